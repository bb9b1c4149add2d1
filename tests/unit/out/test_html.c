/* test_html.c - pages in which a record's words stay words. */
#include "rendering.h"

static const char *body_of(const struct report *report, struct buf *out)
{
	const struct look look = { 0 };
	const char *body;

	buf_reset(out);
	renderer_by_name("html")->render(report, &look, out);
	body = strstr(buf_string(out), "<body>\n");
	assert_non_null(body);
	return body;
}

/* What a paragraph becomes; none of it is an element, a reference, a control
 * character. */
static const struct {
	const char *text, *html;
} texts[] = {
	{ "plain", "plain" },
	{ "<script>alert(1)</script>",
	  "&lt;script&gt;alert(1)&lt;/script&gt;" },
	{ "a & b &lt; \"c\" 'd'",
	  "a &amp; b &amp;lt; &quot;c&quot; &#39;d&#39;" },
	{ "one\ntwo\n", "one&#10;two" },
	{ "\033[31m\u202e", "\\u{1b}[31m\\u{202e}" },
};

static void texts_are_neutral(void **state)
{
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct report report = { 0 };
		struct buf expected = { 0 };

		report_text(&report, "%s", texts[i].text);
		buf_format(&expected, "<body>\n<p>%s</p>\n</body>\n</html>\n",
			   texts[i].html);
		assert_string_equal(body_of(&report, &out),
				    buf_string(&expected));
		buf_clear(&expected);
		report_clear(&report);
	}
	buf_clear(&out);
}

static void table_has_tones_and_links(void **state)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "n", .right = true },
	};
	struct report report = { 0 };
	struct buf out = { 0 };
	struct cell *cells;
	size_t block;

	(void)state;
	block = report_table(&report, BLOCK_TABLE, NULL, columns, 2);
	cells = report_row(&report, block);
	cell_text(&report, &cells[0], "A-1");
	cell_link(&report, &cells[0], "a/\"b\".html");
	cell_number(&cells[1], 3);
	cells[1].tone = TONE_RED;
	assert_string_equal(
		body_of(&report, &out),
		"<body>\n<table>\n<thead><tr><th>id</th>"
		"<th class=\"r\">n</th></tr></thead>\n<tbody>\n"
		"<tr><td class=\"n\"><a href=\"a/&quot;b&quot;.html\">A-1</a>"
		"</td><td class=\"r\"><span class=\"red\">3</span></td></tr>\n"
		"</tbody>\n</table>\n</body>\n</html>\n");
	expect("markdown", &report,
	       "| id | n |\n| --- | ---: |\n"
	       "| [A-1](<a/\"b\".html>) | 3 |\n");
	buf_clear(&out);
	report_clear(&report);
}

static void tree_is_nested(void **state)
{
	static const size_t depths[] = { 0, 1, 2, 1, 0 };
	const struct column column = { .name = "id", .place = PLACE_NAME };
	struct report report = { 0 };
	struct buf out = { 0 };
	size_t block;

	(void)state;
	block = report_table(&report, BLOCK_TREE, NULL, &column, 1);
	for (size_t i = 0; i < 5; i++) {
		const char name[] = { (char)('a' + i), '\0' };

		cell_text(&report,
			  report_branch(&report, block, depths[i], false),
			  name);
	}
	assert_string_equal(body_of(&report, &out),
			    "<body>\n<ul>\n<li> a<ul>\n<li> b<ul>\n<li> c"
			    "</li></ul>\n</li>\n<li> d</li></ul>\n</li>\n"
			    "<li> e</li></ul>\n</body>\n</html>\n");
	buf_clear(&out);
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_neutral),
		cmocka_unit_test(table_has_tones_and_links),
		cmocka_unit_test(tree_is_nested),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
