/* history.c - what Git knows about the files of the ISMS. */
#include "isms/store/history.h"

#include <string.h>

#include "isms/base/file.h"
#include "isms/base/vec.h"
#include "isms/doc/yaml_read.h"
#include "store_internal.h"

/* Fields of one revision in git's output, each closed by a NUL. */
enum {
	REVISION_PARTS = 5,
	PARENTS_MOST = 64,
};

/* The piece up to the next NUL; NULL at the end. */
static const char *next_piece(const struct buf *text, size_t *at)
{
	const char *piece = text->text + *at;

	if (*at >= text->length)
		return NULL;
	*at += strlen(piece) + 1;
	return piece;
}

static bool is_commit(const char *text)
{
	size_t length = strlen(text);

	return (length == 40 || length == 64) &&
	       strspn(text, "0123456789abcdef") == length;
}

/* -- what git log says ---------------------------------------------------- */

struct log_reader {
	const struct buf *text;
	size_t at;
	const char *below; /* cut off in front of paths */
	struct arena *arena;
	VEC(struct revision) revisions;
	VEC(struct file_change) changes; /* of the revision at hand */
};

static bool bad_log(struct error *err)
{
	return error_set(err, FAULT_SYSTEM,
			 "git wrote a log that cannot be read");
}

/* The path from the root; NULL outside. */
static const char *inner_path(const struct log_reader *reader, const char *path)
{
	size_t length = strlen(reader->below);

	return strncmp(path, reader->below, length) != 0
		       ? NULL
		       : arena_copy(reader->arena, path + length);
}

/* An object's name up to the blank; NULL for the name of nothing. */
static const char *take_object(struct arena *arena, const char **at)
{
	size_t length = strspn(*at, "0123456789abcdef");
	const char *name = arena_text(arena, *at, length);

	*at += length + ((*at)[length] == ' ');
	return strspn(name, "0") == length ? NULL : name;
}

/* ":100644 100644 OLD NEW M", with as many colons, modes and objects in front
 * as there are parents; then the path, or two of them. */
static bool parse_change(struct log_reader *reader, const char *raw)
{
	struct file_change change = { 0 };
	size_t parents = strspn(raw, ":");
	const char *at = raw + parents;
	const char *path = next_piece(reader->text, &reader->at);
	const char *second = NULL;

	if (!parents || parents > PARENTS_MOST || !path)
		return false;
	for (size_t i = 0; i <= parents; i++)
		at += strcspn(at, " ") + (at[strcspn(at, " ")] == ' ');
	change.olds = arena_array(reader->arena, parents, sizeof *change.olds);
	change.old_count = parents;
	for (size_t i = 0; i < parents; i++)
		change.olds[i] = take_object(reader->arena, &at);
	change.new = take_object(reader->arena, &at);
	if (parents == 1 && (*at == 'R' || *at == 'C')) {
		second = next_piece(reader->text, &reader->at);
		if (!second)
			return false;
		change.from = inner_path(reader, path);
		path = second;
	}
	change.file = inner_path(reader, path);
	if (change.file)
		vec_push(&reader->changes, change);
	return true;
}

/* Between a commit and its changes stands a newline, or with a merge a NUL. */
static void skip_gap(struct log_reader *reader)
{
	const struct buf *text = reader->text;

	while (reader->at < text->length &&
	       (text->text[reader->at] == '\n' || !text->text[reader->at]))
		reader->at++;
}

static bool parse_changes(struct log_reader *reader)
{
	const struct buf *text = reader->text;

	for (;;) {
		const char *piece;

		skip_gap(reader);
		if (reader->at >= text->length || text->text[reader->at] != ':')
			return true;
		piece = next_piece(text, &reader->at);
		if (!parse_change(reader, piece))
			return false;
	}
}

static bool parse_revision(struct log_reader *reader)
{
	struct revision revision = { 0 };
	const char *parts[REVISION_PARTS];

	for (size_t i = 0; i < REVISION_PARTS; i++)
		parts[i] = next_piece(reader->text, &reader->at);
	if (!parts[REVISION_PARTS - 1])
		return false;
	if (!is_commit(parts[0]) || !instant_parse(parts[2], &revision.at))
		return false;
	reader->changes.count = 0;
	if (!parse_changes(reader))
		return false;
	/* A merge without a change of its own tells nothing new. */
	if (!reader->changes.count && strchr(parts[1], ' '))
		return true;
	revision.commit = arena_copy(reader->arena, parts[0]);
	revision.author = arena_copy(reader->arena, parts[3]);
	revision.subject = arena_copy(reader->arena, parts[4]);
	revision.change_count = reader->changes.count;
	revision.changes = arena_array(reader->arena, revision.change_count + 1,
				       sizeof *revision.changes);
	for (size_t i = 0; i < revision.change_count; i++)
		revision.changes[i] = reader->changes.items[i];
	vec_push(&reader->revisions, revision);
	return true;
}

