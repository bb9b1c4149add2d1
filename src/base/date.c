/* date.c - civil dates: parsing, counting, adding, the clock. */
#include "isms/base/date.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "isms/base/buf.h"

bool date_is_set(struct date date)
{
	return date.year != 0;
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

static bool digits(const char *text, int count, int *value)
{
	*value = 0;
	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return false;
		*value = *value * 10 + (text[i] - '0');
	}
	return true;
}

/* The first ten bytes. */
static bool date_parse_start(const char *text, struct date *date)
{
	int year, month, day;

	if (!digits(text, 4, &year) || text[4] != '-' ||
	    !digits(text + 5, 2, &month) || text[7] != '-' ||
	    !digits(text + 8, 2, &day))
		return false;
	if (year < 1 || month < 1 || month > 12 || day < 1 ||
	    day > month_days(year, month))
		return false;
	date->year = (int16_t)year;
	date->month = (int8_t)month;
	date->day = (int8_t)day;
	return true;
}

bool date_parse(const char *text, struct date *date)
{
	return strlen(text) == 10 && date_parse_start(text, date);
}

void date_format(struct date date, struct buf *out)
{
	int digits = date.year * 10000 + date.month * 100 + date.day;
	char text[] = "YYYY-MM-DD";

	for (int i = 9; i >= 0; i -= 1 + (i == 8 || i == 5), digits /= 10)
		text[i] = (char)('0' + digits % 10);
	buf_add(out, text, sizeof text - 1);
}

int date_compare(struct date left, struct date right)
{
	int a = (left.year * 16 + left.month) * 32 + left.day;
	int b = (right.year * 16 + right.month) * 32 + right.day;

	return (a > b) - (a < b);
}

