/* graph.c - walks the tables of all records once, on all cores, and notes who
 * points to whom. */
#include <stdlib.h>
#include <string.h>

#include "graph_internal.h"
#include "isms/base/share.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"

/* A record that a slot of another one names. */
struct wish {
	const struct source_slot *source;
	const struct folder *folder; /* where it would be */
	bool odd; /* to be looked at with all that is around it */
};

/* What a thread notes: of each record that points to anything its number with a
 * mark, then the nodes it points to.  Names of no record get numbers behind
 * those of the records, at first from each thread for itself. */
struct notes {
	struct walk walk;
	struct arena scratch;
	struct numbers numbers;
	struct numbers odd;
	struct map names;
	VEC(struct wish) wishes; /* of a portion */
	struct quests {
		struct map_quest *items;
		size_t count;
		size_t space;
	} quests; /* of each wish */
};

static const uint32_t mark = 1u << 31;

struct survey {
	struct store *store;
	struct graph *graph;
	struct notes notes[SHARE_MOST];
};

/* From this one on. */
static const struct shelf *shelf_from(const struct shelf *shelf, size_t number)
{
	while (number > shelf->first + shelf->folder->records.count)
		shelf++;
	return shelf;
}

const struct shelf *graph_shelf(const struct graph *graph, size_t number)
{
	return shelf_from(graph->shelves, number);
}

const struct record *link_target(struct store *store, const char *to,
				 const struct folder **folder)
{
	*folder = store_folder_of(store, to);
	return *folder ? map_get(&(*folder)->by_id, to) : NULL;
}

/* -- some records ---------------------------------------------------------- */

/* Records are looked up together, for those of a portion lie anywhere. */
static void wish(struct notes *notes, const struct source_slot *source,
		 const char *to)
{
	struct wish wish = { .source = source };
	struct map_quest quest = { 0 };

	if (!to || !*to)
		return;
	wish.folder = store_folder_of(notes->walk.store, to);
	quest.key = map_key(to);
	quest.map = wish.folder ? &wish.folder->by_id : NULL;
	vec_push(&notes->wishes, wish);
	vec_push(&notes->quests, quest);
}

/* Lists of groups, which few records have, are walked as they are for who asks
 * for the links. */
static void wish_groups(struct notes *notes, const struct source_slot *source,
			const struct record *record)
{
	struct walk *walk = &notes->walk;

	walk->links.count = 0;
	walk_slot(walk, source, record);
	for (size_t i = 0; i < walk->links.count; i++) {
		struct wish wish = { .source = source, .odd = true };
		struct map_quest quest = {
			.key.text = walk->links.items[i].to,
			.value = (void *)walk->links.items[i].target,
		};

		vec_push(&notes->wishes, wish);
		vec_push(&notes->quests, quest);
	}
}

static void wish_slot(struct notes *notes, const struct source_slot *source,
		      const struct record *record)
{
	const char *member = (const char *)record->at + source->slot->offset;
	const struct list *list = (const struct list *)member;

	switch (source->slot->field->kind) {
	case FIELD_REF:
		wish(notes, source, ((const struct ref *)member)->id);
		break;
	case FIELD_CITE:
		wish(notes, source, *(const char *const *)member);
		break;
	case FIELD_LIST:
		for (size_t i = 0; i < list->count; i++)
			wish(notes, source, list->items[i]);
		break;
	default:
		if (((const struct groups *)member)->count)
			wish_groups(notes, source, record);
		break;
	}
}

static void note_name(struct notes *notes, const struct graph *graph,
		      const char *name)
{
	uintptr_t number = (uintptr_t)map_get(&notes->names, name);

	if (!number) {
		number = graph->record_count + notes->names.count + 1;
		map_put(&notes->names, name, (void *)number);
	}
	vec_push(&notes->numbers, (uint32_t)number);
}

/* True when graph_check might have to say something. */
static bool note_wish(struct survey *survey, struct notes *notes, size_t i)
{
	const struct wish *wish = &notes->wishes.items[i];
	const struct record *target = notes->quests.items[i].value;
	const char *to = notes->quests.items[i].key.text;

	if (target) {
		vec_push(&notes->numbers, target->number);
		return wish->odd ||
		       !wish->source
				->fits[wish->folder - survey->store->folders] ||
		       record_is_ended(target);
	}
	note_name(notes, survey->graph, to);
	return wish->odd || !strchr(to, '/');
}

static bool is_odd(const struct graph *graph, struct notes *notes,
		   const struct record *record)
{
	struct walk *walk = &notes->walk;
	bool odd = false;

	walk->links.count = 0;
	walk_record(walk, &graph_shelf(graph, record->number)->slots, record);
	for (size_t i = 0; i < walk->links.count && !odd; i++)
		odd = link_is_odd(walk->store, &walk->links.items[i]);
	return odd;
}

