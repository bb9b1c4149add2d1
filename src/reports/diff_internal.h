/* diff_internal.h - two states of an ISMS and the records that differ. */
#ifndef ISMS_REPORTS_DIFF_INTERNAL_H
#define ISMS_REPORTS_DIFF_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/verbs/compare.h"

enum fate {
	FATE_CHANGED,
	FATE_RENAMED,
	FATE_ADDED,
	FATE_REMOVED,
	FATE_COUNT
};

struct changed_record {
	enum fate fate;
	struct side sides[2]; /* before, after */
	difference_vec differences;
};

/* Which records are looked at. */
struct narrowing {
	const char *noun;	/* NULL: every register */
	const char *const *ids; /* none: all */
	size_t id_count;
	const char *const *terms; /* of the noun; either state may match */
	size_t term_count;
};

struct state_diff {
	struct context *before, *after;
	struct arena *arena;
	VEC(struct changed_record) records; /* by register and id */
};

/* Both states read whole; FAULT_DATA when one of them has broken files. */
bool states_compare(struct state_diff *diff, const struct narrowing *narrowing,
		    struct error *err);
void states_clear(struct state_diff *diff);

/* The record to speak of: as it is now, or was. */
const struct record *changed_record(const struct changed_record *changed);
const char *fate_name(enum fate fate);

/* What differs between two states in what a report says, row by row;
 * diff_report.c. */
bool diff_reports(struct context *context, struct state_diff *diff,
		  struct error *err);

/* "From v1.0 (1a2b3c4d5e6f) to the work tree" as a heading; diff.c. */
void report_states(struct context *context, const struct state_diff *diff);

/* Lines "owner  PER-ALICE -> PER-BOB"; diff.c. */
void report_differences(struct context *context,
			const difference_vec *differences,
			const struct side sides[2]);

#endif
