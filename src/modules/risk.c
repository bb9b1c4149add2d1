/* risk.c - the risk register: scenarios, their ratings, what is done about them
 * (ISO/IEC 27001:2022, 6.1.2, 6.1.3, 8.2, 8.3). */
#include "isms/modules/risk.h"

#include <string.h>

#include "isms/cli/command.h"
#include "isms/model/review.h"
#include "isms/model/rows.h"
#include "risk_internal.h"

/* -- arithmetic ----------------------------------------------------------- */

int rating_impact(const struct rating *rating)
{
	const struct facet *facets = rating->dimensions.items;
	int impact = rating->impact;

	for (size_t i = 0; i < rating->dimensions.count; i++)
		if (facets[i].level > impact)
			impact = facets[i].level;
	return impact;
}

int rating_level(const struct rating *rating, const struct method *method)
{
	return method_risk_level(method, rating->likelihood,
				 rating_impact(rating));
}

int rating_score(const struct rating *rating, const struct method *method)
{
	if (!rating_level(rating, method))
		return 0;
	return method_score(method, rating->likelihood, rating_impact(rating));
}

const struct rating *risk_today(const struct risk *risk)
{
	return risk->current.likelihood ? &risk->current : &risk->inherent;
}

static bool number_put(void *member, int value)
{
	struct number *number = member;

	number->value = value;
	number->set = value != 0;
	return number->set;
}

static bool rating_level_derive(const void *base, const struct record *record,
				const struct world *world, void *member)
{
	(void)record;
	*(int *)member = rating_level(base, world->method);
	return *(int *)member != 0;
}

static bool rating_score_derive(const void *base, const struct record *record,
				const struct world *world, void *member)
{
	(void)record;
	return number_put(member, rating_score(base, world->method));
}

static bool risk_level_derive(const void *base, const struct record *record,
			      const struct world *world, void *member)
{
	return rating_level_derive(risk_today(base), record, world, member);
}

static bool risk_score_derive(const void *base, const struct record *record,
			      const struct world *world, void *member)
{
	return rating_score_derive(risk_today(base), record, world, member);
}

/* -- the table ------------------------------------------------------------ */

static const struct field facet_fields[] = {
	LINE(facet, name, FIELD_REQUIRED, "a dimension of method.yaml"),
	LEVEL(facet, level, "impact", FIELD_REQUIRED, "impact in it"),
	END_OF_FIELDS
};

static const struct field rating_fields[] = {
	LEVEL(rating, likelihood, "likelihood", 0,
	      "how often, as the method defines it"),
	LEVEL(rating, impact, "impact", 0,
	      "how bad; the worst of the dimensions if these are given"),
	GROUPS(rating, dimensions, facet_fields, struct facet, "name",
	       FIELD_KEYED, "impact by dimension, such as financial: 3"),
	DATE(rating, on, 0, "when it was judged"),
	REF(rating, by, "person role", 0, "who judged"),
	TEXT(rating, rationale, 0, "why these levels"),
	LINE(rating, method, 0, "version of the method it was made under"),
	STEADY("level", FIELD_LEVEL, rating_level_derive,
	       "level of risk by the matrix", .rule.scale = "risk"),
	STEADY("score", FIELD_NUMBER, rating_score_derive,
	       "score by the matrix", .item = 0),
	END_OF_FIELDS
};

