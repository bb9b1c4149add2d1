/* risk_why.c - the arithmetic of a risk, laid open: levels, what its controls
 * would leave, when it is looked at again. */
#include <math.h>
#include <string.h>

#include "isms/model/review.h"
#include "isms/modules/risk_matrix.h"
#include "isms/store/store.h"
#include "isms/verbs/cells.h"
#include "risk_internal.h"

struct reason {
	struct report *report;
	const struct record *record;
	const struct risk *risk;
	const struct world *world;
	const struct method *method;
};

static const char *text(const struct reason *why, const struct buf *buf)
{
	return buf_keep(buf, &why->report->arena);
}

/* -- ratings -------------------------------------------------------------- */

/* The dimension that sets the impact, or NULL. */
static const char *worst_dimension(const struct rating *rating)
{
	const struct facet *facets = rating->dimensions.items;
	int impact = rating_impact(rating);

	for (size_t i = 0; i < rating->dimensions.count; i++)
		if (facets[i].level == impact)
			return facets[i].name;
	return NULL;
}

static void put_level(const struct reason *why, struct cell *cell,
		      const char *scale, int level)
{
	if (!level)
		return;
	cell_level(why->report, cell, level,
		   method_level_name(why->method, scale, level));
	cell->tone = level_tone(why->method, scale, level);
}

static void put_rule(const struct reason *why, struct cell *cell,
		     const struct rating *rating)
{
	int likelihood = rating->likelihood;
	int impact = rating_impact(rating);
	int score = rating_score(rating, why->method);

	switch ((enum matrix_rule)why->method->matrix.rule) {
	case RULE_NONE:
	case RULE_PRODUCT:
		cell_format(why->report, cell, "%d x %d = %d", likelihood,
			    impact, score);
		return;
	case RULE_SUM:
		cell_format(why->report, cell, "%d + %d = %d", likelihood,
			    impact, score);
		return;
	case RULE_TABLE:
		cell_format(why->report, cell, "table, row %d, column %d",
			    likelihood, impact);
		return;
	}
}

static void why_ratings(const struct reason *why)
{
	static const struct column columns[] = {
		{ .name = "stage" },	  { .name = "likelihood" },
		{ .name = "impact" },	  { .name = "worst" },
		{ .name = "arithmetic" }, { .name = "level" },
	};
	size_t block;

	report_heading(why->report, 2, "How the levels come about");
	block = report_table(why->report, BLOCK_TABLE, "ratings", columns,
			     ARRAY_SIZE(columns));
	for (int i = 0; i < STAGE_COUNT; i++) {
		const struct rating *rating =
			risk_rating(why->risk, (enum risk_stage)i);
		int level = rating_level(rating, why->method);
		struct cell *cells;

		if (!rating->likelihood && !rating_impact(rating))
			continue;
		cells = report_row(why->report, block);
		cell_text(why->report, &cells[0], risk_stages[i]);
		put_level(why, &cells[1], "likelihood", rating->likelihood);
		put_level(why, &cells[2], "impact", rating_impact(rating));
		cell_text(why->report, &cells[3], worst_dimension(rating));
		if (level)
			put_rule(why, &cells[4], rating);
		else
			cell_text(why->report, &cells[4], "incomplete");
		put_level(why, &cells[5], "risk", level);
	}
}

/* 6.1.2 a 1: what the level asks for. */
static void why_criterion(const struct reason *why)
{
	static const char *const meanings[] = {
		[DECISION_NONE] = "no acceptance criterion is set",
		[DECISION_ACCEPT] = "accepted as it is",
		[DECISION_OWNER] = "the risk owner decides",
		[DECISION_TREAT] = "must be treated",
		[DECISION_ESCALATE] = "must be treated and is escalated",
	};
	int level = rating_level(risk_today(why->risk), why->method);
	const struct risk_level *row = method_risk_row(why->method, level);

	if (!row) {
		report_text(why->report,
			    "No complete rating: no level, no criterion.");
		return;
	}
	report_text(why->report, "Acceptance criterion of level %s: %s%s%s.",
		    row->name, meanings[row->decision],
		    row->escalate_to.id ? " to " : "",
		    row->escalate_to.id ? row->escalate_to.id : "");
}

/* -- what the controls would leave ---------------------------------------- */

/* Negative: never tested, or no control. */
static double effectiveness(const struct reason *why,
			    const struct record *control)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct slot *slot = noun_slot(control->noun, "effectiveness");
	const struct number *number;

	if (!slot || slot->field->kind != FIELD_NUMBER)
		return -1;
	number = record_member(control, slot, why->world, scratch);
	return number && number->set ? number->value : -1;
}

