/* fuzz_date.c - dates, instants and durations: what is read can be written and
 * read again, order is an order, and adding goes the right way. */
#include "fuzz.h"

#include "isms/base/buf.h"
#include "isms/base/date.h"

struct texts {
	struct arena arena;
	struct buf buf;
};

static int sign(int64_t number)
{
	return (number > 0) - (number < 0);
}

static void check_date(struct texts *texts, struct date date)
{
	struct date again = { 0 };
	int32_t days = date_to_days(date);

	HOLDS(date_is_set(date));
	HOLDS(date.year >= 1 && date.year <= 9999);
	buf_reset(&texts->buf);
	date_format(date, &texts->buf);
	HOLDS(date_parse(buf_string(&texts->buf), &again));
	HOLDS(date_compare(date, again) == 0);
	HOLDS(date_compare(date, date_from_days(days)) == 0);
}

static void check_dates(struct texts *texts, const char *one, const char *two)
{
	struct date left = { 0 }, right = { 0 }, other = { 0 };
	bool read = date_parse(one, &left);

	HOLDS(read == date_is_set(left));
	if (!read)
		left = (struct date){ 2026, 11, 23 };
	else
		HOLDS(date_parse_relative(one, right, &other) &&
		      date_compare(left, other) == 0);
	check_date(texts, left);
	if (!date_parse_relative(two, left, &right))
		return;
	check_date(texts, right);
	HOLDS(date_compare(left, right) == -date_compare(right, left));
	HOLDS(date_compare(left, right) ==
	      sign((int64_t)date_to_days(left) - date_to_days(right)));
	if (*two == '+')
		HOLDS(date_compare(left, right) <= 0);
	if (*two == '-')
		HOLDS(date_compare(left, right) >= 0);
}

static void check_instant(struct texts *texts, const char *text)
{
	struct instant instant = { 0 }, again = { 0 };
	int32_t days;

	if (!instant_parse(text, &instant)) {
		HOLDS(!instant.set);
		return;
	}
	HOLDS(instant.set && abs(instant.offset) < 15 * 60);
	buf_reset(&texts->buf);
	instant_format(instant, &texts->buf);
	HOLDS(instant_parse(buf_string(&texts->buf), &again));
	HOLDS(again.seconds == instant.seconds);
	HOLDS(again.offset == instant.offset);
	check_date(texts, instant_date(instant));
	/* only at the ends of time is the UTC day another one */
	days = date_to_days(instant_date(instant));
	HOLDS((instant.seconds >= (int64_t)days * 86400 &&
	       instant.seconds < (int64_t)(days + 1) * 86400) ||
	      instant_date(instant).year == 1 ||
	      instant_date(instant).year == 9999);
}

static bool check_duration(struct texts *texts, const char *text,
			   struct duration *duration)
{
	struct duration again = { 0 };

	if (!duration_parse(text, duration)) {
		HOLDS(duration->unit == DURATION_NONE && !duration->count);
		return false;
	}
	HOLDS(duration->unit != DURATION_NONE && duration->count >= 0);
	buf_reset(&texts->buf);
	duration_format(*duration, &texts->buf);
	HOLDS(duration_parse(buf_string(&texts->buf), &again));
	HOLDS(again.unit == duration->unit && again.count == duration->count);
	HOLDS(duration_compare(*duration, again) == 0);
	return true;
}

/* Later starts end no earlier, and longer spans neither. */
static void check_adding(struct texts *texts, struct duration duration,
			 struct duration other)
{
	struct date start = { 2024, 2, 29 }, next = { 2024, 3, 1 };
	struct date end = date_add(start, duration);

	check_date(texts, end);
	HOLDS(date_compare(start, end) <= 0);
	HOLDS(date_compare(end, date_add(next, duration)) <= 0);
	if (duration.unit == other.unit &&
	    duration_compare(duration, other) <= 0)
		HOLDS(date_compare(end, date_add(start, other)) <= 0);
	duration.count = -duration.count;
	end = date_add(start, duration);
	check_date(texts, end);
	HOLDS(date_compare(start, end) >= 0);
}

static void check_order(struct duration a, struct duration b, struct duration c)
{
	HOLDS(duration_compare(a, b) == -duration_compare(b, a));
	if (duration_compare(a, b) <= 0 && duration_compare(b, c) <= 0)
		HOLDS(duration_compare(a, c) <= 0);
}

/* Three texts, a NUL behind the first and the second. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct texts texts;
	struct feed feed = { data, size };
	const char *text[3];
	struct duration durations[3] = { 0 };
	bool all = true;

	for (int i = 0; i < 3; i++)
		text[i] = feed_text(&feed, &texts.arena);
	check_dates(&texts, text[0], text[1]);
	check_dates(&texts, text[1], text[0]);
	for (int i = 0; i < 3; i++) {
		check_instant(&texts, text[i]);
		all = check_duration(&texts, text[i], &durations[i]) && all;
		if (durations[i].unit != DURATION_NONE)
			check_adding(&texts, durations[i], durations[0]);
	}
	if (all)
		check_order(durations[0], durations[1], durations[2]);
	arena_reset(&texts.arena);
	return 0;
}
