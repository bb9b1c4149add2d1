/* trend.h - figures over time, from the commits of the ISMS. */
#ifndef ISMS_REPORTS_TREND_H
#define ISMS_REPORTS_TREND_H

#include "isms/cli/command.h"

extern const struct option trend_options[];

bool command_trend(struct context *context, struct error *err);

#endif
