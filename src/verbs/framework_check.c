/* framework_check.c - `isms framework check`: how good crosswalks are, and what
 * is wrong in them; what catalogues do not say. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/framework/quality.h"
#include "isms/verbs/framework.h"

struct judging {
	struct context *context;
	struct atlas atlas;
	const char *only; /* the volume asked for, or NULL: all */
	size_t crosswalks, flaws, catalogues;
};

static double one_decimal(double number)
{
	return (double)(long)(10 * number + 0.5) / 10;
}

static void put_share(struct cell *cell, double share)
{
	/* Whole percents: no more is meant. */
	cell_number(cell, (double)(int)(100 * share + 0.5));
}

static const struct column crosswalk_columns[] = {
	{ .name = "id", .title = "crosswalk" },
	{ .name = "quality" },
	{ .name = "trust" },
	{ .name = "pairs" },
	{ .name = "dead" },
	{ .name = "wrong" },
	{ .name = "headings" },
	{ .name = "widest" },
	{ .name = "fan_out", .title = "fan-out" },
	{ .name = "source", .title = "source %" },
	{ .name = "target", .title = "target %" },
	{ .name = "precise", .title = "precise %" },
	{ .name = "telling", .title = "telling %" },
	{ .name = "explained", .title = "explained %" },
	{ .name = "narrow", .title = "narrow %" },
};

static void put_crosswalk(struct judging *judging,
			  const struct crosswalk *crosswalk,
			  const struct quality *quality)
{
	struct report *report = &judging->context->report;
	struct cell *cells = report_row(report, judging->crosswalks);
	const size_t *count = quality->count;

	cell_text(report, &cells[0], crosswalk->id);
	put_share(&cells[1], quality->figure);
	cell_text(report, &cells[2], crosswalk->trust);
	cell_number(&cells[3], (double)quality->pairs);
	cell_number(&cells[4], (double)count[FLAW_DEAD]);
	cell_number(&cells[5],
		    (double)(count[FLAW_DOUBLED] + count[FLAW_TWO_EQUAL] +
			     count[FLAW_ONE_SIDED]));
	cell_number(&cells[6], (double)count[FLAW_HEADING]);
	cell_number(&cells[7], (double)quality->widest);
	if (quality->sources)
		cell_number(&cells[8], one_decimal((double)quality->pairs /
						   (double)quality->sources));
	put_share(&cells[9], quality->covered);
	put_share(&cells[10], quality->target_covered);
	put_share(&cells[11], quality->precise);
	put_share(&cells[12], quality->telling);
	put_share(&cells[13], quality->explained);
	put_share(&cells[14], quality->narrow);
}

/* What is wrong is told of all; what is less useful, where one was named. */
static void put_flaws(struct judging *judging,
		      const struct crosswalk *crosswalk,
		      const struct quality *quality)
{
	struct report *report = &judging->context->report;

	for (size_t i = 0; i < quality->flaws.count; i++) {
		const struct flaw *flaw = &quality->flaws.items[i];
		bool error = flaw_is_error(flaw->kind);
		struct cell *cells;

		if (error)
			judging->context->status = FAULT_NO;
		if (!error && !judging->only)
			continue;
		cells = report_row(report, judging->flaws);
		cell_text(report, &cells[0], flaw_name(flaw->kind));
		cells[0].tone = error ? TONE_RED : TONE_DIM;
		cell_text(report, &cells[1], flaw->source);
		cell_text(report, &cells[2], flaw->target);
		cell_text(report, &cells[3], flaw->text);
		cell_text(report, &cells[4], crosswalk->id);
	}
}

static void judge_crosswalk(struct judging *judging,
			    const struct crosswalk *crosswalk)
{
	struct quality quality;

	crosswalk_measure(&judging->atlas, crosswalk, &quality);
	put_crosswalk(judging, crosswalk, &quality);
	put_flaws(judging, crosswalk, &quality);
	quality_clear(&quality);
}

/* -- catalogues ----------------------------------------------------------- */

/* Does any crosswalk lead to it, or to a heading above? */
static bool is_reached(const struct judging *judging,
		       const struct country *country, const struct entry *entry)
{
	for (; entry; entry = entry->parent) {
		size_t spot = country->first +
			      (size_t)(entry - country->catalogue->entries);

		if (judging->atlas.spots.items[spot].way_count)
			return true;
	}
	return false;
}

static size_t crosswalks_of(const struct judging *judging, const char *id)
{
	const struct library *library = judging->atlas.library;
	size_t count = 0;

	for (size_t i = 0; i < library->count; i++) {
		const struct crosswalk *crosswalk =
			library->volumes[i].crosswalk;

		count += crosswalk && (!strcmp(crosswalk->source, id) ||
				       !strcmp(crosswalk->target, id));
	}
	return count;
}

