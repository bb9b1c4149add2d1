/* test_locate.c - a field's path becomes a line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "opened.h"

static void locate_points_at_the_value_or_the_nearest_key(void **state)
{
	static const struct {
		const char *path;
		unsigned line, column, width;
	} rows[] = {
		{ "title", 1, 8, 5 },	       { "owner", 3, 8, 7 },
		{ "uses[1]", 6, 5, 5 },	       { "uses[7]", 4, 1, 4 },
		{ "trials[0].by", 8, 9, 5 },   { "trials[0].with", 8, 5, 1 },
		{ "trials[5].with", 7, 1, 6 }, { "nothing", 1, 1, 1 },
		{ "nothing.at.all", 1, 1, 1 }, { NULL, 1, 1, 1 },
	};
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: Thing\nstatus: live\nowner: \"CRW-1\"\nuses:\n"
		    "  - THG-2\n  - CRW-1\ntrials:\n  - by: CRW-1\n");
	opened_open(&opened);
	for (int loaded = 0; loaded < 2; loaded++) {
		for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
			struct problems problems = { 0 };
			struct problem *problem =
				problem_add(&problems, PROBLEM_DANGLING,
					    "thing/THG-1.yaml", "x");

			problem->id = "THG-1";
			problem->path = rows[i].path;
			store_locate(&opened.store, &problems);
			problem = problems.list.items;
			if (problem->line != rows[i].line ||
			    problem->column != rows[i].column ||
			    problem->width != rows[i].width)
				fail_msg("%s: %u:%u+%u", rows[i].path,
					 problem->line, problem->column,
					 problem->width);
			problems_clear(&problems);
		}
		assert_true(store_load_all(&opened.store, &opened.err));
	}
	opened_end(&opened);
}

static void locate_in_a_file_that_is_gone_is_its_first_line(void **state)
{
	struct opened opened;
	struct problems problems = { 0 };
	struct problem *problem;

	(void)state;
	opened_begin(&opened);
	opened_open(&opened);
	problem = problem_add(&problems, PROBLEM_DANGLING, "thing/THG-1.yaml",
			      "x");
	problem->path = "title";
	store_locate(&opened.store, &problems);
	assert_int_equal(problems.list.items[0].line, 1);
	problems_clear(&problems);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(locate_points_at_the_value_or_the_nearest_key),
		cmocka_unit_test(
			locate_in_a_file_that_is_gone_is_its_first_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
