/* approve.c - somebody agrees to a record as it stands, by digest. */
#include <string.h>

#include "isms/model/approval.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/verbs.h"
#include "verbs_internal.h"

const struct option approve_options[] = {
	{ "by", 0, "PERSON", "who approves" },
	{ "role", 0, "ROLE", "in which role" },
	{ "on", 0, "DATE", "when; today without it" },
	{ "until", 0, "DATE", "when the approval lapses" },
	{ "comment", 0, "TEXT", "conditions, remarks" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

bool approve_fits(const struct noun *noun)
{
	const struct slot *slot = noun_slot(noun, "approval");

	return slot && slot->field->kind == FIELD_GROUP &&
	       slot->field->rule.group.fields == approval_fields;
}

static bool assign_option(struct context *context, const char *option,
			  const char *path, edit_vec *edits, struct error *err)
{
	const char *text = option_text(&context->arguments, option);

	return !text ||
	       assign_set(context, context->noun, path, text, edits, err);
}

bool verb_approve(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct method *method = context->store.world.method;
	edit_vec edits = { 0 };
	struct date on;
	bool ok;

	if (!record || !option_date(context, "on", &on, err))
		return false;
	if (!option_text(&context->arguments, "by"))
		return error_set(err, FAULT_USAGE,
				 "who approves? say it with --by PERSON");
	if (!strcmp(context->noun->name, "method"))
		method = record->at; /* filled from its preset while opening */
	ok = assign_option(context, "by", "approval.by", &edits, err) &&
	     assign_option(context, "role", "approval.role", &edits, err) &&
	     assign_set(context, context->noun, "approval.on",
			date_text(context, on), &edits, err) &&
	     assign_set(context, context->noun, "approval.digest",
			approval_digest(record, NULL, method, &context->arena),
			&edits, err) &&
	     assign_option(context, "until", "approval.until", &edits, err) &&
	     assign_option(context, "comment", "approval.comment", &edits,
			   err) &&
	     save_edits(context, record, &edits, err);
	vec_clear(&edits);
	return ok;
}
