/* audit_plan.c - a programme of three years that is about all of a framework.
 *
 * What every year looks at: the parts of the catalogue that no Statement of
 * Applicability lists, such as clauses 4 to 10.  The rest, Annex A by its
 * chapters, is shared out so that the years have about as much to do. */
#include <string.h>

#include "audit_internal.h"
#include "isms/framework/library.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

const struct option audit_plan_options[] = {
	{ "from", 0, "YEAR", "the first year; the next one without it" },
	{ "lead", 0, "ID", "who leads the audits" },
	{ "yes", 'y', NULL, "do it; without it the plan is shown" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* How many entries in it are there to be assessed. */
static size_t weight_of(const struct catalogue *catalogue, const char *id)
{
	size_t count = 0;

	for (size_t i = 0; i < catalogue->count; i++)
		count += catalogue->entries[i].assessable &&
			 entry_is_in(&catalogue->entries[i], id);
	return count;
}

/* Is it shared out over the years? */
static bool is_shared(const struct catalogue *catalogue,
		      const struct entry *entry)
{
	if (!catalogue->soa)
		return !entry->parent;
	return entry->parent && !strcmp(entry->parent->id, catalogue->soa);
}

static bool is_yearly(const struct catalogue *catalogue,
		      const struct entry *entry)
{
	return catalogue->soa && !entry->parent &&
	       strcmp(entry->id, catalogue->soa) != 0;
}

static struct node *criteria_of(struct context *context,
				const struct catalogue *catalogue, int year)
{
	struct arena *arena = &context->arena;
	struct node *list = node_list(arena);
	size_t all = 0;
	size_t before = 0;

	for (size_t i = 0; i < catalogue->count; i++)
		if (is_shared(catalogue, &catalogue->entries[i]))
			all += weight_of(catalogue, catalogue->entries[i].id);
	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];
		bool mine = is_yearly(catalogue, entry);

		if (is_shared(catalogue, entry)) {
			size_t weight = weight_of(catalogue, entry->id);
			size_t middle = 2 * before + weight;

			mine = all &&
			       middle * CYCLE_YEARS / (2 * all) == (size_t)year;
			before += weight;
		}
		if (mine)
			node_push(arena, list,
				  node_text(arena,
					    arena_format(arena, "%s/%s",
							 catalogue->id,
							 entry->id),
					    NODE_PLAIN));
	}
	return list;
}

static void put(struct context *context, struct node *map, const char *name,
		const char *text)
{
	if (text)
		node_put(&context->arena, map, name,
			 node_text(&context->arena, text, NODE_PLAIN));
}

struct planning {
	struct changes changes;
	const struct catalogue *catalogue;
	long first;
	const char *lead; /* or NULL */
};

static bool plan_year(struct context *context, struct planning *plan, int year,
		      struct error *err)
{
	const struct catalogue *catalogue = plan->catalogue;
	long first = plan->first;
	struct arena *arena = &context->arena;
	struct node *map = node_map(arena);
	const char *id = arena_format(arena, "AUD-%ld", first + year);

	if (store_find(&context->store, id, NULL))
		return error_set(err, FAULT_USAGE, "there is %s already", id);
	put(context, map, "title",
	    arena_format(arena, "Internal audit %ld, %s", first + year,
			 catalogue->title));
	put(context, map, "status", "planned");
	put(context, map, "kind", "internal");
	put(context, map, "programme",
	    arena_format(arena, "%ld", first + year));
	put(context, map, "lead", plan->lead);
	node_put(arena, map, "criteria", criteria_of(context, catalogue, year));
	return changes_add(&plan->changes, context->noun, id, map, err);
}

static const struct catalogue *planned_catalogue(struct context *context,
						 struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const struct list *frameworks = &context->store.settings.frameworks;
	struct library *library = library_of(&context->store, err);
	const char *name = arguments->operands.count
				   ? arguments->operands.items[0]
			   : frameworks->count ? frameworks->items[0]
					       : NULL;

	if (!library)
		return NULL;
	if (name)
		return library_catalogue(library, name, err);
	error_set(err, FAULT_USAGE, "which framework?");
	error_hint(err, "isms framework list");
	return NULL;
}

static bool plan_words(struct context *context, struct planning *plan,
		       struct error *err)
{
	const char *lead = option_text(&context->arguments, "lead");
	const struct node *node;

	if (!option_number(&context->arguments, "from", context->today.year + 1,
			   &plan->first, err))
		return false;
	if (plan->first < 2000 || plan->first > 2098)
		return error_set(err, FAULT_USAGE,
				 "--from is %ld, not a year such as %d",
				 plan->first, context->today.year + 1);
	if (!lead)
		return true;
	node = assign_value(context, noun_slot(context->noun, "lead")->field,
			    lead, &context->arena, err);
	plan->lead = node ? node->text : NULL;
	return node != NULL;
}

bool audit_plan(struct context *context, struct error *err)
{
	struct planning plan = { .changes.context = context };
	bool ok = plan_words(context, &plan, err);

	if (ok)
		plan.catalogue = planned_catalogue(context, err);
	ok = ok && plan.catalogue;
	for (int year = 0; ok && year < CYCLE_YEARS; year++)
		ok = plan_year(context, &plan, year, err);
	ok = ok && save_planned(context, &plan.changes, err);
	changes_clear(&plan.changes);
	return ok;
}
