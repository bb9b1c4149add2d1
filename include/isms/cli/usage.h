/* usage.h - help made from the rows: `isms`, `isms risk`, `isms risk add
 * --help`. */
#ifndef ISMS_CLI_USAGE_H
#define ISMS_CLI_USAGE_H

#include "isms/cli/run.h"

/* All commands in groups, a line each. */
void usage_program(const struct program *program, const struct context *context,
		   struct buf *out);

/* A register: what it is, its verbs, an example. */
void usage_noun(const struct program *program, const struct context *context,
		struct buf *out);

/* A command with rows below it: what it is, its verbs. */
void usage_command(const struct verb *command, struct buf *out);

/* A verb or command: examples first, synopsis, options, fields. */
void usage_verb(const struct program *program, const struct context *context,
		struct buf *out);

/* The fields of a register with kind and help, one a line; choices below. */
void usage_fields(const struct noun *noun, struct buf *out);

#endif
