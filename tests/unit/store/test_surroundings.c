/* test_surroundings.c - what is seen of a folder and its repository. */
#include "isms/store/surroundings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/file.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "scene.h"

static void run(const struct scene *scene, const char *command)
{
	char line[2048];

	snprintf(line, sizeof line,
		 "cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null "
		 "GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=a@example.org "
		 "GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=a@example.org "
		 "GIT_COMMITTER_DATE='2026-01-02T10:00:00Z' && { %s ; } "
		 ">/dev/null 2>&1",
		 scene->path, command);
	if (system(line) != 0)
		fail_msg("%s", command);
}

static void look(const struct scene *scene, struct arena *arena,
		 struct surroundings *found)
{
	struct error err = { 0 };

	*found = (struct surroundings){ 0 };
	if (!surroundings_look(arena, scene->path, found, &err))
		fail_msg("%s", buf_string(&err.text));
}

static void a_folder_without_settings_is_none(void **state)
{
	struct surroundings found = { 0 };
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	assert_false(surroundings_look(&arena, scene.path, &found, &err));
	assert_int_equal(err.fault, FAULT_USAGE);
	error_clear(&err);
	arena_clear(&arena);
	scene_end(&scene);
}

static void what_is_left_behind_is_counted(void **state)
{
	struct surroundings found;
	struct arena arena = { 0 };
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "isms.yaml", "format: 1\n");
	scene_write(&scene, "risk/RISK-1.yaml", "title: x\n");
	look(&scene, &arena, &found);
	assert_int_equal(found.all.count, 2);
	assert_int_equal(found.temporaries, 0);
	assert_false(found.journal);
	assert_true(found.writable);
	scene_write(&scene, ".isms/tmp/12-1", "");
	scene_write(&scene, ".isms/tmp/12-2", "");
	scene_write(&scene, ".isms/journal", "isms journal 1\n");
	run(&scene, "chmod o+w risk/RISK-1.yaml");
	look(&scene, &arena, &found);
	assert_int_equal(found.temporaries, 2);
	assert_true(found.journal);
	assert_int_equal(found.all.count, 2);
	assert_int_equal(found.open.count, 1);
	assert_string_equal(found.open.first, "risk/RISK-1.yaml");
	/* Looking finished nothing. */
	assert_true(scene_holds(&scene, ".isms/journal", "isms journal 1\n"));
	arena_clear(&arena);
	scene_end(&scene);
}

static void a_writer_is_seen(void **state)
{
	struct surroundings found;
	struct arena arena = { 0 };
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "isms.yaml", "format: 1\n");
	look(&scene, &arena, &found);
	assert_false(found.locked);
	assert_int_equal(flock(scene.root, LOCK_EX), 0);
	look(&scene, &arena, &found);
	assert_true(found.locked);
	assert_int_equal(flock(scene.root, LOCK_UN), 0);
	look(&scene, &arena, &found);
	assert_false(found.locked);
	arena_clear(&arena);
	scene_end(&scene);
}

static void texts_of_the_folder_are_read_but_no_links(void **state)
{
	struct surroundings found;
	struct arena arena = { 0 };
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "isms.yaml", "format: 1\n");
	look(&scene, &arena, &found);
	assert_string_equal(surroundings_text(&found, "isms.yaml", &arena),
			    "format: 1\n");
	assert_null(surroundings_text(&found, "none", &arena));
	run(&scene, "ln -s /etc/passwd .gitignore && mkfifo .gitattributes");
	assert_null(surroundings_text(&found, ".gitignore", &arena));
	assert_null(surroundings_text(&found, ".gitattributes", &arena));
	arena_clear(&arena);
	scene_end(&scene);
}

static void git_tells_what_is_not_committed(void **state)
{
	struct surroundings found;
	struct git_state git;
	struct arena arena = { 0 };
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "isms/isms.yaml", "format: 1\n");
	scene_write(&scene, "isms/risk/RISK-1.yaml", "title: some words x\n");
	scene_write(&scene, "isms/risk/RISK-2.yaml", "title: y\n");
	scene_write(&scene, "outside", "x\n");
	run(&scene, "git init -q && git config user.email b@example.org && "
		    "echo x >.gitattributes && "
		    "git add . && git commit -qm one");
	scene_write(&scene, "outside", "y\n");
	scene_write(&scene, "isms/risk/RISK-2.yaml", "title: z\n");
	scene_write(&scene, "isms/new", "\n");
	run(&scene, "git mv isms/risk/RISK-1.yaml isms/risk/RISK-3.yaml");
	snprintf(scene.path + strlen(scene.path), 8, "/isms");
	look(&scene, &arena, &found);
	git_look(&arena, &found, &git);
	*strrchr(scene.path, '/') = '\0';
	assert_true(git.repository);
	assert_null(git.complaint);
	assert_int_equal(git.changed, 2);
	assert_int_equal(git.untracked, 1);
	assert_int_equal(git.conflicts, 0);
	assert_false(git.index_locked);
	assert_int_equal(git.newest, 1767348000);
	assert_string_equal(git.email, "b@example.org");
	assert_string_equal(git_email(&arena, found.path), "b@example.org");
	assert_string_equal(git.attributes, "x\n");
	scene_write(&scene, ".git/index.lock", "");
	git_look(&arena, &found, &git);
	assert_true(git.index_locked);
	git_look(&arena, NULL, &git);
	assert_false(git.repository);
	assert_true(git.major >= 2);
	arena_clear(&arena);
	scene_end(&scene);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_folder_without_settings_is_none),
		cmocka_unit_test(what_is_left_behind_is_counted),
		cmocka_unit_test(a_writer_is_seen),
		cmocka_unit_test(texts_of_the_folder_are_read_but_no_links),
		cmocka_unit_test(git_tells_what_is_not_committed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
