/* arena.c - blocks of memory cut into pieces from the front. */
#include "isms/base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "isms/base/memory.h"

enum {
	FIRST_BLOCK = 8192,
	LARGEST_BLOCK = 1 << 20,
	ALIGNMENT = 16
};

struct arena_block {
	struct arena_block *older;
	size_t size;
	size_t used;
	_Alignas(16) char bytes[];
};

static struct arena_block *block_new(struct arena *arena, size_t least)
{
	size_t size = arena->newest ? arena->newest->size * 2 : FIRST_BLOCK;
	struct arena_block *block;

	if (size > LARGEST_BLOCK)
		size = LARGEST_BLOCK;
	if (size < least)
		size = least;
	block = memory_alloc(1, sizeof *block + size);
	block->size = size;
	block->older = arena->newest;
	arena->newest = block;
	return block;
}

static void *take_new(struct arena *arena, size_t size)
{
	struct arena_block *block;

	if (size > SIZE_MAX / 2)
		return memory_alloc(SIZE_MAX, 2); /* says so and ends */
	block = block_new(arena, size);
	block->used = size;
	return block->bytes;
}

/* alignment: a power of two. */
static inline void *take(struct arena *arena, size_t size, size_t alignment)
{
	struct arena_block *block = arena->newest;
	size_t at;

	if (!block)
		return take_new(arena, size);
	at = (block->used + alignment - 1) & ~(alignment - 1);
	if (at > block->size || block->size - at < size)
		return take_new(arena, size);
	block->used = at + size;
	return block->bytes + at;
}

/* What a type of this size may need: its size is a multiple of that. */
static inline size_t alignment_of(size_t size)
{
	return size % ALIGNMENT ? ALIGNMENT / 2 : ALIGNMENT;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return take(arena, size, alignment_of(size));
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		return memory_alloc(SIZE_MAX, 2);
	return take(arena, count * size, alignment_of(size));
}

char *arena_text(struct arena *arena, const char *text, size_t length)
{
	char *copy = take(arena, length + 1, 1); /* texts need no padding */

	if (length)
		memcpy(copy, text, length);
	return copy;
}

char *arena_copy(struct arena *arena, const char *text)
{
	return arena_text(arena, text, strlen(text));
}

char *arena_join(struct arena *arena, const char *first, const char *second,
		 const char *third)
{
	size_t one = strlen(first), two = strlen(second), all = strlen(third);
	char *text = take(arena, one + two + all + 1, 1);

	memcpy(text, first, one);
	memcpy(text + one, second, two);
	memcpy(text + one + two, third, all);
	return text;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	va_list arguments;
	char brief[128];
	char *text;
	int length;

	va_start(arguments, format);
	length = vsnprintf(brief, sizeof brief, format, arguments);
	va_end(arguments);
	if (length >= 0 && (size_t)length < sizeof brief)
		return arena_text(arena, brief, (size_t)length);
	text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);
	va_start(arguments, format);
	vsnprintf(text, (size_t)(length < 0 ? 0 : length) + 1, format,
		  arguments);
	va_end(arguments);
	return text;
}

void arena_reset(struct arena *arena)
{
	struct arena_block *keep = arena->newest;

	if (!keep)
		return;
	while (keep->older) {
		struct arena_block *older = keep->older;

		keep->older = older->older;
		memory_free(older);
	}
	memset(keep->bytes, 0, keep->used);
	keep->used = 0;
}

void arena_clear(struct arena *arena)
{
	while (arena->newest) {
		struct arena_block *older = arena->newest->older;

		memory_free(arena->newest);
		arena->newest = older;
	}
}
