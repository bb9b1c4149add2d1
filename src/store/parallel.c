/* parallel.c - works on all cores, while the first thread tells how far that
 * has come. */
#include "isms/store/parallel.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "isms/base/progress.h"
#include "isms/base/share.h"

enum {
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
	size_t cores = share_workers(SIZE_MAX);

	return cores < work->count ? cores : work->count;
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

/* This thread works, too, unless somebody watches. */
void parallel_run(struct parallel *work, struct progress *progress)
{
	bool watched = progress && progress->show;
	pthread_t threads[SHARE_MOST];
	size_t count = worker_count(work);
	size_t started = 0;

	if (!watched && count)
		count--;
	atomic_store(&work->running, count);
	while (started < count &&
	       !pthread_create(&threads[started], NULL, run, work))
		started++;
	atomic_fetch_sub(&work->running, count - started);
	if (!watched || !started)
		work_off(work);
	watch(progress, work);
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
}
