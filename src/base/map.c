/* map.c - open addressing over an array of entries. */
#include "isms/base/map.h"

#include <stdbool.h>
#include <string.h>

#include "isms/base/memory.h"

static uint64_t word_at(const char *text, size_t length)
{
	uint64_t word = 0;

	memcpy(&word, text, length);
	return word;
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 32;
}

/* Eight bytes at a time; the last ones may be taken twice. */
static uint32_t hash_text(const char *text, size_t length)
{
	uint64_t hash = length;

	if (length < 8)
		return (uint32_t)mix(hash, word_at(text, length));
	for (size_t at = 0; at + 8 < length; at += 8)
		hash = mix(hash, word_at(text + at, 8));
	return (uint32_t)mix(hash, word_at(text + length - 8, 8));
}

static struct map_key key_of(const char *text, size_t length)
{
	return (struct map_key){ text, (uint32_t)length,
				 hash_text(text, length) };
}

struct map_key map_key(const char *text)
{
	return key_of(text, strlen(text));
}

/* The slot of the key, or the free one where it belongs. */
static uint32_t *slot_of(const struct map *map, const struct map_key *key)
{
	size_t mask = map->slot_count - 1;

	for (size_t at = key->hash & mask;; at = (at + 1) & mask) {
		uint32_t number = map->slots[at];
		const struct map_entry *entry;

		if (!number)
			return &map->slots[at];
		entry = &map->entries[number - 1];
		if (entry->hash == key->hash && entry->length == key->length &&
		    !memcmp(entry->key, key->text, key->length))
			return &map->slots[at];
	}
}

/* All keys are different: their texts need not be looked at. */
static void fill_slots(struct map *map)
{
	size_t mask = map->slot_count - 1;

	for (size_t i = 0; i < map->count; i++) {
		size_t at = map->entries[i].hash & mask;

		while (map->slots[at])
			at = (at + 1) & mask;
		map->slots[at] = (uint32_t)i + 1;
	}
}

/* At most half of the slots are taken. */
static void resize(struct map *map, size_t space)
{
	map->space = space;
	map->entries =
		memory_resize(map->entries, map->space, sizeof *map->entries);
	map->slot_count = space * 2;
	memory_free(map->slots);
	map->slots = memory_alloc(map->slot_count, sizeof *map->slots);
	fill_slots(map);
}

void map_reserve(struct map *map, size_t count)
{
	size_t space = map->space ? map->space : 8;

	while (space < count)
		space *= 2;
	if (space > map->space)
		resize(map, space);
}

static void *get(const struct map *map, const struct map_key *key)
{
	uint32_t number = *slot_of(map, key);

	return number ? map->entries[number - 1].value : NULL;
}

void *map_get_text(const struct map *map, const char *text, size_t length)
{
	struct map_key key;

	if (!map->count)
		return NULL;
	key = key_of(text, length);
	return get(map, &key);
}

void *map_get(const struct map *map, const char *key)
{
	return map->count ? map_get_text(map, key, strlen(key)) : NULL;
}

static bool has_any(const struct map_quest *quest)
{
	return quest->map && quest->map->count;
}

/* Where the search for it begins. */
static const uint32_t *first_slot(const struct map_quest *quest)
{
	const struct map *map = quest->map;

	return &map->slots[quest->key.hash & (map->slot_count - 1)];
}

void map_get_many(struct map_quest *quests, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (has_any(&quests[i]))
			__builtin_prefetch(first_slot(&quests[i]));
	for (size_t i = 0; i < count; i++)
		if (has_any(&quests[i]) && *first_slot(&quests[i]))
			__builtin_prefetch(
				&quests[i]
					 .map->entries[*first_slot(&quests[i]) -
						       1]);
	for (size_t i = 0; i < count; i++)
		if (has_any(&quests[i]))
			quests[i].value = get(quests[i].map, &quests[i].key);
		else if (quests[i].map)
			quests[i].value = NULL;
}

void *map_put_key(struct map *map, const struct map_key *key, void *value)
{
	uint32_t *slot;
	void *before;

	map_reserve(map, map->count + 1);
	slot = slot_of(map, key);
	if (!*slot) {
		map->entries[map->count] =
			(struct map_entry){ key->text, value, key->length,
					    key->hash };
		*slot = (uint32_t)++map->count;
		return NULL;
	}
	before = map->entries[*slot - 1].value;
	map->entries[*slot - 1].value = value;
	return before;
}

void *map_put(struct map *map, const char *text, void *value)
{
	struct map_key key = map_key(text);

	return map_put_key(map, &key, value);
}

void map_clear(struct map *map)
{
	memory_free(map->entries);
	memory_free(map->slots);
	*map = (struct map){ 0 };
}
