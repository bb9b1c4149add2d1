/* pack.c - `isms audit pack`: what a certification audit asks for, from one commit.
 *
 * Everything is read from the commit, so that the same one makes the same bytes
 * again: nothing of the clock, the machine or the work tree is in it, unless
 * --dirty asks for the files as they are. */
#include "isms/modules/audit.h"

#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>

#include "isms/base/file.h"
#include "isms/cli/run.h"
#include "isms/framework/library.h"
#include "isms/out/render.h"
#include "isms/reports/reports.h"
#include "isms/store/graph.h"
#include "isms/store/history.h"
#include "pack_internal.h"

const struct option audit_pack_options[] = {
	{ "framework", 0, "NAME", "only this one; else those in force" },
	{ "dirty", 0, NULL, "the files as they are, committed or not" },
	{ "force", 0, NULL, "over a file that is there" },
	{ NULL, 0, NULL, NULL },
};

/* -- what the parts use --------------------------------------------------- */

const char *pack_path(struct pack *pack, const char *file)
{
	struct buf path = { 0 };
	const char *kept;

	buf_text(&path, "records/");
	for (; *file; file++) {
		const char byte = *file;

		if ((byte >= '0' && byte <= '9') ||
		    (byte >= 'A' && byte <= 'Z') ||
		    (byte >= 'a' && byte <= 'z') || strchr("-._/", byte))
			buf_char(&path, byte);
		else
			buf_format(&path, "=%02X", (unsigned char)byte);
	}
	kept = buf_keep(&path, &pack->context->arena);
	buf_clear(&path);
	return kept;
}

void pack_add(struct pack *pack, const char *path, const char *bytes,
	      size_t length)
{
	struct arena *arena = &pack->context->arena;
	struct archive_file file = { arena_copy(arena, path),
				     arena_text(arena, bytes, length), length };

	vec_push(&pack->archive.files, file);
}

void pack_gap(struct pack *pack, const char *what, const char *why)
{
	struct arena *arena = &pack->context->arena;
	struct pack_gap gap = { arena_copy(arena, what),
				arena_copy(arena, why) };

	for (size_t i = 0; i < pack->gaps.count; i++)
		if (!strcmp(pack->gaps.items[i].what, what))
			return;
	vec_push(&pack->gaps, gap);
}

void pack_begin(struct pack *pack, const char *format)
{
	struct context *source = pack->source;
	struct given option = { "format", format };

	report_clear(&source->report);
	source->arguments.options.count = 0;
	source->arguments.operands.count = 0;
	vec_push(&source->arguments.options, option);
	buf_reset(&source->out);
	buf_reset(&source->notes);
	source->noun = NULL;
	source->module = NULL;
	source->reported = false;
	source->status = 0;
}

/* What it was computed from, at the end of each page. */
static void put_origin(struct pack *pack)
{
	struct report *report = &pack->source->report;
	const char *today = date_text(pack->source, pack->source->today);

	if (pack->commit)
		report_footer(report, "isms %s, commit %.12s%s, as of %s",
			      pack->source->program->version, pack->commit,
			      pack->dirty ? " and changes to it" : "", today);
	else
		report_footer(report, "isms %s, not committed, as of %s",
			      pack->source->program->version, today);
}

void pack_render(struct pack *pack, const char *path, const char *format)
{
	const struct renderer *renderer = renderer_by_name(format);
	struct report *report = &pack->source->report;
	const struct look plain = { 0 };
	struct buf out = { 0 };

	if (renderer->page)
		put_origin(pack);
	renderer->render(report, &plain, &out);
	pack_add(pack, pack_format(pack, "%s.%s", path, renderer->ending),
		 buf_string(&out), out.length);
	buf_clear(&out);
}

/* -- what is packed ------------------------------------------------------- */

static void name_commit(struct pack *pack, struct store *store)
{
	struct moment *moment;

	if (!store->at)
		return;
	pack->commit = arena_copy(&pack->context->arena, store->at->commit);
	pack->archive.time = store->at->at;
	pack->archive.time.offset = 0;
	/* However it was asked for: the same bytes. */
	moment = arena_new(&store->arena, struct moment);
	*moment = *store->at;
	moment->asked = "commit";
	store->at = moment;
}

/* As of its own day, unless somebody says otherwise. */
static bool open_head(struct context *context, struct context *head,
		      struct error *err)
{
	struct past past = {
		.start = context_folder(context),
		.revision = "HEAD",
		.now = context->today,
	};

