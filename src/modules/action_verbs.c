/* action_verbs.c - an action is begun, carried out, and looked at again. */
#include <string.h>

#include "action_internal.h"
#include "isms/verbs/group.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

static const struct option day_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* The words behind the id as one group of this field. */
static bool read_group(struct context *context, const char *path,
		       const char *what, struct node *map, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct group_words words = {
		.what = what,
		.example = "by=PER-ALICE",
		.parts = noun_slot(context->noun, path)
				 ->field->rule.group.fields,
		.words = arguments->operands.items + 1,
		.count = arguments->operands.count - 1,
	};

	return group_read(context, &words, map, err) &&
	       group_day(context, map, err);
}

/* In the order of the table, as all files are laid out. */
static struct node *ordered(struct context *context, const char *path,
			    const struct node *map)
{
	return map_in_order(
		&context->arena,
		noun_slot(context->noun, path)->field->rule.group.fields, map);
}

static bool put(struct context *context, const char *path, const char *value,
		edit_vec *edits, struct error *err)
{
	return assign_set(context, context->noun, path, value, edits, err);
}

/* -- start ---------------------------------------------------------------- */

/* Said, not refused: work may overlap, and the check tells it too. */
static void note_waiting(struct context *context, const struct record *record)
{
	const struct action *action = record->at;

	for (size_t i = 0; i < action->after.count; i++) {
		const struct record *before = store_find(
			&context->store, action->after.items[i], NULL);

		if (before && before->noun == record->noun &&
		    ((const struct action *)before->at)->common.status <
			    ACTION_VERIFYING)
			buf_format(&context->notes,
				   "%s comes after %s, which is %s\n",
				   record->id, before->id,
				   record_status(before));
	}
}

static bool action_start(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct action *action = record ? record->at : NULL;
	edit_vec edits = { 0 };
	struct date on;
	bool ok;

	if (!record || !option_date(context, "on", &on, err))
		return false;
	if (action->common.status == ACTION_STARTED)
		return error_set(err, FAULT_USAGE, "%s is started already",
				 record->id);
	if (action->common.status >= ACTION_VERIFYING) {
		error_set(err, FAULT_USAGE, "%s is %s", record->id,
			  record_status(record));
		error_hint(err, "isms action set %s status=started done=",
			   record->id);
		return false;
	}
	ok = put(context, "status", "started", &edits, err) &&
	     put(context, "started", date_text(context, on), &edits, err) &&
	     save_edits(context, record, &edits, err);
	if (ok)
		note_waiting(context, record);
	vec_clear(&edits);
	return ok;
}

/* -- done ----------------------------------------------------------------- */

static const struct option done_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "settles", 0, "DATE",
	  "of a recurring action: which of its dates; the last that has come "
	  "without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* A date may be named only when it is one that the rule has. */
static bool turns_for(struct context *context, const struct record *record,
		      struct turns *turns, struct error *err)
{
	const char *text = option_text(&context->arguments, "settles");
	struct date on;

	if (!option_date(context, "on", &on, err))
		return false;
	*turns = action_turns(record->at, on);
	if (text && !option_date(context, "settles", &on, err))
		return false;
	if (text) {
		*turns = action_turns(record->at, on);
		if (date_compare(turns->settles, on) != 0)
			return error_set(err, FAULT_USAGE,
					 "%s does not come on %s, or that "
					 "is settled",
					 record->id, date_text(context, on));
	}
	if (date_is_set(turns->settles))
		return true;
	return error_set(err, FAULT_USAGE, "%s does not come again",
			 record->id);
}

static void turns_note(struct context *context, const struct record *record,
		       const struct turns *turns)
{
	buf_format(&context->notes, "%s done for %s", record->id,
		   date_text(context, turns->settles));
	if (turns->missed)
		buf_format(&context->notes, ", %d missed before it",
			   turns->missed);
	if (date_is_set(turns->next))
		buf_format(&context->notes, "; next %s\n",
			   date_text(context, turns->next));
	else
		buf_text(&context->notes, "; it does not come again\n");
}

static bool done_again(struct context *context, const struct record *record,
		       struct error *err)
{
	struct node *map = node_map(&context->arena);
	struct edit edit = { .kind = EDIT_ADD, .path = "completions" };
	edit_vec edits = { 0 };
	struct turns turns;
	bool ok = turns_for(context, record, &turns, err);

