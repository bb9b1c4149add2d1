/* commit.c - changed files go to disk all or nothing, under the lock. */
#include "isms/store/commit.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/buf.h"
#include "isms/base/file.h"
#include "isms/base/interrupt.h"
#include "isms/base/vec.h"
#include "store_internal.h"

/* From so many files on they are synced together: one by one, ten thousand of
 * them took half a minute.  Fewer are not, for that would wait for everything
 * else the disk has to do. */
enum {
	SYNC_TOGETHER = 16
};

/* One commit under way. */
struct commit {
	int root;
	struct progress *progress;
	const char *made; /* a file whose folder is there for sure */
	struct arena arena;
	struct steps steps; /* what really changes, temporaries named */
	const struct change **changes; /* parallel to the steps */
	size_t written;		       /* temporaries that exist */
};

/* -- left-overs ----------------------------------------------------------- */

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

/* What a killed writer left; nobody else writes there under the lock. */
static void sweep(int root)
{
	struct error ignored = { 0 };
	struct spot spot;
	DIR *folder;

	if (!disk_spot(root, ".isms/tmp/x", &spot, &ignored)) {
		error_clear(&ignored);
		return;
	}
	folder = fdopendir(spot.folder);
	if (!folder) {
		disk_close_spot(&spot);
		return;
	}
	for (struct dirent *entry = readdir(folder); entry;
	     entry = readdir(folder))
		if (is_leftover(entry->d_name))
			unlinkat(dirfd(folder), entry->d_name, 0);
	closedir(folder);
}

bool store_recover(int root, struct error *err)
{
	bool ok;

	if (!journal_exists(root))
		return true;
	if (!lock_take(root, false, err))
		return error_while(err, "an earlier change is unfinished");
	ok = !journal_exists(root) || journal_roll(root, err);
	lock_drop(root);
	return ok;
}

/* -- is it still what was read? ------------------------------------------- */

static bool changed_meanwhile(const char *file, struct error *err)
{
	error_set(err, FAULT_NO,
		  "'%s' was changed meanwhile by another "
		  "program; nothing was written",
		  file);
	error_hint(err, "look at it and try again");
	return false;
}

static bool is_as_read(struct commit *commit, const struct change *change,
		       mode_t *mode, struct error *err)
{
	struct arena scratch = { 0 };
	struct stat status;
	struct text text;
	bool same;
	int there = disk_stat(commit->root, change->file, &status, err);

	if (there < 0)
		return false;
	*mode = there ? status.st_mode & 07777 : 0;
	if (!change->old)
		return !there || changed_meanwhile(change->file, err);
	if (!there || !S_ISREG(status.st_mode) ||
	    (uintmax_t)status.st_size != change->old_length)
		return changed_meanwhile(change->file, err);
	if (!file_read(commit->root, change->file, change->old_length + 1,
		       &scratch, &text, err)) {
		arena_clear(&scratch);
		return false;
	}
	same = text.length == change->old_length &&
	       !memcmp(text.bytes, change->old, text.length);
	arena_clear(&scratch);
	return same || changed_meanwhile(change->file, err);
}

static bool all_as_read(struct commit *commit, struct error *err)
{
	mode_t mode;

	for (size_t i = 0; i < commit->steps.count; i++)
		if (!is_as_read(commit, commit->changes[i], &mode, err))
			return false;
	return true;
}

/* -- temporaries ---------------------------------------------------------- */

static bool is_change(const struct change *change)
{
	if (!change->old || !change->new)
		return change->old != change->new;
	return change->old_length != change->new_length ||
	       memcmp(change->old, change->new, change->old_length) != 0;
}

static const char *hash_of(struct commit *commit, const char *bytes,
			   size_t length)
{
	return bytes ? sha256_hex(&commit->arena, bytes, length) : "-";
}

