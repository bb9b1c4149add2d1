/* test_ids.c - ids: what they look like, and new ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "opened.h"

static void id_is_prefix_dash_and_capitals(void **state)
{
	static const struct {
		const char *noun, *id;
		bool valid;
	} rows[] = {
		{ "thing", "THG-1", true },
		{ "thing", "THG-MFA-2", true },
		{ "thing", "THG-A2345678901234567890123456789012345678901",
		  false },
		{ "thing", "THG-A234567890123456789012345678901234567890",
		  true },
		{ "thing", "THG-", false },
		{ "thing", "THG", false },
		{ "thing", "THG--1", false },
		{ "thing", "thg-1", false },
		{ "thing", "THG-a", false },
		{ "thing", "THG-1.2", false },
		{ "thing", "THG-1/2", false },
		{ "thing", "THG-\xc3\x84", false },
		{ "thing", "THG-1 ", false },
		{ "thing", "CRW-1", false },
		{ "thing", "", false },
		{ "thing", "../THG-1", false },
		{ "method", "method", true },
		{ "method", "METHOD", false },
		{ "requirement", "REQ-1", true },
		{ "requirement", "iso27001-2022/A.5.9", true },
		{ "requirement", "bsi/G 0.39", true },
		{ "requirement", "iso27001./A.5.9", false },
		{ "requirement", "iso..27001/A.5.9", false },
		{ "requirement", "iso27001-2022/A..9", false },
		{ "requirement", "../A.5.9", false },
		{ "requirement", "/A.5.9", false },
		{ "requirement", "iso/../x", false },
		{ "requirement", "iso/", false },
		{ "requirement", "iso/a/b", false },
		{ "requirement", "iso/A.", false },
		{ "requirement", ".git/config", false },
		{ "thing", "iso/A.5.9", false },
	};
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	opened_open(&opened);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (store_id_is_valid(store_noun(&opened.store, rows[i].noun),
				      rows[i].id) != rows[i].valid)
			fail_msg("%s", rows[i].id);
	opened_end(&opened);
}

static void new_id_is_five_crockford_letters(void **state)
{
	struct opened opened;
	struct folder *folder;
	struct map seen = { 0 };

	(void)state;
	unsetenv("ISMS_SEED");
	opened_begin(&opened);
	opened_open(&opened);
	folder = store_folder(&opened.store, "thing");
	for (int i = 0; i < 100; i++) {
		const char *id =
			store_new_id(&opened.store, folder, &opened.err);

		assert_non_null(id);
		assert_int_equal(strlen(id), 9);
		assert_int_equal(
			strspn(id + 4, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"), 5);
		assert_true(store_id_is_valid(folder->noun, id));
		assert_null(map_put(&seen, id, &seen));
	}
	map_clear(&seen);
	opened_end(&opened);
}

static void new_id_with_a_seed_is_the_same_but_not_taken(void **state)
{
	char first[32];
	struct opened opened;
	const char *id;
	char file[64];

	(void)state;
	setenv("ISMS_SEED", "7", 1);
	opened_begin(&opened);
	opened_open(&opened);
	id = store_new_id(&opened.store, store_folder(&opened.store, "thing"),
			  &opened.err);
	snprintf(first, sizeof first, "%s", id);
	opened_end(&opened);

	opened_begin(&opened);
	opened_open(&opened);
	id = store_new_id(&opened.store, store_folder(&opened.store, "thing"),
			  &opened.err);
	assert_string_equal(id, first);
	opened_end(&opened);

	opened_begin(&opened);
	snprintf(file, sizeof file, "thing/%s.yaml", first);
	scene_write(&opened.scene, file, "");
	opened_open(&opened);
	id = store_new_id(&opened.store, store_folder(&opened.store, "thing"),
			  &opened.err);
	assert_string_not_equal(id, first);
	opened_end(&opened);
	unsetenv("ISMS_SEED");
}

static void new_id_in_sequence_is_the_next_above_the_highest(void **state)
{
	struct opened opened;
	struct folder *folder;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml", "ids: {thing: sequence}\n");
	scene_write(&opened.scene, "thing/THG-0009.yaml", "");
	scene_write(&opened.scene, "thing/THG-0011.yaml", "");
	scene_write(&opened.scene, "thing/THG-MFA.yaml", "");
	scene_write(&opened.scene, "thing/THG-99999999999999.yaml", "");
	opened_open(&opened);
	folder = store_folder(&opened.store, "thing");
	assert_string_equal(store_new_id(&opened.store, folder, &opened.err),
			    "THG-0012");
	assert_string_equal(store_new_id(&opened.store, folder, &opened.err),
			    "THG-0013");
	folder = store_folder(&opened.store, "crew");
	assert_int_equal(
		strlen(store_new_id(&opened.store, folder, &opened.err)), 9);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(id_is_prefix_dash_and_capitals),
		cmocka_unit_test(new_id_is_five_crockford_letters),
		cmocka_unit_test(new_id_with_a_seed_is_the_same_but_not_taken),
		cmocka_unit_test(
			new_id_in_sequence_is_the_next_above_the_highest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
