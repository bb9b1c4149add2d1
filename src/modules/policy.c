/* policy.c - policies, procedures, standards and plans, with their texts and
 * who has read them (ISO/IEC 27001:2022, 5.2, 7.5, A.5.1). */
#include "isms/modules/policy.h"

#include <string.h>

#include "isms/model/rows.h"
#include "isms/modules/foundation.h"
#include "isms/store/store.h"
#include "policy_internal.h"

/* What the standard itself asks for. */
static const char framework[] = "iso27001-2022";
static const char wanted[] = "iso27001-2022/5.2";

bool policy_is_acknowledged(const struct policy *policy)
{
	if (policy->acknowledge != ANSWER_NONE)
		return policy->acknowledge == ANSWER_YES;
	return policy->kind == KIND_POLICY || policy->audience.count;
}

/* In force, and to be confirmed. */
static bool is_asked(const struct policy *policy)
{
	return policy->common.status == POLICY_PUBLISHED &&
	       policy_is_acknowledged(policy);
}

static bool acknowledged(const void *base, const struct record *record,
			 const struct world *world, void *member)
{
	struct number *number = member;
	struct audience audience;

	if (!is_asked(base) || !policy_audience(record, world, &audience) ||
	    !audience.count)
		return false;
	number->set = true;
	number->value = 100. *
			(double)(audience.count - audience.missing.count) /
			(double)audience.count;
	number->value = (double)(long)(number->value * 10 + 0.5) / 10;
	return true;
}

static bool unacknowledged(const void *base, const struct record *record,
			   const struct world *world, void *member)
{
	struct audience audience;

	if (!is_asked(base) || !policy_audience(record, world, &audience))
		return false;
	*(struct list *)member = audience.missing;
	return audience.missing.count > 0;
}

/* -- the table ------------------------------------------------------------ */

