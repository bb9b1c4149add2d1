/* test_tree.c - rows below rows, in every format. */
#include "rendering.h"

static const struct column columns[] = {
	{ .name = "id", .place = PLACE_NAME },
	{ .name = "mark", .place = PLACE_NOTE },
	{ .name = "title", .place = PLACE_NAME },
	{ .name = "status" },
	{ .name = "link.fields", .place = PLACE_EDGE, .list = true },
	{ .name = "kind", .place = PLACE_NONE },
};

enum {
	COLUMNS = sizeof columns / sizeof *columns
};

struct sample {
	size_t depth;
	bool back;
	const char *cells[COLUMNS];
};

static const struct sample samples[] = {
	{ 0, false, { "R-1", NULL, "Root", "open", NULL, "risk" } },
	{ 1, false, { "C-1", NULL, "Wide \"quoted\" one", "on", "with" } },
	{ 2, true, { "E-1", NULL, "Proof", NULL, "supports" } },
	{ 2, false, { "A.5", "missing", NULL, NULL, "satisfies" } },
	{ 1, true, { "C-2", NULL, "a\nb", NULL, "of" } },
	{ 2, false, { "E-1", "above", "Proof", NULL, "by" } },
	{ 0, false, { "R-2", NULL, NULL, NULL, NULL, NULL } },
};

static size_t add_tree(struct report *report)
{
	size_t tree = report_table(report, BLOCK_TREE, NULL, columns, COLUMNS);

	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const struct sample *sample = &samples[i];
		struct cell *cells = report_branch(report, tree, sample->depth,
						   sample->back);

		for (int c = 0; c < COLUMNS; c++)
			cell_text(report, &cells[c], sample->cells[c]);
	}
	return tree;
}

static void lines_are_ascii_where_no_terminal_draws_them(void **state)
{
	struct report report = { 0 };

	(void)state;
	add_tree(&report);
	expect("text", &report,
	       "R-1 Root                  open\n"
	       "|- C-1 Wide \"quoted\" one  on    -> with\n"
	       "|  |- E-1 Proof                 <- supports\n"
	       "|  `- A.5 (missing)             -> satisfies\n"
	       "`- C-2 a b                      <- of\n"
	       "   `- E-1 (above) Proof         -> by\n"
	       "R-2\n");
	report_clear(&report);
}

static void lines_are_drawn_on_a_terminal_and_names_give_way(void **state)
{
	struct look look = { .width = 34, .unicode = true };
	struct report report = { 0 };

	(void)state;
	add_tree(&report);
	expect_look("text", &report, look,
		    "R-1 Root              open\n"
		    "├─ C-1 Wide \"quoted…  on    → with\n"
		    "│  ├─ E-1 Proof             ← suppo…\n"
		    "│  └─ A.5 (missing)         → satis…\n"
		    "└─ C-2 a b                  ← of\n"
		    "   └─ E-1 (above) P…        → by\n"
		    "R-2\n");
	report_clear(&report);
}

static void json_has_rows_in_rows(void **state)
{
	static const struct column one = { .name = "id" };
	static const size_t depths[] = { 0, 1, 2, 1, 0 };
	struct report report = { .kind = "trace", .records = true };
	size_t tree = report_table(&report, BLOCK_TREE, NULL, &one, 1);

	(void)state;
	for (size_t i = 0; i < sizeof depths / sizeof *depths; i++)
		cell_format(&report,
			    report_branch(&report, tree, depths[i], false),
			    "%zu", i);
	expect("json", &report,
	       "{\n"
	       "  \"schema\": 1,\n"
	       "  \"kind\": \"trace\",\n"
	       "  \"records\": [\n"
	       "    {\n"
	       "      \"id\": \"0\",\n"
	       "      \"below\": [\n"
	       "        {\n"
	       "          \"id\": \"1\",\n"
	       "          \"below\": [\n"
	       "            {\n"
	       "              \"id\": \"2\",\n"
	       "              \"below\": []\n"
	       "            }\n"
	       "          ]\n"
	       "        },\n"
	       "        {\n"
	       "          \"id\": \"3\",\n"
	       "          \"below\": []\n"
	       "        }\n"
	       "      ]\n"
	       "    },\n"
	       "    {\n"
	       "      \"id\": \"4\",\n"
	       "      \"below\": []\n"
	       "    }\n"
	       "  ]\n"
	       "}\n");
	report_clear(&report);
}

