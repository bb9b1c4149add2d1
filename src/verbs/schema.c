/* schema.c - a register's table as JSON Schema (draft 2020-12), for editors
 * with yaml-language-server and for validators, or as a list for people. */
#include <string.h>

#include "isms/cli/usage.h"
#include "isms/model/method.h"
#include "isms/out/json_text.h"
#include "isms/verbs/verbs.h"
#include "verbs_internal.h"

const struct option schema_options[] = {
	{ "json", 0, NULL, "as JSON Schema; the same as --format json" },
	{ NULL, 0, NULL, NULL },
};

struct writing {
	struct buf *out;
	const struct method *method;
	int depth;
};

static void fresh_line(struct writing *at)
{
	buf_char(at->out, '\n');
	buf_pad(at->out, ' ', (size_t)at->depth * 2);
}

static void member(struct writing *at, bool first, const char *name)
{
	buf_text(at->out, first ? "" : ",");
	fresh_line(at);
	json_text(at->out, name);
	buf_text(at->out, ": ");
}

static void property(struct writing *at, const char *name, const char *value)
{
	member(at, false, name);
	json_text(at->out, value);
}

static void choice_names_write(struct writing *at, const struct choice *choices)
{
	member(at, false, "enum");
	buf_char(at->out, '[');
	for (int i = 0; choices[i].name; i++) {
		buf_text(at->out, i ? ", " : "");
		json_text(at->out, choices[i].name);
	}
	buf_char(at->out, ']');
}

/* Numbers, and the scale's names, which are as good. */
static void level_write(struct writing *at, const char *scale)
{
	int size = (int)method_scale_size(at->method, scale);

	member(at, false, "enum");
	buf_char(at->out, '[');
	for (int level = 1; level <= size; level++)
		buf_format(at->out, "%s%d", level > 1 ? ", " : "", level);
	for (int level = 1; level <= size; level++) {
		buf_text(at->out, ", ");
		json_text(at->out, method_level_name(at->method, scale, level));
	}
	buf_char(at->out, ']');
}

static void number_write(struct writing *at, const struct field *field)
{
	double minimum = field->rule.range.minimum;
	double maximum = field->rule.range.maximum;

	property(at, "type", "number");
	if (minimum >= maximum)
		return;
	member(at, false, "minimum");
	number_format(minimum, at->out);
	member(at, false, "maximum");
	number_format(maximum, at->out);
}

/* An id's pattern, from the registers that the reference may lead to; the
 * prefixes are the nouns' own, so any id will do here. */
static void pattern(struct writing *at, const char *text)
{
	property(at, "type", "string");
	property(at, "pattern", text);
}

static void rows_write(struct writing *at, const struct field *rows);

