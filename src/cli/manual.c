/* manual.c - manual pages in mdoc, generated from the rows. */
#include "isms/cli/manual.h"

#include <ctype.h>
#include <string.h>

#include "isms/base/problem.h"
#include "isms/cli/language.h"
#include "isms/out/problem_format.h"

enum {
	LINE_WIDTH = 78
};

/* Text that mdoc would take for a request, macro or escape is defused. */
static void word(struct buf *out, const char *text, size_t length)
{
	if (length && (*text == '.' || *text == '\''))
		buf_text(out, "\\&");
	for (; length; length--, text++)
		if (*text == '\\')
			buf_text(out, "\\e");
		else
			buf_char(out, *text);
}

/* Columns of the line being written. */
static size_t column(const struct buf *out)
{
	size_t at = out->length;

	while (at && out->text[at - 1] != '\n')
		at--;
	return out->length - at;
}

/* On lines of their own are long ones, and sentences, as mdoc wants them. */
static void prose(struct buf *out, const char *text)
{
	bool fresh = true; /* nothing of ours on this line */
	bool stopped = false;

	while (*text) {
		size_t length = strcspn(text, " \n");
		bool wide = column(out) + length >= LINE_WIDTH;

		if (!fresh)
			buf_char(out, wide || stopped ? '\n' : ' ');
		word(out, text, length);
		stopped = length > 1 && strchr(".?!", text[length - 1]);
		fresh = text[length] == '\n';
		if (fresh)
			buf_char(out, '\n');
		text += length + (text[length] != '\0');
	}
}

/* One argument of a macro: in quotes, so that no word of it is a macro. */
static void argument(struct buf *out, const char *text)
{
	buf_text(out, " \"\\&");
	for (; *text; text++)
		if (*text == '"')
			buf_text(out, "\"\"");
		else if (*text == '\\')
			buf_text(out, "\\e");
		else
			buf_char(out, *text);
	buf_char(out, '"');
}

static void macro(struct buf *out, const char *name, const char *text)
{
	buf_format(out, ".%s", name);
	argument(out, text);
	buf_char(out, '\n');
}

static void paragraph(struct buf *out, const char *text)
{
	prose(out, text);
	buf_char(out, '\n');
}

/* Lines as they are. */
static void literal(struct buf *out, const char *text)
{
	buf_text(out, ".Bd -literal -offset indent\n");
	while (*text) {
		size_t length = strcspn(text, "\n");

		word(out, text, length);
		buf_char(out, '\n');
		text += length + (text[length] != '\0');
	}
	buf_text(out, ".Ed\n");
}

static void head(struct buf *out, const char *name, const char *section,
		 const char *summary)
{
	buf_format(out,
		   ".\\\" Generated from the tables by make docs; edit "
		   "docs/man/hand/%s.mdoc.\n"
		   ".Dd November 24, 2026\n.Dt ",
		   name);
	for (const char *at = name; *at; at++)
		buf_char(out, (char)toupper((unsigned char)*at));
	buf_format(out, " %s\n.Os\n.Sh NAME\n.Nm %s\n", section, name);
	macro(out, "Nd", summary);
}

/* -- verbs ---------------------------------------------------------------- */

static void options(struct buf *out, const struct option *rows)
{
	for (; rows && rows->name; rows++) {
		struct buf name = { 0 };

		if (rows->letter)
			buf_format(&name, "-%c, ", rows->letter);
		buf_format(&name, "--%s", rows->name);
		if (rows->argument)
			buf_format(&name, "=%s", rows->argument);
		macro(out, "It", name.text);
		paragraph(out, rows->help);
		buf_clear(&name);
	}
}

static void formats(struct buf *out, const struct problem_format *rows)
{
	buf_text(out, ".Pp\nFormats besides those of every command:\n"
		      ".Bl -tag -width Ds -compact\n");
	for (; rows->name; rows++) {
		macro(out, "It", rows->name);
		paragraph(out, rows->summary);
	}
	buf_text(out, ".El\n");
}

/* `above` is a register or a command. */
static void verb_item(struct buf *out, const char *above,
		      const struct noun *noun, const struct verb *verb)
{
	const char *operands = verb_operands(verb, noun);
	struct buf line = { 0 };

	buf_format(&line, "isms %s%s%s%s%s", above, *above ? " " : "",
		   verb->name, *operands ? " " : "", operands);
	macro(out, "It", line.text);
	paragraph(out, verb->summary);
	if (verb->options && verb->options->name) {
		buf_text(out, ".Bl -tag -width Ds -compact\n");
		options(out, verb->options);
		buf_text(out, ".El\n");
	}
	if (verb->formats)
		formats(out, verb->formats);
	buf_clear(&line);
}

