/* ticks.c - the commits that a timeline stops at: each of them, or the last of
 * each week or month. */
#include <string.h>

#include "isms/base/number.h"
#include "isms/base/vec.h"
#include "timeline_internal.h"

enum {
	DAY_SECONDS = 86400,
	TICKS_MOST = 100000, /* more days than any ISMS is old */
};

/* "COMMIT TREE SECONDS" */
static bool parse_commit(char *line, struct arena *arena, struct tick *tick)
{
	char *tree = strchr(line, ' ');
	char *time = tree ? strchr(tree + 1, ' ') : NULL;

	if (!time || !integer_parse(time + 1, &tick->seconds))
		return false;
	tick->commit = arena_text(arena, line, (size_t)(tree - line));
	tick->tree = arena_text(arena, tree + 1, (size_t)(time - tree) - 1);
	return true;
}

static bool parse_commits(char *text, size_t length, struct arena *arena,
			  struct ticks *commits)
{
	size_t at = 0;

	while (at < length) {
		struct tick tick = { 0 };
		size_t size = strlen(text + at);

		if (!parse_commit(text + at, arena, &tick))
			return false;
		vec_push(commits, tick);
		at += size + 1;
	}
	return true;
}

/* Clocks go wrong: no commit is older than the one it builds on. */
static void settle(struct ticks *commits)
{
	for (size_t i = 0; i < commits->count / 2; i++) {
		struct tick tick = commits->items[i];

		commits->items[i] = commits->items[commits->count - 1 - i];
		commits->items[commits->count - 1 - i] = tick;
	}
	for (size_t i = 0; i < commits->count; i++) {
		struct tick *tick = &commits->items[i];
		struct instant at = { .set = true };

		if (i && tick->seconds < commits->items[i - 1].seconds)
			tick->seconds = commits->items[i - 1].seconds;
		at.seconds = tick->seconds;
		tick->day = instant_date(at);
	}
}

static bool list_commits(const struct work_tree *tree, const char *tip,
			 struct arena *arena, struct ticks *commits,
			 struct error *err)
{
	const char *const words[] = { "log",
				      "-z",
				      "--first-parent",
				      "--format=tformat:%H %T %ct",
				      "--no-show-signature",
				      "--no-patch",
				      "--end-of-options",
				      tip,
				      "--",
				      NULL };
	struct git_run run = { .top = tree->top, .words = words };
	bool ok = git_run(&run, err);

	if (ok && run.status != 0)
		ok = git_failed(&run, "read the history", err);
	if (ok && run.out.length &&
	    !parse_commits(run.out.text, run.out.length, arena, commits))
		ok = error_set(err, FAULT_SYSTEM,
			       "git wrote a log that cannot be read");
	git_clear(&run);
	settle(commits);
	return ok;
}

/* -- periods -------------------------------------------------------------- */

static const struct duration one_month = { 1, DURATION_MONTHS };

/* The last day of the period that a day lies in. */
static struct date period_end(enum timeline_by by, struct date day)
{
	struct date first = { day.year, day.month, 1 };
	int32_t days = date_to_days(day);

	if (by == BY_MONTH)
		return date_from_days(date_to_days(date_add(first, one_month)) -
				      1);
	/* 1970-01-04 was a Sunday. */
	return date_from_days(days + ((3 - days) % 7 + 7) % 7);
}

static void add_periods(const struct ticks *commits,
			const struct timeline_span *span, struct ticks *ticks)
{
	struct date day = commits->items[0].day;
	size_t at = 0;

	if (date_is_set(span->from) && date_compare(day, span->from) < 0)
		day = span->from;
	while (date_compare(day, span->to) <= 0 && ticks->count < TICKS_MOST) {
		struct date end = period_end(span->by, day);
		struct tick tick;

		if (date_compare(end, span->to) > 0)
			end = span->to;
		while (at + 1 < commits->count &&
		       date_compare(commits->items[at + 1].day, end) <= 0)
			at++;
		tick = commits->items[at];
		tick.day = end;
		vec_push(ticks, tick);
		day = date_from_days(date_to_days(end) + 1);
	}
}

static void add_commits(const struct ticks *commits,
			const struct timeline_span *span, struct ticks *ticks)
{
	for (size_t i = 0; i < commits->count; i++) {
		struct date day = commits->items[i].day;

		if ((!date_is_set(span->from) ||
		     date_compare(day, span->from) >= 0) &&
		    date_compare(day, span->to) <= 0)
			vec_push(ticks, commits->items[i]);
	}
}

bool ticks_list(const struct work_tree *tree, const char *tip,
		const struct timeline_span *span, struct arena *arena,
		struct ticks *ticks, struct error *err)
{
	struct ticks commits = { 0 };
	bool ok = list_commits(tree, tip, arena, &commits, err);

	if (ok && commits.count && span->by == BY_COMMIT)
		add_commits(&commits, span, ticks);
	else if (ok && commits.count)
		add_periods(&commits, span, ticks);
	vec_clear(&commits);
	return ok;
}
