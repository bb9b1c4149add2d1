/* audit_report.c - one audit as it is reported to management: what was examined,
 * what came out line by line, the findings, the conclusion (ISO/IEC 27001:2022,
 * 9.2.2 c; ISO 19011, 6.5). */
#include <string.h>

#include "isms/modules/audit.h"
#include "isms/modules/finding.h"
#include "isms/store/graph.h"
#include "isms/verbs/cells.h"
#include "reports_internal.h"

struct telling {
	struct context *context;
	struct report *report;
	const struct record *record;
	const struct audit *audit;
};

/* -- the frame ------------------------------------------------------------ */

static void tell_facts(const struct telling *telling)
{
	static const char *const names[] = {
		"title",	 "status",	  "kind",	   "programme",
		"objective",	 "scope",	  "criteria",	   "lead",
		"team",		 "body",	  "auditee",	   "method",
		"planned.start", "planned.end",	  "start",	   "end",
		"frozen.on",	 "frozen.commit", "frozen.digest", "conclusion",
	};
	struct column columns[ARRAY_SIZE(names) + 1] = { { .name = "id" } };
	const struct slot *slots[ARRAY_SIZE(names)];
	const struct world *world = &telling->context->store.world;
	size_t count = 0;
	struct cell *cells;

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		const struct slot *slot =
			noun_slot(telling->record->noun, names[i]);

		if (!record_has(telling->record, slot, world))
			continue;
		slots[count++] = slot;
		columns[count].name = slot->name;
		columns[count].list = slot->field->kind == FIELD_LIST;
	}
	cells = report_row(telling->report,
			   report_table(telling->report, BLOCK_FIELDS, "audit",
					columns, count + 1));
	cell_text(telling->report, &cells[0], telling->record->id);
	for (size_t i = 0; i < count; i++)
		cell_slot(telling->report, &cells[i + 1], telling->record,
			  slots[i], world);
}

/* -- groups --------------------------------------------------------------- */

/* The members of a list of groups, one column for each part. */
static void tell_groups(const struct telling *telling, const char *name)
{
	const struct slot *slot = noun_slot(telling->record->noun, name);
	const struct field *rows = slot->field->rule.group.fields;
	const struct groups *groups = record_member(
		telling->record, slot, &telling->context->store.world, NULL);
	struct column columns[16] = { { .name = NULL } };
	size_t count = 0;
	size_t block;

	for (; count < ARRAY_SIZE(columns) && rows[count].name; count++) {
		columns[count].name = rows[count].name;
		columns[count].list = rows[count].kind == FIELD_LIST;
		columns[count].right = rows[count].kind == FIELD_NUMBER;
	}
	block = report_table(telling->report, BLOCK_TABLE, name, columns,
			     count);
	for (size_t i = 0; i < groups->count; i++) {
		const char *group = (const char *)groups->items +
				    i * slot->field->rule.group.size;
		struct cell *cells = report_row(telling->report, block);

		for (size_t k = 0; k < count; k++)
			if (field_is_set(&rows[k], group + rows[k].offset))
				cell_member(
					telling->report, &cells[k], &rows[k],
					group + rows[k].offset,
					telling->context->store.world.method);
	}
}

/* How many lines have which result. */
static void tell_results(const struct telling *telling)
{
	static const struct column columns[] = {
		{ .name = "result" },
		{ .name = "lines", .right = true },
	};
	const struct field *rows = noun_slot(telling->record->noun, "checklist")
					   ->field->rule.group.fields;
	const struct audit_line *lines = telling->audit->checklist.items;
	const struct choice *results = NULL;
	size_t block = report_table(telling->report, BLOCK_TABLE, "results",
				    columns, ARRAY_SIZE(columns));

	for (; rows->name; rows++)
		if (!strcmp(rows->name, "result"))
			results = rows->rule.choices;
	for (int place = 0; place <= (int)choice_count(results); place++) {
		size_t count = 0;
		struct cell *cells;

		for (size_t i = 0; i < telling->audit->checklist.count; i++)
			count += lines[i].result == place;
		if (!count)
			continue;
		cells = report_row(telling->report, block);
		cell_text(telling->report, &cells[0],
			  place ? choice_at(results, place)->name : "open");
		cell_number(&cells[1], (double)count);
	}
}

/* -- findings ------------------------------------------------------------- */

static bool tell_findings(const struct telling *telling, struct error *err)
{
	static const char *fields[] = { "id",	  "title", "grade", "criterion",
					"status", "owner", "due",   "actions" };
	struct list names = { fields, ARRAY_SIZE(fields) };
	struct context *context = telling->context;
	const struct noun *noun = store_noun(&context->store, "finding");
	record_vec found = { 0 };
	size_t count;
	const struct link *const *links =
		graph_in(&context->store, telling->record, &count);
	bool ok;

	for (size_t i = 0; i < count; i++)
		if (links[i]->from->noun == noun &&
		    !strcmp(links[i]->path, "raised_in"))
			vec_push(&found, links[i]->from);
	ok = report_records(context, "findings", noun, &found, &names, err);
	vec_clear(&found);
	return ok;
}

bool audit_report_build(struct context *context, struct error *err)
{
	struct report *report = &context->report;
	struct telling telling = { .context = context, .report = report };

	telling.record = select_record(
		context, store_noun(&context->store, "audit"), 1, err);
	if (!telling.record)
		return false;
	telling.audit = telling.record->at;
	report_heading(report, 1, record_title(telling.record));
	tell_facts(&telling);
	report_heading(report, 2, "Results");
	tell_results(&telling);
	report_heading(report, 2, "Findings");
	if (!tell_findings(&telling, err))
		return false;
	report_heading(report, 2, "Checklist");
	tell_groups(&telling, "checklist");
	if (telling.audit->samples.count)
		report_heading(report, 2, "Samples");
	tell_groups(&telling, "samples");
	return true;
}
