/* init.c - the beginning of an ISMS: isms.yaml, .gitattributes, .gitignore and
 * the one-record registers to fill in. */
#include <errno.h>
#include <string.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/cli/terminal.h"
#include "isms/doc/yaml_write.h"
#include "isms/model/method.h"
#include "isms/store/commit.h"
#include "isms/verbs/commands.h"
#include "verbs_internal.h"

const struct option init_options[] = {
	{ "name", 0, "TEXT", "name of the organisation" },
	{ "matrix", 0, "PRESET", "risk matrix, such as product-5x5" },
	{ NULL, 0, NULL, NULL },
};

const char init_attributes[] = "*.yaml text eol=lf merge=isms diff=isms\n"
			       "evidence/files/** -text -diff\n";
const char init_ignores[] = ".isms/\n";

/* What init brings; isms.yaml last, as only a whole beginning is an ISMS. */
struct beginning {
	struct context *context;
	int folder;
	VEC(struct change) files;
};

/* A new file, or a word about the one that is there. */
static bool put(struct beginning *beginning, const char *name, const char *text,
		struct error *err)
{
	struct context *context = beginning->context;
	struct change change = { .file = name };

	if (!faccessat(beginning->folder, name, F_OK, AT_SYMLINK_NOFOLLOW)) {
		buf_format(&context->notes, "%s is there already, kept\n",
			   name);
		return true;
	}
	if (errno != ENOENT)
		return error_system(err, errno, "cannot make '%s'", name);
	change.new = arena_copy(&context->arena, text);
	change.new_length = strlen(text);
	vec_push(&beginning->files, change);
	return true;
}

static void write_scalar(struct context *context, struct buf *out,
			 const char *text)
{
	struct node *node =
		node_text(&context->arena, text, NODE_DOUBLE_QUOTED);

	yaml_write_scalar(out, node, false);
}

static void settings_text(struct context *context, const char *name,
			  struct buf *out)
{
	buf_text(out, "# Settings of the tool; 'isms help' explains them, "
		      "docs/format.md has all keys.\n"
		      "format: 1\norganisation: ");
	write_scalar(context, out, name);
	buf_text(out, "\nframeworks:\n  - iso27001-2022\n"
		      "review:\n  asset: 12 months\n  control: 12 months\n"
		      "  scope: 12 months\n  method: 12 months\n"
		      "  role: 12 months\n  policy: 12 months\n");
}

static void method_text(const char *preset, struct buf *out)
{
	buf_format(out,
		   "# How risks are assessed (ISO/IEC 27001:2022, 6.1.2). A "
		   "preset gives scales and\n"
		   "# matrix; what is written here wins. 'isms method show' "
		   "prints the whole.\n"
		   "title: Risk assessment method\nversion: '1'\n"
		   "preset: %s\n",
		   preset);
}

static void scope_text(struct context *context, const char *name,
		       struct buf *out)
{
	buf_text(out, "# What the ISMS covers (ISO/IEC 27001:2022, 4.3): fill "
		      "in the statement, then\n"
		      "# 'isms scope approve --by PERSON'.\ntitle: ");
	write_scalar(
		context, out,
		arena_format(&context->arena, "Scope of the ISMS of %s", name));
	buf_text(out, "\nversion: '1'\n");
}

static const char commitment_text[] =
	"# What top management gives (ISO/IEC 27001:2022, 5.1, 7.1).\n"
	"title: Commitment of top management\n";

static bool gather(struct beginning *beginning, const char *name,
		   const char *preset, struct error *err)
{
	struct buf text = { 0 };
	bool ok;

	ok = put(beginning, ".gitattributes", init_attributes, err) &&
	     put(beginning, ".gitignore", init_ignores, err);
	method_text(preset, &text);
	ok = ok && put(beginning, "method.yaml", text.text, err);
	buf_reset(&text);
	scope_text(beginning->context, name, &text);
	ok = ok && put(beginning, "scope.yaml", text.text, err) &&
	     put(beginning, "commitment.yaml", commitment_text, err);
	buf_reset(&text);
	settings_text(beginning->context, name, &text);
	ok = ok && put(beginning, "isms.yaml", text.text, err);
	buf_clear(&text);
	return ok;
}

static bool write_all(struct context *context, int folder, const char *name,
		      const char *preset, struct error *err)
{
	struct beginning beginning = { .context = context, .folder = folder };
	bool ok = gather(&beginning, name, preset, err) &&
		  root_commit(folder, beginning.files.items,
			      beginning.files.count, err);

	for (size_t i = 0; ok && i < beginning.files.count; i++)
		buf_format(&context->notes, "made %s\n",
			   beginning.files.items[i].file);
	vec_clear(&beginning.files);
	return ok;
}

/* Asked only of a person at a terminal. */
static const char *organisation(struct context *context)
{
	const char *name = option_text(&context->arguments, "name");
	struct buf answer = { 0 };

	if (!name && terminal_is_interactive() &&
	    terminal_ask("Name of the organisation: ", &answer) &&
	    answer.length)
		name = buf_keep(&answer, &context->arena);
	buf_clear(&answer);
	return name ? name : "Our organisation";
}

static bool open_folder(const char *path, int *folder, struct error *err)
{
	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		return error_system(err, errno, "cannot make '%s'", path);
	*folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (*folder < 0)
		return error_system(err, errno, "cannot open '%s'", path);
	return true;
}

bool command_init(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *preset = option_text(arguments, "matrix");
	const char *path = option_text(arguments, "directory");
	int folder = -1;
	bool ok;

	if (arguments->operands.count)
		path = arguments->operands.items[0];
	if (!preset)
		preset = "product-5x5";
	if (!choice_place(method_presets, preset)) {
		error_set(err, FAULT_USAGE, "there is no matrix '%s'", preset);
		error_hint(err, "there are: %s",
			   choice_names(&context->arena, method_presets));
		return false;
	}
	if (!open_folder(path ? path : ".", &folder, err))
		return false;
	/* An init that was cut off is finished first. */
	if (!store_recover(folder, err))
		ok = false;
	else if (!faccessat(folder, "isms.yaml", F_OK, AT_SYMLINK_NOFOLLOW))
		ok = error_set(err, FAULT_USAGE,
			       "there is an isms.yaml already");
	else
		ok = write_all(context, folder, organisation(context), preset,
			       err);
	close(folder);
	if (ok)
		buf_text(&context->notes,
			 "next: isms person add --id PER-YOU title=\"Your "
			 "Name\"; then isms status\n");
	return ok;
}
