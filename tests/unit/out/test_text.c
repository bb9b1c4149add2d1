/* test_text.c - reports for people: lines, fields, pictures, colour. */
#include "rendering.h"

static const struct look plain = { 0 };

static void blocks_are_set_apart(void **state)
{
	static const char *const texts[] = { "x", NULL };
	static const char *const none[] = { NULL };
	struct report report = { .title = "Title" };

	(void)state;
	report_text(&report, "first");
	report_text(&report, "second");
	report_heading(&report, 2, "Table");
	add_texts(&report, texts);
	add_texts(&report, none);
	report_heading(&report, 2, "None");
	report_text(&report, "nothing");
	report_footer(&report, "footer");
	expect("text", &report,
	       "Title\n"
	       "first\n"
	       "second\n"
	       "\n"
	       "Table\n"
	       "id   text\n"
	       "A-1  x\n"
	       "\n"
	       "None\n"
	       "nothing\n"
	       "\n"
	       "footer\n");
	report_clear(&report);
}

static size_t add_fields(struct report *report, const char *text)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "long_name", .title = "Name" },
		{ .name = "description" },
		{ .name = "none" },
	};
	size_t block = report_table(report, BLOCK_FIELDS, NULL, columns, 4);
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0], "A-1");
	cell_level(report, &cells[1], 2, "low");
	cell_text(report, &cells[2], text);
	return block;
}

static void fields_are_aligned_and_keep_lines(void **state)
{
	struct report report = { 0 };

	(void)state;
	add_fields(&report, "one two three four five six\n  seven\n");
	expect("text", &report,
	       "id           A-1\n"
	       "Name         2 low\n"
	       "description  one two three four five six\n"
	       "               seven\n"
	       "none\n");
	report_clear(&report);
}

static void fields_wrap_at_the_width(void **state)
{
	struct look look = { .width = 34 };
	struct report report = { 0 };

	(void)state;
	add_fields(&report, "one two three four five six  seven eight "
			    "https://example.com/long/address end");
	expect_look("text", &report, look,
		    "id           A-1\n"
		    "Name         2 low\n"
		    "description  one two three four\n"
		    "             five six  seven eight\n"
		    "             https://example.com/long/address\n"
		    "             end\n"
		    "none\n");
	report_clear(&report);
}

/* Without blanks, too, but not before what closes nor behind what opens. */
static void ideographs_wrap_at_the_width(void **state)
{
	struct look look = { .width = 34 };
	struct report report = { 0 };

	(void)state;
	add_fields(&report, "漏れるかもしれないので、（暗号化）"
			    "する。 isms で 한국어는 띄어 쓴다 ");
	expect_look("text", &report, look,
		    "id           A-1\n"
		    "Name         2 low\n"
		    "description  漏れるかもしれないの\n"
		    "             で、（暗号化）する。\n"
		    "             isms で 한국어는 띄어\n"
		    "             쓴다\n"
		    "none\n");
	report_clear(&report);
}

static void groups_of_a_field_take_a_line_each(void **state)
{
	static const struct column column = { .name = "tests", .list = true };
	static const char *const keys[] = { "on", "by" };
	struct report report = { 0 };
	size_t block = report_table(&report, BLOCK_FIELDS, NULL, &column, 1);
	struct cell *items = cell_list(&report, report_row(&report, block), 2);

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct cell *parts = cell_map(&report, &items[i], keys, 2);

		cell_format(&report, &parts[0], "day %d", i);
		cell_text(&report, &parts[1], i ? "B" : NULL);
	}
	expect("text", &report,
	       "tests  on: day 0\n"
	       "       on: day 1, by: B\n");
	report_clear(&report);
}

static void colour_comes_only_when_asked_for(void **state)
{
	const struct column columns[] = { { .name = "a" }, { .name = "b" } };
	struct look look = { .colour = true };
	struct report report = { 0 };
	struct cell *cells;

	(void)state;
	report_heading(&report, 1, "H");
	cells = report_row(
		&report, report_table(&report, BLOCK_TABLE, NULL, columns, 2));
	cell_text(&report, &cells[0], "x y");
	cells[0].tone = TONE_RED;
	cell_text(&report, &cells[1], "z");
	report_footer(&report, "f");
	expect("text", &report, "H\na    b\nx y  z\n\nf\n");
	expect_look("text", &report, look,
		    "\033[1mH\033[0m\n"
		    "\033[1ma\033[0m    \033[1mb\033[0m\n"
		    "\033[31mx y\033[0m  z\n"
		    "\n"
		    "\033[2mf\033[0m\n");
	report_clear(&report);
}

static void pictures_are_drawn_piece_by_piece(void **state)
{
	struct look look = { .colour = true };
	struct report report = { 0 };
	size_t picture = report_picture(&report);

	(void)state;
	report_draw(&report, picture, TONE_PLAIN, "5 ");
	report_draw(&report, picture, TONE_RED, " ## ");
	report_draw(&report, picture, TONE_GREEN, "\n  .");
	expect_look("text", &report, plain, "5  ##\n  .\n");
	expect_look("text", &report, look,
		    "5  \033[31m##\033[0m\n  \033[32m.\033[0m\n");
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_are_set_apart),
		cmocka_unit_test(fields_are_aligned_and_keep_lines),
		cmocka_unit_test(fields_wrap_at_the_width),
		cmocka_unit_test(ideographs_wrap_at_the_width),
		cmocka_unit_test(groups_of_a_field_take_a_line_each),
		cmocka_unit_test(colour_comes_only_when_asked_for),
		cmocka_unit_test(pictures_are_drawn_piece_by_piece),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
