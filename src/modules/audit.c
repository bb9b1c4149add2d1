/* audit.c - what is examined when, by whom, against what, and what came out
 * (ISO/IEC 27001:2022, 9.2, A.5.35; ISO 19011). */
#include "isms/modules/audit.h"

#include <string.h>

#include "audit_internal.h"
#include "isms/model/rows.h"

/* -- the table ------------------------------------------------------------ */

static const struct choice kinds[] = {
	{ "internal", "our own (9.2)", NULL, false },
	{ "supplier", "of one who delivers to us", NULL, false },
	{ "stage-1", "certification: are we ready?", NULL, false },
	{ "stage-2", "certification: do we do it?", NULL, false },
	{ "surveillance", "certification, in years one and two", NULL, false },
	{ "recertification", "certification, in year three", NULL, false },
	{ "customer", "by one whom we deliver to", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice methods[] = {
	{ "onsite", NULL, NULL, false },
	{ "remote", NULL, NULL, false },
	{ "both", NULL, NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice audit_states[] = {
	{ "planned", "in the programme", "running cancelled", false },
	{ "running", "under way", "planned closed cancelled", false },
	{ "cancelled", "called off", "planned", true },
	{ "closed", "reported", "running", true },
	{ NULL, NULL, NULL, false },
};

static const struct choice line_results[] = {
	{ "conforms", NULL, NULL, false },
	{ "opportunity", "conforms, and could be better", NULL, false },
	{ "observation", "conforms, and may not for long", NULL, false },
	{ "minor", "a single lapse", NULL, false },
	{ "major", "missing, or failing as a whole", NULL, false },
	{ "not-audited", "left out this time; say why in note", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field line_fields[] = {
	CITE(audit_line, criterion, FIELD_REQUIRED,
	     "the requirement, or the record that is examined"),
	TEXT(audit_line, question, 0, "what is asked"),
	CHOICE(audit_line, result, line_results, 0, "what came out"),
	DATE(audit_line, on, 0, "when it was answered"),
	REF(audit_line, by, "person role", 0,
	    "who audited it, where that is not the whole team"),
	TEXT(audit_line, evidence, 0, "what was seen"),
	LINE(audit_line, sample, 0, "the sample looked at"),
	TEXT(audit_line, note, 0, "what else"),
	END_OF_FIELDS
};

static const struct field sample_fields[] = {
	LINE(audit_sample, of, FIELD_REQUIRED, "of what, such as leavers"),
	DATE(audit_sample, on, 0, "when it was drawn"),
	NUMBER(audit_sample, population, 0, 10000000, FIELD_REQUIRED,
	       "how many there are"),
	LINE(audit_sample, rule, 0, "why so many are looked at"),
	NUMBER(audit_sample, size, 0, 100000, FIELD_REQUIRED,
	       "how many are looked at"),
	LINE(audit_sample, seed, FIELD_REQUIRED, "what the draw began with"),
	LINE(audit_sample, digest, 0, "v1:sha256 of the list, as it was"),
	LIST(audit_sample, drawn, FIELD_LINE, 0,
	     "numbers in the list, from 1, or its lines"),
	END_OF_FIELDS
};

static const struct field planned_fields[] = {
	DATE(audit_planned, start, 0, "first day"),
	DATE(audit_planned, end, 0, "report by"), END_OF_FIELDS
};

static const struct field frozen_fields[] = {
	DATE(frozen, on, 0, "when"),
	LINE(frozen, commit, 0, "the commit that was audited"),
	LINE(frozen, digest, 0, "v1:sha256 over the registers in it"),
	END_OF_FIELDS
};

static const struct field audit_fields[] = {
	CHOICE(audit, kind, kinds, FIELD_REQUIRED, "by whom and what for"),
	NUMBER(audit, programme, 2000, 2100, 0,
	       "year of the programme it belongs to"),
	TEXT(audit, objective, 0, "what is to be found out"),
	TEXT(audit, scope, 0, "places, units, processes"),
	CITES(audit, criteria, 0,
	      "what is held against: iso27001-2022/A.5, a policy, a control"),
	REF(audit, lead, "person role", 0, "who leads it"),
	REFS(audit, team, "person role", 0, "who audits besides"),
	LINE(audit, body, 0, "the certification body or firm that audits"),
	REFS(audit, auditee, "person role", 0, "who is audited"),
	CHOICE(audit, method, methods, 0, "how"),
	GROUP(audit, planned, planned_fields, struct audit_planned, 0,
	      "when it is to be"),
	DATE(audit, start, 0, "begun"),
	DATE(audit, end, 0, "reported"),
	GROUP(audit, frozen, frozen_fields, struct frozen, 0,
	      "the state that was audited"),
	GROUPS(audit, checklist, line_fields, struct audit_line, "criterion", 0,
	       "questions and what came out"),
	GROUPS(audit, samples, sample_fields, struct audit_sample, "of", 0,
	       "how some of many were chosen"),
	TEXT(audit, conclusion, 0, "does it conform, and does it work?"),
	END_OF_FIELDS
};

static const char *const audit_columns[] = {
	"title", "status", "kind", "programme", "planned.start", "lead", NULL
};

static const struct schema audit_schema = {
	.noun = "audit",
	.plural = "audits",
	.prefix = "AUD",
	.summary = "an examination of the ISMS, planned or done",
	.clause = "9.2, A.5.35",
	.group = "Check",
	.size = sizeof(struct audit),
	.fields = audit_fields,
	.states = audit_states,
	.columns = audit_columns,
	.example = "--id AUD-2027 title=\"Internal audit 2027\" kind=internal "
		   "programme=2027 criteria=iso27001-2022/A.5 "
		   "lead=PER-BOB planned.start=2027-03-01",
};

/* -- small answers -------------------------------------------------------- */

const struct audit_line *audit_line_of(const struct audit *audit,
				       const char *criterion)
{
	const struct audit_line *lines = audit->checklist.items;

	for (size_t i = 0; i < audit->checklist.count; i++)
		if (lines[i].criterion &&
		    !strcmp(lines[i].criterion, criterion))
			return &lines[i];
	return NULL;
}

bool line_wants_finding(const struct audit_line *line)
{
	return line->result == LINE_MINOR || line->result == LINE_MAJOR;
}

/* -- computed tags and dates ---------------------------------------------- */

static bool is_unanswered(const struct record *record,
			  const struct world *world)
{
	const struct audit *audit = record->at;
	const struct audit_line *lines = audit->checklist.items;

	(void)world;
	for (size_t i = 0; i < audit->checklist.count; i++)
		if (!lines[i].result)
			return true;
	return false;
}

static const struct tag audit_tags[] = {
	{ "unanswered", "a line of its checklist has no result",
	  is_unanswered },
	{ NULL, NULL, NULL },
};

static void audit_due(const struct record *record, const struct world *world,
		      struct due_list *list)
{
	const struct audit *audit = record->at;
	bool begun = audit->common.status == AUDIT_RUNNING;

	(void)world;
	due_add(list, record, begun ? audit->planned.end : audit->planned.start,
		begun ? "report" : "audit");
}

const struct module audit_module = {
	.schema = &audit_schema,
	.verbs = audit_verbs,
	.tags = audit_tags,
	.check = audit_check,
	.check_all = audit_check_all,
	.due = audit_due,
};
