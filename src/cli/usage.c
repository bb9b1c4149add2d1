/* usage.c - help, made from the same rows that parsing and checking use. */
#include "isms/cli/usage.h"

#include <string.h>

#include "isms/base/utf8.h"
#include "isms/out/problem_format.h"
#include "isms/cli/wrap.h"

/* Two columns: a name padded to width, and its explanation.  Both may come
 * from isms.yaml. */
static void line(struct buf *out, size_t width, const char *name,
		 const char *text)
{
	size_t used = utf8_width(name);

	buf_text(out, "  ");
	utf8_visible(out, name, true);
	if (text && *text) {
		if (used > width)
			buf_format(out, "\n  %*s", (int)width, "");
		else
			buf_pad(out, ' ', width - used);
		buf_text(out, "  ");
		utf8_visible(out, text, true);
	}
	buf_char(out, '\n');
}

static void modules_in(const struct program *program, const char *group,
		       struct buf *out)
{
	bool first = true;

	for (int i = 0; program->modules[i]; i++) {
		const struct schema *schema = program->modules[i]->schema;

		if (strcmp(schema->group, group) != 0)
			continue;
		if (first)
			buf_format(out, "\n%s\n", group);
		first = false;
		line(out, 13, schema->noun, schema->summary);
	}
}

static void custom_registers(const struct context *context, struct buf *out)
{
	const struct schema *const *custom = context->store.settings.registers;

	if (!context->opened || !custom || !custom[0])
		return;
	buf_text(out, "\nRegisters of this ISMS\n");
	for (; *custom; custom++)
		line(out, 13, (*custom)->noun, (*custom)->summary);
}

void usage_program(const struct program *program, const struct context *context,
		   struct buf *out)
{
	static const char *const groups[] = { "Foundation", "Plan", "Do",
					      "Check", "Act" };

	buf_text(out,
		 "isms - an information security management system as YAML "
		 "records in Git\n\n"
		 "usage: isms [-C DIR] [--today DATE] NOUN VERB [ID|TERM...] "
		 "[OPTIONS]\n"
		 "       isms [same] COMMAND ...\n");
	for (size_t i = 0; i < ARRAY_SIZE(groups); i++)
		modules_in(program, groups[i], out);
	custom_registers(context, out);
	buf_text(out, "\nEvery register\n");
	for (const struct verb *row = program->verbs; row->name; row++)
		line(out, 13, row->name, row->summary);
	buf_text(out, "\nThe whole ISMS\n");
	for (const struct verb *row = program->commands; row->name; row++)
		if (!(row->flags & COMMAND_HIDDEN))
			line(out, 13, row->name, row->summary);
	buf_text(out, "\n'isms NOUN' shows a register, 'isms NOUN VERB --help' "
		      "a verb.\n");
	wrap_lines(out, context->look.width);
}

static void verb_line(struct buf *out, const struct verb *verb,
		      const struct noun *noun)
{
	struct buf name = { 0 };

	buf_format(&name, "%s %s", verb->name, verb_operands(verb, noun));
	line(out, 30, name.text, verb->summary);
	buf_clear(&name);
}

void usage_command(const struct verb *command, struct buf *out)
{
	buf_format(out, "isms %s - %s\n\nVerbs\n", command->name,
		   command->summary);
	for (const struct verb *row = command->verbs; row->name; row++)
		verb_line(out, row, NULL);
	buf_format(out, "\n'isms %s VERB --help' explains a verb.\n",
		   command->name);
}

void usage_noun(const struct program *program, const struct context *context,
		struct buf *out)
{
	const struct noun *noun = context->noun;
	const struct schema *schema = noun->schema;
	const struct verb *own =
		context->module ? context->module->verbs : NULL;

	buf_format(out, "isms %s - ", noun->name);
	utf8_visible(out, schema->summary, true);
	buf_char(out, '\n');
	if (schema->clause && *schema->clause)
		buf_format(out, "ISO/IEC 27001:2022: %s\n", schema->clause);
	buf_text(out, "\nVerbs\n");
	for (const struct verb *row = program->verbs; row->name; row++)
		if (verb_fits(row, noun))
			verb_line(out, row, noun);
	for (; own && own->name; own++)
		verb_line(out, own, noun);
	if (schema->example)
		buf_format(out, "\nExample\n  isms %s %s %s\n", noun->name,
			   noun->prefix ? "add" : "set", schema->example);
	buf_format(out,
		   "\n'isms %s schema' lists the fields, 'isms %s VERB --help' "
		   "explains a verb.\n",
		   noun->name, noun->name);
	wrap_lines(out, context->look.width);
}

/* "choice", "list of ref to asset", "level of likelihood". */
static void kind_text(const struct field *field, struct buf *out)
{
	field_describe(field, out);
	if (field->flags & FIELD_REQUIRED)
		buf_text(out, ", required");
	if (field->flags & FIELD_DERIVED)
		buf_text(out, ", computed");
}

