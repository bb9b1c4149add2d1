/* csv_row.c - a row of CSV as nearly all are, cut into cells without looking at
 * each byte; libcsv gets whatever is not. */
#include <string.h>

#include "csv_internal.h"
#include "isms/base/utf8.h"

enum {
	CELLS_MOST = 1024
};

struct cut {
	const char *row, *at, *end; /* a NUL stands at the end */
	char sign;
	char stops[5];	/* what ends a bare cell, or is none of its */
	uint32_t lines; /* ends of lines so far */
};

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static void skip_blanks(struct cut *cut)
{
	while (cut->at < cut->end && *cut->at != cut->sign &&
	       is_blank(*cut->at))
		cut->at++;
}

/* CR, LF and CR LF each end a line. */
static uint32_t count_lines(const char *text, const char *end)
{
	uint32_t count = 0;

	text += utf8_plain_run(text, (size_t)(end - text));
	for (; text < end; text++)
		count +=
			*text == '\n' ||
			(*text == '\r' && (text + 1 == end || text[1] != '\n'));
	return count;
}

/* Up to the closing quote; what follows must be the cell's end. */
static bool cut_quoted(struct cut *cut, struct csv_cell *cell)
{
	const char *close = cut->at + 1;

	cell->begin = (size_t)(close - cut->row);
	for (;;) {
		close = memchr(close, '"', (size_t)(cut->end - close));
		if (!close || close + 1 == cut->end)
			return false;
		if (close[1] != '"')
			break;
		cell->doubled = true;
		close += 2;
	}
	cell->length = (size_t)(close - cut->at) - 1;
	cut->lines += count_lines(cut->at + 1, close);
	cut->at = close + 1;
	skip_blanks(cut);
	return true;
}

static bool cut_bare(struct cut *cut, struct csv_cell *cell)
{
	size_t length = strcspn(cut->at, cut->stops);

	cell->begin = (size_t)(cut->at - cut->row);
	cell->length = length;
	while (cell->length && is_blank(cut->at[cell->length - 1]))
		cell->length--;
	cut->at += length;
	return *cut->at && *cut->at != '"';
}

/* The next cell; its line goes on behind it. */
static bool cut_cell(struct cut *cut, struct csv_cell *cell)
{
	bool whole;

	skip_blanks(cut);
	if (cut->at == cut->end)
		return false;
	whole = *cut->at == '"' ? cut_quoted(cut, cell) : cut_bare(cut, cell);
	return whole && cut->at < cut->end;
}

size_t csv_row(const char *text, size_t length, char sign,
	       struct csv_cells *cells)
{
	struct cut cut = { .row = text,
			   .at = text,
			   .end = text + length,
			   .sign = sign,
			   .stops = { sign, '"', '\n', '\r' } };

	cells->count = 0;
	for (;; cut.at++) {
		struct csv_cell cell = { 0 };

		if (cells->count == CELLS_MOST || !cut_cell(&cut, &cell))
			return 0;
		cell.line = cut.lines;
		vec_push(cells, cell);
		if (*cut.at != sign)
			break;
	}
	if (cells->count == 1 && text + cells->items[0].begin == cut.at)
		return 0; /* a blank line is no row */
	if (*cut.at == '\r' && cut.at + 1 < cut.end && cut.at[1] == '\n')
		cut.at++;
	else if (*cut.at != '\n' && *cut.at != '\r')
		return 0;
	return (size_t)(cut.at + 1 - text);
}
