/* party.c - interested parties and what they require (ISO/IEC 27001:2022, 4.2,
 * with Amendment 1:2024 on climate change). */
#include "isms/modules/party.h"

#include "isms/cli/command.h"
#include "isms/model/rows.h"

struct demand {
	const char *what;
	const char *source;
	int decision;
	const char *reason;
	struct list addressed_by;
	enum answer climate;
};

struct party {
	struct common common;
	int kind;
	struct groups requirements; /* struct demand */
	const char *contact;
	struct duration engage_every;
	struct date engaged_on;
};

enum demand_decision {
	DECISION_ADDRESSED = 1,
	DECISION_DECLINED,
};

static const struct choice kinds[] = {
	{ "customer", "buys or uses what we deliver", NULL, false },
	{ "regulator", "watches over laws", NULL, false },
	{ "authority", "police, courts, emergency services", NULL, false },
	{ "owner", "shareholders, the group", NULL, false },
	{ "staff", "those who work here, and their council", NULL, false },
	{ "supplier", "delivers to us", NULL, false },
	{ "partner", "works with us", NULL, false },
	{ "insurer", "carries a part of our losses", NULL, false },
	{ "expert", "groups and bodies of the field", NULL, false },
	{ "public", "neighbours, press, data subjects", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice decisions[] = {
	{ "addressed", "the ISMS answers to it", NULL, false },
	{ "declined", "it does not, for a reason", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field demand_fields[] = {
	LINE(demand, what, FIELD_REQUIRED, "what they require"),
	LINE(demand, source, 0, "where it is written, such as contract 12.3"),
	CHOICE(demand, decision, decisions, 0,
	       "does the ISMS answer to it (4.2 c)"),
	LINE(demand, reason, 0, "why so"),
	CITES(demand, addressed_by, 0, "what answers to it"),
	BOOL(demand, climate, 0, "is it about climate change"),
	END_OF_FIELDS
};

static const struct choice party_states[] = {
	{ "active", "has a stake", "ended", false },
	{ "ended", "has none any more", "active", true },
	{ NULL, NULL, NULL, false },
};

static const struct field party_fields[] = {
	CHOICE(party, kind, kinds, FIELD_REQUIRED, "what they are to us"),
	GROUPS(party, requirements, demand_fields, struct demand, "what", 0,
	       "what they require"),
	LINE(party, contact, 0, "whom we talk to there"),
	DURATION(party, engage_every, 0, "how often we talk to them"),
	DATE(party, engaged_on, 0, "when we last did"),
	END_OF_FIELDS
};

static const char *const party_columns[] = { "title",	   "status", "kind",
					     "engaged_on", "owner",  NULL };

static const struct schema party_schema = {
	.noun = "party",
	.plural = "parties",
	.prefix = "PTY",
	.summary = "who has a stake in information security, and what they "
		   "require",
	.clause = "4.2, A.5.5, A.5.6",
	.group = "Plan",
	.size = sizeof(struct party),
	.fields = party_fields,
	.states = party_states,
	.columns = party_columns,
	.example = "--id PTY-CUSTOMERS title=\"Customers\" kind=customer",
};

static void check_demand(const struct checking *checking,
			 const struct record *record,
			 const struct demand *demand, size_t place)
{
	const char *path = arena_format(checking->world->arena,
					"requirements[%zu]", place);

	if (!demand->decision)
		check_add(checking, record, PROBLEM_PARTY_UNDECIDED, path,
			  "nobody decided whether the ISMS answers to '%s'",
			  demand->what ? demand->what : "");
	else if (demand->decision == DECISION_ADDRESSED &&
		 !demand->addressed_by.count)
		check_add(checking, record, PROBLEM_PARTY_UNDECIDED, path,
			  "'%s' counts as addressed, and nothing answers to it",
			  demand->what ? demand->what : "");
	else if (demand->decision == DECISION_DECLINED && !demand->reason)
		check_add(checking, record, PROBLEM_PARTY_UNDECIDED, path,
			  "'%s' is declined without a reason",
			  demand->what ? demand->what : "");
}

static void party_check(const struct checking *checking,
			const struct record *record)
{
	const struct party *party = record->at;
	const struct demand *demands = party->requirements.items;

	if (record_is_ended(record))
		return;
	if (!party->requirements.count)
		check_add(checking, record, PROBLEM_PARTY_UNDECIDED, NULL,
			  "it is not said what they require");
	for (size_t i = 0; i < party->requirements.count; i++)
		check_demand(checking, record, &demands[i], i);
}

static void party_due(const struct record *record, const struct world *world,
		      struct due_list *list)
{
	const struct party *party = record->at;

	(void)world;
	if (date_is_set(party->engaged_on) &&
	    party->engage_every.unit != DURATION_NONE)
		due_add(list, record,
			date_add(party->engaged_on, party->engage_every),
			"talk");
}

const struct module party_module = {
	.schema = &party_schema,
	.check = party_check,
	.due = party_due,
};