	if (ok)
		node_put(&context->arena, map, "due",
			 node_text(&context->arena,
				   date_text(context, turns.settles),
				   NODE_PLAIN));
	ok = ok && read_group(context, "completions", "a completion", map, err);
	edit.value = ordered(context, "completions", map);
	edit.after = assign_after(context->noun, "completions");
	vec_push(&edits, edit);
	if (ok && !date_is_set(turns.next))
		ok = put(context, "status", "done", &edits, err);
	ok = ok && save_edits(context, record, &edits, err);
	if (ok)
		turns_note(context, record, &turns);
	vec_clear(&edits);
	return ok;
}

static bool done_once(struct context *context, const struct record *record,
		      struct error *err)
{
	bool waits = action_wants_review(record->at);
	struct changes changes = { .context = context };
	const struct record *now = NULL;
	edit_vec edits = { 0 };
	struct date on;
	bool ok = option_date(context, "on", &on, err) &&
		  put(context, "status", waits ? "verifying" : "done", &edits,
		      err) &&
		  put(context, "done", date_text(context, on), &edits, err) &&
		  assign_words(context, 1, &edits, err) &&
		  changes_edit(&changes, record, edits.items, edits.count, err);

	if (option_given(&context->arguments, "settles"))
		ok = error_set(err, FAULT_USAGE,
			       "%s does not come again: "
			       "--settles has no meaning",
			       record->id);
	if (ok)
		now = changes_preview(&changes, record, err);
	ok = now && save_changes(context, &changes, err);
	if (ok && waits)
		buf_format(&context->notes,
			   "%s carried out; its effect is reviewed on %s\n",
			   record->id,
			   date_text(context, action_review_on(now->at)));
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}

static bool action_done(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct action *action = record ? record->at : NULL;

	if (!record)
		return false;
	if (action->common.status >= ACTION_VERIFYING)
		return error_set(err, FAULT_USAGE, "%s is %s already",
				 record->id, record_status(record));
	return action->recurrence ? done_again(context, record, err)
				  : done_once(context, record, err);
}

/* -- verify --------------------------------------------------------------- */

static bool verify_map(struct context *context, struct node *map,
		       struct error *err)
{
	if (!read_group(context, "effectiveness", "a review", map, err))
		return false;
	if (node_get(map, "result") && node_get(map, "by"))
		return true;
	error_set(err, FAULT_USAGE, "who looked, and did it help?");
	error_hint(err, "say by=PERSON and result=effective or ineffective");
	return false;
}

/* What did not help is under way again. */
static bool verify_edits(struct context *context, struct node *map,
			 edit_vec *edits, struct error *err)
{
	struct edit edit = { EDIT_SET, "effectiveness",
			     ordered(context, "effectiveness", map),
			     assign_after(context->noun, "effectiveness") };
	bool helped = !strcmp(node_get(map, "result")->text, "effective");

	vec_push(edits, edit);
	return put(context, "status", helped ? "done" : "started", edits,
		   err) &&
	       (helped || put(context, "done", NULL, edits, err));
}

static bool action_verify(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct action *action = record ? record->at : NULL;
	struct node *map = node_map(&context->arena);
	edit_vec edits = { 0 };
	bool ok = record && verify_map(context, map, err);

	if (ok && action->common.status != ACTION_VERIFYING &&
	    action->common.status != ACTION_DONE) {
		ok = error_set(err, FAULT_USAGE,
			       "%s is %s: nothing was done "
			       "yet that could have helped",
			       record->id, record_status(record));
		error_hint(err, "isms action done %s", record->id);
	}
	ok = ok && verify_edits(context, map, &edits, err) &&
	     save_edits(context, record, &edits, err);
	if (ok)
		buf_format(&context->notes, "%s %s\n", record->id,
			   node_get(map, "result")->text);
	vec_clear(&edits);
	return ok;
}

const struct verb action_verbs[] = {
	{ .name = "start",
	  .operands = "ID",
	  .summary = "it is under way",
	  .options = day_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = action_start,
	  .examples = "action start ACT-7K3QF" },
	{ .name = "done",
	  .operands = "ID [FIELD=VALUE...]",
	  .summary = "it is carried out; a recurring one until next time",
	  .options = done_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = action_done,
	  .examples = "action done ACT-7K3QF cost=\"950 EUR\"\n"
		      "action done ACT-ACCESS-REVIEW by=PER-ALICE "
		      "note=\"two accounts removed\"" },
	{ .name = "verify",
	  .operands = "ID by=PERSON result=RESULT [note=TEXT]",
	  .summary = "somebody else looked whether it helped (10.2 d)",
	  .options = day_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = action_verify,
	  .examples = "action verify ACT-7K3QF by=PER-BOB result=effective "
		      "note=\"no recurrence in three months\"" },
	{ .name = NULL },
};
