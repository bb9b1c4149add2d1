/* coverage.c - how far frameworks are met, as a whole and by chapter. */
#include "gap_internal.h"
#include "isms/framework/library.h"
#include "isms/verbs/select.h"

/* -- shared with gap ------------------------------------------------------ */

bool then_and_now_find(struct context *context,
		       const struct catalogue *catalogue,
		       struct then_and_now *both, struct error *err)
{
	struct store *store = &context->store;

	*both = (struct then_and_now){ .catalogue = catalogue };
	both->compared = option_given(&context->arguments, "since");
	if (!option_date(context, "since", &both->since, err) ||
	    !positions_find(store, catalogue, &both->now, err))
		return false;
	return !both->compared ||
	       positions_find_on(store, catalogue, both->since, &both->then,
				 err);
}

static const struct requirement *decision_of(const struct position *position)
{
	return position->decision ? position->decision->at : NULL;
}

double position_maturity(const struct position *position, struct date today)
{
	const struct requirement *what = decision_of(position);
	const struct assessment *items = what ? what->assessed.items : NULL;
	const struct assessment *last = NULL;

	for (size_t i = 0; items && i < what->assessed.count; i++)
		if (items[i].maturity.set &&
		    date_compare(items[i].on, today) <= 0 &&
		    (!last || date_compare(items[i].on, last->on) >= 0))
			last = &items[i];
	return last ? last->maturity.value : -1;
}

double position_target(const struct position *position)
{
	const struct requirement *what = decision_of(position);

	return what && what->target.set ? what->target.value : -1;
}

void report_hide_empty(struct report *report, size_t at, size_t from)
{
	struct block *block = &report->blocks.items[at];
	size_t kept = from;

	for (size_t column = from; column < block->column_count; column++) {
		bool filled = false;

		for (size_t i = 0; i < block->rows.count; i++)
			filled = filled ||
				 !cell_is_empty(
					 &block->rows.items[i].cells[column]);
		if (!filled)
			continue;
		block->columns[kept] = block->columns[column];
		for (size_t i = 0; i < block->rows.count; i++)
			block->rows.items[i].cells[kept] =
				block->rows.items[i].cells[column];
		kept++;
	}
	block->column_count = kept;
}

void report_coverage_method(struct context *context)
{
	report_footer(&context->report,
		      "coverage: (full + half of partial) / (all - excluded), "
		      "in percent, rounded half up to one decimal; unknown "
		      "counts as not met, empty means that nothing applies");
}

/* -- sums ----------------------------------------------------------------- */

struct sums {
	struct standings now, then;
	double maturity, target; /* sums of those that say one */
	size_t rated, aimed, below;
	size_t all;
};

static void add_position(struct sums *sums, const struct then_and_now *both,
			 size_t i, struct date today)
{
	const struct position *position = &both->now.items[i];
	double maturity = position_maturity(position, today);
	double target = position_target(position);

	sums->all++;
	sums->now.count[position->verdict.standing]++;
	if (both->compared)
		sums->then.count[both->then.items[i].verdict.standing]++;
	if (position->verdict.standing == STANDING_EXCLUDED)
		return;
	if (maturity >= 0) {
		sums->maturity += maturity;
		sums->rated++;
	}
	if (target >= 0) {
		sums->target += target;
		sums->aimed++;
		sums->below += maturity < target;
	}
}

/* heading NULL: the whole. */
static struct sums sum_up(const struct then_and_now *both,
			  const struct entry *heading, struct date today)
{
	struct sums sums = { 0 };

	for (size_t i = 0; i < both->now.count; i++) {
		const struct entry *entry = both->now.items[i].entry;

		if (entry->assessable &&
		    (!heading || entry_is_in(entry, heading->id)))
			add_position(&sums, both, i, today);
	}
	return sums;
}

/* -- rows ----------------------------------------------------------------- */

