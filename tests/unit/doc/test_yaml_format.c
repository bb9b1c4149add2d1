/* test_yaml_format.c - one layout, all comments, the same meaning. */
#include <stdio.h>

#include "edit_case.h"
#include "messy.h"
#include "isms/doc/yaml_format.h"

static const struct yaml_keys review_keys[] = {
	{ .name = "every" },
	{ .name = "last", .bare = true },
	{ .name = NULL },
};

static const struct yaml_keys test_keys[] = {
	{ .name = "on", .bare = true },
	{ .name = "result" },
	{ .name = NULL },
};

static const struct yaml_keys keys[] = {
	{ .name = "title" },
	{ .name = "description" },
	{ .name = "level", .bare = true },
	{ .name = "levels", .bare = true },
	{ .name = "review", .below = review_keys },
	{ .name = "tags" },
	{ .name = "sums", .bare = true, .keyed = true },
	{ .name = "excuse", .keyed = true, .below = test_keys },
	{ .name = "tests", .below = test_keys },
	{ .name = NULL },
};

struct row {
	const char *before;
	const char *after; /* NULL: refused with `message` */
	const char *message;
};

static bool format(const char *text, size_t length, struct buf *out)
{
	struct source source = { "t.yaml", text, length };
	struct error err = { 0 };
	bool ok = yaml_format(&source, keys, out, &err);

	if (!ok) {
		assert_int_equal(err.fault, FAULT_DATA);
		assert_int_equal(out->length, 0);
		buf_text(out, buf_string(&err.text));
	}
	error_clear(&err);
	return ok;
}

static void run(const struct row *rows, size_t count)
{
	size_t wrong = 0;

	for (size_t i = 0; i < count; i++) {
		const struct row *row = &rows[i];
		const char *wanted = row->after ? row->after : row->message;
		struct buf out = { 0 }, again = { 0 };
		bool ok = format(row->before, strlen(row->before), &out);

		if (ok != (row->after != NULL) ||
		    strcmp(buf_string(&out), wanted) != 0) {
			print_error("row %zu:\n%s-- is\n%s-- not\n%s\n", i,
				    row->before, buf_string(&out), wanted);
			wrong++;
		} else if (ok) {
			assert_true(format(out.text, out.length, &again));
			assert_string_equal(buf_string(&again),
					    buf_string(&out));
		}
		buf_clear(&out);
		buf_clear(&again);
	}
	assert_int_equal(wrong, 0);
}

#define RUN(rows) run((rows), sizeof(rows) / sizeof *(rows))

static void keys_stand_in_the_order_of_the_table(void **state)
{
	static const struct row rows[] = {
		{ "tags: [a]\nzeta: 1\ntitle: T\nalpha: 2\n",
		  "title: T\ntags:\n  - a\nzeta: 1\nalpha: 2\n", NULL },
		{ "review: {last: 2026-01-02, own: x, every: 1 year}\n",
		  "review:\n  every: 1 year\n  last: 2026-01-02\n  own: x\n",
		  NULL },
		{ "tests:\n- {result: pass, on: 2026-01-02}\n",
		  "tests:\n  - on: 2026-01-02\n    result: pass\n", NULL },
		{ "excuse: {zz: {result: x, on: 2026-01-02}, aa: {}}\n",
		  "excuse:\n  zz:\n    on: 2026-01-02\n    result: x\n"
		  "  aa: {}\n",
		  NULL },
		{ "other: {last: 1, every: 2}\n",
		  "other:\n  last: 1\n  every: 2\n", NULL },
		{ "tags: [{last: 1, title: 2}]\n",
		  "tags:\n  - last: 1\n    title: 2\n", NULL },
	};

	(void)state;
	RUN(rows);
}

