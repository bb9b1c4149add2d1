/* timeline_internal.h - the parts of a timeline: which commits, what changed
 * between them, and the store that follows. */
#ifndef ISMS_STORE_TIMELINE_INTERNAL_H
#define ISMS_STORE_TIMELINE_INTERNAL_H

#include "isms/store/timeline.h"
#include "store_internal.h"

/* -- ticks.c: which commits ----------------------------------------------- */

struct ticks {
	struct tick *items;
	size_t count;
	size_t space;
};

/* Up to the commit `tip`, oldest first; in the arena but for the vector. */
bool ticks_list(const struct work_tree *tree, const char *tip,
		const struct timeline_span *span, struct arena *arena,
		struct ticks *ticks, struct error *err);

/* -- tree_walk.c: what changed from tick to tick -------------------------- */

struct tree_change {
	const char *path;   /* from the root; good until the next call */
	const char *object; /* NULL: gone */
};

struct tree_walk {
	struct git_process process;
	struct buf input;
	size_t at;
	bool ended; /* git said all */
	const char *below;
};

/* Between the trees of consecutive ticks, the first against nothing; only
 * below the root. */
bool tree_walk_open(struct tree_walk *walk, const struct work_tree *tree,
		    const struct ticks *ticks, struct error *err);

/* Begin the next tick; then its changes one by one, until there are no more. */
bool tree_walk_tick(struct tree_walk *walk, struct error *err);
bool tree_walk_next(struct tree_walk *walk, struct tree_change *change,
		    bool *more, struct error *err);
void tree_walk_close(struct tree_walk *walk);

#endif
