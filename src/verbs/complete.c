/* complete.c - what may come next on a command line, from the same rows that
 * parse it, and the few lines that tell a shell to ask. */
#include <string.h>

#include "complete_internal.h"
#include "isms/verbs/commands.h"

static void cut(struct typed *typed, const char *line)
{
	for (;;) {
		size_t length = strcspn(line, " \t\n");

		typed->last = arena_text(&typed->context->arena, line, length);
		if (!line[length])
			return;
		if (length)
			vec_push(&typed->words, typed->last);
		line += length + 1;
	}
}

/* -- options -------------------------------------------------------------- */

/* The row that "--name", "--name=..." or "-n" means; NULL: none. */
static const struct option *option_row(const struct option *rows,
				       const char *word)
{
	size_t length;

	if (word[0] != '-' || !word[1])
		return NULL;
	length = strcspn(word + 2, "=");
	for (; rows && rows->name; rows++) {
		if (word[1] != '-' && !word[2] && rows->letter == word[1])
			return rows;
		if (word[1] == '-' && strlen(rows->name) == length &&
		    !strncmp(rows->name, word + 2, length))
			return rows;
	}
	return NULL;
}

static const struct option *option_of(const struct verb *verb, const char *word)
{
	const struct option *const rows[] = {
		verb ? verb->options : NULL,
		output_options,
		global_options,
	};
	const struct option *row = NULL;

	for (size_t i = 0; i < ARRAY_SIZE(rows) && !row; i++)
		row = option_row(rows[i], word);
	return row;
}

/* Does the word want the next one as its value? */
static bool wants_value(const struct verb *verb, const char *word)
{
	const struct option *row = option_of(verb, word);

	return row && row->argument && !strchr(word, '=');
}

static void offer_rows(struct typed *typed, const struct option *rows)
{
	for (; rows && rows->name; rows++)
		offer(typed,
		      arena_format(&typed->context->arena, "--%s", rows->name),
		      rows->argument ? "=" : "");
}

static void offer_options(struct typed *typed, const struct verb *verb)
{
	const char *equals = strchr(typed->last, '=');
	const struct option *row = option_of(verb, typed->last);

	if (!equals) {
		offer_rows(typed, verb->options);
		offer_rows(typed, output_options);
		offer_rows(typed, global_options);
	} else if (row && row->argument) {
		typed_enter(typed, (size_t)(equals - typed->last) + 1);
		offer_for(typed, row->argument);
	}
}

/* -- operands ------------------------------------------------------------- */

/* "[COMMAND|NOUN [VERB]]": what each of the names between the bars stands for;
 * brackets and dots say only how often. */
static void offer_operand(struct typed *typed, const char *token, size_t length)
{
	struct arena *arena = &typed->context->arena;
	const char *last = typed->last;
	const char *lead = typed->lead;

	while (length) {
		size_t skip = strspn(token, "[]|");
		size_t size;

		if (skip >= length)
			return;
		token += skip;
		length -= skip;
		size = strcspn(token, "[]| ");
		if (size > length)
			size = length;
		if (size > 3 && !strncmp(token + size - 3, "...", 3))
			offer_for(typed, arena_text(arena, token, size - 3));
		else
			offer_for(typed, arena_text(arena, token, size));
		typed->last = last;
		typed->lead = lead;
		token += size;
		length -= size;
	}
}

/* The operand at this place, and those it may already be: in "ID... FIELD" the
 * first can be left out or come again.  A verb's own fields have no order. */
static void offer_operands(struct typed *typed, const struct verb *verb,
			   size_t place)
{
	const char *at = verb_operands(verb, typed->noun);
	bool more = true;

	while (*at && more) {
		size_t length = strcspn(at, " ");
		bool many = memmem(at, length, "...", 3) != NULL;
		bool own = memchr(at, '=', length) != NULL;

		if (place && !many && !own) {
			place--;
		} else {
			offer_operand(typed, at, length);
			more = many || own;
			place = 0;
		}
		at += length;
		at += strspn(at, " ");
	}
}

/* -- the whole line ------------------------------------------------------- */

/* Words behind the verb from `at` on: how many are operands; the first may be
 * the register that the rest is about. */
static size_t count_operands(struct typed *typed, const struct verb *verb,
			     size_t at)
{
	size_t count = 0;

	for (; at < typed->words.count; at++) {
		const char *word = typed->words.items[at];

		if (wants_value(verb, word)) {
			at++;
		} else if (word[0] != '-' || !word[1]) {
			if (!count && !typed->noun)
				typed->noun = typed_noun(typed, word);
			count++;
		}
	}
	return count;
}

static void offer_behind(struct typed *typed, const struct verb *verb,
			 size_t at)
{
	size_t count = typed->words.count;
	const char *before = typed->words.items[count - 1];

	typed->verb = verb;
	if (count > at && wants_value(verb, before)) {
		offer_for(typed, option_of(verb, before)->argument);
		return;
	}
	if (typed->last[0] == '-') {
		offer_options(typed, verb);
		return;
	}
	offer_operands(typed, verb, count_operands(typed, verb, at));
}

