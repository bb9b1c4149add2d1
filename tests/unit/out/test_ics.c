/* test_ics.c - calendars: lines that are folded, texts that are escaped. */
#include "isms/out/ics.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"

#include <cmocka.h>

static void write_one(const struct ics_event *event, struct buf *out)
{
	struct ics_calendar calendar = { .name = "Acme",
					 .version = "1",
					 .stamp = { 2026, 11, 23 } };

	buf_reset(out);
	vec_push(&calendar.events, *event);
	ics_write(&calendar, out);
	vec_clear(&calendar.events);
}

static void event_is_a_day(void **state)
{
	struct ics_event event = {
		.uid = "ACT-1.action@x",
		.on = { 2026, 12, 31 },
		.rule = "FREQ=YEARLY",
		.summary = "Review, all; of \\ it",
		.description = "one\ntwo",
	};
	struct buf out = { 0 };

	(void)state;
	write_one(&event, &out);
	assert_string_equal(buf_string(&out),
			    "BEGIN:VCALENDAR\r\n"
			    "VERSION:2.0\r\n"
			    "PRODID:-//isms//isms 1//EN\r\n"
			    "CALSCALE:GREGORIAN\r\n"
			    "X-WR-CALNAME:Acme\r\n"
			    "BEGIN:VEVENT\r\n"
			    "UID:ACT-1.action@x\r\n"
			    "DTSTAMP:20261123T000000Z\r\n"
			    "DTSTART;VALUE=DATE:20261231\r\n"
			    "RRULE:FREQ=YEARLY\r\n"
			    "SUMMARY:Review\\, all\\; of \\\\ it\r\n"
			    "DESCRIPTION:one\\ntwo\r\n"
			    "TRANSP:TRANSPARENT\r\n"
			    "BEGIN:VALARM\r\n"
			    "ACTION:DISPLAY\r\n"
			    "DESCRIPTION:Review\\, all\\; of \\\\ it\r\n"
			    "TRIGGER:-P7D\r\n"
			    "END:VALARM\r\n"
			    "END:VEVENT\r\n"
			    "END:VCALENDAR\r\n");
	buf_clear(&out);
}

/* No line is longer than 75 octets, none is cut inside a character, and all of
 * them together are the text again. */
static void expect_folded(const char *summary)
{
	struct ics_event event = { .uid = "U", .summary = summary };
	struct buf out = { 0 };
	struct buf whole = { 0 };

	write_one(&event, &out);
	for (const char *line = buf_string(&out); *line;) {
		const char *end = strstr(line, "\r\n");
		size_t length;

		assert_non_null(end);
		length = (size_t)(end - line);
		assert_in_range(length, 1, 75);
		assert_int_equal(utf8_check(line, length), length);
		if (*line == ' ')
			buf_add(&whole, line + 1, length - 1);
		else
			buf_add(&whole, line, length);
		line = end + 2;
	}
	assert_non_null(strstr(buf_string(&whole), summary));
	buf_clear(&out);
	buf_clear(&whole);
}

static void long_line_is_folded_between_characters(void **state)
{
	static const char *const signs[] = { "a", "\u00f6", "\u7ba1",
					     "\U0001f512" };
	struct buf text = { 0 };

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(signs); i++)
		for (size_t shift = 0; shift < 5; shift++) {
			buf_reset(&text);
			buf_pad(&text, 'x', shift);
			for (size_t n = 0; n < 100; n++) {
				buf_text(&text, signs[i]);
				expect_folded(buf_string(&text));
			}
		}
	buf_clear(&text);
}

/* A line of its own would be a property. */
static void text_makes_no_line(void **state)
{
	struct ics_event event = { .uid = "U",
				   .summary =
					   "a\r\nATTACH:file\x1b[31m\xc2\x85",
				   .description = "\u202ex" };
	struct buf out = { 0 };

	(void)state;
	write_one(&event, &out);
	assert_null(strstr(buf_string(&out), "\nATTACH"));
	assert_null(strchr(buf_string(&out), '\x1b'));
	assert_null(strstr(buf_string(&out), "\xc2\x85"));
	assert_null(strstr(buf_string(&out), "\u202e"));
	buf_clear(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(event_is_a_day),
		cmocka_unit_test(long_line_is_folded_between_characters),
		cmocka_unit_test(text_makes_no_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
