/* log.h - who changed what when, from Git. */
#ifndef ISMS_REPORTS_LOG_H
#define ISMS_REPORTS_LOG_H

#include "isms/cli/command.h"

extern const struct option log_options[];

/* Commits of a record, a register, or the whole ISMS. */
bool command_log(struct context *context, struct error *err);

/* For each field of a record, the commit that gave it its value. */
bool command_blame(struct context *context, struct error *err);

#endif
