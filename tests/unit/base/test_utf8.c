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
		{ "\xe2\x9d\xa4\xef\xb8\x8f", 2 },  /* heart as emoji */
		{ "1\xef\xb8\x8f\xe2\x83\xa3", 2 }, /* keycap */
		{ "a\xef\xb8\x8f", 1 },		    /* no emoji to select */
		{ "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", 2 }, /* skin */
		{ "\xea\xb0\x80", 2 },			   /* Hangul */
		{ "\u1112\u1161\u11ab", 2 },		   /* in parts */
		{ "\u0915\u093e", 2 },	     /* a vowel sign beside */
		{ "\u0915\u0947", 1 },	     /* and one above */
		{ "\u093e", 1 },	     /* without its letter */
		{ "\u0e19\u0e49\u0e33", 2 }, /* Thai, tone above */
		{ "\uff76\uff9e", 2 },	     /* narrow kana, voiced */
		{ "\xff", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		assert_int_equal(utf8_width(samples[i].text), samples[i].width);
	assert_int_equal(utf8_width_apart("\U0001f44d\U0001f3fd"), 4);
	assert_int_equal(utf8_width_apart("\U0001f1e9\U0001f1ea x"), 6);
	assert_int_equal(utf8_width_apart("\u0915\u093e\u6f22"), 4);
	assert_int_equal(utf8_fit("\xe6\xbc\xa2\xe5\xad\x97", 3), 3);
	assert_int_equal(utf8_fit("abc", 2), 2);
	assert_int_equal(utf8_fit("abc", 9), 3);
	assert_int_equal(utf8_fit("abc", 0), 0);
	assert_int_equal(utf8_fit("\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa", 1), 0);
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
		{ "\xe2\x81\xa6x\xe2\x81\xa9", "\\u{2066}x\\u{2069}" },
		{ "\xe2\x80\xa8\xe2\x80\xa9", "\\u{2028}\\u{2029}" },
		{ "\x7f\xc2\x85", "\\u{7f}\\u{85}" },
		/* A joiner makes one picture of two, or hides. */
		{ "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
		  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb" },
		{ "ad\xe2\x80\x8d"
		  "min",
		  "ad\\u{200d}min" },
		{ "\xf0\x9f\x91\xa9\xe2\x80\x8d", "\xf0\x9f\x91\xa9\\u{200d}" },
		{ "\xff\xe2\x80\x8d\xf0\x9f\x92\xbb",
		  "\\x{ff}\\u{200d}\xf0\x9f\x92\xbb" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf out = { 0 };

		utf8_visible(&out, samples[i][0], true);
		assert_string_equal(buf_string(&out), samples[i][1]);
		buf_clear(&out);
	}
}

static void lines_stay_apart_when_asked(void **state)
{
	struct buf out = { 0 };

	(void)state;
	utf8_visible(&out, "a\nb\033", false);
	assert_string_equal(buf_string(&out), "a\nb\\u{1b}");
	buf_clear(&out);
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

/* Texts of few signs, so that many begin alike. */
static void keys_never_tell_another_order(void **state)
{
	static const char signs[] = "0019A-Z\xc3";
	static char texts[3000][14];
	uint32_t random = 1;

	(void)state;
	for (size_t i = 0; i < 3000; i++)
		for (size_t k = 0; k < 13; k++) {
			random = random * 1664525u + 1013904223u;
			texts[i][k] =
				random >> 28 ? signs[(random >> 20) % 8] : '\0';
		}
	for (size_t i = 0; i < 3000; i++)
		for (size_t k = 0; k < i; k++) {
			uint64_t left = natural_key(texts[i]);
			uint64_t right = natural_key(texts[k]);
			int order = natural_compare(texts[i], texts[k]);

			if (left != right)
				assert_int_equal(left < right, order < 0);
			if (!order)
				assert_true(left == right);
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
	assert_null(nearest_name("", names, 4, sizeof *names));
}

static void only_one_name_is_meant_by_a_beginning(void **state)
{
	static const struct {
		const char *name;
		int other;
	} rows[] = {
		{ "treatment.option", 1 },
		{ "treatment.by", 2 },
		{ "reviewed.on", 3 },
		{ "id", 4 },
	};

	(void)state;
	assert_null(nearest_name("treat", rows, 4, sizeof *rows));
	assert_string_equal(nearest_name("treatment.o", rows, 4, sizeof *rows),
			    "treatment.option");
	assert_string_equal(nearest_name("rev", rows, 4, sizeof *rows),
			    "reviewed.on");
	assert_string_equal(nearest_name("ie", rows, 4, sizeof *rows), "id");
	assert_null(nearest_name("x", rows, 4, sizeof *rows));
}

static void nothing_is_near_a_name_without_end(void **state)
{
	static const char *const names[] = { "owner" };
	struct buf wrong = { 0 };

	(void)state;
	buf_pad(&wrong, 'q', 300);
	assert_null(nearest_name(buf_string(&wrong), names, 1, sizeof *names));
	buf_clear(&wrong);
}

static void plain_run_ends_before_what_is_not_printable_ascii(void **state)
{
	static const char text[] = " The quick brown fox: ~0123456789";
	char copy[sizeof text];
	static const char others[] = { 0x1f, 0x7f, '\n', (char)0x80,
				       (char)0xff };

	(void)state;
	assert_int_equal(utf8_plain_run(text, strlen(text)), strlen(text));
	assert_int_equal(utf8_plain_run(text, 11), 11);
	assert_int_equal(utf8_plain_run("", 0), 0);
	for (size_t i = 0; i < strlen(text); i++)
		for (size_t other = 0; other < sizeof others; other++) {
			memcpy(copy, text, sizeof text);
			copy[i] = others[other];
			assert_int_equal(utf8_plain_run(copy, strlen(text)), i);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			plain_run_ends_before_what_is_not_printable_ascii),
		cmocka_unit_test(bad_bytes_are_found),
		cmocka_unit_test(columns_are_counted_as_terminals_do),
		cmocka_unit_test(nothing_alive_reaches_the_screen),
		cmocka_unit_test(lines_stay_apart_when_asked),
		cmocka_unit_test(numbers_inside_sort_as_numbers),
		cmocka_unit_test(keys_never_tell_another_order),
		cmocka_unit_test(case_and_composition_fold_away),
		cmocka_unit_test(the_nearest_name_is_offered),
		cmocka_unit_test(only_one_name_is_meant_by_a_beginning),
		cmocka_unit_test(nothing_is_near_a_name_without_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
