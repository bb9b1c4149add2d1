/* test_history.c - what Git tells, and that it runs nothing it was told to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/store/history.h"
#include "opened.h"

static void run(struct scene *scene, const char *command)
{
	char line[2048];

	snprintf(line, sizeof line,
		 "cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null "
		 "GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=a@example.org "
		 "GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=a@example.org "
		 "GIT_AUTHOR_DATE='2026-01-02T10:00:00+01:00' && { %s ; } "
		 ">/dev/null 2>&1",
		 scene->path, command);
	if (system(line) != 0)
		fail_msg("%s", command);
}

static const char fine[] = "title: A\nstatus: live\n";

static void history_outside_git_is_an_error(void **state)
{
	struct opened opened;
	struct history history;
	struct list files;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	opened_open(&opened);
	assert_false(history_read(&opened.store, NULL, &arena, &history,
				  &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	assert_true(
		history_changed(&opened.store, &arena, &files, &opened.err));
	assert_int_equal(files.count, 0);
	assert_string_equal(history_below(&opened.store, &arena), "");
	arena_clear(&arena);
	opened_end(&opened);
}

static void history_follows_a_renamed_file(void **state)
{
	struct opened opened;
	struct history history;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml", fine);
	scene_write(&opened.scene, "thing/THG-3.yaml", "title: other\n");
	run(&opened.scene, "git init -q && git add . && git commit -qm one");
	run(&opened.scene, "git mv thing/THG-1.yaml thing/THG-2.yaml && "
			   "git commit -qm 'two: more'");
	run(&opened.scene, "git rm -q thing/THG-3.yaml && git commit -qm 3");
	opened_open(&opened);
	assert_true(history_read(&opened.store, "thing/THG-2.yaml", &arena,
				 &history, &opened.err));
	assert_int_equal(history.count, 2);
	assert_string_equal(history.revisions[0].subject, "two: more");
	assert_string_equal(history.revisions[1].subject, "one");
	assert_string_equal(history.revisions[0].author, "Ann");
	assert_int_equal(history.revisions[0].at.offset, 60);
	assert_int_equal(strlen(history.revisions[0].commit), 40);
	assert_true(history_read(&opened.store, NULL, &arena, &history,
				 &opened.err));
	assert_int_equal(history.count, 3);
	arena_clear(&arena);
	opened_end(&opened);
}

static void history_tells_what_a_commit_did_to_files(void **state)
{
	struct opened opened;
	struct history history;
	struct arena arena = { 0 };
	const struct file_change *change;
	const struct record *record;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml", fine);
	run(&opened.scene, "git init -q && git add . && git commit -qm one");
	scene_write(&opened.scene, "thing/THG-1.yaml", "title: B\n");
	scene_write(&opened.scene, "thing/ :a\tb.yaml", fine);
	run(&opened.scene, "git add . && git commit -qm two");
	run(&opened.scene, "git rm -q thing/THG-1.yaml && git commit -qm 3");
	opened_open(&opened);
	assert_true(history_read(&opened.store, "thing", &arena, &history,
				 &opened.err));
	assert_int_equal(history.count, 3);
	change = &history.revisions[0].changes[0];
	assert_string_equal(change->file, "thing/THG-1.yaml");
	assert_null(change->new);
	assert_int_equal(history.revisions[1].change_count, 2);
	assert_string_equal(history.revisions[1].changes[0].file,
			    "thing/ :a\tb.yaml");
	change = &history.revisions[1].changes[1];
	record = history_record(&opened.store,
				store_noun(&opened.store, "thing"),
				change->olds[0], &arena, &opened.err);
	assert_string_equal(record_title(record), "A");
	record = history_record(&opened.store,
				store_noun(&opened.store, "thing"), change->new,
				&arena, &opened.err);
	assert_string_equal(record_title(record), "B");
	assert_null(history.revisions[2].changes[0].olds[0]);
	assert_false(history.revisions[2].carries_signature);
	arena_clear(&arena);
	opened_end(&opened);
}

/* A merge is told when it made what no parent had, and only that. */
static void history_tells_merges_that_made_something(void **state)
{
	struct opened opened;
	struct history history;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: A\n\n\nowner: X\n");
	run(&opened.scene, "git init -q -b main && git add . && "
			   "git commit -qm one && git checkout -q -b side");
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: B\n\n\nowner: X\n");
	run(&opened.scene, "git commit -qam side && git checkout -q main");
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: A\n\n\nowner: Y\n");
	run(&opened.scene, "git commit -qam main && git merge -q side -m both");
	opened_open(&opened);
	assert_true(history_read(&opened.store, "thing/THG-1.yaml", &arena,
				 &history, &opened.err));
	assert_int_equal(history.count, 4);
	assert_string_equal(history.revisions[0].subject, "both");
	assert_int_equal(history.revisions[0].changes[0].old_count, 2);
	arena_clear(&arena);
	opened_end(&opened);
}

