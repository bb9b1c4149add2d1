/* doctor_machine.c - the terminal, the programs, the person and the clock. */
#include <stdlib.h>
#include <string.h>

#include "doctor_internal.h"
#include "isms/cli/pager.h"
#include "isms/cli/terminal.h"
#include "isms/verbs/select.h"

static const char *set_variable(const char *const *names)
{
	for (; *names; names++) {
		const char *value = getenv(*names);

		if (value && *value)
			return value;
	}
	return NULL;
}

static void look_at_locale(struct examination *at)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG",
					     NULL };
	const char *locale = set_variable(names);

	if (!locale)
		sick(at, VERDICT_WARN, "export LANG=C.UTF-8",
		     "none is set; the terminal may not show UTF-8");
	else if (!strcasestr(locale, "utf-8") && !strcasestr(locale, "utf8"))
		sick(at, VERDICT_WARN, "export LC_ALL=C.UTF-8",
		     "%s is not UTF-8; registers and output are", locale);
	else
		fine(at, "%s", locale);
}

enum {
	NARROW = 60
};

static void look_at_terminal(struct examination *at)
{
	const struct look *look = &at->context->look;

	if (!look->width)
		fine(at, "the output is no terminal: no colour, nothing cut");
	else if (look->width < NARROW)
		sick(at, VERDICT_WARN, "widen it, or choose --fields",
		     "%d columns; tables leave columns out", look->width);
	else
		fine(at, "%d columns, %s", look->width,
		     look->colour ? "with colour" : "without colour");
}

static void look_at_editor(struct examination *at)
{
	const char *editor = terminal_editor();

	if (command_is_there(editor))
		fine(at, "%s", editor);
	else
		sick(at, VERDICT_WARN, "export EDITOR=... for 'isms NOUN edit'",
		     "there is no '%s'", editor);
}

static void look_at_pager(struct examination *at)
{
	const char *pager = pager_command();

	if (!pager)
		fine(at, "none; long output runs through");
	else if (command_is_there(pager))
		fine(at, "%s", pager);
	else
		sick(at, VERDICT_WARN, "export PAGER=less, or PAGER= for none",
		     "there is no '%s'", pager);
}

/* -- who works here ------------------------------------------------------- */

static bool lists(const struct list *list, const char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (!strcasecmp(list->items[i], text))
			return true;
	return false;
}

/* The field of those who act here; NULL in other registers. */
static const struct slot *address_slot(const struct folder *folder)
{
	return noun_slot(folder->noun, "identities.email");
}

static const char *address_remedy(struct examination *at)
{
	const struct store *store = &at->context->store;

	for (size_t i = 0; i < store->folder_count; i++) {
		const struct slot *slot = address_slot(&store->folders[i]);

		if (slot)
			return arena_format(&at->context->arena,
					    "isms %s set ID %s+=ADDRESS",
					    store->folders[i].noun->name,
					    slot->name);
	}
	return NULL;
}

/* The record that has the address among its own. */
static const struct record *holder_of(struct examination *at, const char *email)
{
	struct store *store = &at->context->store;

	if (!at->context->opened || !store_load_all(store, NULL))
		return NULL;
	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];
		const struct slot *slot = address_slot(folder);

		for (size_t r = 0; slot && r < folder->records.count; r++) {
			const struct record *record = folder->records.items[r];
			char scratch[FIELD_MEMBER_SIZE];
			const struct list *list = record_member(
				record, slot, &store->world, scratch);

			if (list && lists(list, email))
				return record;
		}
	}
	return NULL;
}

static void look_at_identity(struct examination *at)
{
	static const char *const names[] = { "GIT_AUTHOR_EMAIL", NULL };
	const char *email = set_variable(names);
	const struct record *record;

	if (!email)
		email = at->git.email;
	if (!email) {
		sick(at, VERDICT_WARN,
		     "git config --global user.email YOU@EXAMPLE.ORG",
		     "git does not know who you are");
		return;
	}
	record = at->rooted ? holder_of(at, email) : NULL;
	if (record && !record_is_ended(record))
		fine(at, "%s is %s", email, record->id);
	else if (record)
		sick(at, VERDICT_WARN, "correct the record or the address",
		     "%s is %s, whose record is in an end state", email,
		     record->id);
	else if (at->rooted)
		sick(at, VERDICT_WARN, address_remedy(at),
		     "no record has the address %s", email);
	else
		fine(at, "%s", email);
}

/* -- the clock ------------------------------------------------------------ */

enum {
	FIRST_YEAR = 2025, /* before this program */
	DAY = 86400,
};

static void look_at_clock(struct examination *at)
{
	struct context *context = at->context;
	const char *today = date_text(context, context->today);
	const char *fixed = getenv("ISMS_NOW");

	if (option_text(&context->arguments, "today"))
		fine(at, "%s, fixed by --today", today);
	else if (fixed && *fixed)
		sick(at, VERDICT_WARN, "unset ISMS_NOW, unless this is a test",
		     "%s, fixed by ISMS_NOW", today);
	else if (context->today.year < FIRST_YEAR)
		sick(at, VERDICT_FAIL, "set the clock",
		     "%s lies before this program was written", today);
	else if (at->git.newest > context->now.seconds + DAY)
		sick(at, VERDICT_WARN, "set the clock",
		     "%s lies before the last commit", today);
	else
		fine(at, "%s (UTC)", today);
}

const struct examining doctor_machine[] = {
	{ "locale", false, look_at_locale },
	{ "terminal", false, look_at_terminal },
	{ "editor", false, look_at_editor },
	{ "pager", false, look_at_pager },
	{ "identity", false, look_at_identity },
	{ "clock", false, look_at_clock },
	{ NULL, false, NULL },
};
