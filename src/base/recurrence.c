/* recurrence.c - reads recurrence rules, and walks the days they mean. */
#include "isms/base/recurrence.h"

#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/number.h"
#include "isms/base/vec.h"

/* -- reading -------------------------------------------------------------- */

static const char *const weekday_names[] = { "MO", "TU", "WE", "TH",
					     "FR", "SA", "SU" };

/* A part's value, or one of those between its commas, as a string. */
struct word {
	char text[24];
};

static bool word_of(const char *begin, size_t length, struct word *word)
{
	if (!length || length >= sizeof word->text)
		return false;
	memcpy(word->text, begin, length);
	word->text[length] = '\0';
	return true;
}

static bool whole(const char *text, int64_t lowest, int64_t highest,
		  int64_t *number)
{
	text += *text == '+' && text[1] != '-';
	return integer_parse(text, number) && *number >= lowest &&
	       *number <= highest;
}

static int weekday_of(const char *name)
{
	for (int day = 0; day < 7; day++)
		if (!strcmp(name, weekday_names[day]))
			return day;
	return -1;
}

static bool read_frequency(const char *text, struct recurrence *rule)
{
	static const char *const names[] = { "DAILY", "WEEKLY", "MONTHLY",
					     "YEARLY" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (!strcmp(text, names[i])) {
			rule->frequency = (enum frequency)(i + 1);
			return true;
		}
	return false;
}

static bool read_interval(const char *text, struct recurrence *rule)
{
	int64_t number;
	bool ok = whole(text, 1, 10000, &number);

	rule->interval = ok ? (int32_t)number : 1;
	return ok;
}

static bool read_count(const char *text, struct recurrence *rule)
{
	int64_t number;
	bool ok = whole(text, 1, 100000, &number);

	rule->count = ok ? (int32_t)number : 0;
	return ok;
}

/* 20261231 or 20261231T235959Z, of which the day counts. */
static bool read_until(const char *text, struct recurrence *rule)
{
	size_t length = strlen(text);
	char day[11] = "YYYY-MM-DD";

	if (length != 8 && (length < 15 || length > 16 || text[8] != 'T' ||
			    strspn(text + 9, "0123456789") != 6 ||
			    (text[15] && strcmp(text + 15, "Z") != 0)))
		return false;
	memcpy(day, text, 4);
	memcpy(day + 5, text + 4, 2);
	memcpy(day + 8, text + 6, 2);
	return date_parse(day, &rule->until);
}

static bool read_month(const char *text, struct recurrence *rule)
{
	int64_t number;

	if (!whole(text, 1, 12, &number))
		return false;
	rule->months |= (uint16_t)(1U << number);
	return true;
}

static bool read_month_day(const char *text, struct recurrence *rule)
{
	int64_t number;

	if (!whole(text, -31, 31, &number) || !number)
		return false;
	if (number > 0)
		rule->month_days |= 1U << number;
	else
		rule->last_days |= 1U << -number;
	return true;
}

static bool read_day(const char *text, struct recurrence *rule)
{
	size_t length = strlen(text);
	int day = length >= 2 ? weekday_of(text + length - 2) : -1;
	struct word place;
	int64_t number;

	if (day < 0)
		return false;
	if (length == 2) {
		rule->weekdays |= (uint8_t)(1U << day);
		return true;
	}
	if (!word_of(text, length - 2, &place) ||
	    !whole(place.text, -53, 53, &number) || !number ||
	    rule->place_count == RECURRENCE_PLACES)
		return false;
	rule->places[rule->place_count++] =
		(struct weekday){ (int8_t)day, (int8_t)number };
	return true;
}

static bool read_week_start(const char *text, struct recurrence *rule)
{
	int day = weekday_of(text);

	rule->week_start = day < 0 ? 0 : day;
	return day >= 0;
}

static const struct part {
	const char *name;
	bool list;
	const char *form;
	bool (*read)(const char *text, struct recurrence *rule);
} parts[] = {
	{ "FREQ", false, "DAILY, WEEKLY, MONTHLY or YEARLY", read_frequency },
	{ "INTERVAL", false, "a number from 1 to 10000", read_interval },
	{ "COUNT", false, "a number from 1 to 100000", read_count },
	{ "UNTIL", false, "a day such as 20271231", read_until },
	{ "BYMONTH", true, "1 to 12", read_month },
	{ "BYMONTHDAY", true, "1 to 31, or -1 (the last) to -31",
	  read_month_day },
	{ "BYDAY", true, "MO to SU, or such as 2TU and -1FR", read_day },
	{ "WKST", false, "MO to SU", read_week_start },
};

/* What iCalendar knows besides, for a better message. */
static bool is_known(const char *name)
{
	static const char *const others[] = { "BYSECOND", "BYMINUTE",
					      "BYHOUR",	  "BYYEARDAY",
					      "BYWEEKNO", "BYSETPOS" };

	for (size_t i = 0; i < ARRAY_SIZE(others); i++)
		if (!strcmp(name, others[i]))
			return true;
	return false;
}

static bool read_value(const struct part *part, const char *value,
		       size_t length, struct recurrence *rule, struct buf *why)
{
	const char *end = value + length;
	struct word word;
	size_t one;

	for (;; value += one + 1) {
		one = part->list ? strcspn(value, ",;") : strcspn(value, ";");
		if (!word_of(value, one, &word) ||
		    !part->read(word.text, rule)) {
			buf_format(why, "%s is '%.*s', not %s", part->name,
				   (int)(one < 60 ? one : 60), value,
				   part->form);
			return false;
		}
		if (value + one >= end)
			return true;
	}
}

static bool read_part(const char *text, size_t length, unsigned *seen,
		      struct recurrence *rule, struct buf *why)
{
	const char *equals = memchr(text, '=', length);
	struct word name;

	if (!equals || !word_of(text, (size_t)(equals - text), &name)) {
		buf_format(why, "'%.*s' is not NAME=VALUE, such as FREQ=WEEKLY",
			   (int)(length < 60 ? length : 60), text);
		return false;
	}
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		if (strcmp(parts[i].name, name.text) != 0)
			continue;
		if (*seen & 1U << i) {
			buf_format(why, "%s stands there twice", name.text);
			return false;
		}
		*seen |= 1U << i;
		return read_value(&parts[i], equals + 1,
				  length - (size_t)(equals + 1 - text), rule,
				  why);
	}
	buf_format(why,
		   is_known(name.text) ? "%s is not supported"
				       : "there is no part %s",
		   name.text);
	return false;
}

