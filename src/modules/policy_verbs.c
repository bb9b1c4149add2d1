/* policy_verbs.c - what must hold before a policy is approved, how it comes
 * into force, and what its text leaves open. */
#include <string.h>

#include "isms/framework/wording.h"
#include "isms/store/seal.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "policy_internal.h"

static const char *seal_of(struct context *context, const struct record *record,
			   struct error *err)
{
	return seal_digest(&context->store, record, context->store.world.method,
			   &context->arena, err);
}

/* -- approve -------------------------------------------------------------- */

/* Who confirmed version 1 has not confirmed another text of that name. */
bool policy_may_approve(struct context *context, const struct record *record,
			struct error *err)
{
	const struct policy *policy = record->at;
	const char *digest;

	if (!policy->text)
		return error_set(err, FAULT_USAGE, "%s has no text to approve",
				 record->id);
	digest = seal_of(context, record, err);
	if (!digest)
		return false;
	if (!policy->approval.digest ||
	    !strcmp(digest, policy->approval.digest) ||
	    !policy_has_answers(record, &context->store.world))
		return true;
	error_set(err, FAULT_USAGE,
		  "%s changed, and people have confirmed version %s already",
		  record->id, policy->version);
	error_hint(err, "isms policy set %s version=NEXT", record->id);
	return false;
}

/* -- publish -------------------------------------------------------------- */

static const struct option publish_options[] = {
	{ "on", 0, "DATE", "in force from; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool may_publish(struct context *context, const struct record *record,
			struct error *err)
{
	const struct policy *policy = record->at;
	const char *digest = seal_of(context, record, err);

	if (!digest)
		return false;
	if (!policy->approval.digest)
		error_set(err, FAULT_USAGE, "%s is not approved", record->id);
	else if (strcmp(digest, policy->approval.digest) != 0)
		error_set(err, FAULT_USAGE, "%s changed since it was approved",
			  record->id);
	else
		return true;
	error_hint(err, "isms policy approve %s --by PERSON", record->id);
	return false;
}

static void publish_note(struct context *context, const struct record *record)
{
	const struct policy *policy = record->at;
	struct audience audience;

	if (!policy_is_acknowledged(policy) ||
	    !policy_audience(record, &context->store.world, &audience))
		return;
	buf_format(&context->notes,
		   "%s %s: %zu of %zu have yet to confirm it; isms "
		   "attestation import FILE --for %s takes their answers\n",
		   record->id, policy->version, audience.missing.count,
		   audience.count, record->id);
}

static bool policy_publish(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	edit_vec edits = { 0 };
	struct date on;
	bool ok;

	if (!record || !option_date(context, "on", &on, err) ||
	    !may_publish(context, record, err))
		return false;
	ok = assign_set(context, context->noun, "status", "published", &edits,
			err) &&
	     assign_set(context, context->noun, "effective",
			date_text(context, on), &edits, err) &&
	     save_edits(context, record, &edits, err);
	if (ok)
		publish_note(context, record);
	vec_clear(&edits);
	return ok;
}

/* -- lint ----------------------------------------------------------------- */

static size_t lint_table(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "file" },
		{ .name = "line", .right = true },
		{ .name = "words" },
		{ .name = "advice" },
	};

	context->report.kind = "wording";
	context->report.records = true;
	return report_table(&context->report, BLOCK_TABLE, NULL, columns,
			    ARRAY_SIZE(columns));
}

static bool lint_one(struct context *context, size_t block,
		     const struct record *record, struct error *err)
{
	const struct policy *policy = record->at;
	struct report *report = &context->report;
	vague_vec found = { 0 };
	const char *text;
	size_t length;

	if (!policy->text)
		return true;
	text = store_text(&context->store, policy->text, &length,
			  &context->arena, err);
	if (!text)
		return error_while(err, "%s", record->id);
	wording_find(text, &context->arena, &found);
	for (size_t i = 0; i < found.count; i++) {
		struct cell *cells = report_row(report, block);

		cell_format(report, &cells[0], "%s%s", context->store.shown,
			    policy->text);
		cell_number(&cells[1], (double)found.items[i].line);
		cell_text(report, &cells[2], found.items[i].words);
		cell_text(report, &cells[3], found.items[i].advice);
		context->status = FAULT_NO;
	}
	vec_clear(&found);
	return true;
}

/* Those that are named, else all that are not history. */
static bool lint_records(struct context *context, record_vec *records,
			 struct error *err)
{
	size_t count = context->arguments.operands.count;
	const struct folder *folder =
		store_folder(&context->store, context->noun->name);

	for (size_t i = 0; i < count; i++) {
		const struct record *record =
			select_record(context, context->noun, i, err);

		if (!record)
			return false;
		vec_push(records, record);
	}
	if (count)
		return true;
	if (!store_load(&context->store, (struct folder *)folder, err) ||
	    !store_sound(&context->store, err))
		return false;
	for (size_t i = 0; i < folder->records.count; i++)
		if (!record_is_ended(folder->records.items[i]))
			vec_push(records, folder->records.items[i]);
	return true;
}

static bool policy_lint(struct context *context, struct error *err)
{
	record_vec records = { 0 };
	bool ok = lint_records(context, &records, err);
	size_t block = lint_table(context);

	for (size_t i = 0; ok && i < records.count; i++)
		ok = lint_one(context, block, records.items[i], err);
	vec_clear(&records);
	return ok;
}

const struct verb policy_verbs[] = {
	{ .name = "new",
	  .operands = "[FIELD=VALUE...]",
	  .summary = "a policy with its text, from a template; prints the id",
	  .options = policy_new_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = policy_new,
	  .examples = "policy new --list\n"
		      "policy new --template access-control owner=ROL-CISO\n"
		      "policy new --all\n"
		      "policy new title=\"Visitors\" kind=procedure" },
	{ .name = "publish",
	  .operands = "ID",
	  .summary = "bring an approved policy into force",
	  .options = publish_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = policy_publish,
	  .examples = "policy publish POL-ACCESS --on 2026-07-01" },
	{ .name = "lint",
	  .operands = "[ID...]",
	  .summary = "words in the texts that leave open what is meant",
	  .flags = COMMAND_STORE,
	  .run = policy_lint,
	  .examples = "policy lint\npolicy lint POL-ACCESS" },
	{ .name = NULL },
};
