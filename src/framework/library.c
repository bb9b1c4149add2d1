/* library.c - which catalogues and crosswalks there are, read when asked for. */
#include "isms/framework/library.h"

#include <stdlib.h>
#include <string.h>

#include "isms/base/problem.h"
#include "isms/base/utf8.h"
#include "isms/doc/yaml_read.h"
#include "isms/framework/embedded.h"
#include "isms/store/store.h"

/* -- which there are ------------------------------------------------------ */

static bool is_called(const struct volume *volume, const char *name,
		      size_t length)
{
	return !strncmp(volume->name, name, length) && !volume->name[length];
}

/* Most questions are about the same one as the question before. */
static struct volume *volume_of(struct library *library, const char *name,
				size_t length)
{
	if (library->last && is_called(library->last, name, length))
		return library->last;
	library->last = NULL;
	for (size_t i = 0; !library->last && i < library->count; i++)
		if (is_called(&library->volumes[i], name, length))
			library->last = &library->volumes[i];
	return library->last;
}

static struct volume *volume_named(struct library *library, const char *name)
{
	return volume_of(library, name, strlen(name));
}

static void add_own(struct library *library, const char *name)
{
	struct arena *arena = &library->arena;
	size_t length = strlen(name);
	struct volume *volume;
	const char *own;

	if (length < 6 || strcmp(name + length - 5, ".yaml") != 0)
		return;
	own = arena_text(arena, name, length - 5);
	volume = volume_named(library, own);
	if (!volume)
		volume = &library->volumes[library->count++];
	*volume = (struct volume){
		.name = own,
		.file = arena_format(arena, "framework/%s", name),
	};
}

static int by_name(const void *left, const void *right)
{
	const struct volume *a = left;
	const struct volume *b = right;

	return natural_compare(a->name, b->name);
}

bool library_open(struct library *library, struct store *store,
		  struct error *err)
{
	struct list own = { 0 };
	size_t built_in = 0;

	*library = (struct library){ .store = store };
	if (store &&
	    !store_list(store, "framework", &library->arena, &own, err)) {
		library_close(library);
		return false;
	}
	while (embedded_files[built_in].name)
		built_in++;
	library->volumes = arena_array(&library->arena, built_in + own.count,
				       sizeof *library->volumes);
	for (; library->count < built_in; library->count++)
		library->volumes[library->count] = (struct volume){
			.name = embedded_files[library->count].name,
			.embedded = &embedded_files[library->count],
		};
	for (size_t i = 0; i < own.count; i++)
		add_own(library, own.items[i]);
	qsort(library->volumes, library->count, sizeof *library->volumes,
	      by_name);
	library->last = NULL;
	return true;
}

void library_close(struct library *library)
{
	problems_clear(&library->problems);
	arena_clear(&library->arena);
	*library = (struct library){ 0 };
}

struct library *library_of(struct store *store, struct error *err)
{
	struct library *library;

	if (store->library)
		return store->library;
	library = arena_new(&store->arena, struct library);
	if (!library_open(library, store, err))
		return NULL;
	store->library = library;
	store->close_library = library_close;
	return library;
}

/* -- reading -------------------------------------------------------------- */

static bool volume_text(struct library *library, const struct volume *volume,
			struct source *source, struct error *err)
{
	const struct embedded *embedded = volume->embedded;

	source->path = volume->file ? volume->file : volume->name;
	if (!embedded) {
		source->text =
			store_text(library->store, volume->file,
				   &source->length, &library->arena, err);
		return source->text != NULL;
	}
	source->text = embedded->begin;
	source->length = (size_t)(embedded->end - embedded->begin);
	return true;
}

static bool read_tree(struct library *library, struct volume *volume,
		      const struct source *source, const struct node *tree)
{
	struct arena *arena = &library->arena;
	const struct node *kind = node_get(tree, "kind");
	const char *word = kind && kind->kind == NODE_TEXT ? kind->text : "";
	struct problem *problem;

	if (!strcmp(word, "catalogue")) {
		volume->catalogue = arena_new(arena, struct catalogue);
		volume->catalogue->id = volume->name;
		volume->catalogue->built_in = !volume->file;
		return catalogue_read(source, tree, arena, volume->catalogue,
				      &library->problems);
	}
	if (!strcmp(word, "crosswalk")) {
		volume->crosswalk = arena_new(arena, struct crosswalk);
		volume->crosswalk->id = volume->name;
		volume->crosswalk->built_in = !volume->file;
		return crosswalk_read(source, tree, arena, volume->crosswalk,
				      &library->problems);
	}
	problem = problem_add(&library->problems, PROBLEM_CATALOGUE_INVALID,
			      source->path,
			      "kind must be catalogue or crosswalk");
	problem->line = kind ? kind->place.line : 1;
	problem->column = kind ? kind->place.column : 1;
	return false;
}

