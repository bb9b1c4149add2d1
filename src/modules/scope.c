/* scope.c - what the ISMS covers and what not (ISO/IEC 27001:2022, 4.3). */
#include "isms/modules/scope.h"

#include "isms/cli/command.h"
#include "isms/model/rows.h"
#include "isms/modules/foundation.h"

struct outside {
	const char *what;
	const char *reason;
};

struct scope {
	struct common common;
	const char *version;
	const char *statement;
	struct list inside;
	struct groups outside; /* struct outside */
	struct list sites;
	struct list units;
	struct list systems;
	struct list interfaces;
	struct list dependencies;
	struct number headcount;
	struct approval approval;
};

static const struct field outside_fields[] = {
	LINE(outside, what, FIELD_REQUIRED, "what is not covered"),
	LINE(outside, reason, FIELD_REQUIRED, "why not"), END_OF_FIELDS
};

static const struct field scope_fields[] = {
	LINE(scope, version, FIELD_APPROVED, "of the scope statement"),
	TEXT(scope, statement, FIELD_APPROVED,
	     "the scope as a certificate would cite it"),
	LIST(scope, inside, FIELD_LINE, FIELD_APPROVED, "what is covered"),
	GROUPS(scope, outside, outside_fields, struct outside, "what",
	       FIELD_APPROVED, "what is not, and why"),
	LIST(scope, sites, FIELD_LINE, FIELD_APPROVED, "places"),
	LIST(scope, units, FIELD_LINE, FIELD_APPROVED,
	     "parts of the "
	     "organisation"),
	LIST(scope, systems, FIELD_LINE, FIELD_APPROVED, "systems"),
	LIST(scope, interfaces, FIELD_LINE, FIELD_APPROVED,
	     "where it touches what others do"),
	LIST(scope, dependencies, FIELD_LINE, FIELD_APPROVED,
	     "what it depends on outside"),
	NUMBER(scope, headcount, 0, 10000000, 0, "people inside the scope"),
	GROUP(scope, approval, approval_fields, struct approval, 0,
	      "who approved it"),
	END_OF_FIELDS
};

static const char *const scope_columns[] = { "title",	    "version",
					     "headcount",   "approval.by",
					     "approval.on", NULL };

static const struct schema scope_schema = {
	.noun = "scope",
	.plural = "scope",
	.summary = "the boundaries of the ISMS",
	.clause = "4.3",
	.group = "Foundation",
	.size = sizeof(struct scope),
	.fields = scope_fields,
	.columns = scope_columns,
	.example = "version=2026.1",
};

static void scope_check(const struct checking *checking,
			const struct record *record)
{
	const struct scope *scope = record->at;

	if (!scope->statement)
		check_add(checking, record, PROBLEM_SCOPE_UNAPPROVED, NULL,
			  "the scope has no statement");
	else if (!approval_is_given(&scope->approval))
		check_add(checking, record, PROBLEM_SCOPE_UNAPPROVED, NULL,
			  "the scope is not approved");
	approval_check(checking, record, &scope->approval);
}

static void scope_check_all(const struct checking *checking)
{
	foundation_check(checking, "scope", PROBLEM_SCOPE_UNAPPROVED);
}

const struct module scope_module = {
	.schema = &scope_schema,
	.check = scope_check,
	.check_all = scope_check_all,
};
