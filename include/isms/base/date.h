/* date.h - civil dates, instants with offset, and spans of time.
 *
 * A zeroed value of each type means "absent".  Years 1 to 9999.  Nothing here
 * reads the clock but date_now, and nothing looks at the time zone: "today" is
 * the UTC day. */
#ifndef ISMS_BASE_DATE_H
#define ISMS_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "isms/base/error.h"

struct buf;

struct date {
	int16_t year;
	int8_t month;
	int8_t day;
};

/* Seconds since 1970-01-01T00:00:00Z as written with an offset. */
struct instant {
	int64_t seconds;
	int16_t offset; /* minutes east of UTC, kept for display */
	bool set;
};

enum duration_unit {
	DURATION_NONE,
	DURATION_MINUTES,
	DURATION_HOURS,
	DURATION_DAYS,
	DURATION_BUSINESS_DAYS,
	DURATION_MONTHS,
};

/* Weeks are 7 days and years 12 months; "P1Y6M" is 18 months. */
struct duration {
	int32_t count;
	enum duration_unit unit;
};

/* The clock: ISMS_NOW (DATE or INSTANT) when set, else the system's.
 * FAULT_USAGE when ISMS_NOW is not a date. */
bool date_now(struct instant *now, struct error *err);

/* "2026-02-28"; false for days that do not exist. */
bool date_parse(const char *text, struct date *date);
/* Also today, yesterday, tomorrow, -30d, +2w, +3m, -1y, eom, eoq, eoy. */
bool date_parse_relative(const char *text, struct date today,
			 struct date *date);
void date_format(struct date date, struct buf *out);
bool date_is_set(struct date date);
int date_compare(struct date left, struct date right);
/* Days since 1970-01-01 and back. */
int32_t date_to_days(struct date date);
struct date date_from_days(int32_t days);
/* Months clamp to the month's end (2026-01-31 + 1 month = 2026-02-28); hours
 * and minutes round up to days; business days skip Saturday and Sunday. */
struct date date_add(struct date date, struct duration duration);

/* RFC 3339 with seconds optional and offset required ("Z" or +01:00). */
bool instant_parse(const char *text, struct instant *instant);
void instant_format(struct instant instant, struct buf *out);
struct date instant_date(struct instant instant); /* its UTC day */

/* "12 months", "1 year", "72h", "30d", "2 weeks", "4 business days", or ISO
 * 8601 "P1Y", "P30D", "PT72H" (parts that do not add up to one unit fail). */
bool duration_parse(const char *text, struct duration *duration);
/* "12 months", "30 days", "72 hours", "4 business days". */
void duration_format(struct duration duration, struct buf *out);
int duration_compare(struct duration left, struct duration right);

#endif
