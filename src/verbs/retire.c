/* retire.c - a record's end, by its lifecycle; it stays as history. */
#include "isms/base/words.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/verbs.h"
#include "verbs_internal.h"

const struct option retire_options[] = {
	{ "reason", 'r', "TEXT", "why" },
	{ "on", 0, "DATE", "when; today without it" },
	{ "status", 0, "STATE", "which end state, where there are several" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

bool retire_fits(const struct noun *noun)
{
	for (const struct choice *state = noun->states; state && state->name;
	     state++)
		if (state->ends)
			return true;
	return false;
}

/* The end that may follow where the record stands, else the first. */
static const struct choice *next_end(const struct record *record)
{
	const struct choice *first = NULL;
	const struct choice *states = record->noun->states;
	const struct choice *now =
		choice_at(states, choice_place(states, record_status(record)));

	for (; states->name; states++) {
		if (states->ends && now && words_have(now->next, states->name))
			return states;
		if (states->ends && !first)
			first = states;
	}
	return first;
}

static const struct choice *end_state(const struct record *record,
				      const char *wanted, struct error *err)
{
	const struct noun *noun = record->noun;
	const struct choice *choice;

	if (wanted) {
		choice = choice_at(noun->states,
				   choice_place(noun->states, wanted));
		if (choice && choice->ends)
			return choice;
		error_set(err, FAULT_USAGE, "'%s' is no end state of %s %s",
			  wanted, word_article(noun->name), noun->name);
		return NULL;
	}
	return next_end(record);
}

bool verb_retire(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const char *reason = option_text(&context->arguments, "reason");
	const struct choice *state;
	edit_vec edits = { 0 };
	struct date on;
	bool ok;

	if (!record || !option_date(context, "on", &on, err))
		return false;
	if (record_is_ended(record))
		return error_set(err, FAULT_USAGE, "%s is %s already",
				 record->id, record_status(record));
	if (!reason) {
		error_set(err, FAULT_USAGE, "why does %s end?", record->id);
		error_hint(err, "say it with --reason TEXT");
		return false;
	}
	state = end_state(record, option_text(&context->arguments, "status"),
			  err);
	ok = state &&
	     assign_set(context, context->noun, "status", state->name, &edits,
			err) &&
	     assign_set(context, context->noun, "ended.on",
			date_text(context, on), &edits, err) &&
	     assign_set(context, context->noun, "ended.reason", reason, &edits,
			err) &&
	     save_edits(context, record, &edits, err);
	vec_clear(&edits);
	return ok;
}
