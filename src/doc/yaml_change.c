/* yaml_change.c - what an edit means, as a tree: paths, maps on the way. */
#include <assert.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "isms/doc/yaml_read.h"
#include "doc_internal.h"

struct change {
	struct arena *arena;
	const struct edit *edit;
	struct error *err;
	bool failed;
};

/* Stands for "nothing is left here". */
static const struct node removed;

/* -- copies with one entry changed ---------------------------------------- */

static struct node *copy(struct arena *arena, const struct node *node,
			 size_t count)
{
	struct node *other = arena_new(arena, struct node);

	*other = *node;
	other->count = count;
	other->values = node_room(arena, count);
	if (node->kind == NODE_MAP)
		other->keys = node_room(arena, count);
	return other;
}

static void move(struct node *to, size_t at, const struct node *from,
		 size_t first, size_t count)
{
	if (count == 0)
		return;
	memcpy(to->values + at, from->values + first,
	       count * sizeof *to->values);
	if (to->kind == NODE_MAP)
		memcpy(to->keys + at, from->keys + first,
		       count * sizeof *to->keys);
}

struct node *node_with(struct arena *arena, const struct node *node,
		       size_t index, const struct node *value)
{
	struct node *other = copy(arena, node, node->count);

	move(other, 0, node, 0, node->count);
	other->values[index] = (struct node *)value;
	return other;
}

struct node *node_inserted(struct arena *arena, const struct node *node,
			   size_t index, const struct node *key,
			   const struct node *value)
{
	struct node *other = copy(arena, node, node->count + 1);

	if (node->count == 0) /* [] and {} do not ask for brackets */
		other->style = NODE_BLOCK;
	move(other, 0, node, 0, index);
	move(other, index + 1, node, index, node->count - index);
	other->values[index] = (struct node *)value;
	if (node->kind == NODE_MAP)
		other->keys[index] = (struct node *)key;
	return other;
}

struct node *node_without(struct arena *arena, const struct node *node,
			  size_t index)
{
	struct node *other = copy(arena, node, node->count - 1);

	move(other, 0, node, 0, index);
	move(other, index, node, index + 1, node->count - index - 1);
	return other;
}

/* -- the edit ------------------------------------------------------------- */

static const struct node *fail(struct change *change, const char *why)
{
	change->failed = true;
	error_set(change->err, FAULT_DATA, "cannot change '%s': %s",
		  change->edit->path, why);
	return NULL;
}

static bool puts_something(const struct change *change)
{
	return change->edit->kind == EDIT_SET || change->edit->kind == EDIT_ADD;
}

static const struct node *add_item(struct change *change,
				   const struct node *node)
{
	const struct node *value = change->edit->value;

	if (!node || node_is_empty(node))
		return node_inserted(change->arena, node_list(change->arena), 0,
				     NULL, value);
	if (node->kind != NODE_LIST)
		return fail(change, "it is not a list");
	return node_inserted(change->arena, node, node->count, NULL, value);
}

static const struct node *remove_item(struct change *change,
				      const struct node *node)
{
	if (!node || node->kind != NODE_LIST)
		return node;
	for (size_t i = 0; i < node->count; i++) {
		if (!node_equal(node->values[i], change->edit->value))
			continue;
		return node->count == 1 ? &removed
					: node_without(change->arena, node, i);
	}
	return node;
}

/* At the end of the path; node is NULL when there is nothing yet. */
static const struct node *arrive(struct change *change, const struct node *node)
{
	const struct node *value = change->edit->value;

	switch (change->edit->kind) {
	case EDIT_SET:
		return node && node_equal(node, value) ? node : value;
	case EDIT_UNSET:
		return node ? &removed : NULL;
	case EDIT_ADD:
		return add_item(change, node);
	case EDIT_REMOVE:
		return remove_item(change, node);
	}
	return node;
}

/* Is the dotted name that of this key at this step of the path? */
static bool names(const char *name, const char *path, const struct step *step,
		  const char *key)
{
	size_t above = (size_t)(step->key - path);

	return strncmp(name, path, above) == 0 &&
	       strcmp(name + above, key) == 0;
}

/* Behind the last key that is named in `after`, else at the end.  Only keys
 * further down are of interest. */
static size_t place_for(const struct change *change, const struct node *map,
			const struct step *step)
{
	const char *const *after = change->edit->after;
	size_t place = 0;

	for (; after && *after; after++)
		for (size_t i = place; i < map->count; i++)
			if (names(*after, change->edit->path, step,
				  map->keys[i]->text))
				place = i + 1;
	return place ? place : map->count;
}

static const struct node *put(struct change *change, const struct node *map,
			      const struct step *step, const struct node *value)
{
	const char *key =
		arena_text(change->arena, step->key, step->key_length);

	return node_inserted(change->arena, map, place_for(change, map, step),
			     node_text(change->arena, key, NODE_PLAIN), value);
}