static bool parse_log(struct log_reader *reader, struct history *history,
		      struct error *err)
{
	bool ok = true;

	while (ok && reader->at < reader->text->length)
		ok = parse_revision(reader);
	history->count = reader->revisions.count;
	history->revisions = arena_array(reader->arena, history->count + 1,
					 sizeof *history->revisions);
	for (size_t i = 0; i < history->count; i++)
		history->revisions[i] = reader->revisions.items[i];
	vec_clear(&reader->revisions);
	vec_clear(&reader->changes);
	return ok || bad_log(err);
}

/* The header of a commit, up to its first empty line, says it. */
static bool has_signature(const struct object *commit)
{
	const char *end = strstr(commit->bytes, "\n\n");
	const char *found = strstr(commit->bytes, "\ngpgsig");

	return found && (!end || found < end);
}

static bool take_signature(struct git_objects *objects,
			   struct revision *revision, struct error *err)
{
	struct arena scratch = { 0 };
	struct object commit;
	bool ok = objects_take(objects, FILE_REGISTER_LIMIT, &scratch, &commit,
			       err);

	revision->carries_signature =
		ok && commit.kind == OBJECT_COMMIT && has_signature(&commit);
	arena_clear(&scratch);
	return ok;
}

/* git log itself would run whatever program the repository names for it. */
static bool read_signatures(struct store *store, struct history *history,
			    struct error *err)
{
	struct git_objects *objects = &store->own->objects;
	struct work_tree tree;
	size_t taken = 0;
	bool ok = git_objects_need(store, &tree, err);

	for (size_t i = 0; ok && i < history->count; i++) {
		if (i - taken >= OBJECTS_ASKED)
			ok = take_signature(objects,
					    &history->revisions[taken++], err);
		ok = ok &&
		     objects_ask(objects, history->revisions[i].commit, err);
	}
	while (ok && taken < history->count)
		ok = take_signature(objects, &history->revisions[taken++], err);
	return ok;
}

/* -- asking git ----------------------------------------------------------- */

/* Prints one line; true when git was content. */
static bool ask(const char *top, const char *const *words, struct buf *answer,
		bool *content, struct error *err)
{
	struct git_run run = { .top = top, .words = words };
	bool ok = git_run(&run, err);

	*content = ok && run.status == 0;
	if (*content)
		buf_add(answer, buf_string(&run.out),
			strcspn(buf_string(&run.out), "\n"));
	git_clear(&run);
	return ok;
}

/* A shallow history would show the oldest commit it has as the origin of
 * everything. */
bool history_is_whole(const char *top, struct error *err)
{
	static const char *const words[] = { "rev-parse",
					     "--is-shallow-repository", NULL };
	struct buf answer = { 0 };
	bool content;
	bool ok = ask(top, words, &answer, &content, err);

	if (ok && !content)
		ok = error_set(err, FAULT_DATA,
			       "git cannot read the repository '%s'", top);
	if (ok && strcmp(buf_string(&answer), "false") != 0) {
		ok = error_set(err, FAULT_DATA,
			       "the Git history is shallow, so it does not "
			       "tell what happened before");
		error_hint(err, "run 'git fetch --unshallow'; in CI check "
				"out with fetch-depth: 0");
	}
	buf_clear(&answer);
	return ok;
}

bool history_begun(const char *top, bool *has, struct error *err)
{
	static const char *const words[] = { "rev-parse", "--verify", "--quiet",
					     "HEAD", NULL };
	struct buf answer = { 0 };
	bool ok = ask(top, words, &answer, has, err);

	buf_clear(&answer);
	return ok;
}

const char *history_head(const struct store *store, struct arena *arena)
{
	static const char *const words[] = { "rev-parse", "--verify", "--quiet",
					     "HEAD", NULL };
	struct error ignored = { 0 };
	struct work_tree tree;
	struct buf answer = { 0 };
	const char *head = NULL;
	bool has = false;

	if (store->at)
		return store->at->commit;
	if (git_work_tree(store, arena, &tree) &&
	    ask(tree.top, words, &answer, &has, &ignored) && has)
		head = arena_text(arena, buf_string(&answer), answer.length);
	buf_clear(&answer);
	error_clear(&ignored);
	return head;
}

static bool is_file(const char *file)
{
	size_t length = file ? strlen(file) : 0;

	return length > 5 && !strcmp(file + length - 5, ".yaml");
}

