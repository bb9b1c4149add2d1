/* stray.c - records that lie where nothing reads them: risks/RISK-1.yaml. */
#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

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

/* A folder of the root, for reading its names; NULL when it is none. */
static DIR *open_names(struct store *store, const char *folder)
{
	int directory = openat(store->root, folder,
			       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *stream = directory < 0 ? NULL : fdopendir(directory);

	if (!stream && directory >= 0)
		close(directory);
	return stream;
}

/* One level only: what lies deeper is nobody's habit. */
static void look_into(struct store *store, const char *folder,
		      struct problems *problems)
{
	DIR *stream = open_names(store, folder);
	const struct dirent *entry;

	if (!stream)
		return;
	for (entry = readdir(stream); entry; entry = readdir(stream))
		if (is_record_name(store, entry->d_name))
			add_stray(store, folder, entry->d_name, problems);
	closedir(stream);
}

void store_check_strays(struct store *store, struct problems *problems)
{
	DIR *stream = open_names(store, ".");
	const struct dirent *entry;

	if (!stream)
		return;
	for (entry = readdir(stream); entry; entry = readdir(stream))
		if (entry->d_name[0] != '.' &&
		    !store_folder(store, entry->d_name))
			look_into(store, entry->d_name, problems);
	closedir(stream);
}