static void values_have_one_style(void **state)
{
	static const struct row rows[] = {
		{ "title: \"plain\"\n", "title: plain\n", NULL },
		{ "title: 1.10\n", "title: '1.10'\n", NULL },
		{ "title: \"no\"\n", "title: 'no'\n", NULL },
		{ "title: null\n", "title: null\n", NULL },
		{ "title: \"null\"\n", "title: 'null'\n", NULL },
		{ "title: \"\"\n", "title: ''\n", NULL },
		{ "title: ~\nother:\n", "title: ~\nother:\n", NULL },
		{ "level: '4'\nlevels: [\"1\", 2]\n",
		  "level: 4\nlevels:\n  - 1\n  - 2\n", NULL },
		{ "level: |\nlevels: ['', 'null', ~]\n",
		  "level: ''\nlevels:\n  - ''\n  - 'null'\n  - ~\n", NULL },
		{ "level: |-\n  null\n", "level: |-\n  null\n", NULL },
		{ "level: |-\n  4\n", "level: 4\n", NULL },
		{ "sums: {\"no\": '3', b: [\"1\"]}\n",
		  "sums:\n  'no': 3\n  b:\n    - 1\n", NULL },
		{ "other: 1.10\nmore: \"1.10\"\n",
		  "other: 1.10\nmore: '1.10'\n", NULL },
		{ "tags: []\nother: {}\n", "tags: []\nother: {}\n", NULL },
		{ "title: over\n  two lines\n", "title: over two lines\n",
		  NULL },
		{ "title:\n  below\n", "title: below\n", NULL },
		{ "\"title\" : x\n", "title: x\n", NULL },
		{ "{title: x, tags: [a, [b, c]]}\n",
		  "title: x\ntags:\n  - a\n  - - b\n    - c\n", NULL },
		{ "tags:\n-   a\n-\n    - b\n", "tags:\n  - a\n  - - b\n",
		  NULL },
	};

	(void)state;
	RUN(rows);
}

static void texts_of_several_lines_are_blocks(void **state)
{
	static const struct row rows[] = {
		{ "title: \"a\\nb\\n\"\n", "title: |\n  a\n  b\n", NULL },
		{ "title: |4-\n     a\n    b\n", "title: |2-\n   a\n  b\n",
		  NULL },
		{ "title: >\n     a\n     b\n\n     c\n",
		  "title: >\n  a b\n\n  c\n", NULL },
		{ "title: |-\n    a\n", "title: |-\n  a\n", NULL },
		{ "title: |+\n    a\n\nother: 1\n",
		  "title: |+\n  a\n\nother: 1\n", NULL },
		{ "other: |+\n    a\n\ntitle: 1\n",
		  "title: '1'\nother: |+\n  a\n\n", NULL },
		{ "title: \"a\\n\\n\"\n", "title: \"a\\n\\n\"\n", NULL },
		{ "level: |-\n  4\n", "level: 4\n", NULL },
		{ "title: | # c\n    a\n", "title: |  # c\n  a\n", NULL },
		{ "tags: [\"a\\nb\"]\n", "tags:\n  - |-\n    a\n    b\n",
		  NULL },
	};

	(void)state;
	RUN(rows);
}

