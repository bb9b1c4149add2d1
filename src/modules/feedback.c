/* feedback.c - what people say about information security, and what became of
 * it (ISO/IEC 27001:2022, 9.3.2 e, 10.1). */
#include "isms/modules/feedback.h"

#include <string.h>

#include "isms/cli/command.h"
#include "isms/model/rows.h"

struct feedback {
	struct common common;
	struct ref from;
	int level;
	const char *channel;
	struct date received;
	const char *text;
	const char *disposition;
	struct date answered;
	struct list leads_to;
};

static const struct choice levels[] = {
	{ "management", "those who lead", NULL, false },
	{ "staff", "those who work here", NULL, false },
	{ "customer", "those who use what we deliver", NULL, false },
	{ "supplier", "those who deliver", NULL, false },
	{ "auditor", "those who examine us", NULL, false },
	{ "public", "anybody else", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice feedback_states[] = {
	{ "new", "nobody decided what becomes of it", "taken declined", false },
	{ "taken", "something follows from it", "done declined", false },
	{ "done", "what followed is there", "taken", true },
	{ "declined", "nothing follows, for a reason", "taken", true },
	{ NULL, NULL, NULL, false },
};

static const struct field feedback_fields[] = {
	REF(feedback, from, "person role party", 0,
	    "who said it; without it somebody unnamed"),
	CHOICE(feedback, level, levels, 0, "where it comes from"),
	LINE(feedback, channel, 0, "how it came, such as survey or box"),
	DATE(feedback, received, FIELD_REQUIRED, "when it came"),
	TEXT(feedback, text, 0, "what was said"),
	TEXT(feedback, disposition, 0, "what becomes of it, and why"),
	DATE(feedback, answered, 0, "when whoever said it was told"),
	REFS(feedback, leads_to, NULL, 0, "records that follow from it"),
	END_OF_FIELDS
};

static const char *const feedback_columns[] = { "title",    "status",	"level",
						"received", "leads_to", "owner",
						NULL };

static const struct schema feedback_schema = {
	.noun = "feedback",
	.plural = "feedback",
	.prefix = "FBK",
	.summary = "what people say about security, and what becomes of it",
	.clause = "9.3.2, 10.1",
	.group = "Check",
	.size = sizeof(struct feedback),
	.fields = feedback_fields,
	.states = feedback_states,
	.columns = feedback_columns,
	.example = "title=\"VPN drops every hour\" level=staff "
		   "received=today",
};

/* Nobody should wait longer for an answer. */
static struct date answer_by(const struct feedback *feedback)
{
	struct duration month = { 30, DURATION_DAYS };

	return date_add(feedback->received, month);
}

static bool waits(const struct record *record)
{
	const struct feedback *feedback = record->at;

	return !strcmp(record_status(record), "new") &&
	       date_is_set(feedback->received);
}

static void feedback_check(const struct checking *checking,
			   const struct record *record)
{
	const struct feedback *feedback = record->at;

	if (waits(record) &&
	    date_compare(answer_by(feedback), checking->world->today) < 0)
		check_add(checking, record, PROBLEM_FEEDBACK_UNANSWERED,
			  "received",
			  "nobody decided within 30 days what becomes of it");
	if (!strcmp(record_status(record), "declined") &&
	    !feedback->disposition)
		check_add(checking, record, PROBLEM_FEEDBACK_UNANSWERED,
			  "status", "declined without a reason");
}

static void feedback_due(const struct record *record, const struct world *world,
			 struct due_list *list)
{
	(void)world;
	if (waits(record))
		due_add(list, record, answer_by(record->at), "answer");
}

const struct module feedback_module = {
	.schema = &feedback_schema,
	.check = feedback_check,
	.due = feedback_due,
};
