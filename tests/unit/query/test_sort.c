/* test_sort.c - records come in the order asked for, ids settling the rest. */
#include "isms/query/sort.h"

#include "registers.h"

static const struct {
	const char *id, *text;
} boats[] = {
	{ "BOAT-10", "title: a\nstatus: draft\ndanger: 2\n" },
	{ "BOAT-9", "title: b\nstatus: sunk\ndue: 2026-01-02\n"
		    "engine: {power: 5}\n" },
	{ "BOAT-2", "title: c\nstatus: draft\ndanger: 5\ndue: 2026-01-01\n" },
	{ "BOAT-1", "title: a\nstatus: afloat\ndanger: 2\n"
		    "engine: {power: 30}\n" },
};

enum {
	BOATS = sizeof boats / sizeof *boats
};

static const struct {
	const char *fields, *ids;
} samples[] = {
	{ NULL, "1 2 9 10" },
	{ "", "1 2 9 10" },
	{ "id", "1 2 9 10" },
	{ "-id", "10 9 2 1" },
	{ "title", "1 10 9 2" },
	{ "-title", "2 9 1 10" },
	{ "title,-id", "10 1 9 2" },
	{ "status", "2 10 1 9" }, /* as the lifecycle goes */
	{ "danger", "1 10 2 9" }, /* without: last */
	{ "-danger", "2 1 10 9" },
	{ "due", "2 9 1 10" },
	{ "-due", "9 2 1 10" },
	{ "noise", "9 1 2 10" }, /* computed */
	{ "-noise", "1 9 2 10" },
	{ "engine.power", "9 1 2 10" },
	{ "danger, -title", "1 10 2 9" },
	{ "-danger,-status", "2 1 10 9" },
};

static void records_come_in_order(void **state)
{
	struct fleet fleet;

	(void)state;
	fleet_begin(&fleet);
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const struct record *records[BOATS];
		struct error err = { 0 };
		struct buf ids = { 0 };

		for (int k = 0; k < BOATS; k++)
			records[k] =
				fleet_boat(&fleet, boats[k].id, boats[k].text);
		assert_true(records_sort(records, BOATS, samples[i].fields,
					 &fleet.world, &err));
		for (int k = 0; k < BOATS; k++)
			buf_format(&ids, "%s%s", k ? " " : "",
				   records[k]->id + 5);
		if (strcmp(buf_string(&ids), samples[i].ids) != 0)
			fail_msg("by %s: %s, not %s", samples[i].fields,
				 buf_string(&ids), samples[i].ids);
		buf_clear(&ids);
	}
	fleet_end(&fleet);
}

/* Enough of them for runs of every length to be merged. */
static void many_records_come_in_order(void **state)
{
	enum {
		MANY = 1000
	};
	const struct record *records[MANY];
	struct fleet fleet;
	struct error err = { 0 };

	(void)state;
	fleet_begin(&fleet);
	for (int i = 0; i < MANY; i++) {
		unsigned mixed = (unsigned)i * 2654435761u;

		records[i] = fleet_boat(
			&fleet, arena_format(&fleet.arena, "BOAT-%d", MANY - i),
			arena_format(&fleet.arena,
				     "title: t\nstatus: draft\ndanger: %u\n",
				     mixed / 7 % 5 + 1));
	}
	assert_true(records_sort(records, MANY, "-danger", &fleet.world, &err));
	for (int i = 1; i < MANY; i++) {
		const struct boat *left = records[i - 1]->at;
		const struct boat *right = records[i]->at;

		assert_true(left->danger >= right->danger);
		if (left->danger == right->danger)
			assert_true(strtol(records[i - 1]->id + 5, NULL, 10) <
				    strtol(records[i]->id + 5, NULL, 10));
	}
	fleet_end(&fleet);
}

static void unknown_fields_are_errors_with_the_nearest(void **state)
{
	static const struct {
		const char *fields, *why;
	} rows[] = {
		{ "-dangr", "boat has no field 'dangr'; did you mean "
			    "'danger'?" },
		{ "due,zzzzzz", "boat has no field 'zzzzzz'" },
		{ "engine", "'engine' holds fields of its own; sort by one, "
			    "such as 'engine.maker'" },
	};
	struct fleet fleet;

	(void)state;
	fleet_begin(&fleet);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct record *record =
			fleet_boat(&fleet, boats[0].id, boats[0].text);
		struct error err = { 0 };

		assert_false(records_sort(&record, 1, rows[i].fields,
					  &fleet.world, &err));
		assert_int_equal(err.fault, FAULT_USAGE);
		assert_string_equal(buf_string(&err.text), rows[i].why);
		error_clear(&err);
		assert_false(
			records_sort_check(fleet.noun, rows[i].fields, &err));
		assert_string_equal(buf_string(&err.text), rows[i].why);
		error_clear(&err);
	}
	assert_true(records_sort_check(fleet.noun, "due,-id", NULL));
	fleet_end(&fleet);
}

static void nothing_is_sorted_without_complaint(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_true(records_sort(NULL, 0, "anything", NULL, &err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_come_in_order),
		cmocka_unit_test(many_records_come_in_order),
		cmocka_unit_test(unknown_fields_are_errors_with_the_nearest),
		cmocka_unit_test(nothing_is_sorted_without_complaint),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
