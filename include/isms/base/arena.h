/* arena.h - memory that is freed all at once.
 *
 * One arena per command, one per open store, one per loading thread.  What
 * comes out is zeroed, aligned for any type of that size, never NULL and
 * never freed singly; it lives until arena_clear or arena_reset.  An arena
 * belongs to one thread.  `struct arena arena = {0};` is a valid empty arena. */
#ifndef ISMS_BASE_ARENA_H
#define ISMS_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *newest;
};

/* Zeroed bytes. */
void *arena_alloc(struct arena *arena, size_t size);

/* Zeroed array of count items. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A NUL-terminated copy of length bytes / of a string. */
char *arena_text(struct arena *arena, const char *text, size_t length);
char *arena_copy(struct arena *arena, const char *text);

/* Three strings as one, faster than a format. */
char *arena_join(struct arena *arena, const char *first, const char *second,
		 const char *third);

/* A formatted string. */
char *arena_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Give everything back but keep one block for the next use. */
void arena_reset(struct arena *arena);

/* Give everything back. */
void arena_clear(struct arena *arena);

/* arena_new(arena, struct thing): one zeroed object of a type. */
#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

#endif
