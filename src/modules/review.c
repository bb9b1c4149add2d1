/* review.c - reviews by top management (ISO/IEC 27001:2022, 9.3). */
#include "isms/modules/review.h"

#include <string.h>

#include "isms/base/map.h"
#include "isms/model/rows.h"
#include "isms/verbs/duty.h"
#include "review_internal.h"

const struct choice review_inputs[] = {
	{ "a", "status of actions from earlier reviews", NULL, false },
	{ "b", "changes in external and internal issues", NULL, false },
	{ "c", "changes in what interested parties need and expect", NULL,
	  false },
	{ "d",
	  "how the ISMS performs: nonconformities, measurements, audits, "
	  "objectives",
	  NULL, false },
	{ "e", "feedback from interested parties", NULL, false },
	{ "f", "results of risk assessment and status of treatment", NULL,
	  false },
	{ "g", "opportunities for improvement", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice review_states[] = {
	{ "planned", "to be held", "held cancelled", false },
	{ "held", "held, with results", "planned", true },
	{ "cancelled", "not held", "planned", true },
	{ NULL, NULL, NULL, false },
};

static const struct field input_fields[] = {
	CHOICE(review_input, input, review_inputs, FIELD_REQUIRED,
	       "which one of 9.3.2"),
	TEXT(review_input, what, FIELD_APPROVED, "what was on the table"),
	TEXT(review_input, result, 0, "what was made of it"), END_OF_FIELDS
};

static const struct field decision_fields[] = {
	LINE(review_decision, what, FIELD_REQUIRED, "what was decided"),
	REF(review_decision, owner, "person role", 0, "who carries it out"),
	DATE(review_decision, due, 0, "by when"),
	REF(review_decision, action, "action", 0,
	    "the action that follows; made when the review is held"),
	END_OF_FIELDS
};

static const struct field prepared_fields[] = {
	DATE(prepared, on, 0, "when the inputs were gathered"),
	DATE(prepared, since, 0, "what they look back to"),
	LINE(prepared, commit, 0, "the commit they were gathered from"),
	LINE(prepared, digest, 0, "v1:sha256 of the inputs; a change shows"),
	END_OF_FIELDS
};

static const struct field review_fields[] = {
	DATE(management_review, planned, 0, "when it is to be held"),
	DATE(management_review, held, 0, "when it was held"),
	REF(management_review, chair, "person role", 0, "who leads it"),
	REFS(management_review, attendees, "person role", 0,
	     "who took part, somebody of top management among them"),
	GROUPS(management_review, inputs, input_fields, struct review_input,
	       "input", 0, "inputs a to g of 9.3.2 and what was made of them"),
	GROUP(management_review, prepared, prepared_fields, struct prepared, 0,
	      "how the inputs were gathered"),
	GROUPS(management_review, decisions, decision_fields,
	       struct review_decision, "what", 0, "what was decided (9.3.3)"),
	TEXT(management_review, summary, 0, "the minutes in short"),
	END_OF_FIELDS
};

static const char *const review_columns[] = { "title", "status",    "planned",
					      "held",  "attendees", "owner",
					      NULL };

static const struct schema review_schema = {
	.noun = "review",
	.plural = "reviews",
	.prefix = "REV",
	.summary = "a management review: inputs, results, decisions",
	.clause = "9.3",
	.group = "Check",
	.size = sizeof(struct management_review),
	.fields = review_fields,
	.states = review_states,
	.columns = review_columns,
	.example = "title=\"Management review 2026\" planned=2026-12-10",
};

/* -- top management ------------------------------------------------------- */

/* Who stands for the ISMS in top management, as the commitment says. */
static const char *sponsor(const struct world *world)
{
	const struct record *commitment =
		store_find(world->store, "commitment", NULL);
	const struct slot *slot =
		commitment ? noun_slot(commitment->noun, "sponsor") : NULL;
	const struct ref *ref =
		slot ? record_member(commitment, slot, world, NULL) : NULL;

	return ref ? ref->id : NULL;
}

bool review_has_top(const struct world *world, const struct list *attendees)
{
	const char *top = sponsor(world);

	for (size_t i = 0; top && i < attendees->count; i++)
		if (duty_is_same(world, top, attendees->items[i]) ||
		    duty_is_of(world, top, attendees->items[i]) ||
		    !strcmp(top, attendees->items[i]))
			return true;
	return !top;
}

struct date review_last_held(struct store *store)
{
	const struct folder *folder = store_folder(store, "review");
	struct date last = { 0 };

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct management_review *review =
			folder->records.items[i]->at;

		if (review->common.status == REVIEW_HELD &&
		    date_compare(review->held, last) > 0)
			last = review->held;
	}
	return last;
}

/* -- rules ---------------------------------------------------------------- */

static const struct review_input *
input_of(const struct management_review *review, int input)
{
	const struct review_input *inputs = review->inputs.items;

	for (size_t i = 0; i < review->inputs.count; i++)
		if (inputs[i].input == input)
			return &inputs[i];
	return NULL;
}

static void review_check(const struct checking *checking,
			 const struct record *record)
{
	const struct management_review *review = record->at;

	if (review->common.status != REVIEW_HELD)
		return;
	for (int i = 1; review_inputs[i - 1].name; i++) {
		const struct review_input *input = input_of(review, i);

		if (!input || !input->result)
			check_add(checking, record, PROBLEM_REVIEW_INCOMPLETE,
				  input ? "inputs" : NULL,
				  "input %s (%s) has no %s",
				  review_inputs[i - 1].name,
				  review_inputs[i - 1].help,
				  input ? "result" : "entry");
	}
	if (!review_has_top(checking->world, &review->attendees))
		check_add(checking, record, PROBLEM_REVIEW_INCOMPLETE,
			  review->attendees.count ? "attendees" : NULL,
			  "nobody of top management took part");
}

static struct duration between_reviews(const struct world *world)
{
	struct duration year = { 12, DURATION_MONTHS };
	const struct duration *every =
		world->reviews ? map_get(world->reviews, "review") : NULL;

	return every ? *every : year;
}

static void review_check_all(const struct checking *checking)
{
	const struct world *world = checking->world;
	const struct folder *folder = store_folder(world->store, "review");
	struct date last = review_last_held(world->store);
	struct date next = date_add(last, between_reviews(world));

	if (!date_is_set(last) || date_compare(next, world->today) >= 0)
		return;
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct management_review *review =
			folder->records.items[i]->at;

		if (!date_compare(review->held, last)) {
			check_add(checking, folder->records.items[i],
				  PROBLEM_REVIEW_MISSING, "held",
				  "the latest review, and the next was to be "
				  "held by now");
			return;
		}
	}
}

static void review_due(const struct record *record, const struct world *world,
		       struct due_list *list)
{
	const struct management_review *review = record->at;

	(void)world;
	if (review->common.status == REVIEW_PLANNED &&
	    date_is_set(review->planned))
		due_add(list, record, review->planned, "hold");
}

const struct module review_module = {
	.schema = &review_schema,
	.verbs = review_verbs,
	.check = review_check,
	.check_all = review_check_all,
	.due = review_due,
};
