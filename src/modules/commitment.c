/* commitment.c - what top management gives (ISO/IEC 27001:2022, 5.1, 7.1). */
#include "isms/modules/commitment.h"

#include "isms/cli/command.h"
#include "isms/model/rows.h"
#include "isms/modules/foundation.h"

struct commitment {
	struct common common;
	struct ref sponsor;
	const char *statement;
	const char *period;
	struct money budget;
	struct number people_days;
	struct approval approval;
};

static const struct field commitment_fields[] = {
	REF(commitment, sponsor, "person role", FIELD_APPROVED,
	    "who stands for it in top management"),
	TEXT(commitment, statement, FIELD_APPROVED,
	     "what top management promises"),
	LINE(commitment, period, FIELD_APPROVED,
	     "for which time, such as "
	     "2026"),
	MONEY(commitment, budget, FIELD_APPROVED, "money for the period"),
	NUMBER(commitment, people_days, 0, 1000000, FIELD_APPROVED,
	       "days of work for the period"),
	GROUP(commitment, approval, approval_fields, struct approval, 0,
	      "who approved it"),
	END_OF_FIELDS
};

static const char *const commitment_columns[] = { "title",	 "sponsor",
						  "budget",	 "people_days",
						  "approval.by", NULL };

static const struct schema commitment_schema = {
	.noun = "commitment",
	.plural = "commitment",
	.summary = "sponsor, statement and resources for the ISMS",
	.clause = "5.1, 7.1",
	.group = "Foundation",
	.size = sizeof(struct commitment),
	.fields = commitment_fields,
	.columns = commitment_columns,
	.example = "sponsor=PER-ALICE budget=\"40000 EUR\"",
};

static void commitment_check(const struct checking *checking,
			     const struct record *record)
{
	const struct commitment *commitment = record->at;

	if (!commitment->sponsor.id)
		check_add(checking, record, PROBLEM_COMMITMENT_MISSING, NULL,
			  "nobody in top management stands for the ISMS");
	else if (!approval_is_given(&commitment->approval))
		check_add(checking, record, PROBLEM_COMMITMENT_MISSING, NULL,
			  "the commitment is not approved");
	approval_check(checking, record, &commitment->approval);
}

static void commitment_check_all(const struct checking *checking)
{
	foundation_check(checking, "commitment", PROBLEM_COMMITMENT_MISSING);
}

const struct module commitment_module = {
	.schema = &commitment_schema,
	.check = commitment_check,
	.check_all = commitment_check_all,
};
