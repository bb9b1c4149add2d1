/* test_yaml_read.c - spans, values and the borders of our subset. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "edit_case.h"

#define BOM "\xef\xbb\xbf"

static void span_covers_exactly_the_value(void **state)
{
	static const struct {
		const char *text, *path, *span, *value;
	} rows[] = {
		{ "a: b", "a", "b", "b" },
		{ "a: b  # c\n", "a", "b", "b" },
		{ "a: 'it''s' # c\n", "a", "'it''s'", "it's" },
		{ "a: \"x\\ty\"\n", "a", "\"x\\ty\"", "x\ty" },
		{ "a: one\n  two # c\nb: c\n", "a", "one\n  two", "one two" },
		{ "a:\n  below\nb: c\n", "a", "below", "below" },
		{ "a:\nb: c\n", "a", "", "" },
		{ "a: # c\nb: c\n", "a", "", "" },
		{ "\xc3\xa9\xe2\x82\xac: \xf0\x9f\x98\x80\nb: c\n", "b", "c",
		  "c" },
		{ BOM "\xc3\xa9: 1\nb: c\n", "b", "c", "c" },
		{ BOM "a: b\n", "a", "b", "b" },
		{ "a: b\r\nc: d\r\n", "c", "d", "d" },
		{ "a: |\n  one\n  two\n\n\nb: c\n", "a", "|\n  one\n  two",
		  "one\ntwo\n" },
		{ "a: |\n  one\n\n# c\nb: c\n", "a", "|\n  one", "one\n" },
		{ "a: | # c\n  one\n", "a", "| # c\n  one", "one\n" },
		{ "a: |-\n  one\n  \n", "a", "|-\n  one", "one" },
		{ "a: |\n  one\n    \nb: c\n", "a", "|\n  one\n    ",
		  "one\n  \n" },
		{ "a: |\n  one\n  \t\nb: c\n", "a", "|\n  one\n  \t",
		  "one\n\t\n" },
		{ "a: |4-\n\n      \nb: c\n", "a", "|4-\n\n      ", "\n  " },
		{ "a: >\n  one\n  \t\t\n\nb: c\n", "a", ">\n  one\n  \t\t",
		  "one\n\t\t\n" },
		{ "a: |+\n  one\n\n\nb: c\n", "a", "|+\n  one\n\n",
		  "one\n\n\n" },
		{ "a: |2-\n    one\n   two\nb: c\n", "a",
		  "|2-\n    one\n   two", "  one\n two" },
		{ "a: >\n  one\n  two\n\n  three\n\nb: c\n", "a",
		  ">\n  one\n  two\n\n  three", "one two\nthree\n" },
		{ "a: |\r\n  one\r\n  two\r\n\r\nb: c\r\n", "a",
		  "|\r\n  one\r\n  two", "one\ntwo\n" },
		{ "a: |\n  one", "a", "|\n  one", "one" },
		{ "a: |\nb: c\n", "a", "|", "" },
		{ "a: |\n\n\nb: c\n", "a", "|", "" },
		{ "a: [x, y] # c\n", "a", "[x, y]", NULL },
		{ "a: [x, # c\n  y\n ] # d\n", "a", "[x, # c\n  y\n ]", NULL },
		{ "a: {x: , y}\n", "a.x", "", "" },
		{ "a: {x: , y}\n", "a.y", "", "" },
		{ "a: [x: 1 , y]\n", "a[0]", "x: 1", NULL },
		{ "a:\n  - x\n  - y # c\n\n# d\nb: c\n", "a", "- x\n  - y",
		  NULL },
		{ "a:\n- x\n- \n# d\nb: c\n", "a", "- x\n-", NULL },
		{ "a:\n  b: 1\n  c:\n# d\ne: f\n", "a", "b: 1\n  c:", NULL },
		{ "a:\n- b: 1\n  c: 2\n- d\n", "a[0]", "b: 1\n  c: 2", NULL },
		{ "a:\n- - x\n  - y\n- d\n", "a[0]", "- x\n  - y", NULL },
		{ "a: b\n...\n", "a", "b", "b" },
		{ "--- # c\na: b\n", "a", "b", "b" },
		{ "{a: b, c: d}\n", "c", "d", "d" },
		{ "a: x:y#z -k\n", "a", "x:y#z -k", "x:y#z -k" },
		{ "a : b\n", "a", "b", "b" },
		{ "a:\tb\t# c\n", "a", "b", "b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct node *root =
			case_read(&arena, rows[i].text, strlen(rows[i].text));
		struct node *node = node_at(root, rows[i].path);

		if (!node)
			print_error("row %zu\n", i);
		assert_non_null(node);
		assert_string_equal(arena_text(&arena,
					       rows[i].text + node->begin,
					       node->end - node->begin),
				    rows[i].span);
		if (rows[i].value)
			assert_string_equal(node->text, rows[i].value);
		arena_clear(&arena);
	}
}

static void empty_value_begins_behind_the_colon(void **state)
{
	static const struct {
		const char *text;
		const char *path;
		size_t begin;
	} rows[] = {
		{ "a:\nb: c\n", "a", 2 },	 { "a: # x\nb: c\n", "a", 2 },
		{ "a:\n- \n- x\n", "a[0]", 4 },	 { "a: {x: , y}\n", "a.x", 6 },
		{ "a: {x: , y }\n", "a.y", 10 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct node *node = node_at(
			case_read(&arena, rows[i].text, strlen(rows[i].text)),
			rows[i].path);

		assert_int_equal(node->begin, rows[i].begin);
		assert_int_equal(node->end, rows[i].begin);
		arena_clear(&arena);
	}
}

static void place_counts_characters(void **state)
{
	static const char text[] =
		BOM "\xc3\xa9: \xe2\x82\xac\r\n\xf0\x9f\x98\x80\xc3\xa9: x\r\n";
	struct arena arena = { 0 };
	struct node *root = case_read(&arena, text, sizeof text - 1);

	(void)state;
	assert_int_equal(root->values[0]->place.line, 1);
	assert_int_equal(root->values[0]->place.column, 4);
	assert_int_equal(root->values[1]->place.line, 2);
	assert_int_equal(root->values[1]->place.column, 5);
	arena_clear(&arena);
}

static void nothing_written_is_an_empty_map(void **state)
{
	static const char *const rows[] = {
		"", "\n", "# only\n", BOM, BOM "# c", "---\n", "{}", " \n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct node *root = case_read(&arena, rows[i], strlen(rows[i]));

		assert_non_null(root);
		assert_int_equal(root->kind, NODE_MAP);
		assert_int_equal(root->count, 0);
		arena_clear(&arena);
	}
}

static void subset_ends_with_a_place(void **state)
{
	static const struct {
		const char *text;
		enum problem_code code;
		uint32_t line, column;
	} rows[] = {
		{ "a: &x b\n", PROBLEM_SUBSET, 1, 4 },
		{ "a: b\nc: *x\n", PROBLEM_SUBSET, 2, 4 },
		{ "a: !t b\n", PROBLEM_SUBSET, 1, 4 },
		{ "a: ! b\n", PROBLEM_SUBSET, 1, 4 },
		{ "a: !!str b\n", PROBLEM_SUBSET, 1, 4 },
		{ "a: !!set {b}\n", PROBLEM_SUBSET, 1, 4 },
		{ "&k a: b\n", PROBLEM_SUBSET, 1, 1 },
		{ "a: &x [b]\n", PROBLEM_SUBSET, 1, 4 },
		{ "<<: {a: b}\n", PROBLEM_SUBSET, 1, 1 },
		{ "a:\n  <<: b\n", PROBLEM_SUBSET, 2, 3 },
		{ "? a\n: b\n", PROBLEM_SUBSET, 1, 3 },
		{ "x: y\n? a # c\n: b\n", PROBLEM_SUBSET, 2, 3 },
		{ "x: {? a : b}\n", PROBLEM_SUBSET, 1, 7 },
		{ "? [a]\n: b\n", PROBLEM_SUBSET, 1, 3 },
		{ "? # c\n  a\n: b\n", PROBLEM_SUBSET, 2, 3 },
		{ "[a]: b\n", PROBLEM_SUBSET, 1, 1 },
		{ "{a: b}: c\n", PROBLEM_SUBSET, 1, 1 },
		{ "x: {[a]: b}\n", PROBLEM_SUBSET, 1, 5 },
		{ "a: b\n---\nc: d\n", PROBLEM_SUBSET, 2, 1 },
		{ "a: b\n...\n---\nc: d\n", PROBLEM_SUBSET, 3, 1 },
		{ "- a\n- b\n", PROBLEM_SUBSET, 1, 1 },
		{ "[a]\n", PROBLEM_SUBSET, 1, 1 },
		{ "text\n", PROBLEM_SUBSET, 1, 1 },
		{ "'quoted'\n", PROBLEM_SUBSET, 1, 1 },
		{ "a: \"\\0\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "a: \"\\e]0;x\\a\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "a: \"\\x9b\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "a: \"\\u202e\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "a: \"\\L\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "a: \"\\N\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "a: \"\\r\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "a: \"\\uFEFF\"\n", PROBLEM_CHARACTER, 1, 4 },
		{ "\"\\0\": b\n", PROBLEM_CHARACTER, 1, 1 },
		{ "a: 1\nb: 2\na: 3\n", PROBLEM_DUPLICATE_KEY, 3, 1 },
		{ "a: 1\n'a': 3\n", PROBLEM_DUPLICATE_KEY, 2, 1 },
		{ "a:\n  - x: {b: 1, b: 2}\n", PROBLEM_DUPLICATE_KEY, 2, 15 },
		{ "a: \x01\n", PROBLEM_CHARACTER, 1, 4 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct source source = { "t.yaml", rows[i].text,
					 strlen(rows[i].text) };
		struct problems problems = { 0 };
		struct problem *first;

		assert_null(yaml_read(&source, &arena, &problems));
		assert_true(problems.list.count > 0);
		first = &problems.list.items[0];
		if (first->code != rows[i].code ||
		    first->line != rows[i].line ||
		    first->column != rows[i].column)
			print_error("row %zu: %u:%u %s\n", i, first->line,
				    first->column, first->text);
		assert_int_equal(first->code, rows[i].code);
		assert_int_equal(first->line, rows[i].line);
		assert_int_equal(first->column, rows[i].column);
		problems_clear(&problems);
		arena_clear(&arena);
	}
}

static void subset_holds_what_people_write(void **state)
{
	static const char *const rows[] = {
		"'<<': quoted\n",
		"a: why?\nb: c\n",
		"a: why ?\nb: c\n",
		"# ? no key\na: b # ?\nb: c\n",
		"a: |\n  ? text\nb: c\n",
		"a?: b\nc: [d?, {e?: f}]\n",
		"\"a\": 'b'\n\"c d\": e\n",
		"a: [b, [c, {d: [e]}], # x\n  f,\n]\n",
		"a: b # c\n\n\n# d\n  # e\nb: c\n",
		"a:\n  - b\n  # between\n\n  - c\n",
		"a: \"one\n\n  two\\\n  three\"\n",
		"a: 'one\n\n  two'\n",
		"a: \"\\u00e9\\t\\n\\\\\"\n",
		"a: null\nb: ~\nc: no\n",
		"a: 2026-01-01 \nb: 10:20:30\n",
		"a:  b  \nc:   \n",
		"---\na: b\n...\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct source source = { "t.yaml", rows[i], strlen(rows[i]) };
		struct problems problems = { 0 };

		if (!yaml_read(&source, &arena, &problems))
			print_error("row %zu: %s\n", i,
				    problems.list.items[0].text);
		assert_int_equal(problems.list.count, 0);
		problems_clear(&problems);
		arena_clear(&arena);
	}
}

static struct node *read_nested(struct arena *arena, struct problems *problems,
				const char *open, size_t depth)
{
	struct buf text = { 0 };
	struct source source = { .path = "t.yaml" };
	struct node *root;

	buf_text(&text, "a: ");
	for (size_t i = 0; i < depth; i++)
		buf_text(&text, open);
	if (depth < 100)
		for (size_t i = 0; i < depth; i++)
			buf_char(&text, ']');
	source.text = text.text;
	source.length = text.length;
	root = yaml_read(&source, arena, problems);
	buf_clear(&text);
	return root;
}

static void depth_is_bounded_before_it_costs(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };

	(void)state;
	assert_non_null(read_nested(&arena, &problems, "[", 63));
	assert_null(read_nested(&arena, &problems, "[", 64));
	assert_int_equal(problems.list.items[0].code, PROBLEM_LIMIT);
	assert_int_equal(problems.list.items[0].column, 67);
	assert_null(read_nested(&arena, &problems, "[", 400000));
	assert_null(read_nested(&arena, &problems, "[\n", 400000));
	assert_null(read_nested(&arena, &problems, "{a: ", 200000));
	assert_null(read_nested(&arena, &problems, "- ", 300000));
	assert_true(problems.list.count <= 5);
	problems_clear(&problems);
	arena_clear(&arena);
}

static void many_keys_are_compared_quickly(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct buf text = { 0 };
	struct source source = { .path = "t.yaml" };

	(void)state;
	for (size_t i = 0; i < 45000; i++)
		buf_format(&text, "key%zu: v\n", i);
	source.text = text.text;
	source.length = text.length;
	assert_int_equal(yaml_read(&source, &arena, &problems)->count, 45000);
	buf_text(&text, "key17: v\n");
	source.text = text.text;
	source.length = text.length;
	assert_null(yaml_read(&source, &arena, &problems));
	assert_int_equal(problems.list.items[0].code, PROBLEM_DUPLICATE_KEY);
	assert_int_equal(problems.list.items[0].line, 45001);
	assert_non_null(strstr(problems.list.items[0].text, "line 18"));
	problems_clear(&problems);
	buf_clear(&text);
	arena_clear(&arena);
}

static void a_text_of_separators_alone_is_refused(void **state)
{
	static const char *const items[] = { "a,", "\xc3\xa9,", "[],", "{}," };

	(void)state;
	for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
		struct arena arena = { 0 };
		struct problems problems = { 0 };
		struct buf text = { 0 };
		struct source source = { .path = "t.yaml" };

		buf_text(&text, "a: [");
		for (size_t j = 0; j < 120000; j++)
			buf_text(&text, items[i]);
		buf_text(&text, "x]\n");
		source.text = text.text;
		source.length = text.length;
		assert_null(yaml_read(&source, &arena, &problems));
		assert_int_equal(problems.list.count, 1);
		assert_int_equal(problems.list.items[0].code, PROBLEM_LIMIT);
		assert_int_equal(problems.list.items[0].line, 1);
		problems_clear(&problems);
		buf_clear(&text);
		arena_clear(&arena);
	}
}

static void keys_that_are_no_texts_are_told_once_each(void **state)
{
	static const size_t counts[] = { 2, 19 };

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		struct arena arena = { 0 };
		struct problems problems = { 0 };
		struct buf text = { 0 };
		struct source source = { .path = "t.yaml" };

		for (size_t j = 0; j < counts[i]; j++)
			buf_text(&text, "[]: v\n");
		source.text = text.text;
		source.length = text.length;
		assert_null(yaml_read(&source, &arena, &problems));
		assert_int_equal(problems.list.count, counts[i]);
		for (size_t j = 0; j < counts[i]; j++)
			assert_int_equal(problems.list.items[j].code,
					 PROBLEM_SUBSET);
		problems_clear(&problems);
		buf_clear(&text);
		arena_clear(&arena);
	}
}

static void problems_of_a_file_are_bounded(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct buf text = { 0 };
	struct source source = { .path = "t.yaml" };

	(void)state;
	for (size_t i = 0; i < 5000; i++)
		buf_format(&text, "k%zu: &a%zu v\n", i, i);
	source.text = text.text;
	source.length = text.length;
	assert_null(yaml_read(&source, &arena, &problems));
	assert_in_range(problems.list.count, 1, 21);
	problems_clear(&problems);
	buf_clear(&text);
	arena_clear(&arena);
}

/* What comes in by a pipe may be a list, and large. */
static void input_may_be_a_list_of_any_size(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct buf text = { 0 };
	struct source source = { .path = "stdin" };
	struct node *tree;

	(void)state;
	for (size_t i = 0; i < 200000; i++)
		buf_format(&text, "- k: %zu\n", i);
	source.text = text.text;
	source.length = text.length;
	assert_null(yaml_read(&source, &arena, &problems));
	problems_clear(&problems);
	tree = yaml_read_input(&source, &arena, &problems);
	assert_non_null(tree);
	assert_int_equal(tree->kind, NODE_LIST);
	assert_int_equal(tree->count, 200000);
	assert_int_equal(tree->values[199999]->place.line, 200000);
	source.length = 9;
	source.text = "a: b\nc: d";
	assert_non_null(yaml_read_input(&source, &arena, &problems));
	source.length = 13;
	source.text = "- a\n---\n- b\n\n";
	assert_null(yaml_read_input(&source, &arena, &problems));
	assert_int_equal(problems.list.count, 1);
	assert_int_equal(problems.list.items[0].line, 2);
	problems_clear(&problems);
	buf_clear(&text);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(span_covers_exactly_the_value),
		cmocka_unit_test(empty_value_begins_behind_the_colon),
		cmocka_unit_test(place_counts_characters),
		cmocka_unit_test(nothing_written_is_an_empty_map),
		cmocka_unit_test(subset_ends_with_a_place),
		cmocka_unit_test(subset_holds_what_people_write),
		cmocka_unit_test(depth_is_bounded_before_it_costs),
		cmocka_unit_test(many_keys_are_compared_quickly),
		cmocka_unit_test(a_text_of_separators_alone_is_refused),
		cmocka_unit_test(keys_that_are_no_texts_are_told_once_each),
		cmocka_unit_test(problems_of_a_file_are_bounded),
		cmocka_unit_test(input_may_be_a_list_of_any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
