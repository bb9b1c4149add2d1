/* test_yaml_syntax.c - what is said about text that is not YAML. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"

static void message_names_place_and_remedy(void **state)
{
	static const struct {
		const char *text;
		uint32_t line, column;
		const char *says;
	} rows[] = {
		{ "a: 1\nfoo\nb: 2\n", 2, 1, "lacks a ':'" },
		{ "a: b: c\n", 1, 5, "put a value that holds ': ' in quotes" },
		{ "a: - b\n", 1, 4, "line of its own" },
		{ "a: 'x' y\n", 1, 8, "a key is expected" },
		{ "a:\n   b: 1\n  c: 2\n", 3, 3, "indent" },
		{ "a: \"open\nb: c\n", 1, 4, "closing quote" },
		{ "a: 'open\n", 1, 4, "closing quote" },
		{ "a: [b, c\nd: e\n", 2, 2, "']' that is missing" },
		{ "a: [b c\n", 2, 1, "']' that is missing" },
		{ "a: {b: c\nd: e\n", 2, 2, "'}' that is missing" },
		{ "a: [b, , c]\n", 1, 8, "a value is missing" },
		{ "a:\n\tb: c\n", 2, 1, "a tab cannot indent" },
		{ "a: @b\n", 1, 4, "put the text in quotes" },
		{ "a: `b\n", 1, 4, "put the text in quotes" },
		{ "\xc3\xa9: x\n\xe2\x82\xac: `b\n", 2, 4, "quotes" },
		{ "a: \"\\q\"\n", 1, 5, "backslash" },
		{ "a: \"C:\\Users\"\n", 1, 9, "hexadecimal" },
		{ "a: \"\\ud800\"\n", 1, 7, "Unicode" },
		{ "a: | text\n", 1, 6, "put the text below" },
		{ "a: |0\n", 1, 5, "1 to 9" },
		{ "a: *\n", 1, 4, "begins with * needs quotes" },
		{ "a: *bold* text\n", 1, 4, "begins with * needs quotes" },
		{ "a: & b\n", 1, 4, "begins with & needs quotes" },
		{ "a: !<x y\n", 1, 4, "begins with ! needs quotes" },
		{ "a: !x!y z\n", 1, 4, "! in quotes" },
		{ "  a: b\nc: d\n", 2, 1, "check its indent" },
		{ "a: |\n\tb\n", 2, 1, "a tab cannot indent" },
		{ "a:\n  - b\n  c: d\n", 3, 3, "a list item is expected" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct problems problems = { 0 };
		struct source source = { "t.yaml", rows[i].text,
					 strlen(rows[i].text) };
		const struct problem *problem;

		assert_null(yaml_read(&source, &arena, &problems));
		assert_int_equal(problems.list.count, 1);
		problem = &problems.list.items[0];
		if (problem->line != rows[i].line ||
		    problem->column != rows[i].column ||
		    !strstr(problem->text, rows[i].says))
			print_error("row %zu: %u:%u %s\n", i, problem->line,
				    problem->column, problem->text);
		assert_int_equal(problem->line, rows[i].line);
		assert_int_equal(problem->column, rows[i].column);
		assert_non_null(strstr(problem->text, rows[i].says));
		problems_clear(&problems);
		arena_clear(&arena);
	}
}

/* Libyaml goes on giving "no event" after an error: every cut of a file must
 * still end, with a tree or with a problem. */
static void any_cut_of_a_file_ends(void **state)
{
	static const char text[] =
		"# c\na: \"x \\u00e9 y\" # d\nb: [1, {c: 'd'}]\nc: |2-\n"
		"    e\n  f\nd: >+\n  g\n\n\ne:\n- f: &x\n  g: *x\n- ? h\n  : i\n";

	(void)state;
	for (size_t begin = 0; begin < sizeof text; begin += 3) {
		for (size_t end = begin; end < sizeof text; end++) {
			struct arena arena = { 0 };
			struct problems problems = { 0 };
			struct source source = { "t.yaml", text + begin,
						 end - begin };
			bool read = yaml_read(&source, &arena, &problems);

			assert_int_equal(read, problems.list.count == 0);
			problems_clear(&problems);
			arena_clear(&arena);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(message_names_place_and_remedy),
		cmocka_unit_test(any_cut_of_a_file_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
