/* search.c - words anywhere in any register. */
#include "isms/verbs/commands.h"
#include "isms/verbs/select.h"

const struct option search_options[] = {
	{ "all", 'a', NULL, "ended records too" },
	{ "limit", 'n', "NUMBER", "at most so many records" },
	{ NULL, 0, NULL, NULL },
};

static const struct column columns[] = {
	{ .name = "kind" },
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "status" },
};

static bool search_folder(struct context *context, struct folder *folder,
			  size_t block, long *left, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	bool all = option_given(arguments, "all");
	struct query query = { 0 };
	bool ok = select_query(context, folder->noun, &query, err);

	/* Words only: "status=open" means a field, which registers differ in.
	 */
	for (size_t i = 0; ok && i < arguments->operands.count; i++)
		ok = query_add(&query, arguments->operands.items[i], err);
	for (size_t i = 0; ok && i < folder->records.count && *left; i++) {
		const struct record *record = folder->records.items[i];
		struct cell *cells;

		if ((!all && record_is_ended(record)) ||
		    !query_matches(&query, record))
			continue;
		cells = report_row(&context->report, block);
		cell_text(&context->report, &cells[0], folder->noun->name);
		cell_text(&context->report, &cells[1], record->id);
		cell_text(&context->report, &cells[2], record_title(record));
		cell_text(&context->report, &cells[3], record_status(record));
		--*left;
	}
	query_clear(&query);
	return ok;
}

bool command_search(struct context *context, struct error *err)
{
	struct store *store = &context->store;
	size_t block;
	long left;
	bool ok = true;

	if (!context->arguments.operands.count)
		return error_set(err, FAULT_USAGE,
				 "search for what? give a word");
	if (!option_number(&context->arguments, "limit", 1000000, &left, err) ||
	    !store_load_all(store, err) || !store_sound(store, err))
		return false;
	context->report.kind = "search";
	context->report.records = true;
	context->reported = true;
	block = report_table(&context->report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; ok && i < store->folder_count; i++)
		ok = search_folder(context, &store->folders[i], block, &left,
				   err);
	return ok;
}
