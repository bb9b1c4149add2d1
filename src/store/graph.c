/* graph.c - walks the tables of all records once, on all cores, and keeps every
 * reference, from both sides. */
#include "isms/store/graph.h"

#include <string.h>

#include "graph_internal.h"
#include "isms/base/share.h"
#include "isms/base/vec.h"

/* One thread, and the record it is at. */
struct walk {
	struct store *store;
	struct arena arena;
	VEC(struct link) links; /* of the record */
	const struct record *record;
	const struct field *when; /* the first date of its group, or NULL */
	const void *group;
};

/* A date that tells when the rest of its group happened. */
static bool tells_when(const struct field *row)
{
	return (row->kind == FIELD_DATE || row->kind == FIELD_INSTANT) &&
	       (!strcmp(row->name, "on") || !strcmp(row->name, "at")) &&
	       !(row->flags & FIELD_DERIVED);
}

/* The first one of a group from here on; NULL: none. */
static const struct field *find_when(const struct field *rows)
{
	for (; rows && rows->name; rows++)
		if (tells_when(rows))
			return rows;
	return NULL;
}

/* Has the group a date of its own, so that it tells what once happened?  Who
 * approved, tested or rated then is right for ever. */
static bool is_past_event(const struct walk *walk)
{
	for (const struct field *row = walk->when; row;
	     row = find_when(row + 1))
		if (field_is_set(row, (const char *)walk->group + row->offset))
			return true;
	return false;
}

static void add_link(struct walk *walk, const struct field *field,
		     const char *path, const char *to, size_t item)
{
	struct link link = { .from = walk->record,
			     .field = field,
			     .path = path,
			     .to = to,
			     .item = (uint32_t)item };
	struct folder *folder;

	if (!to || !*to)
		return;
	folder = store_folder_of(walk->store, to);
	if (folder)
		link.target = map_get(&folder->by_id, to);
	link.past = (field->flags & FIELD_PAST) || is_past_event(walk);
	link.odd = link_is_odd(walk->store, &link);
	vec_push(&walk->links, link);
}

static bool is_link(enum field_kind kind)
{
	return kind == FIELD_REF || kind == FIELD_CITE;
}

/* May it hold a link, or something that does? */
static bool may_link(const struct field *field)
{
	return is_link(field->kind) || field->kind == FIELD_LIST ||
	       field->kind == FIELD_GROUP || field->kind == FIELD_GROUPS;
}

static void add_list(struct walk *walk, const struct field *field,
		     const char *path, const struct list *list)
{
	if (!is_link(field->item))
		return;
	for (size_t i = 0; i < list->count; i++)
		add_link(walk, field, path, list->items[i], i + 1);
}

static void add_groups(struct walk *walk, const struct field *field,
		       const char *path, const struct groups *groups);

static void add_member(struct walk *walk, const struct field *field,
		       const char *path, const void *member)
{
	switch (field->kind) {
	case FIELD_REF:
		add_link(walk, field, path, ((const struct ref *)member)->id,
			 0);
		break;
	case FIELD_CITE:
		add_link(walk, field, path, *(const char *const *)member, 0);
		break;
	case FIELD_LIST:
		add_list(walk, field, path, member);
		break;
	case FIELD_GROUPS:
		add_groups(walk, field, path, member);
		break;
	case FIELD_END:
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_CHOICE:
	case FIELD_NUMBER:
	case FIELD_LEVEL:
	case FIELD_DATE:
	case FIELD_INSTANT:
	case FIELD_DURATION:
	case FIELD_MONEY:
	case FIELD_URL:
	case FIELD_PATH:
	case FIELD_RECURRENCE:
	case FIELD_BOOL:
	case FIELD_GROUP:
	case FIELD_KINDS:
		break;
	}
}

/* Rows of a group inside a list, with what they hold in turn. */
static void add_rows(struct walk *walk, const struct field *fields,
		     const char *path, const char *base)
{
	const struct field *when = walk->when;
	const void *group = walk->group;

	walk->when = find_when(fields);
	walk->group = base;
	for (const struct field *field = fields; field->name; field++) {
		const char *at;

		if (field->flags & FIELD_DERIVED)
			continue;
		if (!may_link(field) ||
		    !field_is_set(field, base + field->offset))
			continue;
		at = arena_format(&walk->arena, "%s.%s", path, field->name);
		if (field->kind == FIELD_GROUP)
			add_rows(walk, field->rule.group.fields, at,
				 base + field->offset);
		else
			add_member(walk, field, at, base + field->offset);
	}
	walk->when = when;
	walk->group = group;
}

/* "excuse.review-overdue" or "tests[0]". */
static const char *group_path(struct walk *walk, const struct field *field,
			      const char *path, const char *base, size_t place)
{
	const struct field *row = field->rule.group.fields;

	if (!(field->flags & FIELD_KEYED))
		return arena_format(&walk->arena, "%s[%zu]", path, place);
	for (; row->name; row++)
		if (field->rule.group.key &&
		    !strcmp(row->name, field->rule.group.key)) {
			struct buf key = { 0 };
			const char *text;

			field_format(row, base + row->offset, &key);
			text = arena_format(&walk->arena, "%s.%s", path,
					    buf_string(&key));
			buf_clear(&key);
			return text;
		}
	return path;
}

static void add_groups(struct walk *walk, const struct field *field,
		       const char *path, const struct groups *groups)
{
	const char *base = groups->items;

	for (size_t i = 0; i < groups->count; i++) {
		add_rows(walk, field->rule.group.fields,
			 group_path(walk, field, path, base, i), base);
		base += field->rule.group.size;
	}
}

