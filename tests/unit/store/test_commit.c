/* test_commit.c - files go to disk all or nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/wait.h>

#include "isms/store/commit.h"
#include "killed.h"
#include "opened.h"

static void commit_writes_a_new_file_and_its_folder(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct change change = change_of("risk/deep/RISK-1.yaml", NULL, "a\n");

	(void)state;
	scene_begin(&scene);
	assert_true(root_commit(scene.root, &change, 1, &err));
	assert_true(scene_holds(&scene, "risk/deep/RISK-1.yaml", "a\n"));
	assert_true(scene_holds(&scene, ".isms/.gitignore", "*\n"));
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
	scene_end(&scene);
}

/* Enough of them that they are synced as one, and in several folders. */
static void commit_writes_many_files(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct change changes[50];

	(void)state;
	scene_begin(&scene);
	for (int i = 0; i < 50; i++) {
		const char *text = arena_format(&arena, "%d\n", i);
		const char *file = arena_format(&arena, "%s/%d.yaml",
						i % 3 ? "risk" : "asset/x", i);

		changes[i] = change_of(file, NULL, text);
	}
	assert_true(root_commit(scene.root, changes, 50, &err));
	for (int i = 0; i < 50; i++)
		assert_true(
			scene_holds(&scene, changes[i].file, changes[i].new));
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
	assert_int_equal(scene_count(&scene, ".isms"), 2);
	arena_clear(&arena);
	scene_end(&scene);
}

static void commit_keeps_the_mode(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct change change = change_of("RISK-1.yaml", "a", "b");
	struct stat status;

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "RISK-1.yaml", "a");
	assert_int_equal(fchmodat(scene.root, "RISK-1.yaml", 0640, 0), 0);
	assert_true(root_commit(scene.root, &change, 1, &err));
	assert_int_equal(fstatat(scene.root, "RISK-1.yaml", &status, 0), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
	scene_end(&scene);
}

static void a_moved_file_keeps_its_mode(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct change changes[] = { change_of("RISK-1.yaml", "a", NULL),
				    change_of("RISK-2.yaml", NULL, "a") };
	struct stat status;
	mode_t mask;

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "RISK-1.yaml", "a");
	assert_int_equal(fchmodat(scene.root, "RISK-1.yaml", 0640, 0), 0);
	changes[1].like = "RISK-1.yaml";
	mask = umask(077);
	assert_true(root_commit(scene.root, changes, 2, &err));
	umask(mask);
	assert_int_equal(fstatat(scene.root, "RISK-2.yaml", &status, 0), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
	scene_end(&scene);
}

static void commit_without_a_difference_touches_nothing(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct change change = change_of("RISK-1.yaml", "a", "a");

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "RISK-1.yaml", "other");
	assert_true(root_commit(scene.root, &change, 1, &err));
	assert_true(scene_holds(&scene, "RISK-1.yaml", "other"));
	assert_int_equal(scene_count(&scene, ""), 1);
	scene_end(&scene);
}

static void commit_refuses_what_was_changed_meanwhile(void **state)
{
	static const struct {
		const char *there, *old, *new;
	} rows[] = {
		{ "x", "a", "b" },  { "ab", "a", "b" }, { NULL, "a", "b" },
		{ "x", NULL, "b" }, { "x", "a", NULL }, { NULL, "a", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct scene scene;
		struct error err = { 0 };
		struct change changes[] = {
			change_of("one", "1", "2"),
			change_of("two", rows[i].old, rows[i].new),
		};

		scene_begin(&scene);
		scene_write(&scene, "one", "1");
		if (rows[i].there)
			scene_write(&scene, "two", rows[i].there);
		assert_false(root_commit(scene.root, changes, 2, &err));
		assert_int_equal(err.fault, FAULT_NO);
		assert_true(scene_holds(&scene, "one", "1"));
		assert_true(scene_holds(&scene, "two", rows[i].there));
		assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
		error_clear(&err);
		scene_end(&scene);
	}
}

static void commit_changes_creates_and_removes_together(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct change changes[] = {
		change_of("risk/A.yaml", "a", NULL),
		change_of("risk/B.yaml", NULL, "a"),
		change_of("control/C.yaml", "of A", "of B"),
	};

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "risk/A.yaml", "a");
	scene_write(&scene, "control/C.yaml", "of A");
	assert_true(root_commit(scene.root, changes, 3, &err));
	assert_true(scene_holds(&scene, "risk/A.yaml", NULL));
	assert_true(scene_holds(&scene, "risk/B.yaml", "a"));
	assert_true(scene_holds(&scene, "control/C.yaml", "of B"));
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
	assert_true(scene_holds(&scene, ".isms/journal", NULL));
	scene_end(&scene);
}

