/* order.c - sorting by the bytes of a key, the last one first: no comparing, and
 * bytes that all keys share cost nothing. */
#include "isms/base/order.h"

#include <string.h>

#include "isms/base/memory.h"

enum {
	FEW = 64, /* are sooner put in one by one */
	BITS = 8,
	PILES = 1 << BITS
};

static void insert_each(struct ordered *items, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct ordered item = items[i];
		size_t at = i;

		for (; at > 0 && items[at - 1].key > item.key; at--)
			items[at] = items[at - 1];
		items[at] = item;
	}
}

static void deal(const struct ordered *from, struct ordered *to, size_t count,
		 int shift)
{
	size_t piles[PILES] = { 0 };
	size_t before = 0;

	for (size_t i = 0; i < count; i++)
		piles[from[i].key >> shift & (PILES - 1)]++;
	for (size_t i = 0; i < PILES; i++) {
		size_t height = piles[i];

		piles[i] = before;
		before += height;
	}
	for (size_t i = 0; i < count; i++)
		to[piles[from[i].key >> shift & (PILES - 1)]++] = from[i];
}

void order_by_key(struct ordered *items, size_t count)
{
	struct ordered *from = items, *to, *other;
	uint64_t differing = 0;

	if (count < FEW) {
		insert_each(items, count);
		return;
	}
	for (size_t i = 1; i < count; i++)
		differing |= items[i].key ^ items[0].key;
	other = memory_alloc(count, sizeof *other);
	to = other;
	for (int shift = 0; shift < 64; shift += BITS)
		if (differing >> shift & (PILES - 1)) {
			struct ordered *dealt = to;

			deal(from, to, count, shift);
			to = from;
			from = dealt;
		}
	if (from != items)
		memcpy(items, from, count * sizeof *items);
	memory_free(other);
}
