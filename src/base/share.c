/* share.c - divides a range among threads, and puts in order what they find. */
#include "isms/base/share.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

#include "isms/base/memory.h"

enum {
	WORTH = 128 /* fewer are not worth a thread */
};

struct share {
	share_task *task;
	void *context;
	size_t end;
	atomic_size_t next;
};

struct hand {
	struct share *share;
	size_t worker;
	bool started;
	pthread_t thread;
};

/* The cores that we may use, which in a container are not all there are. */
static size_t core_count(void)
{
	cpu_set_t cores;

	if (sched_getaffinity(0, sizeof cores, &cores))
		return 1;
	return (size_t)CPU_COUNT(&cores);
}

size_t share_workers(size_t count)
{
	size_t most = count / WORTH, cores;

	if (most < 2)
		return 1;
	cores = core_count();
	if (most > cores)
		most = cores;
	return most > SHARE_MOST ? SHARE_MOST : most;
}

static void *work(void *argument)
{
	const struct hand *hand = argument;
	struct share *share = hand->share;

	for (;;) {
		struct portion portion = { .worker = hand->worker };

		portion.begin = atomic_fetch_add(&share->next, SHARE_PORTION);
		if (portion.begin >= share->end)
			return NULL;
		portion.end = portion.begin + SHARE_PORTION;
		if (portion.end > share->end)
			portion.end = share->end;
		share->task(share->context, &portion);
	}
}

/* Without a thread that cannot be had the others do its part. */
void share_work(const struct portion *all, size_t workers, share_task *task,
		void *context)
{
	struct share share = { .task = task,
			       .context = context,
			       .end = all->end,
			       .next = all->begin };
	struct hand hands[SHARE_MOST] = { 0 };

	for (size_t i = 0; i < workers; i++) {
		hands[i].share = &share;
		hands[i].worker = i;
		hands[i].started = i && !pthread_create(&hands[i].thread, NULL,
							work, &hands[i]);
	}
	work(&hands[0]);
	for (size_t i = 0; i < workers; i++)
		if (hands[i].started)
			pthread_join(hands[i].thread, NULL);
}

/* -- harvest -------------------------------------------------------------- */

struct stretch {
	size_t worker, first, count;
};

void harvest_begin(struct harvest *harvest, size_t count)
{
	harvest->count = (count + SHARE_PORTION - 1) / SHARE_PORTION;
	harvest->stretches =
		memory_alloc(harvest->count, sizeof *harvest->stretches);
}

struct problems *harvest_open(struct harvest *harvest,
			      const struct portion *portion)
{
	struct problems *problems = &harvest->each[portion->worker];
	struct stretch *stretch =
		&harvest->stretches[portion->begin / SHARE_PORTION];

	stretch->worker = portion->worker;
	stretch->first = problems->list.count;
	return problems;
}

void harvest_close(struct harvest *harvest, const struct portion *portion)
{
	struct stretch *stretch =
		&harvest->stretches[portion->begin / SHARE_PORTION];

	stretch->count =
		harvest->each[portion->worker].list.count - stretch->first;
}

void harvest_gather(struct harvest *harvest, struct problems *problems)
{
	for (size_t i = 0; i < harvest->count; i++) {
		const struct stretch *stretch = &harvest->stretches[i];

		problems_append(problems, &harvest->each[stretch->worker],
				stretch->first, stretch->count);
	}
	for (size_t i = 0; i < SHARE_MOST; i++)
		problems_clear(&harvest->each[i]);
	memory_free(harvest->stretches);
	*harvest = (struct harvest){ 0 };
}
