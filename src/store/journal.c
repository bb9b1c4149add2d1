/* journal.c - several files as one step: what is to be done is synced first,
 * and whoever comes next finishes it. */
#include "store_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/buf.h"
#include "isms/base/file.h"
#include "isms/base/vec.h"

static const char journal_file[] = ".isms/journal";
static const char journal_head[] = "isms journal 1";
static const char journal_end[] = "end";

enum {
	JOURNAL_LIMIT = 64 << 20
};

/* Where we may not look, we could not finish anything either. */
bool journal_exists(int root)
{
	struct stat status;

	return !fstatat(root, journal_file, &status, AT_SYMLINK_NOFOLLOW) ||
	       (errno != ENOENT && errno != ENOTDIR && errno != EACCES);
}

bool journal_write(int root, const struct steps *steps, struct error *err)
{
	struct buf text = { 0 };
	struct buf name = { 0 };
	struct error ignored = { 0 };
	struct disk disk;
	bool written, shown;

	disk_begin(&disk, root);
	buf_format(&text, "%s\n", journal_head);
	for (size_t i = 0; i < steps->count; i++) {
		const struct step *step = &steps->items[i];

		buf_text(&text, step->file);
		buf_char(&text, '\t');
		buf_text(&text, step->temporary);
		buf_char(&text, '\t');
		buf_text(&text, step->old);
		buf_char(&text, '\t');
		buf_text(&text, step->new);
		buf_char(&text, '\n');
	}
	buf_format(&text, "%s\n", journal_end);
	buf_format(&name, ".isms/tmp/%ld-journal", (long)getpid());
	written = disk_write(
		&disk, buf_string(&name),
		&(struct content){ .bytes = text.text, .length = text.length },
		err);
	shown = written &&
		disk_rename(&disk, buf_string(&name), journal_file, true, err);
	if (written && !shown)
		disk_unlink(&disk, buf_string(&name), &ignored);
	if (shown && !disk_sync_folder(&disk, journal_file, err)) {
		/* Not known to be on disk: take it back while nothing has been
		 * changed. */
		shown = false;
		disk_unlink(&disk, journal_file, &ignored);
	}
	disk_end(&disk);
	error_clear(&ignored);
	buf_clear(&text);
	buf_clear(&name);
	return shown;
}

/* -- reading it back ------------------------------------------------------ */

static bool is_hash(const char *text)
{
	return !strcmp(text, "-") ||
	       (strlen(text) == 64 && strspn(text, "0123456789abcdef") == 64);
}

/* Only our own temporaries: a journal may come from a hostile clone. */
static bool is_temporary(const char *text)
{
	static const char folder[] = ".isms/tmp/";
	size_t length = sizeof folder - 1;

	return !strcmp(text, "-") ||
	       (!strncmp(text, folder, length) && text[length] &&
		strspn(text + length, "0123456789-") == strlen(text + length));
}

/* Cuts "a\tb\tc\td" in place. */
static bool step_read(char *line, struct step *step)
{
	char *parts[4] = { line, NULL, NULL, NULL };

	for (size_t i = 1; i < ARRAY_SIZE(parts); i++) {
		char *tab = strchr(parts[i - 1], '\t');

		if (!tab)
			return false;
		*tab = '\0';
		parts[i] = tab + 1;
	}
	step->file = parts[0];
	step->temporary = parts[1];
	step->old = parts[2];
	step->new = parts[3];
	return disk_may_write(step->file) && is_temporary(step->temporary) &&
	       is_hash(step->old) && is_hash(step->new) &&
	       !strcmp(step->temporary, "-") == !strcmp(step->new, "-");
}

/* When it fails, `number` is the line that is wrong. */
static bool steps_read(char *text, struct steps *steps, unsigned *number)
{
	bool first = true;
	char *line = text;
	char *end = strchr(line, '\n');

	for (*number = 1; end; ++*number, end = strchr(line, '\n')) {
		struct step step;

		*end = '\0';
		if (!first && !strcmp(line, journal_end))
			return !end[1];
		if (first && strcmp(line, journal_head) != 0)
			return false;
		if (!first) {
			if (!step_read(line, &step))
				return false;
			vec_push(steps, step);
		}
		first = false;
		line = end + 1;
	}
	return false;
}

static bool journal_read(int root, struct arena *arena, struct steps *steps,
			 struct error *err)
{
	struct text text;
	unsigned line;

	if (!file_read(root, journal_file, JOURNAL_LIMIT, arena, &text, err))
		return error_while(err, "an earlier change is unfinished");
	line = 1;
	if (strlen(text.bytes) == text.length &&
	    steps_read(text.bytes, steps, &line))
		return true;
	return error_set(err, FAULT_DATA,
			 "%s:%u: this is no journal of isms; look at it and "
			 "remove it",
			 journal_file, line);
}

