/* risk_decide.c - treatment and acceptance of risks, by those who may decide
 * (ISO/IEC 27001:2022, 6.1.3). */
#include <string.h>

#include "isms/model/approval.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "risk_internal.h"

/* The person of --by, who must be the risk owner; *person NULL without --by. */
static bool decider(struct context *context, const struct record *record,
		    const struct record **person, struct error *err)
{
	const char *by = option_text(&context->arguments, "by");
	const char *owner = record_common(record)->owner.id;

	*person = NULL;
	if (!by)
		return true;
	*person = store_resolve(&context->store, by,
				store_noun(&context->store, "person"), err);
	if (!*person)
		return error_while(err, "--by");
	if (!owner) {
		error_set(err, FAULT_USAGE,
			  "%s has no owner who could decide on it", record->id);
		error_hint(err, "isms risk set %s owner=...", record->id);
		return false;
	}
	if (risk_is_owner(record, &context->store.world, (*person)->id))
		return true;
	error_set(err, FAULT_USAGE,
		  "%s is owned by %s; %s is not the owner and neither holds "
		  "nor deputises for that role",
		  record->id, owner, (*person)->id);
	return false;
}

/* The day of --on, as text. */
static bool decided_on(struct context *context, const char **day,
		       struct error *err)
{
	struct date on;

	if (!option_date(context, "on", &on, err))
		return false;
	*day = date_text(context, on);
	return true;
}

/* What is said now; what an earlier decision said goes. */
static bool decide_part(struct context *context, const struct record *record,
			const char *path, const char *text, edit_vec *edits,
			struct error *err)
{
	const struct slot *slot = noun_slot(context->noun, path);

	if (!text && !record_has(record, slot, &context->store.world))
		return true;
	return assign_set(context, context->noun, path, text, edits, err);
}

/* Who decides for a role does it in that role. */
static const char *deciding_role(struct context *context,
				 const struct record *record,
				 const struct record *person)
{
	const char *role = option_text(&context->arguments, "role");
	const char *owner = record_common(record)->owner.id;

	if (role || !owner || !strcmp(owner, person->id))
		return role;
	return owner;
}

/* -- treat ---------------------------------------------------------------- */

const struct option risk_treat_options[] = {
	{ "by", 0, "PERSON", "the risk owner, who approves the plan" },
	{ "role", 0, "ROLE", "in which role" },
	{ "on", 0, "DATE", "approved when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool treat_words(struct context *context, edit_vec *edits,
			struct error *err)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = 1; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];

		if (!is_assignment(word))
			return error_set(err, FAULT_USAGE,
					 "'%s' is not NAME=VALUE, such as "
					 "option=modify",
					 word);
		if (!assign_parse(
			    context, context->noun,
			    arena_format(&context->arena, "treatment.%s", word),
			    edits, err))
			return false;
	}
	if (edits->count || option_given(&context->arguments, "by"))
		return true;
	error_set(err, FAULT_USAGE, "what is done about it?");
	error_hint(err, "say option=modify, retain, avoid or share; --by "
			"PERSON approves the plan");
	return false;
}

/* A decided treatment is under way, unless the decision is to keep the risk:
 * that wants the owner's acceptance. */
static bool treat_status(struct context *context, struct changes *changes,
			 const struct record *record, struct error *err)
{
	const struct record *now = changes_preview(changes, record, err);
	const struct risk *risk = now ? now->at : NULL;
	edit_vec edits = { 0 };
	bool ok = risk != NULL;

	if (!ok || risk->common.status != RISK_ASSESSED ||
	    !risk->treatment.option || risk->treatment.option == OPTION_RETAIN)
		return ok;
	ok = assign_set(context, context->noun, "status", "treating", &edits,
			err) &&
	     assign_apply(changes, record, &edits, err);
	vec_clear(&edits);
	return ok;
}

