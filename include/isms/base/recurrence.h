/* recurrence.h - dates that come again: the part of iCalendar's RRULE (RFC 5545,
 * 3.3.10) that whole days need.
 *
 *	FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
 *
 * FREQ is DAILY, WEEKLY, MONTHLY or YEARLY; INTERVAL, COUNT, UNTIL, BYMONTH,
 * BYMONTHDAY (-1 is the last), BYDAY (2TU, -1FR in a month or year) and WKST
 * may follow.  Times of a day, BYSETPOS, BYWEEKNO and BYYEARDAY are refused,
 * and so is a part that its FREQ gives no meaning.
 *
 * A day that does not exist is skipped, as the RFC says: BYMONTHDAY=31 comes
 * seven times a year.  The first day is the first that the rule fits, not
 * before the start. */
#ifndef ISMS_BASE_RECURRENCE_H
#define ISMS_BASE_RECURRENCE_H

#include "isms/base/date.h"

struct buf;

enum frequency {
	FREQUENCY_NONE,
	FREQUENCY_DAILY,
	FREQUENCY_WEEKLY,
	FREQUENCY_MONTHLY,
	FREQUENCY_YEARLY,
};

enum {
	RECURRENCE_PLACES = 64
};

/* Zeroed: no rule. */
struct recurrence {
	enum frequency frequency;
	int32_t interval; /* at least 1 */
	int32_t count;	  /* 0: no end */
	struct date until;
	int week_start;	     /* 0 is Monday */
	uint16_t months;     /* bit 1 is January */
	uint32_t month_days; /* bit 1 is the first */
	uint32_t last_days;  /* bit 1 is the last */
	uint8_t weekdays;    /* every one of them; bit 0 is Monday */
	struct weekday {
		int8_t day;   /* 0 is Monday */
		int8_t place; /* the second: 2, the last: -1 */
	} places[RECURRENCE_PLACES];
	int place_count;
};

/* False with the reason appended to why ("BYSETPOS is not supported"). */
bool recurrence_parse(const char *text, struct recurrence *rule,
		      struct buf *why);

/* The days in order, made one by one. */
struct recurring {
	const struct recurrence *rule;
	struct date start;
	int32_t period; /* first day of the one at hand */
	int32_t next;	/* day to look at */
	int32_t given;	/* how many came so far */
};

struct recurring recurring_begin(const struct recurrence *rule,
				 struct date start);
/* False when there is none any more. */
bool recurring_next(struct recurring *days, struct date *day);

/* A rule that can be read, begun at a later one of its days, as iCalendar wants
 * it beside a start that is a date: COUNT is what is left, UNTIL is a day. */
void recurrence_rest(const char *text, struct date start, struct date day,
		     struct buf *out);

#endif