/* What the parts mean together. */
static const char *contradiction(const struct recurrence *rule)
{
	bool month = rule->frequency == FREQUENCY_MONTHLY;
	bool year = rule->frequency == FREQUENCY_YEARLY;

	if (!rule->frequency)
		return "FREQ is missing";
	if (rule->count && date_is_set(rule->until))
		return "COUNT and UNTIL exclude each other";
	if ((rule->month_days || rule->last_days) &&
	    rule->frequency == FREQUENCY_WEEKLY)
		return "BYMONTHDAY has no meaning with FREQ=WEEKLY";
	if (rule->place_count && !month && !year)
		return "a BYDAY such as 2TU needs FREQ=MONTHLY or YEARLY";
	for (int i = 0; i < rule->place_count; i++)
		if ((month || rule->months) &&
		    (rule->places[i].place > 5 || rule->places[i].place < -5))
			return "a month has no sixth week";
	return NULL;
}

bool recurrence_parse(const char *text, struct recurrence *rule,
		      struct buf *why)
{
	struct recurrence read = { .interval = 1 };
	const char *wrong;
	unsigned seen = 0;
	size_t length;

	if (!strncmp(text, "RRULE:", 6)) {
		buf_text(why, "write the rule without 'RRULE:'");
		return false;
	}
	for (;; text += length + 1) {
		length = strcspn(text, ";");
		if (!read_part(text, length, &seen, &read, why))
			return false;
		if (!text[length])
			break;
	}
	wrong = contradiction(&read);
	if (wrong) {
		buf_text(why, wrong);
		return false;
	}
	*rule = read;
	return true;
}

/* -- the days ------------------------------------------------------------- */

enum {
	/* The calendar repeats after 400 years: a rule that fits no day of so
	 * many fits none at all. */
	DAYS_LOOKED_AT = 366 * 400
};

/* 1970-01-01 was a Thursday. */
static int weekday(int32_t day)
{
	return (int)(((day + 3) % 7 + 7) % 7);
}

static struct date first_of(int year, int month)
{
	struct date date = { (int16_t)year, (int8_t)month, 1 };

	return date;
}

static int32_t last_day(void)
{
	struct date last = { 9999, 12, 31 };

	return date_to_days(last);
}

/* The first day of the month or year behind. */
static int32_t end_of_month(struct date date)
{
	int32_t first = date_to_days(first_of(date.year, date.month));

	return date_to_days(first_of(date_from_days(first + 31).year,
				     date_from_days(first + 31).month));
}

static int32_t end_of_year(struct date date)
{
	return date_to_days(first_of(date.year, 12)) + 31;
}

