/* finding_verbs.c - a finding is dealt with, closed, opened again. */
#include <string.h>

#include "finding_internal.h"
#include "isms/store/graph.h"
#include "isms/verbs/group.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

static bool put(struct context *context, const char *path, const char *value,
		edit_vec *edits, struct error *err)
{
	return assign_set(context, context->noun, path, value, edits, err);
}

/* -- correct -------------------------------------------------------------- */

static const struct option correct_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool correct_words(struct context *context, edit_vec *edits,
			  struct error *err)
{
	if (!assign_words(context, 1, edits, err))
		return false;
	if (edits->count)
		return true;
	error_set(err, FAULT_USAGE, "what was done, or what is the cause?");
	error_hint(err, "say correction=TEXT, cause=TEXT, similar=TEXT");
	return false;
}

/* How far the chain is, never back; when it was corrected. */
static bool correct_status(struct context *context, struct changes *changes,
			   const struct record *record, struct error *err)
{
	const struct record *now = changes_preview(changes, record, err);
	const struct finding *finding = now ? now->at : NULL;
	edit_vec edits = { 0 };
	struct date on;
	bool ok = finding && option_date(context, "on", &on, err);

	if (!ok)
		return false;
	if (finding->correction && !date_is_set(finding->corrected))
		ok = put(context, "corrected", date_text(context, on), &edits,
			 err);
	if (ok && finding->cause && finding->correction &&
	    finding->common.status < FINDING_ANALYSED)
		ok = put(context, "status", "analysed", &edits, err);
	else if (ok && finding->correction &&
		 finding->common.status < FINDING_CORRECTED)
		ok = put(context, "status", "corrected", &edits, err);
	ok = ok && (!edits.count || assign_apply(changes, record, &edits, err));
	vec_clear(&edits);
	return ok;
}

static bool finding_correct(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	const struct record *now = NULL;
	edit_vec edits = { 0 };
	bool ok = record && correct_words(context, &edits, err) &&
		  assign_apply(&changes, record, &edits, err) &&
		  correct_status(context, &changes, record, err);

	if (ok)
		now = changes_preview(&changes, record, err);
	ok = now && save_changes(context, &changes, err);
	if (ok)
		buf_format(&context->notes, "%s is %s\n", record->id,
			   record_status(now));
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}

/* -- close ---------------------------------------------------------------- */

static const struct option close_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "reason", 'r', "TEXT", "of an observation: why nothing is left" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* What is missing before it can be closed; NULL: nothing. */
static const char *missing_link(struct context *context,
				const struct record *record)
{
	const struct finding *finding = record->at;
	const struct record *action;
	size_t at = 0;

	for (action = finding_action(&context->store.world, record, &at);
	     action;
	     action = finding_action(&context->store.world, record, &at))
		if (!record_is_ended(action))
			return arena_format(&context->arena,
					    "%s, which is for it, is %s",
					    action->id, record_status(action));
	if (!finding_is_nonconformity(finding))
		return NULL;
	if (!finding->correction)
		return "it has no correction";
	if (!finding->cause)
		return "it has no cause";
	if (!finding->similar)
		return "nobody said whether it could happen elsewhere "
		       "(similar)";
	return NULL;
}

/* The review of the effect, if words tell of one. */
static bool close_effect(struct context *context, edit_vec *edits,
			 const char **result, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct node *map = node_map(&context->arena);
	struct group_words words = {
		.what = "a review",
		.example = "result=effective",
		.parts = noun_slot(context->noun, "effectiveness")
				 ->field->rule.group.fields,
		.words = arguments->operands.items + 1,
		.count = arguments->operands.count - 1,
	};
	struct edit edit = { .kind = EDIT_SET, .path = "effectiveness" };

	if (!words.count)
		return true;
	if (!group_read(context, &words, map, err) ||
	    !group_day(context, map, err))
		return false;
	if (!node_get(map, "by") || !node_get(map, "result")) {
		error_set(err, FAULT_USAGE, "who looked, and is it gone?");
		error_hint(err,
			   "say by=PERSON and result=effective or ineffective");
		return false;
	}
	*result = node_get(map, "result")->text;
	edit.value = map_in_order(&context->arena, words.parts, map);
	edit.after = assign_after(context->noun, "effectiveness");
	vec_push(edits, edit);
	return true;
}

/* Was it reviewed, now or before? */
static bool close_reviewed(const struct record *record, const char *result,
			   struct error *err)
{
	const struct finding *finding = record->at;

