/* yaml_splice.c - puts a value into a file's bytes, or takes an entry out. */
#include <assert.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/vec.h"
#include "isms/doc/yaml_write.h"
#include "doc_internal.h"

void splice_cut(struct splice *splice, size_t begin, size_t end,
		const char *text)
{
	struct cut *cut = &splice->cuts[splice->count++];
	struct buf lines = { 0 };

	assert(splice->count <= ARRAY_SIZE(splice->cuts) && begin <= end);
	for (; *text; text++) {
		if (*text == '\n' && splice->crlf)
			buf_char(&lines, '\r');
		buf_char(&lines, *text);
	}
	cut->begin = begin;
	cut->end = end;
	cut->length = lines.length;
	cut->text = buf_keep(&lines, splice->arena);
	buf_clear(&lines);
}

/* -- what stands where a value is written --------------------------------- */

/* The parts of an old value that make room, in the order of the text.  Between
 * head_end and body stays what is kept: blanks and a comment. */
struct room {
	size_t anchor; /* behind ":" or "-", or below: where its line begins */
	size_t head_end; /* [anchor, head_end) is the part on that line */
	size_t body;	 /* [body, body_end) are the lines below */
	size_t body_end;
	bool below; /* a comment stands between: the value stays under it */
};

static bool is_block_text(const struct node *node)
{
	return node->kind == NODE_TEXT &&
	       (node->style == NODE_LITERAL || node->style == NODE_FOLDED);
}

static bool is_block_collection(const struct node *node)
{
	return node->kind != NODE_TEXT && node->style == NODE_BLOCK;
}

static bool is_same_line(const struct splice *splice, size_t begin, size_t end)
{
	return !memchr(splice->text + begin, '\n', end - begin);
}

/* Where the line break before a line begins. */
static size_t break_before(const struct splice *splice, size_t line)
{
	size_t at = line - 1;

	if (at > splice->start && splice->text[at - 1] == '\r')
		at--;
	return at;
}

/* A block collection below its key.  When lines replace lines, what stands
 * above the first stays. */
static void room_of_lines(const struct splice *splice, const struct spot *spot,
			  const struct node *old, bool lines, struct room *room)
{
	room->head_end = room->anchor;
	room->body = span_line_end(splice, room->anchor);
	room->body_end = span_tail(splice, old->end, spot->indent);
	if (lines) {
		room->below = false;
		room->body_end = span_line_end(splice, old->end);
		room->body = break_before(splice,
					  span_line_begin(splice, old->begin));
	} else if (room->below) {
		room->head_end = room->body = room->body_end;
	}
}

/* Where the first line of what is no block collection ends. */
static size_t first_end(const struct splice *splice, const struct node *old)
{
	return is_block_text(old)
		       ? yaml_block_header(splice->text, old->begin, old->end)
		       : old->end;
}

static bool has_comment(const struct splice *splice, size_t begin, size_t end)
{
	return begin < end && memchr(splice->text + begin, '#', end - begin);
}

/* Would the value move over a comment, or meet one with another behind it, if
 * it went up to its key? */
static bool stays_below(const struct splice *splice, size_t anchor,
			const struct node *old)
{
	size_t line = span_line_end(splice, anchor);
	size_t end;

	if (has_comment(splice, line, old->begin))
		return true;
	if (is_block_collection(old) || !has_comment(splice, anchor, line) ||
	    old->begin < line)
		return false;
	end = first_end(splice, old);
	return !span_is_blank(splice, end, span_line_end(splice, end));
}

static struct room room_of(const struct splice *splice, const struct spot *spot,
			   const struct node *old, bool lines)
{
	size_t anchor = span_anchor(splice, spot->parent, spot->index);
	struct room room = { .anchor = anchor };

	room.below = stays_below(splice, anchor, old);
	if (room.below)
		room.anchor = span_line_begin(splice, old->begin);
	if (is_block_collection(old) &&
	    !is_same_line(splice, anchor, old->begin)) {
		room_of_lines(splice, spot, old, lines, &room);
		return room;
	}
	room.head_end = is_block_collection(old)
				? span_line_end(splice, old->end)
				: first_end(splice, old);
	room.body = span_line_end(splice, room.head_end);
	room.body_end = room.body;
	if (is_block_text(old) && old->end > room.body)
		room.body_end = old->end;
	if (old->begin == old->end)
		room.head_end = anchor;
	if (!room.below && has_comment(splice, anchor, old->begin)) {
		room.head_end = anchor;
		room.body = span_line_end(splice, anchor);
	}
	return room;
}

/* -- rendering ------------------------------------------------------------ */

/* Is the line below blank, or is there none?  Then "|+" cannot be written. */
bool splice_blank_below(const struct splice *splice, size_t end)
{
	size_t next = span_next_line(splice, end);

	return next >= splice->length ||
	       span_is_blank(splice, next, span_line_end(splice, next));
}

/* The text a value ends with, when that is a block whose last line break must
 * be there: at the end of a file it may be missing. */
bool splice_ends_in_break(const struct node *value)
{
	while (value->kind != NODE_TEXT && value->count &&
	       value->style != NODE_FLOW)
		value = value->values[value->count - 1];
	return value->kind == NODE_TEXT && yaml_is_literal(value->text) &&
	       value->text[value->length - 1] == '\n';
}

static bool is_simple(const struct node *collection)
{
	for (size_t i = 0; i < collection->count; i++)
		if (collection->values[i]->kind != NODE_TEXT ||
		    strchr(collection->values[i]->text, '\n'))
			return false;
	return true;
}

/* Will the value stand on lines of its own? */
static bool is_lines(const struct node *old, const struct node *value)
{
	if (value->kind == NODE_TEXT || value->count == 0 ||
	    value->style == NODE_FLOW)
		return false;
	return !(old->kind != NODE_TEXT && old->style == NODE_FLOW &&
		 is_simple(value));
}

