/* locate.c - finds the line of problems that only know their field. */
#include <string.h>

#include "isms/base/vec.h"
#include "isms/doc/node.h"
#include "store_internal.h"

/* One tour through a list of problems. */
struct locating {
	struct store *store;
	struct arena arena;
	struct arena scratch;
	struct problems ignored; /* of files read again */
	struct map trees;	 /* file to struct node */
};

/* The tree of a loaded record, when it was kept. */
static const struct node *loaded_tree(struct store *store,
				      const struct problem *problem)
{
	struct folder *folder;
	const struct record *record;

	if (!strcmp(problem->file, "isms.yaml"))
		return store->settings.tree;
	if (!problem->id)
		return NULL;
	folder = store_folder_of(store, problem->id);
	record = folder ? map_get(&folder->by_id, problem->id) : NULL;
	if (!record || strcmp(record->file, problem->file) != 0)
		return NULL;
	return record->tree;
}

static const struct node *tree_of(struct locating *locating,
				  const struct problem *problem)
{
	struct parsing parsing = { &locating->store->own->files,
				   &locating->arena, &locating->scratch,
				   &locating->ignored, NULL };
	const struct node *tree = loaded_tree(locating->store, problem);
	struct error err = { 0 };
	struct node *read;

	if (!tree)
		tree = map_get(&locating->trees, problem->file);
	if (tree)
		return tree;
	load_tree(&parsing, problem->file, &read, &err);
	error_clear(&err);
	arena_reset(&locating->scratch);
	if (read)
		map_put(&locating->trees, problem->file, read);
	return read;
}

/* "tests[2].result" to "tests[2]" to "tests"; false at the top. */
static bool cut_last(char *path)
{
	char *dot = strrchr(path, '.');
	char *bracket = strrchr(path, '[');
	char *cut = bracket > dot ? bracket : dot;

	if (!cut)
		return false;
	*cut = '\0';
	return true;
}

/* The key that a path ends in; NULL for list positions. */
static const struct node *key_of(const struct node *tree, struct arena *arena,
				 const char *path)
{
	char *above = arena_copy(arena, path);
	const struct node *map = tree;
	const char *name = path;

	if (path[strlen(path) - 1] == ']')
		return NULL;
	if (cut_last(above)) {
		map = node_at(tree, above);
		name = path + strlen(above) + 1;
	}
	for (size_t i = 0; map && map->kind == NODE_MAP && i < map->count; i++)
		if (!strcmp(map->keys[i]->text, name))
			return map->keys[i];
	return NULL;
}

static void place(struct problem *problem, const struct node *node)
{
	problem->line = node->place.line;
	problem->column = node->place.column;
	problem->width = node_width(node);
}

/* The value, else the key of the nearest thing above that exists. */
static void locate(struct locating *locating, struct problem *problem)
{
	const struct node *tree = tree_of(locating, problem);
	const struct node *node = NULL;
	char *path;

	problem->line = 1;
	problem->column = 1;
	problem->width = 1;
	if (!tree || !problem->path || !*problem->path)
		return;
	node = node_at(tree, problem->path);
	if (node && node->kind == NODE_TEXT && !node_is_empty(node) &&
	    node->place.line) {
		place(problem, node);
		return;
	}
	path = arena_copy(&locating->scratch, problem->path);
	do {
		node = key_of(tree, &locating->scratch, path);
		if (!node && node_at(tree, path))
			node = node_at(tree, path);
	} while (!node && cut_last(path));
	if (node && node->place.line)
		place(problem, node);
	arena_reset(&locating->scratch);
}

void store_locate(struct store *store, struct problems *problems)
{
	struct locating locating = { .store = store };

	for (size_t i = 0; i < problems->list.count; i++)
		if (!problems->list.items[i].line)
			locate(&locating, &problems->list.items[i]);
	map_clear(&locating.trees);
	problems_clear(&locating.ignored);
	arena_clear(&locating.scratch);
	arena_clear(&locating.arena);
}