static void kind_write(struct writing *at, const struct field *field,
		       enum field_kind kind)
{
	switch (kind) {
	case FIELD_CHOICE:
		choice_names_write(at, field->rule.choices);
		break;
	case FIELD_LEVEL:
		level_write(at, field->rule.scale);
		break;
	case FIELD_NUMBER:
		number_write(at, field);
		break;
	case FIELD_BOOL:
		member(at, false, "enum");
		buf_text(at->out, "[true, false, \"yes\", \"no\"]");
		break;
	case FIELD_DATE:
		pattern(at, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
		property(at, "format", "date");
		break;
	case FIELD_REF:
		pattern(at, "^[A-Z][A-Z0-9]*-[A-Z0-9][A-Z0-9-]*$");
		break;
	case FIELD_MONEY:
		pattern(at, "^(-?[0-9]+([.][0-9]{1,2})? [A-Z]{3}|"
			    "[A-Z]{3} -?[0-9]+([.][0-9]{1,2})?)$");
		break;
	case FIELD_URL:
		pattern(at, "^(https?|mailto|ftp|ssh|git):");
		break;
	case FIELD_LINE:
		/* `version: 2026` is read as the text it is */
		member(at, false, "type");
		buf_text(at->out, "[\"string\", \"number\", \"boolean\"]");
		break;
	case FIELD_TEXT:
	case FIELD_INSTANT:
	case FIELD_DURATION:
	case FIELD_CITE:
	case FIELD_PATH:
	case FIELD_RECURRENCE:
		property(at, "type", "string");
		break;
	case FIELD_END:
	case FIELD_LIST:
	case FIELD_GROUP:
	case FIELD_GROUPS:
	case FIELD_KINDS:
		break;
	}
}

static void open_member(struct writing *at, const char *name)
{
	member(at, false, name);
	buf_char(at->out, '{');
	at->depth++;
}

static void close_member(struct writing *at)
{
	at->depth--;
	fresh_line(at);
	buf_char(at->out, '}');
}

static void groups_write(struct writing *at, const struct field *field)
{
	bool keyed = (field->flags & FIELD_KEYED) != 0;

	property(at, "type", keyed ? "object" : "array");
	open_member(at, keyed ? "additionalProperties" : "items");
	if (keyed) { /* a group, or its only part written short */
		fresh_line(at);
		buf_text(at->out, "\"type\": [\"object\", \"string\", "
				  "\"number\"]");
	} else {
		fresh_line(at);
		buf_text(at->out, "\"type\": \"object\"");
		rows_write(at, field->rule.group.fields);
	}
	close_member(at);
}

static void field_write(struct writing *at, const struct field *field)
{
	fresh_line(at);
	buf_text(at->out, "\"description\": ");
	json_text(at->out, field->help);
	if (field->kind == FIELD_LIST) {
		property(at, "type", "array");
		open_member(at, "items");
		fresh_line(at);
		buf_text(at->out, "\"title\": ");
		json_text(at->out, field_kind_name(field->item));
		kind_write(at, field, field->item);
		close_member(at);
	} else if (field->kind == FIELD_GROUP) {
		property(at, "type", "object");
		rows_write(at, field->rule.group.fields);
	} else if (field->kind == FIELD_GROUPS) {
		groups_write(at, field);
	} else {
		kind_write(at, field, field->kind);
	}
}

static void required_write(struct writing *at, const struct field *rows)
{
	bool first = true;

	for (const struct field *row = rows; row->name; row++) {
		if (!(row->flags & FIELD_REQUIRED))
			continue;
		if (first)
			member(at, false, "required");
		buf_text(at->out, first ? "[" : ", ");
		json_text(at->out, row->name);
		first = false;
	}
	if (!first)
		buf_char(at->out, ']');
}

static void rows_write(struct writing *at, const struct field *rows)
{
	bool first = true;

	required_write(at, rows);
	member(at, false, "additionalProperties");
	buf_text(at->out, "false");
	open_member(at, "properties");
	for (const struct field *row = rows; row->name; row++) {
		if (row->flags & FIELD_DERIVED)
			continue;
		member(at, first, row->name);
		buf_char(at->out, '{');
		at->depth++;
		field_write(at, row);
		close_member(at);
		first = false;
	}
	close_member(at);
}

static void schema_write(struct writing *at, const struct noun *noun)
{
	buf_char(at->out, '{');
	at->depth = 1;
	member(at, true, "$schema");
	json_text(at->out, "https://json-schema.org/draft/2020-12/schema");
	property(at, "title", noun->name);
	property(at, "description", noun->schema->summary);
	property(at, "type", "object");
	rows_write(at, noun_fields(noun));
	at->depth = 0;
	fresh_line(at);
	buf_text(at->out, "}\n");
}

/* Levels take the names of the ISMS at hand, else the built-in method's. */
bool verb_schema(struct context *context, struct error *err)
{
	const char *format = option_text(&context->arguments, "format");
	const char *file = option_text(&context->arguments, "output");
	size_t length = file ? strlen(file) : 0;
	bool json = option_given(&context->arguments, "json") ||
		    (format && !strcmp(format, "json")) ||
		    (length > 5 && !strcmp(file + length - 5, ".json"));
	struct writing at = { .out = &context->out,
			      .method = context->store.world.method };

	(void)err;
	if (!at.method)
		at.method = method_default(&context->arena);
	if (json)
		schema_write(&at, context->noun);
	else
		usage_fields(context->noun, &context->out);
	return true;
}
