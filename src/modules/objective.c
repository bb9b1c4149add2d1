/* objective.c - objectives of information security, how they are to be reached
 * and whether they were (ISO/IEC 27001:2022, 6.2). */
#include "isms/modules/objective.h"

#include "isms/model/rows.h"
#include "isms/verbs/group.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

enum {
	RESULT_MET = 1,
	RESULT_MISSED,
};

enum {
	STANDING_ON_TARGET = 1,
	STANDING_OFF_TARGET,
	STANDING_MET,
	STANDING_MISSED,
};

/* -- what its metric says --------------------------------------------------- */

/* A number that the metric's register computes; unset when it has none. */
static struct number metric_value(const struct objective *objective,
				  const struct world *world)
{
	union {
		long double align;
		char bytes[FIELD_MEMBER_SIZE];
	} scratch;
	struct number none = { 0 };
	const struct record *metric;
	const struct slot *slot;
	const struct number *value;

	if (!objective->metric.id || !world->store)
		return none;
	metric = store_find(world->store, objective->metric.id, NULL);
	slot = metric ? noun_slot(metric->noun, "value") : NULL;
	value = slot ? record_member(metric, slot, world, &scratch) : NULL;
	return value ? *value : none;
}

static const struct evaluation *latest(const struct objective *objective)
{
	const struct evaluation *all = objective->evaluated.items;
	const struct evaluation *last = NULL;

	for (size_t i = 0; i < objective->evaluated.count; i++)
		if (!last || date_compare(all[i].on, last->on) >= 0)
			last = &all[i];
	return last;
}

/* The way covered from the baseline to the target, in percent. */
static bool progress_derived(const void *base, const struct record *record,
			     const struct world *world, void *member)
{
	const struct objective *objective = base;
	struct number value = metric_value(objective, world);
	double from = objective->baseline.value;
	double way = objective->target.value - from;
	struct number *progress = member;

	(void)record;
	progress->set = value.set && objective->baseline.set &&
			objective->target.set && way != 0;
	if (progress->set)
		progress->value =
			(double)(int64_t)(100 * (value.value - from) / way);
	return progress->set;
}

/* The result said last; else whether the target is reached.  Without a
 * baseline more is taken for better. */
static bool standing_derived(const void *base, const struct record *record,
			     const struct world *world, void *member)
{
	const struct objective *objective = base;
	const struct evaluation *said = latest(objective);
	struct number value = metric_value(objective, world);
	bool falls = objective->baseline.set &&
		     objective->baseline.value > objective->target.value;
	int *standing = member;

	(void)record;
	*standing = 0;
	if (said)
		*standing = said->result == RESULT_MET ? STANDING_MET
						       : STANDING_MISSED;
	else if (value.set && objective->target.set)
		*standing = (falls ? value.value <= objective->target.value
				   : value.value >= objective->target.value)
				    ? STANDING_ON_TARGET
				    : STANDING_OFF_TARGET;
	return *standing != 0;
}

/* -- the table ------------------------------------------------------------ */

