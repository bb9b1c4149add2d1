/* calendar.c - every date of every register, month by month. */
#include "isms/verbs/due.h"
#include "reports_internal.h"

static bool is_other_month(struct date left, struct date right)
{
	return left.year != right.year || left.month != right.month;
}

static void show_months(struct context *context, const struct due_list *list)
{
	struct report *report = &context->report;
	struct date month = { 0 };
	size_t block = 0;

	for (size_t i = 0; i < list->items.count; i++) {
		const struct due *due = &list->items.items[i];

		if (is_other_month(due->on, month)) {
			month = due->on;
			report_heading(report, 2,
				       arena_format(&context->arena,
						    "%04d-%02d", month.year,
						    month.month));
			block = report_table(report, BLOCK_TABLE, NULL,
					     due_columns, DUE_COLUMNS);
		}
		due_cells(context, block, due);
	}
}

static void show_dates(struct context *context, const struct due_list *list)
{
	size_t block;

	context->report.records = true;
	block = report_table(&context->report, BLOCK_TABLE, NULL, due_columns,
			     DUE_COLUMNS);
	for (size_t i = 0; i < list->items.count; i++)
		due_cells(context, block, &list->items.items[i]);
}

bool calendar_build(struct context *context, struct error *err)
{
	const struct due_choice all = { 0 };
	struct due_list list = { 0 };
	bool page = false;

	if (due_is_calendar(context))
		context->reported = false; /* it is in context->out */
	else if (!report_is_page(context, &page, err))
		return false;
	if (!due_collect(context, &list, err))
		return false;
	if (!context->reported)
		due_calendar(context, &list, &all);
	else if (page)
		show_months(context, &list);
	else
		show_dates(context, &list);
	vec_clear(&list.items);
	return true;
}
