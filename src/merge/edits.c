/* edits.c - from one tree to another by edits of places as small as can be, so
 * that comments stay with what they are about. */
#include <string.h>

#include "isms/base/words.h"
#include "merge_internal.h"

enum {
	EDITS_MOST = 2000
};

struct way {
	struct arena *arena;
	edit_list *edits;
	bool lost; /* a key that no path can name */
};

static void go(struct way *way, const struct shape *shape,
	       const struct node *from, const struct node *wish,
	       const char *path);

static void add(struct way *way, enum edit_kind kind, const char *path,
		const struct node *value)
{
	struct edit edit = { kind, path, value, NULL };

	vec_push(way->edits, edit);
}

/* -- maps ----------------------------------------------------------------- */

static const char *under(struct way *way, const char *path, const char *key)
{
	if (strstr(key, "\"]") || strchr(key, '\n'))
		way->lost = true;
	return path_key(way->arena, path, key);
}

/* What stands in front of a new key: the rows before its own, or the keys
 * before it in the tree it comes from. */
static const char *const *before(struct way *way, const struct shape *shape,
				 const struct node *wish, size_t index,
				 const char *path)
{
	const char *key = wish->keys[index]->text;
	size_t step = strlen(path) - strlen(key) -
		      2 * (path[strlen(path) - 1] == ']');
	const char *above = arena_text(way->arena, path, step);
	const struct field *row =
		shape->kind == SHAPE_GROUP ? shape->rows : NULL;
	const char **names;
	size_t count = 0, rows = 0;

	while (row && row[rows].name && strcmp(row[rows].name, key) != 0)
		rows++;
	names = arena_array(way->arena, rows + index + 1, sizeof *names);
	if (row && row[rows].name)
		for (size_t i = 0; i < rows; i++)
			names[count++] = arena_format(way->arena, "%s%s", above,
						      row[i].name);
	else
		for (size_t i = 0; i < index; i++)
			names[count++] = arena_format(way->arena, "%s%s", above,
						      wish->keys[i]->text);
	return names;
}

static bool shares_a_key(const struct node *left, const struct node *right)
{
	for (size_t i = 0; i < left->count; i++)
		if (node_get(right, left->keys[i]->text))
			return true;
	return false;
}

static void go_map(struct way *way, const struct shape *shape,
		   const struct node *from, const struct node *wish,
		   const char *path)
{
	if (*path && !shares_a_key(from, wish)) {
		add(way, EDIT_SET, path, wish);
		return;
	}
	for (size_t i = 0; i < from->count; i++) {
		const char *key = from->keys[i]->text;
		struct shape inner = shape_under(shape, key);
		const char *at = under(way, path, key);
		const struct node *value = node_get(wish, key);

		if (shape_same(&inner, from->values[i], value))
			continue;
		if (value)
			go(way, &inner, from->values[i], value, at);
		else
			add(way, EDIT_UNSET, at, NULL);
	}
	for (size_t i = 0; i < wish->count; i++) {
		const char *key = wish->keys[i]->text;
		struct shape inner = shape_under(shape, key);
		const char *at = under(way, path, key);

		if (node_get(from, key) ||
		    shape_same(&inner, NULL, wish->values[i]))
			continue;
		add(way, EDIT_SET, at, wish->values[i]);
		way->edits->items[way->edits->count - 1].after =
			before(way, shape, wish, i, at);
	}
}

/* -- lists ---------------------------------------------------------------- */

/* Which items of two lists belong together. */
struct pairs {
	uint32_t *wishes; /* of each item of from: place in wish from 1, or 0 */
	bool *kept;	  /* of each item of wish */
	size_t count;
};

/* By number, wherever they stand. */
static void pair_numbers(struct way *way, const struct pool *pool,
			 const struct sequence *from,
			 const struct sequence *wish, struct pairs *pairs)
{
	uint32_t *places = arena_array(way->arena, pool->numbers.count + 1,
				       sizeof *places);

	pairs->wishes =
		arena_array(way->arena, from->count + 1, sizeof(uint32_t));
	for (size_t i = 0; i < wish->count; i++)
		places[wish->items[i]] = (uint32_t)i + 1;
	for (size_t i = 0; i < from->count; i++)
		pairs->wishes[i] = places[from->items[i]];
}

/* In order; as many between two pairs here as there are pairs too. */
static void pair_gaps(const struct sequence *from, const struct sequence *wish,
		      struct pairs *pairs)
{
	size_t begin = 0, there = 0;