/* So many that they are synced together. */
static void commit_of_many_is_all_or_nothing(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct change changes[40];
	char names[40][16];

	(void)state;
	scene_begin(&scene);
	for (int i = 0; i < 40; i++) {
		snprintf(names[i], sizeof names[i], "risk/%d.yaml", i);
		changes[i] = change_of(names[i], NULL, names[i]);
	}
	scene_write(&scene, "risk/39.yaml", "already there");
	assert_false(root_commit(scene.root, changes, 40, &err));
	assert_int_equal(scene_count(&scene, "risk"), 1);
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
	error_clear(&err);
	assert_true(root_commit(scene.root, changes, 39, &err));
	for (int i = 0; i < 39; i++)
		assert_true(scene_holds(&scene, names[i], names[i]));
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
	assert_true(scene_holds(&scene, ".isms/journal", NULL));
	scene_end(&scene);
}

/* So many that several threads write them. */
enum {
	MANY = 700
};

static struct change *many_changes(struct arena *arena)
{
	struct change *changes = arena_array(arena, MANY, sizeof *changes);

	for (int i = 0; i < MANY; i++)
		changes[i] =
			change_of(arena_format(arena, "%s/%d",
					       i % 3 ? "risk" : "asset", i),
				  NULL, arena_format(arena, "%d\n", i));
	return changes;
}

static void commit_by_threads_writes_each_file(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct change *changes = many_changes(&arena);

	(void)state;
	scene_begin(&scene);
	assert_true(root_commit(scene.root, changes, MANY, &err));
	for (int i = 0; i < MANY; i++) {
		assert_true(
			scene_holds(&scene, changes[i].file, changes[i].new));
		changes[i] = change_of(changes[i].file, changes[i].new,
				       i % 5 ? "new\n" : NULL);
	}
	assert_true(root_commit(scene.root, changes, MANY, &err));
	for (int i = 0; i < MANY; i++)
		assert_true(
			scene_holds(&scene, changes[i].file, changes[i].new));
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
	assert_true(scene_holds(&scene, ".isms/journal", NULL));
	arena_clear(&arena);
	scene_end(&scene);
}

static void commit_by_threads_is_all_or_nothing(void **state)
{
	static const char *const files[] = { "text/x", "there", "risk/1" };
	struct scene scene;
	struct error err = { 0 };
	struct arena arena = { 0 };

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "text", "no folder");
	scene_write(&scene, "there", "nobody expects it");
	for (size_t i = 0; i < 2; i++)
		for (int place = 0; place < MANY; place += MANY - 1) {
			struct change *changes = many_changes(&arena);

			changes[place].file = files[i];
			assert_false(
				root_commit(scene.root, changes, MANY, &err));
			assert_true(err.fault);
			error_clear(&err);
			assert_true(scene_holds(&scene, files[2], NULL));
			assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
			assert_true(scene_holds(&scene, ".isms/journal", NULL));
		}
	arena_clear(&arena);
	scene_end(&scene);
}

/* What was told, each word of it once. */
struct told {
	struct progress progress; /* first: what `hear` is given */
	struct buf words;
};

static void hear(struct progress *progress, const char *what, size_t done,
		 size_t total)
{
	struct told *told = (struct told *)progress;

	assert_true(done <= total);
	if (!strstr(buf_string(&told->words), what))
		buf_format(&told->words, "%s; ", what);
}

/* Each step takes a while when files are many. */
static void commit_tells_how_far_it_is_in_each_step(void **state)
{
	struct told told = { .progress = { .show = hear } };
	struct opened opened;
	struct arena arena = { 0 };
	struct change *changes = many_changes(&arena);

	(void)state;
	opened_begin(&opened);
	opened_open(&opened);
	opened.store.progress = &told.progress;
	assert_true(store_commit(&opened.store, changes, MANY, &opened.err));
	assert_string_equal(buf_string(&told.words),
			    "writing files; comparing files; renaming files; ");
	buf_clear(&told.words);
	arena_clear(&arena);
	opened_end(&opened);
}

static void commit_names_only_files_that_records_may_have(void **state)
{
	static const char *const files[] = {
		"../x", "/x", "",	  "a//b",	   ".git/hooks/update",
		"a/..", ".x", "a/.git/x", ".isms/journal", "a\\b",
		"a\nb",
	};
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct error err = { 0 };
		struct change change = change_of(files[i], NULL, "x");

		assert_false(root_commit(scene.root, &change, 1, &err));
		assert_int_equal(err.fault, FAULT_DATA);
		error_clear(&err);
	}
	assert_int_equal(scene_count(&scene, ""), 0);
	scene_end(&scene);
}

static void commit_follows_no_link(void **state)
{
	struct scene scene, outside;
	struct error err = { 0 };
	struct change change = change_of("risk/A.yaml", NULL, "x");

	(void)state;
	scene_begin(&scene);
	scene_begin(&outside);
	assert_int_equal(symlinkat(outside.path, scene.root, "risk"), 0);
	assert_false(root_commit(scene.root, &change, 1, &err));
	assert_int_equal(scene_count(&outside, ""), 0);
	error_clear(&err);
	assert_int_equal(unlinkat(scene.root, "risk", 0), 0);
	nftw(scene.path, scene_drop, 16, FTW_DEPTH | FTW_PHYS);
	assert_int_equal(mkdir(scene.path, 0777), 0);
	close(scene.root);
	scene.root = open(scene.path, O_RDONLY | O_DIRECTORY);
	assert_int_equal(symlinkat(outside.path, scene.root, ".isms"), 0);
	assert_false(root_commit(scene.root, &change, 1, &err));
	assert_int_equal(scene_count(&outside, ""), 0);
	error_clear(&err);
	scene_end(&outside);
	scene_end(&scene);
}