/* The date that stands beside a slot in its group. */
static const struct field *when_beside(const struct noun *noun,
				       const struct slot *slot)
{
	const char *dot = strrchr(slot->name, '.');
	const struct slot *group = NULL;

	if (dot)
		group = noun_slot_text(noun, slot->name,
				       (size_t)(dot - slot->name));
	return group ? find_when(group->field->rule.group.fields) : NULL;
}

/* A slot that may hold links, and the date beside it. */
struct source_slot {
	const struct slot *slot;
	const struct field *when;
};

/* Those of one register; its records have the numbers up to `last`. */
struct source_slots {
	struct source_slot *items;
	size_t count;
	size_t space;
	size_t last;
};

static void find_slots(const struct noun *noun, struct source_slots *slots)
{
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		struct source_slot source = { slot, when_beside(noun, slot) };

		/* the parts of a group are slots of their own */
		if (!(slot->flags & FIELD_DERIVED) && may_link(slot->field) &&
		    slot->field->kind != FIELD_GROUP)
			vec_push(slots, source);
	}
}

static void add_record(struct walk *walk, const struct source_slots *slots,
		       const struct record *record)
{
	const char *base = record->at;

	walk->links.count = 0;
	walk->record = record;
	for (size_t i = 0; i < slots->count; i++) {
		const struct slot *slot = slots->items[i].slot;

		walk->when = slots->items[i].when;
		walk->group = base + slot->base;
		add_member(walk, slot->field, slot->name, base + slot->offset);
	}
}

/* -- all records ---------------------------------------------------------- */

struct survey {
	struct graph *graph;
	struct source_slots *slots; /* of each register */
	struct walk walks[SHARE_MOST];
};

static void keep_links(const struct walk *walk, struct arena *arena,
		       struct ties *ties)
{
	struct link *links;

	if (!walk->links.count)
		return;
	links = arena_array(arena, walk->links.count, sizeof *links);
	memcpy(links, walk->links.items, walk->links.count * sizeof *links);
	ties->links = links;
	ties->out_count = (uint32_t)walk->links.count;
}

static void survey_portion(void *context, const struct portion *portion)
{
	struct survey *survey = context;
	struct graph *graph = survey->graph;
	struct walk *walk = &survey->walks[portion->worker];
	const struct source_slots *slots = survey->slots;

	for (size_t i = portion->begin; i < portion->end; i++) {
		const struct record *record = graph->records[i + 1];

		while (slots->last < record->number)
			slots++;
		add_record(walk, slots, record);
		keep_links(walk, &walk->arena, &graph->ties[record->number]);
	}
}

static void survey_all(struct store *store, struct graph *graph)
{
	struct survey survey = { .graph = graph };
	struct portion all = { .end = graph->record_count };
	size_t workers = share_workers(all.end), last = 0;

	survey.slots = arena_array(&graph->arena, store->folder_count + 1,
				   sizeof *survey.slots);
	for (size_t i = 0; i < store->folder_count; i++) {
		if (store->folders[i].records.count)
			find_slots(store->folders[i].noun, &survey.slots[i]);
		last += store->folders[i].records.count;
		survey.slots[i].last = last;
	}
	for (size_t i = 0; i < workers; i++)
		survey.walks[i].store = store;
	share_work(&all, workers, survey_portion, &survey);
	for (size_t i = 0; i < workers; i++) {
		vec_push(&graph->pieces, survey.walks[i].arena);
		vec_clear(&survey.walks[i].links);
	}
	for (size_t i = 0; i < store->folder_count; i++)
		vec_clear(&survey.slots[i]);
}

/* Those that arrive at each record lie together in incoming. */
static void tie(struct graph *graph)
{
	struct ties *ties = graph->ties;
	size_t before = 0;

	for (size_t i = 1; i <= graph->record_count; i++)
		for (size_t k = 0; k < ties[i].out_count; k++)
			if (ties[i].links[k].target)
				ties[ties[i].links[k].target->number]
					.in_count++;
	for (size_t i = 1; i <= graph->record_count; i++) {
		ties[i].in_first = before;
		before += ties[i].in_count;
		ties[i].in_count = 0;
	}
	graph->incoming =
		arena_array(&graph->arena, before + 1, sizeof *graph->incoming);
	for (size_t i = 1; i <= graph->record_count; i++)
		for (size_t k = 0; k < ties[i].out_count; k++) {
			const struct link *link = &ties[i].links[k];
			struct ties *to = link->target
						  ? &ties[link->target->number]
						  : NULL;

			if (to)
				graph->incoming[to->in_first + to->in_count++] =
					link;
		}
}

static void number_all(struct store *store, struct graph *graph)
{
	size_t count = 0, number = 0;

	for (size_t i = 0; i < store->folder_count; i++)
		count += store->folders[i].records.count;
	graph->record_count = count;
	graph->ties =
		arena_array(&graph->arena, count + 1, sizeof *graph->ties);
	graph->records =
		arena_array(&graph->arena, count + 1, sizeof *graph->records);
	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];

		for (size_t k = 0; k < folder->records.count; k++) {
			folder->records.items[k]->number = ++number;
			graph->records[number] = folder->records.items[k];
		}
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
	number_all(store, graph);
	survey_all(store, graph);
	tie(graph);
	store->graph = graph;
	return true;
}

void graph_clear(struct store *store)
{
	if (!store->graph)
		return;
	for (size_t i = 0; i < store->graph->pieces.count; i++)
		arena_clear(&store->graph->pieces.items[i]);
	vec_clear(&store->graph->pieces);
	map_clear(&store->graph->loose);
	pthread_mutex_destroy(&store->graph->lock);
	arena_clear(&store->graph->arena);
	store->graph = NULL;
}
