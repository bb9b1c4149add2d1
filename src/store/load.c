/* load.c - from files to records: one of them, or a whole register on all
 * cores. */
#include <string.h>

#include "isms/base/file.h"
#include "isms/base/memory.h"
#include "isms/base/vec.h"
#include "isms/doc/tape.h"
#include "isms/doc/yaml_read.h"
#include "store_internal.h"

enum {
	LOCK_TRIES = 8,
	AHEAD = 8 /* jobs whose memory is asked for */
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
	if (!tape_read(&source, parsing->scratch, parsing->problems, &tape))
		return LOAD_BROKEN;
	record->noun = noun;
	record_read_tape(record, &tape, &reading, parsing->problems);
	return LOAD_FINE;
}

/* -- the index ------------------------------------------------------------ */

static void index_external(struct store *store, struct record *record)
{
	const char *external = record_common(record)->external_id;
	const struct record *other;
	struct problem *problem;

	if (!external)
		return;
	other = map_get(&store->own->externals, external);
	if (!other) {
		map_put(&store->own->externals, external, record);
		return;
	}
	if (other == record || other->noun != record->noun)
		return;
	problem = problem_add(
		&store->problems, PROBLEM_DUPLICATE_ID, record->file,
		"external_id '%s' stands in %s, too", external, other->id);
	problem->id = record->id;
	problem->path = "external_id";
}

static void load_title(struct store *store, struct record *record)
{
	const struct schema *schema = record->noun->schema;
	struct common *common = record->at;

	if (schema->title && !common->title)
		common->title = schema->title(record, &store->world);
}

static void index_record(struct store *store, struct folder *folder,
			 struct record *record)
{
	load_title(store, record);
	vec_push(&folder->records, record);
	map_put(&folder->by_id, record->id, record);
	index_external(store, record);
}

enum outcome load_one(struct store *store, struct folder *folder,
		      const char *id, struct error *err)
{
	struct arena scratch = { 0 };
	struct parsing parsing = { &store->own->files, &store->arena, &scratch,
				   &store->problems };
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

/* -- a whole register ----------------------------------------------------- */

/* In natural order of ids. */
static void index_records(struct store *store, struct folder *folder,
			  struct jobs *jobs, const uint32_t *sorted)
{
	for (size_t i = 0; i < jobs->count; i++) {
		struct job *job = &jobs->items[sorted[i]];

		if (i + AHEAD < jobs->count)
			__builtin_prefetch(&jobs->items[sorted[i + AHEAD]]);
		if (job->outcome == LOAD_BROKEN)
			map_put(&folder->broken,
				arena_copy(&store->arena, job->entry->id),
				folder);
		if (job->outcome != LOAD_FINE)
			continue;
		if (folder->noun->schema->title)
			load_title(store, job->record);
		job->number = (uint32_t)folder->records.count;
		vec_push(&folder->records, job->record);
		if (job->has_external)
			index_external(store, job->record);
	}
}

/* Records and their ids lie in memory in the order of the jobs. */
static void index_all(struct store *store, struct folder *folder,
		      struct jobs *jobs)
{
	uint32_t *sorted = memory_alloc(jobs->count, sizeof *sorted);
	size_t count = 0;

	map_reserve(&folder->by_id, jobs->count);
	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];

		sorted[job->number] = (uint32_t)i;
		if (job->outcome == LOAD_FINE)
			map_put_key(&folder->by_id, &job->key, job->record);
	}
	folder->records.count = 0;
	vec_reserve(&folder->records, jobs->count);
	index_records(store, folder, jobs, sorted);
	memory_free(sorted);
	folder->layout = memory_alloc(jobs->count, sizeof *folder->layout);
	for (size_t i = 0; i < jobs->count; i++)
		if (jobs->items[i].outcome == LOAD_FINE)
			folder->layout[count++] = jobs->items[i].number;
}

size_t folder_place(const struct folder *folder, size_t i)
{
	return folder->layout ? folder->layout[i] : i;
}

