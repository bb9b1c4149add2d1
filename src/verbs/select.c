/* select.c - from terms and ids on the command line to records. */
#include "isms/verbs/select.h"

#include <string.h>

#include "isms/model/review.h"
#include "isms/query/sort.h"
#include "isms/store/graph.h"

/* -- computed tags -------------------------------------------------------- */

bool is_overdue(const struct record *record, const struct world *world)
{
	struct date next = review_next(record, world);

	return !record_is_ended(record) && date_is_set(next) &&
	       date_compare(next, world->today) < 0;
}

static bool is_unreviewed(const struct record *record,
			  const struct world *world)
{
	(void)world;
	return !record_is_ended(record) &&
	       !date_is_set(record_common(record)->review.last);
}

static bool is_unowned(const struct record *record, const struct world *world)
{
	(void)world;
	return !record_is_ended(record) && !record_common(record)->owner.id;
}

static bool is_orphan(const struct record *record, const struct world *world)
{
	size_t count = 0, place = 0;

	if (!graph_build(world->store, NULL) ||
	    graph_source(world->store, record, NULL, &place))
		return false;
	graph_out(world->store, record, &count);
	return count == 0;
}

static bool is_ended_tag(const struct record *record, const struct world *world)
{
	(void)world;
	return record_is_ended(record);
}

const struct tag common_tags[] = {
	{ "overdue", "its next review lies before today", is_overdue },
	{ "unreviewed", "never reviewed", is_unreviewed },
	{ "unowned", "without owner", is_unowned },
	{ "orphan", "nothing points to it and it points to nothing",
	  is_orphan },
	{ "ended", "in an end state", is_ended_tag },
	{ NULL, NULL, NULL },
};

static const struct tag *all_tags(struct context *context,
				  const struct module *module)
{
	const struct tag *own = module ? module->tags : NULL;
	size_t count = 0;
	size_t extra = 0;
	struct tag *tags;

	while (common_tags[count].name)
		count++;
	while (own && own[extra].name)
		extra++;
	tags = arena_array(&context->arena, count + extra + 1, sizeof *tags);
	memcpy(tags, common_tags, count * sizeof *tags);
	if (extra)
		memcpy(tags + count, own, extra * sizeof *tags);
	return tags;
}

/* -- queries -------------------------------------------------------------- */

void select_query_in(struct context *context, struct store *store,
		     const struct noun *noun, struct query *query)
{
	query->arena = &context->arena;
	query->noun = noun;
	query->world = &store->world;
	query->tags = all_tags(context, context_module(context, noun->name));
	query->filters = &store->settings.filters;
}

bool select_query(struct context *context, const struct noun *noun,
		  struct query *query, struct error *err)
{
	(void)err;
	select_query_in(context, &context->store, noun, query);
	return true;
}

/* Whoever names a state or asks for +ended wants ended records too. */
static bool asks_for_ended(const struct arguments *arguments, size_t first)
{
	for (size_t i = first; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];

		if (!strncmp(word, "status", 6) || !strcmp(word, "+ended") ||
		    !strncmp(word, "ended.", 6) || !strncmp(word, "id=", 3))
			return true;
	}
	return option_given(arguments, "all");
}

static bool keep_limit(struct context *context, record_vec *records,
		       struct error *err)
{
	long limit;

	if (!option_number(&context->arguments, "limit", -1, &limit, err))
		return false;
	if (limit >= 0 && (size_t)limit < records->count)
		records->count = (size_t)limit;
	return true;
}

static bool add_terms(struct context *context, struct query *query,
		      size_t first, struct error *err)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = first; i < arguments->operands.count; i++)
		if (!query_add(query, arguments->operands.items[i], err))
			return false;
	for (size_t i = 0; i < arguments->options.count; i++)
		if (!strcmp(arguments->options.items[i].name, "where") &&
		    !query_add(query, arguments->options.items[i].value, err))
			return false;
	return true;
}

/* Records lie in memory in the order of reading, not in that of ids: they are
 * asked for before they are looked at. */
static void look_ahead(const struct folder *folder, size_t i)
{
	enum {
		NEAR = 8,
		FAR = 16
	};
	struct record *const *records = folder->records.items;

	if (i + FAR >= folder->records.count)
		return;
	__builtin_prefetch(records[i + FAR]);
	record_expect(records[i + NEAR]);
}

bool select_terms(struct context *context, size_t first, record_vec *records,
		  struct error *err)
{
	struct folder *folder =
		store_folder(&context->store, context->noun->name);
	bool all = asks_for_ended(&context->arguments, first);
	struct query query = { 0 };
	bool ok = records_sort_check(context->noun,
				     option_text(&context->arguments, "sort"),
				     err) &&
		  select_query(context, context->noun, &query, err) &&
		  add_terms(context, &query, first, err) &&
		  store_load(&context->store, folder, err) &&
		  store_sound(&context->store, err);

	for (size_t i = 0; ok && i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];

		look_ahead(folder, i);
		if ((all || !record_is_ended(record)) &&
		    query_matches(&query, record))
			vec_push(records, record);
	}
	query_clear(&query);
	return ok &&
	       records_sort(records->items, records->count,
			    option_text(&context->arguments, "sort"),
			    &context->store.world, err) &&
	       keep_limit(context, records, err);
}

/* -- single records ------------------------------------------------------- */

const struct record *select_single(struct context *context,
				   const struct noun *noun, struct error *err)
{
	return store_find(&context->store, noun->name, err);
}

const struct record *select_record(struct context *context,
				   const struct noun *noun, size_t operand,
				   struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const struct record *record;

	if (noun && !noun->prefix) {
		record = select_single(context, noun, err);
		if (!record && err->fault == FAULT_NONE) {
			error_set(err, FAULT_DATA, "there is no %s.yaml yet",
				  noun->name);
			error_hint(err, "isms %s set title=... makes it",
				   noun->name);
		}
		return record;
	}
	if (operand >= arguments->operands.count) {
		error_set(err, FAULT_USAGE, "which one? an id is missing");
		if (noun)
			error_hint(err, "'isms %s list' shows them",
				   noun->name);
		return NULL;
	}
	return store_resolve(&context->store,
			     arguments->operands.items[operand], noun, err);
}

bool option_date(struct context *context, const char *name, struct date *date,
		 struct error *err)
{
	const char *text = option_text(&context->arguments, name);

	*date = context->today;
	if (!text || date_parse_relative(text, context->today, date))
		return true;
	return error_set(err, FAULT_USAGE,
			 "--%s is '%s', not a date (YYYY-MM-DD, today, +30d)",
			 name, text);
}
