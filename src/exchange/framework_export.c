/* framework_export.c - `isms framework export`: a catalogue, built in or one's
 * own, in a form that import takes back. */
#include <string.h>

#include "framework_export_internal.h"
#include "isms/base/map.h"
#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/framework/embedded.h"
#include "isms/framework/library.h"
#include "isms/out/csv_text.h"
#include "isms/out/problem_format.h"
#include "isms/verbs/framework.h"

/* Besides yaml, csv and tsv, which reports have too. */
const struct problem_format framework_formats[] = {
	{ "oscal", "json", "a catalog of OSCAL 1.1.2, as JSON", NULL },
	{ "ciso", NULL, "a library of CISO Assistant, as YAML", NULL },
	{ NULL, NULL, NULL, NULL },
};

/* -- rows ----------------------------------------------------------------- */

struct column_list {
	struct arena *arena;
	struct map names; /* "domain", "groups[]" */
	char separator;
};

static const char *column_name(const struct column_list *columns,
			       const struct node *key, const struct node *value)
{
	return value->kind == NODE_LIST
		       ? arena_join(columns->arena, key->text, "[]", "")
		       : key->text;
}

static void find_columns(struct column_list *columns,
			 const struct catalogue *catalogue)
{
	for (size_t i = 0; i < catalogue->count; i++) {
		const struct node *node = catalogue->entries[i].node;

		for (size_t k = 0; k < node->count; k++)
			if (!entry_key_is_own(node->keys[k]->text))
				map_put(&columns->names,
					column_name(columns, node->keys[k],
						    node->values[k]),
					columns);
	}
}

static void put_cell(const struct column_list *columns, struct buf *out,
		     const char *text)
{
	buf_char(out, columns->separator);
	csv_text(out, text ? text : "", columns->separator);
}

/* As cells of registers have lists: "a; b", a backslash before ; and itself. */
static void list_text(struct buf *out, const struct node *list)
{
	for (size_t i = 0; i < list->count; i++) {
		if (i)
			buf_text(out, "; ");
		for (const char *at = list->values[i]->text; *at; at++) {
			if (*at == ';' || *at == '\\')
				buf_char(out, '\\');
			buf_char(out, *at);
		}
	}
}

static void put_attribute(const struct column_list *columns, struct buf *out,
			  const struct entry *entry, const char *column)
{
	const struct node *node = entry->node;
	struct buf text = { 0 };

	for (size_t k = 0; k < node->count; k++) {
		const struct node *value = node->values[k];

		if (entry_key_is_own(node->keys[k]->text) ||
		    strcmp(column_name(columns, node->keys[k], value),
			   column) != 0)
			continue;
		if (value->kind == NODE_LIST)
			list_text(&text, value);
		else
			buf_text(&text, value->text);
	}
	put_cell(columns, out, buf_string(&text));
	buf_clear(&text);
}

void framework_rows(struct arena *arena, const struct catalogue *catalogue,
		    char separator, struct buf *out)
{
	struct column_list columns = { .arena = arena, .separator = separator };

	find_columns(&columns, catalogue);
	buf_text(out, "id");
	put_cell(&columns, out, "in");
	put_cell(&columns, out, "title");
	put_cell(&columns, out, "text");
	put_cell(&columns, out, "assess");
	for (size_t k = 0; k < columns.names.count; k++)
		put_cell(&columns, out, columns.names.entries[k].key);
	buf_char(out, '\n');
	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];

		csv_text(out, entry->id, separator);
		put_cell(&columns, out,
			 entry->parent ? entry->parent->id : NULL);
		put_cell(&columns, out, entry->title);
		put_cell(&columns, out, entry->text);
		put_cell(&columns, out, entry->assessable ? "yes" : "no");
		for (size_t k = 0; k < columns.names.count; k++)
			put_attribute(&columns, out, entry,
				      columns.names.entries[k].key);
		buf_char(out, '\n');
	}
	map_clear(&columns.names);
}

/* -- the command ---------------------------------------------------------- */

static struct volume *volume_of(struct library *library, const char *name)
{
	for (size_t i = 0; i < library->count; i++)
		if (!strcmp(library->volumes[i].name, name))
			return &library->volumes[i];
	return NULL;
}

/* The file as it is, comments and all. */
static bool put_file(struct context *context, const struct volume *volume,
		     struct error *err)
{
	const struct embedded *embedded = volume->embedded;
	const char *text;
	size_t length;

	if (!volume->file) {
		buf_add(&context->out, embedded->begin,
			(size_t)(embedded->end - embedded->begin));
		return true;
	}
	text = store_text(&context->store, volume->file, &length,
			  &context->arena, err);
	if (text)
		buf_add(&context->out, text, length);
	return text != NULL;
}

/* "yaml", "oscal", "ciso", "csv" or "tsv"; NULL with err. */
static const char *find_format(const struct context *context, struct error *err)
{
	const char *format = option_text(&context->arguments, "format");
	const char *file = option_text(&context->arguments, "output");
	const char *dot = file ? strrchr(file, '.') : NULL;
	const struct renderer *renderer;

	if (!format && !file)
		return "yaml";
	if ((format && !strcmp(format, "oscal")) ||
	    (!format && dot && !strcmp(dot, ".json")))
		return "oscal";
	if (format && !strcmp(format, "ciso"))
		return "ciso";
	renderer = output_renderer(context, err);
	if (!renderer)
		return NULL;
	if (!strcmp(renderer->name, "yaml") || !strcmp(renderer->name, "csv") ||
	    !strcmp(renderer->name, "tsv"))
		return renderer->name;
	error_set(
		err, FAULT_USAGE,
		"frameworks are exported as yaml, oscal, ciso, csv or tsv, not "
		"%s",
		renderer->name);
	return NULL;
}

static void put_library(struct context *context,
			const struct catalogue *catalogue, struct error *err)
{
	ciso_export(&context->arena, library_of(&context->store, err),
		    catalogue, &context->out);
	if (catalogue->soa || catalogue->url)
		buf_format(&context->notes, "a library has no place for:%s%s\n",
			   catalogue->soa ? " soa" : "",
			   catalogue->url ? " url" : "");
}

static bool put_catalogue(struct context *context, const struct volume *volume,
			  const char *format, struct error *err)
{
	const struct catalogue *catalogue = volume->catalogue;

	if (!strcmp(format, "yaml"))
		return put_file(context, volume, err);
	if (!catalogue)
		return error_set(err, FAULT_USAGE,
				 "'%s' is a crosswalk, which is exported as "
				 "yaml only",
				 volume->name);
	if (!strcmp(format, "oscal"))
		oscal_export(&context->arena, catalogue, &context->out);
	else if (!strcmp(format, "ciso"))
		put_library(context, catalogue, err);
	else
		framework_rows(&context->arena, catalogue,
			       *format == 't' ? '\t' : ',', &context->out);
	return true;
}

bool framework_export(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct library *library = library_of(&context->store, err);
	struct volume *volume;
	const char *format;
	const char *name;

	if (!library)
		return false;
	if (arguments->operands.count != 1) {
		error_set(err, FAULT_USAGE, "which framework?");
		error_hint(err, "'isms framework list' shows them");
		return false;
	}
	name = arguments->operands.items[0];
	volume = volume_of(library, name);
	if (!volume) /* for its nearest name */
		return library_catalogue(library, name, err) != NULL;
	format = find_format(context, err);
	return format && library_read(library, volume, err) &&
	       put_catalogue(context, volume, format, err);
}
