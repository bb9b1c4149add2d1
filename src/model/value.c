/* value.c - FIELD=VALUE operands as trees that an edit can put into a file. */
#include "isms/model/value.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"

bool value_is_bare(enum field_kind kind)
{
	switch (kind) {
	case FIELD_NUMBER:
	case FIELD_LEVEL:
	case FIELD_DATE:
	case FIELD_INSTANT:
	case FIELD_BOOL:
		return true;
	case FIELD_END:
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_CHOICE:
	case FIELD_DURATION:
	case FIELD_MONEY:
	case FIELD_REF:
	case FIELD_CITE:
	case FIELD_URL:
	case FIELD_PATH:
	case FIELD_RECURRENCE:
	case FIELD_LIST:
	case FIELD_GROUP:
	case FIELD_GROUPS:
	case FIELD_KINDS:
		break;
	}
	return false;
}

static enum node_style style_for(enum field_kind kind)
{
	return value_is_bare(kind) ? NODE_PLAIN : NODE_DOUBLE_QUOTED;
}

/* Is what fits stored as it was typed? */
static bool stays(enum field_kind kind)
{
	return kind == FIELD_CHOICE || field_kind_is_text(kind);
}

static struct node *scalar(const struct field *field, const char *text,
			   const struct reading *reading, struct error *err)
{
	_Alignas(16) char member[FIELD_MEMBER_SIZE] = { 0 };
	struct buf out = { 0 };
	struct node *node = NULL;

	if (!field_parse(field, text, reading, member, &out)) {
		error_set(err, FAULT_USAGE, "%s", buf_string(&out));
	} else {
		buf_reset(&out);
		if (!stays(field->kind)) {
			field_format(field, member, &out);
			text = buf_string(&out);
		}
		node = node_text(reading->arena, text, style_for(field->kind));
	}
	buf_clear(&out);
	return node;
}

/* Ids, addresses and the words of choices hold no comma: a,b is two. */
static bool takes_commas(const struct field *field, const char *text)
{
	return field->item == FIELD_REF || field->item == FIELD_CITE ||
	       (field->item == FIELD_CHOICE &&
		!choice_place(field->rule.choices, text));
}

static struct node *list(const struct field *field, const char *text,
			 const struct reading *reading, struct error *err)
{
	struct list items = field_split(reading->arena, text);
	struct node *node = node_list(reading->arena);
	struct field item = *field;

	item.kind = field->item;
	if (items.count == 1 && strchr(text, ',') &&
	    takes_commas(field, text)) {
		char *copy = arena_copy(reading->arena, text);

		for (char *at = copy; *at; at++)
			if (*at == ',')
				*at = ';';
		items = field_split(reading->arena, copy);
	}
	for (size_t i = 0; i < items.count; i++) {
		struct node *value =
			scalar(&item, items.items[i], reading, err);

		if (!value)
			return NULL;
		node_push(reading->arena, node, value);
	}
	return node;
}

struct node *record_value(const struct field *field, const char *text,
			  const struct reading *reading, struct error *err)
{
	if (field->flags & FIELD_DERIVED) {
		error_set(err, FAULT_USAGE, "%s is computed and cannot be set",
			  field->name);
		return NULL;
	}
	if (field->kind == FIELD_LIST)
		return list(field, text, reading, err);
	if (field->kind == FIELD_GROUPS || field->kind == FIELD_GROUP)
		return record_group(field, text, reading, err);
	return scalar(field, text, reading, err);
}

/* "on=2026-01-02, result=pass" as "{on: 2026-01-02, result: pass}". */
static const struct field *part_named(const struct field *field,
				      const char *name, size_t length)
{
	for (const struct field *part = field->rule.group.fields; part->name;
	     part++)
		if (strlen(part->name) == length &&
		    !strncmp(part->name, name, length) &&
		    !(part->flags & FIELD_DERIVED))
			return part;
	return NULL;
}

