/* test_recurrence.c - rules of recurrence: what is read, which days they mean. */
#include "isms/base/recurrence.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/vec.h"

#include <cmocka.h>

/* The first days of a rule, at most eight, blank separated. */
static const char *days_of(const char *start, const char *text, struct buf *out)
{
	struct recurrence rule = { 0 };
	struct recurring days;
	struct date from, day;

	buf_reset(out);
	assert_true(date_parse(start, &from));
	if (!recurrence_parse(text, &rule, out))
		return buf_string(out);
	days = recurring_begin(&rule, from);
	for (int i = 0; i < 8 && recurring_next(&days, &day); i++) {
		if (i)
			buf_char(out, ' ');
		date_format(day, out);
	}
	return buf_string(out);
}

static const struct sample {
	const char *start, *rule, *days;
} samples[] = {
	/* a short month is skipped, the last day of one is not */
	{ "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3",
	  "2026-01-31 2026-03-31 2026-05-31" },
	{ "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
	  "2026-01-31 2026-02-28 2026-03-31" },
	{ "2026-11-23", "FREQ=WEEKLY;INTERVAL=2;COUNT=3",
	  "2026-11-23 2026-12-07 2026-12-21" },
	{ "2024-02-29", "FREQ=YEARLY;COUNT=2", "2024-02-29 2028-02-29" },
	{ "2026-12-31", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;COUNT=3",
	  "2026-12-31 2027-03-31 2027-06-30" },
	/* what the rule leaves open is the start's */
	{ "2026-11-23", "FREQ=DAILY;INTERVAL=10;COUNT=3",
	  "2026-11-23 2026-12-03 2026-12-13" },
	{ "2026-01-31", "FREQ=MONTHLY;COUNT=3",
	  "2026-01-31 2026-03-31 2026-05-31" },
	{ "2026-03-15", "FREQ=YEARLY;BYMONTH=3,9;COUNT=3",
	  "2026-03-15 2026-09-15 2027-03-15" },
	/* weekdays and their places */
	{ "2026-11-23", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3",
	  "2026-11-23 2026-11-26 2026-11-30" },
	{ "2026-11-01", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3",
	  "2026-11-10 2026-12-08 2027-01-12" },
	{ "2026-11-01", "FREQ=MONTHLY;BYDAY=-1FR,1MO;COUNT=4",
	  "2026-11-02 2026-11-27 2026-12-07 2026-12-25" },
	{ "2026-01-01", "FREQ=YEARLY;BYDAY=20MO;COUNT=2",
	  "2026-05-18 2027-05-17" },
	{ "2026-01-01", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2",
	  "2026-03-29 2027-03-28" },
	{ "2026-02-01", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=3",
	  "2026-02-13 2026-03-13 2026-11-13" },
	/* in which week a Sunday is depends on where weeks begin (RFC 5545) */
	{ "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
	  "1997-08-05 1997-08-10 1997-08-19 1997-08-24" },
	{ "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
	  "1997-08-05 1997-08-17 1997-08-19 1997-08-31" },
	/* the end */
	{ "2026-11-23", "FREQ=MONTHLY;UNTIL=20270123",
	  "2026-11-23 2026-12-23 2027-01-23" },
	{ "2026-11-23", "FREQ=MONTHLY;UNTIL=20270122T235959Z",
	  "2026-11-23 2026-12-23" },
	{ "2026-11-23", "FREQ=DAILY;UNTIL=20261122", "" },
	{ "2026-11-23", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "" },
	{ "2026-11-23", "FREQ=DAILY;INTERVAL=7;BYDAY=TU", "" },
	{ "9998-12-31", "FREQ=YEARLY", "9998-12-31 9999-12-31" },
	{ "9999-12-30", "FREQ=DAILY", "9999-12-30 9999-12-31" },
	{ "0001-01-01", "FREQ=WEEKLY;WKST=SU;BYDAY=SU;COUNT=1", "0001-01-07" },
	/* refused, with the reason */
	{ "2026-11-23", "weekly",
	  "'weekly' is not NAME=VALUE, such as FREQ=WEEKLY" },
	{ "2026-11-23", "", "'' is not NAME=VALUE, such as FREQ=WEEKLY" },
	{ "2026-11-23", "INTERVAL=2", "FREQ is missing" },
	{ "2026-11-23", "RRULE:FREQ=DAILY", "write the rule without 'RRULE:'" },
	{ "2026-11-23", "FREQ=HOURLY",
	  "FREQ is 'HOURLY', not DAILY, WEEKLY, MONTHLY or YEARLY" },
	{ "2026-11-23", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
	  "BYSETPOS is not supported" },
	{ "2026-11-23", "FREQ=DAILY;EVERY=2", "there is no part EVERY" },
	{ "2026-11-23", "FREQ=DAILY;COUNT=2;COUNT=3",
	  "COUNT stands there twice" },
	{ "2026-11-23", "FREQ=DAILY;COUNT=0",
	  "COUNT is '0', not a number from 1 to 100000" },
	{ "2026-11-23", "FREQ=DAILY;INTERVAL=99999999999999999999",
	  "INTERVAL is '99999999999999999999', not a number from 1 to 10000" },
	{ "2026-11-23", "FREQ=DAILY;COUNT=2;UNTIL=20271231",
	  "COUNT and UNTIL exclude each other" },
	{ "2026-11-23", "FREQ=DAILY;UNTIL=20260230",
	  "UNTIL is '20260230', not a day such as 20271231" },
	{ "2026-11-23", "FREQ=MONTHLY;BYMONTHDAY=32",
	  "BYMONTHDAY is '32', not 1 to 31, or -1 (the last) to -31" },
	{ "2026-11-23", "FREQ=MONTHLY;BYMONTHDAY=0",
	  "BYMONTHDAY is '0', not 1 to 31, or -1 (the last) to -31" },
	{ "2026-11-23", "FREQ=WEEKLY;BYMONTHDAY=1",
	  "BYMONTHDAY has no meaning with FREQ=WEEKLY" },
	{ "2026-11-23", "FREQ=WEEKLY;BYDAY=1MO",
	  "a BYDAY such as 2TU needs FREQ=MONTHLY or YEARLY" },
	{ "2026-11-23", "FREQ=MONTHLY;BYDAY=6MO", "a month has no sixth week" },
	{ "2026-11-23", "FREQ=WEEKLY;BYDAY=MO,",
	  "BYDAY is '', not MO to SU, or such as 2TU and -1FR" },
};

