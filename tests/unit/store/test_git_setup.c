/* test_git_setup.c - what a clone is told, and what it is told no more. */
#include "isms/store/git_setup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "scene.h"

static void run(const struct scene *scene, const char *command)
{
	char line[2048];

	snprintf(line, sizeof line,
		 "cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null && { %s ; } "
		 ">/dev/null 2>&1",
		 scene->path, command);
	if (system(line) != 0)
		fail_msg("%s", command);
}

static void look(const struct scene *scene, struct arena *arena,
		 struct git_setup *setup)
{
	struct error err = { 0 };

	if (!git_setup_look(arena, scene->path, setup, &err))
		fail_msg("%s", buf_string(&err.text));
}

static void outside_a_repository_there_is_nothing_to_set_up(void **state)
{
	struct arena arena = { 0 };
	struct git_setup setup;
	struct error err = { 0 };
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	assert_false(git_setup_look(&arena, scene.path, &setup, &err));
	assert_int_equal(err.fault, FAULT_DATA);
	error_clear(&err);
	arena_clear(&arena);
	scene_end(&scene);
}

static void what_is_set_up_can_be_taken_away(void **state)
{
	struct arena arena = { 0 };
	struct git_setup setup;
	struct error err = { 0 };
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	run(&scene, "git init -q");
	look(&scene, &arena, &setup);
	assert_null(setup.driver_now);
	assert_false(setup.attributes);
	assert_int_equal(setup.hooks[0], HOOK_NONE);
	assert_true(git_setup_drivers(&setup, &err));
	assert_true(git_setup_attributes(&arena, scene.path, &err));
	assert_true(git_setup_hook(&setup, 0, &err));
	look(&scene, &arena, &setup);
	assert_string_equal(setup.driver_now, setup.driver);
	assert_string_equal(setup.textconv_now, setup.textconv);
	assert_true(setup.attributes);
	assert_int_equal(setup.hooks[0], HOOK_OURS);
	assert_int_equal(setup.hooks[1], HOOK_NONE);
	assert_true(git_setup_remove(&setup, &err));
	look(&scene, &arena, &setup);
	assert_null(setup.driver_now);
	assert_null(setup.driver_name);
	assert_null(setup.textconv_now);
	assert_int_equal(setup.hooks[0], HOOK_NONE);
	assert_true(setup.attributes);
	arena_clear(&arena);
	scene_end(&scene);
}

static void hooks_of_others_are_known_as_such(void **state)
{
	struct arena arena = { 0 };
	struct git_setup setup;
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	run(&scene, "git init -q && mkdir -p .git/hooks && "
		    "echo true >.git/hooks/pre-commit");
	look(&scene, &arena, &setup);
	assert_int_equal(setup.hooks[0], HOOK_FOREIGN);
	assert_int_equal(setup.hooks[1], HOOK_NONE);
	run(&scene, "git config core.hooksPath tools");
	look(&scene, &arena, &setup);
	assert_string_equal(setup.manager, "tools");
	assert_int_equal(setup.hooks[1], HOOK_FOREIGN);
	arena_clear(&arena);
	scene_end(&scene);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			outside_a_repository_there_is_nothing_to_set_up),
		cmocka_unit_test(what_is_set_up_can_be_taken_away),
		cmocka_unit_test(hooks_of_others_are_known_as_such),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
