/* term.h - words that select records, the same everywhere.
 *
 *	status=open  owner=PER-ALICE  residual.score=..9  score=15..
 *	due=..+30d  tags~cloud  acceptance.until=  not:status=closed
 *	+overdue  @name  word
 *
 * Terms AND together; a comma in a value of `=` means "one of".  An unknown
 * field, tag, filter or value is an error with the nearest name. */
#ifndef ISMS_QUERY_TERM_H
#define ISMS_QUERY_TERM_H

#include "isms/base/error.h"
#include "isms/base/map.h"
#include "isms/base/vec.h"
#include "isms/model/record.h"

/* "+overdue": computed, per command line given by the caller. */
struct tag {
	const char *name;
	const char *help;
	bool (*holds)(const struct record *record, const struct world *world);
};

struct term;

struct query {
	struct arena *arena;
	const struct noun *noun;
	const struct world *world;
	const struct tag *tags;	   /* NULL-name closed, or NULL */
	const struct map *filters; /* saved: name to terms, or NULL */
	VEC(struct term *) terms;
};

/* Parse one word and add it (a saved filter adds several). FAULT_USAGE. */
bool query_add(struct query *query, const char *word, struct error *err);

/* Does the record satisfy all terms? */
bool query_matches(const struct query *query, const struct record *record);

/* Can only a change of the record or of the method change the answer?  Not so
 * with dates, tags, and what is computed from other records. */
bool query_is_steady(const struct query *query);

/* Of one field, by its slot. */
bool slot_is_steady(const struct slot *slot);

void query_clear(struct query *query);

#endif
