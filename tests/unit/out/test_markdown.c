/* test_markdown.c - Markdown in which a record's words stay words. */
#include "rendering.h"

/* What a cell becomes between "| A-1 | " and " |". */
static const struct {
	const char *text, *markdown;
} cells[] = {
	{ "plain, 1.5 -2 10:30", "plain, 1.5 -2 10:30" },
	{ "a|b", "a\\|b" },
	{ "<b>&amp;", "&lt;b&gt;&amp;amp;" },
	{ "[x](y) ![z](y)", "\\[x\\](y) !\\[z\\](y)" },
	{ "https://example.com", "https&#58;//example.com" },
	{ "www.example.com", "www&#46;example.com" },
	{ "a@example.com", "a&#64;example.com" },
	{ "*b* `c` ~d~ \\e $f$", "\\*b\\* \\`c\\` \\~d\\~ \\\\e \\$f\\$" },
	{ "snake_case _it_", "snake_case \\_it\\_" },
	{ "two\nlines\n", "two<br>lines" },
	{ "\033[m", "\\\\u{1b}\\[m" },
};

static void cells_are_neutral(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		const char *const texts[] = { cells[i].text, NULL };
		struct report report = { 0 };
		struct buf expected = { 0 };

		add_texts(&report, texts);
		buf_format(&expected,
			   "| id | text |\n| --- | --- |\n| A-1 | %s |\n",
			   cells[i].markdown);
		expect("markdown", &report, buf_string(&expected));
		buf_clear(&expected);
		report_clear(&report);
	}
}

static const struct {
	const char *text, *markdown;
} paragraphs[] = {
	{ "# no heading", "\\# no heading\n" },
	{ "- no item", "\\- no item\n" },
	{ "1. no item", "1\\. no item\n" },
	{ "2026 is a year", "2026 is a year\n" },
	{ "> no quote", "&gt; no quote\n" },
	{ "    no code", "no code\n" },
	{ "=== no heading", "\\=== no heading\n" },
	{ "```", "\\`\\`\\`\n" },
};

static void paragraphs_begin_no_block(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof paragraphs / sizeof *paragraphs; i++) {
		struct report report = { 0 };

		report_text(&report, "%s", paragraphs[i].text);
		expect("markdown", &report, paragraphs[i].markdown);
		report_clear(&report);
	}
}

static void a_report_has_headings_tables_and_fences(void **state)
{
	const struct column column = { .name = "n", .right = true };
	struct report report = { .title = "Title" };
	size_t picture;

	(void)state;
	report_heading(&report, 1, "Heading");
	report_table(&report, BLOCK_TABLE, NULL, &column, 1);
	cell_number(report_row(&report, report_table(&report, BLOCK_TABLE, NULL,
						     &column, 1)),
		    7);
	cell_number(report_row(&report, report_table(&report, BLOCK_FIELDS,
						     NULL, &column, 1)),
		    8);
	picture = report_picture(&report);
	report_draw(&report, picture, TONE_RED, "# ```` ");
	report_draw(&report, picture, TONE_PLAIN, "|\n x");
	report_footer(&report, "one");
	report_footer(&report, "two");
	expect("markdown", &report,
	       "# Title\n"
	       "\n"
	       "## Heading\n"
	       "\n"
	       "| n |\n| ---: |\n| 7 |\n"
	       "\n"
	       "| field | value |\n| --- | --- |\n| n | 8 |\n"
	       "\n"
	       "`````\n# ```` |\n x\n`````\n"
	       "\n"
	       "- one\n"
	       "- two\n");
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_neutral),
		cmocka_unit_test(paragraphs_begin_no_block),
		cmocka_unit_test(a_report_has_headings_tables_and_fences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