static bool plan(struct commit *commit, const struct change *changes,
		 size_t count, struct error *err)
{
	struct map files = { 0 };

	commit->changes =
		arena_array(&commit->arena, count + 1, sizeof(struct change *));
	for (size_t i = 0; i < count; i++) {
		void *twice = map_put(&files, changes[i].file, &commit->root);

		assert(!twice);
		(void)twice;
	}
	map_clear(&files);
	for (size_t i = 0; i < count; i++) {
		const struct change *change = &changes[i];
		struct step step = { change->file, "-", "-", "-" };

		if (!is_change(change))
			continue;
		if (!disk_may_write(change->file))
			return error_set(err, FAULT_DATA,
					 "'%s' is no file to be written below "
					 "the ISMS folder",
					 change->file);
		if (change->new)
			step.temporary = arena_format(
				&commit->arena, ".isms/tmp/%ld-%zu",
				(long)getpid(), commit->steps.count + 1);
		commit->changes[commit->steps.count] = change;
		vec_push(&commit->steps, step);
	}
	return true;
}

static bool mode_of(struct commit *commit, const char *file, mode_t *mode,
		    struct error *err)
{
	struct stat status;
	int there = disk_stat(commit->root, file, &status, err);

	if (there > 0 && S_ISREG(status.st_mode))
		*mode = status.st_mode & 07777;
	return there >= 0;
}

static bool write_temporary(struct commit *commit, size_t place,
			    struct error *err)
{
	const struct change *change = commit->changes[place];
	const struct step *step = &commit->steps.items[place];
	struct content content = {
		.bytes = change->new,
		.length = change->new_length,
		.unsynced = commit->steps.count >= SYNC_TOGETHER,
	};

	if (!is_as_read(commit, change, &content.mode, err))
		return false;
	if (!change->new)
		return true;
	if (!change->old && change->like &&
	    !mode_of(commit, change->like, &content.mode, err))
		return false;
	if (!(commit->made && disk_same_folder(commit->made, change->file)) &&
	    !disk_make_folders(commit->root, change->file, err))
		return false;
	commit->made = change->file;
	return disk_write(commit->root, step->temporary, &content, err);
}

static bool write_temporaries(struct commit *commit, struct error *err)
{
	for (size_t i = 0; i < commit->steps.count; i++) {
		progress_step(commit->progress, "writing files", i,
			      commit->steps.count);
		if (!write_temporary(commit, i, err))
			return false;
		commit->written = i + 1;
	}
	return commit->steps.count < SYNC_TOGETHER ||
	       disk_sync_all(commit->root, err);
}

static void drop_temporaries(struct commit *commit)
{
	struct error ignored = { 0 };

	for (size_t i = 0; i < commit->written; i++)
		if (commit->changes[i]->new)
			disk_unlink(commit->root,
				    commit->steps.items[i].temporary, &ignored);
	error_clear(&ignored);
}

/* -- one file, several files ---------------------------------------------- */

static bool apply_one(struct commit *commit, struct error *err)
{
	const struct step *step = &commit->steps.items[0];
	const struct change *change = commit->changes[0];
	bool ok;

	if (change->new)
		ok = disk_rename(commit->root, step->temporary, step->file,
				 !change->old, err);
	else
		ok = disk_unlink(commit->root, step->file, err);
	if (!ok)
		return false;
	commit->written = 0;
	return disk_sync_folder(commit->root, step->file, err);
}

/* The files of one step must be on one file system with .isms, or the last
 * rename could fail with the first one done. */
static bool can_rename(struct commit *commit, struct error *err)
{
	const char *seen = NULL;
	struct stat here, there;

	if (fstat(commit->root, &here))
		return error_system(err, errno, "cannot look at the folder");
	for (size_t i = 0; i < commit->steps.count; i++) {
		struct spot spot;
		int failed;

		if (!commit->changes[i]->new ||
		    (seen && disk_same_folder(seen, commit->changes[i]->file)))
			continue;
		seen = commit->changes[i]->file;
		if (!disk_spot(commit->root, seen, &spot, err))
			return false;
		failed = fstat(spot.folder, &there);
		disk_close_spot(&spot);
		if (failed || here.st_dev != there.st_dev)
			return error_set(err, FAULT_SYSTEM,
					 "'%s' lies on another file system "
					 "than the ISMS folder",
					 seen);
	}
	return true;
}

