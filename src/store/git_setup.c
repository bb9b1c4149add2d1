/* git_setup.c - makes a clone's git call isms, and stop doing so. */
#include "isms/store/git_setup.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "store_internal.h"

const char *const git_hook_names[GIT_HOOKS] = { "pre-commit",
						"pre-merge-commit" };

const char git_attributes_line[] = "*.yaml text eol=lf merge=isms diff=isms\n";

static const char driver_name[] = "isms: records by field";
static const char function_lines[] = "^([a-z_][a-z0-9_]*:.*)$";
static const char hook_mark[] =
	"# Written by 'isms git install --hooks', removed by "
	"'isms git uninstall'.\n";

/* -- asking and telling git ----------------------------------------------- */

/* What git prints, without its last line end; NULL: it left with another
 * status than 0. */
static const char *ask(struct arena *arena, const char *top,
		       const char *const *words)
{
	struct git_run run = { .top = top, .words = words };
	struct error ignored = { 0 };
	const char *answer = NULL;

	if (git_run(&run, &ignored) && run.status == 0) {
		while (run.out.length &&
		       run.out.text[run.out.length - 1] == '\n')
			run.out.text[--run.out.length] = '\0';
		answer = buf_keep(&run.out, arena);
	}
	error_clear(&ignored);
	git_clear(&run);
	return answer;
}

static bool tell(const char *top, const char *const *words, const char *what,
		 struct error *err)
{
	struct git_run run = { .top = top, .words = words };
	bool ok = git_run(&run, err);

	if (ok && run.status != 0)
		ok = git_failed(&run, what, err);
	git_clear(&run);
	return ok;
}

static const char *configured(struct arena *arena, const char *top,
			      const char *key)
{
	const char *const words[] = { "config", "--local", "--get", key, NULL };

	return ask(arena, top, words);
}

static bool configure(const char *top, const char *key, const char *value,
		      struct error *err)
{
	const char *const words[] = { "config", "--local", "--replace-all",
				      key,	value,	   NULL };

	return tell(top, words, "write the git configuration", err);
}

/* -- what is wanted ------------------------------------------------------- */

/* As one word of a shell; in a driver git takes a % for its own. */
static const char *quoted(struct arena *arena, const char *text, bool percent)
{
	struct buf out = { 0 };
	const char *kept;

	buf_char(&out, '\'');
	for (; *text; text++) {
		if (*text == '\'')
			buf_text(&out, "'\\''");
		else if (*text == '%' && percent)
			buf_text(&out, "%%");
		else
			buf_char(&out, *text);
	}
	buf_char(&out, '\'');
	kept = buf_keep(&out, arena);
	buf_clear(&out);
	return kept;
}

static const char *own_path(struct arena *arena)
{
	char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof path);

	if (length <= 0 || (size_t)length == sizeof path)
		return NULL;
	return arena_text(arena, path, (size_t)length);
}

/* What will be in the commit is checked, not what lies beside it. */
static const char *hook_text(struct arena *arena, const struct git_setup *setup)
{
	return arena_format(
		arena,
		"#!/bin/sh\n"
		"%s"
		"isms=%s\n"
		"[ -x \"$isms\" ] || {\n"
		"\techo \"isms is not at $isms: nothing was checked\" >&2\n"
		"\texit 0\n"
		"}\n"
		"below=%s\n"
		"[ ! -f \"./${below}isms.yaml\" ] ||\n"
		"\t\"$isms\" -C \"./$below\" resolve --dropped >&2\n"
		"tree=$(mktemp -d) || exit 1\n"
		"trap 'rm -rf \"$tree\"' EXIT\n"
		"trap 'exit 130' HUP INT TERM\n"
		"git ls-files -z -- \"./$below\" |\n"
		"\tgit checkout-index -z --stdin --prefix=\"$tree/\" || exit 1\n"
		"[ -f \"$tree/${below}isms.yaml\" ] || exit 0\n"
		"cd \"$tree/$below\" || exit 1\n"
		"unset GIT_DIR GIT_INDEX_FILE\n"
		"said=$(\"$isms\" -C . check --format short 2>&1) && exit 0\n"
		"echo \"$said\" | grep ': error: ' >&2 || echo \"$said\" >&2\n"
		"exit 1\n",
		hook_mark, quoted(arena, setup->program, false),
		quoted(arena, setup->below, false));
}

