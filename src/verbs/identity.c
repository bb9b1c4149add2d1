/* identity.c - which record the person at the keyboard is. */
#include "isms/verbs/identity.h"

#include <stdlib.h>
#include <string.h>

#include "isms/base/words.h"
#include "isms/store/surroundings.h"
#include "isms/verbs/select.h"

static const char address_field[] = "identities.email";

const char *identity_address(const char *configured)
{
	const char *address = getenv("GIT_AUTHOR_EMAIL");

	return address && *address ? address : configured;
}

const char *identity_remedy(struct context *context)
{
	const struct store *store = &context->store;

	for (size_t i = 0; i < store->folder_count; i++)
		if (noun_slot(store->folders[i].noun, address_field))
			return arena_format(
				&context->arena, "isms %s set ID %s+=ADDRESS",
				store->folders[i].noun->name, address_field);
	return NULL;
}

static bool has_address(const struct list *list, const char *address)
{
	for (size_t i = 0; i < list->count; i++)
		if (!strcasecmp(list->items[i], address))
			return true;
	return false;
}

const struct record *identity_of(struct context *context, const char *address)
{
	struct store *store = &context->store;

	if (!context->opened || !store_load_all(store, NULL))
		return NULL;
	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];
		const struct slot *slot =
			noun_slot(folder->noun, address_field);

		for (size_t r = 0; slot && r < folder->records.count; r++) {
			const struct record *record = folder->records.items[r];
			_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
			const struct list *list = record_member(
				record, slot, &store->world, scratch);

			if (list && has_address(list, address))
				return record;
		}
	}
	return NULL;
}

const char *identity_nouns(const struct noun *noun)
{
	const struct slot *owner = noun_slot(noun, "owner");

	return owner ? owner->field->rule.target : NULL;
}

static const struct record *by_id(struct context *context, const char *id,
				  struct error *err)
{
	const struct record *record =
		store_resolve(&context->store, id, NULL, err);

	if (record &&
	    !words_have(identity_nouns(record->noun), record->noun->name)) {
		error_set(err, FAULT_USAGE,
			  "%s is in the register '%s', whose records own "
			  "nothing",
			  record->id, record->noun->name);
		return NULL;
	}
	return record;
}

static const struct record *by_address(struct context *context,
				       struct error *err)
{
	const char *address = identity_address(
		git_email(&context->arena, context->store.path));
	const struct record *record;
	const char *remedy;

	if (!address) {
		error_set(err, FAULT_USAGE,
			  "who are you? git has no user.email");
		error_hint(err, "give an id, or set ISMS_ME to it");
		return NULL;
	}
	record = identity_of(context, address);
	if (record)
		return record;
	remedy = identity_remedy(context);
	error_set(err, FAULT_USAGE, "who are you? no record has the address %s",
		  address);
	error_hint(err, "give an id, set ISMS_ME to it%s%s",
		   remedy ? ", or " : "", remedy ? remedy : "");
	return NULL;
}

const struct record *identity_me(struct context *context, size_t operand,
				 struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *me = getenv("ISMS_ME");
	const struct record *record;

	if (operand < arguments->operands.count)
		return by_id(context, arguments->operands.items[operand], err);
	if (!me || !*me)
		return by_address(context, err);
	record = by_id(context, me, err);
	if (!record)
		error_while(err, "ISMS_ME");
	return record;
}

/* Computed lists of others who can own records: the roles. */
static bool is_acting(const struct slot *slot, const char *nouns)
{
	return (slot->flags & FIELD_DERIVED) &&
	       slot->field->kind == FIELD_LIST &&
	       slot->field->item == FIELD_REF && slot->field->rule.target &&
	       words_have(nouns, slot->field->rule.target);
}

struct list identity_ids(struct context *context, const struct record *record)
{
	const struct noun *noun = record->noun;
	const char *nouns = identity_nouns(noun);
	VEC(const char *) ids = { 0 };
	struct list kept;

	vec_push(&ids, record->id);
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		_Alignas(16) char scratch[FIELD_MEMBER_SIZE] = { 0 };
		const struct list *held;

		if (!is_acting(slot, nouns))
			continue;
		held = record_member(record, slot, &context->store.world,
				     scratch);
		for (size_t k = 0; held && k < held->count; k++)
			vec_push(&ids, held->items[k]);
	}
	kept.count = ids.count;
	kept.items =
		arena_array(&context->arena, ids.count, sizeof *kept.items);
	memcpy(kept.items, ids.items, ids.count * sizeof *kept.items);
	vec_clear(&ids);
	return kept;
}