static const struct choice results[] = {
	{ "met", "what was aimed at is there", NULL, false },
	{ "missed", "it is not", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice standings[] = {
	{ "on-target", "its metric has reached the target", NULL, false },
	{ "off-target", "its metric has not", NULL, false },
	{ "met", "evaluated as met", NULL, false },
	{ "missed", "evaluated as missed", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field evaluation_fields[] = {
	DATE(evaluation, on, FIELD_REQUIRED, "when"),
	REF(evaluation, by, "person role", 0, "who judged"),
	CHOICE(evaluation, result, results, FIELD_REQUIRED, "the outcome"),
	TEXT(evaluation, note, 0, "why so, and what is learned"), END_OF_FIELDS
};

static const struct choice objective_states[] = {
	{ "active", "worked on", "closed dropped", false },
	{ "closed", "evaluated and finished", "active", true },
	{ "dropped", "not pursued any more", "active", true },
	{ NULL, NULL, NULL, false },
};

static const struct field objective_fields[] = {
	LINE(objective, strategic_goal, 0,
	     "the goal of the organisation that it serves"),
	TEXT(objective, plan, 0, "what will be done"),
	LINE(objective, resources, 0, "what it takes"),
	REF(objective, metric, "metric", 0, "what tells whether it is reached"),
	NUMBER(objective, baseline, 0, 0, 0, "the metric's value at the start"),
	NUMBER(objective, target, 0, 0, 0, "the value aimed at"),
	DATE(objective, due, 0, "by when"),
	GROUPS(objective, evaluated, evaluation_fields, struct evaluation, "on",
	       0, "was it reached?"),
	DERIVED("progress", FIELD_NUMBER, progress_derived,
		"percent of the way from baseline to target", .item = 0),
	DERIVED("standing", FIELD_CHOICE, standing_derived,
		"where it stands by its metric or its evaluation",
		.rule.choices = standings),
	END_OF_FIELDS
};

static const char *const objective_columns[] = {
	"title",    "status", "metric", "target", "progress",
	"standing", "due",    "owner",	NULL
};

static const struct schema objective_schema = {
	.noun = "objective",
	.plural = "objectives",
	.prefix = "OBJ",
	.summary = "what information security is to reach, by when",
	.clause = "6.2",
	.group = "Plan",
	.size = sizeof(struct objective),
	.fields = objective_fields,
	.states = objective_states,
	.columns = objective_columns,
	.example = "title=\"Everybody reports phishing\" target=60 due=+1y",
};

/* -- rules ---------------------------------------------------------------- */

static void objective_check(const struct checking *checking,
			    const struct record *record)
{
	const struct objective *objective = record->at;
	const char *missing = NULL;

	if (record_is_ended(record))
		return;
	if (!objective->metric.id)
		missing = "a metric";
	else if (!objective->target.set)
		missing = "a target";
	else if (!objective->common.owner.id)
		missing = "an owner";
	else if (!date_is_set(objective->due))
		missing = "a date";
	if (missing)
		check_add(checking, record, PROBLEM_OBJECTIVE_INCOMPLETE, NULL,
			  "it has not got %s", missing);
	if (date_is_set(objective->due) &&
	    date_compare(objective->due, checking->world->today) < 0 &&
	    !latest(objective))
		check_add(checking, record, PROBLEM_OBJECTIVE_UNEVALUATED,
			  "due",
			  "its date has passed, and nobody said "
			  "whether it was reached");
}

static void objective_due(const struct record *record,
			  const struct world *world, struct due_list *list)
{
	const struct objective *objective = record->at;

	(void)world;
	if (date_is_set(objective->due) && !latest(objective))
		due_add(list, record, objective->due, "evaluate");
}

/* -- evaluate ------------------------------------------------------------- */

static const struct option evaluate_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "keep", 0, NULL, "go on with it: it stays active" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool objective_evaluate(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct arguments *arguments = &context->arguments;
	struct node *map = node_map(&context->arena);
	edit_vec edits = { 0 };
	struct group_words words = {
		.what = "an evaluation",
		.example = "result=met",
		.parts = evaluation_fields,
		.words = arguments->operands.items + 1,
		.count = arguments->operands.count - 1,
	};
	bool ok;

	if (!record || !group_read(context, &words, map, err) ||
	    !group_day(context, map, err))
		return false;
	if (!node_get(map, "result"))
		return error_set(err, FAULT_USAGE,
				 "was it reached? say result=met or missed");
	vec_push(&edits,
		 ((struct edit){
			 EDIT_ADD, "evaluated",
			 map_in_order(&context->arena, evaluation_fields, map),
			 assign_after(context->noun, "evaluated") }));
	ok = (option_given(arguments, "keep") || record_is_ended(record) ||
	      assign_set(context, context->noun, "status", "closed", &edits,
			 err)) &&
	     save_edits(context, record, &edits, err);
	vec_clear(&edits);
	return ok;
}

static const struct verb objective_verbs[] = {
	{ .name = "evaluate",
	  .operands = "ID result=met|missed [by=PERSON] [note=TEXT]",
	  .summary = "say whether it was reached",
	  .options = evaluate_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = objective_evaluate,
	  .examples = "objective evaluate OBJ-PHISHING result=met "
		      "by=PER-ALICE" },
	{ .name = NULL },
};

const struct module objective_module = {
	.schema = &objective_schema,
	.verbs = objective_verbs,
	.check = objective_check,
	.due = objective_due,
};
