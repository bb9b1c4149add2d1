/* load.c - from files to records, behind the readers' lock. */
#include <string.h>

#include "isms/base/file.h"
#include "isms/base/memory.h"
#include "isms/base/vec.h"
#include "isms/doc/tape.h"
#include "isms/doc/yaml_read.h"
#include "intake_internal.h"

enum {
	LOCK_TRIES = 8
};

/* -- one file ------------------------------------------------------------- */

static enum outcome broken(const struct parsing *parsing,
			   enum problem_code code, const char *file,
			   const char *text)
{
	struct problem *problem =
		problem_add(parsing->problems, code, file, "%s", text);

	problem->line = 1;
	problem->column = 1;
	problem->width = 1;
	return LOAD_BROKEN;
}

/* The text of a file, FINE, or why there is none. */
static enum outcome load_text(const struct parsing *parsing, const char *file,
			      struct source *source, struct error *err)
{
	const struct files *files = parsing->files;
	struct text text;
	enum outcome outcome = LOAD_FAILED;

	switch (files->source->read(files, file, FILE_REGISTER_LIMIT,
				    parsing->scratch, &text, err)) {
	case FILE_READ:
		*source = (struct source){ file, text.bytes, text.length };
		return LOAD_FINE;
	case FILE_ABSENT:
		outcome = LOAD_ABSENT;
		break;
	case FILE_IS_LINK:
		outcome = broken(parsing, PROBLEM_FILE_KIND, file,
				 "is a symbolic link, not a file");
		break;
	case FILE_IS_NO_FILE:
		outcome = broken(parsing, PROBLEM_FILE_KIND, file,
				 "is not a regular file");
		break;
	case FILE_TOO_LARGE:
		outcome = broken(parsing, PROBLEM_LIMIT, file,
				 "is larger than 1 MiB");
		break;
	case FILE_FORBIDDEN:
		outcome = broken(parsing, PROBLEM_FILE_KIND, file,
				 "cannot be read: permission denied");
		break;
	case FILE_FAILED:
		return LOAD_FAILED;
	}
	error_clear(err);
	return outcome;
}

enum outcome load_tree(const struct parsing *parsing, const char *file,
		       struct node **tree, struct error *err)
{
	struct source source;
	enum outcome outcome = load_text(parsing, file, &source, err);

	*tree = NULL;
	if (outcome != LOAD_FINE)
		return outcome;
	*tree = yaml_read(&source, parsing->arena, parsing->problems);
	return *tree ? LOAD_FINE : LOAD_BROKEN;
}

/* Text and tape go with the scratch: memory stays that of the records. */
static enum outcome load_record(const struct parsing *parsing,
				const struct noun *noun,
				const struct method *method,
				struct record *record, struct error *err)
{
	struct reading reading = { .arena = parsing->arena,
				   .method = method,
				   .scratch = parsing->scratch };
	struct source source;
	struct tape tape;
	enum outcome outcome = load_text(parsing, record->file, &source, err);

	if (outcome != LOAD_FINE)
		return outcome;
	if (!tape_read(&source, parsing->habit, parsing->scratch,
		       parsing->problems, &tape))
		return LOAD_BROKEN;
	record->noun = noun;
	record_read_tape(record, &tape, &reading, parsing->problems);
	return LOAD_FINE;
}

/* -- one record ----------------------------------------------------------- */

enum outcome load_one(struct store *store, struct folder *folder,
		      const char *id, struct error *err)
{
	struct arena scratch = { 0 };
	struct parsing parsing = { &store->own->files, &store->arena, &scratch,
				   &store->problems, NULL };
	struct record *record;
	enum outcome outcome;

	if (map_get(&folder->by_id, id))
		return LOAD_FINE;
	if (map_get(&folder->broken, id))
		return LOAD_BROKEN;
	if (folder->loaded || !store_id_is_valid(folder->noun, id))
		return LOAD_ABSENT;
	record = arena_new(&store->arena, struct record);
	record->id = arena_copy(&store->arena, id);
	record->file = store_path(store, folder->noun, id);
	outcome = load_record(&parsing, folder->noun, store->world.method,
			      record, err);
	if (outcome == LOAD_FINE)
		index_record(store, folder, record);
	if (outcome == LOAD_BROKEN)
		map_put(&folder->broken, record->id, folder);
	arena_clear(&scratch);
	return outcome;
}

bool reading_begin(struct store *store, bool *mine, struct error *err)
{
	*mine = false;
	if (store->at) /* nobody writes the past */
		return true;
	if (store->own->locked || store->own->sharing)
		return true;
	for (int tries = 0; tries < LOCK_TRIES; tries++) {
		if (!lock_take(store->root, true, err))
			return false;
		if (!journal_exists(store->root)) {
			*mine = store->own->sharing = true;
			return true;
		}
		lock_drop(store->root);
		if (!store_recover(store->root, err))
			return false;
	}
	return error_set(err, FAULT_SYSTEM,
			 "other programs keep changing the registers");
}

void reading_end(struct store *store, bool mine)
{
	if (!mine)
		return;
	store->own->sharing = false;
	lock_drop(store->root);
}

/* -- whole registers ------------------------------------------------------ */

/* Of a commit one after the other: their files are fetched together. */
static bool load_each(struct store *store, struct folder *folders, size_t count,
		      struct error *err)
{
	size_t step = store->at ? 1 : count;
	bool ok = true;

	for (size_t i = 0; ok && i < count; i += step)
		ok = workers_run(store, folders + i, step, err);
	return ok;
}

static bool load(struct store *store, struct folder *folders, size_t count,
		 struct error *err)
{
	bool mine, ok;

	if (!reading_begin(store, &mine, err))
		return false;
	ok = load_each(store, folders, count, err);
	reading_end(store, mine);
	return ok;
}

bool store_load(struct store *store, struct folder *folder, struct error *err)
{
	return folder->loaded || load(store, folder, 1, err);
}

bool store_load_all(struct store *store, struct error *err)
{
	return load(store, store->folders, store->folder_count, err);
}

/* -- for the workers ------------------------------------------------------ */

void load_job(const struct parsing *parsing, const struct noun *noun,
	      const struct method *method, struct job *job, struct error *err)
{
	struct record *record = job->record;

	record->id = job->id;
	record->file = job->file;
	job->outcome = load_record(parsing, noun, method, record, err);
	if (job->outcome == LOAD_FINE)
		job->has_external = record_common(record)->external_id;
}
