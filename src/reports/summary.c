/* summary.c - the ISMS on a page: what it covers, what is in its registers,
 * what is late. */
#include <string.h>

#include "isms/model/review.h"
#include "isms/verbs/cells.h"
#include "isms/verbs/registers.h"
#include "reports_internal.h"

/* -- the organisation ----------------------------------------------------- */

void scope_cell(struct context *context, struct cell *cell, const char *name)
{
	const struct record *scope = store_find(&context->store, "scope", NULL);
	const struct slot *slot = scope ? noun_slot(scope->noun, name) : NULL;

	if (slot)
		cell_slot(&context->report, cell, scope, slot,
			  &context->store.world);
}

static void show_organisation(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "organisation" },
		{ .name = "scope.statement", .title = "scope" },
		{ .name = "scope.version", .title = "version" },
		{ .name = "scope.approved_by", .title = "approved by" },
		{ .name = "scope.approved_on", .title = "approved on" },
		{ .name = "on" },
	};
	struct report *report = &context->report;
	const char *name = context->store.settings.organisation;
	struct cell *cells;

	report_heading(report, 1,
		       arena_format(&context->arena, "%s, ISMS summary",
				    name ? name : "ISMS"));
	cells = report_row(report, report_table(report, BLOCK_FIELDS, "isms",
						columns, ARRAY_SIZE(columns)));
	cell_text(report, &cells[0], name);
	scope_cell(context, &cells[1], "statement");
	scope_cell(context, &cells[2], "version");
	scope_cell(context, &cells[3], "approval.by");
	scope_cell(context, &cells[4], "approval.on");
	cell_text(report, &cells[5], date_text(context, context->today));
}

/* -- controls ------------------------------------------------------------- */

static bool is_tested(struct context *context, const struct record *record)
{
	return record_has(record, noun_slot(record->noun, "effectiveness"),
			  &context->store.world);
}

static void show_controls(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "status" },
		{ .name = "count", .right = true },
		{ .name = "tested", .right = true },
		{ .name = "share", .title = "tested %", .right = true },
	};
	const struct folder *folder = store_folder(&context->store, "control");
	struct report *report = &context->report;
	size_t block;

	if (!folder || !folder->records.count)
		return;
	report_heading(report, 2, "Controls");
	block = report_table(report, BLOCK_TABLE, "controls", columns,
			     ARRAY_SIZE(columns));
	for (const struct choice *state = folder->noun->states; state->name;
	     state++) {
		size_t count = 0;
		size_t tested = 0;
		struct cell *cells;

		for (size_t i = 0; i < folder->records.count; i++) {
			const struct record *record = folder->records.items[i];

			if (strcmp(record_status(record), state->name) != 0)
				continue;
			count++;
			tested += is_tested(context, record);
		}
		cells = report_row(report, block);
		cell_text(report, &cells[0], state->name);
		cell_number(&cells[1], (double)count);
		cell_number(&cells[2], (double)tested);
		if (count)
			cell_number(&cells[3], (double)(tested * 100 / count));
	}
}

/* -- assets --------------------------------------------------------------- */

static size_t assets_at(struct context *context, const struct folder *folder,
			int level)
{
	const struct slot *slot = noun_slot(folder->noun, "criticality");
	size_t count = 0;

	for (size_t i = 0; i < folder->records.count; i++) {
		_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
		const struct record *record = folder->records.items[i];
		const int *own;

		if (record_is_ended(record))
			continue;
		own = record_member(record, slot, &context->store.world,
				    scratch);
		count += (own ? *own : 0) == level;
	}
	return count;
}

static void show_assets(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "criticality" },
		{ .name = "count", .right = true },
	};
	const struct method *method = context->store.world.method;
	const struct folder *folder = store_folder(&context->store, "asset");
	struct report *report = &context->report;
	int top = (int)method_scale_size(method, "protection");
	size_t block;

	if (!folder || !folder->records.count)
		return;
	report_heading(report, 2, "Assets");
	block = report_table(report, BLOCK_TABLE, "assets", columns,
			     ARRAY_SIZE(columns));
	for (int level = top; level >= 0; level--) {
		struct cell *cells = report_row(report, block);

		if (level)
			cell_level(
				report, &cells[0], level,
				method_level_name(method, "protection", level));
		else
			cell_text(report, &cells[0], "unrated");
		cell_number(&cells[1],
			    (double)assets_at(context, folder, level));
	}
}

/* -- what is late --------------------------------------------------------- */

static void late_row(struct context *context, size_t block,
		     const struct record *record)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	struct date next = review_next(record, &context->store.world);

	cell_text(report, &cells[0], record->id);
	cell_text(report, &cells[1], record_title(record));
	cell_text(report, &cells[2], record_common(record)->owner.id);
	cell_text(report, &cells[3], date_text(context, next));
	cells[3].tone = TONE_RED;
}

static void show_late(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "owner" },
		{ .name = "due" },
	};
	struct report *report = &context->report;
	size_t block;

	report_heading(report, 2, "Reviews overdue");
	block = report_table(report, BLOCK_TABLE, "reviews_overdue", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < context->store.folder_count; i++) {
		const struct folder *folder = &context->store.folders[i];

		for (size_t r = 0; r < folder->records.count; r++)
			if (is_overdue(folder->records.items[r],
				       &context->store.world))
				late_row(context, block,
					 folder->records.items[r]);
	}
	if (!report->blocks.items[block].rows.count)
		report_text(report, "none");
}

bool summary_build(struct context *context, struct error *err)
{
	if (context->arguments.operands.count > 1)
		return error_set(err, FAULT_USAGE,
				 "the summary is about the whole ISMS and "
				 "takes no terms, such as '%s'",
				 context->arguments.operands.items[1]);
	show_organisation(context);
	report_heading(&context->report, 2, "Registers");
	report_registers(context);
	if (!summary_risks(context, err))
		return false;
	show_controls(context);
	show_assets(context);
	show_late(context);
	return true;
}
