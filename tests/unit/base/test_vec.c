/* test_vec.c - a growing array of one type. */
#include "isms/base/vec.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void items_stay_in_order(void **state)
{
	VEC(int) numbers = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		vec_push(&numbers, i * i);
	assert_int_equal(numbers.count, 1000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(numbers.items[i], i * i);
	vec_clear(&numbers);
	assert_int_equal(numbers.count, 0);
	assert_null(numbers.items);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_stay_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
