/* cells.c - what a record says, put into a report. */
#include "isms/verbs/cells.h"

#include <string.h>

#include "isms/model/method.h"

enum tone level_tone(const struct method *method, const char *scale, int level)
{
	static const struct {
		const char *name;
		enum tone tone;
	} tones[] = {
		{ "green", TONE_GREEN },     { "yellow", TONE_YELLOW },
		{ "orange", TONE_ORANGE },   { "red", TONE_RED },
		{ "magenta", TONE_MAGENTA },
	};
	const struct risk_level *row = method_risk_row(method, level);

	if (!row || !row->colour || strcmp(scale, "risk") != 0)
		return TONE_PLAIN;
	for (size_t i = 0; i < ARRAY_SIZE(tones); i++)
		if (!strcmp(tones[i].name, row->colour))
			return tones[i].tone;
	return TONE_PLAIN;
}

static void cell_list_of(struct report *report, struct cell *cell,
			 const struct list *list)
{
	struct cell *items = cell_list(report, cell, list->count);

	for (size_t i = 0; i < list->count; i++)
		cell_text(report, &items[i], list->items[i]);
}

/* A group as a map of what is set in it. */
static void cell_group(struct report *report, struct cell *cell,
		       const struct field *fields, const char *base,
		       const struct method *method)
{
	VEC(const char *) keys = { 0 };
	struct cell *items;
	size_t at = 0;

	for (const struct field *part = fields; part->name; part++)
		if (!(part->flags & FIELD_DERIVED))
			vec_push(&keys, part->name);
	items = cell_map(report, cell, keys.items, keys.count);
	for (const struct field *part = fields; part->name; part++)
		if (!(part->flags & FIELD_DERIVED))
			cell_member(report, &items[at++], part,
				    base + part->offset, method);
	vec_clear(&keys);
}

/* `dimensions: {financial: 3}`: by key, as in the file. */
static void cell_keyed(struct report *report, struct cell *cell,
		       const struct field *field, const struct groups *groups,
		       const struct method *method)
{
	const struct field *parts = field->rule.group.fields;
	size_t size = field->rule.group.size;
	VEC(const char *) keys = { 0 };
	struct cell *items;

	for (size_t i = 0; i < groups->count; i++) {
		const char *base = (const char *)groups->items + i * size;
		const char *key =
			*(const char *const *)(base + parts[0].offset);

		vec_push(&keys, key ? key : "");
	}
	items = cell_map(report, cell, keys.items, keys.count);
	for (size_t i = 0; i < groups->count; i++) {
		const char *base = (const char *)groups->items + i * size;

		if (parts[1].name && !parts[2].name)
			cell_member(report, &items[i], &parts[1],
				    base + parts[1].offset, method);
		else
			cell_group(report, &items[i], parts + 1, base, method);
	}
	vec_clear(&keys);
}

static void cell_groups(struct report *report, struct cell *cell,
			const struct field *field, const struct groups *groups,
			const struct method *method)
{
	size_t size = field->rule.group.size;
	struct cell *items;

	if (field->flags & FIELD_KEYED) {
		cell_keyed(report, cell, field, groups, method);
		return;
	}
	items = cell_list(report, cell, groups->count);
	for (size_t i = 0; i < groups->count; i++)
		cell_group(report, &items[i], field->rule.group.fields,
			   (const char *)groups->items + i * size, method);
}

void cell_member(struct report *report, struct cell *cell,
		 const struct field *field, const void *member,
		 const struct method *method)
{
	struct buf text = { 0 };

	if (field->kind == FIELD_LIST) {
		cell_list_of(report, cell, member);
	} else if (field->kind == FIELD_GROUPS) {
		cell_groups(report, cell, field, member, method);
	} else if (field->kind == FIELD_GROUP) {
		cell_group(report, cell, field->rule.group.fields, member,
			   method);
	} else if (!field_is_set(field, member)) {
		cell_text(report, cell, NULL);
	} else if (field_kind_is_text(field->kind)) {
		cell_text(report, cell, *(const char *const *)member);
	} else if (field->kind == FIELD_LEVEL) {
		int level = *(const int *)member;
		const char *scale = field->rule.scale;

		cell_level(report, cell, level,
			   method_level_name(method, scale, level));
		cell->tone = level_tone(method, scale, level);
	} else if (field->kind == FIELD_NUMBER) {
		cell_number(cell, ((const struct number *)member)->value);
	} else if (field->kind == FIELD_BOOL) {
		cell_bool(cell, *(const enum answer *)member == ANSWER_YES);
	} else {
		field_format(field, member, &text);
		cell_text(report, cell, buf_string(&text));
	}
	buf_clear(&text);
}

void cell_slot(struct report *report, struct cell *cell,
	       const struct record *record, const struct slot *slot,
	       const struct world *world)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const void *member = record_member(record, slot, world, scratch);

	if (member)
		cell_member(report, cell, slot->field, member, world->method);
	else
		cell_text(report, cell, NULL);
}

/* Columns of the fields asked for; NULL slot is the id. */
struct plan {
	const struct slot **slots;
	struct column *columns;
	size_t count;
};

static bool plan_fields(struct context *context, const struct noun *noun,
			const struct list *fields, struct plan *plan,
			struct error *err)
{
	plan->slots = arena_array(&context->arena, fields->count + 1,
				  sizeof *plan->slots);
	plan->columns = arena_array(&context->arena, fields->count + 1,
				    sizeof *plan->columns);
	for (size_t i = 0; i < fields->count; i++) {
		const char *name = fields->items[i];
		const struct slot *slot = noun_slot(noun, name);
		struct column *column = &plan->columns[plan->count];
		const char *near;

		column->name = name;
		if (slot) {
			column->right = slot->field->kind == FIELD_NUMBER ||
					slot->field->kind == FIELD_MONEY;
			column->list = slot->field->kind == FIELD_LIST ||
				       slot->field->kind == FIELD_GROUPS;
		} else if (strcmp(name, "id") != 0) {
			near = noun_nearest(noun, name);
			error_set(err, FAULT_USAGE, "%s has no field '%s'",
				  noun->name, name);
			if (near)
				error_hint(err, "did you mean '%s'?", near);
			return false;
		}
		plan->slots[plan->count++] = slot;
	}
	return true;
}

bool report_records(struct context *context, const char *name,
		    const struct noun *noun, const record_vec *records,
		    const struct list *fields, struct error *err)
{
	struct report *report = &context->report;
	struct plan plan = { 0 };
	size_t block;

	if (!plan_fields(context, noun, fields, &plan, err))
		return false;
	block = report_table(report, BLOCK_TABLE, name, plan.columns,
			     plan.count);
	for (size_t i = 0; i < records->count; i++) {
		const struct record *record = records->items[i];
		struct cell *cells = report_row(report, block);

		for (size_t c = 0; c < plan.count; c++)
			if (plan.slots[c])
				cell_slot(report, &cells[c], record,
					  plan.slots[c], &context->store.world);
			else
				cell_text(report, &cells[c], record->id);
	}
	return true;
}
