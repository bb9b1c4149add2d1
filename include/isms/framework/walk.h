/* walk.h - from one requirement outwards over at most so many crosswalks: what
 * it is to all others that they lead to.
 *
 * The relations on the way are composed (relation_compose), the best way to
 * each requirement is kept.  From a heading to its parts or back costs no hop,
 * and counts only where the sets prove what comes of it, or where it is the
 * whole way. */
#ifndef ISMS_FRAMEWORK_WALK_H
#define ISMS_FRAMEWORK_WALK_H

#include "isms/framework/atlas.h"

enum {
	WALK_HOPS = 2 /* unless told: chains of overlaps explode */
};

/* A spot that a walk found, and how. */
struct reach {
	size_t spot;
	enum relation relation; /* what the start is to it */
	bool proved;		/* by the sets; else a chain of overlaps */
	int hops;
	int trust;	       /* of the least trusted crosswalk on the way */
	size_t previous;       /* of the reaches; the start is the first */
	const struct way *way; /* its last leg; NULL: the start */
};

struct walk {
	const struct atlas *atlas;
	VEC(struct reach) reached; /* near ones first */
	size_t *seen;		   /* place in reached + 1, by spot and kind */
	struct arena arena;
};

/* Further walks may follow.  With `up`, what is said of a heading above the
 * start is said of the start as its part. */
void walk_from(struct walk *walk, const struct atlas *atlas, size_t spot,
	       int hops, bool up);
void walk_clear(struct walk *walk);

/* Is there no better one to the same spot? */
bool walk_is_best(const struct walk *walk, const struct reach *reach);

/* Is a better than b: proved, closer in meaning, shorter, more trusted? */
bool reach_is_better(const struct reach *a, const struct reach *b);

#endif