/* -- all records ---------------------------------------------------------- */

static void number_portion(void *context, const struct portion *portion)
{
	const struct graph *graph = context;
	const struct shelf *shelf = graph->shelves;

	for (size_t i = portion->begin; i < portion->end; i++) {
		struct record *record;
		size_t place;

		shelf = shelf_from(shelf, i + 1);
		record = folder_record(shelf->folder, i - shelf->first, &place);
		record->number = (uint32_t)(shelf->first + place + 1);
	}
}

/* What a record points to, from one wish to another. */
static void note_record(struct survey *survey, struct notes *notes,
			const struct record *record, size_t wishes[2])
{
	bool odd = false;

	if (wishes[0] == wishes[1])
		return;
	vec_push(&notes->numbers, record->number | mark);
	for (size_t i = wishes[0]; i < wishes[1]; i++)
		odd |= note_wish(survey, notes, i);
	if (odd && is_odd(survey->graph, notes, record))
		vec_push(&notes->odd, record->number);
	if (notes->scratch.newest)
		arena_reset(&notes->scratch);
}

static void look_up(struct notes *notes)
{
	const struct map_quest *quests = notes->quests.items;
	size_t count = notes->quests.count;

	map_get_many(notes->quests.items, count);
	for (size_t i = 0; i < count; i++)
		if (quests[i].value)
			__builtin_prefetch(quests[i].value);
	for (size_t i = 0; i < count; i++)
		if (quests[i].value)
			__builtin_prefetch(record_common(quests[i].value));
}

static void survey_portion(void *context, const struct portion *portion)
{
	enum {
		AHEAD = 4
	};
	struct survey *survey = context;
	struct notes *notes = &survey->notes[portion->worker];
	const struct shelf *shelf = survey->graph->shelves;
	const struct record *records[SHARE_PORTION];
	size_t wishes[SHARE_PORTION + 1] = { 0 };
	size_t count = portion->end - portion->begin;

	for (size_t i = 0; i < count; i++) {
		size_t place, at = portion->begin + i;

		shelf = shelf_from(shelf, at + 1);
		records[i] =
			folder_record(shelf->folder, at - shelf->first, &place);
	}
	notes->wishes.count = notes->quests.count = 0;
	shelf = survey->graph->shelves;
	for (size_t i = 0; i < count; i++) {
		shelf = shelf_from(shelf, portion->begin + i + 1);
		if (i + AHEAD < count)
			record_expect(records[i + AHEAD]);
		for (size_t k = 0; k < shelf->slots.count; k++)
			wish_slot(notes, &shelf->slots.items[k], records[i]);
		wishes[i + 1] = notes->wishes.count;
	}
	look_up(notes);
	for (size_t i = 0; i < count; i++)
		note_record(survey, notes, records[i], &wishes[i]);
}

static void find_fits(struct store *store, struct graph *graph,
		      struct source_slots *slots)
{
	for (size_t i = 0; i < slots->count; i++) {
		bool *fits = arena_array(&graph->arena, store->folder_count,
					 sizeof *fits);

		for (size_t k = 0; k < store->folder_count; k++)
			fits[k] = field_fits(slots->items[i].slot->field,
					     store->folders[k].noun);
		slots->items[i].fits = fits;
	}
}

static void make_shelves(struct store *store, struct graph *graph)
{
	graph->shelves = arena_array(&graph->arena, store->folder_count,
				     sizeof *graph->shelves);
	for (size_t i = 0; i < store->folder_count; i++) {
		struct shelf *shelf = &graph->shelves[i];

		shelf->folder = &store->folders[i];
		shelf->first = graph->record_count;
		graph->record_count += shelf->folder->records.count;
		if (!shelf->folder->records.count)
			continue;
		source_slots(shelf->folder->noun, &shelf->slots);
		find_fits(store, graph, &shelf->slots);
	}
}

/* -- from notes to an index ----------------------------------------------- */

static int by_name(const void *left, const void *right)
{
	return natural_compare(*(const char *const *)left,
			       *(const char *const *)right);
}

/* All threads' names get the same numbers, in natural order. */
static void number_names(struct survey *survey)
{
	struct graph *graph = survey->graph;
	size_t count;

	for (size_t i = 0; i < SHARE_MOST; i++) {
		const struct map *names = &survey->notes[i].names;

		for (size_t k = 0; k < names->count; k++)
			map_put(&graph->loose, names->entries[k].key, NULL);
	}
	count = graph->loose.count;
	graph->names =
		arena_array(&graph->arena, count + 1, sizeof *graph->names);
	for (size_t i = 0; i < count; i++)
		graph->names[i] = graph->loose.entries[i].key;
	if (count)
		qsort(graph->names, count, sizeof *graph->names, by_name);
	for (uintptr_t i = 0; i < count; i++)
		map_put(&graph->loose, graph->names[i],
			(void *)(graph->record_count + i + 1));
}

