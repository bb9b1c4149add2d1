/* policy_new.c - a policy to begin with: record and text from a template. */
#include <ctype.h>
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/doc/yaml_edit.h"
#include "isms/framework/template.h"
#include "isms/verbs/save.h"
#include "policy_internal.h"

const struct option policy_new_options[] = {
	{ "template", 't', "NAME", "the text to begin with; see --list" },
	{ "all", 0, NULL, "of each template that is not there yet" },
	{ "list", 0, NULL, "the templates there are" },
	{ "id", 0, "ID", "the id; POL- and the template's name without it" },
	{ "dry-run", 0, NULL, "show the new files, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* What is made of one template, or of none. */
struct making {
	struct context *context;
	struct changes *changes;
	const struct template *template; /* NULL: an empty text */
	const char *id;
	struct node *map;
};

/* -- the text ------------------------------------------------------------- */

/* Who owns it, as a text calls him: "chief information security officer". */
static const char *owner_title(struct making *making)
{
	struct context *context = making->context;
	const struct node *owner = node_get(making->map, "owner");
	const struct record *record =
		owner ? store_find(&context->store, owner->text, NULL) : NULL;
	char *title;

	if (!record || strcmp(record->noun->name, "role") != 0)
		return "information security officer";
	title = arena_copy(&context->arena, record_title(record));
	if (isupper((unsigned char)title[0]) &&
	    islower((unsigned char)title[1]))
		title[0] = (char)tolower((unsigned char)title[0]);
	return title;
}

static void write_text(struct making *making, struct buf *out)
{
	const char *organisation = making->context->store.settings.organisation;
	const struct node *title = node_get(making->map, "title");

	if (making->template) {
		template_fill(making->template,
			      organisation ? organisation : "Our organisation",
			      owner_title(making), out);
		return;
	}
	buf_format(out,
		   "# %s\n\n## Purpose\n\n## Rules\n\n## Responsibilities\n",
		   title->text);
}

static bool add_text(struct making *making, struct error *err)
{
	struct context *context = making->context;
	const struct node *path = node_get(making->map, "text");
	struct buf text = { 0 };
	struct arena scratch = { 0 };
	struct change change = { .file = path->text };
	size_t length;

	if (store_text(&context->store, path->text, &length, &scratch, NULL)) {
		arena_clear(&scratch);
		return error_set(err, FAULT_USAGE, "'%s%s' is there already",
				 context->store.shown, path->text);
	}
	arena_clear(&scratch);
	write_text(making, &text);
	change.new = buf_keep(&text, &context->arena);
	change.new_length = text.length;
	changes_file(making->changes, &change);
	buf_clear(&text);
	return true;
}

/* -- the record ----------------------------------------------------------- */

static void put_default(struct making *making, const char *name,
			const char *text)
{
	struct arena *arena = &making->context->arena;

	if (text && !node_get(making->map, name))
		node_put(arena, making->map, name,
			 node_text(arena, text, NODE_DOUBLE_QUOTED));
}

static const char *in_capitals(struct arena *arena, const char *name)
{
	char *text = arena_format(arena, "POL-%s", name);

	for (char *at = text; *at; at++)
		*at = (char)toupper((unsigned char)*at);
	return text;
}

/* The part of the id behind its prefix, for the name of a file. */
static const char *in_small(struct arena *arena, const char *id)
{
	char *text = arena_copy(arena, strchr(id, '-') + 1);

	for (char *at = text; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	return text;
}

/* Whoever answers for the scope answers for what is said about it. */
static const char *scope_owner(struct context *context)
{
	const struct record *scope = store_find(&context->store, "scope", NULL);

	return scope ? record_common(scope)->owner.id : NULL;
}

static void put_covers(struct making *making)
{
	struct arena *arena = &making->context->arena;
	const struct template *template = making->template;
	struct node *list = node_list(arena);

	if (node_get(making->map, "covers"))
		return;
	for (size_t i = 0; i < template->cover_count; i++)
		node_push(arena, list,
			  node_text(arena, template->covers[i],
				    NODE_DOUBLE_QUOTED));
	node_put(arena, making->map, "covers", list);
}

static bool make_one(struct making *making, struct error *err)
{
	struct context *context = making->context;
	const struct template *template = making->template;
	struct arena *arena = &context->arena;
	const char *name =
		template ? template->name : in_small(arena, making->id);

	put_default(making, "title", template ? template->title : NULL);
	put_default(making, "kind", template ? template->kind : "policy");
	put_default(making, "status", "draft");
	put_default(making, "version", "1");
	put_default(making, "owner", scope_owner(context));
	put_default(making, "text",
		    arena_format(arena, "policy/text/%s.md", name));
	if (template)
		put_covers(making);
	if (!node_get(making->map, "title")) {
		error_set(err, FAULT_USAGE,
			  "a policy without a template "
			  "needs a title");
		error_hint(err, "isms policy new title=\"...\", or "
				"--template NAME");
		return false;
	}
	return changes_add(making->changes, context->noun, making->id,
			   making->map, err) &&
	       add_text(making, err);
}

static bool is_there(struct context *context, const char *id)
{
	struct error ignored = { 0 };
	bool there = store_find(&context->store, id, &ignored) ||
		     ignored.fault != FAULT_NONE;

	error_clear(&ignored);
	return there;
}

/* The FIELD=VALUE words as a new map each time. */
static struct node *read_words(struct context *context, struct error *err)
{
	edit_vec edits = { 0 };
	struct node *map = NULL;
	bool ok = true;

	for (size_t i = 0; ok && i < context->arguments.operands.count; i++) {
		const char *word = context->arguments.operands.items[i];

		if (is_assignment(word))
			ok = assign_parse(context, context->noun, word, &edits,
					  err);
		else
			ok = error_set(err, FAULT_USAGE,
				       "'%s' is not FIELD=VALUE", word);
	}
	if (ok)
		map = yaml_edit_map(&context->arena, edits.items, edits.count,
				    err);
	vec_clear(&edits);
	return map;
}

static bool make(struct making *making, struct error *err)
{
	struct context *context = making->context;

	making->map = read_words(context, err);
	if (!making->map)
		return false;
	if (is_there(context, making->id))
		return error_set(err, FAULT_USAGE, "%s exists already",
				 making->id);
	if (!store_id_is_valid(context->noun, making->id)) {
		error_set(err, FAULT_USAGE, "'%s' is no id of a policy",
			  making->id);
		error_hint(err, "such as POL-ACCESS");
		return false;
	}
	if (!make_one(making, err))
		return false;
	if (!option_given(&context->arguments, "dry-run"))
		buf_format(&context->out, "%s\n", making->id);
	return true;
}

/* -- the command ---------------------------------------------------------- */

static bool list_templates(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "name" },
		{ .name = "title" },
		{ .name = "covers", .list = true },
	};
	struct report *report = &context->report;
	size_t count;
	const struct template *all = templates_all(&context->arena, &count);
	size_t block;

	report->kind = "template";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < count; i++) {
		struct cell *cells = report_row(report, block);
		struct cell *items;

		cell_text(report, &cells[0], all[i].name);
		cell_text(report, &cells[1], all[i].title);
		items = cell_list(report, &cells[2], all[i].cover_count);
		for (size_t k = 0; k < all[i].cover_count; k++)
			cell_text(report, &items[k], all[i].covers[k]);
	}
	return true;
}

