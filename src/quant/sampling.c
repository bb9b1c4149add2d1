/* sampling.c - sizes of samples, and the draw. */
#include "isms/quant/sampling.h"

#include <string.h>

#include "isms/quant/generator.h"

uint32_t sample_zero_deviation(double confidence, double tolerable)
{
	double doubt = (1 - confidence) * (1 + 1e-9);
	double left = 1;
	uint32_t size = 0;

	while (left > doubt && size < SAMPLE_POPULATION_MOST) {
		left *= 1 - tolerable;
		size++;
	}
	return size;
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
	static const uint64_t tenths[] = { 10, 6, 8 };
	uint64_t wanted = tenths[audit] * tenths[audit] * sites;
	uint64_t size = 0;

	while (100 * size * size < wanted)
		size++;
	return (uint32_t)size;
}

void sample_draw(struct generator *generator, uint32_t population,
		 uint32_t size, uint32_t *drawn)
{
	uint32_t taken = 0;

	for (uint32_t i = 0; i < population && taken < size; i++)
		if (generator_below(generator, population - i) < size - taken)
			drawn[taken++] = i + 1;
}
