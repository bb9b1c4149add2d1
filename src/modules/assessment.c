/* assessment.c - rounds of risk assessment, and the record that one took place
 * (ISO/IEC 27001:2022, 8.2). */
#include "isms/modules/assessment.h"

#include <string.h>

#include "assessment_internal.h"
#include "isms/base/map.h"
#include "isms/model/rows.h"

static const struct choice assessment_states[] = {
	{ "open", "risks are being looked at", "closed abandoned", false },
	{ "closed", "all of its risks were rated", "", true },
	{ "abandoned", "it was not brought to its end", "", true },
	{ NULL, NULL, NULL, false },
};

static const struct field assessment_fields[] = {
	DATE(assessment, started, FIELD_REQUIRED, "when it began"),
	LINE(assessment, method, 0, "version of the method it was made under"),
	REFS(assessment, participants, "person role", 0, "who took part"),
	LIST(assessment, scope, FIELD_LINE, 0,
	     "terms that select its risks; all of them without it"),
	DATE(assessment, closed, 0, "when it ended"),
	NUMBER(assessment, risks, 0, 1000000, 0, "how many risks it rated"),
	LINE(assessment, digest, 0, "v1:sha256 of the ratings at its end"),
	LINE(assessment, tag, 0, "the Git tag that keeps its state"),
	TEXT(assessment, summary, 0, "what came out"),
	END_OF_FIELDS
};

static const char *const assessment_columns[] = { "title",  "status", "started",
						  "closed", "risks",  "summary",
						  NULL };

static const struct schema assessment_schema = {
	.noun = "assessment",
	.plural = "assessments",
	.prefix = "ASM",
	.summary = "a round of risk assessment and what came out",
	.clause = "8.2",
	.group = "Plan",
	.size = sizeof(struct assessment),
	.fields = assessment_fields,
	.states = assessment_states,
	.columns = assessment_columns,
	.example = "title=\"Yearly risk assessment 2026\" started=today",
};

static struct duration between_rounds(const struct world *world)
{
	struct duration year = { 12, DURATION_MONTHS };
	const struct duration *every =
		world->reviews ? map_get(world->reviews, "assessment") : NULL;

	return every ? *every : year;
}

/* The latest round that was not abandoned. */
static const struct record *latest_round(const struct folder *folder)
{
	const struct record *latest = NULL;

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];
		const struct assessment *round = record->at;
		const struct assessment *best = latest ? latest->at : NULL;

		if (round->common.status != ASSESSMENT_ABANDONED &&
		    date_is_set(round->started) &&
		    (!best || date_compare(round->started, best->started) > 0))
			latest = record;
	}
	return latest;
}

static void assessment_check_all(const struct checking *checking)
{
	const struct world *world = checking->world;
	const struct record *latest =
		latest_round(store_folder(world->store, "assessment"));
	const struct assessment *round = latest ? latest->at : NULL;

	if (round &&
	    date_compare(date_add(round->started, between_rounds(world)),
			 world->today) < 0)
		check_add(checking, latest, PROBLEM_ASSESSMENT_OVERDUE,
			  "started",
			  "the latest round, and the next was to "
			  "begin by now");
}

static void assessment_due(const struct record *record,
			   const struct world *world, struct due_list *list)
{
	const struct assessment *round = record->at;

	if (round->common.status == ASSESSMENT_OPEN &&
	    date_is_set(round->started))
		due_add(list, record,
			date_add(round->started, between_rounds(world)),
			"close");
}

const struct module assessment_module = {
	.schema = &assessment_schema,
	.verbs = assessment_verbs,
	.check_all = assessment_check_all,
	.due = assessment_due,
};
