/* graph_internal.h - the index of references, shared by building, asking and
 * checking.
 *
 * Kept are numbers: who points to whom.  The links of a record are made from
 * its fields when somebody asks for them, which is so for few.
 *
 * Nodes are the records, numbered from 1 register by register in the order of
 * their ids, and behind them the names that links give to no record. */
#ifndef ISMS_STORE_GRAPH_INTERNAL_H
#define ISMS_STORE_GRAPH_INTERNAL_H

#include <pthread.h>

#include "isms/store/graph.h"
#include "store_internal.h"

/* A slot that may hold links. */
struct source_slot {
	const struct slot *slot;
	const struct field *when; /* the date beside it, or NULL */
	const bool *fits;	  /* may it refer to this register?  By place */
};

struct source_slots {
	struct source_slot *items;
	size_t count;
	size_t space;
};

/* A register; its records have the numbers behind `first`. */
struct shelf {
	const struct folder *folder;
	size_t first;
	struct source_slots slots;
};

/* Links of one node, once they were asked for. */
struct ties {
	const struct link *links; /* that leave it, as the fields stand */
	const struct link **out;  /* the same in order */
	const struct link **in;	  /* that arrive, in order */
	uint32_t out_count;
	bool walked; /* links are there */
};

struct numbers {
	uint32_t *items;
	size_t count;
	size_t space;
};

struct graph {
	struct arena arena;
	pthread_mutex_t lock; /* of the arena and ties */
	struct shelf *shelves;
	size_t record_count;
	uint32_t *sources; /* numbers of who points to a node, node by node */
	uint32_t *ends;	   /* of each node's part of them; begins at the last */
	struct ties *ties; /* by node */
	struct map loose;  /* names of no record, to their nodes */
	const char **names; /* the same in natural order, that of the nodes */
	struct numbers odd; /* records that graph_check has to look at */
};

/* The register of a record. */
const struct shelf *graph_shelf(const struct graph *graph, size_t number);

/* The record that a text names, and the register it would be in; both may be
 * NULL. */
const struct record *link_target(struct store *store, const char *to,
				 const struct folder **folder);

/* -- graph_walk.c --------------------------------------------------------- */

/* The links of one record. */
struct walk {
	struct store *store;
	struct arena *arena;	/* for paths */
	VEC(struct link) links; /* found so far */
	const struct record *record;
	const struct field *when; /* the first date of its group, or NULL */
	const void *group;
};
void walk_slot(struct walk *walk, const struct source_slot *source,
	       const struct record *record);
void walk_record(struct walk *walk, const struct source_slots *slots,
		 const struct record *record);

/* Those of a register; `fits` is left empty. */
void source_slots(const struct noun *noun, struct source_slots *slots);

/* -- graph_ask.c ---------------------------------------------------------- */

/* Links that leave a record; the lock must be held. */
const struct ties *graph_ties(const struct store *store, size_t number);

/* Links that arrive at a node, in the order of a register: by the ids of those
 * they come from; the lock must be held. */
const struct link *const *graph_arrivals(const struct store *store, size_t node,
					 size_t *count);

/* -- graph_check.c -------------------------------------------------------- */

/* Is it what the field may refer to? */
bool field_fits(const struct field *field, const struct noun *noun);

/* Has graph_check anything to say about it?  Its target is known. */
bool link_is_odd(const struct store *store, const struct link *link);

#endif
