/* git_index.c - reads git's index and objects while a merge is under way. */
#include "isms/store/git_index.h"

#include <string.h>

#include "isms/base/vec.h"
#include "store_internal.h"

typedef VEC(struct stages) stages_vec;

/* -- asking git ----------------------------------------------------------- */

/* Runs git in the work tree; false with FAULT_NONE when it left with another
 * status than 0, and `what` is NULL. */
static bool ask(struct store *store, struct arena *arena, struct git_run *run,
		const char *what, struct error *err)
{
	struct work_tree tree;
	bool ok;

	if (!git_work_tree(store, arena, &tree))
		return error_set(err, FAULT_DATA,
				 "the ISMS is in no Git repository");
	run->top = tree.top;
	ok = git_run(run, err);
	if (ok && run->status != 0)
		ok = what ? git_failed(run, what, err) : false;
	return ok;
}

static const char *below(const struct store *store, struct arena *arena)
{
	struct work_tree tree;

	return git_work_tree(store, arena, &tree) ? tree.below : NULL;
}

/* -- the index ------------------------------------------------------------ */

static struct stages *stages_of(stages_vec *all, const char *file)
{
	struct stages fresh = { .file = file };

	if (!all->count || strcmp(all->items[all->count - 1].file, file) != 0)
		vec_push(all, fresh);
	return &all->items[all->count - 1];
}

/* "MODE OBJECT STAGE\tPATH", sorted by path.  Links and submodules are not for
 * us. */
static void parse_entry(stages_vec *all, const char *entry, const char *under,
			struct arena *arena)
{
	const char *tab = strchr(entry, '\t');
	const char *object = strchr(entry, ' ');
	size_t length;

	if (!tab || !object || object > tab || strncmp(entry, "100", 3) != 0 ||
	    strncmp(tab + 1, under, strlen(under)) != 0)
		return;
	length = strcspn(++object, " ");
	if (object[length] != ' ' || object[length + 1] < '0' ||
	    object[length + 1] > '3')
		return;
	stages_of(all, arena_copy(arena, tab + 1 + strlen(under)))
		->objects[object[length + 1] - '0'] =
		arena_text(arena, object, length);
}

static bool list_files(struct store *store, struct arena *arena,
		       const char *how, stages_vec *all, struct error *err)
{
	const char *under = below(store, arena);
	const char *const words[] = {
		"ls-files", "-z", "--full-name",
		how,	    "--", under && *under ? under : ".",
		NULL
	};
	struct git_run run = { .words = words };
	bool ok;

	if (!under)
		return true;
	ok = ask(store, arena, &run, "read the index", err);
	for (size_t at = 0; ok && at < run.out.length;
	     at += strlen(run.out.text + at) + 1)
		parse_entry(all, run.out.text + at, under, arena);
	git_clear(&run);
	return ok;
}

static void keep(const stages_vec *all, struct arena *arena,
		 struct stage_list *list)
{
	list->count = all->count;
	list->items = arena_array(arena, all->count + 1, sizeof *list->items);
	if (all->count)
		memcpy(list->items, all->items,
		       all->count * sizeof *list->items);
}

bool git_unmerged(struct store *store, struct arena *arena,
		  struct stage_list *list, struct error *err)
{
	stages_vec all = { 0 };
	bool ok = list_files(store, arena, "--unmerged", &all, err);

	keep(&all, arena, list);
	vec_clear(&all);
	return ok;
}

static bool is_there(const stages_vec *now, const char *object, const char *but)
{
	for (size_t i = 0; object && i < now->count; i++) {
		const char *other = now->items[i].objects[STAGE_SETTLED];

		if (other && !strcmp(other, object) &&
		    strcmp(now->items[i].file, but) != 0)
			return true;
	}
	return false;
}

static bool is_moved(const stages_vec *now, const struct stages *stages)
{
	return !stages->objects[STAGE_BASE] &&
	       (is_there(now, stages->objects[STAGE_OURS], stages->file) ||
		is_there(now, stages->objects[STAGE_THEIRS], stages->file));
}

bool git_settled(struct store *store, struct arena *arena,
		 struct stage_list *list, struct error *err)
{
	stages_vec all = { 0 }, now = { 0 };
	bool ok = list_files(store, arena, "--resolve-undo", &all, err);
	size_t at = 0;

