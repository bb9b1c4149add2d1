/* text_tree.c - rows below rows, with lines that show what hangs on what. */
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "out_internal.h"

enum {
	GAP = 2,
	INDENT = 3,  /* columns of a level */
	NARROW = 8,  /* a cut column keeps so much */
	NAMES = 20,  /* and the names so much behind the deepest line */
	MARGIN = 40, /* of a hundred columns the names leave to the others */
};

/* What is drawn, in characters of three columns. */
struct strokes {
	const char *branch, *last, *through, *out, *in;
};

static const struct strokes box = { "\u251c\u2500 ", "\u2514\u2500 ",
				    "\u2502  ", "\u2192 ", "\u2190 " };
static const struct strokes ascii = { "|- ", "`- ", "|  ", "-> ", "<- " };

/* One drawing: names at the left, a lane for each other column shown. */
struct drawing {
	struct arena arena;
	struct screen *screen;
	const struct block *block;
	const struct strokes *strokes;
	bool *last;	/* of its siblings, row by row */
	bool *through;	/* by depth: a line leads on to a later sibling */
	size_t names;	/* columns of the names with their lines */
	size_t *widths; /* of each column that has a lane */
};

static bool has_lane(const struct column *column)
{
	return column->place == PLACE_COLUMN || column->place == PLACE_EDGE;
}

/* What the lane or the name shows; in the drawing's arena. */
static const char *shown(struct drawing *drawing, const struct row *row,
			 size_t column)
{
	enum column_place place = drawing->block->columns[column].place;
	const struct cell *cell = &row->cells[column];
	struct buf text = { 0 };
	const char *kept;

	if (place == PLACE_EDGE && row->depth && !flat_is_empty(cell))
		buf_text(&text, row->back ? drawing->strokes->in
					  : drawing->strokes->out);
	if (place == PLACE_NOTE && !flat_is_empty(cell))
		buf_char(&text, '(');
	flat_shown(&text, cell, true);
	if (place == PLACE_NOTE && !flat_is_empty(cell))
		buf_char(&text, ')');
	kept = buf_keep(&text, &drawing->arena);
	buf_clear(&text);
	return kept;
}

/* -- measuring ------------------------------------------------------------ */

static void find_last(struct drawing *drawing)
{
	const struct block *block = drawing->block;
	size_t deepest = 0;
	bool *later;

	for (size_t i = 0; i < block->rows.count; i++)
		if (block->rows.items[i].depth > deepest)
			deepest = block->rows.items[i].depth;
	later = arena_array(&drawing->arena, deepest + 2, sizeof *later);
	drawing->through =
		arena_array(&drawing->arena, deepest + 2, sizeof *later);
	drawing->last = arena_array(&drawing->arena, block->rows.count + 1,
				    sizeof *drawing->last);
	deepest = 0;
	for (size_t i = block->rows.count; i-- > 0;) {
		size_t depth = block->rows.items[i].depth;

		drawing->last[i] = !later[depth];
		for (size_t k = depth + 1; k <= deepest; k++)
			later[k] = false;
		later[depth] = true;
		deepest = depth;
	}
}

static void measure(struct drawing *drawing)
{
	const struct block *block = drawing->block;

	drawing->widths = arena_array(&drawing->arena, block->column_count,
				      sizeof *drawing->widths);
	for (size_t i = 0; i < block->rows.count; i++) {
		const struct row *row = &block->rows.items[i];
		size_t names = row->depth * INDENT;

		for (size_t c = 0; c < block->column_count; c++) {
			size_t width = utf8_width(shown(drawing, row, c));

			if (block->columns[c].place == PLACE_NONE || !width)
				continue;
			if (!has_lane(&block->columns[c]))
				names += width + 1;
			else if (width > drawing->widths[c])
				drawing->widths[c] = width;
		}
		if (names > drawing->names + 1)
			drawing->names = names - 1;
	}
}

static size_t *widest(struct drawing *drawing)
{
	size_t *found = NULL;

	for (size_t c = 0; c < drawing->block->column_count; c++)
		if (drawing->widths[c] > NARROW &&
		    (!found || drawing->widths[c] >= *found))
			found = &drawing->widths[c];
	return found;
}

/* Names first give way down to their share, then the other columns, then the
 * names again. */
static void fit(struct drawing *drawing, size_t width)
{
	size_t share = width - width * MARGIN / 100;
	size_t total = drawing->names;

	for (size_t c = 0; c < drawing->block->column_count; c++)
		if (drawing->widths[c])
			total += drawing->widths[c] + GAP;
	while (total > width) {
		size_t *other = widest(drawing);

		if (drawing->names > share ||
		    (!other && drawing->names > NAMES))
			drawing->names--;
		else if (other)
			(*other)--;
		else
			break;
		total--;
	}
}

/* -- drawing -------------------------------------------------------------- */

static size_t draw_lines(struct drawing *drawing, const struct row *row,
			 bool last)
{
	struct buf lines = { 0 };

	drawing->through[row->depth] = !last;
	for (size_t k = 1; k < row->depth; k++)
		buf_text(&lines, drawing->through[k] ? drawing->strokes->through
						     : "   ");
	if (row->depth)
		buf_text(&lines, last ? drawing->strokes->last
				      : drawing->strokes->branch);
	screen_text(drawing->screen, TONE_DIM, buf_string(&lines),
		    lines.length);
	buf_clear(&lines);
	return row->depth * INDENT;
}

/* The columns that were taken. */
static size_t draw_names(struct drawing *drawing, const struct row *row,
			 size_t used)
{
	const struct block *block = drawing->block;
	struct screen *screen = drawing->screen;
	bool first = true;

	for (size_t c = 0; c < block->column_count; c++) {
		const char *text = shown(drawing, row, c);
		enum tone tone = row->cells[c].tone;
		bool name = block->columns[c].place == PLACE_NAME;

		if (!*text || (!name && block->columns[c].place != PLACE_NOTE))
			continue;
		if (!first) {
			if (used + 2 > drawing->names)
				break;
			screen_blank(screen, 1);
			used++;
		}
		if (first) { /* ids are copied: never cut */
			screen_text(screen, tone, text, strlen(text));
			used += utf8_width(text);
		} else {
			used += screen_cut(screen, tone, text,
					   drawing->names - used);
		}
		first = false;
	}
	return used;
}

static void draw_row(struct drawing *drawing, size_t number)
{
	const struct block *block = drawing->block;
	const struct row *row = &block->rows.items[number];
	struct screen *screen = drawing->screen;
	size_t used = draw_lines(drawing, row, drawing->last[number]);
	size_t start = drawing->names;

	used = draw_names(drawing, row, used);
	for (size_t c = 0; c < block->column_count; c++) {
		if (!has_lane(&block->columns[c]) || !drawing->widths[c])
			continue;
		start += GAP;
		screen_blank(screen, used < start ? start - used : 1);
		used = used < start ? start : used + 1;
		used += screen_cut(screen, row->cells[c].tone,
				   shown(drawing, row, c), drawing->widths[c]);
		start += drawing->widths[c];
	}
	screen_newline(screen);
}

void text_tree(struct screen *screen, const struct block *block)
{
	struct drawing drawing = {
		.screen = screen,
		.block = block,
		.strokes = screen->unicode ? &box : &ascii,
	};

	find_last(&drawing);
	measure(&drawing);
	if (screen->width)
		fit(&drawing, screen->width);
	for (size_t i = 0; i < block->rows.count; i++)
		draw_row(&drawing, i);
	arena_clear(&drawing.arena);
}