static void make_wanted(struct arena *arena, struct git_setup *setup)
{
	setup->driver = arena_format(
		arena,
		"%s merge-driver --path=%%P %%O %%A %%B %%L; r=$?; "
		"test $r -le 1 && exit $r; git merge-file --marker-size=%%L "
		"-L ours -L base -L theirs %%A %%O %%B",
		quoted(arena, setup->program, true));
	setup->textconv = arena_format(
		arena,
		"f(){ %s textconv \"$1\" 2>/dev/null || cat \"$1\"; }; f",
		quoted(arena, setup->program, false));
	for (size_t i = 0; i < GIT_HOOKS; i++)
		setup->hook_texts[i] = hook_text(arena, setup);
}

/* -- what is there -------------------------------------------------------- */

/* Of a record: the answers "isms" for both drivers, NUL-separated triples. */
static bool has_attributes(const struct git_setup *setup, struct arena *arena)
{
	const char *path =
		arena_format(arena, "%srisk/RISK-0.yaml", setup->below);
	const char *const words[] = { "check-attr", "-z", "merge", "diff",
				      "--",	    path, NULL };
	struct git_run run = { .top = setup->top, .words = words };
	struct error ignored = { 0 };
	size_t found = 0, part = 0;

	if (git_run(&run, &ignored) && run.status == 0)
		for (const char *at = buf_string(&run.out);
		     at < run.out.text + run.out.length; at += strlen(at) + 1)
			found += ++part % 3 == 0 && !strcmp(at, "isms");
	error_clear(&ignored);
	git_clear(&run);
	return found == 2;
}

/* All values, ours on the command line being the last. */
static const char *hooks_path(struct arena *arena, const char *top)
{
	static const char *const words[] = { "config", "--get-all",
					     "core.hooksPath", NULL };
	const char *answer = ask(arena, top, words);
	const char *last = answer ? strrchr(answer, '\n') : NULL;

	if (!last)
		return NULL;
	answer = arena_text(arena, answer, (size_t)(last - answer));
	last = strrchr(answer, '\n');
	return last ? last + 1 : answer;
}

static enum hook_state look_at_hook(const struct git_setup *setup, size_t hook,
				    struct arena *arena)
{
	const char *path = arena_format(arena, "%s/%s", setup->folder,
					git_hook_names[hook]);
	struct error ignored = { 0 };
	struct text text;
	bool read;

	if (setup->manager)
		return HOOK_FOREIGN;
	if (access(path, F_OK))
		return HOOK_NONE;
	read = file_read_named(path, FILE_REGISTER_LIMIT, arena, &text,
			       &ignored);
	error_clear(&ignored);
	if (!read || !strstr(text.bytes, hook_mark))
		return HOOK_FOREIGN;
	return strcmp(text.bytes, setup->hook_texts[hook]) != 0 ||
			       access(path, X_OK)
		       ? HOOK_OLD
		       : HOOK_OURS;
}

bool git_setup_look(struct arena *arena, const char *root,
		    struct git_setup *setup, struct error *err)
{
	static const char *const common[] = { "rev-parse", "--git-common-dir",
					      NULL };
	struct store place = { .path = root };
	struct work_tree tree;
	const char *folder;

	*setup = (struct git_setup){ 0 };
	setup->program = own_path(arena);
	if (!setup->program)
		return error_system(err, errno, "cannot tell where isms is");
	if (!git_work_tree(&place, arena, &tree))
		return error_set(err, FAULT_DATA,
				 "the ISMS is in no Git repository");
	setup->top = tree.top;
	setup->below = tree.below;
	if (!tell(tree.top, common, "read the repository", err))
		return false;
	folder = ask(arena, tree.top, common);
	setup->folder = arena_format(arena, "%s%s%s/hooks",
				     *folder == '/' ? "" : tree.top,
				     *folder == '/' ? "" : "/", folder);
	setup->manager = hooks_path(arena, tree.top);
	make_wanted(arena, setup);
	setup->driver_now = configured(arena, tree.top, "merge.isms.driver");
	setup->driver_name = configured(arena, tree.top, "merge.isms.name");
	setup->textconv_now = configured(arena, tree.top, "diff.isms.textconv");
	setup->attributes = has_attributes(setup, arena);
	for (size_t i = 0; i < GIT_HOOKS; i++)
		setup->hooks[i] = look_at_hook(setup, i, arena);
	return true;
}