static void yaml_has_rows_in_rows(void **state)
{
	struct report report = { .kind = "trace", .records = true };

	(void)state;
	add_tree(&report);
	expect("yaml", &report,
	       "schema: 1\n"
	       "kind: trace\n"
	       "records:\n"
	       "  - id: R-1\n"
	       "    title: Root\n"
	       "    status: open\n"
	       "    kind: risk\n"
	       "    below:\n"
	       "      - id: C-1\n"
	       "        title: Wide \"quoted\" one\n"
	       "        status: 'on'\n"
	       "        link:\n"
	       "          fields: with\n"
	       "        below:\n"
	       "          - id: E-1\n"
	       "            title: Proof\n"
	       "            link:\n"
	       "              fields: supports\n"
	       "          - id: A.5\n"
	       "            mark: missing\n"
	       "            link:\n"
	       "              fields: satisfies\n"
	       "      - id: C-2\n"
	       "        title: |-\n"
	       "          a\n"
	       "          b\n"
	       "        link:\n"
	       "          fields: of\n"
	       "        below:\n"
	       "          - id: E-1\n"
	       "            mark: above\n"
	       "            title: Proof\n"
	       "            link:\n"
	       "              fields: by\n"
	       "  - id: R-2\n");
	report_clear(&report);
}

static void flat_formats_tell_the_depth(void **state)
{
	struct report report = { .kind = "trace", .records = true };

	(void)state;
	add_tree(&report);
	expect("csv", &report,
	       "depth,id,mark,title,status,link.fields,kind\n"
	       "0,R-1,,Root,open,,risk\n"
	       "1,C-1,,\"Wide \"\"quoted\"\" one\",on,with,\n"
	       "2,E-1,,Proof,,supports,\n"
	       "2,A.5,missing,,,satisfies,\n"
	       "1,C-2,,\"a\n"
	       "b\",,of,\n"
	       "2,E-1,above,Proof,,by,\n"
	       "0,R-2,,,,,\n");
	report_clear(&report);
}

static void jsonl_tells_the_depth(void **state)
{
	struct report report = { .kind = "trace", .records = true };

	(void)state;
	add_tree(&report);
	expect("jsonl", &report,
	       "{\"depth\":0,\"id\":\"R-1\",\"mark\":null,\"title\":\"Root\",\"status\":\"open\",\"link\":{\"fields\":[]},\"kind\":\"risk\"}\n"
	       "{\"depth\":1,\"id\":\"C-1\",\"mark\":null,\"title\":\"Wide \\\"quoted\\\" one\",\"status\":\"on\",\"link\":{\"fields\":\"with\"},\"kind\":null}\n"
	       "{\"depth\":2,\"id\":\"E-1\",\"mark\":null,\"title\":\"Proof\",\"status\":null,\"link\":{\"fields\":\"supports\"},\"kind\":null}\n"
	       "{\"depth\":2,\"id\":\"A.5\",\"mark\":\"missing\",\"title\":null,\"status\":null,\"link\":{\"fields\":\"satisfies\"},\"kind\":null}\n"
	       "{\"depth\":1,\"id\":\"C-2\",\"mark\":null,\"title\":\"a\\nb\",\"status\":null,\"link\":{\"fields\":\"of\"},\"kind\":null}\n"
	       "{\"depth\":2,\"id\":\"E-1\",\"mark\":\"above\",\"title\":\"Proof\",\"status\":null,\"link\":{\"fields\":\"by\"},\"kind\":null}\n"
	       "{\"depth\":0,\"id\":\"R-2\",\"mark\":null,\"title\":null,\"status\":null,\"link\":{\"fields\":[]},\"kind\":null}\n");
	report_clear(&report);
}

