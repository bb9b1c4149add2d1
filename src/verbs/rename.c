/* rename.c - another id for a record, and in every reference to it, in one
 * commit. */
#include <string.h>

#include "isms/base/words.h"
#include "isms/doc/node.h"
#include "isms/store/graph.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/verbs.h"

/* The reference's own place: a list item is replaced where it stands. */
static bool follow(struct context *context, struct changes *changes,
		   const struct link *link, const char *id, struct error *err)
{
	struct node *value = node_text(&context->arena, id, NODE_DOUBLE_QUOTED);
	struct edit edit = { EDIT_SET, link_place(link, &context->arena), value,
			     NULL };

	return changes_edit(changes, link->from, &edit, 1, err);
}

static bool check_new_id(struct context *context, const char *id,
			 struct error *err)
{
	struct error ignored = { 0 };
	bool taken;

	if (!store_id_is_valid(context->noun, id)) {
		error_set(err, FAULT_USAGE, "'%s' is no id of %s %s", id,
			  word_article(context->noun->name),
			  context->noun->name);
		error_hint(err,
			   "ids are %s- and capital letters, digits, "
			   "dashes",
			   context->noun->prefix);
		return false;
	}
	taken = store_find(&context->store, id, &ignored) ||
		ignored.fault != FAULT_NONE;
	error_clear(&ignored);
	if (taken)
		return error_set(err, FAULT_USAGE, "%s exists already", id);
	return true;
}

bool verb_rename(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct link *const *links;
	const char *id;
	size_t count;
	bool ok;

	if (!record)
		return false;
	if (context->arguments.operands.count != 2)
		return error_set(err, FAULT_USAGE,
				 "rename wants two ids: the old and the new");
	id = context->arguments.operands.items[1];
	if (!check_new_id(context, id, err) ||
	    !graph_build(&context->store, err) ||
	    !store_sound(&context->store, err))
		return false;
	links = graph_in(&context->store, record, &count);
	ok = changes_move(&changes, record, id, err);
	for (size_t i = 0; ok && i < count; i++)
		if (links[i]->from != record)
			ok = follow(context, &changes, links[i], id, err);
	ok = ok && save_changes(context, &changes, err);
	if (ok && !option_given(&context->arguments, "dry-run"))
		buf_format(&context->notes,
			   "%s is now %s; %zu reference%s "
			   "followed\n",
			   record->id, id, count, count == 1 ? "" : "s");
	changes_clear(&changes);
	return ok;
}