static void verb_list(struct buf *out, const struct verb *rows)
{
	buf_text(out, ".Bl -tag -width Ds\n");
	for (; rows && rows->name; rows++)
		if (rows->verbs)
			for (const struct verb *row = rows->verbs; row->name;
			     row++)
				verb_item(out, rows->name, NULL, row);
		else if (!(rows->flags & COMMAND_HIDDEN))
			verb_item(out, "", NULL, rows);
	buf_text(out, ".El\n");
}

/* -- fields --------------------------------------------------------------- */

static void kind_line(struct buf *out, const struct field *field)
{
	buf_text(out, "Kind: ");
	field_describe(field, out);
	if (field->flags & FIELD_REQUIRED)
		buf_text(out, ", required");
	if (field->flags & FIELD_DERIVED)
		buf_text(out, ", computed");
	if (field->flags & FIELD_APPROVED)
		buf_text(out, ", covered by approvals");
	buf_text(out, ".\n");
}

static void choices(struct buf *out, const struct field *field)
{
	const struct choice *row = field_choices(field);

	for (; row && row->name; row++) {
		buf_format(out, ".br\n\\&%s%s", row->name,
			   row->help ? ": " : "");
		prose(out, row->help ? row->help : "");
		buf_char(out, '\n');
	}
}

static void field_items(struct buf *out, const struct field *rows,
			const char *group)
{
	for (const struct field *row = rows; row->name; row++) {
		struct buf name = { 0 };

		buf_format(&name, "%s%s%s", group, *group ? "." : "",
			   row->name);
		if (row->kind == FIELD_GROUPS)
			buf_text(&name,
				 row->flags & FIELD_KEYED ? ".KEY" : "[]");
		if (row->kind != FIELD_GROUP) {
			macro(out, "It", name.text);
			prose(out, row->help);
			buf_text(out, ".\n");
			kind_line(out, row);
			choices(out, row);
		}
		if (row->kind == FIELD_GROUP || row->kind == FIELD_GROUPS)
			field_items(out, row->rule.group.fields, name.text);
		buf_clear(&name);
	}
}

static void tag_list(struct buf *out, const struct tag *tag)
{
	for (; tag && tag->name; tag++) {
		buf_format(out, ".It +%s\n", tag->name);
		paragraph(out, tag->help);
	}
}

static void states(struct buf *out, const struct choice *rows)
{
	if (!rows)
		return;
	buf_text(out, ".Sh LIFECYCLE\n.Bl -tag -width Ds -compact\n");
	for (; rows->name; rows++) {
		macro(out, "It", rows->name);
		paragraph(out, rows->help ? rows->help : "");
		if (rows->next && *rows->next)
			buf_format(out, "Then: %s.\n", rows->next);
		if (rows->ends)
			buf_text(out, "An end state.\n");
	}
	buf_text(out, ".El\n");
}

/* -- pages ---------------------------------------------------------------- */

static void hand(struct buf *out)
{
	buf_text(out, ".\\\" HAND\n");
}

static void noun_page(const struct program *program,
		      const struct module *module, struct buf *out)
{
	struct arena arena = { 0 };
	struct noun *noun = noun_build(&arena, module->schema, NULL);
	struct buf name = { 0 };
	struct buf source = { 0 };
	struct verb none = { 0 };

	buf_format(&name, "isms-%s", noun->name);
	head(out, name.text, "1", module->schema->summary);
	buf_format(out,
		   ".Sh SYNOPSIS\n.Nm isms %s\n.Ar verb\n%s.Op Ar options\n"
		   ".Sh DESCRIPTION\n",
		   noun->name, noun->prefix ? ".Op Ar ID | TERM ...\n" : "");
	hand(out);
	buf_format(&source, "The register follows ISO/IEC 27001:2022, %s.",
		   module->schema->clause);
	paragraph(out, source.text);
	buf_clear(&source);
	buf_text(out, ".Sh VERBS\n");
	buf_text(out, ".Bl -tag -width Ds\n");
	for (const struct verb *row = program->verbs; row->name; row++)
		if (verb_fits(row, noun))
			verb_item(out, noun->name, noun, row);
	for (const struct verb *row = module->verbs ? module->verbs : &none;
	     row->name; row++)
		verb_item(out, noun->name, noun, row);
	buf_text(out, ".El\n.Sh FIELDS\n.Bl -tag -width Ds\n");
	field_items(out, noun_fields(noun), "");
	buf_text(out, ".El\n");
	states(out, noun->states);
	buf_text(out, ".Sh TAGS\nComputed, for terms; see\n.Xr isms 1 .\n"
		      ".Bl -tag -width Ds -compact\n");
	tag_list(out, program->tags);
	tag_list(out, module->tags);
	buf_text(out, ".El\n");
	buf_text(out, ".Sh SEE ALSO\n.Xr isms 1 ,\n.Xr isms-problems 7\n");
	buf_clear(&name);
	noun_clear(noun);
	arena_clear(&arena);
}

