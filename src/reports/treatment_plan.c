/* treatment_plan.c - what is done about which risk, by whom, until when and at
 * what price (ISO/IEC 27001:2022, 6.1.3 e, 8.3).
 *
 * An action may serve several risks: it stands in the plan once, and its cost
 * counts once. */
#include <string.h>

#include "isms/modules/action.h"
#include "isms/modules/risk.h"
#include "isms/query/sort.h"
#include "isms/store/graph.h"
#include "isms/verbs/cells.h"
#include "reports_internal.h"

struct plan {
	struct context *context;
	record_vec risks;   /* that are being treated */
	record_vec actions; /* for one of these, not dropped */
};

/* -- what belongs to the plan --------------------------------------------- */

static bool is_treated(const struct record *record)
{
	return ((const struct risk *)record->at)->treatment.option != 0;
}

static bool is_action_for(const struct link *link)
{
	return !strcmp(link->path, "for") &&
	       !strcmp(link->from->noun->name, "action") &&
	       ((const struct action *)link->from->at)->common.status !=
		       ACTION_DROPPED;
}

static bool holds(const record_vec *records, const struct record *record)
{
	for (size_t i = 0; i < records->count; i++)
		if (records->items[i] == record)
			return true;
	return false;
}

static void take_actions(struct plan *plan, const struct record *risk)
{
	size_t count;
	const struct link *const *links =
		graph_in(&plan->context->store, risk, &count);

	for (size_t i = 0; i < count; i++)
		if (is_action_for(links[i]) &&
		    !holds(&plan->actions, links[i]->from))
			vec_push(&plan->actions, links[i]->from);
}

static bool gather(struct plan *plan, struct error *err)
{
	struct context *context = plan->context;
	size_t kept = 0;

	/* what is open comes first */
	if (!report_risks(context, &plan->risks, err) ||
	    !records_sort(plan->risks.items, plan->risks.count,
			  "treatment.done,-level,-score", &context->store.world,
			  err))
		return false;
	for (size_t i = 0; i < plan->risks.count; i++)
		if (is_treated(plan->risks.items[i]))
			plan->risks.items[kept++] = plan->risks.items[i];
	plan->risks.count = kept;
	for (size_t i = 0; i < kept; i++)
		take_actions(plan, plan->risks.items[i]);
	return records_sort(plan->actions.items, plan->actions.count,
			    "next_due", &context->store.world, err);
}

/* -- tables --------------------------------------------------------------- */

static const struct column risk_columns[] = {
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "owner" },
	{ .name = "level" },
	{ .name = "option" },
	{ .name = "controls", .list = true },
	{ .name = "due" },
	{ .name = "done" },
	{ .name = "residual", .title = "expected" },
	{ .name = "approved_by", .title = "approved by" },
	{ .name = "approved_on", .title = "on" },
	{ .name = "actions", .list = true },
};

static const char *const risk_fields[] = {
	"title",
	"owner",
	"level",
	"treatment.option",
	"treatment.controls",
	"treatment.due",
	"treatment.done",
	"residual.level",
	"treatment.approval.by",
	"treatment.approval.on",
};

static void put_fields(struct plan *plan, struct cell *cells,
		       const struct record *record, const char *const *fields,
		       size_t count)
{
	for (size_t i = 0; i < count; i++)
		cell_slot(&plan->context->report, &cells[i], record,
			  noun_slot(record->noun, fields[i]),
			  &plan->context->store.world);
}

/* Ids of the records on the other side that are in the plan. */
static void put_ids(struct plan *plan, struct cell *cell,
		    const record_vec *others, const struct record *risk,
		    const struct record *action)
{
	struct report *report = &plan->context->report;
	record_vec found = { 0 };
	struct cell *items;

	for (size_t i = 0; i < others->count; i++) {
		const struct record *other = others->items[i];

		if (action_is_for((action ? action : other)->at,
				  (risk ? risk : other)->id))
			vec_push(&found, other);
	}
	items = cell_list(report, cell, found.count);
	for (size_t i = 0; i < found.count; i++)
		cell_text(report, &items[i], found.items[i]->id);
	vec_clear(&found);
}

