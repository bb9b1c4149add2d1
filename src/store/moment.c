/* moment.c - from a revision or a day to the commit that is meant. */
#include <stdlib.h>
#include <string.h>

#include "isms/base/number.h"
#include "isms/base/vec.h"
#include "store_internal.h"

enum {
	DAY_SECONDS = 86400
};

bool git_objects_need(struct store *store, struct work_tree *tree,
		      struct error *err)
{
	if (!git_work_tree(store, &store->arena, tree))
		return error_set(err, FAULT_DATA,
				 "the ISMS is in no Git repository, so there "
				 "is no history");
	return store->own->objects.process.child ||
	       objects_open(&store->own->objects, tree->top, err);
}

/* "committer Ann <a@example.org> 1767344400 +0100" */
static bool committed_at(const struct object *commit, struct instant *at)
{
	const char *line = strstr(commit->bytes, "\ncommitter ");
	const char *blank = strstr(commit->bytes, "\n\n");
	const char *end = line ? strchr(line + 1, '\n') : NULL;
	const char *mail = end;
	long long seconds;
	char *stop;

	if (!end || (blank && blank < line))
		return false;
	while (mail > line && *mail != '>')
		mail--;
	if (mail == line)
		return false;
	seconds = strtoll(mail + 1, &stop, 10);
	if (stop == mail + 1 || seconds < 0)
		return false;
	*at = (struct instant){ .seconds = seconds, .set = true };
	return true;
}

/* What stands between the name of a header line and " <". */
static const char *author_of(const struct object *commit, struct arena *arena)
{
	const char *line = strstr(commit->bytes, "\nauthor ");
	const char *name = line ? line + strlen("\nauthor ") : "";
	size_t length = strcspn(name, "<\n");

	while (length && name[length - 1] == ' ')
		length--;
	return arena_text(arena, name, length);
}

static const char *subject_of(const struct object *commit, struct arena *arena)
{
	const char *gap = strstr(commit->bytes, "\n\n");
	const char *text = gap ? gap + strspn(gap, "\n") : "";

	return arena_text(arena, text, strcspn(text, "\n"));
}

static void take_commit(const struct object *commit, struct arena *arena,
			struct moment *moment)
{
	moment->commit = arena_copy(arena, commit->name);
	moment->author = author_of(commit, arena);
	moment->subject = subject_of(commit, arena);
}

static bool unknown(const struct work_tree *tree, const char *asked,
		    struct error *err)
{
	struct error shallow = { 0 };

	error_set(err, FAULT_USAGE, "there is no commit '%s'", asked);
	if (!history_is_whole(tree->top, &shallow))
		error_set(err, FAULT_DATA, "there is no commit '%s' here: %s",
			  asked, buf_string(&shallow.text));
	error_clear(&shallow);
	return false;
}

/* The commit that a name leads to. */
static bool by_name(struct store *store, const struct work_tree *tree,
		    const char *name, struct moment *moment, struct error *err)
{
	struct arena scratch = { 0 };
	struct object commit;
	/* ":/text" takes everything behind it for the text. */
	const char *peeled =
		strncmp(name, ":/", 2)
			? arena_format(&scratch, "%s^{commit}", name)
			: name;
	bool ok = *name && *name != '-' &&
		  objects_read(&store->own->objects, peeled, &scratch, &commit,
			       err);

	if (ok && (commit.kind != OBJECT_COMMIT ||
		   !committed_at(&commit, &moment->at)))
		ok = unknown(tree, moment->asked, err);
	else if (ok)
		take_commit(&commit, &store->arena, moment);
	else if (err && err->fault == FAULT_NONE)
		unknown(tree, moment->asked, err);
	arena_clear(&scratch);
	return ok;
}

/* The last first-parent commit until the end of the UTC day. */
static bool by_day(struct store *store, const struct work_tree *tree,
		   struct moment *moment, struct error *err)
{
	int64_t end = ((int64_t)date_to_days(moment->day) + 1) * DAY_SECONDS;
	char *latest = arena_format(&store->arena, "--min-age=%lld",
				    (long long)(end - 1));
	const char *const words[] = {
		"rev-list", "-1", "--first-parent", latest, "HEAD", "--", NULL,
	};
	struct git_run run = { .top = tree->top, .words = words };
	bool ok = history_is_whole(tree->top, err) && git_run(&run, err);
	const char *hash = buf_string(&run.out);
	size_t length = strcspn(hash, "\n");

	if (ok && !length) {
		ok = error_set(err, FAULT_USAGE,
			       run.status ? "there is no commit yet"
					  : "%s lies before the first commit",
			       moment->asked);
	}
	if (ok)
		ok = by_name(store, tree,
			     arena_text(&store->arena, hash, length), moment,
			     err);
	git_clear(&run);
	return ok;
}

bool moment_find(struct store *store, const char *asked, struct date today,
		 struct moment *moment, struct error *err)
{
	struct work_tree tree;

	*moment = (struct moment){ .asked = arena_copy(&store->arena, asked) };
	if (!git_objects_need(store, &tree, err))
		return false;
	if (date_parse_relative(asked, today, &moment->day))
		return by_day(store, &tree, moment, err);
	if (!by_name(store, &tree, asked, moment, err))
		return false;
	moment->day = instant_date(moment->at);
	return true;
}
