/* test_find.c - what a person types leads to one record, or says why not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "opened.h"

static void write_all(struct opened *opened)
{
	static const char *const files[] = {
		"thing/THG-7K3QF.yaml", "thing/THG-7K4.yaml",
		"thing/THG-MFA.yaml",	"thing/THG-MFA-OLD.yaml",
		"crew/CRW-ALICE.yaml",	"crew/CRW-MFAX.yaml",
	};

	opened_begin(opened);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		scene_write(&opened->scene, files[i],
			    "title: A\nstatus: live\n");
	scene_write(&opened->scene, "thing/THG-EXT.yaml",
		    "title: A\nstatus: live\nexternal_id: JIRA-42\n");
	scene_write(&opened->scene, "thing/THG-BAD.yaml", "title: [\n");
	scene_write(&opened->scene, "method.yaml", "title: Method\n");
	scene_write(&opened->scene, "requirement/iso27001-2022/A.5.9.yaml",
		    "title: A\n");
	opened_open(opened);
}

static void resolve_takes_prefixes_suffixes_and_external_ids(void **state)
{
	static const struct {
		const char *typed, *id;
	} rows[] = {
		{ "THG-7K3QF", "THG-7K3QF" },
		{ "thg-7k3qf", "THG-7K3QF" },
		{ "7K3", "THG-7K3QF" },
		{ "7k3", "THG-7K3QF" },
		{ "3QF", "THG-7K3QF" },
		{ "THG-7K3", "THG-7K3QF" },
		{ "alice", "CRW-ALICE" },
		{ "ice", "CRW-ALICE" },
		{ "MFA", "THG-MFA" },
		{ "THG-MFA", "THG-MFA" },
		{ "old", "THG-MFA-OLD" },
		{ "JIRA-42", "THG-EXT" },
		{ "method", "method" },
		{ "a.5.9", "iso27001-2022/A.5.9" },
		{ "iso27001-2022/A.5.9", "iso27001-2022/A.5.9" },
		{ "thing/THG-7K3QF.yaml", "THG-7K3QF" },
		{ "./registers/thing/THG-7K3QF.yaml", "THG-7K3QF" },
		{ "requirement/iso27001-2022/A.5.9.yaml",
		  "iso27001-2022/A.5.9" },
		{ "/srv/thing/method.yaml", "method" },
		{ "crew/THG-7K3QF.yaml", NULL },
		{ "thing/.yaml", NULL },
		{ "thing/../thing/x.yaml", NULL },
		{ "things/THG-7K3QF.yaml", NULL },
		{ ".yaml", NULL },
		{ "THG-7K", NULL },
		{ "CRW-BOB", NULL },
		{ "", NULL },
		{ "../../etc/passwd", NULL },
		{ "THG-", NULL },
		{ "nothing", NULL },
		{ "THG-7K3QF/..", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct opened opened;
		const struct record *record;

		write_all(&opened);
		record = store_resolve(&opened.store, rows[i].typed, NULL,
				       &opened.err);
		if (rows[i].id) {
			assert_non_null(record);
			assert_string_equal(record->id, rows[i].id);
			assert_int_equal(opened.err.fault, FAULT_NONE);
		} else {
			assert_null(record);
			assert_int_equal(opened.err.fault, FAULT_USAGE);
		}
		opened_end(&opened);
	}
}

static void resolve_lists_candidates(void **state)
{
	struct opened opened;

	(void)state;
	write_all(&opened);
	assert_null(store_resolve(&opened.store, "7K", NULL, &opened.err));
	assert_non_null(strstr(opened.err.text.text, "THG-7K3QF, THG-7K4"));
	opened_end(&opened);
}

static void resolve_offers_the_nearest_name(void **state)
{
	struct opened opened;

	(void)state;
	write_all(&opened);
	assert_null(
		store_resolve(&opened.store, "CRW-ALICF", NULL, &opened.err));
	assert_non_null(strstr(opened.err.text.text, "CRW-ALICE"));
	opened_end(&opened);
}

static void resolve_stays_in_the_register(void **state)
{
	struct opened opened;
	const struct noun *crew;
	const struct record *record;

	(void)state;
	write_all(&opened);
	crew = store_noun(&opened.store, "crew");
	assert_null(store_resolve(&opened.store, "7K3", crew, &opened.err));
	assert_int_equal(opened.err.fault, FAULT_USAGE);
	assert_null(store_resolve(&opened.store, "THG-MFA", crew, &opened.err));
	assert_non_null(strstr(opened.err.text.text, "thing"));
	record = store_resolve(&opened.store, "mfa", crew, &opened.err);
	assert_non_null(record);
	assert_string_equal(record->id, "CRW-MFAX");
	opened_end(&opened);
}

static void find_of_a_broken_file_says_where(void **state)
{
	struct opened opened;

	(void)state;
	write_all(&opened);
	assert_null(store_find(&opened.store, "THG-BAD", &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	assert_non_null(strstr(opened.err.text.text, "thing/THG-BAD.yaml:"));
	assert_null(store_find(&opened.store, "THG-NONE", &opened.err));
	assert_int_equal(opened.err.fault, FAULT_NONE);
	opened_end(&opened);
}

static void find_of_a_full_id_reads_no_other_file(void **state)
{
	struct opened opened;
	struct folder *folder;

	(void)state;
	write_all(&opened);
	assert_non_null(
		store_resolve(&opened.store, "THG-MFA", NULL, &opened.err));
	folder = store_folder(&opened.store, "thing");
	assert_false(folder->loaded);
	assert_int_equal(folder->by_id.count, 1);
	assert_non_null(store_resolve(&opened.store, "7K3", NULL, &opened.err));
	assert_false(folder->loaded);
	assert_int_equal(folder->by_id.count, 2);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			resolve_takes_prefixes_suffixes_and_external_ids),
		cmocka_unit_test(resolve_lists_candidates),
		cmocka_unit_test(resolve_offers_the_nearest_name),
		cmocka_unit_test(resolve_stays_in_the_register),
		cmocka_unit_test(find_of_a_broken_file_says_where),
		cmocka_unit_test(find_of_a_full_id_reads_no_other_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
