/* doctor.c - `isms doctor`: is everything around the registers as it should
 * be? */
#include <stdarg.h>
#include <string.h>

#include "doctor_internal.h"
#include "isms/base/utf8.h"
#include "isms/cli/wrap.h"
#include "isms/verbs/commands.h"

static const char *const verdict_names[] = { "ok", "warn", "fail" };

__attribute__((format(printf, 4, 0))) static void
add_sign(struct examination *at, enum verdict verdict, const char *remedy,
	 const char *format, va_list arguments)
{
	struct buf text = { 0 };
	struct sign sign = { at->name, verdict, NULL, remedy };

	buf_vformat(&text, format, arguments);
	sign.text = buf_keep(&text, &at->context->arena);
	buf_clear(&text);
	vec_push(&at->signs, sign);
}

void fine(struct examination *at, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	add_sign(at, VERDICT_OK, NULL, format, arguments);
	va_end(arguments);
}

void sick(struct examination *at, enum verdict verdict, const char *remedy,
	  const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	add_sign(at, verdict, remedy, format, arguments);
	va_end(arguments);
}

/* -- the first question --------------------------------------------------- */

static const char *found_by(const struct examination *at)
{
	const char *shown = at->place.shown;

	if (option_text(&at->context->arguments, "directory"))
		return "named by -C";
	if (context_folder(at->context))
		return "named by ISMS_DIR";
	if (!*shown)
		return "the working directory";
	if (!strcmp(shown, "registers/"))
		return "registers/ in the working directory";
	return "found above the working directory";
}

static const char *root_remedy(const struct context *context)
{
	if (option_text(&context->arguments, "directory"))
		return "name the folder that isms.yaml lies in, or begin one "
		       "with 'isms init'";
	if (context_folder(context))
		return "correct ISMS_DIR, or unset it and go to the ISMS";
	return "go to the ISMS, name it with -C, or begin one with 'isms init'";
}

static void find_root(struct examination *at)
{
	struct context *context = at->context;
	struct error err = { 0 };

	at->name = "root";
	at->rooted = surroundings_look(&context->arena, context_folder(context),
				       &at->place, &err);
	if (at->rooted)
		fine(at, "%s, %s", *at->place.shown ? at->place.shown : ".",
		     found_by(at));
	else
		sick(at, VERDICT_FAIL, root_remedy(context), "%s",
		     arena_text(&context->arena, err.text.text,
				strcspn(err.text.text, ";\n")));
	error_clear(&err);
	git_look(&context->arena, at->rooted ? &at->place : NULL, &at->git);
}

static void examine(struct examination *at, const struct examining *rows)
{
	for (; rows->name; rows++) {
		at->name = rows->name;
		if (at->rooted || !rows->rooted)
			rows->look(at);
	}
}

/* -- printing ------------------------------------------------------------- */

static const char *tone(const struct context *context, enum verdict verdict)
{
	static const char *const tones[] = { "\033[32m", "\033[1;33m",
					     "\033[1;31m" };

	return context->look.colour ? tones[verdict] : "";
}

static void print_signs(struct examination *at)
{
	struct context *context = at->context;
	struct buf *out = &context->out;

	for (size_t i = 0; i < at->signs.count; i++) {
		const struct sign *sign = &at->signs.items[i];

		buf_format(out, "%s%-4s%s  %-12s  ",
			   tone(context, sign->verdict),
			   verdict_names[sign->verdict],
			   context->look.colour ? "\033[0m" : "", sign->name);
		utf8_visible(out, sign->text, true);
		buf_char(out, '\n');
		if (!sign->remedy)
			continue;
		buf_text(out, "                    = ");
		utf8_visible(out, sign->remedy, true);
		buf_char(out, '\n');
	}
	wrap_lines(out, context->look.width);
}

static void report_signs(struct examination *at)
{
	static const struct column columns[] = {
		{ .name = "name" },
		{ .name = "verdict" },
		{ .name = "text" },
		{ .name = "remedy" },
	};
	struct report *report = &at->context->report;
	size_t block;

	report->kind = "doctor";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < at->signs.count; i++) {
		const struct sign *sign = &at->signs.items[i];
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], sign->name);
		cell_text(report, &cells[1], verdict_names[sign->verdict]);
		cell_text(report, &cells[2], sign->text);
		cell_text(report, &cells[3], sign->remedy);
	}
}

bool command_doctor(struct context *context, struct error *err)
{
	const char *format = option_text(&context->arguments, "format");
	bool text = format ? !strcmp(format, "text")
			   : !option_text(&context->arguments, "output");
	struct examination at = { .context = context };

	(void)err;
	find_root(&at);
	examine(&at, doctor_place);
	examine(&at, doctor_machine);
	if (text)
		print_signs(&at);
	else
		report_signs(&at);
	for (size_t i = 0; i < at.signs.count; i++)
		if (at.signs.items[i].verdict == VERDICT_FAIL)
			context->status = FAULT_NO;
	vec_clear(&at.signs);
	return true;
}
