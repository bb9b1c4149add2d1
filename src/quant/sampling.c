/* sampling.c - sizes of samples, and the draw. */
#include "isms/quant/sampling.h"

#include <math.h>
#include <string.h>

#include "isms/quant/generator.h"

/* Up, but not for what a division left behind the 12th digit. */
static uint32_t round_up(double number)
{
	return (uint32_t)ceil(number - 1e-9);
}

uint32_t sample_zero_deviation(double confidence, double tolerable)
{
	double size = log(1 - confidence) / log(1 - tolerable);

	return size < SAMPLE_POPULATION_MOST ? round_up(size)
					     : SAMPLE_POPULATION_MOST;
}

const struct sample_habit sample_habits[] = {
	{ "yearly", 1, 1 },    { "quarterly", 2, 2 }, { "monthly", 2, 5 },
	{ "weekly", 5, 15 },   { "daily", 20, 40 },   { "many-a-day", 25, 60 },
	{ "automated", 1, 1 }, { NULL, 0, 0 },
};

const struct sample_habit *sample_habit_of(const char *frequency)
{
	for (const struct sample_habit *habit = sample_habits; habit->frequency;
	     habit++)
		if (!strcmp(habit->frequency, frequency))
			return habit;
	return NULL;
}

uint32_t sample_sites(uint32_t sites, enum site_audit audit)
{
	static const double shares[] = { 1, 0.6, 0.8 };

	return round_up(shares[audit] * sqrt(sites));
}

void sample_draw(struct generator *generator, uint32_t population,
		 uint32_t size, uint32_t *drawn)
{
	uint32_t taken = 0;

	for (uint32_t i = 0; i < population && taken < size; i++)
		if (generator_below(generator, population - i) < size - taken)
			drawn[taken++] = i + 1;
}
