/* explain_program.c - what checks, clauses, commands, reports, tags and saved
 * filters mean. */
#include <ctype.h>
#include <string.h>

#include "explain_internal.h"
#include "isms/verbs/select.h"

static const char standard[] = "ISO/IEC 27001:2022";

/* Annex A and the clauses are of the standard unless the text says more. */
static const char *source(struct explaining *at, const char *clause)
{
	return arena_format(&at->context->arena, "%s, %s", standard, clause);
}

/* -- checks --------------------------------------------------------------- */

static enum severity severity_now(const struct explaining *at, int code)
{
	const struct settings *settings = &at->context->store.settings;

	return at->context->opened && settings->changed[code]
		       ? settings->severities[code]
		       : problem_rows[code].severity;
}

static void explain_problem(struct explaining *at, struct meaning *meaning,
			    int code)
{
	const struct problem_row *row = &problem_rows[code];
	enum severity severity = severity_now(at, code);
	struct arena *arena = &at->context->arena;

	meaning_part(at, meaning, "why it matters", row->meaning);
	meaning_part(at, meaning, "to settle it", row->remedy);
	meaning_part(at, meaning, "example", row->example);
	meaning_part(at, meaning, "source", source(at, row->clause));
	meaning_part(at, meaning, "severity",
		     severity == row->severity
			     ? severity_name(severity)
			     : arena_format(arena,
					    "%s (set in isms.yaml; "
					    "otherwise %s)",
					    severity_name(severity),
					    severity_name(row->severity)));
	meaning_part(at, meaning, "excuse",
		     row->excusable
			     ? "a record can excuse it: excuse: {reason, "
			       "by, until}"
			     : "none; the standard or the tool cannot "
			       "do without");
	meaning_part(at, meaning, "group", row->group);
	meaning_part(at, meaning, "find them",
		     arena_format(arena, "isms check %s", row->name));
}

void explain_problems(struct explaining *at)
{
	for (int code = 0; code < PROBLEM_COUNT; code++) {
		const struct problem_row *row = &problem_rows[code];
		struct meaning *meaning =
			means(at, "check", row->name, row->trigger);

		if (meaning)
			explain_problem(at, meaning, code);
	}
}

/* -- clauses -------------------------------------------------------------- */

/* Is `item` the clause asked for, or one inside it: 6.1.2 c in 6.1.2? */
static bool is_within(const char *item, size_t length, const char *clause)
{
	size_t size = strlen(clause);

	return length >= size && !strncasecmp(item, clause, size) &&
	       (length == size || !isalnum((unsigned char)item[size]));
}

/* "6.1.2, 8.2" is a list. */
static bool is_listed(const char *clauses, const char *clause)
{
	while (*clauses) {
		size_t length = strcspn(clauses, ",");

		if (is_within(clauses, length, clause))
			return true;
		clauses += length;
		clauses += strspn(clauses, ", ");
	}
	return false;
}

/* The first clause stands at `first` of what is known. */
static void know_clauses(struct explaining *at, size_t first,
			 const char *clauses)
{
	while (*clauses) {
		size_t length = strcspn(clauses, ",");
		struct known known = {
			arena_text(&at->context->arena, clauses, length),
			"clause",
			standard,
		};
		bool there = false;

		for (size_t i = first; !there && i < at->known.count; i++)
			there = !strcmp(at->known.items[i].name, known.name);
		if (!there)
			vec_push(&at->known, known);
		clauses += length;
		clauses += strspn(clauses, ", ");
	}
}

void explain_clauses(struct explaining *at)
{
	const char *nouns = NULL;
	const char *checks = NULL;
	size_t first = at->known.count;
	struct meaning *meaning;

	for (size_t i = 0; i < at->nouns.count; i++) {
		const struct schema *schema = at->nouns.items[i]->schema;
		const char *clause = schema->clause ? schema->clause : "";

		know_clauses(at, first, clause);
		if (at->word && is_listed(clause, at->word))
			nouns = listed(at, nouns, schema->noun);
	}
	for (int code = 0; code < PROBLEM_COUNT; code++) {
		const struct problem_row *row = &problem_rows[code];

		know_clauses(at, first, row->clause);
		if (at->word && is_listed(row->clause, at->word))
			checks = listed(at, checks, row->name);
	}
	if (!nouns && !checks)
		return;
	meaning = means(at, "clause", at->word, source(at, at->word));
	meaning_part(at, meaning, "registers", nouns);
	meaning_part(at, meaning, "checks", checks);
}

/* -- verbs and commands --------------------------------------------------- */

static const struct noun *explained_noun(const struct explaining *at,
					 const char *name)
{
	for (size_t i = 0; i < at->nouns.count; i++)
		if (!strcmp(at->nouns.items[i]->name, name))
			return at->nouns.items[i];
	return NULL;
}

static void explain_options(struct explaining *at, struct meaning *meaning,
			    const struct option *rows)
{
	for (; rows && rows->name; rows++)
		meaning_part(at, meaning,
			     arena_format(&at->context->arena, "--%s%s%s",
					  rows->name, rows->argument ? "=" : "",
					  rows->argument ? rows->argument : ""),
			     rows->help);
}

