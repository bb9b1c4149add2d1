/* approve.c - somebody agrees to a record as it stands, by digest. */
#include <string.h>

#include "isms/model/approval.h"
#include "isms/model/review.h"
#include "isms/store/seal.h"
#include "isms/verbs/duty.h"
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

/* What is said now; what an earlier approval said goes. */
static bool assign_option(struct context *context, const struct record *record,
			  const char *option, edit_vec *edits,
			  struct error *err)
{
	const char *text = option_text(&context->arguments, option);
	const char *path = arena_format(&context->arena, "approval.%s", option);

	if (!text && !record_has(record, noun_slot(context->noun, path),
				 &context->store.world))
		return true;
	return assign_set(context, context->noun, path, text, edits, err);
}

/* -- who ------------------------------------------------------------------ */

/* Somebody who is here, and holds the role he claims. */
static bool may_speak(struct context *context, const struct record *person,
		      struct error *err)
{
	const char *role = option_text(&context->arguments, "role");
	const struct noun *roles = store_noun(&context->store, "role");
	const struct record *record;

	if (record_is_ended(person)) {
		error_set(err, FAULT_USAGE, "%s is '%s' and approves nothing",
			  person->id, record_status(person));
		return false;
	}
	if (!role || !roles)
		return true;
	record = store_resolve(&context->store, role, roles, err);
	if (!record)
		return error_while(err, "--role");
	if (duty_is_of(&context->store.world, record->id, person->id))
		return true;
	error_set(err, FAULT_USAGE, "%s neither holds %s nor deputises for it",
		  person->id, record->id);
	error_hint(err, "isms role show %s", record->id);
	return false;
}

/* Own work is approved by another: said, or demanded by the method. */
static bool separate(struct context *context, const struct record *record,
		     const struct record *person, struct error *err)
{
	const struct world *world = &context->store.world;
	const struct slot *slot = duty_own_work(world, record, person->id);

	if (!slot)
		return true;
	if (duty_is_strict(world)) {
		error_set(err, FAULT_USAGE,
			  "%s stands in '%s' of %s and must not approve it",
			  person->id, slot->name, record->id);
		error_hint(err, "method.yaml says `separation: error`; let "
				"somebody else approve");
		return false;
	}
	buf_format(&context->notes,
		   "%s stands in '%s' of %s, too: another person should "
		   "approve it\n",
		   person->id, slot->name, record->id);
	return true;
}

static bool approver(struct context *context, const struct record *record,
		     struct error *err)
{
	const char *by = option_text(&context->arguments, "by");
	const struct record *person;

	if (!by)
		return error_set(err, FAULT_USAGE,
				 "who approves? say it with --by PERSON");
	person = store_resolve(&context->store, by,
			       store_noun(&context->store, "person"), err);
	if (!person)
		return error_while(err, "--by");
	return may_speak(context, person, err) &&
	       separate(context, record, person, err);
}

/* -- what follows --------------------------------------------------------- */

/* Something else than before, where the lifecycle has a word for it. */
static bool enter_approved(struct context *context, const struct record *record,
			   const char *digest, edit_vec *edits,
			   struct error *err)
{
	const struct noun *noun = context->noun;
	const struct slot *slot = noun_slot(noun, "approval.digest");
	const char *const *before =
		(const void *)((const char *)record->at + slot->offset);

	if (!noun->states || !choice_place(noun->states, "approved") ||
	    !strcmp(record_status(record), "approved") ||
	    (*before && !strcmp(*before, digest)))
		return true;
	return assign_set(context, noun, "status", "approved", edits, err);
}

/* Who approves what is reviewed at intervals has looked at it. */
static bool renew_review(struct context *context, const struct record *record,
			 const char *day, edit_vec *edits, struct error *err)
{
	struct duration every = review_interval(record, &context->store.world);

	return every.unit == DURATION_NONE ||
	       assign_set(context, context->noun, "review.last", day, edits,
			  err);
}

static bool approve_edits(struct context *context, const struct record *record,
			  const struct method *method, edit_vec *edits,
			  struct error *err)
{
	const char *digest = seal_digest(&context->store, record, method,
					 &context->arena, err);
	const char *day;
	struct date on;

	if (!digest || !option_date(context, "on", &on, err))
		return false;
	day = date_text(context, on);
	return assign_option(context, record, "by", edits, err) &&
	       assign_option(context, record, "role", edits, err) &&
	       assign_set(context, context->noun, "approval.on", day, edits,
			  err) &&
	       assign_set(context, context->noun, "approval.digest", digest,
			  edits, err) &&
	       assign_option(context, record, "until", edits, err) &&
	       assign_option(context, record, "comment", edits, err) &&
	       enter_approved(context, record, digest, edits, err) &&
	       renew_review(context, record, day, edits, err);
}

bool verb_approve(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct module *module = context->module;
	const struct method *method = context->store.world.method;
	edit_vec edits = { 0 };
	bool ok;

	if (!record || !approver(context, record, err))
		return false;
	if (module && module->may_approve &&
	    !module->may_approve(context, record, err))
		return false;
	if (!strcmp(context->noun->name, "method"))
		method = record->at; /* filled from its preset while opening */
	ok = approve_edits(context, record, method, &edits, err) &&
	     save_edits(context, record, &edits, err);
	vec_clear(&edits);
	return ok;
}
