/* graph.c - walks the tables of all records once and keeps every reference,
 * from both sides. */
#include "isms/store/graph.h"

#include <stdlib.h>
#include <string.h>

#include "graph_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "store_internal.h"

/* One record under the walk. */
struct walk {
	struct store *store;
	struct graph *graph;
	const struct record *record;
	const struct field *beside;
	const void *group;
};

/* Has the group a date of its own, so that it tells what once happened?  Who
 * approved, tested or rated then is right for ever. */
static bool is_past_event(const struct walk *walk)
{
	for (const struct field *row = walk->beside; row && row->name; row++)
		if ((row->kind == FIELD_DATE || row->kind == FIELD_INSTANT) &&
		    (!strcmp(row->name, "on") || !strcmp(row->name, "at")) &&
		    !(row->flags & FIELD_DERIVED) &&
		    field_is_set(row, (const char *)walk->group + row->offset))
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
	link.past = is_past_event(walk);
	vec_push(&walk->graph->links, link);
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
	const struct field *beside = walk->beside;
	const void *group = walk->group;

	walk->beside = fields;
	walk->group = base;
	for (const struct field *field = fields; field->name; field++) {
		const char *at;

		if (field->flags & FIELD_DERIVED)
			continue;
		if (!may_link(field) ||
		    !field_is_set(field, base + field->offset))
			continue;
		at = arena_format(&walk->graph->arena, "%s.%s", path,
				  field->name);
		if (field->kind == FIELD_GROUP)
			add_rows(walk, field->rule.group.fields, at,
				 base + field->offset);
		else
			add_member(walk, field, at, base + field->offset);
	}
	walk->beside = beside;
	walk->group = group;
}

/* "excuse.review-overdue" or "tests[0]". */
static const char *group_path(struct walk *walk, const struct field *field,
			      const char *path, const char *base, size_t place)
{
	const struct field *row = field->rule.group.fields;

	if (!(field->flags & FIELD_KEYED))
		return arena_format(&walk->graph->arena, "%s[%zu]", path,
				    place);
	for (; row->name; row++)
		if (field->rule.group.key &&
		    !strcmp(row->name, field->rule.group.key)) {
			struct buf key = { 0 };
			const char *text;

			field_format(row, base + row->offset, &key);
			text = arena_format(&walk->graph->arena, "%s.%s", path,
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

/* The rows that stand beside a slot: those of its group, or none. */
static const struct field *rows_beside(const struct noun *noun,
				       const struct slot *slot)
{
	const char *dot = strrchr(slot->name, '.');
	const struct slot *group = NULL;

	if (dot)
		group = map_get_text(&noun->slot_map, slot->name,
				     (size_t)(dot - slot->name));
	return group ? group->field->rule.group.fields : NULL;
}

/* A slot that may hold links, and the rows beside it. */
struct source_slot {
	const struct slot *slot;
	const struct field *beside;
};

struct source_slots {
	struct source_slot *items;
	size_t count;
	size_t space;
};

static void find_slots(const struct noun *noun, struct source_slots *slots)
{
	slots->count = 0;
	for (size_t i = 0; i < noun->slot_count; i++) {
		const struct slot *slot = &noun->slots[i];
		struct source_slot source = { slot, rows_beside(noun, slot) };

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

	walk->record = record;
	for (size_t i = 0; i < slots->count; i++) {
		const struct slot *slot = slots->items[i].slot;

		walk->beside = slots->items[i].beside;
		walk->group = base + slot->base;
		add_member(walk, slot->field, slot->name, base + slot->offset);
	}
}

/* -- both sides ----------------------------------------------------------- */

/* Those that arrive at each record lie together in incoming. */
static void tie(struct graph *graph)
{
	size_t before = 0;

	for (size_t i = 0; i < graph->links.count; i++) {
		const struct link *link = &graph->links.items[i];

		graph->ties[link->from->number].out_count++;
		if (link->target)
			graph->ties[link->target->number].in_count++;
	}
	for (size_t i = 1; i <= graph->record_count; i++) {
		struct ties *ties = &graph->ties[i];

		ties->out_first = ties[-1].out_first + ties[-1].out_count;
		ties->in_first = before;
		before += ties->in_count;
		ties->in_count = 0;
	}
	graph->incoming =
		arena_array(&graph->arena, before + 1, sizeof *graph->incoming);
	for (size_t i = 0; i < graph->links.count; i++) {
		const struct record *to = graph->links.items[i].target;
		struct ties *ties = to ? &graph->ties[to->number] : NULL;

		if (ties)
			graph->incoming[ties->in_first + ties->in_count++] = i;
	}
}

static size_t number_all(struct store *store)
{
	size_t number = 0;

	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];

		for (size_t k = 0; k < folder->records.count; k++)
			folder->records.items[k]->number = ++number;
	}
	return number;
}

bool graph_build(struct store *store, struct error *err)
{
	struct walk walk = { .store = store };
	struct source_slots slots = { 0 };
	struct graph *graph;

	if (store->graph)
		return true;
	if (!store_load_all(store, err))
		return false;
	graph = arena_new(&store->arena, struct graph);
	walk.graph = store->graph = graph;
	graph->record_count = number_all(store);
	graph->ties = arena_array(&graph->arena, graph->record_count + 1,
				  sizeof *graph->ties);
	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];

		find_slots(folder->noun, &slots);
		for (size_t k = 0; k < folder->records.count; k++)
			add_record(&walk, &slots, folder->records.items[k]);
	}
	vec_clear(&slots);
	tie(graph);
	return true;
}

void graph_clear(struct store *store)
{
	if (!store->graph)
		return;
	vec_clear(&store->graph->links);
	map_clear(&store->graph->loose);
	arena_clear(&store->graph->arena);
	store->graph = NULL;
}

/* -- asked for ------------------------------------------------------------ */

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

const struct link *const *graph_out(const struct store *store,
				    const struct record *record, size_t *count)
{
	struct graph *graph = store->graph;
	struct ties *ties = &graph->ties[record->number];

	*count = ties->out_count;
	if (ties->out || !ties->out_count)
		return ties->out;
	ties->out =
		arena_array(&graph->arena, ties->out_count, sizeof *ties->out);
	for (size_t i = 0; i < ties->out_count; i++)
		ties->out[i] = &graph->links.items[ties->out_first + i];
	links_order(ties->out, ties->out_count, compare_out);
	return ties->out;
}

const struct link *const *graph_in(const struct store *store,
				   const struct record *record, size_t *count)
{
	struct graph *graph = store->graph;
	struct ties *ties = &graph->ties[record->number];

	*count = ties->in_count;
	if (ties->in || !ties->in_count)
		return ties->in;
	ties->in = arena_array(&graph->arena, ties->in_count, sizeof *ties->in);
	for (size_t i = 0; i < ties->in_count; i++)
		ties->in[i] =
			&graph->links
				 .items[graph->incoming[ties->in_first + i]];
	links_order(ties->in, ties->in_count, link_compare_in);
	return ties->in;
}

const char *link_place(const struct link *link, struct arena *arena)
{
	if (!link->item)
		return link->path;
	return arena_format(arena, "%s[%u]", link->path,
			    (unsigned)link->item - 1);
}
