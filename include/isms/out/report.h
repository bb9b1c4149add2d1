/* report.h - what a command has to say, before it has a format.
 *
 * A report is a list of blocks: headings, paragraphs, tables, trees, record
 * lists, pre-drawn pictures.  Verbs build it, renderers write it.  Everything lives in
 * the report's arena; strings given to it are copied unless said otherwise.
 *
 * A cell is a small value: nothing, text, number, truth, level, list or map.
 * Text and CSV renderers flatten it, JSON and YAML keep its shape. */
#ifndef ISMS_OUT_REPORT_H
#define ISMS_OUT_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "isms/base/arena.h"
#include "isms/base/vec.h"

struct buf;

enum cell_kind {
	CELL_NONE, /* null in JSON, empty elsewhere */
	CELL_TEXT,
	CELL_NUMBER,
	CELL_BOOL,
	CELL_LEVEL, /* JSON {"level": 4, "label": "likely"}; "4 likely" */
	CELL_LIST,
	CELL_MAP,
};

enum tone { /* colour on a terminal, class in HTML */
	TONE_PLAIN,
	TONE_DIM,
	TONE_BOLD,
	TONE_GREEN,
	TONE_YELLOW,
	TONE_ORANGE,
	TONE_RED,
	TONE_MAGENTA,
	TONE_CYAN,
};

struct cell {
	enum cell_kind kind;
	enum tone tone;
	const char *text;   /* TEXT; LEVEL: its label */
	double number;	    /* NUMBER, LEVEL, BOOL (0 or 1) */
	struct cell *items; /* LIST, MAP */
	const char **keys;  /* MAP */
	size_t count;
	const char *link; /* relative, on pages that can lead there; or NULL */
};

enum column_place { /* of a TREE's column, on paper and screen */
	PLACE_COLUMN,
	PLACE_NAME, /* behind the lines; the first one tells rows apart */
	PLACE_NOTE, /* there too, in brackets */
	PLACE_EDGE, /* how a row hangs on the one above, with an arrow */
	PLACE_NONE, /* only for programs */
};

struct column {
	const char *name;  /* dotted, lower case: JSON and CSV */
	const char *title; /* shown; NULL: the name */
	bool right;	   /* numbers */
	bool list;	   /* absent is [] in JSON, not null */
	enum column_place place;
};

enum block_kind {
	BLOCK_HEADING,
	BLOCK_TEXT,
	BLOCK_TABLE,   /* columns and rows; also one record per row */
	BLOCK_TREE,    /* rows below rows; nested in JSON, key "below" */
	BLOCK_FIELDS,  /* name: value lines (a record shown) */
	BLOCK_PICTURE, /* text drawn for a fixed-width screen; not in JSON */
};

struct row {
	struct cell *cells; /* one per column */
	size_t depth;	    /* TREE: 0 begins one */
	bool back;	    /* TREE: the arrow comes from this row */
};

struct block {
	enum block_kind kind;
	const char *name; /* key in JSON ("levels"); NULL: heading or prose */
	const char *text; /* HEADING, TEXT */
	int depth;	  /* HEADING: 1, 2, 3 */
	struct column *columns;
	size_t column_count;
	VEC(struct row) rows;
	VEC(struct cell) picture; /* PICTURE: text pieces with tones */
};

struct report {
	struct arena arena;
	const char *kind;  /* JSON "kind": noun, "problem", report name */
	const char *title; /* or NULL */
	bool records;	   /* one table that is a list of records: JSON
			    * {"schema":1,"kind":...,"records":[...]} */
	VEC(struct block) blocks;
	VEC(const char *) footers; /* excuses, changed severities ... */
};

void report_clear(struct report *report);

void report_heading(struct report *report, int depth, const char *text);
void report_text(struct report *report, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void report_footer(struct report *report, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* A table with columns copied; rows are added with report_row, which returns
 * column_count empty cells to fill.  Blocks move when others are added: take
 * the index. */
size_t report_table(struct report *report, enum block_kind kind,
		    const char *name, const struct column *columns,
		    size_t count);
struct cell *report_row(struct report *report, size_t block);

/* A row of a TREE, below the last one that is less deep: at most one deeper
 * than the row before.  back: the link leads from this row to that one. */
struct cell *report_branch(struct report *report, size_t block, size_t depth,
			   bool back);

/* A picture, filled piece by piece. */
size_t report_picture(struct report *report);
void report_draw(struct report *report, size_t picture, enum tone tone,
		 const char *text);

/* Fillers; text is copied into the report's arena (NULL makes CELL_NONE). */
void cell_text(struct report *report, struct cell *cell, const char *text);
void cell_format(struct report *report, struct cell *cell, const char *format,
		 ...) __attribute__((format(printf, 3, 4)));
void cell_link(struct report *report, struct cell *cell, const char *link);
void cell_number(struct cell *cell, double number);
void cell_bool(struct cell *cell, bool truth);
void cell_level(struct report *report, struct cell *cell, int level,
		const char *label);
/* A list or map of count empty items. */
struct cell *cell_list(struct report *report, struct cell *cell, size_t count);
struct cell *cell_map(struct report *report, struct cell *cell,
		      const char *const *keys, size_t count);

/* As people read it, on one line. */
void cell_show(const struct cell *cell, struct buf *out);
/* Nothing, "", a list of nothing? */
bool cell_is_empty(const struct cell *cell);

#endif
