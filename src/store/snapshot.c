/* snapshot.c - the files of a store as a commit has them: trees and files are
 * asked of git when they are needed, and kept. */
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/map.h"
#include "isms/base/vec.h"
#include "files_internal.h"
#include "git_internal.h"

/* A name in a folder of the commit. */
struct tree_entry {
	const char *name;
	enum file_kind kind;
	const char *object;
};

struct tree {
	struct tree_entry *items;
	size_t count;
	size_t space;
	struct map by_name;
};

/* The files that snapshot_fetch asked for, in the order in which git sends
 * them. */
struct fetched {
	struct git_objects own; /* for more than can be asked of `objects` */
	struct arena arena;
	struct text *texts; /* bytes NULL: whoever reads it alone is told why */
	size_t count;
	atomic_size_t taken;
	struct map by_path; /* to those texts */
};

struct snapshot {
	struct git_objects *objects;
	struct arena arena;
	struct map trees; /* folder ("." is the root) to struct tree */
	struct fetched fetched;
	pthread_mutex_t lock;
};

/* -- trees ---------------------------------------------------------------- */

static enum file_kind kind_of(const char *mode)
{
	return !strncmp(mode, "100", 3)	 ? FILE_REGULAR
	       : *mode == '4'		 ? FILE_FOLDER
	       : !strncmp(mode, "12", 2) ? FILE_LINK
					 : FILE_OTHER;
}

static const char *hexadecimal(struct arena *arena, const char *bytes,
			       size_t length)
{
	static const char digits[] = "0123456789abcdef";
	char *text = arena_alloc(arena, 2 * length + 1);

	for (size_t i = 0; i < length; i++) {
		text[2 * i] = digits[(unsigned char)bytes[i] >> 4];
		text[2 * i + 1] = digits[(unsigned char)bytes[i] & 15];
	}
	return text;
}

/* Entries of "MODE NAME", a NUL, and the object's name in raw bytes. */
static bool parse_tree(struct snapshot *snapshot, const struct object *object,
		       struct tree *tree)
{
	size_t raw = strlen(object->name) / 2;
	const char *at = object->bytes;
	const char *end = at + object->length;

	while (at < end) {
		const char *blank = memchr(at, ' ', (size_t)(end - at));
		const char *stop =
			blank ? memchr(blank, '\0', (size_t)(end - blank))
			      : NULL;
		struct tree_entry entry;

		if (!stop || (size_t)(end - stop) <= raw)
			return false;
		entry.kind = kind_of(at);
		entry.name = arena_copy(&snapshot->arena, blank + 1);
		entry.object = hexadecimal(&snapshot->arena, stop + 1, raw);
		vec_push(tree, entry);
		at = stop + 1 + raw;
	}
	for (size_t i = 0; i < tree->count; i++)
		map_put(&tree->by_name, tree->items[i].name, &tree->items[i]);
	return true;
}

static struct tree *read_tree(struct snapshot *snapshot, const char *folder,
			      const char *name, struct error *err)
{
	struct arena scratch = { 0 };
	struct object object;
	struct tree *tree = NULL;
	bool ok = objects_read(snapshot->objects, name, &scratch, &object, err);

	if (ok && object.kind == OBJECT_TREE) {
		tree = arena_new(&snapshot->arena, struct tree);
		ok = parse_tree(snapshot, &object, tree);
		map_put(&snapshot->trees, arena_copy(&snapshot->arena, folder),
			tree);
	}
	if (ok && !tree)
		error_set(err, FAULT_DATA,
			  "the folder '%s' of the commit is not in this "
			  "clone; fetch it whole",
			  folder);
	if (!ok && err && err->fault == FAULT_NONE)
		error_set(err, FAULT_SYSTEM,
			  "git wrote a tree that cannot "
			  "be read");
	arena_clear(&scratch);
	return ok ? tree : NULL;
}

/* -- paths ---------------------------------------------------------------- */

static const struct tree_entry *entry_in(const struct tree *tree,
					 const char *name, size_t length)
{
	return map_get_text(&tree->by_name, name, length);
}

