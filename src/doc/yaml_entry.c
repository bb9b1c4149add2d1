/* yaml_entry.c - puts an entry into a list or map of a file, or takes one out.
 */
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/vec.h"
#include "isms/doc/yaml_write.h"
#include "doc_internal.h"

/* -- blocks --------------------------------------------------------------- */

static size_t column_of(const struct node *block)
{
	return block->count ? block->place.column - 1 : 0;
}

/* Behind the last line of what is there; "key: value" goes to a file that has
 * none yet. */
static void append_to_empty(struct splice *splice, const char *entry,
			    struct buf *out)
{
	const char *text = splice->text;
	size_t length = splice->length;
	bool open = length > splice->start && text[length - 1] != '\n';

	if (open)
		buf_char(out, '\n');
	buf_text(out, entry);
	if (!open)
		buf_char(out, '\n');
	splice_cut(splice, length, length, buf_string(out));
}

/* In front of the first entry, which may stand behind a dash. */
static void insert_first(struct splice *splice, const struct node *node,
			 const char *entry, struct buf *out)
{
	size_t begin = node->begin;

	buf_text(out, entry);
	buf_char(out, '\n');
	buf_pad(out, ' ', column_of(node));
	splice_cut(splice, begin, begin, buf_string(out));
}

static void insert_behind(struct splice *splice, size_t end, size_t column,
			  const char *entry, struct buf *out)
{
	buf_char(out, '\n');
	buf_pad(out, ' ', column);
	buf_text(out, entry);
	splice_cut(splice, end, end, buf_string(out));
}

static void insert_block(struct splice *splice, const struct node *node,
			 size_t index, const struct node *wish, size_t from)
{
	size_t column = column_of(node), end = splice->length;
	struct buf entry = { 0 }, out = { 0 };

	if (node->count && index)
		end = span_tail(splice, node->values[index - 1]->end, column);
	splice->layout.no_keep =
		(index || !node->count) && splice_blank_below(splice, end);
	yaml_write_entry(&entry, wish, from, column, &splice->layout);
	if (end == splice->length && node->count && index &&
	    splice_ends_in_break(wish->values[from]))
		buf_char(&entry, '\n');
	if (node->count == 0)
		append_to_empty(splice, buf_string(&entry), &out);
	else if (index == 0)
		insert_first(splice, node, buf_string(&entry), &out);
	else
		insert_behind(splice, end, column, buf_string(&entry), &out);
	buf_clear(&entry);
	buf_clear(&out);
}

/* An entry that shares its line with the dash of the list it stands in: the
 * next one moves up, unless comments stand between. */
static void remove_behind_dash(struct splice *splice, const struct node *node,
			       size_t index, size_t end)
{
	size_t begin = span_entry(splice, node, index);
	size_t next = span_entry(splice, node, index + 1);
	size_t below = span_next_line(splice, end);

	if (span_is_blank(splice, below, next)) {
		splice_cut(splice, begin, next, "");
		return;
	}
	while (begin > 0 && splice->text[begin - 1] == ' ')
		begin--;
	splice_cut(splice, begin, end, "");
}

/* The block text that an entry follows directly, at any depth, or NULL. */
static const struct node *text_before(const struct node *node, size_t index)
{
	const struct node *value = index ? node->values[index - 1] : NULL;

	while (value && value->kind != NODE_TEXT && value->count)
		value = value->values[value->count - 1];
	if (value &&
	    (value->style == NODE_LITERAL || value->style == NODE_FOLDED))
		return value;
	return NULL;
}

/* Behind blank lines below, where the text above would keep them as its own.
 */
static size_t skip_kept(const struct splice *splice, const struct node *text,
			size_t below)
{
	size_t header = yaml_block_header(splice->text, text->begin, text->end);

	if (!memchr(splice->text + text->begin, '+', header - text->begin))
		return below;
	while (below < splice->length &&
	       span_is_blank(splice, below, span_line_end(splice, below)))
		below = span_next_line(splice, below);
	return below;
}

static void remove_block(struct splice *splice, const struct node *node,
			 size_t index)
{
	size_t begin = span_entry(splice, node, index);
	size_t end =
		span_tail(splice, node->values[index]->end, column_of(node));
	size_t below = span_next_line(splice, end);
	const struct node *text = text_before(node, index);

	if (!span_starts_line(splice, begin)) {
		remove_behind_dash(splice, node, index, end);
		return;
	}
	begin = span_line_begin(splice, begin);
	if (text) {
		below = skip_kept(splice, text, below);
	} else if (end == splice->length && begin > splice->start) {
		/* a missing final newline stays missing; a block text would
		 * mean something else without one */
		begin--;
		begin -= begin > splice->start &&
			 splice->text[begin - 1] == '\r';
	}
	splice_cut(splice, begin, below, "");
}

