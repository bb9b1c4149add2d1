/* fuzz_id.c - what may be an id leads to one register and to a file in its
 * folder; what is found answers to the word that was typed. */
#include <ctype.h>

#include "example.h"

static bool has_part(const char *id, const char *word)
{
	size_t length = strlen(id), size = strlen(word);

	for (size_t at = 0; at + size <= length; at++) {
		size_t same = 0;

		while (same < size &&
		       toupper((unsigned char)id[at + same]) ==
			       toupper((unsigned char)word[same]))
			same++;
		if (same == size)
			return true;
	}
	return false;
}

/* No name of another folder, no option, nothing that a shell or a terminal
 * would act upon. */
static void check_path(struct store *store, const struct noun *noun,
		       const char *id)
{
	const char *path = store_path(store, noun, id);
	size_t length = strlen(path);

	HOLDS(isalnum((unsigned char)*path));
	HOLDS(length > 5 && !strcmp(path + length - 5, ".yaml"));
	HOLDS(!strstr(path, "..") && !strstr(path, "//"));
	HOLDS(strspn(path, "abcdefghijklmnopqrstuvwxyz/.-"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_()"
			   " ") == length);
}

static void check_id(struct store *store, const char *id)
{
	const struct folder *owner = NULL;

	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];

		if (!store_id_is_valid(folder->noun, id))
			continue;
		HOLDS(!owner);
		owner = folder;
		check_path(store, folder->noun, id);
	}
	if (owner)
		HOLDS(store_folder_of(store, id) == owner);
}

static void check_word(struct store *store, const char *word)
{
	struct error err = { 0 };
	const struct record *record = store_resolve(store, word, NULL, &err);

	if (!record) {
		HOLDS(err.fault == FAULT_USAGE && err.text.length);
	} else {
		const char *other = record_common(record)->external_id;

		HOLDS(has_part(record->id, word) ||
		      (other && !strcmp(other, word)));
		HOLDS(store_find(store, record->id, &err) == record);
	}
	error_clear(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena arena;
	struct store *store = example_store();
	struct arena kept = store->arena;
	struct feed feed = { data, size };
	const char *word = feed_text(&feed, &arena);

	/* What is asked of the store must not fill its memory. */
	store->arena = (struct arena){ 0 };
	check_id(store, word);
	if (fuzz_is_chosen(data, size, 64)) /* it lists folders */
		check_word(store, word);
	arena_clear(&store->arena);
	store->arena = kept;
	arena_reset(&arena);
	return 0;
}
