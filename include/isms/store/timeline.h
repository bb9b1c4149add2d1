/* timeline.h - the ISMS at one commit after the other, along the first parents.
 *
 * Each file that a commit brings is read once: from one tick to the next only
 * what changed is exchanged in the store.  When isms.yaml or method.yaml
 * changes, fields and levels may mean something else, so everything is read
 * anew. */
#ifndef ISMS_STORE_TIMELINE_H
#define ISMS_STORE_TIMELINE_H

#include "isms/store/store.h"

enum timeline_by {
	BY_COMMIT,
	BY_WEEK, /* ends on Sunday */
	BY_MONTH,
};

/* Which ticks.  Periods end with their last day, the one at hand with `to`;
 * a period without a commit has the state before it. */
struct timeline_span {
	enum timeline_by by;
	struct date from;  /* not set: from the first commit on */
	struct date to;	   /* the last day looked at: set */
	const char *nouns; /* one register only; NULL: all */
};

struct tick {
	const char *commit;
	const char *tree;
	int64_t seconds; /* when it was committed, or the one before it */
	struct date day; /* what "today" is in the store */
};

/* A record that came, changed or went since the last tick. */
struct turn {
	size_t index; /* of the file, the same through all ticks */
	const struct record *record; /* NULL: gone */
};

struct timeline {
	struct tick tick; /* the one at hand, with its place and their count */
	size_t at, count;
	bool present;	    /* was there an ISMS at all? */
	struct store *then; /* it, as of the tick, registers loaded */
	bool fresh; /* all of it was read anew: turns hold every record */
	VEC(struct turn) turns;
	size_t unreadable; /* files that are no record that can be read */
	struct timeline_own *own;
};

/* FAULT_DATA when there is no history, or only part of one. */
bool timeline_open(struct timeline *timeline, struct store *now,
		   const struct timeline_span *span,
		   const struct schema *const *schemas, struct error *err);

/* Go to the next tick; *more is false when there is none left. */
bool timeline_next(struct timeline *timeline, bool *more, struct error *err);
void timeline_close(struct timeline *timeline);

#endif
