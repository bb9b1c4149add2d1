/* test_yaml_change.c - edits that make no sense are refused with a reason; those of a
 * new file make a map. */
#include "edit_case.h"

#include "isms/doc/yaml_read.h"

static void reason_is_told(void **state)
{
	static const struct {
		enum edit_kind kind;
		const char *path, *value, *says;
	} rows[] = {
		{ EDIT_SET, "", "x", "name of a field" },
		{ EDIT_SET, "a.b", "x", "holds a text or list" },
		{ EDIT_SET, "l.b", "x", "holds a text or list" },
		{ EDIT_SET, "l[5]", "x", "no such list item" },
		{ EDIT_SET, "l[5].b", "x", "no such list item" },
		{ EDIT_SET, "t[on=3].x", "x", "no such list item" },
		{ EDIT_SET, "new[0]", "x", "no such list item" },
		{ EDIT_SET, "m[0]", "x", "no such list item" },
		{ EDIT_SET, "m..x", "x", "not a path" },
		{ EDIT_SET, ".m", "x", "not a path" },
		{ EDIT_SET, "m.", "x", "not a path" },
		{ EDIT_SET, "l[x]", "x", "not a path" },
		{ EDIT_UNSET, "l[", NULL, "not a path" },
		{ EDIT_ADD, "a", "x", "is not a list" },
		{ EDIT_ADD, "m", "x", "is not a list" },
		{ EDIT_ADD, "l.x", "x", "holds a text or list" },
	};
	static const char before[] =
		"a: 1\nl: [x, y]\nm: {k: v}\nt:\n- on: 1\n- on: 2\n";

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct buf out = { 0 };
		struct edit edit = { .kind = rows[i].kind,
				     .path = rows[i].path };

		if (rows[i].value)
			edit.value = case_value(&arena, rows[i].value);
		assert_false(case_edit(&arena, before, &edit, &out));
		if (!strstr(out.text, rows[i].says))
			print_error("row %zu: %s\n", i, out.text);
		assert_non_null(strstr(out.text, rows[i].says));
		buf_clear(&out);
		arena_clear(&arena);
	}
}

static void forbidden_characters_do_not_get_in(void **state)
{
	static const char *const rows[] = {
		"\x1b]0;x\x07", "a\rb", "\x7f",	    "\xc2\x9b",
		"\xe2\x80\xae", "\xff", "\xc3",	    "\xef\xbb\xbf",
		"\xe2\x80\xa8", "\x01", "\xc0\x80", "\xed\xa0\x80",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = { 0 };
		struct buf out = { 0 };
		struct node *map = node_map(&arena);
		struct node *text =
			node_text(&arena, rows[i], NODE_DOUBLE_QUOTED);
		struct edit edits[] = {
			{ .kind = EDIT_SET, .path = "a", .value = text },
			{ .kind = EDIT_SET, .path = "b", .value = map },
			{ .kind = EDIT_ADD, .path = "c", .value = map },
		};

		node_put(&arena, map, "x", text);
		for (size_t j = 0; j < 3; j++) {
			assert_false(
				case_edit(&arena, "a: 1\n", &edits[j], &out));
			assert_non_null(strstr(out.text, "new text"));
		}
		buf_clear(&out);
		arena_clear(&arena);
	}
}

static void path_is_no_deeper_than_a_file(void **state)
{
	struct arena arena = { 0 };
	struct buf path = { 0 }, out = { 0 };
	struct edit edit = { .kind = EDIT_SET };

	(void)state;
	edit.value = node_text(&arena, "x", NODE_PLAIN);
	for (size_t i = 0; i < 63; i++)
		buf_text(&path, "a.");
	buf_text(&path, "a");
	edit.path = path.text;
	assert_true(case_edit(&arena, "", &edit, &out));
	for (size_t i = 0; i < 100000; i++)
		buf_text(&path, ".a");
	edit.path = path.text;
	assert_false(case_edit(&arena, "", &edit, &out));
	buf_clear(&path);
	buf_clear(&out);
	arena_clear(&arena);
}

/* The same as the text that the edits make of an empty file. */
static void a_new_map_is_what_the_edits_say(void **state)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct edit edits[] = {
		{ EDIT_SET, "b.c", case_value(&arena, "x"), NULL },
		{ EDIT_ADD, "l", case_value(&arena, "one"), NULL },
		{ EDIT_SET, "b.d", case_value(&arena, "|\n  two\n  lines"),
		  NULL },
		{ EDIT_ADD, "l", case_value(&arena, "1"), NULL },
		{ EDIT_SET, "b.c", case_value(&arena, "y"), NULL },
		{ EDIT_REMOVE, "l", case_value(&arena, "one"), NULL },
		{ EDIT_UNSET, "gone", NULL, NULL },
	};
	size_t count = sizeof edits / sizeof *edits;
	struct source empty = { "t.yaml", "", 0 };
	struct problems problems = { 0 };
	struct buf text = { 0 };
	struct source source = { .path = "t.yaml" };
	struct node *map = yaml_edit_map(&arena, edits, count, &err);

	(void)state;
	assert_non_null(map);
	assert_true(yaml_edit(&empty, edits, count, &text, &err));
	source.text = buf_string(&text);
	source.length = text.length;
	assert_true(node_equal(map, yaml_read(&source, &arena, &problems)));
	edits[1].path = "b";
	assert_null(yaml_edit_map(&arena, edits, 2, &err));
	assert_non_null(strstr(buf_string(&err.text), "is not a list"));
	error_clear(&err);
	problems_clear(&problems);
	buf_clear(&text);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reason_is_told),
		cmocka_unit_test(forbidden_characters_do_not_get_in),
		cmocka_unit_test(path_is_no_deeper_than_a_file),
		cmocka_unit_test(a_new_map_is_what_the_edits_say),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
