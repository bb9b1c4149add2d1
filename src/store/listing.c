/* listing.c - the files in a folder that is no register. */
#include <stdlib.h>

#include "isms/base/utf8.h"
#include "store_internal.h"

static int by_name(const void *left, const void *right)
{
	return natural_compare(*(const char *const *)left,
			       *(const char *const *)right);
}

bool store_list(struct store *store, const char *folder, struct arena *arena,
		struct list *names, struct error *err)
{
	const struct files *files = &store->own->files;
	struct file_names found = { 0 };
	enum file_kind kind;
	bool ok = files->source->look(files, folder, &kind, err);

	*names = (struct list){ 0 };
	if (!ok || kind != FILE_FOLDER)
		return ok;
	ok = files->source->list(files, folder, arena, &found, err);
	names->items =
		arena_array(arena, found.count + 1, sizeof *names->items);
	for (size_t i = 0; ok && i < found.count; i++)
		if (found.items[i].kind == FILE_REGULAR)
			names->items[names->count++] = found.items[i].name;
	if (names->count)
		qsort(names->items, names->count, sizeof *names->items,
		      by_name);
	vec_clear(&found);
	return ok;
}
