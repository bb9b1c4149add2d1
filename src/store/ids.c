/* ids.c - what an id looks like, which register it belongs to, and how new
 * ones are made. */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>

#include "isms/base/file.h"
#include "isms/base/vec.h"
#include "store_internal.h"

enum {
	ID_LENGTH = 40,	 /* of the part behind the dash */
	MINT_LENGTH = 5, /* of a random one */
	MINT_PATIENCE = 1000,
	SEQUENCE_DIGITS = 9, /* longer ones are names, not numbers */
};

static const char lower[] = "abcdefghijklmnopqrstuvwxyz0123456789.-";

/* "iso27001-2022/A.5.9": a framework's name, then what it calls its part. */
static bool is_address(const char *id)
{
	size_t name = strcspn(id, "/");
	const char *part = id + name + 1;
	size_t length = strlen(part);

	if (name < 1 || name > ID_LENGTH || strspn(id, lower) != name ||
	    !isalnum((unsigned char)*id) || id[name - 1] == '.' ||
	    strstr(id, ".."))
		return false;
	if (length < 1 || length > ID_LENGTH || !isalnum((unsigned char)*part))
		return false;
	for (const char *byte = part; *byte; byte++)
		if (!isalnum((unsigned char)*byte) && !strchr(" ._()-", *byte))
			return false;
	return part[length - 1] != ' ' && part[length - 1] != '.';
}

/* Asked for each file there is. */
static bool are_capitals(const char *text)
{
	for (; *text; text++)
		if (!(*text >= 'A' && *text <= 'Z') &&
		    !(*text >= '0' && *text <= '9') && *text != '-')
			return false;
	return true;
}

bool store_id_is_valid(const struct noun *noun, const char *id)
{
	size_t length;

	if (!noun->prefix)
		return !strcmp(id, noun->name);
	if (folder_has_addresses(noun) && strchr(id, '/'))
		return is_address(id);
	length = strlen(noun->prefix);
	if (strncmp(id, noun->prefix, length) != 0 || id[length] != '-')
		return false;
	id += length + 1;
	length = strlen(id);
	return length >= 1 && length <= ID_LENGTH && *id != '-' &&
	       are_capitals(id);
}

struct folder *store_folder_of(struct store *store, const char *id)
{
	const char *dash = strchr(id, '-');
	struct folder *folder = NULL;

	if (strchr(id, '/'))
		return store->own->addresses;
	if (dash)
		folder = map_get_text(&store->own->prefixes, id,
				      (size_t)(dash - id));
	if (folder)
		return folder;
	folder = store_folder(store, id);
	return folder && !folder->noun->prefix ? folder : NULL;
}

const char *store_path(struct store *store, const struct noun *noun,
		       const char *id)
{
	if (!noun->prefix)
		return arena_join(&store->arena, noun->name, ".yaml", "");
	return arena_join(&store->arena, noun->name, "/",
			  arena_join(&store->arena, id, ".yaml", ""));
}

/* -- new ones ------------------------------------------------------------- */

static const char *upper_case(struct arena *arena, const char *text)
{
	char *copy = arena_copy(arena, text);

	for (char *byte = copy; *byte; byte++)
		*byte = (char)toupper((unsigned char)*byte);
	return copy;
}

/* The number of "RISK-0012"; 0 for ids that are names. */
static unsigned long number_of(const struct noun *noun, const char *id)
{
	size_t skip = strlen(noun->prefix);
	const char *digits;
	size_t length;

	if (strncmp(id, noun->prefix, skip) != 0 || id[skip] != '-')
		return 0;
	digits = id + skip + 1;
	length = strlen(digits);
	if (length > SEQUENCE_DIGITS || strspn(digits, "0123456789") != length)
		return 0;
	return strtoul(digits, NULL, 10);
}

/* The ids made since the store was opened; to count up, the highest number on
 * disk. */
static struct taken *taken_ids(struct store *store, struct folder *folder,
			       bool counting, struct error *err)
{
	struct map *all = &store->own->taken;
	struct taken *taken = map_get(all, folder->noun->name);
	struct entries entries = { .arena = &store->arena };

	if (taken)
		return taken;
	if (counting && !folder_list(store, folder, &entries, NULL, err)) {
		entries_clear(&entries);
		return NULL;
	}
	taken = arena_new(&store->arena, struct taken);
	for (size_t i = 0; i < entries.count; i++) {
		const char *id = upper_case(&store->arena, entries.items[i].id);
		unsigned long number = number_of(folder->noun, id);

		if (number > taken->highest)
			taken->highest = number;
	}
	map_put(all, folder->noun->name, taken);
	entries_clear(&entries);
	return taken;
}

/* One question to the folder instead of a list of it: adding to a large
 * register is as fast as to a small one. */
static bool is_on_disk(struct store *store, const struct noun *noun,
		       const char *id)
{
	struct stat status;

	return fstatat(store->root, store_path(store, noun, id), &status,
		       AT_SYMLINK_NOFOLLOW) == 0;
}

static bool random_bytes(struct store *store, unsigned char *bytes,
			 size_t count, struct error *err)
{
	const char *seed = getenv("ISMS_SEED");
	ssize_t got;

	if (seed && *seed) {
		const char *text = arena_format(&store->arena, "%s %zu", seed,
						store->own->minted++);
		const char *hash =
			sha256_hex(&store->arena, text, strlen(text));

		for (size_t i = 0; i < count; i++) {
			char pair[3] = { hash[2 * i], hash[2 * i + 1], '\0' };

			bytes[i] = (unsigned char)strtoul(pair, NULL, 16);
		}
		return true;
	}
	do
		got = getrandom(bytes, count, 0);
	while (got < 0 && errno == EINTR);
	return got == (ssize_t)count ||
	       error_system(err, got < 0 ? errno : EIO,
			    "cannot get random numbers");
}

static const char *mint_random(struct store *store, const struct noun *noun,
			       const struct map *taken, struct error *err)
{
	static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	for (int tries = 0; tries < MINT_PATIENCE; tries++) {
		unsigned char bytes[MINT_LENGTH];
		char text[MINT_LENGTH + 1] = { 0 };
		const char *id;

		if (!random_bytes(store, bytes, sizeof bytes, err))
			return NULL;
		for (size_t i = 0; i < sizeof bytes; i++)
			text[i] = digits[bytes[i] % 32];
		id = arena_format(&store->arena, "%s-%s", noun->prefix, text);
		if (!map_get(taken, id) && !is_on_disk(store, noun, id))
			return id;
	}
	error_set(err, FAULT_SYSTEM, "found no free id for %s", noun->name);
	return NULL;
}

const char *store_new_id(struct store *store, struct folder *folder,
			 struct error *err)
{
	const struct noun *noun = folder->noun;
	bool counting = map_get(&store->settings.sequences, noun->name);
	struct taken *taken;
	const char *id;

	if (!noun->prefix)
		return noun->name;
	taken = taken_ids(store, folder, counting, err);
	if (!taken)
		return NULL;
	if (counting)
		return arena_format(&store->arena, "%s-%04lu", noun->prefix,
				    ++taken->highest);
	id = mint_random(store, noun, &taken->minted, err);
	if (id)
		map_put(&taken->minted, id, taken);
	return id;
}
