/* test_date.c - civil dates, instants and spans of time. */
#include "isms/base/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <stdlib.h>

#include "isms/base/buf.h"

#include <cmocka.h>

static const char *shown(struct date date, struct buf *out)
{
	buf_reset(out);
	if (date_is_set(date))
		date_format(date, out);
	return buf_string(out);
}

static void only_days_that_exist(void **state)
{
	static const struct {
		const char *text;
		bool ok;
	} samples[] = {
		{ "2026-02-28", true },	 { "2026-02-29", false },
		{ "2024-02-29", true },	 { "1900-02-29", false },
		{ "2000-02-29", true },	 { "2026-04-31", false },
		{ "0000-01-01", false }, { "0001-01-01", true },
		{ "9999-12-31", true },	 { "2026-13-01", false },
		{ "2026-1-1", false },	 { "2026-01-01 ", false },
		{ "20260101", false },	 { "", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct date date = { 0 };

		assert_int_equal(date_parse(samples[i].text, &date),
				 samples[i].ok);
	}
}

static void days_count_there_and_back(void **state)
{
	struct date epoch = { 1970, 1, 1 };
	struct date first = { 1, 1, 1 };

	(void)state;
	assert_int_equal(date_to_days(epoch), 0);
	for (int32_t days = date_to_days(first); days < 2932896; days += 97) {
		struct date date = date_from_days(days);

		assert_int_equal(date_to_days(date), days);
	}
}

static void spans_are_added(void **state)
{
	static const char *const samples[][3] = {
		{ "2026-01-31", "1 month", "2026-02-28" },
		{ "2024-01-31", "1 month", "2024-02-29" },
		{ "2026-11-23", "60 days", "2027-01-22" },
		{ "2026-11-23", "30d", "2026-12-23" },
		{ "2026-11-10", "2 weeks", "2026-11-24" },
		{ "2026-11-23", "4 business days", "2026-11-27" },
		{ "2026-11-26", "2 business days", "2026-11-30" },
		{ "2024-02-29", "1 year", "2025-02-28" },
		{ "2026-11-23", "72h", "2026-11-26" },
		{ "2026-11-23", "1h", "2026-11-24" },
		{ "2026-11-23", "P1Y6M", "2028-05-23" },
		{ "2026-12-31", "60 days", "2027-03-01" },
		{ "2026-01-31", "P1M", "2026-02-28" },
		{ "2026-12-31", "2 months", "2027-02-28" },
		{ "2026-11-28", "1 business day", "2026-11-30" },
		{ "2026-11-28", "0 business days", "2026-11-28" },
		{ "2026-11-23", "24h", "2026-11-24" },
		{ "2026-11-23", "25h", "2026-11-25" },
		{ "2026-11-23", "P1W", "2026-11-30" },
		{ "9999-12-30", "1000000 business days", "9999-12-31" },
		{ "9999-12-01", "12 months", "9999-12-31" },
	};
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct date date;
		struct duration duration;

		assert_true(date_parse(samples[i][0], &date));
		assert_true(duration_parse(samples[i][1], &duration));
		assert_string_equal(shown(date_add(date, duration), &out),
				    samples[i][2]);
	}
	buf_clear(&out);
}

static void an_absent_date_stays_absent(void **state)
{
	static const char *const spans[] = { "1 month", "1 day",
					     "1 business day", "1h" };
	struct date absent = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
		struct duration duration;

		assert_true(duration_parse(spans[i], &duration));
		assert_false(date_is_set(date_add(absent, duration)));
	}
}

/* Deadlines run in elapsed hours, whatever the clocks on the wall do. */
static void hours_elapse_across_a_change_of_clocks(void **state)
{
	static const struct {
		const char *from, *to;
		int hours;
	} samples[] = {
		{ "2026-06-14T04:52:00Z", "2026-06-17T04:52:00Z", 72 },
		{ "2026-03-27T10:00:00+01:00", "2026-03-30T11:00:00+02:00",
		  72 },
		{ "2026-11-20T16:30:00+01:00", "2026-11-23T16:30:00+01:00",
		  72 },
		{ "2026-11-23T08:00:00Z", "2026-11-24T08:00:00Z", 24 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct instant from, to;

		assert_true(instant_parse(samples[i].from, &from));
		assert_true(instant_parse(samples[i].to, &to));
		assert_int_equal(to.seconds - from.seconds,
				 samples[i].hours * 3600);
	}
}

static void the_day_of_an_instant_is_that_of_utc(void **state)
{
	static const char *const samples[][2] = {
		{ "2026-01-01T00:30+01:00", "2025-12-31" },
		{ "2026-01-01T23:30-01:00", "2026-01-02" },
		{ "1969-12-31T23:59:59Z", "1969-12-31" },
		{ "0001-01-01T00:00+14:00", "0001-01-01" },
		{ "9999-12-31T23:59-12:00", "9999-12-31" },
	};
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct instant instant;

		assert_true(instant_parse(samples[i][0], &instant));
		assert_string_equal(shown(instant_date(instant), &out),
				    samples[i][1]);
	}
	buf_clear(&out);
}

static void spans_compare_by_length(void **state)
{
	static const char *const ordered[] = { "59 minutes", "1h",
					       "23h",	     "1 day",
					       "30 days",    "1 month",
					       "364 days",   "1 year" };
	size_t count = sizeof ordered / sizeof *ordered;

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			struct duration left, right;

			assert_true(duration_parse(ordered[i], &left));
			assert_true(duration_parse(ordered[j], &right));
			assert_int_equal(duration_compare(left, right),
					 (i > j) - (i < j));
		}
}

