/* share.h - one piece of work for all cores.
 *
 * The work is a range of numbers.  Threads take portion after portion of it;
 * who does which is left to chance, so a task writes what it finds to the
 * places of its numbers, or to a harvest. */
#ifndef ISMS_BASE_SHARE_H
#define ISMS_BASE_SHARE_H

#include <stddef.h>

#include "isms/base/problem.h"

enum {
	SHARE_PORTION = 64,
	SHARE_MOST = 16 /* threads */
};

/* [begin, end), and the number of the thread that does it; begin is a multiple
 * of SHARE_PORTION. */
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

/* Problems that several threads find, for the order of the work.  `{0}`, then
 * begin; each portion asks for its list once, adds, and says that it is done.
 */
struct harvest {
	struct problems each[SHARE_MOST];
	struct stretch *stretches; /* of each[worker], one for each portion */
	size_t count;
};

void harvest_begin(struct harvest *harvest, size_t count);
struct problems *harvest_open(struct harvest *harvest,
			      const struct portion *portion);
void harvest_close(struct harvest *harvest, const struct portion *portion);

/* Everything behind what is in `problems`; the harvest is empty then. */
void harvest_gather(struct harvest *harvest, struct problems *problems);

#endif