/* What a reader must know to trust it, and is not said. */
static void put_missing(struct report *report, struct cell *cell,
			const struct catalogue *catalogue)
{
	const struct {
		const char *name, *text;
	} wanted[] = {
		{ "version", catalogue->version },
		{ "publisher", catalogue->publisher },
		{ "licence", catalogue->licence },
		{ "origin", catalogue->origin },
	};
	struct cell *items;
	size_t count = 0;

	for (size_t i = 0; i < ARRAY_SIZE(wanted); i++)
		count += !wanted[i].text;
	items = cell_list(report, cell, count);
	count = 0;
	for (size_t i = 0; i < ARRAY_SIZE(wanted); i++)
		if (!wanted[i].text)
			cell_text(report, &items[count++], wanted[i].name);
}

static void judge_catalogue(struct judging *judging,
			    const struct catalogue *catalogue)
{
	struct report *report = &judging->context->report;
	const struct country *country =
		atlas_country(&judging->atlas, catalogue->id);
	struct cell *cells = report_row(report, judging->catalogues);
	size_t reached = 0, all = catalogue_assessable(catalogue);

	for (size_t i = 0; i < catalogue->count; i++)
		reached += catalogue->entries[i].assessable &&
			   is_reached(judging, country, &catalogue->entries[i]);
	cell_text(report, &cells[0], catalogue->id);
	cell_number(&cells[1], (double)catalogue->count);
	cell_number(&cells[2], (double)all);
	cell_number(&cells[3], (double)crosswalks_of(judging, catalogue->id));
	put_share(&cells[4], all ? (double)reached / (double)all : 0);
	put_missing(report, &cells[5], catalogue);
}

static void begin(struct judging *judging)
{
	static const struct column flaws[] = {
		{ .name = "flaw" },	 { .name = "source" },
		{ .name = "target" },	 { .name = "text", .title = "what" },
		{ .name = "crosswalk" },
	};
	static const struct column catalogues[] = {
		{ .name = "id", .title = "catalogue" },
		{ .name = "entries" },
		{ .name = "requirements" },
		{ .name = "crosswalks" },
		{ .name = "reached", .title = "reached %" },
		{ .name = "missing", .title = "does not say", .list = true },
	};
	struct report *report = &judging->context->report;

	report->kind = "framework-check";
	judging->context->reported = true;
	judging->catalogues = report_table(report, BLOCK_TABLE, "catalogues",
					   catalogues, ARRAY_SIZE(catalogues));
	judging->crosswalks =
		report_table(report, BLOCK_TABLE, "crosswalks",
			     crosswalk_columns, ARRAY_SIZE(crosswalk_columns));
	judging->flaws = report_table(report, BLOCK_TABLE, "flaws", flaws,
				      ARRAY_SIZE(flaws));
}

static bool is_volume(const struct library *library, const char *name,
		      struct error *err)
{
	const char *near;

	for (size_t i = 0; i < library->count; i++)
		if (!strcmp(library->volumes[i].name, name))
			return true;
	near = nearest_name(name, library->volumes, library->count,
			    sizeof *library->volumes);
	error_set(err, FAULT_USAGE, "there is no framework or crosswalk '%s'",
		  name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "'isms framework check' shows them");
	return false;
}

/* A framework's name asks for its crosswalks, too. */
static bool is_asked(const struct judging *judging, const struct volume *volume)
{
	const char *only = judging->only;

	if (!only || !strcmp(volume->name, only))
		return true;
	return volume->crosswalk && (!strcmp(volume->crosswalk->source, only) ||
				     !strcmp(volume->crosswalk->target, only));
}

static void judge_all(struct judging *judging)
{
	const struct library *library = judging->atlas.library;

	begin(judging);
	for (size_t i = 0; i < library->count; i++) {
		const struct volume *volume = &library->volumes[i];

		if (!is_asked(judging, volume))
			continue;
		if (volume->crosswalk)
			judge_crosswalk(judging, volume->crosswalk);
		else
			judge_catalogue(judging, volume->catalogue);
	}
	if (!judging->context->report.blocks.items[judging->crosswalks]
		     .rows.count)
		return;
	report_footer(&judging->context->report,
		      "quality = live x (source + precise + telling + "
		      "explained + narrow) / 5; live: pairs whose ends exist; "
		      "source: requirements with a pair; precise: no heading; "
		      "telling: more than an intersect; explained: with a "
		      "rationale; narrow: sources with at most %d targets",
		      QUALITY_NARROW);
}

bool framework_check(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct judging judging = {
		.context = context,
		.only = arguments->operands.count ? arguments->operands.items[0]
						  : NULL,
	};
	bool ok = framework_atlas(context, &judging.atlas, err) &&
		  (!judging.only ||
		   is_volume(judging.atlas.library, judging.only, err));

	if (ok)
		judge_all(&judging);
	atlas_close(&judging.atlas);
	return ok;
}
