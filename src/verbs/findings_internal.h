/* findings_internal.h - rules that are of no register. */
#ifndef ISMS_VERBS_FINDINGS_INTERNAL_H
#define ISMS_VERBS_FINDINGS_INTERNAL_H

#include "isms/cli/command.h"

/* Filters of isms.yaml that nobody can use. */
void check_filters(struct context *context, struct problems *problems);

#endif
