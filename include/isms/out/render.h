/* render.h - reports to bytes.
 *
 * One renderer per format, found by name or by a file's ending.  None knows a
 * register.  Whatever the records hold, the output holds no control sequence,
 * live formula or markup from it. */
#ifndef ISMS_OUT_RENDER_H
#define ISMS_OUT_RENDER_H

#include "isms/base/buf.h"
#include "isms/out/report.h"

struct look {
	bool colour;
	int width;    /* columns; 0: unlimited (not a terminal) */
	bool unicode; /* lines of box drawing characters, else of ASCII */
	bool moves;   /* it can be told the column to go on at */
};

struct renderer {
	const char *name;   /* "text", "json" ... */
	const char *ending; /* "json"; NULL: none */
	const char *summary;
	void (*render)(const struct report *report, const struct look *look,
		       struct buf *out);
	bool trees; /* shows trees and nothing else */
	bool page;  /* for people to look at: headings, pictures */
};

/* NULL-name closed: text json jsonl csv tsv yaml markdown html dot. */
extern const struct renderer renderers[];

/* Can it show something of the report? */
bool renderer_fits(const struct renderer *renderer,
		   const struct report *report);

const struct renderer *renderer_by_name(const char *name);
const struct renderer *renderer_by_ending(const char *path);

#endif
