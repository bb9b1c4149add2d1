/* yaml_format.c - lays out a file anew, with its comments, and proves it. */
#include "isms/doc/yaml_format.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "isms/doc/yaml_write.h"
#include "doc_internal.h"
#include "format_internal.h"

/* yamllint and most style guides want two blanks before a comment. */
static const char comment_gap[] = "  ";

/* -- comments ------------------------------------------------------------- */

/* Is there a line above that a blank one may follow?  The text of "|+" has
 * one of its own already. */
static bool may_be_blank(const struct buf *out)
{
	return out->length > 1 && out->text[out->length - 2] != '\n';
}

static void write_line(struct buf *out, const char *line, size_t column)
{
	if (*line) {
		buf_pad(out, ' ', column);
		buf_text(out, line);
	}
	buf_char(out, '\n');
}

/* No blank line follows a line that opens a collection. */
static void write_lines(struct buf *out, const line_vec *lines, size_t column,
			bool opening)
{
	for (size_t i = 0; i < lines->count; i++) {
		const char *line = lines->items[i];

		if (!*line && (opening || !may_be_blank(out)))
			continue;
		write_line(out, line, column);
		opening = false;
	}
}

static void write_tail(struct buf *out, const line_vec *lines, size_t column)
{
	line_vec kept = *lines;

	while (kept.count && !*kept.items[kept.count - 1])
		kept.count--;
	write_lines(out, &kept, column, false);
}

static bool is_block(const struct piece *piece)
{
	return piece->count > 0;
}

/* What stands above an entry.  The first line of a dash holds the first entry
 * of its map too, so that what belongs above that one goes above the dash. */
static void gather_head(const struct piece *piece, line_vec *lines)
{
	for (size_t i = 0; i < piece->head.count; i++)
		vec_push(lines, piece->head.items[i]);
	if (piece->key || !is_block(piece))
		return;
	if (piece->beside)
		vec_push(lines, piece->beside);
	gather_head(&piece->pieces[0], lines);
}

/* -- values --------------------------------------------------------------- */

/* Text that ends in blank lines is a block only where it is one already: the
 * next editor may strip them. */
static bool is_literal(const struct piece *piece)
{
	const struct node *text = piece->value;

	if (!yaml_is_literal(text->text))
		return false;
	return piece->style == NODE_LITERAL || piece->style == NODE_FOLDED ||
	       text->length < 2 ||
	       strcmp(text->text + text->length - 2, "\n\n") != 0;
}

static void write_text(struct buf *out, const struct piece *piece,
		       size_t indent)
{
	struct node text = *piece->value;
	bool folds = yaml_is_folded(text.text);

	text.style = piece->style;
	if (text.length == 0 && text.style == NODE_PLAIN)
		return;
	buf_char(out, ' ');
	if (text.style == NODE_FOLDED && folds)
		yaml_write_folded(out, text.text, indent, indent + 2);
	else if (is_literal(piece) || (text.style == NODE_LITERAL && folds))
		yaml_write_literal(out, text.text, indent, indent + 2);
	else
		yaml_write_scalar(out, &text, false);
}

/* A text or an empty collection, and the comment on its first line. */
static void write_leaf(struct buf *out, const struct piece *piece,
		       size_t indent)
{
	struct buf value = { 0 };
	size_t head;

	if (piece->value->kind == NODE_TEXT)
		write_text(&value, piece, indent);
	else
		buf_text(&value,
			 piece->value->kind == NODE_MAP ? " {}" : " []");
	head = strcspn(buf_string(&value), "\n");
	buf_add(out, buf_string(&value), head);
	if (piece->beside)
		buf_format(out, "%s%s", comment_gap, piece->beside);
	buf_text(out, buf_string(&value) + head);
	buf_char(out, '\n');
	buf_clear(&value);
}

/* -- entries -------------------------------------------------------------- */

static void write_piece(struct buf *out, const struct piece *piece,
			size_t column);

static void write_pieces(struct buf *out, const struct piece *piece,
			 size_t column, size_t from)
{
	for (size_t i = from; i < piece->count; i++) {
		line_vec head = { 0 };

		gather_head(&piece->pieces[i], &head);
		write_lines(out, &head, column, i == 0);
		vec_clear(&head);
		buf_pad(out, ' ', column);
		write_piece(out, &piece->pieces[i], column);
	}
	write_tail(out, &piece->tail, column);
}

