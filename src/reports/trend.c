/* trend.c - `isms trend`: figures over months, weeks or commits. */
#include "isms/reports/trend.h"

#include <string.h>

#include "isms/base/utf8.h"
#include "reports_internal.h"
#include "trend_internal.h"

const struct option trend_options[] = {
	{ "by", 0, "PERIOD", "month (the default), week or commit" },
	{ "from", 0, "DATE", "from this day on" },
	{ "to", 0, "DATE", "to this day" },
	{ "group", 'g', "FIELD", "a column for each value of FIELD" },
	{ "sum", 0, "FIELD", "add up FIELD instead of counting records" },
	{ "all", 'a', NULL, "ended records too" },
	{ "list", 0, NULL, "the figures that have a name" },
	{ NULL, 0, NULL, NULL },
};

static const char *const overdue_terms[] = { "+overdue" };

static const struct figure figures[] = {
	{ .name = "exposure",
	  .noun = "risk",
	  .group = "level",
	  .summary = "live risks by their level of today's rating" },
	{ .name = "residual",
	  .noun = "risk",
	  .group = "residual.level",
	  .summary = "live risks by the level aimed at" },
	{ .name = "open", .summary = "live records of each register" },
	{ .name = "overdue",
	  .terms = overdue_terms,
	  .term_count = ARRAY_SIZE(overdue_terms),
	  .summary = "records of each register whose review is overdue" },
};

/* -- what is asked for ---------------------------------------------------- */

static bool list_figures(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "name" },
		{ .name = "summary" },
	};
	struct report *report = &context->report;
	size_t block;

	report->kind = "figure";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < ARRAY_SIZE(figures); i++) {
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], figures[i].name);
		cell_text(report, &cells[1], figures[i].summary);
	}
	return true;
}

static bool unknown_figure(const char *word, struct error *err)
{
	const char *near = nearest_name(word, figures, ARRAY_SIZE(figures),
					sizeof *figures);

	error_set(err, FAULT_USAGE, "there is no figure or register '%s'",
		  word);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "'isms trend --list' shows the figures");
	return false;
}

/* A figure's name, or a register and terms; the first figure without words. */
static bool read_figure(struct context *context, struct figure *figure,
			struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char **words = arguments->operands.items;
	size_t count = arguments->operands.count;

	*figure = figures[0];
	if (count && store_folder(&context->store, words[0])) {
		*figure = (struct figure){ .name = words[0],
					   .noun = words[0],
					   .terms = words + 1,
					   .term_count = count - 1 };
	} else if (count) {
		size_t i = 0;

		while (i < ARRAY_SIZE(figures) &&
		       strcmp(figures[i].name, words[0]) != 0)
			i++;
		if (i == ARRAY_SIZE(figures))
			return unknown_figure(words[0], err);
		if (count > 1)
			return error_set(err, FAULT_USAGE,
					 "'%s' is a figure and takes no terms; "
					 "a register does",
					 words[0]);
		*figure = figures[i];
	}
	if (option_given(arguments, "group"))
		figure->group = option_text(arguments, "group");
	figure->sum = option_text(arguments, "sum");
	figure->all = option_given(arguments, "all");
	if (!figure->noun && (figure->group || figure->sum))
		return error_set(err, FAULT_USAGE,
				 "'%s' is about every register, so it cannot "
				 "be grouped or summed by a field",
				 figure->name);
	return true;
}

static bool read_day(struct context *context, const char *option,
		     struct date *day, struct error *err)
{
	const char *text = option_text(&context->arguments, option);

	if (!text || date_parse_relative(text, context->today, day))
		return true;
	return error_set(err, FAULT_USAGE,
			 "--%s is '%s', not a date such as 2026-01-31 or -1y",
			 option, text);
}

static bool read_span(struct context *context, struct timeline_span *span,
		      struct error *err)
{
	static const char *const names[] = { "commit", "week", "month" };
	const char *by = option_text(&context->arguments, "by");
	size_t i = 0;

