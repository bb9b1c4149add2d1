/* test_render.c - formats are found by name and by ending, and take anything.
 */
#include "isms/out/render.h"

#include "rendering.h"

static void renderer_is_found_by_name(void **state)
{
	static const char *const names[] = { "text",	 "json", "jsonl",
					     "csv",	 "tsv",	 "yaml",
					     "markdown", "html", "dot" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_non_null(renderer_by_name(names[i]));
		assert_string_equal(renderer_by_name(names[i])->name, names[i]);
	}
	assert_null(renderer_by_name("docx"));
	assert_null(renderer_by_name(""));
	assert_null(renderer_by_name("JSON"));
}

static void renderer_is_found_by_ending(void **state)
{
	static const struct {
		const char *path, *name;
	} rows[] = {
		{ "a.json", "json" },	{ "dir.csv/a.md", "markdown" },
		{ "a.b.tsv", "tsv" },	{ "A.CSV", "csv" },
		{ "a.txt", "text" },	{ "a.dot", "dot" },
		{ "a.jsonl", "jsonl" }, { "/tmp/x.yaml", "yaml" },
		{ "a", NULL },		{ "dir.csv/a", NULL },
		{ ".csv", NULL },	{ "a.", NULL },
		{ "a.docx", NULL },	{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct renderer *found = renderer_by_ending(rows[i].path);

		if (rows[i].name)
			assert_string_equal(found->name, rows[i].name);
		else
			assert_null(found);
	}
}

/* A tree of these: each a name, a note, a column and an edge. */
static void add_leaves(struct report *report, const char *const *texts)
{
	static const struct column columns[] = {
		{ .name = "id", .place = PLACE_NAME },
		{ .name = "mark", .place = PLACE_NOTE },
		{ .name = "status" },
		{ .name = "fields", .place = PLACE_EDGE },
	};
	size_t tree = report_table(report, BLOCK_TREE, "tree", columns, 4);

	for (size_t i = 0; texts[i]; i++) {
		struct cell *cells = report_branch(report, tree, i, i % 2);

		for (int c = 0; c < 4; c++)
			cell_text(report, &cells[c], texts[i]);
	}
}

/* Nothing a record could hold makes a format print an escape sequence, a
 * control or a direction change. */
static void no_format_lets_controls_out(void **state)
{
	static const char *const evil[] = {
		"\033[2J\007",
		"\xc2\x9b"
		"1m",
		"\xe2\x80\xae"
		"txt",
		"\x7f",
		"bad \xff byte",
		"\r=1+1",
		NULL,
	};

	(void)state;
	for (const struct renderer *row = renderers; row->name; row++) {
		struct report report = { .kind = evil[0], .title = evil[1] };
		struct look look = { .width = 40 };
		struct buf out = { 0 };

		add_texts(&report, evil);
		add_leaves(&report, evil);
		for (int i = 0; evil[i]; i++) {
			report_heading(&report, 2, evil[i]);
			report_text(&report, "%s", evil[i]);
			report_footer(&report, "%s", evil[i]);
			report_draw(&report, report_picture(&report), TONE_RED,
				    evil[i]);
		}
		row->render(&report, &look, &out);
		assert_true(out.length > 0);
		assert_null(strchr(out.text, '\033'));
		assert_null(strchr(out.text, '\007'));
		assert_null(strchr(out.text, '\x7f'));
		assert_null(strchr(out.text, '\r'));
		assert_null(strchr(out.text, '\xff'));
		assert_null(strstr(out.text, "\xc2\x9b"));
		assert_null(strstr(out.text, "\xe2\x80\xae"));
		assert_int_equal(strlen(out.text), out.length);
		buf_clear(&out);
		report.kind = report.title = NULL;
		report_clear(&report);
	}
}

static void an_empty_report_renders_in_every_format(void **state)
{
	static const struct {
		const char *name, *expected;
	} rows[] = {
		{ "text", "" },
		{ "json", "{\n"
			  "  \"schema\": 1,\n"
			  "  \"kind\": null,\n"
			  "  \"title\": null,\n"
			  "  \"text\": [],\n"
			  "  \"footers\": []\n"
			  "}\n" },
		{ "jsonl", "" },
		{ "csv", "" },
		{ "tsv", "" },
		{ "yaml", "schema: 1\n" },
		{ "markdown", "" },
		{ "dot", "digraph \"\" {\n"
			 "\trankdir=LR;\n"
			 "\tnode [shape=box, fontname=\"sans-serif\"];\n"
			 "\tedge [fontname=\"sans-serif\", fontsize=10];\n"
			 "}\n" },
	};
	struct report report = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		expect(rows[i].name, &report, rows[i].expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(renderer_is_found_by_name),
		cmocka_unit_test(renderer_is_found_by_ending),
		cmocka_unit_test(no_format_lets_controls_out),
		cmocka_unit_test(an_empty_report_renders_in_every_format),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
