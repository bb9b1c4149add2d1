/* batch_shape.c - from the shape that JSON output has to that of a file. */
#include <string.h>

#include "batch_internal.h"
#include "isms/model/value.h"
#include "isms/verbs/known.h"

static void shape_map(struct batch *batch, const struct field *rows,
		      struct node *map);

static const struct field *row_named(const struct field *rows, const char *name)
{
	for (; rows->name; rows++)
		if (!strcmp(rows->name, name))
			return rows;
	return NULL;
}

/* {"level": 4, "label": "major"}: the label is for people. */
static struct node *level_of(struct node *value)
{
	struct node *level = node_get(value, "level");
	size_t known = (level != NULL) + (node_get(value, "label") != NULL);

	return level && level->kind == NODE_TEXT && value->count == known
		       ? level
		       : value;
}

static struct node *shape_value(struct batch *batch, const struct field *row,
				struct node *value);

/* The only part besides the key may stand alone. */
static struct node *shape_group(struct batch *batch, const struct field *row,
				struct node *value)
{
	const struct field *parts = row->rule.group.fields;

	if ((row->flags & FIELD_KEYED) && parts[1].kind == FIELD_LEVEL)
		value = level_of(value);
	if (value->kind == NODE_MAP)
		shape_map(batch, parts, value);
	else if (row->flags & FIELD_KEYED)
		value = shape_value(batch, &parts[1], value);
	return value;
}

/* "" is as empty as null. */
static struct node *shape_value(struct batch *batch, const struct field *row,
				struct node *value)
{
	if (value->kind == NODE_TEXT && !value->length) {
		value->style = NODE_PLAIN;
	} else if (row->kind == FIELD_LEVEL) {
		value = level_of(value);
	} else if (row->kind == FIELD_GROUP && value->kind == NODE_MAP) {
		shape_map(batch, row->rule.group.fields, value);
	} else if (row->kind == FIELD_GROUPS) {
		for (size_t i = 0; i < value->count; i++)
			value->values[i] =
				shape_group(batch, row, value->values[i]);
	}
	return value;
}

static void shape_map(struct batch *batch, const struct field *rows,
		      struct node *map)
{
	size_t kept = 0;

	for (size_t i = 0; i < map->count; i++) {
		struct node *key = map->keys[i];
		struct node *value = map->values[i];
		const struct field *row = row_named(rows, key->text);

		if (row && (row->flags & FIELD_DERIVED)) {
			map_put(&batch->left_out, row->name, batch);
			continue;
		}
		map->keys[kept] = key;
		map->values[kept++] =
			row ? shape_value(batch, row, value) : value;
	}
	map->count = kept;
}

/* -- names with dots ------------------------------------------------------ */

/* The map for "residual" in that of the record, made when it is not there. */
static struct node *group_in(struct batch *batch, struct node *map,
			     const struct node *key, size_t length)
{
	struct arena *arena = &batch->scratch;
	const char *name = arena_text(arena, key->text, length);
	struct node *group = node_get(map, name);

	if (group)
		return group->kind == NODE_MAP ? group : NULL;
	group = node_map(arena);
	group->place = key->place;
	node_put(arena, map, name, group);
	map->keys[map->count - 1]->place = key->place;
	return group;
}

/* False when something stands there already. */
static bool put_dotted(struct batch *batch, struct node *map, struct node *key,
		       struct node *value)
{
	struct arena *arena = &batch->scratch;
	const char *name = key->text;
	size_t count;

	for (const char *dot = strchr(name, '.'); map && dot;
	     dot = strchr(name, '.')) {
		struct node part = { .text = name, .place = key->place };

		map = group_in(batch, map, &part, (size_t)(dot - name));
		name = dot + 1;
	}
	if (!map)
		return false;
	count = map->count;
	node_put(arena, map, name, value);
	if (map->count > count)
		map->keys[count]->place = key->place;
	return map->count > count;
}

/* {"residual.impact": 4} is {"residual": {"impact": 4}}. */
static void undot(struct batch *batch, struct node *map)
{
	struct node dotted = *map;
	size_t kept = 0;

	dotted.keys = arena_array(&batch->scratch, map->count + 1,
				  sizeof *dotted.keys);
	dotted.values = arena_array(&batch->scratch, map->count + 1,
				    sizeof *dotted.values);
	dotted.count = 0;
	for (size_t i = 0; i < map->count; i++) {
		bool dots = strchr(map->keys[i]->text, '.') &&
			    noun_slot(batch->noun, map->keys[i]->text);
		struct node *to = dots ? &dotted : map;
		size_t at = dots ? dotted.count++ : kept++;

		to->keys[at] = map->keys[i];
		to->values[at] = map->values[i];
	}
	map->count = kept;
	for (size_t i = 0; i < dotted.count; i++)
		if (!put_dotted(batch, map, dotted.keys[i], dotted.values[i]))
			batch_complain(
				batch, dotted.keys[i],
				arena_format(&batch->scratch,
					     "%s stands twice in this record",
					     dotted.keys[i]->text),
				NULL);
}

void batch_shape(struct batch *batch, struct node *map)
{
	for (size_t i = 0; i < map->count; i++)
		if (strchr(map->keys[i]->text, '.')) {
			undot(batch, map);
			break;
		}
	shape_map(batch, noun_fields(batch->noun), map);
}

/* -- references ----------------------------------------------------------- */

static bool holds(const struct node *node, const char *text)
{
	if (node->kind == NODE_TEXT)
		return !strcmp(node->text, text);
	for (size_t i = 0; i < node->count; i++)
		if (holds(node->values[i], text))
			return true;
	return false;
}

static void check_id(struct batch *batch, const struct field *row,
		     const struct node *value, const struct node *old)
{
	struct error wrong = { 0 };

	if (value->kind != NODE_TEXT || node_is_empty(value) ||
	    (old && holds(old, value->text)))
		return;
	if (batch->quiet) {
		batch->wrong =
			batch->wrong ||
			!known_target(&batch->context->store, row, value->text);
		return;
	}
	changes_target(&batch->changes, row, row->name, value->text, &wrong);
	batch_complain_error(batch, value, &wrong);
}

static void check_value(struct batch *batch, const struct field *row,
			const struct node *value, const struct node *old)
{
	if (row->kind == FIELD_REF) {
		check_id(batch, row, value, old);
	} else if (row->kind == FIELD_LIST && row->item == FIELD_REF) {
		for (size_t i = 0; i < value->count; i++)
			check_id(batch, row, value->values[i], old);
	} else if (row->kind == FIELD_GROUP && value->kind == NODE_MAP) {
		for (size_t i = 0; i < value->count; i++) {
			const struct field *part = row_named(
				row->rule.group.fields, value->keys[i]->text);

			if (part)
				check_value(batch, part, value->values[i], old);
		}
	} else if (row->kind == FIELD_GROUPS) {
		struct field group = *row;

		group.kind = FIELD_GROUP;
		for (size_t i = 0; i < value->count; i++)
			if (value->values[i]->kind == NODE_MAP)
				check_value(batch, &group, value->values[i],
					    old);
	}
}

void batch_check_references(struct batch *batch, const struct node *map,
			    const struct record *old)
{
	const struct field *rows = noun_fields(batch->noun);

	for (size_t i = 0; i < map->count; i++) {
		const struct field *row = row_named(rows, map->keys[i]->text);
		const struct node *was =
			old && row
				? value_node(row, (char *)old->at + row->offset,
					     &batch->scratch)
				: NULL;

		if (row)
			check_value(batch, row, map->values[i], was);
	}
}
