/* test_store.c - an ISMS is found and opened. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/file.h"
#include "opened.h"

static bool open_at(struct store *store, const char *start, struct error *err)
{
	struct date today = { 2026, 3, 1 };

	return store_open(store, start, test_schemas, today, err);
}

static void open_without_isms_yaml_says_what_to_do(void **state)
{
	struct scene scene;
	struct store store;
	struct error err = { 0 };

	(void)state;
	scene_begin(&scene);
	assert_false(open_at(&store, scene.path, &err));
	assert_int_equal(err.fault, FAULT_USAGE);
	assert_non_null(strstr(err.text.text, "isms init"));
	error_clear(&err);
	scene_end(&scene);
}

static void open_finds_registers_below_the_folder(void **state)
{
	struct scene scene;
	struct store store;
	struct error err = { 0 };

	(void)state;
	scene_begin(&scene);
	scene_write(&scene, "registers/isms.yaml", "");
	assert_true(open_at(&store, scene.path, &err));
	assert_non_null(strstr(store.path, "/registers"));
	store_close(&store);
	scene_end(&scene);
}

static void open_searches_upwards_from_the_working_folder(void **state)
{
	static const struct {
		const char *here, *isms, *stop, *shown;
	} rows[] = {
		{ "x", "x/isms.yaml", NULL, "" },
		{ "x", "x/registers/isms.yaml", NULL, "registers/" },
		{ "x/y", "x/isms.yaml", NULL, "../" },
		{ "x/y/z", "x/isms.yaml", NULL, "../../" },
		{ "x/y", "x/registers/isms.yaml", NULL, "../registers/" },
		{ "x/registers", "x/registers/isms.yaml", NULL, "" },
		{ "x/y", "x/isms.yaml", "x/.git", "../" },
		{ "x/y", "x/isms.yaml", "x/y/.git", NULL },
	};
	int back = open(".", O_RDONLY | O_DIRECTORY);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct scene scene;
		struct store store;
		struct error err = { 0 };
		char file[64];

		scene_begin(&scene);
		snprintf(file, sizeof file, "%s/file", rows[i].here);
		scene_write(&scene, file, "");
		scene_write(&scene, rows[i].isms, "");
		if (rows[i].stop)
			mkdirat(scene.root, rows[i].stop, 0777);
		assert_int_equal(fchdir(scene.root), 0);
		assert_int_equal(chdir(rows[i].here), 0);
		if (rows[i].shown) {
			assert_true(open_at(&store, NULL, &err));
			assert_string_equal(store.shown, rows[i].shown);
			store_close(&store);
		} else {
			assert_false(open_at(&store, NULL, &err));
			assert_int_equal(err.fault, FAULT_USAGE);
		}
		error_clear(&err);
		assert_int_equal(fchdir(back), 0);
		scene_end(&scene);
	}
	close(back);
}

static void open_uses_the_method_of_the_folder(void **state)
{
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "method.yaml",
		    "title: Method\nimpact:\n  - {name: low}\n"
		    "  - {name: high}\n");
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: A\nstatus: live\nlevel: 3\n");
	opened_open(&opened);
	assert_int_equal(method_scale_size(opened.store.world.method, "impact"),
			 2);
	assert_true(store_load_all(&opened.store, &opened.err));
	assert_int_equal(
		opened_count(&opened.store.problems, PROBLEM_OUT_OF_RANGE), 1);
	opened_end(&opened);
}

static void open_survives_a_method_that_is_no_yaml(void **state)
{
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "method.yaml", "title: [\n");
	opened_open(&opened);
	assert_int_equal(method_scale_size(opened.store.world.method, "impact"),
			 5);
	assert_null(opened.store.method_record);
	assert_false(store_sound(&opened.store, &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	opened_end(&opened);
}

static void open_finishes_a_journal(void **state)
{
	static const char text[] = "title: A\nstatus: live\n";
	struct opened opened;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, ".isms/tmp/7-1", text);
	scene_write(&opened.scene, ".isms/journal",
		    arena_format(&arena,
				 "isms journal 1\nthing/THG-1.yaml\t"
				 ".isms/tmp/7-1\t-\t%s\nend\n",
				 sha256_hex(&arena, text, strlen(text))));
	opened_open(&opened);
	assert_true(scene_holds(&opened.scene, "thing/THG-1.yaml", text));
	assert_true(scene_holds(&opened.scene, ".isms/journal", NULL));
	assert_non_null(store_find(&opened.store, "THG-1", &opened.err));
	opened_end(&opened);
	arena_clear(&arena);
}

static void settings_of_a_later_format_stop_reports_and_writes(void **state)
{
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml", "format: 2\n");
	opened_open(&opened);
	assert_int_equal(
		opened_count(&opened.store.problems, PROBLEM_BAD_SETTING), 1);
	assert_false(store_sound(&opened.store, &opened.err));
	assert_non_null(strstr(opened.err.text.text, "newer isms"));
	opened_end(&opened);
}

static void
custom_registers_and_fields_are_read_like_built_in_ones(void **state)
{
	struct opened opened;
	const struct record *record;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml",
		    "fields: {thing: {size: {type: choice, choices: [s, m], "
		    "required: true}}}\n"
		    "registers: {vessel: {prefix: VSL, fields: {crew: "
		    "{type: ref, to: crew}}}}\n");
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: A\nstatus: live\nsize: m\n");
	scene_write(&opened.scene, "thing/THG-2.yaml",
		    "title: A\nstatus: live\nsize: xl\n");
	scene_write(&opened.scene, "thing/THG-3.yaml",
		    "title: A\nstatus: live\n");
	scene_write(&opened.scene, "vessel/VSL-1.yaml",
		    "title: B\nstatus: active\ncrew: CRW-1\n");
	opened_open(&opened);
	assert_int_equal(opened.store.problems.list.count, 0);
	assert_true(store_load_all(&opened.store, &opened.err));
	assert_int_equal(opened.store.problems.list.count, 2);
	assert_int_equal(opened.store.problems.list.items[0].code,
			 PROBLEM_BAD_VALUE);
	assert_int_equal(opened.store.problems.list.items[1].code,
			 PROBLEM_MISSING_FIELD);
	record = store_find(&opened.store, "VSL-1", &opened.err);
	assert_non_null(record);
	assert_true(record_has(record, noun_slot(record->noun, "crew"),
			       &opened.store.world));
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(open_without_isms_yaml_says_what_to_do),
		cmocka_unit_test(open_finds_registers_below_the_folder),
		cmocka_unit_test(open_searches_upwards_from_the_working_folder),
		cmocka_unit_test(open_uses_the_method_of_the_folder),
		cmocka_unit_test(open_survives_a_method_that_is_no_yaml),
		cmocka_unit_test(open_finishes_a_journal),
		cmocka_unit_test(
			settings_of_a_later_format_stop_reports_and_writes),
		cmocka_unit_test(
			custom_registers_and_fields_are_read_like_built_in_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
