/* shape.c - what the rows of a register say about a place in a tree, and what
 * counts as the same there. */
#include <string.h>

#include "isms/base/buf.h"
#include "isms/model/record.h"
#include "merge_internal.h"

static struct shape shape_of_row(const struct field *row)
{
	struct shape shape = { .row = row };

	switch (row->kind) {
	case FIELD_TEXT:
		shape.kind = SHAPE_TEXT;
		break;
	case FIELD_LIST:
		shape.kind = SHAPE_SET;
		break;
	case FIELD_GROUP:
		shape.kind = SHAPE_GROUP;
		shape.rows = row->rule.group.fields;
		break;
	case FIELD_GROUPS:
		shape.kind =
			row->flags & FIELD_KEYED ? SHAPE_ENTRIES : SHAPE_KEYED;
		shape.rows = row->rule.group.fields;
		shape.key = row->rule.group.key;
		break;
	case FIELD_LINE:
	case FIELD_CHOICE:
	case FIELD_NUMBER:
	case FIELD_LEVEL:
	case FIELD_DATE:
	case FIELD_INSTANT:
	case FIELD_DURATION:
	case FIELD_MONEY:
	case FIELD_REF:
	case FIELD_CITE:
	case FIELD_URL:
	case FIELD_PATH:
	case FIELD_RECURRENCE:
	case FIELD_BOOL:
		shape.kind = SHAPE_VALUE;
		break;
	case FIELD_END:
	case FIELD_KINDS:
		break;
	}
	return shape;
}

struct shape shape_of_record(const struct field *rows)
{
	struct shape shape = { .kind = rows ? SHAPE_GROUP : SHAPE_ANY,
			       .rows = rows };

	return shape;
}

struct shape shape_under(const struct shape *shape, const char *key)
{
	struct shape none = { 0 };

	if (shape->kind == SHAPE_ENTRIES)
		return shape_of_record(shape->rows);
	if (shape->kind != SHAPE_GROUP)
		return none;
	for (const struct field *row = shape->rows; row && row->name; row++)
		if (!strcmp(row->name, key))
			return shape_of_row(row);
	return none;
}

struct shape shape_item(const struct shape *shape)
{
	struct shape item = { 0 };

	if (shape->kind == SHAPE_KEYED)
		return shape_of_record(shape->rows);
	if (shape->kind == SHAPE_SET)
		item.kind = SHAPE_VALUE;
	return item;
}

/* -- the same ------------------------------------------------------------- */

/* As the tool would store it: "true" and "yes" are one answer.  Levels may be
 * names of a method that is not at hand, so they are compared as written. */
static bool stored(const struct field *row, const struct node *node,
		   struct arena *arena, struct buf *out)
{
	struct reading reading = { .arena = arena };
	_Alignas(16) char member[FIELD_MEMBER_SIZE] = { 0 };
	struct buf why = { 0 };
	bool ok;

	if (row->kind == FIELD_LEVEL || row->kind == FIELD_GROUP ||
	    row->kind == FIELD_GROUPS || row->kind == FIELD_LIST)
		return false;
	ok = field_parse(row, node->text, &reading, member, &why) &&
	     !why.length;
	if (ok)
		field_format(row, member, out);
	buf_clear(&why);
	return ok;
}

static bool same_value(const struct field *row, const struct node *left,
		       const struct node *right)
{
	struct arena arena = { 0 };
	struct buf one = { 0 }, other = { 0 };
	bool same = node_equal(left, right);

	if (!same && row && stored(row, left, &arena, &one) &&
	    stored(row, right, &arena, &other))
		same = !strcmp(buf_string(&one), buf_string(&other));
	buf_clear(&one);
	buf_clear(&other);
	arena_clear(&arena);
	return same;
}

/* Nothing, where a row is known: no key, `key:`, [] and {}. */
static bool is_nothing(const struct shape *shape, const struct node *node)
{
	if (!node)
		return true;
	if (shape->kind == SHAPE_ANY)
		return false;
	return node->kind == NODE_TEXT ? node_is_empty(node) : !node->count;
}

static bool same_map(const struct shape *shape, const struct node *left,
		     const struct node *right)
{
	for (size_t i = 0; i < left->count; i++) {
		const char *key = left->keys[i]->text;
		struct shape under = shape_under(shape, key);

		if (!shape_same(&under, left->values[i], node_get(right, key)))
			return false;
	}
	for (size_t i = 0; i < right->count; i++) {
		const char *key = right->keys[i]->text;
		struct shape under = shape_under(shape, key);

		if (!node_get(left, key) &&
		    !shape_same(&under, NULL, right->values[i]))
			return false;
	}
	return true;
}

