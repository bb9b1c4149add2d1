/* reports.h - what is computed across registers. */
#ifndef ISMS_REPORTS_REPORTS_H
#define ISMS_REPORTS_REPORTS_H

#include "isms/cli/command.h"

extern const struct report_row report_rows[];
extern const struct option report_options[];

bool command_report(struct context *context, struct error *err);

#endif