/* Can the step be taken here?  NULL for "stay as you are". */
static const struct node *container(struct change *change,
				    const struct node *node,
				    const struct step *step)
{
	if (step->kind == STEP_BAD)
		return fail(change, "this is not a path to a field");
	if (!node || node_is_empty(node)) {
		if (!puts_something(change))
			return NULL;
		if (step->kind != STEP_KEY)
			return fail(change, "there is no such list item");
		return node_map(change->arena);
	}
	if (step->kind == STEP_KEY && node->kind != NODE_MAP)
		return puts_something(change)
			       ? fail(change, "a part of the path holds a text "
					      "or list, not fields")
			       : NULL;
	if (step->kind != STEP_KEY && step_find(node, step) == node->count)
		return puts_something(change)
			       ? fail(change, "there is no such list item")
			       : NULL;
	return node;
}

/* Deeper than a file may be nested nothing can be found or put. */
static bool is_too_deep(const char *path)
{
	struct step step;
	size_t depth = 0;

	while (step_next(&path, &step) && step.kind != STEP_BAD)
		depth++;
	return depth > YAML_DEPTH_LIMIT;
}

/* The node as it will be; the node itself when nothing changes. */
static const struct node *walk(struct change *change, const struct node *node,
			       const char *path)
{
	const struct node *inside, *child = NULL, *wish;
	struct step step;
	size_t index;

	if (!step_next(&path, &step))
		return arrive(change, node);
	inside = container(change, node, &step);
	if (!inside)
		return change->failed ? NULL : node;
	index = step_find(inside, &step);
	if (index < inside->count)
		child = inside->values[index];
	wish = walk(change, child, path);
	if (change->failed)
		return NULL;
	if (wish == child)
		return node;
	if (!child)
		return put(change, inside, &step, wish);
	if (wish != &removed)
		return node_with(change->arena, inside, index, wish);
	return inside->count == 1 ? &removed
				  : node_without(change->arena, inside, index);
}

/* Is all of it text that a register may hold? */
static bool check_value(struct change *change, const struct node *node)
{
	for (size_t at = 0; node->kind == NODE_TEXT && at < node->length;) {
		uint32_t point = 0;
		size_t size =
			utf8_decode(node->text + at, node->length - at, &point);
		const char *what = size ? source_refused(point) : NULL;

		if (!size) {
			fail(change, "the new text is not UTF-8");
			return false;
		}
		if (what)
			return error_set(change->err, FAULT_DATA,
					 "cannot change '%s': the new text "
					 "holds a %s (U+%04X)",
					 change->edit->path, what,
					 (unsigned)point);
		at += size;
	}
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAP &&
		    !check_value(change, node->keys[i]))
			return false;
		if (!check_value(change, node->values[i]))
			return false;
	}
	return true;
}

const struct node *yaml_change(struct arena *arena, const struct node *root,
			       const struct edit *edit, struct error *err)
{
	struct change change = { .arena = arena, .edit = edit, .err = err };
	const struct node *wish;

	assert(edit->value || edit->kind == EDIT_UNSET);
	if (!edit->path || !*edit->path) {
		error_set(err, FAULT_DATA, "an edit needs the name of a field");
		return NULL;
	}
	if (is_too_deep(edit->path)) {
		fail(&change, "the path has too many steps");
		return NULL;
	}
	if (edit->value && !check_value(&change, edit->value))
		return NULL;
	wish = walk(&change, root, edit->path);
	if (wish == &removed)
		return node_without(arena, root, 0);
	return wish;
}

/* Copies the tree, as what it was made of on the way goes. */
static struct node *keep(struct arena *arena, const struct node *node)
{
	struct node *kept;

	if (node->kind == NODE_TEXT) {
		kept = arena_new(arena, struct node);
		*kept = *node;
		kept->text = arena_text(arena, node->text, node->length);
		return kept;
	}
	kept = copy(arena, node, node->count);
	for (size_t i = 0; i < node->count; i++) {
		kept->values[i] = keep(arena, node->values[i]);
		if (node->kind == NODE_MAP)
			kept->keys[i] = keep(arena, node->keys[i]);
	}
	return kept;
}

struct node *yaml_edit_map(struct arena *arena, const struct edit *edits,
			   size_t count, struct error *err)
{
	struct arena scratch = { 0 };
	const struct node *tree = node_map(&scratch);
	struct node *kept = NULL;

	for (size_t i = 0; tree && i < count; i++) {
		struct edit edit = edits[i];

		edit.after = NULL;
		tree = yaml_change(&scratch, tree, &edit, err);
	}
	if (tree)
		kept = keep(arena, tree);
	arena_clear(&scratch);
	return kept;
}
