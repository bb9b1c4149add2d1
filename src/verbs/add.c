/* add.c - a new record from FIELD=VALUE words, or from an editor. */
#include "isms/verbs/add.h"

#include <string.h>

#include "isms/base/words.h"
#include "isms/doc/yaml_read.h"
#include "isms/verbs/batch.h"
#include "isms/doc/yaml_edit.h"
#include "isms/verbs/edit.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/verbs.h"
#include "verbs_internal.h"

const struct option add_options[] = {
	{ "id", 0, "ID", "the id; else one is made" },
	{ "edit", 'e', NULL, "write it in $EDITOR" },
	{ "yes", 'y', NULL, "save; for -, which shows a plan first" },
	{ "dry-run", 0, NULL, "show the new file, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* Whoever adds a record looked at it: the lifecycle begins, the clock too. */
void add_defaults(struct context *context, struct node *map)
{
	const struct noun *noun = context->noun;
	struct arena *arena = &context->arena;

	if (noun->states && !node_get(map, "status"))
		node_put(arena, map, "status",
			 node_text(arena, noun->states[0].name,
				   NODE_DOUBLE_QUOTED));
}

/* A title may be given without "title=". */
static bool read_words(struct context *context, edit_vec *edits,
		       struct error *err)
{
	for (size_t i = 0; i < context->arguments.operands.count; i++) {
		const char *word = context->arguments.operands.items[i];

		if (!is_assignment(word)) {
			error_set(err, FAULT_USAGE, "'%s' is not FIELD=VALUE",
				  word);
			error_hint(err, "did you mean title=\"%s\"?", word);
			return false;
		}
		if (!assign_parse(context, context->noun, word, edits, err))
			return false;
	}
	return true;
}

const char *add_id(struct context *context, const struct noun *noun,
		   struct error *err)
{
	struct folder *folder = store_folder(&context->store, noun->name);
	const char *id = option_text(&context->arguments, "id");
	struct error ignored = { 0 };
	bool taken;

	if (!id)
		return store_new_id(&context->store, folder, err);
	if (!store_id_is_valid(noun, id)) {
		error_set(err, FAULT_USAGE, "'%s' is no id of %s %s", id,
			  word_article(noun->name), noun->name);
		error_hint(err,
			   "ids are %s- and capital letters, digits, "
			   "dashes, such as %s-EXAMPLE",
			   noun->prefix, noun->prefix);
		return NULL;
	}
	taken = store_find(&context->store, id, &ignored) ||
		ignored.fault != FAULT_NONE;
	error_clear(&ignored);
	if (!taken)
		return id;
	error_set(err, FAULT_USAGE, "%s exists already", id);
	error_hint(err, "'isms %s set %s FIELD=VALUE' changes it", noun->name,
		   id);
	return NULL;
}

static bool save_new(struct context *context, struct changes *changes,
		     const char *id, struct error *err)
{
	if (!save_changes(context, changes, err))
		return false;
	if (!option_given(&context->arguments, "dry-run"))
		buf_format(&context->out, "%s\n", id);
	return true;
}

bool add_record(struct context *context, const struct edit *edits, size_t count,
		const char **id, struct error *err)
{
	struct changes changes = { .context = context };
	struct node *map = yaml_edit_map(&context->arena, edits, count, err);
	bool ok;

	*id = map ? add_id(context, context->noun, err) : NULL;
	if (!*id)
		return false;
	add_defaults(context, map);
	ok = changes_add(&changes, context->noun, *id, map, err) &&
	     save_new(context, &changes, *id, err);
	changes_clear(&changes);
	return ok;
}

static bool add_in_editor(struct context *context, const edit_vec *edits,
			  struct error *err)
{
	struct changes changes = { .context = context };
	struct node *map =
		yaml_edit_map(&context->arena, edits->items, edits->count, err);
	const char *id = map ? add_id(context, context->noun, err) : NULL;
	bool ok = id != NULL;

	if (ok)
		add_defaults(context, map);
	ok = ok && edit_new(context, &changes, id, map, err) &&
	     save_new(context, &changes, id, err);
	changes_clear(&changes);
	return ok;
}

bool verb_add(struct context *context, struct error *err)
{
	edit_vec edits = { 0 };
	const char *id = NULL;
	bool ok;

	if (batch_is_asked(context))
		return batch_add(context, err);
	ok = read_words(context, &edits, err);
	if (ok && !option_given(&context->arguments, "edit"))
		ok = add_record(context, edits.items, edits.count, &id, err);
	else if (ok)
		ok = add_in_editor(context, &edits, err);
	vec_clear(&edits);
	return ok;
}
