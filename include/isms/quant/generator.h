/* generator.h - numbers by chance that are the same on every machine, so that a
 * draw can be repeated by anybody who knows its seed.
 *
 * The seed is a text; the state is the first eight bytes of its SHA-256, highest
 * first.  Numbers are those of SplitMix64 (Steele, Lea and Flood, 2014):
 *
 *	state += 0x9e3779b97f4a7c15
 *	z = (state ^ state >> 30) * 0xbf58476d1ce4e5b9
 *	z = (z ^ z >> 27) * 0x94d049bb133111eb
 *	number = z ^ z >> 31
 *
 * A number below n is number mod n, numbers from the last multiple of n that
 * fits on being left out. */
#ifndef ISMS_QUANT_GENERATOR_H
#define ISMS_QUANT_GENERATOR_H

#include <stdint.h>

struct generator {
	uint64_t state;
};

struct generator generator_begin(const char *seed);
uint64_t generator_next(struct generator *generator);
/* 0 to below - 1; below is at least 1. */
uint64_t generator_below(struct generator *generator, uint64_t below);

#endif
