/* graph_ask.c - the references of one record, put in order when they are asked
 * for. */
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

int link_compare_in(const void *left, const void *right)
{
	const struct link *one = *(const struct link *const *)left;
	const struct link *two = *(const struct link *const *)right;

	/* The numbers of a register's records are in the order of their ids. */
	if (one->from != two->from && one->from->noun == two->from->noun)
		return one->from->number < two->from->number ? -1 : 1;
	return compare_sides(one->from->id, two->from->id, one, two);
}

void links_order(const struct link **links, size_t count,
		 int (*compare)(const void *, const void *))
{
	size_t at = 1;

	while (at < count && compare(&links[at - 1], &links[at]) <= 0)
		at++;
	if (at < count)
		qsort(links, count, sizeof *links, compare);
}

static void order_out(struct graph *graph, struct ties *ties)
{
	ties->out =
		arena_array(&graph->arena, ties->out_count, sizeof *ties->out);
	for (size_t i = 0; i < ties->out_count; i++)
		ties->out[i] = &ties->links[i];
	links_order(ties->out, ties->out_count, compare_out);
}

/* Rules are run by several threads. */
const struct link *const *graph_out(const struct store *store,
				    const struct record *record, size_t *count)
{
	struct graph *graph = store->graph;
	struct ties *ties = &graph->ties[record->number];

	*count = ties->out_count;
	if (!ties->out_count)
		return NULL;
	pthread_mutex_lock(&graph->lock);
	if (!ties->out)
		order_out(graph, ties);
	pthread_mutex_unlock(&graph->lock);
	return ties->out;
}

const struct link *const *graph_in(const struct store *store,
				   const struct record *record, size_t *count)
{
	struct graph *graph = store->graph;
	struct ties *ties = &graph->ties[record->number];

	*count = ties->in_count;
	if (!ties->in_count)
		return NULL;
	pthread_mutex_lock(&graph->lock);
	if (!ties->in) {
		ties->in = graph->incoming + ties->in_first;
		links_order(ties->in, ties->in_count, link_compare_in);
	}
	pthread_mutex_unlock(&graph->lock);
	return ties->in;
}

const char *link_place(const struct link *link, struct arena *arena)
{
	if (!link->item)
		return link->path;
	return arena_format(arena, "%s[%u]", link->path,
			    (unsigned)link->item - 1);
}
