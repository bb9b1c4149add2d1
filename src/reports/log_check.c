/* log_check.c - `isms log --check`: since which commit a check fails, and when
 * it was settled. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/store/timeline.h"
#include "isms/verbs/findings.h"
#include "reports_internal.h"
#include "story_internal.h"

enum {
	IDS_SHOWN = 8,
};

/* The problems of one check at the commit looked at, and at the one before. */
struct watching {
	struct context *context;
	enum problem_code code;
	size_t block;
	bool page;
	struct list before; /* "RISK-1", in the context's arena */
};

static bool holds(const struct list *list, const char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (!strcmp(list->items[i], text))
			return true;
	return false;
}

/* The id where there is one, else the file; each once. */
static struct list names_of(const struct watching *watching,
			    const struct problems *problems)
{
	struct arena *arena = &watching->context->arena;
	struct list names = { 0 };

	names.items = arena_array(arena, problems->list.count + 1,
				  sizeof *names.items);
	for (size_t i = 0; i < problems->list.count; i++) {
		const struct problem *problem = &problems->list.items[i];
		const char *name = problem->id ? problem->id : problem->file;

		if (problem->code == watching->code && !holds(&names, name))
			names.items[names.count++] = arena_copy(arena, name);
	}
	return names;
}

/* Those that the other list has not; of many, only some on a page. */
static void show_names(const struct watching *watching, struct cell *cell,
		       const struct list *names, const struct list *other)
{
	struct report *report = &watching->context->report;
	struct cell *items;
	size_t count = 0;
	size_t shown;
	size_t at = 0;

	for (size_t i = 0; i < names->count; i++)
		count += !holds(other, names->items[i]);
	shown = watching->page && count > IDS_SHOWN ? IDS_SHOWN : count;
	items = cell_list(report, cell, shown + (shown < count));
	for (size_t i = 0; i < names->count && at < shown; i++)
		if (!holds(other, names->items[i]))
			cell_text(report, &items[at++], names->items[i]);
	if (shown < count)
		cell_format(report, &items[at], "and %zu more", count - shown);
}

static void show_change(const struct watching *watching,
			const struct moment *at, const struct list *now)
{
	struct report *report = &watching->context->report;
	struct cell *cells = report_row(report, watching->block);
	struct buf text = { 0 };

	instant_format(at->at, &text);
	cell_text(report, &cells[0], buf_string(&text));
	cell_text(report, &cells[1], at->author);
	cell_format(report, &cells[2], "%.12s", at->commit);
	cell_text(report, &cells[3], at->subject);
	cell_number(&cells[4], (double)now->count);
	show_names(watching, &cells[5], now, &watching->before);
	show_names(watching, &cells[6], &watching->before, now);
	buf_clear(&text);
}

/* Are they others than before? */
static bool differ(const struct list *left, const struct list *right)
{
	if (left->count != right->count)
		return true;
	for (size_t i = 0; i < left->count; i++)
		if (!holds(right, left->items[i]))
			return true;
	return false;
}

static bool look_at(struct watching *watching, const struct tick *tick,
		    struct error *err)
{
	struct problems problems = { 0 };
	struct context then;
	struct list now;
	bool ok = context_at(watching->context, tick->commit, &then, err);

	then.today = tick->day;
	then.store.world.today = tick->day;
	ok = ok && problems_find(&then, &problems, err);
	if (ok) {
		now = names_of(watching, &problems);
		if (differ(&now, &watching->before))
			show_change(watching, then.store.at, &now);
		watching->before = now;
	}
	problems_clear(&problems);
	context_clear(&then);
	return ok;
}

static bool look_at_all(struct watching *watching, struct error *err)
{
	struct context *context = watching->context;
	struct timeline_span span = { .by = BY_COMMIT, .to = context->today };
	struct timeline timeline = { 0 };
	bool more = true;
	bool ok = timeline_open(&timeline, &context->store, &span,
				context_schemas(context), err);

	while (ok && more) {
		ok = timeline_next(&timeline, &more, err);
		if (ok && more && timeline.present)
			ok = look_at(watching, &timeline.tick, err);
		progress_step(&context->progress, "looking at commits",
			      timeline.at, timeline.count + 1);
	}
	progress_step(&context->progress, "looking at commits", 1, 1);
	timeline_close(&timeline);
	return ok;
}

bool log_check(struct context *context, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "on" },
		{ .name = "author" },
		{ .name = "commit" },
		{ .name = "subject" },
		{ .name = "problems", .right = true },
		{ .name = "new", .list = true },
		{ .name = "settled", .list = true },
	};
	const char *name = option_text(&context->arguments, "check");
	struct watching watching = { .context = context,
				     .code = problem_code_of(name) };
	const char *near;

	if (context->arguments.operands.count)
		return error_set(err, FAULT_USAGE,
				 "log --check looks at the whole ISMS, not at "
				 "'%s'",
				 context->arguments.operands.items[0]);
	if (watching.code == PROBLEM_COUNT) {
		near = nearest_name(name, problem_rows, PROBLEM_COUNT,
				    sizeof *problem_rows);
		error_set(err, FAULT_USAGE, "there is no check '%s'", name);
		if (near)
			error_hint(err, "did you mean '%s'?", near);
		else
			error_hint(err, "'isms check --list' shows them");
		return false;
	}
	if (!report_is_page(context, &watching.page, err))
		return false;
	context->report.kind = "commit";
	context->report.records = true;
	context->reported = true;
	watching.block = report_table(&context->report, BLOCK_TABLE, NULL,
				      columns, ARRAY_SIZE(columns));
	return look_at_all(&watching, err);
}
