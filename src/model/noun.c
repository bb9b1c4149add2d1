/* noun.c - from a module's table to the register as it runs. */
#include "isms/model/noun.h"

#include <assert.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/number.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "isms/model/common.h"

const struct choice *choice_at(const struct choice *choices, int place)
{
	if (!choices || place < 1 || (size_t)place > choice_count(choices))
		return NULL;
	return &choices[place - 1];
}

size_t choice_count(const struct choice *choices)
{
	size_t count = 0;

	while (choices && choices[count].name)
		count++;
	return count;
}

int choice_place(const struct choice *choices, const char *name)
{
	for (int i = 0; choices && choices[i].name; i++)
		if (*choices[i].name == *name && !strcmp(choices[i].name, name))
			return i + 1;
	return 0;
}

const struct choice *field_choices(const struct field *field)
{
	bool holds = field->kind == FIELD_CHOICE ||
		     (field->kind == FIELD_LIST && field->item == FIELD_CHOICE);

	return holds ? field->rule.choices : NULL;
}

void field_describe(const struct field *field, struct buf *out)
{
	bool list = field->kind == FIELD_LIST;
	enum field_kind kind = list ? field->item : field->kind;

	buf_text(out, list ? "list of " : "");
	if (kind == FIELD_GROUPS)
		buf_text(out, field->flags & FIELD_KEYED ? "map of groups"
							 : "list of groups");
	else
		buf_text(out, field_kind_name(kind));
	if (kind == FIELD_REF && field->rule.target)
		buf_format(out, " to %s", field->rule.target);
	if (kind == FIELD_LEVEL)
		buf_format(out, " of %s", field->rule.scale);
	if (kind == FIELD_NUMBER &&
	    field->rule.range.minimum < field->rule.range.maximum) {
		buf_char(out, ' ');
		number_format(field->rule.range.minimum, out);
		buf_text(out, "..");
		number_format(field->rule.range.maximum, out);
	}
}

const char *choice_names(struct arena *arena, const struct choice *choices)
{
	struct buf names = { 0 };
	const char *text;

	for (const struct choice *choice = choices; choice->name; choice++)
		buf_format(&names, "%s%s", choice == choices ? "" : " ",
			   choice->name);
	text = buf_keep(&names, arena);
	buf_clear(&names);
	return text;
}

/* The rows as they run, and what they are made from. */
struct noun_rows {
	struct field *fields;
	struct slot *slots;
	size_t slot_count;
	struct map slot_map;	/* dotted name to struct slot */
	const char **backwards; /* the slots' names, last first, then NULL */
	size_t size;
	struct arena *arena;
	const struct field *custom;
};

typedef VEC(struct field) field_vec;
typedef VEC(struct slot) slot_vec;

static void rows_add(field_vec *rows, const struct field *fields)
{
	for (; fields && fields->name; fields++)
		vec_push(rows, *fields);
}

static void status_add(field_vec *rows, const struct choice *states)
{
	struct field status = {
		.name = "status",
		.kind = FIELD_CHOICE,
		.flags = FIELD_REQUIRED,
		.offset = offsetof(struct common, status),
		.help = "where it stands in its lifecycle",
		.rule.choices = states,
	};

	if (states)
		vec_push(rows, status);
}

/* Custom members lie behind the struct, each aligned for any kind. */
static void custom_add(field_vec *rows, const struct field *custom,
		       size_t *size)
{
	for (; custom && custom->name; custom++) {
		struct field field = *custom;

		*size = (*size + 15) & ~(size_t)15;
		field.offset = *size;
		field.flags |= FIELD_CUSTOM;
		*size += field_size(&field);
		vec_push(rows, field);
	}
}

static bool in_schema(const struct schema *schema, const char *name)
{
	for (const struct field *own = schema->fields; own && own->name; own++)
		if (!strcmp(own->name, name))
			return true;
	return false;
}

/* A register may word a common field anew (a role's owner, say): its own row
 * then stands for the common one. */
static void common_add(field_vec *rows, const struct field *common,
		       const struct schema *schema)
{
	for (; common->name; common++) {
		struct field field = *common;

		if (in_schema(schema, common->name))
			continue;
		if (schema->title && !strcmp(field.name, "title"))
			field.flags &= ~(unsigned)FIELD_REQUIRED;
		vec_push(rows, field);
	}
}

