/* fuzz.h - what the fuzz targets share: properties, and inputs taken apart.
 *
 * A target is one file fuzz_NAME.c with LLVMFuzzerTestOneInput.  It is linked
 * with libFuzzer (tests/fuzz/run) or with replay.c, which needs no clang. */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "isms/base/arena.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Must be so, whatever the input; the run ends here when it is not. */
#define HOLDS(property) \
	((property) ? (void)0 : fuzz_broken(#property, __FILE__, __LINE__))

static inline _Noreturn void fuzz_broken(const char *property, const char *file,
					 int line)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, property);
	abort();
}

/* The bytes of an input that are not used up yet. */
struct feed {
	const uint8_t *bytes;
	size_t left;
};

/* The next byte, and below `sides`; 0 when there are no more. */
static inline unsigned feed_byte(struct feed *feed)
{
	if (!feed->left)
		return 0;
	feed->left--;
	return *feed->bytes++;
}

static inline unsigned feed_pick(struct feed *feed, size_t sides)
{
	return (unsigned)(feed_byte(feed) % sides);
}

/* What stands before the next byte `end`, or what is left. */
static inline const char *feed_until(struct feed *feed, int end,
				     struct arena *arena)
{
	const uint8_t *text = feed->bytes;
	const uint8_t *last = feed->left ? memchr(text, end, feed->left) : NULL;
	size_t length = last ? (size_t)(last - text) : feed->left;

	if (!feed->left)
		return "";
	feed->left -= length + (last != NULL);
	feed->bytes += length + (last != NULL);
	return arena_text(arena, (const char *)text, length);
}

/* The next text; a NUL stands between two of them. */
static inline const char *feed_text(struct feed *feed, struct arena *arena)
{
	return feed_until(feed, '\0', arena);
}

/* One input in `of`, evenly: for what takes long. */
static inline bool fuzz_is_chosen(const uint8_t *data, size_t size, unsigned of)
{
	uint32_t hash = 2166136261;

	for (size_t i = 0; i < size; i++)
		hash = (hash ^ data[i]) * 16777619;
	return (hash >> 16) % of == 0;
}

#endif
