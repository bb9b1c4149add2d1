/* yaml_piece.c - a file as entries with their comments, put in order. */
#include <stdlib.h>
#include <string.h>

#include "isms/base/arena.h"
#include "doc_internal.h"
#include "format_internal.h"

/* -- the entries ---------------------------------------------------------- */

static size_t larger(size_t left, size_t right)
{
	return left > right ? left : right;
}

static void read_pieces(const struct splice *splice, const struct node *node,
			struct arena *arena, struct piece *piece)
{
	piece->value = node;
	piece->style = node->style;
	piece->end = larger(piece->end, node->end);
	if (node->kind == NODE_TEXT || node->count == 0)
		return;
	piece->count = node->count;
	piece->pieces = arena_array(arena, node->count, sizeof *piece->pieces);
	for (size_t i = 0; i < node->count; i++) {
		struct piece *part = &piece->pieces[i];

		part->begin = span_entry(splice, node, i);
		part->end = part->begin + 1;
		if (node->kind == NODE_MAP) {
			part->key = node->keys[i];
			part->end = larger(part->end, part->key->end);
		}
		read_pieces(splice, node->values[i], arena, part);
		if (node->style != NODE_FLOW)
			piece->end = larger(piece->end, part->end);
	}
}

void piece_read(const struct source *source, const struct node *root,
		struct arena *arena, struct piece *piece)
{
	struct splice splice = { .text = source->text,
				 .start = source_mark(source),
				 .length = source->length };

	*piece = (struct piece){ 0 };
	read_pieces(&splice, root, arena, piece);
}

/* -- where a comment belongs ---------------------------------------------- */

static bool is_block(const struct piece *piece)
{
	return piece->count && piece->value->style != NODE_FLOW;
}

