/* finding.c - what an audit, an incident or anybody found to be not as it should
 * be, and the chain from there: correction, cause, action, effect (ISO/IEC
 * 27001:2022, 10.2). */
#include "isms/modules/finding.h"

#include <string.h>

#include "finding_internal.h"
#include "isms/model/rows.h"
#include "isms/store/graph.h"

bool finding_is_nonconformity(const struct finding *finding)
{
	return finding->grade == GRADE_MAJOR || finding->grade == GRADE_MINOR;
}

const struct record *finding_action(const struct world *world,
				    const struct record *finding, size_t *at)
{
	size_t count;
	const struct link *const *links =
		graph_in(world->store, finding, &count);

	while (*at < count) {
		const struct link *link = links[(*at)++];

		if (!strcmp(link->path, "for") &&
		    !strcmp(link->from->noun->name, "action"))
			return link->from;
	}
	return NULL;
}

static bool actions(const void *base, const struct record *record,
		    const struct world *world, void *member)
{
	struct list *list = member;
	const struct record *action;
	size_t count;
	size_t at = 0;

	(void)base;
	if (!graph_build(world->store, NULL))
		return false;
	graph_in(world->store, record, &count);
	list->items = arena_array(world->arena, count ? count : 1,
				  sizeof *list->items);
	for (action = finding_action(world, record, &at); action;
	     action = finding_action(world, record, &at))
		list->items[list->count++] = action->id;
	return list->count > 0;
}

/* -- the table ------------------------------------------------------------ */

static const struct choice sources[] = {
	{ "internal-audit", NULL, NULL, false },
	{ "external-audit", "a certification body or customer", NULL, false },
	{ "supplier-audit", "an audit of ours at a supplier", NULL, false },
	{ "incident", NULL, NULL, false },
	{ "test", "of a control, a plan, a restore", NULL, false },
	{ "monitoring", "measurements and automated checks", NULL, false },
	{ "review", "by management", NULL, false },
	{ "feedback", "staff, customers, parties", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice grades[] = {
	{ "major",
	  "nonconformity: a requirement is missing or fails as a whole", NULL,
	  false },
	{ "minor", "nonconformity: a single lapse", NULL, false },
	{ "observation", "no nonconformity yet", NULL, false },
	{ "opportunity", "could be better", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice finding_states[] = {
	{ "open", "raised", "corrected analysed acting closed", false },
	{ "corrected", "the lapse itself is dealt with",
	  "open analysed acting verifying closed", false },
	{ "analysed", "the cause is known",
	  "open corrected acting verifying closed", false },
	{ "acting", "the cause is being removed",
	  "open corrected analysed verifying closed", false },
	{ "verifying", "carried out; did it help?", "acting closed", false },
	{ "closed", "settled, and seen to be", "open acting", true },
	{ NULL, NULL, NULL, false },
};

static const struct field finding_fields[] = {
	CHOICE(finding, source, sources, FIELD_REQUIRED, "what brought it up"),
	REF(finding, raised_in, NULL, 0,
	    "the audit, incident, test or review it came out of"),
	CHOICE(finding, grade, grades, FIELD_REQUIRED, "how grave it is"),
	CITE(finding, criterion, 0,
	     "what it is held against, such as iso27001-2022/A.5.18"),
	TEXT(finding, gap, 0, "what is missing or differs"),
	TEXT(finding, evidence, 0, "what was seen that shows it"),
	DATE(finding, raised, FIELD_REQUIRED, "when"),
	REF(finding, raised_by, "person role", 0, "who found it"),
	DATE(finding, due, 0, "to be closed by"),
	TEXT(finding, correction, 0, "what was done about the lapse itself"),
	DATE(finding, corrected, 0, "when that was done"),
	TEXT(finding, cause, 0, "why it could happen"),
	TEXT(finding, similar, 0,
	     "could the same happen elsewhere, and did it?"),
	GROUP(finding, effectiveness, effect_fields, struct effect, 0,
	      "is the cause gone? (10.2 d)"),
	DERIVED("actions", FIELD_LIST, actions, "what is done about the cause",
		.item = FIELD_REF, .rule.target = "action"),
	END_OF_FIELDS
};

static const char *const finding_columns[] = { "title",	    "status", "grade",
					       "criterion", "due",    "owner",
					       NULL };

static const struct schema finding_schema = {
	.noun = "finding",
	.plural = "findings",
	.prefix = "FND",
	.summary = "what was found to be not as it should be",
	.clause = "10.2",
	.group = "Act",
	.size = sizeof(struct finding),
	.fields = finding_fields,
	.states = finding_states,
	.columns = finding_columns,
	.example = "title=\"Two leavers still had access\" grade=minor "
		   "source=internal-audit raised=today owner=PER-ALICE "
		   "criterion=iso27001-2022/A.5.18",
};

/* -- computed tags and dates ---------------------------------------------- */

static bool is_nonconformity(const struct record *record,
			     const struct world *world)
{
	(void)world;
	return finding_is_nonconformity(record->at);
}

static const struct tag finding_tags[] = {
	{ "nonconformity", "major or minor", is_nonconformity },
	{ NULL, NULL, NULL },
};

static void finding_due(const struct record *record, const struct world *world,
			struct due_list *list)
{
	const struct finding *finding = record->at;

	(void)world;
	due_add(list, record, finding->due, "finding");
}

const struct module finding_module = {
	.schema = &finding_schema,
	.verbs = finding_verbs,
	.tags = finding_tags,
	.check = finding_check,
	.due = finding_due,
};
