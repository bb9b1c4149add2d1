/* save.c - previews and saves what a verb gathered. */
#include "isms/verbs/save.h"

#include <string.h>

#include "isms/cli/output.h"
#include "isms/verbs/verbs.h"

const struct option write_options[] = {
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

const struct option plan_options[] = {
	{ "yes", 'y', NULL, "do it; without it the plan is shown" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

bool save_changes(struct context *context, struct changes *changes,
		  struct error *err)
{
	if (option_given(&context->arguments, "dry-run")) {
		changes_show(changes, &context->out);
		return true;
	}
	return changes_commit(changes, err);
}

bool save_planned(struct context *context, struct changes *changes,
		  struct error *err)
{
	size_t count = changes_count(changes);

	if (!count) {
		buf_text(&context->notes, "nothing to change\n");
		return true;
	}
	if (option_given(&context->arguments, "yes") &&
	    !option_given(&context->arguments, "dry-run")) {
		if (!changes_commit(changes, err))
			return false;
		buf_format(&context->notes, "%zu file%s changed\n", count,
			   count == 1 ? "" : "s");
		return true;
	}
	changes_show(changes, &context->out);
	buf_format(&context->notes,
		   "%zu file%s would change; add --yes to save\n", count,
		   count == 1 ? "" : "s");
	if (!option_given(&context->arguments, "dry-run"))
		context->status = FAULT_NO;
	return true;
}

bool save_reported(struct context *context, struct changes *changes,
		   struct error *err)
{
	const struct renderer *renderer = output_renderer(context, err);

	if (!renderer || !save_planned(context, changes, err))
		return false;
	if (strcmp(renderer->name, "text") != 0)
		buf_reset(&context->out);
	else if (context->out.length)
		buf_char(&context->out, '\n');
	return true;
}

bool save_edits(struct context *context, const struct record *record,
		const edit_vec *edits, struct error *err)
{
	struct changes changes = { .context = context };
	bool ok = changes_edit(&changes, record, edits->items, edits->count,
			       err) &&
		  save_changes(context, &changes, err);

	changes_clear(&changes);
	return ok;
}