	if (ok && all.count)
		ok = list_files(store, arena, "--stage", &now, err);
	/* Both are sorted by path. */
	for (size_t i = 0; i < all.count; i++) {
		while (at < now.count &&
		       strcmp(now.items[at].file, all.items[i].file) < 0)
			at++;
		if (at < now.count &&
		    !strcmp(now.items[at].file, all.items[i].file))
			all.items[i].objects[STAGE_SETTLED] =
				now.items[at].objects[STAGE_SETTLED];
		all.items[i].moved = is_moved(&now, &all.items[i]);
	}
	keep(&all, arena, list);
	vec_clear(&all);
	vec_clear(&now);
	return ok;
}

/* -- objects -------------------------------------------------------------- */

bool git_object(struct store *store, const char *name, struct arena *arena,
		struct text *text, struct error *err)
{
	const char *const words[] = { "cat-file", "blob", name, NULL };
	struct git_run run = { .words = words };
	bool ok = ask(store, arena, &run, NULL, err);

	if (ok && run.out.length > FILE_REGISTER_LIMIT)
		ok = error_set(err, FAULT_DATA,
			       "a version of %s is larger than %d bytes", name,
			       FILE_REGISTER_LIMIT);
	if (ok)
		*text = (struct text){ buf_keep(&run.out, arena),
				       run.out.length };
	git_clear(&run);
	return ok;
}

bool git_file_at(struct store *store, const char *commit, const char *file,
		 struct arena *arena, struct text *text, struct error *err)
{
	const char *under = below(store, arena);

	return git_object(store,
			  arena_format(arena, "%s:%s%s", commit,
				       under ? under : "", file),
			  arena, text, err);
}

const char *git_other_side(struct store *store, struct arena *arena)
{
	static const char *const heads[] = { "MERGE_HEAD", "CHERRY_PICK_HEAD",
					     "REBASE_HEAD", "REVERT_HEAD" };
	struct error ignored = { 0 };
	const char *found = NULL;

	for (size_t i = 0; i < ARRAY_SIZE(heads) && !found; i++) {
		const char *const words[] = { "rev-parse", "--verify",
					      "--quiet", heads[i], NULL };
		struct git_run run = { .words = words };

		if (ask(store, arena, &run, NULL, &ignored))
			found = arena_text(arena, buf_string(&run.out),
					   strcspn(buf_string(&run.out), "\n"));
		git_clear(&run);
	}
	error_clear(&ignored);
	return found;
}

bool git_files_with(struct store *store, const char *commit, const char *word,
		    struct arena *arena, struct list *files, struct error *err)
{
	const char *under = below(store, arena);
	const char *const words[] = {
		"grep", "-z", "-l",   "-F", "-w",
		"-e",	word, commit, "--", under && *under ? under : ".",
		NULL
	};
	struct git_run run = { .words = words };
	size_t skip = strlen(commit) + 1 + (under ? strlen(under) : 0);
	bool ok = ask(store, arena, &run, NULL, err);
	size_t count = 0;

	*files = (struct list){ 0 };
	for (size_t i = 0; ok && i < run.out.length; i++)
		count += run.out.text[i] == '\0';
	files->items = arena_array(arena, count + 1, sizeof *files->items);
	for (size_t at = 0; ok && at < run.out.length;
	     at += strlen(run.out.text + at) + 1)
		if (strlen(run.out.text + at) > skip)
			files->items[files->count++] =
				arena_copy(arena, run.out.text + at + skip);
	git_clear(&run);
	return ok || err->fault == FAULT_NONE;
}

bool git_stage(struct store *store, const struct list *files, struct error *err)
{
	struct arena arena = { 0 };
	const char *under = below(store, &arena);
	bool ok = true;

	for (size_t i = 0; ok && i < files->count; i++) {
		const char *path = arena_format(
			&arena, "%s%s", under ? under : "", files->items[i]);
		const char *const words[] = { "add", "--all", "--", path,
					      NULL };
		struct git_run run = { .words = words };

		ok = ask(store, &arena, &run, "add to the index", err);
		git_clear(&run);
	}
	arena_clear(&arena);
	return ok;
}