/* Is each item of left in right too, and the same there? */
static bool has_items(struct arena *arena, const struct shape *shape,
		      const struct node *left, const struct node *right)
{
	struct shape item = shape_item(shape);
	struct pool pool = { .arena = arena };
	const uint32_t *mine = pool_number(&pool, shape, left);
	const uint32_t *other = pool_number(&pool, shape, right);
	const struct node **found =
		arena_array(arena, pool.numbers.count + 1, sizeof *found);
	bool same = true;

	for (size_t i = 0; i < right->count; i++)
		found[other[i]] = right->values[i];
	for (size_t i = 0; same && i < left->count; i++)
		same = found[mine[i]] &&
		       shape_same(&item, left->values[i], found[mine[i]]);
	pool_clear(&pool);
	return same;
}

static bool same_items(const struct shape *shape, const struct node *left,
		       const struct node *right)
{
	struct arena arena = { 0 };
	bool same = has_items(&arena, shape, left, right) &&
		    has_items(&arena, shape, right, left);

	arena_clear(&arena);
	return same;
}

bool shape_same(const struct shape *shape, const struct node *left,
		const struct node *right)
{
	if (left == right)
		return true;
	if (is_nothing(shape, left) || is_nothing(shape, right))
		return is_nothing(shape, left) && is_nothing(shape, right);
	if (left->kind != right->kind)
		return false;
	/* Mostly it is, and this costs least. */
	if (left->kind != NODE_TEXT && node_equal(left, right))
		return true;
	if (left->kind == NODE_MAP)
		return same_map(shape, left, right);
	if (left->kind == NODE_TEXT)
		return same_value(shape->row, left, right);
	if (shape->kind == SHAPE_SET || shape->kind == SHAPE_KEYED)
		return same_items(shape, left, right);
	if (left->count != right->count)
		return false;
	for (size_t i = 0; i < left->count; i++)
		if (!shape_same(&(struct shape){ 0 }, left->values[i],
				right->values[i]))
			return false;
	return true;
}

/* -- items by number ------------------------------------------------------ */

/* A value as text that only equal values have. */
static void spell(const struct node *node, struct buf *out)
{
	static const char signs[] = "tlm";

	buf_format(out, "%c%zu:", signs[node->kind],
		   node->kind == NODE_TEXT ? node->length : node->count);
	if (node->kind == NODE_TEXT)
		buf_add(out, node->text, node->length);
	for (size_t i = 0; node->kind != NODE_TEXT && i < node->count; i++) {
		if (node->kind == NODE_MAP)
			spell(node->keys[i], out);
		spell(node->values[i], out);
	}
}

static void name_item(const struct shape *shape, const struct node *item,
		      struct buf *name)
{
	const struct node *key = shape->key ? node_get(item, shape->key) : NULL;

	buf_reset(name);
	if (key && key->kind == NODE_TEXT && !node_is_empty(key))
		buf_format(name, "k%s", key->text);
	else
		spell(item, name);
}

static uint32_t number_of(struct pool *pool, struct buf *name)
{
	uint32_t *number = map_get(&pool->numbers, buf_string(name));

	if (!number) {
		number = arena_new(pool->arena, uint32_t);
		*number = (uint32_t)pool->numbers.count;
		map_put(&pool->numbers, buf_keep(name, pool->arena), number);
	}
	return *number;
}

/* The second of two equal items is another one, and so on. */
static void tell_apart(struct pool *pool, const struct shape *shape,
		       const struct node *list, uint32_t *numbers)
{
	struct arena scratch = { 0 };
	uint32_t *seen =
		arena_array(&scratch, pool->numbers.count + 1, sizeof *seen);
	struct buf name = { 0 };

	for (size_t i = 0; i < list->count; i++) {
		uint32_t before = seen[numbers[i]]++;

		if (!before)
			continue;
		name_item(shape, list->values[i], &name);
		buf_format(&name, "\n%u", before);
		numbers[i] = number_of(pool, &name);
	}
	buf_clear(&name);
	arena_clear(&scratch);
}

const uint32_t *pool_number(struct pool *pool, const struct shape *shape,
			    const struct node *list)
{
	size_t count = list ? list->count : 0;
	uint32_t *numbers =
		arena_array(pool->arena, count + 1, sizeof *numbers);
	struct buf name = { 0 };

	for (size_t i = 0; i < count; i++) {
		name_item(shape, list->values[i], &name);
		numbers[i] = number_of(pool, &name);
	}
	if (count && shape->kind == SHAPE_KEYED)
		tell_apart(pool, shape, list, numbers);
	buf_clear(&name);
	return numbers;
}

void pool_clear(struct pool *pool)
{
	map_clear(&pool->numbers);
}

/* -- paths ---------------------------------------------------------------- */

const char *path_key(struct arena *arena, const char *path, const char *key)
{
	bool plain = *key && !strpbrk(key, ".[]\"");

	if (!plain)
		return arena_format(arena, "%s[\"%s\"]", path, key);
	return arena_format(arena, "%s%s%s", path, *path ? "." : "", key);
}

const char *path_item(struct arena *arena, const char *path, size_t index)
{
	return arena_format(arena, "%s[%zu]", path, index);
}
