/* test_git_index.c - versions of a file while git merges and after. */
#include "isms/store/git_index.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "opened.h"

static void run(const struct scene *scene, const char *command)
{
	char line[2048];

	snprintf(line, sizeof line,
		 "cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null "
		 "GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=a@example.org "
		 "GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=a@example.org "
		 "&& { %s ; } >/dev/null 2>&1",
		 scene->path, command);
	if (system(line) != 0)
		fail_msg("%s", command);
}

static void expect_object(struct store *store, const char *name,
			  const char *bytes)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct text text;

	assert_true(git_object(store, name, &arena, &text, &err));
	assert_string_equal(text.bytes, bytes);
	arena_clear(&arena);
}

static void a_conflict_has_three_versions_and_keeps_them(void **state)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct stage_list list;
	struct opened opened;
	struct list files;
	const char *other;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml", "format: 1\n");
	scene_write(&opened.scene, "boat/BT-1.yaml", "title: base\n");
	run(&opened.scene,
	    "git init -q -b one . && git add . && git commit -qm a && "
	    "git checkout -qb two && echo 'title: theirs' >boat/BT-1.yaml && "
	    "git commit -qam b && git checkout -q one && "
	    "echo 'title: ours' >boat/BT-1.yaml && git commit -qam c && "
	    "! git merge two");
	opened_open(&opened);
	assert_true(git_unmerged(&opened.store, &arena, &list, &err));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].file, "boat/BT-1.yaml");
	expect_object(&opened.store, list.items[0].objects[STAGE_BASE],
		      "title: base\n");
	expect_object(&opened.store, list.items[0].objects[STAGE_OURS],
		      "title: ours\n");
	expect_object(&opened.store, list.items[0].objects[STAGE_THEIRS],
		      "title: theirs\n");
	other = git_other_side(&opened.store, &arena);
	assert_non_null(other);
	assert_true(git_files_with(&opened.store, other, "theirs", &arena,
				   &files, &err));
	assert_int_equal(files.count, 1);
	assert_string_equal(files.items[0], "boat/BT-1.yaml");
	/* settled as ours */
	run(&opened.scene, "git checkout --ours boat");
	files.items[0] = "boat/BT-1.yaml";
	assert_true(git_stage(&opened.store, &files, &err));
	assert_true(git_unmerged(&opened.store, &arena, &list, &err));
	assert_int_equal(list.count, 0);
	assert_true(git_settled(&opened.store, &arena, &list, &err));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].objects[STAGE_SETTLED],
			    list.items[0].objects[STAGE_OURS]);
	expect_object(&opened.store, list.items[0].objects[STAGE_THEIRS],
		      "title: theirs\n");
	opened_end(&opened);
	arena_clear(&arena);
}

static void without_a_repository_there_are_no_conflicts(void **state)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct stage_list list;
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml", "format: 1\n");
	opened_open(&opened);
	assert_true(git_unmerged(&opened.store, &arena, &list, &err));
	assert_int_equal(list.count, 0);
	assert_null(git_other_side(&opened.store, &arena));
	opened_end(&opened);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_conflict_has_three_versions_and_keeps_them),
		cmocka_unit_test(without_a_repository_there_are_no_conflicts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
