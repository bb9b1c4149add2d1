/* requirement.c - what is demanded: laws, contracts, and the decisions on the
 * requirements of frameworks (ISO/IEC 27001:2022, 4.2, 6.1.3 d, A.5.31). */
#include "isms/modules/requirement.h"

#include <string.h>

#include "isms/framework/library.h"
#include "isms/model/rows.h"
#include "isms/store/graph.h"
#include "requirement_internal.h"

/* -- what is computed ----------------------------------------------------- */

static const struct entry *entry_of(const struct record *record,
				    const struct world *world)
{
	struct library *library =
		strchr(record->id, '/') ? library_of(world->store, NULL) : NULL;
	const struct catalogue *catalogue;

	return library ? library_entry(library, record->id, &catalogue) : NULL;
}

static const char *requirement_title(const struct record *record,
				     const struct world *world)
{
	const struct entry *entry = entry_of(record, world);

	return entry && *entry->title ? entry->title : NULL;
}

static bool text_demanded(const void *base, const struct record *record,
			  const struct world *world, void *member)
{
	const struct entry *entry = entry_of(record, world);
	const char **text = member;

	(void)base;
	if (entry)
		*text = entry->text;
	return entry && entry->text;
}

static bool framework_named(const void *base, const struct record *record,
			    const struct world *world, void *member)
{
	size_t length = strcspn(record->id, "/");
	const char **name = member;

	(void)base;
	if (!record->id[length])
		return false;
	*name = arena_text(world->arena, record->id, length);
	return true;
}

static bool status_derived(const void *base, const struct record *record,
			   const struct world *world, void *member)
{
	int *status = member;
	struct verdict verdict;

	(void)base;
	if (!graph_build(world->store, NULL))
		return false;
	requirement_judge(record->id, record, world, &verdict);
	*status = (int)verdict.standing + 1;
	return true;
}

static bool satisfied_by(const void *base, const struct record *record,
			 const struct world *world, void *member)
{
	struct list *list = member;
	size_t count;
	const struct link *const *links;

	(void)base;
	if (!graph_build(world->store, NULL))
		return false;
	links = requirement_links(world->store, record->id, record, &count);
	list->items = arena_array(world->arena, count ? count : 1,
				  sizeof *list->items);
	for (size_t i = 0; i < count; i++)
		if (link_satisfies(links[i]))
			list->items[list->count++] = links[i]->from->id;
	return list->count > 0;
}

static bool maturity_assessed(const void *base, const struct record *record,
			      const struct world *world, void *member)
{
	const struct requirement *what = base;
	const struct assessment *items = what->assessed.items;
	const struct assessment *last = NULL;

	(void)record;
	for (size_t i = 0; i < what->assessed.count; i++)
		if (items[i].maturity.set &&
		    date_compare(items[i].on, world->today) <= 0 &&
		    (!last || date_compare(items[i].on, last->on) >= 0))
			last = &items[i];
	if (last)
		*(struct number *)member = last->maturity;
	return last;
}

/* -- the table ------------------------------------------------------------ */

/* The words of standing_name, in their order. */
static const struct choice standings[] = {
	{ "unknown", "nobody decided, nothing answers to it", NULL, false },
	{ "none", "not met", NULL, false },
	{ "partial", "met in part", NULL, false },
	{ "full", "met", NULL, false },
	{ "excluded", "it does not apply", NULL, false },
	{ NULL, NULL, NULL, false },
};

