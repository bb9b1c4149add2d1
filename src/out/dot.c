/* dot.c - trees as directed graphs in Graphviz's language: a record is one
 * box however often it stands in the tree. */
#include "isms/base/map.h"
#include "out_internal.h"

/* Inside double quotes, where a backslash would begin an escape (\N is the
 * node's name) and "\n" is a line break. */
static void put_text(struct buf *out, const char *text)
{
	struct buf visible = { 0 };

	flat_visible(&visible, text, false);
	for (const char *at = buf_string(&visible); *at; at++) {
		if (*at == '"' || *at == '\\')
			buf_char(out, '\\');
		if (*at == '\n')
			buf_text(out, "\\n");
		else
			buf_char(out, *at);
	}
	buf_clear(&visible);
}

static const char *cell_shown(struct arena *arena, const struct cell *cell)
{
	struct buf text = { 0 };
	const char *kept;

	flat_shown(&text, cell, false);
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

/* What tells the row from others. */
static const char *row_key(struct arena *arena, const struct block *tree,
			   const struct row *row)
{
	for (size_t c = 0; c < tree->column_count; c++)
		if (tree->columns[c].place == PLACE_NAME)
			return cell_shown(arena, &row->cells[c]);
	return arena_format(arena, "%zu", (size_t)(row - tree->rows.items));
}

static const char *colour(enum tone tone)
{
	switch (tone) {
	case TONE_PLAIN:
	case TONE_BOLD:
		break;
	case TONE_DIM:
		return "gray50";
	case TONE_GREEN:
		return "green4";
	case TONE_YELLOW:
		return "gold3";
	case TONE_ORANGE:
		return "darkorange";
	case TONE_RED:
		return "red";
	case TONE_MAGENTA:
		return "magenta3";
	case TONE_CYAN:
		return "cyan4";
	}
	return NULL;
}

/* Each name on a line, the columns on one; what hangs on the place in the tree
 * (notes, edges) is not the box's. */
static void put_node(struct buf *out, struct arena *arena,
		     const struct block *tree, const struct row *row)
{
	const char *tone = NULL;
	bool first = true;
	bool lane = false;

	buf_text(out, "\t\"");
	put_text(out, row_key(arena, tree, row));
	buf_text(out, "\" [label=\"");
	for (size_t c = 0; c < tree->column_count; c++) {
		enum column_place place = tree->columns[c].place;
		const char *text = cell_shown(arena, &row->cells[c]);

		if ((place != PLACE_NAME && place != PLACE_COLUMN) || !*text)
			continue;
		buf_text(out, first ? "" : lane ? ", " : "\\n");
		put_text(out, text);
		if (first)
			tone = colour(row->cells[c].tone);
		first = false;
		lane = place == PLACE_COLUMN;
	}
	buf_char(out, '"');
	if (tone)
		buf_format(out, ", color=%s", tone);
	buf_text(out, "];\n");
}

static void put_edge(struct buf *out, struct arena *arena,
		     const struct block *tree, const struct row *rows[2])
{
	const struct row *row = rows[1];
	bool first = true;

	buf_text(out, "\t\"");
	put_text(out, row_key(arena, tree, rows[row->back]));
	buf_text(out, "\" -> \"");
	put_text(out, row_key(arena, tree, rows[!row->back]));
	buf_char(out, '"');
	for (size_t c = 0; c < tree->column_count; c++) {
		const char *text = cell_shown(arena, &row->cells[c]);

		if (tree->columns[c].place != PLACE_EDGE || !*text)
			continue;
		buf_text(out, first ? " [label=\"" : "\\n");
		put_text(out, text);
		first = false;
	}
	buf_text(out, first ? ";\n" : "\"];\n");
}

/* A link that the tree shows from both ends is one arrow. */
static void put_edge_once(struct buf *out, struct arena *arena,
			  const struct block *tree, struct map *seen,
			  const struct row *rows[2])
{
	struct buf edge = { 0 };
	const char *text;

	put_edge(&edge, arena, tree, rows);
	text = buf_keep(&edge, arena);
	if (!map_put(seen, text, seen))
		buf_text(out, text);
	buf_clear(&edge);
}

static void put_tree(struct buf *out, const struct block *tree)
{
	VEC(const struct row *) path = { 0 };
	struct arena arena = { 0 };
	struct map seen = { 0 };

	for (size_t i = 0; i < tree->rows.count; i++) {
		const struct row *row = &tree->rows.items[i];

		if (!map_put(&seen, row_key(&arena, tree, row), (void *)row))
			put_node(out, &arena, tree, row);
	}
	for (size_t i = 0; i < tree->rows.count; i++) {
		const struct row *row = &tree->rows.items[i];

		path.count = row->depth;
		vec_push(&path, row);
		if (row->depth)
			put_edge_once(out, &arena, tree, &seen,
				      &path.items[row->depth - 1]);
	}
	map_clear(&seen);
	vec_clear(&path);
	arena_clear(&arena);
}

void render_dot(const struct report *report, const struct look *look,
		struct buf *out)
{
	(void)look;
	buf_text(out, "digraph \"");
	put_text(out, report->kind ? report->kind : "");
	buf_text(out, "\" {\n\trankdir=LR;\n"
		      "\tnode [shape=box, fontname=\"sans-serif\"];\n"
		      "\tedge [fontname=\"sans-serif\", fontsize=10];\n");
	for (size_t i = 0; i < report->blocks.count; i++)
		if (report->blocks.items[i].kind == BLOCK_TREE)
			put_tree(out, &report->blocks.items[i]);
	buf_text(out, "}\n");
}
