/* seal.c - the digest of a record together with the texts it names. */
#include "isms/store/seal.h"

#include <string.h>

#include "isms/base/file.h"
#include "isms/model/approval.h"

/* A checkout may have other line ends than the commit. */
static size_t unix_lines(char *bytes, size_t length)
{
	size_t kept = 0;

	for (size_t i = 0; i < length; i++)
		if (bytes[i] != '\r' || i + 1 == length || bytes[i + 1] != '\n')
			bytes[kept++] = bytes[i];
	return kept;
}

/* "sha256:..." of the file; NULL with err. */
static const char *sum_of(struct store *store, const char *path,
			  struct arena *arena, struct error *err)
{
	struct arena scratch = { 0 };
	size_t length = 0;
	const char *text = store_text(store, path, &length, &scratch, err);
	const char *sum = NULL;
	char *bytes;

	if (text) {
		bytes = arena_text(&scratch, text, length);
		length = unix_lines(bytes, length);
		sum = arena_format(arena, "sha256:%s",
				   sha256_hex(&scratch, bytes, length));
	}
	arena_clear(&scratch);
	return sum;
}

static bool add_sum(struct store *store, const struct record *record,
		    const struct slot *slot, struct arena *arena,
		    struct map *sums, struct error *err)
{
	const char *const *path =
		(const void *)((const char *)record->at + slot->offset);
	const char *sum;

	if (!(slot->flags & FIELD_APPROVED) ||
	    slot->field->kind != FIELD_PATH || !*path)
		return true;
	sum = sum_of(store, *path, arena, err);
	if (sum)
		map_put(sums, slot->name, (void *)sum);
	return sum != NULL;
}

const char *seal_digest(struct store *store, const struct record *record,
			const struct method *method, struct arena *arena,
			struct error *err)
{
	const struct noun *noun = record->noun;
	struct map sums = { 0 };
	const char *digest = NULL;
	bool ok = true;

	for (const struct slot *slot = noun_slots(noun); ok && slot->name;
	     slot++)
		ok = add_sum(store, record, slot, arena, &sums, err);
	if (ok)
		digest = approval_digest_with(record, NULL, method, &sums,
					      arena);
	map_clear(&sums);
	return digest;
}
