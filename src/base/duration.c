/* duration.c - lengths of time: "3 months", "90d", "P1Y". */
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/date.h"

struct unit {
	const char *name;
	enum duration_unit unit;
	int32_t factor;
};

/* That of most intervals first. */
static const struct unit units[] = {
	{ "months", DURATION_MONTHS, 1 },
	{ "month", DURATION_MONTHS, 1 },
	{ "minute", DURATION_MINUTES, 1 },
	{ "minutes", DURATION_MINUTES, 1 },
	{ "min", DURATION_MINUTES, 1 },
	{ "h", DURATION_HOURS, 1 },
	{ "hour", DURATION_HOURS, 1 },
	{ "hours", DURATION_HOURS, 1 },
	{ "d", DURATION_DAYS, 1 },
	{ "day", DURATION_DAYS, 1 },
	{ "days", DURATION_DAYS, 1 },
	{ "w", DURATION_DAYS, 7 },
	{ "week", DURATION_DAYS, 7 },
	{ "weeks", DURATION_DAYS, 7 },
	{ "business day", DURATION_BUSINESS_DAYS, 1 },
	{ "business days", DURATION_BUSINESS_DAYS, 1 },
	{ "m", DURATION_MONTHS, 1 },
	{ "y", DURATION_MONTHS, 12 },
	{ "year", DURATION_MONTHS, 12 },
	{ "years", DURATION_MONTHS, 12 },
	{ NULL, DURATION_NONE, 0 },
};

enum {
	DURATION_LIMIT = 1000000
};

static const char *count_parse(const char *text, int64_t *count)
{
	*count = 0;
	for (; *text >= '0' && *text <= '9'; text++)
		if (*count <= DURATION_LIMIT)
			*count = *count * 10 + (*text - '0');
	return text;
}

/* Adds to a duration of the same unit, or begins one. */
static bool part_add(struct duration *duration, enum duration_unit unit,
		     int64_t count)
{
	if (duration->unit != DURATION_NONE && duration->unit != unit)
		return false;
	count += duration->count;
	if (count > DURATION_LIMIT)
		return false;
	duration->unit = unit;
	duration->count = (int32_t)count;
	return true;
}

static bool iso_part(char letter, bool time, struct duration *duration,
		     int64_t count)
{
	switch (letter) {
	case 'Y':
		return !time && part_add(duration, DURATION_MONTHS, count * 12);
	case 'M':
		return part_add(duration,
				time ? DURATION_MINUTES : DURATION_MONTHS,
				count);
	case 'W':
		return !time && part_add(duration, DURATION_DAYS, count * 7);
	case 'D':
		return !time && part_add(duration, DURATION_DAYS, count);
	case 'H':
		return time && part_add(duration, DURATION_HOURS, count);
	default:
		return false;
	}
}

/* Each letter at most once, in the order of the standard. */
static bool iso_parse(const char *text, struct duration *duration)
{
	const char *letters = "YMWD";
	bool time = false;

	for (text++; *text; text++) {
		const char *end;
		int64_t count;

		if (*text == 'T' && !time) {
			time = true;
			letters = "HM";
			text++;
		}
		end = count_parse(text, &count);
		letters = *end ? strchr(letters, *end) : NULL;
		if (end == text || !letters ||
		    !iso_part(*end, time, duration, count))
			return false;
		letters++;
		text = end;
	}
	return duration->unit != DURATION_NONE;
}

bool duration_parse(const char *text, struct duration *duration)
{
	struct duration read = { 0 };
	const char *end;
	int64_t count;

	if (*text == 'P') {
		if (!iso_parse(text, &read))
			return false;
		*duration = read;
		return true;
	}
	end = count_parse(text, &count);
	if (end == text || count > DURATION_LIMIT)
		return false;
	if (*end == ' ')
		end++;
	for (const struct unit *unit = units; unit->name; unit++)
		if (*unit->name == *end && !strcmp(unit->name, end)) {
			if (!part_add(&read, unit->unit, count * unit->factor))
				return false;
			*duration = read;
			return true;
		}
	return false;
}

void duration_format(struct duration duration, struct buf *out)
{
	static const char *const names[] = { "",    "minute",	    "hour",
					     "day", "business day", "month" };

	if (duration.unit == DURATION_NONE)
		return;
	buf_format(out, "%d %s%s", (int)duration.count, names[duration.unit],
		   duration.count == 1 ? "" : "s");
}

int duration_compare(struct duration left, struct duration right)
{
	static const int64_t minutes[] = { 0, 1, 60, 1440, 2016, 43830 };
	int64_t a = left.count * minutes[left.unit];
	int64_t b = right.count * minutes[right.unit];

	return (a > b) - (a < b);
}
