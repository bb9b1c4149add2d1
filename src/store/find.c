/* find.c - from what a person typed, or a record refers to, to the record. */
#include <ctype.h>
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "store_internal.h"

enum {
	CANDIDATES_SHOWN = 10
};

const struct record *store_find(struct store *store, const char *id,
				struct error *err)
{
	struct folder *folder = store_folder_of(store, id);
	const char *file;

	error_clear(err);
	if (folder) {
		switch (load_one(store, folder, id, err)) {
		case LOAD_FINE:
			return map_get(&folder->by_id, id);
		case LOAD_BROKEN:
			file = store_path(store, folder->noun, id);
			sound_error(store, file, err);
			return NULL;
		case LOAD_FAILED:
			return NULL;
		case LOAD_ABSENT:
			break;
		}
	}
	return map_get(&store->own->externals, id);
}

/* -- what was typed ------------------------------------------------------- */

/* How well an id answers to a word; the best class alone counts. */
enum match {
	MATCH_NONE,
	MATCH_PART,
	MATCH_NAME,
	MATCH_WHOLE
};

struct candidates {
	const char *typed;
	enum match best;
	VEC(const char *) ids;
	VEC(const char *) all; /* for the nearest name */
};

static bool same_start(const char *text, const char *start)
{
	for (; *start; text++, start++)
		if (tolower((unsigned char)*text) !=
		    tolower((unsigned char)*start))
			return false;
	return true;
}

static bool same_end(const char *text, const char *end)
{
	size_t length = strlen(text);
	size_t tail = strlen(end);

	return tail <= length && same_start(text + length - tail, end);
}

static enum match match(const char *id, const char *typed)
{
	const char *name = strpbrk(id, "-/");
	bool address = name && strchr(id, '/');

	if (address)
		name = strchr(id, '/');
	if (same_start(id, typed) && strlen(id) == strlen(typed))
		return MATCH_WHOLE;
	if (name && same_start(name + 1, typed) &&
	    strlen(name + 1) == strlen(typed))
		return MATCH_NAME;
	if (same_start(id, typed) || same_end(id, typed) ||
	    (name && same_start(name + 1, typed)))
		return MATCH_PART;
	return MATCH_NONE;
}

static void consider(struct candidates *candidates, const char *id)
{
	enum match found = match(id, candidates->typed);

	vec_push(&candidates->all, id);
	if (found == MATCH_NONE || found < candidates->best)
		return;
	if (found > candidates->best)
		candidates->ids.count = 0;
	candidates->best = found;
	vec_push(&candidates->ids, id);
}

/* What was read is known; what cannot be read is there, too. */
static void gather_loaded(const struct folder *folder,
			  struct candidates *candidates)
{
	for (size_t i = 0; i < folder->records.count; i++)
		consider(candidates, folder->records.items[i]->id);
	for (size_t i = 0; i < folder->broken.count; i++)
		consider(candidates, folder->broken.entries[i].key);
}

/* Else the folder is listed, no file is read. */
static bool gather_listed(struct store *store, struct folder *folder,
			  struct candidates *candidates, struct error *err)
{
	struct entries entries = { .arena = &store->arena };
	bool ok = folder_list(store, folder, &entries, NULL, err);

	if (ok)
		entries_sort(&entries);
	for (size_t i = 0; ok && i < entries.count; i++)
		consider(candidates, entries.items[entries.sorted[i].place].id);
	entries_clear(&entries);
	return ok;
}

static bool gather(struct store *store, const struct noun *noun,
		   struct candidates *candidates, struct error *err)
{
	for (size_t i = 0; i < store->folder_count; i++) {
		struct folder *folder = &store->folders[i];

		if (noun && folder->noun != noun)
			continue;
		if (folder->loaded)
			gather_loaded(folder, candidates);
		else if (!gather_listed(store, folder, candidates, err))
			return false;
	}
	return true;
}

static const struct record *ambiguous(const struct candidates *candidates,
				      struct error *err)
{
	struct buf names = { 0 };
	size_t count = candidates->ids.count;

	for (size_t i = 0; i < count && i < CANDIDATES_SHOWN; i++)
		buf_format(&names, "%s%s", i ? ", " : "",
			   candidates->ids.items[i]);
	if (count > CANDIDATES_SHOWN)
		buf_format(&names, " and %zu more", count - CANDIDATES_SHOWN);
	error_set(err, FAULT_USAGE, "'%s' could be %s", candidates->typed,
		  buf_string(&names));
	buf_clear(&names);
	return NULL;
}

