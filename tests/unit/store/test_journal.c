/* test_journal.c - an unfinished change is finished, or left alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/store/store_internal.h"
#include "isms/base/file.h"
#include "isms/base/vec.h"
#include "scene.h"

/* "a" becomes "A", "b" goes away, "c" is new. */
static void write_journal(struct scene *scene, struct arena *arena)
{
	struct step rows[] = {
		{ "a", ".isms/tmp/1-1", sha256_hex(arena, "a", 1),
		  sha256_hex(arena, "A", 1) },
		{ "b", "-", sha256_hex(arena, "b", 1), "-" },
		{ "sub/c", ".isms/tmp/1-3", "-", sha256_hex(arena, "c", 1) },
	};
	struct steps steps = { rows, ARRAY_SIZE(rows), 0 };
	struct error err = { 0 };

	scene_write(scene, "a", "a");
	scene_write(scene, "b", "b");
	scene_write(scene, ".isms/tmp/1-1", "A");
	scene_write(scene, ".isms/tmp/1-3", "c");
	assert_true(journal_write(scene->root, &steps, &err));
	assert_true(journal_exists(scene->root));
}

static bool is_new(const struct scene *scene)
{
	return scene_holds(scene, "a", "A") && scene_holds(scene, "b", NULL) &&
	       scene_holds(scene, "sub/c", "c") &&
	       scene_holds(scene, ".isms/journal", NULL);
}

static void recover_takes_all_steps(void **state)
{
	struct scene scene;
	struct arena arena = { 0 };
	struct error err = { 0 };

	(void)state;
	scene_begin(&scene);
	write_journal(&scene, &arena);
	assert_true(store_recover(scene.root, &err));
	assert_true(is_new(&scene));
	assert_true(store_recover(scene.root, &err));
	arena_clear(&arena);
	scene_end(&scene);
}

static void recover_takes_the_steps_that_are_left(void **state)
{
	struct scene scene;
	struct arena arena = { 0 };
	struct error err = { 0 };

	(void)state;
	scene_begin(&scene);
	write_journal(&scene, &arena);
	assert_int_equal(renameat(scene.root, ".isms/tmp/1-1", scene.root, "a"),
			 0);
	assert_int_equal(unlinkat(scene.root, "b", 0), 0);
	assert_true(store_recover(scene.root, &err));
	assert_true(is_new(&scene));
	arena_clear(&arena);
	scene_end(&scene);
}

static void recover_touches_nothing_when_a_file_is_strange(void **state)
{
	struct scene scene;
	struct arena arena = { 0 };
	struct error err = { 0 };

	(void)state;
	scene_begin(&scene);
	write_journal(&scene, &arena);
	scene_write(&scene, "sub/c", "somebody else's");
	assert_false(store_recover(scene.root, &err));
	assert_int_equal(err.fault, FAULT_DATA);
	assert_non_null(strstr(err.text.text, "'sub/c'"));
	assert_non_null(strstr(err.text.text, ".isms/journal"));
	assert_true(scene_holds(&scene, "a", "a"));
	assert_true(scene_holds(&scene, "b", "b"));
	assert_true(journal_exists(scene.root));
	assert_true(scene_holds(&scene, ".isms/tmp/1-1", "A"));
	error_clear(&err);
	arena_clear(&arena);
	scene_end(&scene);
}

static void recover_drops_a_journal_that_never_took_effect(void **state)
{
	struct scene scene;
	struct arena arena = { 0 };
	struct error err = { 0 };

	(void)state;
	scene_begin(&scene);
	write_journal(&scene, &arena);
	assert_int_equal(unlinkat(scene.root, ".isms/tmp/1-3", 0), 0);
	assert_true(store_recover(scene.root, &err));
	assert_true(scene_holds(&scene, "a", "a"));
	assert_true(scene_holds(&scene, "b", "b"));
	assert_false(journal_exists(scene.root));
	arena_clear(&arena);
	scene_end(&scene);
}

static void recover_refuses_half_a_change_whose_rest_is_lost(void **state)
{
	struct scene scene;
	struct arena arena = { 0 };
	struct error err = { 0 };

	(void)state;
	scene_begin(&scene);
	write_journal(&scene, &arena);
	assert_int_equal(unlinkat(scene.root, "b", 0), 0);
	assert_int_equal(unlinkat(scene.root, ".isms/tmp/1-3", 0), 0);
	assert_false(store_recover(scene.root, &err));
	assert_int_equal(err.fault, FAULT_DATA);
	assert_true(scene_holds(&scene, "a", "a"));
	error_clear(&err);
	arena_clear(&arena);
	scene_end(&scene);
}

/* A journal may come with a clone. */
static void recover_obeys_no_hostile_journal(void **state)
{
#define H "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
	static const char *const rows[] = {
		"",
		"isms journal 1\n",
		"isms journal 2\nx\t.isms/tmp/1-1\t-\t" H "\nend\n",
		"isms journal 1\nx\t.isms/tmp/1-1\t-\t" H "\n",
		"isms journal 1\nx\t.isms/tmp/1-1\t-\t" H "\nend\nmore\n",
		"isms journal 1\n.git/hooks/x\t.isms/tmp/1-1\t-\t" H "\nend\n",
		"isms journal 1\n../x\t.isms/tmp/1-1\t-\t" H "\nend\n",
		"isms journal 1\n/x\t.isms/tmp/1-1\t-\t" H "\nend\n",
		"isms journal 1\nx\t../secret\t-\t" H "\nend\n",
		"isms journal 1\nx\tisms.yaml\t-\t" H "\nend\n",
		"isms journal 1\nx\t.isms/tmp/1-1\t-\t-\nend\n",
		"isms journal 1\nx\t-\t-\t" H "\nend\n",
		"isms journal 1\nx\t.isms/tmp/1-1\tno\t" H "\nend\n",
		"isms journal 1\nx\t.isms/tmp/1-1\t-\nend\n",
	};
#undef H

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct scene scene;
		struct error err = { 0 };

		scene_begin(&scene);
		scene_write(&scene, "isms.yaml", "a");
		scene_write(&scene, ".isms/tmp/1-1", "a");
		scene_write(&scene, ".git/hooks/old", "");
		scene_write(&scene, ".isms/journal", rows[i]);
		assert_false(store_recover(scene.root, &err));
		assert_int_equal(err.fault, FAULT_DATA);
		assert_true(scene_holds(&scene, "isms.yaml", "a"));
		assert_true(scene_holds(&scene, ".isms/tmp/1-1", "a"));
		assert_int_equal(scene_count(&scene, ".git/hooks"), 1);
		error_clear(&err);
		scene_end(&scene);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(recover_takes_all_steps),
		cmocka_unit_test(recover_takes_the_steps_that_are_left),
		cmocka_unit_test(
			recover_touches_nothing_when_a_file_is_strange),
		cmocka_unit_test(
			recover_drops_a_journal_that_never_took_effect),
		cmocka_unit_test(
			recover_refuses_half_a_change_whose_rest_is_lost),
		cmocka_unit_test(recover_obeys_no_hostile_journal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
