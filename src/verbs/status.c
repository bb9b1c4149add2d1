/* status.c - the daily page: what is wrong, overdue, changed, and the risks
 * that matter most. */
#include <string.h>

#include "isms/query/sort.h"
#include "isms/store/history.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/cells.h"
#include "isms/verbs/due.h"
#include "isms/verbs/findings.h"
#include "isms/verbs/registers.h"

enum {
	TOP = 5
};

static bool show_problems(struct context *context, struct error *err)
{
	struct problems problems = { 0 };
	size_t errors = 0;
	size_t warnings = 0;

	if (!problems_find(context, &problems, err)) {
		problems_clear(&problems);
		return false;
	}
	for (size_t i = 0; i < problems.list.count; i++) {
		errors += problems.list.items[i].severity == SEVERITY_ERROR;
		warnings += problems.list.items[i].severity == SEVERITY_WARNING;
	}
	if (errors + warnings)
		report_text(&context->report,
			    "isms check: %zu error%s, %zu warning%s", errors,
			    errors == 1 ? "" : "s", warnings,
			    warnings == 1 ? "" : "s");
	else
		report_text(&context->report, "isms check: no problems");
	problems_clear(&problems);
	return true;
}

static bool show_due(struct context *context, struct error *err)
{
	struct due_list list = { 0 };
	struct duration month = { 30, DURATION_DAYS };
	struct date until = date_add(context->today, month);
	size_t shown = 0;
	size_t block;

	if (!due_collect(context, &list, err))
		return false;
	report_heading(&context->report, 2, "Overdue and due within 30 days");
	block = report_table(&context->report, BLOCK_TABLE, "due", due_columns,
			     DUE_COLUMNS);
	for (size_t i = 0; i < list.items.count; i++) {
		if (date_compare(list.items.items[i].on, until) > 0)
			break;
		due_cells(context, block, &list.items.items[i]);
		shown++;
	}
	if (!shown)
		report_text(&context->report, "nothing");
	vec_clear(&list.items);
	return true;
}

/* The registers' own order of importance, where they have one: level, score.
 */
static bool show_top(struct context *context, struct error *err)
{
	static const char *const names[] = { "id",    "title", "level",
					     "score", "owner", "status" };
	struct folder *folder = store_folder(&context->store, "risk");
	const char *items[ARRAY_SIZE(names)];
	struct list fields = { items, ARRAY_SIZE(names) };
	record_vec records = { 0 };
	bool ok;

	memcpy(items, names, sizeof names);
	for (size_t i = 0; folder && i < folder->records.count; i++)
		if (!record_is_ended(folder->records.items[i]))
			vec_push(&records, folder->records.items[i]);
	ok = records_sort(records.items, records.count, "-level,-score",
			  &context->store.world, err);
	if (records.count > TOP)
		records.count = TOP;
	if (ok && records.count) {
		report_heading(&context->report, 2, "Top risks");
		ok = report_records(context, "top", folder->noun, &records,
				    &fields, err);
	}
	vec_clear(&records);
	return ok;
}

static void show_changed(struct context *context)
{
	struct error ignored = { 0 };
	struct list files = { 0 };

	if (history_changed(&context->store, &context->arena, &files,
			    &ignored) &&
	    files.count) {
		report_heading(&context->report, 2, "Changed since HEAD");
		for (size_t i = 0; i < files.count; i++)
			report_text(&context->report, "%s", files.items[i]);
	}
	error_clear(&ignored);
}

bool command_status(struct context *context, struct error *err)
{
	const char *name = context->store.settings.organisation;

	context->report.kind = "status";
	if (!store_load_all(&context->store, err) ||
	    !store_sound(&context->store, err))
		return false;
	report_heading(&context->report, 1,
		       arena_format(&context->arena, "%s, %s",
				    name ? name : "ISMS",
				    date_text(context, context->today)));
	if (!show_problems(context, err))
		return false;
	report_registers(context);
	if (!show_top(context, err) || !show_due(context, err))
		return false;
	show_changed(context);
	problems_footers(context);
	return true;
}
