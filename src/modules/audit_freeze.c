/* audit_freeze.c - which state of the registers was audited: a commit, and a
 * digest over the files in it.
 *
 * The digest is the SHA-256 of the lines that `sha256sum` prints for isms.yaml
 * and the records, in the order of their bytes, paths from the root of the ISMS:
 * whoever has the commit can compute it without this program. */
#include <stdlib.h>
#include <string.h>

#include "audit_internal.h"
#include "isms/store/history.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

const struct option audit_freeze_options[] = {
	{ "commit", 0, "REV", "the state that was audited; HEAD without it" },
	{ "verify", 0, NULL, "compute the digest again, and compare" },
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static int by_bytes(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

typedef VEC(const char *) file_vec;

static void gather_files(struct store *store, file_vec *files)
{
	vec_push(files, "isms.yaml");
	for (size_t i = 0; i < store->folder_count; i++)
		for (size_t k = 0; k < store->folders[i].records.count; k++)
			vec_push(files,
				 store->folders[i].records.items[k]->file);
	qsort(files->items, files->count, sizeof *files->items, by_bytes);
}

/* "v1:sha256:..." in the arena; NULL when a file cannot be read. */
static const char *state_digest(struct store *store, struct arena *arena,
				struct error *err)
{
	file_vec files = { 0 };
	struct buf lines = { 0 };
	const char *digest = NULL;
	bool ok = store_load_all(store, err) && store_sound(store, err);

	if (ok)
		gather_files(store, &files);
	for (size_t i = 0; ok && i < files.count; i++) {
		size_t length;
		const char *text =
			store_text(store, files.items[i], &length, arena, err);

		ok = text != NULL;
		if (ok)
			buf_format(&lines, "%s  %s\n",
				   sha256_hex(arena, text, length),
				   files.items[i]);
	}
	if (ok)
		digest = arena_format(
			arena, "v1:sha256:%s",
			sha256_hex(arena, buf_string(&lines), lines.length));
	buf_clear(&lines);
	vec_clear(&files);
	return digest;
}

/* The commit's full name, and its digest. */
static bool state_of(struct context *context, const char *revision,
		     struct frozen *frozen, struct error *err)
{
	struct context then = { 0 };
	bool ok = context_at(context, revision, &then, err);

	if (ok) {
		frozen->commit =
			arena_copy(&context->arena, then.store.at->commit);
		frozen->digest =
			state_digest(&then.store, &context->arena, err);
		ok = frozen->digest != NULL;
		context_clear(&then);
	}
	return ok;
}

/* What is not committed cannot be frozen; the audit's own file may differ. */
static bool is_committed(struct context *context, const struct record *record,
			 struct error *err)
{
	struct list changed = { 0 };

	if (option_given(&context->arguments, "commit"))
		return true;
	if (!history_changed(&context->store, &context->arena, &changed, err))
		return false;
	for (size_t i = 0; i < changed.count; i++) {
		if (!strcmp(changed.items[i], record->file))
			continue;
		error_set(err, FAULT_USAGE,
			  "%s is not committed: what is frozen must be a "
			  "commit",
			  changed.items[i]);
		error_hint(err, "commit it, or name the state that was "
				"audited: --commit REV");
		return false;
	}
	return true;
}

static bool verify(struct context *context, const struct record *record,
		   struct error *err)
{
	const struct frozen *kept = &((const struct audit *)record->at)->frozen;
	struct frozen now = { 0 };
	bool same;

	if (!kept->commit || !kept->digest) {
		error_set(err, FAULT_USAGE, "%s is not frozen", record->id);
		error_hint(err, "isms audit freeze %s", record->id);
		return false;
	}
	if (!state_of(context, kept->commit, &now, err))
		return false;
	same = !strcmp(now.digest, kept->digest);
	buf_format(&context->notes, "%s %s: %s\n", record->id,
		   arena_text(&context->arena, kept->commit, 12),
		   same ? "the registers are those that were audited"
			: "the registers are not those that were audited");
	if (!same)
		context->status = FAULT_NO;
	return true;
}

bool audit_freeze(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const char *revision = option_text(&context->arguments, "commit");
	struct frozen frozen = { 0 };
	edit_vec edits = { 0 };
	struct date on;
	bool ok;

	if (!record || !option_date(context, "on", &on, err))
		return false;
	if (option_given(&context->arguments, "verify"))
		return verify(context, record, err);
	ok = is_committed(context, record, err) &&
	     state_of(context, revision ? revision : "HEAD", &frozen, err) &&
	     audit_put(context, "frozen.on", date_text(context, on), &edits,
		       err) &&
	     audit_put(context, "frozen.commit", frozen.commit, &edits, err) &&
	     audit_put(context, "frozen.digest", frozen.digest, &edits, err) &&
	     save_edits(context, record, &edits, err);
	if (ok)
		buf_format(&context->notes, "%s is of %s\n", record->id,
			   arena_text(&context->arena, frozen.commit, 12));
	vec_clear(&edits);
	return ok;
}
