/* text.c - reports for people in front of a terminal, or behind a pipe. */
#include <string.h>

#include "isms/base/utf8.h"
#include "out_internal.h"

static void put_line(struct screen *screen, enum tone tone, const char *text)
{
	struct buf shown = { 0 };

	flat_visible(&shown, text ? text : "", false);
	screen_wrap(screen, tone, buf_string(&shown), 0);
	screen_newline(screen);
	buf_clear(&shown);
}

/* The value behind its name; groups of a list one a line. */
static void put_value(struct screen *screen, const struct cell *cell,
		      size_t column)
{
	struct buf shown = { 0 };

	for (size_t i = 0; flat_is_deep(cell) && i < cell->count; i++) {
		if (shown.length)
			buf_char(&shown, '\n');
		flat_shown(&shown, &cell->items[i], true);
	}
	if (!flat_is_deep(cell))
		flat_shown(&shown, cell, false);
	screen_wrap(screen, cell->tone, buf_string(&shown), column);
	buf_clear(&shown);
}

/* Of the widest name, as it is shown. */
static size_t name_width(const struct block *block, struct buf *scratch)
{
	size_t widest = 0;

	for (size_t i = 0; i < block->column_count; i++) {
		size_t width;

		buf_reset(scratch);
		flat_visible(scratch, flat_title(&block->columns[i]), true);
		width = utf8_width(buf_string(scratch));
		widest = width > widest ? width : widest;
	}
	return widest;
}

static void put_field(struct screen *screen, const struct column *column,
		      const struct cell *cell, size_t width)
{
	struct buf name = { 0 };

	flat_visible(&name, flat_title(column), true);
	screen_text(screen, TONE_BOLD, buf_string(&name), name.length);
	screen_blank(screen, width - utf8_width(buf_string(&name)));
	put_value(screen, cell, width);
	screen_newline(screen);
	buf_clear(&name);
}

static void put_fields(struct screen *screen, const struct block *block)
{
	struct buf scratch = { 0 };
	size_t width = name_width(block, &scratch) + 2;

	for (size_t r = 0; r < block->rows.count; r++) {
		if (r)
			screen_newline(screen);
		for (size_t i = 0; i < block->column_count; i++)
			put_field(screen, &block->columns[i],
				  &block->rows.items[r].cells[i], width);
	}
	buf_clear(&scratch);
}

static void put_picture(struct screen *screen, const struct block *block)
{
	struct buf shown = { 0 };

	for (size_t i = 0; i < block->picture.count; i++) {
		const struct cell *piece = &block->picture.items[i];

		buf_reset(&shown);
		flat_visible(&shown, piece->text ? piece->text : "", false);
		screen_text(screen, piece->tone, buf_string(&shown),
			    shown.length);
	}
	if (screen->out->length &&
	    screen->out->text[screen->out->length - 1] != '\n')
		screen_newline(screen);
	screen->pending = 0;
	buf_clear(&shown);
}

static void put_block(struct screen *screen, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		put_line(screen, TONE_BOLD, block->text);
		break;
	case BLOCK_TEXT:
		put_line(screen, TONE_PLAIN, block->text);
		break;
	case BLOCK_TABLE:
		text_table(screen, block);
		break;
	case BLOCK_TREE:
		text_tree(screen, block);
		break;
	case BLOCK_FIELDS:
		put_fields(screen, block);
		break;
	case BLOCK_PICTURE:
		put_picture(screen, block);
		break;
	}
}

void render_text(const struct report *report, const struct look *look,
		 struct buf *out)
{
	const struct block title = { .kind = BLOCK_HEADING,
				     .text = report->title };
	const struct block *before = NULL;
	struct screen screen = { .out = out };

	screen.colour = look->colour;
	screen.unicode = look->unicode;
	screen.moves = look->moves;
	screen.width = look->width > 0 ? (size_t)look->width : 0;
	if (report->title) {
		put_block(&screen, &title);
		before = &title;
	}
	for (size_t i = 0; i < report->blocks.count; i++) {
		const struct block *block = &report->blocks.items[i];

		if (block_is_silent(block))
			continue;
		if (block_is_apart(before, block))
			screen_newline(&screen);
		put_block(&screen, block);
		before = block;
	}
	if (before && report->footers.count)
		screen_newline(&screen);
	for (size_t i = 0; i < report->footers.count; i++)
		put_line(&screen, TONE_DIM, report->footers.items[i]);
}
