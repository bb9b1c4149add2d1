/* report.c - building what a command has to say: blocks, rows, cells. */
#include "isms/out/report.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>

#include "isms/base/buf.h"
#include "out_internal.h"

void report_clear(struct report *report)
{
	for (size_t i = 0; i < report->blocks.count; i++) {
		vec_clear(&report->blocks.items[i].rows);
		vec_clear(&report->blocks.items[i].picture);
	}
	vec_clear(&report->blocks);
	vec_clear(&report->footers);
	arena_clear(&report->arena);
	*report = (struct report){ 0 };
}

static const char *keep(struct report *report, const char *text)
{
	return text ? arena_copy(&report->arena, text) : NULL;
}

__attribute__((format(printf, 2, 0))) static const char *
keep_format(struct report *report, const char *format, va_list arguments)
{
	struct buf text = { 0 };
	const char *kept;

	buf_vformat(&text, format, arguments);
	kept = buf_keep(&text, &report->arena);
	buf_clear(&text);
	return kept;
}

void report_heading(struct report *report, int depth, const char *text)
{
	struct block block = { .kind = BLOCK_HEADING, .depth = depth };

	block.text = keep(report, text);
	vec_push(&report->blocks, block);
}

void report_text(struct report *report, const char *format, ...)
{
	struct block block = { .kind = BLOCK_TEXT };
	va_list arguments;

	va_start(arguments, format);
	block.text = keep_format(report, format, arguments);
	va_end(arguments);
	vec_push(&report->blocks, block);
}

void report_footer(struct report *report, const char *format, ...)
{
	va_list arguments;
	const char *text;

	va_start(arguments, format);
	text = keep_format(report, format, arguments);
	va_end(arguments);
	vec_push(&report->footers, text);
}

size_t report_table(struct report *report, enum block_kind kind,
		    const char *name, const struct column *columns,
		    size_t count)
{
	struct block block = { .kind = kind, .column_count = count };

	assert(kind == BLOCK_TABLE || kind == BLOCK_FIELDS ||
	       kind == BLOCK_TREE);
	block.name = keep(report, name);
	block.columns = arena_array(&report->arena, count, sizeof *columns);
	for (size_t i = 0; i < count; i++) {
		block.columns[i] = columns[i];
		block.columns[i].name = keep(report, columns[i].name);
		block.columns[i].title = keep(report, columns[i].title);
	}
	vec_push(&report->blocks, block);
	return report->blocks.count - 1;
}

struct cell *report_row(struct report *report, size_t block)
{
	struct block *table = &report->blocks.items[block];
	struct row row = { 0 };

	row.cells = arena_array(&report->arena, table->column_count,
				sizeof *row.cells);
	vec_push(&table->rows, row);
	return row.cells;
}

struct cell *report_branch(struct report *report, size_t block, size_t depth,
			   bool back)
{
	const struct block *tree = &report->blocks.items[block];
	struct cell *cells = report_row(report, block);
	struct row *row = &tree->rows.items[tree->rows.count - 1];

	assert(depth == 0 ||
	       (tree->rows.count > 1 && depth <= row[-1].depth + 1));
	row->depth = depth;
	row->back = back;
	return cells;
}

size_t report_picture(struct report *report)
{
	struct block block = { .kind = BLOCK_PICTURE };

	vec_push(&report->blocks, block);
	return report->blocks.count - 1;
}

void report_draw(struct report *report, size_t picture, enum tone tone,
		 const char *text)
{
	struct cell piece = { .kind = CELL_TEXT, .tone = tone };

	piece.text = keep(report, text);
	vec_push(&report->blocks.items[picture].picture, piece);
}

void cell_text(struct report *report, struct cell *cell, const char *text)
{
	cell->kind = text ? CELL_TEXT : CELL_NONE;
	cell->text = keep(report, text);
}

void cell_link(struct report *report, struct cell *cell, const char *link)
{
	cell->link = keep(report, link);
}

void cell_format(struct report *report, struct cell *cell, const char *format,
		 ...)
{
	va_list arguments;

	va_start(arguments, format);
	cell->kind = CELL_TEXT;
	cell->text = keep_format(report, format, arguments);
	va_end(arguments);
}

void cell_number(struct cell *cell, double number)
{
	cell->kind = CELL_NUMBER;
	cell->number = number;
}

void cell_bool(struct cell *cell, bool truth)
{
	cell->kind = CELL_BOOL;
	cell->number = truth;
}

void cell_level(struct report *report, struct cell *cell, int level,
		const char *label)
{
	cell->kind = CELL_LEVEL;
	cell->number = level;
	cell->text = keep(report, label);
}

struct cell *cell_list(struct report *report, struct cell *cell, size_t count)
{
	cell->kind = CELL_LIST;
	cell->count = count;
	cell->items = arena_array(&report->arena, count, sizeof *cell->items);
	return cell->items;
}

struct cell *cell_map(struct report *report, struct cell *cell,
		      const char *const *keys, size_t count)
{
	cell->kind = CELL_MAP;
	cell->count = count;
	cell->items = arena_array(&report->arena, count, sizeof *cell->items);
	cell->keys = arena_array(&report->arena, count, sizeof *cell->keys);
	for (size_t i = 0; i < count; i++)
		cell->keys[i] = keep(report, keys[i]);
	return cell->items;
}

void cell_show(const struct cell *cell, struct buf *out)
{
	flat_shown(out, cell, true);
}

bool cell_is_empty(const struct cell *cell)
{
	return flat_is_empty(cell);
}
