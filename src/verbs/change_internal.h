/* change_internal.h - what gathering changes and judging them share. */
#ifndef ISMS_VERBS_CHANGE_INTERNAL_H
#define ISMS_VERBS_CHANGE_INTERNAL_H

#include "isms/verbs/change.h"

/* What was gathered for a file so far; NULL: nothing. */
struct change *change_pending(const struct changes *changes, const char *file);

/* References that an edit brings must lead somewhere; old broken ones are
 * `isms check`'s affair.  `before` is NULL for a new record. */
bool change_leads(const struct changes *changes, const struct record *now,
		  const struct record *before, struct error *err);

/* The lifecycle: which state may follow which. */
bool change_follows(const struct record *now, const struct record *before,
		    struct error *err);

#endif