	if (result || !finding_is_nonconformity(finding))
		return true;
	if (effect_is_reviewed(&finding->effectiveness) &&
	    finding->effectiveness.result == EFFECT_EFFECTIVE)
		return true;
	error_set(err, FAULT_USAGE,
		  "%s cannot be closed: nobody saw that its cause is gone",
		  record->id);
	error_hint(err, "isms finding close %s by=PERSON result=effective",
		   record->id);
	return false;
}

static bool close_edits(struct context *context, bool helped, edit_vec *edits,
			struct error *err)
{
	const char *reason = option_text(&context->arguments, "reason");
	struct date on;

	if (!helped)
		return put(context, "status", "acting", edits, err);
	return option_date(context, "on", &on, err) &&
	       put(context, "status", "closed", edits, err) &&
	       put(context, "ended.on", date_text(context, on), edits, err) &&
	       (!reason || put(context, "ended.reason", reason, edits, err));
}

static bool finding_close(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const char *missing = NULL;
	const char *result = NULL;
	edit_vec edits = { 0 };
	bool helped;
	bool ok = record && graph_build(&context->store, err);

	if (!ok)
		return false;
	if (record_is_ended(record))
		return error_set(err, FAULT_USAGE, "%s is closed already",
				 record->id);
	missing = missing_link(context, record);
	if (missing)
		return error_set(err, FAULT_USAGE, "%s cannot be closed: %s",
				 record->id, missing);
	ok = close_effect(context, &edits, &result, err) &&
	     close_reviewed(record, result, err);
	helped = !result || !strcmp(result, "effective");
	ok = ok && close_edits(context, helped, &edits, err) &&
	     save_edits(context, record, &edits, err);
	if (ok && !helped)
		buf_format(&context->notes,
			   "%s stays open: what was done did not help\n",
			   record->id);
	vec_clear(&edits);
	return ok;
}

/* -- reopen --------------------------------------------------------------- */

static const struct option reopen_options[] = {
	{ "reason", 'r', "TEXT", "what came back; goes to notes" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* What was said before stays above. */
static const char *reopen_notes(struct context *context,
				const struct record *record, const char *reason)
{
	const char *notes = record_common(record)->notes;

	return arena_format(&context->arena, "%s%s%s: opened again: %s\n",
			    notes ? notes : "",
			    notes && notes[strlen(notes) - 1] != '\n' ? "\n"
								      : "",
			    date_text(context, context->today), reason);
}

static bool finding_reopen(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const char *reason = option_text(&context->arguments, "reason");
	const struct finding *finding = record ? record->at : NULL;
	edit_vec edits = { 0 };
	bool ok;

	if (!record)
		return false;
	if (!record_is_ended(record))
		return error_set(err, FAULT_USAGE, "%s is open: it is %s",
				 record->id, record_status(record));
	if (!reason) {
		error_set(err, FAULT_USAGE, "why is %s opened again?",
			  record->id);
		error_hint(err, "say it with --reason TEXT");
		return false;
	}
	ok = put(context, "status",
		 finding_is_nonconformity(finding) ? "acting" : "open", &edits,
		 err) &&
	     put(context, "effectiveness", NULL, &edits, err) &&
	     put(context, "ended", NULL, &edits, err) &&
	     put(context, "notes", reopen_notes(context, record, reason),
		 &edits, err) &&
	     save_edits(context, record, &edits, err);
	vec_clear(&edits);
	return ok;
}

const struct verb finding_verbs[] = {
	{ .name = "correct",
	  .operands = "ID [correction=TEXT] [cause=TEXT] [similar=TEXT]",
	  .summary = "what was done about it, and why it could happen",
	  .options = correct_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = finding_correct,
	  .examples = "finding correct FND-7K3QF correction=\"Access of both "
		      "removed\"\n"
		      "finding correct FND-7K3QF cause=\"The list of leavers "
		      "came by post\" similar=\"Contractors: one more\"" },
	{ .name = "close",
	  .operands = "ID [by=PERSON result=RESULT] [note=TEXT]",
	  .summary =
		  "settled; of a nonconformity somebody else looked (10.2 d)",
	  .options = close_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = finding_close,
	  .examples = "finding close FND-7K3QF by=PER-BOB result=effective "
		      "note=\"ten leavers, none left over\"" },
	{ .name = "reopen",
	  .operands = "ID",
	  .summary = "it came back",
	  .options = reopen_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = finding_reopen,
	  .examples = "finding reopen FND-7K3QF --reason \"Three more in "
		      "May\"" },
	{ .name = NULL },
};
