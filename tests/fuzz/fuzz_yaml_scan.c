/* fuzz_yaml_scan.c - what the fast reader takes, libyaml reads the same: every
 * text, style, span and place of the tree. */
#include "fuzz.h"

#include "../unit/doc/same_tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena arena;

	HOLDS(same_reading(&arena, (const char *)data, size) >= 0);
	arena_reset(&arena);
	return 0;
}
