/* parallel.h - the same work on many things, on all cores. */
#ifndef ISMS_STORE_PARALLEL_H
#define ISMS_STORE_PARALLEL_H

#include <stdatomic.h>
#include <stddef.h>

struct progress;

/* A caller's own struct begins with this one. */
struct parallel {
	/* Called for each place from 0, by any thread. */
	void (*one)(struct parallel *work, size_t place);
	size_t count;
	unsigned long long total; /* bytes to read, as far as it is known */
	atomic_ullong done;	  /* of these */
	atomic_size_t next, running;
};

/* Until all is done; `done` of `total` is shown meanwhile. */
void parallel_run(struct parallel *work, struct progress *progress);

#endif
