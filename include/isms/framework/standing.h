/* standing.h - how far a requirement is met, in the words of a gap analysis.
 *
 * What is not known counts as not met, what does not apply counts nowhere:
 * four met, two in part, two not met and one that does not apply are
 * (4 + 2 * 0.5) / 8 = 62.5 %. */
#ifndef ISMS_FRAMEWORK_STANDING_H
#define ISMS_FRAMEWORK_STANDING_H

#include <stddef.h>

enum standing {
	STANDING_UNKNOWN, /* nobody decided, nothing answers to it */
	STANDING_NONE,
	STANDING_PARTIAL,
	STANDING_FULL,
	STANDING_EXCLUDED, /* it does not apply */
	STANDING_COUNT
};

/* "unknown", "none", "partial", "full", "excluded". */
const char *standing_name(enum standing standing);

/* The weaker of two that answer to the same requirement together. */
enum standing standing_weaker(enum standing a, enum standing b);

/* How many requirements stand at each. */
struct standings {
	size_t count[STANDING_COUNT];
};

/* How many apply: the denominator. */
size_t standings_applicable(const struct standings *standings);

/* The share that is met, 0 to 1, a partial one a half; negative when none
 * applies, for then there is no share. */
double standings_share(const struct standings *standings);

/* The share in percent, half a tenth rounded up: 62.5; negative without one. */
double standings_percent(const struct standings *standings);

#endif
