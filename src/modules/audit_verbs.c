/* audit_verbs.c - an audit begins, and is closed. */
#include <string.h>

#include "audit_internal.h"
#include "isms/store/graph.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/verbs.h"

bool audit_put(struct context *context, const char *path, const char *value,
	       edit_vec *edits, struct error *err)
{
	return assign_set(context, context->noun, path, value, edits, err);
}

static const struct option day_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static const struct option raise_options[] = {
	{ "id", 0, "ID", "the id of the finding; else one is made" },
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* -- start ---------------------------------------------------------------- */

/* What must be known before anybody begins. */
static bool is_ready(const struct record *record, struct error *err)
{
	const struct audit *audit = record->at;
	const char *missing = NULL;

	if (!audit->criteria.count && !audit->checklist.count)
		missing = "criteria=";
	else if (!audit->lead.id && !audit->body)
		missing = "lead=";
	if (!missing)
		return true;
	error_set(err, FAULT_USAGE, "%s cannot begin without %s", record->id,
		  *missing == 'c' ? "criteria" : "somebody who leads it");
	error_hint(err, "isms audit start %s %s...", record->id, missing);
	return false;
}

static bool audit_start(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	const struct record *now = NULL;
	edit_vec edits = { 0 };
	struct date on;
	bool ok = record && option_date(context, "on", &on, err);

	if (!ok)
		return false;
	ok = audit_put(context, "status", "running", &edits, err) &&
	     audit_put(context, "start", date_text(context, on), &edits, err) &&
	     assign_words(context, 1, &edits, err) &&
	     changes_edit(&changes, record, edits.items, edits.count, err);
	if (ok)
		now = changes_preview(&changes, record, err);
	ok = now && is_ready(now, err) && save_changes(context, &changes, err);
	if (ok && !((const struct audit *)now->at)->checklist.count)
		buf_format(&context->notes,
			   "it has no checklist: isms audit checklist %s\n",
			   record->id);
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}

/* -- close ---------------------------------------------------------------- */

static bool is_complete(struct context *context, const struct record *now,
			struct error *err)
{
	const struct audit *audit = now->at;
	const struct audit_line *lines = audit->checklist.items;
	size_t open = 0;

	if (!audit->conclusion) {
		error_set(err, FAULT_USAGE, "%s has no conclusion", now->id);
		error_hint(err, "isms audit close %s conclusion=TEXT", now->id);
		return false;
	}
	for (size_t i = 0; i < audit->checklist.count; i++)
		open += !lines[i].result;
	if (open) {
		error_set(err, FAULT_USAGE,
			  "%s cannot be closed: %zu of %zu lines of its "
			  "checklist have no result",
			  now->id, open, audit->checklist.count);
		error_hint(err, "isms report audit %s", now->id);
		return false;
	}
	for (size_t i = 0; i < audit->checklist.count; i++)
		if (line_wants_finding(&lines[i]) &&
		    !audit_finding(&context->store, now, lines[i].criterion)) {
			error_set(err, FAULT_USAGE,
				  "%s cannot be closed: %s does not conform, "
				  "and no finding was raised",
				  now->id, lines[i].criterion);
			error_hint(err, "isms audit raise %s %s title=TEXT",
				   now->id, lines[i].criterion);
			return false;
		}
	return true;
}

static bool audit_close(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	const struct record *now = NULL;
	edit_vec edits = { 0 };
	struct record seen;
	struct date on;
	bool ok = record && option_date(context, "on", &on, err) &&
		  graph_build(&context->store, err);

	if (!ok)
		return false;
	ok = audit_put(context, "status", "closed", &edits, err) &&
	     audit_put(context, "end", date_text(context, on), &edits, err) &&
	     assign_words(context, 1, &edits, err) &&
	     changes_edit(&changes, record, edits.items, edits.count, err);
	if (ok)
		now = changes_preview(&changes, record, err);
	if (now) {
		seen = *record; /* its place in the graph, and the new values */
		seen.at = now->at;
	}
	ok = now && is_complete(context, &seen, err) &&
	     save_changes(context, &changes, err);
	if (ok && !((const struct audit *)now->at)->frozen.digest)
		buf_format(&context->notes,
			   "what was audited is not frozen: isms audit freeze "
			   "%s\n",
			   record->id);
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}

/* -- the rows ------------------------------------------------------------- */

const struct verb audit_verbs[] = {
	{ .name = "plan",
	  .operands = "[FRAMEWORK]",
	  .summary = "a programme of three years that covers a framework",
	  .options = audit_plan_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_plan,
	  .examples = "audit plan iso27001-2022 --from 2027\n"
		      "audit plan --lead PER-BOB --yes" },
	{ .name = "start",
	  .operands = "ID [FIELD=VALUE...]",
	  .summary = "it begins",
	  .options = day_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_start,
	  .examples = "audit start AUD-2027 lead=PER-BOB" },
	{ .name = "checklist",
	  .operands = "ID [ADDRESS...]",
	  .summary = "a line for each requirement of its criteria",
	  .options = write_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_checklist,
	  .examples = "audit checklist AUD-2027\n"
		      "audit checklist AUD-2027 iso27001-2022/A.8.13" },
	{ .name = "answer",
	  .operands = "ID CRITERION result=RESULT [evidence=TEXT] "
		      "[sample=NAME] [by=PERSON] [note=TEXT]",
	  .summary = "what came out of a line of the checklist, or of all "
		     "that a part leaves open",
	  .options = day_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_answer,
	  .examples = "audit answer AUD-2027 A.8.13 result=conforms "
		      "evidence=\"restore of 23 September\"\n"
		      "audit answer AUD-2027 A.7 result=conforms" },
	{ .name = "raise",
	  .operands = "ID CRITERION title=TEXT [FIELD=VALUE...]",
	  .summary = "raise a finding for a line that does not conform",
	  .options = raise_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_raise,
	  .examples = "audit raise AUD-2027 A.5.18 title=\"Two leavers still "
		      "had access\" owner=ROL-IT" },
	{ .name = "sample",
	  .operands = "ID NAME [FILE|-]",
	  .summary = "draw some of many, by a seed that is kept",
	  .options = audit_sample_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_sample,
	  .examples = "audit sample AUD-2027 leavers leavers.txt\n"
		      "audit sample AUD-2027 backups --population 365 "
		      "--every daily\n"
		      "audit sample AUD-2027 leavers leavers.txt --verify" },
	{ .name = "freeze",
	  .operands = "ID",
	  .summary = "keep which state of the registers was audited",
	  .options = audit_freeze_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_freeze,
	  .examples = "audit freeze AUD-2027\n"
		      "audit freeze AUD-2027 --verify" },
	{ .name = "close",
	  .operands = "ID [conclusion=TEXT]",
	  .summary = "it is reported: all lines answered, findings raised",
	  .options = day_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = audit_close,
	  .examples = "audit close AUD-2027 conclusion=\"It conforms\"" },
	{ .name = "pack",
	  .operands = "[ID]",
	  .summary = "all that an auditor asks for, in one file or folder",
	  .options = audit_pack_options,
	  .flags = COMMAND_STORE,
	  .run = audit_pack,
	  .examples = "audit pack -o pack.tar.gz\n"
		      "audit pack AUD-2026 --at v2026.1 -o audit-2026.zip" },
	{ .name = NULL },
};
