/* known.c - references that are known to lead somewhere, for threads. */
#include "isms/verbs/known.h"

#include <string.h>

#include "isms/base/words.h"
#include "isms/model/value.h"

static bool is_reference(const struct field *field)
{
	return field->kind == FIELD_REF ||
	       (field->kind == FIELD_LIST && field->item == FIELD_REF);
}

static bool is_citation(const struct field *field)
{
	return field->kind == FIELD_CITE ||
	       (field->kind == FIELD_LIST && field->item == FIELD_CITE);
}

bool known_target(struct store *store, const struct field *field,
		  const char *id)
{
	const struct folder *folder = store_folder_of(store, id);
	const char *target = field->rule.target;

	return folder && map_get(&folder->by_id, id) &&
	       (!target || words_have(target, folder->noun->name));
}

bool known_references(struct store *store, const struct record *record)
{
	for (const struct slot *slot = noun_slots(record->noun); slot->name;
	     slot++) {
		const void *at = (const char *)record->at + slot->offset;
		const struct list *list = at;

		if ((slot->flags & FIELD_DERIVED) || !is_reference(slot->field))
			continue;
		if (slot->field->kind == FIELD_REF) {
			const char *id = ((const struct ref *)at)->id;

			if (id && !known_target(store, slot->field, id))
				return false;
			continue;
		}
		for (size_t k = 0; k < list->count; k++)
			if (!known_target(store, slot->field, list->items[k]))
				return false;
	}
	return true;
}

/* Ids in full, joined as in a CSV cell; NULL when one is not known. */
static const char *full_ids(struct store *store, const struct field *field,
			    const char *text, struct arena *arena)
{
	struct buf ids = { 0 };
	const char *kept = NULL;
	bool ok = true;

	while (ok && *text) {
		size_t length = strcspn(text, ",; ");
		const char *id = arena_text(arena, text, length);

		ok = !length || known_target(store, field, id);
		if (ids.length && length)
			buf_text(&ids, "; ");
		buf_text(&ids, id);
		text += length;
		text += strspn(text, ",; ");
	}
	if (ok)
		kept = buf_keep(&ids, arena);
	buf_clear(&ids);
	return kept;
}

/* Words that are addresses stay as they are. */
static bool are_addresses(const char *text, struct arena *arena)
{
	struct list words;

	if (strpbrk(text, "\\,"))
		return false;
	words = field_split(arena, text);
	for (size_t i = 0; i < words.count; i++)
		if (!strchr(words.items[i], '/'))
			return false;
	return true;
}

struct node *known_value(struct store *store, const struct field *field,
			 const char *text, const struct reading *reading)
{
	struct error ignored = { 0 };
	struct node *value = NULL;

	if (is_reference(field))
		text = full_ids(store, field, text, reading->arena);
	else if (is_citation(field) && !are_addresses(text, reading->arena))
		text = NULL;
	if (text)
		value = record_value(field, text, reading, &ignored);
	error_clear(&ignored);
	return value;
}

void known_read(struct store *store, const struct noun *noun)
{
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		const struct field *field = slot->field;
		const char *rest = field->rule.target;
		size_t length;

		if (!is_reference(field) || !rest)
			continue;
		for (const char *name = words_next(&rest, &length); name;
		     name = words_next(&rest, &length)) {
			struct error ignored = { 0 };
			struct folder *folder =
				map_get_text(&store->folder_map, name, length);

			if (folder)
				store_load(store, folder, &ignored);
			error_clear(&ignored);
		}
	}
}