static const struct template *find_template(struct context *context,
					    const char *name, struct error *err)
{
	size_t count;
	const struct template *all = templates_all(&context->arena, &count);
	const char *near;

	for (size_t i = 0; i < count; i++)
		if (!strcmp(all[i].name, name))
			return &all[i];
	near = nearest_name(name, all, count, sizeof *all);
	error_set(err, FAULT_USAGE, "there is no template '%s'", name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "'isms policy new --list' shows them");
	return NULL;
}

/* Those that have no record of their name yet. */
static bool make_all(struct making *making, struct error *err)
{
	struct context *context = making->context;
	size_t count;
	const struct template *all = templates_all(&context->arena, &count);

	if (option_given(&context->arguments, "id"))
		return error_set(err, FAULT_USAGE,
				 "--all makes several; they cannot have one "
				 "id");
	for (size_t i = 0; i < count; i++) {
		making->template = &all[i];
		making->id = in_capitals(&context->arena, all[i].name);
		if (is_there(context, making->id))
			buf_format(&context->notes, "%s is there already\n",
				   making->id);
		else if (!make(making, err))
			return false;
	}
	return true;
}

static bool make_named(struct making *making, struct error *err)
{
	struct context *context = making->context;
	const char *name = option_text(&context->arguments, "template");
	struct folder *folder =
		store_folder(&context->store, context->noun->name);

	if (name)
		making->template = find_template(context, name, err);
	if (name && !making->template)
		return false;
	making->id = option_text(&context->arguments, "id");
	if (!making->id && name)
		making->id = in_capitals(&context->arena, name);
	if (!making->id)
		making->id = store_new_id(&context->store, folder, err);
	return making->id && make(making, err);
}

bool policy_new(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	struct making making = { .context = context, .changes = &changes };
	bool ok;

	if (option_given(&context->arguments, "list"))
		return list_templates(context);
	ok = option_given(&context->arguments, "all")
		     ? make_all(&making, err)
		     : make_named(&making, err);
	ok = ok && save_changes(context, &changes, err);
	changes_clear(&changes);
	return ok;
}
