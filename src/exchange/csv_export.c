/* csv_export.c - a register as CSV in the form that import takes back: stored
 * fields only, ids first, ended records too. */
#include <string.h>

#include "csv_internal.h"
#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/out/csv_text.h"
#include "isms/verbs/select.h"

bool csv_has(const struct slot *slot)
{
	return !(slot->flags & FIELD_DERIVED) &&
	       slot->field->kind != FIELD_GROUP &&
	       slot->field->kind != FIELD_GROUPS;
}

const struct noun *csv_noun(struct context *context, const char *name,
			    struct error *err)
{
	const struct noun *noun = store_noun(&context->store, name);
	VEC(const char *) names = { 0 };
	const char *near;

	if (noun)
		return noun;
	for (size_t i = 0; i < context->store.folder_count; i++)
		vec_push(&names, context->store.folders[i].noun->name);
	near = nearest_name(name, names.items, names.count,
			    sizeof *names.items);
	error_set(err, FAULT_USAGE, "there is no register '%s'", name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	vec_clear(&names);
	return NULL;
}

static void put_header(struct buf *out, const struct noun *noun, char separator)
{
	buf_text(out, "id");
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++)
		if (csv_has(slot)) {
			buf_char(out, separator);
			csv_text(out, slot->name, separator);
		}
	buf_char(out, '\n');
}

static void put_record(struct buf *out, const struct record *record,
		       char separator)
{
	const struct noun *noun = record->noun;
	struct buf text = { 0 };

	csv_text(out, record->id, separator);
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		if (!csv_has(slot))
			continue;
		buf_reset(&text);
		field_format(slot->field,
			     (const char *)record->at + slot->offset, &text);
		buf_char(out, separator);
		csv_text(out, buf_string(&text), separator);
	}
	buf_char(out, '\n');
	buf_clear(&text);
}

void csv_register(const struct folder *folder, struct buf *out)
{
	put_header(out, folder->noun, ',');
	for (size_t i = 0; i < folder->records.count; i++)
		put_record(out, folder->records.items[i], ',');
}

/* A comma, unless tabs are asked for; other formats do not come back. */
static bool find_separator(struct context *context, char *separator,
			   struct error *err)
{
	const struct renderer *renderer;

	*separator = ',';
	if (!option_text(&context->arguments, "format") &&
	    !option_text(&context->arguments, "output"))
		return true;
	renderer = output_renderer(context, err);
	if (!renderer)
		return false;
	if (!strcmp(renderer->name, "tsv"))
		*separator = '\t';
	if (*separator == '\t' || !strcmp(renderer->name, "csv"))
		return true;
	error_set(err, FAULT_USAGE, "export writes csv and tsv, not %s",
		  renderer->name);
	error_hint(err, "'isms NOUN list --all --format %s' shows records",
		   renderer->name);
	return false;
}

static bool put_records(struct context *context, char separator,
			struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct folder *folder =
		store_folder(&context->store, context->noun->name);
	struct query query = { 0 };
	bool ok = select_query(context, context->noun, &query, err);

	for (size_t i = 1; ok && i < arguments->operands.count; i++)
		ok = query_add(&query, arguments->operands.items[i], err);
	ok = ok && store_load(&context->store, folder, err) &&
	     store_sound(&context->store, err);
	if (ok)
		put_header(&context->out, context->noun, separator);
	for (size_t i = 0; ok && i < folder->records.count; i++)
		if (query_matches(&query, folder->records.items[i]))
			put_record(&context->out, folder->records.items[i],
				   separator);
	query_clear(&query);
	return ok;
}

bool command_export(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	char separator;

	if (!arguments->operands.count) {
		error_set(err, FAULT_USAGE, "which register?");
		error_hint(err, "isms export risk -o risks.csv");
		return false;
	}
	context->noun = csv_noun(context, arguments->operands.items[0], err);
	return context->noun && find_separator(context, &separator, err) &&
	       put_records(context, separator, err);
}
