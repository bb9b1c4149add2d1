/* explain.c - `isms explain`: what a word means, from the tables that give it
 * its meaning. */
#include <string.h>

#include "explain_internal.h"
#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/findings.h"

/* -- gathering ------------------------------------------------------------ */

const char *listed(struct explaining *at, const char *list, const char *more)
{
	return list ? arena_format(&at->context->arena, "%s, %s", list, more)
		    : more;
}

/* The sign of a tag or filter may be left out. */
static bool is_called(const char *word, const char *name)
{
	if ((*name == '+' || *name == '@') && *word != *name)
		name++;
	return !strcasecmp(word, name);
}

/* By its name, also behind its sort: "3", "exit 3". */
static bool is_asked(const struct explaining *at, const char *sort,
		     const char *name)
{
	const char *word = at->word;
	size_t length = strlen(sort);

	if (!word)
		return false;
	return is_called(word, name) ||
	       (!strncasecmp(word, sort, length) && word[length] == ' ' &&
		is_called(word + length + 1, name));
}

struct meaning *means(struct explaining *at, const char *sort, const char *name,
		      const char *text)
{
	struct known known = { name, sort, text };
	struct meaning meaning = { .sort = sort, .name = name, .text = text };

	vec_push(&at->known, known);
	if (!is_asked(at, sort, name))
		return NULL;
	meaning.fresh = true;
	for (size_t i = 0; i < at->meanings.count; i++) {
		struct meaning *before = &at->meanings.items[i];

		before->fresh = false;
		if (!strcmp(before->sort, sort) && !strcmp(before->text, text))
			return before;
	}
	vec_push(&at->meanings, meaning);
	return &at->meanings.items[at->meanings.count - 1];
}

void meaning_of(struct explaining *at, struct meaning *meaning, const char *of)
{
	(void)at;
	vec_push(&meaning->of, of);
}

void meaning_part(struct explaining *at, struct meaning *meaning,
		  const char *name, const char *text)
{
	struct part part = { name, NULL };

	if (!text || !*text)
		return;
	part.text = arena_copy(&at->context->arena, text);
	vec_push(&meaning->parts, part);
}

static void find_nouns(struct explaining *at)
{
	struct context *context = at->context;
	const struct module *const *modules = context->program->modules;

	for (size_t i = 0; context->opened && i < context->store.folder_count;
	     i++)
		vec_push(&at->nouns, context->store.folders[i].noun);
	for (int i = 0; !context->opened && modules[i]; i++) {
		struct noun *noun =
			noun_build(&context->arena, modules[i]->schema, NULL);

		vec_push(&at->built, noun);
		vec_push(&at->nouns, noun);
	}
}

/* "tag" is the word for all tags, and so is "+"; "@" for saved filters. */
static const char *asked_sort(const struct explaining *at)
{
	if (!strcmp(at->word, "+"))
		return "tag";
	return strcmp(at->word, "@") == 0 ? "filter" : at->word;
}

/* A sort of words as a meaning: all there are. */
static void explain_sort(struct explaining *at)
{
	struct meaning meaning = { .sort = "every" };
	struct map seen = { 0 };

	for (size_t i = 0; at->word && i < at->known.count; i++) {
		const struct known *known = &at->known.items[i];

		if (!strcmp(known->sort, asked_sort(at)) &&
		    !map_put(&seen, known->name, (void *)known))
			meaning_part(at, &meaning, known->name, known->text);
	}
	map_clear(&seen);
	if (!meaning.parts.count)
		return;
	meaning.name = asked_sort(at);
	meaning.text = "'isms explain' and the word says more of each";
	vec_push(&at->meanings, meaning);
}

static void find_library(struct explaining *at)
{
	struct error ignored = { 0 };

	if (at->context->opened)
		at->library = library_of(&at->context->store, &ignored);
	else if (library_open(&at->own, NULL, &ignored))
		at->library = &at->own;
	error_clear(&ignored);
}

static void gather(struct explaining *at)
{
	find_nouns(at);
	find_library(at);
	explain_nouns(at);
	explain_commands(at);
	explain_reports(at);
	explain_problems(at);
	explain_fields(at);
	explain_levels(at);
	explain_tags(at);
	explain_clauses(at);
	explain_frameworks(at);
	explain_language(at);
	explain_sort(at);
}

