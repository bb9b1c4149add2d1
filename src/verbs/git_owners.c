/* git_owners.c - `isms git codeowners`: the file by which code hosts ask the
 * owners of records to look at changes. */
#include <string.h>

#include "isms/store/history.h"
#include "isms/verbs/commands.h"
#include "verbs_internal.h"

enum {
	HOLDERS = 4 /* a role may be held by what again is held */
};

static const void *member_of(const struct record *record, const char *name)
{
	const struct slot *slot = noun_slot(record->noun, name);
	const void *member =
		slot ? (const char *)record->at + slot->offset : NULL;

	return member && field_is_set(slot->field, member) ? member : NULL;
}

/* "@alice" or an address, of a person or of who holds a role. */
static const char *account_of(struct context *context,
			      const struct record *owner)
{
	for (int i = 0; owner && i < HOLDERS; i++) {
		const char *const *forge = member_of(owner, "identities.forge");
		const struct list *email = member_of(owner, "identities.email");
		const struct ref *holder = member_of(owner, "holder");
		struct error ignored = { 0 };

		if (forge)
			return arena_format(&context->arena, "@%s", *forge);
		if (email)
			return email->items[0];
		owner = holder ? store_find(&context->store, holder->id,
					    &ignored)
			       : NULL;
		error_clear(&ignored);
	}
	return NULL;
}

/* An account is one word; a record's file name needs no quoting. */
static bool is_word(const char *account)
{
	return *account && !account[strcspn(account, " \t#\\!*?[")];
}

static void put_line(struct context *context, const char *below,
		     const struct record *record, size_t *missing)
{
	const char *owner = record_common(record)->owner.id;
	struct error ignored = { 0 };
	const char *account;

	if (!owner || record_is_ended(record))
		return;
	account = account_of(context,
			     store_find(&context->store, owner, &ignored));
	error_clear(&ignored);
	if (!account || !is_word(account)) {
		++*missing;
		return;
	}
	buf_format(&context->out, "/%s%s %s\n", below, record->file, account);
}

bool git_codeowners(struct context *context, struct error *err)
{
	struct store *store = &context->store;
	const char *below = history_below(store, &context->arena);
	size_t missing = 0;

	if (!store_load_all(store, err) || !store_sound(store, err))
		return false;
	buf_text(&context->out,
		 "# Made by 'isms git codeowners' from the owners of records; "
		 "make it anew\n# when they change.\n");
	for (size_t i = 0; i < store->folder_count; i++)
		for (size_t r = 0; r < store->folders[i].records.count; r++)
			put_line(context, below,
				 store->folders[i].records.items[r], &missing);
	if (missing)
		buf_format(&context->notes,
			   "%zu owned records are left out: their owner has "
			   "neither identities.forge nor identities.email\n",
			   missing);
	return true;
}
