/* yaml_scan.c - reads the plain part of YAML that registers are written in,
 * ten times as fast as libyaml; gives up as soon as it is not sure.
 *
 * libyaml stays the judge: what is accepted here has the same tree, byte for
 * byte, as libyaml makes of it (test_yaml_scan, tests/fuzz), and
 * everything else, all errors included, is read by libyaml from the start. */
#include <string.h>

#include "isms/base/arena.h"
#include "scan_internal.h"

/* Of nodes; few files need more. */
enum {
	PILE = 128
};

/* A line may be long and hold many nodes: it is counted once. */
uint32_t scan_column(struct scan *scan)
{
	if (scan->counted < scan->line_begin || scan->counted > scan->at) {
		scan->counted = scan->line_begin;
		scan->inner = 0;
	}
	for (; scan->counted < scan->at; scan->counted++)
		scan->inner += (scan->text[scan->counted] & 0xc0) == 0x80;
	return (uint32_t)(scan->at - scan->line_begin - scan->inner) + 1;
}

/* Nodes come by the dozen; a small file does not need many. */
void scan_more_nodes(struct scan *scan)
{
	enum {
		LEAST = 8,
		MOST = 64,
		BYTES_EACH = 16
	};
	size_t count = LEAST + (scan->length - scan->at) / BYTES_EACH;

	scan->fresh_count = count < MOST ? count : MOST;
	scan->fresh = arena_array(scan->arena, scan->fresh_count,
				  sizeof *scan->fresh);
}

bool scan_close(struct scan *scan, struct node *node, size_t first)
{
	size_t count = scan->pile.count - first;
	struct node **children = count ? scan->pile.items + first : NULL;
	size_t width = node->kind == NODE_MAP ? 2 : 1;

	node->count = count / width;
	if (node->count)
		node->values = node_room(scan->arena, node->count);
	if (node->count && width == 2)
		node->keys = node_room(scan->arena, node->count);
	if (width == 1 && count)
		memcpy(node->values, children, count * sizeof *children);
	for (size_t i = 0; width == 2 && i < node->count; i++) {
		node->keys[i] = children[2 * i];
		node->values[i] = children[2 * i + 1];
	}
	if (count && node->style == NODE_BLOCK)
		node->end = children[count - 1]->end;
	scan->pile.count = first;
	return width == 1 || !yaml_check_keys(NULL, node, NULL);
}

/* -- lines ---------------------------------------------------------------- */

void scan_blanks(struct scan *scan)
{
	while (scan->text[scan->at] == ' ')
		scan->at++;
}

void scan_next_line(struct scan *scan)
{
	const char *end =
		memchr(scan->text + scan->at, '\n', scan->length - scan->at);

	scan->at = (size_t)(end - scan->text) + 1;
	scan->line_begin = scan->at;
	scan->line++;
}

bool scan_rest(struct scan *scan)
{
	size_t begin = scan->at;

	scan_blanks(scan);
	if (scan->text[scan->at] != '\n' &&
	    (scan->text[scan->at] != '#' || scan->at == begin))
		return false;
	scan_next_line(scan);
	return true;
}

size_t scan_indent(const struct scan *scan, size_t begin)
{
	size_t at = begin;

	while (at < scan->length && scan->text[at] == ' ')
		at++;
	return at - begin;
}

bool scan_content(struct scan *scan, size_t *column)
{
	while (scan->at < scan->length) {
		size_t indent = scan_indent(scan, scan->at);
		char first = scan->text[scan->at + indent];

		if (first != '\n' && first != '#') {
			*column = indent;
			return true;
		}
		scan_next_line(scan);
	}
	return false;
}

/* -- blocks --------------------------------------------------------------- */

static struct node *read_block(struct scan *scan, size_t column);

/* What stands in the lines below "key:" or "-".  An empty value has its place
 * behind the sign. */
static struct node *read_below(struct scan *scan, size_t parent, bool in_map)
{
	struct node *empty = scan_node(scan, NODE_TEXT, NODE_PLAIN);
	size_t column;

