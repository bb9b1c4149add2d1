/* parallel.c - works on all cores, while the first thread tells how far that
 * has come. */
#include "isms/store/parallel.h"

#include <pthread.h>
#include <sched.h>
#include <time.h>

#include "isms/base/progress.h"

enum {
	WORKER_MOST = 16,
	TICK = 20 * 1000000, /* nanoseconds between two looks */
	MEBIBYTE = 1 << 20,
};

static void work_off(struct parallel *work)
{
	for (;;) {
		size_t place = atomic_fetch_add(&work->next, 1);

		if (place >= work->count)
			break;
		work->one(work, place);
	}
}

static void *run(void *argument)
{
	struct parallel *work = argument;

	work_off(work);
	atomic_fetch_sub(&work->running, 1);
	return NULL;
}

static size_t worker_count(const struct parallel *work)
{
	cpu_set_t cores;
	size_t count = 1;

	if (!sched_getaffinity(0, sizeof cores, &cores))
		count = (size_t)CPU_COUNT(&cores);
	if (count > WORKER_MOST)
		count = WORKER_MOST;
	return count < work->count ? count : work->count;
}

static void watch(struct progress *progress, struct parallel *work)
{
	const struct timespec tick = { 0, TICK };

	while (progress && progress->show && atomic_load(&work->running)) {
		unsigned long long done = atomic_load(&work->done);

		if (done < work->total)
			progress_step(progress, "reading MiB",
				      (size_t)(done / MEBIBYTE),
				      (size_t)(work->total / MEBIBYTE) + 1);
		nanosleep(&tick, NULL);
	}
	progress_step(progress, "reading MiB", 1, 1);
}

void parallel_run(struct parallel *work, struct progress *progress)
{
	pthread_t threads[WORKER_MOST];
	size_t count = worker_count(work);
	size_t started = 0;

	atomic_store(&work->running, count);
	while (started < count &&
	       !pthread_create(&threads[started], NULL, run, work))
		started++;
	atomic_fetch_sub(&work->running, count - started);
	if (!started)
		work_off(work);
	watch(progress, work);
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
}