	span->by = BY_MONTH;
	span->to = context->today;
	if (!read_day(context, "from", &span->from, err) ||
	    !read_day(context, "to", &span->to, err))
		return false;
	if (!by)
		return true;
	while (i < ARRAY_SIZE(names) && strcmp(names[i], by) != 0)
		i++;
	if (i == ARRAY_SIZE(names))
		return error_set(err, FAULT_USAGE,
				 "--by is '%s', not month, week or commit", by);
	span->by = (enum timeline_by)i;
	return true;
}

/* -- what comes out ------------------------------------------------------- */

static double total_at(const struct trend *trend, size_t tick)
{
	double total = 0;

	for (size_t i = 0; i < trend->series.count; i++)
		total += trend->series.items[i].values.items[tick];
	return total;
}

static bool is_as_before(const struct trend *trend, size_t tick)
{
	for (size_t i = 0; i < trend->series.count; i++) {
		const double *values = trend->series.items[i].values.items;

		if (!tick || values[tick] != values[tick - 1])
			return false;
	}
	return true;
}

static void show_tick(struct context *context, const struct trend *trend,
		      size_t block, size_t tick)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	size_t count = trend->series.count;

	cell_text(report, &cells[0],
		  date_text(context, trend->ticks.items[tick].day));
	cell_format(report, &cells[1], "%.12s",
		    trend->ticks.items[tick].commit);
	for (size_t i = 0; i < count; i++) {
		const struct series *series = &trend->series.items[i];

		cell_number(&cells[2 + i], series->values.items[tick]);
		cells[2 + i].tone = series->tone;
	}
	if (count != 1)
		cell_number(&cells[2 + count], total_at(trend, tick));
}

/* On a page by commits, those that changed nothing are left out. */
static void show_trend(struct context *context, const struct trend *trend,
		       bool changes_only)
{
	struct report *report = &context->report;
	size_t count = trend->series.count;
	struct column *columns =
		arena_array(&context->arena, count + 3, sizeof *columns);
	size_t block;

	columns[0].name = "on";
	columns[1].name = "commit";
	for (size_t i = 0; i < count; i++) {
		columns[2 + i].name = trend->series.items[i].name;
		columns[2 + i].right = true;
	}
	columns[2 + count] = (struct column){ .name = "total", .right = true };
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     count + 2 + (count != 1));
	for (size_t i = 0; i < trend->ticks.count; i++)
		if (!changes_only || !i || !is_as_before(trend, i))
			show_tick(context, trend, block, i);
}

/* At the end of a page; formats for programs have no place for it. */
static void say_unreadable(struct context *context, size_t count, bool page)
{
	bool one = count == 1;
	const char *text = arena_format(
		&context->arena,
		"%zu file%s could not be read in the commits that brought %s, "
		"and %s not counted there",
		count, one ? "" : "s", one ? "it" : "them", one ? "is" : "are");

	if (page)
		report_footer(&context->report, "%s", text);
	else
		buf_format(&context->notes, "isms: %s\n", text);
	context->status = FAULT_DATA;
}

static bool show(struct context *context, struct trend *trend,
		 const struct timeline_span *span, struct error *err)
{
	bool page;

	if (!report_is_page(context, &page, err) ||
	    !trend_read(trend, span, err))
		return false;
	context->report.kind = "trend";
	context->report.records = true;
	context->reported = true;
	show_trend(context, trend, page && span->by == BY_COMMIT);
	if (page)
		trend_draw(context, trend);
	if (page && !trend->ticks.count)
		report_text(&context->report, "no commit in this time");
	if (trend->unreadable)
		say_unreadable(context, trend->unreadable, page);
	return true;
}

bool command_trend(struct context *context, struct error *err)
{
	struct timeline_span span = { 0 };
	struct figure figure;
	struct trend trend = { .context = context, .figure = &figure };
	bool ok;

	if (option_given(&context->arguments, "list"))
		return list_figures(context);
	ok = read_figure(context, &figure, err) &&
	     read_span(context, &span, err) &&
	     show(context, &trend, &span, err);
	trend_clear(&trend);
	return ok;
}
