/* list.c - records of a register in rows: a view, not the round-trip form. */
#include <string.h>

#include "isms/base/map.h"
#include "isms/cli/output.h"
#include "isms/query/sort.h"
#include "isms/verbs/cells.h"
#include "isms/verbs/verbs.h"

const struct option list_options[] = {
	{ "fields", 0, "LIST", "columns, comma separated; id is one" },
	{ "sort", 's', "LIST", "order by fields; -field: descending" },
	{ "group", 0, "FIELD", "count records by a field" },
	{ "limit", 'n', "NUMBER", "at most so many records" },
	{ "count", 0, NULL, "only how many there are" },
	{ "all", 'a', NULL, "ended records too" },
	{ NULL, 0, NULL, NULL },
};

/* Commas separate fields on the command line. */
static struct list comma_list(struct context *context, const char *text)
{
	char *copy = arena_copy(&context->arena, text);

	for (char *at = copy; *at; at++)
		if (*at == ',')
			*at = ';';
	return field_split(&context->arena, copy);
}

/* id and the register's columns; all stored fields where shape is kept. */
static struct list default_fields(struct context *context, bool whole)
{
	const struct noun *noun = context->noun;
	const char *const *columns = noun->schema->columns;
	struct list list = { 0 };

	list.items = arena_array(&context->arena, noun_slot_count(noun) + 8,
				 sizeof *list.items);
	if (noun->prefix)
		list.items[list.count++] = "id";
	for (; !whole && columns && *columns; columns++)
		list.items[list.count++] = *columns;
	for (const struct slot *slot = noun_slots(noun); whole && slot->name;
	     slot++)
		if (slot->field->kind != FIELD_GROUP)
			list.items[list.count++] = slot->name;
	if (!whole && !columns)
		list.items[list.count++] = "title";
	return list;
}

static bool list_count(struct context *context, size_t count)
{
	const struct column column = { .name = "count", .right = true };
	size_t block;

	context->report.records = false;
	if (!option_text(&context->arguments, "format")) {
		buf_format(&context->out, "%zu\n", count);
		return true;
	}
	block = report_table(&context->report, BLOCK_FIELDS, "result", &column,
			     1);
	cell_number(report_row(&context->report, block), (double)count);
	return true;
}

struct tally {
	struct cell cell;
	size_t count;
};

static bool list_groups(struct context *context, const record_vec *records,
			const char *name, struct error *err)
{
	const struct slot *slot = noun_slot(context->noun, name);
	const struct column columns[] = {
		{ .name = name },
		{ .name = "count", .right = true },
	};
	struct report *report = &context->report;
	struct map tallies = { 0 };
	size_t block;

	if (!slot)
		return error_set(err, FAULT_USAGE, "%s has no field '%s'",
				 context->noun->name, name);
	for (size_t i = 0; i < records->count; i++) {
		_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
		const struct record *record = records->items[i];
		const void *member = record_member(
			record, slot, &context->store.world, scratch);
		struct buf text = { 0 };
		struct tally *tally;

		if (member)
			field_show(slot->field, member,
				   context->store.world.method, &text);
		tally = map_get(&tallies, buf_string(&text));
		if (!tally) {
			tally = arena_new(&context->arena, struct tally);
			cell_slot(report, &tally->cell, record, slot,
				  &context->store.world);
			map_put(&tallies, buf_keep(&text, &context->arena),
				tally);
		}
		tally->count++;
		buf_clear(&text);
	}
	report->records = false;
	block = report_table(report, BLOCK_TABLE, "groups", columns, 2);
	for (size_t i = 0; i < tallies.count; i++) {
		struct tally *tally = tallies.entries[i].value;
		struct cell *cells = report_row(report, block);

		cells[0] = tally->cell;
		cell_number(&cells[1], (double)tally->count);
	}
	map_clear(&tallies);
	return true;
}

bool verb_list(struct context *context, struct error *err)
{
	const char *fields = option_text(&context->arguments, "fields");
	const char *group = option_text(&context->arguments, "group");
	const struct renderer *renderer = output_renderer(context, err);
	record_vec records = { 0 };
	struct list names;
	bool ok = renderer && select_terms(context, 0, &records, err);

	context->reported = true;
	context->report.kind = context->noun->name;
	context->report.records = true;
	if (ok && option_given(&context->arguments, "count")) {
		ok = list_count(context, records.count);
	} else if (ok && group) {
		/* groups come in the order of their value */
		ok = records_sort(records.items, records.count, group,
				  &context->store.world, err) &&
		     list_groups(context, &records, group, err);
	} else if (ok) {
		bool whole = !strcmp(renderer->name, "json") ||
			     !strcmp(renderer->name, "jsonl") ||
			     !strcmp(renderer->name, "yaml");

		names = fields ? comma_list(context, fields)
			       : default_fields(context, whole);
		ok = report_records(context, NULL, context->noun, &records,
				    &names, err);
	}
	vec_clear(&records);
	return ok;
}
