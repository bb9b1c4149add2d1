/* memory.h - the only door to the heap: these never return NULL.
 *
 * When the system has no memory left the program says so and leaves with
 * exit status 4; no caller checks.  Overflowing sizes count as "no memory".
 * Only arena, buf, vec and map call these; where a library reports that it got
 * no memory, memory_none is called. */
#ifndef ISMS_BASE_MEMORY_H
#define ISMS_BASE_MEMORY_H

#include <stddef.h>

/* Zeroed memory for count items of size bytes each. */
void *memory_alloc(size_t count, size_t size);

/* Grow or shrink; new bytes are not zeroed.  old may be NULL. */
void *memory_resize(void *old, size_t count, size_t size);

void memory_free(void *memory);

/* The end: says so and leaves. */
_Noreturn void memory_none(void);

#endif
