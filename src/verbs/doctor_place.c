/* doctor_place.c - the folder of the ISMS and its repository, looked over. */
#include <string.h>

#include "doctor_internal.h"
#include "isms/store/git_setup.h"
#include "isms/verbs/findings.h"
#include "verbs_internal.h"

/* -- before anything is opened -------------------------------------------- */

/* A lock ends with its process, so it cannot be left behind. */
static void look_at_lock(struct examination *at)
{
	if (!at->place.locked)
		fine(at, "free");
	else if (at->place.holder)
		sick(at, VERDICT_WARN, "wait, or see what that process does",
		     "process %ld is writing", at->place.holder);
	else
		sick(at, VERDICT_WARN, "wait; it ends with its process",
		     "another process is writing");
}

/* Opening the ISMS finishes it. */
static void look_at_journal(struct examination *at)
{
	struct context *context = at->context;
	struct error err = { 0 };

	if (!at->place.journal)
		fine(at, "no unfinished change");
	else if (at->place.locked)
		fine(at, "a change of several files is under way");
	else if (context_open(context, &err))
		sick(at, VERDICT_WARN, "nothing; this command finished it",
		     "a change of several files was interrupted");
	else
		sick(at, VERDICT_FAIL, "settle that first", "%s",
		     arena_copy(&context->arena, buf_string(&err.text)));
	error_clear(&err);
}

static void look_at_temporaries(struct examination *at)
{
	if (!at->place.temporaries || at->place.locked)
		fine(at, "none left");
	else
		sick(at, VERDICT_WARN, "nothing; the next change removes them",
		     "%zu left in .isms/tmp by interrupted writing",
		     at->place.temporaries);
}

static void look_at_files(struct examination *at, const char *what,
			  const struct some_files *files, enum verdict verdict,
			  const char *remedy)
{
	if (files->count)
		sick(at, verdict, remedy, "%zu %s: %s%s", files->count, what,
		     files->first, files->count > 1 ? ", ..." : "");
}

static void look_at_permissions(struct examination *at)
{
	const struct surroundings *place = &at->place;
	size_t before = at->signs.count;

	if (!place->writable)
		sick(at, VERDICT_WARN,
		     "nothing can be saved; ask who owns the folder",
		     "the folder is read-only for you");
	look_at_files(at, "cannot be read", &place->unreadable, VERDICT_FAIL,
		      "chmod u+r, u+rx for folders, or ask the owner");
	look_at_files(at, "can be changed by anybody on this machine",
		      &place->open, VERDICT_WARN, "chmod -R o-w");
	look_at_files(at, "belong to somebody else", &place->foreign,
		      VERDICT_WARN,
		      "expected in a shared folder; otherwise chown");
	if (at->signs.count == before)
		fine(at, "%zu files, all readable and yours", place->all.count);
}

static void look_at_file_system(struct examination *at)
{
	if (at->place.network)
		sick(at, VERDICT_WARN,
		     "keep a clone on a local disk and share by git push",
		     "%s: other machines may not see our lock",
		     at->place.network);
	if (at->place.folds_case)
		sick(at, VERDICT_WARN,
		     "keep to capitals in ids; 'isms check duplicate-id' tells",
		     "capital and small letters are the same in file names");
	if (!at->place.network && !at->place.folds_case)
		fine(at, "local, tells capitals from small letters");
}

/* -- settings ------------------------------------------------------------- */

static void look_at_settings(struct examination *at)
{
	struct context *context = at->context;
	const struct problems *problems = &context->store.problems;
	struct error err = { 0 };
	size_t count = 0;

	if (!context->opened && at->place.journal && !at->place.locked)
		return; /* that has been said */
	if (!context->opened && !context_open(context, &err)) {
		sick(at, VERDICT_FAIL, "settle that first", "%s",
		     arena_copy(&context->arena, buf_string(&err.text)));
		error_clear(&err);
		return;
	}
	for (size_t i = 0; i < problems->list.count; i++)
		count += problems->list.items[i].severity == SEVERITY_ERROR;
	if (count)
		sick(at, VERDICT_FAIL, "'isms check' shows where",
		     "%zu problem%s in isms.yaml or method.yaml", count,
		     count == 1 ? "" : "s");
	else
		fine(at, "isms.yaml and method.yaml can be read");
}

static void look_at_format(struct examination *at)
{
	const struct settings *settings = &at->context->store.settings;

	if (!at->context->opened)
		return;
	if (settings->format == SETTINGS_FORMAT)
		fine(at, "%d, the one this program writes", settings->format);
	else if (!settings->format)
		sick(at, VERDICT_WARN, "write 'format: 1' into isms.yaml",
		     "isms.yaml does not say which format it has");
	else
		sick(at, VERDICT_FAIL, "use a program that knows it",
		     "%d; this program knows %d", settings->format,
		     SETTINGS_FORMAT);
}

/* -- git ------------------------------------------------------------------ */

