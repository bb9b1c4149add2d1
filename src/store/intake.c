/* intake.c - one register on its way into memory: which files there are, in
 * which order they are read, and the index of what was read. */
#include "isms/base/memory.h"
#include "isms/base/vec.h"
#include "intake_internal.h"

enum {
	BLOCK_BITS = 4, /* inodes in a block of the disk, as a power of two */
	AHEAD = 12	/* things whose memory is asked for */
};

/* -- which files, and in which order --------------------------------------- */

/* Those that were read alone before are not read again. */
static void plan_job(struct intake *intake, struct job *job)
{
	struct folder *folder = intake->folder;

	if (folder->by_id.count)
		job->record = map_get(&folder->by_id, job->id);
	if (job->record) {
		job->outcome = LOAD_FINE;
		job->has_external = record_common(job->record)->external_id;
	} else if (map_get(&folder->broken, job->id)) {
		job->outcome = LOAD_BROKEN;
	} else {
		job->record = &intake->records[intake->jobs.count];
		job->wanted = true;
	}
}

/* Files whose inodes are neighbours lie in the same blocks, on the disk and in
 * the caches. */
static struct ordered *order_of_reading(const struct entries *entries)
{
	struct ordered *reading = memory_alloc(entries->count, sizeof *reading);

	for (size_t i = 0; i < entries->count; i++) {
		reading[i].key = entries->items[i].inode >> BLOCK_BITS;
		reading[i].place = i;
	}
	order_by_key(reading, entries->count);
	return reading;
}

/* Names are made to lie in that order, too. */
static void plan_jobs(struct intake *intake)
{
	const struct entries *entries = &intake->entries;
	struct arena *arena = &intake->arena;
	size_t count = entries->count;
	struct ordered *reading = order_of_reading(entries);
	const struct noun *noun = intake->folder->noun;
	const char *path =
		noun->prefix ? arena_join(arena, noun->name, "/", "") : "";

	intake->records = arena_array(arena, count, sizeof *intake->records);
	vec_reserve(&intake->jobs, count);
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = &entries->items[reading[i].place];
		struct job job = { .place = (uint32_t)reading[i].place };

		if (i + AHEAD < count)
			__builtin_prefetch(
				&entries->items[reading[i + AHEAD].place]);
		job.id = arena_copy(arena, entry->id);
		job.file = arena_join(arena, path, entry->id, ".yaml");
		plan_job(intake, &job);
		vec_push(&intake->jobs, job);
	}
	memory_free(reading);
}

/* From a commit, all files are asked for before the threads read them. */
static bool fetch_jobs(struct store *store, const struct jobs *jobs,
		       struct error *err)
{
	VEC(const char *) paths = { 0 };
	bool ok = true;

	for (size_t i = 0; store->at && i < jobs->count; i++)
		if (jobs->items[i].wanted)
			vec_push(&paths, jobs->items[i].file);
	if (paths.count)
		ok = snapshot_fetch(store->own->files.snapshot, paths.items,
				    paths.count, err);
	vec_clear(&paths);
	return ok;
}

bool intake_plan(struct intake *intake, struct store *store, struct error *err)
{
	intake->entries.arena = &intake->names;
	if (!folder_list(store, intake->folder, &intake->entries,
			 &intake->problems, err))
		return false;
	plan_jobs(intake);
	return fetch_jobs(store, &intake->jobs, err);
}

/* -- the index ------------------------------------------------------------ */

/* The order of ids: from each job's number there to the job. */
static void number_jobs(struct intake *intake)
{
	const struct entries *entries = &intake->entries;
	const struct jobs *jobs = &intake->jobs;
	uint32_t *places = memory_alloc(jobs->count, sizeof *places);

	intake->numbers = memory_alloc(jobs->count, sizeof *intake->numbers);
	intake->sorted = memory_alloc(jobs->count, sizeof *intake->sorted);
	for (size_t i = 0; i < jobs->count; i++)
		places[entries->sorted[i].place] = (uint32_t)i;
	for (size_t i = 0; i < jobs->count; i++) {
		uint32_t number = places[jobs->items[i].place];

		intake->numbers[i] = number;
		intake->sorted[number] = (uint32_t)i;
	}
	memory_free(places);
}

void intake_number(struct intake *intake)
{
	struct map *by_id = &intake->folder->by_id;
	const struct jobs *jobs = &intake->jobs;

	entries_sort(&intake->entries);
	number_jobs(intake);
	map_reserve(by_id, jobs->count);
	for (size_t i = 0; i < jobs->count; i++)
		map_put(by_id, jobs->items[i].id, jobs->items[i].record);
}

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

void index_record(struct store *store, struct folder *folder,
		  struct record *record)
{
	load_title(store, record);
	vec_push(&folder->records, record);
	map_put(&folder->by_id, record->id, record);
	index_external(store, record);
}

/* A job that is done; its number becomes the record's place. */
static void index_job(struct store *store, struct intake *intake, size_t i)
{
	struct folder *folder = intake->folder;
	struct job *job = &intake->jobs.items[i];

	if (job->outcome != LOAD_FINE)
		map_put(&folder->by_id, job->id, NULL);
	if (job->outcome == LOAD_BROKEN)
		map_put(&folder->broken, job->id, folder);
	if (job->outcome != LOAD_FINE)
		return;
	if (folder->noun->schema->title)
		load_title(store, job->record);
	intake->numbers[i] = (uint32_t)folder->records.count;
	vec_push(&folder->records, job->record);
	if (job->has_external)
		index_external(store, job->record);
}

/* In natural order of ids. */
static void index_jobs(struct store *store, struct intake *intake)
{
	struct folder *folder = intake->folder;
	const struct jobs *jobs = &intake->jobs;
	size_t count = 0;

	folder->records.count = 0;
	vec_reserve(&folder->records, jobs->count);
	for (size_t i = 0; i < jobs->count; i++) {
		if (i + AHEAD < jobs->count)
			__builtin_prefetch(
				&jobs->items[intake->sorted[i + AHEAD]]);
		index_job(store, intake, intake->sorted[i]);
	}
	folder->layout = memory_alloc(jobs->count, sizeof *folder->layout);
	for (size_t i = 0; i < jobs->count; i++)
		if (jobs->items[i].outcome == LOAD_FINE)
			folder->layout[count++] = intake->numbers[i];
}

struct record *folder_record(const struct folder *folder, size_t i,
			     size_t *place)
{
	*place = folder->layout ? folder->layout[i] : i;
	return folder->records.items[*place];
}

void intake_end(struct intake *intake, struct store *store, bool ok)
{
	struct jobs *jobs = &intake->jobs;
	struct problems *found = &intake->problems;

	problems_append(&store->problems, found, 0, found->list.count);
	problems_clear(found);
	if (intake->numbers)
		harvest_renumber(&intake->harvest, intake->numbers);
	harvest_gather(&intake->harvest, &store->problems);
	if (ok)
		index_jobs(store, intake);
	for (size_t i = 0; !ok && i < jobs->count; i++)
		if (jobs->items[i].wanted && intake->numbers)
			map_put(&intake->folder->by_id, jobs->items[i].id,
				NULL);
	intake->folder->loaded = ok;
	if (store->at)
		snapshot_forget(store->own->files.snapshot);
	memory_free(intake->numbers);
	memory_free(intake->sorted);
	vec_clear(jobs);
	entries_clear(&intake->entries);
	arena_clear(&intake->names);
	vec_push(&store->own->loads, intake->arena);
}
