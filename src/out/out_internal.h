/* out_internal.h - what the formats share: flat cells, nested names, keys. */
#ifndef ISMS_OUT_INTERNAL_H
#define ISMS_OUT_INTERNAL_H

#include "isms/base/buf.h"
#include "isms/out/render.h"

/* -- flat.c: cells as one text -------------------------------------------- */

/* Text that no terminal misunderstands; `line`: newlines become blanks. */
void flat_visible(struct buf *out, const char *text, bool line);

/* For people: "4 likely", "a, b", "on: 2026-01-02, result: pass". */
void flat_shown(struct buf *out, const struct cell *cell, bool line);

/* For reading back: "4", "a; b" with \; and \\, "on=2026-01-02, result=pass".
 * Not made visible. */
void flat_stored(struct buf *out, const struct cell *cell);

/* A list that holds lists or maps: shown an item a line where there is room. */
bool flat_is_deep(const struct cell *cell);

/* Nothing to show: none, "", a list or map of nothing. */
bool flat_is_empty(const struct cell *cell);

/* What stands above a column. */
const char *flat_title(const struct column *column);

/* -- shape.c: dotted column names as nested maps -------------------------- */

enum shape_kind {
	SHAPE_OPEN,
	SHAPE_LEAF,
	SHAPE_CLOSE
};

struct shape_step {
	enum shape_kind kind;
	const char *key;
	size_t column; /* LEAF */
};

/* Walking the steps once writes one row: "residual.impact" opens "residual".
 * No map gets the same key twice. */
struct shape {
	struct arena arena;
	VEC(struct shape_step) steps;
};

/* Names nest at most so deep; what is deeper stays dotted. */
enum {
	SHAPE_DEPTH = 8
};

void shape_init(struct shape *shape, const struct block *table);
void shape_clear(struct shape *shape);

/* Does a block belong into JSON and YAML under a key of its own? */
bool shape_is_keyed(const struct block *block);

/* That key, unique in the report: its name, else "records" or "record". */
const char *shape_key(const struct report *report, size_t block,
		      struct arena *arena);

/* The table whose rows are the report's records; NULL: none. */
const struct block *shape_records(const struct report *report);

/* A block with rows is written as one map rather than a list of them. */
bool shape_is_single(const struct block *block);

/* What the rows below a row are called, and how deep it lies where they are
 * not nested. */
#define TREE_KEY "below"
#define TREE_DEPTH "depth"

/* -- blocks as lines ------------------------------------------------------ */

/* Prints nothing: a table without rows, a picture without pieces. */
bool block_is_silent(const struct block *block);

/* Does an empty line stand between two blocks?  before: NULL at the start. */
bool block_is_apart(const struct block *before, const struct block *block);

/* -- screen.c: lines with tones ------------------------------------------- */

/* Blanks wait until something follows, so no line ends in one. */
struct screen {
	struct buf *out;
	bool colour;
	bool unicode;
	bool moves;
	size_t width;	/* 0: unlimited */
	size_t pending; /* blanks before the next text */
	size_t column;	/* where the next text begins, with moves */
	bool doubtful;	/* this terminal may think otherwise */
	size_t excess;	/* and be further right by so much */
};

void screen_blank(struct screen *screen, size_t count);
void screen_text(struct screen *screen, enum tone tone, const char *text,
		 size_t length);
void screen_newline(struct screen *screen);

/* One line of text in at most so many columns, cut with an ellipsis; the
 * columns it took. */
size_t screen_cut(struct screen *screen, enum tone tone, const char *text,
		  size_t columns);

/* Words on lines of the screen's width, further lines indented; newlines in
 * the text stay.  `column` is where the first line starts. */
void screen_wrap(struct screen *screen, enum tone tone, const char *text,
		 size_t column);

/* -- text_table.c --------------------------------------------------------- */

void text_table(struct screen *screen, const struct block *block);

/* -- text_tree.c ---------------------------------------------------------- */

void text_tree(struct screen *screen, const struct block *block);

/* -- the formats ---------------------------------------------------------- */

void render_text(const struct report *report, const struct look *look,
		 struct buf *out);
void render_json(const struct report *report, const struct look *look,
		 struct buf *out);
void render_jsonl(const struct report *report, const struct look *look,
		  struct buf *out);
void render_csv(const struct report *report, const struct look *look,
		struct buf *out);
void render_tsv(const struct report *report, const struct look *look,
		struct buf *out);
void render_yaml(const struct report *report, const struct look *look,
		 struct buf *out);
void render_markdown(const struct report *report, const struct look *look,
		     struct buf *out);
void render_html(const struct report *report, const struct look *look,
		 struct buf *out);
void render_dot(const struct report *report, const struct look *look,
		struct buf *out);

#endif
