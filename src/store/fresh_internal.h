/* fresh_internal.h - filling a folder beside its place, and what stays there
 * when that ends early. */
#ifndef ISMS_STORE_FRESH_INTERNAL_H
#define ISMS_STORE_FRESH_INTERNAL_H

#include "store_internal.h"

/* From so many files on they are synced together: one by one, ten thousand of
 * them took half a minute.  Fewer are not, for that would wait for everything
 * else the disk has to do. */
enum {
	SYNC_TOGETHER = 16
};

struct fresh {
	const char *folder; /* that is not there yet; NULL: it is */
	const char *beside; /* in .isms/tmp, what is to become it */
};

/* Look for the folder of a file, and begin one beside it if need be. */
bool fresh_begin(struct fresh *fresh, struct disk *disk, const char *file,
		 struct arena *arena, struct error *err);

/* Where a file of the folder is written. */
const char *fresh_temporary(const struct fresh *fresh, const char *file,
			    struct arena *arena);

/* To its place, by one rename; `temporary` is one of its files, all of which
 * are synced. */
bool fresh_rename(const struct fresh *fresh, struct disk *disk,
		  const char *temporary, struct error *err);

/* The commit sees to what was written ahead, whatever comes of it.  Is that
 * the folder of this file?  NULL: of none. */
struct ahead;
bool ahead_take(struct ahead *ahead, const char *file, struct fresh *fresh);

/* Empty .isms/tmp of what commits put there; nobody else does under the lock. */
void leftovers_remove(int root);

#endif
