/* complete.c - what may come next on a command line, from the same rows that
 * parse it, and the few lines that tell a shell to ask. */
#include <string.h>

#include "isms/verbs/commands.h"
#include "isms/verbs/verbs.h"

/* The line up to the cursor, cut at blanks; the last word may be empty. */
struct typed {
	VEC(const char *) words;
	const char *last;
	bool tail_only; /* bash replaces what stands behind `=` only */
	struct buf *out;
};

static void cut(struct context *context, struct typed *typed, const char *line)
{
	for (;;) {
		size_t length = strcspn(line, " ");

		typed->last = arena_text(&context->arena, line, length);
		if (!line[length])
			return;
		if (length)
			vec_push(&typed->words, typed->last);
		line += length + 1;
	}
}

/* A candidate, when the last word is its beginning. */
static void offer(struct typed *typed, const char *word, const char *end)
{
	const char *equals = strchr(typed->last, '=');
	size_t skip = typed->tail_only && equals
			      ? (size_t)(equals - typed->last) + 1
			      : 0;

	if (strncmp(word, typed->last, strlen(typed->last)) == 0)
		buf_format(typed->out, "%s%s\n", word + skip, end);
}

static void offer_first(struct context *context, struct typed *typed)
{
	const struct program *program = context->program;

	for (int i = 0; program->modules[i]; i++)
		offer(typed, program->modules[i]->schema->noun, "");
	for (const struct verb *row = program->commands; row->name; row++)
		if (!(row->flags & COMMAND_HIDDEN))
			offer(typed, row->name, "");
}

static void offer_options(struct context *context, struct typed *typed,
			  const struct option *rows)
{
	for (; rows && rows->name; rows++)
		offer(typed, arena_format(&context->arena, "--%s", rows->name),
		      rows->argument ? "=" : "");
}

static void offer_values(struct context *context, struct typed *typed,
			 const struct slot *slot)
{
	const struct field *field = slot->field;
	const struct choice *choices = field_choices(field);

	for (int i = 0; choices && choices[i].name; i++)
		offer(typed,
		      arena_format(&context->arena, "%s=%s", slot->name,
				   choices[i].name),
		      "");
}

static void offer_fields(struct context *context, struct typed *typed,
			 const struct noun *noun, bool computed)
{
	bool equals = strchr(typed->last, '=') != NULL;

	for (size_t i = 0; i < noun->slot_count; i++) {
		const struct slot *slot = &noun->slots[i];

		if (slot->field->kind == FIELD_GROUP ||
		    (!computed && (slot->flags & FIELD_DERIVED)))
			continue;
		if (equals)
			offer_values(context, typed, slot);
		else
			offer(typed, slot->name, "=");
	}
}

static void offer_ids(struct context *context, struct typed *typed,
		      const struct noun *noun)
{
	struct folder *folder =
		context->opened ? store_folder(&context->store, noun->name)
				: NULL;

	if (!folder || !store_load(&context->store, folder, NULL))
		return;
	for (size_t i = 0; i < folder->records.count; i++)
		offer(typed, folder->records.items[i]->id, "");
}

static void offer_operands(struct context *context, struct typed *typed,
			   const struct noun *noun, const struct verb *verb)
{
	const char *operands = verb->operands;

	if (typed->last[0] == '-') {
		offer_options(context, typed, verb->options);
		offer_options(context, typed, output_options);
		offer_options(context, typed, global_options);
		return;
	}
	if (!noun)
		return;
	if (strstr(operands, "FIELD") || strstr(operands, "TERM"))
		offer_fields(context, typed, noun,
			     strstr(operands, "TERM") != NULL);
	if (strstr(operands, "ID") || strstr(operands, "OLD"))
		offer_ids(context, typed, noun);
}

static void offer_for_noun(struct context *context, struct typed *typed,
			   const struct module *module, size_t at)
{
	const struct program *program = context->program;
	const struct verb *rows[] = { program->verbs, module->verbs };
	const struct verb *verb = NULL;

	context->plain = noun_build(&context->arena, module->schema, NULL);
	context->noun = context->plain;
	if (context->opened)
		context->noun =
			store_noun(&context->store, module->schema->noun);
	for (int i = 0; i < 2; i++) {
		if (at < typed->words.count && !verb)
			verb = verb_named(rows[i], typed->words.items[at]);
		for (const struct verb *row = rows[i];
		     at == typed->words.count && row && row->name; row++)
			if (verb_fits(row, context->noun))
				offer(typed, row->name, "");
	}
	if (verb)
		offer_operands(context, typed, context->noun, verb);
}

static void offer_next(struct context *context, struct typed *typed)
{
	const struct module *module;
	const struct verb *command;
	size_t at = 1; /* behind "isms" and the options with a value */

	while (at + 1 < typed->words.count &&
	       (!strcmp(typed->words.items[at], "-C") ||
		!strcmp(typed->words.items[at], "--today")))
		at += 2;
	if (at >= typed->words.count) {
		offer_first(context, typed);
		return;
	}
	module = context_module(context, typed->words.items[at]);
	command =
		verb_named(context->program->commands, typed->words.items[at]);
	if (module)
		offer_for_noun(context, typed, module, at + 1);
	else if (command)
		offer_operands(context, typed, NULL, command);
}

bool command_complete(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct typed typed = { .out = &context->out };

	if (arguments->operands.count != 2)
		return error_set(err, FAULT_USAGE,
				 "complete wants a shell and a line");
	typed.tail_only = !strcmp(arguments->operands.items[0], "bash");
	cut(context, &typed, arguments->operands.items[1]);
	offer_next(context, &typed);
	vec_clear(&typed.words);
	return true;
}

static const struct {
	const char *shell;
	const char *script;
} scripts[] = {
	{ "bash", "_isms() {\n"
		  "\tlocal IFS=$'\\n'\n"
		  "\tCOMPREPLY=($(isms complete bash -- "
		  "\"${COMP_LINE:0:COMP_POINT}\" 2>/dev/null))\n"
		  "\t[[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace\n"
		  "}\n"
		  "complete -o default -F _isms isms\n" },
	{ "zsh", "#compdef isms\n"
		 "_isms() {\n"
		 "\tlocal -a words\n"
		 "\twords=(\"${(@f)$(isms complete zsh -- "
		 "\"${BUFFER[1,CURSOR]}\" 2>/dev/null)}\")\n"
		 "\tcompadd -S '' -- $words\n"
		 "}\n"
		 "compdef _isms isms\n" },
	{ "fish",
	  "complete -c isms -f -a '(isms complete fish -- (commandline -cp))"
	  "'\n" },
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
