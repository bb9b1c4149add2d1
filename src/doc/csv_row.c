/* csv_row.c - a row of CSV as nearly all are, cut into cells without looking at
 * each byte; libcsv gets whatever is not. */
#include <string.h>

#include "csv_internal.h"
#include "isms/base/utf8.h"

enum {
	CELLS_MOST = 1024
};

struct cut {
	const char *at, *end;
	char sign;
	uint32_t lines; /* ends of lines so far */
};

static void skip_blanks(struct cut *cut)
{
	while (cut->at < cut->end && *cut->at != cut->sign &&
	       (*cut->at == ' ' || *cut->at == '\t'))
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

	cell->text = close;
	for (;;) {
		close = memchr(close, '"', (size_t)(cut->end - close));
		if (!close || close + 1 == cut->end)
			return false;
		if (close[1] != '"')
			break;
		cell->doubled = true;
		close += 2;
	}
	cell->length = (size_t)(close - cell->text);
	cut->lines += count_lines(cell->text, close);
	cut->at = close + 1;
	skip_blanks(cut);
	return true;
}

static bool cut_bare(struct cut *cut, struct csv_cell *cell)
{
	const char *at = cut->at;
	const char *end = at;

	for (; at < cut->end && *at != cut->sign && *at != '\n' && *at != '\r';
	     at++) {
		if (*at == '"')
			return false;
		if (*at != ' ' && *at != '\t')
			end = at + 1;
	}
	cell->text = cut->at;
	cell->length = (size_t)(end - cut->at);
	cut->at = at;
	return true;
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
	struct cut cut = { text, text + length, sign, 0 };

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
	if (cells->count == 1 && cells->items[0].text == cut.at)
		return 0; /* a blank line is no row */
	if (*cut.at == '\r' && cut.at + 1 < cut.end && cut.at[1] == '\n')
		cut.at++;
	else if (*cut.at != '\n' && *cut.at != '\r')
		return 0;
	return (size_t)(cut.at + 1 - text);
}