/* From the journal on there is no way back: what failed is tried once more,
 * and the next command goes on where this one had to stop. */
static bool try_again(struct commit *commit, struct error *err)
{
	struct error again = { 0 };
	bool ok;

	if (!journal_exists(commit->root))
		return error_while(err, "the files are written, but perhaps "
					"not yet safe from a power cut");
	ok = journal_roll(commit->root, &again);
	error_clear(&again);
	if (ok)
		error_clear(err);
	else
		error_hint(err, "the change is kept in '.isms/journal' and "
				"will be finished by the next isms command");
	return ok;
}

static bool apply_all(struct commit *commit, struct error *err)
{
	for (size_t i = 0; i < commit->steps.count; i++) {
		const struct change *change = commit->changes[i];
		struct step *step = &commit->steps.items[i];

		step->old = hash_of(commit, change->old, change->old_length);
		step->new = hash_of(commit, change->new, change->new_length);
	}
	if (!can_rename(commit, err) ||
	    !disk_sync_folder(commit->root, ".isms/tmp/x", err) ||
	    !all_as_read(commit, err) ||
	    !journal_write(commit->root, &commit->steps, err))
		return false;
	commit->written = 0;
	if (journal_take(commit->root, &commit->steps, err))
		return true;
	return try_again(commit, err);
}

/* root and progress are given. */
static bool commit_locked(struct commit *commit, const struct change *changes,
			  size_t count, struct error *err)
{
	bool ok = plan(commit, changes, count, err);
	sigset_t before;

	interrupts_hold(&before);
	if (ok && commit->steps.count) {
		ok = disk_prepare(commit->root, err) &&
		     (!journal_exists(commit->root) ||
		      journal_roll(commit->root, err));
		if (ok)
			sweep(commit->root);
		ok = ok && write_temporaries(commit, err);
		if (ok && commit->steps.count == 1)
			ok = all_as_read(commit, err) && apply_one(commit, err);
		else if (ok)
			ok = apply_all(commit, err);
		if (!ok)
			drop_temporaries(commit);
	}
	progress_step(commit->progress, "writing files", 1, 1);
	vec_clear(&commit->steps);
	arena_clear(&commit->arena);
	interrupts_release(&before);
	return ok;
}

bool root_commit(int root, const struct change *changes, size_t count,
		 struct error *err)
{
	struct commit commit = { .root = root };
	bool ok;

	if (!lock_take(root, false, err))
		return false;
	ok = commit_locked(&commit, changes, count, err);
	lock_drop(root);
	return ok;
}

/* -- of a store ----------------------------------------------------------- */

bool store_lock(struct store *store, struct error *err)
{
	if (store->own->locked)
		return true;
	if (!lock_take(store->root, false, err))
		return false;
	store->own->locked = true;
	if (!journal_exists(store->root) || journal_roll(store->root, err))
		return true;
	store_unlock(store);
	return false;
}

void store_unlock(struct store *store)
{
	if (store->own->locked)
		lock_drop(store->root);
	store->own->locked = false;
}

bool store_commit(struct store *store, const struct change *changes,
		  size_t count, struct error *err)
{
	struct commit commit = { .root = store->root,
				 .progress = store->progress };
	bool ok;

	if (store->settings.format != SETTINGS_FORMAT)
		return error_set(err, FAULT_DATA,
				 "isms.yaml has format %d and this isms "
				 "writes format %d; use a newer isms",
				 store->settings.format, SETTINGS_FORMAT);
	if (store->own->locked)
		return commit_locked(&commit, changes, count, err);
	if (!lock_take(store->root, false, err))
		return false;
	ok = commit_locked(&commit, changes, count, err);
	lock_drop(store->root);
	return ok;
}
