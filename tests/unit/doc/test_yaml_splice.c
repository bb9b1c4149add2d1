/* test_yaml_splice.c - another value in the place of one, byte for byte. */
#include "edit_case.h"

static void scalar_keeps_its_quotes_and_comment(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "a", "new", "a: old # c\nb: 1\n",
		  "a: new # c\nb: 1\n" },
		{ EDIT_SET, "a", "new", "a: 'old'\n", "a: 'new'\n" },
		{ EDIT_SET, "a", "new", "a: \"old\"\n", "a: \"new\"\n" },
		{ EDIT_SET, "a", "\"it's\"", "a: 'old'\n", "a: 'it''s'\n" },
		{ EDIT_SET, "a", "\"a\\tb\"", "a: 'old'\n", "a: \"a\\tb\"\n" },
		{ EDIT_SET, "a", "4", "a: 3\n", "a: 4\n" },
		{ EDIT_SET, "a", "\"4\"", "a: 3\n", "a: '4'\n" },
		{ EDIT_SET, "a", "'no'", "a: x\n", "a: 'no'\n" },
		{ EDIT_SET, "a", "'no'", "a: \"x\"\n", "a: \"no\"\n" },
		{ EDIT_SET, "a", "2026-01-02", "a:   x   # c\n",
		  "a:   2026-01-02   # c\n" },
		{ EDIT_SET, "a", "", "a: x # c\n", "a: # c\n" },
		{ EDIT_SET, "a", "''", "a: x # c\n", "a: '' # c\n" },
		{ EDIT_SET, "a", "new", "a : old\n", "a : new\n" },
		{ EDIT_SET, "a b", "new", "\"a b\": old\n", "\"a b\": new\n" },
		{ EDIT_SET, "a", "new", "a: one\n  two\n  three # c\nb: 1\n",
		  "a: new # c\nb: 1\n" },
		{ EDIT_SET, "a", "new", "a: \"one\n\n  two\" # c\nb: 1\n",
		  "a: \"new\" # c\nb: 1\n" },
		{ EDIT_SET, "a", "new", "a:\n  old # c\nb: 1\n",
		  "a:\n  new # c\nb: 1\n" },
		{ EDIT_SET, "a", "new", "a: # h\n  old # c\nb: 1\n",
		  "a: # h\n  new # c\nb: 1\n" },
		{ EDIT_SET, "\xc3\xa9\xe2\x82\xac", "\xf0\x9f\x98\x80",
		  "# \xf0\x9f\x98\x80\n\xc3\xa9\xe2\x82\xac: \xc3\xa4 # "
		  "\xc3\xb6\n",
		  "# \xf0\x9f\x98\x80\n\xc3\xa9\xe2\x82\xac: \xf0\x9f\x98\x80 "
		  "# \xc3\xb6\n" },
		{ EDIT_SET, "l[1]", "new", "l:\n  - a # x\n  - 'b' # y\n",
		  "l:\n  - a # x\n  - 'new' # y\n" },
		{ EDIT_SET, "l[0].b", "new", "l:\n- a: 1\n  b: 2 # y\n- c\n",
		  "l:\n- a: 1\n  b: new # y\n- c\n" },
		{ EDIT_SET, "f[1]", "\"x, y\"", "f: [a, b , c] # d\n",
		  "f: [a, 'x, y' , c] # d\n" },
		{ EDIT_SET, "f.b", "'q?'", "f: {a: 1,b: 2 }\n",
		  "f: {a: 1,b: 'q?' }\n" },
		{ EDIT_SET, "f.a", "2", "f: {\"a\":1}\n", "f: {\"a\":2}\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void equal_value_changes_nothing(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "a", "\"x\"", "a: x   # c\r\n", "a: x   # c\r\n" },
		{ EDIT_SET, "a", "'3'", "a: 3", "a: 3" },
		{ EDIT_SET, "a", "\"x\\ny\\n\"", "a: >\n  x\n\n  y\n\n\n",
		  "a: >\n  x\n\n  y\n\n\n" },
		{ EDIT_SET, "a", "[x, y]", "a:\n- x # c\n\n-   y\n",
		  "a:\n- x # c\n\n-   y\n" },
		{ EDIT_SET, "a", "{x: 1}", "a:\n      x: \"1\"",
		  "a:\n      x: \"1\"" },
		{ EDIT_SET, "a", "''", "a: # c\n", "a: # c\n" },
		{ EDIT_UNSET, "b", NULL, "a: x\t\n\n\n", "a: x\t\n\n\n" },
		{ EDIT_UNSET, "a.b.c", NULL, "a: x\n", "a: x\n" },
		{ EDIT_UNSET, "a[3]", NULL, "a: [x]\n", "a: [x]\n" },
		{ EDIT_REMOVE, "a", "z", "a: [x,   y]\n", "a: [x,   y]\n" },
		{ EDIT_REMOVE, "b", "z", "a: x\n", "a: x\n" },
		{ EDIT_REMOVE, "a", "x", "a: x\n", "a: x\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void empty_value_is_filled_behind_its_colon(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "a", "x", "a:\nb: 1\n", "a: x\nb: 1\n" },
		{ EDIT_SET, "a", "x", "a: # c\nb: 1\n", "a: x # c\nb: 1\n" },
		{ EDIT_SET, "a", "x", "a:", "a: x" },
		{ EDIT_SET, "a", "x", "a:\r\n", "a: x\r\n" },
		{ EDIT_SET, "a", "x", "a:   \nb: 1\n", "a: x   \nb: 1\n" },
		{ EDIT_SET, "a", "x", "a: ~ # c\n", "a: x # c\n" },
		{ EDIT_SET, "l[0]", "x", "l:\n- # c\n- y\n",
		  "l:\n- x # c\n- y\n" },
		{ EDIT_SET, "f.a", "x", "f: {a: , b: 1}\n",
		  "f: {a: x , b: 1}\n" },
		{ EDIT_SET, "f.a", "x", "f: {a, b}\n", "f: {a: x, b}\n" },
		{ EDIT_SET, "f.b", "x", "f: {a, b}\n", "f: {a, b: x}\n" },
		{ EDIT_SET, "f.b", "x", "f: {a, 'b' # c\n }\n",
		  "f: {a, 'b': x # c\n }\n" },
		{ EDIT_SET, "f[0].b", "x", "f: [b: ]\n", "f: [b: x ]\n" },
		{ EDIT_SET, "a", "\"x\\ny\\n\"", "a: # c\nb: 1\n",
		  "a: | # c\n  x\n  y\nb: 1\n" },
		{ EDIT_SET, "a", "\n  - x\n  - y", "a: # c\nb: 1\n",
		  "a: # c\n  - x\n  - y\nb: 1\n" },
		{ EDIT_SET, "a", "\n  x: 1", "a:", "a:\n  x: 1" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void block_text_keeps_header_comment_and_indent(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "a", "\"n\\nm\\n\"",
		  "a: | # c\n    x\n    y\n\n# d\nb: 1\n",
		  "a: | # c\n    n\n    m\n\n# d\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\nm\"", "a: |\n  x\nb: 1\n",
		  "a: |-\n  n\n  m\nb: 1\n" },
		{ EDIT_SET, "a", "\"  n\\nm\\n\"", "a: |-\n   x\nb: 1\n",
		  "a: |3\n     n\n   m\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\n\\nm\\n\"", "a: |2-\n    x\nb: 1\n",
		  "a: |\n  n\n\n  m\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\n\"", "a: |+\n  x\n\n\nb: 1\n",
		  "a: |\n  n\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\n\\n\"", "a: |\n  x\nb: 1\n",
		  "a: |+\n  n\n\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\n\\n\"", "a: |\n  x\n\nb: 1\n",
		  "a: \"n\\n\\n\"\n\nb: 1\n" },
		{ EDIT_SET, "a", "\"one two\\nthree\\n\"",
		  "a: > # c\n  x\n  y\nb: 1\n",
		  "a: > # c\n  one two\n\n  three\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\n  m\\n\"", "a: >\n  x\nb: 1\n",
		  "a: |\n  n\n    m\nb: 1\n" },
		{ EDIT_SET, "a", "\"single\"", "a: |\n  x\nb: 1\n",
		  "a: |-\n  single\nb: 1\n" },
		{ EDIT_SET, "a", "7", "a: | # c\n  x\n  y\n\nb: 1\n",
		  "a: 7 # c\n\nb: 1\n" },
		{ EDIT_SET, "a", "''", "a: | # c\n  x\nb: 1\n",
		  "a: '' # c\nb: 1\n" },
		{ EDIT_SET, "a", "", "a: | # c\n  x\nb: 1\n",
		  "a: # c\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\nm\\n\"", "a: 'x' # c\nb: 1\n",
		  "a: | # c\n  n\n  m\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\nm\\n\"", "a: one\n  two # c\nb: 1\n",
		  "a: | # c\n  n\n  m\nb: 1\n" },
		{ EDIT_SET, "a", "\"n\\nm\"", "a: x", "a: |-\n  n\n  m" },
		{ EDIT_SET, "a", "\"n\\nm\\n\"", "a: x", "a: |\n  n\n  m\n" },
		{ EDIT_SET, "a", "\"n\\nm\\n\"", "a: x\r\nb: 1\r\n",
		  "a: |\r\n  n\r\n  m\r\nb: 1\r\n" },
		{ EDIT_SET, "l[0]", "\"n\\nm\\n\"", "l:\n- x # c\n- y\n",
		  "l:\n- | # c\n  n\n  m\n- y\n" },
		{ EDIT_SET, "f[0]", "\"n\\nm\\n\"", "f: [x, y]\n",
		  "f: [\"n\\nm\\n\", y]\n" },
		{ EDIT_SET, "a.b", "\"n\\nm\\n\"", "a:\n    b: x\n",
		  "a:\n    b: |\n        n\n        m\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void folded_text_is_wrapped_again(void **state)
{
	static const char before[] = "a: >-\n  x\n";
	struct arena arena = { 0 };
	struct buf text = { 0 }, out = { 0 };
	struct edit edit = { .kind = EDIT_SET, .path = "a" };
	size_t width = 0;

	(void)state;
	for (size_t i = 0; i < 200; i++)
		buf_format(&text, "w%zu%s", i, i % 50 == 49 ? "\n" : " ");
	buf_text(&text, "end");
	edit.value = node_text(&arena, text.text, NODE_DOUBLE_QUOTED);
	assert_true(case_edit(&arena, before, &edit, &out));
	for (const char *at = out.text; *at; at++) {
		width = *at == '\n' ? 0 : width + 1;
		assert_true(width <= 80);
	}
	assert_string_equal(
		case_read(&arena, out.text, out.length)->values[0]->text,
		text.text);
	buf_clear(&text);
	buf_clear(&out);
	arena_clear(&arena);
}

static void collection_takes_the_place_of_text_and_back(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "a", "\n  - x\n  - y", "a: old # c\nb: 1\n",
		  "a: # c\n  - x\n  - y\nb: 1\n" },
		{ EDIT_SET, "a", "\n  - x\n  - y", "a: old\nb: 1\n",
		  "a:\n  - x\n  - y\nb: 1\n" },
		{ EDIT_SET, "a", "\n  x: 1\n  y: 2", "a: |\n  t\n\nb: 1\n",
		  "a:\n  x: 1\n  y: 2\n\nb: 1\n" },
		{ EDIT_SET, "a", "[x, y]", "a: old # c\n", "a: [x, y] # c\n" },
		{ EDIT_SET, "a", "t",
		  "a: # c\n  - x # d\n  # e\n  - y # f\n"
		  "b: 1\n",
		  "a: t # c\nb: 1\n" },
		{ EDIT_SET, "a", "\"t\\nu\\n\"",
		  "a: # c\n  # d\n  x: y # e\n    # f\n# g\nb: 1\n",
		  "a: # c\n  # d\n  |\n  t\n  u\n# g\nb: 1\n" },
		{ EDIT_SET, "a", "\n  - x",
		  "a: # c\n    # d\n    k: v # e\nb: 1\n",
		  "a: # c\n    # d\n    - x\nb: 1\n" },
		{ EDIT_SET, "l[0]", "\n  x: 1\n  y: 2", "l:\n  - t\n  - u\n",
		  "l:\n  - x: 1\n    y: 2\n  - u\n" },
		{ EDIT_SET, "l[0]", "\n  x: 1\n  y: 2",
		  "l:\n  - t # c\n  - u\n",
		  "l:\n  - # c\n    x: 1\n    y: 2\n  - u\n" },
		{ EDIT_SET, "l[0]", "t", "l:\n- x: 1 # c\n  y: 2\n- u\n",
		  "l:\n- t\n- u\n" },
		{ EDIT_SET, "l[0]", "\n - p\n - q", "l:\n- x: 1\n  y: 2\n- u\n",
		  "l:\n- - p\n  - q\n- u\n" },
		{ EDIT_SET, "a", "t", "a: {x: 1,\n  y: 2} # c\n",
		  "a: t # c\n" },
		{ EDIT_SET, "f[0]", "\n  x: 1\n  y: [2]", "f: [a, b]\n",
		  "f: [{x: 1, y: [2]}, b]\n" },
		{ EDIT_SET, "a", "[]", "a:\n  - x\nb: 1\n", "a: []\nb: 1\n" },
		{ EDIT_SET, "a", "{}", "a: x # c\nb: 1\n",
		  "a: {} # c\nb: 1\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void comment_between_key_and_value_stays(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "a", "\n  - x", "a:\n  # d\n  old\nb: 1\n",
		  "a:\n  # d\n  - x\nb: 1\n" },
		{ EDIT_SET, "a", "\n  x: 1\n  y: 2",
		  "a: # c\n  # d\n\n    old # e\nb: 1\n",
		  "a: # c\n  # d\n\n    # e\n  x: 1\n  y: 2\nb: 1\n" },
		{ EDIT_SET, "a", "\"t\\nu\\n\"",
		  "a: # c\n   # d\n   old # e\nb: 1\n",
		  "a: # c\n   # d\n   | # e\n  t\n  u\nb: 1\n" },
		{ EDIT_SET, "a", "\"t\\nu\\n\"", "a:\r\n  # d\r\n  'old'\r\n",
		  "a:\r\n  # d\r\n  |\r\n  t\r\n  u\r\n" },
		{ EDIT_SET, "a", "\"t\\nu\\n\"", "a: # c\n  old # e\n",
		  "a: # c\n  | # e\n  t\n  u\n" },
		{ EDIT_SET, "a", "\"t\\nu\\n\"", "a: # c\n  old\n",
		  "a: | # c\n  t\n  u\n" },
		{ EDIT_SET, "a", "\n  - x",
		  "a: # c\n  # d\n  |\n  t\n  u\nb: 1\n",
		  "a: # c\n  # d\n  - x\nb: 1\n" },
		{ EDIT_SET, "a", "t", "a:\n# d\n- x\n- y\nb: 1\n",
		  "a:\n# d\n  t\nb: 1\n" },
		{ EDIT_SET, "a", "", "a:\n  # d\n  'old'\nb: 1\n",
		  "a:\n  # d\nb: 1\n" },
		{ EDIT_SET, "l[0]", "\n  x: 1\n  y: 2",
		  "l:\n  - # d\n    t\n  - u\n",
		  "l:\n  - # d\n    x: 1\n    y: 2\n  - u\n" },
		{ EDIT_SET, "l[0]", "\n  x: 1\n  y: 2",
		  "l:\n  -\n    # d\n    t\n  - u\n",
		  "l:\n  -\n    # d\n    x: 1\n    y: 2\n  - u\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void whole_collection_is_set_by_its_differences(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "l", "[a, c]",
		  "l:\n  - a # x\n  - b # y\n  - c # z\n",
		  "l:\n  - a # x\n  - c # z\n" },
		{ EDIT_SET, "l", "[a, n, c]", "l:\n- a # x\n# p\n- c # z\n",
		  "l:\n- a # x\n- n\n# p\n- c # z\n" },
		{ EDIT_SET, "l", "[n, a]", "l:\n  - a # x\n",
		  "l:\n  - n\n  - a # x\n" },
		{ EDIT_SET, "l", "[n, a]", "l: [a] # x\n", "l: [n, a] # x\n" },
		{ EDIT_SET, "l", "[a, b, c, d]", "l: [a, d] # x\n",
		  "l: [a, b, c, d] # x\n" },
		{ EDIT_SET, "m", "{x: 1, y: 3, z: 4}",
		  "m:\n  # p\n  x: 1 # q\n  y: 2 # r\n  # s\n",
		  "m:\n  # p\n  x: 1 # q\n  y: 3 # r\n  z: 4\n  # s\n" },
		{ EDIT_SET, "m", "{a: 0, y: 2}", "m:\n  x: 1 # q\n  y: 2 # r\n",
		  "m:\n  a: 0\n  y: 2 # r\n" },
		{ EDIT_SET, "m", "{n: 1}", "m:\n  x: 1\n  y: 2\nb: 1\n",
		  "m: {n: 1}\nb: 1\n" },
		{ EDIT_SET, "m", "\n  y: 2\n  x: 1",
		  "m:\n    x: 1\n    y: 2\nb: 1\n",
		  "m:\n    y: 2\n    x: 1\nb: 1\n" },
		{ EDIT_SET, "m", "{y: 2, x: 1}", "m: {x: 1, y: 2} # c\n",
		  "m: {y: 2, x: 1} # c\n" },
		{ EDIT_SET, "l[0]", "{on: 1, by: p}", "l:\n- by: p # c\n- x\n",
		  "l:\n- on: 1\n  by: p # c\n- x\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalar_keeps_its_quotes_and_comment),
		cmocka_unit_test(equal_value_changes_nothing),
		cmocka_unit_test(empty_value_is_filled_behind_its_colon),
		cmocka_unit_test(block_text_keeps_header_comment_and_indent),
		cmocka_unit_test(folded_text_is_wrapped_again),
		cmocka_unit_test(collection_takes_the_place_of_text_and_back),
		cmocka_unit_test(comment_between_key_and_value_stays),
		cmocka_unit_test(whole_collection_is_set_by_its_differences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
