/* tree.c - merges three trees, place by place. */
#include <string.h>

#include "isms/base/buf.h"
#include "merge_internal.h"

/* -- clashes -------------------------------------------------------------- */

/* Does the choice's path name this one, or something above it? */
static bool covers(const char *choice, const char *path)
{
	size_t length = strlen(choice);

	return !strncmp(choice, path, length) &&
	       (!length || !path[length] || path[length] == '.' ||
		path[length] == '[');
}

static const struct node *side_of(const struct trees *at, enum merge_side side)
{
	switch (side) {
	case MERGE_OURS:
		return at->ours;
	case MERGE_THEIRS:
		return at->theirs;
	case MERGE_BASE:
		return at->base;
	case MERGE_VALUE:
		break;
	}
	return NULL;
}

static struct merge_choice *choice_for(const struct walk *walk,
				       const char *path)
{
	for (size_t i = walk->merge->choice_count; i-- > 0;)
		if (covers(walk->merge->choices[i].path, path))
			return &walk->merge->choices[i];
	return NULL;
}

/* Which side the place takes: the choice made for it, else the preferred one
 * with the clash noted. */
static enum merge_side settle(struct walk *walk, const struct trees *at,
			      const char *path, struct merge_choice **choice)
{
	struct clash clash = { path, at->base, at->ours, at->theirs };

	*choice = choice_for(walk, path);
	if (*choice) {
		(*choice)->used = true;
		return (*choice)->side;
	}
	if (walk->record)
		vec_push(&walk->merge->clashes, clash);
	return walk->prefer;
}

static const struct node *clash(struct walk *walk, const struct trees *at,
				const char *path)
{
	struct merge_choice *choice;
	enum merge_side side = settle(walk, at, path, &choice);

	return side == MERGE_VALUE ? choice->value : side_of(at, side);
}

/* -- maps ----------------------------------------------------------------- */

/* The map that three maps become. */
struct joining {
	struct walk *walk;
	const struct shape *shape;
	const struct trees *at;
	const char *path;
	struct node *map;
};

/* What becomes of entry `index` of a side; the key stays as it was written. */
static void put(struct joining *joining, const struct node *from, size_t index)
{
	struct arena *arena = joining->walk->arena;
	const struct trees *at = joining->at;
	const char *key = from->keys[index]->text;
	struct shape under = shape_under(joining->shape, key);
	struct trees inner = { node_get(at->base, key), node_get(at->ours, key),
			       node_get(at->theirs, key) };
	const struct node *value =
		tree_meet(joining->walk, &under, &inner,
			  path_key(arena, joining->path, key));

	if (!value)
		return;
	node_put(arena, joining->map, key, (struct node *)value);
	joining->map->keys[joining->map->count - 1] = from->keys[index];
}

/* The keys that only theirs has, from a place up to the next that ours has. */
static void put_theirs(struct joining *joining, size_t from)
{
	const struct node *theirs = joining->at->theirs;

	for (size_t i = from; i < theirs->count; i++) {
		if (node_get(joining->at->ours, theirs->keys[i]->text))
			return;
		put(joining, theirs, i);
	}
}

static size_t place_of(const struct node *map, const char *key)
{
	size_t i = 0;

	while (i < map->count && strcmp(map->keys[i]->text, key) != 0)
		i++;
	return i;
}

static const struct node *meet_maps(struct walk *walk,
				    const struct shape *shape,
				    const struct trees *at, const char *path)
{
	struct joining joining = { walk, shape, at, path,
				   node_map(walk->arena) };

	joining.map->style = at->ours->style;
	put_theirs(&joining, 0);
	for (size_t i = 0; i < at->ours->count; i++) {
		size_t there = place_of(at->theirs, at->ours->keys[i]->text);

		put(&joining, at->ours, i);
		if (there < at->theirs->count)
			put_theirs(&joining, there + 1);
	}
	return joining.map->count || !*path || shape->kind == SHAPE_ANY
		       ? joining.map
		       : NULL;
}

