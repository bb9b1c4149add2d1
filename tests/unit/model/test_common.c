/* test_common.c - what every record has. */
#include "isms/model/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene.h"

static void common_fields_are_read(void **state)
{
	struct scene *scene = *state;
	struct record *record = read_text(
		scene, "title: a\nowner: PER-A\nstatus: sunk\ntags: [x, y]\n"
		       "links: [https://example.com/]\nexternal_id: 17\n"
		       "ended: {on: 2026-01-02, reason: storm}\n"
		       "excuse:\n  review-overdue:\n    reason: away\n"
		       "    by: PER-A\n    until: 2027-01-01\n");
	const struct common *common = record_common(record);
	const struct excuse *excuse = common->excuses.items;

	assert_int_equal(scene->problems.list.count, 0);
	assert_string_equal(common->owner.id, "PER-A");
	assert_int_equal(common->tags.count, 2);
	assert_string_equal(common->external_id, "17");
	assert_int_equal(common->ended.on.month, 1);
	assert_int_equal(common->excuses.count, 1);
	assert_string_equal(excuse->check, "review-overdue");
	assert_int_equal(excuse->until.year, 2027);
	assert_true(record_is_ended(record));
	assert_string_equal(record_status(record), "sunk");
	assert_string_equal(record_title(record), "a");
}

/* Habits that every table must keep: sentences, names, unique. */
static void check_rows(const struct field *rows)
{
	for (const struct field *row = rows; row->name; row++) {
		assert_true(strspn(row->name, "abcdefghijklmnopqrstuvwxyz_") ==
			    strlen(row->name));
		assert_true(strlen(row->help) > 2);
		/* no full stop; "and so on ..." may end in dots */
		assert_false(row->help[strlen(row->help) - 1] == '.' &&
			     row->help[strlen(row->help) - 2] != '.');
		for (const struct field *other = rows; other < row; other++)
			assert_string_not_equal(other->name, row->name);
		if (row->kind == FIELD_GROUP || row->kind == FIELD_GROUPS)
			check_rows(row->rule.group.fields);
	}
}

static void the_rows_are_well_made(void **state)
{
	(void)state;
	check_rows(common_first);
	check_rows(common_last);
	check_rows(method_schema.fields);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(common_fields_are_read),
		SCENE(the_rows_are_well_made),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
