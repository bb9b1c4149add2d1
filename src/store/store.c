/* store.c - opens an ISMS: its root, its settings, its method; everything else
 * is read when asked for. */
#include "isms/store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "isms/base/memory.h"
#include "isms/base/vec.h"
#include "isms/doc/node.h"
#include "isms/store/graph.h"
#include "store_internal.h"

static bool open_root(struct store *store, const char *start, struct error *err)
{
	struct root root = { 0 };

	if (!root_find(&store->arena, start, &root, err))
		return false;
	store->path = root.path;
	store->shown = root.shown;
	do
		store->root =
			open(root.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (store->root < 0 && errno == EINTR);
	if (store->root < 0)
		return error_system(err, errno, "cannot open '%s'", root.path);
	store->own->files =
		(struct files){ .source = &folder_source, .root = store->root };
	return true;
}

static bool read_settings(struct store *store,
			  const struct schema *const *schemas,
			  struct error *err)
{
	struct arena scratch = { 0 };
	struct parsing parsing = { &store->own->files, &store->arena, &scratch,
				   &store->problems, NULL };
	struct node *tree;
	enum outcome outcome = load_tree(&parsing, "isms.yaml", &tree, err);

	arena_clear(&scratch);
	if (outcome == LOAD_FAILED)
		return false;
	settings_read(&store->settings, tree, &store->arena, &store->problems);
	settings_check(&store->settings, schemas, &store->arena,
		       &store->problems);
	return true;
}

static void add_folder(struct store *store, const struct schema *schema)
{
	struct folder *folder = &store->folders[store->folder_count++];
	const struct field *custom =
		map_get(&store->settings.fields, schema->noun);

	folder->noun = noun_build(&store->arena, schema, custom);
	map_put(&store->folder_map, folder->noun->name, folder);
	if (schema->prefix && !map_get(&store->own->prefixes, schema->prefix))
		map_put(&store->own->prefixes, schema->prefix, folder);
	if (folder_has_addresses(folder->noun))
		store->own->addresses = folder;
}

static void build_folders(struct store *store,
			  const struct schema *const *schemas)
{
	const struct schema **own = store->settings.registers;
	size_t count = 0;

	while (schemas[count])
		count++;
	for (size_t i = 0; own[i]; i++)
		count++;
	store->folders =
		arena_array(&store->arena, count + 1, sizeof *store->folders);
	for (size_t i = 0; schemas[i]; i++)
		add_folder(store, schemas[i]);
	for (size_t i = 0; own[i]; i++)
		add_folder(store, own[i]);
}

/* Level names come from the method, so it is read before any other record.  A
 * method that cannot be read leaves the built-in one, and its problems. */
static bool read_method(struct store *store, struct error *err)
{
	struct folder *folder = store_folder(store, method_schema.noun);
	struct record *record;

	store->world.method = method_default(&store->arena);
	if (!folder)
		return true;
	if (load_one(store, folder, folder->noun->name, err) == LOAD_FAILED)
		return false;
	record = map_get(&folder->by_id, folder->noun->name);
	if (!record)
		return true;
	store->method_record = record;
	method_prepare(record->at, record, &store->arena, &store->problems);
	if (method_scale_size(record->at, "likelihood") &&
	    method_scale_size(record->at, "impact"))
		store->world.method = record->at;
	return true;
}

static void begin(struct store *store, struct date today)
{
	*store = (struct store){ .root = -1 };
	store->own = arena_new(&store->arena, struct store_own);
	store->world.store = store;
	store->world.today = today;
	store->world.reviews = &store->settings.reviews;
	store->world.arena = &store->arena;
}

/* Settings first, then the registers they allow, then the method. */
static bool read_first(struct store *store, const struct schema *const *schemas,
		       struct error *err)
{
	if (!read_settings(store, schemas, err))
		return false;
	build_folders(store, schemas);
	return read_method(store, err);
}

bool store_open(struct store *store, const char *start,
		const struct schema *const *schemas, struct date today,
		struct error *err)
{
	bool mine = false;
	bool ok;

	begin(store, today);
	ok = open_root(store, start, err) && store_recover(store->root, err) &&
	     reading_begin(store, &mine, err) &&
	     read_first(store, schemas, err);
	reading_end(store, mine);
	if (!ok)
		store_close(store);
	return ok;
}

/* -- as of a commit ------------------------------------------------------- */

/* "registers/" in "v1:registers". */
static bool open_snapshot(struct store *store, const struct moment *moment,
			  const char *below, struct error *err)
{
	size_t length = strlen(below);
	const char *name = arena_format(
		&store->arena, length ? "%s:%.*s" : "%s^{tree}", moment->commit,
		length ? (int)length - 1 : 0, below);
	struct files files = { .source = &commit_source, .root = store->root };
	enum file_kind kind = FILE_NOTHING;
	struct error why = { 0 };

	files.snapshot =
		snapshot_open(&store->arena, &store->own->objects, name, &why);
	store->own->files = files;
	if (files.snapshot)
		files.source->look(&files, "isms.yaml", &kind, &why);
	if (why.fault == FAULT_SYSTEM)
		error_copy(err, &why);
	else if (kind == FILE_NOTHING)
		error_set(err, FAULT_USAGE,
			  "there was no ISMS yet at %s: the commit %.12s has "
			  "no %sisms.yaml",
			  moment->asked, moment->commit, below);
	error_clear(&why);
	return kind != FILE_NOTHING;
}

bool store_open_at(struct store *store, const struct past *past,
		   const struct schema *const *schemas, struct error *err)
{
	struct moment *moment;
	struct work_tree tree;
	bool ok;

	begin(store, past->today);
	moment = arena_new(&store->arena, struct moment);
	ok = open_root(store, past->start, err) &&
	     moment_find(store, past->revision, past->now, moment, err) &&
	     git_work_tree(store, &store->arena, &tree) &&
	     open_snapshot(store, moment, tree.below, err);
	if (ok) {
		store->at = moment;
		store->shown = arena_format(&store->arena, "%.12s:%s",
					    moment->commit, tree.below);
		if (!date_is_set(past->today))
			store->world.today = moment->day;
		ok = read_first(store, schemas, err);
	}
	if (!ok)
		store_close(store);
	return ok;
}

static void clear_folder(struct folder *folder)
{
	vec_clear(&folder->records);
	memory_free(folder->layout);
	map_clear(&folder->by_id);
	map_clear(&folder->broken);
	noun_clear((struct noun *)folder->noun);
}

static void clear_own(struct store_own *own)
{
	for (size_t i = 0; i < own->taken.count; i++)
		map_clear(
			&((struct taken *)own->taken.entries[i].value)->minted);
	map_clear(&own->taken);
	map_clear(&own->externals);
	map_clear(&own->prefixes);
	for (size_t i = 0; i < own->loads.count; i++)
		arena_clear(&own->loads.items[i]);
	vec_clear(&own->loads);
}

static void clear_settings(struct settings *settings)
{
	map_clear(&settings->sequences);
	map_clear(&settings->reviews);
	map_clear(&settings->filters);
	map_clear(&settings->fields);
}

void store_close(struct store *store)
{
	if (!store || !store->own)
		return;
	store_unlock(store);
	graph_clear(store);
	for (size_t i = 0; i < store->folder_count; i++)
		clear_folder(&store->folders[i]);
	map_clear(&store->folder_map);
	clear_settings(&store->settings);
	clear_own(store->own);
	problems_clear(&store->problems);
	if (store->library)
		store->close_library(store->library);
	snapshot_close(store->own->files.snapshot);
	objects_close(&store->own->objects);
	if (store->root >= 0)
		close(store->root);
	arena_clear(&store->arena);
	*store = (struct store){ .root = -1 };
}

struct folder *store_folder(struct store *store, const char *noun)
{
	return map_get(&store->folder_map, noun);
}

const struct noun *store_noun(struct store *store, const char *noun)
{
	struct folder *folder = store_folder(store, noun);

	return folder ? folder->noun : NULL;
}

const char *store_text(struct store *store, const char *file, size_t *length,
		       struct arena *arena, struct error *err)
{
	/* Policy texts may be longer than a record may. */
	const size_t limit = 64 * (size_t)FILE_REGISTER_LIMIT;
	const struct files *files = &store->own->files;
	struct text text;

	if (files->source->read(files, file, limit, arena, &text, err) !=
	    FILE_READ)
		return NULL;
	*length = text.length;
	return text.bytes;
}
