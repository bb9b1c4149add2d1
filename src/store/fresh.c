/* fresh.c - a register that is not there yet: its folder is filled beside its
 * place and comes there by one rename, so that there is no half of it. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/arena.h"
#include "fresh_internal.h"

/* As the folder above would make it?  One that lets its group in has what is
 * made in it do so, too. */
static bool stand_alike(struct disk *disk, const char *left, const char *right)
{
	struct error ignored = { 0 };
	struct stat one, other;
	struct spot spot;
	bool alike = disk_spot(disk, left, &spot, &ignored) &&
		     !fstat(spot.folder, &one) &&
		     disk_spot(disk, right, &spot, &ignored) &&
		     !fstat(spot.folder, &other) &&
		     one.st_dev == other.st_dev && one.st_gid == other.st_gid &&
		     (one.st_mode & S_ISGID) == (other.st_mode & S_ISGID);

	error_clear(&ignored);
	return alike;
}

bool fresh_begin(struct fresh *fresh, struct disk *disk, const char *file,
		 struct arena *arena, struct error *err)
{
	const char *slash = strrchr(file, '/');
	const char *folder, *beside;
	struct stat status;
	int there;

	if (!slash)
		return true;
	folder = arena_text(arena, file, (size_t)(slash - file));
	there = disk_stat(disk, folder, &status, err);
	if (there)
		return there > 0;
	beside = arena_format(arena, ".isms/tmp/%ld-0", (long)getpid());
	if (!disk_make_folders(disk, folder, err))
		return false;
	if (!stand_alike(disk, folder, beside))
		return true;
	fresh->folder = folder;
	fresh->beside = beside;
	return disk_make_folder(disk, beside, err);
}

const char *fresh_temporary(const struct fresh *fresh, const char *file,
			    struct arena *arena)
{
	return arena_join(arena, fresh->beside, file + strlen(fresh->folder),
			  "");
}

bool fresh_rename(const struct fresh *fresh, struct disk *disk,
		  const char *temporary, struct error *err)
{
	return disk_sync_folder(disk, temporary, err) &&
	       disk_rename(disk, fresh->beside, fresh->folder, true, err);
}
