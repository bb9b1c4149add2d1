/* batch_add.c - new records from standard input, all or none. */
#include "isms/verbs/batch.h"

#include <string.h>

#include "batch_internal.h"
#include "isms/model/value.h"
#include "isms/verbs/known.h"

/* An id that neither a file nor a record of the input has. */
static bool mint(struct batch *batch, struct entry *entry, struct error *err)
{
	struct store *store = &batch->context->store;
	struct folder *folder = store_folder(store, batch->noun->name);

	do
		entry->name = store_new_id(store, folder, err);
	while (entry->name && map_get(&batch->seen, entry->name));
	return entry->name != NULL;
}

/* Given ids first, so that none is made that comes later. */
static bool name_new(struct batch *batch, struct error *err)
{
	struct arena *arena = &batch->context->arena;

	for (size_t i = 0; i < batch->entries.count; i++) {
		struct entry *entry = &batch->entries.items[i];

		if (!entry->id || !batch_name(batch, entry))
			continue;
		if (batch_is_there(batch, entry->name))
			batch_complain(batch, entry->id,
				       arena_format(arena, "%s exists already",
						    entry->name),
				       arena_format(arena,
						    "'isms %s set -' changes "
						    "records",
						    batch->noun->name));
	}
	for (size_t i = 0; i < batch->entries.count; i++) {
		struct entry *entry = &batch->entries.items[i];

		if (!entry->id && !mint(batch, entry, err))
			return false;
		if (entry->name)
			changes_expect(&batch->changes, entry->name);
	}
	return true;
}

/* What `add` and `set` make up themselves. */
static void put_default(struct batch *batch, struct node *map, const char *key,
			const char *value)
{
	struct arena *arena = &batch->scratch;
	const struct node *given = node_get(map, key);

	if (value && (!given || node_is_empty(given)))
		node_put(arena, map, key,
			 node_text(arena, value, NODE_DOUBLE_QUOTED));
}

/* The new record as a file is to hold it; NULL when anything is wrong. */
static struct node *new_map(struct batch *batch, const struct entry *entry)
{
	const struct noun *noun = batch->noun;
	struct arena *arena = &batch->scratch;
	struct node *map = node_map(arena);
	struct record record;

	put_default(batch, entry->map, "title",
		    noun->prefix ? NULL : noun->schema->summary);
	put_default(batch, entry->map, "status",
		    noun->states ? noun->states[0].name : NULL);
	if (!batch_fields(batch, entry, NULL, &record))
		return NULL;
	for (const struct field *row = noun_fields(noun); row->name; row++) {
		struct node *value =
			row->flags & FIELD_DERIVED
				? NULL
				: value_node(row,
					     (char *)record.at + row->offset,
					     arena);

		if (value)
			node_append(arena, map, row->name, value);
	}
	return map;
}

void batch_add_entry(struct batch *batch, const struct entry *entry)
{
	const struct node place = { .place = entry->place };
	struct error wrong = { 0 };
	const struct node *map = new_map(batch, entry);

	if (map)
		changes_add(&batch->changes, batch->noun, entry->name, map,
			    &wrong);
	batch_complain_error(batch, &place, &wrong);
}

static bool sketch_entry(struct batch *batch, const struct entry *entry,
			 struct changes *changes, struct sketch *sketch)
{
	const struct node *map = new_map(batch, entry);

	return map && changes_sketch(changes, map, sketch);
}

/* Of a register that is not there yet nothing needs to be looked for. */
static void look_ahead(struct batch *batch)
{
	struct store *store = &batch->context->store;
	struct error ignored = { 0 };

	if (batch->complaints.count || !batch->noun->prefix)
		return;
	if (batch->entries.count >= BATCH_AHEAD)
		known_read(store, batch->noun);
	changes_ahead(&batch->changes, batch->noun, batch->entries.count);
	if (batch->changes.ahead)
		store_load(store, store_folder(store, batch->noun->name),
			   &ignored);
	error_clear(&ignored);
}

static bool gather(struct batch *batch, struct error *err)
{
	if (!batch_read(batch, err))
		return false;
	look_ahead(batch);
	if (!name_new(batch, err))
		return false;
	batch_work(batch, batch_add_entry, sketch_entry);
	return true;
}

/* What a glance takes for right is tried; if anything is wrong, all of it is
 * read from the beginning, and told. */
bool batch_add(struct context *context, struct error *err)
{
	struct batch batch = { .context = context,
			       .noun = context->noun,
			       .changes = { .context = context },
			       .glance = true };
	bool ok = batch_stands_alone(context, err) && gather(&batch, err);
	bool saved;

	if (batch.glanced && (!ok || batch.complaints.count)) {
		batch_clear(&batch);
		error_clear(err);
		batch = (struct batch){ .context = context,
					.noun = context->noun,
					.changes = { .context = context } };
		ok = gather(&batch, err);
	}
	ok = ok && batch_save(&batch, err);
	saved = option_given(&context->arguments, "yes") &&
		!option_given(&context->arguments, "dry-run");
	for (size_t i = 0; ok && saved && i < batch.entries.count; i++)
		buf_format(&context->out, "%s\n", batch.entries.items[i].name);
	batch_clear(&batch);
	return ok;
}
