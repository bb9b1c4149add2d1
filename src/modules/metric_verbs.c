/* metric_verbs.c - writing down what was measured, and computing what isms can
 * compute itself (ISO/IEC 27001:2022, 9.1). */
#include <string.h>

#include "isms/store/history.h"
#include "isms/verbs/group.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "metric_internal.h"

/* -- record --------------------------------------------------------------- */

static const struct option record_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool add_measurement(struct context *context, struct changes *changes,
			    const struct record *record, struct node *map,
			    struct error *err)
{
	const struct field *parts = noun_slot(context->noun, "measurements")
					    ->field->rule.group.fields;
	struct edit edit = { EDIT_ADD, "measurements",
			     map_in_order(&context->arena, parts, map),
			     assign_after(context->noun, "measurements") };

	return changes_edit(changes, record, &edit, 1, err);
}

static bool metric_record(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct arguments *arguments = &context->arguments;
	struct changes changes = { .context = context };
	struct node *map = node_map(&context->arena);
	struct group_words words = {
		.what = "a measurement",
		.example = "value=92.5",
		.parts = noun_slot(context->noun, "measurements")
				 ->field->rule.group.fields,
		.words = arguments->operands.items + 1,
		.count = arguments->operands.count - 1,
	};
	bool ok;

	if (!record || !group_read(context, &words, map, err) ||
	    !group_day(context, map, err))
		return false;
	if (!node_get(map, "value"))
		return error_set(err, FAULT_USAGE,
				 "what was measured? say value=NUMBER");
	ok = add_measurement(context, &changes, record, map, err) &&
	     save_changes(context, &changes, err);
	changes_clear(&changes);
	return ok;
}

/* -- compute -------------------------------------------------------------- */

static const struct option compute_options[] = {
	{ "save", 0, NULL, "write the values down as measurements of today" },
	{ "dry-run", 0, NULL, "with --save: show what would change" },
	{ NULL, 0, NULL, NULL },
};

static const struct column compute_columns[] = {
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "value", .right = true },
	{ .name = "unit" },
	{ .name = "of" },
	{ .name = "target", .right = true },
	{ .name = "light" },
	{ .name = "why" },
};

/* To one decimal, times to three; halves away from zero. */
static double rounded(const struct formula *formula, double value)
{
	return number_round(value, formula->kind == FIGURE_GAP ? 3 : 1);
}

/* "17 of 20" of a share; of what a mean is taken. */
static const char *figure_parts(struct context *context,
				const struct formula *formula,
				const struct figure *figure)
{
	switch (formula->kind) {
	case FIGURE_SHARE:
	case FIGURE_PUNCTUAL:
	case FIGURE_WITHIN:
	case FIGURE_QUOTIENT:
		return arena_format(
			&context->arena, "%s of %s",
			number_text(&context->arena, figure->part),
			number_text(&context->arena, figure->whole));
	case FIGURE_GAP:
	case FIGURE_AGE:
	case FIGURE_MEAN:
		return number_text(&context->arena, figure->whole);
	case FIGURE_COUNT:
	case FIGURE_RATE:
	case FIGURE_SUM:
		return NULL;
	}
	return NULL;
}

static void compute_cells(struct context *context, size_t block,
			  const struct record *record,
			  const struct figure *figure)
{
	const struct metric *metric = record->at;
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0], record->id);
	cell_text(report, &cells[1], record_title(record));
	cell_text(report, &cells[3], metric_unit(metric));
	if (metric->target.set)
		cell_number(&cells[5], metric->target.value);
	if (!figure->known) {
		cell_text(report, &cells[2], "no data");
		cell_text(report, &cells[7], figure->why);
		return;
	}
	cell_number(&cells[2], rounded(metric_formula(metric), figure->value));
	cell_text(report, &cells[4],
		  figure_parts(context, metric_formula(metric), figure));
	metric_light_cell(report, &cells[6],
			  metric_light(metric, figure->value));
}

static bool save_figure(struct context *context, struct changes *changes,
			const struct record *record,
			const struct figure *figure, struct error *err)
{
	struct arena *arena = &context->arena;
	struct node *map = node_map(arena);
	const char *commit = history_head(&context->store, arena);

	node_put(arena, map, "on",
		 node_text(arena, date_text(context, context->today),
			   NODE_PLAIN));
	node_put(arena, map, "value",
		 node_text(arena,
			   number_text(&context->arena,
				       rounded(metric_formula(record->at),
					       figure->value)),
			   NODE_PLAIN));
	if (commit)
		node_put(arena, map, "commit",
			 node_text(arena, commit, NODE_PLAIN));
	return add_measurement(context, changes, record, map, err);
}

