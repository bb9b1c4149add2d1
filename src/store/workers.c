/* workers.c - lists and reads registers on all cores; the result is the same as
 * on one.
 *
 * One thread begins alone; as soon as there are files enough it is given help.
 * Each takes what is there to do: to list a register, else to read some of the
 * files of those that are listed. */
#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#include "isms/base/memory.h"
#include "isms/base/vec.h"
#include "isms/doc/tape.h"
#include "intake_internal.h"

/* One thread: memory of its own. */
struct worker {
	struct crew *crew;
	size_t number;
	pthread_t thread;
	struct arena arena, scratch;
	struct files files;
	struct desk desk;
	const struct intake *last; /* that it read files of */
	struct habit *habit;	   /* of these */
};

/* All of them, and what is left to do. */
struct crew {
	struct store *store;
	struct intake *intakes;
	size_t count;
	atomic_bool judged; /* the disk, as slow or not */

	pthread_mutex_t lock; /* of what follows, and how intakes go */
	pthread_cond_t listed;
	size_t next;	/* intake to be listed */
	size_t listing; /* how many are at it */
	size_t unread;	/* files that nobody has taken */
	size_t hired;
	bool alone; /* a thread could not be had */
	struct worker workers[SHARE_MOST];
};

/* What a worker does next: a register to be listed, or some of its files. */
struct task {
	struct intake *intake; /* NULL: nothing is left */
	struct portion files;  /* none: list it */
};

static void *work(void *argument);

static struct worker *begin(struct crew *crew)
{
	struct worker *worker = &crew->workers[crew->hired];

	worker->crew = crew;
	worker->number = crew->hired++;
	worker->files = crew->store->own->files;
	worker->files.desk = &worker->desk;
	worker->habit = arena_new(&worker->arena, struct habit);
	desk_begin(&worker->desk, &worker->arena);
	return worker;
}

/* Without a thread that cannot be had the others do its part; the lock is
 * held. */
static void hire(struct crew *crew, size_t wanted)
{
	while (crew->hired < wanted && !crew->alone) {
		struct worker *worker = begin(crew);

		if (pthread_create(&worker->thread, NULL, work, worker)) {
			arena_clear(&worker->arena);
			crew->hired--;
			crew->alone = true;
		}
	}
}

/* -- listing -------------------------------------------------------------- */

static void publish(struct crew *crew, struct intake *intake, bool ok)
{
	pthread_mutex_lock(&crew->lock);
	crew->listing--;
	intake->fault = !ok;
	if (ok) {
		if (intake->jobs.count)
			noun_fields(intake->folder->noun); /* for all threads */
		intake->left = intake->jobs.count;
		crew->unread += intake->left;
		hire(crew, share_workers(crew->unread));
	}
	pthread_cond_broadcast(&crew->listed);
	pthread_mutex_unlock(&crew->lock);
}

/* The others read while this one puts ids in order. */
static void list(struct crew *crew, struct intake *intake)
{
	bool ok = intake_plan(intake, crew->store, &intake->err);

	publish(crew, intake, ok);
	if (ok)
		intake_number(intake);
}

/* -- reading -------------------------------------------------------------- */

/* The first file that failed says why; those behind it are not read. */
static void fail(struct crew *crew, struct intake *intake, size_t place,
		 struct error *err)
{
	pthread_mutex_lock(&crew->lock);
	if (!intake->fault || place < intake->failed) {
		error_clear(&intake->err);
		error_copy(&intake->err, err);
		intake->failed = place;
	}
	intake->fault = true;
	crew->unread -= intake->left;
	intake->left = 0;
	pthread_mutex_unlock(&crew->lock);
	error_clear(err);
}

