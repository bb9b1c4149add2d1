/* diff.h - what changed between two states of the ISMS, by record and field. */
#ifndef ISMS_REPORTS_DIFF_H
#define ISMS_REPORTS_DIFF_H

#include "isms/cli/command.h"

extern const struct option diff_options[];

bool command_diff(struct context *context, struct error *err);

#endif
