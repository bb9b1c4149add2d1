/* history.c - what Git knows about the files of the ISMS. */
#include "isms/store/history.h"

#include <string.h>

#include "isms/base/file.h"
#include "isms/base/vec.h"
#include "store_internal.h"

/* Fields of one revision in git's output, each closed by a NUL. */
enum {
	REVISION_PARTS = 4
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

static bool parse_log(const struct buf *text, struct arena *arena,
		      struct history *history, struct error *err)
{
	size_t pieces = 0;
	size_t at = 0;

	for (size_t i = 0; i < text->length; i++)
		pieces += text->text[i] == '\0';
	history->revisions = arena_array(arena, pieces / REVISION_PARTS + 1,
					 sizeof *history->revisions);
	while (at < text->length) {
		struct revision *revision = &history->revisions[history->count];
		const char *parts[REVISION_PARTS];

		for (size_t i = 0; i < REVISION_PARTS; i++)
			parts[i] = next_piece(text, &at);
		if (!parts[REVISION_PARTS - 1] || !is_commit(parts[0]) ||
		    !instant_parse(parts[1], &revision->at))
			return error_set(err, FAULT_SYSTEM,
					 "git wrote a log that cannot be "
					 "read");
		revision->commit = arena_copy(arena, parts[0]);
		revision->author = arena_copy(arena, parts[2]);
		revision->subject = arena_copy(arena, parts[3]);
		history->count++;
	}
	return true;
}

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

static bool has_commits(const char *top, bool *has, struct error *err)
{
	static const char *const words[] = { "rev-parse", "--verify", "--quiet",
					     "HEAD", NULL };
	struct buf answer = { 0 };
	bool ok = ask(top, words, &answer, has, err);

	buf_clear(&answer);
	return ok;
}

static bool run_log(const struct work_tree *tree, const char *file,
		    struct arena *arena, struct history *history,
		    struct error *err)
{
	const char *path =
		arena_format(arena, "%s%s", tree->below, file ? file : "");
	const char *words[] = { "log",
				"-z",
				"--format=tformat:%H%x00%aI%x00%an%x00%s",
				"--no-show-signature",
				"--no-ext-diff",
				"--no-textconv",
				"--encoding=UTF-8",
				"--no-color",
				file ? "--follow" : "--no-follow",
				file ? "--no-patch" : "--",
				file ? "--" : (*path ? path : "."),
				file ? path : NULL,
				NULL };
	struct git_run run = { .top = tree->top, .words = words };
	bool ok = git_run(&run, err);

	if (ok && run.status != 0)
		ok = git_failed(&run, "read the history", err);
	ok = ok && parse_log(&run.out, arena, history, err);
	git_clear(&run);
	return ok;
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
	    !has_commits(tree.top, &has, err))
		return false;
	return !has || run_log(&tree, file, arena, history, err);
}

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
	ok = git_run(&run, err);
	if (ok && run.status != 0)
		ok = git_failed(&run, "compare with the last commit", err);
	if (ok)
		parse_status(&run.out, &tree, arena, files);
	git_clear(&run);
	return ok;
}
