/* framework_force.c - `isms framework enable` and `disable`: which frameworks
 * the ISMS answers to, and how far it is the moment one is taken on. */
#include <string.h>

#include "crosswalk_internal.h"
#include "isms/reports/frameworks.h"
#include "isms/store/graph.h"
#include "isms/verbs/framework.h"
#include "isms/verbs/save.h"

const struct option framework_force_options[] = {
	{ "yes", 'y', NULL, "do it; without it the plan is shown" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ "hops", 0, "N", "over at most so many crosswalks (2)" },
	{ NULL, 0, NULL, NULL },
};

/* -- isms.yaml ------------------------------------------------------------ */

/* Where a new key of isms.yaml goes. */
static const char *const before_frameworks[] = { "format", "organisation",
						 NULL };

/* Named once more further to the left? */
static bool is_repeated(const struct context *context, size_t operand)
{
	const char *const *words = context->arguments.operands.items;

	for (size_t i = 0; i < operand; i++)
		if (!strcmp(words[i], words[operand]))
			return true;
	return false;
}

static bool force(struct context *context, enum edit_kind kind,
		  struct changes *changes, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	VEC(struct edit) edits = { 0 };
	bool ok;

	for (size_t i = 0; i < arguments->operands.count; i++) {
		const char *name = arguments->operands.items[i];
		struct edit edit = { kind, "frameworks", NULL,
				     before_frameworks };

		if (is_repeated(context, i))
			continue;
		if (framework_in_force(context, name) == (kind == EDIT_ADD)) {
			buf_format(&context->notes, "%s is %s in force\n", name,
				   kind == EDIT_ADD ? "already" : "not");
			continue;
		}
		edit.value =
			node_text(&context->arena, name, NODE_DOUBLE_QUOTED);
		vec_push(&edits, edit);
	}
	ok = !edits.count ||
	     changes_settings(changes, edits.items, edits.count, err);
	vec_clear(&edits);
	return ok;
}

static bool any_operand(const struct context *context, struct error *err)
{
	if (context->arguments.operands.count)
		return true;
	error_set(err, FAULT_USAGE, "which framework?");
	error_hint(err, "'isms framework list' shows them");
	return false;
}

/* -- enable --------------------------------------------------------------- */

static const struct country *operand_country(struct context *context,
					     const struct known *known,
					     size_t operand, struct error *err)
{
	const struct country *country =
		framework_country(context, &known->atlas, operand, NULL, err);

	if (!country || country_is_demand(country))
		return country;
	error_set(err, FAULT_USAGE, "%s %s", country->id,
		  country->catalogue
			  ? "has nothing that could be met"
			  : "has no catalogue here, only crosswalks know it");
	return NULL;
}

/* What is left to do: nothing at all first, then what perhaps is there, then
 * what is there in part; -1 for what is done or does not apply. */
static int order_of(const struct inference *inference)
{
	if (inference->weak)
		return 1;
	switch (inference->standing) {
	case STANDING_UNKNOWN:
	case STANDING_NONE:
		return 0;
	case STANDING_PARTIAL:
		return 2;
	case STANDING_FULL:
	case STANDING_EXCLUDED:
	case STANDING_COUNT:
		break;
	}
	return -1;
}

static void put_left(struct context *context, const struct known *known,
		     const struct inference *inference, struct cell *cells)
{
	static const char *const words[] = { "nothing", "weak", "partial" };
	static const enum tone tones[] = { TONE_RED, TONE_ORANGE, TONE_YELLOW };
	struct report *report = &context->report;
	int order = order_of(inference);

	cell_text(report, &cells[0], inference->entry->id);
	cell_text(report, &cells[1], inference->entry->title);
	cell_text(report, &cells[2], words[order]);
	cells[2].tone = tones[order];
	if (!inference->leg_count)
		return;
	cell_text(report, &cells[3],
		  legs_text(&context->arena, &known->atlas, inference->legs,
			    inference->leg_count, LEGS_BACK | LEGS_BARE_TO));
	if (inference->leg_count == 1)
		cell_text(report, &cells[4], inference->legs[0]->pair->why);
}

