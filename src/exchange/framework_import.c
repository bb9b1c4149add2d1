/* framework_import.c - `isms framework import`: a file of others as a plan of
 * files of ours, saved with --yes. */
#include <string.h>

#include "intake_internal.h"
#include "isms/base/file.h"
#include "isms/doc/json_read.h"
#include "isms/doc/yaml_read.h"
#include "isms/verbs/change.h"
#include "isms/verbs/framework.h"

const struct option framework_import_options[] = {
	{ "name", 0, "NAME", "what to call it; else as the file does" },
	{ "language", 0, "LANG", "texts in another language of the file" },
	{ "matrix", 0, NULL, "take its risk matrix as the risk method" },
	{ "from", 0, "FILE|FRAMEWORK",
	  "the catalogue that a profile selects from" },
	{ "map", 0, "COLUMN=FIELD", "what a column of CSV is" },
	{ "partial", 0, NULL, "do without what it needs and is not there" },
	{ "yes", 'y', NULL, "save; without it the plan is shown" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

enum {
	IMPORT_LIMIT = 64 << 20
};

/* -- reading -------------------------------------------------------------- */

static bool begins(const struct text *text, const char *with)
{
	size_t length = strlen(with);

	return text->length >= length && !memcmp(text->bytes, with, length);
}

/* What people try, and what helps. */
static bool is_readable(const struct intake *intake, const struct text *text,
			struct error *err)
{
	if (begins(text, "PK\003\004")) {
		error_set(err, FAULT_DATA, "%s: this is a spreadsheet or a zip",
			  intake->path);
		error_hint(err, "save the sheet as CSV, or unpack it");
		return false;
	}
	if (begins(text, "<") || begins(text, "\xef\xbb\xbf<")) {
		error_set(err, FAULT_DATA, "%s:1:1: this is XML or HTML",
			  intake->path);
		error_hint(err, "OSCAL is read as JSON or YAML");
		return false;
	}
	if (!begins(text, "%PDF-"))
		return true;
	return error_set(err, FAULT_DATA, "%s: this is a PDF", intake->path);
}

bool intake_open(struct intake *intake, const char *path, struct error *err)
{
	struct problems problems = { 0 };
	struct source source = { .path = path };
	struct text text;
	size_t changed = 0;
	bool ok;

	intake->path = path;
	if (!context_read(intake->context, path, IMPORT_LIMIT, &text, err) ||
	    !is_readable(intake, &text, err))
		return false;
	source.text = text.bytes;
	source.length = text.length;
	ok = source_clean(&source, intake->arena, &intake->source, &changed,
			  &problems);
	if (!ok)
		intake_problem(intake, &problems, err);
	problems_clear(&problems);
	for (size_t i = 0; i < changed; i++)
		intake_altered(intake,
			       "characters that registers refuse, "
			       "deleted or made blanks",
			       NULL);
	return ok;
}

static bool is_json(const struct source *source)
{
	size_t at = 0;

	if (source->length >= 3 && !memcmp(source->text, "\xef\xbb\xbf", 3))
		at = 3;
	while (at < source->length && source->text[at] &&
	       strchr(" \t\r\n", source->text[at]))
		at++;
	return at < source->length &&
	       (source->text[at] == '{' || source->text[at] == '[');
}

static struct node *json_tree(struct intake *intake, struct error *err)
{
	struct json_reader reader = { .source = &intake->source,
				      .arena = intake->arena };
	struct node *tree = json_read(&reader, err);

	if (tree && json_read(&reader, err)) {
		error_set(err, FAULT_DATA,
			  "%s:%u: more follows behind the end of the JSON",
			  intake->path, (unsigned)reader.line + 1);
		return NULL;
	}
	return err->fault == FAULT_NONE ? tree : NULL;
}

struct node *intake_tree(struct intake *intake, struct error *err)
{
	struct problems problems = { 0 };
	struct node *tree;

	if (is_json(&intake->source))
		return json_tree(intake, err);
	tree = yaml_read_foreign(&intake->source, intake->arena, &problems);
	if (!tree)
		intake_problem(intake, &problems, err);
	problems_clear(&problems);
	return tree;
}

static bool ends_in(const char *path, const char *ending)
{
	size_t length = strlen(path), size = strlen(ending);

	return length > size && !strcmp(path + length - size, ending);
}

/* By its name; without one, when its first line could be no YAML of ours. */
static bool is_csv(const struct intake *intake)
{
	const struct source *source = &intake->source;
	const char *end = memchr(source->text, '\n', source->length);
	const char *colon;

	if (ends_in(intake->path, ".csv") || ends_in(intake->path, ".tsv") ||
	    option_given(&intake->context->arguments, "map"))
		return true;
	if (strcmp(intake->path, "-") != 0 || !end || is_json(source))
		return false;
	colon = memchr(source->text, ':', (size_t)(end - source->text));
	return !colon &&
	       memchr(source->text, ',', (size_t)(end - source->text));
}

/* The file's own name, without folder and ending. */
static const char *file_slug(struct intake *intake)
{
	const char *slash = strrchr(intake->path, '/');
	const char *name = slash ? slash + 1 : intake->path;
	const char *dot = strrchr(name, '.');

	return intake_slug(intake->arena, dot ? arena_text(intake->arena, name,
							   (size_t)(dot - name))
					      : name);
}

bool intake_read(struct intake *intake, struct error *err)
{
	const struct node *tree;
	const char *kind;

	if (is_csv(intake))
		return framework_csv(intake, err);
	tree = intake_tree(intake, err);
	if (!tree)
		return false;
	if (oscal_is_document(tree))
		return oscal_document(intake, tree, err);
	if (ciso_is_library(tree))
		return ciso_library(intake, tree, err);
	kind = intake_line_of(intake, tree, "kind");
	if (kind && (!strcmp(kind, "catalogue") || !strcmp(kind, "crosswalk")))
		return draft_own(
			intake, intake->name ? intake->name : file_slug(intake),
			tree, err);
	intake_refuse(intake, tree, err,
		      "this is no framework that isms knows");
	error_hint(err, "it reads libraries of CISO Assistant, catalogs and "
			"profiles of OSCAL, CSV, and its own format");
	return false;
}

/* -- what would be -------------------------------------------------------- */

static const struct volume *volume_of(const struct intake *intake,
				      const char *name)
{
	for (size_t i = 0; i < intake->library->count; i++)
		if (!strcmp(intake->library->volumes[i].name, name))
			return &intake->library->volumes[i];
	return NULL;
}

/* What becomes of framework/NAME.yaml: a change, and a word about it. */
static bool plan_file(struct intake *intake, const struct draft *draft,
		      struct changes *changes, const char **word,
		      struct error *err)
{
	const struct volume *volume = volume_of(intake, draft->name);
	struct change change = {
		.file = arena_format(intake->arena, "framework/%s.yaml",
				     draft->name),
		.new = draft->text,
		.new_length = draft->length,
	};

	*word = "new";
	if (volume && !volume->file)
		*word = "new, before the one built in";
	if (volume && volume->file) {
		change.old = store_text(&intake->context->store, change.file,
					&change.old_length, intake->arena, err);
		if (!change.old)
			return false;
		*word = change.old_length == draft->length &&
					!memcmp(change.old, draft->text,
						draft->length)
				? "as it is"
				: "changed";
	}
	for (size_t i = 0; i < changes->files.count; i++)
		if (!strcmp(changes->files.items[i].file, change.file)) {
			error_set(err, FAULT_DATA,
				  "%s: two of its parts would be '%s'",
				  intake->path, change.file);
			return false;
		}
	changes_file(changes, &change);
	return true;
}

static bool plan_files(struct intake *intake, struct changes *changes,
		       struct error *err)
{
	static const struct column columns[] = {
		{ .name = "file" },   { .name = "kind" },
		{ .name = "title" },  { .name = "entries", .right = true },
		{ .name = "change" },
	};
	struct report *report = &intake->context->report;
	size_t block;

	if (!intake->drafts.count)
		return true;
	block = report_table(report, BLOCK_TABLE, "files", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < intake->drafts.count; i++) {
		const struct draft *draft = intake->drafts.items[i];
		struct cell *cells = report_row(report, block);
		const char *word;

		if (!plan_file(intake, draft, changes, &word, err))
			return false;
		cell_format(report, &cells[0], "framework/%s.yaml",
			    draft->name);
		cell_text(report, &cells[1], draft->what);
		cell_text(report, &cells[2],
			  node_get(draft->head, "title")->text);
		cell_number(&cells[3], (double)draft->count);
		cell_text(report, &cells[4], word);
	}
	return true;
}

/* -- the risk matrix ------------------------------------------------------ */

static bool edit_method(struct intake *intake, struct changes *changes,
			const edit_vec *edits, struct error *err)
{
	struct context *context = intake->context;
	const struct record *record = context->store.method_record;
	struct node *map;

	if (record)
		return changes_edit(changes, record, edits->items, edits->count,
				    err);
	map = yaml_edit_map(intake->arena, edits->items, edits->count, err);
	if (!map)
		return false;
	node_put(intake->arena, map, "title",
		 intake_node(intake, "Risk assessment method"));
	return changes_add(changes, store_noun(&context->store, "method"),
			   "method", map, err);
}

static bool plan_matrix(struct intake *intake, struct changes *changes,
			struct error *err)
{
	bool wanted = option_given(&intake->context->arguments, "matrix");
	edit_vec edits = { 0 };
	bool ok;

	if (!intake->matrices.count && wanted)
		return error_set(err, FAULT_DATA, "%s: there is no risk matrix",
				 intake->path);
	if (!wanted) {
		for (size_t i = 0; i < intake->matrices.count; i++)
			intake_left(intake,
				    "risk matrices (--matrix makes one the "
				    "method)",
				    ciso_line(intake, intake->matrices.items[i],
					      "name"));
		return true;
	}
	if (intake->matrices.count > 1)
		return intake_refuse(intake, intake->matrices.items[1], err,
				     "there are %zu risk matrices, and a "
				     "method has one",
				     intake->matrices.count);
	ok = ciso_matrix(intake, intake->matrices.items[0], &edits, err) &&
	     edit_method(intake, changes, &edits, err);
	vec_clear(&edits);
	if (ok)
		changes_show(changes, &intake->context->out);
	return ok;
}

/* -- the command ---------------------------------------------------------- */

static void put_remarks(struct context *context, const remark_vec *remarks,
			const char *name, const char *heading)
{
	static const struct column columns[] = {
		{ .name = "what" },
		{ .name = "count", .right = true },
		{ .name = "examples" },
	};
	struct report *report = &context->report;
	size_t block;

	if (!remarks->count)
		return;
	report_heading(report, 2, heading);
	block = report_table(report, BLOCK_TABLE, name, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < remarks->count; i++) {
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], remarks->items[i].what);
		cell_number(&cells[1], (double)remarks->items[i].count);
		cell_text(report, &cells[2], remarks->items[i].examples);
	}
}

