/* vec.h - a growing array of one type.
 *
 *	VEC(struct edit) edits = {0};
 *	vec_push(&edits, edit);
 *	for (size_t i = 0; i < edits.count; i++) use(&edits.items[i]);
 *	vec_clear(&edits);
 *
 * Items move when it grows: keep indexes, not pointers. */
#ifndef ISMS_BASE_VEC_H
#define ISMS_BASE_VEC_H

#include <stddef.h>

#define VEC(type)             \
	struct {              \
		type *items;  \
		size_t count; \
		size_t space; \
	}

#define vec_push(vec, item)                                           \
	((void)((vec)->count < (vec)->space ||                        \
		((vec)->items = vec_grow((vec)->items, &(vec)->space, \
					 sizeof *(vec)->items))),     \
	 (void)((vec)->items[(vec)->count++] = (item)))

/* Room for so many in one step; what is in an empty one only is kept. */
#define vec_reserve(vec, room)                                               \
	((void)((vec)->items = vec_make((vec)->items, &(vec)->space, (room), \
					sizeof *(vec)->items)))

#define vec_clear(vec)                                                    \
	((void)((vec)->items = vec_drop((vec)->items)), (vec)->count = 0, \
	 (vec)->space = 0)

/* Plumbing of the macros: larger memory, its item count in *space. */
void *vec_grow(void *items, size_t *space, size_t size);
void *vec_make(void *items, size_t *space, size_t room, size_t size);
void *vec_drop(void *items);

#define ARRAY_SIZE(array) (sizeof(array) / sizeof *(array))

#endif
