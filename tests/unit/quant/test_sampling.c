/* test_sampling.c - sizes of samples against known ones; draws that repeat. */
#include "isms/quant/sampling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "isms/quant/generator.h"

#include <cmocka.h>

static void sizes_are_those_of_the_tables(void **state)
{
	(void)state;
	assert_int_equal(sample_zero_deviation(0.9, 0.1), 22);
	assert_int_equal(sample_zero_deviation(0.95, 0.1), 29);
	assert_int_equal(sample_zero_deviation(0.9, 0.05), 45);
	assert_int_equal(sample_zero_deviation(0.95, 0.05), 59);
	assert_int_equal(sample_zero_deviation(0.99, 0.05), 90);
	assert_int_equal(sample_zero_deviation(0.9, 0.9), 1);
	assert_int_equal(sample_zero_deviation(0.99, 0.9), 2);
}

static void sites_are_the_root_of_all(void **state)
{
	static const uint32_t rows[][4] = { { 25, 5, 3, 4 },
					    { 10, 4, 2, 3 },
					    { 100, 10, 6, 8 },
					    { 1, 1, 1, 1 },
					    { 0, 0, 0, 0 } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (int kind = 0; kind < 3; kind++)
			assert_int_equal(
				sample_sites(rows[i][0], (enum site_audit)kind),
				rows[i][kind + 1]);
}

static void habits_have_names(void **state)
{
	(void)state;
	assert_int_equal(sample_habit_of("weekly")->least, 5);
	assert_int_equal(sample_habit_of("many-a-day")->most, 60);
	assert_null(sample_habit_of("sometimes"));
}

static void a_draw_repeats(void **state)
{
	struct generator one = generator_begin("2026");
	struct generator two = generator_begin("2026");
	uint32_t first[25], second[25];

	(void)state;
	sample_draw(&one, 400, 25, first);
	sample_draw(&two, 400, 25, second);
	assert_memory_equal(first, second, sizeof first);
	for (int i = 0; i < 25; i++) {
		assert_in_range(first[i], 1, 400);
		assert_true(!i || first[i] > first[i - 1]);
	}
}

static void each_is_drawn_as_often(void **state)
{
	struct generator generator = generator_begin("often");
	int counts[10] = { 0 };
	uint32_t drawn[3];

	(void)state;
	for (int i = 0; i < 20000; i++) {
		sample_draw(&generator, 10, 3, drawn);
		for (int k = 0; k < 3; k++)
			counts[drawn[k] - 1]++;
	}
	for (int i = 0; i < 10; i++)
		assert_in_range(counts[i], 5700, 6300);
	sample_draw(&generator, 3, 3, drawn);
	assert_int_equal(drawn[0] + drawn[1] * 10 + drawn[2] * 100, 321);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sizes_are_those_of_the_tables),
		cmocka_unit_test(sites_are_the_root_of_all),
		cmocka_unit_test(habits_have_names),
		cmocka_unit_test(a_draw_repeats),
		cmocka_unit_test(each_is_drawn_as_often),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
