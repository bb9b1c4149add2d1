/* test_csv.c - tables as CSV and TSV that read back and start no formula. */
#include "isms/base/arena.h"
#include "isms/doc/csv_read.h"
#include "rendering.h"

/* What one cell becomes, between "A-1," and the line's end. */
static const struct {
	const char *text, *csv;
} samples[] = {
	{ "plain", "plain" },
	{ "", "" },
	{ "a,b", "\"a,b\"" },
	{ "a;b", "a;b" },
	{ "say \"no\"", "\"say \"\"no\"\"\"" },
	{ "two\nlines", "\"two\nlines\"" },
	{ " blank", "\" blank\"" },
	{ "blank ", "\"blank \"" },
	{ "=1+1", "'=1+1" },
	{ "=A1,\"x\"", "\"'=A1,\"\"x\"\"\"" },
	{ "+49 30 1", "'+49 30 1" },
	{ "-x", "'-x" },
	{ "@SUM(A1)", "'@SUM(A1)" },
	{ "\t=1", "\"'\t=1\"" },
	{ "\n=1", "\"'\n=1\"" },
	{ "-3.5", "-3.5" },
	{ "-", "'-" },
	{ "+5", "'+5" },
	{ "'=1", "''=1" },
	{ "''-1", "'''-1" },
	{ "'quoted'", "'quoted'" },
	{ "\033[m", "\\u{1b}[m" },
	{ "\xe2\x80\x8c", "\xe2\x80\x8c" },
	{ "\xff", "\\x{ff}" },
};

static void csv_quotes_and_guards(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const char *const texts[] = { samples[i].text, NULL };
		struct report report = { 0 };
		struct buf expected = { 0 };

		add_texts(&report, texts);
		buf_format(&expected, "id,text\nA-1,%s\n", samples[i].csv);
		expect("csv", &report, buf_string(&expected));
		buf_clear(&expected);
		report_clear(&report);
	}
}

static void tsv_quotes_tabs_and_leaves_commas(void **state)
{
	static const char *const texts[] = { "a,b", "a\tb", NULL };
	struct report report = { 0 };

	(void)state;
	add_texts(&report, texts);
	expect("tsv", &report, "id\ttext\nA-1\ta,b\nA-2\t\"a\tb\"\n");
	report_clear(&report);
}

static void cells_have_the_form_that_is_read_back(void **state)
{
	struct report report = { 0 };

	(void)state;
	add_kinds(&report);
	expect("csv", &report,
	       "id,score,open,residual.impact,tags,residual.by,tests\n"
	       "A-1,0.25,yes,4,a\\; b; c,PER-A,"
	       "\"on=2026-01-01, result=pass; on=2026-01-02\"\n"
	       "A-2,,,,,,\n");
	report_clear(&report);
}

static void tables_are_separated_by_an_empty_line(void **state)
{
	static const char *const one[] = { "x", NULL };
	static const char *const none[] = { NULL };
	struct report report = { .title = "T" };

	(void)state;
	report_heading(&report, 1, "H");
	add_texts(&report, one);
	report_draw(&report, report_picture(&report), TONE_RED, "###");
	add_texts(&report, none);
	report_footer(&report, "f");
	expect("csv", &report, "id,text\nA-1,x\n\nid,text\n");
	report_clear(&report);
}

static void an_empty_row_of_one_column_is_still_a_row(void **state)
{
	const struct column column = { .name = "a" };
	struct report report = { 0 };
	size_t block = report_table(&report, BLOCK_TABLE, NULL, &column, 1);

	(void)state;
	report_row(&report, block);
	expect("csv", &report, "a\n\"\"\n");
	report_clear(&report);
}

/* One apostrophe goes off where a formula sign follows the apostrophes. */
static const char *unguarded(const char *text)
{
	const char *start = text + strspn(text, "'");

	return start > text && *start && strchr("=+-@\t\n", *start) ? text + 1
								    : text;
}

static void csv_reads_back_what_was_written(void **state)
{
	static const char *const texts[] = {
		"a,b", "\"", "x\ny",   " lead",	       "trail ", "=1", "''=1",
		"-3",  "'",  "a;b\tc", "\xe2\x80\x8c", "",	 NULL,
	};
	struct report report = { 0 };
	struct look look = { 0 };
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct csv csv = { 0 };
	struct buf out = { 0 };

	(void)state;
	add_texts(&report, texts);
	renderer_by_name("csv")->render(&report, &look, &out);
	assert_true(
		csv_read("a.csv", out.text, out.length, &arena, &csv, &err));
	assert_int_equal(csv.row_count, 12);
	for (size_t i = 0; texts[i]; i++)
		assert_string_equal(unguarded(csv.rows[i].cells[1]), texts[i]);
	buf_clear(&out);
	arena_clear(&arena);
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_quotes_and_guards),
		cmocka_unit_test(tsv_quotes_tabs_and_leaves_commas),
		cmocka_unit_test(cells_have_the_form_that_is_read_back),
		cmocka_unit_test(tables_are_separated_by_an_empty_line),
		cmocka_unit_test(an_empty_row_of_one_column_is_still_a_row),
		cmocka_unit_test(csv_reads_back_what_was_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
