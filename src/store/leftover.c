/* leftover.c - what a killed writer left beside the registers is removed. */
#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "fresh_internal.h"

/* "<process>-<number>" and "<process>-journal" are ours. */
static bool is_leftover(const char *name)
{
	size_t digits = strspn(name, "0123456789");
	const char *rest = name + digits + 1;

	if (!digits || name[digits] != '-' || !*rest)
		return false;
	return !strcmp(rest, "journal") ||
	       strspn(rest, "0123456789") == strlen(rest);
}

static DIR *list(int inside)
{
	DIR *folder = inside < 0 ? NULL : fdopendir(inside);

	if (!folder && inside >= 0)
		close(inside);
	return folder;
}

/* A register that was to be, one level deep. */
static void remove_folder(int above, const char *name)
{
	DIR *folder = list(openat(
		above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));

	for (struct dirent *entry = folder ? readdir(folder) : NULL; entry;
	     entry = readdir(folder))
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(folder), entry->d_name, 0);
	if (folder)
		closedir(folder);
	unlinkat(above, name, AT_REMOVEDIR);
}

void leftovers_remove(int root)
{
	DIR *folder = list(disk_folder(root, ".isms/tmp/x"));

	for (struct dirent *entry = folder ? readdir(folder) : NULL; entry;
	     entry = readdir(folder))
		if (is_leftover(entry->d_name) &&
		    unlinkat(dirfd(folder), entry->d_name, 0))
			remove_folder(dirfd(folder), entry->d_name);
	if (folder)
		closedir(folder);
}