static bool was_quoted(const struct node *old)
{
	return old->kind == NODE_TEXT && (old->style == NODE_SINGLE_QUOTED ||
					  old->style == NODE_DOUBLE_QUOTED);
}

static void render_one_line(struct buf *out, const struct node *old,
			    const struct node *value, bool flow)
{
	if (value->kind != NODE_TEXT)
		yaml_write_flow(out, value);
	else if (was_quoted(old))
		yaml_write_quoted(out, value->text, old->style);
	else
		yaml_write_scalar(out, value, flow);
}

static void render_text(const struct splice *splice, const struct spot *spot,
			const struct node *old, const struct node *value,
			struct buf *out)
{
	bool block = yaml_is_literal(value->text) ||
		     (is_block_text(old) && value->style != NODE_PLAIN &&
		      yaml_is_folded(value->text));
	bool fold = old->style == NODE_FOLDED && yaml_is_folded(value->text);
	size_t column = 0, length = value->length;

	if (length > 1 && splice->layout.no_keep &&
	    strcmp(value->text + length - 2, "\n\n") == 0)
		block = false;
	if (length == 0 && value->style == NODE_PLAIN)
		return;
	buf_char(out, ' ');
	if (is_block_text(old))
		column = yaml_block_column(splice->text, old->begin, old->end,
					   old->text);
	if (column <= spot->indent || column > spot->indent + 9)
		column = spot->indent + splice->layout.map_step;
	if (!block)
		render_one_line(out, old, value, false);
	else if (fold)
		yaml_write_folded(out, value->text, spot->indent, column);
	else
		yaml_write_literal(out, value->text, spot->indent, column);
}

/* Lines that take the place of lines keep their column. */
static void render_lines(const struct splice *splice, const struct spot *spot,
			 const struct node *old, const struct node *value,
			 struct buf *out)
{
	size_t column = spot->indent + 2;

	if (is_block_collection(old) && old->kind == value->kind)
		column = old->place.column - 1;
	else if (spot->parent->kind == NODE_MAP && value->kind == NODE_MAP)
		column = spot->indent + splice->layout.map_step;
	else if (spot->parent->kind == NODE_MAP)
		column = spot->indent + splice->layout.list_step;
	yaml_write_entries(out, value, column, &splice->layout);
}

static void replace_flow(struct splice *splice, const struct spot *spot,
			 const struct node *old, const struct node *value)
{
	struct buf out = { 0 };

	if (old->begin == old->end && spot->parent->kind == NODE_MAP)
		buf_text(&out, old->begin > spot->parent->keys[spot->index]->end
				       ? " "
				       : ": ");
	render_one_line(&out, old, value, true);
	splice_cut(splice, old->begin, old->end, buf_string(&out));
	buf_clear(&out);
}

/* The first line of a value below a comment.  Entries have none: theirs goes,
 * unless a comment stood there, which is left alone on it. */
static void put_below(struct splice *splice, const struct spot *spot,
		      const struct node *old, const struct room *room,
		      const char *head)
{
	size_t begin = room->anchor, end = room->head_end;
	struct buf line = { 0 };

	if (!*head && span_is_blank(splice, end, room->body)) {
		begin = break_before(splice, begin);
		end = room->body;
	} else {
		buf_pad(&line, ' ',
			old->place.column > spot->indent + 1
				? old->place.column - 1
				: spot->indent + splice->layout.map_step);
		while (!*head && splice->text[end] != '#')
			end++;
		buf_text(&line, *head ? head + 1 : "");
	}
	splice_cut(splice, begin, end, buf_string(&line));
	buf_clear(&line);
}

/* What was rendered: up to the first line break it belongs to the line of the
 * anchor, the rest below it. */
static void put(struct splice *splice, const struct spot *spot,
		const struct room *room, const struct buf *out)
{
	const struct node *old = spot->parent->values[spot->index];
	const char *text = buf_string(out);
	size_t head = strcspn(text, "\n");
	const char *first = arena_text(splice->arena, text, head);

	if (!is_block_text(old) && !is_block_collection(old) &&
	    old->begin < old->end && head > 0 && !text[head]) {
		splice_cut(splice, old->begin, old->end, text + 1);
		return;
	}
	if (room->below)
		put_below(splice, spot, old, room, first);
	else
		splice_cut(splice, room->anchor, room->head_end, first);
	splice_cut(splice, room->body, room->body_end, text + head);
}

void splice_replace(struct splice *splice, const struct spot *spot,
		    const struct node *value)
{
	const struct node *old = spot->parent->values[spot->index];
	bool lines = is_lines(old, value), at_end;
	struct buf out = { 0 };
	struct room room;

	if (spot->flow) {
		replace_flow(splice, spot, old, value);
		return;
	}
	room = room_of(splice, spot, old, lines);
	splice->layout.no_keep = splice_blank_below(splice, room.body_end);
	at_end = room.body_end == splice->length;
	if (lines && spot->parent->kind == NODE_LIST && !room.below &&
	    span_is_blank(splice, room.head_end, room.body) &&
	    room.body == room.body_end)
		yaml_write_item(&out, value, spot->indent, &splice->layout);
	else if (lines)
		render_lines(splice, spot, old, value, &out);
	else if (value->kind == NODE_TEXT)
		render_text(splice, spot, old, value, &out);
	else {
		buf_char(&out, ' ');
		yaml_write_flow(&out, value);
	}
	if (at_end && strchr(buf_string(&out), '\n') &&
	    splice_ends_in_break(value))
		buf_char(&out, '\n');
	put(splice, spot, &room, &out);
	buf_clear(&out);
}
