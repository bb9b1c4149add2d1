/* test_problem.c - the table of problems and the collection of those found. */
#include "isms/base/problem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void every_row_is_whole(void **state)
{
	(void)state;
	for (int code = 0; code < PROBLEM_COUNT; code++) {
		const struct problem_row *row = &problem_rows[code];

		assert_int_equal(problem_code_of(row->name), code);
		assert_true(strspn(row->name, "abcdefghijklmnopqrstuvwxyz-") ==
			    strlen(row->name));
		assert_true(row->severity > SEVERITY_OFF);
		assert_true(strlen(row->clause) > 0);
		assert_int_equal(row->trigger[strlen(row->trigger) - 1], '.');
		assert_int_equal(row->meaning[strlen(row->meaning) - 1], '.');
		assert_true(strlen(row->remedy) > 10);
		assert_true(!row->example || *row->example);
	}
	assert_string_equal(problem_rows[PROBLEM_OUT_OF_RANGE].example,
			    "impact: 7   # on a scale of 1 to 5");
	assert_int_equal(problem_code_of("no-such-check"), PROBLEM_COUNT);
}

static void they_sort_by_place(void **state)
{
	static const struct {
		const char *file;
		uint32_t line, column;
	} places[] = {
		{ "b", 1, 1 }, { "a", 9, 1 }, { "a", 2, 5 }, { "a", 2, 3 }
	};
	struct problems problems = { 0 };
	struct problems copy = { 0 };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct problem *problem =
			problem_add(&problems, PROBLEM_SYNTAX, places[i].file,
				    "number %zu", i);

		problem->line = places[i].line;
		problem->column = places[i].column;
	}
	problems_sort(&problems);
	problems_merge(&copy, &problems);
	problems_clear(&problems);
	assert_string_equal(copy.list.items[0].text, "number 3");
	assert_string_equal(copy.list.items[1].text, "number 2");
	assert_string_equal(copy.list.items[2].text, "number 1");
	assert_string_equal(copy.list.items[3].text, "number 0");
	problems_clear(&copy);
}

static void equals_at_one_place_sort_by_record_and_field(void **state)
{
	static const char *const ids[] = { "B", NULL, "A", "A" };
	static const char *const paths[] = { NULL, "x", "y", NULL };
	struct problems problems = { 0 };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct problem *problem = problem_add(&problems, PROBLEM_SYNTAX,
						      "a", "%s", "the same");

		problem->id = ids[i];
		problem->path = paths[i];
		problem->width = (uint32_t)i;
	}
	problems_sort(&problems);
	assert_int_equal(problems.list.items[0].width, 1);
	assert_int_equal(problems.list.items[1].width, 3);
	assert_int_equal(problems.list.items[2].width, 2);
	assert_int_equal(problems.list.items[3].width, 0);
	problems_clear(&problems);
}

static void severities_have_names(void **state)
{
	enum severity severity = SEVERITY_OFF;

	(void)state;
	assert_true(severity_parse("warning", &severity));
	assert_int_equal(severity, SEVERITY_WARNING);
	assert_string_equal(severity_name(SEVERITY_NOTE), "note");
	assert_false(severity_parse("fatal", &severity));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_is_whole),
		cmocka_unit_test(they_sort_by_place),
		cmocka_unit_test(equals_at_one_place_sort_by_record_and_field),
		cmocka_unit_test(severities_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
