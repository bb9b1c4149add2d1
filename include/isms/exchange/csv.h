/* csv.h - registers as CSV that comes back unchanged. */
#ifndef ISMS_EXCHANGE_CSV_H
#define ISMS_EXCHANGE_CSV_H

#include "isms/cli/command.h"

bool command_export(struct context *context, struct error *err);
bool command_import(struct context *context, struct error *err);

extern const struct option import_options[];

#endif