	empty->text = "";
	if (!scan_rest(scan))
		return NULL;
	if (!scan_content(scan, &column) || column < parent)
		return empty;
	if (column == parent &&
	    (!in_map || scan->text[scan->at + column] != '-'))
		return empty;
	return read_block(scan, column);
}

static struct node *read_map(struct scan *scan, size_t column);

/* Behind "-": a text, a map that begins on this line, or what is below. */
static struct node *read_item(struct scan *scan, size_t column)
{
	size_t dash = scan->at++;
	char next = scan->text[scan->at];

	if ((next != ' ' && next != '\n') || scan->nodes > scan->most)
		return NULL;
	if (scan->text[scan->at + scan_indent(scan, scan->at)] == '\n' ||
	    scan->text[scan->at + scan_indent(scan, scan->at)] == '#')
		return read_below(scan, column, false);
	scan_blanks(scan);
	if (scan_is_key(scan))
		return read_map(scan, column + (scan->at - dash));
	return scan_scalar(scan, column);
}

static struct node *read_list(struct scan *scan, size_t column)
{
	struct node *node = scan_node(scan, NODE_LIST, NODE_BLOCK);
	size_t first = scan->pile.count, found;

	for (;;) {
		struct node *item = read_item(scan, column);

		if (!item)
			return NULL;
		vec_push(&scan->pile, item);
		if (!scan_content(scan, &found) || found < column)
			break;
		if (found > column)
			return NULL;
		if (scan->text[scan->at + column] != '-')
			break; /* the next key of the map that it belongs to */
		scan->at += column;
	}
	return scan_close(scan, node, first) ? node : NULL;
}

static struct node *read_value(struct scan *scan, size_t column)
{
	size_t blanks = scan_indent(scan, scan->at);
	char next = scan->text[scan->at + blanks];

	if (next == '\n' || (next == '#' && blanks))
		return read_below(scan, column, true);
	scan->at += blanks;
	return blanks ? scan_scalar(scan, column) : NULL;
}

static struct node *read_map(struct scan *scan, size_t column)
{
	struct node *node = scan_node(scan, NODE_MAP, NODE_BLOCK);
	size_t first = scan->pile.count, found;

	for (;;) {
		struct node *key = scan_key(scan), *value;

		if (!key)
			return NULL;
		vec_push(&scan->pile, key);
		value = read_value(scan, column);
		if (!value)
			return NULL;
		vec_push(&scan->pile, value);
		if (!scan_content(scan, &found) || found < column)
			break;
		if (found > column)
			return NULL;
		scan->at += column;
	}
	return scan_close(scan, node, first) ? node : NULL;
}

static struct node *read_block(struct scan *scan, size_t column)
{
	struct node *node;

	if (++scan->depth > SCAN_DEPTH)
		return NULL;
	scan->at += column;
	node = scan->text[scan->at] == '-' ? read_list(scan, column)
					   : read_map(scan, column);
	scan->depth--;
	return node;
}

/* -- the file ------------------------------------------------------------- */

struct node *yaml_scan(const struct source *source, bool ascii,
		       struct arena *arena)
{
	struct scan scan = {
		.text = source->text,
		.length = source->length,
		.line = 1,
		.ascii = ascii,
		.most = yaml_most_nodes(source->length),
		.arena = arena,
	};
	struct node *root = NULL;
	size_t column;

	if (!source->length || source->text[source->length - 1] != '\n' ||
	    source_mark(source) || memchr(source->text, '\t', source->length) ||
	    memchr(source->text, '\r', source->length))
		return NULL;
	scan.kept = arena_text(arena, source->text, source->length);
	vec_reserve(&scan.pile, PILE);
	if (scan_content(&scan, &column) && column == 0 &&
	    scan.text[scan.at] != '-')
		root = read_block(&scan, 0);
	if (scan.at < scan.length)
		root = NULL;
	vec_clear(&scan.pile);
	return root;
}
