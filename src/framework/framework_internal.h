/* framework_internal.h - what reading catalogues and crosswalks have in common:
 * complaints with a place, and the texts at their top. */
#ifndef ISMS_FRAMEWORK_INTERNAL_H
#define ISMS_FRAMEWORK_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "isms/base/problem.h"
#include "isms/doc/node.h"

struct volume_reader {
	const struct source *source;
	struct arena *arena;
	struct problems *problems;
	size_t found; /* so many of them */
};

/* A problem at the node, of code CATALOGUE_INVALID. */
void volume_complain(struct volume_reader *reader, const struct node *node,
		     const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* A text at the top and the member that takes it; NULL-key closed. */
struct volume_text {
	const char *key;
	size_t offset; /* of a const char * in the struct */
	bool required;
};

/* Fills the members; complains of what is no text, is missing, or is neither a
 * text of the rows nor one of the other keys (blank separated). */
void volume_head(struct volume_reader *reader, const struct node *tree,
		 const struct volume_text *rows, void *base,
		 const char *others);

#endif