static void comments_go_with_what_they_are_about(void **state)
{
	static const struct row rows[] = {
		{ "# of tags\ntags: [a]# beside\n# of title\ntitle: T   # T!\n",
		  "# of title\ntitle: T  # T!\n# of tags\n"
		  "tags:  # beside\n  - a\n",
		  NULL },
		{ "# file\n\n# of tags\ntags: [a]\ntitle: T\n# end\n",
		  "# file\n\ntitle: T\n# of tags\ntags:\n  - a\n# end\n",
		  NULL },
		{ "# file\n---\ntags: []\ntitle: T\n...\n# end\n",
		  "# file\n\ntitle: T\ntags: []\n# end\n", NULL },
		{ "--- # of title\ntitle: T\n", "# of title\ntitle: T\n",
		  NULL },
		{ "tags: [ # all\n  a, # one\n  # two?\n  b\n  # last\n] # x\n",
		  "# all\ntags:  # x\n  - a  # one\n  # two?\n  - b\n"
		  "  # last\n",
		  NULL },
		{ "tags:\n- a\n# of title\ntitle: T\n",
		  "# of title\ntitle: T\ntags:\n  - a\n", NULL },
		{ "tags:\n  - a\n  # end of tags\ntitle: T\n",
		  "title: T\ntags:\n  - a\n  # end of tags\n", NULL },
		{ "tests:\n  - # item\n    # first\n    result: a # r\n"
		  "    # on\n    on: 1\n    # tail\n  # list\n# file\n",
		  "tests:\n  # item\n  # on\n  - on: 1\n    # first\n"
		  "    result: a  # r\n    # tail\n  # list\n# file\n",
		  NULL },
		{ "title:\n  # why\n  T\n", "# why\ntitle: T\n", NULL },
		{ "title: # one\n  T # two\n", "# one\ntitle: T  # two\n",
		  NULL },
		{ "tags: [\n # none\n]\n", "# none\ntags: []\n", NULL },
		{ "review:\n    every: 1\n  # out of line\ntitle: T\n",
		  "# out of line\ntitle: T\nreview:\n  every: '1'\n", NULL },
		{ "# only\n\n\n# this\n", "# only\n\n# this\n", NULL },
		{ "title: |\n  a\n  # text\n # comment\n# next\nlevel: 1\n",
		  "title: |\n  a\n  # text\n# comment\n# next\nlevel: 1\n",
		  NULL },
		{ "title: 'a # b'  # c\nlevel: 1# no\n",
		  "title: 'a # b'  # c\nlevel: 1# no\n", NULL },
	};

	(void)state;
	RUN(rows);
}

static void blank_lines_and_line_ends_are_tidied(void **state)
{
	static const struct row rows[] = {
		{ "", "", NULL },
		{ "\n\n\ntitle: T\n\n\n\nlevel: 1\n\n",
		  "title: T\n\nlevel: 1\n", NULL },
		{ "title: T\r\ntags:\r\n- a\r\n", "title: T\ntags:\n  - a\n",
		  NULL },
		{ "\xef\xbb\xbftitle: T", "title: T\n", NULL },
		{ "review:\n\n  every: x\n\n\n  own: 1  \t\n\ntitle: T\n",
		  "title: T\nreview:\n  every: x\n\n  own: 1\n", NULL },
		{ "# a\n\n\n# b  \ntitle: T\n", "# a\n\n# b\ntitle: T\n",
		  NULL },
		{ "tags: [\n\n  a,\n\n  b\n\n]\n", "tags:\n  - a\n\n  - b\n",
		  NULL },
		{ "{}\n", "", NULL },
	};

	(void)state;
	RUN(rows);
}

static void what_cannot_be_kept_is_refused(void **state)
{
	static const struct row rows[] = {
		{ "title: T\ntags: &a [x]\n", NULL,
		  "t.yaml:2:7: anchors (&name) are not used here: delete it, "
		  "or put a text that begins with & in quotes" },
		{ "title: T\ntitle: U\n", NULL,
		  "t.yaml:2:1: key 'title' stands here and in line 1: keep "
		  "the one that is right" },
	};

	(void)state;
	RUN(rows);
}

/* -- random files --------------------------------------------------------- */

static size_t count_comments(const struct buf *text)
{
	size_t count = 0;

	for (const char *at = strstr(buf_string(text), "# c"); at;
	     at = strstr(at + 1, "# c"))
		count++;
	return count;
}

/* Every second comment of messy.h has a name of its own. */
static void check_comments(const struct buf *before, const struct buf *after,
			   unsigned names)
{
	assert_int_equal(count_comments(before), count_comments(after));
	for (unsigned i = 0; i < names; i++) {
		char name[32];

		snprintf(name, sizeof name, "# c%u:", i);
		assert_int_equal(strstr(before->text, name) != NULL,
				 strstr(after->text, name) != NULL);
		snprintf(name, sizeof name, "# c%u -", i);
		assert_int_equal(strstr(before->text, name) != NULL,
				 strstr(after->text, name) != NULL);
	}
}

/* Some of the keys that messy.h numbers, in no order. */
static const struct yaml_keys messy_keys[] = {
	{ .name = "k9" },
	{ .name = "k3", .bare = true },
	{ .name = "k1", .keyed = true, .below = messy_keys },
	{ .name = "k0", .below = messy_keys },
	{ .name = "k7", .below = messy_keys },
	{ .name = "k12", .keyed = true, .bare = true },
	{ .name = "k5", .below = messy_keys },
	{ .name = NULL },
};

