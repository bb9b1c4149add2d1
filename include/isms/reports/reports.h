/* reports.h - what is computed across registers. */
#ifndef ISMS_REPORTS_REPORTS_H
#define ISMS_REPORTS_REPORTS_H

#include "isms/cli/command.h"

extern const struct report_row report_rows[];
extern const struct option report_options[];

bool command_report(struct context *context, struct error *err);

/* By name; NULL with the nearest one. */
const struct report_row *report_find(const char *name, struct error *err);

/* Into context->report; operands and options are those of the context. */
bool report_make(struct context *context, const struct report_row *row,
		 struct error *err);

/* How much of the mandatory documented information is there. */
struct documents_tally {
	size_t wanted, present;
};
bool documents_count(struct context *context, struct documents_tally *tally,
		     struct error *err);

#endif