static void put_risks(struct plan *plan)
{
	struct report *report = &plan->context->report;
	size_t block = report_table(report, BLOCK_TABLE, "treatments",
				    risk_columns, ARRAY_SIZE(risk_columns));

	for (size_t i = 0; i < plan->risks.count; i++) {
		const struct record *risk = plan->risks.items[i];
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], risk->id);
		put_fields(plan, cells + 1, risk, risk_fields,
			   ARRAY_SIZE(risk_fields));
		put_ids(plan, &cells[ARRAY_SIZE(risk_fields) + 1],
			&plan->actions, risk, NULL);
	}
}

static const struct column action_columns[] = {
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "owner" },
	{ .name = "status" },
	{ .name = "due" },
	{ .name = "started" },
	{ .name = "done" },
	{ .name = "progress", .title = "%", .right = true },
	{ .name = "cost", .right = true },
	{ .name = "effort", .right = true },
	{ .name = "risks", .list = true },
};

static const char *const action_fields[] = {
	"title", "owner",    "status", "next_due", "started",
	"done",	 "progress", "cost",   "effort",
};

static void put_actions(struct plan *plan)
{
	struct report *report = &plan->context->report;
	size_t block = report_table(report, BLOCK_TABLE, "actions",
				    action_columns, ARRAY_SIZE(action_columns));

	for (size_t i = 0; i < plan->actions.count; i++) {
		const struct record *action = plan->actions.items[i];
		struct cell *cells = report_row(report, block);
		struct date next = action_next(action->at);

		cell_text(report, &cells[0], action->id);
		put_fields(plan, cells + 1, action, action_fields,
			   ARRAY_SIZE(action_fields));
		put_ids(plan, &cells[ARRAY_SIZE(action_fields) + 1],
			&plan->risks, NULL, action);
		if (date_is_set(next) &&
		    date_compare(next, plan->context->today) < 0)
			cells[4].tone = TONE_RED;
	}
}

/* -- money ---------------------------------------------------------------- */

struct sum {
	struct money all, done;
};

typedef VEC(struct sum) sum_vec;

static void add_cost(sum_vec *sums, const struct action *action)
{
	struct sum sum = { action->cost, action->cost };
	size_t at = 0;

	if (!*action->cost.currency)
		return;
	while (at < sums->count &&
	       strcmp(sums->items[at].all.currency, action->cost.currency) != 0)
		at++;
	if (at == sums->count) {
		sum.all.cents = sum.done.cents = 0;
		vec_push(sums, sum);
	}
	sums->items[at].all.cents += action->cost.cents;
	if (action->common.status >= ACTION_VERIFYING)
		sums->items[at].done.cents += action->cost.cents;
}

static void put_money(struct report *report, struct cell *cell,
		      struct money money)
{
	struct buf text = { 0 };

	money_format(money, &text);
	cell_text(report, cell, buf_string(&text));
	buf_clear(&text);
}

/* What the actions cost; treatments may have an estimate of their own, which
 * holds the same money. */
static void put_cost(struct plan *plan)
{
	static const struct column columns[] = {
		{ .name = "planned", .right = true },
		{ .name = "carried_out",
		  .title = "carried out",
		  .right = true },
	};
	struct report *report = &plan->context->report;
	sum_vec sums = { 0 };
	size_t block;

	for (size_t i = 0; i < plan->actions.count; i++)
		add_cost(&sums, plan->actions.items[i]->at);
	block = report_table(report, BLOCK_TABLE, "cost", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < sums.count; i++) {
		struct cell *cells = report_row(report, block);

		put_money(report, &cells[0], sums.items[i].all);
		put_money(report, &cells[1], sums.items[i].done);
	}
	vec_clear(&sums);
}

bool treatment_plan_build(struct context *context, struct error *err)
{
	struct plan plan = { .context = context };
	struct report *report = &context->report;
	bool ok = gather(&plan, err);

	if (ok) {
		report_heading(report, 1, "Risk treatment plan");
		report_heading(report, 2, "Treatments");
		put_risks(&plan);
		report_heading(report, 2, "Actions");
		put_actions(&plan);
		if (plan.actions.count)
			report_heading(report, 2, "Cost of the actions");
		else
			report_text(report,
				    "No action is for one of them yet.");
		put_cost(&plan);
	}
	vec_clear(&plan.risks);
	vec_clear(&plan.actions);
	return ok;
}
