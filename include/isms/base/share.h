/* share.h - one piece of work for all cores.
 *
 * The work is a range of numbers.  Threads take portion after portion of it;
 * who does which is left to chance, so a task writes what it finds to the
 * places of its numbers, or to a harvest. */
#ifndef ISMS_BASE_SHARE_H
#define ISMS_BASE_SHARE_H

#include <stddef.h>
#include <stdint.h>

#include "isms/base/problem.h"

enum {
	SHARE_PORTION = 64,
	SHARE_MOST = 16 /* threads */
};

/* [begin, end), and the number of the thread that does it. */
struct portion {
	size_t begin, end;
	size_t worker;
};

typedef void share_task(void *context, const struct portion *portion);

/* How many threads are worth it: one for little work, at most one for each core
 * that we may use. */
size_t share_workers(size_t count);

/* All of [begin, end), by so many threads, this one among them. */
void share_work(const struct portion *all, size_t workers, share_task *task,
		void *context);

/* For a thread that opens many files, when it begins: threads that share a table
 * of descriptors keep each other waiting whenever one is opened or closed.  What
 * was open stays open in its own table, which goes with the thread. */
void share_apart(void);

/* Problems that several threads find, for the order of the work, whatever order
 * it was done in.  `{0}` is empty.  Each thread adds to a list of its own, then
 * says which number of the work they belong to. */
struct harvest {
	struct problems each[SHARE_MOST];
	struct stretches {
		struct stretch *items;
		size_t count;
		size_t space;
	} stretches[SHARE_MOST]; /* of each; where nothing was found is none */
};

struct problems *harvest_open(struct harvest *harvest, size_t worker);
void harvest_mark(struct harvest *harvest, size_t worker, size_t number);

/* Of work whose order is known only afterwards: numbers[n] instead of n. */
void harvest_renumber(struct harvest *harvest, const uint32_t *numbers);

/* Everything behind what is in `problems`; the harvest is empty then. */
void harvest_gather(struct harvest *harvest, struct problems *problems);

#endif
