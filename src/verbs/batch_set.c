/* batch_set.c - changes of records from standard input, all or none. */
#include "isms/verbs/batch.h"

#include <string.h>

#include "batch_internal.h"
#include "isms/model/value.h"

/* -- patches -------------------------------------------------------------- */

/* What a patch makes of one record. */
struct patch {
	struct batch *batch;
	const struct record *now;
	const struct record *old;
	edit_vec edits;
};

static void set(struct patch *patch, const char *path, const struct node *value,
		const struct node *old)
{
	struct edit edit = { EDIT_SET, path, value, NULL };

	if (!value && !old)
		return;
	if (value && old && node_equal(value, old))
		return;
	if (value)
		edit.after = assign_after(patch->batch->noun, path);
	else
		edit.kind = EDIT_UNSET;
	vec_push(&patch->edits, edit);
}

/* A map from names to groups: those that are named. */
static void patch_keyed(struct patch *patch, const char *path,
			const struct node *named, const struct node *now,
			const struct node *old)
{
	struct arena *arena = &patch->batch->scratch;

	for (size_t i = 0; i < named->count; i++) {
		const char *key = named->keys[i]->text;
		bool gone = node_is_empty(named->values[i]);

		set(patch, arena_format(arena, "%s[\"%s\"]", path, key),
		    gone || !now ? NULL : node_get(now, key),
		    old ? node_get(old, key) : NULL);
	}
}

/* The fields that the patch names, `base` bytes into the records. */
static void patch_map(struct patch *patch, const struct field *rows,
		      const struct node *named, const char *prefix, size_t base)
{
	struct arena *arena = &patch->batch->scratch;

	for (const struct field *row = rows; row->name; row++) {
		const struct node *value = node_get(named, row->name);
		const char *path =
			arena_format(arena, "%s%s", prefix, row->name);
		size_t at = base + row->offset;
		const struct node *now, *old;

		if (!value)
			continue;
		if (row->kind == FIELD_GROUP && value->kind == NODE_MAP) {
			patch_map(patch, row->rule.group.fields, value,
				  arena_format(arena, "%s.", path), at);
			continue;
		}
		now = value_node(row, (char *)patch->now->at + at, arena);
		old = value_node(row, (char *)patch->old->at + at, arena);
		if (row->flags & FIELD_KEYED && value->kind == NODE_MAP)
			patch_keyed(patch, path, value, now, old);
		else
			set(patch, path, now, old);
	}
}

static const struct record *find_old(struct batch *batch,
				     const struct entry *entry)
{
	struct store *store = &batch->context->store;
	struct error wrong = { 0 };
	const struct record *record = batch_find(batch, entry->name, &wrong);

	if (!record && wrong.fault == FAULT_NONE) {
		record = store_resolve(store, entry->name, batch->noun, &wrong);
		if (record)
			error_set(&wrong, FAULT_USAGE,
				  "there is no %s '%s'; %s is written in full",
				  batch->noun->name, entry->name, record->id);
		record = NULL;
	}
	batch_complain_error(batch, entry->id, &wrong);
	return record;
}

static void set_entry(struct batch *batch, const struct entry *entry)
{
	const struct node place = { .place = entry->place };
	struct error wrong = { 0 };
	struct record now;
	struct patch patch = { .batch = batch, .now = &now };

	if (!batch->noun->prefix && !batch_is_there(batch, entry->name)) {
		batch_add_entry(batch, entry);
		return;
	}
	patch.old = find_old(batch, entry);
	if (!patch.old || !batch_fields(batch, entry, patch.old, &now))
		return;
	patch_map(&patch, noun_fields(batch->noun), entry->map, "", 0);
	if (patch.edits.count)
		changes_edit(&batch->changes, patch.old, patch.edits.items,
			     patch.edits.count, &wrong);
	batch_complain_error(batch, &place, &wrong);
	vec_clear(&patch.edits);
}

/* Which record each of them changes. */
static void name_old(struct batch *batch)
{
	for (size_t i = 0; i < batch->entries.count; i++) {
		struct entry *entry = &batch->entries.items[i];
		const struct node place = { .place = entry->place };

		if (!entry->id && batch->noun->prefix)
			batch_complain(batch, &place,
				       "which record? an id is missing", NULL);
		else
			batch_name(batch, entry);
	}
}

bool batch_set(struct context *context, struct error *err)
{
	struct batch batch = { .context = context,
			       .noun = context->noun,
			       .changes = { .context = context } };
	bool ok = batch_stands_alone(context, err) && batch_read(&batch, err);

	if (ok) {
		name_old(&batch);
		batch_work(&batch, set_entry, NULL);
		ok = batch_save(&batch, err);
	}
	batch_clear(&batch);
	return ok;
}
