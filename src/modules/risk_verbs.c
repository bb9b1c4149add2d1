/* risk_verbs.c - assessing risks and seeing them in the matrix (ISO/IEC
 * 27001:2022, 6.1.2 d, 8.2). */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/modules/risk_matrix.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "risk_internal.h"

static bool stage_option(struct context *context, enum risk_stage *stage,
			 struct error *err)
{
	const char *text = option_text(&context->arguments, "stage");
	const char *near;

	*stage = STAGE_CURRENT;
	if (!text)
		return true;
	for (int i = 0; i < STAGE_COUNT; i++)
		if (!strcmp(risk_stages[i], text)) {
			*stage = (enum risk_stage)i;
			return true;
		}
	near = nearest_name(text, risk_stages, STAGE_COUNT,
			    sizeof *risk_stages);
	error_set(err, FAULT_USAGE,
		  "--stage is '%s', not inherent, current or residual", text);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	return false;
}

/* -- assess --------------------------------------------------------------- */

static const struct option assess_options[] = {
	{ "stage", 0, "STAGE", "inherent, current (the default), residual" },
	{ "by", 0, "PERSON", "who judges" },
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool is_dimension(const struct method *method, const char *name)
{
	const struct dimension *dimensions = method->dimensions.items;

	for (size_t i = 0; i < method->dimensions.count; i++)
		if (!strcmp(dimensions[i].name, name))
			return true;
	return false;
}

static bool unknown_part(struct context *context, const char *name,
			 struct error *err)
{
	const struct method *method = context->store.world.method;
	const struct dimension *dimensions = method->dimensions.items;
	VEC(const char *) names = { 0 };
	struct buf all = { 0 };
	const char *near;

	vec_push(&names, "likelihood");
	vec_push(&names, "impact");
	vec_push(&names, "rationale");
	for (size_t i = 0; i < method->dimensions.count; i++)
		vec_push(&names, dimensions[i].name);
	near = nearest_name(name, names.items, names.count,
			    sizeof *names.items);
	for (size_t i = 0; i < names.count; i++)
		buf_format(&all, "%s%s", i ? ", " : "", names.items[i]);
	error_set(err, FAULT_USAGE, "a rating has no '%s'", name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "it has %s", buf_string(&all));
	buf_clear(&all);
	vec_clear(&names);
	return false;
}

/* "impact=4" as "current.impact=4", "legal=3" as "current.dimensions.legal=3".
 */
static bool assess_word(struct context *context, const char *stage,
			const char *word, edit_vec *edits, struct error *err)
{
	static const char *const parts[] = { "likelihood", "impact",
					     "rationale" };
	struct arena *arena = &context->arena;
	const char *name = arena_text(arena, word, strcspn(word, "="));
	const char *between = NULL;

	if (!is_assignment(word))
		return error_set(err, FAULT_USAGE,
				 "'%s' is not NAME=VALUE, such as "
				 "likelihood=3",
				 word);
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
		if (!strcmp(parts[i], name))
			between = ".";
	if (!between && is_dimension(context->store.world.method, name))
		between = ".dimensions.";
	if (!between)
		return unknown_part(context, name, err);
	return assign_parse(context, context->noun,
			    arena_format(arena, "%s%s%s", stage, between, word),
			    edits, err);
}

/* By whom, when, under which method; the risk counts as looked at. */
static bool assess_frame(struct context *context, const char *stage,
			 edit_vec *edits, struct error *err)
{
	const char *by = option_text(&context->arguments, "by");
	const char *version = context->store.world.method->version;
	const struct noun *noun = context->noun;
	struct arena *arena = &context->arena;
	struct date on;
	const char *day;

	if (!option_date(context, "on", &on, err))
		return false;
	day = date_text(context, on);
	return assign_set(context, noun, arena_format(arena, "%s.on", stage),
			  day, edits, err) &&
	       (!by ||
		assign_set(context, noun, arena_format(arena, "%s.by", stage),
			   by, edits, err)) &&
	       (!version || assign_set(context, noun,
				       arena_format(arena, "%s.method", stage),
				       version, edits, err)) &&
	       assign_set(context, noun, "review.last", day, edits, err);
}

static const char *level_text(struct context *context,
			      const struct rating *rating)
{
	const struct method *method = context->store.world.method;
	int level = rating_level(rating, method);

	if (!level)
		return "unrated";
	return arena_format(&context->arena, "%d %s",
			    rating_score(rating, method),
			    method_level_name(method, "risk", level));
}

/* A first complete rating takes a risk from "identified" to "assessed". */
static bool assess_status(struct context *context, struct changes *changes,
			  const struct record *record, const struct record *now,
			  struct error *err)
{
	const struct risk *risk = now->at;
	edit_vec edits = { 0 };
	bool ok = true;

	if (risk->common.status > RISK_IDENTIFIED ||
	    !rating_level(risk_today(risk), context->store.world.method))
		return true;
	ok = assign_set(context, context->noun, "status", "assessed", &edits,
			err) &&
	     changes_edit(changes, record, edits.items, edits.count, err);
	vec_clear(&edits);
	return ok;
}

static bool assess_save(struct context *context, const struct record *record,
			enum risk_stage stage, const edit_vec *edits,
			struct error *err)
{
	struct changes changes = { .context = context };
	const struct record *now = NULL;
	bool ok =
		changes_edit(&changes, record, edits->items, edits->count, err);

	if (ok)
		now = changes_preview(&changes, record, err);
	ok = now && assess_status(context, &changes, record, now, err) &&
	     save_changes(context, &changes, err);
	if (ok)
		buf_format(&context->notes, "%s %s: %s -> %s\n", record->id,
			   risk_stages[stage],
			   level_text(context, risk_rating(record->at, stage)),
			   level_text(context, risk_rating(now->at, stage)));
	changes_clear(&changes);
	return ok;
}

static bool risk_assess(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const struct record *record =
		select_record(context, context->noun, 0, err);
	enum risk_stage stage;
	edit_vec edits = { 0 };
	bool ok = record && stage_option(context, &stage, err);

	if (ok && arguments->operands.count < 2) {
		ok = error_set(err, FAULT_USAGE, "how is %s rated?",
			       record->id);
		error_hint(err,
			   "isms risk assess %s likelihood=... "
			   "impact=...",
			   record->id);
	}
	for (size_t i = 1; ok && i < arguments->operands.count; i++)
		ok = assess_word(context, risk_stages[stage],
				 arguments->operands.items[i], &edits, err);
	ok = ok && assess_frame(context, risk_stages[stage], &edits, err) &&
	     assess_save(context, record, stage, &edits, err);
	vec_clear(&edits);
	return ok;
}

/* -- matrix --------------------------------------------------------------- */

static const struct option matrix_options[] = {
	{ "stage", 0, "STAGE", "inherent, current (the default), residual" },
	{ "all", 'a', NULL, "closed risks too" },
	{ NULL, 0, NULL, NULL },
};

static bool is_picture(const struct renderer *renderer)
{
	return renderer->page;
}

static bool risk_matrix(struct context *context, struct error *err)
{
	const struct renderer *renderer = output_renderer(context, err);
	struct report *report = &context->report;
	struct heat heat = { .method = context->store.world.method };
	record_vec records = { 0 };
	bool ok = renderer && stage_option(context, &heat.stage, err) &&
		  select_terms(context, 0, &records, err);

	heat.risks = records.items;
	heat.count = records.count;
	context->report.kind = "matrix";
	if (ok && is_picture(renderer)) {
		report_heading(
			report, 1,
			arena_format(&context->arena, "Risks by %s rating: %zu",
				     risk_stages[heat.stage], records.count));
		heat_draw(report, &heat, context->look.width);
	} else if (ok) {
		heat_rows(report,
			  report_table(report, BLOCK_TABLE, "cells",
				       heat_columns, HEAT_COLUMNS),
			  &heat);
	}
	vec_clear(&records);
	return ok;
}

const struct verb risk_verbs[] = {
	{ .name = "assess",
	  .operands = "ID likelihood=LEVEL impact=LEVEL [DIMENSION=LEVEL...] "
		      "[rationale=TEXT]",
	  .summary = "rate it: likelihood, impact and why",
	  .options = assess_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = risk_assess,
	  .examples = "risk assess RISK-7K3QF likelihood=4 impact=3 "
		      "--by PER-ALICE\n"
		      "risk assess RISK-7K3QF --stage residual likelihood=2 "
		      "impact=3" },
	{ .name = "treat",
	  .operands = "ID option=OPTION [controls=ID,ID] [due=DATE] "
		      "[plan=TEXT] [cost=MONEY] [with=PARTY]",
	  .summary = "decide what is done about it",
	  .options = risk_treat_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = risk_treat,
	  .examples = "risk treat RISK-7K3QF option=modify "
		      "controls=CTL-MFA,CTL-BACKUP due=+90d\n"
		      "risk treat RISK-7K3QF option=share "
		      "with=\"Insurer, contract 12\" --by PER-ALICE" },
	{ .name = "accept",
	  .operands = "ID",
	  .summary = "the owner accepts what remains",
	  .options = risk_accept_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = risk_accept,
	  .examples = "risk accept RISK-7K3QF --by PER-ALICE --until +12m" },
	{ .name = "matrix",
	  .operands = "[TERM...]",
	  .summary = "heat map: how many risks, and which, in each cell",
	  .options = matrix_options,
	  .flags = COMMAND_STORE,
	  .run = risk_matrix,
	  .examples = "risk matrix\nrisk matrix --stage residual "
		      "owner=PER-ALICE" },
	{ .name = NULL },
};
