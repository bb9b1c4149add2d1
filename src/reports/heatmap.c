/* heatmap.c - the risks in the matrix before controls, today, and after the
 * plan. */
#include "isms/modules/risk_matrix.h"

#include "reports_internal.h"

static void draw_stages(struct context *context, struct heat *heat)
{
	struct report *report = &context->report;
	const char *name = context->store.settings.organisation;

	report_heading(report, 1,
		       arena_format(&context->arena, "%s, risks on %s: %zu",
				    name ? name : "ISMS",
				    date_text(context, context->today),
				    heat->count));
	for (int i = 0; i < STAGE_COUNT; i++) {
		heat->stage = (enum risk_stage)i;
		report_heading(report, 2, risk_stages[i]);
		heat_draw(report, heat, context->look.width);
	}
}

bool heatmap_build(struct context *context, struct error *err)
{
	struct report *report = &context->report;
	struct heat heat = { .method = context->store.world.method };
	record_vec risks = { 0 };
	bool page;
	size_t block;

	if (!report_is_page(context, &page, err) ||
	    !report_risks(context, &risks, err)) {
		vec_clear(&risks);
		return false;
	}
	heat.risks = risks.items;
	heat.count = risks.count;
	if (page) {
		draw_stages(context, &heat);
	} else {
		block = report_table(report, BLOCK_TABLE, "cells", heat_columns,
				     HEAT_COLUMNS);
		for (int i = 0; i < STAGE_COUNT; i++) {
			heat.stage = (enum risk_stage)i;
			heat_rows(report, block, &heat);
		}
	}
	vec_clear(&risks);
	return true;
}
