/* diff.h - what changes in a text, for previews. */
#ifndef ISMS_VERBS_DIFF_H
#define ISMS_VERBS_DIFF_H

#include "isms/base/buf.h"

/* Unified diff with one line of context; old NULL: a new file, new NULL: a
 * removed one.  What the texts hold is made visible for a terminal. */
void diff_show(struct buf *out, const char *file, const char *old,
	       const char *new);

#endif
