/* test_standing.c - shares of what is met. */
#include "isms/framework/standing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void the_share_of_a_gap_analysis(void **state)
{
	struct standings standings = { {
		[STANDING_NONE] = 2,
		[STANDING_PARTIAL] = 2,
		[STANDING_FULL] = 4,
		[STANDING_EXCLUDED] = 1,
	} };

	(void)state;
	assert_int_equal(standings_applicable(&standings), 8);
	assert_true(standings_share(&standings) == 0.625);
	standings.count[STANDING_UNKNOWN] = 2;
	assert_true(standings_share(&standings) == 0.5);
}

static void nothing_applies_nothing_is_shared(void **state)
{
	struct standings standings = { { [STANDING_EXCLUDED] = 3 } };

	(void)state;
	assert_int_equal(standings_applicable(&standings), 0);
	assert_true(standings_share(&standings) < 0);
}

static void a_percentage_is_rounded_half_up(void **state)
{
	static const struct {
		size_t full, partial, none;
		double percent;
	} rows[] = {
		{ 4, 2, 2, 62.5 },   { 0, 0, 3, 0 },	{ 3, 0, 0, 100 },
		{ 1, 0, 2, 33.3 },   { 2, 0, 1, 66.7 }, { 0, 1, 7, 6.3 },
		{ 0, 1, 999, 0.1 },  { 0, 1, 1000, 0 }, { 0, 0, 0, -1 },
		{ 1999, 1, 0, 100 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct standings standings = { {
			[STANDING_NONE] = rows[i].none,
			[STANDING_PARTIAL] = rows[i].partial,
			[STANDING_FULL] = rows[i].full,
		} };

		assert_true(standings_percent(&standings) == rows[i].percent);
	}
}

static void the_weaker_one_counts(void **state)
{
	(void)state;
	assert_int_equal(standing_weaker(STANDING_FULL, STANDING_PARTIAL),
			 STANDING_PARTIAL);
	assert_int_equal(standing_weaker(STANDING_UNKNOWN, STANDING_NONE),
			 STANDING_UNKNOWN);
	assert_int_equal(standing_weaker(STANDING_EXCLUDED, STANDING_FULL),
			 STANDING_FULL);
	assert_string_equal(standing_name(STANDING_EXCLUDED), "excluded");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_share_of_a_gap_analysis),
		cmocka_unit_test(nothing_applies_nothing_is_shared),
		cmocka_unit_test(a_percentage_is_rounded_half_up),
		cmocka_unit_test(the_weaker_one_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
