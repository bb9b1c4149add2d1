/* graph_ask.c - the references of one record, made and put in order when they
 * are asked for. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "graph_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"

static int compare_sides(const char *left, const char *right,
			 const struct link *one, const struct link *two)
{
	int order = natural_compare(left, right);

	if (!order)
		order = natural_compare(one->path, two->path);
	return order ? order
		     : (one->item > two->item) - (one->item < two->item);
}

static int compare_out(const void *left, const void *right)
{
	const struct link *one = *(const struct link *const *)left;
	const struct link *two = *(const struct link *const *)right;

	return compare_sides(one->to, two->to, one, two);
}

static int compare_in(const void *left, const void *right)
{
	const struct link *one = *(const struct link *const *)left;
	const struct link *two = *(const struct link *const *)right;

	/* The numbers of a register's records are in the order of their ids. */
	if (one->from != two->from && one->from->noun == two->from->noun)
		return one->from->number < two->from->number ? -1 : 1;
	return compare_sides(one->from->id, two->from->id, one, two);
}

/* They may lie in order already. */
static void order(const struct link **links, size_t count,
		  int (*compare)(const void *, const void *))
{
	size_t at = 1;

	while (at < count && compare(&links[at - 1], &links[at]) <= 0)
		at++;
	if (at < count)
		qsort(links, count, sizeof *links, compare);
}

static const struct record *record_at(const struct graph *graph, size_t number)
{
	const struct shelf *shelf = graph_shelf(graph, number);

	return shelf->folder->records.items[number - shelf->first - 1];
}

const struct ties *graph_ties(const struct store *store, size_t number)
{
	struct graph *graph = store->graph;
	struct ties *ties = &graph->ties[number];
	struct walk walk = { .store = store->world.store,
			     .arena = &graph->arena };
	struct link *links;

	if (ties->walked)
		return ties;
	walk_record(&walk, &graph_shelf(graph, number)->slots,
		    record_at(graph, number));
	if (walk.links.count) {
		links = arena_array(&graph->arena, walk.links.count,
				    sizeof *links);
		memcpy(links, walk.links.items,
		       walk.links.count * sizeof *links);
		ties->links = links;
		ties->out_count = (uint32_t)walk.links.count;
	}
	ties->walked = true;
	vec_clear(&walk.links);
	return ties;
}

static void order_out(struct graph *graph, struct ties *ties)
{
	ties->out =
		arena_array(&graph->arena, ties->out_count, sizeof *ties->out);
	for (size_t i = 0; i < ties->out_count; i++)
		ties->out[i] = &ties->links[i];
	order(ties->out, ties->out_count, compare_out);
}

/* Rules are run by several threads. */
const struct link *const *graph_out(const struct store *store,
				    const struct record *record, size_t *count)
{
	struct graph *graph = store->graph;
	struct ties *ties = &graph->ties[record->number];

	*count = 0;
	if (!record->number)
		return NULL;
	pthread_mutex_lock(&graph->lock);
	graph_ties(store, record->number);
	if (ties->out_count && !ties->out)
		order_out(graph, ties);
	pthread_mutex_unlock(&graph->lock);
	*count = ties->out_count;
	return ties->out;
}

static bool arrives(const struct link *link, const struct record *target,
		    const char *name)
{
	return target ? link->target == target
		      : !link->target && !strcmp(link->to, name);
}

/* All links of a source stand together among those of the node. */
static void find_arrivals(const struct store *store, size_t node,
			  const struct link **in)
{
	const struct graph *graph = store->graph;
	const struct record *target = NULL;
	const char *name = NULL;
	size_t begin = graph->ends[node - 1], found = 0;

	if (node <= graph->record_count)
		target = record_at(graph, node);
	else
		name = graph->names[node - graph->record_count - 1];
	for (size_t i = begin; i < graph->ends[node]; i++) {
		const struct ties *ties;

		if (i > begin && graph->sources[i] == graph->sources[i - 1])
			continue;
		ties = graph_ties(store, graph->sources[i]);
		for (size_t k = 0; k < ties->out_count; k++)
			if (arrives(&ties->links[k], target, name))
				in[found++] = &ties->links[k];
	}
	assert(found == graph->ends[node] - begin);
}

const struct link *const *graph_arrivals(const struct store *store, size_t node,
					 size_t *count)
{
	struct graph *graph = store->graph;
	struct ties *ties = &graph->ties[node];

	*count = graph->ends[node] - graph->ends[node - 1];
	if (*count && !ties->in) {
		ties->in = arena_array(&graph->arena, *count, sizeof *ties->in);
		find_arrivals(store, node, ties->in);
		order(ties->in, *count, compare_in);
	}
	return ties->in;
}

const struct link *const *graph_in(const struct store *store,
				   const struct record *record, size_t *count)
{
	const struct link *const *links;

	*count = 0;
	if (!record->number)
		return NULL;
	pthread_mutex_lock(&store->graph->lock);
	links = graph_arrivals(store, record->number, count);
	pthread_mutex_unlock(&store->graph->lock);
	return links;
}

/* Records of other registers are told by their numbers, not looked at. */
const struct record *graph_source(const struct store *store,
				  const struct record *record,
				  const struct noun *noun, size_t *place)
{
	const struct graph *graph = store->graph;
	size_t number = record->number, first = 0, last = graph->record_count;
	const struct shelf *shelf = graph->shelves;

	if (!number)
		return NULL;
	if (noun) {
		while (shelf->folder->noun != noun)
			shelf++;
		first = shelf->first;
		last = first + shelf->folder->records.count;
	}
	for (size_t at = graph->ends[number - 1] + *place;
	     at < graph->ends[number]; at++) {
		++*place;
		if (graph->sources[at] > first && graph->sources[at] <= last)
			return record_at(graph, graph->sources[at]);
	}
	return NULL;
}

const char *link_place(const struct link *link, struct arena *arena)
{
	if (!link->item)
		return link->path;
	return arena_format(arena, "%s[%u]", link->path,
			    (unsigned)link->item - 1);
}
