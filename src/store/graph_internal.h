/* graph_internal.h - the index of references, shared by building and checking.
 */
#ifndef ISMS_STORE_GRAPH_INTERNAL_H
#define ISMS_STORE_GRAPH_INTERNAL_H

#include "isms/store/graph.h"

/* Links of one record, both ways: where they lie, and in order once asked
 * for, which few are. */
struct ties {
	size_t out_first, out_count; /* in links */
	size_t in_first, in_count;   /* in incoming */
	const struct link **out;
	const struct link **in;
};

struct graph {
	struct arena arena;
	struct {
		struct link *items;
		size_t count;
		size_t space;
	} links;	   /* record by record */
	size_t *incoming;  /* places in links, target by target */
	struct ties *ties; /* by record->number */
	size_t record_count;
	struct map loose; /* what is no record, to struct bundle */
	bool sorted;	  /* loose is filled, which few ask for */
};

/* In the order of a register: by the ids of those the links come from. */
int link_compare_in(const void *left, const void *right);

/* They mostly lie in order already, as records are walked in order. */
void links_order(const struct link **links, size_t count,
		 int (*compare)(const void *, const void *));

#endif
