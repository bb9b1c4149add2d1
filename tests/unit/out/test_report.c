/* test_report.c - reports keep what they are given. */
#include "isms/out/report.h"

#include "rendering.h"

static void report_copies_what_it_is_given(void **state)
{
	char name[] = "name";
	char text[] = "text";
	struct column column = { .name = name, .title = text };
	struct report report = { 0 };
	size_t block = report_table(&report, BLOCK_TABLE, name, &column, 1);

	(void)state;
	cell_text(&report, report_row(&report, block), text);
	report_heading(&report, 1, text);
	memset(name, 'x', 4);
	memset(text, 'x', 4);
	assert_string_equal(report.blocks.items[block].name, "name");
	assert_string_equal(report.blocks.items[block].columns[0].name, "name");
	assert_string_equal(report.blocks.items[block].columns[0].title,
			    "text");
	assert_string_equal(
		report.blocks.items[block].rows.items[0].cells[0].text, "text");
	assert_string_equal(report.blocks.items[1].text, "text");
	report_clear(&report);
}

static void report_rows_begin_empty(void **state)
{
	const struct column columns[] = { { .name = "a" }, { .name = "b" } };
	struct report report = { 0 };
	size_t block = report_table(&report, BLOCK_TABLE, NULL, columns, 2);

	(void)state;
	for (int i = 0; i < 100; i++) {
		struct cell *cells = report_row(&report, block);

		assert_int_equal(cells[0].kind, CELL_NONE);
		assert_int_equal(cells[1].kind, CELL_NONE);
		cell_number(&cells[1], i);
	}
	assert_int_equal(report.blocks.items[block].rows.count, 100);
	assert_int_equal(
		report.blocks.items[block].rows.items[7].cells[1].number, 7);
	report_clear(&report);
}

static void report_clear_leaves_an_empty_report(void **state)
{
	struct report report = { .kind = "risk" };

	(void)state;
	report_text(&report, "%d of %s", 3, "them");
	report_draw(&report, report_picture(&report), TONE_RED, "x");
	report_footer(&report, "%s", "end");
	assert_string_equal(report.blocks.items[0].text, "3 of them");
	assert_string_equal(report.footers.items[0], "end");
	report_clear(&report);
	assert_int_equal(report.blocks.count, 0);
	assert_int_equal(report.footers.count, 0);
	assert_null(report.kind);
	report_clear(&report);
}

static void cell_text_of_nothing_is_none(void **state)
{
	struct report report = { 0 };
	struct cell cell = { 0 };

	(void)state;
	cell_text(&report, &cell, "");
	assert_int_equal(cell.kind, CELL_TEXT);
	cell_text(&report, &cell, NULL);
	assert_int_equal(cell.kind, CELL_NONE);
	cell_level(&report, &cell, 2, NULL);
	assert_int_equal(cell.kind, CELL_LEVEL);
	assert_null(cell.text);
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(report_copies_what_it_is_given),
		cmocka_unit_test(report_rows_begin_empty),
		cmocka_unit_test(report_clear_leaves_an_empty_report),
		cmocka_unit_test(cell_text_of_nothing_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
