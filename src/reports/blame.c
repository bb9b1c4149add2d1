/* blame.c - `isms blame`: who gave each field of a record its value, and in
 * which commit. */
#include <string.h>

#include "isms/reports/log.h"
#include "isms/verbs/cells.h"
#include "reports_internal.h"
#include "story_internal.h"

static void show_field(struct context *context, size_t block,
		       const struct difference *field,
		       const struct chapter *chapter, bool page)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	const struct revision *revision = chapter ? chapter->revision : NULL;
	struct buf text = { 0 };

	cell_text(report, &cells[0], field->name);
	cell_member(report, &cells[1], field->field, field->after,
		    context->store.world.method);
	if (!revision) {
		cell_text(report, &cells[3], "not committed");
		return;
	}
	if (page)
		date_format(instant_date(revision->at), &text);
	else
		instant_format(revision->at, &text);
	cell_text(report, &cells[2], buf_string(&text));
	cell_text(report, &cells[3], revision->author);
	cell_format(report, &cells[4], "%.12s", revision->commit);
	cell_bool(&cells[5], revision->carries_signature);
	if (!page)
		cell_text(report, &cells[6], revision->subject);
	buf_clear(&text);
}

static void show_fields(struct context *context, const struct record *record,
			const struct story *story, bool page)
{
	static const struct column columns[] = {
		{ .name = "field" },   { .name = "value" },
		{ .name = "on" },      { .name = "author" },
		{ .name = "commit" },  { .name = "signed" },
		{ .name = "subject" },
	};
	struct side nothing = { NULL, &context->store.world };
	struct side now = { record, &context->store.world };
	bool lent = title_is_lent(record, &context->store.world);
	difference_vec fields = { 0 };
	size_t block;

	context->report.kind = "blame";
	context->report.records = true;
	context->reported = true;
	block = report_table(&context->report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns) - page);
	records_compare(&nothing, &now, &context->arena, &fields);
	for (size_t i = 0; i < fields.count; i++)
		if (fields.items[i].field &&
		    !(lent && !strcmp(fields.items[i].name, "title")))
			show_field(
				context, block, &fields.items[i],
				story_origin(context, story, &fields.items[i]),
				page);
	vec_clear(&fields);
}

bool command_blame(struct context *context, struct error *err)
{
	struct story story = { 0 };
	const struct record *record;
	bool page;
	bool ok;

	ok = report_is_page(context, &page, err) &&
	     story_find(context, 0, &story, err);
	record = ok ? store_find(&context->store, story.id, err) : NULL;
	if (ok && !record && err->fault == FAULT_NONE)
		error_set(err, FAULT_USAGE,
			  "'%s' is there no more; 'isms log %s' tells what "
			  "became of it",
			  story.id, story.id);
	ok = record && story_read(context, &story, 0, err);
	if (ok)
		show_fields(context, record, &story, page);
	story_clear(&story);
	return ok;
}
