/* run.c - finds the command, settles what it needs, runs it, prints what it
 * says. */
#include "isms/cli/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/cli/terminal.h"
#include "isms/cli/usage.h"
#include "isms/store/commit.h"

const struct option global_options[] = {
	{ "directory", 'C', "DIR", "use the ISMS in DIR" },
	{ "today", 0, "DATE", "take DATE (or an instant) for today" },
	{ "at", 0, "REV|DATE", "read the ISMS as of a commit or a day" },
	{ "no-pager", 0, NULL, "print long output as it is, in one go" },
	{ "help", 'h', NULL, "show help" },
	{ NULL, 0, NULL, NULL },
};

static const struct option version_options[] = {
	{ "version", 0, NULL, "show the version" },
	{ NULL, 0, NULL, NULL },
};

const struct option output_options[] = {
	{ "format", 'f', "FORMAT",
	  "text, json, jsonl, csv, tsv, yaml, markdown; trees: dot" },
	{ "output", 'o', "FILE", "write to FILE, its ending tells the format" },
	{ NULL, 0, NULL, NULL },
};

/* -- the clock ------------------------------------------------------------ */

static bool set_clock(struct context *context, struct error *err)
{
	const char *today = option_text(&context->arguments, "today");
	struct date date;

	if (!today) {
		if (!date_now(&context->now, err))
			return false;
	} else if (date_parse(today, &date)) {
		context->now.seconds = (int64_t)date_to_days(date) * 86400;
		context->now.offset = 0;
		context->now.set = true;
	} else if (!instant_parse(today, &context->now)) {
		return error_set(err, FAULT_USAGE,
				 "--today is '%s', not a date (YYYY-MM-DD) or "
				 "instant",
				 today);
	}
	context->today = instant_date(context->now);
	return true;
}

/* -- which command -------------------------------------------------------- */

const struct verb *verb_named(const struct verb *rows, const char *name)
{
	for (; rows && rows->name; rows++)
		if (!strcmp(rows->name, name))
			return rows;
	return NULL;
}

/* Does the verb exist for this kind of register? */
bool verb_fits(const struct verb *verb, const struct noun *noun)
{
	bool single = !noun->prefix;

	if (single && !(verb->flags & (COMMAND_SINGLE | COMMAND_ONLY_SINGLE)))
		return false;
	if (!single && (verb->flags & COMMAND_ONLY_SINGLE))
		return false;
	return !verb->fits || verb->fits(noun);
}

const char *verb_operands(const struct verb *verb, const struct noun *noun)
{
	const char *operands = verb->operands;
	const char *behind = operands + strcspn(operands, " ");

	if (!noun || noun->prefix ||
	    (strncmp(operands, "ID", 2) != 0 &&
	     strncmp(operands, "[ID", 3) != 0))
		return operands;
	return behind + strspn(behind, " ");
}

static bool unknown_verb(const struct context *context, const char *word,
			 struct error *err)
{
	VEC(const char *) names = { 0 };
	const struct verb *rows[] = {
		context->module ? context->module->verbs : NULL,
		context->program->verbs,
	};
	const char *near;

	for (int i = 0; i < 2; i++)
		for (const struct verb *row = rows[i]; row && row->name; row++)
			if (verb_fits(row, context->noun))
				vec_push(&names, row->name);
	near = nearest_name(word, names.items, names.count,
			    sizeof *names.items);
	error_set(err, FAULT_USAGE, "%s has no verb '%s'", context->noun->name,
		  word);
	if (near)
		error_hint(err, "did you mean 'isms %s %s'?",
			   context->noun->name, near);
	else
		error_hint(err, "'isms %s' lists its verbs",
			   context->noun->name);
	vec_clear(&names);
	return false;
}

static bool find_verb(struct context *context, const char *word,
		      struct error *err)
{
	const struct verb *verb = NULL;

	if (context->module)
		verb = verb_named(context->module->verbs, word);
	if (!verb)
		verb = verb_named(context->program->verbs, word);
	if (!verb || !verb_fits(verb, context->noun))
		return unknown_verb(context, word, err);
	context->verb = verb;
	return true;
}

/* "isms framework list": the row below. */
static bool find_below(struct context *context, const char *word,
		       struct error *err)
{
	const struct verb *rows = context->verb->verbs;
	const char *near;
	size_t count = 0;

