/* fuzz_term.c - a word is a term or is refused with a reason; "not:" turns it
 * round, two words select what both do, and an order is one. */
#include "example.h"

#include "isms/query/sort.h"
#include "isms/query/term.h"

enum {
	RECORDS = 4
};

struct asking {
	struct arena arena;
	struct world world;
	struct query query; /* without terms */
	const struct record *records[RECORDS];
	size_t count;
};

static void begin(struct asking *asking, struct feed *feed, struct map *filters)
{
	struct store *store = example_store();
	unsigned place = feed_pick(feed, store->folder_count);
	const struct folder *folder = &store->folders[place];

	asking->world = store->world;
	asking->world.arena = &asking->arena;
	asking->query = (struct query){
		.arena = &asking->arena,
		.noun = folder->noun,
		.world = &asking->world,
		.tags = isms_program.modules[place]->tags,
		.filters = filters,
	};
	if (!asking->query.tags)
		asking->query.tags = isms_program.tags;
	asking->count = folder->records.count;
	if (asking->count > RECORDS)
		asking->count = RECORDS;
	for (size_t i = 0; i < asking->count; i++)
		asking->records[i] = folder->records.items[i];
}

static bool add(struct query *query, const char *word)
{
	struct error err = { 0 };
	size_t count = query->terms.count;
	bool ok = query_add(query, word, &err);

	HOLDS(query->terms.count == count + ok);
	HOLDS(ok || (err.fault == FAULT_USAGE && err.text.length));
	error_clear(&err);
	return ok;
}

/* Turned round, the word selects the others; with another, what both do. */
static void check_words(struct asking *asking, const char *one, const char *two)
{
	struct query query = asking->query, turned = query, other = query;
	bool holds[RECORDS], both;

	if (!add(&query, one)) {
		query_clear(&query);
		return;
	}
	HOLDS(add(&turned, arena_format(&asking->arena, "not:%s", one)));
	for (size_t i = 0; i < asking->count; i++) {
		holds[i] = query_matches(&query, asking->records[i]);
		HOLDS(query_matches(&turned, asking->records[i]) != holds[i]);
	}
	both = add(&other, two) && add(&query, two);
	for (size_t i = 0; both && i < asking->count; i++)
		HOLDS(query_matches(&query, asking->records[i]) ==
		      (holds[i] && query_matches(&other, asking->records[i])));
	query_clear(&query);
	query_clear(&turned);
	query_clear(&other);
}

/* Whatever the order they come in, they leave in one. */
static void check_order(struct asking *asking, const char *fields)
{
	const struct record *turned[RECORDS];
	struct error err = { 0 };
	size_t count = asking->count;

	if (!records_sort_check(asking->query.noun, fields, &err)) {
		HOLDS(err.fault == FAULT_USAGE && err.text.length);
		error_clear(&err);
		return;
	}
	for (size_t i = 0; i < count; i++)
		turned[count - 1 - i] = asking->records[i];
	HOLDS(records_sort(asking->records, count, fields, &asking->world,
			   &err));
	HOLDS(records_sort(turned, count, fields, &asking->world, &err));
	for (size_t i = 0; i < count; i++)
		HOLDS(turned[i] == asking->records[i]);
}

/* A byte for the register, then a term, another one, an order, and what the
 * saved filters @a and @b stand for, each closed by NUL. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct asking asking;
	struct feed feed = { data, size };
	struct map filters = { 0 };
	const char *one, *two, *order;

	begin(&asking, &feed, &filters);
	one = feed_text(&feed, &asking.arena);
	two = feed_text(&feed, &asking.arena);
	order = feed_text(&feed, &asking.arena);
	map_put(&filters, "a", (void *)feed_text(&feed, &asking.arena));
	map_put(&filters, "b", (void *)feed_text(&feed, &asking.arena));
	check_words(&asking, one, two);
	if (*order)
		check_order(&asking, order);
	map_clear(&filters);
	arena_reset(&asking.arena);
	return 0;
}
