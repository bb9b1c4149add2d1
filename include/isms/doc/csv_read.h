/* csv_read.h - CSV text to rows of cells through libcsv, strictly.
 *
 * UTF-8 with or without BOM; comma, semicolon or tab, whichever separates the
 * header most; quoted cells may hold line breaks (LF in the cell, whatever the
 * file has); blanks around cells without quotes and blank lines do not count.
 * Unterminated quotes, rows with more or fewer cells than the header, bad UTF-8,
 * NUL and other characters that registers refuse are errors naming line and
 * column. */
#ifndef ISMS_DOC_CSV_READ_H
#define ISMS_DOC_CSV_READ_H

#include <stddef.h>
#include <stdint.h>

#include "isms/base/error.h"

struct arena;

struct csv_row {
	const char **cells; /* column_count of them, never NULL */
	uint32_t line;	    /* 1-based line of the file the row begins on */
};

struct csv {
	const char **header;
	size_t column_count;
	struct csv_row *rows; /* without the header */
	size_t row_count;
};

/* Strings are cut out of the text, behind which a NUL stands, or live in the
 * arena.  FAULT_DATA with row and column. */
bool csv_cut(const char *path, char *text, size_t length, struct arena *arena,
	     struct csv *csv, struct error *err);

/* The same of a copy in the arena. */
bool csv_read(const char *path, const char *text, size_t length,
	      struct arena *arena, struct csv *csv, struct error *err);

#endif