static void look_at_git(struct examination *at)
{
	const struct git_state *git = &at->git;

	if (!git->major)
		sick(at, VERDICT_WARN, "install it; without it no history",
		     "there is no git in /usr/bin or /usr/local/bin");
	else if (git->major < GIT_MAJOR ||
		 (git->major == GIT_MAJOR && git->minor < GIT_MINOR))
		sick(at, VERDICT_WARN, "install a newer one",
		     "%d.%d; from %d.%d on it refuses repositories hidden in "
		     "others",
		     git->major, git->minor, GIT_MAJOR, GIT_MINOR);
	else
		fine(at, "%d.%d", git->major, git->minor);
}

static void look_at_repository(struct examination *at)
{
	const struct git_state *git = &at->git;

	if (!git->major)
		return;
	if (!git->repository)
		sick(at, VERDICT_WARN,
		     "git init, git add ., git commit: then every change has "
		     "a date and a name",
		     "the ISMS is in no Git repository");
	else if (git->complaint)
		sick(at, VERDICT_FAIL, "settle what git says", "git says: %s",
		     git->complaint);
	else if (git->index_locked)
		sick(at, VERDICT_WARN,
		     "when no git is at work, delete index.lock in .git",
		     "another git is at work, or was killed");
	else
		fine(at, "the ISMS is in a Git repository");
}

static void look_at_work_tree(struct examination *at)
{
	const struct git_state *git = &at->git;

	if (!git->repository || git->complaint)
		return;
	if (git->conflicts)
		sick(at, VERDICT_FAIL,
		     "settle them and git add, or git merge --abort",
		     "%zu file%s with conflicts", git->conflicts,
		     git->conflicts == 1 ? "" : "s");
	else if (git->changed || git->untracked)
		sick(at, VERDICT_WARN, "git commit; it is the approval trail",
		     "%zu changed, %zu not in Git yet", git->changed,
		     git->untracked);
	else
		fine(at, "everything is committed");
}

/* Whoever asks for the past is refused there, which CI must know before. */
static void look_at_history(struct examination *at)
{
	const struct git_state *git = &at->git;

	if (!git->repository || git->complaint)
		return;
	if (git->shallow)
		sick(at, VERDICT_WARN,
		     "git fetch --unshallow; in CI check out with fetch-depth: "
		     "0",
		     "the clone is shallow: log, blame, trend and days of the "
		     "past need all of it");
	else
		fine(at, "all of it is here");
}

/* -- .gitattributes and .gitignore ---------------------------------------- */

static bool has_line(const char *text, const char *line, size_t length)
{
	while (text && *text) {
		size_t here = strcspn(text, "\r\n");

		if (here == length && !strncmp(text, line, length))
			return true;
		text += here + (text[here] != '\0');
	}
	return false;
}

/* The first of the wanted lines that neither text has; NULL: all there. */
static const char *missing_line(struct examination *at, const char *wanted,
				const char *text, const char *other)
{
	while (*wanted) {
		size_t length = strcspn(wanted, "\n");

		if (!has_line(text, wanted, length) &&
		    !has_line(other, wanted, length))
			return arena_text(&at->context->arena, wanted, length);
		wanted += length + 1;
	}
	return NULL;
}

static void look_at_attributes(struct examination *at)
{
	struct arena *arena = &at->context->arena;
	const char *text =
		surroundings_text(&at->place, ".gitattributes", arena);
	const char *line =
		missing_line(at, init_attributes, text, at->git.attributes);

	if (line)
		sick(at, VERDICT_WARN,
		     arena_format(arena, "add the line: %s", line),
		     ".gitattributes does not keep line ends and evidence as "
		     "they are");
	else
		fine(at, "as init makes them");
}

/* Without it nothing breaks: git merges and compares lines. */
static void look_at_drivers(struct examination *at)
{
	struct git_setup setup;
	struct error ignored = { 0 };

	if (at->git.repository && !at->git.complaint &&
	    git_setup_look(&at->context->arena, at->place.path, &setup,
			   &ignored)) {
		if (git_is_set_up(&setup))
			fine(at, "git merges and compares records by field");
		else
			sick(at, VERDICT_WARN, "isms git install",
			     "git merges and compares records by line");
	}
	error_clear(&ignored);
}

static void look_at_ignores(struct examination *at)
{
	struct arena *arena = &at->context->arena;
	const char *text = surroundings_text(&at->place, ".gitignore", arena);
	const char *inner =
		surroundings_text(&at->place, ".isms/.gitignore", arena);
	const char *line = missing_line(at, init_ignores, text, NULL);

	if (line && !has_line(inner, "*", 1))
		sick(at, VERDICT_WARN,
		     arena_format(arena, "add the line: %s", line),
		     ".gitignore does not keep .isms out of Git");
	else
		fine(at, ".isms stays out of Git");
}

/* Settings come behind what opening would repair. */
const struct examining doctor_place[] = {
	{ "lock", true, look_at_lock },
	{ "journal", true, look_at_journal },
	{ "temporaries", true, look_at_temporaries },
	{ "permissions", true, look_at_permissions },
	{ "file system", true, look_at_file_system },
	{ "settings", true, look_at_settings },
	{ "format", true, look_at_format },
	{ "git", false, look_at_git },
	{ "repository", true, look_at_repository },
	{ "work tree", true, look_at_work_tree },
	{ "history", true, look_at_history },
	{ "attributes", true, look_at_attributes },
	{ "ignores", true, look_at_ignores },
	{ "drivers", true, look_at_drivers },
	{ NULL, false, NULL },
};
