/* text_table.c - rows as aligned columns, cut to the screen's width. */
#include <stdint.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "out_internal.h"

enum {
	GAP = 2,    /* blanks between columns */
	NARROW = 8, /* a cut column keeps at least so much */
	ROOM = 12,  /* one with less tells little: rather hide the last */
	WIDE = 20,  /* what the widest, a title as a rule, should keep */
};

/* A cell as it is shown: where in the grid's text, and how wide. */
struct piece {
	size_t begin;
	uint32_t length;
	uint32_t width;
};

struct lane {
	size_t width;
	bool right;
	bool fixed; /* never cut: an id to copy, a number */
};

/* All cells shown, the titles in front, each ended by a NUL. */
struct grid {
	struct arena arena;
	struct buf text;
	struct piece *pieces;
	struct lane *lanes;
	size_t lane_count;
	size_t shown; /* lanes there is room for; the others are named below */
	size_t next;  /* piece to be filled */
};

/* What was added to the text from `begin` on becomes the next piece. */
static void close_piece(struct grid *grid, size_t begin)
{
	struct piece *piece = &grid->pieces[grid->next];
	struct lane *lane = &grid->lanes[grid->next % grid->lane_count];

	buf_add(&grid->text, "", 1);
	piece->begin = begin;
	piece->length = (uint32_t)(grid->text.length - begin - 1);
	piece->width = (uint32_t)utf8_width(grid->text.text + begin);
	if (piece->width > lane->width)
		lane->width = piece->width;
	grid->next++;
}

/* Marked so, or nothing but numbers in it. */
static bool is_right(const struct block *block, size_t column)
{
	bool numbers = false;

	if (block->columns[column].right)
		return true;
	for (size_t i = 0; i < block->rows.count; i++) {
		enum cell_kind kind = block->rows.items[i].cells[column].kind;

		if (kind != CELL_NUMBER && kind != CELL_NONE)
			return false;
		numbers |= kind == CELL_NUMBER;
	}
	return numbers;
}

static void fill(struct grid *grid, const struct block *block)
{
	size_t columns = block->column_count;

	grid->lane_count = columns;
	grid->shown = columns;
	grid->lanes = arena_array(&grid->arena, columns, sizeof *grid->lanes);
	grid->pieces =
		arena_array(&grid->arena, columns * (block->rows.count + 1),
			    sizeof *grid->pieces);
	for (size_t i = 0; i < columns; i++) {
		struct lane *lane = &grid->lanes[i];
		size_t begin = grid->text.length;

		lane->right = is_right(block, i);
		lane->fixed =
			lane->right || !strcmp(block->columns[i].name, "id");
		flat_visible(&grid->text, flat_title(&block->columns[i]), true);
		close_piece(grid, begin);
	}
	for (size_t i = 0; i < block->rows.count; i++)
		for (size_t c = 0; c < columns; c++) {
			size_t begin = grid->text.length;

			flat_shown(&grid->text, &block->rows.items[i].cells[c],
				   true);
			close_piece(grid, begin);
		}
}

/* The widest column that may give way; NULL when none. */
static struct lane *widest(const struct grid *grid)
{
	struct lane *found = NULL;

	for (size_t i = 0; i < grid->shown; i++) {
		struct lane *lane = &grid->lanes[i];

		if (!lane->fixed && lane->width > NARROW &&
		    (!found || lane->width >= found->width))
			found = lane;
	}
	return found;
}

/* The width at which the shown columns still tell something. */
static size_t least_width(const struct grid *grid)
{
	const struct lane *title = widest(grid);
	size_t total = (grid->shown - 1) * GAP;

	for (size_t i = 0; i < grid->shown; i++) {
		const struct lane *lane = &grid->lanes[i];
		size_t room = lane == title ? WIDE : ROOM;

		total += lane->fixed || lane->width < room ? lane->width : room;
	}
	return total;
}

/* Hide the last columns that have no room, then take from the widest until
 * the row fits, the last one first. */
static void fit(struct grid *grid, size_t width)
{
	struct lane *lane;
	size_t total;

	while (grid->shown > 2 && least_width(grid) > width)
		grid->shown--;
	total = (grid->shown - 1) * GAP;
	lane = widest(grid);
	for (size_t i = 0; i < grid->shown; i++) {
		/* What is wider than the screen is cut anyway: no long way. */
		if (!grid->lanes[i].fixed && grid->lanes[i].width > width)
			grid->lanes[i].width = width;
		total += grid->lanes[i].width;
	}
	while (lane && total > width) {
		lane->width--;
		total--;
		lane = widest(grid);
	}
}

static void put_piece(struct screen *screen, const struct grid *grid,
		      size_t index, enum tone tone)
{
	const struct piece *piece = &grid->pieces[index];
	const struct lane *lane = &grid->lanes[index % grid->lane_count];
	const char *text = grid->text.text + piece->begin;
	size_t width = piece->width;

	if (lane->right && width < lane->width)
		screen_blank(screen, lane->width - width);
	if (width > lane->width)
		width = screen_cut(screen, tone, text, lane->width);
	else
		screen_text(screen, tone, text, piece->length);
	if (!lane->right && width < lane->width)
		screen_blank(screen, lane->width - width);
}

static void put_row(struct screen *screen, const struct grid *grid,
		    size_t first, const struct cell *cells)
{
	for (size_t i = 0; i < grid->shown; i++) {
		if (i)
			screen_blank(screen, GAP);
		put_piece(screen, grid, first + i,
			  cells ? cells[i].tone : TONE_BOLD);
	}
	screen_newline(screen);
}

/* Nothing is left out without a word. */
static void put_hidden(struct screen *screen, const struct grid *grid)
{
	struct buf text = { 0 };

	if (grid->shown == grid->lane_count)
		return;
	buf_text(&text, "no room for: ");
	for (size_t i = grid->shown; i < grid->lane_count; i++)
		buf_format(&text, "%s%s", i > grid->shown ? ", " : "",
			   grid->text.text + grid->pieces[i].begin);
	screen_wrap(screen, TONE_DIM, text.text, 0);
	screen_newline(screen);
	buf_clear(&text);
}

void text_table(struct screen *screen, const struct block *block)
{
	struct grid grid = { 0 };

	fill(&grid, block);
	if (screen->width)
		fit(&grid, screen->width);
	put_row(screen, &grid, 0, NULL);
	for (size_t i = 0; i < block->rows.count; i++)
		put_row(screen, &grid, (i + 1) * grid.lane_count,
			block->rows.items[i].cells);
	put_hidden(screen, &grid);
	buf_clear(&grid.text);
	arena_clear(&grid.arena);
}
