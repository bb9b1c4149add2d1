/* risk_register.c - the risk register as auditors ask for it: by priority,
 * with treatment, owner and acceptance (ISO/IEC 27001:2022, 8.2, 8.3). */
#include <string.h>

#include "isms/query/sort.h"
#include "isms/verbs/cells.h"
#include "reports_internal.h"

struct entry {
	const char *field;
	const char *title;
};

static const struct entry entries[] = {
	{ "id", "id" },
	{ "title", "title" },
	{ "owner", "owner" },
	{ "inherent.level", "inherent" },
	{ "current.level", "current" },
	{ "residual.level", "residual" },
	{ "treatment.option", "option" },
	{ "treatment.controls", "controls" },
	{ "treatment.due", "due" },
	{ "status", "status" },
	{ "acceptance.by", "accepted by" },
	{ "acceptance.on", "on" },
	{ "acceptance.until", "until" },
};

/* Shown titles; the names stay the fields' for JSON and CSV. */
static void name_columns(struct report *report)
{
	const struct block *block =
		&report->blocks.items[report->blocks.count - 1];

	for (size_t i = 0; i < ARRAY_SIZE(entries); i++)
		block->columns[i].title = entries[i].title;
}

bool risk_register_build(struct context *context, struct error *err)
{
	const char *items[ARRAY_SIZE(entries)];
	struct list fields = { items, ARRAY_SIZE(entries) };
	record_vec risks = { 0 };
	bool ok = report_risks(context, &risks, err) &&
		  records_sort(risks.items, risks.count, "-level,-score",
			       &context->store.world, err);

	for (size_t i = 0; i < ARRAY_SIZE(entries); i++)
		items[i] = entries[i].field;
	context->report.records = true;
	ok = ok &&
	     report_records(context, NULL, context->noun, &risks, &fields, err);
	if (ok)
		name_columns(&context->report);
	vec_clear(&risks);
	return ok;
}