/* Puts the nodes of names in place, and counts what arrives at each node. */
static void count_arrivals(struct graph *graph, struct notes *notes)
{
	struct numbers *numbers = &notes->numbers;
	struct numbers nodes = { 0 };

	for (size_t i = 0; i < notes->names.count; i++)
		vec_push(&nodes,
			 (uint32_t)(uintptr_t)map_get(
				 &graph->loose, notes->names.entries[i].key));
	for (size_t i = 0; i < numbers->count; i++) {
		uint32_t number = numbers->items[i];

		if (number & mark)
			continue;
		if (number > graph->record_count)
			number = nodes.items[number - graph->record_count - 1];
		numbers->items[i] = number;
		graph->ends[number]++;
	}
	vec_clear(&nodes);
}

static void tie(struct graph *graph, const struct numbers *numbers)
{
	uint32_t source = 0;

	for (size_t i = 0; i < numbers->count; i++) {
		uint32_t number = numbers->items[i];

		if (number & mark)
			source = number & ~mark;
		else
			graph->sources[graph->ends[number]++] = source;
	}
}

static void tie_all(struct survey *survey)
{
	struct graph *graph = survey->graph;
	size_t nodes = graph->record_count + graph->loose.count;
	uint32_t before = 0;

	graph->ties =
		arena_array(&graph->arena, nodes + 1, sizeof *graph->ties);
	graph->ends =
		arena_array(&graph->arena, nodes + 1, sizeof *graph->ends);
	for (size_t i = 0; i < SHARE_MOST; i++)
		count_arrivals(graph, &survey->notes[i]);
	for (size_t i = 1; i <= nodes; i++) {
		uint32_t count = graph->ends[i];

		graph->ends[i] = before;
		before += count;
	}
	graph->sources = arena_array(&graph->arena, (size_t)before + 1,
				     sizeof *graph->sources);
	for (size_t i = 0; i < SHARE_MOST; i++)
		tie(graph, &survey->notes[i].numbers);
}

static int by_number(const void *left, const void *right)
{
	const uint32_t *one = left;
	const uint32_t *two = right;

	return (*one > *two) - (*one < *two);
}

static void gather_odd(struct survey *survey)
{
	struct numbers *odd = &survey->graph->odd;

	for (size_t i = 0; i < SHARE_MOST; i++)
		for (size_t k = 0; k < survey->notes[i].odd.count; k++)
			vec_push(odd, survey->notes[i].odd.items[k]);
	if (odd->count)
		qsort(odd->items, odd->count, sizeof *odd->items, by_number);
}

static void survey_all(struct store *store, struct graph *graph)
{
	struct survey survey = { .store = store, .graph = graph };
	struct portion all = { .end = graph->record_count };
	size_t workers = share_workers(all.end);

	for (size_t i = 0; i < workers; i++)
		survey.notes[i].walk = (struct walk){
			.store = store,
			.arena = &survey.notes[i].scratch,
		};
	share_work(&all, workers, number_portion, graph);
	share_work(&all, workers, survey_portion, &survey);
	number_names(&survey);
	tie_all(&survey);
	gather_odd(&survey);
	for (size_t i = 0; i < workers; i++) {
		struct notes *notes = &survey.notes[i];

		vec_clear(&notes->walk.links);
		vec_clear(&notes->wishes);
		vec_clear(&notes->quests);
		vec_clear(&notes->numbers);
		vec_clear(&notes->odd);
		map_clear(&notes->names);
		arena_clear(&notes->scratch);
	}
}

bool graph_build(struct store *store, struct error *err)
{
	struct graph *graph;

	if (store->graph)
		return true;
	if (!store_load_all(store, err))
		return false;
	graph = arena_new(&store->arena, struct graph);
	pthread_mutex_init(&graph->lock, NULL);
	make_shelves(store, graph);
	survey_all(store, graph);
	store->graph = graph;
	return true;
}

void graph_clear(struct store *store)
{
	struct graph *graph = store->graph;

	if (!graph)
		return;
	for (size_t i = 0; i < store->folder_count; i++)
		vec_clear(&graph->shelves[i].slots);
	vec_clear(&graph->odd);
	map_clear(&graph->loose);
	pthread_mutex_destroy(&graph->lock);
	arena_clear(&graph->arena);
	store->graph = NULL;
}
