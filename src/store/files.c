/* files.c - the files of a store as they lie on disk. */
#include "files_internal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/arena.h"
#include "isms/base/vec.h"

enum {
	NAMES_ROOM = 32768, /* bytes of names at once */
	DESK_ROOM = 16384
};

static enum file_kind kind_of(mode_t mode)
{
	return S_ISREG(mode)   ? FILE_REGULAR
	       : S_ISDIR(mode) ? FILE_FOLDER
	       : S_ISLNK(mode) ? FILE_LINK
			       : FILE_OTHER;
}

/* Names that cannot be looked at may be there all the same. */
static bool folder_look(const struct files *files, const char *path,
			enum file_kind *kind, struct error *err)
{
	struct stat status;

	if (!fstatat(files->root, path, &status, AT_SYMLINK_NOFOLLOW)) {
		*kind = kind_of(status.st_mode);
		return true;
	}
	*kind = FILE_NOTHING;
	return errno == ENOENT || errno == ENOTDIR || errno == ELOOP ||
	       errno == ENAMETOOLONG ||
	       error_system(err, errno, "cannot look at '%s'", path);
}

/* What has gone meanwhile has no kind. */
static enum file_kind entry_kind(int folder, const struct dirent64 *entry)
{
	struct stat status;

	if (entry->d_type == DT_REG)
		return FILE_REGULAR;
	if (entry->d_type == DT_DIR)
		return FILE_FOLDER;
	if (fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW))
		return FILE_NOTHING;
	return kind_of(status.st_mode);
}

/* The names stay where the kernel put them. */
static void add_names(int folder, const char *room, size_t length,
		      struct file_names *names)
{
	for (size_t at = 0; at < length;) {
		const struct dirent64 *entry =
			(const struct dirent64 *)(room + at);
		struct file_name name = { .name = entry->d_name,
					  .inode = entry->d_ino };

		name.kind = entry->d_name[0] == '.' ? FILE_NOTHING
						    : entry_kind(folder, entry);
		if (name.kind != FILE_NOTHING) {
			name.length = (uint32_t)strlen(name.name);
			vec_push(names, name);
		}
		at += entry->d_reclen;
	}
}

static bool list_names(int folder, const char *path, struct arena *arena,
		       struct file_names *names, struct error *err)
{
	char *room = NULL;
	size_t left = 0;
	ssize_t length;

	do {
		if (left < sizeof(struct dirent64)) {
			room = arena_alloc(arena, NAMES_ROOM);
			left = NAMES_ROOM;
		}
		length = getdents64(folder, room, left);
		if (length < 0)
			return error_system(err, errno, "cannot list '%s'",
					    path);
		add_names(folder, room, (size_t)length, names);
		room += length;
		left -= (size_t)length;
	} while (length);
	return true;
}

static int open_folder(const struct files *files, const char *path,
		       struct error *err)
{
	static const int flags = O_RDONLY | O_DIRECTORY;
	int descriptor;

	if (strcmp(path, ".") != 0)
		return file_open(files->root, path, flags, err);
	descriptor = openat(files->root, ".", flags | O_CLOEXEC);
	if (descriptor < 0)
		error_system(err, errno, "cannot list the registers");
	return descriptor;
}

static bool folder_names(const struct files *files, const char *path,
			 struct arena *arena, struct file_names *names,
			 struct error *err)
{
	int folder = open_folder(files, path, err);
	bool ok;

	if (folder < 0)
		return false;
	ok = list_names(folder, path, arena, names, err);
	close(folder);
	return ok;
}

/* Why a file could not be read: what the ISMS holds, or what the system
 * does. */
static enum file_state judge_unread(const struct files *files, const char *path,
				    size_t limit)
{
	struct stat status;

	if (fstatat(files->root, path, &status, AT_SYMLINK_NOFOLLOW))
		return errno == ENOENT || errno == ENOTDIR ? FILE_ABSENT
							   : FILE_FAILED;
	if (S_ISLNK(status.st_mode))
		return FILE_IS_LINK;
	if (!S_ISREG(status.st_mode))
		return FILE_IS_NO_FILE;
	if ((size_t)status.st_size > limit)
		return FILE_TOO_LARGE;
	if (faccessat(files->root, path, R_OK, AT_EACCESS) && errno == EACCES)
		return FILE_FORBIDDEN;
	return FILE_FAILED;
}

/* -- at a desk ------------------------------------------------------------ */

void desk_begin(struct desk *desk, struct arena *arena)
{
	*desk = (struct desk){ .arena = arena };
}

void desk_leave(struct desk *desk)
{
	if (desk->folder > 0)
		close(desk->folder);
	desk->folder = 0;
}

/* Goes to the folder of a path, which is open already when the last one lay
 * in it, too. */
static bool desk_turn(struct desk *desk, int root, const char *path,
		      size_t length)
{
	char name[NAME_MAX + 1] = { 0 };
	struct error ignored = { 0 };

	if (desk->folder > 0 && desk->path_length == length &&
	    !memcmp(desk->path, path, length))
		return true;
	desk_leave(desk);
	if (length >= sizeof name)
		return false;
	memcpy(name, path, length);
	desk->folder = file_open(root, name, O_RDONLY | O_DIRECTORY, &ignored);
	desk->path = path;
	desk->path_length = length;
	error_clear(&ignored);
	return desk->folder > 0;
}

/* False when it is not sure to be as simple as that. */
static bool desk_read(struct desk *desk, int root, const char *path,
		      struct text *text)
{
	const char *slash = strrchr(path, '/');

	if (!slash || !path_is_safe(slash + 1) ||
	    !desk_turn(desk, root, path, (size_t)(slash - path)))
		return false;
	if (!desk->room)
		desk->room = arena_alloc(desk->arena, DESK_ROOM);
	text->bytes = desk->room;
	text->length = file_read_short(desk->folder, slash + 1, desk->room,
				       DESK_ROOM - 1);
	desk->room[text->length] = '\0';
	return text->length > 0;
}

static enum file_state folder_read(const struct files *files, const char *path,
				   size_t limit, struct arena *arena,
				   struct text *text, struct error *err)
{
	if (files->desk && desk_read(files->desk, files->root, path, text))
		return FILE_READ;
	if (file_read(files->root, path, limit, arena, text, err))
		return FILE_READ;
	return judge_unread(files, path, limit);
}

const struct file_source folder_source = { folder_look, folder_names,
					   folder_read };
