/* graph_internal.h - the index of references, shared by building and checking.
 */
#ifndef ISMS_STORE_GRAPH_INTERNAL_H
#define ISMS_STORE_GRAPH_INTERNAL_H

#include "isms/store/graph.h"

/* Links of one record, both ways. */
struct ties {
	const struct link **out;
	size_t out_count;
	const struct link **in;
	size_t in_count;
};

struct edge {
	struct link link;
	const struct field
		*beside;   /* rows of the group it stands in, or NULL */
	const void *group; /* that group's struct */
};

struct graph {
	struct arena arena;
	struct {
		struct edge *items;
		size_t count;
		size_t space;
	} edges;
	struct map ties; /* a record's file to struct ties */
};

#endif
