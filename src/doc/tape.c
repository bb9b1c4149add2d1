/* tape.c - tapes from trees, trees from tapes, and what both have in common. */
#include "isms/doc/tape.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "doc_internal.h"

/* -- from a tree ---------------------------------------------------------- */

static size_t count_nodes(const struct node *node)
{
	size_t count = 1;

	for (size_t i = 0; i < node->count; i++)
		count +=
			(node->kind == NODE_MAP) + count_nodes(node->values[i]);
	return count;
}

struct writing {
	struct mark *marks;
	const struct node **origin;
	size_t count;
};

static void write_node(struct writing *writing, const struct node *node)
{
	size_t place = writing->count++;
	struct mark *mark = &writing->marks[place];

	writing->origin[place] = node;
	mark->kind = (unsigned char)node->kind;
	mark->style = (unsigned char)node->style;
	mark->text = node->text;
	mark->length = (uint32_t)(node->kind == NODE_TEXT ? node->length
							  : node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAP)
			write_node(writing, node->keys[i]);
		write_node(writing, node->values[i]);
	}
	mark->next = (uint32_t)writing->count;
}

void tape_of_tree(const struct node *root, struct arena *arena,
		  struct tape *tape)
{
	size_t count = count_nodes(root);
	struct writing writing = {
		.marks = arena_array(arena, count, sizeof *writing.marks),
		.origin = arena_array(arena, count, sizeof *writing.origin),
	};

	write_node(&writing, root);
	*tape = (struct tape){ .marks = writing.marks,
			       .count = count,
			       .origin = writing.origin };
}

/* -- as a tree ------------------------------------------------------------ */

/* Marks come in the order of the text, so their places are counted on. */
struct planting {
	const struct tape *tape;
	struct arena *arena;
	struct node *fresh; /* one for each mark */
	uint32_t line;
	size_t begin, end;     /* of this line; behind it */
	size_t counted, inner; /* bytes so far, those that begin no character */
};

static size_t line_end(const struct source *source, size_t begin)
{
	const char *end =
		memchr(source->text + begin, '\n', source->length - begin);

	return end ? (size_t)(end - source->text) + 1 : source->length + 1;
}

static void next_line(struct planting *planting)
{
	planting->line++;
	planting->begin = planting->counted = planting->end;
	planting->inner = 0;
	planting->end = line_end(&planting->tape->source, planting->begin);
}

static struct place place_of(struct planting *planting, size_t offset)
{
	const struct tape *tape = planting->tape;

	while (offset >= planting->end)
		next_line(planting);
	for (; !tape->ascii && planting->counted < offset; planting->counted++)
		planting->inner +=
			(tape->source.text[planting->counted] & 0xc0) == 0x80;
	return (struct place){
		.line = planting->line,
		.column =
			(uint32_t)(offset - planting->begin - planting->inner) +
			1,
	};
}

static struct node *plant(struct planting *planting, const struct mark *mark);

static void plant_entries(struct planting *planting, struct node *node,
			  const struct mark *entry)
{
	node->values = node_room(planting->arena, node->count);
	if (node->kind == NODE_MAP)
		node->keys = node_room(planting->arena, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAP) {
			node->keys[i] = plant(planting, entry);
			entry = tape_behind(planting->tape, entry);
		}
		node->values[i] = plant(planting, entry);
		entry = tape_behind(planting->tape, entry);
	}
}

static struct node *plant(struct planting *planting, const struct mark *mark)
{
	struct node *node = planting->fresh++;

	node->kind = mark->kind;
	node->style = mark->style;
	node->begin = mark->begin;
	node->end = mark->end;
	node->place = place_of(planting, mark->begin);
	node->text = mark->text;
	if (node->kind == NODE_TEXT)
		node->length = mark->length;
	else
		node->count = mark->length;
	if (node->count)
		plant_entries(planting, node, mark + 1);
	return node;
}

struct node *tape_tree(const struct tape *tape, struct arena *arena)
{
	struct planting planting = {
		.tape = tape,
		.arena = arena,
		.fresh = arena_array(arena, tape->count, sizeof(struct node)),
		.line = 1,
		.end = line_end(&tape->source, 0),
	};

	return plant(&planting, tape->marks);
}

/* -- marks ---------------------------------------------------------------- */

void tape_locate(const struct tape *tape, const struct mark *mark,
		 struct problem *problem)
{
	struct node node = {
		.kind = mark->kind,
		.style = mark->style,
		.begin = mark->begin,
		.end = mark->end,
		.text = mark->text,
		.length = mark->length,
	};

	if (tape->origin)
		node = *tape->origin[mark - tape->marks];
	else
		node.place = source_place(&tape->source, mark->begin);
	if (!node.place.line)
		return;
	problem->line = node.place.line;
	problem->column = node.place.column;
	problem->width = node_width(&node);
}

const struct mark *tape_get(const struct tape *tape, const struct mark *map,
			    const char *key)
{
	const struct mark *end = tape_behind(tape, map);
	size_t length = strlen(key);

	for (const struct mark *at = map + 1; map->kind == NODE_MAP && at < end;
	     at = tape_behind(tape, at + 1))
		if (at->kind == NODE_TEXT && at->length == length &&
		    !memcmp(at->text, key, length))
			return at + 1;
	return NULL;
}
