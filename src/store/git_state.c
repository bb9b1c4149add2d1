/* git_state.c - what git says of the folder an ISMS lies in. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "isms/base/number.h"
#include "isms/store/surroundings.h"
#include "store_internal.h"

enum {
	TEXT_LIMIT = 1 << 20
};

const char *plain_text(const char *folder, const char *name,
		       struct arena *arena)
{
	int directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct error ignored = { 0 };
	struct text text = { 0 };
	bool ok;

	if (directory < 0)
		return NULL;
	ok = file_read(directory, name, TEXT_LIMIT, arena, &text, &ignored);
	error_clear(&ignored);
	close(directory);
	return ok ? text.bytes : NULL;
}

/* What git prints without its last newline; NULL when it left with another
 * status than 0, and why in *complaint when that is wanted. */
static const char *ask(struct arena *arena, const char *top,
		       const char *const *words, const char **complaint)
{
	struct git_run run = { .top = top, .words = words };
	struct error err = { 0 };
	const char *answer = NULL;

	if (git_run(&run, &err) && run.status == 0) {
		while (run.out.length &&
		       run.out.text[run.out.length - 1] == '\n')
			run.out.text[--run.out.length] = '\0';
		answer = buf_keep(&run.out, arena);
	} else if (complaint) {
		const char *text = err.fault ? buf_string(&err.text)
					     : buf_string(&run.complaint);

		*complaint = arena_text(arena, text, strcspn(text, "\n"));
	}
	error_clear(&err);
	git_clear(&run);
	return answer;
}

static void read_version(struct git_state *state, const char *text)
{
	if (!text || sscanf(text, "git version %d.%d", &state->major,
			    &state->minor) != 2)
		state->major = state->minor = 0;
}

/* Entries of `git status --porcelain -z`: two letters, a blank, a name; that
 * of a renamed file is followed by its old one. */
static void count_status(struct git_state *state, const char *text,
			 size_t length)
{
	const char *end = text + length;

	while (end - text > 3) {
		char left = text[0];
		char right = text[1];

		if (left == '?')
			state->untracked++;
		else if (left == 'U' || right == 'U' ||
			 (left == right && (left == 'A' || left == 'D')))
			state->conflicts++;
		else
			state->changed++;
		text += strlen(text) + 1;
		if ((left == 'R' || left == 'C') && text < end)
			text += strlen(text) + 1;
	}
}

static void look_at_status(struct git_state *state,
			   const struct work_tree *tree)
{
	const char *const words[] = { "status",
				      "--porcelain=v1",
				      "-z",
				      "--untracked-files=all",
				      "--ignore-submodules=all",
				      "--",
				      *tree->below ? tree->below : ".",
				      NULL };
	struct git_run run = { .top = tree->top, .words = words };
	struct error err = { 0 };

	if (git_run_unfiltered(&run, &err) && run.status == 0)
		count_status(state, buf_string(&run.out), run.out.length);
	error_clear(&err);
	git_clear(&run);
}

static void look_at_tree(struct arena *arena, struct git_state *state,
			 const struct work_tree *tree)
{
	static const char *const inside[] = { "rev-parse", "--git-dir", NULL };
	static const char *const newest[] = { "log", "-1", "--format=%ct",
					      NULL };
	static const char *const shallow[] = { "rev-parse",
					       "--is-shallow-repository",
					       NULL };
	const char *text = ask(arena, tree->top, inside, &state->complaint);
	int64_t seconds;

	state->repository = true;
	state->attributes = plain_text(tree->top, ".gitattributes", arena);
	if (!text)
		return;
	text = arena_format(arena, "%s%s%s/index.lock",
			    *text == '/' ? "" : tree->top,
			    *text == '/' ? "" : "/", text);
	state->index_locked = !access(text, F_OK);
	look_at_status(state, tree);
	text = ask(arena, tree->top, newest, NULL);
	if (text && integer_parse(text, &seconds))
		state->newest = seconds;
	text = ask(arena, tree->top, shallow, NULL);
	state->shallow = text && !strcmp(text, "true");
}

const char *git_email(struct arena *arena, const char *root)
{
	static const char *const words[] = { "config", "user.email", NULL };
	struct work_tree tree = { .top = "/" };
	struct store place = { .path = root };
	const char *email;

	if (root && !git_work_tree(&place, arena, &tree))
		tree.top = "/";
	email = ask(arena, tree.top, words, NULL);
	return email && *email ? email : NULL;
}

void git_look(struct arena *arena, const struct surroundings *found,
	      struct git_state *state)
{
	static const char *const version[] = { "version", NULL };
	struct store place = { .path = found ? found->path : NULL };
	struct work_tree tree;

	*state = (struct git_state){ 0 };
	read_version(state, ask(arena, "/", version, NULL));
	if (!state->major)
		return;
	if (found && git_work_tree(&place, arena, &tree))
		look_at_tree(arena, state, &tree);
	state->email = git_email(arena, place.path);
}
