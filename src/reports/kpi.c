/* kpi.c - `isms report kpi`: each metric, its latest value, where it stands and
 * how it came there (ISO/IEC 27001:2022, 9.1). */
#include <stdlib.h>

#include "isms/modules/metric.h"
#include "isms/verbs/cells.h"
#include "reports_internal.h"

enum {
	POINTS = 12 /* of a curve */
};

static const struct column columns[] = {
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "value", .right = true },
	{ .name = "unit" },
	{ .name = "target", .right = true },
	{ .name = "light" },
	{ .name = "change", .right = true },
	{ .name = "curve" },
	{ .name = "on" },
	{ .name = "next" },
};

static int by_day(const void *left, const void *right)
{
	const struct measurement *const *a = left;
	const struct measurement *const *b = right;

	return date_compare((*a)->on, (*b)->on);
}

typedef VEC(const struct measurement *) measurement_vec;

/* Up to today, the oldest first. */
static void measured(const struct metric *metric, struct date today,
		     measurement_vec *out)
{
	const struct measurement *all = metric->measurements.items;

	for (size_t i = 0; i < metric->measurements.count; i++)
		if (all[i].value.set && date_compare(all[i].on, today) <= 0)
			vec_push(out, &all[i]);
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_day);
}

/* The last measurements as eight heights between the lowest and highest. */
static const char *curve(struct arena *arena, const measurement_vec *points)
{
	static const char *const bars[] = { "▁", "▂", "▃", "▄",
					    "▅", "▆", "▇", "█" };
	size_t first = points->count > POINTS ? points->count - POINTS : 0;
	double low = points->items[first]->value.value, high = low;
	struct buf text = { 0 };
	const char *result;

	for (size_t i = first; i < points->count; i++) {
		double value = points->items[i]->value.value;

		low = value < low ? value : low;
		high = value > high ? value : high;
	}
	for (size_t i = first; i < points->count; i++) {
		double part = high > low ? (points->items[i]->value.value -
					    low) / (high - low)
					 : 0.5;

		buf_text(&text, bars[(int)(part * 7 + 0.5)]);
	}
	result = arena_text(arena, buf_string(&text), text.length);
	buf_clear(&text);
	return result;
}

/* To six decimals: what is said in decimals differs by decimals. */
static double change(const struct measurement *before,
		     const struct measurement *now)
{
	return number_round(now->value.value - before->value.value, 6);
}

static void metric_row(struct context *context, size_t block,
		       const struct record *record)
{
	const struct metric *metric = record->at;
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	struct date next = metric_next(metric, context->today);
	measurement_vec points = { 0 };

	measured(metric, context->today, &points);
	cell_text(report, &cells[0], record->id);
	cell_text(report, &cells[1], record_title(record));
	cell_text(report, &cells[3], metric_unit(metric));
	if (metric->target.set)
		cell_number(&cells[4], metric->target.value);
	if (date_is_set(next))
		cell_text(report, &cells[9], date_text(context, next));
	if (points.count) {
		const struct measurement *last = points.items[points.count - 1];

		cell_number(&cells[2], last->value.value);
		metric_light_cell(report, &cells[5],
				  metric_light(metric, last->value.value));
		if (points.count > 1)
			cell_number(
				&cells[6],
				change(points.items[points.count - 2], last));
		cell_text(report, &cells[7], curve(&context->arena, &points));
		cell_text(report, &cells[8], date_text(context, last->on));
	} else {
		cell_text(report, &cells[2], "no data");
	}
	vec_clear(&points);
}

bool kpi_build(struct context *context, struct error *err)
{
	struct folder *folder = store_folder(&context->store, "metric");
	size_t block;

	if (!store_load(&context->store, folder, err) ||
	    !store_sound(&context->store, err))
		return false;
	context->report.records = true;
	context->report.kind = "metric";
	block = report_table(&context->report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < folder->records.count; i++)
		if (!record_is_ended(folder->records.items[i]))
			metric_row(context, block, folder->records.items[i]);
	return true;
}