static void slots_add(struct arena *arena, slot_vec *slots,
		      const struct field *fields, const struct slot *group)
{
	for (const struct field *field = fields; field->name; field++) {
		struct slot slot = {
			.name = field->name,
			.field = field,
			.offset = field->offset,
			.flags = field->flags,
		};

		if (group) {
			slot.name = arena_join(arena, group->name, ".",
					       field->name);
			slot.offset += group->offset;
			slot.base = group->offset;
			slot.flags |= group->flags & FIELD_APPROVED;
		}
		vec_push(slots, slot);
		if (field->kind == FIELD_GROUP)
			slots_add(arena, slots, field->rule.group.fields,
				  &slot);
	}
}

/* The slots, their names from the end, and the way from a name to its slot. */
static void slots_index(struct noun_rows *rows, const slot_vec *slots)
{
	size_t count = slots->count;

	rows->slots = arena_array(rows->arena, count + 1, sizeof *rows->slots);
	memcpy(rows->slots, slots->items, count * sizeof *slots->items);
	rows->slot_count = count;
	rows->backwards =
		arena_array(rows->arena, count + 1, sizeof *rows->backwards);
	map_reserve(&rows->slot_map, count);
	for (size_t i = 0; i < count; i++) {
		struct slot *slot = &rows->slots[i];

		map_put(&rows->slot_map, slot->name, slot);
		rows->backwards[count - 1 - i] = slot->name;
	}
}

static void rows_build(struct noun_rows *rows, const struct schema *schema)
{
	struct field end = { .kind = FIELD_END };
	field_vec fields = { 0 };
	slot_vec slots = { 0 };

	rows->size = schema->size;
	common_add(&fields, common_first, schema);
	status_add(&fields, schema->states);
	rows_add(&fields, schema->fields);
	custom_add(&fields, rows->custom, &rows->size);
	common_add(&fields, common_last, schema);
	vec_push(&fields, end);
	rows->fields =
		arena_array(rows->arena, fields.count, sizeof *rows->fields);
	memcpy(rows->fields, fields.items, fields.count * sizeof *fields.items);
	slots_add(rows->arena, &slots, rows->fields, NULL);
	slots_index(rows, &slots);
	vec_clear(&fields);
	vec_clear(&slots);
}

static const struct noun_rows *rows_of(const struct noun *noun)
{
	if (!noun->rows->fields)
		rows_build(noun->rows, noun->schema);
	return noun->rows;
}

struct noun *noun_build(struct arena *arena, const struct schema *schema,
			const struct field *custom)
{
	struct noun *noun = arena_new(arena, struct noun);

	noun->schema = schema;
	noun->name = schema->noun;
	noun->prefix = schema->prefix;
	noun->states = schema->states;
	noun->rows = arena_new(arena, struct noun_rows);
	noun->rows->arena = arena;
	noun->rows->custom = custom;
	return noun;
}

const struct field *noun_fields(const struct noun *noun)
{
	return rows_of(noun)->fields;
}

const struct slot *noun_slots(const struct noun *noun)
{
	return rows_of(noun)->slots;
}

size_t noun_slot_count(const struct noun *noun)
{
	return rows_of(noun)->slot_count;
}

size_t noun_size(const struct noun *noun)
{
	return rows_of(noun)->size;
}

/* What stands before a slot is what stands behind it from the other end. */
const char *const *noun_before(const struct noun *noun, const struct slot *slot)
{
	const struct noun_rows *rows = rows_of(noun);
	size_t before = slot ? (size_t)(slot - rows->slots) : 0;

	return rows->backwards + rows->slot_count - before;
}

const struct slot *noun_slot(const struct noun *noun, const char *name)
{
	return map_get(&rows_of(noun)->slot_map, name);
}

const struct slot *noun_slot_text(const struct noun *noun, const char *name,
				  size_t length)
{
	return map_get_text(&rows_of(noun)->slot_map, name, length);
}

const char *noun_nearest(const struct noun *noun, const char *name)
{
	const struct noun_rows *rows = rows_of(noun);

	return nearest_name(name, rows->slots, rows->slot_count,
			    sizeof *rows->slots);
}

void noun_clear(struct noun *noun)
{
	map_clear(&noun->rows->slot_map);
}
