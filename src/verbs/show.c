/* show.c - one record in full: its fields, what it points to, what points to
 * it, and on request the arithmetic. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/store/graph.h"
#include "isms/verbs/cells.h"
#include "isms/verbs/show.h"
#include "isms/verbs/verbs.h"

const struct option show_options[] = {
	{ "why", 'w', NULL, "how computed fields come about" },
	{ "links", 'l', NULL, "what points to it, and what it points to" },
	{ "raw", 0, NULL, "the file as it is" },
	{ NULL, 0, NULL, NULL },
};

/* All that is set, stored or computed; with `whole` also what is not. */
static void show_fields(struct context *context, const struct record *record,
			bool whole)
{
	const struct noun *noun = record->noun;
	const struct world *world = &context->store.world;
	struct report *report = &context->report;
	VEC(struct column) columns = { 0 };
	VEC(const struct slot *) slots = { 0 };
	struct column id = { .name = "id" };
	struct cell *cells;

	vec_push(&columns, id);
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		struct column column = {
			.name = slot->name,
			.list = slot->field->kind == FIELD_LIST ||
				slot->field->kind == FIELD_GROUPS,
		};

		if (slot->field->kind == FIELD_GROUP ||
		    (!whole && !record_has(record, slot, world)))
			continue;
		vec_push(&columns, column);
		vec_push(&slots, slot);
	}
	report->records = whole;
	cells = report_row(
		report, report_table(report, whole ? BLOCK_TABLE : BLOCK_FIELDS,
				     NULL, columns.items, columns.count));
	cell_text(report, &cells[0], record->id);
	for (size_t i = 0; i < slots.count; i++)
		cell_slot(report, &cells[i + 1], record, slots.items[i], world);
	vec_clear(&columns);
	vec_clear(&slots);
}

static void show_link(struct report *report, size_t block, const char *way,
		      const struct link *link, const struct record *other)
{
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0], way);
	cell_text(report, &cells[1], link->path);
	cell_text(report, &cells[2], other ? other->id : link->to);
	cell_text(report, &cells[3], other ? record_title(other) : NULL);
}

static bool show_links(struct context *context, const struct record *record,
		       struct error *err)
{
	static const struct column columns[] = {
		{ .name = "way" },
		{ .name = "field" },
		{ .name = "id" },
		{ .name = "title" },
	};
	struct store *store = &context->store;
	size_t count;
	const struct link *const *links;
	size_t block;

	if (!graph_build(store, err))
		return false;
	report_heading(&context->report, 2, "Links");
	block = report_table(&context->report, BLOCK_TABLE, "links", columns,
			     ARRAY_SIZE(columns));
	links = graph_out(store, record, &count);
	for (size_t i = 0; i < count; i++)
		show_link(&context->report, block, "to", links[i],
			  links[i]->target);
	links = graph_in(store, record, &count);
	for (size_t i = 0; i < count; i++)
		show_link(&context->report, block, "from", links[i],
			  links[i]->from);
	return true;
}

static bool show_raw(struct context *context, const struct record *record,
		     struct error *err)
{
	size_t length;
	const char *text = store_text(&context->store, record->file, &length,
				      &context->arena, err);

	if (text)
		utf8_visible(&context->out, text, false);
	return text != NULL;
}

bool show_record(struct context *context, const struct record *record,
		 struct error *err)
{
	const struct renderer *renderer = output_renderer(context, err);
	const struct module *module =
		context_module(context, record->noun->name);
	bool whole;

	if (!renderer)
		return false;
	if (option_given(&context->arguments, "raw"))
		return show_raw(context, record, err);
	whole = !renderer->page;
	context->report.kind = record->noun->name;
	if (!whole)
		report_heading(&context->report, 1, record_title(record));
	show_fields(context, record, whole);
	if (option_given(&context->arguments, "why") && module && module->why) {
		context->report.records = false;
		module->why(record, &context->store.world, &context->report);
	}
	if (option_given(&context->arguments, "links")) {
		context->report.records = false;
		return show_links(context, record, err);
	}
	return true;
}

bool verb_show(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);

	return record && show_record(context, record, err);
}
