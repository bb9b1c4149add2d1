/* graph_walk.c - the references of one record, found by walking its table. */
#include <string.h>

#include "graph_internal.h"
#include "isms/base/vec.h"

/* A date that tells when the rest of its group happened. */
static bool tells_when(const struct field *row)
{
	return (row->kind == FIELD_DATE || row->kind == FIELD_INSTANT) &&
	       (!strcmp(row->name, "on") || !strcmp(row->name, "at")) &&
	       !(row->flags & FIELD_DERIVED);
}

/* The first one of a group from here on; NULL: none. */
static const struct field *find_when(const struct field *rows)
{
	for (; rows && rows->name; rows++)
		if (tells_when(rows))
			return rows;
	return NULL;
}

/* Has the group a date of its own, so that it tells what once happened?  Who
 * approved, tested or rated then is right for ever. */
static bool is_past_event(const struct walk *walk)
{
	for (const struct field *row = walk->when; row;
	     row = find_when(row + 1))
		if (field_is_set(row, (const char *)walk->group + row->offset))
			return true;
	return false;
}

static void add_link(struct walk *walk, const struct field *field,
		     const char *path, const char *to, size_t item)
{
	struct link link = { .from = walk->record,
			     .field = field,
			     .path = path,
			     .to = to,
			     .item = (uint32_t)item };
	const struct folder *folder;

	if (!to || !*to)
		return;
	link.target = link_target(walk->store, to, &folder);
	link.past = (field->flags & FIELD_PAST) || is_past_event(walk);
	vec_push(&walk->links, link);
}

static bool is_link(enum field_kind kind)
{
	return kind == FIELD_REF || kind == FIELD_CITE;
}

/* May it hold a link, or something that does? */
static bool may_link(const struct field *field)
{
	return is_link(field->kind) || field->kind == FIELD_LIST ||
	       field->kind == FIELD_GROUP || field->kind == FIELD_GROUPS;
}

static void add_list(struct walk *walk, const struct field *field,
		     const char *path, const struct list *list)
{
	if (!is_link(field->item))
		return;
	for (size_t i = 0; i < list->count; i++)
		add_link(walk, field, path, list->items[i], i + 1);
}

static void add_groups(struct walk *walk, const struct field *field,
		       const char *path, const struct groups *groups);

static void add_member(struct walk *walk, const struct field *field,
		       const char *path, const void *member)
{
	switch (field->kind) {
	case FIELD_REF:
		add_link(walk, field, path, ((const struct ref *)member)->id,
			 0);
		break;
	case FIELD_CITE:
		add_link(walk, field, path, *(const char *const *)member, 0);
		break;
	case FIELD_LIST:
		add_list(walk, field, path, member);
		break;
	case FIELD_GROUPS:
		add_groups(walk, field, path, member);
		break;
	case FIELD_END:
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_CHOICE:
	case FIELD_NUMBER:
	case FIELD_LEVEL:
	case FIELD_DATE:
	case FIELD_INSTANT:
	case FIELD_DURATION:
	case FIELD_MONEY:
	case FIELD_URL:
	case FIELD_PATH:
	case FIELD_RECURRENCE:
	case FIELD_BOOL:
	case FIELD_GROUP:
	case FIELD_KINDS:
		break;
	}
}

/* Rows of a group inside a list, with what they hold in turn. */
static void add_rows(struct walk *walk, const struct field *fields,
		     const char *path, const char *base)
{
	const struct field *when = walk->when;
	const void *group = walk->group;

	walk->when = find_when(fields);
	walk->group = base;
	for (const struct field *field = fields; field->name; field++) {
		const char *at;

		if (field->flags & FIELD_DERIVED)
			continue;
		if (!may_link(field) ||
		    !field_is_set(field, base + field->offset))
			continue;
		at = arena_format(walk->arena, "%s.%s", path, field->name);
		if (field->kind == FIELD_GROUP)
			add_rows(walk, field->rule.group.fields, at,
				 base + field->offset);
		else
			add_member(walk, field, at, base + field->offset);
	}
	walk->when = when;
	walk->group = group;
}

/* "excuse.review-overdue" or "tests[0]". */
static const char *group_path(struct walk *walk, const struct field *field,
			      const char *path, const char *base, size_t place)
{
	const struct field *row = field->rule.group.fields;

	if (!(field->flags & FIELD_KEYED))
		return arena_format(walk->arena, "%s[%zu]", path, place);
	for (; row->name; row++)
		if (field->rule.group.key &&
		    !strcmp(row->name, field->rule.group.key)) {
			struct buf key = { 0 };
			const char *text;

			field_format(row, base + row->offset, &key);
			text = arena_format(walk->arena, "%s.%s", path,
					    buf_string(&key));
			buf_clear(&key);
			return text;
		}
	return path;
}

static void add_groups(struct walk *walk, const struct field *field,
		       const char *path, const struct groups *groups)
{
	const char *base = groups->items;

	for (size_t i = 0; i < groups->count; i++) {
		add_rows(walk, field->rule.group.fields,
			 group_path(walk, field, path, base, i), base);
		base += field->rule.group.size;
	}
}

/* -- the slots of a register ---------------------------------------------- */

/* The date that stands beside a slot in its group. */
static const struct field *when_beside(const struct noun *noun,
				       const struct slot *slot)
{
	const char *dot = strrchr(slot->name, '.');
	const struct slot *group = NULL;

	if (dot)
		group = noun_slot_text(noun, slot->name,
				       (size_t)(dot - slot->name));
	return group ? find_when(group->field->rule.group.fields) : NULL;
}

/* Can rows of a list of groups refer to anything? */
static bool rows_may_link(const struct field *rows)
{
	for (; rows->name; rows++) {
		bool groups =
			rows->kind == FIELD_GROUP || rows->kind == FIELD_GROUPS;

		if (rows->flags & FIELD_DERIVED)
			continue;
		if (groups ? rows_may_link(rows->rule.group.fields)
			   : is_link(rows->kind) || (rows->kind == FIELD_LIST &&
						     is_link(rows->item)))
			return true;
	}
	return false;
}

/* The parts of a group are slots of their own. */
static bool is_source(const struct slot *slot)
{
	const struct field *field = slot->field;

	if (slot->flags & FIELD_DERIVED)
		return false;
	if (field->kind == FIELD_GROUPS)
		return rows_may_link(field->rule.group.fields);
	return is_link(field->kind) ||
	       (field->kind == FIELD_LIST && is_link(field->item));
}

void source_slots(const struct noun *noun, struct source_slots *slots)
{
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		struct source_slot source = {
			.slot = slot,
			.when = when_beside(noun, slot),
		};

		if (is_source(slot))
			vec_push(slots, source);
	}
}

void walk_slot(struct walk *walk, const struct source_slot *source,
	       const struct record *record)
{
	const struct slot *slot = source->slot;
	const char *base = record->at;

	walk->record = record;
	walk->when = source->when;
	walk->group = base + slot->base;
	add_member(walk, slot->field, slot->name, base + slot->offset);
}

void walk_record(struct walk *walk, const struct source_slots *slots,
		 const struct record *record)
{
	for (size_t i = 0; i < slots->count; i++)
		walk_slot(walk, &slots->items[i], record);
}
