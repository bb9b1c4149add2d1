/* whole.c - small commands for the whole ISMS: show, help, version. */
#include <string.h>

#include "isms/cli/manual.h"
#include "isms/cli/usage.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/select.h"
#include "isms/verbs/show.h"

const struct option help_options[] = {
	{ "list", 'l', NULL, "all commands in rows, with what each one is" },
	{ "manual", 0, NULL, "print a manual page (mdoc), such as isms-risk" },
	{ NULL, 0, NULL, NULL },
};

bool command_show(struct context *context, struct error *err)
{
	const struct record *record = select_record(context, NULL, 0, err);

	return record && show_record(context, record, err);
}

/* "--by=PERSON", "--yes": in a list. */
static void help_flags(struct report *report, struct cell *cell,
		       const struct option *options)
{
	size_t count = 0;
	struct cell *items;

	while (options && options[count].name)
		count++;
	items = cell_list(report, cell, count);
	for (size_t i = 0; i < count; i++)
		cell_format(report, &items[i], "--%s%s%s", options[i].name,
			    options[i].argument ? "=" : "",
			    options[i].argument ? options[i].argument : "");
}

/* Rows of one owner: a register, "NOUN" for every register, or none. */
static void help_rows(struct context *context, size_t block, const char *owner,
		      const struct verb *row)
{
	struct report *report = &context->report;

	for (; row && row->name; row++) {
		struct cell *cells;

		if (row->flags & COMMAND_HIDDEN)
			continue;
		if (row->verbs) {
			help_rows(context, block, row->name, row->verbs);
			continue;
		}
		cells = report_row(report, block);
		cell_format(report, &cells[0], "%s%s%s", owner,
			    *owner ? " " : "", row->name);
		cell_bool(&cells[1],
			  row->flags & (COMMAND_WRITES | COMMAND_SAVES));
		cell_text(report, &cells[2], row->summary);
		cell_text(report, &cells[3], row->operands);
		help_flags(report, &cells[4], row->options);
	}
}

static bool help_list(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "command" }, { .name = "writes" },
		{ .name = "summary" }, { .name = "operands" },
		{ .name = "options" },
	};
	const struct program *program = context->program;
	struct report *report = &context->report;
	size_t block;

	report->kind = "command";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	help_rows(context, block, "NOUN", program->verbs);
	for (int i = 0; program->modules[i]; i++)
		help_rows(context, block, program->modules[i]->schema->noun,
			  program->modules[i]->verbs);
	help_rows(context, block, "", program->commands);
	return true;
}

static bool help_manual(struct context *context, const char *page,
			struct error *err)
{
	if (manual_write(context->program, page, &context->out))
		return true;
	return error_set(err, FAULT_USAGE, "there is no manual page '%s'",
			 page);
}

static bool help_row(struct context *context, const struct verb *row)
{
	context->verb = row;
	context_try(context);
	usage_verb(context->program, context, &context->out);
	return true;
}

/* Also one of isms.yaml, where there is one. */
static const struct noun *help_noun(struct context *context, const char *name)
{
	context_try(context);
	context->module = context_module(context, name);
	if (context->opened)
		return store_noun(&context->store, name);
	if (context->module)
		context->plain = noun_build(&context->arena,
					    context->module->schema, NULL);
	return context->plain;
}

static bool help_verb(struct context *context, const char *noun,
		      const char *name, struct error *err)
{
	const struct verb *rows[2] = { NULL, context->program->verbs };
	const struct verb *row = NULL;

	context->noun = help_noun(context, noun);
	if (!context->noun) {
		error_set(err, FAULT_USAGE,
			  "there is no command or register '%s'", noun);
		error_hint(err, "'isms help' lists them");
		return false;
	}
	if (context->module)
		rows[0] = context->module->verbs;
	for (int i = 0; name && i < 2 && !row; i++)
		row = verb_named(rows[i], name);
	if (row && verb_fits(row, context->noun))
		return help_row(context, row);
	if (name) {
		error_set(err, FAULT_USAGE, "%s has no verb '%s'", noun, name);
		error_hint(err, "'isms help %s' lists its verbs", noun);
		return false;
	}
	usage_noun(context->program, context, &context->out);
	return true;
}

static bool help_below(struct context *context, const struct verb *command,
		       const char *name, struct error *err)
{
	const struct verb *row = name ? verb_named(command->verbs, name) : NULL;

	context->above = command;
	if (row)
		return help_row(context, row);
	if (name)
		return error_set(err, FAULT_USAGE, "%s has no verb '%s'",
				 command->name, name);
	usage_command(command, &context->out);
	return true;
}

bool command_help(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	size_t count = arguments->operands.count;
	const char *topic = count ? arguments->operands.items[0] : NULL;
	const struct verb *row;

	if (option_given(arguments, "list"))
		return help_list(context);
	if (option_given(arguments, "manual"))
		return help_manual(context, topic ? topic : "isms", err);
	if (!topic) {
		usage_program(context->program, context, &context->out);
		return true;
	}
	row = verb_named(context->program->commands, topic);
	if (row && row->verbs)
		return help_below(
			context, row,
			count > 1 ? arguments->operands.items[1] : NULL, err);
	if (row)
		return help_row(context, row);
	return help_verb(context, topic,
			 count > 1 ? arguments->operands.items[1] : NULL, err);
}

bool command_version(struct context *context, struct error *err)
{
	(void)err;
	buf_format(&context->out, "isms %s\n", context->program->version);
	return true;
}
