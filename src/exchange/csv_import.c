/* csv_import.c - a CSV file as a plan of changes, saved with --yes. */
#include <string.h>

#include "csv_internal.h"
#include "isms/base/file.h"
#include "isms/base/utf8.h"
#include "isms/out/csv_text.h"
#include "isms/verbs/save.h"

const struct option import_options[] = {
	{ "noun", 0, "NOUN", "the register; else told by ids or file name" },
	{ "map", 0, "COLUMN=FIELD", "what a column is; COLUMN= leaves it out" },
	{ "yes", 'y', NULL, "save; without it the plan is shown" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* As much as a register may reasonably be: 64 MiB. */
enum {
	IMPORT_LIMIT = 64 << 20
};

static bool read_file(struct context *context, const char *path,
		      const char *shown, struct csv *csv, struct error *err)
{
	struct text text;

	return context_read(context, path, IMPORT_LIMIT, &text, err) &&
	       csv_cut(shown, text.bytes, text.length, &context->arena, csv,
		       err);
}

/* -- which register ------------------------------------------------------------ */

/* By the first id in a column called id. */
static const struct noun *noun_by_ids(struct context *context,
				      const struct csv *csv)
{
	struct store *store = &context->store;

	for (size_t c = 0; c < csv->column_count; c++) {
		if (strcmp(utf8_fold(&context->arena, csv->header[c]), "id") !=
		    0)
			continue;
		for (size_t r = 0; r < csv->row_count; r++) {
			const char *id = csv_unguard(csv->rows[r].cells[c]);
			const struct folder *folder =
				*id ? store_folder_of(store, id) : NULL;

			if (folder)
				return folder->noun;
			if (*id && store_noun(store, id) &&
			    !store_noun(store, id)->prefix)
				return store_noun(store, id);
		}
	}
	return NULL;
}

/* "risks-2026.csv", "asset_list.csv". */
static const struct noun *noun_by_name(struct context *context,
				       const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = utf8_fold(&context->arena, slash ? slash + 1 : path);
	size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz");

	for (size_t i = 0; i < context->store.folder_count; i++) {
		const struct noun *noun = context->store.folders[i].noun;
		const char *plural = noun->schema->plural;

		if ((strlen(noun->name) == length &&
		     !strncmp(noun->name, name, length)) ||
		    (plural && strlen(plural) == length &&
		     !strncmp(plural, name, length)))
			return noun;
	}
	return NULL;
}

static const struct noun *find_noun(struct context *context, const char *path,
				    const struct csv *csv, struct error *err)
{
	const char *name = option_text(&context->arguments, "noun");
	const struct noun *noun;

	if (name)
		return csv_noun(context, name, err);
	noun = noun_by_ids(context, csv);
	if (!noun)
		noun = noun_by_name(context, path);
	if (!noun) {
		error_set(err, FAULT_USAGE,
			  "neither ids nor the name of '%s' tell the register",
			  path);
		error_hint(err, "say it with --noun NOUN");
	}
	return noun;
}

/* -- the command ------------------------------------------------------------------- */

/* Every --map names a column of the file. */
static bool check_maps(struct context *context, const struct csv *csv,
		       struct error *err)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = 0; i < arguments->options.count; i++) {
		const struct given *given = &arguments->options.items[i];
		const char *equals;
		bool found = false;

		if (strcmp(given->name, "map") != 0)
			continue;
		equals = strrchr(given->value, '=');
		if (!equals)
			return error_set(err, FAULT_USAGE,
					 "--map '%s' is not COLUMN=FIELD",
					 given->value);
		for (size_t c = 0; c < csv->column_count; c++)
			found |= strlen(csv->header[c]) ==
					 (size_t)(equals - given->value) &&
				 !strncmp(csv->header[c], given->value,
					  strlen(csv->header[c]));
		if (!found)
			return error_set(err, FAULT_USAGE,
					 "--map '%s': the file has no such "
					 "column",
					 given->value);
	}
	return true;
}

bool command_import(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct changes changes = { .context = context };
	struct csv csv = { 0 };
	struct csv_import import = { .context = context,
				     .csv = &csv,
				     .changes = &changes };
	const char *path;
	bool ok;

	if (arguments->operands.count != 1) {
		error_set(err, FAULT_USAGE, "give one CSV file");
		error_hint(err, "isms import risks.csv");
		return false;
	}
	path = arguments->operands.items[0];
	import.path = strcmp(path, "-") != 0 ? path : "stdin";
	if (!read_file(context, path, import.path, &csv, err) ||
	    !check_maps(context, &csv, err))
		return false;
	import.noun = find_noun(context, import.path, &csv, err);
	if (!import.noun)
		return false;
	import.places = csv_places(context, import.noun, &csv, err);
	if (!import.places)
		return error_while(err, "%s:1", import.path);
	ok = csv_rows(&import, err);
	if (ok)
		buf_format(&context->notes,
			   "%s: %zu new, %zu changed, %zu unchanged\n",
			   import.noun->name, import.tally.added,
			   import.tally.changed, import.tally.unchanged);
	ok = ok && save_planned(context, &changes, err);
	changes_clear(&changes);
	return ok;
}
