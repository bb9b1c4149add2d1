/* set.h - options of NOUN set. */
#ifndef ISMS_VERBS_SET_H
#define ISMS_VERBS_SET_H

#include "isms/verbs/assign.h"

extern const struct option set_options[];

#endif