static void field_lines(struct buf *out, const char *name,
			const struct field *field)
{
	const struct choice *choices = field_choices(field);
	struct buf text = { 0 };

	buf_format(&text, "%s (", field->help);
	kind_text(field, &text);
	buf_char(&text, ')');
	line(out, 26, name, text.text);
	buf_reset(&text);
	for (int i = 0; choices && choices[i].name; i++)
		buf_format(&text, "%s%s",
			   i ? ", " : "one of: ", choices[i].name);
	if (choices)
		line(out, 26, "", text.text);
	buf_clear(&text);
	if (field->kind != FIELD_GROUPS)
		return;
	for (const struct field *part = field->rule.group.fields; part->name;
	     part++) {
		buf_format(&text, "%s[].%s", name, part->name);
		field_lines(out, text.text, part);
		buf_reset(&text);
	}
	buf_clear(&text);
}

void usage_fields(const struct noun *noun, struct buf *out)
{
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++)
		if (slot->field->kind != FIELD_GROUP)
			field_lines(out, slot->name, slot->field);
}

static void options_lines(struct buf *out, const struct option *rows)
{
	for (; rows && rows->name; rows++) {
		struct buf name = { 0 };

		if (rows->letter)
			buf_format(&name, "-%c, ", rows->letter);
		buf_format(&name, "--%s", rows->name);
		if (rows->argument)
			buf_format(&name, "=%s", rows->argument);
		line(out, 26, name.text, rows->help);
		buf_clear(&name);
	}
}

/* Is there an ID at `at`, where the register has one record only? */
static bool is_needless(const struct noun *noun, const char *text, size_t left)
{
	return noun && !noun->prefix && left >= 3 && !strncmp(text, " ID", 3) &&
	       (left == 3 || text[3] == ' ');
}

/* Example lines hold NOUN and PREFIX where the register's own words go. */
static void example_line(struct buf *out, const struct noun *noun,
			 const char *text, size_t length)
{
	buf_text(out, "  isms ");
	for (size_t at = 0; at < length;) {
		if (noun && !strncmp(text + at, "NOUN", 4)) {
			buf_text(out, noun->name);
			at += 4;
		} else if (noun && !strncmp(text + at, "EXAMPLE", 7)) {
			buf_text(out, noun->schema->example
					      ? noun->schema->example
					      : "title=...");
			at += 7;
		} else if (noun && noun->prefix &&
			   !strncmp(text + at, "PREFIX", 6)) {
			buf_text(out, noun->prefix);
			at += 6;
		} else if (is_needless(noun, text + at, length - at)) {
			at += 3;
		} else {
			buf_char(out, text[at++]);
		}
	}
	buf_char(out, '\n');
}

static void examples(struct buf *out, const struct noun *noun,
		     const char *lines)
{
	while (lines && *lines) {
		size_t length = strcspn(lines, "\n");

		example_line(out, noun, lines, length);
		lines += length + (lines[length] ? 1 : 0);
	}
}

/* Terms that have a name: computed tags, and filters of the ISMS at hand. */
static void term_lines(struct buf *out, const struct program *program,
		       const struct context *context)
{
	const struct map *filters = &context->store.settings.filters;
	const struct tag *rows[] = {
		program->tags,
		context->module ? context->module->tags : NULL,
	};
	struct buf name = { 0 };

	buf_text(out, "\nTags\n");
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		for (const struct tag *tag = rows[i]; tag && tag->name; tag++) {
			buf_reset(&name);
			buf_format(&name, "+%s", tag->name);
			line(out, 26, name.text, tag->help);
		}
	if (context->opened && filters->count)
		buf_text(out, "\nFilters saved in isms.yaml\n");
	for (size_t i = 0; context->opened && i < filters->count; i++) {
		struct buf terms = { 0 };

		buf_reset(&name);
		buf_char(&name, '@');
		buf_text(&name, filters->entries[i].key);
		buf_text(&terms, filters->entries[i].value);
		line(out, 26, name.text, buf_string(&terms));
		buf_clear(&terms);
	}
	buf_clear(&name);
}

void usage_verb(const struct program *program, const struct context *context,
		struct buf *out)
{
	const struct verb *verb = context->verb;
	const struct noun *noun = context->noun;
	const char *above = noun	     ? noun->name
			    : context->above ? context->above->name
					     : "";
	const char *operands = verb_operands(verb, noun);

	examples(out, noun, verb->examples);
	buf_format(out, "%susage: isms %s%s%s%s%s\n\n%s\n",
		   verb->examples ? "\n" : "", above, *above ? " " : "",
		   verb->name, *operands ? " " : "", operands, verb->summary);
	if (verb->options && verb->options->name) {
		buf_text(out, "\nOptions\n");
		options_lines(out, verb->options);
	}
	if (verb->formats)
		buf_text(out, "\nFormats besides those of every command\n");
	for (const struct problem_format *own = verb->formats; own && own->name;
	     own++)
		line(out, 26, own->name, own->summary);
	buf_text(out, "\nOptions of every command\n");
	options_lines(out, output_options);
	options_lines(out, global_options);
	if (noun && strstr(verb->operands, "TERM"))
		term_lines(out, program, context);
	if (noun && (strstr(verb->operands, "FIELD") ||
		     strstr(verb->operands, "TERM"))) {
		buf_text(out, "\nFields\n");
		usage_fields(noun, out);
	}
	wrap_lines(out, context->look.width);
}
