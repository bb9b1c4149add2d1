/* commit.h - putting changed files on disk, all or nothing.
 *
 * Under flock on the root's descriptor: roll forward a journal left by a
 * killed writer, sweep old temporaries, write temporaries in .isms/tmp, fsync,
 * check that every file still is what was read, (several files: a synced
 * journal), rename, fsync the directories.  The first files of a folder are
 * written to one in .isms/tmp, which is renamed.  Modes are kept.  product.md
 * section 1 is the contract. */
#ifndef ISMS_STORE_COMMIT_H
#define ISMS_STORE_COMMIT_H

#include "isms/store/store.h"

struct change {
	const char *file; /* relative to the root */
	const char *old;  /* bytes that were read; NULL: must not exist */
	size_t old_length;
	const char *new; /* bytes to write; NULL: remove the file */
	size_t new_length;
	const char *like; /* whose mode a new file takes; NULL: by umask */
};

/* Hold the writers' lock (waits at most 10 seconds, then FAULT_SYSTEM with who
 * may hold it).  Read what you are going to change after taking it. */
bool store_lock(struct store *store, struct error *err);
void store_unlock(struct store *store);

/* Unchanged entries (old equals new) are skipped; none left is success.
 * FAULT_NO when a file is not what was read ("changed meanwhile"). */
bool store_commit(struct store *store, const struct change *changes,
		  size_t count, struct error *err);

/* The same below any open folder, which need not be an ISMS yet; takes and
 * drops the lock. */
bool root_commit(int root, const struct change *changes, size_t count,
		 struct error *err);

/* Finish a journal left behind; called by store_open. */
bool store_recover(int root, struct error *err);

#endif
