/* yaml_subset.c - what libyaml lets pass and we do not: keys that stand twice,
 * characters made by escapes. */
#include <string.h>

#include "isms/base/map.h"
#include "isms/base/problem.h"
#include "isms/base/utf8.h"
#include "doc_internal.h"

/* For so many keys a word of bits is faster than a map. */
enum {
	FEW_KEYS = 64
};

static void twice(const struct source *source, const struct node *key,
		  const struct node *first, struct problems *problems)
{
	struct problem *problem;

	if (!problems)
		return;
	problem = problem_add(
		problems, PROBLEM_DUPLICATE_KEY, source->path,
		"key '%s' stands here and in line %u: keep the one that is "
		"right",
		key->text, (unsigned)first->place.line);
	problem->line = key->place.line;
	problem->column = key->place.column;
	problem->width = node_width(key);
}

static size_t check_many(const struct source *source, const struct node *map,
			 struct problems *problems)
{
	struct map seen = { 0 };
	size_t found = 0;

	for (size_t i = 0; i < map->count; i++) {
		const char *text = map->keys[i]->text;
		struct node *first = text ? map_get(&seen, text) : NULL;

		if (!text) {
			continue;
		} else if (!first) {
			map_put(&seen, text, map->keys[i]);
		} else if (found < SOURCE_PROBLEM_LIMIT) {
			twice(source, map->keys[i], first, problems);
			found++;
		}
	}
	map_clear(&seen);
	return found;
}

/* One of 64; equal keys have the same. */
static uint64_t bit_of(const struct node *key)
{
	unsigned char first = (unsigned char)key->text[0];
	unsigned char last =
		(unsigned char)key->text[key->length - (key->length > 0)];

	return UINT64_C(1) << ((key->length * 29 + first * 7u + last) % 64);
}

/* The first of the keys before it with the same text. */
static const struct node *earlier_key(const struct node *map, size_t place)
{
	const struct node *key = map->keys[place];

	for (size_t i = 0; i < place; i++) {
		const struct node *other = map->keys[i];

		if (other->text && other->length == key->length &&
		    !memcmp(other->text, key->text, key->length))
			return other;
	}
	return NULL;
}

/* A key without a text is a list or map: that has been told already. */
size_t yaml_check_keys(const struct source *source, const struct node *map,
		       struct problems *problems)
{
	uint64_t seen = 0;
	size_t found = 0;

	if (map->count > FEW_KEYS)
		return check_many(source, map, problems);
	for (size_t i = 0; i < map->count; i++) {
		const struct node *key = map->keys[i];
		const struct node *first = NULL;
		uint64_t bit = key->text ? bit_of(key) : 0;

		if (seen & bit)
			first = earlier_key(map, i);
		if (first)
			twice(source, key, first, problems);
		found += first != NULL;
		seen |= bit;
	}
	return found;
}

/* The guard saw the bytes; only an escape can still make such a character. */
size_t yaml_check_escapes(const struct source *source, const struct node *text,
			  struct problems *problems)
{
	if (!memchr(source->text + text->begin, '\\', text->end - text->begin))
		return 0;
	for (size_t at = 0; at < text->length;) {
		uint32_t point = 0;
		size_t size =
			utf8_decode(text->text + at, text->length - at, &point);
		const char *what = size ? source_refused(point) : "bad text";
		struct problem *problem;

		at += size;
		if (!what)
			continue;
		problem = problem_add(problems, PROBLEM_CHARACTER, source->path,
				      "an escape in this text makes a %s "
				      "(U+%04X): delete it",
				      what, (unsigned)point);
		problem->line = text->place.line;
		problem->column = text->place.column;
		problem->width = 1;
		return 1;
	}
	return 0;
}

/* Events do not tell "? key" from "key": look between the last thing and this
 * one, where only indicators and comments can stand. */
bool yaml_is_complex(const struct source *source, size_t behind, size_t begin)
{
	const char *text = source->text;

	for (size_t at = behind; at < begin; at++) {
		const char *line = NULL;

		if (text[at] == '?')
			return true;
		if (text[at] != '#')
			continue;
		line = memchr(text + at, '\n', begin - at);
		if (!line)
			return false;
		at = (size_t)(line - text);
	}
	return false;
}

/* A value that is not there, in { }: libyaml gives it the place of what comes
 * next; its own is behind the colon, or behind the key. */
size_t yaml_flow_empty(const struct source *source, const struct node *key,
		       size_t end)
{
	const char *text = source->text;

	for (size_t at = key->end; at < end; at++) {
		if (text[at] == ':')
			return at + 1;
		if (text[at] == '#') {
			const char *line = memchr(text + at, '\n', end - at);

			if (!line)
				break;
			at = (size_t)(line - text);
		}
	}
	return key->end;
}
