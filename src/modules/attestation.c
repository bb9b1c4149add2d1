/* attestation.c - batches of acknowledgements and completions: who confirmed
 * which version of what (ISO/IEC 27001:2022, 7.3, A.6.3). */
#include "isms/modules/attestation.h"

#include <string.h>

#include "attestation_internal.h"
#include "isms/model/rows.h"

static bool people_count(const void *base, const struct record *record,
			 const struct world *world, void *member)
{
	const struct attestation *attestation = base;
	struct number *number = member;

	(void)record;
	(void)world;
	number->set = true;
	number->value = (double)attestation->people.count;
	return true;
}

static const struct field attested_fields[] = {
	REF(attested, person, "person", FIELD_REQUIRED | FIELD_PAST,
	    "who confirmed it"),
	DATE(attested, on, 0, "when, if not on the day of the batch"),
	NUMBER(attested, score, 0, 100, 0, "percent reached in a test"),
	END_OF_FIELDS
};

static const struct field attestation_fields[] = {
	REFS(attestation, what, "policy", FIELD_REQUIRED | FIELD_PAST,
	     "what was confirmed"),
	LINE(attestation, version, 0, "of it, or of each of them"),
	DATE(attestation, on, FIELD_REQUIRED, "when; the last of the batch"),
	LINE(attestation, source, 0, "form or system the answers come from"),
	NUMBER(attestation, pass, 0, 100, 0,
	       "score from which an answer counts; any without it"),
	GROUPS(attestation, people, attested_fields, struct attested, "person",
	       0, "who confirmed it"),
	LIST(attestation, unknown, FIELD_LINE, 0,
	     "people of the source who are in no register, as it names them"),
	STEADY("count", FIELD_NUMBER, people_count, "how many confirmed it",
	       .item = 0),
	END_OF_FIELDS
};

static const char *const attestation_columns[] = { "title", "what",  "version",
						   "on",    "count", "unknown",
						   NULL };

static const struct schema attestation_schema = {
	.noun = "attestation",
	.plural = "attestations",
	.prefix = "ATT",
	.summary = "a batch of acknowledgements or completions",
	.clause = "7.3, A.5.1, A.6.3",
	.group = "Do",
	.size = sizeof(struct attestation),
	.fields = attestation_fields,
	.columns = attestation_columns,
	.example = "title=\"Signed at the meeting\" what=POL-ACCESS "
		   "version=1 on=2026-03-02",
};

static void check_twice(const struct checking *checking,
			const struct record *record)
{
	const struct attestation *attestation = record->at;
	const struct attested *people = attestation->people.items;

	for (size_t i = 0; i < attestation->people.count; i++)
		for (size_t k = 0; people[i].person.id && k < i; k++)
			if (people[k].person.id &&
			    !strcmp(people[i].person.id, people[k].person.id)) {
				check_add(checking, record,
					  PROBLEM_ATTESTATION_DOUBLE,
					  arena_format(checking->world->arena,
						       "people[%zu].person", i),
					  "%s stands in the batch already",
					  people[i].person.id);
				break;
			}
}

static void attestation_check(const struct checking *checking,
			      const struct record *record)
{
	const struct attestation *attestation = record->at;
	size_t count = attestation->unknown.count;

	if (count)
		check_add(checking, record, PROBLEM_ATTESTATION_UNKNOWN,
			  "unknown", "%zu of its people %s in no register",
			  count, count == 1 ? "is" : "are");
	check_twice(checking, record);
}

static const struct verb attestation_verbs[] = {
	{ .name = "import",
	  .operands = "FILE",
	  .summary = "a batch from CSV: a plan first, saved with --yes",
	  .options = attestation_import_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = attestation_import,
	  .examples = "attestation import forms.csv --for POL-ACCESS\n"
		      "attestation import lms.csv --for POL-INCIDENT "
		      "--version 2026.1 --yes" },
	{ .name = NULL },
};

const struct module attestation_module = {
	.schema = &attestation_schema,
	.verbs = attestation_verbs,
	.check = attestation_check,
};
