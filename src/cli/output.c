/* output.c - renders what a command made and writes it, once, checked. */
#include "isms/cli/output.h"

#include <string.h>

#include <unistd.h>

#include "isms/base/file.h"
#include "isms/base/utf8.h"
#include "isms/cli/pager.h"
#include "isms/out/problem_format.h"

static size_t renderer_count(void)
{
	size_t count = 0;

	while (renderers[count].name)
		count++;
	return count;
}

static size_t format_count(const struct problem_format *rows)
{
	size_t count = 0;

	while (rows && rows[count].name)
		count++;
	return count;
}

/* Some of what the verb shows has it: a calendar has, a list of risks not. */
static bool is_own_format(const struct context *context, const char *format)
{
	const struct problem_format *rows =
		context->verb ? context->verb->formats : NULL;

	for (; rows && rows->name; rows++)
		if (!strcmp(rows->name, format))
			return true;
	return false;
}

/* All there are, for whoever was not near to any. */
static void hint_formats(const struct context *context, struct error *err)
{
	const struct problem_format *own =
		context->verb ? context->verb->formats : NULL;
	struct buf names = { 0 };

	for (size_t i = 0; i < renderer_count(); i++)
		buf_format(&names, "%s%s", i ? ", " : "", renderers[i].name);
	for (; own && own->name; own++)
		buf_format(&names, ", %s", own->name);
	error_hint(err, "there are %s", buf_string(&names));
	buf_clear(&names);
}

const struct renderer *output_renderer(const struct context *context,
				       struct error *err)
{
	const char *format = option_text(&context->arguments, "format");
	const char *file = option_text(&context->arguments, "output");
	const struct renderer *renderer = NULL;
	const char *near;

	if (format)
		renderer = renderer_by_name(format);
	else if (file)
		renderer = renderer_by_ending(file);
	else
		renderer = renderer_by_name("text");
	if (renderer)
		return renderer;
	if (!format) {
		error_set(err, FAULT_USAGE,
			  "the ending of '%s' names no format", file);
		error_hint(err, "say it with --format");
		return NULL;
	}
	if (is_own_format(context, format)) {
		error_set(err, FAULT_USAGE, "this has no format '%s'", format);
		return NULL;
	}
	near = nearest_name(format, renderers, renderer_count(),
			    sizeof *renderers);
	if (!near && context->verb)
		near = nearest_name(format, context->verb->formats,
				    format_count(context->verb->formats),
				    sizeof *context->verb->formats);
	error_set(err, FAULT_USAGE, "there is no format '%s'", format);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		hint_formats(context, err);
	return NULL;
}

/* To the screen a page at a time, when there is more than one. */
static bool write_out(const struct context *context, struct error *err)
{
	bool wanted = !option_given(&context->arguments, "no-pager") &&
		      pager_wanted(STDOUT_FILENO, &context->out);
	const char *pager = wanted ? pager_command() : NULL;

	if (pager && pager_show(pager, &context->out))
		return true;
	return file_write(STDOUT_FILENO, context->out.text, context->out.length,
			  err);
}

static bool has_report(const struct context *context)
{
	return context->reported || context->report.blocks.count > 0;
}

/* What is shown of the past says so. */
static void say_when(struct context *context)
{
	const struct moment *at = context->store.at;
	struct buf day = { 0 };
	struct buf committed = { 0 };

	if (!context->opened || !at)
		return;
	date_format(context->today, &day);
	instant_format(at->at, &committed);
	report_footer(&context->report,
		      "as of %s: commit %.12s of %s, taking %s for today",
		      at->asked, at->commit, buf_string(&committed),
		      buf_string(&day));
	buf_clear(&day);
	buf_clear(&committed);
}

bool output_print(struct context *context, struct error *err)
{
	const char *file = option_text(&context->arguments, "output");
	struct look plain = { 0 };
	bool ok = true;

	if (has_report(context)) {
		const struct renderer *renderer = output_renderer(context, err);

		if (!renderer)
			return false;
		if (!renderer_fits(renderer, &context->report))
			return error_set(err, FAULT_USAGE,
					 "there is nothing to draw here for "
					 "--format %s",
					 renderer->name);
		say_when(context);
		renderer->render(&context->report,
				 file ? &plain : &context->look, &context->out);
	}
	if (file && (context->out.length || has_report(context)))
		ok = file_write_named(file, buf_string(&context->out),
				      context->out.length, err);
	else if (context->out.length)
		ok = write_out(context, err);
	if (ok && context->notes.length)
		file_write(STDERR_FILENO, context->notes.text,
			   context->notes.length, NULL);
	return ok;
}
