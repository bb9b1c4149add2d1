/* test_yaml_write.c - layout of new files; what is written reads the same. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "edit_case.h"
#include "isms/doc/yaml_write.h"

static const char *const nasty[] = {
	"",
	" ",
	"  ",
	"\t",
	"\n",
	"\n\n",
	"\n\n\n",
	" \n",
	"\n ",
	"a\n",
	"a\n\n",
	"a\n\n\n",
	"\na",
	"\n\na\n",
	"a\nb",
	"a\nb\n",
	"a\n\nb",
	"a\n\n\nb\n",
	" a\nb",
	"  a\n b\n",
	"a\n  b",
	"a \nb ",
	"a\n \nb",
	"a\n   \nb\n",
	"a\n  ",
	"a\n  \n",
	"a\n\t\n",
	"\ta\nb",
	"a\n\tb",
	"\n a\nb",
	"\n\n  a",
	"   \na",
	"  \n a\n",
	"\t\na",
	"a\t",
	"\ta",
	"a\tb",
	"tab\tand\nline\n",
	"no",
	"NO",
	"yes",
	"on",
	"off",
	"true",
	"null",
	"~",
	"=",
	"<<",
	"1",
	"-1",
	"1.10",
	"0o17",
	"017",
	"0x1f",
	"1_000",
	".inf",
	"-.inf",
	".nan",
	"1e5",
	"2024-01-01",
	"12:30:45",
	"2024-01-01T00:00:00Z",
	"- ",
	"-",
	"- a",
	"-a",
	"--",
	"---",
	"...",
	"--- a",
	"---\na",
	"? ",
	"?",
	"? a",
	": ",
	":",
	": a",
	"a: ",
	"a:",
	"a: b",
	"a:b",
	"# ",
	"#",
	"a #",
	"a # b",
	"a#b",
	"#a\nb",
	"a\n# b",
	"a\n#b\n",
	"'",
	"''",
	"\"",
	"\"\"",
	"'a'",
	"\"a\"",
	"it's",
	"a 'b' \"c\"",
	"\\",
	"\\n",
	"a\\b",
	"C:\\Users\\x",
	"\"\\",
	"'\\\"",
	"{",
	"}",
	"{}",
	"{a: b}",
	"[",
	"]",
	"[]",
	"[a, b]",
	",",
	"a, b",
	"a,b",
	"&",
	"&a",
	"*",
	"*a",
	"**bold** x",
	"!",
	"!a",
	"!!str a",
	"|",
	"| a",
	"|\na",
	">",
	"> a",
	">-\n  a",
	"%",
	"%YAML 1.1",
	"@",
	"@a",
	"`",
	"`a`",
	"a`b",
	"$HOME",
	"$(rm -rf /)",
	"=1+1",
	"+1",
	"<script>",
	"a&b",
	"\xc3\xa9",
	"na\xc3\xafve",
	"\xe2\x82\xac",
	"\xf0\x9f\x98\x80",
	"\xf0\x9f\x98\x80\n\xf0\x9f\x98\x80\n",
	"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
	"\xc2\xa0",
	"\xc2\xa0x\xc2\xa0",
	"\xe6\x97\xa5\xe6\x9c\xac",
	"\xd7\xa9\xd7\x9c",
	"e\xcc\x81",
	"<<<<<<< HEAD",
	"=======",
	"=======\na\n",
	">>>>>>> x\n",
	"||||||| b\nc",
	"a\n...\nb",
	"a\n---\nb\n",
	"key: |\n  x\n",
	"- a\n- b\n",
	"  - a\n  - b",
};

static struct node *nested(struct arena *arena, const char *text)
{
	struct node *map = node_map(arena), *list = node_list(arena);
	struct node *inner = node_map(arena), *flow = node_list(arena);
	struct node *deep = node_list(arena);

	flow->style = NODE_FLOW;
	node_push(arena, flow, node_text(arena, text, NODE_DOUBLE_QUOTED));
	node_push(arena, flow, node_text(arena, text, NODE_PLAIN));
	node_push(arena, deep, node_text(arena, text, NODE_DOUBLE_QUOTED));
	node_push(arena, deep, node_text(arena, text, NODE_PLAIN));
	node_put(arena, inner, "x", node_text(arena, text, NODE_PLAIN));
	node_put(arena, inner, text, node_text(arena, text, NODE_LITERAL));
	node_put(arena, inner, "deep", deep);
	node_push(arena, list, inner);
	node_push(arena, list, deep);
	node_push(arena, list, node_text(arena, text, NODE_DOUBLE_QUOTED));
	node_push(arena, list, flow);
	node_put(arena, map, "first",
		 node_text(arena, text, NODE_DOUBLE_QUOTED));
	node_put(arena, map, "list", list);
	node_put(arena, map, "flow", flow);
	node_put(arena, map, "inner", inner);
	node_put(arena, map, text, node_text(arena, text, NODE_PLAIN));
	node_put(arena, map, "last",
		 node_text(arena, text, NODE_DOUBLE_QUOTED));
	return map;
}

static void what_is_written_reads_the_same(void **state)
{
	(void)state;
	assert_true(sizeof nasty / sizeof *nasty > 100);
	for (size_t i = 0; i < sizeof nasty / sizeof *nasty; i++) {
		struct arena arena = { 0 };
		struct node *map = nested(&arena, nasty[i]), *back;
		struct buf out = { 0 }, again = { 0 };

		yaml_write(&out, map);
		back = case_read(&arena, out.text, out.length);
		if (!back || !node_equal(map, back))
			print_error("row %zu:\n%s\n", i, out.text);
		assert_non_null(back);
		assert_true(node_equal(map, back));
		yaml_write(&again, back);
		assert_true(node_equal(
			map, case_read(&arena, again.text, again.length)));
		buf_clear(&out);
		buf_clear(&again);
		arena_clear(&arena);
	}
}

static void long_lines_stay_lines(void **state)
{
	struct arena arena = { 0 };
	struct buf line = { 0 }, out = { 0 };
	struct node *map, *back;

	(void)state;
	for (size_t i = 0; i < 20000; i++)
		buf_text(&line, i % 7 ? "word " : "\xc3\xa9\"' ");
	buf_text(&line, "end");
	map = node_map(&arena);
	node_put(&arena, map, "a", node_text(&arena, line.text, NODE_PLAIN));
	buf_text(&line, "\n");
	node_put(&arena, map, "b", node_text(&arena, line.text, NODE_PLAIN));
	yaml_write(&out, map);
	back = case_read(&arena, out.text, out.length);
	assert_true(node_equal(map, back));
	assert_int_equal(back->values[1]->place.line, 2);
	buf_clear(&line);
	buf_clear(&out);
	arena_clear(&arena);
}

static void layout_is_block_with_two_blanks(void **state)
{
	static const char expected[] = "title: One\n"
				       "on: 2026-01-02\n"
				       "version: '1.10'\n"
				       "tags:\n"
				       "  - a\n"
				       "  - 'no'\n"
				       "flow: [x, {y: 1}]\n"
				       "none: []\n"
				       "nothing: {}\n"
				       "blank:\n"
				       "text: |\n"
				       "  one\n"
				       "\n"
				       "    two\n"
				       "odd: |2-\n"
				       "    one\n"
				       "  two\n"
				       "tests:\n"
				       "  - on: 2026-01-02\n"
				       "    by:\n"
				       "      who: A\n"
				       "    list:\n"
				       "      - b\n"
				       "  - - c\n"
				       "    - |-\n"
				       "      d\n"
				       "      e\n"
				       "'<<': m\n"
				       "'null': n\n";
	struct arena arena = { 0 };
	struct buf out = { 0 };
	struct node *map = case_read(&arena, expected, sizeof expected - 1);

	(void)state;
	assert_non_null(map);
	yaml_write(&out, map);
	assert_string_equal(out.text, expected);
	buf_clear(&out);
	arena_clear(&arena);
}

static void value_starts_behind_its_key(void **state)
{
	static const struct {
		const char *value;
		size_t indent;
		const char *written;
	} rows[] = {
		{ "a", 0, " a" },
		{ "", 0, "" },
		{ "[]", 0, " []" },
		{ "\n  - a\n  - b", 4, "\n      - a\n      - b" },
		{ "\n  a: b", 2, "\n    a: b" },
		{ "\"a\\nb\\n\"", 2, " |\n    a\n    b" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf out = { 0 };

		yaml_write_value(&out, case_value(&arena, rows[i].value),
				 rows[i].indent);
		assert_string_equal(buf_string(&out), rows[i].written);
		buf_clear(&out);
	}
	arena_clear(&arena);
}

static void empty_map_is_an_empty_file(void **state)
{
	struct arena arena = { 0 };
	struct buf out = { 0 };

	(void)state;
	yaml_write(&out, node_map(&arena));
	assert_int_equal(out.length, 0);
	arena_clear(&arena);
}

/* Every nasty text put by an edit in the place of every style of scalar. */
static void nasty_texts_can_be_set_anywhere(void **state)
{
	static const char before[] = "plain: x # c1\n"
				     "single: 'x' # c2\n"
				     "double: \"x\" # c3\n"
				     "literal: | # c4\n"
				     "   x\n"
				     "   y\n"
				     "folded: >-\n"
				     "  x\n"
				     "  y\n"
				     "flow: [x, 'y', {z: w}] # c5\n"
				     "empty: # c6\n"
				     "list:\n"
				     "- x # c7\n"
				     "- a: x # c8\n"
				     "  b:\n"
				     "  - x\n"
				     "last: x";
	static const char *const paths[] = {
		"plain",       "single",  "double",    "literal",
		"folded",      "flow[0]", "flow[1]",   "flow[2].z",
		"empty",       "list[0]", "list[1].a", "list[1].b[0]",
		"list[1].new", "new.er",  "last",
	};

	(void)state;
	for (size_t i = 0; i < sizeof nasty / sizeof *nasty; i++) {
		for (size_t j = 0; j < sizeof paths / sizeof *paths; j++) {
			struct arena arena = { 0 };
			struct buf out = { 0 };
			struct edit edit = {
				.kind = EDIT_SET,
				.path = paths[j],
				.value = node_text(&arena, nasty[i],
						   NODE_DOUBLE_QUOTED),
			};
			bool ok = case_edit(&arena, before, &edit, &out);

			if (!ok)
				print_error("%zu %s: %s\n", i, paths[j],
					    out.text);
			assert_true(ok);
			for (char c = '1'; c <= '8'; c++)
				assert_non_null(strstr(
					out.text,
					arena_format(&arena, "# c%c\n", c)));
			buf_clear(&out);
			arena_clear(&arena);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_reads_the_same),
		cmocka_unit_test(long_lines_stay_lines),
		cmocka_unit_test(layout_is_block_with_two_blanks),
		cmocka_unit_test(value_starts_behind_its_key),
		cmocka_unit_test(empty_map_is_an_empty_file),
		cmocka_unit_test(nasty_texts_can_be_set_anywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
