/* doctor_machine.c - the terminal, the programs, the person and the clock. */
#include <stdlib.h>
#include <string.h>

#include "doctor_internal.h"
#include "isms/cli/pager.h"
#include "isms/cli/terminal.h"
#include "isms/verbs/identity.h"

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

/* ISMS_ME goes before what git says. */
static bool look_at_me(struct examination *at)
{
	struct context *context = at->context;
	const char *me = getenv("ISMS_ME");
	struct error err = { 0 };
	const struct record *record;

	if (!me || !*me || !context->opened)
		return false;
	record = identity_me(context, SIZE_MAX, &err);
	if (record)
		fine(at, "%s, by ISMS_ME", record->id);
	else
		sick(at, VERDICT_WARN,
		     "set it to the id of a person or role, or to nothing",
		     "%s",
		     arena_text(&context->arena, err.text.text,
				strcspn(err.text.text, "\n")));
	error_clear(&err);
	return true;
}

static void look_at_identity(struct examination *at)
{
	const char *email = identity_address(at->git.email);
	const struct record *record;

	if (look_at_me(at))
		return;
	if (!email) {
		sick(at, VERDICT_WARN,
		     "git config --global user.email YOU@EXAMPLE.ORG",
		     "git does not know who you are");
		return;
	}
	record = at->rooted ? identity_of(at->context, email) : NULL;
	if (record && !record_is_ended(record))
		fine(at, "%s is %s", email, record->id);
	else if (record)
		sick(at, VERDICT_WARN, "correct the record or the address",
		     "%s is %s, whose record is in an end state", email,
		     record->id);
	else if (at->rooted)
		sick(at, VERDICT_WARN, identity_remedy(at->context),
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
