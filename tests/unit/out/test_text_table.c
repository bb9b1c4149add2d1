/* test_text_table.c - columns line up, fit the screen, end in no blank. */
#include "rendering.h"

static void every_kind_of_cell_has_a_form(void **state)
{
	struct report report = { 0 };

	(void)state;
	add_kinds(&report);
	expect("text", &report,
	       "id   score  open  residual.impact  tags     residual.by"
	       "  tests\n"
	       "A-1   0.25  yes   4 likely         a; b, c  PER-A"
	       "        on: 2026-01-01, result: pass; on: 2026-01-02\n"
	       "A-2\n");
	report_clear(&report);
}

static void wide_characters_take_two_columns(void **state)
{
	static const struct column columns[] = {
		{ .name = "a" },
		{ .name = "b" },
	};
	static const char *const texts[] = { "\xe6\x97\xa5\xe6\x9c\xac",
					     "Z\xc3\xbcrich", "e\xcc\x81",
					     "two\nlines", NULL };
	struct report report = { 0 };
	size_t block = report_table(&report, BLOCK_TABLE, NULL, columns, 2);

	(void)state;
	for (int i = 0; texts[i]; i++) {
		struct cell *cells = report_row(&report, block);

		cell_text(&report, &cells[0], texts[i]);
		cell_text(&report, &cells[1], "|");
	}
	expect("text", &report,
	       "a          b\n"
	       "\xe6\x97\xa5\xe6\x9c\xac       |\n"
	       "Z\xc3\xbcrich     |\n"
	       "e\xcc\x81          |\n"
	       "two lines  |\n");
	report_clear(&report);
}

static void columns_of_numbers_stand_right(void **state)
{
	static const struct column columns[] = {
		{ .name = "n" },
		{ .name = "x" },
		{ .name = "r", .right = true },
	};
	struct report report = { 0 };
	size_t block = report_table(&report, BLOCK_TABLE, NULL, columns, 3);

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct cell *cells = report_row(&report, block);

		if (i)
			cell_number(&cells[0], i * 99);
		if (i == 1)
			cell_number(&cells[1], 1);
		else
			cell_text(&report, &cells[1], "text");
		if (i < 2)
			cell_text(&report, &cells[2], i ? "12 EUR" : "1 EUR");
	}
	expect("text", &report,
	       "  n  x          r\n"
	       "     text   1 EUR\n"
	       " 99  1     12 EUR\n"
	       "198  text\n");
	report_clear(&report);
}

/* The widest gives way first; ids and numbers never. */
static void the_widest_columns_give_way(void **state)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "owner" },
	};
	static const struct {
		int width;
		const char *text;
	} rows[] = {
		{ 0,
		  "id                  title                       owner\n"
		  "RISK-LONG-LONG-001  A title that is quite long  PER-A\n" },
		{ 53,
		  "id                  title                       owner\n"
		  "RISK-LONG-LONG-001  A title that is quite long  PER-A\n" },
		{ 52,
		  "id                  title                      owner\n"
		  "RISK-LONG-LONG-001  A title that is quite lo…  PER-A\n" },
		{ 47, "id                  title                 owner\n"
		      "RISK-LONG-LONG-001  A title that is qui…  PER-A\n" },
		{ 46, "id                  title\n"
		      "RISK-LONG-LONG-001  A title that is quite long\n"
		      "no room for: owner\n" },
		{ 20, "id                  title\n"
		      "RISK-LONG-LONG-001  A title…\n"
		      "no room for: owner\n" },
	};
	struct report report = { 0 };
	struct cell *cells = report_row(
		&report, report_table(&report, BLOCK_TABLE, NULL, columns, 3));

	(void)state;
	cell_text(&report, &cells[0], "RISK-LONG-LONG-001");
	cell_text(&report, &cells[1], "A title that is quite long");
	cell_text(&report, &cells[2], "PER-A");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct look look = { .width = rows[i].width };

		expect_look("text", &report, look, rows[i].text);
	}
	report_clear(&report);
}

/* What terminals disagree on ends at the next column, unless the blanks before
 * it are too few to be sure. */
static void a_terminal_is_told_the_column_behind_doubtful_text(void **state)
{
	static const struct column columns[] = {
		{ .name = "a" },
		{ .name = "b" },
	};
	static const char *const texts[] = { "plain words",
					     "\u6f22\u5b57",
					     "\u2764\ufe0f",
					     "\u0915\u093e",
					     "\U0001f44d\U0001f3fd",
					     "ten chars \U0001f44d\U0001f3fd",
					     NULL };
	struct report report = { 0 };
	struct look look = { .width = 80, .moves = true };
	size_t block = report_table(&report, BLOCK_TABLE, NULL, columns, 2);

	(void)state;
	for (int i = 0; texts[i]; i++) {
		struct cell *cells = report_row(&report, block);

		cell_text(&report, &cells[0], texts[i]);
		cell_text(&report, &cells[1], "|");
	}
	expect_look("text", &report, look,
		    "a             b\n"
		    "plain words   |\n"
		    "\u6f22\u5b57          |\n"
		    "\u2764\ufe0f            \033[15G|\n"
		    "\u0915\u093e            \033[15G|\n"
		    "\U0001f44d\U0001f3fd            \033[15G|\n"
		    "ten chars \U0001f44d\U0001f3fd  |\n");
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_of_cell_has_a_form),
		cmocka_unit_test(wide_characters_take_two_columns),
		cmocka_unit_test(columns_of_numbers_stand_right),
		cmocka_unit_test(the_widest_columns_give_way),
		cmocka_unit_test(
			a_terminal_is_told_the_column_behind_doubtful_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
