/* test_number.c - numbers and money, the same in every locale. */
#include "isms/base/number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_numbers),
		cmocka_unit_test(decimals_print_short_and_read_back),
		cmocka_unit_test(money_has_cents_and_a_currency),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