	for (size_t i = 0; i <= from->count; i++) {
		size_t end =
			i < from->count ? pairs->wishes[i] : wish->count + 1;

		if (!end)
			continue;
		if (i - begin == end - 1 - there)
			for (size_t k = begin; k < i; k++)
				pairs->wishes[k] =
					(uint32_t)(there + k - begin) + 1;
		begin = i + 1;
		there = end;
	}
}

static struct pairs pair_items(struct way *way, const struct shape *shape,
			       const struct node *from, const struct node *wish)
{
	struct pool pool = { .arena = way->arena };
	struct sequence left = { pool_number(&pool, shape, from), from->count };
	struct sequence right = { pool_number(&pool, shape, wish),
				  wish->count };
	struct pairs pairs = { 0 };

	if (shape->kind == SHAPE_SET || shape->kind == SHAPE_KEYED) {
		pair_numbers(way, &pool, &left, &right, &pairs);
	} else {
		pairs.wishes = sequence_match(way->arena, &left, &right);
		pair_gaps(&left, &right, &pairs);
	}
	pool_clear(&pool);
	pairs.kept = arena_array(way->arena, wish->count + 1, sizeof(bool));
	for (size_t i = 0; i < from->count; i++)
		if (pairs.wishes[i]) {
			pairs.kept[pairs.wishes[i] - 1] = true;
			pairs.count++;
		}
	return pairs;
}

/* The list as it is by now: nodes of from and of wish, and of each its place
 * in wish. */
struct current {
	const struct node **items;
	size_t *places;
	size_t count;
};

static void insert(struct current *current, size_t at, const struct node *item,
		   size_t place)
{
	memmove(current->items + at + 1, current->items + at,
		(current->count - at) * sizeof *current->items);
	memmove(current->places + at + 1, current->places + at,
		(current->count - at) * sizeof *current->places);
	current->items[at] = item;
	current->places[at] = place;
	current->count++;
}

static const struct node *list_of(struct way *way, const struct node *like,
				  const struct current *current)
{
	struct node *list = node_list(way->arena);

	list->style = like->style;
	for (size_t i = 0; i < current->count; i++)
		node_push(way->arena, list, (struct node *)current->items[i]);
	return list;
}

static void go_list(struct way *way, const struct shape *shape,
		    const struct node *from, const struct node *wish,
		    const char *path)
{
	struct pairs pairs = pair_items(way, shape, from, wish);
	size_t room = from->count + wish->count + 1;
	struct current now = {
		arena_array(way->arena, room, sizeof(struct node *)),
		arena_array(way->arena, room, sizeof(size_t)), 0
	};
	struct shape inner = shape_item(shape);
	size_t at = 0;

	if (!pairs.count) {
		add(way, EDIT_SET, path, wish);
		return;
	}
	for (size_t i = from->count; i-- > 0;) {
		if (pairs.wishes[i])
			insert(&now, 0, from->values[i], pairs.wishes[i] - 1);
		else
			add(way, EDIT_UNSET, path_item(way->arena, path, i),
			    NULL);
	}
	for (size_t i = 0; i < wish->count; i++) {
		if (!pairs.kept[i] && way->edits->count < EDITS_MOST) {
			insert(&now, at, wish->values[i], i);
			add(way, EDIT_SET, path, list_of(way, from, &now));
		}
		at = 0;
		while (at < now.count && now.places[at] != i)
			at++;
		at += at < now.count;
	}
	for (size_t i = 0; i < now.count; i++) {
		const struct node *value = wish->values[now.places[i]];

		if (!shape_same(&inner, now.items[i], value))
			go(way, &inner, now.items[i], value,
			   path_item(way->arena, path, i));
	}
}

static void go(struct way *way, const struct shape *shape,
	       const struct node *from, const struct node *wish,
	       const char *path)
{
	if (way->edits->count >= EDITS_MOST)
		return;
	if (from->kind != wish->kind || from->kind == NODE_TEXT ||
	    !from->count || !wish->count) {
		if (*path)
			add(way, EDIT_SET, path, wish);
		else if (from->kind == NODE_MAP && wish->kind == NODE_MAP)
			go_map(way, shape, from, wish, path);
	} else if (from->kind == NODE_MAP) {
		go_map(way, shape, from, wish, path);
	} else {
		go_list(way, shape, from, wish, path);
	}
}

bool edits_between(struct arena *arena, const struct shape *shape,
		   const struct node *from, const struct node *wish,
		   edit_list *edits)
{
	struct way way = { arena, edits, false };

	go(&way, shape, from, wish, "");
	return !way.lost && edits->count < EDITS_MOST;
}
