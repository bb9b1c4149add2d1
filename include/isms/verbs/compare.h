/* compare.h - how two states of a record differ, field by field.
 *
 * For `diff`, `log` and `blame`.  Stored fields are compared by their rows:
 * lists by element, lists of groups by their key, so that one test added is one
 * difference.  Of computed fields only what a group amounts to is told
 * ("residual": 12 high, then 6 medium). */
#ifndef ISMS_VERBS_COMPARE_H
#define ISMS_VERBS_COMPARE_H

#include "isms/base/buf.h"
#include "isms/base/vec.h"
#include "isms/model/record.h"

struct cell;
struct report;

/* A record as one state of the ISMS has it; record NULL: it was not there. */
struct side {
	const struct record *record;
	const struct world *world;
};

struct difference {
	const char *name; /* "owner", "tests[on=2026-01-02].result" */
	/* A stored field, and its members; NULL: absent on that side. */
	const struct field *field;
	const void *before, *after;
	/* Without a field: what a group amounts to; NULL: nothing. */
	const char *before_text, *after_text;
};

typedef VEC(struct difference) difference_vec;

/* Appends to `out`, in the table's order; members are borrowed from the
 * records, all else is in the arena. */
void records_compare(const struct side *before, const struct side *after,
		     struct arena *arena, difference_vec *out);

/* "12 high -> 6 medium"; lists "+CTL-MFA -CTL-VPN"; long texts as
 * "3 lines -> 4 lines". */
void difference_show(const struct difference *difference,
		     const struct side *before, const struct side *after,
		     struct buf *out);

/* The values as cells. */
void difference_cells(struct report *report, struct cell *before,
		      struct cell *after, const struct difference *difference,
		      const struct side sides[2]);

#endif