/* The tree of a folder.  True and NULL: there is no such folder. */
static bool find_tree(struct snapshot *snapshot, const char *folder,
		      const struct tree **found, struct error *err)
{
	const struct tree *tree = map_get(&snapshot->trees, ".");
	const char *part = folder;

	*found = strcmp(folder, ".") != 0 ? map_get(&snapshot->trees, folder)
					  : tree;
	while (!*found) {
		size_t length = strcspn(part, "/");
		const struct tree_entry *entry = entry_in(tree, part, length);
		char *path = arena_text(&snapshot->arena, folder,
					(size_t)(part - folder) + length);

		if (!entry || entry->kind != FILE_FOLDER)
			return true;
		tree = map_get(&snapshot->trees, path);
		if (!tree)
			tree = read_tree(snapshot, path, entry->object, err);
		if (!tree)
			return false;
		if (!part[length])
			*found = tree;
		part += length + 1;
	}
	return true;
}

/* True and NULL: there is nothing at the path. */
static bool find_entry(struct snapshot *snapshot, const char *path,
		       const struct tree_entry **entry, struct error *err)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	const char *folder = ".";
	const struct tree *tree;

	*entry = NULL;
	if (slash)
		folder = arena_text(&snapshot->arena, path,
				    (size_t)(slash - path));
	if (!find_tree(snapshot, folder, &tree, err))
		return false;
	if (tree)
		*entry = entry_in(tree, name, strlen(name));
	return true;
}

/* -- the three functions of a source -------------------------------------- */

static bool commit_look(const struct files *files, const char *path,
			enum file_kind *kind, struct error *err)
{
	struct snapshot *snapshot = files->snapshot;
	const struct tree_entry *entry;
	bool ok;

	pthread_mutex_lock(&snapshot->lock);
	ok = find_entry(snapshot, path, &entry, err);
	pthread_mutex_unlock(&snapshot->lock);
	*kind = ok && entry ? entry->kind : FILE_NOTHING;
	return ok;
}

static bool commit_names(const struct files *files, const char *folder,
			 struct arena *arena, struct file_names *names,
			 struct error *err)
{
	struct snapshot *snapshot = files->snapshot;
	const struct tree *tree;
	bool ok;

	pthread_mutex_lock(&snapshot->lock);
	ok = find_tree(snapshot, folder, &tree, err);
	for (size_t i = 0; ok && tree && i < tree->count; i++) {
		struct file_name name = { .name = tree->items[i].name,
					  .kind = tree->items[i].kind };

		if (*name.name == '.')
			continue;
		name.length = (uint32_t)strlen(name.name);
		name.name = arena_text(arena, name.name, name.length);
		vec_push(names, name);
	}
	pthread_mutex_unlock(&snapshot->lock);
	return ok;
}

static enum file_state state_of(enum object_kind kind, const char *path,
				size_t limit, struct error *err)
{
	switch (kind) {
	case OBJECT_BLOB:
		return FILE_READ;
	case OBJECT_LARGE:
		error_set(err, FAULT_DATA, "'%s' is larger than %zu bytes",
			  path, limit);
		return FILE_TOO_LARGE;
	case OBJECT_MISSING:
		error_set(err, FAULT_DATA,
			  "'%s' is missing in this clone, or damaged", path);
		return FILE_FAILED;
	case OBJECT_COMMIT:
	case OBJECT_TREE:
	case OBJECT_OTHER:
		break;
	}
	error_set(err, FAULT_DATA, "'%s' is not a regular file", path);
	return FILE_IS_NO_FILE;
}

static enum file_state judge_entry(const struct tree_entry *entry,
				   const char *path, struct error *err)
{
	if (!entry) {
		error_set(err, FAULT_DATA, "there is no '%s' in the commit",
			  path);
		return FILE_ABSENT;
	}
	if (entry->kind == FILE_REGULAR)
		return FILE_READ;
	error_set(err, FAULT_DATA, "'%s' is not a regular file", path);
	return entry->kind == FILE_LINK ? FILE_IS_LINK : FILE_IS_NO_FILE;
}

static enum file_state read_entry(struct snapshot *snapshot, const char *path,
				  size_t limit, struct arena *arena,
				  struct text *text, struct error *err)
{
	const struct tree_entry *entry;
	struct object object;
	enum file_state state;

	if (!find_entry(snapshot, path, &entry, err))
		return FILE_FAILED;
	state = judge_entry(entry, path, err);
	if (state != FILE_READ)
		return state;
	if (!objects_ask(snapshot->objects, entry->object, err) ||
	    !objects_take(snapshot->objects, limit, arena, &object, err))
		return FILE_FAILED;
	*text = (struct text){ (char *)object.bytes, object.length };
	return state_of(object.kind, path, limit, err);
}

static bool take_next(struct fetched *fetched, struct git_objects *from,
		      struct error *err)
{
	struct object object;