	context->above = context->verb;
	context->verb = verb_named(rows, word);
	if (context->verb)
		return true;
	while (rows[count].name)
		count++;
	near = nearest_name(word, rows, count, sizeof *rows);
	error_set(err, FAULT_USAGE, "%s has no verb '%s'", context->above->name,
		  word);
	if (near)
		error_hint(err, "did you mean 'isms %s %s'?",
			   context->above->name, near);
	else
		error_hint(err, "'isms %s' lists its verbs",
			   context->above->name);
	return false;
}

static bool unknown_command(const struct context *context, const char *word,
			    struct error *err)
{
	VEC(const char *) names = { 0 };
	const char *near;

	for (int i = 0; context->program->modules[i]; i++)
		vec_push(&names, context->program->modules[i]->schema->noun);
	for (const struct verb *row = context->program->commands; row->name;
	     row++)
		vec_push(&names, row->name);
	near = nearest_name(word, names.items, names.count,
			    sizeof *names.items);
	error_set(err, FAULT_USAGE, "there is no command or register '%s'",
		  word);
	if (near)
		error_hint(err, "did you mean 'isms %s'?", near);
	else
		error_hint(err, "'isms help' lists them");
	vec_clear(&names);
	return false;
}

/* A register of table.c, or of isms.yaml (which means opening the store). */
static bool find_noun(struct context *context, const char *word,
		      struct error *err)
{
	struct error ignored = { 0 };

	context->module = context_module(context, word);
	if (context->module) {
		context->plain = noun_build(&context->arena,
					    context->module->schema, NULL);
		context->noun = context->plain;
		return true;
	}
	if (context_open(context, &ignored))
		context->noun = store_noun(&context->store, word);
	error_clear(&ignored);
	return context->noun ? true : unknown_command(context, word, err);
}

/* -- the words ------------------------------------------------------------ */

/* Is the word a global option whose value is the next word? */
static bool wants_value(const char *word)
{
	for (const struct option *row = global_options; row->name; row++)
		if (row->argument &&
		    ((word[0] == '-' && word[1] == '-' &&
		      !strcmp(word + 2, row->name)) ||
		     (row->letter && word[1] == row->letter && !word[2])))
			return true;
	return false;
}

/* How many of the first words are global options with their values. */
static int leading_options(int count, char **words)
{
	int at = 0;

	while (at < count && words[at][0] == '-')
		at += wants_value(words[at]) ? 2 : 1;
	return at < count ? at : count;
}

static bool parse_leading(struct context *context, int count, char **words,
			  struct error *err)
{
	const struct option *const rows[] = { global_options, version_options,
					      NULL };

	return arguments_parse(&context->arguments, rows, count, words, err);
}

static bool parse_rest(struct context *context, int count, char **words,
		       struct error *err)
{
	const struct option *const rows[] = { global_options, output_options,
					      context->verb->options
						      ? context->verb->options
						      : global_options,
					      NULL };

	return arguments_parse(&context->arguments, rows, count, words, err);
}

/* How many words may stand behind the verb, by its row.  Those that set fields,
 * or take any number, look at each of theirs. */
static size_t operands_most(const char *operands)
{
	size_t count = 0;

	if (strstr(operands, "...") || strchr(operands, '='))
		return SIZE_MAX;
	while (*operands) {
		count++;
		operands += strcspn(operands, " ");
		operands += strspn(operands, " ");
	}
	return count;
}

/* What nobody looks at must not look as if it had been done. */
static bool takes_words(const struct context *context, struct error *err)
{
	const struct verb *verb = context->verb;
	const struct arguments *arguments = &context->arguments;
	const char *operands = verb_operands(verb, context->noun);
	size_t most = operands_most(operands);
	const char *above = context->noun    ? context->noun->name
			    : context->above ? context->above->name
					     : "";

	if (arguments->operands.count <= most)
		return true;
	error_set(err, FAULT_USAGE, "'%s' is one word too many",
		  arguments->operands.items[most]);
	error_hint(err, "usage: isms %s%s%s%s%s", above, *above ? " " : "",
		   verb->name, *operands ? " " : "", operands);
	return false;
}

/* "-" where the verb knows it, and FIELD=- */
static bool wants_input(const struct context *context)
{
	const struct arguments *arguments = &context->arguments;
	const char *operands = context->verb->operands;

	for (size_t i = 0; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];
		size_t length = strlen(word);

		if (!strcmp(word, "-") &&
		    (strstr(operands, "|-") || strstr(operands, "FILE")))
			return true;
		if (length > 2 && !strcmp(word + length - 2, "=-"))
			return true;
	}
	return false;
}

