/* graph_internal.h - the index of references, shared by building and checking.
 */
#ifndef ISMS_STORE_GRAPH_INTERNAL_H
#define ISMS_STORE_GRAPH_INTERNAL_H

#include <pthread.h>

#include "isms/store/graph.h"
#include "store_internal.h"

/* Links of one record, both ways; in order once asked for, which few are. */
struct ties {
	const struct link *links; /* that leave it */
	const struct link **out;  /* the same in order, or NULL */
	const struct link **in;	  /* that arrive, in order, or NULL */
	size_t in_first;	  /* in incoming */
	uint32_t out_count, in_count;
};

struct graph {
	struct arena arena;
	pthread_mutex_t lock;	       /* of what is made when asked for */
	struct arenas pieces;	       /* of the threads: links, paths */
	const struct record **records; /* by number, from 1 */
	struct ties *ties;	       /* by number */
	size_t record_count;
	const struct link **incoming; /* record by record */
	struct map loose;	      /* what is no record, to struct bundle */
	bool sorted;		      /* loose is filled, which few ask for */
};

/* -- graph_ask.c ---------------------------------------------------------- */

/* In the order of a register: by the ids of those the links come from. */
int link_compare_in(const void *left, const void *right);

/* They mostly lie in order already, as records are walked in order. */
void links_order(const struct link **links, size_t count,
		 int (*compare)(const void *, const void *));

/* -- graph_check.c -------------------------------------------------------- */

/* Has graph_check anything to say about it?  Its target is known. */
bool link_is_odd(const struct store *store, const struct link *link);

#endif
