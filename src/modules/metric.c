/* metric.c - what is measured, how often, by whom, and whether it is good
 * enough (ISO/IEC 27001:2022, 9.1; ISO/IEC 27004:2016). */
#include <string.h>

#include "isms/model/rows.h"
#include "isms/store/graph.h"
#include "metric_internal.h"

enum {
	BETTER_HIGHER = 1,
	BETTER_LOWER,
};

const struct formula *metric_formula(const struct metric *metric)
{
	const struct choice *choice =
		choice_at(metric_formulas, metric->formula);

	for (const struct formula *row = formulas; choice && row->id; row++)
		if (!strcmp(row->id, choice->name))
			return row;
	return NULL;
}

const char *metric_unit(const struct metric *metric)
{
	const struct formula *formula = metric_formula(metric);

	return metric->unit ? metric->unit : formula ? formula->unit : "";
}

const struct measurement *metric_latest(const struct metric *metric,
					struct date today)
{
	const struct measurement *all = metric->measurements.items;
	const struct measurement *last = NULL;

	for (size_t i = 0; i < metric->measurements.count; i++)
		if (all[i].value.set && date_compare(all[i].on, today) <= 0 &&
		    (!last || date_compare(all[i].on, last->on) >= 0))
			last = &all[i];
	return last;
}

struct date metric_next(const struct metric *metric, struct date today)
{
	const struct measurement *last = metric_latest(metric, today);
	struct date none = { 0 };

	if (!last || metric->every.unit == DURATION_NONE)
		return none;
	return date_add(last->on, metric->every);
}

static bool lower_is_better(const struct metric *metric)
{
	const struct formula *formula = metric_formula(metric);

	if (metric->better)
		return metric->better == BETTER_LOWER;
	return formula && formula->lower;
}

/* Is the value as good as the limit, or better? */
static bool reaches(const struct metric *metric, double value, double limit)
{
	return lower_is_better(metric) ? value <= limit : value >= limit;
}

enum metric_light metric_light(const struct metric *metric, double value)
{
	const struct number *green = &metric->thresholds.green;
	const struct number *amber = &metric->thresholds.amber;

	if (!green->set)
		green = &metric->target;
	if (!green->set)
		return LIGHT_NONE;
	if (reaches(metric, value, green->value))
		return LIGHT_GREEN;
	return amber->set && reaches(metric, value, amber->value) ? LIGHT_AMBER
								  : LIGHT_RED;
}

const char *metric_light_name(enum metric_light light)
{
	static const char *const names[] = { "no data", "green", "amber",
					     "red" };

	return names[light];
}

void metric_light_cell(struct report *report, struct cell *cell,
		       enum metric_light light)
{
	static const enum tone tones[] = {
		[LIGHT_NONE] = TONE_PLAIN,
		[LIGHT_GREEN] = TONE_GREEN,
		[LIGHT_AMBER] = TONE_YELLOW,
		[LIGHT_RED] = TONE_RED,
	};

	if (light == LIGHT_NONE)
		return;
	cell_text(report, cell, metric_light_name(light));
	cell->tone = tones[light];
}

/* -- computed fields ------------------------------------------------------ */

static bool value_derived(const void *base, const struct record *record,
			  const struct world *world, void *member)
{
	const struct measurement *last = metric_latest(base, world->today);
	struct number *number = member;

	(void)record;
	*number = last ? last->value : (struct number){ 0 };
	return number->set;
}

static const struct choice lights[] = {
	{ "green", "on target", NULL, false },
	{ "amber", "not far from it", NULL, false },
	{ "red", "off target", NULL, false },
	{ NULL, NULL, NULL, false },
};

static bool light_derived(const void *base, const struct record *record,
			  const struct world *world, void *member)
{
	const struct measurement *last = metric_latest(base, world->today);
	int *light = member;

	(void)record;
	*light = last ? (int)metric_light(base, last->value.value) : LIGHT_NONE;
	return *light != LIGHT_NONE;
}

static bool next_derived(const void *base, const struct record *record,
			 const struct world *world, void *member)
{
	struct date *next = member;

	(void)record;
	*next = metric_next(base, world->today);
	return date_is_set(*next);
}

/* -- the table ------------------------------------------------------------ */

