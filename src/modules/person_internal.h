/* person_internal.h - the verbs of the person module. */
#ifndef ISMS_MODULES_PERSON_INTERNAL_H
#define ISMS_MODULES_PERSON_INTERNAL_H

#include "isms/cli/command.h"

/* person_verbs.c */
extern const struct verb person_verbs[];

#endif
