/* registers.h - how many records there are, for `status` and the summary. */
#ifndef ISMS_VERBS_REGISTERS_H
#define ISMS_VERBS_REGISTERS_H

#include "isms/cli/command.h"

/* A table "registers": live, ended, reviews overdue of each register that was
 * loaded. */
void report_registers(struct context *context);

#endif