static const struct choice risk_options[] = {
	{ "modify", "reduce it by controls", NULL, false },
	{ "retain", "keep it by informed choice", NULL, false },
	{ "avoid", "stop what gives rise to it", NULL, false },
	{ "share", "share it by insurance or contract", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field treatment_fields[] = {
	CHOICE(treatment, option, risk_options, FIELD_APPROVED,
	       "what is done about it"),
	REFS(treatment, controls, "control", FIELD_APPROVED,
	     "the controls that do it"),
	LINE(treatment, with, FIELD_APPROVED,
	     "who shares the risk: party or contract"),
	TEXT(treatment, plan, FIELD_APPROVED, "the steps"),
	DATE(treatment, due, FIELD_APPROVED, "to be in place by"),
	DATE(treatment, done, 0, "in place since"),
	MONEY(treatment, cost, FIELD_APPROVED,
	      "what it costs, such as 1200 EUR"),
	GROUP(treatment, approval, approval_fields, struct approval, 0,
	      "the risk owner's approval of the plan (6.1.3 f)"),
	END_OF_FIELDS
};

static const struct field acceptance_fields[] = {
	REF(acceptance, by, "person", 0, "the risk owner"),
	REF(acceptance, role, "role", 0, "in which role"),
	DATE(acceptance, on, 0, "when"),
	LEVEL(acceptance, level, "risk", 0, "the level that was accepted"),
	LINE(acceptance, digest, 0, "v1:sha256 of what was accepted"),
	DATE(acceptance, until, 0, "when the acceptance lapses"),
	LINE(acceptance, comment, 0, "under which conditions, or why"),
	END_OF_FIELDS
};

static const struct choice risk_kinds[] = {
	{ "asset", "a threat uses a weakness of an asset", NULL, false },
	{ "event", "a scenario seen as a whole", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice properties[] = {
	{ "confidentiality", NULL, NULL, false },
	{ "integrity", NULL, NULL, false },
	{ "availability", NULL, NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice risk_states[] = {
	{ "identified", "known, not yet rated", "assessed closed", false },
	{ "assessed", "rated, to be decided on", "treating accepted closed",
	  false },
	{ "treating", "a treatment is under way", "assessed accepted closed",
	  false },
	{ "accepted", "the owner accepts what remains",
	  "assessed treating closed", false },
	{ "closed", "no longer a risk here", "identified assessed", true },
	{ NULL, NULL, NULL, false },
};

static const struct field risk_fields[] = {
	CHOICE(risk, kind, risk_kinds, 0, "how it was identified"),
	LINE(risk, category, 0, "group of risks"),
	REFS(risk, assets, "asset", 0, "what is exposed"),
	CITES(risk, threats, 0, "threats, such as bsi/G 0.39"),
	CITES(risk, vulnerabilities, 0, "weaknesses it needs"),
	TEXT(risk, cause, 0, "what makes it happen"),
	TEXT(risk, event, 0, "what happens"),
	TEXT(risk, consequence, 0, "what follows"),
	CHOICES(risk, properties, properties, 0, "what is lost"),
	DATE(risk, identified, 0, "when it was first seen"),
	LINE(risk, source, 0, "who or what pointed to it"),
	GROUP(risk, inherent, rating_fields, struct rating, FIELD_APPROVED,
	      "with no controls"),
	GROUP(risk, current, rating_fields, struct rating, FIELD_APPROVED,
	      "with today's controls"),
	GROUP(risk, residual, rating_fields, struct rating, FIELD_APPROVED,
	      "after the plan"),
	GROUP(risk, treatment, treatment_fields, struct treatment, 0,
	      "what is done about it"),
	GROUP(risk, acceptance, acceptance_fields, struct acceptance, 0,
	      "the owner's acceptance of the residual risk (6.1.3 f)"),
	BOOL(risk, opportunity, 0, "is it a chance rather than a danger?"),
	STEADY("level", FIELD_LEVEL, risk_level_derive,
	       "level of today's rating: current, else inherent",
	       .rule.scale = "risk"),
	STEADY("score", FIELD_NUMBER, risk_score_derive,
	       "score of today's rating", .item = 0),
	END_OF_FIELDS
};

static const char *const risk_columns[] = {
	"title",	  "status",	      "level", "score",
	"residual.level", "treatment.option", "owner", NULL
};

/* Reviewed by the interval of its level (8.2). */
static struct duration risk_interval(const struct record *record,
				     const struct world *world)
{
	const struct risk *risk = record->at;
	const struct risk_level *row = method_risk_row(
		world->method, rating_level(risk_today(risk), world->method));
	struct duration none = { 0 };

	return row ? row->review : none;
}

static const struct schema risk_schema = {
	.noun = "risk",
	.plural = "risks",
	.prefix = "RISK",
	.summary = "what could happen, how likely, how bad, and what is done",
	.clause = "6.1.2, 6.1.3, 8.2, 8.3",
	.group = "Plan",
	.size = sizeof(struct risk),
	.fields = risk_fields,
	.states = risk_states,
	.columns = risk_columns,
	.example = "title=\"Customer data leaks through a lost laptop\" "
		   "owner=PER-ALICE",
	.interval = risk_interval,
};

/* -- computed tags and dates ---------------------------------------------- */

static bool is_unassessed(const struct record *record,
			  const struct world *world)
{
	return !rating_level(risk_today(record->at), world->method);
}

static bool is_untreated(const struct record *record, const struct world *world)
{
	const struct risk *risk = record->at;
	const struct risk_level *row = method_risk_row(
		world->method, rating_level(risk_today(risk), world->method));

	return row && row->decision >= DECISION_TREAT &&
	       !risk->treatment.option && !record_is_ended(record);
}

static const struct tag risk_tags[] = {
	{ "unassessed", "no complete rating yet", is_unassessed },
	{ "untreated", "above acceptance without a treatment", is_untreated },
	{ NULL, NULL, NULL },
};

static void risk_due(const struct record *record, const struct world *world,
		     struct due_list *list)
{
	const struct risk *risk = record->at;

	(void)world;
	if (date_is_set(risk->treatment.due) &&
	    !date_is_set(risk->treatment.done))
		due_add(list, record, risk->treatment.due, "treatment");
	if (date_is_set(risk->acceptance.until))
		due_add(list, record, risk->acceptance.until, "acceptance");
}

const struct module risk_module = {
	.schema = &risk_schema,
	.verbs = risk_verbs,
	.tags = risk_tags,
	.check = risk_check,
	.threads = true,
	.due = risk_due,
	.why = risk_why,
};
