/* test_buf.c - a growing byte string. */
#include "isms/base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void bytes_are_added_and_replaced(void **state)
{
	struct buf buf = { 0 };

	(void)state;
	assert_string_equal(buf_string(&buf), "");
	buf_text(&buf, "hello");
	buf_char(&buf, ' ');
	buf_format(&buf, "%s %d", "world", 42);
	assert_string_equal(buf_string(&buf), "hello world 42");
	buf_replace(&buf, 6, 11, "there", 5);
	assert_string_equal(buf_string(&buf), "hello there 42");
	buf_replace(&buf, 0, 6, "", 0);
	buf_replace(&buf, 5, 5, "!", 1);
	assert_string_equal(buf_string(&buf), "there! 42");
	buf_pad(&buf, '.', 3);
	assert_int_equal(buf.length, 12);
	buf_reset(&buf);
	assert_string_equal(buf_string(&buf), "");
	buf_clear(&buf);
}

static void a_format_of_any_length_fits(void **state)
{
	(void)state;
	for (int width = 1; width < 300; width++) {
		struct buf buf = { 0 };

		for (int times = 1; times <= 3; times++) {
			buf_format(&buf, "%*d", width, 7);
			assert_int_equal(buf.length, width * times);
			assert_int_equal(strlen(buf.text), buf.length);
			assert_int_equal(buf.text[buf.length - 1], '7');
		}
		buf_clear(&buf);
	}
}

static void it_grows_far(void **state)
{
	struct buf buf = { 0 };

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_char(&buf, (char)('a' + i % 26));
	assert_int_equal(buf.length, 100000);
	assert_int_equal(buf.text[99999], 'a' + 99999 % 26);
	assert_int_equal(buf.text[100000], 0);
	buf_clear(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_are_added_and_replaced),
		cmocka_unit_test(a_format_of_any_length_fits),
		cmocka_unit_test(it_grows_far),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
