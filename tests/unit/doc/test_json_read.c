/* test_json_read.c - JSON to trees, and all that is not quite JSON. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/doc/json_read.h"

/* As few bytes as there are: what reads on is caught by a sanitizer. */
static char *exact(const char *text, size_t length)
{
	char *copy = malloc(length ? length : 1);

	memcpy(copy, text, length);
	return copy;
}

static void values_are_trees(void **state)
{
	static const struct {
		const char *text, *path, *value;
	} rows[] = {
		{ "{\"a\": \"b\"}", "a", "b" },
		{ "{\"a\":[1,{\"b\":-2.5e+3}]}", "a[1].b", "-2.5e+3" },
		{ " {\"a\" : true , \"b\":null}\n", "b", "null" },
		{ "{\"a\":\"\\u00e9\\ud83d\\ude00\\n\\/\\\"\\\\\"}", "a",
		  "\xc3\xa9\xf0\x9f\x98\x80\n/\"\\" },
		{ "\xef\xbb\xbf{\"a\":\"\xc3\xa9\"}", "a", "\xc3\xa9" },
		{ "{\"a\":{\"b\":{\"c\":0}}}", "a.b.c", "0" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct error err = { 0 };
		size_t length = strlen(rows[i].text);
		char *text = exact(rows[i].text, length);
		struct source source = { "x.json", text, length };
		struct json_reader reader = { .source = &source,
					      .arena = &arena };
		struct node *tree = json_read(&reader, &err);

		assert_non_null(tree);
		assert_string_equal(node_at(tree, rows[i].path)->text,
				    rows[i].value);
		assert_null(json_read(&reader, &err));
		assert_int_equal(err.fault, FAULT_NONE);
		free(text);
		arena_clear(&arena);
	}
}

static void lines_are_read_one_by_one(void **state)
{
	static const char text[] =
		"{\"a\":\"\xc3\xa9\",\"b\":1}\n\n{\"c\":\n2}";
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct source source = { "x.jsonl", text, sizeof text - 1 };
	struct json_reader reader = { .source = &source, .arena = &arena };
	const struct node *first = json_read(&reader, &err);
	const struct node *second = json_read(&reader, &err);

	(void)state;
	assert_int_equal(node_get(first, "b")->place.line, 1);
	assert_int_equal(node_get(first, "b")->place.column, 14);
	assert_int_equal(second->place.line, 3);
	assert_int_equal(node_get(second, "c")->place.line, 4);
	assert_int_equal(node_get(second, "c")->place.column, 1);
	assert_null(json_read(&reader, &err));
	assert_int_equal(err.fault, FAULT_NONE);
	arena_clear(&arena);
}

static void what_is_no_json_is_refused_where_it_stands(void **state)
{
	static const struct {
		const char *text, *error;
	} rows[] = {
		{ "{", "x:1:2: expected a key" },
		{ "{\"a\"", "x:1:5: expected ':'" },
		{ "{\"a\":", "x:1:6: the text ends" },
		{ "{\"a\":1,}", "x:1:8: a key is missing here" },
		{ "[1,]", "x:1:4: a value is missing here" },
		{ "[,1]", "x:1:2: a ',' where a value" },
		{ "[1 2]", "x:1:4: expected ',' or ']'" },
		{ "[01]", "x:1:2: no number of JSON" },
		{ "[1.]", "x:1:2: no number" },
		{ "[.5]", "x:1:2: no JSON value: a text" },
		{ "[+1]", "x:1:2: no JSON value" },
		{ "[1e]", "x:1:2: no number" },
		{ "[-]", "x:1:2: no number" },
		{ "[NaN]", "x:1:2: no JSON value" },
		{ "[tru", "x:1:2: no JSON value" },
		{ "{'a':1}", "x:1:2: expected a key" },
		{ "{\"a\":1,\n \"a\":2}", "x:2:2: this key stands twice" },
		{ "\"a\tb\"", "x:1:3: a control character" },
		{ "\"a", "x:1:3: the text ends inside" },
		{ "\"\\x\"", "x:1:2: no escape of JSON: write \\\\" },
		{ "\"\\", "x:1:2: no escape" },
		{ "\"\\u12\"", "x:1:2: \\u wants four digits" },
		{ "\"a\\u0000\"", "x:1:3: \\u0000 cannot stand" },
		{ "\"\\ud800\"", "x:1:2: half a character" },
		{ "\"\\ud800\\u0041\"", "half a character" },
		{ "\"\\udc00\"", "half a character" },
		{ "\"\xff\"", "not UTF-8" },
		{ "// c\n1", "x:1:1: no JSON value" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct error err = { 0 };
		size_t length = strlen(rows[i].text);
		char *text = exact(rows[i].text, length);
		struct source source = { "x", text, length };
		struct json_reader reader = { .source = &source,
					      .arena = &arena };

		assert_null(json_read(&reader, &err));
		assert_int_equal(err.fault, FAULT_DATA);
		if (!strstr(err.text.text, rows[i].error))
			fail_msg("%s: %s", rows[i].text, err.text.text);
		error_clear(&err);
		free(text);
		arena_clear(&arena);
	}
}

static void reading_goes_on_behind_a_broken_line(void **state)
{
	static const char text[] = "{\"a\": 1}\n"
				   "{\"a\": {\n  {\"b\" 2}\n"
				   "\n"
				   "{\"a\": 3}\n"
				   "{\"a\": x";
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct source source = { "x", text, sizeof text - 1 };
	struct json_reader reader = { .source = &source, .arena = &arena };
	struct node *tree;

	(void)state;
	assert_non_null(json_read(&reader, &err));
	assert_null(json_read(&reader, &err));
	assert_non_null(strstr(err.text.text, "x:3:3: expected a key"));
	error_clear(&err);
	assert_true(json_skip(&reader));
	tree = json_read(&reader, &err);
	assert_non_null(tree);
	assert_string_equal(node_get(tree, "a")->text, "3");
	assert_int_equal(tree->place.line, 5);
	assert_int_equal(tree->place.column, 1);
	assert_null(json_read(&reader, &err));
	assert_non_null(strstr(err.text.text, "x:6:7: no JSON value"));
	error_clear(&err);
	assert_false(json_skip(&reader));
	arena_clear(&arena);
}

static void depth_and_width_are_bounded(void **state)
{
	char text[8192];
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct source source = { "x", text, sizeof text };
	struct json_reader reader = { .source = &source, .arena = &arena };

	(void)state;
	memset(text, '[', sizeof text);
	assert_null(json_read(&reader, &err));
	assert_non_null(strstr(err.text.text, "too deep"));
	error_clear(&err);
	arena_clear(&arena);
}

/* Two bytes each would take gigabytes. */
static void values_are_bounded(void **state)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	size_t length = 9 << 20;
	char *text = malloc(length);
	struct source source = { "x", text, length };
	struct json_reader reader = { .source = &source, .arena = &arena };

	(void)state;
	for (size_t i = 0; i < length; i++)
		text[i] = i % 2 ? '0' : ',';
	text[0] = '[';
	assert_null(json_read(&reader, &err));
	assert_non_null(strstr(err.text.text, "four million"));
	error_clear(&err);
	arena_clear(&arena);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_trees),
		cmocka_unit_test(lines_are_read_one_by_one),
		cmocka_unit_test(what_is_no_json_is_refused_where_it_stands),
		cmocka_unit_test(reading_goes_on_behind_a_broken_line),
		cmocka_unit_test(depth_and_width_are_bounded),
		cmocka_unit_test(values_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