static const struct record *unknown(const struct candidates *candidates,
				    const struct noun *noun, struct error *err)
{
	const char *near = nearest_name(
		candidates->typed, candidates->all.items, candidates->all.count,
		sizeof *candidates->all.items);

	error_set(err, FAULT_USAGE, "there is no %s '%s'",
		  noun ? noun->name : "record", candidates->typed);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	return NULL;
}

static const struct record *other_noun(const struct record *record,
				       const struct noun *noun,
				       struct error *err)
{
	error_set(err, FAULT_USAGE, "'%s' is in the register '%s', not '%s'",
		  record->id, record->noun->name, noun->name);
	return NULL;
}

/* Ids given by other systems are found in the files only. */
static const struct record *by_external(struct store *store, const char *typed,
					const struct noun *noun,
					struct error *err)
{
	const struct record *found = NULL;

	for (size_t i = 0; i < store->folder_count; i++) {
		struct folder *folder = &store->folders[i];

		if (noun && folder->noun != noun)
			continue;
		if (!store_load(store, folder, err))
			return NULL;
		for (size_t k = 0; k < folder->records.count; k++) {
			const struct record *record = folder->records.items[k];
			const char *external =
				record_common(record)->external_id;

			if (!external || strcmp(external, typed) != 0)
				continue;
			if (found) {
				error_set(err, FAULT_USAGE,
					  "'%s' could be %s or %s", typed,
					  found->id, record->id);
				return NULL;
			}
			found = record;
		}
	}
	return found;
}

static const struct record *choose(struct store *store,
				   const struct candidates *candidates,
				   const struct noun *noun, struct error *err)
{
	const struct record *record;

	if (candidates->ids.count > 1)
		return ambiguous(candidates, err);
	if (candidates->ids.count == 1) {
		const char *id = candidates->ids.items[0];

		record = store_find(store, id, err);
		if (!record && err->fault == FAULT_NONE)
			error_set(err, FAULT_DATA, "'%s' is gone", id);
		return record;
	}
	record = by_external(store, candidates->typed, noun, err);
	if (record || err->fault != FAULT_NONE)
		return record;
	return unknown(candidates, noun, err);
}

/* The id that "risk/RISK-7K3QF.yaml" is the file of, wherever that lies; NULL
 * when `path` begins with no register's folder or file. */
static const char *id_at(struct store *store, const char *path)
{
	static const char ending[] = ".yaml";

	for (size_t i = 0; i < store->folder_count; i++) {
		struct folder *folder = &store->folders[i];
		const char *name = folder->noun->name;
		size_t length = strlen(name);
		const char *id;

		if (strncmp(path, name, length) != 0)
			continue;
		if (!folder->noun->prefix && !strcmp(path + length, ending))
			return name;
		if (path[length] != '/')
			continue;
		path += length + 1;
		id = arena_text(&store->arena, path,
				strlen(path) - strlen(ending));
		return store_folder_of(store, id) == folder ? id : NULL;
	}
	return NULL;
}

/* As git and shells name files, from above the folder, too. */
static const char *id_of_path(struct store *store, const char *typed)
{
	size_t length = strlen(typed);
	const char *id = NULL;

	if (length <= 5 || strcmp(typed + length - 5, ".yaml") != 0)
		return NULL;
	for (const char *at = typed; at && !id; at = strchr(at, '/')) {
		at += *at == '/';
		id = id_at(store, at);
	}
	return id;
}

const struct record *store_resolve(struct store *store, const char *typed,
				   const struct noun *noun, struct error *err)
{
	const char *id = id_of_path(store, typed);
	struct candidates candidates = { .typed = id ? id : typed };
	const struct record *record;

	typed = candidates.typed;
	error_clear(err);
	if (!*typed) {
		error_set(err, FAULT_USAGE, "an id is missing");
		return NULL;
	}
	record = store_find(store, typed, err);
	if (err->fault != FAULT_NONE)
		return NULL;
	if (record && noun && record->noun != noun)
		return other_noun(record, noun, err);
	if (record)
		return record;
	if (gather(store, noun, &candidates, err))
		record = choose(store, &candidates, noun, err);
	vec_clear(&candidates.ids);
	vec_clear(&candidates.all);
	return record;
}
