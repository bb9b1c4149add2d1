/* framework_recommend.c - `isms framework recommend`: which framework is near,
 * and how much work each would be on top of those in force. */
#include <stdlib.h>
#include <string.h>

#include "crosswalk_internal.h"
#include "isms/reports/frameworks.h"
#include "isms/verbs/framework.h"

const struct option framework_recommend_options[] = {
	{ "hops", 0, "N", "over at most so many crosswalks (2)" },
	{ NULL, 0, NULL, NULL },
};

/* As if all that is in force were met: the most that comes for free. */
struct ideal {
	struct knowledge knowledge;
	const struct context *context;
};

static enum standing ideal_standing(const struct knowledge *knowledge,
				    const struct catalogue *catalogue,
				    const struct entry *entry)
{
	const struct ideal *ideal =
		(const struct ideal *)(const void *)knowledge;

	(void)entry;
	return framework_in_force(ideal->context, catalogue->id)
		       ? STANDING_FULL
		       : STANDING_UNKNOWN;
}

struct candidate {
	const struct catalogue *catalogue;
	size_t requirements, covered, part, weak, extra;
	double now, then; /* shares; negative: none */
};

typedef VEC(struct candidate) candidate_vec;

static void weigh(const struct known *known, const struct ideal *ideal,
		  const struct country *country, int hops,
		  candidate_vec *candidates)
{
	struct candidate candidate = { .catalogue = country->catalogue };
	struct inferences now, then;

	infer(&now, &known->atlas, country, &known->knowledge, hops);
	infer(&then, &known->atlas, country, &ideal->knowledge, hops);
	candidate.requirements = then.count;
	candidate.covered = then.standings.count[STANDING_FULL];
	candidate.part = then.standings.count[STANDING_PARTIAL];
	candidate.weak = then.weak;
	candidate.extra = then.count - candidate.covered - candidate.part;
	candidate.now = standings_share(&now.standings);
	candidate.then = standings_share(&then.standings);
	vec_push(candidates, candidate);
	inferences_clear(&now);
	inferences_clear(&then);
}

/* The nearest first. */
static int by_share(const void *left, const void *right)
{
	const struct candidate *a = left;
	const struct candidate *b = right;

	if (a->then < b->then || a->then > b->then)
		return a->then < b->then ? 1 : -1;
	return strcmp(a->catalogue->id, b->catalogue->id);
}

static void put_candidates(struct context *context,
			   const candidate_vec *candidates)
{
	static const struct column columns[] = {
		{ .name = "id", .title = "framework" },
		{ .name = "requirements" },
		{ .name = "covered" },
		{ .name = "in_part", .title = "in part" },
		{ .name = "weak" },
		{ .name = "extra" },
		{ .name = "overlap", .title = "overlap %" },
		{ .name = "met_now", .title = "met now %" },
		{ .name = "title" },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, NULL, columns,
				    ARRAY_SIZE(columns));

	for (size_t i = 0; i < candidates->count; i++) {
		const struct candidate *candidate = &candidates->items[i];
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], candidate->catalogue->id);
		cell_number(&cells[1], (double)candidate->requirements);
		cell_number(&cells[2], (double)candidate->covered);
		cell_number(&cells[3], (double)candidate->part);
		cell_number(&cells[4], (double)candidate->weak);
		cell_number(&cells[5], (double)candidate->extra);
		put_percent(&cells[6], candidate->then);
		put_percent(&cells[7], candidate->now);
		cell_text(report, &cells[8], candidate->catalogue->title);
	}
}

static void explain(struct context *context, int hops)
{
	struct report *report = &context->report;
	const struct list *force = &context->store.settings.frameworks;
	struct buf names = { 0 };

	for (size_t i = 0; i < force->count; i++)
		buf_format(&names, "%s%s", i ? ", " : "", force->items[i]);
	report_footer(report, "in force: %s",
		      force->count ? buf_string(&names) : "none");
	report_footer(report,
		      "covered, in part, overlap: if all that is in force were "
		      "met; extra: what nothing in force answers to, the weak "
		      "ones too; met now: by what the registers say today; a "
		      "partial one counts half; over at most %d crosswalk%s",
		      hops, hops == 1 ? "" : "s");
	buf_clear(&names);
}

bool framework_recommend(struct context *context, struct error *err)
{
	struct known known = { .positions = NULL };
	const struct ideal ideal = { { ideal_standing }, context };
	candidate_vec candidates = { 0 };
	int hops;
	bool ok = framework_hops(context, &hops, err) &&
		  known_find(context, &known, err);

	for (size_t i = 0; ok && i < known.atlas.countries.count; i++) {
		const struct country *country = &known.atlas.countries.items[i];

		if (country_is_demand(country) &&
		    !country->catalogue->successor &&
		    !framework_in_force(context, country->id))
			weigh(&known, &ideal, country, hops, &candidates);
	}
	if (ok) {
		if (candidates.count)
			qsort(candidates.items, candidates.count,
			      sizeof *candidates.items, by_share);
		context->report.kind = "framework";
		context->report.records = true;
		context->reported = true;
		put_candidates(context, &candidates);
		explain(context, hops);
	}
	vec_clear(&candidates);
	known_close(&known);
	return ok;
}