static void read_files(struct worker *worker, struct intake *intake,
		       const struct portion *files)
{
	struct crew *crew = worker->crew;
	struct parsing parsing = {
		&worker->files, &worker->arena, &worker->scratch,
		harvest_open(&intake->harvest, worker->number), worker->habit
	};

	if (worker->last != intake)
		*worker->habit = (struct habit){ 0 };
	worker->last = intake;
	for (size_t i = files->begin; i < files->end; i++) {
		struct job *job = &intake->jobs.items[i];
		struct error err = { 0 };

		if (!job->wanted)
			continue;
		load_job(&parsing, intake->folder->noun,
			 crew->store->world.method, job, &err);
		if (job->outcome == LOAD_FAILED)
			fail(crew, intake, i, &err);
		harvest_mark(&intake->harvest, worker->number, i);
		arena_reset(&worker->scratch);
	}
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

/* Files that are not in the page cache are fetched faster the more are asked
 * for at once: the first ones tell. */
static void judge_disk(struct crew *crew, int64_t taken)
{
	pthread_mutex_lock(&crew->lock);
	if (crew->hired > 1 && crew->unread &&
	    taken > SHARE_PORTION * SLOW_FILE)
		hire(crew, SHARE_MOST);
	pthread_mutex_unlock(&crew->lock);
}

static void read_portion(struct worker *worker, const struct task *task)
{
	struct crew *crew = worker->crew;
	int64_t begin = microseconds();

	read_files(worker, task->intake, &task->files);
	if (!crew->store->at &&
	    task->files.end - task->files.begin == SHARE_PORTION &&
	    !atomic_exchange(&crew->judged, true))
		judge_disk(crew, microseconds() - begin);
}

/* -- who does what --------------------------------------------------------- */

static bool take_files(struct crew *crew, struct task *task)
{
	for (size_t i = 0; crew->unread && i < crew->count; i++) {
		struct intake *intake = &crew->intakes[i];
		size_t begin;

		if (!intake->left)
			continue;
		begin = intake->jobs.count - intake->left;
		task->intake = intake;
		task->files.begin = begin;
		task->files.end = intake->left > SHARE_PORTION
					  ? begin + SHARE_PORTION
					  : intake->jobs.count;
		intake->left = intake->jobs.count - task->files.end;
		crew->unread -= task->files.end - begin;
		return true;
	}
	return false;
}

static bool take(struct crew *crew, struct task *task)
{
	*task = (struct task){ 0 };
	pthread_mutex_lock(&crew->lock);
	for (;;) {
		if (crew->next < crew->count) {
			task->intake = &crew->intakes[crew->next++];
			crew->listing++;
			break;
		}
		if (take_files(crew, task) || !crew->listing)
			break;
		pthread_cond_wait(&crew->listed, &crew->lock);
	}
	pthread_mutex_unlock(&crew->lock);
	return task->intake;
}

static void *work(void *argument)
{
	struct worker *worker = argument;
	struct task task;

	if (worker->number && !worker->crew->store->at)
		share_apart();
	while (take(worker->crew, &task))
		if (task.files.end)
			read_portion(worker, &task);
		else
			list(worker->crew, task.intake);
	desk_leave(&worker->desk);
	return NULL;
}

/* As long as one of them is at work it may hire others. */
static bool is_hired(struct crew *crew, size_t number)
{
	bool hired;

	pthread_mutex_lock(&crew->lock);
	hired = number < crew->hired;
	pthread_mutex_unlock(&crew->lock);
	return hired;
}

/* Takes over the memory of what was read. */
static void end(struct crew *crew)
{
	for (size_t i = 0; is_hired(crew, i); i++) {
		struct worker *worker = &crew->workers[i];

		if (i)
			pthread_join(worker->thread, NULL);
		arena_clear(&worker->scratch);
		vec_push(&crew->store->own->loads, worker->arena);
	}
	pthread_cond_destroy(&crew->listed);
	pthread_mutex_destroy(&crew->lock);
}

/* The first register that failed says why. */
static bool judge(struct crew *crew, struct error *err)
{
	bool ok = true;

	for (size_t i = 0; i < crew->count; i++) {
		struct intake *intake = &crew->intakes[i];

		if (intake->fault && ok)
			error_copy(err, &intake->err);
		ok = ok && !intake->fault;
		error_clear(&intake->err);
	}
	for (size_t i = 0; i < crew->count; i++)
		intake_end(&crew->intakes[i], crew->store, ok);
	return ok;
}

bool workers_run(struct store *store, struct folder *folders, size_t count,
		 struct error *err)
{
	struct crew crew = { .store = store,
			     .lock = PTHREAD_MUTEX_INITIALIZER,
			     .listed = PTHREAD_COND_INITIALIZER };
	bool ok;

	crew.intakes = memory_alloc(count, sizeof *crew.intakes);
	for (size_t i = 0; i < count; i++)
		if (!folders[i].loaded)
			crew.intakes[crew.count++].folder = &folders[i];
	work(begin(&crew));
	end(&crew);
	ok = judge(&crew, err);
	memory_free(crew.intakes);
	return ok;
}
