/* csv_internal.h - rows that need no libcsv. */
#ifndef ISMS_DOC_CSV_INTERNAL_H
#define ISMS_DOC_CSV_INTERNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "isms/base/vec.h"

struct csv_cell {
	size_t begin; /* in the row, without its quotes */
	size_t length;
	uint32_t line; /* of the row that it ends on, from 0 */
	bool doubled;  /* quotes in it stand twice */
};

struct csv_cells {
	struct csv_cell *items;
	size_t count;
	size_t space;
};

/* The cells of the row that begins a text, as libcsv would cut them, and its
 * length with the line end; 0 when there is anything unusual about it.  A NUL
 * stands behind the text. */
size_t csv_row(const char *text, size_t length, char sign,
	       struct csv_cells *cells);

#endif
