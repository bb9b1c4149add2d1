/* evidence_collect.c - the sum of a file, and a record that tells of it. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "evidence_internal.h"
#include "isms/store/attached.h"
#include "isms/store/parallel.h"
#include "isms/base/file.h"
#include "isms/doc/yaml_edit.h"
#include "isms/verbs/add.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

/* What is taken into Git: more belongs elsewhere. */
enum {
	COPY_LIMIT = 64 << 20
};

/* -- any file that somebody names ----------------------------------------- */

struct reading_one {
	struct parallel work; /* first */
	int file;
	struct digest *digest;
	struct error *err;
	bool ok;
};

static void read_one(struct parallel *work, size_t place)
{
	struct reading_one *one = (struct reading_one *)work;

	(void)place;
	one->ok = digest_read(one->file, LINES_KEPT, one->digest, &work->done,
			      one->err);
}

/* In a thread of its own, so that this one can tell how far it has come. */
static bool digest_named(struct context *context, const char *path,
			 struct digest *digest, struct error *err)
{
	struct reading_one one = {
		.work = { .one = read_one, .count = 1 },
		.digest = digest,
		.err = err,
	};
	uint64_t size;

	one.file = file_open_named(path, &size, err);
	if (one.file < 0)
		return false;
	one.work.total = size;
	parallel_run(&one.work, &context->progress);
	close(one.file);
	return one.ok || error_while(err, "'%s'", path);
}

/* -- hash ----------------------------------------------------------------- */

static bool evidence_hash(struct context *context, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "sha256" },
		{ .name = "size", .right = true },
		{ .name = "file" },
	};
	struct report *report = &context->report;
	size_t count = context->arguments.operands.count;
	size_t block;

	if (!count) {
		error_set(err, FAULT_USAGE, "which file?");
		error_hint(err, "isms evidence hash FILE...");
		return false;
	}
	report->kind = "digest";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < count; i++) {
		const char *path = context->arguments.operands.items[i];
		struct digest digest;
		struct cell *cells;

		if (!digest_named(context, path, &digest, err))
			return false;
		cells = report_row(report, block);
		cell_text(report, &cells[0], digest.hex);
		cell_number(&cells[1], (double)digest.size);
		cell_text(report, &cells[2], path);
	}
	return true;
}

/* -- collect -------------------------------------------------------------- */