/* -- lists with order ----------------------------------------------------- */

static struct sequence sequence_of(struct pool *pool, const struct node *list)
{
	struct sequence sequence = { pool_number(pool, &(struct shape){ 0 },
						 list),
				     list ? list->count : 0 };

	return sequence;
}

static void push_range(struct walk *walk, struct node *list,
		       const struct node *from, struct range range)
{
	for (size_t i = range.begin; from && i < range.end; i++)
		node_push(walk->arena, list, from->values[i]);
}

/* The same number of items everywhere: each with its neighbours. */
static bool faces(const struct chunk *chunk)
{
	size_t count = chunk->base.end - chunk->base.begin;

	return count && chunk->ours.end - chunk->ours.begin == count &&
	       chunk->theirs.end - chunk->theirs.begin == count;
}

static void push_clash(struct walk *walk, struct node *list,
		       const struct trees *at, const struct chunk *chunk,
		       const char *path)
{
	struct shape any = { 0 };
	size_t count = chunk->base.end - chunk->base.begin;
	struct merge_choice *choice;
	enum merge_side side;

	for (size_t i = 0; faces(chunk) && i < count; i++) {
		struct trees item = {
			at->base->values[chunk->base.begin + i],
			at->ours->values[chunk->ours.begin + i],
			at->theirs->values[chunk->theirs.begin + i],
		};
		const struct node *value = tree_meet(
			walk, &any, &item,
			path_item(walk->arena, path, chunk->ours.begin + i));

		if (value)
			node_push(walk->arena, list, (struct node *)value);
	}
	if (faces(chunk))
		return;
	side = settle(walk, at, path, &choice);
	push_range(walk, list, side_of(at, side),
		   side == MERGE_OURS	? chunk->ours
		   : side == MERGE_BASE ? chunk->base
					: chunk->theirs);
}

static const struct node *meet_order(struct walk *walk, const struct trees *at,
				     const char *path)
{
	struct arena scratch = { 0 };
	struct pool pool = { .arena = &scratch };
	struct sequence base = sequence_of(&pool, at->base);
	struct sequence ours = sequence_of(&pool, at->ours);
	struct sequence theirs = sequence_of(&pool, at->theirs);
	struct chunks chunks = sequence_merge(&scratch, &base, &ours, &theirs);
	struct node *list = node_list(walk->arena);

	list->style = at->ours->style;
	for (size_t i = 0; i < chunks.count; i++) {
		const struct chunk *chunk = &chunks.items[i];

		if (chunk->kind == CHUNK_CLASH)
			push_clash(walk, list, at, chunk, path);
		else if (chunk->kind == CHUNK_THEIRS)
			push_range(walk, list, at->theirs, chunk->theirs);
		else
			push_range(walk, list, at->ours, chunk->ours);
	}
	pool_clear(&pool);
	arena_clear(&scratch);
	return list;
}

/* Words that stand once each. */
static bool is_set(const struct node *list)
{
	struct map words = { 0 };
	bool set = true;

	for (size_t i = 0; set && list && i < list->count; i++) {
		const struct node *item = list->values[i];

		set = item->kind == NODE_TEXT && !node_is_empty(item) &&
		      !map_put(&words, item->text, (void *)list);
	}
	map_clear(&words);
	return set;
}

static const struct node *meet_lists(struct walk *walk,
				     const struct shape *shape,
				     const struct trees *at, const char *path)
{
	bool free =
		shape->kind == SHAPE_SET || shape->kind == SHAPE_KEYED ||
		(is_set(at->base) && is_set(at->ours) && is_set(at->theirs));

	if (walk->merge->guess && !at->base && shape->kind == SHAPE_ANY &&
	    !free)
		return clash(walk, at, path);
	return free ? tree_meet_items(walk, shape, at, path)
		    : meet_order(walk, at, path);
}

/* -- texts ---------------------------------------------------------------- */

