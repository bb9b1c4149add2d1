/* test_yaml.c - reports as YAML that reads back. */
#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "rendering.h"

static void yaml_keeps_shape_and_leaves_out_what_is_absent(void **state)
{
	struct report report = { .kind = "risk", .records = true };

	(void)state;
	add_kinds(&report);
	report_footer(&report, "a: b");
	expect("yaml", &report,
	       "schema: 1\n"
	       "kind: risk\n"
	       "records:\n"
	       "  - id: A-1\n"
	       "    score: 0.25\n"
	       "    open: yes\n"
	       "    residual:\n"
	       "      impact: {level: 4, label: likely}\n"
	       "      by: PER-A\n"
	       "    tags:\n"
	       "      - a; b\n"
	       "      - c\n"
	       "    tests:\n"
	       "      - on: '2026-01-01'\n"
	       "        result: pass\n"
	       "      - on: '2026-01-02'\n"
	       "  - id: A-2\n"
	       "footers:\n"
	       "  - 'a: b'\n");
	report_clear(&report);
}

static void blocks_stand_under_their_names(void **state)
{
	const struct column column = { .name = "a.b" };
	struct report report = { .kind = "k", .title = "no" };
	size_t block;

	(void)state;
	block = report_table(&report, BLOCK_FIELDS, "sum", &column, 1);
	cell_number(report_row(&report, block), 5);
	report_table(&report, BLOCK_TABLE, "none", &column, 1);
	report_text(&report, "words");
	report_draw(&report, report_picture(&report), TONE_PLAIN, "###");
	expect("yaml", &report,
	       "schema: 1\n"
	       "kind: k\n"
	       "title: 'no'\n"
	       "sum:\n"
	       "  a:\n"
	       "    b: 5\n"
	       "none: []\n"
	       "text:\n"
	       "  - words\n");
	report_clear(&report);
}

static void yaml_reads_back_what_was_written(void **state)
{
	static const char *const texts[] = {
		"no",	"2026-01-01", "two\nlines\n", "a: b #c", "- x", "'\"",
		"=1+1", "",	      "0o17",	      " blank ", "~",	NULL,
	};
	struct report report = { .kind = "risk", .records = true };
	struct look look = { 0 };
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct source source = { .path = "a.yaml" };
	struct buf out = { 0 };
	struct node *tree;

	(void)state;
	add_texts(&report, texts);
	renderer_by_name("yaml")->render(&report, &look, &out);
	source.text = out.text;
	source.length = out.length;
	tree = yaml_read(&source, &arena, &problems);
	assert_non_null(tree);
	for (size_t i = 0; texts[i]; i++)
		assert_string_equal(
			node_get(node_get(tree, "records")->values[i], "text")
				->text,
			texts[i]);
	buf_clear(&out);
	problems_clear(&problems);
	arena_clear(&arena);
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			yaml_keeps_shape_and_leaves_out_what_is_absent),
		cmocka_unit_test(blocks_stand_under_their_names),
		cmocka_unit_test(yaml_reads_back_what_was_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