/* Where the next "name=" of this group begins; parts may hold commas. */
static const char *part_end(const struct field *field, const char *text)
{
	for (const char *comma = strchr(text, ','); comma;
	     comma = strchr(comma + 1, ',')) {
		const char *name = comma + 1 + strspn(comma + 1, " ");
		size_t length = strcspn(name, "=,");

		if (name[length] == '=' && part_named(field, name, length))
			return comma;
	}
	return text + strlen(text);
}

struct node *record_group(const struct field *field, const char *text,
			  const struct reading *reading, struct error *err)
{
	struct node *map = node_map(reading->arena);

	while (*text) {
		const char *name = text + strspn(text, " ");
		size_t length = strcspn(name, "=,");
		const struct field *part = part_named(field, name, length);
		const char *end;
		struct node *value;

		if (name[length] != '=' || !part) {
			error_set(err, FAULT_USAGE,
				  "%s wants name=value, name=value ... with "
				  "the names of 'isms NOUN schema'; got '%s'",
				  field->name, name);
			return NULL;
		}
		end = part_end(field, name + length + 1);
		value = record_value(
			part,
			arena_text(reading->arena, name + length + 1,
				   (size_t)(end - name) - length - 1),
			reading, err);
		if (!value)
			return NULL;
		node_put(reading->arena, map, part->name, value);
		text = *end ? end + 1 : end;
	}
	return map;
}

/* -- and back ------------------------------------------------------------- */

static struct node *text_node(const struct field *field, const void *member,
			      struct arena *arena)
{
	struct buf text = { 0 };
	struct node *node;

	field_format(field, member, &text);
	node = node_text(arena, buf_keep(&text, arena), style_for(field->kind));
	buf_clear(&text);
	return node;
}

static struct node *items_node(const struct field *field,
			       const struct list *items, struct arena *arena)
{
	struct node *node = node_list(arena);

	for (size_t i = 0; i < items->count; i++)
		node_push(arena, node,
			  node_text(arena, items->items[i],
				    style_for(field->item)));
	return node;
}

/* All parts, but for the one that is written as the key. */
static struct node *group_node(const struct field *field, const char *base,
			       const char *key, struct arena *arena)
{
	struct node *map = node_map(arena);

	for (const struct field *part = field->rule.group.fields; part->name;
	     part++) {
		struct node *value = NULL;

		if (!(part->flags & FIELD_DERIVED) &&
		    !(key && !strcmp(part->name, key)))
			value = value_node(part, base + part->offset, arena);
		if (value)
			node_put(arena, map, part->name, value);
	}
	return map;
}

/* With one part besides the key, that one stands alone. */
static struct node *keyed_node(const struct field *field,
			       const struct groups *groups, struct arena *arena)
{
	const struct field *key = field->rule.group.fields;
	struct node *map = node_map(arena);

	for (size_t i = 0; i < groups->count; i++) {
		const char *base = (const char *)groups->items +
				   i * field->rule.group.size;
		struct node *name = text_node(key, base + key->offset, arena);
		struct node *value = group_node(field, base, key->name, arena);

		if (key[1].name && !key[2].name && value->count)
			value = value->values[0];
		node_put(arena, map, name->text, value);
	}
	return map;
}

static struct node *groups_node(const struct field *field,
				const struct groups *groups,
				struct arena *arena)
{
	struct node *node = node_list(arena);

	if (field->flags & FIELD_KEYED)
		return keyed_node(field, groups, arena);
	for (size_t i = 0; i < groups->count; i++)
		node_push(arena, node,
			  group_node(field,
				     (const char *)groups->items +
					     i * field->rule.group.size,
				     NULL, arena));
	return node;
}

struct node *value_node(const struct field *field, const void *member,
			struct arena *arena)
{
	if (!field_is_set(field, member))
		return NULL;
	if (field->kind == FIELD_LIST)
		return items_node(field, member, arena);
	if (field->kind == FIELD_GROUP)
		return group_node(field, member, NULL, arena);
	if (field->kind == FIELD_GROUPS)
		return groups_node(field, member, arena);
	return text_node(field, member, arena);
}