static void history_without_a_commit_is_empty(void **state)
{
	struct opened opened;
	struct history history;
	struct list files;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	run(&opened.scene, "git init -q");
	opened_open(&opened);
	assert_true(history_read(&opened.store, NULL, &arena, &history,
				 &opened.err));
	assert_int_equal(history.count, 0);
	assert_true(
		history_changed(&opened.store, &arena, &files, &opened.err));
	assert_int_equal(files.count, 1);
	arena_clear(&arena);
	opened_end(&opened);
}

static void history_that_is_shallow_is_refused(void **state)
{
	struct opened opened;
	struct scene clone;
	struct history history;
	struct arena arena = { 0 };
	struct store store;
	struct error err = { 0 };
	struct date today = { 2026, 3, 1 };
	char command[512];
	int back = open(".", O_RDONLY | O_DIRECTORY);

	(void)state;
	opened_begin(&opened);
	scene_begin(&clone);
	run(&opened.scene, "git init -q && git add . && git commit -qm one "
			   "&& git commit -qm two --allow-empty");
	snprintf(command, sizeof command,
		 "git clone -q --depth 1 'file://%s' x", opened.scene.path);
	run(&clone, command);
	assert_int_equal(fchdir(clone.root), 0);
	assert_true(store_open(&store, "x", test_schemas, today, &err));
	assert_false(history_read(&store, NULL, &arena, &history, &err));
	assert_int_equal(err.fault, FAULT_DATA);
	assert_non_null(strstr(err.text.text, "shallow"));
	error_clear(&err);
	store_close(&store);
	arena_clear(&arena);
	assert_int_equal(fchdir(back), 0);
	close(back);
	opened_open(&opened);
	opened_end(&opened);
	scene_end(&clone);
}

static void changed_files_are_relative_to_the_root(void **state)
{
	struct scene scene;
	struct store store;
	struct error err = { 0 };
	struct date today = { 2026, 3, 1 };
	struct list files;
	struct arena arena = { 0 };

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "registers/isms.yaml", "format: 1\n");
	scene_write(&scene, "registers/thing/THG-1.yaml", fine);
	scene_write(&scene, "other", "x");
	run(&scene, "git init -q && git add . && git commit -qm one");
	scene_write(&scene, "registers/thing/THG-1.yaml", "title: B\n");
	scene_write(&scene, "registers/thing/THG 2.yaml", fine);
	scene_write(&scene, "other", "y");
	assert_true(store_open(&store, scene.path, test_schemas, today, &err));
	assert_true(history_changed(&store, &arena, &files, &err));
	assert_int_equal(files.count, 2);
	assert_string_equal(files.items[0], "thing/THG-1.yaml");
	assert_string_equal(files.items[1], "thing/THG 2.yaml");
	store_close(&store);
	arena_clear(&arena);
	scene_end(&scene);
}

/* What a repository configures must not run: fsmonitor, hooks, a signature
 * program, an external diff; nor a git found in the working folder. */
static void history_runs_nothing_of_the_repository(void **state)
{
	struct opened opened;
	struct history history;
	struct list files;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml", fine);
	scene_write(&opened.scene, "evil",
		    "#!/bin/sh\ntouch \"$(dirname \"$0\")/PWNED\"\n");
	scene_write(&opened.scene, "git",
		    "#!/bin/sh\ntouch \"$(dirname \"$0\")/PWNED\"\n");
	run(&opened.scene,
	    "chmod +x evil git; git init -q && git add . && "
	    "git commit -qm one && git config core.fsmonitor \"$PWD/evil\" && "
	    "git config diff.external \"$PWD/evil\" && "
	    "git config gpg.program \"$PWD/evil\" && "
	    "git config log.showSignature true && "
	    "git config core.pager \"$PWD/evil\" && "
	    "printf '#!/bin/sh\\ntouch PWNED\\n' "
	    ">.git/hooks/post-index-change && "
	    "chmod +x .git/hooks/post-index-change");
	opened_open(&opened);
	setenv("PATH", opened.scene.path, 1);
	setenv("GIT_DIR", "/nonexistent", 1);
	setenv("GIT_EXTERNAL_DIFF", "/nonexistent", 1);
	assert_true(history_read(&opened.store, "thing/THG-1.yaml", &arena,
				 &history, &opened.err));
	assert_int_equal(history.count, 1);
	assert_true(
		history_changed(&opened.store, &arena, &files, &opened.err));
	assert_true(scene_holds(&opened.scene, "PWNED", NULL));
	unsetenv("GIT_DIR");
	unsetenv("GIT_EXTERNAL_DIFF");
	setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1);
	arena_clear(&arena);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(history_outside_git_is_an_error),
		cmocka_unit_test(history_follows_a_renamed_file),
		cmocka_unit_test(history_tells_what_a_commit_did_to_files),
		cmocka_unit_test(history_tells_merges_that_made_something),
		cmocka_unit_test(history_without_a_commit_is_empty),
		cmocka_unit_test(history_that_is_shallow_is_refused),
		cmocka_unit_test(changed_files_are_relative_to_the_root),
		cmocka_unit_test(history_runs_nothing_of_the_repository),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