static void markdown_nests_a_list(void **state)
{
	struct report report = { 0 };

	(void)state;
	add_tree(&report);
	expect("markdown", &report,
	       "- R-1 Root - open\n"
	       "  - C-1 Wide \"quoted\" one - on, → with\n"
	       "    - E-1 Proof - ← supports\n"
	       "    - A.5 (missing) - → satisfies\n"
	       "  - C-2 a b - ← of\n"
	       "    - E-1 (above) Proof - → by\n"
	       "- R-2\n");
	report_clear(&report);
}

static void graphviz_gets_a_link_once_though_seen_from_both_ends(void **state)
{
	static const char *const ids[] = { "A", "B", "A" };
	static const bool back[] = { false, false, true };
	struct report report = { .kind = "trace" };
	size_t tree = report_table(&report, BLOCK_TREE, NULL, columns, COLUMNS);

	(void)state;
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		struct cell *cells = report_branch(&report, tree, i, back[i]);

		cell_text(&report, &cells[0], ids[i]);
		cell_text(&report, &cells[3], "on");
		cell_text(&report, &cells[4], "uses");
	}
	expect("dot", &report,
	       "digraph \"trace\" {\n"
	       "\trankdir=LR;\n"
	       "\tnode [shape=box, fontname=\"sans-serif\"];\n"
	       "\tedge [fontname=\"sans-serif\", fontsize=10];\n"
	       "\t\"A\" [label=\"A\\non\"];\n"
	       "\t\"B\" [label=\"B\\non\"];\n"
	       "\t\"A\" -> \"B\" [label=\"uses\"];\n"
	       "}\n");
	report_clear(&report);
}

static void graphviz_gets_each_thing_once(void **state)
{
	struct report report = { .kind = "a\"b\\N" };

	(void)state;
	add_tree(&report);
	expect("dot", &report,
	       "digraph \"a\\\"b\\\\N\" {\n"
	       "\trankdir=LR;\n"
	       "\tnode [shape=box, fontname=\"sans-serif\"];\n"
	       "\tedge [fontname=\"sans-serif\", fontsize=10];\n"
	       "\t\"R-1\" [label=\"R-1\\nRoot\\nopen\"];\n"
	       "\t\"C-1\" [label=\"C-1\\nWide \\\"quoted\\\" one\\non\"];\n"
	       "\t\"E-1\" [label=\"E-1\\nProof\"];\n"
	       "\t\"A.5\" [label=\"A.5\"];\n"
	       "\t\"C-2\" [label=\"C-2\\na\\nb\"];\n"
	       "\t\"R-2\" [label=\"R-2\"];\n"
	       "\t\"R-1\" -> \"C-1\" [label=\"with\"];\n"
	       "\t\"E-1\" -> \"C-1\" [label=\"supports\"];\n"
	       "\t\"C-1\" -> \"A.5\" [label=\"satisfies\"];\n"
	       "\t\"C-2\" -> \"R-1\" [label=\"of\"];\n"
	       "\t\"C-2\" -> \"E-1\" [label=\"by\"];\n"
	       "}\n");
	report_clear(&report);
}

static void an_empty_tree_is_silent(void **state)
{
	struct report report = { .kind = "trace", .records = true };
	struct report table = { 0 };

	(void)state;
	report_table(&report, BLOCK_TREE, NULL, columns, COLUMNS);
	expect("text", &report, "");
	expect("markdown", &report, "");
	expect("yaml", &report, "schema: 1\nkind: trace\nrecords: []\n");
	assert_true(renderer_fits(renderer_by_name("dot"), &report));
	assert_false(renderer_fits(renderer_by_name("dot"), &table));
	assert_true(renderer_fits(renderer_by_name("csv"), &table));
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_ascii_where_no_terminal_draws_them),
		cmocka_unit_test(
			lines_are_drawn_on_a_terminal_and_names_give_way),
		cmocka_unit_test(json_has_rows_in_rows),
		cmocka_unit_test(yaml_has_rows_in_rows),
		cmocka_unit_test(flat_formats_tell_the_depth),
		cmocka_unit_test(jsonl_tells_the_depth),
		cmocka_unit_test(markdown_nests_a_list),
		cmocka_unit_test(graphviz_gets_each_thing_once),
		cmocka_unit_test(
			graphviz_gets_a_link_once_though_seen_from_both_ends),
		cmocka_unit_test(an_empty_tree_is_silent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