static void explaining_clear(struct explaining *at)
{
	for (size_t i = 0; i < at->meanings.count; i++) {
		vec_clear(&at->meanings.items[i].of);
		vec_clear(&at->meanings.items[i].parts);
	}
	for (size_t i = 0; i < at->built.count; i++)
		noun_clear(at->built.items[i]);
	library_close(&at->own);
	vec_clear(&at->meanings);
	vec_clear(&at->known);
	vec_clear(&at->nouns);
	vec_clear(&at->built);
}

/* -- a record ------------------------------------------------------------- */

static void record_problems(struct explaining *at, struct meaning *meaning,
			    const struct record *record,
			    const struct problems *problems)
{
	struct arena *arena = &at->context->arena;
	size_t count = 0;

	for (size_t i = 0; i < problems->list.count; i++) {
		const struct problem *problem = &problems->list.items[i];

		if (strcmp(problem->file, record->file) != 0)
			continue;
		meaning_part(
			at, meaning, problem_rows[problem->code].name,
			arena_format(
				arena, "line %u: %s: %s\n%s", problem->line,
				severity_name(problem->severity), problem->text,
				problem->hint
					? problem->hint
					: problem_rows[problem->code].remedy));
		count++;
	}
	if (!count)
		meaning_part(at, meaning, "problems", "none");
}

static bool explain_record(struct explaining *at, const struct record *record,
			   struct error *err)
{
	struct arena *arena = &at->context->arena;
	struct meaning meaning = { .sort = "record", .name = record->id };
	struct problems problems = { 0 };
	bool ok;

	meaning.text = record_title(record);
	meaning_part(at, &meaning, "register",
		     arena_format(arena, "%s: %s", record->noun->name,
				  record->noun->schema->summary));
	meaning_part(at, &meaning, "file", record->file);
	ok = problems_find(at->context, &problems, err);
	if (ok)
		record_problems(at, &meaning, record, &problems);
	meaning_part(
		at, &meaning, "in full",
		arena_format(arena, "isms show %s --links --why", record->id));
	vec_push(&at->meanings, meaning);
	problems_clear(&problems);
	return ok;
}

/* -- printing ------------------------------------------------------------- */

static void print_meaning(struct explaining *at, const struct meaning *meaning)
{
	struct report *report = &at->context->report;
	VEC(struct column) columns = { 0 };
	struct column of = { .name = "of" };
	const char *places = NULL;
	struct cell *cells;

	for (size_t i = 0; i < meaning->of.count; i++)
		places = listed(at, places, meaning->of.items[i]);
	if (places)
		vec_push(&columns, of);
	for (size_t i = 0; i < meaning->parts.count; i++) {
		struct column column = { .name = meaning->parts.items[i].name };

		vec_push(&columns, column);
	}
	report_heading(report, 1,
		       arena_format(&at->context->arena, "%s %s", meaning->sort,
				    meaning->name));
	report_text(report, "%s", meaning->text);
	if (columns.count) {
		cells = report_row(report,
				   report_table(report, BLOCK_FIELDS, NULL,
						columns.items, columns.count));
		if (places)
			cell_text(report, cells++, places);
		for (size_t i = 0; i < meaning->parts.count; i++)
			cell_text(report, &cells[i],
				  meaning->parts.items[i].text);
	}
	vec_clear(&columns);
}

static void report_meaning(struct report *report, struct cell *cells,
			   const struct meaning *meaning)
{
	static const char *const keys[] = { "name", "text" };
	struct cell *items;

	cell_text(report, &cells[0], meaning->sort);
	cell_text(report, &cells[1], meaning->name);
	items = cell_list(report, &cells[2], meaning->of.count);
	for (size_t i = 0; i < meaning->of.count; i++)
		cell_text(report, &items[i], meaning->of.items[i]);
	cell_text(report, &cells[3], meaning->text);
	items = cell_list(report, &cells[4], meaning->parts.count);
	for (size_t i = 0; i < meaning->parts.count; i++) {
		struct cell *pair = cell_map(report, &items[i], keys, 2);

		cell_text(report, &pair[0], meaning->parts.items[i].name);
		cell_text(report, &pair[1], meaning->parts.items[i].text);
	}
}

/* Machines get one table of all meanings. */
static void report_meanings(struct explaining *at)
{
	static const struct column columns[] = {
		{ .name = "sort" },
		{ .name = "name" },
		{ .name = "of", .list = true },
		{ .name = "text" },
		{ .name = "parts", .list = true },
	};
	struct report *report = &at->context->report;
	size_t block;

	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < at->meanings.count; i++)
		report_meaning(report, report_row(report, block),
			       &at->meanings.items[i]);
}

