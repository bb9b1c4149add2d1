/* gap.c - what is missing in a framework, requirement by requirement. */
#include <string.h>

#include "gap_internal.h"
#include "isms/framework/library.h"
#include "isms/store/graph.h"

static const struct column columns[] = {
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "status" },
	{ .name = "was" },
	{ .name = "maturity" },
	{ .name = "target" },
	{ .name = "because" },
	{ .name = "owner" },
	{ .name = "controls", .list = true },
};

/* -- what has a row ------------------------------------------------------- */

static bool is_short(const struct position *position, struct date today)
{
	double target = position_target(position);

	if (position->verdict.standing == STANDING_EXCLUDED)
		return false;
	return position->verdict.standing != STANDING_FULL ||
	       position_maturity(position, today) < target;
}

static bool has_moved(const struct then_and_now *both, size_t i)
{
	return both->compared && both->now.items[i].verdict.standing !=
					 both->then.items[i].verdict.standing;
}

/* -- rows ----------------------------------------------------------------- */

static enum tone standing_tone(enum standing standing)
{
	switch (standing) {
	case STANDING_FULL:
		return TONE_GREEN;
	case STANDING_PARTIAL:
		return TONE_YELLOW;
	case STANDING_UNKNOWN:
	case STANDING_NONE:
		return TONE_RED;
	case STANDING_EXCLUDED:
	case STANDING_COUNT:
		break;
	}
	return TONE_DIM;
}

/* "2 Risk Informed", where the framework has a name for it. */
static void put_level(struct report *report, struct cell *cell,
		      const struct catalogue *catalogue, double level)
{
	int whole = (int)level;
	const char *name = level >= 0 && whole == level
				   ? catalogue_level(catalogue, whole)
				   : NULL;

	if (name)
		cell_level(report, cell, whole, name);
	else if (level >= 0)
		cell_number(cell, level);
}

static const char *owner_of(const struct position *position,
			    const struct support *support)
{
	const char *owner =
		position->decision ? record_common(position->decision)->owner.id
				   : NULL;

	for (size_t i = 0; !owner && i < support->controls.count; i++)
		owner = record_common(support->controls.items[i])->owner.id;
	return owner;
}

static void put_row(struct context *context, size_t block,
		    const struct then_and_now *both, size_t i)
{
	const struct position *position = &both->now.items[i];
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	struct support support;
	struct cell *items;

	support_find(&support, &context->store, position->address,
		     position->decision);
	cell_text(report, &cells[0], position->address);
	cell_text(report, &cells[1], position->entry->title);
	cell_text(report, &cells[2], standing_name(position->verdict.standing));
	cells[2].tone = standing_tone(position->verdict.standing);
	if (both->compared)
		cell_text(report, &cells[3],
			  standing_name(both->then.items[i].verdict.standing));
	put_level(report, &cells[4], both->catalogue,
		  position_maturity(position, context->today));
	put_level(report, &cells[5], both->catalogue,
		  position_target(position));
	cell_text(report, &cells[6], position->verdict.because);
	cell_text(report, &cells[7], owner_of(position, &support));
	items = cell_list(report, &cells[8], support.controls.count);
	for (size_t k = 0; k < support.controls.count; k++)
		cell_text(report, &items[k], support.controls.items[k]->id);
	support_clear(&support);
}

static void put_gaps(struct context *context, size_t block,
		     const struct then_and_now *both)
{
	for (size_t i = 0; i < both->now.count; i++)
		if (both->now.items[i].entry->assessable &&
		    (is_short(&both->now.items[i], context->today) ||
		     has_moved(both, i)))
			put_row(context, block, both, i);
}

/* -- the sum of it -------------------------------------------------------- */

static void say_percent(struct buf *text, const struct standings *standings)
{
	double percent = standings_percent(standings);

	if (percent < 0)
		buf_text(text, "nothing applies");
	else
		number_format(percent, text);
	if (percent >= 0)
		buf_text(text, " %");
}

static void say_sums(struct context *context, const struct then_and_now *both)
{
	const struct standings *now = &both->now.all;
	struct buf text = { 0 };

	say_percent(&text, now);
	buf_format(&text,
		   " of %zu: %zu full, %zu partial, %zu none, %zu unknown; "
		   "%zu excluded",
		   standings_applicable(now), now->count[STANDING_FULL],
		   now->count[STANDING_PARTIAL], now->count[STANDING_NONE],
		   now->count[STANDING_UNKNOWN], now->count[STANDING_EXCLUDED]);
	if (both->compared) {
		buf_format(&text, ". On %s: ", date_text(context, both->since));
		say_percent(&text, &both->then.all);
	}
	report_text(&context->report, "%s.", buf_string(&text));
	buf_clear(&text);
}

static bool put_framework(struct context *context,
			  const struct catalogue *catalogue, bool page,
			  size_t *block, struct error *err)
{
	struct report *report = &context->report;
	struct then_and_now both;

	if (!then_and_now_find(context, catalogue, &both, err))
		return false;
	if (page) {
		report_heading(report, 1,
			       arena_format(&context->arena, "Gaps, %s",
					    catalogue->title));
		say_sums(context, &both);
	}
	if (page || !*block)
		*block = report_table(report, BLOCK_TABLE, NULL, columns,
				      ARRAY_SIZE(columns));
	put_gaps(context, *block, &both);
	if (page)
		report_hide_empty(report, *block, 3);
	return true;
}

bool gap_build(struct context *context, struct error *err)
{
	catalogue_vec catalogues = { 0 };
	size_t block = 0;
	bool page;
	bool ok = report_is_page(context, &page, err) &&
		  report_frameworks(context, false, &catalogues, err);

	context->report.records = !page;
	for (size_t i = 0; ok && i < catalogues.count; i++)
		ok = put_framework(context, catalogues.items[i], page, &block,
				   err);
	if (ok)
		report_coverage_method(context);
	vec_clear(&catalogues);
	return ok;
}
