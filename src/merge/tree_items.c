/* tree_items.c - merges lists whose order means nothing: sets, and groups with
 * a key. */
#include <string.h>

#include "merge_internal.h"

/* Items of three lists by number, and the list they become. */
struct gathering {
	struct walk *walk;
	const struct shape *shape;
	const struct trees *at;
	const char *path;
	struct node *list;
	struct pool pool;
	const uint32_t *theirs; /* numbers */
	struct trees *items;	/* by number */
	size_t *places;		/* by number: behind the item of theirs */
	bool *done;		/* by number: it was met */
};

static void set_items(struct gathering *gathering, const struct node *list,
		      const uint32_t *numbers, enum merge_side side)
{
	for (size_t i = 0; list && i < list->count; i++) {
		struct trees *item = &gathering->items[numbers[i]];

		if (side == MERGE_BASE) {
			item->base = list->values[i];
		} else if (side == MERGE_OURS) {
			item->ours = list->values[i];
		} else {
			item->theirs = list->values[i];
			gathering->places[numbers[i]] = i + 1;
		}
	}
}

/* The numbers of ours. */
static const uint32_t *gather(struct gathering *gathering)
{
	const struct trees *at = gathering->at;
	struct arena *arena = gathering->pool.arena;
	const struct shape *shape = gathering->shape;
	const uint32_t *base = pool_number(&gathering->pool, shape, at->base);
	const uint32_t *ours = pool_number(&gathering->pool, shape, at->ours);
	size_t count;

	gathering->theirs = pool_number(&gathering->pool, shape, at->theirs);
	count = gathering->pool.numbers.count + 1;
	gathering->items = arena_array(arena, count, sizeof(struct trees));
	gathering->places = arena_array(arena, count, sizeof(size_t));
	gathering->done = arena_array(arena, count, sizeof(bool));
	set_items(gathering, at->base, base, MERGE_BASE);
	set_items(gathering, at->ours, ours, MERGE_OURS);
	set_items(gathering, at->theirs, gathering->theirs, MERGE_THEIRS);
	return ours;
}

/* "tests[on=2026-01-02]", or by place where the key cannot be written so. */
static const char *item_path(const struct gathering *gathering,
			     const struct node *item, size_t index)
{
	const char *name = gathering->shape->key;
	const struct node *key = name ? node_get(item, name) : NULL;

	if (key && key->kind == NODE_TEXT && key->length &&
	    !strpbrk(key->text, "]\n\""))
		return arena_format(gathering->walk->arena, "%s[%s=%s]",
				    gathering->path, name, key->text);
	return path_item(gathering->walk->arena, gathering->path, index);
}

static void push_item(struct gathering *gathering, uint32_t number,
		      size_t index)
{
	const struct trees *item = &gathering->items[number];
	struct shape inner = shape_item(gathering->shape);
	const struct node *value = item->ours ? item->ours : item->theirs;

	gathering->done[number] = true;
	if (gathering->shape->kind == SHAPE_KEYED)
		value = tree_meet(gathering->walk, &inner, item,
				  item_path(gathering, value, index));
	else if (item->base && !(item->ours && item->theirs))
		value = NULL;
	if (value)
		node_push(gathering->walk->arena, gathering->list,
			  (struct node *)value);
}

/* What only theirs has, from a place on: up to what ours has too, or all. */
static void push_theirs(struct gathering *gathering, size_t from, bool all)
{
	for (size_t i = from; i < gathering->at->theirs->count; i++) {
		uint32_t number = gathering->theirs[i];
		bool shared = gathering->items[number].ours;

		if (shared && !all)
			return;
		if (!shared && !gathering->done[number])
			push_item(gathering, number, i);
	}
}

const struct node *tree_meet_items(struct walk *walk, const struct shape *shape,
				   const struct trees *at, const char *path)
{
	struct arena scratch = { 0 };
	struct gathering gathering = {
		.walk = walk,
		.shape = shape,
		.at = at,
		.path = path,
		.list = node_list(walk->arena),
		.pool = { .arena = &scratch },
	};
	const uint32_t *ours = gather(&gathering);

	gathering.list->style = at->ours->style;
	push_theirs(&gathering, 0, false);
	for (size_t i = 0; i < at->ours->count; i++) {
		push_item(&gathering, ours[i], i);
		if (gathering.places[ours[i]])
			push_theirs(&gathering, gathering.places[ours[i]],
				    false);
	}
	push_theirs(&gathering, 0, true);
	pool_clear(&gathering.pool);
	arena_clear(&scratch);
	return gathering.list->count || shape->kind == SHAPE_ANY
		       ? gathering.list
		       : NULL;
}
