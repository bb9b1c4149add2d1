/* set.h - assignments as the map of a new record. */
#ifndef ISMS_VERBS_SET_H
#define ISMS_VERBS_SET_H

#include "isms/verbs/assign.h"

extern const struct option set_options[];

/* The tree that the edits make of nothing; NULL when one cannot be applied
 * (removing from what is not there). */
struct node *set_map(struct context *context, const struct noun *noun,
		     const edit_vec *edits, struct error *err);

#endif
