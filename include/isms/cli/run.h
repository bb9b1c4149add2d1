/* run.h - from words to exit status. */
#ifndef ISMS_CLI_RUN_H
#define ISMS_CLI_RUN_H

#include "isms/cli/command.h"

/* What the program consists of; table.c. */
struct program {
	const struct module *const *modules;
	const struct verb *verbs;    /* of every register */
	const struct verb *commands; /* whole ISMS */
	const struct report_row *reports;
	const struct tag *tags; /* of every register */
	const char *version;
};

/* The exit status. */
int program_run(const struct program *program, int count, char **words);

/* The row of that name; NULL when there is none, or no rows. */
const struct verb *verb_named(const struct verb *rows, const char *name);

/* Does a verb exist for this register? */
bool verb_fits(const struct verb *verb, const struct noun *noun);

/* What stands behind a verb: a register of one record needs no ID.  The noun
 * may be NULL. */
const char *verb_operands(const struct verb *verb, const struct noun *noun);

/* Option rows that every command knows. */
extern const struct option global_options[];
/* --format and -o, for all that print a report. */
extern const struct option output_options[];

#endif
