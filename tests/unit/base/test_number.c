/* test_number.c - numbers and money, the same in every locale. */
#include "isms/base/number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "isms/base/buf.h"

#include <cmocka.h>

static void whole_numbers(void **state)
{
	static const struct {
		const char *text;
		bool ok;
		int64_t value;
	} samples[] = {
		{ "0", true, 0 },
		{ "-12", true, -12 },
		{ "007", true, 7 },
		{ "9223372036854775807", true, INT64_MAX },
		{ "9223372036854775808", false, 0 },
		{ "", false, 0 },
		{ "-", false, 0 },
		{ "+1", false, 0 },
		{ "1 ", false, 0 },
		{ "0x1", false, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		int64_t value = 0;

		assert_int_equal(integer_parse(samples[i].text, &value),
				 samples[i].ok);
		assert_int_equal(value, samples[i].value);
	}
}

static void decimals_print_short_and_read_back(void **state)
{
	static const char *const samples[][2] = {
		{ "12", "12" },
		{ "1.10", "1.1" },
		{ "0.25", "0.25" },
		{ "-3.5", "-3.5" },
		{ "-0", "0" },
		{ "0.1", "0.1" },
		{ "1e5", NULL },
		{ "NaN", NULL },
		{ ".5", NULL },
		{ "5.", NULL },
		{ "1,5", NULL },
		{ "0o17", NULL },
		{ "123456789012345", "123456789012345" },
		{ "1234567890123456", NULL },
		{ "0.00001", "0.00001" },
		{ "-0.000000125", "-0.000000125" },
		{ "0.000000000000001", "0.000000000000001" },
		{ "000000000000000007.5", "7.5" },
		{ "100000000000000", "100000000000000" },
		{ "-", NULL },
		{ "", NULL },
		{ "+1", NULL },
		{ " 1", NULL },
		{ "1 ", NULL },
		{ "0x10", NULL },
		{ "1.5.2", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct number number = { 0 };
		struct buf out = { 0 };
		bool ok = number_parse(samples[i][0], &number);

		assert_int_equal(ok, samples[i][1] != NULL);
		assert_int_equal(number.set, ok);
		if (ok) {
			number_format(number.value, &out);
			assert_string_equal(buf_string(&out), samples[i][1]);
		}
		buf_clear(&out);
	}
}

static void doubles_of_any_size_have_no_exponent(void **state)
{
	static const struct {
		double value;
		const char *text;
	} samples[] = {
		{ 1e22, "10000000000000000000000" },
		{ 1e15, "1000000000000000" },
		{ 999999999999999, "999999999999999" },
		{ -1200, "-1200" },
		{ 7, "7" },
		{ -0.0, "0" },
		{ -1e-7, "-0.0000001" },
		{ 0.1 + 0.2, "0.30000000000000004" },
		{ 123456789.125, "123456789.125" },
		{ 9007199254740993.0, "9007199254740992" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf out = { 0 };

		number_format(samples[i].value, &out);
		assert_string_equal(buf_string(&out), samples[i].text);
		assert_true(strtod(out.text, NULL) == samples[i].value);
		buf_clear(&out);
	}
}

static void decimals_too_small_to_tell_from_zero_are_refused(void **state)
{
	struct number number = { 0 };
	struct buf text = { 0 };

	(void)state;
	buf_text(&text, "0.");
	buf_pad(&text, '0', 400);
	buf_char(&text, '1');
	assert_false(number_parse(buf_string(&text), &number));
	assert_false(number.set);
	buf_clear(&text);
}

static void money_has_cents_and_a_currency(void **state)
{
	static const char *const samples[][2] = {
		{ "1200 EUR", "1200 EUR" },
		{ "1200.5 EUR", "1200.50 EUR" },
		{ "EUR 3.07", "3.07 EUR" },
		{ "-4.20 USD", "-4.20 USD" },
		{ "-0.05 USD", "-0.05 USD" },
		{ "1200", NULL },
		{ "12.345 EUR", NULL },
		{ "1200 eur", NULL },
		{ "EUR", NULL },
		{ "x EUR", NULL },
		{ "12. EUR", NULL },
		{ "99999999999999.99 EUR", NULL },
		{ "9999999999999.99 EUR", "9999999999999.99 EUR" },
		{ "-9999999999999.9 EUR", "-9999999999999.90 EUR" },
		{ "92233720368540.2 EUR", NULL },
		{ "99999999999999 EUR", NULL },
		{ "12  EUR", NULL },
		{ "12 EURO", NULL },
		{ "EUR EUR", NULL },
		{ "1,200 EUR", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct money money = { 0 };
		struct buf out = { 0 };
		bool ok = money_parse(samples[i][0], &money);

		assert_int_equal(ok, samples[i][1] != NULL);
		if (ok) {
			money_format(money, &out);
			assert_string_equal(buf_string(&out), samples[i][1]);
		}
		buf_clear(&out);
	}
}

static void halves_are_rounded_away_from_zero(void **state)
{
	(void)state;
	assert_true(number_round(2.25, 1) == 2.3);
	assert_true(number_round(-2.25, 1) == -2.3);
	assert_true(number_round(89.04, 1) == 89);
	assert_true(number_round(0.5, 0) == 1);
	assert_true(number_round(1e300, 3) == 1e300);
	assert_true(number_round(-4.1000000000000005, 6) == -4.1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(halves_are_rounded_away_from_zero),
		cmocka_unit_test(whole_numbers),
		cmocka_unit_test(decimals_print_short_and_read_back),
		cmocka_unit_test(doubles_of_any_size_have_no_exponent),
		cmocka_unit_test(
			decimals_too_small_to_tell_from_zero_are_refused),
		cmocka_unit_test(money_has_cents_and_a_currency),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
