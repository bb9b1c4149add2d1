/* test_yaml_entry.c - entries come and go, byte for byte. */
#include "edit_case.h"

#define BOM "\xef\xbb\xbf"

static void new_key_goes_to_the_end_of_its_map(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "n", "1", "a: 1\n", "a: 1\nn: 1\n" },
		{ EDIT_SET, "n", "1", "a: 1", "a: 1\nn: 1" },
		{ EDIT_SET, "n", "1", "a: 1\r\nb: 2", "a: 1\r\nb: 2\r\nn: 1" },
		{ EDIT_SET, "n", "1", "a: 1 # c\n\n# end\n",
		  "a: 1 # c\nn: 1\n\n# end\n" },
		{ EDIT_SET, "n", "1", "a: 1\n...\n", "a: 1\nn: 1\n...\n" },
		{ EDIT_SET, "n", "1", BOM "a: 1\n", BOM "a: 1\nn: 1\n" },
		{ EDIT_SET, "n", "1", "", "n: 1\n" },
		{ EDIT_SET, "n", "1", "# c", "# c\nn: 1" },
		{ EDIT_SET, "n", "1", "# c\n", "# c\nn: 1\n" },
		{ EDIT_SET, "n", "1", BOM, BOM "n: 1\n" },
		{ EDIT_SET, "n", "1", "---\n", "---\nn: 1\n" },
		{ EDIT_SET, "n", "1", "---", "---\nn: 1" },
		{ EDIT_SET, "n", "1", "{} # c\n", "n: 1 # c\n" },
		{ EDIT_SET, "n", "1", "{a: 1}\n", "{a: 1, n: 1}\n" },
		{ EDIT_SET, "n", "1", "a: |\n  x\n\n\n",
		  "a: |\n  x\nn: 1\n\n\n" },
		{ EDIT_SET, "n", "1", "a: |+\n  x\n\n\n",
		  "a: |+\n  x\n\n\nn: 1\n" },
		{ EDIT_SET, "n", "1", "a: |\n  x", NULL },
		{ EDIT_SET, "n", "1", "a:\n", "a:\nn: 1\n" },
		{ EDIT_SET, "n", "1", "a:\n  - x\n  # in a\n# not in a\n",
		  "a:\n  - x\n  # in a\nn: 1\n# not in a\n" },
		{ EDIT_SET, "n", "\"x\\ny\\n\"", "a: 1",
		  "a: 1\nn: |\n  x\n  y\n" },
		{ EDIT_SET, "n", "\"x\\ny\"", "a: 1", "a: 1\nn: |-\n  x\n  y" },
		{ EDIT_SET, "n", "\"x\\n\\n\"", "a: 1\nb: 2\n",
		  "a: 1\nb: 2\nn: \"x\\n\\n\"\n" },
		{ EDIT_SET, "n", "\"x\\ny\\n\"", "a: 1\r\n",
		  "a: 1\r\nn: |\r\n  x\r\n  y\r\n" },
		{ EDIT_SET, "m.n", "1", "m:\n    a: 1 # c\n    # d\n\nb: 2\n",
		  "m:\n    a: 1 # c\n    n: 1\n    # d\n\nb: 2\n" },
		{ EDIT_SET, "m.n", "1", "m: {a: 1} # c\n",
		  "m: {a: 1, n: 1} # c\n" },
		{ EDIT_SET, "m.n", "1", "m: {a: 1, } # c\n",
		  "m: {a: 1, n: 1, } # c\n" },
		{ EDIT_SET, "m.n", "1", "m: {a} # c\n", "m: {a, n: 1} # c\n" },
		{ EDIT_SET, "m.n", "1", "m: {a: } # c\n",
		  "m: {a: , n: 1 } # c\n" },
		{ EDIT_SET, "m.n", "1", "m: {\n  a: 1, # c\n  b: 2 # d\n}\n",
		  "m: {\n  a: 1, # c\n  b: 2, # d\n  n: 1\n}\n" },
		{ EDIT_SET, "m.n", "1", "m: {\n  a: 1, # c\n  b: 2, # d\n}\n",
		  "m: {\n  a: 1, # c\n  b: 2, # d\n  n: 1,\n}\n" },
		{ EDIT_SET, "l[1].n", "1", "l:\n- a: 1\n- b: 2 # c\n# d\n",
		  "l:\n- a: 1\n- b: 2 # c\n  n: 1\n# d\n" },
		{ EDIT_SET, "l[0].n", "1",
		  "l:\n  - a: 1\n    b:\n    - x\n  - c\n",
		  "l:\n  - a: 1\n    b:\n    - x\n    n: 1\n  - c\n" },
		{ EDIT_SET, "no", "1", "a: 1\n", "a: 1\nno: 1\n" },
		{ EDIT_SET, "a b", "1", "a: 1\n", "a: 1\na b: 1\n" },
		{ EDIT_SET, "[\"x: y\"]", "1", "a: 1\n", "a: 1\n'x: y': 1\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void groups_are_made_on_the_way(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_SET, "r.i", "3", "a: 1\n", "a: 1\nr:\n  i: 3\n" },
		{ EDIT_SET, "r.i", "3", "r:\na: 1\n", "r:\n  i: 3\na: 1\n" },
		{ EDIT_SET, "r.i", "3", "r: # c\na: 1\n",
		  "r: # c\n  i: 3\na: 1\n" },
		{ EDIT_SET, "r.i", "3", "r: ~ # c\na: 1\n",
		  "r: # c\n  i: 3\na: 1\n" },
		{ EDIT_SET, "r.i", "3", "r: {} # c\na: 1\n",
		  "r: {i: 3} # c\na: 1\n" },
		{ EDIT_SET, "r.i.j", "3", "r: {}\n", "r:\n  i:\n    j: 3\n" },
		{ EDIT_SET, "r.i.j", "3", "r: {i: }\n", "r: {i: {j: 3} }\n" },
		{ EDIT_SET, "r.i", "3", "m:\n    x: 1\n",
		  "m:\n    x: 1\nr:\n    i: 3\n" },
		{ EDIT_SET, "l[0].r.i", "3", "l:\n- a: 1\n",
		  "l:\n- a: 1\n  r:\n    i: 3\n" },
		{ EDIT_SET, "l[0].r", "3", "l:\n-\n", "l:\n- r: 3\n" },
		{ EDIT_SET, "r.i", "3", "r:", "r:\n  i: 3" },
		{ EDIT_SET, "r.i", "3", "r:\r\n", "r:\r\n  i: 3\r\n" },
		{ EDIT_ADD, "r.l", "x", "a: 1\n", "a: 1\nr:\n  l:\n    - x\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void key_follows_those_of_the_schema(void **state)
{
	static const char *const after[] = { "a", "b", "c", NULL };
	static const struct {
		const char *before, *expected;
	} rows[] = {
		{ "a: 1 # x\nz: 2\n", "a: 1 # x\nn: 0\nz: 2\n" },
		{ "b: 1\na: 1\nz: 2\n", "b: 1\na: 1\nn: 0\nz: 2\n" },
		{ "a: |\n  x\n\n# z\nz: 2\n",
		  "a: |\n  x\nn: 0\n\n# z\nz: 2\n" },
		{ "a:\n- x\n  # y\n# z\nz: 2\n",
		  "a:\n- x\n  # y\nn: 0\n# z\nz: 2\n" },
		{ "y: 1\nz: 2\n", "y: 1\nz: 2\nn: 0\n" },
		{ "{a: 1, z: 2}\n", "{a: 1, n: 0, z: 2}\n" },
		{ "{\n  a: 1, # x\n  z: 2\n}\n",
		  "{\n  a: 1, # x\n  n: 0,\n  z: 2\n}\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct buf out = { 0 };
		struct edit edit = {
			.kind = EDIT_SET,
			.path = "n",
			.value = case_value(&arena, "0"),
			.after = after,
		};

		assert_true(case_edit(&arena, rows[i].before, &edit, &out));
		assert_string_equal(out.text, rows[i].expected);
		buf_clear(&out);
		arena_clear(&arena);
	}
}

static void groups_made_on_the_way_follow_too(void **state)
{
	static const char *const after[] = { "a", "g", "g.x", "b", NULL };
	struct arena arena = { 0 };
	struct buf out = { 0 };
	struct edit edit = {
		.kind = EDIT_SET,
		.path = "g.y",
		.value = case_value(&arena, "0"),
		.after = after,
	};

	(void)state;
	assert_true(case_edit(&arena, "a: 1\nz: 2\n", &edit, &out));
	assert_string_equal(out.text, "a: 1\ng:\n  y: 0\nz: 2\n");
	buf_reset(&out);
	assert_true(case_edit(&arena, "g: {x: 1, z: 3}\na: 1\n", &edit, &out));
	assert_string_equal(out.text, "g: {x: 1, y: 0, z: 3}\na: 1\n");
	buf_clear(&out);
	arena_clear(&arena);
}

static void item_is_added_in_the_style_of_its_list(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_ADD, "l", "n", "l:\n  - a # c\n\n# d\nb: 1\n",
		  "l:\n  - a # c\n  - n\n\n# d\nb: 1\n" },
		{ EDIT_ADD, "l", "n", "l:\n- a\n- b\nb: 1\n",
		  "l:\n- a\n- b\n- n\nb: 1\n" },
		{ EDIT_ADD, "l", "n", "l:\n- a", "l:\n- a\n- n" },
		{ EDIT_ADD, "l", "n", "l: [a, b] # c\n", "l: [a, b, n] # c\n" },
		{ EDIT_ADD, "l", "'x, y'", "l: [a,b,]\n",
		  "l: [a,b, 'x, y',]\n" },
		{ EDIT_ADD, "l", "n", "l: [] # c\n", "l: [n] # c\n" },
		{ EDIT_ADD, "l", "n", "l: [ ]\n", "l: [n]\n" },
		{ EDIT_ADD, "l", "\n  x: 1\n  y: [2]", "l: [] # c\n",
		  "l: # c\n  - x: 1\n    y: [2]\n" },
		{ EDIT_ADD, "l", "\n  x: 1", "l: [{x: 0}]\n",
		  "l: [{x: 0}, {x: 1}]\n" },
		{ EDIT_ADD, "l", "n", "l:\nb: 1\n", "l:\n  - n\nb: 1\n" },
		{ EDIT_ADD, "l", "n", "l: # c\nm:\n- x\n",
		  "l: # c\n- n\nm:\n- x\n" },
		{ EDIT_ADD, "l", "n", "a: 1\n", "a: 1\nl:\n  - n\n" },
		{ EDIT_ADD, "l", "n", "m:\n- x\n", "m:\n- x\nl:\n- n\n" },
		{ EDIT_ADD, "t", "\n  on: 2026-01-02\n  result: pass",
		  "t:\n  - on: 2026-01-01 # c\n    result: fail\n# d\n",
		  "t:\n  - on: 2026-01-01 # c\n    result: fail\n"
		  "  - on: 2026-01-02\n    result: pass\n# d\n" },
		{ EDIT_ADD, "t", "\n  on: 1\n  by:\n  - p\n  - q",
		  "t:\n- on: 0\n",
		  "t:\n- on: 0\n- on: 1\n  by:\n  - p\n  - q\n" },
		{ EDIT_ADD, "t[on=0].by", "q",
		  "t:\n- on: 0\n  by:\n  - p # c\n- on: 1\n",
		  "t:\n- on: 0\n  by:\n  - p # c\n  - q\n- on: 1\n" },
		{ EDIT_ADD, "t[on=0].by", "q", "t:\n- on: 0\n- on: 1\n",
		  "t:\n- on: 0\n  by:\n  - q\n- on: 1\n" },
		{ EDIT_ADD, "l[0]", "n", "l:\n- - a\n  - b\n- c\n",
		  "l:\n- - a\n  - b\n  - n\n- c\n" },
		{ EDIT_ADD, "l", "\"x\\ny\\n\"", "l:\n  - a\nb: 1\n",
		  "l:\n  - a\n  - |\n    x\n    y\nb: 1\n" },
		{ EDIT_ADD, "l", "n", "l: [\n  a, # c\n  b  # d\n]\n",
		  "l: [\n  a, # c\n  b,  # d\n  n\n]\n" },
		{ EDIT_ADD, "l", "n", "l: [\n  a, b,\n  c, d\n]\n",
		  "l: [\n  a, b,\n  c, d, n\n]\n" },
		{ EDIT_ADD, "l", "n", "l: [a: 1]\n", "l: [a: 1, n]\n" },
		{ EDIT_SET, "l[0].b", "2", "l: [a: 1]\n",
		  "l: [{a: 1, b: 2}]\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void key_goes_with_its_lines_and_their_comments(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_UNSET, "b", NULL, "a: 1\n# above\nb: 2 # c\n\nd: 3\n",
		  "a: 1\n# above\n\nd: 3\n" },
		{ EDIT_UNSET, "a", NULL, "a: 1 # c\nb: 2\n", "b: 2\n" },
		{ EDIT_UNSET, "a", NULL, BOM "a: 1\r\nb: 2\r\n",
		  BOM "b: 2\r\n" },
		{ EDIT_UNSET, "b", NULL, "a: 1\nb: 2", "a: 1" },
		{ EDIT_UNSET, "b", NULL, "a: 1\r\nb: 2", "a: 1" },
		{ EDIT_UNSET, "b", NULL, "a: |\n  x\nb: 2", "a: |\n  x\n" },
		{ EDIT_UNSET, "a", NULL, "# c\na: 1\n# d\n", "# c\n# d\n" },
		{ EDIT_UNSET, "a", NULL, "a: 1", "" },
		{ EDIT_UNSET, "a", NULL, "{a: 1}\n", "{}\n" },
		{ EDIT_UNSET, "a", NULL, "a: |+\n  x\n\n\nb: 1\n", "b: 1\n" },
		{ EDIT_UNSET, "a", NULL, "a: one\n  two\n\n  three\nb: 1\n",
		  "b: 1\n" },
		{ EDIT_UNSET, "a", NULL,
		  "a: # c\n  # d\n  - x\n  # e\n\n  # f\nb: 1\n",
		  "\n  # f\nb: 1\n" },
		{ EDIT_UNSET, "a", NULL, "a:\n- x\n- y\n# c\nb: 1\n",
		  "# c\nb: 1\n" },
		{ EDIT_UNSET, "a", NULL, "a: [x, # c\n  y]\nb: 1\n", "b: 1\n" },
		{ EDIT_UNSET, "m.a", NULL, "m:\n  a: 1\n  b: 2\n",
		  "m:\n  b: 2\n" },
		{ EDIT_UNSET, "m.a", NULL, "m: # c\n  a: 1\nb: 2\n", "b: 2\n" },
		{ EDIT_UNSET, "m.n.a", NULL, "m:\n  n:\n    a: 1\nb: 2\n",
		  "b: 2\n" },
		{ EDIT_UNSET, "m.a", NULL, "m: {a: 1, b: 2} # c\n",
		  "m: {b: 2} # c\n" },
		{ EDIT_UNSET, "m.b", NULL, "m: {a: 1, b: 2} # c\n",
		  "m: {a: 1} # c\n" },
		{ EDIT_UNSET, "m.b", NULL, "m: {a: 1, b: 2, } # c\n",
		  "m: {a: 1, } # c\n" },
		{ EDIT_UNSET, "m.a", NULL, "m: {a, b: 2}\n", "m: {b: 2}\n" },
		{ EDIT_UNSET, "m.a", NULL, "m: {a: 1}\nb: 2\n", "b: 2\n" },
		{ EDIT_UNSET, "l[0].a", NULL, "l:\n- a: 1 # c\n  b: 2\n",
		  "l:\n- b: 2\n" },
		{ EDIT_UNSET, "l[0].a", NULL, "l:\n- a: 1 # c\n  # d\n  b: 2\n",
		  "l:\n-\n  # d\n  b: 2\n" },
		{ EDIT_UNSET, "l[0].a", NULL, "l:\n- a: 1\n- b\n",
		  "l:\n- b\n" },
		{ EDIT_UNSET, "l[0].a", NULL, "l:\n- a: 1\nb: 2\n", "b: 2\n" },
		{ EDIT_UNSET, "l[0]", NULL, "l:\n- a # c\n# d\n- b\n",
		  "l:\n# d\n- b\n" },
		{ EDIT_UNSET, "m.a", NULL,
		  "m: {\n  a: 1, # c\n  # d\n  b: 2\n}\n",
		  "m: {\n  # d\n  b: 2\n}\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

static void item_goes_and_the_last_takes_its_key(void **state)
{
	static const struct edit_case rows[] = {
		{ EDIT_REMOVE, "l", "b",
		  "l:\n  - a # x\n  # p\n  - b # y\n  - c\n",
		  "l:\n  - a # x\n  # p\n  - c\n" },
		{ EDIT_REMOVE, "l", "a", "l: # c\n- a\n- b\n",
		  "l: # c\n- b\n" },
		{ EDIT_REMOVE, "l", "b", "l:\n- a\n- b", "l:\n- a" },
		{ EDIT_REMOVE, "l", "a", "l:\n- a\nb: 1\n", "b: 1\n" },
		{ EDIT_REMOVE, "m.l", "a", "m:\n  l: [a]\nb: 1\n", "b: 1\n" },
		{ EDIT_REMOVE, "m.l", "a", "m:\n  l: [a]\n  k: 1\n",
		  "m:\n  k: 1\n" },
		{ EDIT_REMOVE, "l", "a", "l: [a, b, a]\n", "l: [b, a]\n" },
		{ EDIT_REMOVE, "l", "'b'", "l: [a, b]\n", "l: [a]\n" },
		{ EDIT_REMOVE, "l", "b", "l: [a,b,c]\n", "l: [a,c]\n" },
		{ EDIT_REMOVE, "l", "{x: 1, y: 2}",
		  "l:\n- x: 1 # c\n  y: '2'\n- z\n", "l:\n- z\n" },
		{ EDIT_REMOVE, "l", "[p]", "l:\n- - p\n- z\n", "l:\n- z\n" },
		{ EDIT_REMOVE, "l[0]", "p", "l:\n- - p # c\n  - q\n- z\n",
		  "l:\n- - q\n- z\n" },
		{ EDIT_REMOVE, "l", "b",
		  "l: [\n  a, # x\n  b, # y\n  c # z\n]\n",
		  "l: [\n  a, # x\n  c # z\n]\n" },
		{ EDIT_REMOVE, "l", "c",
		  "l: [\n  a, # x\n  b, # y\n  c # z\n]\n",
		  "l: [\n  a, # x\n  b, # y\n]\n" },
		{ EDIT_REMOVE, "l", "a", "l: [a, # x\n  b]\n",
		  "l: [# x\n  b]\n" },
		{ EDIT_REMOVE, "l", "b", "l: [a, # x\n  b]\n",
		  "l: [a, # x\n  ]\n" },
		{ EDIT_REMOVE, "l", "a", "l:\r\n- a\r\n- b\r\n",
		  "l:\r\n- b\r\n" },
		{ EDIT_REMOVE, "l", "a", "l:\n-\n  a\n- b\n", "l:\n- b\n" },
		{ EDIT_REMOVE, "l", "b", "l:\n- a\n-   # c\n  b\n- c\n",
		  "l:\n- a\n- c\n" },
	};

	(void)state;
	CASE_RUN(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_key_goes_to_the_end_of_its_map),
		cmocka_unit_test(groups_are_made_on_the_way),
		cmocka_unit_test(key_follows_those_of_the_schema),
		cmocka_unit_test(groups_made_on_the_way_follow_too),
		cmocka_unit_test(item_is_added_in_the_style_of_its_list),
		cmocka_unit_test(key_goes_with_its_lines_and_their_comments),
		cmocka_unit_test(item_goes_and_the_last_takes_its_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
