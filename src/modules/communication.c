/* communication.c - who tells whom what, when and how (ISO/IEC 27001:2022,
 * 7.4). */
#include "isms/modules/communication.h"

#include "isms/cli/command.h"
#include "isms/model/rows.h"

struct communication {
	struct common common;
	const char *what;
	int direction;
	struct ref by;
	struct list to;
	const char *audience;
	const char *occasion;
	struct duration every;
	const char *channel;
	struct date last;
};

static const struct choice directions[] = {
	{ "internal", "inside the organisation", NULL, false },
	{ "external", "to those outside", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice communication_states[] = {
	{ "active", "it takes place", "ended", false },
	{ "ended", "it takes place no more", "active", true },
	{ NULL, NULL, NULL, false },
};

static const struct field communication_fields[] = {
	TEXT(communication, what, 0, "what is told"),
	CHOICE(communication, direction, directions, 0,
	       "inside or to the outside"),
	REF(communication, by, "person role", 0, "who tells it"),
	REFS(communication, to, "person role party", 0, "whom"),
	LINE(communication, audience, 0, "whom, where no record says it"),
	LINE(communication, occasion, 0,
	     "when, where no interval says it, such as after an incident"),
	DURATION(communication, every, 0, "how often"),
	LINE(communication, channel, 0, "how, such as email or a meeting"),
	DATE(communication, last, 0, "when it last took place"),
	END_OF_FIELDS
};

static const char *const communication_columns[] = {
	"title", "by", "to", "audience", "every", "channel", "last", NULL
};

static const struct schema communication_schema = {
	.noun = "communication",
	.plural = "communications",
	.prefix = "COM",
	.summary = "who tells whom what, when and how",
	.clause = "7.4",
	.group = "Plan",
	.size = sizeof(struct communication),
	.fields = communication_fields,
	.states = communication_states,
	.columns = communication_columns,
	.example = "title=\"Security news\" by=ROL-CISO audience=\"all "
		   "staff\" every=\"1 month\" channel=email",
};

static struct date next_time(const struct communication *communication)
{
	struct date none = { 0 };

	if (!date_is_set(communication->last) ||
	    communication->every.unit == DURATION_NONE)
		return none;
	return date_add(communication->last, communication->every);
}

static void communication_check(const struct checking *checking,
				const struct record *record)
{
	const struct communication *communication = record->at;
	const char *missing = NULL;

	if (record_is_ended(record))
		return;
	if (!communication->by.id)
		missing = "who tells it";
	else if (!communication->to.count && !communication->audience)
		missing = "whom it is told";
	else if (communication->every.unit == DURATION_NONE &&
		 !communication->occasion)
		missing = "when it is told";
	else if (!communication->channel)
		missing = "how it is told";
	if (missing)
		check_add(checking, record, PROBLEM_COMMUNICATION_INCOMPLETE,
			  NULL, "it is not said %s", missing);
}

static void communication_due(const struct record *record,
			      const struct world *world, struct due_list *list)
{
	struct date next = next_time(record->at);

	(void)world;
	if (date_is_set(next))
		due_add(list, record, next, "tell");
}

const struct module communication_module = {
	.schema = &communication_schema,
	.check = communication_check,
	.due = communication_due,
};
