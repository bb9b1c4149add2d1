/* diff_report.c - what a report says of two states of the ISMS, row by row. */
#include <string.h>

#include "diff_internal.h"
#include "reports_internal.h"

/* One side: the report as programs get it. */
struct telling {
	struct report report;
	struct map rows; /* key to struct row */
	const struct block *block;
};

/* The context's own report is put aside meanwhile. */
static bool tell(struct context *context, const struct report_row *row,
		 struct telling *telling, struct error *err)
{
	struct report kept = context->report;
	struct arguments arguments = context->arguments;
	struct given format = { "format", "json" };
	int status = context->status;
	bool ok;

	context->report = (struct report){ 0 };
	context->arguments = (struct arguments){ 0 };
	vec_push(&context->arguments.operands, row->name);
	vec_push(&context->arguments.options, format);
	ok = report_make(context, row, err);
	telling->report = context->report;
	arguments_clear(&context->arguments);
	context->arguments = arguments;
	context->report = kept;
	context->status = status;
	buf_reset(&context->notes);
	return ok;
}

static const char *shown(struct arena *arena, const struct cell *cell)
{
	struct buf text = { 0 };
	const char *kept;

	if (cell_is_empty(cell))
		return NULL;
	cell_show(cell, &text);
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

static bool same_columns(const struct block *one, const struct block *two)
{
	bool same = one->column_count == two->column_count;

	for (size_t i = 0; same && i < one->column_count; i++)
		same = !strcmp(one->columns[i].name, two->columns[i].name);
	return same;
}

/* Rows by their first cell.  It must tell them apart, and all tables must be
 * of one shape; other reports have no rows that could be compared. */
static bool index_rows(struct telling *telling, struct arena *arena)
{
	for (size_t i = 0; i < telling->report.blocks.count; i++) {
		const struct block *block = &telling->report.blocks.items[i];

		if (block->kind != BLOCK_TABLE)
			continue;
		if (telling->block && !same_columns(telling->block, block))
			return false;
		telling->block = block;
		for (size_t k = 0; k < block->rows.count; k++) {
			struct row *row = &block->rows.items[k];
			const char *key = shown(arena, &row->cells[0]);

			if (!key || map_put(&telling->rows, key, row))
				return false;
		}
	}
	return telling->block;
}

static void telling_clear(struct telling *telling)
{
	map_clear(&telling->rows);
	report_clear(&telling->report);
}

/* -- differences ---------------------------------------------------------- */

struct report_difference {
	const char *key, *title;
	const char *change; /* "added", "removed", "changed" */
	const char *field;  /* NULL: the whole row */
	const char *before, *after;
};

struct comparison {
	struct arena *arena;
	struct telling before, after;
	VEC(struct report_difference) found;
};

static bool is_same(const char *left, const char *right)
{
	if (!left || !right)
		return left == right;
	return !strcmp(left, right);
}

static void compare_row(struct comparison *comparison, const char *key,
			const struct row *before, const struct row *after)
{
	const struct telling *telling =
		after ? &comparison->after : &comparison->before;
	const struct row *row = after ? after : before;
	struct report_difference difference = {
		.key = key,
		.title = shown(comparison->arena, &row->cells[1]),
		.change = !before  ? "added"
			  : !after ? "removed"
				   : "changed",
	};

	if (!before || !after) {
		vec_push(&comparison->found, difference);
		return;
	}
	for (size_t i = 1; i < telling->block->column_count; i++) {
		difference.field = telling->block->columns[i].name;
		difference.before = shown(comparison->arena, &before->cells[i]);
		difference.after = shown(comparison->arena, &after->cells[i]);
		if (!is_same(difference.before, difference.after))
			vec_push(&comparison->found, difference);
	}
}

static void compare_rows(struct comparison *comparison)
{
	const struct map *before = &comparison->before.rows;
	const struct map *after = &comparison->after.rows;

	for (size_t i = 0; i < after->count; i++)
		compare_row(comparison, after->entries[i].key,
			    map_get(before, after->entries[i].key),
			    after->entries[i].value);
	for (size_t i = 0; i < before->count; i++)
		if (!map_get(after, before->entries[i].key))
			compare_row(comparison, before->entries[i].key,
				    before->entries[i].value, NULL);
}

/* -- shown ---------------------------------------------------------------- */

/* All of one row below its name: "status  planned -> implemented". */
static size_t show_row(struct context *context,
		       const struct comparison *comparison, size_t at)
{
	const struct report_difference *first = &comparison->found.items[at];
	struct report *report = &context->report;
	struct column *columns = arena_array(
		&context->arena, comparison->found.count, sizeof *columns);
	size_t end = at;
	struct cell *cells;

	report_heading(report, 2,
		       arena_format(&context->arena, "%s%s%s%s%s%s", first->key,
				    first->title ? " " : "",
				    first->title ? first->title : "",
				    first->field ? "" : " (",
				    first->field ? "" : first->change,
				    first->field ? "" : ")"));
	if (!first->field)
		return at + 1;
	for (; end < comparison->found.count &&
	       comparison->found.items[end].key == first->key;
	     end++)
		columns[end - at].name = comparison->found.items[end].field;
	cells = report_row(report, report_table(report, BLOCK_FIELDS, NULL,
						columns, end - at));
	for (size_t i = at; i < end; i++) {
		const struct report_difference *each =
			&comparison->found.items[i];

		cell_format(report, &cells[i - at], "%s -> %s",
			    each->before ? each->before : "nothing",
			    each->after ? each->after : "nothing");
	}
	return end;
}

static void show_page(struct context *context, const struct state_diff *diff,
		      const struct comparison *comparison)
{
	if (!comparison->found.count)
		return;
	report_states(context, diff);
	for (size_t i = 0; i < comparison->found.count;)
		i = show_row(context, comparison, i);
}

static void list_all(struct context *context,
		     const struct comparison *comparison)
{
	static const struct column columns[] = {
		{ .name = "id" },    { .name = "title" },  { .name = "change" },
		{ .name = "field" }, { .name = "before" }, { .name = "after" },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, NULL, columns,
				    ARRAY_SIZE(columns));

	report->records = true;
	for (size_t i = 0; i < comparison->found.count; i++) {
		const struct report_difference *each =
			&comparison->found.items[i];
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], each->key);
		cell_text(report, &cells[1], each->title);
		cell_text(report, &cells[2], each->change);
		cell_text(report, &cells[3], each->field);
		cell_text(report, &cells[4], each->before);
		cell_text(report, &cells[5], each->after);
	}
}

static bool compare(struct context *context, struct state_diff *diff,
		    struct comparison *comparison, struct error *err)
{
	const struct report_row *row =
		report_find(option_text(&context->arguments, "report"), err);
	bool page;

	if (!row || !report_is_page(context, &page, err))
		return false;
	if (!tell(diff->before, row, &comparison->before, err) ||
	    !tell(diff->after, row, &comparison->after, err))
		return false;
	if (!index_rows(&comparison->before, comparison->arena) ||
	    !index_rows(&comparison->after, comparison->arena))
		return error_set(err, FAULT_USAGE,
				 "the report '%s' has no rows that could be "
				 "told apart",
				 row->name);
	compare_rows(comparison);
	context->report.kind = "difference";
	context->reported = true;
	context->status = comparison->found.count ? FAULT_NO : 0;
	if (page)
		show_page(context, diff, comparison);
	else
		list_all(context, comparison);
	return true;
}

bool diff_reports(struct context *context, struct state_diff *diff,
		  struct error *err)
{
	struct comparison comparison = { .arena = &context->arena };
	bool ok = compare(context, diff, &comparison, err);

	telling_clear(&comparison.before);
	telling_clear(&comparison.after);
	vec_clear(&comparison.found);
	return ok;
}
