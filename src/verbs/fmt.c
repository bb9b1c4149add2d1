/* fmt.c - files in the one layout, with every value and comment they have. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/doc/yaml_format.h"
#include "isms/model/layout.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/save.h"

const struct option fmt_options[] = {
	{ "check", 0, NULL, "list the files in another layout, save nothing" },
	{ "yes", 'y', NULL, "save; records named by id are saved without" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* More files that cannot be read help nobody. */
enum {
	ERRORS_SHOWN = 20
};

static const char settings_file[] = "isms.yaml";

struct formatting {
	struct context *context;
	struct changes changes;
	struct map seen; /* files that were looked at */
	struct buf errors;
	size_t error_count;
	bool many; /* not only records named by id */
};

/* -- the order of keys ---------------------------------------------------- */

/* Of isms.yaml.  What is declared there keeps its order. */
static const struct yaml_keys *keys_of_settings(struct arena *arena)
{
	static const char *const maps[] = { "ids", "check", "review",
					    "filters" };
	struct yaml_keys *keys;
	size_t count = 0;

	while (settings_names[count])
		count++;
	keys = arena_array(arena, count + 1, sizeof *keys);
	for (size_t i = 0; i < count; i++) {
		keys[i].name = settings_names[i];
		keys[i].bare = !strcmp(keys[i].name, "format");
		for (size_t k = 0; k < ARRAY_SIZE(maps); k++)
			if (!strcmp(keys[i].name, maps[k]))
				keys[i].keyed = true;
	}
	return keys;
}

/* -- files ---------------------------------------------------------------- */

static bool keep_error(struct formatting *formatting, struct error *wrong)
{
	if (formatting->error_count++ < ERRORS_SHOWN)
		buf_format(&formatting->errors, "%s%s",
			   formatting->errors.length ? "\n" : "",
			   buf_string(&wrong->text));
	error_clear(wrong);
	return true;
}

static void keep_change(struct formatting *formatting, const char *file,
			const struct source *source, const struct buf *text)
{
	struct arena *arena = &formatting->context->arena;
	struct change change = { .file = file };

	if (source->length == text->length &&
	    !memcmp(source->text, buf_string(text), text->length))
		return;
	change.old = arena_text(arena, source->text, source->length);
	change.old_length = source->length;
	change.new = arena_text(arena, buf_string(text), text->length);
	change.new_length = text->length;
	changes_file(&formatting->changes, &change);
}

/* What one file holds is no reason to leave the others; what the system does
 * is. */
static bool format_file(struct formatting *formatting, const char *file,
			const struct yaml_keys *keys, struct error *err)
{
	struct store *store = &formatting->context->store;
	struct arena scratch = { 0 };
	struct source source = { 0 };
	struct error wrong = { 0 };
	struct buf text = { 0 };

	if (map_put(&formatting->seen, file, formatting))
		return true;
	source.path = arena_format(&scratch, "%s%s", store->shown, file);
	source.text = store_text(store, file, &source.length, &scratch, &wrong);
	if (source.text && yaml_format(&source, keys, &text, &wrong))
		keep_change(formatting, file, &source, &text);
	buf_clear(&text);
	arena_clear(&scratch);
	if (wrong.fault == FAULT_NONE || wrong.fault == FAULT_DATA)
		return wrong.fault == FAULT_NONE ||
		       keep_error(formatting, &wrong);
	error_copy(err, &wrong);
	error_clear(&wrong);
	return false;
}

static bool format_folder(struct formatting *formatting, struct folder *folder,
			  struct error *err)
{
	struct context *context = formatting->context;
	struct store *store = &context->store;
	const struct noun *noun = folder->noun;
	const struct yaml_keys *keys =
		layout_keys(&context->arena, noun_fields(noun));

