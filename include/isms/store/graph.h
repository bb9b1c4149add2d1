/* graph.h - which record points to which, and back.
 *
 * Links are stored on one side; this is where the other side is derived. */
#ifndef ISMS_STORE_GRAPH_H
#define ISMS_STORE_GRAPH_H

#include "isms/store/store.h"

struct link {
	const struct record *from;
	const struct field *field;   /* REF or LIST of REF or CITE */
	const char *path;	     /* "treatment.controls", "tests[0].by" */
	const char *to;		     /* the id as written */
	const struct record *target; /* NULL: dangling or a catalogue entry */
	uint32_t item;		     /* of a list, from 1; 0: no list */
	bool past; /* stands in a group with a date: tells what once happened */
};

/* "treatment.controls[1]", for node_at. */
const char *link_place(const struct link *link, struct arena *arena);

/* Loads every register once and indexes all references. */
bool graph_build(struct store *store, struct error *err);

/* Links that leave / reach a record, in natural order of the other side's id.
 * Borrowed from the store. graph_build first. */
const struct link *const *graph_out(const struct store *store,
				    const struct record *record, size_t *count);
const struct link *const *graph_in(const struct store *store,
				   const struct record *record, size_t *count);

/* The next record of a register (any: NULL) that points to a record, once for
 * each link and in no order; NULL behind the last.  *place is 0 at first.  Costs
 * less than graph_in. */
const struct record *graph_source(const struct store *store,
				  const struct record *record,
				  const struct noun *noun, size_t *place);

/* Links to what is no record, such as an address in a catalogue, in natural
 * order of what they name; only those that name exactly this, unless NULL. */
const struct link *const *graph_loose(const struct store *store, const char *to,
				      size_t *count);

/* What they name, each name once; NULL behind the last. */
const char *graph_loose_name(const struct store *store, size_t place);

/* Does the link name a record that is not there? */
bool link_dangles(const struct store *store, const struct link *link);

/* Problems of references: dangling, wrong type, ended target. */
void graph_check(const struct store *store, struct problems *problems);

#endif
