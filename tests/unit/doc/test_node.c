/* test_node.c - trees made by hand, paths into them, equality. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "edit_case.h"

static const char *const text = "title: t\n"
				"A.5.9: dotted\n"
				"residual:\n"
				"  impact: 3\n"
				"  'a]b': odd\n"
				"tests:\n"
				"  - on: 2026-01-01\n"
				"    result: pass\n"
				"  - on: 2026-01-02\n"
				"    by: [x, y]\n"
				"  - plain\n"
				"grid: [[1, 2], [3, 4]]\n";

static void path_finds_what_stands_there(void **state)
{
	static const struct {
		const char *path, *value;
	} rows[] = {
		{ "title", "t" },
		{ "residual.impact", "3" },
		{ "tests[0].result", "pass" },
		{ "tests[on=2026-01-02].by[1]", "y" },
		{ "tests[2]", "plain" },
		{ "grid[1][0]", "3" },
		{ "[\"A.5.9\"]", "dotted" },
		{ "residual[\"a]b\"]", "odd" },
		{ "A.5.9", NULL },
		{ "nothing", NULL },
		{ "title.x", NULL },
		{ "title[0]", NULL },
		{ "tests[3]", NULL },
		{ "tests[99999999999999999999]", NULL },
		{ "tests[on=1999-01-01]", NULL },
		{ "tests[]", NULL },
		{ "tests[0", NULL },
		{ "tests[-1]", NULL },
		{ "tests.on", NULL },
		{ ".title", NULL },
		{ "residual..impact", NULL },
		{ "residual.", NULL },
		{ "residual[impact=3]", NULL },
		{ "grid[1]x", NULL },
	};
	struct arena arena = { 0 };
	struct node *root = case_read(&arena, text, strlen(text));

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct node *node = node_at(root, rows[i].path);

		if (!rows[i].value != !node)
			print_error("%s\n", rows[i].path);
		assert_int_equal(!rows[i].value, !node);
		if (node)
			assert_string_equal(node->text, rows[i].value);
	}
	assert_ptr_equal(node_at(root, ""), root);
	assert_null(node_at(NULL, "a"));
	arena_clear(&arena);
}

static void get_wants_a_map(void **state)
{
	struct arena arena = { 0 };
	struct node *root = case_read(&arena, text, strlen(text));

	(void)state;
	assert_string_equal(node_get(root, "title")->text, "t");
	assert_null(node_get(root, "titl"));
	assert_null(node_get(node_get(root, "tests"), "on"));
	assert_null(node_get(node_get(root, "title"), "on"));
	assert_null(node_get(NULL, "on"));
	arena_clear(&arena);
}

static void empty_is_nothing_or_null_without_quotes(void **state)
{
	static const struct {
		const char *value;
		bool empty;
	} rows[] = {
		{ "", true },	    { "~", true },     { "null", true },
		{ "NULL", true },   { "Null", true },  { "''", false },
		{ "\"~\"", false }, { "nil", false },  { "{}", false },
		{ "[]", false },    { "nUll", false }, { "0", false },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(
			node_is_empty(case_value(&arena, rows[i].value)),
			rows[i].empty);
	assert_false(node_is_empty(NULL));
	arena_clear(&arena);
}

static void collections_grow_and_keys_replace(void **state)
{
	struct arena arena = { 0 };
	struct node *map = node_map(&arena), *list = node_list(&arena);

	(void)state;
	for (size_t i = 0; i < 100; i++) {
		const char *word = arena_format(&arena, "k%zu", i);

		node_put(&arena, map, word,
			 node_text(&arena, word, NODE_PLAIN));
		node_push(&arena, list, node_text(&arena, word, NODE_PLAIN));
	}
	assert_int_equal(map->count, 100);
	assert_int_equal(list->count, 100);
	for (size_t i = 0; i < 100; i++) {
		assert_string_equal(map->keys[i]->text, map->values[i]->text);
		assert_string_equal(list->values[i]->text,
				    map->values[i]->text);
	}
	node_put(&arena, map, "k7", list);
	assert_int_equal(map->count, 100);
	assert_ptr_equal(node_get(map, "k7"), list);
	arena_clear(&arena);
}

static void trees_that_were_read_can_grow(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	for (size_t count = 1; count < 20; count++) {
		struct buf lines = { 0 };
		struct node *root, *list;

		for (size_t i = 0; i < count; i++)
			buf_format(&lines, "k%zu: v\n", i);
		buf_text(&lines, "l: [");
		for (size_t i = 0; i < count; i++)
			buf_format(&lines, "i%zu, ", i);
		buf_text(&lines, "]\n");
		root = case_read(&arena, lines.text, lines.length);
		list = node_get(root, "l");
		for (size_t i = 0; i < 3; i++) {
			node_push(&arena, list,
				  node_text(&arena, "x", NODE_PLAIN));
			node_put(&arena, root, i ? i == 1 ? "y" : "z" : "x",
				 list);
		}
		assert_int_equal(root->count, count + 4);
		assert_int_equal(list->count, count + 3);
		assert_string_equal(root->keys[count - 1]->text,
				    arena_format(&arena, "k%zu", count - 1));
		buf_clear(&lines);
	}
	arena_clear(&arena);
}

static void equality_sees_texts_and_order_not_styles(void **state)
{
	static const struct {
		const char *left, *right;
		bool equal;
	} rows[] = {
		{ "a", "\"a\"", true },
		{ "a", "|-\n  a", true },
		{ "a", "b", false },
		{ "a", "ab", false },
		{ "", "''", true },
		{ "[a, b]", "\n  - a\n  - b", true },
		{ "[a, b]", "[b, a]", false },
		{ "[a]", "[a, a]", false },
		{ "{a: 1, b: 2}", "\n  a: 1\n  b: '2'", true },
		{ "{a: 1, b: 2}", "{b: 2, a: 1}", false },
		{ "{a: 1}", "{b: 1}", false },
		{ "{a: 1}", "{a: 2}", false },
		{ "{a: 1}", "[a]", false },
		{ "{}", "[]", false },
		{ "{}", "", false },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct node *left = case_value(&arena, rows[i].left);
		struct node *right = case_value(&arena, rows[i].right);

		assert_int_equal(node_equal(left, right), rows[i].equal);
		assert_int_equal(node_equal(right, left), rows[i].equal);
		assert_true(node_equal(left, left));
		assert_false(node_equal(left, NULL));
	}
	arena_clear(&arena);
}

static void width_is_what_is_written(void **state)
{
	static const struct {
		const char *value;
		unsigned width;
	} rows[] = {
		{ "plain", 5 },	     { "'quoted'", 8 },
		{ "\"a\\\"b\"", 6 }, { "\u30ea\u30b9\u30af", 3 },
		{ "'\u65e5'", 3 },   { "|\n  lines\n", 1 },
		{ "[a, b]", 1 },     { "", 1 },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(node_width(case_value(&arena, rows[i].value)),
				 rows[i].width);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(path_finds_what_stands_there),
		cmocka_unit_test(get_wants_a_map),
		cmocka_unit_test(empty_is_nothing_or_null_without_quotes),
		cmocka_unit_test(collections_grow_and_keys_replace),
		cmocka_unit_test(trees_that_were_read_can_grow),
		cmocka_unit_test(width_is_what_is_written),
		cmocka_unit_test(equality_sees_texts_and_order_not_styles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
