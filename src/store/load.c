/* load.c - from files to records: one of them, or a whole register on all
 * cores. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "isms/base/vec.h"
#include "isms/doc/yaml_read.h"
#include "store_internal.h"

enum {
	LOCK_TRIES = 8
};

bool file_exists(int root, const char *file)
{
	struct stat status;

	return !fstatat(root, file, &status, AT_SYMLINK_NOFOLLOW) ||
	       (errno != ENOENT && errno != ENOTDIR && errno != ELOOP &&
		errno != ENAMETOOLONG);
}

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

/* Why a file could not be read: what the ISMS holds is a problem, what the
 * system does is an error. */
static enum outcome judge_unread(const struct parsing *parsing,
				 const char *file, struct error *err)
{
	struct stat status;
	enum outcome outcome = LOAD_FAILED;

	if (fstatat(parsing->root, file, &status, AT_SYMLINK_NOFOLLOW))
		outcome = errno == ENOENT || errno == ENOTDIR ? LOAD_ABSENT
							      : LOAD_FAILED;
	else if (S_ISLNK(status.st_mode))
		outcome = broken(parsing, PROBLEM_FILE_KIND, file,
				 "is a symbolic link, not a file");
	else if (!S_ISREG(status.st_mode))
		outcome = broken(parsing, PROBLEM_FILE_KIND, file,
				 "is not a regular file");
	else if (status.st_size > FILE_REGISTER_LIMIT)
		outcome = broken(parsing, PROBLEM_LIMIT, file,
				 "is larger than 1 MiB");
	else if (faccessat(parsing->root, file, R_OK, AT_EACCESS) &&
		 errno == EACCES)
		outcome = broken(parsing, PROBLEM_FILE_KIND, file,
				 "cannot be read: permission denied");
	if (outcome != LOAD_FAILED)
		error_clear(err);
	return outcome;
}

enum outcome load_tree(const struct parsing *parsing, const char *file,
		       struct node **tree, struct error *err)
{
	struct source source = { .path = file };
	struct text text;

	*tree = NULL;
	if (!file_read(parsing->root, file, FILE_REGISTER_LIMIT,
		       parsing->scratch, &text, err))
		return judge_unread(parsing, file, err);
	source.text = text.bytes;
	source.length = text.length;
	*tree = yaml_read(&source, parsing->arena, parsing->problems);
	return *tree ? LOAD_FINE : LOAD_BROKEN;
}

static enum outcome load_record(const struct parsing *parsing,
				const struct noun *noun,
				const struct method *method,
				struct record *record, struct error *err)
{
	/* The tree goes with the scratch: memory stays that of the records. */
	struct parsing passing = { parsing->root, parsing->scratch,
				   parsing->scratch, parsing->problems };
	struct reading reading = { .arena = parsing->arena,
				   .method = method,
				   .scratch = parsing->scratch };
	struct node *tree;
	enum outcome outcome = load_tree(&passing, record->file, &tree, err);

	if (outcome != LOAD_FINE)
		return outcome;
	record->noun = noun;
	record_read(record, tree, &reading, parsing->problems);
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

static void index_record(struct store *store, struct folder *folder,
			 struct record *record)
{
	vec_push(&folder->records, record);
	map_put(&folder->by_id, record->id, record);
	index_external(store, record);
}

enum outcome load_one(struct store *store, struct folder *folder,
		      const char *id, struct error *err)
{
	struct arena scratch = { 0 };
	struct parsing parsing = { store->root, &store->arena, &scratch,
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

static void index_all(struct store *store, struct folder *folder,
		      const struct jobs *jobs)
{
	folder->records.count = 0;
	for (size_t i = 0; i < jobs->count; i++) {
		struct job *job = &jobs->items[i];

		if (job->outcome == LOAD_FINE)
			index_record(store, folder, job->record);
		else if (job->outcome == LOAD_BROKEN)
			map_put(&folder->broken, job->entry.id, folder);
	}
}

/* Those that were read alone before are not read again. */
static void plan_jobs(struct folder *folder, const struct entries *entries,
		      struct jobs *jobs)
{
	for (size_t i = 0; i < entries->count; i++) {
		struct job job = { .entry = entries->items[i] };

		job.record = map_get(&folder->by_id, job.entry.id);
		if (job.record)
			job.outcome = LOAD_FINE;
		else if (map_get(&folder->broken, job.entry.id))
			job.outcome = LOAD_BROKEN;
		else
			job.wanted = true;
		vec_push(jobs, job);
	}
}

static bool load_folder(struct store *store, struct folder *folder,
			struct error *err)
{
	struct entries entries = { 0 };
	struct jobs jobs = { 0 };
	bool ok = folder_list(store, folder, &entries, &store->problems, err);

	if (ok) {
		plan_jobs(folder, &entries, &jobs);
		ok = workers_run(store, folder, &jobs, err);
	}
	if (ok) {
		index_all(store, folder, &jobs);
		folder->loaded = true;
	}
	vec_clear(&jobs);
	vec_clear(&entries);
	return ok;
}

bool reading_begin(struct store *store, bool *mine, struct error *err)
{
	*mine = false;
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

	record->id = job->entry.id;
	record->file = job->entry.file;
	job->outcome = load_record(parsing, noun, method, record, err);
	if (job->outcome == LOAD_FINE)
		job->record = record;
}