/* Is it that weekday's place in the days [begin, end)? */
static bool is_place(const struct weekday *wanted, int32_t day, int32_t begin,
		     int32_t end)
{
	int from_begin = (int)((day - begin) / 7) + 1;
	int from_end = (int)((end - 1 - day) / 7) + 1;

	return weekday(day) == wanted->day &&
	       (wanted->place == from_begin || wanted->place == -from_end);
}

static bool fits_weekday(const struct recurrence *rule, int32_t day,
			 struct date date)
{
	bool of_year = rule->frequency == FREQUENCY_YEARLY && !rule->months;
	int32_t begin =
		date_to_days(first_of(date.year, of_year ? 1 : date.month));
	int32_t end = of_year ? end_of_year(date) : end_of_month(date);

	if (rule->weekdays & 1U << weekday(day))
		return true;
	for (int i = 0; i < rule->place_count; i++)
		if (is_place(&rule->places[i], day, begin, end))
			return true;
	return false;
}

static bool fits(const struct recurring *days, int32_t day)
{
	const struct recurrence *rule = days->rule;
	struct date date = date_from_days(day);
	int from_end = (int)(end_of_month(date) - day);
	bool by_day = rule->weekdays || rule->place_count;
	bool by_date = rule->month_days || rule->last_days;

	if (rule->months && !(rule->months & 1U << date.month))
		return false;
	if (by_date && !(rule->month_days & 1U << date.day) &&
	    !(rule->last_days & 1U << from_end))
		return false;
	if (by_day)
		return fits_weekday(rule, day, date);
	if (by_date || rule->frequency == FREQUENCY_DAILY)
		return true;
	if (rule->frequency == FREQUENCY_WEEKLY)
		return weekday(day) == weekday(date_to_days(days->start));
	if (rule->frequency == FREQUENCY_YEARLY && !rule->months &&
	    date.month != days->start.month)
		return false;
	return date.day == days->start.day;
}

static int32_t period_begin(const struct recurrence *rule, struct date start)
{
	int32_t day = date_to_days(start);

	switch (rule->frequency) {
	case FREQUENCY_WEEKLY:
		return day - (weekday(day) - rule->week_start + 7) % 7;
	case FREQUENCY_MONTHLY:
		return date_to_days(first_of(start.year, start.month));
	case FREQUENCY_YEARLY:
		return date_to_days(first_of(start.year, 1));
	case FREQUENCY_NONE:
	case FREQUENCY_DAILY:
		break;
	}
	return day;
}

/* The day behind the period that begins there. */
static int32_t period_end(const struct recurrence *rule, int32_t begin)
{
	switch (rule->frequency) {
	case FREQUENCY_WEEKLY:
		return begin + 7;
	case FREQUENCY_MONTHLY:
		return end_of_month(date_from_days(begin));
	case FREQUENCY_YEARLY:
		return end_of_year(date_from_days(begin));
	case FREQUENCY_NONE:
	case FREQUENCY_DAILY:
		break;
	}
	return begin + 1;
}

/* The begin of the period that comes an interval later; the end of time is
 * behind its last day. */
static int32_t period_after(const struct recurrence *rule, int32_t begin)
{
	struct duration step = { rule->interval, DURATION_MONTHS };
	int32_t next;

	switch (rule->frequency) {
	case FREQUENCY_NONE:
	case FREQUENCY_DAILY:
		return begin + rule->interval;
	case FREQUENCY_WEEKLY:
		return begin + 7 * rule->interval;
	case FREQUENCY_YEARLY:
		step.count *= 12;
		break;
	case FREQUENCY_MONTHLY:
		break;
	}
	next = date_to_days(date_add(date_from_days(begin), step));
	return next == last_day() ? next + 1 : next;
}

struct recurring recurring_begin(const struct recurrence *rule,
				 struct date start)
{
	struct recurring days = { .rule = rule, .start = start };

	if (!rule->frequency || !date_is_set(start)) {
		days.period = days.next = last_day() + 1;
		return days;
	}
	days.period = period_begin(rule, start);
	days.next = date_to_days(start);
	return days;
}

bool recurring_next(struct recurring *days, struct date *day)
{
	const struct recurrence *rule = days->rule;
	int32_t until = date_is_set(rule->until) ? date_to_days(rule->until)
						 : last_day();

	if (rule->count && days->given == rule->count)
		return false;
	for (int looked = 0; looked < DAYS_LOOKED_AT && days->next <= until;
	     looked++) {
		int32_t at = days->next++;
		bool found = fits(days, at);

		if (days->next >= period_end(rule, days->period)) {
			days->period = period_after(rule, days->period);
			days->next = days->period;
		}
		if (found) {
			*day = date_from_days(at);
			days->given++;
			return true;
		}
	}
	return false;
}
