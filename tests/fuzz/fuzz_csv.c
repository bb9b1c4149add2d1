/* fuzz_csv.c - CSV that is read, written by our writer and read again has the
 * same cells, whatever it is separated by. */
#include "fuzz.h"

#include "isms/base/buf.h"
#include "isms/base/number.h"
#include "isms/doc/csv_read.h"
#include "isms/out/csv_text.h"

/* No spreadsheet takes it for a formula. */
static void check_harmless(const char *cell)
{
	struct number number;

	cell += *cell == '"';
	HOLDS(!*cell || !strchr("=+-@\t\r\n", *cell) ||
	      number_parse(cell, &number));
}

/* Cells in quotes at the edges of a row keep a blank line from being one. */
static void write_row(struct buf *out, const char **cells, size_t count,
		      char separator)
{
	for (size_t i = 0; i < count; i++) {
		size_t begin;

		if (i)
			buf_char(out, separator);
		begin = out->length;
		if (count == 1 && !*cells[i])
			buf_text(out, "\"\"");
		else
			csv_text(out, cells[i], separator);
		check_harmless(buf_string(out) + begin);
	}
	buf_char(out, '\n');
}

static void check_row(const char **cells, const char **again, size_t count)
{
	for (size_t i = 0; i < count; i++)
		HOLDS(!strcmp(cells[i], csv_unguard(again[i])));
}

/* A name of a column with such a sign in it would be taken for several. */
static bool has_plain_names(const struct csv *table)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (strpbrk(table->header[i], ",;\t"))
			return false;
	return true;
}

static void check_table(struct arena *arena, struct buf *out,
			const struct csv *table)
{
	struct csv again = { 0 };
	struct error err = { 0 };
	char separator =
		table->row_count % 2 && table->column_count > 1 ? '\t' : ',';

	buf_reset(out);
	write_row(out, table->header, table->column_count, separator);
	for (size_t i = 0; i < table->row_count; i++)
		write_row(out, table->rows[i].cells, table->column_count,
			  separator);
	HOLDS(csv_read("again.csv", out->text, out->length, arena, &again,
		       &err));
	HOLDS(again.column_count == table->column_count);
	HOLDS(again.row_count == table->row_count);
	check_row(table->header, again.header, again.column_count);
	for (size_t i = 0; i < again.row_count; i++)
		check_row(table->rows[i].cells, again.rows[i].cells,
			  again.column_count);
	error_clear(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena arena;
	static struct buf out;
	struct error err = { 0 };
	struct csv table = { 0 };
	const char *text = size ? (const char *)data : "";

	if (csv_read("x.csv", text, size, &arena, &table, &err)) {
		HOLDS(table.header && table.column_count > 0);
		for (size_t i = 1; i < table.row_count; i++)
			HOLDS(table.rows[i - 1].line <= table.rows[i].line);
		if (has_plain_names(&table))
			check_table(&arena, &out, &table);
	} else {
		HOLDS(err.fault == FAULT_DATA && err.text.length);
		HOLDS(!table.header);
	}
	error_clear(&err);
	arena_reset(&arena);
	return 0;
}
