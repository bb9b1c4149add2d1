/* progress.h - how far long work has come, told to whoever watches.
 *
 * Rooms that know no screen call progress_step; what it does is set by the one
 * that has a screen (terminal_watch).  `{0}` tells nobody. */
#ifndef ISMS_BASE_PROGRESS_H
#define ISMS_BASE_PROGRESS_H

#include <stddef.h>
#include <stdint.h>

struct progress {
	void (*show)(struct progress *progress, const char *what, size_t done,
		     size_t total);
	int64_t begun, shown; /* milliseconds of show's clock; 0: not yet */
};

/* `what` is a plural: "writing files".  done equal to total ends it.  NULL is
 * nobody, too. */
void progress_step(struct progress *progress, const char *what, size_t done,
		   size_t total);

#endif
