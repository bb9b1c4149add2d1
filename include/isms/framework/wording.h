/* wording.h - words in a rule that leave open what is meant.
 *
 * Who reads "as needed" cannot tell whether the rule was kept, and no auditor
 * can.  Code is left alone; a phrase may run over a line break. */
#ifndef ISMS_FRAMEWORK_WORDING_H
#define ISMS_FRAMEWORK_WORDING_H

#include <stddef.h>

#include "isms/base/vec.h"

struct arena;

struct vague {
	size_t line, column; /* from 1; the column in bytes */
	const char *words;   /* as they stand, in the arena */
	const char *advice;
};

typedef VEC(struct vague) vague_vec;

/* In the order of the text; give the vec back with vec_clear. */
void wording_find(const char *text, struct arena *arena, vague_vec *found);

#endif
