/* vec.c - growth of typed arrays. */
#include "isms/base/vec.h"

#include "isms/base/memory.h"

void *vec_grow(void *items, size_t *space, size_t size)
{
	*space = *space ? *space * 2 : 8;
	return memory_resize(items, *space, size);
}

void *vec_make(void *items, size_t *space, size_t room, size_t size)
{
	*space = room;
	return memory_resize(items, room, size);
}

void *vec_drop(void *items)
{
	memory_free(items);
	return NULL;
}
