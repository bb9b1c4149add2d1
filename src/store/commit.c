/* commit.c - changed files go to disk all or nothing, under the lock. */
#include "isms/store/commit.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/buf.h"
#include "isms/base/file.h"
#include "isms/base/interrupt.h"
#include "isms/base/share.h"
#include "isms/base/vec.h"
#include "fresh_internal.h"

/* One of the threads that write temporaries. */
struct writer {
	struct disk *disk; /* the commit's or */
	struct disk own;
	struct arena arena; /* of the sums */
	struct error err;
	size_t failed; /* number of the step that did, from 1 */
};

/* One commit under way. */
struct commit {
	struct disk disk;
	struct progress *progress;
	struct arena arena;
	struct steps steps; /* what really changes, temporaries named */
	const struct change **changes; /* parallel to the steps */
	bool begun;		       /* temporaries may exist */
	struct fresh fresh;	       /* all go there, when it has a folder */
	struct ahead *ahead;	       /* some are there already; or NULL */
	struct writer writers[SHARE_MOST];
	size_t writer_count;
};

/* -- an earlier one -------------------------------------------------------- */

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
		       struct error *err)
{
	struct arena scratch = { 0 };
	struct stat status;
	struct text text;
	bool same;
	int there = disk_stat(&commit->disk, change->file, &status, err);

