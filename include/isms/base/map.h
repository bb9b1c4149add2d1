/* map.h - strings to pointers, in order of arrival.
 *
 * Keys are borrowed: they must live as long as the map.  entries[0..count) may
 * be read directly, in the order of first insertion.  `{0}` is empty. */
#ifndef ISMS_BASE_MAP_H
#define ISMS_BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

struct map_entry {
	const char *key;
	void *value;
	uint32_t length; /* of the key */
	uint32_t hash;
};

struct map {
	struct map_entry *entries;
	size_t count;
	size_t space;
	uint32_t *slots; /* entry number + 1, 0 is free */
	size_t slot_count;
};

/* Room for so many keys in all, in one step. */
void map_reserve(struct map *map, size_t count);

/* NULL when the key is not there. */
void *map_get(const struct map *map, const char *key);
void *map_get_text(const struct map *map, const char *key, size_t length);

/* Set; the earlier value, or NULL. */
void *map_put(struct map *map, const char *key, void *value);

/* The same in two steps: whoever has the text at hand makes the key, maybe in
 * another thread, and it is not looked at again unless another is like it. */
struct map_key {
	const char *text;
	uint32_t length;
	uint32_t hash;
};
struct map_key map_key(const char *text);
void *map_put_key(struct map *map, const struct map_key *key, void *value);

/* Many questions at once, to any maps: memory is asked for before it is looked
 * at.  A quest without a map keeps its value. */
struct map_quest {
	const struct map *map;
	struct map_key key;
	void *value; /* the answer */
};
void map_get_many(struct map_quest *quests, size_t count);

void map_clear(struct map *map);

#endif