static void commit_sweeps_what_a_killed_writer_left(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct change change = change_of("A.yaml", NULL, "x");

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, ".isms/tmp/12-1", "left");
	scene_write(&scene, ".isms/tmp/12-journal", "left");
	scene_write(&scene, ".isms/tmp/13-0/RISK-1.yaml", "left");
	scene_write(&scene, ".isms/tmp/13-0/RISK-2.yaml", "left");
	scene_write(&scene, ".isms/tmp/edit-12", "somebody's text");
	assert_true(root_commit(scene.root, &change, 1, &err));
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 1);
	scene_end(&scene);
}

/* Counts a file up, starting again when another one was faster. */
static void count_up(struct scene *scene, int times)
{
	while (times > 0) {
		char text[16] = { 0 };
		char more[32];
		struct error err = { 0 };
		struct change change;
		int file = openat(scene->root, "count", O_RDONLY);

		if (read(file, text, sizeof text - 1) < 0)
			_exit(2);
		close(file);
		snprintf(more, sizeof more, "%ld", strtol(text, NULL, 10) + 1);
		change = change_of("count", text, more);
		if (root_commit(scene->root, &change, 1, &err))
			times--;
		else if (err.fault != FAULT_NO)
			_exit(1);
		error_clear(&err);
	}
}

static void commits_of_many_processes_lose_nothing(void **state)
{
	enum {
		PROCESSES = 6,
		TIMES = 10
	};
	struct scene scene;

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "count", "0");
	for (int i = 0; i < PROCESSES; i++) {
		pid_t child = fork();

		assert_true(child >= 0);
		if (child)
			continue;
		/* The lock belongs to the open folder: each opens its own. */
		scene.root = open(scene.path, O_RDONLY | O_DIRECTORY);
		count_up(&scene, TIMES);
		_exit(0);
	}
	for (int i = 0; i < PROCESSES; i++) {
		int status = -1;

		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	assert_true(scene_holds(&scene, "count", "60"));
	scene_end(&scene);
}

/* -- killed at the n-th system call --------------------------------------- */

static int changes_of_three(struct scene *scene)
{
	struct error err = { 0 };
	struct change changes[] = {
		change_of("risk/A.yaml", "a", NULL),
		change_of("risk/B.yaml", NULL, "a"),
		change_of("control/C.yaml", "of A", "of B"),
	};

	return root_commit(scene->root, changes, 3, &err) ? 0 : 1;
}

static void commit_is_all_or_nothing_when_killed_at_any_call(void **state)
{
	bool done = false;
	int old = 0, new = 0;

	(void)state;
	for (int calls = 1; !done; calls++) {
		struct scene scene;
		struct error err = { 0 };

		scene_begin(&scene);
		scene_write(&scene, "risk/A.yaml", "a");
		scene_write(&scene, "control/C.yaml", "of A");
		done = killed_late(&scene, changes_of_three, calls);
		assert_true(store_recover(scene.root, &err));
		if (scene_holds(&scene, "risk/A.yaml", "a")) {
			old++;
			assert_true(scene_holds(&scene, "risk/B.yaml", NULL));
			assert_true(
				scene_holds(&scene, "control/C.yaml", "of A"));
			assert_int_equal(changes_of_three(&scene), 0);
		} else {
			new ++;
		}
		assert_true(scene_holds(&scene, "risk/A.yaml", NULL));
		assert_true(scene_holds(&scene, "risk/B.yaml", "a"));
		assert_true(scene_holds(&scene, "control/C.yaml", "of B"));
		scene_end(&scene);
	}
	assert_true(old > 20);
	assert_true(new > 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commit_writes_a_new_file_and_its_folder),
		cmocka_unit_test(commit_writes_many_files),
		cmocka_unit_test(commit_keeps_the_mode),
		cmocka_unit_test(a_moved_file_keeps_its_mode),
		cmocka_unit_test(commit_without_a_difference_touches_nothing),
		cmocka_unit_test(commit_refuses_what_was_changed_meanwhile),
		cmocka_unit_test(commit_changes_creates_and_removes_together),
		cmocka_unit_test(commit_of_many_is_all_or_nothing),
		cmocka_unit_test(commit_by_threads_writes_each_file),
		cmocka_unit_test(commit_by_threads_is_all_or_nothing),
		cmocka_unit_test(commit_tells_how_far_it_is_in_each_step),
		cmocka_unit_test(commit_names_only_files_that_records_may_have),
		cmocka_unit_test(commit_follows_no_link),
		cmocka_unit_test(commit_sweeps_what_a_killed_writer_left),
		cmocka_unit_test(commits_of_many_processes_lose_nothing),
		cmocka_unit_test(
			commit_is_all_or_nothing_when_killed_at_any_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
