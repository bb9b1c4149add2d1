/* test_checking.c - how rules speak. */
#include "isms/model/checking.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene.h"

static void a_rule_names_record_and_field(void **state)
{
	struct scene *scene = *state;
	struct record *record = read_text(scene, whole);
	struct checking checking = { &scene->world, &scene->problems };
	const struct problem *problem;

	check_add(&checking, record, PROBLEM_RISK_OWNER, "hull.length", "%d m",
		  12);
	assert_int_equal(scene->problems.list.count, 1);
	problem = &scene->problems.list.items[0];
	assert_string_equal(problem->id, "BOAT-A");
	assert_string_equal(problem->file, "boat/BOAT-A.yaml");
	assert_string_equal(problem->path, "hull.length");
	assert_string_equal(problem->text, "12 m");
	assert_int_equal(problem->line, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(a_rule_names_record_and_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
