/* issue.c - issues of the organisation's context (ISO/IEC 27001:2022, 4.1, with
 * Amendment 1:2024 on climate change). */
#include "isms/modules/issue.h"

#include <string.h>

#include "isms/cli/command.h"
#include "isms/model/rows.h"

struct issue {
	struct common common;
	int origin;
	struct list category;
	enum answer climate;
	const char *effect;
	struct date raised;
	struct list addressed_by;
};

static const struct choice origins[] = {
	{ "internal", "from inside the organisation", NULL, false },
	{ "external", "from the world around it", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice categories[] = {
	{ "legal", "laws, regulators, contracts", NULL, false },
	{ "market", "customers, competitors, prices", NULL, false },
	{ "technology", "what is used and what changes", NULL, false },
	{ "political", "states and their conflicts", NULL, false },
	{ "economic", "money and what it costs", NULL, false },
	{ "social", "people and how they live and work", NULL, false },
	{ "environment", "nature, climate, places", NULL, false },
	{ "organisation", "structure, growth, decisions", NULL, false },
	{ "people", "skills, number, culture", NULL, false },
	{ "supply", "suppliers and what they deliver", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice issue_states[] = {
	{ "open", "it matters and something is to be done", "watched closed",
	  false },
	{ "watched", "it matters, nothing more is to be done now",
	  "open closed", false },
	{ "closed", "it matters no more", "open", true },
	{ NULL, NULL, NULL, false },
};

static const struct field issue_fields[] = {
	CHOICE(issue, origin, origins, FIELD_REQUIRED, "where it comes from"),
	CHOICES(issue, category, categories, 0, "what it is about"),
	BOOL(issue, climate, 0, "does climate change make it"),
	TEXT(issue, effect, 0, "what it does to the aims of the ISMS"),
	DATE(issue, raised, 0, "noticed when"),
	REFS(issue, addressed_by, NULL, 0,
	     "what answers to it: risks, controls, objectives, actions"),
	END_OF_FIELDS
};

static const char *const issue_columns[] = { "title",	"status",
					     "origin",	"category",
					     "climate", "addressed_by",
					     "owner",	NULL };

static const struct schema issue_schema = {
	.noun = "issue",
	.plural = "issues",
	.prefix = "ISS",
	.summary = "what inside and outside bears on information security",
	.clause = "4.1",
	.group = "Plan",
	.size = sizeof(struct issue),
	.fields = issue_fields,
	.states = issue_states,
	.columns = issue_columns,
	.example = "title=\"Customers ask for NIS2 evidence\" origin=external",
};

static void issue_check(const struct checking *checking,
			const struct record *record)
{
	const struct issue *issue = record->at;

	if (!strcmp(record_status(record), "open") &&
	    !issue->addressed_by.count)
		check_add(checking, record, PROBLEM_ISSUE_UNADDRESSED, NULL,
			  "open, and nothing answers to it");
}

/* Who keeps issues has determined whether climate change is one. */
static void issue_check_all(const struct checking *checking)
{
	const struct folder *folder =
		store_folder(checking->world->store, "issue");
	struct problem *problem;

	if (!folder->records.count || folder->broken.count)
		return;
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct issue *issue = folder->records.items[i]->at;

		if (issue->climate != ANSWER_NONE)
			return;
	}
	problem = problem_add(checking->problems, PROBLEM_CLIMATE_UNDETERMINED,
			      "isms.yaml",
			      "no issue says whether climate change matters");
	problem->line = 1;
	problem->column = 1;
	problem->width = 1;
}

static bool is_unaddressed(const struct record *record,
			   const struct world *world)
{
	const struct issue *issue = record->at;

	(void)world;
	return !record_is_ended(record) && !issue->addressed_by.count;
}

static const struct tag issue_tags[] = {
	{ "unaddressed", "nothing answers to it", is_unaddressed },
	{ NULL, NULL, NULL },
};

const struct module issue_module = {
	.schema = &issue_schema,
	.tags = issue_tags,
	.check = issue_check,
	.check_all = issue_check_all,
};
