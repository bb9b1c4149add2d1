/* stray.c - records that lie where nothing reads them: risks/RISK-1.yaml. */
#include <string.h>

#include "isms/base/vec.h"
#include "store_internal.h"

static bool is_record_name(struct store *store, const char *name)
{
	size_t length = strlen(name);
	struct arena arena = { 0 };
	const struct folder *folder = NULL;

	if (length > 5 && !strcmp(name + length - 5, ".yaml")) {
		const char *id = arena_text(&arena, name, length - 5);

		folder = store_folder_of(store, id);
		if (folder && !store_id_is_valid(folder->noun, id))
			folder = NULL;
	}
	arena_clear(&arena);
	return folder != NULL;
}

static void add_stray(struct store *store, const char *folder, const char *name,
		      struct problems *problems)
{
	struct problem *problem;
	const struct folder *home;
	struct arena arena = { 0 };
	const char *file = arena_format(&arena, "%s/%s", folder, name);

	home = store_folder_of(store, name);
	problem = problem_add(problems, PROBLEM_STRAY_RECORD, file,
			      "lies in %s/, which is no register; %s is where "
			      "it would be read",
			      folder, home ? home->noun->name : "its register");
	problem->line = 1;
	problem->column = 1;
	problem->width = 1;
	arena_clear(&arena);
}

/* One level only: what lies deeper is nobody's habit. */
static void look_into(struct store *store, const char *folder,
		      struct problems *problems)
{
	const struct files *files = &store->own->files;
	struct file_names names = { 0 };
	struct arena scratch = { 0 };
	struct error ignored = { 0 };

	if (files->source->list(files, folder, &scratch, &names, &ignored))
		for (size_t i = 0; i < names.count; i++)
			if (is_record_name(store, names.items[i].name))
				add_stray(store, folder, names.items[i].name,
					  problems);
	error_clear(&ignored);
	vec_clear(&names);
	arena_clear(&scratch);
}

void store_check_strays(struct store *store, struct problems *problems)
{
	const struct files *files = &store->own->files;
	struct file_names names = { 0 };
	struct arena scratch = { 0 };
	struct error ignored = { 0 };

	if (files->source->list(files, ".", &scratch, &names, &ignored))
		for (size_t i = 0; i < names.count; i++)
			if (names.items[i].kind == FILE_FOLDER &&
			    !store_folder(store, names.items[i].name))
				look_into(store, names.items[i].name, problems);
	error_clear(&ignored);
	vec_clear(&names);
	arena_clear(&scratch);
}
