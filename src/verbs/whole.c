/* whole.c - small commands for the whole ISMS: show, log, help, version. */
#include <string.h>

#include "isms/cli/manual.h"
#include "isms/cli/usage.h"
#include "isms/store/history.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/select.h"
#include "isms/verbs/show.h"

const struct option help_options[] = {
	{ "manual", 0, NULL, "print a manual page (mdoc), such as isms-risk" },
	{ NULL, 0, NULL, NULL },
};

bool command_show(struct context *context, struct error *err)
{
	const struct record *record = select_record(context, NULL, 0, err);

	return record && show_record(context, record, err);
}

bool command_log(struct context *context, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "on" },
		{ .name = "author" },
		{ .name = "subject" },
		{ .name = "commit" },
	};
	const struct record *record = NULL;
	struct report *report = &context->report;
	struct history history = { 0 };
	size_t block;

	if (context->arguments.operands.count) {
		record = select_record(context, NULL, 0, err);
		if (!record)
			return false;
	}
	if (!history_read(&context->store, record ? record->file : NULL,
			  &context->arena, &history, err))
		return false;
	report->kind = "commit";
	report->records = true;
	context->reported = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < history.count; i++) {
		const struct revision *revision = &history.revisions[i];
		struct cell *cells = report_row(report, block);
		struct buf at = { 0 };

		instant_format(revision->at, &at);
		cell_text(report, &cells[0], buf_string(&at));
		cell_text(report, &cells[1], revision->author);
		cell_text(report, &cells[2], revision->subject);
		cell_format(report, &cells[3], "%.12s", revision->commit);
		buf_clear(&at);
	}
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
	usage_verb(context->program, context, &context->out);
	return true;
}

static bool help_verb(struct context *context, const char *noun,
		      const char *name, struct error *err)
{
	const struct verb *rows[2] = { NULL, context->program->verbs };
	const struct verb *row = NULL;

	context->module = context_module(context, noun);
	if (!context->module)
		return error_set(err, FAULT_USAGE, "there is no register '%s'",
				 noun);
	context->plain =
		noun_build(&context->arena, context->module->schema, NULL);
	context->noun = context->plain;
	rows[0] = context->module->verbs;
	for (int i = 0; name && i < 2 && !row; i++)
		row = verb_named(rows[i], name);
	if (row)
		return help_row(context, row);
	if (name)
		return error_set(err, FAULT_USAGE, "%s has no verb '%s'", noun,
				 name);
	usage_noun(context->program, context, &context->out);
	return true;
}

bool command_help(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	size_t count = arguments->operands.count;
	const char *topic = count ? arguments->operands.items[0] : NULL;
	const struct verb *row;

	if (option_given(arguments, "manual"))
		return help_manual(context, topic ? topic : "isms", err);
	if (!topic) {
		usage_program(context->program, context, &context->out);
		return true;
	}
	row = verb_named(context->program->commands, topic);
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
