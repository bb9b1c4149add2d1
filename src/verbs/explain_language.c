/* explain_language.c - what kinds of values, terms, dates and exit statuses
 * mean: words that are in no table of a register. */
#include <string.h>

#include "explain_internal.h"
#include "isms/cli/language.h"

static void explain_forms(struct explaining *at, const char *sort,
			  const struct form *rows)
{
	for (; rows->name; rows++)
		means(at, sort, rows->name, rows->text);
}

/* Their names are examples: nobody means them but who asks for all. */
static void show_terms(struct explaining *at)
{
	if (at->word && strcasecmp(at->word, "term") != 0)
		return;
	for (const struct form *row = term_forms; row->name; row++) {
		struct known known = { row->name, "term", row->text };

		vec_push(&at->known, known);
	}
}

/* -- a date, as it is typed ------------------------------------------------- */

static void explain_date(struct explaining *at)
{
	struct context *context = at->context;
	struct date date;
	long days;

	if (date_parse(at->word, &date) ||
	    !date_parse_relative(at->word, context->today, &date))
		return;
	days = date_to_days(date) - date_to_days(context->today);
	means(at, "date", at->word,
	      arena_format(&context->arena, "%s, %ld day%s %s today",
			   date_text(context, date), days < 0 ? -days : days,
			   days == 1 || days == -1 ? "" : "s",
			   days < 0 ? "before" : "from"));
}

/* -- a term, as it is typed ------------------------------------------------- */

/* What was said of a word of this sort; NULL: there is none. */
static const char *text_of(const struct explaining *at, const char *sort,
			   const char *name)
{
	for (size_t i = 0; i < at->known.count; i++)
		if (!strcmp(at->known.items[i].sort, sort) &&
		    !strcmp(at->known.items[i].name, name))
			return at->known.items[i].text;
	return NULL;
}

/* The registers that have the field. */
static const char *nouns_with(struct explaining *at, const char *field)
{
	const char *names = NULL;
	size_t count = 0;

	for (size_t i = 0; i < at->nouns.count; i++) {
		if (!noun_slot(at->nouns.items[i], field))
			continue;
		names = listed(at, names, at->nouns.items[i]->name);
		count++;
	}
	return count == at->nouns.count ? "all of them" : names;
}

/* "+overdue" and "@mine" alone are explained as what they are. */
static void explain_term(struct explaining *at)
{
	struct arena *arena = &at->context->arena;
	bool negated = !strncmp(at->word, "not:", 4);
	const char *bare = at->word + (negated ? 4 : 0);
	const struct form *form = term_form(bare);
	const char *field = arena_text(arena, bare, strcspn(bare, "=~"));
	const char *sort = *bare == '+' ? "tag" : "filter";
	bool named = *bare == '+' || *bare == '@';
	const char *help =
		text_of(at, named ? sort : "field", named ? bare : field);
	struct meaning *meaning;

	if (!help || (named ? !negated : !bare[strlen(field)]))
		return;
	meaning =
		means(at, "term", at->word,
		      negated ? arena_format(arena, "the opposite of %s", bare)
			      : form->text);
	meaning_part(at, meaning, named ? sort : "field",
		     arena_format(arena, "%s: %s", named ? bare : field, help));
	if (negated && !named)
		meaning_part(at, meaning, bare, form->text);
	if (!named)
		meaning_part(at, meaning, "registers", nouns_with(at, field));
	meaning_part(at, meaning, "usage",
		     arena_format(arena, "isms NOUN list '%s'", at->word));
	if (!negated)
		meaning_part(at, meaning, "opposite",
			     arena_format(arena, "not:%s", at->word));
}

void explain_language(struct explaining *at)
{
	show_terms(at);
	explain_forms(at, "kind", value_forms);
	explain_forms(at, "exit", exit_forms);
	if (!at->word)
		return;
	explain_date(at);
	explain_term(at);
}
