/* requirement_why.c - how the status of a requirement comes about. */
#include <string.h>

#include "isms/store/graph.h"
#include "requirement_internal.h"

static void put_strands(const strand_vec *strands, struct report *report)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "says" },
		{ .name = "on" },
		{ .name = "counts_as", .title = "counts as" },
	};
	size_t block = report_table(report, BLOCK_TABLE, "strands", columns,
				    ARRAY_SIZE(columns));

	for (size_t i = 0; i < strands->count; i++) {
		const struct strand *strand = &strands->items[i];
		struct cell *cells = report_row(report, block);
		struct buf on = { 0 };

		if (date_is_set(strand->on))
			date_format(strand->on, &on);
		cell_text(report, &cells[0], strand->id);
		cell_text(report, &cells[1], strand->title);
		cell_text(report, &cells[2], strand->says);
		cell_text(report, &cells[3],
			  on.length ? buf_string(&on) : NULL);
		cell_text(report, &cells[4],
			  strand->outdone ? "older than a test"
					  : standing_name(strand->standing));
		buf_clear(&on);
	}
}

void requirement_why(const struct record *record, const struct world *world,
		     struct report *report)
{
	const struct requirement *what = record->at;
	strand_vec strands = { 0 };
	struct verdict verdict;

	if (!graph_build(world->store, NULL))
		return;
	requirement_judge(record->id, record, world, &verdict);
	requirement_strands(record->id, record, world, &strands);
	report_heading(report, 2, "How the status comes about");
	if (strands.count)
		put_strands(&strands, report);
	if (verdict.standing == STANDING_EXCLUDED)
		report_text(report, "It does not apply: %s.",
			    what->justification ? "see the justification"
						: "nothing says why");
	else if (what->override.status)
		report_text(report, "Set by hand to %s: %s.",
			    standing_name(verdict.standing),
			    what->override.reason ? what->override.reason
						  : "no reason given");
	else if (strands.count)
		report_text(report,
			    "The weakest counts (%s), but at least partial "
			    "where anything is in place: %s.",
			    verdict.because, standing_name(verdict.standing));
	else
		report_text(report,
			    "%s: no control satisfies it and nobody "
			    "assessed it.",
			    standing_name(verdict.standing));
	vec_clear(&strands);
}