static const struct choice kinds[] = {
	{ "policy", "what is wanted, and why", NULL, false },
	{ "procedure", "how something is done, step by step", NULL, false },
	{ "standard", "what something has to look like", NULL, false },
	{ "plan", "what is done in a certain case or time", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice policy_states[] = {
	{ "draft", "being written", "approved retired", false },
	{ "approved", "agreed, not yet in force", "published draft retired",
	  false },
	{ "published", "in force; its audience has been told",
	  "approved draft retired", false },
	{ "retired", "no longer in force", "draft", true },
	{ NULL, NULL, NULL, false },
};

static const struct field policy_fields[] = {
	CHOICE(policy, kind, kinds, FIELD_REQUIRED | FIELD_APPROVED,
	       "what sort of document it is"),
	LINE(policy, version, FIELD_REQUIRED | FIELD_APPROVED,
	     "of the text; acknowledgements are of one version"),
	FILEPATH(policy, text, FIELD_APPROVED,
		 "the text, plain Markdown, such as policy/text/access.md"),
	REF(policy, author, "person role", FIELD_AUTHOR, "who wrote it"),
	REFS(policy, audience, "role person", FIELD_APPROVED,
	     "who must know it; everybody without it"),
	CITES(policy, covers, FIELD_APPROVED,
	      "requirements it answers, such as iso27001-2022/A.5.15"),
	BOOL(policy, acknowledge, 0,
	     "must its audience confirm it? policies must, others when they "
	     "have an audience"),
	DURATION(policy, acknowledge_within, 0,
		 "time to confirm it; 14 days without it"),
	DATE(policy, effective, 0, "in force from"),
	GROUP(policy, approval, approval_fields, struct approval, 0,
	      "who approved fields and text"),
	DERIVED("acknowledged", FIELD_NUMBER, acknowledged,
		"percent of the audience that confirmed this version",
		.item = 0),
	DERIVED("unacknowledged", FIELD_LIST, unacknowledged,
		"who of the audience has not confirmed this version",
		.item = FIELD_REF, .rule.target = "person"),
	END_OF_FIELDS
};

static const char *const policy_columns[] = {
	"title", "status", "version", "effective", "acknowledged", "owner", NULL
};

static const struct schema policy_schema = {
	.noun = "policy",
	.plural = "policies",
	.prefix = "POL",
	.summary = "a rule that the organisation gives itself, with its text",
	.clause = "5.2, 7.5, A.5.1",
	.group = "Plan",
	.size = sizeof(struct policy),
	.fields = policy_fields,
	.states = policy_states,
	.columns = policy_columns,
	.example = "--id POL-VISITORS title=\"Visitors\" kind=procedure "
		   "version=1",
};

/* -- rules ---------------------------------------------------------------- */

static void check_text(const struct checking *checking,
		       const struct record *record)
{
	const struct policy *policy = record->at;
	struct arena scratch = { 0 };
	struct error err = { 0 };
	size_t length;

	if (!policy->text && policy->common.status != POLICY_DRAFT)
		check_add(checking, record, PROBLEM_POLICY_TEXT, NULL,
			  "is '%s' and has no text", record_status(record));
	else if (policy->text &&
		 !store_text(checking->world->store, policy->text, &length,
			     &scratch, &err))
		check_add(checking, record, PROBLEM_POLICY_TEXT, "text", "%s",
			  buf_string(&err.text));
	error_clear(&err);
	arena_clear(&scratch);
}

/* At most so many names are said. */
enum {
	NAMES = 5
};

static void check_answers(const struct checking *checking,
			  const struct record *record)
{
	const struct policy *policy = record->at;
	struct audience audience;
	struct buf names = { 0 };

	if (!is_asked(policy) ||
	    !policy_audience(record, checking->world, &audience) ||
	    !audience.late.count)
		return;
	for (size_t i = 0; i < audience.late.count && i < NAMES; i++)
		buf_format(&names, "%s%s", i ? ", " : "",
			   audience.late.items[i]);
	if (audience.late.count > NAMES)
		buf_format(&names, " and %zu more",
			   audience.late.count - NAMES);
	check_add(checking, record, PROBLEM_POLICY_UNACKNOWLEDGED, NULL,
		  "%zu of %zu did not confirm version %s in time: %s",
		  audience.late.count, audience.count,
		  policy->version ? policy->version : "", names.text);
	buf_clear(&names);
}

static void policy_check(const struct checking *checking,
			 const struct record *record)
{
	const struct policy *policy = record->at;

	if (record_is_ended(record))
		return;
	check_text(checking, record);
	if (policy->common.status != POLICY_DRAFT)
		approval_demand(checking, record, &policy->approval);
	if (!policy->covers.count)
		check_add(checking, record, PROBLEM_POLICY_UNLINKED, NULL,
			  "covers no requirement");
	check_answers(checking, record);
}

/* 5.2, or one of its letters. */
static bool covers_wanted(const struct policy *policy)
{
	size_t length = strlen(wanted);

	for (size_t i = 0; i < policy->covers.count; i++) {
		const char *item = policy->covers.items[i];

		if (!strncmp(item, wanted, length) &&
		    (!item[length] || item[length] == '.'))
			return true;
	}
	return false;
}

/* The one that the standard wants of top management itself. */
static void policy_check_all(const struct checking *checking)
{
	struct store *store = checking->world->store;
	const struct folder *folder = store_folder(store, "policy");
	const struct list *frameworks = &store->settings.frameworks;
	const struct record *draft = NULL;
	struct problem *problem;
	size_t i = 0;

	while (i < frameworks->count &&
	       strcmp(frameworks->items[i], framework) != 0)
		i++;
	if (i == frameworks->count)
		return;
	for (i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];
		const struct policy *policy = record->at;

		if (record_is_ended(record) || !covers_wanted(policy))
			continue;
		if (policy->common.status != POLICY_DRAFT)
			return;
		draft = record;
	}
	if (draft) {
		problem = check_add(checking, draft, PROBLEM_POLICY_MISSING,
				    "status",
				    "the information security policy is a "
				    "draft");
		problem->hint = arena_format(&checking->problems->arena,
					     "`isms policy approve %s --by "
					     "PERSON`.",
					     draft->id);
		return;
	}
	problem = problem_add(checking->problems, PROBLEM_POLICY_MISSING,
			      "isms.yaml", "no policy covers %s", wanted);
	problem->line = 1;
	problem->column = 1;
	problem->width = 1;
}

/* -- what others ask ------------------------------------------------------ */

static void policy_due(const struct record *record, const struct world *world,
		       struct due_list *list)
{
	const struct policy *policy = record->at;
	struct audience audience;

	if (policy->common.status == POLICY_DRAFT)
		return;
	due_add(list, record, policy->approval.until, "approval");
	if (policy->common.status == POLICY_APPROVED) {
		due_add(list, record, policy->effective, "publication");
		return;
	}
	if (is_asked(policy) && policy_audience(record, world, &audience))
		due_add(list, record, audience.next, "acknowledgement");
}

static bool is_unacknowledged(const struct record *record,
			      const struct world *world)
{
	struct audience audience;

	return is_asked(record->at) &&
	       policy_audience(record, world, &audience) &&
	       audience.missing.count;
}

static const struct tag policy_tags[] = {
	{ "unacknowledged", "in force and not confirmed by all",
	  is_unacknowledged },
	{ NULL, NULL, NULL },
};

const struct module policy_module = {
	.schema = &policy_schema,
	.verbs = policy_verbs,
	.tags = policy_tags,
	.check = policy_check,
	.check_all = policy_check_all,
	.due = policy_due,
	.may_approve = policy_may_approve,
};
