/* graph_loose.c - links to what is no record, such as a requirement that nobody
 * wrote a decision on. */
#include <string.h>

#include "graph_internal.h"

/* Names are nodes, in natural order. */
static const struct link *const *all(const struct store *store, size_t *count)
{
	struct graph *graph = store->graph;
	size_t first = graph->record_count, last = first + graph->loose.count;
	const struct link **links;

	*count = graph->ends[last] - graph->ends[first];
	links = arena_array(&graph->arena, *count, sizeof *links);
	for (size_t node = first + 1; node <= last; node++) {
		size_t some;
		const struct link *const *part =
			graph_arrivals(store, node, &some);

		memcpy(links + graph->ends[node - 1] - graph->ends[first], part,
		       some * sizeof *links);
	}
	return links;
}

const struct link *const *graph_loose(const struct store *store, const char *to,
				      size_t *count)
{
	struct graph *graph = store->graph;
	const struct link *const *links = NULL;
	size_t node = to ? (uintptr_t)map_get(&graph->loose, to) : 0;

	*count = 0;
	pthread_mutex_lock(&graph->lock);
	if (!to)
		links = all(store, count);
	else if (node)
		links = graph_arrivals(store, node, count);
	pthread_mutex_unlock(&graph->lock);
	return links;
}

const char *graph_loose_name(const struct store *store, size_t place)
{
	const struct graph *graph = store->graph;

	return place < graph->loose.count ? graph->names[place] : NULL;
}