static void relative_dates(void **state)
{
	static const char *const samples[][2] = {
		{ "today", "2026-11-23" },
		{ "yesterday", "2026-11-22" },
		{ "tomorrow", "2026-11-24" },
		{ "+30d", "2026-12-23" },
		{ "-30d", "2026-10-24" },
		{ "+2w", "2026-12-07" },
		{ "+3m", "2027-02-23" },
		{ "-1y", "2025-11-23" },
		{ "eom", "2026-11-30" },
		{ "eoq", "2026-12-31" },
		{ "eoy", "2026-12-31" },
		{ "2026-01-02", "2026-01-02" },
		{ "+d", "" },
		{ "30d", "" },
		{ "soon", "" },
		{ "eow", "" },
	};
	struct date today = { 2026, 11, 23 };
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct date date = { 0 };

		date_parse_relative(samples[i][0], today, &date);
		assert_string_equal(shown(date, &out), samples[i][1]);
	}
	buf_clear(&out);
}

static void instants_keep_their_offset(void **state)
{
	static const char *const samples[][2] = {
		{ "2026-06-14T04:52:00Z", "2026-06-14T04:52:00Z" },
		{ "2026-03-27T10:00+01:00", "2026-03-27T10:00:00+01:00" },
		{ "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
		{ "2026-06-14T04:52:00.123Z", "2026-06-14T04:52:00Z" },
		{ "2026-06-14T04:52:00", NULL },
		{ "2026-06-14T24:00Z", NULL },
		{ "2026-02-30T00:00Z", NULL },
		{ "2026-06-14T04:52:00.Z", NULL },
		{ "2026-06-14T04:52.5Z", NULL },
		{ "2026-06-14T04:52:61Z", NULL },
		{ "2026-06-14T04:60Z", NULL },
		{ "2026-06-14T04:52:00+0100", NULL },
		{ "2026-06-14T04:52:00+01:00x", NULL },
		{ "2026-06-14T04:52:00-05:30", "2026-06-14T04:52:00-05:30" },
		{ "2026-06-14", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct instant instant = { 0 };
		struct buf out = { 0 };
		bool ok = instant_parse(samples[i][0], &instant);

		assert_int_equal(ok, samples[i][1] != NULL);
		if (ok) {
			instant_format(instant, &out);
			assert_string_equal(buf_string(&out), samples[i][1]);
		}
		buf_clear(&out);
	}
}

static void durations_are_read_and_shown(void **state)
{
	static const char *const samples[][2] = {
		{ "12 months", "12 months" },
		{ "1 year", "12 months" },
		{ "72h", "72 hours" },
		{ "PT72H", "72 hours" },
		{ "P30D", "30 days" },
		{ "2 weeks", "14 days" },
		{ "4 business days", "4 business days" },
		{ "1 day", "1 day" },
		{ "P1Y6M", "18 months" },
		{ "P1W2D", "9 days" },
		{ "PT1H", "1 hour" },
		{ "1000000 days", "1000000 days" },
		{ "1000001 days", NULL },
		{ "99999999999999999999999 days", NULL },
		{ "P99999999999999999999Y", NULL },
		{ "P1YT", NULL },
		{ "PT", NULL },
		{ "P1M1Y", NULL },
		{ "P1D1D", NULL },
		{ "PT1D", NULL },
		{ "PT1HT1H", NULL },
		{ "P1H", NULL },
		{ "P-1D", NULL },
		{ "PT1H30M", NULL },
		{ "P1M2D", NULL },
		{ "", NULL },
		{ "1.5 days", NULL },
		{ "12 parsecs", NULL },
		{ "P", NULL },
		{ "-3d", NULL },
		{ "soon", NULL },
		{ "99999999 years", NULL },
		{ "12", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct duration duration = { 0 };
		struct buf out = { 0 };
		bool ok = duration_parse(samples[i][0], &duration);

		assert_int_equal(ok, samples[i][1] != NULL);
		if (ok) {
			duration_format(duration, &out);
			assert_string_equal(buf_string(&out), samples[i][1]);
		}
		buf_clear(&out);
	}
}

static void an_absent_span_shows_as_nothing(void **state)
{
	struct duration absent = { 0 };
	struct buf out = { 0 };

	(void)state;
	duration_format(absent, &out);
	assert_string_equal(buf_string(&out), "");
	buf_clear(&out);
}

static void the_clock_can_be_fixed(void **state)
{
	struct instant now = { 0 };
	struct error err = { 0 };

	(void)state;
	setenv("ISMS_NOW", "2026-11-23", 1);
	assert_true(date_now(&now, &err));
	assert_int_equal(instant_date(now).day, 23);
	setenv("ISMS_NOW", "2026-11-23T23:30:00-02:00", 1);
	assert_true(date_now(&now, &err));
	assert_int_equal(instant_date(now).day, 24);
	assert_int_equal(now.offset, -120);
	setenv("ISMS_NOW", "later", 1);
	assert_false(date_now(&now, &err));
	assert_int_equal(err.fault, FAULT_USAGE);
	unsetenv("ISMS_NOW");
	assert_true(date_now(&now, &err));
	error_clear(&err);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_days_that_exist),
		cmocka_unit_test(days_count_there_and_back),
		cmocka_unit_test(spans_are_added),
		cmocka_unit_test(an_absent_date_stays_absent),
		cmocka_unit_test(hours_elapse_across_a_change_of_clocks),
		cmocka_unit_test(the_day_of_an_instant_is_that_of_utc),
		cmocka_unit_test(spans_compare_by_length),
		cmocka_unit_test(an_absent_span_shows_as_nothing),
		cmocka_unit_test(relative_dates),
		cmocka_unit_test(instants_keep_their_offset),
		cmocka_unit_test(durations_are_read_and_shown),
		cmocka_unit_test(the_clock_can_be_fixed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