/* One entry, from its column on. */
static void write_piece(struct buf *out, const struct piece *piece,
			size_t column)
{
	if (piece->key) {
		yaml_write_key(out, piece->key, false);
		buf_char(out, ':');
	} else {
		buf_char(out, '-');
	}
	if (!is_block(piece)) {
		write_leaf(out, piece, column);
	} else if (piece->key) {
		if (piece->beside)
			buf_format(out, "%s%s", comment_gap, piece->beside);
		buf_char(out, '\n');
		write_pieces(out, piece, column + 2, 0);
	} else {
		buf_char(out, ' ');
		write_piece(out, &piece->pieces[0], column + 2);
		write_pieces(out, piece, column + 2, 1);
	}
}

static void write_root(struct buf *out, const struct piece *root)
{
	write_lines(out, &root->head, 0, true);
	if (root->head.count && may_be_blank(out))
		buf_char(out, '\n');
	write_pieces(out, root, 0, 0);
}

/* -- the proof ------------------------------------------------------------ */

static struct node *read_tree(const struct source *source, struct arena *arena,
			      struct error *err)
{
	struct problems problems = { 0 };
	struct node *tree = yaml_read(source, arena, &problems);

	if (!tree) {
		const struct problem *first = &problems.list.items[0];

		error_set(err, FAULT_DATA, "%s:%u:%u: %s", source->path,
			  first->line, first->column, first->text);
	}
	problems_clear(&problems);
	return tree;
}

static bool holds_the_same(const struct buf *out, const struct piece *piece,
			   const remark_vec *remarks, struct arena *arena)
{
	struct source source = { "", buf_string(out), out->length };
	struct error ignored = { 0 };
	struct node *tree = read_tree(&source, arena, &ignored);
	remark_vec after = { 0 };
	bool same = false;

	error_clear(&ignored);
	if (tree)
		remarks_read(&source, tree, arena, &after);
	same = tree && node_equal(tree, piece_tree(piece, arena)) &&
	       remarks_equal(remarks, &after);
	vec_clear(&after);
	return same;
}

static bool lay_out(const struct source *source, const struct yaml_keys *keys,
		    struct buf *out, struct error *err)
{
	struct arena arena = { 0 };
	struct node *tree = read_tree(source, &arena, err);
	struct piece piece = { 0 };
	remark_vec remarks = { 0 };
	bool ok = tree != NULL;

	if (ok) {
		remarks_read(source, tree, &arena, &remarks);
		piece_read(source, tree, &arena, &piece);
		piece_remark(source, &piece, &remarks);
		piece_order(&piece, keys);
		write_root(out, &piece);
		ok = holds_the_same(out, &piece, &remarks, &arena) ||
		     error_set(err, FAULT_DATA,
			       "%s: cannot be laid out without a change of "
			       "what it says; left as it is",
			       source->path);
	}
	piece_clear(&piece);
	vec_clear(&remarks);
	arena_clear(&arena);
	return ok;
}

/* A comment that lay between brackets may be taken for another one's where the
 * brackets are gone: then what was laid out is laid out once more. */
enum {
	ROUNDS = 4
};

bool yaml_format(const struct source *source, const struct yaml_keys *keys,
		 struct buf *out, struct error *err)
{
	struct buf text = { 0 };
	bool settled = false;
	bool ok = lay_out(source, keys, &text, err);

	for (int i = 0; ok && !settled && i < ROUNDS; i++) {
		struct source once = { source->path, buf_string(&text),
				       text.length };
		struct buf again = { 0 };

		ok = lay_out(&once, keys, &again, err);
		settled = ok && !strcmp(buf_string(&text), buf_string(&again));
		buf_clear(&text);
		text = again;
	}
	if (ok && !settled)
		ok = error_set(err, FAULT_DATA,
			       "%s: its comments find no place that stays; "
			       "left as it is",
			       source->path);
	if (ok)
		buf_add(out, buf_string(&text), text.length);
	buf_clear(&text);
	return ok;
}
