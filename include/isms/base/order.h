/* order.h - many things put in the order of a number each has. */
#ifndef ISMS_BASE_ORDER_H
#define ISMS_BASE_ORDER_H

#include <stddef.h>
#include <stdint.h>

struct ordered {
	uint64_t key;
	size_t place; /* of the thing, wherever it is */
};

/* Smallest key first; those with the same one stay as they stood. */
void order_by_key(struct ordered *items, size_t count);

#endif
