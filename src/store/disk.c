/* disk.c - the system calls of writing: each retried and checked, each through
 * a folder's descriptor, none following a link. */
#include "store_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/file.h"

static const int folder_flags =
	O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;

static int open_again(int folder, const char *name, int flags, mode_t mode)
{
	int descriptor;

	do
		descriptor = openat(folder, name, flags, mode);
	while (descriptor < 0 && errno == EINTR);
	return descriptor;
}

/* After EINTR Linux has closed the descriptor all the same. */
static bool close_checked(int descriptor)
{
	return !close(descriptor) || errno == EINTR;
}

static bool sync_again(int descriptor)
{
	int status;

	do
		status = fsync(descriptor);
	while (status && errno == EINTR);
	return !status;
}

bool disk_may_write(const char *file)
{
	const char *part = file;
	const char *slash;

	if (!path_is_safe(file))
		return false;
	for (;;) {
		slash = strchr(part, '/');
		if (!slash)
			break;
		if (*part == '.')
			return false;
		part = slash + 1;
	}
	return *part != '.' || !strcmp(part, ".gitattributes") ||
	       !strcmp(part, ".gitignore");
}

/* A new folder counts once the one above it has been synced. */
static bool folder_make(int folder, const char *name)
{
	if (mkdirat(folder, name, 0777))
		return errno == EEXIST;
	return sync_again(folder) || errno == EINVAL;
}

static int folder_enter(int folder, const char *part, size_t length)
{
	char name[NAME_MAX + 1];

	if (length > NAME_MAX) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(name, part, length);
	name[length] = '\0';
	if (!folder_make(folder, name))
		return -1;
	return open_again(folder, name, folder_flags, 0);
}

int disk_folder(int root, const char *file)
{
	const char *slash = strrchr(file, '/');
	char name[PATH_MAX] = ".";
	int folder;

	if (slash && (size_t)(slash - file) >= sizeof name) {
		errno = ENAMETOOLONG;
		return -1;
	}
	if (slash) {
		memcpy(name, file, (size_t)(slash - file));
		name[slash - file] = '\0';
	}
	do
		folder = file_open_beneath(root, name, folder_flags);
	while (folder < 0 && errno == EINTR);
	return folder;
}

/* The same, made part by part where they are not there. */
static int folder_ensure(int root, const char *file)
{
	int folder = open_again(root, ".", folder_flags, 0);
	const char *part = file;
	const char *slash = strchr(part, '/');

	while (slash && folder >= 0) {
		int inner = folder_enter(folder, part, (size_t)(slash - part));
		int number = errno;

		close(folder);
		errno = number;
		folder = inner;
		part = slash + 1;
		slash = strchr(part, '/');
	}
	return folder;
}

static const char *last_part(const char *file)
{
	const char *slash = strrchr(file, '/');

	return slash ? slash + 1 : file;
}

void disk_begin(struct disk *disk, int root)
{
	*disk = (struct disk){ .root = root };
}

void disk_end(struct disk *disk)
{
	for (size_t i = 0; i < ARRAY_SIZE(disk->held); i++)
		if (disk->held[i].file)
			close(disk->held[i].folder);
	disk_begin(disk, disk->root);
}

static struct held_folder *find_held(struct disk *disk, const char *file)
{
	for (size_t i = 0; i < ARRAY_SIZE(disk->held); i++)
		if (disk->held[i].file &&
		    disk_same_folder(disk->held[i].file, file))
			return &disk->held[i];
	return NULL;
}

static struct held_folder *longest_unused(struct disk *disk)
{
	struct held_folder *oldest = disk->held;

	for (size_t i = 1; i < ARRAY_SIZE(disk->held); i++)
		if (disk->held[i].used < oldest->used)
			oldest = &disk->held[i];
	return oldest;
}

/* The file's folder, opened unless it is held; -1 with errno. */
static int hold(struct disk *disk, const char *file)
{
	struct held_folder *held = find_held(disk, file);
	int folder;

	if (!held) {
		folder = disk_folder(disk->root, file);
		if (folder < 0)
			return -1;
		held = longest_unused(disk);
		if (held->file)
			close(held->folder);
		*held = (struct held_folder){ file, folder, 0 };
	}
	held->used = ++disk->uses;
	return held->folder;
}

bool disk_spot(struct disk *disk, const char *file, struct spot *spot,
	       struct error *err)
{
	spot->name = last_part(file);
	spot->folder = hold(disk, file);
	return spot->folder >= 0 ||
	       error_system(err, errno, "cannot open the folder of '%s'", file);
}

bool disk_make_folders(struct disk *disk, const char *file, struct error *err)
{
	int folder = hold(disk, file);

	if (folder >= 0)
		return true;
	folder = folder_ensure(disk->root, file);
	if (folder < 0)
		return error_system(err, errno,
				    "cannot make the folder of '%s'", file);
	close(folder);
	return true;
}

bool disk_make_folder(struct disk *disk, const char *folder, struct error *err)
{
	struct spot spot;

	return disk_spot(disk, folder, &spot, err) &&
	       (!mkdirat(spot.folder, spot.name, 0777) ||
		error_system(err, errno, "cannot make '%s'", folder));
}

int disk_stat(struct disk *disk, const char *file, struct stat *status,
	      struct error *err)
{
	int folder = hold(disk, file);

