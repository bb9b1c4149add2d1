/* workers.c - reads the files of a register on all cores; the result is the
 * same as on one. */
#include <time.h>

#include "isms/base/share.h"
#include "isms/base/vec.h"
#include "store_internal.h"

/* One thread: memory of its own. */
struct worker {
	struct arena arena, scratch;
	struct files files;
	struct desk desk;
	struct error err;
	size_t failed; /* the place of the job that did, from 1 */
};

/* All of them. */
struct crew {
	struct store *store;
	const struct folder *folder;
	struct jobs *jobs;
	struct worker workers[SHARE_MOST];
	struct harvest harvest;
};

/* What jobs further on need lies where the folder was listed. */
static void look_ahead(const struct jobs *jobs, size_t i)
{
	enum {
		NEAR = 4,
		FAR = 8
	};

	if (i + FAR >= jobs->count)
		return;
	__builtin_prefetch(jobs->items[i + FAR].entry);
	__builtin_prefetch(jobs->items[i + NEAR].entry->file);
}

static void do_portion(void *context, const struct portion *portion)
{
	struct crew *crew = context;
	struct worker *worker = &crew->workers[portion->worker];
	struct parsing parsing = {
		&worker->files, &worker->arena, &worker->scratch,
		harvest_open(&crew->harvest, portion->worker)
	};

	if (!crew->store->at) /* a commit's files are not opened */
		share_apart(portion);
	for (size_t i = portion->begin; i < portion->end && !worker->failed;
	     i++) {
		struct job *job = &crew->jobs->items[i];

		look_ahead(crew->jobs, i);
		if (!job->wanted)
			continue;
		load_job(&parsing, crew->folder->noun,
			 crew->store->world.method, job, &worker->err);
		if (job->outcome == LOAD_FAILED)
			worker->failed = i + 1;
		harvest_mark(&crew->harvest, portion->worker, job->number);
		arena_reset(&worker->scratch);
	}
	desk_leave(&worker->desk);
}

static void begin(struct crew *crew, struct worker *worker)
{
	worker->files = crew->store->own->files;
	worker->files.desk = &worker->desk;
	desk_begin(&worker->desk, &worker->arena);
}

/* Takes over the memory of what a worker has read. */
static void end(struct crew *crew, struct worker *worker)
{
	arena_clear(&worker->scratch);
	vec_push(&crew->store->own->loads, worker->arena);
}

/* The first file that failed says why. */
static bool judge(struct crew *crew, size_t count, struct error *err)
{
	struct worker *first = NULL;

	for (size_t i = 0; i < count; i++) {
		struct worker *worker = &crew->workers[i];

		if (worker->failed &&
		    (!first || worker->failed < first->failed))
			first = worker;
	}
	if (first)
		error_copy(err, &first->err);
	for (size_t i = 0; i < count; i++)
		error_clear(&crew->workers[i].err);
	return !first;
}

/* -- a disk that keeps us waiting ------------------------------------------ */

enum {
	SLOW_FILE = 40 /* microseconds; a tenth of that from the page cache */
};

static int64_t microseconds(void)
{
	struct timespec now = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Reads the first portion alone: files that are not in the page cache are
 * fetched faster the more are asked for at once. */
static size_t try_first(struct crew *crew, struct portion *all)
{
	struct portion first = { .end = all->end };
	size_t count = share_workers(all->end);
	int64_t begin = microseconds();

	if (count == 1)
		return count;
	all->begin = first.end = SHARE_PORTION;
	do_portion(crew, &first);
	return microseconds() - begin > SHARE_PORTION * SLOW_FILE ? SHARE_MOST
								  : count;
}

bool workers_run(struct store *store, const struct folder *folder,
		 struct jobs *jobs, struct error *err)
{
	struct crew crew = { .store = store, .folder = folder, .jobs = jobs };
	struct portion all = { .end = jobs->count };
	size_t count;

	if (!all.end)
		return true;
	noun_fields(folder->noun); /* before several threads ask */
	begin(&crew, &crew.workers[0]);
	count = try_first(&crew, &all);
	for (size_t i = 1; i < count; i++)
		begin(&crew, &crew.workers[i]);
	share_work(&all, count, do_portion, &crew);
	for (size_t i = 0; i < count; i++)
		end(&crew, &crew.workers[i]);
	harvest_gather(&crew.harvest, &store->problems);
	return judge(&crew, count, err);
}