static struct lines text_lines(struct walk *walk, const struct node *node)
{
	struct merge_text text = { node ? node->text : "",
				   node ? node->length : 0 };

	return lines_split(walk->arena, &text);
}

static const struct node *meet_texts(struct walk *walk, const struct trees *at,
				     const char *path)
{
	struct lines base = text_lines(walk, at->base);
	struct lines ours = text_lines(walk, at->ours);
	struct lines theirs = text_lines(walk, at->theirs);
	struct lines merged;
	struct merge_text text;
	struct node *node;

	if (!at->base || at->base->kind != NODE_TEXT ||
	    !lines_merge(walk->arena, &base, &ours, &theirs, &merged))
		return clash(walk, at, path);
	text = lines_join(walk->arena, &merged);
	node = node_text(walk->arena, text.bytes, at->ours->style);
	return node;
}

/* -- any ------------------------------------------------------------------ */

static bool has_lines(const struct shape *shape, const struct trees *at)
{
	return shape->kind == SHAPE_TEXT ||
	       (shape->kind == SHAPE_ANY && strchr(at->ours->text, '\n') &&
		strchr(at->theirs->text, '\n'));
}

static bool fits(const struct node *base, enum node_kind kind)
{
	return !base || base->kind == kind || node_is_empty(base);
}

/* Both changed it, differently. */
static const struct node *meet_changed(struct walk *walk,
				       const struct shape *shape,
				       const struct trees *at, const char *path)
{
	struct trees inner = *at;

	if (!at->ours || !at->theirs || at->ours->kind != at->theirs->kind ||
	    !fits(at->base, at->ours->kind))
		return clash(walk, at, path);
	if (at->base && at->base->kind != at->ours->kind)
		inner.base = NULL;
	switch (at->ours->kind) {
	case NODE_MAP:
		return meet_maps(walk, shape, &inner, path);
	case NODE_LIST:
		return meet_lists(walk, shape, &inner, path);
	case NODE_TEXT:
		break;
	}
	return has_lines(shape, at) ? meet_texts(walk, at, path)
				    : clash(walk, at, path);
}

static bool are_maps(const struct trees *at)
{
	return at->ours && at->theirs && at->ours->kind == NODE_MAP &&
	       at->theirs->kind == NODE_MAP;
}

const struct node *tree_meet(struct walk *walk, const struct shape *shape,
			     const struct trees *at, const char *path)
{
	if (shape_same(shape, at->ours, at->theirs))
		return at->ours;
	if (walk->merge->guess && !at->base && *path &&
	    (!at->ours || !at->theirs))
		return clash(walk, at, path);
	if (walk->merge->guess && are_maps(at))
		return meet_changed(walk, shape, at, path);
	if (shape_same(shape, at->ours, at->base))
		return at->theirs;
	if (shape_same(shape, at->theirs, at->base))
		return at->ours;
	return meet_changed(walk, shape, at, path);
}

const struct node *tree_merge(struct merge *merge, const struct trees *trees,
			      enum merge_side prefer, bool record)
{
	struct walk walk = { merge, merge->arena, prefer, record };
	struct shape shape = shape_of_record(merge->fields);

	return tree_meet(&walk, &shape, trees, "");
}

/* -- a base that is not certain ------------------------------------------- */

const struct node *tree_common(struct arena *arena, const struct shape *shape,
			       const struct node *left,
			       const struct node *right)
{
	struct node *map;

	if (shape_same(shape, left, right))
		return left;
	if (!left || !right || left->kind != NODE_MAP ||
	    right->kind != NODE_MAP)
		return NULL;
	map = node_map(arena);
	for (size_t i = 0; i < left->count; i++) {
		const char *key = left->keys[i]->text;
		struct shape under = shape_under(shape, key);
		const struct node *value = tree_common(
			arena, &under, left->values[i], node_get(right, key));

		if (value)
			node_put(arena, map, key, (struct node *)value);
	}
	return map;
}