static bool save(struct context *context, struct changes *changes,
		 struct error *err)
{
	bool dry = option_given(&context->arguments, "dry-run");
	size_t count = changes_count(changes);
	const char *many = count == 1 ? "" : "s";

	if (!count) {
		buf_text(&context->notes, "nothing to change\n");
		return true;
	}
	if (option_given(&context->arguments, "yes") && !dry) {
		if (!changes_commit(changes, err))
			return false;
		buf_format(&context->notes, "%zu file%s changed\n", count,
			   many);
		return true;
	}
	buf_format(&context->notes,
		   "%zu file%s would change; add --yes to save\n", count, many);
	if (!dry)
		context->status = FAULT_NO;
	return true;
}

static bool import(struct intake *intake, struct changes *changes,
		   struct error *err)
{
	struct context *context = intake->context;

	/* The matrix first: what it shows of method.yaml is its plan. */
	if (!intake_read(intake, err) || !plan_matrix(intake, changes, err) ||
	    !plan_files(intake, changes, err))
		return false;
	context->report.kind = "framework-import";
	context->reported = true;
	put_remarks(context, &intake->altered, "altered", "Changed on the way");
	put_remarks(context, &intake->left, "left_out", "Not taken over");
	return save(context, changes, err);
}

bool framework_import(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *name = option_text(arguments, "name");
	struct changes changes = { .context = context };
	struct intake intake = {
		.context = context,
		.arena = &context->arena,
		.language = option_text(arguments, "language"),
		.from = option_text(arguments, "from"),
		.partial = option_given(arguments, "partial"),
	};
	bool ok;

	if (arguments->operands.count != 1) {
		error_set(err, FAULT_USAGE, "give one file");
		error_hint(err, "isms framework import library.yaml");
		return false;
	}
	if (name && strcmp(name, intake_slug(&context->arena, name)) != 0)
		return error_set(err, FAULT_USAGE,
				 "'%s' is no name of a framework: small "
				 "letters, digits, - and .",
				 name);
	intake.name = name;
	intake.library = library_of(&context->store, err);
	ok = intake.library &&
	     intake_open(&intake, arguments->operands.items[0], err) &&
	     import(&intake, &changes, err);
	changes_clear(&changes);
	intake_clear(&intake);
	return ok;
}
