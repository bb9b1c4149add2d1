/* test_load.c - registers are read whole, and what does not belong is named. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "opened.h"

static const char fine[] = "title: A\nstatus: live\n";

static void load_sorts_ids_as_people_count(void **state)
{
	static const char *const order[] = { "THG-2", "THG-10", "THG-A" };
	struct opened opened;
	struct folder *folder;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-A.yaml", fine);
	scene_write(&opened.scene, "thing/THG-10.yaml", fine);
	scene_write(&opened.scene, "thing/THG-2.yaml", fine);
	opened_open(&opened);
	folder = store_folder(&opened.store, "thing");
	assert_non_null(store_find(&opened.store, "THG-A", &opened.err));
	assert_true(store_load(&opened.store, folder, &opened.err));
	assert_int_equal(folder->records.count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_string_equal(folder->records.items[i]->id, order[i]);
	assert_true(store_sound(&opened.store, &opened.err));
	opened_end(&opened);
}

static void load_names_what_is_no_record(void **state)
{
	static const struct {
		const char *file;
		enum problem_code code; /* PROBLEM_COUNT: none */
	} rows[] = {
		{ "thing/THG-1.yaml", PROBLEM_COUNT },
		{ "thing/.hidden", PROBLEM_COUNT },
		{ "thing/.THG-1.yaml.swp", PROBLEM_COUNT },
		{ "thing/text/any.md", PROBLEM_COUNT },
		{ "thing/files/any", PROBLEM_COUNT },
		{ "thing/README.md", PROBLEM_BAD_ID },
		{ "thing/THG-1.yml", PROBLEM_BAD_ID },
		{ "thing/THG-1.YAML", PROBLEM_BAD_ID },
		{ "thing/THG-a.yaml", PROBLEM_BAD_ID },
		{ "thing/THG-.yaml", PROBLEM_BAD_ID },
		{ "thing/THG--A.yaml", PROBLEM_BAD_ID },
		{ "thing/CRW-1.yaml", PROBLEM_BAD_ID },
		{ "thing/THG-A_B.yaml", PROBLEM_BAD_ID },
		{ "thing/.yaml", PROBLEM_COUNT },
		{ "thing/sub/THG-1.yaml", PROBLEM_FILE_KIND },
		{ "requirement/iso27001-2022/A.5.9.yaml", PROBLEM_COUNT },
		{ "requirement/gdpr/Art. 33(3).yaml", PROBLEM_COUNT },
		{ "requirement/REQ-1.yaml", PROBLEM_COUNT },
		{ "requirement/ISO/A.5.9.yaml", PROBLEM_BAD_ID },
		{ "requirement/iso/-x.yaml", PROBLEM_BAD_ID },
		{ "requirement/iso/deep/x.yaml", PROBLEM_FILE_KIND },
		{ "crew", PROBLEM_FILE_KIND },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct opened opened;
		const struct problems *problems = &opened.store.problems;
		bool requirement = !strncmp(rows[i].file, "req", 3);

		opened_begin(&opened);
		scene_write(&opened.scene, rows[i].file,
			    requirement ? "title: A\n" : fine);
		opened_open(&opened);
		assert_true(store_load_all(&opened.store, &opened.err));
		if (rows[i].code == PROBLEM_COUNT) {
			assert_int_equal(problems->list.count, 0);
			assert_true(store_sound(&opened.store, &opened.err));
		} else {
			assert_int_equal(problems->list.count, 1);
			assert_int_equal(problems->list.items[0].code,
					 rows[i].code);
			assert_false(store_sound(&opened.store, &opened.err));
			assert_int_equal(opened.err.fault, FAULT_DATA);
		}
		opened_end(&opened);
	}
}

