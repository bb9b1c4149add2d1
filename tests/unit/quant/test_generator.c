/* test_generator.c - the same numbers everywhere, none more likely. */
#include "isms/quant/generator.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The numbers that the authors' program gives for the state 1234567. */
static void numbers_are_those_of_splitmix64(void **state)
{
	static const uint64_t expected[] = {
		6457827717110365317U,  3203168211198807973U,
		9817491932198370423U,  4593380528125082431U,
		16408922859458223821U,
	};
	struct generator generator = { 1234567 };

	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		assert_true(generator_next(&generator) == expected[i]);
}

/* SHA-256 of "abc" begins with ba7816bf8f01cfea. */
static void a_seed_is_a_text(void **state)
{
	(void)state;
	assert_true(generator_begin("abc").state == 0xba7816bf8f01cfeaU);
	assert_true(generator_begin("").state == 0xe3b0c44298fc1c14U);
}

static void numbers_below_are_even(void **state)
{
	struct generator generator = generator_begin("even");
	int counts[7] = { 0 };

	(void)state;
	for (int i = 0; i < 70000; i++)
		counts[generator_below(&generator, 7)]++;
	for (int i = 0; i < 7; i++)
		assert_in_range(counts[i], 9600, 10400);
	assert_true(generator_below(&generator, 1) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_those_of_splitmix64),
		cmocka_unit_test(a_seed_is_a_text),
		cmocka_unit_test(numbers_below_are_even),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
