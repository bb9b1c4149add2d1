/* trace.c - `isms trace`: what hangs together with a record, as a tree. */
#include <string.h>

#include "isms/framework/library.h"
#include "isms/verbs/cells.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/identity.h"
#include "trace_internal.h"

const struct option trace_options[] = {
	{ "depth", 'd', "COUNT", "so many references in a row; 3 without it" },
	{ "people", 'p', NULL, "show those who own, hold and approve too" },
	{ NULL, 0, NULL, NULL },
};

enum {
	DEPTH = 3 /* from an asset to requirements, and back */
};

/* -- the report ----------------------------------------------------------- */

static const struct column columns[] = {
	{ .name = "id", .place = PLACE_NAME },
	{ .name = "mark", .place = PLACE_NOTE },
	{ .name = "title", .place = PLACE_NAME },
	{ .name = "kind" },
	{ .name = "status" },
	{ .name = "level" },
	{ .name = "link.fields", .place = PLACE_EDGE, .list = true },
	{ .name = "link.way", .place = PLACE_NONE },
};

/* The level that the register's list shows. */
static const struct slot *level_slot(const struct noun *noun)
{
	const char *const *names = noun->schema->columns;

	for (; names && *names; names++) {
		const struct slot *slot = noun_slot(noun, *names);

		if (slot && slot->field->kind == FIELD_LEVEL)
			return slot;
	}
	return NULL;
}

/* Reached from the record that was asked for along arrows, and against them:
 * a cycle through that record. */
static bool closes(const struct stop *place)
{
	const struct stop *first = place->first;

	return place->own && first->own && place->back != first->back &&
	       place->link->field == first->link->field;
}

static const char *mark_of(const struct trace *trace, const struct stop *place)
{
	if (place->cycle || closes(place))
		return "cycle";
	if (place->link && !place->back && !place->record &&
	    link_dangles(trace->store, place->link))
		return "missing";
	if (place->first->number < place->number)
		return place->first->below ? "above" : NULL;
	if (place->first->number > place->number)
		return place->first->below ? "below" : NULL;
	return place->deeper ? "more" : NULL;
}

static void show_fields(struct report *report, struct cell *cell,
			const struct stop *place)
{
	struct cell *items;

	if (!place->above)
		return;
	items = cell_list(report, cell, place->fields.count);
	for (size_t i = 0; i < place->fields.count; i++)
		cell_text(report, &items[i], place->fields.items[i]);
}

static void show_record_cells(struct trace *trace, struct cell *cells,
			      const struct record *record)
{
	const struct slot *level = level_slot(record->noun);
	const struct slot *status = noun_slot(record->noun, "status");
	struct report *report = &trace->context->report;

	cell_text(report, &cells[2], record_title(record));
	if (cells[3].kind == CELL_NONE)
		cell_text(report, &cells[3], record->noun->name);
	if (status)
		cell_slot(report, &cells[4], record, status,
			  &trace->store->world);
	if (level)
		cell_slot(report, &cells[5], record, level,
			  &trace->store->world);
	if (record_is_ended(record))
		cells[0].tone = cells[2].tone = cells[4].tone = TONE_DIM;
	else if (cells[5].tone != TONE_PLAIN)
		cells[0].tone = cells[5].tone;
}

/* What a framework calls the requirement or threat, where it is known. */
static void show_cited(struct trace *trace, struct cell *cells,
		       const char *address)
{
	struct report *report = &trace->context->report;
	struct library *library = library_of(&trace->context->store, NULL);
	const struct catalogue *catalogue;
	const struct entry *entry =
		library ? library_entry(library, address, &catalogue) : NULL;

	cells[0].tone = TONE_CYAN;
	if (!entry)
		return;
	cell_text(report, &cells[2], entry->title);
	cell_text(report, &cells[3], catalogue->title);
}

static void show_place(struct trace *trace, size_t block,
		       const struct stop *place)
{
	struct report *report = &trace->context->report;
	struct cell *cells =
		report_branch(report, block, place->depth, place->back);
	const char *mark = mark_of(trace, place);

	cell_text(report, &cells[0], place->name);
	cell_text(report, &cells[1], mark);
	if (!place->record || strchr(place->name, '/'))
		show_cited(trace, cells, place->name);
	if (place->record)
		show_record_cells(trace, cells, place->record);
	if (mark && (!strcmp(mark, "missing") || !strcmp(mark, "cycle")))
		cells[1].tone = TONE_RED;
	else
		cells[1].tone = TONE_DIM;
	show_fields(report, &cells[6], place);
	cells[6].tone = TONE_DIM;
	if (place->above)
		cell_text(report, &cells[7], place->back ? "from" : "to");
}

/* From an end up to the place of that name, or to the root: "A -> B -> C"
 * along the arrows whichever way they were followed. */
static const char *name_path(struct trace *trace, const struct stop *end,
			     const char *until)
{
	const char *text = end->name;

	for (const struct stop *at = end; at->above;) {
		bool back = at->back;

		at = at->above;
		text = back ? arena_format(trace->arena, "%s -> %s", text,
					   at->name)
			    : arena_format(trace->arena, "%s -> %s", at->name,
					   text);
		if (until && !strcmp(at->name, until))
			break;
	}
	return text;
}

static void name_cycle(struct trace *trace, const struct stop *place)
{
	const struct stop *there = place->back ? place->first : place;
	const struct stop *back = place->back ? place : place->first;
	const char *text;

	if (place->cycle)
		text = name_path(trace, place, place->name);
	else
		text = arena_format(
			trace->arena, "%s%s", name_path(trace, there, NULL),
			name_path(trace, back, NULL) + strlen(back->name));
	if (!map_put(&trace->cycles, text, trace))
		report_footer(&trace->context->report, "cycle: %s", text);
}

/* The next one in the order of printing. */
static struct stop *step(struct stop *place)
{
	if (place->below)
		return place->below;
	while (place && !place->next)
		place = place->above;
	return place ? place->next : NULL;
}

static void show(struct trace *trace, struct stop *root)
{
	struct report *report = &trace->context->report;
	size_t number = 0;
	size_t block;

	report->kind = "trace";
	report->records = true;
	block = report_table(report, BLOCK_TREE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (struct stop *place = root; place; place = step(place))
		place->number = number++;
	for (struct stop *place = root; place; place = step(place)) {
		show_place(trace, block, place);
		if (place->cycle || closes(place))
			name_cycle(trace, place);
	}
}

bool command_trace(struct context *context, struct error *err)
{
	struct trace trace = { .context = context,
			       .arena = &context->arena,
			       .store = &context->store,
			       .all = option_given(&context->arguments,
						   "people") };
	struct stop *root;
	long limit;
	bool ok;

	if (!option_number(&context->arguments, "depth", DEPTH, &limit, err))
		return false;
	trace.limit = (size_t)limit;
	ok = graph_build(&context->store, err) &&
	     store_sound(&context->store, err);
	if (context->store.folder_count)
		trace.people = identity_nouns(context->store.folders[0].noun);
	root = ok ? trace_root(&trace, err) : NULL;
	if (root) {
		trace_grow(&trace);
		show(&trace, root);
	}
	map_clear(&trace.firsts);
	map_clear(&trace.cycles);
	vec_clear(&trace.queue);
	return root != NULL;
}