/* -- putting it there ----------------------------------------------------- */

bool git_setup_drivers(const struct git_setup *setup, struct error *err)
{
	/* A section with a name and no driver makes every merge fail; textconv
	 * comes last, as what was cut off is seen by its absence. */
	return configure(setup->top, "merge.isms.driver", setup->driver, err) &&
	       configure(setup->top, "merge.isms.name", driver_name, err) &&
	       configure(setup->top, "diff.isms.xfuncname", function_lines,
			 err) &&
	       configure(setup->top, "diff.isms.textconv", setup->textconv,
			 err);
}

/* A line for *.yaml that only speaks of line ends makes way for ours. */
static void add_line(const char *text, struct buf *out)
{
	static const char plain[] = "*.yaml text eol=lf";
	bool done = false;

	while (*text) {
		size_t length = strcspn(text, "\n");
		bool old = !done && !strncmp(text, plain, length) &&
			   length == sizeof plain - 1;

		if (old)
			buf_text(out, git_attributes_line);
		else
			buf_format(out, "%.*s\n", (int)length, text);
		done |= old;
		text += length + (text[length] == '\n');
	}
	if (!done)
		buf_text(out, git_attributes_line);
}

bool git_setup_attributes(struct arena *arena, const char *root,
			  struct error *err)
{
	const char *old = plain_text(root, ".gitattributes", arena);
	int folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct change change = { .file = ".gitattributes", .old = old };
	struct buf text = { 0 };
	bool ok;

	if (folder < 0)
		return error_system(err, errno, "cannot open '%s'", root);
	add_line(old ? old : "", &text);
	change.old_length = old ? strlen(old) : 0;
	change.new = text.text;
	change.new_length = text.length;
	ok = root_commit(folder, &change, 1, err);
	buf_clear(&text);
	close(folder);
	return ok;
}

bool git_setup_hook(const struct git_setup *setup, size_t hook,
		    struct error *err)
{
	struct arena arena = { 0 };
	const char *path = arena_format(&arena, "%s/%s", setup->folder,
					git_hook_names[hook]);
	const char *text = setup->hook_texts[hook];
	bool ok;

	if (access(setup->folder, F_OK))
		mkdir(setup->folder, 0777);
	ok = file_write_named(path, text, strlen(text), err);
	if (ok && chmod(path, 0755))
		ok = error_system(err, errno, "cannot make '%s' a program",
				  path);
	arena_clear(&arena);
	return ok;
}

/* -- and taking it away --------------------------------------------------- */

static bool drop_section(const char *top, const char *section,
			 struct error *err)
{
	const char *const words[] = { "config", "--local", "--remove-section",
				      section, NULL };

	return tell(top, words, "write the git configuration", err);
}

bool git_setup_remove(const struct git_setup *setup, struct error *err)
{
	struct arena arena = { 0 };
	bool ok = true;

	if (setup->driver_now || setup->driver_name)
		ok = drop_section(setup->top, "merge.isms", err);
	if (ok && setup->textconv_now)
		ok = drop_section(setup->top, "diff.isms", err);
	for (size_t i = 0; ok && i < GIT_HOOKS; i++) {
		const char *path = arena_format(&arena, "%s/%s", setup->folder,
						git_hook_names[i]);

		if (setup->hooks[i] != HOOK_OURS && setup->hooks[i] != HOOK_OLD)
			continue;
		if (unlink(path))
			ok = error_system(err, errno, "cannot remove '%s'",
					  path);
	}
	arena_clear(&arena);
	return ok;
}
