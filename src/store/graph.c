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

static void add_link(struct walk *walk, const struct field *field,
		     const char *path, const char *place, const char *to)
{
	struct edge edge = { .beside = walk->beside, .group = walk->group };
	struct folder *folder;

	if (!to || !*to)
		return;
	edge.link.from = walk->record;
	edge.link.field = field;
	edge.link.path = path;
	edge.link.place = place;
	edge.link.to = to;
	folder = store_folder_of(walk->store, to);
	if (folder)
		edge.link.target = map_get(&folder->by_id, to);
	vec_push(&walk->graph->edges, edge);
}

static bool is_link(enum field_kind kind)
{
	return kind == FIELD_REF || kind == FIELD_CITE;
}

static void add_list(struct walk *walk, const struct field *field,
		     const char *path, const struct list *list)
{
	if (!is_link(field->item))
		return;
	for (size_t i = 0; i < list->count; i++)
		add_link(walk, field, path,
			 arena_format(&walk->graph->arena, "%s[%zu]", path, i),
			 list->items[i]);
}

static void add_groups(struct walk *walk, const struct field *field,
		       const char *path, const struct groups *groups);

static void add_member(struct walk *walk, const struct field *field,
		       const char *path, const void *member)
{
	switch (field->kind) {
	case FIELD_REF:
		add_link(walk, field, path, path,
			 ((const struct ref *)member)->id);
		break;
	case FIELD_CITE:
		add_link(walk, field, path, path, *(const char *const *)member);
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
		if (!is_link(field->kind) && field->kind != FIELD_LIST &&
		    field->kind != FIELD_GROUP && field->kind != FIELD_GROUPS)
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

static void add_record(struct walk *walk, const struct record *record)
{
	const struct noun *noun = record->noun;
	const char *base = record->at;

	walk->record = record;
	for (size_t i = 0; i < noun->slot_count; i++) {
		const struct slot *slot = &noun->slots[i];

		if (slot->flags & FIELD_DERIVED)
			continue;
		walk->beside = rows_beside(noun, slot);
		walk->group = base + slot->base;
		add_member(walk, slot->field, slot->name, base + slot->offset);
	}
}

/* -- both sides ----------------------------------------------------------- */

static struct ties *ties_of(struct graph *graph, const struct record *record)
{
	struct ties *ties = map_get(&graph->ties, record->file);

	if (ties)
		return ties;
	ties = arena_new(&graph->arena, struct ties);
	map_put(&graph->ties, record->file, ties);
	return ties;
}

static int compare_sides(const char *left, const char *right,
			 const struct link *one, const struct link *two)
{
	int order = natural_compare(left, right);

	return order ? order : natural_compare(one->place, two->place);
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

	return compare_sides(one->from->id, two->from->id, one, two);
}

static void make_room(struct graph *graph)
{
	for (size_t i = 0; i < graph->ties.count; i++) {
		struct ties *ties = graph->ties.entries[i].value;

		ties->out = arena_array(&graph->arena, ties->out_count + 1,
					sizeof *ties->out);
		ties->in = arena_array(&graph->arena, ties->in_count + 1,
				       sizeof *ties->in);
		ties->out_count = ties->in_count = 0;
	}
}

static void sort_all(struct graph *graph)
{
	for (size_t i = 0; i < graph->ties.count; i++) {
		struct ties *ties = graph->ties.entries[i].value;

		qsort(ties->out, ties->out_count, sizeof *ties->out,
		      compare_out);
		qsort(ties->in, ties->in_count, sizeof *ties->in, compare_in);
	}
}

/* Counted first, then filled: the edges no longer move. */
static void tie(struct graph *graph)
{
	for (size_t i = 0; i < graph->edges.count; i++) {
		const struct link *link = &graph->edges.items[i].link;

		ties_of(graph, link->from)->out_count++;
		if (link->target)
			ties_of(graph, link->target)->in_count++;
	}
	make_room(graph);
	for (size_t i = 0; i < graph->edges.count; i++) {
		const struct link *link = &graph->edges.items[i].link;
		struct ties *ties = ties_of(graph, link->from);

		ties->out[ties->out_count++] = link;
		if (!link->target)
			continue;
		ties = ties_of(graph, link->target);
		ties->in[ties->in_count++] = link;
	}
	sort_all(graph);
}

bool graph_build(struct store *store, struct error *err)
{
	struct walk walk = { .store = store };

	if (store->graph)
		return true;
	if (!store_load_all(store, err))
		return false;
	walk.graph = store->graph = arena_new(&store->arena, struct graph);
	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];

		for (size_t k = 0; k < folder->records.count; k++)
			add_record(&walk, folder->records.items[k]);
	}
	tie(store->graph);
	return true;
}

void graph_clear(struct store *store)
{
	if (!store->graph)
		return;
	vec_clear(&store->graph->edges);
	map_clear(&store->graph->ties);
	arena_clear(&store->graph->arena);
	store->graph = NULL;
}

const struct link *const *graph_out(const struct store *store,
				    const struct record *record, size_t *count)
{
	const struct ties *ties = map_get(&store->graph->ties, record->file);

	*count = ties ? ties->out_count : 0;
	return ties ? ties->out : NULL;
}

const struct link *const *graph_in(const struct store *store,
				   const struct record *record, size_t *count)
{
	const struct ties *ties = map_get(&store->graph->ties, record->file);

	*count = ties ? ties->in_count : 0;
	return ties ? ties->in : NULL;
}