/* The first problem of the file, as an error. */
static bool refuse(struct library *library, size_t first, struct error *err)
{
	const struct problem *problem = &library->problems.list.items[first];

	error_set(err, FAULT_DATA, "%s%s:%u:%u: %s",
		  library->store ? library->store->shown : "", problem->file,
		  problem->line, problem->column, problem->text);
	error_hint(err, "run 'isms check'");
	return false;
}

bool library_read(struct library *library, struct volume *volume,
		  struct error *err)
{
	size_t first = library->problems.list.count;
	struct source source = { 0 };
	const struct node *tree;

	if (volume->sound)
		return true;
	if (volume->asked && !err)
		return false;
	volume->asked = true;
	volume->catalogue = NULL;
	volume->crosswalk = NULL;
	if (!volume_text(library, volume, &source, err))
		return false;
	tree = yaml_read_input(&source, &library->arena, &library->problems);
	volume->sound = tree && read_tree(library, volume, &source, tree);
	if (volume->sound)
		return true;
	volume->catalogue = NULL;
	volume->crosswalk = NULL;
	return refuse(library, first, err);
}

void library_read_all(struct library *library)
{
	for (size_t i = 0; i < library->count; i++) {
		struct error ignored = { 0 };

		library_read(library, &library->volumes[i], &ignored);
		error_clear(&ignored);
	}
}

/* -- asking --------------------------------------------------------------- */

static bool no_catalogue(struct library *library, const char *name,
			 struct error *err)
{
	const char *near = nearest_name(name, library->volumes, library->count,
					sizeof *library->volumes);

	error_set(err, FAULT_USAGE, "there is no framework '%s'", name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "'isms framework list' shows them");
	return false;
}

const struct catalogue *library_catalogue(struct library *library,
					  const char *name, struct error *err)
{
	struct volume *volume = volume_named(library, name);

	if (!volume) {
		no_catalogue(library, name, err);
		return NULL;
	}
	if (!library_read(library, volume, err))
		return NULL;
	if (!volume->catalogue)
		no_catalogue(library, name, err);
	return volume->catalogue;
}

const struct entry *library_entry(struct library *library, const char *address,
				  const struct catalogue **catalogue)
{
	size_t length = strcspn(address, "/");
	struct volume *volume =
		address[length] ? volume_of(library, address, length) : NULL;

	*catalogue = volume && library_read(library, volume, NULL)
			     ? volume->catalogue
			     : NULL;
	return *catalogue ? catalogue_entry(*catalogue, address + length + 1)
			  : NULL;
}

const struct entry *library_short(struct library *library, const char *id,
				  const struct catalogue **catalogue,
				  struct error *err)
{
	const struct list *names;
	const struct entry *found = NULL;

	*catalogue = NULL;
	if (!library->store)
		return NULL;
	names = &library->store->settings.frameworks;
	for (size_t i = 0; i < names->count; i++) {
		const struct catalogue *one =
			library_catalogue(library, names->items[i], err);
		const struct entry *entry =
			one ? catalogue_entry(one, id) : NULL;

		if (!one)
			return NULL;
		if (entry && found) {
			error_set(err, FAULT_USAGE,
				  "'%s' could be %s/%s or %s/%s", id,
				  (*catalogue)->id, id, one->id, id);
			return NULL;
		}
		if (entry) {
			found = entry;
			*catalogue = one;
		}
	}
	return found;
}

const struct entry *library_part(const struct catalogue *catalogue,
				 const char *id, struct error *err)
{
	const struct entry *entry = catalogue_entry(catalogue, id);
	const char *near;

	if (entry)
		return entry;
	near = nearest_name(id, catalogue->entries, catalogue->count,
			    sizeof *catalogue->entries);
	error_set(err, FAULT_USAGE, "%s has no '%s'", catalogue->id, id);
	if (near)
		error_hint(err, "did you mean '%s/%s'?", catalogue->id, near);
	else
		error_hint(err, "'isms framework tree %s' shows what it has",
			   catalogue->id);
	return NULL;
}
