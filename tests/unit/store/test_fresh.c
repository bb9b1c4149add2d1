/* test_fresh.c - the first files of a folder come together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "killed.h"

/* So many that several threads write them. */
enum {
	MANY = 700
};

static void commit_fills_a_folder_that_was_not_there(void **state)
{
	struct scene scene;
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct change changes[MANY];
	struct stat above, made;

	(void)state;
	scene_begin(&scene);
	assert_int_equal(fchmod(scene.root, 02770), 0);
	for (int i = 0; i < MANY; i++)
		changes[i] = change_of(arena_format(&arena, "risk/%d", i), NULL,
				       arena_format(&arena, "%d\n", i));
	assert_true(root_commit(scene.root, changes, MANY, &err));
	for (int i = 0; i < MANY; i++)
		assert_true(
			scene_holds(&scene, changes[i].file, changes[i].new));
	assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
	assert_int_equal(fstat(scene.root, &above), 0);
	assert_int_equal(fstatat(scene.root, "risk", &made, 0), 0);
	assert_int_equal(above.st_mode & S_ISGID, made.st_mode & S_ISGID);
	arena_clear(&arena);
	scene_end(&scene);
}

static int first_files(struct scene *scene)
{
	struct error err = { 0 };
	struct change changes[] = {
		change_of("risk/new/A.yaml", NULL, "a"),
		change_of("risk/new/B.yaml", NULL, "b"),
	};

	return root_commit(scene->root, changes, 2, &err) ? 0 : 1;
}

/* Without a journal: what was killed is the next writer's to remove. */
static void first_files_of_a_folder_come_together(void **state)
{
	bool done = false;
	int old = 0, new = 0;

	(void)state;
	for (int calls = 1; !done; calls++) {
		struct scene scene;
		struct error err = { 0 };

		scene_begin(&scene);
		scene_write(&scene, "risk/A.yaml", "a");
		done = killed_late(&scene, first_files, calls);
		assert_true(scene_holds(&scene, ".isms/journal", NULL));
		assert_true(store_recover(scene.root, &err));
		if (scene_holds(&scene, "risk/new/A.yaml", NULL)) {
			old++;
			assert_int_equal(scene_count(&scene, "risk"), 1);
			assert_int_equal(first_files(&scene), 0);
			assert_int_equal(scene_count(&scene, ".isms/tmp"), 0);
		} else {
			new ++;
		}
		assert_true(scene_holds(&scene, "risk/new/A.yaml", "a"));
		assert_true(scene_holds(&scene, "risk/new/B.yaml", "b"));
		assert_int_equal(scene_count(&scene, "risk"), 2);
		scene_end(&scene);
	}
	assert_true(old > 20);
	assert_true(new > 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commit_fills_a_folder_that_was_not_there),
		cmocka_unit_test(first_files_of_a_folder_come_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