/* The same values under the same keys, in any order. */
static bool means_the_same(const struct node *left, const struct node *right)
{
	if (left->kind != right->kind)
		return false;
	if (left->kind == NODE_TEXT)
		return left->length == right->length &&
		       !memcmp(left->text, right->text, left->length) &&
		       node_is_empty(left) == node_is_empty(right);
	if (left->count != right->count)
		return false;
	for (size_t i = 0; i < left->count; i++) {
		const struct node *other =
			left->kind == NODE_LIST
				? right->values[i]
				: node_get(right, left->keys[i]->text);

		if (!other || !means_the_same(left->values[i], other))
			return false;
	}
	return true;
}

/* Comments and blank lines anywhere, at any column, where they are no part of
 * a text. */
static void strew(struct dice *dice, struct arena *arena, struct buf *text)
{
	struct node *was = case_read(arena, text->text, text->length);
	struct buf strewn = { 0 };

	for (unsigned tries = throw(dice, 6); tries-- > 0;) {
		size_t at = throw(dice, (unsigned)text->length);
		struct source source = { .path = "t.yaml" };
		struct problems problems = { 0 };
		struct node *now;

		while (at > 0 && text->text[at - 1] != '\n')
			at--;
		buf_reset(&strewn);
		buf_add(&strewn, text->text, at);
		if (throw(dice, 2))
			buf_char(&strewn, '\n');
		buf_pad(&strewn, ' ', throw(dice, 9));
		buf_format(&strewn, "# c%u - strewn\n", dice->name++);
		if (throw(dice, 3) == 0)
			buf_text(&strewn, "  \n\n");
		buf_add(&strewn, text->text + at, text->length - at);
		source.text = strewn.text;
		source.length = strewn.length;
		now = yaml_read(&source, arena, &problems);
		if (now && means_the_same(was, now)) {
			buf_reset(text);
			buf_add(text, strewn.text, strewn.length);
		}
		problems_clear(&problems);
	}
	buf_clear(&strewn);
}

static void random_files_keep_meaning_and_comments(void **state)
{
	struct dice dice = { .state = 20261124 };

	(void)state;
	for (unsigned round = 0; round < 4000; round++) {
		struct arena arena = { 0 };
		struct buf before = { 0 }, after = { 0 }, again = { 0 };
		struct error err = { 0 };
		struct source source = { .path = "t.yaml" };
		struct node *was, *now;

		dice.name = 0;
		messy_file(&dice, &before);
		strew(&dice, &arena, &before);
		source.text = before.text;
		source.length = before.length;
		if (!yaml_format(&source, messy_keys, &after, &err))
			print_error("round %u: %s\n%s\n", round,
				    buf_string(&err.text), before.text);
		assert_int_equal(err.fault, FAULT_NONE);
		was = case_read(&arena, before.text, before.length);
		now = case_read(&arena, after.text, after.length);
		assert_true(means_the_same(was, now));
		check_comments(&before, &after, dice.name);
		source.text = after.text;
		source.length = after.length;
		assert_true(yaml_format(&source, messy_keys, &again, &err));
		if (strcmp(after.text, again.text) != 0)
			print_error("round %u:\n%s-- once\n%s-- twice\n%s\n",
				    round, before.text, after.text, again.text);
		assert_string_equal(after.text, again.text);
		assert_null(strchr(after.text, '\r'));
		assert_null(strstr(after.text, " \n"));
		error_clear(&err);
		buf_clear(&before);
		buf_clear(&after);
		buf_clear(&again);
		arena_clear(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_stand_in_the_order_of_the_table),
		cmocka_unit_test(values_have_one_style),
		cmocka_unit_test(texts_of_several_lines_are_blocks),
		cmocka_unit_test(comments_go_with_what_they_are_about),
		cmocka_unit_test(blank_lines_and_line_ends_are_tidied),
		cmocka_unit_test(what_cannot_be_kept_is_refused),
		cmocka_unit_test(random_files_keep_meaning_and_comments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
