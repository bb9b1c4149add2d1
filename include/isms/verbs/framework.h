/* framework.h - `isms framework`: the standards, laws and own lists that the
 * ISMS answers to. */
#ifndef ISMS_VERBS_FRAMEWORK_H
#define ISMS_VERBS_FRAMEWORK_H

#include "isms/cli/command.h"

/* list, show, search, tree; NULL-name closed. */
extern const struct verb framework_verbs[];

#endif
