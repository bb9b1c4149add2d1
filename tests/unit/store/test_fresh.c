/* test_fresh.c - the first files of a folder come together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "killed.h"
#include "opened.h"

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

/* -- written ahead -------------------------------------------------------- */

enum {
	FEW = 20 /* that are worth it */
};

static void begin_ahead(struct opened *opened, struct change *changes)
{
	opened_begin(opened);
	opened_open(opened);
	assert_true(store_lock(&opened->store, &opened->err));
	for (int i = 0; i < FEW; i++)
		changes[i] = change_of(arena_format(&opened->store.arena,
						    "risk/RISK-%d.yaml", i),
				       NULL, "title: A\n");
}

static void write_ahead(struct opened *opened, struct change *changes)
{
	assert_true(store_ahead(&opened->store, changes[0].file, FEW));
	for (int i = 0; i < FEW / 2; i++)
		changes[i].ahead =
			store_ahead_write(&opened->store, 0, &changes[i]);
	assert_true(changes[0].ahead);
	assert_int_equal(scene_count(&opened->scene, "risk"), 1); /* absent */
}

static void what_was_written_ahead_is_committed(void **state)
{
	struct opened opened;
	struct change changes[FEW];

	(void)state;
	begin_ahead(&opened, changes);
	write_ahead(&opened, changes);
	changes[0] = change_of(changes[0].file, NULL, "title: Thought over\n");
	assert_true(store_commit(&opened.store, changes, FEW, &opened.err));
	store_ahead_end(&opened.store);
	for (int i = 0; i < FEW; i++)
		assert_true(scene_holds(&opened.scene, changes[i].file,
					changes[i].new));
	assert_int_equal(scene_count(&opened.scene, ".isms/tmp"), 0);
	opened_end(&opened);
}

static void what_was_written_ahead_in_vain_goes(void **state)
{
	struct opened opened;
	struct change changes[FEW];

	(void)state;
	begin_ahead(&opened, changes);
	write_ahead(&opened, changes);
	store_ahead_pause(&opened.store);
	assert_int_equal(scene_count(&opened.scene, ".isms/tmp"), 1);
	store_ahead_end(&opened.store);
	store_ahead_end(&opened.store);
	assert_int_equal(scene_count(&opened.scene, ".isms/tmp"), 0);
	assert_false(store_ahead_write(&opened.store, 0, &changes[0]));
	opened_end(&opened);
}

/* A commit of other files than expected does not need them. */
static void what_was_written_ahead_may_be_left_out(void **state)
{
	struct opened opened;
	struct change changes[FEW];

	(void)state;
	begin_ahead(&opened, changes);
	write_ahead(&opened, changes);
	changes[1] = change_of("control/CTL-1.yaml", NULL, "title: B\n");
	assert_true(store_commit(&opened.store, changes, FEW, &opened.err));
	store_ahead_end(&opened.store);
	for (int i = 0; i < FEW; i++)
		assert_true(scene_holds(&opened.scene, changes[i].file,
					changes[i].new));
	assert_int_equal(scene_count(&opened.scene, ".isms/tmp"), 0);
	opened_end(&opened);
}

static void nothing_is_written_ahead_of_what_is_there(void **state)
{
	struct opened opened;
	struct change changes[FEW];

	(void)state;
	begin_ahead(&opened, changes);
	assert_false(store_ahead(&opened.store, changes[0].file, 1));
	scene_write(&opened.scene, "risk/RISK-1.yaml", "title: A\n");
	assert_false(store_ahead(&opened.store, changes[0].file, FEW));
	assert_int_equal(scene_count(&opened.scene, ".isms/tmp"), 0);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commit_fills_a_folder_that_was_not_there),
		cmocka_unit_test(first_files_of_a_folder_come_together),
		cmocka_unit_test(what_was_written_ahead_is_committed),
		cmocka_unit_test(what_was_written_ahead_in_vain_goes),
		cmocka_unit_test(what_was_written_ahead_may_be_left_out),
		cmocka_unit_test(nothing_is_written_ahead_of_what_is_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
