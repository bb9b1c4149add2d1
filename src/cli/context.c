/* context.c - what a command is given: its ISMS, its input, and the small
 * things that all of them need. */
#include <stdlib.h>
#include <string.h>

#include "isms/base/file.h"
#include "isms/cli/run.h"
#include "isms/store/commit.h"

const struct module *context_module(const struct context *context,
				    const char *noun)
{
	for (int i = 0; context->program->modules[i]; i++)
		if (!strcmp(context->program->modules[i]->schema->noun, noun))
			return context->program->modules[i];
	return NULL;
}

struct reading context_reading(struct context *context)
{
	struct reading reading = {
		.arena = &context->arena,
		.method = context->store.world.method,
		.today = context->today,
	};

	return reading;
}

const char *date_text(struct context *context, struct date date)
{
	struct buf text = { 0 };
	const char *kept;

	date_format(date, &text);
	kept = buf_keep(&text, &context->arena);
	buf_clear(&text);
	return kept;
}

const struct schema *const *context_schemas(struct context *context)
{
	const struct module *const *modules = context->program->modules;
	const struct schema **schemas;
	size_t count = 0;

	while (modules[count])
		count++;
	schemas = arena_array(&context->arena, count + 1, sizeof *schemas);
	for (size_t i = 0; i < count; i++)
		schemas[i] = modules[i]->schema;
	return schemas;
}

const char *context_folder(const struct context *context)
{
	const char *folder = option_text(&context->arguments, "directory");

	if (!folder)
		folder = getenv("ISMS_DIR");
	return folder && *folder ? folder : NULL;
}

/* As of a commit, today is its day, unless somebody says otherwise. */
static bool open_at(struct context *context, const char *revision,
		    struct error *err)
{
	struct past past = {
		.start = context_folder(context),
		.revision = revision,
		.now = context->today,
	};

	if (option_text(&context->arguments, "today"))
		past.today = context->today;
	if (!store_open_at(&context->store, &past, context_schemas(context),
			   err))
		return false;
	context->today = context->store.world.today;
	context->opened = true;
	return true;
}

bool context_at(struct context *context, const char *revision,
		struct context *then, struct error *err)
{
	struct past past = {
		.start = context_folder(context),
		.revision = revision,
		.today = context->today,
		.now = context->today,
	};

	*then = (struct context){
		.program = context->program,
		.today = context->today,
		.now = context->now,
		.verb = context->verb,
		.look = context->look,
	};
	then->opened = store_open_at(&then->store, &past,
				     context_schemas(context), err);
	return then->opened;
}

bool context_open(struct context *context, struct error *err)
{
	const char *at = option_text(&context->arguments, "at");

	if (context->opened)
		return true;
	if (at)
		return open_at(context, at, err);
	if (!store_open(&context->store, context_folder(context),
			context_schemas(context), context->today, err))
		return false;
	context->store.progress = &context->progress;
	context->opened = true;
	return true;
}

void context_try(struct context *context)
{
	struct error ignored = { 0 };

	if (!context_open(context, &ignored))
		error_clear(&ignored);
	if (context->opened && context->noun)
		context->noun =
			store_noun(&context->store, context->noun->name);
}

bool context_read(struct context *context, const char *path, size_t limit,
		  struct text *text, struct error *err)
{
	if (!context->input || strcmp(path, "-") != 0)
		return file_read_named(path, limit, &context->arena, text, err);
	if (context->input->length > limit)
		return error_set(err, FAULT_DATA,
				 "'standard input' is above %zu MiB",
				 limit >> 20);
	*text = *context->input;
	return true;
}

void context_clear(struct context *context)
{
	if (context->locked)
		store_unlock(&context->store);
	if (context->opened)
		store_close(&context->store);
	if (context->plain)
		noun_clear(context->plain);
	report_clear(&context->report);
	arguments_clear(&context->arguments);
	buf_clear(&context->out);
	buf_clear(&context->notes);
	arena_clear(&context->arena);
}
