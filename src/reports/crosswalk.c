/* crosswalk.c - how far a framework is met by what the registers say of others,
 * requirement by requirement, with the way there (`isms report crosswalk`). */
#include "crosswalk_internal.h"

#include <string.h>

#include "isms/verbs/framework.h"

/* -- what the registers know ---------------------------------------------- */

static enum standing known_standing(const struct knowledge *knowledge,
				    const struct catalogue *catalogue,
				    const struct entry *entry)
{
	const struct known *known =
		(const struct known *)(const void *)knowledge;
	const struct country *country =
		atlas_country(&known->atlas, catalogue->id);
	size_t number = (size_t)(country - known->atlas.countries.items);
	const struct positions *positions = &known->positions[number];

	return positions->count ? positions->items[entry - catalogue->entries]
					  .verdict.standing
				: STANDING_UNKNOWN;
}

bool country_is_demand(const struct country *country)
{
	const struct catalogue *catalogue = country->catalogue;

	return catalogue && !catalogue->content;
}

bool known_find(struct context *context, struct known *known, struct error *err)
{
	*known = (struct known){ .knowledge = { known_standing } };
	if (!framework_atlas(context, &known->atlas, err))
		return false;
	known->positions =
		arena_array(&context->arena, known->atlas.countries.count,
			    sizeof *known->positions);
	for (size_t i = 0; i < known->atlas.countries.count; i++) {
		const struct country *country =
			&known->atlas.countries.items[i];

		if (country_is_demand(country) &&
		    !positions_find(&context->store, country->catalogue,
				    &known->positions[i], err))
			return false;
	}
	return store_sound(&context->store, err);
}

void known_close(struct known *known)
{
	atlas_close(&known->atlas);
}

/* -- figures -------------------------------------------------------------- */

const struct column figure_columns[FIGURE_COUNT] = {
	{ .name = "requirements" },
	{ .name = "decided" },
	{ .name = "full" },
	{ .name = "partial" },
	{ .name = "weak" },
	{ .name = "open" },
	{ .name = "met", .title = "met %" },
};

static size_t decided_in(const struct inferences *inferences)
{
	size_t count = 0;

	for (size_t i = 0; i < inferences->count; i++)
		count += inferences->items[i].decided;
	return count;
}

void put_percent(struct cell *cell, double share)
{
	/* One decimal: that is what a decision may lean on. */
	if (share >= 0)
		cell_number(cell, (double)(long)(1000 * share + 0.5) / 10);
}

void put_figures(struct cell *cells, const struct inferences *inferences)
{
	const struct standings *all = &inferences->standings;
	double share = standings_share(all);

	cell_number(&cells[0], (double)inferences->count);
	cell_number(&cells[1], (double)decided_in(inferences));
	cell_number(&cells[2], (double)all->count[STANDING_FULL]);
	cell_number(&cells[3], (double)all->count[STANDING_PARTIAL]);
	cell_number(&cells[4], (double)inferences->weak);
	cell_number(&cells[5],
		    (double)(all->count[STANDING_UNKNOWN] +
			     all->count[STANDING_NONE] - inferences->weak));
	put_percent(&cells[6], share);
}

void put_method(struct report *report, int hops)
{
	report_footer(report,
		      "met = (full + partial / 2) / those that apply; decided: "
		      "by the registers themselves, never replaced; weak: a "
		      "chain of overlaps that proves nothing, counted as not "
		      "met; over at most %d crosswalk%s",
		      hops, hops == 1 ? "" : "s");
}

/* -- lines ---------------------------------------------------------------- */

/* The word of the file for what is kept as a rank. */
static const char *trust_of(const struct inference *inference)
{
	for (size_t i = 0; i < inference->leg_count; i++) {
		const char *trust = inference->legs[i]->crosswalk->trust;

		if (trust_rank(trust) == inference->trust)
			return trust;
	}
	return NULL;
}

static enum tone tone_of(const struct inference *inference)
{
	switch (inference->standing) {
	case STANDING_FULL:
		return TONE_GREEN;
	case STANDING_PARTIAL:
		return inference->weak ? TONE_DIM : TONE_YELLOW;
	case STANDING_NONE:
		return TONE_RED;
	case STANDING_UNKNOWN:
	case STANDING_EXCLUDED:
	case STANDING_COUNT:
		break;
	}
	return TONE_DIM;
}

static void put_line(struct context *context, const struct known *known,
		     const struct inference *inference, struct cell *cells)
{
	struct report *report = &context->report;

	cell_text(report, &cells[0], inference->entry->id);
	cell_text(report, &cells[1], standing_name(inference->standing));
	cells[1].tone = tone_of(inference);
	cell_text(report, &cells[2],
		  inference->decided	 ? "decided"
		  : inference->weak	 ? "weak"
		  : inference->leg_count ? "inferred"
					 : NULL);
	cell_text(report, &cells[5], inference->entry->title);
	if (!inference->leg_count)
		return;
	cell_text(report, &cells[3],
		  legs_text(&context->arena, &known->atlas, inference->legs,
			    inference->leg_count, LEGS_BACK | LEGS_BARE_TO));
	cell_text(report, &cells[4], trust_of(inference));
	cell_number(&cells[6], (double)inference->sources);
}

static void put_lines(struct context *context, const struct known *known,
		      const struct inferences *inferences)
{
	static const struct column columns[] = {
		{ .name = "id" },      { .name = "standing" },
		{ .name = "how" },     { .name = "path" },
		{ .name = "trust" },   { .name = "title" },
		{ .name = "sources" },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, "requirements",
				    columns, ARRAY_SIZE(columns));

	for (size_t i = 0; i < inferences->count; i++)
		put_line(context, known, &inferences->items[i],
			 report_row(report, block));
}

/* -- the report ----------------------------------------------------------- */

bool crosswalk_build(struct context *context, struct error *err)
{
	struct report *report = &context->report;
	struct known known = { .positions = NULL };
	struct inferences inferences = { .atlas = NULL };
	const struct country *country = NULL;
	int hops;
	bool ok = framework_hops(context, &hops, err) &&
		  known_find(context, &known, err);

	if (ok)
		country =
			framework_country(context, &known.atlas, 1, NULL, err);
	if (country && !country_is_demand(country)) {
		error_set(err, FAULT_USAGE, "%s has nothing that could be met",
			  country->id);
		country = NULL;
	}
	if (country) {
		infer(&inferences, &known.atlas, country, &known.knowledge,
		      hops);
		report->title = arena_format(&report->arena,
					     "%s by what other frameworks tell",
					     country->catalogue->title);
		put_figures(
			report_row(report,
				   report_table(report, BLOCK_TABLE, "figures",
						figure_columns, FIGURE_COUNT)),
			&inferences);
		put_lines(context, &known, &inferences);
		put_method(report, hops);
	}
	inferences_clear(&inferences);
	known_close(&known);
	return country != NULL;
}
