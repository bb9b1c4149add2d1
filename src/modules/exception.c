/* exception.c - for a time, a rule or a control does not hold for somebody, and
 * somebody else agreed to that (ISO/IEC 27001:2022, A.5.36). */
#include "isms/modules/exception.h"

#include "isms/cli/command.h"
#include "isms/model/rows.h"
#include "isms/modules/foundation.h"
#include "isms/verbs/select.h"

enum exception_status {
	EXCEPTION_UNKNOWN,
	EXCEPTION_REQUESTED,
	EXCEPTION_APPROVED,
	EXCEPTION_REJECTED,
	EXCEPTION_ENDED,
};

struct exception {
	struct common common;
	struct list of;
	const char *reason;
	struct list compensating;
	const char *measures;
	struct ref risk;
	struct ref requested_by;
	struct approval approval;
};

static const struct choice exception_states[] = {
	{ "requested", "asked for, not decided", "approved rejected", false },
	{ "approved", "agreed to until a day", "requested ended", false },
	{ "rejected", "not agreed to", "requested", true },
	{ "ended", "the rule holds again", "requested", true },
	{ NULL, NULL, NULL, false },
};

static const struct field exception_fields[] = {
	REFS(exception, of, "policy control", FIELD_REQUIRED | FIELD_APPROVED,
	     "the rules and controls that do not hold"),
	TEXT(exception, reason, FIELD_REQUIRED | FIELD_APPROVED,
	     "why they cannot be kept, and for what or whom"),
	REFS(exception, compensating, "control", FIELD_APPROVED,
	     "controls that make up for it"),
	TEXT(exception, measures, FIELD_APPROVED, "what else is done instead"),
	REF(exception, risk, "risk", FIELD_APPROVED,
	    "the risk that grows meanwhile"),
	REF(exception, requested_by, "person role", FIELD_AUTHOR,
	    "who asked for it"),
	GROUP(exception, approval, approval_fields, struct approval, 0,
	      "who agreed, and until when"),
	END_OF_FIELDS
};

static const char *const exception_columns[] = {
	"title", "status", "of", "approval.until", "approval.by", "owner", NULL
};

static const struct schema exception_schema = {
	.noun = "exception",
	.plural = "exceptions",
	.prefix = "EXC",
	.summary = "a rule or control that does not hold for a time",
	.clause = "A.5.36",
	.group = "Do",
	.size = sizeof(struct exception),
	.fields = exception_fields,
	.states = exception_states,
	.columns = exception_columns,
	.example = "title=\"Old scanner\" of=CTL-PATCHING "
		   "reason=\"no updates any more\" requested_by=PER-ALICE",
};

static void check_end(const struct checking *checking,
		      const struct record *record)
{
	const struct exception *exception = record->at;
	struct date until = exception->approval.until;

	if (!date_is_set(until))
		check_add(checking, record, PROBLEM_EXCEPTION_EXPIRED, NULL,
			  "is approved and has no end");
	else if (date_compare(until, checking->world->today) < 0)
		check_add(checking, record, PROBLEM_EXCEPTION_EXPIRED,
			  "approval.until", "ended on %04d-%02d-%02d",
			  until.year, until.month, until.day);
}

static void exception_check(const struct checking *checking,
			    const struct record *record)
{
	const struct exception *exception = record->at;
	struct approval approval = exception->approval;

	if (exception->common.status != EXCEPTION_APPROVED)
		return;
	if (approval_is_given(&approval))
		check_end(checking, record);
	approval.until = (struct date){ 0 }; /* its end is said above */
	approval_demand(checking, record, &approval);
}

/* Without an end it is no exception: the rule was changed. */
static bool exception_may_approve(struct context *context,
				  const struct record *record,
				  struct error *err)
{
	struct date on, until;

	if (!option_given(&context->arguments, "until")) {
		error_set(err, FAULT_USAGE, "until when may %s last?",
			  record->id);
		error_hint(err, "say it with --until DATE, such as +6m");
		return false;
	}
	if (!option_date(context, "on", &on, err) ||
	    !option_date(context, "until", &until, err))
		return false;
	if (date_compare(until, on) > 0)
		return true;
	return error_set(err, FAULT_USAGE,
			 "--until lies before the approval itself");
}

static void exception_due(const struct record *record,
			  const struct world *world, struct due_list *list)
{
	const struct exception *exception = record->at;

	(void)world;
	if (exception->common.status == EXCEPTION_APPROVED)
		due_add(list, record, exception->approval.until, "exception");
}

static bool is_expired(const struct record *record, const struct world *world)
{
	const struct exception *exception = record->at;
	struct date until = exception->approval.until;

	return exception->common.status == EXCEPTION_APPROVED &&
	       date_is_set(until) && date_compare(until, world->today) < 0;
}

static const struct tag exception_tags[] = {
	{ "expired", "its end has passed", is_expired },
	{ NULL, NULL, NULL },
};

const struct module exception_module = {
	.schema = &exception_schema,
	.tags = exception_tags,
	.check = exception_check,
	.due = exception_due,
	.may_approve = exception_may_approve,
};