static const struct column columns[] = {
	{ .name = "framework" },
	{ .name = "part" },
	{ .name = "title" },
	{ .name = "all", .right = true },
	{ .name = "full", .right = true },
	{ .name = "partial", .right = true },
	{ .name = "none", .right = true },
	{ .name = "unknown", .right = true },
	{ .name = "excluded", .right = true },
	{ .name = "coverage", .title = "%", .right = true },
	{ .name = "was", .right = true },
	{ .name = "change", .right = true },
	{ .name = "maturity", .right = true },
	{ .name = "target", .right = true },
	{ .name = "below", .right = true },
};

static void put_percent(struct cell *cell, double percent)
{
	if (percent >= 0)
		cell_number(cell, percent);
}

/* To one decimal, half up; differences may be below zero. */
static double tenths(double value)
{
	return (double)(long)(value * 10 + (value < 0 ? -0.5 : 0.5)) / 10;
}

static void put_sums(struct cell *cells, const struct sums *sums, bool compared)
{
	double now = standings_percent(&sums->now);
	double then = standings_percent(&sums->then);

	cell_number(&cells[3], (double)sums->all);
	cell_number(&cells[4], (double)sums->now.count[STANDING_FULL]);
	cell_number(&cells[5], (double)sums->now.count[STANDING_PARTIAL]);
	cell_number(&cells[6], (double)sums->now.count[STANDING_NONE]);
	cell_number(&cells[7], (double)sums->now.count[STANDING_UNKNOWN]);
	cell_number(&cells[8], (double)sums->now.count[STANDING_EXCLUDED]);
	put_percent(&cells[9], now);
	if (compared) {
		put_percent(&cells[10], then);
		if (now >= 0 && then >= 0)
			cell_number(&cells[11], tenths(now - then));
	}
	if (sums->rated)
		cell_number(&cells[12],
			    tenths(sums->maturity / (double)sums->rated));
	if (sums->aimed) {
		cell_number(&cells[13],
			    tenths(sums->target / (double)sums->aimed));
		cell_number(&cells[14], (double)sums->below);
	}
}

static void put_row(struct context *context, size_t block,
		    const struct then_and_now *both,
		    const struct entry *heading)
{
	struct report *report = &context->report;
	struct sums sums = sum_up(both, heading, context->today);
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0], both->catalogue->id);
	if (heading)
		cell_text(report, &cells[1], heading->id);
	cell_text(report, &cells[2],
		  heading ? heading->title : both->catalogue->title);
	put_sums(cells, &sums, both->compared);
}

/* Headings that have a row: two levels of them, while they fit a page. */
static size_t count_headings(const struct catalogue *catalogue, int depth)
{
	size_t count = 0;

	for (size_t i = 0; i < catalogue->count; i++)
		count += catalogue->entries[i].below &&
			 catalogue->entries[i].depth < depth;
	return count;
}

static void put_framework(struct context *context, size_t block,
			  const struct then_and_now *both, bool parts)
{
	enum {
		PAGE = 40
	};
	const struct catalogue *catalogue = both->catalogue;
	int depth = count_headings(catalogue, 2) <= PAGE ? 2 : 1;

	put_row(context, block, both, NULL);
	for (size_t i = 0; parts && i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];

		if (entry->below && entry->depth < depth)
			put_row(context, block, both, entry);
	}
}

bool coverage_build(struct context *context, struct error *err)
{
	struct report *report = &context->report;
	catalogue_vec catalogues = { 0 };
	bool page;
	bool ok = report_is_page(context, &page, err) &&
		  report_frameworks(context, false, &catalogues, err);
	size_t block = 0;

	report->records = true;
	if (ok)
		block = report_table(report, BLOCK_TABLE, NULL, columns,
				     ARRAY_SIZE(columns));
	for (size_t i = 0; ok && i < catalogues.count; i++) {
		struct then_and_now both;

		ok = then_and_now_find(context, catalogues.items[i], &both,
				       err);
		if (ok)
			put_framework(context, block, &both,
				      catalogues.count == 1);
	}
	if (ok && page)
		report_hide_empty(report, block, 10);
	if (ok)
		report_coverage_method(context);
	vec_clear(&catalogues);
	return ok;
}