	if (!store_load(store, folder, err))
		return false;
	for (size_t i = 0; i < folder->records.count; i++) {
		progress_step(&context->progress, noun->name, i,
			      folder->records.count);
		if (!format_file(formatting, folder->records.items[i]->file,
				 keys, err))
			return false;
	}
	progress_step(&context->progress, noun->name, 1, 1);
	for (size_t i = 0; i < folder->broken.count; i++)
		if (!format_file(formatting,
				 store_path(store, noun,
					    folder->broken.entries[i].key),
				 keys, err))
			return false;
	return true;
}

static bool format_all(struct formatting *formatting, struct error *err)
{
	struct context *context = formatting->context;
	struct store *store = &context->store;

	formatting->many = true;
	if (!format_file(formatting, settings_file,
			 keys_of_settings(&context->arena), err))
		return false;
	for (size_t i = 0; i < store->folder_count; i++)
		if (!format_folder(formatting, &store->folders[i], err))
			return false;
	return true;
}

/* "risks" is no record. */
static bool offer_register(struct store *store, const char *word,
			   struct error *err)
{
	VEC(const char *) names = { 0 };
	const char *near;

	for (size_t i = 0; i < store->folder_count; i++)
		vec_push(&names, store->folders[i].noun->name);
	near = nearest_name(word, names.items, names.count,
			    sizeof *names.items);
	if (near && err->fault == FAULT_USAGE)
		error_hint(err, "or the register '%s'?", near);
	vec_clear(&names);
	return false;
}

/* By its path, as git names it. */
static bool is_settings(const char *word)
{
	const char *slash = strrchr(word, '/');

	return !strcmp(slash ? slash + 1 : word, settings_file);
}

static bool format_word(struct formatting *formatting, const char *word,
			struct error *err)
{
	struct context *context = formatting->context;
	struct folder *folder = store_folder(&context->store, word);
	const struct record *record;

	if (is_settings(word))
		return format_file(formatting, settings_file,
				   keys_of_settings(&context->arena), err);
	if (folder && folder->noun->prefix) {
		formatting->many = true;
		return format_folder(formatting, folder, err);
	}
	record = store_resolve(&context->store, word, NULL, err);
	if (!record)
		return offer_register(&context->store, word, err);
	return format_file(
		formatting, record->file,
		layout_keys(&context->arena, noun_fields(record->noun)), err);
}

/* -- the command ---------------------------------------------------------- */

static void list_files(struct formatting *formatting)
{
	static const struct column columns[] = { { .name = "file" } };
	struct context *context = formatting->context;
	struct report *report = &context->report;
	const struct changes *changes = &formatting->changes;
	size_t block;

	report->kind = "fmt";
	report->records = true;
	context->reported = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns, 1);
	for (size_t i = 0; i < changes->files.count; i++)
		cell_text(report, report_row(report, block),
			  changes->files.items[i].file);
	if (changes->files.count)
		context->status = FAULT_NO;
}

static bool any_error(const struct formatting *formatting, struct error *err)
{
	size_t count = formatting->error_count;

	if (!count)
		return false;
	error_lines(err, FAULT_DATA, formatting->errors.text);
	if (count > ERRORS_SHOWN)
		error_hint(err, "and %zu more", count - ERRORS_SHOWN);
	return true;
}

bool command_fmt(struct context *context, struct error *err)
{
	struct formatting formatting = { .context = context,
					 .changes = { .context = context } };
	const struct arguments *arguments = &context->arguments;
	bool ok = true;

	if (context->store.settings.format != SETTINGS_FORMAT)
		return store_sound(&context->store, err); /* says so */
	for (size_t i = 0; ok && i < arguments->operands.count; i++)
		ok = format_word(&formatting, arguments->operands.items[i],
				 err);
	if (!arguments->operands.count)
		ok = format_all(&formatting, err);
	ok = ok && !any_error(&formatting, err);
	if (ok && option_given(arguments, "check"))
		list_files(&formatting);
	else if (ok && formatting.many)
		ok = save_planned(context, &formatting.changes, err);
	else if (ok)
		ok = save_changes(context, &formatting.changes, err);
	changes_clear(&formatting.changes);
	map_clear(&formatting.seen);
	buf_clear(&formatting.errors);
	return ok;
}
