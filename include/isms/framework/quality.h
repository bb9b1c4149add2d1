/* quality.h - how good a crosswalk is: what is wrong in it, and a figure.
 *
 *	quality = live * (covered + precise + telling + explained + narrow) / 5
 *
 * each a share from 0 to 1:
 *
 *	live       pairs whose both ends are in their catalogues
 *	covered    requirements of the source with a pair, their own or of a
 *	           heading above
 *	precise    pairs between requirements, not headings
 *	telling    pairs that say more than that there is an intersection
 *	explained  pairs with a rationale
 *	narrow     sources with at most five targets
 *
 * What a catalogue that is not here would have to tell counts as good. */
#ifndef ISMS_FRAMEWORK_QUALITY_H
#define ISMS_FRAMEWORK_QUALITY_H

#include "isms/framework/atlas.h"

enum {
	QUALITY_NARROW = 5
};

enum flaw_kind {
	FLAW_DEAD,	/* an end that its catalogue does not have */
	FLAW_DOUBLED,	/* the same two ends twice */
	FLAW_TWO_EQUAL, /* equal to two that are not each other's */
	FLAW_ONE_SIDED, /* another crosswalk of the two says otherwise */
	FLAW_ABSENT,	/* a catalogue is not here */
	FLAW_HEADING,	/* an end is a heading */
	FLAW_WIDE,	/* a source with more than five targets */
	FLAW_UNCOVERED, /* a requirement of the source without a pair */
	FLAW_COUNT
};

struct flaw {
	enum flaw_kind kind;
	const char *source, *target; /* of the pair; NULL: of all */
	const char *text;	     /* in the quality's arena */
};

struct quality {
	struct arena arena;
	VEC(struct flaw) flaws; /* by kind, then in the order of the file */
	size_t count[FLAW_COUNT];
	size_t pairs, sources, widest;
	double live, covered, precise, telling, explained, narrow;
	double target_covered; /* no part of the figure: a law may be small */
	double figure;	       /* 0 to 1 */
};

/* "dead-id", "doubled" ... */
const char *flaw_name(enum flaw_kind kind);

/* Is the crosswalk wrong by it, or only less useful? */
bool flaw_is_error(enum flaw_kind kind);

void crosswalk_measure(const struct atlas *atlas,
		       const struct crosswalk *crosswalk,
		       struct quality *quality);
void quality_clear(struct quality *quality);

#endif
