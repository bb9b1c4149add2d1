/* surroundings.c - the folder an ISMS lies in, seen without touching it. */
#include "isms/store/surroundings.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "isms/base/memory.h"
#include "store_internal.h"

/* Where flock may not be seen by other machines, or renaming not be one step.
 */
static const struct {
	unsigned long magic;
	const char *name;
} networks[] = {
	{ NFS_SUPER_MAGIC, "nfs" },    { SMB_SUPER_MAGIC, "smb" },
	{ CIFS_SUPER_MAGIC, "cifs" },  { SMB2_SUPER_MAGIC, "smb2" },
	{ FUSE_SUPER_MAGIC, "fuse" },  { V9FS_MAGIC, "9p" },
	{ CEPH_SUPER_MAGIC, "ceph" },  { AFS_SUPER_MAGIC, "afs" },
	{ MSDOS_SUPER_MAGIC, "vfat" }, { EXFAT_SUPER_MAGIC, "exfat" },
	{ CODA_SUPER_MAGIC, "coda" },
};

static const char *network_name(int root)
{
	struct statfs status;

	if (fstatfs(root, &status))
		return NULL;
	for (size_t i = 0; i < ARRAY_SIZE(networks); i++)
		if ((unsigned long)status.f_type == networks[i].magic)
			return networks[i].name;
	return NULL;
}

/* isms.yaml under another spelling is the same file only where case does not
 * count. */
static bool folds_case(int root)
{
	struct stat plain, loud;

	return !fstatat(root, "isms.yaml", &plain, AT_SYMLINK_NOFOLLOW) &&
	       !fstatat(root, "ISMS.YAML", &loud, AT_SYMLINK_NOFOLLOW) &&
	       plain.st_ino == loud.st_ino;
}

/* -- the files ------------------------------------------------------------ */

static void count_file(struct some_files *files, struct arena *arena,
		       const char *name)
{
	if (!files->count++)
		files->first = arena_copy(arena, name);
}

/* One file or folder; path is what people read. */
static void look_at(struct surroundings *found, struct arena *arena,
		    const char *path, const struct stat *status)
{
	if (status->st_mode & S_IWOTH)
		count_file(&found->open, arena, path);
	if (status->st_uid != geteuid())
		count_file(&found->foreign, arena, path);
}

/* Takes the descriptor; NULL with errno.  Of fts, libc's own walk, no use is
 * made: without memory it crashes, or ends early without a word. */
static DIR *list(int descriptor)
{
	DIR *folder = descriptor < 0 ? NULL : fdopendir(descriptor);
	int number = errno;

	if (folder)
		return folder;
	if (descriptor >= 0)
		close(descriptor);
	if (number == ENOMEM)
		memory_none();
	errno = number;
	return NULL;
}

static int enter(int folder, const char *name)
{
	return openat(folder, name,
		      O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Hidden ones (.git, .isms) are not ours to judge; links are not followed. */
static void walk(struct surroundings *found, struct arena *arena,
		 int descriptor, const char *path)
{
	DIR *folder = list(descriptor);
	struct dirent *entry = folder ? readdir(folder) : NULL;

	if (!folder)
		count_file(&found->unreadable, arena, *path ? path : ".");
	for (; entry; entry = readdir(folder)) {
		const char *name = entry->d_name;
		const char *below = arena_format(arena, "%s%s%s", path,
						 *path ? "/" : "", name);
		int inside = dirfd(folder);
		struct stat status;

		if (*name == '.' ||
		    fstatat(inside, name, &status, AT_SYMLINK_NOFOLLOW) ||
		    (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)))
			continue;
		look_at(found, arena, below, &status);
		if (S_ISDIR(status.st_mode)) {
			walk(found, arena, enter(inside, name), below);
			continue;
		}
		count_file(&found->all, arena, below);
		if (faccessat(inside, name, R_OK, 0))
			count_file(&found->unreadable, arena, below);
	}
	if (folder)
		closedir(folder);
}

static size_t count_temporaries(int root)
{
	int inside = disk_folder(root, ".isms/tmp/x");
	size_t count = 0;
	DIR *folder;

	if (inside < 0)
		return 0;
	folder = list(inside);
	for (struct dirent *entry = folder ? readdir(folder) : NULL; entry;
	     entry = readdir(folder))
		count += entry->d_name[0] != '.';
	if (folder)
		closedir(folder);
	return count;
}

/* -- the whole ------------------------------------------------------------ */

static void look_in(struct surroundings *found, struct arena *arena, int root)
{
	struct stat status;

	found->writable = !faccessat(root, ".", W_OK, AT_EACCESS);
	found->journal = journal_exists(root);
	found->locked = lock_is_held(root);
	found->holder = found->locked ? lock_holder(root) : 0;
	found->network = network_name(root);
	found->folds_case = folds_case(root);
	found->temporaries = count_temporaries(root);
	if (!fstat(root, &status))
		look_at(found, arena, ".", &status);
	walk(found, arena, enter(root, "."), "");
}

bool surroundings_find(struct arena *arena, const char *start,
		       struct surroundings *found, struct error *err)
{
	struct root root = { 0 };

	if (!root_find(arena, start, &root, err))
		return false;
	found->path = root.path;
	found->shown = root.shown;
	return true;
}

bool surroundings_look(struct arena *arena, const char *start,
		       struct surroundings *found, struct error *err)
{
	int folder;

	if (!surroundings_find(arena, start, found, err))
		return false;
	folder = open(found->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return error_system(err, errno, "cannot open '%s'",
				    found->path);
	look_in(found, arena, folder);
	close(folder);
	return true;
}

const char *surroundings_text(const struct surroundings *found,
			      const char *name, struct arena *arena)
{
	return plain_text(found->path, name, arena);
}
