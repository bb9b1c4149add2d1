/* test_order.c - smallest first, and equal ones as they stood. */
#include "isms/base/order.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	MOST = 1000
};

static void keys_rise_and_equal_ones_stay_as_they_stood(void **state)
{
	static const uint64_t masks[] = { 0, 7, 0xff00, 0xffffff, UINT64_MAX };
	static const size_t counts[] = { 0, 1, 2, 63, 64, MOST };
	uint64_t number = 1;

	(void)state;
	for (size_t i = 0; i < 5 * 6; i++) {
		struct ordered items[MOST] = { 0 };
		uint64_t keys[MOST] = { 0 };
		size_t count = counts[i % 6];

		for (size_t k = 0; k < count; k++) {
			number = number * 6364136223846793005u + 1442695;
			keys[k] = number & masks[i / 6];
			items[k] = (struct ordered){ keys[k], k };
		}
		order_by_key(items, count);
		for (size_t k = 0; k < count; k++)
			assert_true(items[k].key == keys[items[k].place]);
		for (size_t k = 1; k < count; k++) {
			assert_true(items[k - 1].key <= items[k].key);
			if (items[k - 1].key == items[k].key)
				assert_true(items[k - 1].place <
					    items[k].place);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_rise_and_equal_ones_stay_as_they_stood),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