	if (option_text(&context->arguments, "today"))
		past.today = context->today;
	*head = (struct context){ .program = context->program };
	if (!store_open_at(&head->store, &past, context_schemas(context), err))
		return false;
	head->opened = true;
	head->today = head->store.world.today;
	head->now = context->now;
	return true;
}

static bool refuse_dirty(const struct pack *pack, struct error *err)
{
	size_t count = pack->changed.count;

	error_set(err, FAULT_NO,
		  "%zu file%s not as the last commit has %s: %s%s", count,
		  count == 1 ? " is" : "s are", count == 1 ? "it" : "them",
		  pack->changed.items[0], count == 1 ? "" : " ...");
	error_hint(err, "commit first, or say --dirty");
	return false;
}

static bool open_source(struct pack *pack, struct context *head,
			struct error *err)
{
	struct context *context = pack->context;
	struct error none = { 0 };

	pack->source = context;
	if (context->store.at) {
		name_commit(pack, &context->store);
		return true;
	}
	if (!history_changed(&context->store, &context->arena, &pack->changed,
			     err))
		return false;
	if (pack->changed.count && !pack->dirty)
		return refuse_dirty(pack, err);
	pack->dirty = pack->dirty && pack->changed.count;
	if (open_head(context, head, &none)) {
		name_commit(pack, &head->store);
		if (!pack->dirty)
			pack->source = head;
		return true;
	}
	if (!option_given(&context->arguments, "dirty")) {
		error_copy(err, &none);
		error_clear(&none);
		error_hint(err, "--dirty packs the files as they are");
		return false;
	}
	error_clear(&none);
	pack->dirty = true;
	pack->archive.time =
		(struct instant){ date_to_days(context->today) * INT64_C(86400),
				  0, true };
	return true;
}

static bool find_audit(struct pack *pack, const char *id, struct error *err)
{
	struct store *store = &pack->source->store;
	const struct noun *noun = store_noun(store, "audit");

	if (!id)
		return true;
	if (!noun)
		return error_set(err, FAULT_USAGE,
				 "there is no register of audits");
	pack->audit = store_resolve(store, id, noun, err);
	return pack->audit != NULL;
}

static bool find_framework(struct pack *pack, struct error *err)
{
	struct library *library;

	if (!pack->framework)
		return true;
	library = library_of(&pack->source->store, err);
	return library &&
	       library_catalogue(library, pack->framework, err) != NULL;
}

/* -- where it goes -------------------------------------------------------- */

enum shape {
	SHAPE_FOLDER,
	SHAPE_TAR,
	SHAPE_ZIP
};

static bool ends_in(const char *path, const char *ending)
{
	size_t length = strlen(path);
	size_t own = strlen(ending);

	return length > own && !strcmp(path + length - own, ending);
}

static bool find_shape(const char *path, enum shape *shape, struct error *err)
{
	static const char *const others[] = { ".tar",	  ".tar.xz", ".tar.bz2",
					      ".tar.zst", ".7z",     ".rar",
					      ".gz",	  ".json",   ".html" };

	*shape = ends_in(path, ".tar.gz") || ends_in(path, ".tgz") ? SHAPE_TAR
		 : ends_in(path, ".zip")			   ? SHAPE_ZIP
					 : SHAPE_FOLDER;
	for (size_t i = 0; *shape == SHAPE_FOLDER && i < ARRAY_SIZE(others);
	     i++)
		if (ends_in(path, others[i]))
			return error_set(err, FAULT_USAGE,
					 "a pack is a .tar.gz, a .zip or a "
					 "folder, not a %s",
					 others[i]);
	return true;
}

static bool find_target(const struct context *context, const char **path,
			enum shape *shape, struct error *err)
{
	struct stat status;

	*path = option_text(&context->arguments, "output");
	if (!*path || !**path || !strcmp(*path, "-")) {
		error_set(err, FAULT_USAGE, "where to?");
		error_hint(err, "-o pack.tar.gz, -o pack.zip or -o FOLDER");
		return false;
	}
	if (!find_shape(*path, shape, err))
		return false;
	if (lstat(*path, &status) != 0)
		return true;
	if (*shape == SHAPE_FOLDER)
		return S_ISDIR(status.st_mode) ||
		       error_set(err, FAULT_NO, "'%s' is there and no folder",
				 *path);
	if (option_given(&context->arguments, "force") &&
	    S_ISREG(status.st_mode))
		return true;
	error_set(err, FAULT_NO, "'%s' is there already", *path);
	if (S_ISREG(status.st_mode))
		error_hint(err, "--force writes over it");
	return false;
}

