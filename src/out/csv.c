/* csv.c - tables as comma or tab separated values (RFC 4180, lines end in LF).
 */
#include "isms/out/csv_text.h"
#include "out_internal.h"

/* One rendering; the buffer is the same for all cells. */
struct sheet {
	struct buf *out;
	char separator;
	struct buf flat;
};

static void put_row(struct sheet *sheet, const struct block *block,
		    const struct row *row)
{
	const struct cell *cells = row->cells;

	if (block->kind == BLOCK_TREE)
		buf_format(sheet->out, "%zu%c", row->depth, sheet->separator);
	for (size_t i = 0; i < block->column_count; i++) {
		if (i)
			buf_char(sheet->out, sheet->separator);
		buf_reset(&sheet->flat);
		flat_stored(&sheet->flat, &cells[i]);
		if (block->column_count == 1 && !sheet->flat.length)
			buf_text(sheet->out, "\"\""); /* else no row at all */
		else
			csv_text(sheet->out, buf_string(&sheet->flat),
				 sheet->separator);
	}
	buf_char(sheet->out, '\n');
}

static void put_table(struct sheet *sheet, const struct block *block)
{
	if (block->kind == BLOCK_TREE)
		buf_format(sheet->out, "%s%c", TREE_DEPTH, sheet->separator);
	for (size_t i = 0; i < block->column_count; i++) {
		if (i)
			buf_char(sheet->out, sheet->separator);
		csv_text(sheet->out, block->columns[i].name, sheet->separator);
	}
	buf_char(sheet->out, '\n');
	for (size_t i = 0; i < block->rows.count; i++)
		put_row(sheet, block, &block->rows.items[i]);
}

static void put_tables(struct buf *out, const struct report *report,
		       char separator)
{
	struct sheet sheet = { .out = out, .separator = separator };
	bool first = true;

	for (size_t i = 0; i < report->blocks.count; i++) {
		const struct block *block = &report->blocks.items[i];

		if (!shape_is_keyed(block) || !block->column_count)
			continue;
		if (!first)
			buf_char(out, '\n');
		first = false;
		put_table(&sheet, block);
	}
	buf_clear(&sheet.flat);
}

void render_csv(const struct report *report, const struct look *look,
		struct buf *out)
{
	(void)look;
	put_tables(out, report, ',');
}

void render_tsv(const struct report *report, const struct look *look,
		struct buf *out)
{
	(void)look;
	put_tables(out, report, '\t');
}
