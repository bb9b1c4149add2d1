/* test_csv_read.c - separators, quotes, lines, and what is refused. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/doc/csv_read.h"

#define TEXT(text) text, sizeof(text) - 1

/* The table as one string: cells in | |, the line in front of each row. */
static char *flat(struct arena *arena, const struct csv *csv)
{
	char *text = arena_copy(arena, "");

	for (size_t i = 0; i < csv->column_count; i++)
		text = arena_format(arena, "%s|%s", text, csv->header[i]);
	for (size_t i = 0; i < csv->row_count; i++) {
		text = arena_format(arena, "%s\n%u", text,
				    (unsigned)csv->rows[i].line);
		for (size_t j = 0; j < csv->column_count; j++)
			text = arena_format(arena, "%s|%s", text,
					    csv->rows[i].cells[j]);
	}
	return text;
}

static void table_is_read_with_its_lines(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		const char *flat;
	} rows[] = {
		{ TEXT("id,name\n1,a\n2,b\n"), "|id|name\n2|1|a\n3|2|b" },
		{ TEXT("id,name\n1,a"), "|id|name\n2|1|a" },
		{ TEXT("id;name\r\n1;a,b\r\n"), "|id|name\n2|1|a,b" },
		{ TEXT("id\tname\n1\ta b\n"), "|id|name\n2|1|a b" },
		{ TEXT("id\tname\n\ta\n1\t\n"), "|id|name\n2||a\n3|1|" },
		{ TEXT("\xef\xbb\xbfid,name\n"), "|id|name" },
		{ TEXT("\xef\xbb\xbf\"id\",name\n"), "|id|name" },
		{ TEXT("id\n\"a\nb\"\n\"c\"\n"), "|id\n2|a\nb\n4|c" },
		{ TEXT("id\r\n\"a\r\n\r\nb\"\r\nc\r\n"), "|id\n2|a\n\nb\n5|c" },
		{ TEXT("id,b\n\n\n1,2\n \n3,4\n"), "|id|b\n4|1|2\n6|3|4" },
		{ TEXT("id,b\n\"a \"\"q\"\"\",\"x,y\"\n"),
		  "|id|b\n2|a \"q\"|x,y" },
		{ TEXT("id , b\n 1 ,\" 2 \"\n"), "|id|b\n2|1| 2 " },
		{ TEXT("a,b\n,\n\"\",x\n"), "|a|b\n2||\n3||x" },
		{ TEXT("\"a;b\",\"c;d\"\n1,2\n"), "|a;b|c;d\n2|1|2" },
		{ TEXT("a\n\xc3\xa9\xe2\x82\xac\n"),
		  "|a\n2|\xc3\xa9\xe2\x82\xac" },
		{ TEXT("a,b\r1,2\r3,4"), "|a|b\n2|1|2\n3|3|4" },
		{ TEXT("\n\na,b\n1,2\n"), "|a|b\n4|1|2" },
		{ TEXT("name\nDoe; J.\nRoe\n"), "|name\n2|Doe; J.\n3|Roe" },
		{ TEXT("\n \na;b\n1;2,3\n"), "|a|b\n4|1|2,3" },
		{ TEXT("id\n=1+1\n@x\n"), "|id\n2|=1+1\n3|@x" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct error err = { 0 };
		struct csv csv = { 0 };

		if (!csv_read("t.csv", rows[i].text, rows[i].length, &arena,
			      &csv, &err))
			print_error("row %zu: %s\n", i, buf_string(&err.text));
		assert_int_equal(err.fault, FAULT_NONE);
		assert_string_equal(flat(&arena, &csv), rows[i].flat);
		error_clear(&err);
		arena_clear(&arena);
	}
}