static int by_path(const void *left, const void *right)
{
	const struct archive_file *a = left;
	const struct archive_file *b = right;

	return strcmp(a->path, b->path);
}

/* As sha256sum has it. */
static void add_manifest(struct pack *pack)
{
	struct arena scratch = { 0 };
	struct buf text = { 0 };

	qsort(pack->archive.files.items, pack->archive.files.count,
	      sizeof *pack->archive.files.items, by_path);
	for (size_t i = 0; i < pack->archive.files.count; i++) {
		const struct archive_file *file = &pack->archive.files.items[i];

		buf_format(&text, "%s  %s\n",
			   sha256_hex(&scratch, file->bytes, file->length),
			   file->path);
		arena_reset(&scratch);
	}
	pack_add(pack, "MANIFEST.sha256", text.text, text.length);
	qsort(pack->archive.files.items, pack->archive.files.count,
	      sizeof *pack->archive.files.items, by_path);
	arena_clear(&scratch);
	buf_clear(&text);
}

static bool write_out(struct pack *pack, const char *path, enum shape shape,
		      struct error *err)
{
	struct buf out = { 0 };
	bool ok;

	if (shape == SHAPE_FOLDER)
		return folder_write(&pack->archive, path, err);
	ok = (shape == SHAPE_ZIP ? zip_write(&pack->archive, &out, err)
				 : tar_write(&pack->archive, &out, err)) &&
	     file_write_named(path, out.text, out.length, err);
	buf_clear(&out);
	return ok;
}

/* -- the command ---------------------------------------------------------- */

static void say_done(struct pack *pack, const char *path)
{
	struct buf *notes = &pack->context->notes;

	buf_reset(notes);
	if (pack->commit)
		buf_format(notes, "%s: %zu files, commit %.12s%s\n", path,
			   pack->archive.files.count, pack->commit,
			   pack->dirty ? " and changes to it" : "");
	else
		buf_format(notes, "%s: %zu files, not committed\n", path,
			   pack->archive.files.count);
	if (pack->gaps.count)
		buf_format(notes, "%zu not in it, see its index\n",
			   pack->gaps.count);
	if (pack->proofs_bad)
		buf_format(notes,
			   "%zu of the evidence missing or not what was "
			   "recorded, see its evidence.html\n",
			   pack->proofs_bad);
}

static bool fill(struct pack *pack, const char *audit, struct error *err)
{
	struct store *store = &pack->source->store;

	return store_load_all(store, err) && store_sound(store, err) &&
	       find_audit(pack, audit, err) && find_framework(pack, err) &&
	       pack_pages(pack, err) && pack_files(pack, err) &&
	       pack_index(pack, err);
}

static void end_pack(struct pack *pack, struct context *head,
		     const struct arguments *own)
{
	struct context *context = pack->context;

	arguments_clear(&pack->source->arguments);
	context->arguments = *own;
	report_clear(&context->report);
	buf_reset(&context->out);
	context->reported = false;
	context_clear(head);
	vec_clear(&pack->archive.files);
	vec_clear(&pack->reports);
	vec_clear(&pack->registers);
	vec_clear(&pack->gaps);
}

bool audit_pack(struct context *context, struct error *err)
{
	struct pack pack = {
		.context = context,
		.archive = { .folder = "isms-pack" },
		.framework = option_text(&context->arguments, "framework"),
		.dirty = option_given(&context->arguments, "dirty"),
	};
	struct context head = { .store = { .root = -1 } };
	const struct arguments own = context->arguments;
	const char *audit = own.operands.count ? own.operands.items[0] : NULL;
	enum shape shape;
	const char *path;
	bool ok;

	if (!find_target(context, &path, &shape, err) ||
	    !open_source(&pack, &head, err)) {
		context_clear(&head);
		return false;
	}
	/* Reports are told what to do by the arguments of their context, and
	 * belong to no register. */
	pack.source->arguments = (struct arguments){ 0 };
	pack.source->module = NULL;
	pack.source->noun = NULL;
	ok = fill(&pack, audit, err);
	if (ok) {
		add_manifest(&pack);
		ok = write_out(&pack, path, shape, err);
	}
	if (ok)
		say_done(&pack, path);
	end_pack(&pack, &head, &own);
	context->status = ok && pack.proofs_bad ? FAULT_NO : 0;
	return ok;
}
