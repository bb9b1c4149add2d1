/* surroundings.c - the folder an ISMS lies in, seen without touching it. */
#include "isms/store/surroundings.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <limits.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

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

static void look_at(struct surroundings *found, struct arena *arena,
		    const FTSENT *entry)
{
	const char *name = entry->fts_path + strlen(found->path);
	const struct stat *status = entry->fts_statp;

	name += *name == '/';
	if (entry->fts_info == FTS_F)
		count_file(&found->all, arena, name);
	if (entry->fts_info == FTS_DNR ||
	    access(entry->fts_accpath,
		   entry->fts_info == FTS_D ? R_OK | X_OK : R_OK))
		count_file(&found->unreadable, arena, name);
	if (status->st_mode & S_IWOTH)
		count_file(&found->open, arena, *name ? name : ".");
	if (status->st_uid != geteuid())
		count_file(&found->foreign, arena, *name ? name : ".");
}

/* Hidden ones (.git, .isms) are not ours to judge; links are not followed. */
static void walk(struct surroundings *found, struct arena *arena)
{
	char *paths[] = { arena_copy(arena, found->path), NULL };
	FTS *tree = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
	FTSENT *entry;

	if (!tree)
		return;
	for (entry = fts_read(tree); entry; entry = fts_read(tree)) {
		if (entry->fts_level > 0 && entry->fts_name[0] == '.')
			fts_set(tree, entry, FTS_SKIP);
		else if (entry->fts_info == FTS_F || entry->fts_info == FTS_D ||
			 entry->fts_info == FTS_DNR)
			look_at(found, arena, entry);
	}
	fts_close(tree);
}

static size_t count_entries(struct arena *arena, const char *folder)
{
	char *paths[] = { arena_copy(arena, folder), NULL };
	FTS *tree = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
	size_t count = 0;
	FTSENT *entry;

	if (!tree)
		return 0;
	for (entry = fts_read(tree); entry; entry = fts_read(tree))
		count += entry->fts_info == FTS_F;
	fts_close(tree);
	return count;
}

/* -- the whole ------------------------------------------------------------ */

static void look_in(struct surroundings *found, struct arena *arena, int root)
{
	found->writable = !faccessat(root, ".", W_OK, AT_EACCESS);
	found->journal = journal_exists(root);
	found->locked = lock_is_held(root);
	found->holder = found->locked ? lock_holder(root) : 0;
	found->network = network_name(root);
	found->folds_case = folds_case(root);
	found->temporaries = count_entries(
		arena, arena_format(arena, "%s/.isms/tmp", found->path));
	walk(found, arena);
}

bool surroundings_look(struct arena *arena, const char *start,
		       struct surroundings *found, struct error *err)
{
	struct root root = { 0 };
	int folder;

	if (!root_find(arena, start, &root, err))
		return false;
	found->path = root.path;
	found->shown = root.shown;
	folder = open(root.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return error_system(err, errno, "cannot open '%s'", root.path);
	look_in(found, arena, folder);
	close(folder);
	return true;
}

const char *surroundings_text(const struct surroundings *found,
			      const char *name, struct arena *arena)
{
	return plain_text(found->path, name, arena);
}