/* Behind what it is typed: a register, another command, or "". */
static void explain_verb(struct explaining *at, struct meaning *meaning,
			 const struct verb *row, const char *above)
{
	struct arena *arena = &at->context->arena;
	const char *operands = verb_operands(row, explained_noun(at, above));

	meaning_part(at, meaning, "usage",
		     arena_format(arena, "isms %s%s%s%s%s", above,
				  *above ? " " : "", row->name,
				  *operands ? " " : "", operands));
	explain_options(at, meaning, row->options);
	meaning_part(at, meaning, "examples",
		     arena_format(arena, "isms help %s%s%s", above,
				  *above ? " " : "", row->name));
}

/* Those it is there for; all of them go without saying. */
static void verb_nouns(struct explaining *at, struct meaning *meaning,
		       const struct verb *row)
{
	const char *names = NULL;
	size_t count = 0;

	for (size_t i = 0; i < at->nouns.count; i++) {
		if (!verb_fits(row, at->nouns.items[i]))
			continue;
		names = listed(at, names, at->nouns.items[i]->name);
		count++;
	}
	meaning_part(at, meaning, "registers",
		     count == at->nouns.count ? "all of them" : names);
}

/* By its name, and as it is typed behind the register: "risk accept". */
static void explain_own_verbs(struct explaining *at, const struct verb *row,
			      const char *noun)
{
	for (; row && row->name; row++) {
		const char *both = arena_format(&at->context->arena, "%s %s",
						noun, row->name);
		struct meaning *meaning = means(at, "verb", both, row->summary);

		if (meaning)
			explain_verb(at, meaning, row, noun);
		meaning = means(at, "verb", row->name, row->summary);
		if (!meaning)
			continue;
		meaning_of(at, meaning, noun);
		explain_verb(at, meaning, row, noun);
	}
}

/* One that has the verb, to show how it is typed. */
static const char *first_noun(struct explaining *at, const struct verb *row)
{
	for (size_t i = at->nouns.count; i-- > 0;)
		if (verb_fits(row, at->nouns.items[i]))
			return at->nouns.items[i]->name;
	return "NOUN";
}

/* "add", and when that is asked for "risk add". */
static void explain_common_verb(struct explaining *at, const struct verb *row)
{
	struct meaning *meaning = means(at, "verb", row->name, row->summary);

	if (meaning) {
		explain_verb(at, meaning, row, first_noun(at, row));
		verb_nouns(at, meaning, row);
	}
	for (size_t i = 0; at->word && i < at->nouns.count; i++) {
		const struct noun *noun = at->nouns.items[i];
		const char *both = arena_format(&at->context->arena, "%s %s",
						noun->name, row->name);

		if (strcasecmp(both, at->word) != 0 || !verb_fits(row, noun))
			continue;
		meaning = means(at, "verb", both, row->summary);
		explain_verb(at, meaning, row, noun->name);
	}
}

void explain_commands(struct explaining *at)
{
	const struct program *program = at->context->program;

	for (const struct verb *row = program->commands; row->name; row++) {
		struct meaning *meaning;

		if (row->flags & COMMAND_HIDDEN)
			continue;
		meaning = means(at, "command", row->name, row->summary);
		if (meaning && !row->verbs)
			explain_verb(at, meaning, row, "");
		explain_own_verbs(at, row->verbs, row->name);
	}
	for (const struct verb *row = program->verbs; row->name; row++)
		explain_common_verb(at, row);
	for (int i = 0; program->modules[i]; i++)
		explain_own_verbs(at, program->modules[i]->verbs,
				  program->modules[i]->schema->noun);
}

void explain_reports(struct explaining *at)
{
	const struct report_row *row = at->context->program->reports;

	for (; row->name; row++) {
		struct meaning *meaning =
			means(at, "report", row->name, row->summary);

		if (!meaning)
			continue;
		meaning_part(at, meaning, "usage",
			     arena_format(&at->context->arena, "isms report %s",
					  row->name));
		explain_options(at, meaning, row->options);
	}
}

/* -- terms that have a name ----------------------------------------------- */

static void explain_tag(struct explaining *at, const struct tag *tag,
			const char *noun)
{
	struct arena *arena = &at->context->arena;
	struct meaning *meaning = means(
		at, "tag", arena_format(arena, "+%s", tag->name), tag->help);

	if (!meaning)
		return;
	if (noun)
		meaning_of(at, meaning, noun);
	else
		meaning_part(at, meaning, "registers", "all of them");
	meaning_part(at, meaning, "usage",
		     arena_format(arena, "isms %s list +%s",
				  noun ? noun : "NOUN", tag->name));
	meaning_part(at, meaning, "opposite",
		     arena_format(arena, "not:+%s", tag->name));
}

void explain_tags(struct explaining *at)
{
	const struct program *program = at->context->program;
	const struct map *filters = &at->context->store.settings.filters;
	struct arena *arena = &at->context->arena;

	for (const struct tag *tag = program->tags; tag->name; tag++)
		explain_tag(at, tag, NULL);
	for (int i = 0; program->modules[i]; i++)
		for (const struct tag *tag = program->modules[i]->tags;
		     tag && tag->name; tag++)
			explain_tag(at, tag, program->modules[i]->schema->noun);
	for (size_t i = 0; at->context->opened && i < filters->count; i++) {
		const char *name =
			arena_format(arena, "@%s", filters->entries[i].key);
		struct meaning *meaning =
			means(at, "filter", name, filters->entries[i].value);

		if (!meaning)
			continue;
		meaning_part(at, meaning, "saved in", "isms.yaml, filters");
		meaning_part(at, meaning, "usage",
			     arena_format(arena, "isms NOUN list %s", name));
	}
}
