/* option.h - the command line as data.
 *
 * Rows describe options; parsing, help, completion and manual come from them.
 * Options may stand anywhere; `--` ends them; `--name=value`, `--name value`
 * and `-n value` are the same; a unique start of a name will do. */
#ifndef ISMS_CLI_OPTION_H
#define ISMS_CLI_OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "isms/base/error.h"
#include "isms/base/vec.h"

struct option {
	const char *name;     /* long, without dashes */
	char letter;	      /* short, or 0 */
	const char *argument; /* "LIST"; NULL: a switch */
	const char *help;     /* lower case, no full stop */
};

struct given {
	const char *name;
	const char *value; /* NULL for a switch */
};

struct arguments {
	VEC(struct given) options;
	VEC(const char *) operands;
};

/* Sort words into options (of any of the row lists, NULL-closed) and operands.
 * FAULT_USAGE with the nearest name for an unknown option. */
bool arguments_parse(struct arguments *arguments,
		     const struct option *const *rows, int count, char **words,
		     struct error *err);

/* The last value given; NULL when not given (or a switch: see _given). */
const char *option_text(const struct arguments *arguments, const char *name);
bool option_given(const struct arguments *arguments, const char *name);
/* A whole number of at least zero; fallback when not given. */
bool option_number(const struct arguments *arguments, const char *name,
		   long fallback, long *number, struct error *err);

void arguments_clear(struct arguments *arguments);

#endif
