/* requirement_support.c - what leads to a requirement: controls, the risks they
 * treat, obligations (ISO/IEC 27001:2022, 6.1.3 b). */
#include <stdlib.h>
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/store/graph.h"
#include "requirement_internal.h"

static int by_id(const void *left, const void *right)
{
	const struct record *const *one = left;
	const struct record *const *two = right;

	return natural_compare((*one)->id, (*two)->id);
}

/* Only the risks of several controls may come twice and out of order. */
static void order_risks(struct support *support)
{
	size_t kept = 0;

	if (support->risks.count < 2)
		return;
	qsort(support->risks.items, support->risks.count,
	      sizeof *support->risks.items, by_id);
	for (size_t i = 0; i < support->risks.count; i++)
		if (!kept ||
		    support->risks.items[kept - 1] != support->risks.items[i])
			support->risks.items[kept++] = support->risks.items[i];
	support->risks.count = kept;
}

static void add_risks(struct support *support, const struct store *store,
		      const struct record *control)
{
	size_t count;
	const struct link *const *links = graph_in(store, control, &count);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->path, "treatment.controls") &&
		    !record_is_ended(links[i]->from))
			vec_push(&support->risks, links[i]->from);
}

void support_find(struct support *support, const struct store *store,
		  const char *address, const struct record *decision)
{
	size_t count;
	const struct link *const *links =
		requirement_links(store, address, decision, &count);

	*support = (struct support){ 0 };
	for (size_t i = 0; i < count; i++) {
		const struct record *from = links[i]->from;

		if (i && from == links[i - 1]->from)
			continue;
		if (link_satisfies(links[i])) {
			vec_push(&support->controls, from);
			add_risks(support, store, from);
		} else if (link_obliges(links[i])) {
			vec_push(&support->obligations, from);
		}
	}
	order_risks(support);
}

void support_clear(struct support *support)
{
	vec_clear(&support->controls);
	vec_clear(&support->risks);
	vec_clear(&support->obligations);
}