static void rules_mean_their_days_or_say_why_not(void **state)
{
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		assert_string_equal(
			days_of(samples[i].start, samples[i].rule, &out),
			samples[i].days);
	buf_clear(&out);
}

static void without_a_start_there_is_no_day(void **state)
{
	struct recurrence rule = { 0 };
	struct recurring days;
	struct buf why = { 0 };
	struct date none = { 0 };
	struct date day;

	(void)state;
	assert_true(recurrence_parse("FREQ=DAILY", &rule, &why));
	days = recurring_begin(&rule, none);
	assert_false(recurring_next(&days, &day));
	rule = (struct recurrence){ 0 };
	assert_true(date_parse("2026-11-23", &none));
	days = recurring_begin(&rule, none);
	assert_false(recurring_next(&days, &day));
	buf_clear(&why);
}

static void rest_begins_at_a_later_day(void **state)
{
	static const struct {
		const char *rule, *day, *rest;
	} rows[] = {
		{ "FREQ=DAILY;COUNT=9", "2026-11-23", "FREQ=DAILY;COUNT=9" },
		{ "FREQ=DAILY;COUNT=9", "2026-11-26", "FREQ=DAILY;COUNT=6" },
		{ "COUNT=2;FREQ=DAILY", "2026-11-24", "COUNT=1;FREQ=DAILY" },
		{ "FREQ=DAILY;UNTIL=20261231T235959Z;INTERVAL=2", "2026-11-25",
		  "FREQ=DAILY;UNTIL=20261231;INTERVAL=2" },
		{ "FREQ=WEEKLY;UNTIL=20261231", "2026-11-30",
		  "FREQ=WEEKLY;UNTIL=20261231" },
	};
	const struct date start = { 2026, 11, 23 };
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct date day;

		buf_reset(&out);
		assert_true(date_parse(rows[i].day, &day));
		recurrence_rest(rows[i].rule, start, day, &out);
		assert_string_equal(buf_string(&out), rows[i].rest);
	}
	buf_clear(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_mean_their_days_or_say_why_not),
		cmocka_unit_test(without_a_start_there_is_no_day),
		cmocka_unit_test(rest_begins_at_a_later_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