/* A row per control; the share of the likelihood that all leave together. */
static double why_each(const struct reason *why, size_t block,
		       struct buf *formula)
{
	const struct list *ids = &why->risk->treatment.controls;
	double left = 1;

	for (size_t i = 0; i < ids->count; i++) {
		const struct record *found =
			store_find(why->world->store, ids->items[i], NULL);
		struct cell *cells = report_row(why->report, block);
		double value = found ? effectiveness(why, found) : -1;

		cell_text(why->report, &cells[0], ids->items[i]);
		if (found) {
			cell_text(why->report, &cells[1], record_title(found));
			cell_text(why->report, &cells[2], record_status(found));
		}
		if (value < 0)
			continue;
		cell_number(&cells[3], value);
		left *= 1 - value;
		buf_text(formula, formula->length ? " x (1 - " : "(1 - ");
		number_format(value, formula);
		buf_char(formula, ')');
	}
	return left;
}

/* A likelihood rounded to what a person can read: 0.65, not 0.6499999.  round()
 * would be the only need for libm. */
static double rounded(double value)
{
	return (double)(int)(value * 10000 + 0.5) / 10000;
}

static void why_proposal(const struct reason *why, double left,
			 const char *formula)
{
	const struct rating *rating = why->risk->inherent.likelihood
					      ? &why->risk->inherent
					      : risk_today(why->risk);
	int likelihood = rating->likelihood;
	/* a hair off, so that 5 x 0.4 stays 2 */
	int proposed = (int)ceil(likelihood * left - 1e-9);
	struct buf out = { 0 };

	buf_format(&out, "Combined effectiveness: 1 - %s = ", formula);
	number_format(rounded(1 - left), &out);
	report_text(why->report, "%s.", buf_string(&out));
	buf_clear(&out);
	if (!likelihood)
		return;
	if (proposed < 1)
		proposed = 1;
	number_format(rounded(left), &out);
	report_text(why->report,
		    "Residual likelihood: at least 1, %d x %s rounded up = %d "
		    "%s. A proposal only: a person sets it.",
		    likelihood, text(why, &out), proposed,
		    method_level_name(why->method, "likelihood", proposed));
	buf_clear(&out);
}

static void why_controls(const struct reason *why)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "status" },
		{ .name = "effectiveness", .right = true },
	};
	struct buf formula = { 0 };
	size_t block;
	double left;

	if (!why->risk->treatment.controls.count)
		return;
	report_heading(why->report, 2, "What the controls would leave");
	block = report_table(why->report, BLOCK_TABLE, "controls", columns,
			     ARRAY_SIZE(columns));
	left = why_each(why, block, &formula);
	if (formula.length)
		why_proposal(why, left, buf_string(&formula));
	else
		report_text(why->report,
			    "None of them was tested: no proposal.");
	buf_clear(&formula);
}

/* -- the next review ------------------------------------------------------ */

static const char *interval_source(const struct reason *why)
{
	int level = rating_level(risk_today(why->risk), why->method);
	const struct risk_level *row = method_risk_row(why->method, level);

	if (why->risk->common.review.every.unit != DURATION_NONE)
		return "the risk's own review.every";
	if (row && row->review.unit != DURATION_NONE)
		return arena_format(&why->report->arena,
				    "the method, for level %s", row->name);
	return "the default of isms.yaml";
}

static void why_review(const struct reason *why)
{
	struct duration every = review_interval(why->record, why->world);
	struct date next = review_next(why->record, why->world);
	struct buf out = { 0 };

	report_heading(why->report, 2, "When it is looked at again");
	if (every.unit == DURATION_NONE) {
		report_text(why->report, "No review interval is set.");
		return;
	}
	duration_format(every, &out);
	if (!date_is_set(next)) {
		report_text(why->report,
			    "Every %s by %s; it was never reviewed.",
			    buf_string(&out), interval_source(why));
		buf_clear(&out);
		return;
	}
	buf_format(&out, " by %s: ", interval_source(why));
	date_format(why->risk->common.review.last, &out);
	buf_text(&out, " + ");
	duration_format(every, &out);
	buf_text(&out, " = ");
	date_format(next, &out);
	report_text(why->report, "Every %s.", buf_string(&out));
	buf_clear(&out);
}

void risk_why(const struct record *record, const struct world *world,
	      struct report *report)
{
	struct reason why = { report, record, record->at, world,
			      world->method };

	why_ratings(&why);
	why_criterion(&why);
	why_controls(&why);
	why_review(&why);
}
