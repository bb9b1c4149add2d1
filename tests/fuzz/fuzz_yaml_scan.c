/* fuzz_yaml_scan.c - what the fast reader takes, libyaml reads the same: every
 * text, style, span and place of the tree, whatever it read before. */
#include "fuzz.h"

#include "../unit/doc/same_tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena arena;
	struct habit habit = { 0 };
	const char *text = (const char *)data;
	size_t half = size / 2;

	while (half && text[half - 1] != '\n')
		half--;
	HOLDS(same_reading(&arena, &habit, text + half, size - half) >= 0);
	HOLDS(same_reading(&arena, &habit, text, size) >= 0);
	arena_reset(&arena);
	return 0;
}