static const struct choice betters[] = {
	{ "higher", "more is better", NULL, false },
	{ "lower", "less is better", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field measurement_fields[] = {
	DATE(measurement, on, FIELD_REQUIRED, "when"),
	NUMBER(measurement, value, 0, 0, FIELD_REQUIRED, "what came out"),
	REF(measurement, by, "person role", 0, "who measured"),
	LINE(measurement, note, 0, "how, and what is to be known about it"),
	LINE(measurement, commit, 0, "the commit it was computed from"),
	END_OF_FIELDS
};

static const struct field threshold_fields[] = {
	NUMBER(thresholds, green, 0, 0, 0,
	       "as good as this is green; the target without it"),
	NUMBER(thresholds, amber, 0, 0, 0, "as good as this is amber"),
	END_OF_FIELDS
};

static const struct field responsible_fields[] = {
	REF(responsible, measures, "person role", 0, "who measures"),
	REF(responsible, analyses, "person role", 0,
	    "who looks at the results and says what they mean"),
	END_OF_FIELDS
};

static const struct choice metric_states[] = {
	{ "active", "measured", "retired", false },
	{ "retired", "not measured any more", "active", true },
	{ NULL, NULL, NULL, false },
};

static const struct field metric_fields[] = {
	CHOICE(metric, formula, metric_formulas, FIELD_REQUIRED,
	       "what is computed, or manual"),
	LIST(metric, terms, FIELD_LINE, 0,
	     "terms that narrow the records of the formula"),
	DURATION(metric, window, 0,
		 "only what happened so long ago at most, such as 12 months"),
	LINE(metric, unit, 0, "of the value; the formula's without it"),
	CHOICE(metric, better, betters, 0,
	       "which way is better; the formula's without it"),
	NUMBER(metric, target, 0, 0, 0, "the value aimed at"),
	GROUP(metric, thresholds, threshold_fields, struct thresholds, 0,
	      "where green ends, and where amber ends"),
	DURATION(metric, every, 0, "how often it is measured"),
	GROUP(metric, responsible, responsible_fields, struct responsible, 0,
	      "who measures and who analyses (9.1)"),
	GROUPS(metric, measurements, measurement_fields, struct measurement,
	       "on", 0, "what was measured"),
	DERIVED("value", FIELD_NUMBER, value_derived, "the latest measurement",
		.item = 0),
	DERIVED("light", FIELD_CHOICE, light_derived,
		"the latest measurement against thresholds and target",
		.rule.choices = lights),
	DERIVED("next", FIELD_DATE, next_derived,
		"when it is to be measured again", .item = 0),
	END_OF_FIELDS
};

static const char *const metric_columns[] = { "title",	"formula", "value",
					      "target", "light",   "next",
					      "owner",	NULL };

static const struct schema metric_schema = {
	.noun = "metric",
	.plural = "metrics",
	.prefix = "MET",
	.summary = "what is measured, and whether it is good enough",
	.clause = "9.1",
	.group = "Check",
	.size = sizeof(struct metric),
	.fields = metric_fields,
	.states = metric_states,
	.columns = metric_columns,
	.example = "title=\"Assets with an owner\" formula=AST-OWN target=100 "
		   "every=\"3 months\"",
};

/* -- rules ---------------------------------------------------------------- */

/* Does an action that is not at its end serve it, or an objective that does? */
static bool has_action(const struct checking *checking,
		       const struct record *record)
{
	size_t count;
	const struct link *const *links =
		graph_in(checking->world->store, record, &count);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->from->noun->name, "action") &&
		    !record_is_ended(links[i]->from))
			return true;
	return false;
}

static void metric_check(const struct checking *checking,
			 const struct record *record)
{
	const struct metric *metric = record->at;
	struct date today = checking->world->today;
	const struct measurement *last = metric_latest(metric, today);
	struct date next = metric_next(metric, today);

	if (record_is_ended(record))
		return;
	if (!last)
		check_add(checking, record, PROBLEM_METRIC_UNMEASURED, NULL,
			  "never measured");
	else if (date_is_set(next) && date_compare(next, today) < 0)
		check_add(checking, record, PROBLEM_METRIC_UNMEASURED,
			  "measurements",
			  "the latest measurement is older than its interval");
	if (last && metric_light(metric, last->value.value) == LIGHT_RED &&
	    !has_action(checking, record))
		check_add(checking, record, PROBLEM_METRIC_OFF_TARGET,
			  "measurements",
			  "off target, and no action is under way");
}

static void metric_due(const struct record *record, const struct world *world,
		       struct due_list *list)
{
	struct date next = metric_next(record->at, world->today);

	if (date_is_set(next))
		due_add(list, record, next, "measure");
}

static bool is_off_target(const struct record *record,
			  const struct world *world)
{
	const struct measurement *last =
		metric_latest(record->at, world->today);

	return last && metric_light(record->at, last->value.value) == LIGHT_RED;
}

static const struct tag metric_tags[] = {
	{ "off-target", "its latest measurement is red", is_off_target },
	{ NULL, NULL, NULL },
};

const struct module metric_module = {
	.schema = &metric_schema,
	.verbs = metric_verbs,
	.tags = metric_tags,
	.check = metric_check,
	.due = metric_due,
};
