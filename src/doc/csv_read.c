/* csv_read.c - libcsv's cells become rows that know their line. */
#include "isms/doc/csv_read.h"

#include <string.h>

#include <csv.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/memory.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "csv_internal.h"
#include "doc_internal.h"

struct reading {
	const char *path;
	struct arena *arena;
	struct csv *csv;
	struct error *err;
	bool failed;
	struct buf cell;
	VEC(const char *) cells;
	VEC(struct csv_row) rows;
	uint32_t line;	   /* of what libcsv gets now */
	uint32_t row_line; /* where the row began */
	bool in_row;
	struct csv_cells quick; /* of a row that needs no libcsv */
	struct buf single;	/* a cell with its quotes made single */
};

/* "people.csv:7: column 3 ('name')" in front of what is wrong. */
static bool fail(struct reading *reading, uint32_t line, const char *why)
{
	size_t column = reading->cells.count;
	const struct csv *csv = reading->csv;

	if (reading->failed)
		return false;
	reading->failed = true;
	if (csv->header && column < csv->column_count && *csv->header[column])
		return error_set(reading->err, FAULT_DATA,
				 "%s:%u: column %zu ('%s'): %s", reading->path,
				 (unsigned)line, column + 1,
				 csv->header[column], why);
	return error_set(reading->err, FAULT_DATA, "%s:%u: column %zu: %s",
			 reading->path, (unsigned)line, column + 1, why);
}

/* Text as registers hold it; a line break in a cell is LF. */
static bool check_cell(struct reading *reading, const char *text, size_t length)
{
	for (size_t at = 0; at < length;) {
		size_t size = utf8_plain_run(text + at, length - at);
		uint32_t point = 0;

		buf_add(&reading->cell, text + at, size);
		at += size;
		if (at == length)
			break;
		size = utf8_decode(text + at, length - at, &point);
		if (!size)
			return fail(
				reading, reading->line,
				"this is not UTF-8: save the file as UTF-8");
		if (point == 0)
			return fail(reading, reading->line,
				    "a NUL byte stands in the cell: delete it");
		if (point == '\r' && at + 1 < length && text[at + 1] == '\n') {
			at++;
			continue;
		}
		if (source_refused(point))
			return fail(reading, reading->line,
				    arena_format(reading->arena,
						 "a %s (U+%04X) stands in the "
						 "cell: delete it",
						 source_refused(point),
						 (unsigned)point));
		buf_add(&reading->cell, text + at, size);
		at += size;
	}
	return true;
}

static void take_cell(void *text, size_t length, void *data)
{
	struct reading *reading = data;
	const char *copy;

	if (reading->failed)
		return;
	buf_reset(&reading->cell);
	if (utf8_plain_run(text, length) == length)
		copy = arena_text(reading->arena, text, length);
	else if (check_cell(reading, text, length))
		copy = buf_keep(&reading->cell, reading->arena);
	else
		return;
	vec_push(&reading->cells, copy);
}

static const char **keep_cells(struct reading *reading)
{
	size_t count = reading->cells.count;
	const char **cells = arena_array(reading->arena, count, sizeof *cells);

	memcpy(cells, reading->cells.items, count * sizeof *cells);
	return cells;
}

static void take_row(int end, void *data)
{
	struct reading *reading = data;
	struct csv *csv = reading->csv;
	struct csv_row row = { .line = reading->row_line };
	size_t count = reading->cells.count;

	(void)end;
	reading->in_row = false;
	if (reading->failed)
		return;
	if (!csv->header) {
		csv->header = keep_cells(reading);
		csv->column_count = count;
	} else if (count != csv->column_count) {
		reading->cells.count =
			count < csv->column_count ? count : csv->column_count;
		fail(reading, row.line,
		     arena_format(reading->arena,
				  "the row has %zu cells, the header has %zu: "
				  "add or delete separators, or put a cell "
				  "that holds one in quotes",
				  count, csv->column_count));
	} else {
		row.cells = keep_cells(reading);
		vec_push(&reading->rows, row);
	}
	reading->cells.count = 0;
	/* more of the line is another row, where a lone CR ended this one */
	reading->row_line = reading->line;
}

/* The sign that separates the header most, outside quotes; the first line that
 * is not blank is the header. */
static char separator(const char *text, size_t length)
{
	size_t commas = 0, semicolons = 0, tabs = 0, begin = 0;
	bool quoted = false;

	while (begin < length && strchr(" \r\n", text[begin]) && text[begin])
		begin++;
	for (size_t at = begin; at < length; at++) {
		if (text[at] == '"')
			quoted = !quoted;
		if (quoted)
			continue;
		if (text[at] == '\n' || text[at] == '\r')
			break;
		commas += text[at] == ',';
		semicolons += text[at] == ';';
		tabs += text[at] == '\t';
	}
	if (tabs > commas && tabs > semicolons)
		return '\t';
	return semicolons > commas ? ';' : ',';
}

