/* graph_loose.c - links to what is no record, such as a requirement that nobody
 * wrote a decision on. */
#include <stdlib.h>
#include <string.h>

#include "graph_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"

/* The links to one name; in order once asked for. */
struct bundle {
	const struct link **links;
	size_t count;
	bool ordered;
};

static int compare_loose(const void *left, const void *right)
{
	const struct link *one = *(const struct link *const *)left;
	const struct link *two = *(const struct link *const *)right;
	int order = natural_compare(one->to, two->to);

	return order ? order : link_compare_in(left, right);
}

static struct bundle *bundle_of(struct graph *graph, const char *to)
{
	struct bundle *bundle = map_get(&graph->loose, to);

	if (bundle)
		return bundle;
	bundle = arena_new(&graph->arena, struct bundle);
	map_put(&graph->loose, to, bundle);
	return bundle;
}

typedef VEC(const struct link *) link_vec;

static void find_loose(const struct graph *graph, link_vec *loose)
{
	for (size_t i = 1; i <= graph->record_count; i++)
		for (size_t k = 0; k < graph->ties[i].out_count; k++)
			if (!graph->ties[i].links[k].target)
				vec_push(loose, &graph->ties[i].links[k]);
}

/* Counted first, so that each has its place at once. */
static void sort_out(struct graph *graph)
{
	link_vec loose = { 0 };

	graph->sorted = true;
	find_loose(graph, &loose);
	for (size_t i = 0; i < loose.count; i++)
		bundle_of(graph, loose.items[i]->to)->count++;
	for (size_t i = 0; i < graph->loose.count; i++) {
		struct bundle *bundle = graph->loose.entries[i].value;

		bundle->links = arena_array(&graph->arena, bundle->count,
					    sizeof *bundle->links);
		bundle->count = 0;
	}
	for (size_t i = 0; i < loose.count; i++) {
		struct bundle *bundle = bundle_of(graph, loose.items[i]->to);

		bundle->links[bundle->count++] = loose.items[i];
	}
	vec_clear(&loose);
}

static const struct link *const *all(struct graph *graph, size_t *count)
{
	const struct link **links = NULL;
	link_vec loose = { 0 };

	find_loose(graph, &loose);
	*count = loose.count;
	if (loose.count) {
		links = arena_array(&graph->arena, loose.count, sizeof *links);
		memcpy(links, loose.items, loose.count * sizeof *links);
		qsort(links, loose.count, sizeof *links, compare_loose);
	}
	vec_clear(&loose);
	return links;
}

const struct link *const *graph_loose(const struct store *store, const char *to,
				      size_t *count)
{
	struct graph *graph = store->graph;
	struct bundle *bundle;

	*count = 0;
	if (!to)
		return all(graph, count);
	if (!graph->sorted)
		sort_out(graph);
	bundle = map_get(&graph->loose, to);
	if (!bundle)
		return NULL;
	if (!bundle->ordered)
		links_order(bundle->links, bundle->count, link_compare_in);
	bundle->ordered = true;
	*count = bundle->count;
	return bundle->links;
}

const char *graph_loose_name(const struct store *store, size_t place)
{
	struct graph *graph = store->graph;

	if (!graph->sorted)
		sort_out(graph);
	return place < graph->loose.count ? graph->loose.entries[place].key
					  : NULL;
}
