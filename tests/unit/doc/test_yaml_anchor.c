/* test_yaml_anchor.c - YAML of others: anchors, aliases, tags. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"

static struct node *read_foreign(const char *text, struct arena *arena,
				 struct problems *problems)
{
	struct source source = { "t.yaml", text, strlen(text) };
	struct source clean;
	size_t changed;

	assert_true(source_clean(&source, arena, &clean, &changed, problems));
	return yaml_read_foreign(&clean, arena, problems);
}

static void foreign_files_may_have_anchors_and_tags(void **state)
{
	static const struct {
		const char *text, *path, *value;
	} rows[] = {
		{ "a: &x {b: c}\nd: *x\n", "d.b", "c" },
		{ "a: &x one\nb: [*x, &x two, *x]\n", "b[2]", "two" },
		{ "a: &x\n  - k: \"?\"\n  - v\nb: *x\nc: d\n", "b[1]", "v" },
		{ "a: !!str 5.10\n", "a", "5.10" },
		{ "a: !own {b: c}\n", "a.b", "c" },
		{ "a: |\n  =======\n  x\nb: \"\\x07\"\n", "a", "=======\nx\n" },
		{ "%YAML 1.1\n---\na: b\n", "a", "b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct problems problems = { 0 };
		struct node *tree =
			read_foreign(rows[i].text, &arena, &problems);
		const struct node *node;

		if (problems.list.count)
			fail_msg("%s: %s", rows[i].text,
				 problems.list.items[0].text);
		node = node_at(tree, rows[i].path);
		assert_non_null(node);
		assert_string_equal(node->text, rows[i].value);
		problems_clear(&problems);
		arena_clear(&arena);
	}
}

/* Nine levels of nine would be 387 million values. */
static void aliases_of_aliases_have_an_end(void **state)
{
	static const char *const rows[] = {
		"a: &a [*a]\n",
		"a: *b\n",
		"a: &a {b: *a}\n",
	};
	struct buf text = { 0 };
	struct arena arena = { 0 };
	struct problems problems = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_null(read_foreign(rows[i], &arena, &problems));
		assert_int_equal(problems.list.count, 1);
		assert_int_equal(problems.list.items[0].line, 1);
		problems_clear(&problems);
	}
	buf_text(&text, "a0: &a0 [x]\n");
	for (int i = 1; i < 10; i++) {
		buf_format(&text, "a%d: &a%d [", i, i);
		for (int k = 0; k < 9; k++)
			buf_format(&text, "%s*a%d", k ? ", " : "", i - 1);
		buf_text(&text, "]\n");
	}
	assert_null(read_foreign(buf_string(&text), &arena, &problems));
	assert_int_equal(problems.list.count, 1);
	problems_clear(&problems);
	buf_clear(&text);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(foreign_files_may_have_anchors_and_tags),
		cmocka_unit_test(aliases_of_aliases_have_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
