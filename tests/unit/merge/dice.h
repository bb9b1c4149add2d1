/* dice.h - what random merges begin with. */
#ifndef TEST_MERGE_DICE_H
#define TEST_MERGE_DICE_H

#include <stdint.h>

struct dice {
	uint64_t state;
};

static inline unsigned throw(struct dice * dice, unsigned sides)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 7;
	dice->state ^= dice->state << 17;
	return (unsigned)(dice->state >> 33) % sides;
}

static const char first_text[] = "title: one\n"
				 "description: |\n"
				 "  x\n"
				 "  y\n"
				 "  z\n"
				 "owner: PER-A\n"
				 "tags: [a, b]\n"
				 "\n"
				 "residual:\n"
				 "  likelihood: 1\n"
				 "  impact: 2\n"
				 "tests:\n"
				 "- on: 2026-02-01\n"
				 "  result: pass\n"
				 "  sample: [s]\n"
				 "- on: 2026-03-01\n"
				 "  result: pass\n"
				 "excuse:\n"
				 "  first: {reason: r}\n"
				 "region: eu\n"
				 "map: {x: 1, \"y.z\": 2}\n"
				 "words:\n"
				 "  - m\n"
				 "  - n\n";

#endif
