/* attached.c - opens files that records tell of, and nothing else: no link, no
 * pipe, no path out of its folder. */
#include "isms/store/attached.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"

const char attached_folder[] = "evidence/files/";

enum {
	DEPTH_MOST = 16,
	POINTER_MOST = 1024,
};

enum found attached_open(int folder, const char *path, int *file,
			 uint64_t *size)
{
	struct stat status;
	int opened;

	if (!path_is_safe(path))
		return FOUND_OTHER;
	do
		opened = file_open_beneath(folder, path,
					   O_RDONLY | O_NONBLOCK | O_NOCTTY);
	while (opened < 0 && errno == EINTR);
	if (opened < 0 && (errno == ENOENT || errno == ENOTDIR))
		return FOUND_NOTHING;
	if (opened < 0)
		return errno == ELOOP || errno == EXDEV || errno == ENXIO
			       ? FOUND_OTHER
			       : FOUND_REFUSED;
	if (fstat(opened, &status) != 0 || !S_ISREG(status.st_mode)) {
		close(opened);
		return FOUND_OTHER;
	}
	*file = opened;
	*size = (uint64_t)status.st_size;
	return FOUND_FILE;
}

bool attached_is_pointer(int file, uint64_t size, char oid[DIGEST_LENGTH + 1])
{
	static const char first[] = "version https://git-lfs.github.com/spec/";
	static const char sum[] = "\noid sha256:";
	char text[POINTER_MOST + 1] = { 0 };
	const char *at;

	oid[0] = '\0';
	if (size > POINTER_MOST ||
	    pread(file, text, POINTER_MOST, 0) < (ssize_t)sizeof first ||
	    strncmp(text, first, strlen(first)) != 0)
		return false;
	at = strstr(text, sum);
	if (at && strlen(at) > strlen(sum) + DIGEST_LENGTH) {
		memcpy(oid, at + strlen(sum), DIGEST_LENGTH);
		oid[DIGEST_LENGTH] = '\0';
	}
	return true;
}

/* -- what lies there ------------------------------------------------------ */

struct collecting {
	struct arena *arena;
	VEC(const char *) files;
};

static void look_into(struct collecting *all, int above, const char *path,
		      int depth);

static void add_entry(struct collecting *all, int folder, const char *path,
		      const char *name, int depth)
{
	struct stat status;
	const char *below;

	if (name[0] == '.' || !path_is_safe(name) ||
	    fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return;
	below = arena_format(all->arena, "%s/%s", path, name);
	if (S_ISREG(status.st_mode))
		vec_push(&all->files, below);
	else if (S_ISDIR(status.st_mode) && depth < DEPTH_MOST)
		look_into(all, folder, below, depth + 1);
}

static void look_into(struct collecting *all, int above, const char *path,
		      int depth)
{
	const char *name = depth ? strrchr(path, '/') + 1 : path;
	int opened = file_open_beneath(above, name, O_RDONLY | O_DIRECTORY);
	DIR *folder = opened >= 0 ? fdopendir(opened) : NULL;

	if (!folder) {
		if (opened >= 0)
			close(opened);
		return;
	}
	for (struct dirent *entry = readdir(folder); entry;
	     entry = readdir(folder))
		add_entry(all, opened, path, entry->d_name, depth);
	closedir(folder);
}

static int by_name(const void *left, const void *right)
{
	return natural_compare(*(const char *const *)left,
			       *(const char *const *)right);
}

void attached_list(struct store *store, struct arena *arena, struct list *files)
{
	struct collecting all = { .arena = arena };
	const char *path =
		arena_text(arena, attached_folder, strlen(attached_folder) - 1);

	look_into(&all, store->root, path, 0);
	files->count = all.files.count;
	files->items =
		arena_array(arena, files->count + 1, sizeof *files->items);
	for (size_t i = 0; i < files->count; i++)
		files->items[i] = all.files.items[i];
	if (files->count)
		qsort(files->items, files->count, sizeof *files->items,
		      by_name);
	vec_clear(&all.files);
}

bool attached_outside(const char *said, int *folder, const char **path,
		      struct error *err)
{
	*folder = -1;
	*path = said ? said : getenv("ISMS_EVIDENCE");
	if (!*path || !**path) {
		*path = NULL;
		return true;
	}
	*folder = open(*path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return *folder >= 0 ||
	       error_system(err, errno, "cannot open '%s'", *path);
}