	if (folder < 0 && errno == ENOENT)
		return 0;
	if (folder < 0) {
		error_system(err, errno, "cannot open the folder of '%s'",
			     file);
		return -1;
	}
	if (!fstatat(folder, last_part(file), status, AT_SYMLINK_NOFOLLOW))
		return 1;
	if (errno == ENOENT)
		return 0;
	error_system(err, errno, "cannot look at '%s'", file);
	return -1;
}

const char *disk_hash(struct disk *disk, const char *file, struct arena *arena,
		      struct error *err)
{
	struct arena scratch = { 0 };
	const char *hash = NULL;
	struct stat status;
	struct text text;
	int there = disk_stat(disk, file, &status, err);

	if (there < 0)
		return NULL;
	if (!there)
		return "-";
	if (file_read(disk->root, file, (size_t)status.st_size + 1, &scratch,
		      &text, err))
		hash = sha256_hex(arena, text.bytes, text.length);
	arena_clear(&scratch);
	return hash;
}

/* What went wrong first is what counts; the file is given up either way. */
static int fill(int descriptor, const struct content *content,
		struct error *err)
{
	bool written;
	int number = 0;

	if (content->mode && fchmod(descriptor, content->mode))
		number = errno;
	written = !number &&
		  file_write(descriptor, content->bytes, content->length, err);
	if (written && !content->unsynced && !sync_again(descriptor))
		number = errno;
	if (!close_checked(descriptor) && !number)
		number = errno;
	return written || number ? number : -1;
}

bool disk_write(struct disk *disk, const char *file,
		const struct content *content, struct error *err)
{
	struct spot spot;
	int descriptor, number;

	if (!disk_spot(disk, file, &spot, err))
		return false;
	descriptor =
		open_again(spot.folder, spot.name,
			   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			   content->mode ? content->mode & 0777 : 0666);
	number = errno;
	if (descriptor >= 0)
		number = fill(descriptor, content, err);
	if (descriptor >= 0 && number)
		unlinkat(spot.folder, spot.name, 0);
	if (number && number != -1)
		error_system(err, number, "cannot write '%s'", file);
	return descriptor >= 0 && !number;
}

/* Since Linux 5.8 it fails when anything could not be written. */
bool disk_sync_all(int root, struct error *err)
{
	int status;

	do
		status = syncfs(root);
	while (status && errno == EINTR);
	return !status || error_system(err, errno, "cannot sync the files");
}

/* An empty .gitignore is one whose writer was killed. */
static bool ignore_write(struct disk *disk, struct error *err)
{
	static const char name[] = ".isms/.gitignore";
	static const struct content all = { .bytes = "*\n", .length = 2 };
	struct stat status;
	int there = disk_stat(disk, name, &status, err);

	if (there < 0)
		return false;
	if (there && status.st_size > 0)
		return true;
	if (there && !disk_unlink(disk, name, err))
		return false;
	return disk_write(disk, name, &all, err);
}

bool disk_prepare(struct disk *disk, struct error *err)
{
	return disk_make_folders(disk, ".isms/tmp/x", err) &&
	       ignore_write(disk, err);
}

bool disk_same_folder(const char *left, const char *right)
{
	const char *slash = strrchr(left, '/');
	size_t length = slash ? (size_t)(slash - left) + 1 : 0;

	return !strncmp(left, right, length) && !strchr(right + length, '/');
}

/* Not over what came meanwhile, when the name is fresh. */
static int move(const struct spot *from, const struct spot *to, bool fresh)
{
	struct stat status;

	if (!fresh)
		return renameat(from->folder, from->name, to->folder, to->name);
	if (!renameat2(from->folder, from->name, to->folder, to->name,
		       RENAME_NOREPLACE))
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
	if (!fstatat(to->folder, to->name, &status, AT_SYMLINK_NOFOLLOW)) {
		errno = EEXIST;
		return -1;
	}
	return renameat(from->folder, from->name, to->folder, to->name);
}

bool disk_rename(struct disk *disk, const char *from, const char *to,
		 bool fresh, struct error *err)
{
	struct spot source, target;

	if (!disk_spot(disk, from, &source, err) ||
	    !disk_spot(disk, to, &target, err))
		return false;
	if (!move(&source, &target, fresh))
		return true;
	if (errno == EEXIST)
		return error_set(err, FAULT_NO,
				 "'%s' was created meanwhile by another "
				 "program",
				 to);
	return error_system(err, errno, "cannot replace '%s'", to);
}

bool disk_unlink(struct disk *disk, const char *file, struct error *err)
{
	struct spot spot;

	if (!disk_spot(disk, file, &spot, err))
		return false;
	return !unlinkat(spot.folder, spot.name, 0) || errno == ENOENT ||
	       error_system(err, errno, "cannot remove '%s'", file);
}

/* Some file systems cannot sync folders and say EINVAL; nothing more can be
 * done there.  A folder that is gone holds no entry to sync. */
bool disk_sync_folder(struct disk *disk, const char *file, struct error *err)
{
	int folder = hold(disk, file);
	int number = folder < 0 ? errno : 0;

	if (folder >= 0 && !sync_again(folder))
		number = errno == EINVAL ? 0 : errno;
	return !number || number == ENOENT ||
	       error_system(err, number, "cannot sync the folder of '%s'",
			    file);
}
