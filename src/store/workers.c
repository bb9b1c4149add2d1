/* workers.c - reads the files of a register on all cores; the result is the
 * same as on one. */
#include <pthread.h>
#include <sched.h>

#include "isms/base/vec.h"
#include "store_internal.h"

enum {
	WORKER_FILES = 256, /* fewer are not worth a thread */
	WORKER_MOST = 16,
};

/* One thread: a stretch of the jobs, and memory of its own. */
struct worker {
	const struct store *store;
	const struct folder *folder;
	struct job *jobs;
	size_t count;
	struct arena arena;
	struct problems problems;
	struct error err;
	bool failed;
	bool started;
	pthread_t thread;
};

static void *work(void *argument)
{
	struct worker *worker = argument;
	struct arena scratch = { 0 };
	struct parsing parsing = { &worker->store->own->files, &worker->arena,
				   &scratch, &worker->problems };

	for (size_t i = 0; i < worker->count && !worker->failed; i++) {
		struct job *job = &worker->jobs[i];

		if (!job->wanted)
			continue;
		load_job(&parsing, worker->folder->noun,
			 worker->store->world.method, job, &worker->err);
		worker->failed = job->outcome == LOAD_FAILED;
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return NULL;
}

/* The cores that we may use, which in a container are not all there are. */
static size_t core_count(void)
{
	cpu_set_t cores;

	if (sched_getaffinity(0, sizeof cores, &cores))
		return 1;
	return (size_t)CPU_COUNT(&cores);
}

static size_t worker_count(size_t files)
{
	size_t count = files / (WORKER_FILES / 2);
	size_t cores;

	if (files <= WORKER_FILES)
		return 1;
	cores = core_count();
	if (count > cores)
		count = cores;
	return count > WORKER_MOST ? WORKER_MOST : count;
}

/* Takes over what a worker has read; false when it had to stop. */
static bool collect(struct store *store, struct worker *worker,
		    struct error *err)
{
	bool ok = !worker->failed;

	vec_push(&store->own->loads, worker->arena);
	problems_merge(&store->problems, &worker->problems);
	problems_clear(&worker->problems);
	if (!ok)
		error_copy(err, &worker->err);
	error_clear(&worker->err);
	return ok;
}

bool workers_run(struct store *store, const struct folder *folder,
		 struct jobs *jobs, struct error *err)
{
	struct worker workers[WORKER_MOST] = { 0 };
	size_t count = worker_count(jobs->count);
	size_t share = (jobs->count + count - 1) / count;
	bool ok = true;

	for (size_t i = 0; i < count; i++) {
		struct worker *worker = &workers[i];
		size_t begin = i * share;

		worker->store = store;
		worker->folder = folder;
		if (begin < jobs->count)
			worker->jobs = jobs->items + begin;
		if (begin < jobs->count)
			worker->count = jobs->count - begin < share
						? jobs->count - begin
						: share;
		worker->started = i && !pthread_create(&worker->thread, NULL,
						       work, worker);
	}
	for (size_t i = 0; i < count; i++)
		if (!workers[i].started)
			work(&workers[i]);
	for (size_t i = 0; i < count; i++) {
		if (workers[i].started)
			pthread_join(workers[i].thread, NULL);
		ok = collect(store, &workers[i], err) && ok;
	}
	return ok;
}
