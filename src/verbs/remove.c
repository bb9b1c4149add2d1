/* remove.c - a record's file away, unless something still needs it. */
#include <string.h>

#include "isms/store/graph.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/verbs.h"
#include "verbs_internal.h"

enum {
	SHOWN = 5
};

static bool refuse_referenced(struct context *context,
			      const struct record *record, struct error *err)
{
	size_t count;
	const struct link *const *links;

	if (!graph_build(&context->store, err))
		return false;
	/* What cites an address means what stands there, not the decision. */
	if (strchr(record->id, '/'))
		return true;
	links = graph_in(&context->store, record, &count);
	if (!count)
		return true;
	error_set(err, FAULT_NO, "%s is referred to %zu time%s", record->id,
		  count, count == 1 ? "" : "s");
	for (size_t i = 0; i < count && i < SHOWN; i++)
		error_hint(err, "%s in %s of %s", record->id, links[i]->path,
			   links[i]->from->id);
	if (retire_fits(record->noun))
		error_hint(err,
			   "take it out there first, or 'isms %s retire %s'",
			   record->noun->name, record->id);
	else
		error_hint(err, "take it out there first");
	return false;
}

bool verb_remove(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	const struct arguments *arguments = &context->arguments;
	bool ok = arguments->operands.count > 0;

	if (!ok)
		select_record(context, context->noun, 0, err);
	for (size_t i = 0; ok && i < arguments->operands.count; i++) {
		const struct record *record =
			select_record(context, context->noun, i, err);

		ok = record && refuse_referenced(context, record, err) &&
		     changes_remove(&changes, record, err);
	}
	ok = ok && save_planned(context, &changes, err);
	changes_clear(&changes);
	return ok;
}