static void load_refuses_links_pipes_and_huge_files(void **state)
{
	struct opened opened;
	struct folder *folder;
	int file;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml", fine);
	scene_write(&opened.scene, "thing/THG-4.yaml", fine);
	symlinkat("THG-1.yaml", opened.scene.root, "thing/THG-2.yaml");
	mkfifoat(opened.scene.root, "thing/THG-3.yaml", 0666);
	file = openat(opened.scene.root, "thing/THG-4.yaml", O_WRONLY);
	assert_int_equal(ftruncate(file, 1100000), 0);
	close(file);
	opened_open(&opened);
	assert_null(store_find(&opened.store, "THG-2", &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	assert_non_null(strstr(opened.err.text.text, "thing/THG-2.yaml"));
	assert_null(store_find(&opened.store, "THG-3", &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	assert_null(store_find(&opened.store, "THG-4", &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	folder = store_folder(&opened.store, "thing");
	assert_true(store_load(&opened.store, folder, &opened.err));
	assert_int_equal(folder->records.count, 1);
	opened_end(&opened);
}

static void load_names_twins_by_letter_case(void **state)
{
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "requirement/iso/A.5.yaml", "title: A\n");
	scene_write(&opened.scene, "requirement/iso/a.5.yaml", "title: A\n");
	opened_open(&opened);
	assert_true(store_load_all(&opened.store, &opened.err));
	assert_int_equal(
		opened_count(&opened.store.problems, PROBLEM_DUPLICATE_ID), 1);
	opened_end(&opened);
}

static void load_names_an_external_id_that_stands_twice(void **state)
{
	struct opened opened;
	const struct problem *problem;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: A\nstatus: live\nexternal_id: X1\n");
	scene_write(&opened.scene, "thing/THG-2.yaml",
		    "title: A\nstatus: live\nexternal_id: X1\n");
	opened_open(&opened);
	assert_true(store_load_all(&opened.store, &opened.err));
	problem = opened_first(&opened.store.problems, PROBLEM_DUPLICATE_ID);
	assert_non_null(problem);
	assert_string_equal(problem->file, "thing/THG-2.yaml");
	store_locate(&opened.store, &opened.store.problems);
	problem = opened_first(&opened.store.problems, PROBLEM_DUPLICATE_ID);
	assert_int_equal(problem->line, 3);
	assert_int_equal(problem->column, 14);
	opened_end(&opened);
}

static void sound_counts_values_that_were_not_read(void **state)
{
	static const struct {
		const char *text;
		bool sound;
	} rows[] = {
		{ "title: A\nstatus: live\n", true },
		{ "title: A\nstatus: live\nunknown: 1\n", true },
		{ "status: live\n", true },
		{ "title: A\nstatus: dead\n", false },
		{ "title: A\nstatus: live\nlevel: 9\n", false },
		{ "title: [\n", false },
		{ "title: A\ntitle: B\nstatus: live\n", false },
		{ "<<<<<<< x\ntitle: A\n", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct opened opened;

		opened_begin(&opened);
		scene_write(&opened.scene, "thing/THG-1.yaml", rows[i].text);
		opened_open(&opened);
		assert_true(store_load_all(&opened.store, &opened.err));
		assert_int_equal(store_sound(&opened.store, &opened.err),
				 rows[i].sound);
		if (!rows[i].sound) {
			assert_int_equal(opened.err.fault, FAULT_DATA);
			assert_non_null(strstr(opened.err.text.text,
					       "thing/THG-1.yaml:"));
		}
		opened_end(&opened);
	}
}

static void load_on_many_cores_gives_the_same(void **state)
{
	enum {
		FILES = 700
	};
	struct opened opened;
	struct folder *folder;
	size_t bad = 0;

	(void)state;
	opened_begin(&opened);
	for (int i = 1; i <= FILES; i++) {
		char file[64];

		snprintf(file, sizeof file, "thing/THG-%d.yaml", i);
		scene_write(&opened.scene, file, i % 100 ? fine : "title: [\n");
	}
	opened_open(&opened);
	folder = store_folder(&opened.store, "thing");
	assert_true(store_load(&opened.store, folder, &opened.err));
	assert_int_equal(folder->records.count, FILES - FILES / 100);
	assert_int_equal(folder->broken.count, FILES / 100);
	for (size_t i = 0; i < folder->records.count; i++) {
		char id[32];

		bad += i && i % 99 == 0;
		snprintf(id, sizeof id, "THG-%zu", i + 1 + bad);
		assert_string_equal(folder->records.items[i]->id, id);
		assert_ptr_equal(map_get(&folder->by_id, id),
				 folder->records.items[i]);
	}
	assert_string_equal(opened.store.problems.list.items[0].file,
			    "thing/THG-100.yaml");
	opened_end(&opened);
}

/* Who reads what is left to chance; what is found is not. */
static void registers_read_together_are_found_one_after_the_other(void **state)
{
	enum {
		FILES = 300
	};
	static const char *const files[] = { "thing/THG-", "crew/CRW-" };
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	for (int i = 1; i <= FILES; i++)
		for (size_t k = 0; k < ARRAY_SIZE(files); k++) {
			char file[64];

			snprintf(file, sizeof file, "%s%d.yaml", files[k], i);
			scene_write(&opened.scene, file,
				    i % 100 ? fine : "title: [\n");
		}
	opened_open(&opened);
	assert_non_null(store_find(&opened.store, "THG-7", &opened.err));
	assert_null(store_find(&opened.store, "THG-100", &opened.err));
	opened.store.problems.list.count = 0;
	assert_true(store_load_all(&opened.store, &opened.err));
	for (size_t k = 0; k < ARRAY_SIZE(files); k++) {
		const struct folder *folder =
			store_folder(&opened.store, k ? "crew" : "thing");

		assert_int_equal(folder->records.count, FILES - FILES / 100);
		assert_int_equal(folder->broken.count, FILES / 100);
		assert_null(map_get(&folder->by_id, k ? "CRW-100" : "THG-100"));
	}
	assert_int_equal(opened.store.problems.list.count, 5);
	/* THG-100 was found broken before. */
	for (int i = 0; i < 5; i++) {
		char file[64];

		snprintf(file, sizeof file, "%s%d.yaml", files[i > 1],
			 100 * (i > 1 ? i - 1 : i + 2));
		assert_string_equal(opened.store.problems.list.items[i].file,
				    file);
	}
	opened_end(&opened);
}

static void load_takes_the_title_that_stands_at_an_address(void **state)
{
	static const struct {
		const char *id, *text, *title;
	} rows[] = {
		{ "iso/A.1", "tags: [a]\n", "What stands there" },
		{ "iso/A.2", "title: Ours\n", "Ours" },
		{ "house/H.1", "tags: [a]\n", NULL },
		{ "REQ-1", "title: A law\n", "A law" },
		{ "REQ-2", "tags: [a]\n", NULL },
	};
	struct opened opened;
	struct folder *folder;

	(void)state;
	opened_begin(&opened);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		char file[64];

		snprintf(file, sizeof file, "requirement/%s.yaml", rows[i].id);
		scene_write(&opened.scene, file, rows[i].text);
	}
	opened_open(&opened);
	folder = store_folder(&opened.store, "requirement");
	assert_true(store_load(&opened.store, folder, &opened.err));
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		const struct record *record =
			map_get(&folder->by_id, rows[i].id);

		assert_string_equal(record_title(record),
				    rows[i].title ? rows[i].title : rows[i].id);
	}
	assert_int_equal(opened.store.problems.list.count, 1);
	assert_int_equal(opened.store.problems.list.items[0].code,
			 PROBLEM_MISSING_FIELD);
	assert_string_equal(opened.store.problems.list.items[0].id, "REQ-2");
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(load_sorts_ids_as_people_count),
		cmocka_unit_test(load_names_what_is_no_record),
		cmocka_unit_test(load_refuses_links_pipes_and_huge_files),
		cmocka_unit_test(load_names_twins_by_letter_case),
		cmocka_unit_test(load_names_an_external_id_that_stands_twice),
		cmocka_unit_test(sound_counts_values_that_were_not_read),
		cmocka_unit_test(
			load_takes_the_title_that_stands_at_an_address),
		cmocka_unit_test(load_on_many_cores_gives_the_same),
		cmocka_unit_test(
			registers_read_together_are_found_one_after_the_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