static void what_is_wrong_has_a_row_and_column(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		const char *where, *says;
	} rows[] = {
		{ TEXT(""), "t.csv:1", "is empty" },
		{ TEXT("\n \n"), "t.csv:1", "is empty" },
		{ TEXT("\xef\xbb\xbf"), "t.csv:1", "is empty" },
		{ TEXT("a,b\n1\n"), "t.csv:2: column 2 ('b')", "has 1 cells" },
		{ TEXT("a,b\n1,2\n1,2,3\n"), "t.csv:3: column 3",
		  "has 3 cells" },
		{ TEXT("a,b\n1,2\n\n\"x\n\",2,3\n"),
		  "t.csv:4:", "has 3 cells" },
		{ TEXT("a,b\n1,\"open\n\n3,4\n"), "t.csv:2: column 2 ('b')",
		  "never closed" },
		{ TEXT("a\n\"x\"y\n"), "t.csv:2: column 1 ('a')", "a quote" },
		{ TEXT("a\nx\"y\"\n"), "t.csv:2: column 1 ('a')", "a quote" },
		{ TEXT("a,b\n1,\xff\n"), "t.csv:2: column 2 ('b')", "UTF-8" },
		{ TEXT("a,b\n1,\"x\0y\"\n"), "t.csv:2: column 2 ('b')", "NUL" },
		{ TEXT("a,b\n1,x\0y\n"), "t.csv:2: column 2 ('b')", "NUL" },
		{ TEXT("\xe9,b\n"), "t.csv:1: column 1", "UTF-8" },
		{ TEXT("a,b\n\x1b]0;x,2\n"), "t.csv:2: column 1 ('a')",
		  "control" },
		{ TEXT("a,b\n\"x\ry\",2\n"), "column 1 ('a')", "control" },
		{ TEXT("a,b\n1,\xe2\x80\xae\n"), "column 2", "bidirectional" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct error err = { 0 };
		struct csv csv = { .column_count = 77 };
		const char *text;

		assert_false(csv_read("t.csv", rows[i].text, rows[i].length,
				      &arena, &csv, &err));
		text = buf_string(&err.text);
		if (!strstr(text, rows[i].where) || !strstr(text, rows[i].says))
			print_error("row %zu: %s\n", i, text);
		assert_int_equal(err.fault, FAULT_DATA);
		assert_int_equal(csv.column_count, 77);
		assert_non_null(strstr(text, rows[i].where));
		assert_non_null(strstr(text, rows[i].says));
		error_clear(&err);
		arena_clear(&arena);
	}
}

static void many_rows_are_read_in_order(void **state)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct csv csv = { 0 };
	struct buf text = { 0 };

	(void)state;
	buf_text(&text, "id,text\n");
	for (size_t i = 0; i < 20000; i++)
		buf_format(&text, "%zu,\"line\nof %zu\"\n", i, i);
	assert_true(
		csv_read("t.csv", text.text, text.length, &arena, &csv, &err));
	assert_int_equal(csv.row_count, 20000);
	for (size_t i = 0; i < 20000; i++) {
		assert_int_equal(csv.rows[i].line, 2 + 2 * i);
		assert_string_equal(csv.rows[i].cells[0],
				    arena_format(&arena, "%zu", i));
	}
	buf_clear(&text);
	error_clear(&err);
	arena_clear(&arena);
}

static void cells_are_cut_out_of_the_text(void **state)
{
	char text[] = "a,b\n one ,\"t,wo\"\n\"a \"\"b\"\"\",\xc3\xa9\n";
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct csv csv = { 0 };

	(void)state;
	assert_true(
		csv_cut("t.csv", text, sizeof text - 1, &arena, &csv, &err));
	assert_string_equal(flat(&arena, &csv),
			    "|a|b\n2|one|t,wo\n3|a \"b\"|\xc3\xa9");
	assert_ptr_equal(csv.rows[0].cells[0], text + 5);
	assert_ptr_equal(csv.rows[0].cells[1], text + 11);
	error_clear(&err);
	arena_clear(&arena);
}

/* A last row without line end is libcsv's, one with it mostly is not. */
static void read_again(const char *text, size_t length)
{
	struct arena arena = { 0 };
	struct error one = { 0 }, other = { 0 };
	struct csv left = { 0 }, right = { 0 };
	bool ok = csv_read("t.csv", text, length - 1, &arena, &left, &one);

	assert_int_equal(
		csv_read("t.csv", text, length, &arena, &right, &other), ok);
	assert_string_equal(buf_string(&one.text), buf_string(&other.text));
	assert_int_equal(left.row_count, right.row_count);
	for (size_t i = 0; i < left.row_count; i++) {
		assert_int_equal(left.rows[i].line, right.rows[i].line);
		for (size_t k = 0; k < left.column_count; k++)
			assert_string_equal(left.rows[i].cells[k],
					    right.rows[i].cells[k]);
	}
	error_clear(&one);
	error_clear(&other);
	arena_clear(&arena);
}

static void both_ways_to_read_a_row_agree(void **state)
{
	static const char signs[] = "aa,,;\"\" \t\n\r\n\xc3\xa4\x01";
	uint32_t dice = 1;

	(void)state;
	for (int round = 0; round < 200000; round++) {
		char text[32] = "a,b\n";
		size_t length = 4;
		uint32_t more = round % 24;

		for (; more; more--) {
			dice = dice * 1664525 + 1013904223;
			text[length++] =
				signs[(dice >> 16) % (sizeof signs - 1)];
		}
		text[length++] = '\n';
		read_again(text, length);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table_is_read_with_its_lines),
		cmocka_unit_test(what_is_wrong_has_a_row_and_column),
		cmocka_unit_test(many_rows_are_read_in_order),
		cmocka_unit_test(cells_are_cut_out_of_the_text),
		cmocka_unit_test(both_ways_to_read_a_row_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
