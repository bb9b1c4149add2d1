/* share.c - divides a range among threads, and puts in order what they find. */
#include "isms/base/share.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "isms/base/vec.h"

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

/* Who may not have a table alone shares it. */
void share_apart(void)
{
	(void)unshare(CLONE_FILES);
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

/* Neighbours in a thread's list that belong to one number. */
struct stretch {
	const struct problems *list;
	size_t number, first, count;
};

struct problems *harvest_open(struct harvest *harvest, size_t worker)
{
	return &harvest->each[worker];
}

void harvest_mark(struct harvest *harvest, size_t worker, size_t number)
{
	struct stretches *stretches = &harvest->stretches[worker];
	struct stretch stretch = { &harvest->each[worker], number, 0, 0 };
	const struct stretch *last;

	if (stretches->count) {
		last = &stretches->items[stretches->count - 1];
		stretch.first = last->first + last->count;
	}
	stretch.count = stretch.list->list.count - stretch.first;
	if (stretch.count)
		vec_push(stretches, stretch);
}

void harvest_renumber(struct harvest *harvest, const uint32_t *numbers)
{
	for (size_t i = 0; i < SHARE_MOST; i++) {
		struct stretches *some = &harvest->stretches[i];

		for (size_t k = 0; k < some->count; k++)
			some->items[k].number = numbers[some->items[k].number];
	}
}

static int by_number(const void *left, const void *right)
{
	const struct stretch *one = left;
	const struct stretch *two = right;

	return (one->number > two->number) - (one->number < two->number);
}

void harvest_gather(struct harvest *harvest, struct problems *problems)
{
	struct stretches all = { 0 };

	for (size_t i = 0; i < SHARE_MOST; i++) {
		struct stretches *some = &harvest->stretches[i];

		for (size_t k = 0; k < some->count; k++)
			vec_push(&all, some->items[k]);
		vec_clear(some);
	}
	if (all.count)
		qsort(all.items, all.count, sizeof *all.items, by_number);
	for (size_t i = 0; i < all.count; i++)
		problems_append(problems, all.items[i].list, all.items[i].first,
				all.items[i].count);
	vec_clear(&all);
	for (size_t i = 0; i < SHARE_MOST; i++)
		problems_clear(&harvest->each[i]);
}