/* Days by eras of 400 years that begin on 1 March (H. Hinnant). */
int32_t date_to_days(struct date date)
{
	int32_t year = date.year - (date.month <= 2);
	int32_t era = (year >= 0 ? year : year - 399) / 400;
	int32_t of_era = year - era * 400;
	int32_t of_year =
		(153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 +
		date.day - 1;
	int32_t day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

	return era * 146097 + day - 719468;
}

struct date date_from_days(int32_t days)
{
	struct date date;
	int32_t shifted = days + 719468;
	int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int32_t day = shifted - era * 146097;
	int32_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int32_t of_year = day - (365 * year + year / 4 - year / 100);
	int32_t month = (5 * of_year + 2) / 153;

	date.day = (int8_t)(of_year - (153 * month + 2) / 5 + 1);
	date.month = (int8_t)(month < 10 ? month + 3 : month - 9);
	date.year = (int16_t)(year + era * 400 + (date.month <= 2));
	return date;
}

static struct date clamp(int32_t days)
{
	struct date last = { 9999, 12, 31 };
	struct date first = { 1, 1, 1 };

	if (days > date_to_days(last))
		return last;
	if (days < date_to_days(first))
		return first;
	return date_from_days(days);
}

static struct date add_months(struct date date, int32_t count)
{
	int64_t months = (int64_t)date.year * 12 + date.month - 1 + count;
	int year = (int)(months / 12);
	int month = (int)(months % 12) + 1;

	if (months < 12)
		return clamp(INT32_MIN / 2);
	if (year > 9999)
		return clamp(INT32_MAX / 2);
	date.year = (int16_t)year;
	date.month = (int8_t)month;
	if (date.day > month_days(year, month))
		date.day = (int8_t)month_days(year, month);
	return date;
}

/* 1970-01-01 was a Thursday: 0 is Monday here. */
static bool is_weekend(int32_t days)
{
	return ((days + 3) % 7 + 7) % 7 >= 5;
}

static struct date add_business_days(struct date date, int32_t count)
{
	int32_t days = date_to_days(date);
	int32_t step = count < 0 ? -1 : 1;

	if (count > 2000000 || count < -2000000)
		return clamp(count < 0 ? INT32_MIN / 2 : INT32_MAX / 2);
	while (count != 0) {
		days += step;
		if (!is_weekend(days))
			count -= step;
	}
	return clamp(days);
}

struct date date_add(struct date date, struct duration duration)
{
	int64_t days = duration.count;

	if (!date_is_set(date))
		return date;
	switch (duration.unit) {
	case DURATION_NONE:
		return date;
	case DURATION_MONTHS:
		return add_months(date, duration.count);
	case DURATION_BUSINESS_DAYS:
		return add_business_days(date, duration.count);
	case DURATION_MINUTES:
		days = (days + 1439) / 1440;
		break;
	case DURATION_HOURS:
		days = (days + 23) / 24;
		break;
	case DURATION_DAYS:
		break;
	}
	days += date_to_days(date);
	if (days > INT32_MAX / 2 || days < INT32_MIN / 2)
		days = days < 0 ? INT32_MIN / 2 : INT32_MAX / 2;
	return clamp((int32_t)days);
}

/* -- relative dates ------------------------------------------------------- */

static struct date period_end(struct date today, char period)
{
	int month = today.month;

	if (period == 'q')
		month = (month + 2) / 3 * 3;
	if (period == 'y')
		month = 12;
	today.month = (int8_t)month;
	today.day = (int8_t)month_days(today.year, month);
	return today;
}

static bool parse_offset(const char *text, struct date today, struct date *date)
{
	static const char units[] = "dwmy";
	static const int factors[] = { 1, 7, 1, 12 };
	struct duration duration = { 0, DURATION_DAYS };
	bool negative = *text == '-';
	const char *at = text + 1;
	const char *unit;
	long count = 0;

	for (; *at >= '0' && *at <= '9' && count < 100000; at++)
		count = count * 10 + (*at - '0');
	unit = *at ? strchr(units, *at) : NULL;
	if (at == text + 1 || !unit || at[1])
		return false;
	if (unit - units >= 2)
		duration.unit = DURATION_MONTHS;
	duration.count = (int32_t)count * factors[unit - units];
	if (negative)
		duration.count = -duration.count;
	*date = date_add(today, duration);
	return true;
}

bool date_parse_relative(const char *text, struct date today, struct date *date)
{
	static const char *const words[] = { "yesterday", "today", "tomorrow" };

	for (int i = 0; i < 3; i++)
		if (!strcmp(text, words[i])) {
			*date = clamp(date_to_days(today) + i - 1);
			return true;
		}
	if (!strncmp(text, "eo", 2) && text[2] && strchr("mqy", text[2]) &&
	    !text[3]) {
		*date = period_end(today, text[2]);
		return true;
	}
	if (*text == '+' || *text == '-')
		return parse_offset(text, today, date);
	return date_parse(text, date);
}

/* -- instants ------------------------------------------------------------- */

static bool offset_parse(const char *text, int *minutes)
{
	int hour, minute;

	*minutes = 0;
	if (!strcmp(text, "Z") || !strcmp(text, "z"))
		return true;
	if ((*text != '+' && *text != '-') || strlen(text) != 6 ||
	    !digits(text + 1, 2, &hour) || text[3] != ':' ||
	    !digits(text + 4, 2, &minute) || hour > 14 || minute > 59)
		return false;
	*minutes = (hour * 60 + minute) * (*text == '-' ? -1 : 1);
	return true;
}

/* Fractions of a second are read and dropped. */
static const char *skip_fraction(const char *text)
{
	size_t count = *text == '.' ? strspn(text + 1, "0123456789") : 0;

	return count ? text + 1 + count : text;
}

bool instant_parse(const char *text, struct instant *instant)
{
	struct date date;
	int hour, minute, offset;
	int second = 0;
	const char *rest;

	if (strlen(text) < 17 || !date_parse_start(text, &date) ||
	    !strchr("Tt ", text[10]) || !digits(text + 11, 2, &hour) ||
	    text[13] != ':' || !digits(text + 14, 2, &minute))
		return false;
	rest = text + 16;
	if (*rest == ':') {
		if (!digits(rest + 1, 2, &second))
			return false;
		rest = skip_fraction(rest + 3);
	}
	if (hour > 23 || minute > 59 || second > 59 ||
	    !offset_parse(rest, &offset))
		return false;
	instant->seconds = (int64_t)date_to_days(date) * 86400 + hour * 3600 +
			   minute * 60 + second - offset * 60;
	instant->offset = (int16_t)offset;
	instant->set = true;
	return true;
}

static int32_t days_of(int64_t seconds)
{
	return (int32_t)((seconds >= 0 ? seconds : seconds - 86399) / 86400);
}

struct date instant_date(struct instant instant)
{
	return clamp(days_of(instant.seconds));
}

void instant_format(struct instant instant, struct buf *out)
{
	int64_t local = instant.seconds + instant.offset * 60;
	int32_t days = days_of(local);
	int rest = (int)(local - (int64_t)days * 86400);
	int offset = instant.offset;

	date_format(clamp(days), out);
	buf_format(out, "T%02d:%02d:%02d", rest / 3600, rest / 60 % 60,
		   rest % 60);
	if (offset)
		buf_format(out, "%c%02d:%02d", offset < 0 ? '-' : '+',
			   abs(offset) / 60, abs(offset) % 60);
	else
		buf_char(out, 'Z');
}

bool date_now(struct instant *now, struct error *err)
{
	const char *fixed = getenv("ISMS_NOW");
	struct timespec clock;
	struct date date;

	if (fixed && *fixed) {
		if (instant_parse(fixed, now))
			return true;
		if (!date_parse(fixed, &date))
			return error_set(err, FAULT_USAGE,
					 "ISMS_NOW is '%s', not a date or "
					 "instant",
					 fixed);
		*now = (struct instant){
			.seconds = (int64_t)date_to_days(date) * 86400,
			.set = true
		};
		return true;
	}
	if (clock_gettime(CLOCK_REALTIME, &clock) != 0)
		return error_system(err, errno, "cannot read the clock");
	*now = (struct instant){ .seconds = clock.tv_sec, .set = true };
	return true;
}