/* The first part that begins behind an offset. */
static size_t part_behind(const struct piece *piece, size_t offset)
{
	size_t low = 0, high = piece->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (piece->pieces[middle].begin < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Two comments beside one thing: the earlier one goes above it. */
static void put_beside(struct piece *piece, const char *text)
{
	if (!*text)
		return;
	if (piece->beside)
		vec_push(&piece->head, piece->beside);
	piece->beside = text;
}

/* Column of the parts of a block. */
static size_t column_of(const struct splice *splice, const struct piece *piece)
{
	size_t begin = piece->pieces[0].begin;

	return begin - span_line_begin(splice, begin);
}

/* Is the place of the remark inside the value of this part? */
static bool is_inside(const struct splice *splice, const struct piece *piece,
		      const struct piece *part, const struct remark *remark)
{
	size_t column;

	if (part->value->kind == NODE_TEXT)
		return false;
	if (remark->begin < part->end)
		return true;
	if (!is_block(part))
		return false;
	if (remark->beside)
		return true;
	column = column_of(splice, part);
	return remark->column >= column &&
	       remark->column > column_of(splice, piece);
}

static void put_before(struct piece *part, const struct remark *remark)
{
	if (remark->beside)
		put_beside(part, remark->text);
	else if (is_block(part))
		vec_push(&part->pieces[0].head, remark->text);
	else
		vec_push(&part->head, remark->text);
}

static void put_first(struct piece *piece, bool is_root,
		      const struct remark *remark)
{
	if (remark->beside && !is_root)
		put_beside(piece, remark->text);
	else if (piece->count)
		vec_push(&piece->pieces[0].head, remark->text);
	else if (is_root)
		vec_push(&piece->tail, remark->text);
	else
		vec_push(&piece->head, remark->text);
}

static void put_remark(const struct splice *splice, struct piece *root,
		       const struct remark *remark)
{
	struct piece *piece = root, *part;

	for (;;) {
		size_t next = part_behind(piece, remark->begin);

		if (next == 0) {
			put_first(piece, piece == root, remark);
			return;
		}
		part = &piece->pieces[next - 1];
		if (remark->begin < part->value->begin) {
			put_before(part, remark);
			return;
		}
		if (is_inside(splice, piece, part, remark)) {
			piece = part;
			continue;
		}
		if (remark->beside)
			put_beside(part, remark->text);
		else if (next < piece->count)
			vec_push(&piece->pieces[next].head, remark->text);
		else
			vec_push(&piece->tail, remark->text);
		return;
	}
}

/* Comments at the top with a blank line below are about the file: they stay
 * there when the first key moves.  They become the head of the root. */
static void split_header(struct piece *root)
{
	line_vec *head;
	size_t last = 0, first = 0;

	if (!root->count)
		return;
	head = &root->pieces[0].head;
	while (first < head->count && !*head->items[first])
		first++;
	for (size_t i = first; i < head->count; i++)
		if (!*head->items[i])
			last = i;
	for (size_t i = first; i < last; i++)
		vec_push(&root->head, head->items[i]);
	first = last > first ? last + 1 : first;
	if (first)
		memmove(head->items, head->items + first,
			(head->count - first) * sizeof *head->items);
	head->count -= first;
}

void piece_remark(const struct source *source, struct piece *piece,
		  const remark_vec *remarks)
{
	struct splice splice = { .text = source->text,
				 .start = source_mark(source),
				 .length = source->length };

	for (size_t i = 0; i < remarks->count; i++)
		put_remark(&splice, piece, &remarks->items[i]);
	split_header(piece);
}

/* -- order ---------------------------------------------------------------- */

static const struct yaml_keys *row_of(const struct yaml_keys *keys,
				      const struct node *key)
{
	for (; keys && keys->name; keys++)
		if (!strcmp(keys->name, key->text))
			return keys;
	return NULL;
}

/* A piece with its place in the table and in the file. */
struct rank {
	struct piece piece;
	const struct yaml_keys *row;
	size_t place;
};

static int compare_ranks(const void *left, const void *right)
{
	const struct rank *one = left, *other = right;

	if (one->row != other->row && (!one->row || !other->row))
		return one->row ? -1 : 1;
	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	return one->place < other->place ? -1 : one->place > other->place;
}

static void sort_parts(struct piece *piece, const struct yaml_keys *keys)
{
	VEC(struct rank) ranks = { 0 };

	for (size_t i = 0; i < piece->count; i++) {
		struct rank rank = { piece->pieces[i],
				     row_of(keys, piece->pieces[i].key), i };

		vec_push(&ranks, rank);
	}
	if (ranks.count)
		qsort(ranks.items, ranks.count, sizeof *ranks.items,
		      compare_ranks);
	for (size_t i = 0; i < piece->count; i++)
		piece->pieces[i] = ranks.items[i].piece;
	vec_clear(&ranks);
}

/* A word that would say "nothing" without its quotes or block keeps them, and a
 * bare one that says so stays bare. */
static enum node_style style_of(const struct node *text, bool bare)
{
	struct node plain = *text;

	plain.style = NODE_PLAIN;
	if (node_is_empty(&plain) || (!bare && (text->style == NODE_LITERAL ||
						text->style == NODE_FOLDED)))
		return text->style;
	return bare ? NODE_PLAIN : NODE_DOUBLE_QUOTED;
}

static void order_value(struct piece *piece, const struct yaml_keys *row)
{
	const struct yaml_keys inner = { .bare = row->bare,
					 .below = row->below };

	if (piece->value->kind == NODE_TEXT) {
		piece->style = style_of(piece->value, row->bare);
	} else if (piece->value->kind == NODE_MAP && !row->keyed) {
		piece_order(piece, row->below);
	} else {
		for (size_t i = 0; i < piece->count; i++)
			order_value(&piece->pieces[i], &inner);
	}
}

void piece_order(struct piece *piece, const struct yaml_keys *keys)
{
	if (piece->value->kind == NODE_MAP && keys)
		sort_parts(piece, keys);
	for (size_t i = 0; i < piece->count; i++) {
		struct piece *part = &piece->pieces[i];
		const struct yaml_keys *row =
			part->key ? row_of(keys, part->key) : NULL;

		if (row)
			order_value(part, row);
	}
}

/* -- the rest ------------------------------------------------------------- */

struct node *piece_tree(const struct piece *piece, struct arena *arena)
{
	struct node *node = arena_new(arena, struct node);

	*node = *piece->value;
	if (!piece->count)
		return node;
	node->values = node_room(arena, piece->count);
	if (node->kind == NODE_MAP)
		node->keys = node_room(arena, piece->count);
	for (size_t i = 0; i < piece->count; i++) {
		node->values[i] = piece_tree(&piece->pieces[i], arena);
		if (node->kind == NODE_MAP)
			node->keys[i] = (struct node *)piece->pieces[i].key;
	}
	return node;
}

void piece_clear(struct piece *piece)
{
	for (size_t i = 0; i < piece->count; i++)
		piece_clear(&piece->pieces[i]);
	vec_clear(&piece->head);
	vec_clear(&piece->tail);
}
