/* csv_settle.c - rows that are plainly right, worked out by all cores. */
#include <string.h>

#include "csv_internal.h"
#include "isms/base/share.h"
#include "isms/model/value.h"
#include "isms/out/csv_text.h"
#include "isms/verbs/known.h"

/* What a thread owns. */
struct hand {
	struct arena scratch; /* of the row at hand */
	struct buf text;
};

struct settling {
	struct csv_import *import;
	struct csv_draft *drafts;
	size_t *columns; /* that fields come from, in their order */
	size_t count;
	struct hand hands[SHARE_MOST];
};

/* Columns as their fields stand in the table, so that a record made from left
 * to right is in order. */
static void sort_columns(struct settling *settling)
{
	const struct csv_import *import = settling->import;
	size_t count = import->csv->column_count;

	settling->columns = arena_array(&import->context->arena, count,
					sizeof *settling->columns);
	for (size_t i = 0; i < count; i++) {
		const struct csv_place *place = &import->places[i];
		size_t at = settling->count;

		if (place->ignored || place->is_id)
			continue;
		settling->count++;
		for (; at && import->places[settling->columns[at - 1]].slot >
				     place->slot;
		     at--)
			settling->columns[at] = settling->columns[at - 1];
		settling->columns[at] = i;
	}
}

/* "residual.impact" goes into the map "residual", which comes last if it is
 * there. */
static void put(struct arena *arena, struct node *map, const char *name,
		struct node *value)
{
	for (const char *dot = strchr(name, '.'); dot;
	     dot = strchr(name, '.')) {
		size_t length = (size_t)(dot - name);
		const struct node *last =
			map->count ? map->keys[map->count - 1] : NULL;

		if (!last || last->length != length ||
		    memcmp(last->text, name, length) != 0)
			node_append(arena, map, arena_text(arena, name, length),
				    node_map(arena));
		map = map->values[map->count - 1];
		name = dot + 1;
	}
	node_append(arena, map, name, value);
}

void csv_put_status(struct arena *arena, struct node *map,
		    const struct noun *noun)
{
	if (noun->states && !node_get(map, "status"))
		node_put(arena, map, "status",
			 node_text(arena, noun->states[0].name,
				   NODE_DOUBLE_QUOTED));
}

/* Does the row say what the record says? */
static bool says_the_same(const struct settling *settling, struct hand *hand,
			  const struct csv_draft *draft)
{
	const struct csv_import *import = settling->import;
	const char *at = draft->record->at;

	for (size_t i = 0; i < settling->count; i++) {
		size_t column = settling->columns[i];
		const struct slot *slot = import->places[column].slot;

		buf_reset(&hand->text);
		field_format(slot->field, at + slot->offset, &hand->text);
		if (strcmp(buf_string(&hand->text),
			   csv_unguard(draft->row->cells[column])) != 0)
			return false;
	}
	return true;
}

static bool makes_a_record(const struct settling *settling, struct hand *hand,
			   struct csv_draft *draft)
{
	const struct csv_import *import = settling->import;
	struct reading reading = context_reading(import->context);
	struct node *map = node_map(&hand->scratch);

	reading.arena = &hand->scratch;
	for (size_t i = 0; i < settling->count; i++) {
		size_t column = settling->columns[i];
		const struct csv_place *place = &import->places[column];
		const char *text = csv_unguard(draft->row->cells[column]);
		struct node *value;

		if (!*text)
			continue;
		value = place->inward ? NULL
				      : known_value(&import->context->store,
						    place->slot->field, text,
						    &reading);
		if (!value)
			return false;
		put(&hand->scratch, map, place->slot->name, value);
	}
	csv_put_status(&hand->scratch, map, import->noun);
	draft->sketch.scratch = &hand->scratch;
	draft->sketch.text = &hand->text;
	draft->sketch.noun = import->noun;
	draft->sketch.id = draft->record->id;
	draft->sketch.file = draft->record->file;
	return changes_sketch(import->changes, map, &draft->sketch);
}

static void settle(void *context, const struct portion *portion)
{
	struct settling *settling = context;
	struct hand *hand = &settling->hands[portion->worker];

	for (size_t i = portion->begin; i < portion->end; i++) {
		struct csv_draft *draft = &settling->drafts[i];

		if (!draft->record)
			continue;
		draft->sketch.worker = portion->worker;
		draft->settled = draft->new
					 ? makes_a_record(settling, hand, draft)
					 : says_the_same(settling, hand, draft);
		arena_reset(&hand->scratch);
	}
}

/* A register of one record has rules of its own. */
void csv_settle(struct csv_import *import, struct csv_draft *drafts,
		size_t count)
{
	const struct portion all = { .end = count };
	struct settling settling = { .import = import, .drafts = drafts };

	if (!import->noun->prefix)
		return;
	sort_columns(&settling);
	share_work(&all, share_workers(count), settle, &settling);
	for (size_t i = 0; i < SHARE_MOST; i++) {
		arena_clear(&settling.hands[i].scratch);
		buf_clear(&settling.hands[i].text);
	}
}