/* The metrics named, or all that are not at their end. */
static bool chosen(struct context *context, record_vec *metrics,
		   struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct folder *folder = store_folder(&context->store, "metric");

	for (size_t i = 0; i < arguments->operands.count; i++) {
		const struct record *record =
			select_record(context, context->noun, i, err);

		if (!record)
			return false;
		vec_push(metrics, record);
	}
	if (arguments->operands.count)
		return true;
	if (!store_load(&context->store, folder, err) ||
	    !store_sound(&context->store, err))
		return false;
	for (size_t i = 0; i < folder->records.count; i++)
		if (!record_is_ended(folder->records.items[i]))
			vec_push(metrics, folder->records.items[i]);
	return true;
}

static bool compute_one(struct context *context, struct changes *changes,
			const struct record *record, size_t block,
			struct error *err)
{
	const struct metric *metric = record->at;
	const struct formula *formula = metric_formula(metric);
	struct figure figure;

	if (!formula) {
		if (context->arguments.operands.count)
			buf_format(&context->notes,
				   "%s is measured by hand: isms metric "
				   "record %s value=NUMBER\n",
				   record->id, record->id);
		return true;
	}
	if (!figure_compute(context, formula, metric, &figure, err))
		return false;
	compute_cells(context, block, record, &figure);
	return !figure.known || !option_given(&context->arguments, "save") ||
	       save_figure(context, changes, record, &figure, err);
}

static bool metric_compute(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	record_vec metrics = { 0 };
	bool ok = chosen(context, &metrics, err);
	size_t block;

	context->report.kind = "metric";
	context->report.records = true;
	context->reported = true;
	block = report_table(&context->report, BLOCK_TABLE, NULL,
			     compute_columns, ARRAY_SIZE(compute_columns));
	for (size_t i = 0; ok && i < metrics.count; i++)
		ok = compute_one(context, &changes, metrics.items[i], block,
				 err);
	ok = ok && (!changes_pending(&changes) ||
		    save_changes(context, &changes, err));
	changes_clear(&changes);
	vec_clear(&metrics);
	return ok;
}

/* -- formulas ------------------------------------------------------------- */

static const struct column formula_columns[] = {
	{ .name = "formula" },
	{ .name = "name" },
	{ .name = "value", .right = true },
	{ .name = "unit" },
	{ .name = "of" },
	{ .name = "better" },
	{ .name = "computed", .title = "how it is computed" },
	{ .name = "iso27004", .title = "ISO 27004" },
	{ .name = "why" },
};

static bool formula_row(struct context *context, size_t block,
			const struct formula *formula, struct error *err)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	struct figure figure;

	if (!figure_compute(context, formula, NULL, &figure, err))
		return false;
	cell_text(report, &cells[0], formula->id);
	cell_text(report, &cells[1], formula->name);
	if (figure.known)
		cell_number(&cells[2], rounded(formula, figure.value));
	else
		cell_text(report, &cells[2], "no data");
	cell_text(report, &cells[3], formula->unit);
	cell_text(report, &cells[4],
		  figure.known ? figure_parts(context, formula, &figure)
			       : NULL);
	cell_text(report, &cells[5], formula->lower ? "lower" : "higher");
	cell_text(report, &cells[6], formula->text);
	cell_text(report, &cells[7], formula->iso27004);
	cell_text(report, &cells[8], figure.why);
	return true;
}

static bool metric_formulas_list(struct context *context, struct error *err)
{
	size_t block;

	context->report.kind = "formula";
	context->report.records = true;
	context->reported = true;
	block = report_table(&context->report, BLOCK_TABLE, NULL,
			     formula_columns, ARRAY_SIZE(formula_columns));
	for (const struct formula *row = formulas; row->id; row++)
		if (!formula_row(context, block, row, err))
			return false;
	return true;
}

const struct verb metric_verbs[] = {
	{ .name = "record",
	  .operands = "ID value=NUMBER [by=PERSON] [note=TEXT]",
	  .summary = "write down what was measured",
	  .options = record_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = metric_record,
	  .examples = "metric record MET-PHISHING value=4.5 by=PER-ALICE" },
	{ .name = "compute",
	  .operands = "[ID...]",
	  .summary = "what the formulas come to now; --save keeps it",
	  .options = compute_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = metric_compute,
	  .examples = "metric compute\nmetric compute MET-OWNERS --save" },
	{ .name = "formulas",
	  .operands = "",
	  .summary = "all formulas, and what each comes to now",
	  .flags = COMMAND_STORE,
	  .run = metric_formulas_list,
	  .examples = "metric formulas\nmetric formulas --format csv" },
	{ .name = NULL },
};
