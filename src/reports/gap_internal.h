/* gap_internal.h - what gap and coverage share: how the requirements of a
 * framework stand, and stood. */
#ifndef ISMS_REPORTS_GAP_INTERNAL_H
#define ISMS_REPORTS_GAP_INTERNAL_H

#include "isms/modules/requirement.h"
#include "reports_internal.h"

struct then_and_now {
	const struct catalogue *catalogue;
	struct positions now;
	struct positions then; /* of --since; no items without it */
	bool compared;
	struct date since;
};

/* Reads all registers. */
bool then_and_now_find(struct context *context,
		       const struct catalogue *catalogue,
		       struct then_and_now *both, struct error *err);

/* Maturity by the latest assessment, and what is aimed at; negative: not
 * said. */
double position_maturity(const struct position *position, struct date today);
double position_target(const struct position *position);

/* Take columns from this one on out that no row has filled. */
void report_hide_empty(struct report *report, size_t block, size_t from);

/* How coverage is computed, as a line below the report. */
void report_coverage_method(struct context *context);

#endif
