/* output.h - where a command's words go: stdout, or a file by -o. */
#ifndef ISMS_CLI_OUTPUT_H
#define ISMS_CLI_OUTPUT_H

#include "isms/cli/command.h"

/* The renderer asked for by --format or the ending of -o; text without.
 * FAULT_USAGE for an unknown one, with the nearest name. */
const struct renderer *output_renderer(const struct context *context,
				       struct error *err);

/* Print context->out and the report, notes to stderr.  A failed write is
 * FAULT_SYSTEM; a file by -o is written whole or not at all. */
bool output_print(struct context *context, struct error *err);

#endif