	if (!objects_take(from, FILE_REGISTER_LIMIT, &fetched->arena, &object,
			  err))
		return false;
	if (object.kind == OBJECT_BLOB)
		fetched->texts[fetched->taken] =
			(struct text){ (char *)object.bytes, object.length };
	fetched->taken++;
	return true;
}

/* While git sends files, those that are there are used: the thread whose file
 * is not takes from git until it is. */
static bool take_until(struct snapshot *snapshot, const struct text *text,
		       struct error *err)
{
	struct fetched *fetched = &snapshot->fetched;
	size_t place = (size_t)(text - fetched->texts);
	bool ok = true;

	if (fetched->taken > place)
		return true;
	pthread_mutex_lock(&snapshot->lock);
	while (ok && fetched->taken <= place)
		ok = take_next(fetched, &fetched->own, err);
	pthread_mutex_unlock(&snapshot->lock);
	return ok;
}

static enum file_state commit_read(const struct files *files, const char *path,
				   size_t limit, struct arena *arena,
				   struct text *text, struct error *err)
{
	struct snapshot *snapshot = files->snapshot;
	const struct text *fetched = map_get(&snapshot->fetched.by_path, path);
	enum file_state state;

	if (fetched && !take_until(snapshot, fetched, err))
		return FILE_FAILED;
	if (fetched && fetched->bytes) {
		*text = *fetched;
		return FILE_READ;
	}
	pthread_mutex_lock(&snapshot->lock);
	state = read_entry(snapshot, path, limit, arena, text, err);
	pthread_mutex_unlock(&snapshot->lock);
	return state;
}

const struct file_source commit_source = { commit_look, commit_names,
					   commit_read };

/* -- many at once --------------------------------------------------------- */

/* Their objects' names, in lines. */
static bool plan_fetch(struct snapshot *snapshot, const char *const *paths,
		       size_t count, struct buf *names, struct error *err)
{
	struct fetched *fetched = &snapshot->fetched;

	fetched->texts =
		arena_array(&fetched->arena, count, sizeof *fetched->texts);
	map_reserve(&fetched->by_path, count);
	for (size_t i = 0; i < count; i++) {
		const struct tree_entry *entry;

		if (!find_entry(snapshot, paths[i], &entry, err))
			return false;
		if (!entry || entry->kind != FILE_REGULAR)
			continue;
		buf_text(names, entry->object);
		buf_char(names, '\n');
		map_put(&fetched->by_path, paths[i],
			&fetched->texts[fetched->count++]);
	}
	return true;
}

/* A few are not worth a git of their own, which for many need not wait for
 * questions, nor write each answer alone. */
bool snapshot_fetch(struct snapshot *snapshot, const char *const *paths,
		    size_t count, struct error *err)
{
	struct fetched *fetched = &snapshot->fetched;
	struct git_objects *objects = snapshot->objects;
	struct buf names = { 0 };
	bool ok = plan_fetch(snapshot, paths, count, &names, err);

	if (ok && fetched->count > OBJECTS_ASKED) {
		ok = objects_open_many(&fetched->own, objects->top, &names,
				       err);
	} else if (ok && fetched->count) {
		ok = objects_ask_all(objects, &names, err);
		while (ok && fetched->taken < fetched->count)
			ok = take_next(fetched, objects, err);
	}
	buf_clear(&names);
	return ok;
}

void snapshot_forget(struct snapshot *snapshot)
{
	struct fetched *fetched = &snapshot->fetched;

	objects_close(&fetched->own);
	map_clear(&fetched->by_path);
	arena_reset(&fetched->arena);
	fetched->count = 0;
	fetched->taken = 0;
}

/* -- its life ------------------------------------------------------------- */

struct snapshot *snapshot_open(struct arena *arena, struct git_objects *objects,
			       const char *name, struct error *err)
{
	struct snapshot *snapshot = arena_new(arena, struct snapshot);

	pthread_mutex_init(&snapshot->lock, NULL);
	snapshot->objects = objects;
	if (read_tree(snapshot, ".", name, err))
		return snapshot;
	snapshot_close(snapshot);
	return NULL;
}

void snapshot_close(struct snapshot *snapshot)
{
	if (!snapshot)
		return;
	for (size_t i = 0; i < snapshot->trees.count; i++) {
		struct tree *tree = snapshot->trees.entries[i].value;

		map_clear(&tree->by_name);
		vec_clear(tree);
	}
	map_clear(&snapshot->trees);
	snapshot_forget(snapshot);
	arena_clear(&snapshot->fetched.arena);
	arena_clear(&snapshot->arena);
	pthread_mutex_destroy(&snapshot->lock);
}
