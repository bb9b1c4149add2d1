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
	bool ahead;	  /* store_ahead_write has written it */
};

/* Hold the writers' lock (waits at most 10 seconds, then FAULT_SYSTEM with who
 * may hold it).  Read what you are going to change after taking it. */
bool store_lock(struct store *store, struct error *err);
void store_unlock(struct store *store);

/* Unchanged entries (old equals new) are skipped; none left is success.
 * FAULT_NO when a file is not what was read ("changed meanwhile"). */
bool store_commit(struct store *store, const struct change *changes,
		  size_t count, struct error *err);

/* Many new records of a register that has no folder yet may be written while
 * the rest is still worked out: begin with the file of one and about how many
 * there will be (false: that cannot be), write each, from several threads if
 * need be, each with its number, note what has been written in `ahead`, and
 * commit all.  Between whiles, pause: where somebody said stop, nothing stays
 * and the program ends.  End it in any case. */
bool store_ahead(struct store *store, const char *file, size_t count);
bool store_ahead_write(struct store *store, size_t worker,
		       const struct change *change);
void store_ahead_pause(struct store *store);
void store_ahead_end(struct store *store);

/* The same below any open folder, which need not be an ISMS yet; takes and
 * drops the lock. */
bool root_commit(int root, const struct change *changes, size_t count,
		 struct error *err);

/* Finish a journal left behind; called by store_open. */
bool store_recover(int root, struct error *err);

#endif
