/* yaml_scan_key.c - keys, for the fast way to read: most are those that came in
 * the file before. */
#include <string.h>

#include "scan_internal.h"
#include "signs_internal.h"

/* Longer keys are none for YAML, which counts to 1,024. */
enum {
	KEY_LIMIT = 128
};

/* -- one key -------------------------------------------------------------- */

/* Of sixteen bytes those that stand in few keys. */
static unsigned rare_signs(bytes16 byte)
{
	return bytes_bits(((byte < 'a') | (byte > 'z')) & (byte != '_'));
}

/* Up to its colon; 0 when it is none for sure. */
static size_t any_length(const struct scan *scan)
{
	const char *text = scan->text + scan->at;
	size_t at = 0;

	if (!scan_is_word(text[0]))
		return 0;
	while (!scan_has(text[at], SIGN_KEY))
		at++;
	if (text[at] != ':' || text[at - 1] == ' ' || at > KEY_LIMIT ||
	    (text[at + 1] != ' ' && text[at + 1] != '\n'))
		return 0;
	return at;
}

/* The same of a key such as fields have, short enough to be compared at once
 * with its colon. */
static inline size_t short_length(const struct scan *scan)
{
	const char *text = scan->text + scan->at;
	unsigned others;
	size_t at;

	if (scan->length - scan->at <= sizeof(bytes16))
		return 0;
	others = rare_signs(bytes_at(text));
	at = others ? (size_t)__builtin_ctz(others) : 0;
	return text[at] == ':' && (text[at + 1] == ' ' || text[at + 1] == '\n')
		       ? at
		       : 0;
}

bool scan_is_key(const struct scan *scan)
{
	return short_length(scan) || any_length(scan);
}

/* One of 256; equal keys have the same, those of a register mostly not. */
static unsigned char hash_of(const char *key, size_t length)
{
	const unsigned char *text = (const unsigned char *)key;
	uint32_t hash = (uint32_t)length;

	hash = hash * 53 ^ text[0];
	hash = hash * 53 ^ text[length / 2];
	hash = hash * 53 ^ text[length - (length > 0)];
	return (unsigned char)(hash ^ hash >> 8);
}

/* -- those that are expected ---------------------------------------------- */

/* Is it the key here? */
static inline bool stands_here(const struct scan *scan,
			       const struct habit_key *known)
{
	const char *text = scan->text + scan->at;
	unsigned same = bytes_bits(bytes_at(text) == bytes_at(known->text));
	char next = text[known->length + 1];

	return (same & known->bits) == known->bits &&
	       (next == ' ' || next == '\n');
}

/* A key that no file had at this place comes to stand there. */
static void learn(const struct scan *scan, size_t length)
{
	struct habit *habit = scan->habit;
	struct habit_key *known = &habit->keys[scan->expected];

	memmove(known + 1, known,
		(habit->count++ - scan->expected) * sizeof *known);
	*known = (struct habit_key){
		.length = (unsigned char)length,
		.hash = hash_of(scan->text + scan->at, length),
		.bits = (uint16_t)((2u << length) - 1),
	};
	memcpy(known->text, scan->text + scan->at, length + 1);
}

/* Is the key here one of the next ones, or may it become the next one? */
static bool find_known(struct scan *scan)
{
	enum {
		FAR = 8 /* fields that a file does not have */
	};
	const struct habit *habit = scan->habit;
	size_t end = scan->expected + FAR, length;

	for (size_t i = scan->expected + 1; i < end && i < habit->count; i++) {
		if (stands_here(scan, &habit->keys[i])) {
			scan->expected = i;
			return true;
		}
	}
	length = habit->count < HABIT_KEYS ? short_length(scan) : 0;
	if (length)
		learn(scan, length);
	return length != 0;
}

/* The one of the habit that is the key here, or NULL. */
static inline const struct habit_key *take_known(struct scan *scan)
{
	struct habit *habit = scan->habit;

	if (!habit || scan->length - scan->at <= sizeof(bytes16) + 1)
		return NULL;
	if ((scan->expected == habit->count ||
	     !stands_here(scan, &habit->keys[scan->expected])) &&
	    !find_known(scan))
		return NULL;
	return &habit->keys[scan->expected++];
}

/* -- no key twice --------------------------------------------------------- */

/* Has the map a key before its last mark, which is this one, with the same
 * text? */
static bool stands_twice(const struct scan *scan, const struct opened *map)
{
	const struct mark *marks = scan->marks;
	const struct mark *key = &marks[scan->count - 1];

	for (const struct mark *other = &marks[map->place + 1]; other != key;
	     other = &marks[marks[other->next].next])
		if (other->length == key->length &&
		    !memcmp(other->text, key->text, key->length))
			return true;
	return false;
}

static inline bool is_new_key(const struct scan *scan, struct opened *map,
			      unsigned char hash)
{
	uint64_t *seen = &map->seen[hash / 64];
	uint64_t bit = UINT64_C(1) << hash % 64;

	if ((*seen & bit) && map->entries < SCAN_KEYS &&
	    stands_twice(scan, map))
		return false;
	*seen |= bit;
	return true;
}

/* -- any key -------------------------------------------------------------- */

static bool quoted_key(struct scan *scan)
{
	size_t begin = scan->at;
	char quote = scan->text[begin];

	if ((quote != '\'' && quote != '"') || !scan_quoted(scan) ||
	    scan->text[scan->at] != ':' || scan->at - begin > KEY_LIMIT)
		return false;
	scan->at++;
	return true;
}

static inline struct mark *plain_key(struct scan *scan, size_t length)
{
	struct mark *key = scan_mark(scan, NODE_TEXT, NODE_PLAIN);
	size_t end = scan->at + length;

	scan_keep(scan, key, scan->at, end);
	key->end = (uint32_t)end;
	scan->at = end + 1;
	return key;
}

static bool unexpected_key(struct scan *scan, struct opened *map)
{
	size_t length = short_length(scan);
	const struct mark *key;

	if (!length)
		length = any_length(scan);
	if (length)
		plain_key(scan, length);
	else if (!quoted_key(scan))
		return false;
	key = &scan->marks[scan->count - 1];
	return is_new_key(scan, map, hash_of(key->text, key->length));
}

bool scan_key(struct scan *scan, struct opened *map)
{
	const struct habit_key *known;
	struct mark *key;

	if (scan->count > scan->most)
		return false;
	known = take_known(scan);
	if (!known)
		return unexpected_key(scan, map);
	key = plain_key(scan, known->length);
	key->known = (uint16_t)scan->expected;
	return is_new_key(scan, map, known->hash);
}
