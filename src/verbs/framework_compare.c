/* framework_compare.c - `isms framework compare`: what two frameworks have in
 * common, and what each asks for that the other does not.
 *
 * Each requirement to be assessed falls into one of four: the other framework
 * covers it (an equal, or something that holds it whole), covers it in part, may
 * have to do with it (a chain that proves nothing), or does not know it.  What a
 * framework adds is all but the first. */
#include <string.h>

#include "isms/verbs/framework.h"

enum share {
	SHARE_COVERED,
	SHARE_PART,
	SHARE_WEAK,
	SHARE_NONE,
	SHARE_COUNT
};

static const char *const share_names[SHARE_COUNT] = {
	"covered",
	"in part",
	"weak",
	"nothing",
};

/* One requirement against the other framework. */
struct finding {
	const struct entry *entry;
	enum share share;
	/* What comes closest there, NULL: nothing; and why, where somebody
	 * said so. */
	const struct spot *closest;
	enum relation relation;
	const char *why;
};

struct side {
	const struct country *country, *other;
	VEC(struct finding) findings;
	size_t count[SHARE_COUNT];
};

struct comparing {
	struct context *context;
	struct atlas atlas;
	struct walk walk;
	int hops;
};

static enum share share_of(const struct reach *reach)
{
	if (!reach->proved)
		return SHARE_WEAK;
	return reach->relation == RELATION_EQUAL ||
			       reach->relation == RELATION_SUBSET
		       ? SHARE_COVERED
		       : SHARE_PART;
}

/* What covers is closer than what it covers. */
static bool is_closer(const struct reach *a, const struct reach *b)
{
	if (!b || share_of(a) != share_of(b))
		return !b || share_of(a) < share_of(b);
	return reach_is_better(a, b);
}

static void find(struct comparing *comparing, struct side *side,
		 const struct entry *entry)
{
	const struct atlas *atlas = &comparing->atlas;
	size_t other = (size_t)(side->other - atlas->countries.items);
	struct finding finding = { .entry = entry, .share = SHARE_NONE };
	const struct walk *walk = &comparing->walk;
	const struct reach *best = NULL;

	walk_from(&comparing->walk, atlas,
		  atlas_spot(atlas, side->country->catalogue, entry),
		  comparing->hops, true);
	for (size_t i = 1; i < walk->reached.count; i++) {
		const struct reach *reach = &walk->reached.items[i];

		if (atlas->spots.items[reach->spot].country == other &&
		    is_closer(reach, best))
			best = reach;
	}
	if (best) {
		finding.share = share_of(best);
		finding.closest = &atlas->spots.items[best->spot];
		finding.relation = best->relation;
		finding.why = best->hops == 1 ? best->way->pair->why : NULL;
	}
	side->count[finding.share]++;
	vec_push(&side->findings, finding);
}

static void find_all(struct comparing *comparing, struct side *side)
{
	const struct catalogue *catalogue = side->country->catalogue;

	for (size_t i = 0; i < catalogue->count; i++)
		if (catalogue->entries[i].assessable)
			find(comparing, side, &catalogue->entries[i]);
}

/* -- the report ----------------------------------------------------------- */

static void put_counts(struct report *report, const struct side *sides)
{
	static const struct column columns[] = {
		{ .name = "id", .title = "framework" },
		{ .name = "requirements" },
		{ .name = "covered" },
		{ .name = "in_part", .title = "in part" },
		{ .name = "weak" },
		{ .name = "nothing" },
		{ .name = "adds" },
	};
	size_t block = report_table(report, BLOCK_TABLE, "frameworks", columns,
				    ARRAY_SIZE(columns));

	for (size_t i = 0; i < 2; i++) {
		struct cell *cells = report_row(report, block);
		size_t all = sides[i].findings.count;

		cell_text(report, &cells[0], sides[i].country->id);
		cell_number(&cells[1], (double)all);
		for (size_t at = 0; at < SHARE_COUNT; at++)
			cell_number(&cells[2 + at], (double)sides[i].count[at]);
		cell_number(&cells[6],
			    (double)(all - sides[i].count[SHARE_COVERED]));
	}
}

static void put_added(struct report *report, const struct side *side,
		      const char *name)
{
	static const struct column columns[] = {
		{ .name = "id" },	{ .name = "title" },
		{ .name = "there" },	{ .name = "closest" },
		{ .name = "relation" }, { .name = "why" },
	};
	const char *heading = arena_format(
		&report->arena, "What %s asks for beyond %s",
		side->country->catalogue->title, side->other->catalogue->title);
	size_t block;

	report_heading(report, 2, heading);
	block = report_table(report, BLOCK_TABLE, name, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < side->findings.count; i++) {
		const struct finding *finding = &side->findings.items[i];
		struct cell *cells;

		if (finding->share == SHARE_COVERED)
			continue;
		cells = report_row(report, block);
		cell_text(report, &cells[0], finding->entry->id);
		cell_text(report, &cells[1], finding->entry->title);
		cell_text(report, &cells[2], share_names[finding->share]);
		cells[2].tone = finding->share == SHARE_PART ? TONE_YELLOW
							     : TONE_ORANGE;
		if (!finding->closest)
			continue;
		cell_text(report, &cells[3], finding->closest->id);
		cell_text(report, &cells[4], relation_name(finding->relation));
		cell_text(report, &cells[5], finding->why);
	}
}

static void report_sides(struct report *report, const struct side *sides,
			 int hops)
{
	report->kind = "comparison";
	put_counts(report, sides);
	put_added(report, &sides[0], "first_adds");
	put_added(report, &sides[1], "second_adds");
	report_footer(report,
		      "covered: the other has an equal, or what holds it "
		      "whole; in part: they intersect, or it holds more; weak: "
		      "a chain that proves nothing; adds: all but the covered; "
		      "over at most %d crosswalk%s",
		      hops, hops == 1 ? "" : "s");
}

static bool find_sides(struct comparing *comparing, struct side *sides,
		       struct error *err)
{
	for (size_t i = 0; i < 2; i++) {
		struct side *side = &sides[i];

		side->country = framework_country(
			comparing->context, &comparing->atlas, i, NULL, err);
		if (!side->country)
			return false;
		if (!side->country->catalogue)
			return error_set(err, FAULT_USAGE,
					 "there is no catalogue of %s, only "
					 "crosswalks know it",
					 side->country->id);
	}
	sides[0].other = sides[1].country;
	sides[1].other = sides[0].country;
	if (sides[0].country == sides[1].country)
		return error_set(err, FAULT_USAGE,
				 "%s against itself: name another framework",
				 sides[0].country->id);
	return true;
}

bool framework_compare(struct context *context, struct error *err)
{
	struct comparing comparing = { .context = context };
	struct side sides[2] = { { .country = NULL } };
	bool ok = framework_hops(context, &comparing.hops, err) &&
		  framework_atlas(context, &comparing.atlas, err) &&
		  find_sides(&comparing, sides, err);

	if (ok) {
		find_all(&comparing, &sides[0]);
		find_all(&comparing, &sides[1]);
		report_sides(&context->report, sides, comparing.hops);
	}
	vec_clear(&sides[0].findings);
	vec_clear(&sides[1].findings);
	walk_clear(&comparing.walk);
	atlas_close(&comparing.atlas);
	return ok;
}
