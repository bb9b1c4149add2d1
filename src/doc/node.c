/* node.c - trees of maps, lists and texts: looking into them, making them. */
#include "isms/doc/node.h"

#include <assert.h>
#include <string.h>

#include "isms/base/arena.h"
#include "doc_internal.h"

static bool is_text(const struct node *node, const char *text, size_t length)
{
	return node && node->kind == NODE_TEXT && node->length == length &&
	       memcmp(node->text, text, length) == 0;
}

static size_t find_key(const struct node *map, const char *key, size_t length)
{
	size_t index = 0;

	if (map->kind != NODE_MAP)
		return map->count;
	while (index < map->count && !is_text(map->keys[index], key, length))
		index++;
	return index;
}

struct node *node_get(const struct node *map, const char *key)
{
	size_t index;

	if (!map)
		return NULL;
	index = find_key(map, key, strlen(key));
	return index < map->count ? map->values[index] : NULL;
}

/* What stands between [ and ]. */
static void read_bracket(const char *text, size_t length, struct step *step)
{
	const char *equals = memchr(text, '=', length);
	size_t number = 0;

	step->kind = STEP_BAD;
	if (length >= 2 && text[0] == '"' && text[length - 1] == '"') {
		step->kind = STEP_KEY;
		step->key = text + 1;
		step->key_length = length - 2;
		return;
	}
	if (equals) {
		step->kind = STEP_MATCH;
		step->key = text;
		step->key_length = (size_t)(equals - text);
		step->value = equals + 1;
		step->value_length = length - step->key_length - 1;
		return;
	}
	if (length == 0 || length > 9)
		return;
	for (size_t i = 0; i < length; i++) {
		if (text[i] < '0' || text[i] > '9')
			return;
		number = number * 10 + (size_t)(text[i] - '0');
	}
	step->kind = STEP_INDEX;
	step->index = number;
}

bool step_next(const char **path, struct step *step)
{
	const char *at = *path;
	size_t length;

	*step = (struct step){ 0 };
	if (!*at)
		return false;
	if (*at == '[') {
		const char *close =
			at[1] == '"' ? strstr(at, "\"]") : strchr(at, ']');

		step->kind = STEP_BAD;
		if (!close)
			return true;
		close += *close == '"';
		read_bracket(at + 1, (size_t)(close - at - 1), step);
		at = close + 1;
	} else {
		length = strcspn(at, ".[");
		step->kind = length ? STEP_KEY : STEP_BAD;
		step->key = at;
		step->key_length = length;
		at += length;
	}
	if (*at == '.' && at[1] && at[1] != '.')
		at++;
	else if (*at && *at != '[')
		step->kind = STEP_BAD;
	*path = at;
	return true;
}

size_t step_find(const struct node *node, const struct step *step)
{
	size_t index = 0;

	switch (step->kind) {
	case STEP_KEY:
		return find_key(node, step->key, step->key_length);
	case STEP_INDEX:
		if (node->kind != NODE_LIST || step->index > node->count)
			return node->count;
		return step->index;
	case STEP_MATCH:
		if (node->kind != NODE_LIST)
			return node->count;
		for (; index < node->count; index++) {
			const struct node *item = node->values[index];
			size_t key =
				find_key(item, step->key, step->key_length);

			if (key < item->count &&
			    is_text(item->values[key], step->value,
				    step->value_length))
				break;
		}
		return index;
	case STEP_BAD:
		break;
	}
	return node->count;
}

struct node *node_at(const struct node *root, const char *path)
{
	const struct node *node = root;
	struct step step;

	while (node && step_next(&path, &step)) {
		size_t index = step_find(node, &step);

		node = index < node->count ? node->values[index] : NULL;
	}
	return (struct node *)node;
}

bool text_is_null(const char *text, size_t length)
{
	static const char *const words[] = { "~", "null", "Null", "NULL" };

	if (!length)
		return true;
	if (length > NULL_LENGTH || (*text != '~' && (*text | 0x20) != 'n'))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

bool node_is_empty(const struct node *node)
{
	return node && node->kind == NODE_TEXT && node->style == NODE_PLAIN &&
	       text_is_null(node->text, node->length);
}

uint32_t node_width(const struct node *node)
{
	size_t written = node->end - node->begin;
	size_t width = 0;

	if (node->kind != NODE_TEXT || !node->length ||
	    node->style == NODE_LITERAL || node->style == NODE_FOLDED ||
	    memchr(node->text, '\n', node->length))
		return 1;
	for (size_t i = 0; i < node->length; i++)
		width += ((unsigned char)node->text[i] & 0xc0) != 0x80;
	if (written > node->length)
		width += written - node->length;
	return (uint32_t)width;
}

struct node *node_text(struct arena *arena, const char *text,
		       enum node_style style)
{
	struct node *node = arena_new(arena, struct node);

	node->kind = NODE_TEXT;
	node->style = style;
	node->text = arena_copy(arena, text);
	node->length = strlen(text);
	return node;
}

struct node *node_list(struct arena *arena)
{
	struct node *node = arena_new(arena, struct node);

	node->kind = NODE_LIST;
	node->style = NODE_BLOCK;
	return node;
}

struct node *node_map(struct arena *arena)
{
	struct node *node = node_list(arena);

	node->kind = NODE_MAP;
	return node;
}

/* Arrays have room for the next power of two, so that the count alone tells
 * when they are full. */
struct node **node_room(struct arena *arena, size_t count)
{
	size_t room = 1;

	while (room < count)
		room *= 2;
	return arena_array(arena, room, sizeof(struct node *));
}

static struct node **grow(struct arena *arena, struct node **items,
			  size_t count)
{
	struct node **larger;

	if (count & (count - 1))
		return items;
	larger = node_room(arena, count + 1);
	if (count)
		memcpy(larger, items, count * sizeof *items);
	return larger;
}

void node_push(struct arena *arena, struct node *list, struct node *value)
{
	assert(list->kind == NODE_LIST);
	list->values = grow(arena, list->values, list->count);
	list->values[list->count++] = value;
}

static void append(struct arena *arena, struct node *map, struct node *key,
		   struct node *value)
{
	assert(map->kind == NODE_MAP);
	map->keys = grow(arena, map->keys, map->count);
	map->values = grow(arena, map->values, map->count);
	map->keys[map->count] = key;
	map->values[map->count++] = value;
}

void node_append(struct arena *arena, struct node *map, const char *key,
		 struct node *value)
{
	struct node *node = arena_new(arena, struct node);

	node->kind = NODE_TEXT;
	node->style = NODE_PLAIN;
	node->text = key;
	node->length = strlen(key);
	append(arena, map, node, value);
}

void node_put(struct arena *arena, struct node *map, const char *key,
	      struct node *value)
{
	size_t index = find_key(map, key, strlen(key));

	if (index < map->count)
		map->values[index] = value;
	else
		append(arena, map, node_text(arena, key, NODE_PLAIN), value);
}

bool node_equal(const struct node *left, const struct node *right)
{
	if (left == right)
		return true;
	if (!left || !right || left->kind != right->kind)
		return false;
	if (left->kind == NODE_TEXT)
		return is_text(left, right->text, right->length);
	if (left->count != right->count)
		return false;
	for (size_t i = 0; i < left->count; i++) {
		if (left->kind == NODE_MAP &&
		    !is_text(left->keys[i], right->keys[i]->text,
			     right->keys[i]->length))
			return false;
		if (!node_equal(left->values[i], right->values[i]))
			return false;
	}
	return true;
}
