/* generator.c - SplitMix64, begun from a text. */
#include "isms/quant/generator.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/file.h"

static int digit(char hex)
{
	return hex <= '9' ? hex - '0' : hex - 'a' + 10;
}

struct generator generator_begin(const char *seed)
{
	struct generator generator = { 0 };
	struct arena arena = { 0 };
	const char *hash = sha256_hex(&arena, seed, strlen(seed));

	for (int i = 0; i < 16; i++)
		generator.state =
			generator.state << 4 | (uint64_t)digit(hash[i]);
	arena_clear(&arena);
	return generator;
}

uint64_t generator_next(struct generator *generator)
{
	uint64_t z = generator->state += 0x9e3779b97f4a7c15U;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9U;
	z = (z ^ z >> 27) * 0x94d049bb133111ebU;
	return z ^ z >> 31;
}

uint64_t generator_below(struct generator *generator, uint64_t below)
{
	uint64_t bound = UINT64_MAX - UINT64_MAX % below;
	uint64_t number = generator_next(generator);

	while (number >= bound)
		number = generator_next(generator);
	return number % below;
}
