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

static void git(struct scene *scene, const char *day, const char *command)
{
	char line[2048];

	snprintf(line, sizeof line,
		 "cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null "
		 "GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=a@example.org "
		 "GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=a@example.org "
		 "GIT_COMMITTER_DATE='%sT12:00:00Z' && { %s ; } "
		 ">/dev/null 2>&1",
		 scene->path, day, command);
	if (system(line) != 0)
		fail_msg("%s", command);
}

static bool open_past(struct store *store, const char *start,
		      const char *revision, struct error *err)
{
	struct past past = { .start = start, .revision = revision };

	return store_open_at(store, &past, test_schemas, err);
}

static const char *title_at(struct opened *opened, const char *revision)
{
	static char title[64];
	struct store store;
	const struct record *record;

	assert_true(
		open_past(&store, opened->scene.path, revision, &opened->err));
	record = store_find(&store, "THG-1", &opened->err);
	snprintf(title, sizeof title, "%s",
		 record ? record_title(record) : "none");
	store_close(&store);
	return title;
}

static void open_at_reads_beside_the_work_tree(void **state)
{
	struct opened opened;
	struct store past;
	struct folder *folder;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml", "title: old\n");
	scene_write(&opened.scene, "thing/THG-2.yaml", "title: gone\n");
	git(&opened.scene, "2026-01-05",
	    "git init -q && git add . && git commit -qm one");
	scene_write(&opened.scene, "thing/THG-1.yaml", "title: new\n");
	git(&opened.scene, "2026-02-05",
	    "git rm -q thing/THG-2.yaml && git commit -qam two");
	scene_write(&opened.scene, "thing/THG-1.yaml", "title: newest\n");
	opened_open(&opened);
	assert_true(open_past(&past, opened.scene.path, "HEAD~1", &opened.err));
	folder = store_folder(&past, "thing");
	assert_true(store_load(&past, folder, &opened.err));
	assert_int_equal(folder->records.count, 2);
	assert_string_equal(record_title(folder->records.items[0]), "old");
	assert_int_equal(past.world.today.month, 1);
	folder = store_folder(&opened.store, "thing");
	assert_true(store_load(&opened.store, folder, &opened.err));
	assert_int_equal(folder->records.count, 1);
	assert_string_equal(record_title(folder->records.items[0]), "newest");
	store_close(&past);
	assert_string_equal(title_at(&opened, "2026-02-04"), "old");
	assert_string_equal(title_at(&opened, "2026-02-05"), "new");
	assert_string_equal(title_at(&opened, "9999-12-31"), "new");
	opened_end(&opened);
}

static void open_at_refuses_what_is_no_commit(void **state)
{
	static const char *const names[] = {
		"",	  "nope",	 "-x",	       "--all",
		"HEAD:x", "HEAD^{tree}", "2026-01-04", "a\nb",
	};
	struct opened opened;
	struct store past;

	(void)state;
	opened_begin(&opened);
	git(&opened.scene, "2026-01-05",
	    "git init -q && git add . && git commit -qm one");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_false(open_past(&past, opened.scene.path, names[i],
				       &opened.err));
		assert_int_equal(opened.err.fault, FAULT_USAGE);
		error_clear(&opened.err);
	}
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
		cmocka_unit_test(open_at_reads_beside_the_work_tree),
		cmocka_unit_test(open_at_refuses_what_is_no_commit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
