/* query_internal.h - a term as parsed, and the texts it looks for. */
#ifndef ISMS_QUERY_INTERNAL_H
#define ISMS_QUERY_INTERNAL_H

#include <stdalign.h>

#include "isms/query/term.h"

/* -- needle.c: text regardless of case ------------------------------------ */

struct needle {
	const char *text; /* folded */
	size_t length;
	bool ascii;
};

void needle_init(struct needle *needle, struct arena *arena, const char *text);
/* An empty needle is in every text that is not empty. */
bool needle_in(const struct needle *needle, const char *text);
bool needle_is(const struct needle *needle, const char *text);

/* -- target.c: what a dotted name means ----------------------------------- */

/* A slot, and for a field inside GROUPS the rows that lead to it.  slot NULL
 * is the record's id. */
struct target {
	const struct slot *slot;
	const struct field **inner; /* outermost first */
	size_t inner_count;
	const struct field *field; /* the last row; NULL for the id */
};

/* FAULT_USAGE with the nearest name. */
bool target_find(struct target *target, const struct query *query,
		 const char *name, struct error *err);

/* -- term.c, value.c and match.c ------------------------------------------ */

enum test {
	TEST_EMPTY,
	TEST_ONE_OF,
	TEST_CONTAINS,
	TEST_WORD,
	TEST_TAG,
	TEST_FILTER,
};

/* One end of a range; the other end may be open. */
struct bound {
	bool set;
	alignas(16) char member[FIELD_MEMBER_SIZE];
};

/* One of the values behind "=": a text, or from low to high. */
struct alternative {
	struct needle needle;
	struct bound low;
	struct bound high;
};

struct term {
	enum test test;
	bool negated;
	struct target target;
	struct alternative *alternatives; /* ONE_OF */
	size_t alternative_count;
	struct needle needle;  /* CONTAINS, WORD */
	const struct tag *tag; /* TAG */
	struct query filter;   /* FILTER: its terms */
	size_t size; /* itself and those, and what they stand for in turn */
};

/* The values behind "=" into the term. */
bool value_parse(struct term *term, const struct query *query, const char *text,
		 struct error *err);

bool term_holds(const struct term *term, const struct record *record,
		const struct world *world);

#endif