/* -- brackets ------------------------------------------------------------- */

/* Does nothing but a comment follow on the line? */
static bool ends_line(const struct splice *splice, size_t offset)
{
	offset = span_skip_blanks(splice, offset);
	return offset >= splice->length || splice->text[offset] == '#' ||
	       splice->text[offset] == '\n' || splice->text[offset] == '\r';
}

static bool has_comma(const struct splice *splice, size_t *offset)
{
	size_t at = span_skip_blanks(splice, *offset);

	if (at >= splice->length || splice->text[at] != ',')
		return false;
	*offset = at + 1;
	return true;
}

/* The comma behind an entry; "a:," would not read as a key. */
static const char *comma_behind(const struct splice *splice,
				const struct node *value)
{
	return value->begin == value->end &&
			       splice->text[value->begin - 1] == ':'
		       ? " ,"
		       : ",";
}

/* Where entries stand one to a line the new one gets its own line too. */
static void insert_flow_line(struct splice *splice, const struct node *node,
			     size_t index, const char *entry)
{
	size_t end = node->values[index - 1]->end, behind = end;
	size_t begin = span_entry(splice, node, index - 1);
	bool comma = has_comma(splice, &behind);
	struct buf out = { 0 };

	if (!comma)
		splice_cut(splice, end, end,
			   comma_behind(splice, node->values[index - 1]));
	buf_char(&out, '\n');
	begin -= span_line_begin(splice, begin);
	buf_pad(&out, ' ', begin);
	buf_text(&out, entry);
	if (comma)
		buf_char(&out, ',');
	behind = span_line_end(splice, behind);
	splice_cut(splice, behind, behind, buf_string(&out));
	buf_clear(&out);
}

static void insert_flow(struct splice *splice, const struct node *node,
			size_t index, const struct node *wish, size_t from)
{
	struct buf entry = { 0 }, out = { 0 };
	size_t at = node->begin + 1, behind;
	bool comma, own_line;

	yaml_write_flow_entry(&entry, wish, from);
	if (index == 0) {
		at = span_entry(splice, node, 0);
		buf_format(&out, "%s, ", buf_string(&entry));
		splice_cut(splice, at, at, buf_string(&out));
		buf_clear(&entry);
		buf_clear(&out);
		return;
	}
	at = behind = node->values[index - 1]->end;
	comma = has_comma(splice, &behind);
	own_line =
		span_starts_line(splice, span_entry(splice, node, index - 1)) &&
		ends_line(splice, behind) && (comma || index == node->count);
	if (own_line) {
		insert_flow_line(splice, node, index, buf_string(&entry));
	} else {
		buf_format(&out, "%s %s",
			   comma_behind(splice, node->values[index - 1]),
			   buf_string(&entry));
		splice_cut(splice, at, at, buf_string(&out));
	}
	buf_clear(&entry);
	buf_clear(&out);
}

static void remove_flow(struct splice *splice, const struct node *node,
			size_t index)
{
	size_t begin = span_entry(splice, node, index);
	size_t end = node->values[index]->end, behind = end, other;
	bool comma = has_comma(splice, &behind);
	bool last = index + 1 == node->count;

	if (span_starts_line(splice, begin) && ends_line(splice, behind) &&
	    (comma || last)) {
		splice_cut(splice, span_line_begin(splice, begin),
			   span_next_line(splice, behind), "");
		return;
	}
	if (!last) {
		other = span_entry(splice, node, index + 1);
		if (memchr(splice->text + end, '\n', other - end))
			other = span_skip_blanks(splice, behind);
		splice_cut(splice, begin, other, "");
		return;
	}
	if (index == 0) { /* the only one, at the top */
		splice_cut(splice, begin, behind, "");
		return;
	}
	other = node->values[index - 1]->end;
	if (memchr(splice->text + other, '\n', begin - other))
		other = begin;
	splice_cut(splice, other, end, "");
}

/* -- both ----------------------------------------------------------------- */

void splice_insert(struct splice *splice, const struct node *node, size_t index,
		   const struct node *wish, size_t from)
{
	if (node->style == NODE_FLOW)
		insert_flow(splice, node, index, wish, from);
	else
		insert_block(splice, node, index, wish, from);
}

void splice_remove(struct splice *splice, const struct node *node, size_t index)
{
	if (node->style == NODE_FLOW)
		remove_flow(splice, node, index);
	else
		remove_block(splice, node, index);
}

void splice_root(struct splice *splice, const struct node *root,
		 const struct node *wish)
{
	struct buf out = { 0 };

	yaml_write_entries(&out, wish, 0, &splice->layout);
	splice_cut(splice, root->begin, root->end, buf_string(&out) + 1);
	buf_clear(&out);
}
