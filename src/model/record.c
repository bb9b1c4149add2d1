/* record.c - what a record says of itself. */
#include "isms/model/record.h"

#include <string.h>

#include "isms/base/words.h"

const void *record_member(const struct record *record, const struct slot *slot,
			  const struct world *world, void *scratch)
{
	const char *base = record->at;

	if (!(slot->flags & FIELD_DERIVED))
		return base + slot->offset;
	memset(scratch, 0, FIELD_MEMBER_SIZE);
	if (!world ||
	    !slot->field->derive(base + slot->base, record, world, scratch))
		return NULL;
	return scratch;
}

bool record_has(const struct record *record, const struct slot *slot,
		const struct world *world)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const void *member = record_member(record, slot, world, scratch);

	return member && field_is_set(slot->field, member);
}

const struct common *record_common(const struct record *record)
{
	return record->at;
}

const char *record_title(const struct record *record)
{
	const char *title = record_common(record)->title;

	return title && *title ? title : record->id;
}

bool title_is_lent(const struct record *record, const struct world *world)
{
	const char *title = record_common(record)->title;

	return title && record->noun->schema->title &&
	       title == record->noun->schema->title(record, world);
}

void record_expect(const struct record *record)
{
	enum {
		LINE = 64
	};
	size_t size = noun_size(record->noun);

	for (size_t at = 0; at < size; at += LINE)
		__builtin_prefetch((const char *)record->at + at);
}

bool record_is_ended(const struct record *record)
{
	const struct choice *state =
		choice_at(record->noun->states, record_common(record)->status);

	return (state && state->ends) ||
	       (!record->noun->states &&
		date_is_set(record_common(record)->ended.on));
}

const char *record_status(const struct record *record)
{
	const struct choice *state =
		choice_at(record->noun->states, record_common(record)->status);

	return state ? state->name : "";
}

bool record_may_follow(const struct record *now, const struct record *before,
		       const struct choice **from, const struct choice **to)
{
	const struct choice *states = now->noun->states;

	*from = choice_at(states, record_common(before)->status);
	*to = choice_at(states, record_common(now)->status);
	return !*from || !*to || *from == *to || !(*from)->next ||
	       words_have((*from)->next, (*to)->name);
}
