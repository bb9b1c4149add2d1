/* framework.h - `isms framework`: the standards, laws and own lists that the
 * ISMS answers to. */
#ifndef ISMS_VERBS_FRAMEWORK_H
#define ISMS_VERBS_FRAMEWORK_H

#include "isms/cli/command.h"
#include "isms/out/problem_format.h"

/* list, show, search, tree; NULL-name closed. */
extern const struct verb framework_verbs[];

/* These two know foreign formats: their rows are among the others, their code
 * is in the room exchange. */
bool framework_import(struct context *context, struct error *err);
bool framework_export(struct context *context, struct error *err);
extern const struct option framework_import_options[];
extern const struct problem_format framework_formats[];

#endif