static void put_extra(struct context *context, const struct known *known,
		      const struct inferences *inferences, const char *name)
{
	static const struct column columns[] = {
		{ .name = "id" },    { .name = "title" },
		{ .name = "there" }, { .name = "path", .title = "by" },
		{ .name = "why" },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, name, columns,
				    ARRAY_SIZE(columns));

	for (int order = 0; order < 3; order++)
		for (size_t i = 0; i < inferences->count; i++)
			if (order_of(&inferences->items[i]) == order)
				put_left(context, known, &inferences->items[i],
					 report_row(report, block));
}

static void tell(struct context *context, const struct known *known,
		 const struct country *country, int hops)
{
	struct report *report = &context->report;
	struct inferences inferences;
	const char *name =
		arena_format(&context->arena, "%s.extra", country->id);

	infer(&inferences, &known->atlas, country, &known->knowledge, hops);
	report_heading(report, 2, country->catalogue->title);
	put_figures(report_row(report,
			       report_table(report, BLOCK_TABLE, country->id,
					    figure_columns, FIGURE_COUNT)),
		    &inferences);
	report_heading(report, 3, "What is extra: not met, or not in full");
	put_extra(context, known, &inferences, name);
	inferences_clear(&inferences);
}

bool framework_enable(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	struct known known = { .positions = NULL };
	size_t count = context->arguments.operands.count;
	int hops;
	bool ok = any_operand(context, err) &&
		  framework_hops(context, &hops, err) &&
		  known_find(context, &known, err);

	for (size_t i = 0; ok && i < count; i++)
		ok = operand_country(context, &known, i, err);
	ok = ok && force(context, EDIT_ADD, &changes, err) &&
	     save_reported(context, &changes, err);
	context->report.kind = "framework";
	for (size_t i = 0; ok && i < count; i++)
		tell(context, &known,
		     framework_country(context, &known.atlas, i, NULL, err),
		     hops);
	if (ok) {
		put_method(&context->report, hops);
		report_footer(&context->report,
			      "'isms report crosswalk FRAMEWORK' has a line "
			      "for each requirement, with the way to it");
	}
	changes_clear(&changes);
	known_close(&known);
	return ok;
}

/* -- disable -------------------------------------------------------------- */

/* What stays of a framework that is given up. */
static bool tell_kept(struct context *context, const char *name,
		      struct error *err)
{
	const struct folder *folder =
		store_folder(&context->store, "requirement");
	size_t length = strlen(name), count = 0;

	if (!graph_build(&context->store, err))
		return false;
	for (size_t i = 0; folder && i < folder->records.count; i++) {
		const char *id = folder->records.items[i]->id;

		count += !strncmp(id, name, length) && id[length] == '/';
	}
	buf_format(&context->notes,
		   "%zu decision%s on %s stay%s where %s, and so do the "
		   "citations in other records\n",
		   count, count == 1 ? "" : "s", name, count == 1 ? "s" : "",
		   count == 1 ? "it is" : "they are");
	return true;
}

/* In force, or at least a framework. */
static bool is_framework(struct context *context, const char *name,
			 struct error *err)
{
	struct library *library;

	if (framework_in_force(context, name))
		return tell_kept(context, name, err);
	library = library_of(&context->store, err);
	return library && library_catalogue(library, name, err);
}

bool framework_disable(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	size_t count = context->arguments.operands.count;
	bool ok = any_operand(context, err);

	for (size_t i = 0; ok && i < count; i++)
		ok = is_repeated(context, i) ||
		     is_framework(context, context->arguments.operands.items[i],
				  err);
	ok = ok && force(context, EDIT_REMOVE, &changes, err) &&
	     save_reported(context, &changes, err);
	changes_clear(&changes);
	return ok;
}