static void problems_page(struct buf *out)
{
	const char *group = "";

	head(out, "isms-problems", "7", "what isms check finds");
	buf_text(out, ".Sh DESCRIPTION\n");
	hand(out);
	for (int code = 0; code < PROBLEM_COUNT; code++) {
		const struct problem_row *row = &problem_rows[code];

		if (strcmp(group, row->group) != 0) {
			buf_format(out, "%s.Ss Group %s\n.Bl -tag -width Ds\n",
				   *group ? ".El\n" : "", row->group);
			group = row->group;
		}
		buf_format(out, ".It %s\n", row->name);
		buf_format(out, "Severity %s, clause %s%s.\n",
			   severity_name(row->severity), row->clause,
			   row->excusable ? ", can be excused" : "");
		buf_text(out, ".Pp\n");
		paragraph(out, row->trigger);
		paragraph(out, row->meaning);
		buf_text(out, "To settle it:\n");
		paragraph(out, row->remedy);
		if (row->example)
			literal(out, row->example);
	}
	buf_text(out, ".El\n.Sh SEE ALSO\n.Xr isms 1\n");
}

/* The registers' pages in the order of the alphabet. */
static void see_also(const struct program *program, struct buf *out)
{
	const char *last = "";

	for (;;) {
		const char *next = NULL;

		for (int i = 0; program->modules[i]; i++) {
			const char *noun = program->modules[i]->schema->noun;

			if (strcmp(noun, last) > 0 &&
			    (!next || strcmp(noun, next) < 0))
				next = noun;
		}
		if (!next)
			return;
		buf_format(out, ".Xr isms-%s 1 ,\n", next);
		last = next;
	}
}

static void form_list(struct buf *out, const char *section,
		      const struct form *rows)
{
	buf_format(out, ".Sh %s\n.Bl -tag -width Ds -compact\n", section);
	for (; rows->name; rows++) {
		macro(out, "It", rows->name);
		paragraph(out, rows->text);
	}
	buf_text(out, ".El\n");
}

static void program_page(const struct program *program, struct buf *out)
{
	head(out, "isms", "1",
	     "an information security management system as YAML in Git");
	buf_text(out, ".Sh SYNOPSIS\n.Nm\n.Op Fl C Ar DIR\n"
		      ".Op Fl -today Ns = Ns Ar DATE\n"
		      ".Ar NOUN VERB\n.Op Ar ID | TERM ...\n.Op Ar options\n"
		      ".Nm\n.Op same\n.Ar COMMAND\n.Op Ar ...\n"
		      ".Sh DESCRIPTION\n");
	hand(out);
	buf_text(out, ".Sh REGISTERS\n.Bl -tag -width commitment -compact\n");
	for (int i = 0; program->modules[i]; i++) {
		macro(out, "It", program->modules[i]->schema->noun);
		paragraph(out, program->modules[i]->schema->summary);
	}
	buf_text(out, ".El\n.Sh COMMANDS\n");
	verb_list(out, program->commands);
	buf_text(out, ".Sh REPORTS\n.Bl -tag -width Ds -compact\n");
	for (const struct report_row *row = program->reports; row->name;
	     row++) {
		macro(out, "It", row->name);
		paragraph(out, row->summary);
	}
	buf_text(out, ".El\n");
	form_list(out, "VALUES", value_forms);
	form_list(out, "TERMS", term_forms);
	buf_text(out, ".Sh TAGS\nEvery register has these.\n"
		      ".Bl -tag -width Ds -compact\n");
	tag_list(out, program->tags);
	buf_text(out, ".El\n.Sh OPTIONS\n.Bl -tag -width Ds -compact\n");
	options(out, global_options);
	options(out, output_options);
	buf_text(out, ".El\n");
	form_list(out, "EXIT STATUS", exit_forms);
	buf_text(out, ".Sh SEE ALSO\n");
	see_also(program, out);
	buf_text(out, ".Xr isms-problems 7\n");
}

bool manual_write(const struct program *program, const char *page,
		  struct buf *out)
{
	if (!strcmp(page, "isms")) {
		program_page(program, out);
		return true;
	}
	if (!strcmp(page, "isms-problems")) {
		problems_page(out);
		return true;
	}
	for (int i = 0; program->modules[i]; i++)
		if (!strncmp(page, "isms-", 5) &&
		    !strcmp(page + 5, program->modules[i]->schema->noun)) {
			noun_page(program, program->modules[i], out);
			return true;
		}
	return false;
}
