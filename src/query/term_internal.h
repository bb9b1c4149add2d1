/* term_internal.h - a term as parsed. */
#ifndef ISMS_QUERY_TERM_INTERNAL_H
#define ISMS_QUERY_TERM_INTERNAL_H

#include "isms/query/term.h"

enum term_kind {
	TERM_WORD,     /* anywhere in the record */
	TERM_TAG,
	TERM_EMPTY,    /* field= */
	TERM_EQUALS,   /* field=a,b */
	TERM_RANGE,    /* field=a..b */
	TERM_CONTAINS, /* field~text */
};

struct term {
	enum term_kind kind;
	bool negated;
	const char *name;
	const struct slot *slot;   /* NULL: the id */
	const struct field *field; /* the slot's, or a part of its groups */
	bool in_groups;
	const char *text; /* folded: WORD, CONTAINS */
	const struct tag *tag;
	void *values; /* EQUALS: members; RANGE: low and high */
	size_t value_count;
	bool has_low, has_high;
};

#endif