/* As much as a command takes by a pipe: 64 MiB. */
enum {
	INPUT_LIMIT = 64 << 20
};

/* Whoever writes the input may be reading the registers, as in
 * 'isms risk list ... | isms risk set -': take it all before they are locked.
 */
static bool read_input(struct context *context, struct error *err)
{
	struct text *text = arena_new(&context->arena, struct text);

	if (!file_read_named("-", INPUT_LIMIT, &context->arena, text, err))
		return false;
	context->input = text;
	return true;
}

/* The past can be read, not written; and some commands look at no record. */
static bool may_look_back(const struct context *context, struct error *err)
{
	unsigned flags = context->verb->flags;

	if (!option_given(&context->arguments, "at"))
		return true;
	if (flags & (COMMAND_WRITES | COMMAND_SAVES))
		return error_set(err, FAULT_USAGE,
				 "'%s' writes, and the past cannot be "
				 "changed: --at is for reading",
				 context->verb->name);
	if (!(flags & (COMMAND_STORE | COMMAND_TRIES)) ||
	    (flags & COMMAND_DATED))
		return error_set(err, FAULT_USAGE, "'%s' takes no --at",
				 context->verb->name);
	return true;
}

static bool run_verb(struct context *context, struct error *err)
{
	unsigned flags = context->verb->flags;

	if (!takes_words(context, err) || !may_look_back(context, err))
		return false;
	if ((flags & COMMAND_WRITES) && wants_input(context) &&
	    !read_input(context, err))
		return false;
	if (flags & COMMAND_TRIES)
		context_try(context);
	if ((flags & COMMAND_STORE) && !context_open(context, err))
		return false;
	if (context->opened && context->noun)
		context->noun =
			store_noun(&context->store, context->noun->name);
	if (flags & COMMAND_WRITES) {
		if (!store_lock(&context->store, err))
			return false;
		context->locked = true;
	}
	return context->verb->run(context, err);
}

/* The row that the words at *at name.  None when they name only what has rows
 * below it: then its usage is what was asked for. */
static bool find_command(struct context *context, int count, char **words,
			 int *at, struct error *err)
{
	const struct program *program = context->program;
	const char *word = words[*at];
	bool alone = *at + 1 >= count || words[*at + 1][0] == '-';

	context->verb = verb_named(program->commands, word);
	if (context->verb && !context->verb->verbs)
		return true;
	if (!context->verb && !find_noun(context, word, err))
		return false;
	if (alone && context->verb)
		usage_command(context->verb, &context->out);
	else if (alone)
		usage_noun(program, context, &context->out);
	if (alone) {
		context->verb = NULL;
		return true;
	}
	word = words[++*at];
	return context->verb ? find_below(context, word, err)
			     : find_verb(context, word, err);
}

static bool run_words(struct context *context, int count, char **words,
		      struct error *err)
{
	const struct program *program = context->program;
	int at = leading_options(count, words);

	if (!parse_leading(context, at, words, err) || !set_clock(context, err))
		return false;
	if (option_given(&context->arguments, "version")) {
		buf_format(&context->out, "isms %s\n", program->version);
		return true;
	}
	if (at >= count) {
		usage_program(program, context, &context->out);
		return true;
	}
	if (!find_command(context, count, words, &at, err))
		return false;
	if (!context->verb)
		return true;
	at++;
	if (!parse_rest(context, count - at, words + at, err) ||
	    !set_clock(context, err))
		return false;
	if (option_given(&context->arguments, "help")) {
		context_try(context);
		usage_verb(program, context, &context->out);
		return true;
	}
	return run_verb(context, err);
}

/* -- what comes out ------------------------------------------------------- */

static void print_error(const struct error *err)
{
	struct buf text = { 0 };

	buf_text(&text, "isms: ");
	utf8_visible(&text, buf_string(&err->text), false);
	buf_char(&text, '\n');
	file_write(STDERR_FILENO, text.text, text.length, NULL);
	buf_clear(&text);
}

int program_run(const struct program *program, int count, char **words)
{
	struct context context = { .program = program };
	struct error err = { 0 };
	int status;

	context.look = terminal_look(STDOUT_FILENO);
	terminal_watch(&context.progress);
	if (run_words(&context, count, words, &err))
		output_print(&context, &err);
	if (err.fault != FAULT_NONE)
		print_error(&err);
	status = err.fault != FAULT_NONE ? (int)err.fault : context.status;
	error_clear(&err);
	context_clear(&context);
	return status;
}