static bool print_meanings(struct explaining *at, struct error *err)
{
	const struct renderer *renderer = output_renderer(at->context, err);

	if (!renderer)
		return false;
	at->context->report.kind = "explain";
	if (!renderer->page) {
		report_meanings(at);
		return true;
	}
	for (size_t i = 0; i < at->meanings.count; i++)
		print_meaning(at, &at->meanings.items[i]);
	return true;
}

/* -- without a word: what there is ---------------------------------------- */

enum {
	SAMPLES = 4
};

static size_t count_sort(const struct explaining *at, size_t first,
			 const char **samples)
{
	const char *sort = at->known.items[first].sort;
	struct map seen = { 0 };

	for (size_t i = first; i < at->known.count; i++) {
		const struct known *known = &at->known.items[i];

		if (!strcmp(known->sort, sort))
			map_put(&seen, known->name, (void *)known);
	}
	for (size_t i = 0; i < seen.count && i < SAMPLES; i++)
		samples[i] = seen.entries[i].key;
	first = seen.count;
	map_clear(&seen);
	return first;
}

static void report_sorts(struct explaining *at)
{
	static const struct column columns[] = {
		{ .name = "sort" },
		{ .name = "words", .right = true },
		{ .name = "such", .title = "such as" },
	};
	struct report *report = &at->context->report;
	struct map seen = { 0 };
	size_t block;

	report->kind = "explain";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < at->known.count; i++) {
		const struct known *known = &at->known.items[i];
		const char *samples[SAMPLES] = { 0 };
		const char *list = NULL;
		struct cell *cells;
		size_t count;

		if (map_put(&seen, known->sort, (void *)known))
			continue;
		count = count_sort(at, i, samples);
		for (size_t s = 0; s < SAMPLES && samples[s]; s++)
			list = listed(at, list, samples[s]);
		cells = report_row(report, block);
		cell_text(report, &cells[0], known->sort);
		cell_number(&cells[1], (double)count);
		cell_text(report, &cells[2], list);
	}
	map_clear(&seen);
}

/* -- the command ---------------------------------------------------------- */

/* An id, as people shorten it; else the nearest word there is. */
static bool explain_other(struct explaining *at, struct error *err)
{
	struct context *context = at->context;
	const struct record *record;
	const char *near =
		nearest_name(at->word, at->known.items, at->known.count,
			     sizeof *at->known.items);
	const char *dash = strchr(at->word, '-');

	if (context->opened && (!near || dash)) {
		record = store_resolve(&context->store, at->word, NULL, err);
		if (record)
			return explain_record(at, record, err);
		if (err->fault != FAULT_USAGE ||
		    store_folder_of(&context->store, at->word))
			return false;
	}
	error_set(err, FAULT_USAGE, "nothing here is called '%s'", at->word);
	if (near)
		error_hint(err, "did you mean 'isms explain %s'?", near);
	else
		error_hint(err, "'isms explain' lists what can be explained");
	return false;
}

/* "risk accept" and "6.1.2 c" are one word here, "exit status 3" is "exit 3". */
static const char *asked(struct context *context)
{
	const struct arguments *arguments = &context->arguments;
	static const char long_exit[] = "exit status";
	const char *word = NULL;

	for (size_t i = 0; i < arguments->operands.count; i++)
		word = word ? arena_format(&context->arena, "%s %s", word,
					   arguments->operands.items[i])
			    : arguments->operands.items[i];
	return word && !strncasecmp(word, long_exit, strlen(long_exit))
		       ? arena_format(&context->arena, "exit%s",
				      word + strlen(long_exit))
		       : word;
}

bool command_explain(struct context *context, struct error *err)
{
	struct explaining at = { .context = context, .word = asked(context) };
	bool ok = true;

	gather(&at);
	if (!at.word) {
		report_sorts(&at);
	} else {
		if (!at.meanings.count)
			ok = explain_other(&at, err);
		ok = ok && print_meanings(&at, err);
	}
	explaining_clear(&at);
	return ok;
}

struct list explain_words(struct context *context)
{
	struct explaining at = { .context = context };
	struct list words = { 0 };

	gather(&at);
	words.items = arena_array(&context->arena, at.known.count,
				  sizeof *words.items);
	for (size_t i = 0; i < at.known.count; i++)
		if (strcmp(at.known.items[i].sort, "term") != 0) /* examples */
			words.items[words.count++] = at.known.items[i].name;
	explaining_clear(&at);
	return words;
}
