/* verbs_internal.h - option rows and conditions of the verbs, for verbs.c. */
#ifndef ISMS_VERBS_VERBS_INTERNAL_H
#define ISMS_VERBS_VERBS_INTERNAL_H

#include "isms/cli/command.h"

struct git_setup;

extern const struct option add_options[];
extern const struct option retire_options[];
extern const struct option approve_options[];
extern const struct option schema_options[];

/* What `init` writes to .gitattributes and .gitignore. */
extern const char init_attributes[];
extern const char init_ignores[];

/* Drivers and attributes are as `isms git install` makes them. */
bool git_is_set_up(const struct git_setup *setup);

/* Registers with an end state. */
bool retire_fits(const struct noun *noun);
/* Registers whose whole record is approved. */
bool approve_fits(const struct noun *noun);

/* -- git_owners.c --------------------------------------------------------- */

bool git_codeowners(struct context *context, struct error *err);

#endif
