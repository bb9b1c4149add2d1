/* yaml_scan.c - reads the plain part of YAML that registers are written in,
 * many times as fast as libyaml; gives up as soon as it is not sure.
 *
 * libyaml stays the judge: what is accepted here has the same tree, byte for
 * byte, as libyaml makes of it (test_yaml_scan, tests/fuzz), and
 * everything else, all errors included, is read by libyaml from the start. */
#include <string.h>

#include "isms/base/arena.h"
#include "scan_internal.h"

/* A mark for so many bytes, or some more for all that is short. */
enum {
	BYTES_EACH = 12,
	LEAST_MARKS = 16
};

void scan_more_marks(struct scan *scan)
{
	size_t space = scan->space ? 2 * scan->space
				   : scan->length / BYTES_EACH + LEAST_MARKS;
	struct mark *marks = arena_array(scan->arena, space, sizeof *marks);

	if (scan->count)
		memcpy(marks, scan->marks, scan->count * sizeof *marks);
	scan->marks = marks;
	scan->space = space;
}

struct opened scan_open(struct scan *scan, enum node_kind kind,
			enum node_style style)
{
	struct opened opened = { .place = scan->count };

	scan_mark(scan, kind, style);
	return opened;
}

/* For a map with more keys than were compared when they came. */
static bool keys_differ(const struct scan *scan, const struct opened *opened)
{
	const struct mark *end = &scan->marks[scan->count];
	const struct mark *key = &scan->marks[opened->place + 1];
	struct map seen = { 0 };

	map_reserve(&seen, opened->entries);
	while (key != end && !map_put(&seen, key->text, scan->marks))
		key = &scan->marks[scan->marks[key->next].next];
	map_clear(&seen);
	return key == end;
}

/* A block ends where its last entry does. */
bool scan_close(struct scan *scan, const struct opened *opened)
{
	struct mark *mark = &scan->marks[opened->place];

	mark->text = NULL;
	mark->length = (uint32_t)opened->entries;
	mark->next = (uint32_t)scan->count;
	mark->end = mark->style == NODE_BLOCK ? scan->marks[opened->last].end
					      : (uint32_t)scan->at;
	return mark->kind != NODE_MAP || opened->entries <= SCAN_KEYS ||
	       keys_differ(scan, opened);
}

/* -- lines ---------------------------------------------------------------- */

bool scan_rest(struct scan *scan)
{
	size_t begin = scan->at;

	scan_blanks(scan);
	if (scan->text[scan->at] == '\n') {
		scan->at++;
		return true;
	}
	if (scan->text[scan->at] != '#' || scan->at == begin)
		return false;
	scan_next_line(scan);
	return true;
}

static bool find_indented(struct scan *scan, size_t *column)
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

/* Go to the next line that holds anything; its indent in column.  False when
 * the file ends. */
static inline bool find_content(struct scan *scan, size_t *column)
{
	char first = scan->at < scan->length ? scan->text[scan->at] : '\n';

	if (first == ' ' || first == '\n' || first == '#')
		return find_indented(scan, column);
	*column = 0;
	return true;
}

/* -- blocks --------------------------------------------------------------- */

static bool read_block(struct scan *scan, size_t column);

static bool read_empty(struct scan *scan, size_t begin)
{
	struct mark *mark = scan_mark(scan, NODE_TEXT, NODE_PLAIN);

	mark->text = "";
	mark->length = 0;
	mark->begin = mark->end = (uint32_t)begin;
	return true;
}

/* What stands in the lines below "key:" or "-".  An empty value has its place
 * behind the sign. */
static bool read_below(struct scan *scan, size_t parent, bool in_map)
{
	size_t sign = scan->at, column;

	if (!scan_rest(scan))
		return false;
	if (!find_content(scan, &column) || column < parent)
		return read_empty(scan, sign);
	if (column == parent &&
	    (!in_map || scan->text[scan->at + column] != '-'))
		return read_empty(scan, sign);
	return read_block(scan, column);
}

static bool read_map(struct scan *scan, size_t column);

/* Behind "-": a text, a map that begins on this line, or what is below. */
static bool read_item(struct scan *scan, size_t column)
{
	size_t dash = scan->at++;
	size_t blanks = scan_indent(scan, scan->at);
	char next = scan->text[scan->at + blanks];

	if ((!blanks && next != '\n') || scan->count > scan->most)
		return false;
	if (next == '\n' || next == '#')
		return read_below(scan, column, false);
	scan->at += blanks;
	if (scan_is_key(scan))
		return read_map(scan, column + (scan->at - dash));
	return scan_scalar(scan, column);
}

static bool read_list(struct scan *scan, size_t column)
{
	struct opened list = scan_open(scan, NODE_LIST, NODE_BLOCK);
	size_t found;

	for (;;) {
		scan_entry(scan, &list);
		if (!read_item(scan, column))
			return false;
		if (!find_content(scan, &found) || found < column)
			break;
		if (found > column)
			return false;
		if (scan->text[scan->at + column] != '-')
			break; /* the next key of the map that it belongs to */
		scan->at += column;
	}
	return scan_close(scan, &list);
}

static bool read_value(struct scan *scan, size_t column)
{
	size_t blanks = scan_indent(scan, scan->at);
	char next = scan->text[scan->at + blanks];

	if (next == '\n' || (next == '#' && blanks))
		return read_below(scan, column, true);
	scan->at += blanks;
	return blanks && scan_scalar(scan, column);
}

static bool read_map(struct scan *scan, size_t column)
{
	struct opened map = scan_open(scan, NODE_MAP, NODE_BLOCK);
	size_t found;

	for (;;) {
		if (!scan_key(scan, &map))
			return false;
		scan_entry(scan, &map);
		if (!read_value(scan, column))
			return false;
		if (!find_content(scan, &found) || found < column)
			break;
		if (found > column)
			return false;
		scan->at += column;
	}
	return scan_close(scan, &map);
}

static bool read_block(struct scan *scan, size_t column)
{
	bool ok;

	if (++scan->depth > SCAN_DEPTH)
		return false;
	scan->at += column;
	ok = scan->text[scan->at] == '-' ? read_list(scan, column)
					 : read_map(scan, column);
	scan->depth--;
	return ok;
}

/* -- the file ------------------------------------------------------------- */

bool yaml_scan(const struct source *source, struct arena *arena,
	       struct arena *scratch, struct habit *habit, struct tape *tape)
{
	struct scan scan = {
		.text = source->text,
		.length = source->length,
		.most = yaml_most_nodes(source->length),
		.arena = scratch,
		.habit = habit,
	};
	size_t column;

	if (!scan.length || scan.text[scan.length - 1] != '\n' ||
	    scan.length > INT32_MAX)
		return false;
	scan.kept = arena_text(arena, source->text, source->length);
	if (!find_content(&scan, &column) || column != 0 ||
	    scan.text[scan.at] == '-' || !read_block(&scan, 0) ||
	    scan.at < scan.length)
		return false;
	*tape = (struct tape){ .marks = scan.marks,
			       .count = scan.count,
			       .source = *source,
			       .habit = habit };
	return true;
}
