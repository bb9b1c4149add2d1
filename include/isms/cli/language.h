/* language.h - what the words of a command line may be, besides names: kinds of
 * values, forms of terms; and what the exit status says.  The manual and
 * `isms explain` are made from these rows. */
#ifndef ISMS_CLI_LANGUAGE_H
#define ISMS_CLI_LANGUAGE_H

struct form {
	const char *name; /* or an example; NULL closes */
	const char *text;
};

/* By the names of kinds of fields. */
extern const struct form value_forms[];
extern const struct form term_forms[];
extern const struct form exit_forms[];

/* The row that a term is like; "not:" is looked at first. */
const struct form *term_form(const char *word);

#endif
