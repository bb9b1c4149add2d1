/* test_yaml_edit.c - edits in a row, and what is refused. */
#include "edit_case.h"

static void edits_apply_one_after_the_other(void **state)
{
	static const char before[] = "# RISK\n"
				     "title: 'Old'  # t\n"
				     "\n"
				     "# judged\n"
				     "residual: {}\n"
				     "tags: [a, b]\n"
				     "tests:\n"
				     "- on: 2026-01-01\n"
				     "  result: fail # r\n"
				     "# end\n";
	static const char after[] = "# RISK\n"
				    "title: 'New'  # t\n"
				    "\n"
				    "# judged\n"
				    "residual: {impact: 3, likelihood: 2}\n"
				    "tests:\n"
				    "- on: 2026-01-01\n"
				    "  result: pass # r\n"
				    "- on: 2026-02-01\n"
				    "  by:\n"
				    "  - PER-A\n"
				    "# end\n";
	struct arena arena = { 0 };
	struct source source = { "t.yaml", before, sizeof before - 1 };
	struct edit edits[] = {
		{ EDIT_SET, "title", case_value(&arena, "\"New\""), NULL },
		{ EDIT_SET, "residual.impact", case_value(&arena, "3"), NULL },
		{ EDIT_SET, "residual.likelihood", case_value(&arena, "2"),
		  NULL },
		{ EDIT_REMOVE, "tags", case_value(&arena, "a"), NULL },
		{ EDIT_REMOVE, "tags", case_value(&arena, "b"), NULL },
		{ EDIT_ADD, "tests", case_value(&arena, "\n  on: 2026-02-01"),
		  NULL },
		{ EDIT_SET, "tests[on=2026-01-01].result",
		  case_value(&arena, "pass"), NULL },
		{ EDIT_ADD, "tests[1].by", case_value(&arena, "PER-A"), NULL },
	};
	struct error err = { 0 };
	struct buf out = { 0 };

	(void)state;
	assert_true(yaml_edit(&source, edits, sizeof edits / sizeof *edits,
			      &out, &err));
	assert_string_equal(out.text, after);
	source.text = out.text;
	source.length = out.length;
	buf_clear(&out);
	arena_clear(&arena);
	error_clear(&err);
}

static void no_edit_gives_the_same_bytes(void **state)
{
	static const char *const rows[] = {
		"", "\n", "a: b", "a:  b \t\r\nc: d\r\n", "\xef\xbb\xbf# x",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct source source = { "t.yaml", rows[i], strlen(rows[i]) };
		struct error err = { 0 };
		struct buf out = { 0 };

		assert_true(yaml_edit(&source, NULL, 0, &out, &err));
		assert_string_equal(buf_string(&out), rows[i]);
		buf_clear(&out);
		error_clear(&err);
	}
}

static void failure_leaves_the_output_alone(void **state)
{
	static const struct {
		const char *before, *says;
	} rows[] = {
		{ "a: [\n", "t.yaml:" },
		{ "a: 1\na: 2\n", "t.yaml:2:1: key 'a'" },
		{ "a: &x 1\n", "t.yaml:1:4: anchors" },
		{ "? a\n: 1\n", "complex" },
		{ "a: \xff\n", "t.yaml:1:4" },
		{ "- a\n", "at the top" },
		{ "b: |\n  x", "nothing was changed" },
		{ "b: |\n  x", "end the file with a line break" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct source source = { "t.yaml", rows[i].before,
					 strlen(rows[i].before) };
		struct arena arena = { 0 };
		struct error err = { 0 };
		struct buf out = { 0 };
		struct edit edit = { .kind = EDIT_SET, .path = "a" };

		edit.value = node_text(&arena, "x", NODE_PLAIN);
		buf_text(&out, "before");
		assert_false(yaml_edit(&source, &edit, 1, &out, &err));
		assert_int_equal(err.fault, FAULT_DATA);
		if (!strstr(buf_string(&err.text), rows[i].says))
			print_error("%s\n", buf_string(&err.text));
		assert_non_null(strstr(buf_string(&err.text), rows[i].says));
		assert_string_equal(out.text, "before");
		buf_clear(&out);
		error_clear(&err);
		arena_clear(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(edits_apply_one_after_the_other),
		cmocka_unit_test(no_edit_gives_the_same_bytes),
		cmocka_unit_test(failure_leaves_the_output_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
