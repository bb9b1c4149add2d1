/* change_check.c - what a changed record may point to, and become. */
#include <string.h>

#include "isms/base/words.h"
#include "change_internal.h"

void changes_expect(struct changes *changes, const char *id)
{
	map_put(&changes->expected, id, changes);
}

static bool is_new(const struct changes *changes, const char *id)
{
	struct store *store = &changes->context->store;
	const struct folder *folder = store_folder_of(store, id);
	const struct change *change =
		folder ? change_pending(changes,
					store_path(store, folder->noun, id))
		       : NULL;

	return (change && change->new) || map_get(&changes->expected, id);
}

bool changes_target(const struct changes *changes, const struct field *field,
		    const char *name, const char *id, struct error *err)
{
	struct store *store = &changes->context->store;
	struct error ignored = { 0 };
	const struct folder *folder = store_folder_of(store, id);
	const struct record *near;
	bool found;

	if (folder && field->rule.target &&
	    !words_have(field->rule.target, folder->noun->name)) {
		error_set(err, FAULT_USAGE,
			  "%s takes: %s; %s is in the register %s", name,
			  field->rule.target, id, folder->noun->name);
		return false;
	}
	/* a register that was read knows without asking the disk */
	if ((folder && map_get(&folder->by_id, id)) || is_new(changes, id))
		return true;
	found = store_find(store, id, &ignored) != NULL ||
		ignored.fault != FAULT_NONE;
	error_clear(&ignored);
	if (found)
		return true;
	/* For its nearest names; in a file an id is written in full. */
	near = store_resolve(store, id, folder ? folder->noun : NULL, err);
	if (near) {
		error_set(err, FAULT_USAGE, "there is no %s '%s'",
			  near->noun->name, id);
		error_hint(err, "did you mean '%s'?", near->id);
	}
	return error_while(err, "%s", name);
}

static bool list_has(const struct list *list, const char *item)
{
	for (size_t i = 0; list && i < list->count; i++)
		if (!strcmp(list->items[i], item))
			return true;
	return false;
}

static bool check_list(const struct changes *changes, const struct slot *slot,
		       const struct list *now, const struct list *before,
		       struct error *err)
{
	for (size_t i = 0; i < now->count; i++)
		if (!list_has(before, now->items[i]) &&
		    !changes_target(changes, slot->field, slot->name,
				    now->items[i], err))
			return false;
	return true;
}

bool change_leads(const struct changes *changes, const struct record *now,
		  const struct record *before, struct error *err)
{
	for (const struct slot *slot = noun_slots(now->noun); slot->name;
	     slot++) {
		const char *at = (const char *)now->at + slot->offset;
		const char *was =
			before ? (const char *)before->at + slot->offset : NULL;
		const char *id;
		const char *old;

		if (slot->flags & FIELD_DERIVED)
			continue;
		if (slot->field->kind == FIELD_LIST &&
		    slot->field->item == FIELD_REF &&
		    !check_list(changes, slot, (const void *)at,
				(const void *)was, err))
			return false;
		if (slot->field->kind != FIELD_REF)
			continue;
		id = ((const struct ref *)(const void *)at)->id;
		old = was ? ((const struct ref *)(const void *)was)->id : NULL;
		if (id && !(old && !strcmp(id, old)) &&
		    !changes_target(changes, slot->field, slot->name, id, err))
			return false;
	}
	return true;
}

bool change_follows(const struct record *now, const struct record *before,
		    struct error *err)
{
	const struct choice *from;
	const struct choice *to;

	if (record_may_follow(now, before, &from, &to))
		return true;
	error_set(err, FAULT_USAGE, "status cannot go from '%s' to '%s'",
		  from->name, to->name);
	if (*from->next)
		error_hint(err, "from '%s' it can go to: %s", from->name,
			   from->next);
	return false;
}