/* What people may find or set; the places are those of enum standing. */
static const struct choice findings[] = {
	{ "none", "not met", NULL, false },
	{ "partial", "met in part", NULL, false },
	{ "full", "met", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice kinds[] = {
	{ "law", "act of a parliament, ordinance", NULL, false },
	{ "regulation", "rule of an authority or an industry body", NULL,
	  false },
	{ "contract", "agreed with a customer, supplier or partner", NULL,
	  false },
	{ "customer", "asked for by customers without a contract", NULL,
	  false },
	{ "standard", "a norm that we chose to follow", NULL, false },
	{ "internal", "a rule of the group or the owners", NULL, false },
	{ NULL, NULL, NULL, false },
};

/* The usual codes of a Statement of Applicability: LR, CO, BR/BP, RRA. */
static const struct choice reasons[] = {
	{ "law", "a law or regulation asks for it (LR)", NULL, false },
	{ "contract", "a contract asks for it (CO)", NULL, false },
	{ "business", "the business needs it (BR)", NULL, false },
	{ "practice", "good practice (BP)", NULL, false },
	{ "risk", "a risk assessment asks for it (RRA)", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field assessment_fields[] = {
	DATE(assessment, on, FIELD_REQUIRED, "when"),
	REF(assessment, by, "person role", 0, "who looked"),
	CHOICE(assessment, status, findings, 0, "how far it is met"),
	NUMBER(assessment, maturity, 0, 5, 0,
	       "0 to 5, or the framework's own level"),
	TEXT(assessment, note, 0, "what was seen"),
	END_OF_FIELDS
};

static const struct field override_fields[] = {
	CHOICE(standing_override, status, findings, FIELD_REQUIRED,
	       "how far it is met, whatever the controls say"),
	LINE(standing_override, reason, FIELD_REQUIRED, "why that is right"),
	END_OF_FIELDS
};

static const struct field requirement_fields[] = {
	CHOICE(requirement, kind, kinds, 0, "who demands it; of an obligation"),
	LINE(requirement, source, 0, "the law, the contract, the customer"),
	LINE(requirement, clause, 0, "where it stands there"),
	LINE(requirement, jurisdiction, 0, "where it holds, such as DE or EU"),
	CITES(requirement, maps_to, 0,
	      "requirements that answer to it, such as iso27001-2022/A.5.34"),
	BOOL(requirement, applicable, 0, "does it apply to us"),
	CHOICES(requirement, reasons, reasons, 0, "what asks for it"),
	TEXT(requirement, justification, 0,
	     "why it is included or excluded, for the auditor"),
	DATE(requirement, decided, 0, "the day of the decision"),
	CITE(requirement, provider, 0, "who does it for us, where others do"),
	NUMBER(requirement, target, 0, 5, 0, "the maturity or tier aimed at"),
	GROUPS(requirement, assessed, assessment_fields, struct assessment,
	       "on", 0, "what was found, by date"),
	GROUP(requirement, override, override_fields, struct standing_override,
	      0, "a status set by hand"),
	DERIVED("status", FIELD_CHOICE, status_derived,
		"how far it is met: the weakest of its controls and tests",
		.rule.choices = standings),
	DERIVED("maturity", FIELD_NUMBER, maturity_assessed,
		"by the latest assessment", .item = 0),
	DERIVED("satisfied_by", FIELD_LIST, satisfied_by,
		"the controls that satisfy it", .item = FIELD_REF,
		.rule.target = "control"),
	DERIVED("framework", FIELD_LINE, framework_named,
		"the catalogue that its address is in", .item = 0),
	DERIVED("text", FIELD_TEXT, text_demanded,
		"what the catalogue says at its address", .item = 0),
	END_OF_FIELDS
};

static const char *const requirement_columns[] = { "title",   "applicable",
						   "reasons", "status",
						   "owner",   "satisfied_by",
						   NULL };

static const struct schema requirement_schema = {
	.noun = "requirement",
	.plural = "requirements",
	.prefix = "REQ",
	.summary = "what is demanded, and what was decided about it",
	.clause = "4.2, 6.1.3 d, A.5.31",
	.group = "Plan",
	.size = sizeof(struct requirement),
	.fields = requirement_fields,
	.columns = requirement_columns,
	.example = "--id REQ-GDPR-32 title=\"Security of processing\" kind=law "
		   "source=GDPR clause=\"Art. 32\" jurisdiction=EU",
	.title = requirement_title,
};

/* -- computed tags -------------------------------------------------------- */

static bool is_undecided(const struct record *record, const struct world *world)
{
	const struct requirement *what = record->at;

	(void)world;
	return what->applicable == ANSWER_NONE;
}

static bool is_gap(const struct record *record, const struct world *world)
{
	struct verdict verdict;

	if (!graph_build(world->store, NULL))
		return false;
	requirement_judge(record->id, record, world, &verdict);
	return verdict.standing < STANDING_FULL;
}

static const struct tag requirement_tags[] = {
	{ "undecided", "nobody said whether it applies", is_undecided },
	{ "gap", "applies, and is not fully met", is_gap },
	{ NULL, NULL, NULL },
};

const struct module requirement_module = {
	.schema = &requirement_schema,
	.verbs = requirement_verbs,
	.tags = requirement_tags,
	.check = requirement_check,
	.check_all = requirement_check_all,
	.why = requirement_why,
};