/* -- finishing ------------------------------------------------------------ */

enum state {
	STATE_DONE,
	STATE_READY,
	STATE_LOST,
	STATE_STRANGE
};

/* How far a step got; false when that could not be seen. */
static bool step_state(struct disk *disk, const struct step *step,
		       struct arena *arena, enum state *state,
		       struct error *err)
{
	const char *now = disk_hash(disk, step->file, arena, err);
	const char *ready = "-";

	if (!now)
		return false;
	if (!strcmp(now, step->new)) {
		*state = STATE_DONE;
		return true;
	}
	*state = STATE_STRANGE;
	if (strcmp(now, step->old) != 0)
		return true;
	if (strcmp(step->temporary, "-") != 0)
		ready = disk_hash(disk, step->temporary, arena, err);
	if (!ready)
		return false;
	*state = strcmp(ready, step->new) ? STATE_LOST : STATE_READY;
	return true;
}

static bool strange(const char *file, struct error *err)
{
	error_set(err, FAULT_DATA,
		  "a change of several files was cut off, and '%s' is neither "
		  "what it was before nor what it was to become",
		  file);
	error_hint(err,
		   "bring the files that '%s' lists to the state you "
		   "want, then remove that file",
		   journal_file);
	return false;
}

/* All steps are looked at before one is taken.  A journal none of whose steps
 * was taken and whose temporaries are gone never took effect. */
static bool steps_judge(struct disk *disk, const struct steps *steps,
			enum state *states, bool *nothing, struct error *err)
{
	struct arena arena = { 0 };
	const char *lost = NULL;
	bool begun = false, ok = true;

	for (size_t i = 0; ok && i < steps->count; i++) {
		const struct step *step = &steps->items[i];

		ok = step_state(disk, step, &arena, &states[i], err);
		if (ok && states[i] == STATE_STRANGE)
			ok = strange(step->file, err);
		if (ok && states[i] == STATE_LOST)
			lost = step->file;
		if (ok && states[i] == STATE_DONE &&
		    strcmp(step->old, step->new) != 0)
			begun = true;
		arena_reset(&arena);
	}
	arena_clear(&arena);
	*nothing = lost && !begun;
	if (ok && lost && begun)
		return strange(lost, err);
	return ok;
}

static bool step_take(struct disk *disk, const struct step *step,
		      struct error *err)
{
	if (!strcmp(step->new, "-"))
		return disk_unlink(disk, step->file, err);
	return disk_make_folders(disk, step->file, err) &&
	       disk_rename(disk, step->temporary, step->file,
			   !strcmp(step->old, "-"), err);
}

static bool steps_sync(struct disk *disk, const struct steps *steps,
		       struct error *err)
{
	const char *synced = NULL;

	for (size_t i = 0; i < steps->count; i++) {
		const char *file = steps->items[i].file;

		if (synced && disk_same_folder(synced, file))
			continue;
		if (!disk_sync_folder(disk, file, err))
			return false;
		synced = file;
	}
	return true;
}

/* The journal must be gone for good before the next writer starts, or a power
 * cut could bring it back behind newer changes. */
static bool journal_remove(struct disk *disk, struct error *err)
{
	return disk_unlink(disk, journal_file, err) &&
	       disk_sync_folder(disk, journal_file, err);
}

bool journal_take(int root, const struct steps *steps,
		  struct progress *progress, struct error *err)
{
	struct disk disk;
	bool ok = true;

	disk_begin(&disk, root);
	for (size_t i = 0; ok && i < steps->count; i++) {
		progress_step(progress, "renaming files", i, steps->count);
		ok = step_take(&disk, &steps->items[i], err);
	}
	ok = ok && steps_sync(&disk, steps, err) && journal_remove(&disk, err);
	disk_end(&disk);
	return ok;
}

static bool steps_resume(struct disk *disk, const struct steps *steps,
			 const enum state *states, struct error *err)
{
	for (size_t i = 0; i < steps->count; i++)
		if (states[i] == STATE_READY &&
		    !step_take(disk, &steps->items[i], err))
			return false;
	return steps_sync(disk, steps, err) && journal_remove(disk, err);
}

bool journal_roll(int root, struct error *err)
{
	struct arena arena = { 0 };
	struct steps steps = { 0 };
	enum state *states;
	struct disk disk;
	bool nothing = false;
	bool ok = journal_read(root, &arena, &steps, err);

	disk_begin(&disk, root);
	if (ok) {
		states = arena_array(&arena, steps.count + 1, sizeof *states);
		ok = steps_judge(&disk, &steps, states, &nothing, err);
		if (ok && nothing)
			ok = journal_remove(&disk, err);
		else if (ok)
			ok = steps_resume(&disk, &steps, states, err);
	}
	disk_end(&disk);
	vec_clear(&steps);
	arena_clear(&arena);
	return ok;
}