static const struct option collect_options[] = {
	{ "copy", 0, NULL, "take the file into evidence/files/" },
	{ "files", 0, "DIR", "the folder outside; else ISMS_EVIDENCE" },
	{ "id", 0, "ID", "the id; else one is made" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

struct gathering {
	struct context *context;
	struct changes *changes;
	const char *named; /* as it was typed */
	const char *path;  /* as the record has it */
	struct digest digest;
};

/* What comes behind the folder's own path; NULL: it lies elsewhere. */
static const char *below(const char *path, const char *folder)
{
	size_t length = strlen(folder);

	if (strncmp(path, folder, length) != 0 || path[length] != '/')
		return NULL;
	return path + length + 1;
}

static char *real_path(struct arena *arena, const char *path)
{
	char real[PATH_MAX];

	return realpath(path, real) ? arena_copy(arena, real) : NULL;
}

/* In evidence/files/ of the ISMS, or below the folder outside. */
static bool find_place(struct gathering *gathering, struct error *err)
{
	struct context *context = gathering->context;
	struct arena *arena = &context->arena;
	const char *real = real_path(arena, gathering->named);
	const char *root = real_path(arena, context->store.path);
	const char *outside;
	const char *path = real && root ? below(real, root) : NULL;
	int folder;

	if (path && !strncmp(path, attached_folder, strlen(attached_folder))) {
		gathering->path = path;
		return true;
	}
	if (!attached_outside(option_text(&context->arguments, "files"),
			      &folder, &outside, err))
		return false;
	if (outside) {
		close(folder);
		outside = real_path(arena, outside);
		path = real && outside ? below(real, outside) : NULL;
	}
	if (outside && path && path_is_safe(path)) {
		gathering->path = path;
		return true;
	}
	error_set(err, FAULT_USAGE,
		  "'%s' lies neither in evidence/files/ nor below the folder "
		  "outside",
		  gathering->named);
	error_hint(err, "--copy takes it in; --files DIR or ISMS_EVIDENCE says "
			"where evidence is kept");
	return false;
}

/* The same bytes may be there already. */
static bool copy_text(struct gathering *gathering, const struct text *text,
		      struct error *err)
{
	struct context *context = gathering->context;
	struct change change = { .file = gathering->path,
				 .new = text->bytes,
				 .new_length = text->length };
	const char *there;
	size_t length;

	there = store_text(&context->store, gathering->path, &length,
			   &context->arena, NULL);
	if (!there) {
		changes_file(gathering->changes, &change);
		return true;
	}
	if (length == text->length && !memcmp(there, text->bytes, length))
		return true;
	error_set(err, FAULT_USAGE, "'%s' is there already, another file",
		  gathering->path);
	error_hint(err, "rename yours");
	return false;
}

static bool take_copy(struct gathering *gathering, struct error *err)
{
	struct context *context = gathering->context;
	const char *slash = strrchr(gathering->named, '/');
	const char *name = slash ? slash + 1 : gathering->named;
	struct text text;
	uint64_t size;
	int file = file_open_named(gathering->named, &size, err);

	if (file < 0)
		return false;
	close(file);
	if (size > COPY_LIMIT) {
		error_set(err, FAULT_USAGE,
			  "'%s' has more than %d MiB, which Git keeps for ever",
			  gathering->named, COPY_LIMIT >> 20);
		error_hint(err, "keep it outside: --files DIR");
		return false;
	}
	if (!path_is_safe(name) || name[0] == '.' || name[0] == '-')
		return error_set(err, FAULT_USAGE,
				 "'%s' is no name for a file of evidence",
				 name);
	if (!context_read(context, gathering->named, COPY_LIMIT, &text, err))
		return false;
	gathering->path =
		arena_format(&context->arena, "%s%s", attached_folder, name);
	gathering->digest.size = text.length;
	memcpy(gathering->digest.hex,
	       sha256_hex(&context->arena, text.bytes, text.length),
	       DIGEST_LENGTH + 1);
	return copy_text(gathering, &text, err);
}

static bool assign(struct gathering *gathering, edit_vec *edits,
		   const char *name, const char *value, struct error *err)
{
	return assign_set(gathering->context, gathering->context->noun, name,
			  value, edits, err);
}

/* What the file says of itself; words of the command line come behind. */
static bool own_fields(struct gathering *gathering, edit_vec *edits,
		       struct error *err)
{
	struct context *context = gathering->context;
	const char *slash = strrchr(gathering->path, '/');
	const char *size =
		arena_format(&context->arena, "%llu",
			     (unsigned long long)gathering->digest.size);

	return assign(gathering, edits, "title",
		      slash ? slash + 1 : gathering->path, err) &&
	       assign(gathering, edits, "status", "current", err) &&
	       assign(gathering, edits, "file", gathering->path, err) &&
	       assign(gathering, edits, "sha256", gathering->digest.hex, err) &&
	       assign(gathering, edits, "size", size, err) &&
	       assign(gathering, edits, "collected.on",
		      date_text(context, context->today), err);
}

static bool typed_fields(struct gathering *gathering, edit_vec *edits,
			 struct error *err)
{
	struct context *context = gathering->context;

	for (size_t i = 1; i < context->arguments.operands.count; i++) {
		const char *word = context->arguments.operands.items[i];

		if (!is_assignment(word))
			return error_set(err, FAULT_USAGE,
					 "'%s' is not FIELD=VALUE", word);
		if (!assign_parse(context, context->noun, word, edits, err))
			return false;
	}
	return true;
}

/* A second record of the same file says nothing new. */
static bool is_new(struct gathering *gathering, struct error *err)
{
	struct context *context = gathering->context;
	struct folder *folder =
		store_folder(&context->store, context->noun->name);

	if (!store_load(&context->store, folder, err) ||
	    !store_sound(&context->store, err))
		return false;
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct evidence *evidence = folder->records.items[i]->at;

		if (!evidence->file ||
		    strcmp(evidence->file, gathering->path) != 0)
			continue;
		error_set(err, FAULT_USAGE, "%s is about this file already",
			  folder->records.items[i]->id);
		return false;
	}
	return true;
}

static bool gathered_record(struct gathering *gathering, const char *id,
			    struct error *err)
{
	struct context *context = gathering->context;
	edit_vec edits = { 0 };
	struct node *map = NULL;

	if (own_fields(gathering, &edits, err) &&
	    typed_fields(gathering, &edits, err))
		map = yaml_edit_map(&context->arena, edits.items, edits.count,
				    err);
	vec_clear(&edits);
	return map &&
	       changes_add(gathering->changes, context->noun, id, map, err);
}

static bool find_file(struct gathering *gathering, struct error *err)
{
	struct context *context = gathering->context;
	const struct arguments *arguments = &context->arguments;

	if (!arguments->operands.count) {
		error_set(err, FAULT_USAGE, "which file?");
		error_hint(err, "isms evidence collect FILE supports=...; "
				"isms evidence add url=... for a page");
		return false;
	}
	gathering->named = arguments->operands.items[0];
	if (option_given(arguments, "copy"))
		return take_copy(gathering, err);
	return find_place(gathering, err) &&
	       digest_named(context, gathering->named, &gathering->digest, err);
}

static bool evidence_collect(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	struct gathering gathering = { .context = context,
				       .changes = &changes };
	const char *id = NULL;
	bool ok = find_file(&gathering, err) && is_new(&gathering, err);

	if (ok)
		id = add_id(context, context->noun, err);
	ok = id && gathered_record(&gathering, id, err) &&
	     save_changes(context, &changes, err);
	if (ok && !option_given(&context->arguments, "dry-run"))
		buf_format(&context->out, "%s\n", id);
	changes_clear(&changes);
	return ok;
}

const struct verb evidence_verbs[] = {
	{ .name = "collect",
	  .operands = "FILE [FIELD=VALUE...]",
	  .summary = "record a file with its size and digest; prints the id",
	  .options = collect_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = evidence_collect,
	  .examples = "evidence collect restore.log --copy "
		      "supports=CTL-BACKUP collected.by=PER-ALICE\n"
		      "evidence collect /srv/evidence/scan.pdf "
		      "--files /srv/evidence supports=CTL-PENTEST" },
	{ .name = "hash",
	  .operands = "FILE...",
	  .summary = "size and SHA-256 of any file",
	  .flags = 0,
	  .run = evidence_hash,
	  .examples = "evidence hash scan.pdf" },
	{ .name = "verify",
	  .operands = "[ID...]",
	  .summary = "are the files still those that were collected?",
	  .options = evidence_verify_options,
	  .flags = COMMAND_STORE,
	  .run = evidence_verify,
	  .examples = "evidence verify\n"
		      "evidence verify --files /srv/evidence --subset 1/12\n"
		      "evidence verify EVD-RESTORE" },
	{ .name = NULL },
};
