/* summary_risks.c - the risks in the summary: how many at which level and
 * state, the worst, and treatments that are late. */
#include <string.h>

#include "isms/modules/risk_matrix.h"
#include "isms/query/sort.h"
#include "isms/verbs/cells.h"
#include "reports_internal.h"

enum {
	TOP = 5
};

static size_t risks_at(const struct context *context, const record_vec *risks,
		       enum risk_stage stage, int level)
{
	size_t count = 0;

	for (size_t i = 0; i < risks->count; i++)
		count += rating_level(risk_rating(risks->items[i]->at, stage),
				      context->store.world.method) == level;
	return count;
}

/* From the highest level down; the last row counts what is not rated. */
static void show_levels(struct context *context, const record_vec *risks)
{
	static const struct column columns[] = {
		{ .name = "level" },
		{ .name = "inherent", .right = true },
		{ .name = "current", .right = true },
		{ .name = "residual", .right = true },
	};
	const struct method *method = context->store.world.method;
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, "risk_levels", columns,
				    ARRAY_SIZE(columns));

	for (int level = (int)method->levels.count; level >= 0; level--) {
		struct cell *cells = report_row(report, block);

		if (level)
			cell_level(report, &cells[0], level,
				   method_level_name(method, "risk", level));
		else
			cell_text(report, &cells[0], "unrated");
		cells[0].tone = level_tone(method, "risk", level);
		for (int i = 0; i < STAGE_COUNT; i++)
			cell_number(&cells[1 + i],
				    (double)risks_at(context, risks,
						     (enum risk_stage)i,
						     level));
	}
}

static void show_states(struct context *context, const struct folder *folder)
{
	static const struct column columns[] = {
		{ .name = "status" },
		{ .name = "count", .right = true },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, "risk_status", columns,
				    ARRAY_SIZE(columns));

	for (const struct choice *state = folder->noun->states; state->name;
	     state++) {
		struct cell *cells = report_row(report, block);
		size_t count = 0;

		for (size_t i = 0; i < folder->records.count; i++)
			count +=
				!strcmp(record_status(folder->records.items[i]),
					state->name);
		cell_text(report, &cells[0], state->name);
		cell_number(&cells[1], (double)count);
	}
}

/* `risks` is in order of priority. */
static bool show_top(struct context *context, const struct noun *noun,
		     const record_vec *risks, struct error *err)
{
	const char *items[] = { "id",	 "title",  "level",	    "score",
				"owner", "status", "residual.level" };
	struct list fields = { items, ARRAY_SIZE(items) };
	record_vec top = *risks;

	if (top.count > TOP)
		top.count = TOP;
	report_heading(&context->report, 2, "Top risks");
	if (!report_records(context, "top_risks", noun, &top, &fields, err))
		return false;
	if (!top.count)
		report_text(&context->report, "none");
	return true;
}

static bool is_late(const struct context *context, const struct record *record)
{
	const struct treatment *treatment =
		&((const struct risk *)record->at)->treatment;

	return date_is_set(treatment->due) && !date_is_set(treatment->done) &&
	       date_compare(treatment->due, context->today) < 0;
}

static bool show_late(struct context *context, const struct noun *noun,
		      const record_vec *risks, struct error *err)
{
	const char *items[] = { "id", "title", "owner", "treatment.option",
				"treatment.due" };
	struct list fields = { items, ARRAY_SIZE(items) };
	record_vec late = { 0 };
	bool ok;

	for (size_t i = 0; i < risks->count; i++)
		if (is_late(context, risks->items[i]))
			vec_push(&late, risks->items[i]);
	report_heading(&context->report, 2, "Treatments overdue");
	ok = report_records(context, "treatments_overdue", noun, &late, &fields,
			    err);
	if (ok && !late.count)
		report_text(&context->report, "none");
	vec_clear(&late);
	return ok;
}

bool summary_risks(struct context *context, struct error *err)
{
	const struct folder *folder = store_folder(&context->store, "risk");
	record_vec risks = { 0 };
	bool ok;

	for (size_t i = 0; i < folder->records.count; i++)
		if (!record_is_ended(folder->records.items[i]))
			vec_push(&risks, folder->records.items[i]);
	ok = records_sort(risks.items, risks.count, "-level,-score",
			  &context->store.world, err);
	report_heading(&context->report, 2, "Risks by level");
	show_levels(context, &risks);
	report_heading(&context->report, 2, "Risks by status");
	show_states(context, folder);
	ok = ok && show_top(context, folder->noun, &risks, err) &&
	     show_late(context, folder->noun, &risks, err);
	vec_clear(&risks);
	return ok;
}
