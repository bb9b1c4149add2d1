/* due.c - what has a date: reviews, treatments, tests, ends of support. */
#include "isms/verbs/due.h"

#include <stdlib.h>
#include <string.h>

#include "isms/model/review.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/select.h"

const struct option due_options[] = {
	{ "within", 'w', "DATE", "until then, such as +30d (the default)" },
	{ "owner", 0, "ID", "only what this person or role answers for" },
	{ NULL, 0, NULL, NULL },
};

static int by_date(const void *left, const void *right)
{
	const struct due *a = left;
	const struct due *b = right;
	int order = date_compare(a->on, b->on);

	if (order)
		return order;
	order = strcmp(a->record->file, b->record->file);
	return order ? order : strcmp(a->what, b->what);
}

bool due_collect(struct context *context, struct due_list *list,
		 struct error *err)
{
	struct store *store = &context->store;

	if (!store_load_all(store, err) || !store_sound(store, err))
		return false;
	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];
		const struct module *module =
			context_module(context, folder->noun->name);

		for (size_t r = 0; r < folder->records.count; r++) {
			const struct record *record = folder->records.items[r];

			if (record_is_ended(record))
				continue;
			due_add(list, record,
				review_next(record, &store->world), "review");
			if (module && module->due)
				module->due(record, &store->world, list);
		}
	}
	if (list->items.count)
		qsort(list->items.items, list->items.count,
		      sizeof *list->items.items, by_date);
	return true;
}

void due_cells(struct context *context, size_t block, const struct due *due)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	int days = date_to_days(due->on) - date_to_days(context->today);
	const char *owner = record_common(due->record)->owner.id;

	cell_text(report, &cells[0], date_text(context, due->on));
	cell_number(&cells[1], days);
	cell_text(report, &cells[2], due->what);
	cell_text(report, &cells[3], due->record->id);
	cell_text(report, &cells[4], record_title(due->record));
	cell_text(report, &cells[5], owner);
	for (int i = 0; days < 0 && i < 2; i++)
		cells[i].tone = TONE_RED;
}

const struct column due_columns[DUE_COLUMNS] = {
	{ .name = "on" },    { .name = "days", .right = true },
	{ .name = "what" },  { .name = "id" },
	{ .name = "title" }, { .name = "owner" },
};

bool due_is_chosen(const struct due *due, const struct due_choice *choice)
{
	const char *owner = record_common(due->record)->owner.id;

	if (date_is_set(choice->until) &&
	    date_compare(due->on, choice->until) > 0)
		return false;
	return !choice->owner || (owner && !strcmp(owner, choice->owner));
}

static bool read_choice(struct context *context, struct due_choice *choice,
			struct error *err)
{
	const char *within = option_text(&context->arguments, "within");
	const char *owner = option_text(&context->arguments, "owner");
	const struct record *record;

	if (!date_parse_relative(within ? within : "+30d", context->today,
				 &choice->until))
		return error_set(err, FAULT_USAGE,
				 "--within is '%s', not a date such as +30d",
				 within);
	if (!owner)
		return true;
	record = store_resolve(&context->store, owner, NULL, err);
	choice->owner = record ? record->id : NULL;
	return record != NULL;
}

static void show_list(struct context *context, const struct due_list *list,
		      const struct due_choice *choice)
{
	size_t block;

	context->report.kind = "due";
	context->report.records = true;
	context->reported = true;
	block = report_table(&context->report, BLOCK_TABLE, NULL, due_columns,
			     DUE_COLUMNS);
	for (size_t i = 0; i < list->items.count; i++)
		if (due_is_chosen(&list->items.items[i], choice))
			due_cells(context, block, &list->items.items[i]);
}

/* Status 1 when something is overdue. */
bool command_due(struct context *context, struct error *err)
{
	struct due_choice choice = { 0 };
	struct due_list list = { 0 };

	if (!read_choice(context, &choice, err) ||
	    !due_collect(context, &list, err))
		return false;
	if (due_is_calendar(context))
		due_calendar(context, &list, &choice);
	else
		show_list(context, &list, &choice);
	for (size_t i = 0; i < list.items.count; i++)
		if (due_is_chosen(&list.items.items[i], &choice) &&
		    date_compare(list.items.items[i].on, context->today) < 0)
			context->status = FAULT_NO;
	vec_clear(&list.items);
	return true;
}