static void offer_for_noun(struct typed *typed, size_t at)
{
	const struct context *context = typed->context;
	const struct module *module =
		context_module(context, typed->noun->name);
	const struct verb *verb = NULL;

	if (at == typed->words.count) {
		offer_verbs(typed);
		return;
	}
	if (module)
		verb = verb_named(module->verbs, typed->words.items[at]);
	if (!verb)
		verb = verb_named(context->program->verbs,
				  typed->words.items[at]);
	if (verb)
		offer_behind(typed, verb, at + 1);
}

static void offer_below(struct typed *typed, const struct verb *command,
			size_t at)
{
	const struct verb *row;

	if (at < typed->words.count) {
		row = verb_named(command->verbs, typed->words.items[at]);
		if (row)
			offer_behind(typed, row, at + 1);
		return;
	}
	for (row = command->verbs; row->name; row++)
		offer(typed, row->name, "");
}

/* The ISMS that -C names on the line, not the one of the caller's. */
static void open_named(struct typed *typed, size_t end)
{
	struct context *context = typed->context;
	struct error ignored = { 0 };

	for (size_t i = 1; i + 1 <= end; i++) {
		struct given given = { "directory", NULL };

		if (!strcmp(typed->words.items[i], "-C") ||
		    !strcmp(typed->words.items[i], "--directory"))
			given.value = typed->words.items[i + 1];
		if (given.value)
			vec_push(&context->arguments.options, given);
	}
	if (!context_open(context, &ignored))
		error_clear(&ignored);
}

static void offer_next(struct typed *typed)
{
	const struct verb *command;
	size_t at = 1; /* behind "isms" */

	while (at < typed->words.count && typed->words.items[at][0] == '-')
		at += wants_value(NULL, typed->words.items[at]) ? 2 : 1;
	if (at > typed->words.count)
		return; /* the value of a global option */
	open_named(typed, at - 1);
	if (at == typed->words.count) {
		if (typed->last[0] == '-')
			offer_rows(typed, global_options);
		offer_nouns(typed);
		offer_commands(typed);
		return;
	}
	command = verb_named(typed->context->program->commands,
			     typed->words.items[at]);
	typed->noun =
		command ? NULL : typed_noun(typed, typed->words.items[at]);
	if (command && command->verbs)
		offer_below(typed, command, at + 1);
	else if (command)
		offer_behind(typed, command, at + 1);
	else if (typed->noun)
		offer_for_noun(typed, at + 1);
}

bool command_complete(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct typed typed = { .context = context, .lead = "" };

	if (arguments->operands.count != 2)
		return error_set(err, FAULT_USAGE,
				 "complete wants a shell and a line");
	cut(&typed, arguments->operands.items[1]);
	if (typed.words.count)
		offer_next(&typed);
	vec_clear(&typed.words);
	map_clear(&typed.offered);
	return true;
}

/* -- the shells ----------------------------------------------------------- */

/* bash completes what stands behind the last of its word breaks, so what is
 * before it goes; a field's name wants its value, not a blank. */
static const char bash_script[] =
	"_isms() {\n"
	"\tlocal IFS=$'\\n' line=${COMP_LINE:0:COMP_POINT} word cut\n"
	"\tword=${line##*[[:blank:]]}\n"
	"\tcut=${word%\"${word##*[\"$COMP_WORDBREAKS\"]}\"}\n"
	"\tCOMPREPLY=($(isms complete bash -- \"$line\" 2>/dev/null))\n"
	"\tCOMPREPLY=(\"${COMPREPLY[@]#\"$cut\"}\")\n"
	"\t[[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace\n"
	"}\n"
	"complete -o default -F _isms isms\n";

static const char zsh_script[] =
	"#compdef isms\n"
	"_isms() {\n"
	"\tlocal -a found\n"
	"\tfound=(${(f)\"$(isms complete zsh -- "
	"\"${(j: :)words[1,CURRENT-1]} $PREFIX\" 2>/dev/null)\"})\n"
	"\t(( $#found )) || { _files; return }\n"
	"\tcompadd -S '' -- ${(M)found:#*=}\n"
	"\tcompadd -- ${found:#*=}\n"
	"}\n"
	"if [[ $funcstack[1] = _isms ]]; then _isms \"$@\"; else "
	"compdef _isms isms; fi\n";

static const char fish_script[] =
	"complete -c isms -f -a '(isms complete fish -- "
	"(commandline -cp | string collect))'\n";

static const struct {
	const char *shell;
	const char *script;
} scripts[] = {
	{ "bash", bash_script },
	{ "zsh", zsh_script },
	{ "fish", fish_script },
};

bool command_completion(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = 0; i < ARRAY_SIZE(scripts); i++)
		if (arguments->operands.count == 1 &&
		    !strcmp(arguments->operands.items[0], scripts[i].shell)) {
			buf_text(&context->out, scripts[i].script);
			return true;
		}
	return error_set(err, FAULT_USAGE,
			 "completion for which shell? bash, zsh or fish");
}
