/* test_layout.c - rows as keys in order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/model/layout.h"

static const struct field part_rows[] = {
	{ .name = "on", .kind = FIELD_DATE },
	{ .kind = FIELD_END },
};

static const struct field facet_rows[] = {
	{ .name = "name", .kind = FIELD_LINE },
	{ .name = "level", .kind = FIELD_LEVEL },
	{ .kind = FIELD_END },
};

static const struct field all_rows[] = {
	{ .name = "title", .kind = FIELD_LINE },
	{ .name = "level", .kind = FIELD_LEVEL },
	{ .name = "days", .kind = FIELD_LIST, .item = FIELD_DATE },
	{ .name = "tests",
	  .kind = FIELD_GROUPS,
	  .rule.group.fields = part_rows },
	{ .name = "excuse",
	  .kind = FIELD_GROUPS,
	  .flags = FIELD_KEYED,
	  .rule.group.fields = facet_rows },
	{ .kind = FIELD_END },
};

static void keys_follow_the_rows(void **state)
{
	struct arena arena = { 0 };
	const struct yaml_keys *keys = layout_keys(&arena, all_rows);

	(void)state;
	assert_string_equal(keys[0].name, "title");
	assert_false(keys[0].bare);
	assert_true(keys[1].bare);
	assert_true(keys[2].bare);
	assert_string_equal(keys[3].below[0].name, "on");
	assert_true(keys[3].below[0].bare);
	assert_null(keys[3].below[1].name);
	assert_true(keys[4].keyed);
	assert_true(keys[4].bare);
	assert_null(keys[5].name);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_follow_the_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
