/* test_utf8.c - Unicode as terminals, sorting and searching need it. */
#include "isms/base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"

#include <cmocka.h>

static void bad_bytes_are_found(void **state)
{
	static const struct {
		const char *text;
		size_t good;
	} samples[] = {
		{ "abc", 3 },
		{ "na\xc3\xafve", 6 },
		{ "a\xff", 1 },
		{ "a\xc0\x80", 1 },
		{ "\xed\xa0\x80", 0 },
		{ "\xf4\x90\x80\x80", 0 },
		{ "ab\xe2\x82", 2 },
		{ "\xe0\x80\x80", 0 },
		{ "\xf0\x9f\x98\x80", 4 },
		{ "\x80", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		assert_int_equal(
			utf8_check(samples[i].text, strlen(samples[i].text)),
			samples[i].good);
}

static void columns_are_counted_as_terminals_do(void **state)
{
	static const struct {
		const char *text;
		size_t width;
	} samples[] = {
		{ "", 0 },
		{ "abc", 3 },
		{ "na\xc3\xafve", 5 },
		{ "e\xcc\x81", 1 },			   /* combining */
		{ "\xe6\xbc\xa2\xe5\xad\x97", 4 },	   /* two Han */
		{ "\xf0\x9f\x98\x80", 2 },		   /* emoji */
		{ "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa", 2 }, /* flag */
		{ "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb", 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		assert_int_equal(utf8_width(samples[i].text), samples[i].width);
	assert_int_equal(utf8_fit("\xe6\xbc\xa2\xe5\xad\x97", 3), 3);
	assert_int_equal(utf8_fit("abc", 2), 2);
	assert_int_equal(utf8_fit("e\xcc\x81x", 1), 3);
}

static void nothing_alive_reaches_the_screen(void **state)
{
	static const char *const samples[][2] = {
		{ "plain \xc3\xa9", "plain \xc3\xa9" },
		{ "\033]52;c;x\a", "\\u{1b}]52;c;x\\u{7}" },
		{ "\xc2\x9b"
		  "31m",
		  "\\u{9b}31m" },
		{ "a\xe2\x80\xae"
		  "b",
		  "a\\u{202e}b" },
		{ "a\xe2\x80\x8b", "a\\u{200b}" },
		{ "\xef\xbb\xbf", "\\u{feff}" },
		{ "\xf3\xa0\x81\x81", "\\u{e0041}" },
		{ "\xff", "\\x{ff}" },
		{ "a\nb", "a b" },
		{ "a\tb\r", "a\\u{9}b\\u{d}" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf out = { 0 };

		utf8_visible(&out, samples[i][0], true);
		assert_string_equal(buf_string(&out), samples[i][1]);
		buf_clear(&out);
	}
}

static void numbers_inside_sort_as_numbers(void **state)
{
	static const char *const ordered[] = { "",	  "A.5.1",    "A.5.2",
					       "A.5.02",  "A.5.9",    "A.5.10",
					       "A.5.19",  "A.6.1",    "RISK-2",
					       "RISK-10", "RISK-10A", "a" };
	size_t count = sizeof ordered / sizeof *ordered;

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			int order = natural_compare(ordered[i], ordered[j]);

			assert_int_equal((order > 0) - (order < 0),
					 (i > j) - (i < j));
		}
}

static void case_and_composition_fold_away(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(utf8_fold(&arena, "\xc3\x84rger"),
			    utf8_fold(&arena, "a\xcc\x88RGER"));
	assert_string_equal(utf8_fold(&arena, "Stra\xc3\x9f"
					      "e"),
			    "strasse");
	arena_clear(&arena);
}

static void the_nearest_name_is_offered(void **state)
{
	static const char *const names[] = { "owner", "status", "title",
					     "treatment.option" };

	(void)state;
	assert_string_equal(nearest_name("ownr", names, 4, sizeof *names),
			    "owner");
	assert_string_equal(nearest_name("staus", names, 4, sizeof *names),
			    "status");
	assert_string_equal(nearest_name("tilte", names, 4, sizeof *names),
			    "title");
	assert_string_equal(nearest_name("treat", names, 4, sizeof *names),
			    "treatment.option");
	assert_null(nearest_name("colour", names, 4, sizeof *names));
	assert_null(nearest_name("x", names, 0, sizeof *names));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bad_bytes_are_found),
		cmocka_unit_test(columns_are_counted_as_terminals_do),
		cmocka_unit_test(nothing_alive_reaches_the_screen),
		cmocka_unit_test(numbers_inside_sort_as_numbers),
		cmocka_unit_test(case_and_composition_fold_away),
		cmocka_unit_test(the_nearest_name_is_offered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