static size_t line_length(const char *text, size_t length)
{
	size_t at = 0;

	while (at < length && text[at] != '\n' && text[at] != '\r')
		at++;
	if (at + 1 < length && text[at] == '\r' && text[at + 1] == '\n')
		at++;
	return at < length ? at + 1 : at;
}

static bool is_blank(const char *text, size_t length, char sign)
{
	for (size_t i = 0; i < length; i++)
		if (text[i] == sign || !strchr(" \t\r\n", text[i]) || !text[i])
			return false;
	return true;
}

/* libcsv goes no further. */
static bool stuck(struct reading *reading, struct csv_parser *parser)
{
	if (csv_error(parser) == CSV_ENOMEM)
		memory_none();
	return fail(reading, reading->line,
		    "a quote stands in the middle of a cell: put the whole "
		    "cell in quotes and double the quote");
}

/* What stands behind a cell has been looked at and gives way to a NUL. */
static void take_quick_cell(struct reading *reading, char *row,
			    const struct csv_cell *cell)
{
	char *text = row + cell->begin, *end = text + cell->length;

	if (!cell->doubled && !reading->failed &&
	    utf8_plain_run(text, cell->length) == cell->length) {
		*end = '\0';
		vec_push(&reading->cells, text);
		return;
	}
	if (!cell->doubled) {
		take_cell(text, cell->length, reading);
		return;
	}
	buf_reset(&reading->single);
	while (text < end) {
		char *quote = memchr(text, '"', (size_t)(end - text));
		char *next = quote ? quote + 1 : end;

		buf_add(&reading->single, text, (size_t)(next - text));
		text = next + (quote != NULL);
	}
	take_cell(reading->single.text, reading->single.length, reading);
}

/* Takes a whole row at once, if it is as plain as most are. */
static size_t quick_row(struct reading *reading, char sign, char *text,
			size_t length)
{
	size_t size = csv_row(text, length, sign, &reading->quick);

	if (!size)
		return 0;
	reading->row_line = ++reading->line;
	for (size_t i = 0; i < reading->quick.count; i++) {
		const struct csv_cell *cell = &reading->quick.items[i];

		reading->line = reading->row_line + cell->line;
		take_quick_cell(reading, text, cell);
	}
	take_row('\n', reading);
	return size;
}

/* libcsv tells no places, so it gets one line after the other. */
static bool feed(struct reading *reading, struct csv_parser *parser, char *text,
		 size_t length)
{
	char sign = (char)csv_get_delim(parser);

	for (size_t at = 0; at < length && !reading->failed;) {
		size_t size = reading->in_row
				      ? 0
				      : quick_row(reading, sign, text + at,
						  length - at);

		at += size;
		if (size)
			continue;
		size = line_length(text + at, length - at);
		reading->line++;
		if (!reading->in_row)
			reading->row_line = reading->line;
		if (!is_blank(text + at, size, sign))
			reading->in_row = true;
		if (csv_parse(parser, text + at, size, take_cell, take_row,
			      reading) != size)
			return stuck(reading, parser);
		at += size;
	}
	if (!reading->failed &&
	    csv_fini(parser, take_cell, take_row, reading) != 0)
		fail(reading, reading->row_line,
		     "a quote that opens in this row is never closed: add "
		     "the closing quote");
	return !reading->failed;
}

static bool parse(struct reading *reading, char *text, size_t length)
{
	struct csv_parser parser;
	bool ok;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) !=
	    0)
		return error_set(reading->err, FAULT_SYSTEM,
				 "cannot read '%s': no memory", reading->path);
	csv_set_delim(&parser, (unsigned char)separator(text, length));
	ok = feed(reading, &parser, text, length);
	csv_free(&parser);
	return ok;
}

bool csv_cut(const char *path, char *text, size_t length, struct arena *arena,
	     struct csv *csv, struct error *err)
{
	struct csv table = { 0 };
	struct reading reading = {
		.path = path,
		.arena = arena,
		.csv = &table,
		.err = err,
	};
	bool ok;

	if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		text += 3;
		length -= 3;
	}
	ok = parse(&reading, text, length);
	if (ok && !table.header)
		ok = error_set(
			err, FAULT_DATA,
			"%s:1: the file is empty: the first row must name the "
			"columns",
			path);
	if (ok) {
		table.row_count = reading.rows.count;
		table.rows = arena_array(arena, table.row_count + 1,
					 sizeof *table.rows);
		if (table.row_count)
			memcpy(table.rows, reading.rows.items,
			       table.row_count * sizeof *table.rows);
		*csv = table;
	}
	buf_clear(&reading.cell);
	buf_clear(&reading.single);
	vec_clear(&reading.quick);
	vec_clear(&reading.cells);
	vec_clear(&reading.rows);
	return ok;
}

bool csv_read(const char *path, const char *text, size_t length,
	      struct arena *arena, struct csv *csv, struct error *err)
{
	return csv_cut(path, arena_text(arena, text, length), length, arena,
		       csv, err);
}