	if (there < 0)
		return false;
	if (!change->old)
		return !there || changed_meanwhile(change->file, err);
	if (!there || !S_ISREG(status.st_mode) ||
	    (uintmax_t)status.st_size != change->old_length)
		return changed_meanwhile(change->file, err);
	if (!file_read(commit->disk.root, change->file, change->old_length + 1,
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
	size_t count = commit->steps.count;

	for (size_t i = 0; i < count; i++) {
		progress_step(commit->progress, "comparing files", i, count);
		if (!is_as_read(commit, commit->changes[i], err))
			return false;
	}
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

static bool plan(struct commit *commit, const struct change *changes,
		 size_t count, struct error *err)
{
	struct map files = { 0 };

	commit->changes =
		arena_array(&commit->arena, count + 1, sizeof(struct change *));
	for (size_t i = 0; i < count; i++) {
		void *twice = map_put(&files, changes[i].file, commit);

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
		commit->changes[commit->steps.count] = change;
		vec_push(&commit->steps, step);
	}
	return true;
}

/* Are they all new files of one folder? */
static bool are_alike(const struct commit *commit)
{
	const char *first = commit->steps.items[0].file;

	for (size_t i = 0; i < commit->steps.count; i++)
		if (commit->changes[i]->old ||
		    !disk_same_folder(first, commit->changes[i]->file))
			return false;
	return true;
}

/* What killed writers left goes, but what was written ahead does not. */
static bool find_fresh(struct commit *commit, struct error *err)
{
	const char *first = commit->steps.items[0].file;
	bool alike = are_alike(commit);

	if (commit->ahead &&
	    !ahead_take(commit->ahead, alike ? first : NULL, &commit->fresh))
		commit->ahead = NULL;
	if (commit->ahead)
		return true;
	leftovers_remove(commit->disk.root);
	return !alike || commit->steps.count < 2 ||
	       fresh_begin(&commit->fresh, &commit->disk, first, &commit->arena,
			   err);
}

static void name_temporaries(struct commit *commit)
{
	for (size_t i = 0; i < commit->steps.count; i++) {
		struct step *step = &commit->steps.items[i];

		if (commit->fresh.folder)
			step->temporary = fresh_temporary(
				&commit->fresh, step->file, &commit->arena);
		else if (commit->changes[i]->new)
			step->temporary = arena_format(&commit->arena,
						       ".isms/tmp/%ld-%zu",
						       (long)getpid(), i + 1);
	}
}

/* That of the file before, or of the one that a new file is to be like. */
static bool mode_of(struct writer *writer, const struct change *change,
		    mode_t *mode, struct error *err)
{
	const char *file = change->old ? change->file : change->like;
	struct stat status;
	int there;

	if (!file)
		return true;
	there = disk_stat(writer->disk, file, &status, err);
	if (there > 0 && S_ISREG(status.st_mode))
		*mode = status.st_mode & 07777;
	return there >= 0;
}

static const char *hash_of(struct writer *writer, const char *bytes,
			   size_t length)
{
	return bytes ? sha256_hex(&writer->arena, bytes, length) : "-";
}

/* What was written ahead and has changed since is written again. */
static bool is_written(struct commit *commit, struct writer *writer,
		       size_t place)
{
	if (commit->ahead && !commit->changes[place]->ahead)
		disk_unlink(writer->disk, commit->steps.items[place].temporary,
			    &writer->err);
	return commit->ahead && commit->changes[place]->ahead;
}

static bool write_temporary(struct commit *commit, struct writer *writer,
			    size_t place)
{
	struct error *err = &writer->err;
	const struct change *change = commit->changes[place];
	struct step *step = &commit->steps.items[place];
	struct content content = {
		.bytes = change->new,
		.length = change->new_length,
		.unsynced = commit->steps.count >= SYNC_TOGETHER,
	};

	if (is_written(commit, writer, place))
		return true;
	if (commit->steps.count > 1 && !commit->fresh.folder) {
		step->old = hash_of(writer, change->old, change->old_length);
		step->new = hash_of(writer, change->new, change->new_length);
	}
	return !change->new ||
	       (mode_of(writer, change, &content.mode, err) &&
		(commit->fresh.folder ||
		 disk_make_folders(writer->disk, change->file, err)) &&
		disk_write(writer->disk, step->temporary, &content, err));
}

static void write_portion(void *context, const struct portion *portion)
{
	struct commit *commit = context;
	struct writer *writer = &commit->writers[portion->worker];

	for (size_t i = portion->begin; i < portion->end && !writer->failed;
	     i++) {
		if (portion->worker == 0) /* this thread, which may speak */
			progress_step(commit->progress, "writing files", i,
				      commit->steps.count);
		if (!write_temporary(commit, writer, i))
			writer->failed = i + 1;
	}
}

/* The first step that failed says why. */
static bool judge(struct commit *commit, struct error *err)
{
	struct writer *first = NULL;

	for (size_t i = 0; i < commit->writer_count; i++) {
		struct writer *writer = &commit->writers[i];

		if (writer->failed &&
		    (!first || writer->failed < first->failed))
			first = writer;
	}
	if (first)
		error_copy(err, &first->err);
	for (size_t i = 0; i < commit->writer_count; i++)
		error_clear(&commit->writers[i].err);
	return !first;
}

/* On all cores.  Each file is made anew, so that they do not meet. */
static bool write_temporaries(struct commit *commit, struct error *err)
{
	const struct portion all = { .end = commit->steps.count };
	size_t count = share_workers(all.end);

	commit->writer_count = count;
	for (size_t i = 0; i < count; i++) {
		struct writer *writer = &commit->writers[i];

		disk_begin(&writer->own, commit->disk.root);
		writer->disk = i ? &writer->own : &commit->disk;
	}
	share_work(&all, count, write_portion, commit);
	for (size_t i = 0; i < count; i++)
		disk_end(&commit->writers[i].own);
	return judge(commit, err) &&
	       ((commit->steps.count < SYNC_TOGETHER && !commit->ahead) ||
		disk_sync_all(commit->disk.root, err));
}

/* -- one file, several files ---------------------------------------------- */

static bool apply_one(struct commit *commit, struct error *err)
{
	const struct step *step = &commit->steps.items[0];
	const struct change *change = commit->changes[0];
	bool ok;

	if (change->new)
		ok = disk_rename(&commit->disk, step->temporary, step->file,
				 !change->old, err);
	else
		ok = disk_unlink(&commit->disk, step->file, err);
	if (!ok)
		return false;
	commit->begun = false;
	return disk_sync_folder(&commit->disk, step->file, err);
}

static bool apply_fresh(struct commit *commit, struct error *err)
{
	if (!fresh_rename(&commit->fresh, &commit->disk,
			  commit->steps.items[0].temporary, err))
		return false;
	commit->begun = false;
	return disk_sync_folder(&commit->disk, commit->fresh.folder, err);
}

/* The files of one step must be on one file system with .isms, or the last
 * rename could fail with the first one done. */
static bool can_rename(struct commit *commit, struct error *err)
{
	const char *seen = NULL;
	struct stat here, there;

	if (fstat(commit->disk.root, &here))
		return error_system(err, errno, "cannot look at the folder");
	for (size_t i = 0; i < commit->steps.count; i++) {
		struct spot spot;
		int failed;

		if (!commit->changes[i]->new ||
		    (seen && disk_same_folder(seen, commit->changes[i]->file)))
			continue;
		seen = commit->changes[i]->file;
		if (!disk_spot(&commit->disk, seen, &spot, err))
			return false;
		failed = fstat(spot.folder, &there);
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

	if (!journal_exists(commit->disk.root))
		return error_while(err, "the files are written, but perhaps "
					"not yet safe from a power cut");
	ok = journal_roll(commit->disk.root, &again);
	error_clear(&again);
	if (ok)
		error_clear(err);
	else
		error_hint(err, "the change is kept in '.isms/journal' and "
				"will be finished by the next isms command");
	return ok;
}

/* Who comes to the journal must not lack descriptors behind it: what is held
 * goes first, and renaming holds no more than writing did. */
static bool apply_all(struct commit *commit, struct error *err)
{
	bool ok = can_rename(commit, err) &&
		  disk_sync_folder(&commit->disk, ".isms/tmp/x", err) &&
		  all_as_read(commit, err);

	disk_end(&commit->disk);
	if (!ok || !journal_write(commit->disk.root, &commit->steps, err))
		return false;
	commit->begun = false;
	if (journal_take(commit->disk.root, &commit->steps, commit->progress,
			 err))
		return true;
	return try_again(commit, err);
}

/* Nothing left to do is success. */
static bool carry_out(struct commit *commit, struct error *err)
{
	int root = commit->disk.root;
	bool ok;

	if (!commit->steps.count)
		return true;
	ok = disk_prepare(&commit->disk, err) &&
	     (!journal_exists(root) || journal_roll(root, err));
	commit->begun = ok;
	ok = ok && find_fresh(commit, err);
	if (ok)
		name_temporaries(commit);
	ok = ok && write_temporaries(commit, err);
	if (ok && commit->fresh.folder)
		ok = apply_fresh(commit, err);
	else if (ok && commit->steps.count == 1)
		ok = all_as_read(commit, err) && apply_one(commit, err);
	else if (ok)
		ok = apply_all(commit, err);
	disk_end(&commit->disk);
	if (!ok && commit->begun)
		leftovers_remove(root);
	return ok;
}

/* The disk and progress are given. */
static bool commit_locked(struct commit *commit, const struct change *changes,
			  size_t count, struct error *err)
{
	sigset_t before;
	bool ok;

	interrupts_hold(&before);
	ok = plan(commit, changes, count, err) && carry_out(commit, err);
	progress_step(commit->progress, "writing files", 1, 1);
	for (size_t i = 0; i < commit->writer_count; i++)
		arena_clear(&commit->writers[i].arena);
	disk_end(&commit->disk);
	vec_clear(&commit->steps);
	arena_clear(&commit->arena);
	interrupts_release(&before);
	return ok;
}

bool root_commit(int root, const struct change *changes, size_t count,
		 struct error *err)
{
	struct commit commit = { .disk = { .root = root } };
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
	struct commit commit = { .disk = { .root = store->root },
				 .progress = store->progress,
				 .ahead = store->own->ahead };
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
