/* change.c - planned changes, of the ISMS and of what it protects (ISO/IEC
 * 27001:2022, 6.3, 8.1, A.8.32). */
#include "isms/modules/change.h"

#include <string.h>

#include "isms/cli/command.h"
#include "isms/model/rows.h"
#include "isms/modules/foundation.h"

struct planned_change {
	struct common common;
	int kind;
	const char *what;
	const char *why;
	const char *risk;
	const char *rollback;
	struct list affects;
	struct date planned;
	struct approval approval;
	struct date done;
	const char *result;
};

static const struct choice kinds[] = {
	{ "isms", "the management system itself (6.3)", NULL, false },
	{ "organisation", "people, structure, places", NULL, false },
	{ "system", "systems and services (A.8.32)", NULL, false },
	{ "supplier", "a supplier or what it delivers (A.5.22)", NULL, false },
	{ "emergency", "done at once, approved behind it", NULL, false },
	{ NULL, NULL, NULL, false },
};

enum {
	KIND_EMERGENCY = 5
};

static const struct choice change_states[] = {
	{ "proposed", "somebody wants it", "planned declined done", false },
	{ "planned", "decided, with a date", "proposed done undone declined",
	  false },
	{ "done", "carried out", "undone", true },
	{ "undone", "carried out and taken back", "planned", true },
	{ "declined", "it will not be done", "proposed", true },
	{ NULL, NULL, NULL, false },
};

static const struct field change_fields[] = {
	CHOICE(planned_change, kind, kinds, FIELD_REQUIRED, "what is changed"),
	TEXT(planned_change, what, FIELD_APPROVED, "what will be different"),
	TEXT(planned_change, why, FIELD_APPROVED, "what it is good for"),
	TEXT(planned_change, risk, FIELD_APPROVED,
	     "what it may do to security, and what is done against it"),
	TEXT(planned_change, rollback, FIELD_APPROVED, "how it is taken back"),
	REFS(planned_change, affects, NULL, 0,
	     "what it touches: assets, controls, policies"),
	DATE(planned_change, planned, FIELD_APPROVED, "when it shall be done"),
	GROUP(planned_change, approval, approval_fields, struct approval, 0,
	      "who approved it"),
	DATE(planned_change, done, 0, "when it was done"),
	TEXT(planned_change, result, 0, "how it went"),
	END_OF_FIELDS
};

static const char *const change_columns[] = { "title", "status",
					      "kind",  "planned",
					      "done",  "approval.by",
					      "owner", NULL };

static const struct schema change_schema = {
	.noun = "change",
	.plural = "changes",
	.prefix = "CHG",
	.summary = "a planned change, its risk and its approval",
	.clause = "6.3, 8.1, A.8.32",
	.group = "Plan",
	.size = sizeof(struct planned_change),
	.fields = change_fields,
	.states = change_states,
	.columns = change_columns,
	.example = "title=\"New identity provider\" kind=system planned=+60d",
};

/* Approved before it was done; what could not wait, by now. */
static void change_check(const struct checking *checking,
			 const struct record *record)
{
	const struct planned_change *change = record->at;
	const struct approval *approval = &change->approval;
	bool is_done = date_is_set(change->done) ||
		       !strcmp(record_status(record), "done");

	approval_check(checking, record, approval);
	if (!is_done)
		return;
	if (!approval_is_given(approval))
		check_add(checking, record, PROBLEM_CHANGE_UNAPPROVED,
			  date_is_set(change->done) ? "done" : "status",
			  "done, and nobody approved it");
	else if (change->kind != KIND_EMERGENCY && date_is_set(change->done) &&
		 date_compare(change->done, approval->on) < 0)
		check_add(checking, record, PROBLEM_CHANGE_UNAPPROVED,
			  "approval.on", "approved only after it was done");
}

static void change_due(const struct record *record, const struct world *world,
		       struct due_list *list)
{
	const struct planned_change *change = record->at;

	(void)world;
	if (date_is_set(change->planned) && !date_is_set(change->done))
		due_add(list, record, change->planned, "change");
}

static bool is_unapproved(const struct record *record,
			  const struct world *world)
{
	const struct planned_change *change = record->at;

	(void)world;
	return !approval_is_given(&change->approval) &&
	       strcmp(record_status(record), "declined") != 0;
}

static const struct tag change_tags[] = {
	{ "unapproved", "nobody approved it", is_unapproved },
	{ NULL, NULL, NULL },
};

const struct module change_module = {
	.schema = &change_schema,
	.tags = change_tags,
	.check = change_check,
	.due = change_due,
};
