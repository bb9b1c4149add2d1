/* standing.c - how far a requirement is met. */
#include "isms/framework/standing.h"

static const char *const names[STANDING_COUNT] = {
	[STANDING_UNKNOWN] = "unknown",	  [STANDING_NONE] = "none",
	[STANDING_PARTIAL] = "partial",	  [STANDING_FULL] = "full",
	[STANDING_EXCLUDED] = "excluded",
};

const char *standing_name(enum standing standing)
{
	return names[standing];
}

enum standing standing_weaker(enum standing a, enum standing b)
{
	return a < b ? a : b;
}

size_t standings_applicable(const struct standings *standings)
{
	size_t applicable = 0;

	for (int i = 0; i < STANDING_EXCLUDED; i++)
		applicable += standings->count[i];
	return applicable;
}

double standings_share(const struct standings *standings)
{
	size_t applicable = standings_applicable(standings);
	double met = (double)standings->count[STANDING_FULL] +
		     0.5 * (double)standings->count[STANDING_PARTIAL];

	return applicable ? met / (double)applicable : -1;
}

/* In whole numbers, so that no half is lost on the way. */
double standings_percent(const struct standings *standings)
{
	size_t halves = 2 * standings->count[STANDING_FULL] +
			standings->count[STANDING_PARTIAL];
	size_t all = 2 * standings_applicable(standings);

	if (!all)
		return -1;
	return (double)((halves * 2000 + all) / (2 * all)) / 10;
}