/* What the index wants to know, while the record is at hand. */
static void note_record(struct job *job)
{
	job->key = map_key(job->record->id);
	job->has_external = record_common(job->record)->external_id;
}

/* Those that were read alone before are not read again. */
static void plan_job(const struct folder *folder, struct job *job)
{
	if (folder->by_id.count)
		job->record = map_get(&folder->by_id, job->entry->id);
	if (job->record) {
		job->outcome = LOAD_FINE;
		note_record(job);
	} else if (map_get(&folder->broken, job->entry->id)) {
		job->outcome = LOAD_BROKEN;
	} else {
		job->wanted = true;
	}
}

/* Files whose inodes are neighbours lie in the same blocks, on the disk and in
 * the caches. */
static void plan_jobs(struct folder *folder, const struct entries *entries,
		      struct jobs *jobs)
{
	size_t count = entries->count;
	struct ordered *reading = memory_alloc(count, sizeof *reading);
	uint32_t *numbers = memory_alloc(count, sizeof *numbers);

	for (size_t i = 0; i < count; i++) {
		reading[i] = (struct ordered){ entries->items[i].inode, i };
		numbers[entries->sorted[i].place] = (uint32_t)i;
	}
	order_by_key(reading, count);
	vec_reserve(jobs, count);
	for (size_t i = 0; i < count; i++) {
		size_t place = reading[i].place;
		struct job job = { .entry = &entries->items[place],
				   .number = numbers[place] };

		plan_job(folder, &job);
		vec_push(jobs, job);
	}
	memory_free(reading);
	memory_free(numbers);
}

/* From a commit, all files are asked for before the threads read them. */
static bool fetch_jobs(struct store *store, const struct jobs *jobs,
		       struct error *err)
{
	VEC(const char *) paths = { 0 };
	bool ok = true;

	for (size_t i = 0; store->at && i < jobs->count; i++)
		if (jobs->items[i].wanted)
			vec_push(&paths, jobs->items[i].entry->file);
	if (paths.count)
		ok = snapshot_fetch(store->own->files.snapshot, paths.items,
				    paths.count, err);
	vec_clear(&paths);
	return ok;
}

static void forget_jobs(struct store *store)
{
	if (store->at)
		snapshot_forget(store->own->files.snapshot);
}

static bool load_folder(struct store *store, struct folder *folder,
			struct error *err)
{
	struct arena scratch = { 0 };
	struct entries entries = { .arena = &scratch };
	struct jobs jobs = { 0 };
	bool ok = folder_list(store, folder, &entries, &store->problems, err);

	if (ok) {
		plan_jobs(folder, &entries, &jobs);
		ok = fetch_jobs(store, &jobs, err) &&
		     workers_run(store, folder, &jobs, err);
		forget_jobs(store);
	}
	if (ok) {
		index_all(store, folder, &jobs);
		folder->loaded = true;
	}
	vec_clear(&jobs);
	entries_clear(&entries);
	arena_clear(&scratch);
	return ok;
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

bool store_load(struct store *store, struct folder *folder, struct error *err)
{
	bool mine, ok;

	if (folder->loaded)
		return true;
	if (!reading_begin(store, &mine, err))
		return false;
	ok = load_folder(store, folder, err);
	reading_end(store, mine);
	return ok;
}

bool store_load_all(struct store *store, struct error *err)
{
	bool mine;
	bool ok = reading_begin(store, &mine, err);

	if (!ok)
		return false;
	for (size_t i = 0; ok && i < store->folder_count; i++)
		ok = store_load(store, &store->folders[i], err);
	reading_end(store, mine);
	return ok;
}

/* -- for the workers ------------------------------------------------------ */

void load_job(const struct parsing *parsing, const struct noun *noun,
	      const struct method *method, struct job *job, struct error *err)
{
	struct record *record = arena_new(parsing->arena, struct record);

	record->id = arena_copy(parsing->arena, job->entry->id);
	record->file = arena_copy(parsing->arena, job->entry->file);
	job->outcome = load_record(parsing, noun, method, record, err);
	if (job->outcome != LOAD_FINE)
		return;
	job->record = record;
	note_record(job);
}
