/* sampling.h - how many of a population are looked at, and which.
 *
 * No standard fixes sizes.  What auditors use: the smallest number that, when
 * none of it deviates, gives that confidence that no more than the tolerable
 * share does; or a table by how often a control acts; of sites the square root
 * (IAF MD 1). */
#ifndef ISMS_QUANT_SAMPLING_H
#define ISMS_QUANT_SAMPLING_H

#include <stddef.h>
#include <stdint.h>

struct generator;

enum {
	SAMPLE_POPULATION_MOST = 10000000
};

/* The smallest n with (1 - tolerable)^n <= 1 - confidence, that is ceil(ln(1 -
 * confidence) / ln(1 - tolerable)); both between 0 and 1. */
uint32_t sample_zero_deviation(double confidence, double tolerable);

/* The least and most that are usual for a control that acts so often. */
struct sample_habit {
	const char *frequency; /* "weekly" */
	uint32_t least, most;
};
/* By name; NULL: no such frequency.  All of them, NULL-name closed. */
const struct sample_habit *sample_habit_of(const char *frequency);
extern const struct sample_habit sample_habits[];

/* Sites of an audit: the square root, 0.6 of it in surveillance and 0.8 in
 * recertification, rounded up. */
enum site_audit {
	SITES_INITIAL,
	SITES_SURVEILLANCE,
	SITES_RECERTIFICATION
};
uint32_t sample_sites(uint32_t sites, enum site_audit audit);

/* Which of 1 to population, in order; size is at most population.  Each set is
 * as likely as any other (Knuth, algorithm S): i is taken when a number below
 * what is left of the population is below what is left of the sample. */
void sample_draw(struct generator *generator, uint32_t population,
		 uint32_t size, uint32_t *drawn);

#endif