static bool treat_approval(struct context *context, struct changes *changes,
			   const struct record *record,
			   const struct record *person, struct error *err)
{
	const struct record *now = changes_preview(changes, record, err);
	const struct noun *noun = context->noun;
	edit_vec edits = { 0 };
	const char *day;
	bool ok = now && decided_on(context, &day, err);

	if (ok && !((const struct risk *)now->at)->treatment.option)
		ok = error_set(err, FAULT_USAGE,
			       "%s has no treatment to approve: option= is "
			       "missing",
			       record->id);
	ok = ok &&
	     assign_set(context, noun, "treatment.approval.by", person->id,
			&edits, err) &&
	     decide_part(context, now, "treatment.approval.role",
			 deciding_role(context, record, person), &edits, err) &&
	     assign_set(context, noun, "treatment.approval.on", day, &edits,
			err) &&
	     assign_set(context, noun, "treatment.approval.digest",
			approval_digest(now, "treatment",
					context->store.world.method,
					&context->arena),
			&edits, err) &&
	     assign_apply(changes, record, &edits, err);
	vec_clear(&edits);
	return ok;
}

bool risk_treat(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	const struct record *person = NULL;
	edit_vec edits = { 0 };
	bool ok = record && decider(context, record, &person, err) &&
		  treat_words(context, &edits, err) &&
		  assign_apply(&changes, record, &edits, err) &&
		  treat_status(context, &changes, record, err);

	if (ok && person)
		ok = treat_approval(context, &changes, record, person, err);
	ok = ok && save_changes(context, &changes, err);
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}

/* -- accept --------------------------------------------------------------- */

const struct option risk_accept_options[] = {
	{ "by", 0, "PERSON", "the risk owner, or who stands in for the role" },
	{ "role", 0, "ROLE", "in which role" },
	{ "on", 0, "DATE", "when; today without it" },
	{ "until", 0, "DATE", "when the acceptance lapses" },
	{ "comment", 0, "TEXT", "under which conditions, or why" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static int accepted_level(struct context *context, const struct record *record)
{
	const struct risk *risk = record->at;
	const struct method *method = context->store.world.method;
	int level = rating_level(&risk->residual, method);

	return level ? level : rating_level(risk_today(risk), method);
}

static bool accept_edits(struct context *context, const struct record *record,
			 const struct record *person, edit_vec *edits,
			 struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *level = arena_format(&context->arena, "%d",
					 accepted_level(context, record));
	const char *role = deciding_role(context, record, person);
	const char *until = option_text(arguments, "until");
	const char *comment = option_text(arguments, "comment");
	const char *day;

	return decided_on(context, &day, err) &&
	       assign_set(context, context->noun, "status", "accepted", edits,
			  err) &&
	       decide_part(context, record, "acceptance.by", person->id, edits,
			   err) &&
	       decide_part(context, record, "acceptance.role", role, edits,
			   err) &&
	       decide_part(context, record, "acceptance.on", day, edits, err) &&
	       decide_part(context, record, "acceptance.level", level, edits,
			   err) &&
	       decide_part(context, record, "acceptance.until", until, edits,
			   err) &&
	       decide_part(context, record, "acceptance.comment", comment,
			   edits, err);
}

/* The digest is of the record as it will be. */
static bool accept_digest(struct context *context, struct changes *changes,
			  const struct record *record, struct error *err)
{
	const struct record *now = changes_preview(changes, record, err);
	edit_vec edits = { 0 };
	bool ok = now &&
		  assign_set(context, context->noun, "acceptance.digest",
			     risk_digest(now, context->store.world.method,
					 &context->arena),
			     &edits, err) &&
		  assign_apply(changes, record, &edits, err);

	vec_clear(&edits);
	return ok;
}

static bool may_accept(struct context *context, const struct record *record,
		       const struct record **person, struct error *err)
{
	if (!option_text(&context->arguments, "by"))
		return error_set(err, FAULT_USAGE,
				 "who accepts? say it with --by PERSON");
	if (!decider(context, record, person, err))
		return false;
	if (accepted_level(context, record))
		return true;
	error_set(err, FAULT_USAGE, "%s has no complete rating to accept",
		  record->id);
	error_hint(err, "isms risk assess %s likelihood=... impact=...",
		   record->id);
	return false;
}

bool risk_accept(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	const struct record *person = NULL;
	edit_vec edits = { 0 };
	bool ok = record && may_accept(context, record, &person, err) &&
		  accept_edits(context, record, person, &edits, err) &&
		  assign_apply(&changes, record, &edits, err) &&
		  accept_digest(context, &changes, record, err) &&
		  save_changes(context, &changes, err);

	if (ok)
		buf_format(&context->notes, "%s accepted at level %s\n",
			   record->id,
			   method_level_name(context->store.world.method,
					     "risk",
					     accepted_level(context, record)));
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}