static bool run_log(struct store *store, const struct work_tree *tree,
		    const char *file, struct arena *arena,
		    struct history *history, struct error *err)
{
	const char *path =
		arena_format(arena, "%s%s", tree->below, file ? file : "");
	const char *words[] = { "log",
				"-z",
				"--format=tformat:%H%x00%P%x00%aI%x00%an%x00%s",
				"--raw",
				"--no-abbrev",
				"-c",
				"-M50%",
				"--no-show-signature",
				"--no-ext-diff",
				"--no-textconv",
				"--no-mailmap",
				"--encoding=UTF-8",
				"--no-color",
				is_file(file) ? "--follow" : "--no-follow",
				"--end-of-options",
				store->at ? store->at->commit : "HEAD",
				"--",
				*path ? path : ".",
				NULL };
	struct git_run run = { .top = tree->top, .words = words };
	struct log_reader reader = { .text = &run.out,
				     .below = tree->below,
				     .arena = arena };
	bool ok = git_run(&run, err);

	if (ok && run.status != 0)
		ok = git_failed(&run, "read the history", err);
	ok = ok && parse_log(&reader, history, err);
	git_clear(&run);
	return ok && read_signatures(store, history, err);
}

bool history_read(struct store *store, const char *file, struct arena *arena,
		  struct history *history, struct error *err)
{
	struct work_tree tree;
	bool has;

	*history = (struct history){ 0 };
	if (file && !path_is_safe(file))
		return error_set(err, FAULT_DATA, "'%s' is no safe path", file);
	if (!git_work_tree(store, arena, &tree))
		return error_set(err, FAULT_DATA,
				 "the ISMS is in no Git repository, so there "
				 "is no history");
	if (!history_is_whole(tree.top, err) ||
	    !history_begun(tree.top, &has, err))
		return false;
	return !has || run_log(store, &tree, file, arena, history, err);
}

const struct record *history_record(struct store *store,
				    const struct noun *noun, const char *object,
				    struct arena *arena, struct error *err)
{
	struct reading reading = { .arena = arena,
				   .method = store->world.method };
	struct problems problems = { 0 };
	struct source source = { .path = object };
	struct record *record = NULL;
	struct work_tree tree;
	struct object blob;
	struct node *root = NULL;

	if (!git_objects_need(store, &tree, err) ||
	    !objects_ask(&store->own->objects, object, err) ||
	    !objects_take(&store->own->objects, FILE_REGISTER_LIMIT, arena,
			  &blob, err))
		return NULL;
	if (blob.kind == OBJECT_BLOB) {
		source.text = blob.bytes;
		source.length = blob.length;
		root = yaml_read(&source, arena, &problems);
	}
	if (root) {
		record = arena_new(arena, struct record);
		record->noun = noun;
		record->id = noun->name;
		record->file = object;
		record_read(record, root, &reading, &problems);
	}
	problems_clear(&problems);
	return record;
}

/* -- the work tree -------------------------------------------------------- */

/* "XY path": two letters and a blank, then the path from the top. */
static void parse_status(const struct buf *text, const struct work_tree *tree,
			 struct arena *arena, struct list *files)
{
	size_t below = strlen(tree->below);
	size_t pieces = 0;
	size_t at = 0;

	for (size_t i = 0; i < text->length; i++)
		pieces += text->text[i] == '\0';
	files->items = arena_array(arena, pieces + 1, sizeof *files->items);
	for (const char *piece = next_piece(text, &at); piece;
	     piece = next_piece(text, &at)) {
		if (strlen(piece) <= 3 + below ||
		    strncmp(piece + 3, tree->below, below) != 0)
			continue;
		files->items[files->count++] =
			arena_copy(arena, piece + 3 + below);
	}
}

bool history_changed(struct store *store, struct arena *arena,
		     struct list *files, struct error *err)
{
	struct work_tree tree;
	struct git_run run = { 0 };
	bool ok;

	*files = (struct list){ 0 };
	if (store->at)
		return true;
	if (!git_work_tree(store, arena, &tree))
		return true;
	const char *words[] = { "status",
				"--porcelain=v1",
				"-z",
				"--no-renames",
				"--untracked-files=all",
				"--ignore-submodules=all",
				"--",
				*tree.below ? tree.below : ".",
				NULL };
	run.top = tree.top;
	run.words = words;
	ok = git_run_unfiltered(&run, err);
	if (ok && run.status != 0)
		ok = git_failed(&run, "compare with the last commit", err);
	if (ok)
		parse_status(&run.out, &tree, arena, files);
	git_clear(&run);
	return ok;
}

const char *history_below(const struct store *store, struct arena *arena)
{
	struct work_tree tree;

	return git_work_tree(store, arena, &tree) ? tree.below : "";
}
