/* test_merge.c - what three versions of a record become. */
#include "ship.h"

struct sample {
	const char *base, *ours, *theirs;
	const char *merged;
	const char *clashes; /* their paths, comma separated */
};

static void check(const struct sample *sample)
{
	struct arena arena = { 0 };
	struct merge merge =
		ship_merge(&arena, sample->base, sample->ours, sample->theirs);
	struct error err = { 0 };
	struct buf paths = { 0 };
	bool ok = merge_run(&merge, &err);

	if (!ok)
		print_error("%s\n", buf_string(&err.text));
	assert_true(ok);
	for (size_t i = 0; i < merge.clashes.count; i++)
		buf_format(&paths, "%s%s", i ? "," : "",
			   merge.clashes.items[i].path);
	assert_string_equal(merge.text.bytes, sample->merged);
	assert_int_equal(merge.text.length, strlen(sample->merged));
	assert_string_equal(buf_string(&paths), sample->clashes);
	buf_clear(&paths);
	merge_clear(&merge);
	error_clear(&err);
	arena_clear(&arena);
}

static void check_all(const struct sample *samples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check(&samples[i]);
}

static void what_one_side_changed_is_taken(void **state)
{
	static const struct sample samples[] = {
		{ "a: 1\n", "a: 1\n", "a: 2\n", "a: 2\n", "" },
		{ "a: 1\n", "a: 2\n", "a: 1\n", "a: 2\n", "" },
		{ "a: 1\n", "a: 2\n", "a: 2\n", "a: 2\n", "" },
		/* lines that touch */
		{ "title: a\nowner: PER-A\n", "title: b\nowner: PER-A\n",
		  "title: a\nowner: PER-B\n", "title: b\nowner: PER-B\n", "" },
		/* on one line */
		{ "residual: {likelihood: 1, impact: 2}\n",
		  "residual: {likelihood: 3, impact: 2}\n",
		  "residual: {likelihood: 1, impact: 4} # theirs\n",
		  "residual: {likelihood: 3, impact: 4}\n", "" },
		/* a field goes, another comes */
		{ "title: a\nowner: PER-A\n", "title: a\n",
		  "title: a\nowner: PER-A\nnotes: x\n", "title: a\nnotes: x\n",
		  "" },
		/* what nobody knows stays and is merged too */
		{ "title: a\nregion: eu\nmap: {x: 1, y: 2}\n",
		  "title: a\nregion: us\nmap: {x: 3, y: 2}\n",
		  "title: a\nregion: eu\nmap: {x: 1, y: 4}\nmore: [1]\n",
		  "title: a\nregion: us\nmap: {x: 3, y: 4}\nmore: [1]\n", "" },
		/* the same answer in other words is no change */
		{ "sound: true\n", "sound: yes\n", "sound: no\n", "sound: no\n",
		  "" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void comments_of_both_sides_stay(void **state)
{
	static const struct sample samples[] = {
		{ "# top\ntitle: a # t\nowner: PER-A # o\n\nnotes: x\n",
		  "# top\n# ours\ntitle: b # t\nowner: PER-A # o\n\nnotes: x\n",
		  "# top\ntitle: a # t\n# theirs\nowner: PER-B # new\n\n"
		  "notes: x # n\n",
		  "# top\n# ours\ntitle: b # t\n# theirs\n"
		  "owner: PER-B # new\n\nnotes: x # n\n",
		  "" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void sets_are_merged_by_element(void **state)
{
	static const struct sample samples[] = {
		{ "tags: [a, b]\n", "tags: [a, b, c]\n", "tags: [b, d]\n",
		  "tags: [b, d, c]\n", "" },
		{ "tags:\n- a # 1\n- b # 2\n", "tags:\n- b # 2\n- c # 3\n",
		  "tags:\n- a # 1\n- b # 2\n- d # 4\n",
		  "tags:\n- b # 2\n- c # 3\n- d # 4\n", "" },
		{ "title: a\n", "title: a\ntags: [x]\n",
		  "title: a\ntags: [y]\n", "title: a\ntags: [y, x]\n", "" },
		{ "tags: [a, b]\n", "tags: [a]\n", "tags: [b]\n", "", "" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void groups_are_merged_by_key(void **state)
{
	static const struct sample samples[] = {
		{ "tests:\n- on: 2026-01-01\n  result: pass\n",
		  "tests:\n- on: 2026-01-01\n  result: fail\n"
		  "- on: 2026-03-01\n  result: pass\n",
		  "tests:\n- on: 2026-01-01\n  result: pass\n  by: PER-A\n"
		  "- on: 2026-02-01\n  result: fail # t\n",
		  "tests:\n- on: 2026-01-01\n  by: PER-A\n  result: fail\n"
		  "- on: 2026-03-01\n  result: pass\n"
		  "- on: 2026-02-01\n  result: fail # t\n",
		  "" },
		{ "tests:\n- on: 2026-01-01\n  result: pass\n",
		  "tests:\n- on: 2026-01-01\n  result: fail\n",
		  "tests:\n- on: 2026-01-01\n  result: sick\n",
		  "tests:\n- on: 2026-01-01\n<<<<<<< ours\n  result: fail\n"
		  "=======\n  result: sick\n>>>>>>> theirs\n",
		  "tests[on=2026-01-01].result" },
		{ "excuse:\n  a: {reason: x}\n",
		  "excuse:\n  a: {reason: x}\n  b: {reason: y}\n",
		  "excuse:\n  a: {reason: z}\n  c: {reason: v}\n",
		  "excuse:\n  a: {reason: z}\n  b: {reason: y}\n"
		  "  c: {reason: v}\n",
		  "" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void texts_are_merged_by_line(void **state)
{
	static const struct sample samples[] = {
		{ "notes: |\n  one\n  two\n  three\n",
		  "notes: |\n  ONE\n  two\n  three\n",
		  "notes: |\n  one\n  two\n  THREE\n  four\n",
		  "notes: |\n  ONE\n  two\n  THREE\n  four\n", "" },
		{ "notes: |\n  one\n  two\n", "notes: |\n  one\n  TWO\n",
		  "notes: |\n  one\n  Two\n",
		  "notes: |\n  one\n<<<<<<< ours\n  TWO\n=======\n  Two\n"
		  ">>>>>>> theirs\n",
		  "notes" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void nobody_wins_by_coming_last(void **state)
{
	static const struct sample samples[] = {
		{ "title: a\nowner: PER-A\nnotes: x\n",
		  "title: b\nowner: PER-A\nnotes: y\n",
		  "title: c\nowner: PER-B\nnotes: x\n",
		  "<<<<<<< ours\ntitle: b\n=======\ntitle: c\n"
		  ">>>>>>> theirs\nowner: PER-B\nnotes: y\n",
		  "title" },
		/* changed here, removed there */
		{ "title: a\nowner: PER-A\n", "title: a\nowner: PER-B\n",
		  "title: a\n",
		  "title: a\n<<<<<<< ours\nowner: PER-B\n=======\n"
		  ">>>>>>> theirs\n",
		  "owner" },
		{ "residual:\n  impact: 1\n  likelihood: 1\n",
		  "residual:\n  impact: 2\n  likelihood: 1\n",
		  "residual:\n  impact: 3\n  likelihood: 2\n",
		  "residual:\n<<<<<<< ours\n  impact: 2\n=======\n"
		  "  impact: 3\n>>>>>>> theirs\n  likelihood: 2\n",
		  "residual.impact" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void a_base_may_be_missing_or_broken(void **state)
{
	static const struct sample samples[] = {
		{ "", "title: a\nowner: PER-A\n", "title: a\nnotes: x\n",
		  "title: a\nowner: PER-A\nnotes: x\n", "" },
		{ "{{{", "title: a\n", "title: b\n",
		  "<<<<<<< ours\ntitle: a\n=======\ntitle: b\n"
		  ">>>>>>> theirs\n",
		  "title" },
		/* of a criss-cross merge: what both its parts have counts */
		{ "<<<<<<<<< A\ntitle: a\n=========\ntitle: b\n>>>>>>>>> B\n"
		  "owner: PER-A\n",
		  "title: a\nowner: PER-B\n", "title: a\nowner: PER-A\n",
		  "title: a\nowner: PER-B\n", "" },
		/* two records under one name are shown in full */
		{ "", "title: a\nowner: PER-A\n", "title: b\nowner: PER-A\n",
		  "<<<<<<< ours\ntitle: a\nowner: PER-A\n=======\n"
		  "title: b\nowner: PER-A\n>>>>>>> theirs\n",
		  "" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void line_ends_are_those_of_ours(void **state)
{
	static const struct sample samples[] = {
		{ "title: a\nowner: PER-A\n", "title: b\r\nowner: PER-A\r\n",
		  "title: a\nowner: PER-B\n", "title: b\r\nowner: PER-B\r\n",
		  "" },
		{ "title: a\r\nowner: PER-A\r\n", "title: b\nowner: PER-A\n",
		  "title: a\r\nowner: PER-B", "title: b\nowner: PER-B", "" },
		{ "title: a\r\n", "title: b\r\n", "title: c\n",
		  "<<<<<<< ours\r\ntitle: b\r\n=======\r\ntitle: c\r\n"
		  ">>>>>>> theirs\r\n",
		  "title" },
	};

	(void)state;
	check_all(samples, sizeof samples / sizeof *samples);
}

static void what_is_no_record_is_refused(void **state)
{
	static const char *const bad[] = { "a: [", "- a\n", "a: 1\na: 2\n",
					   "<<<<<<< x\n" };
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		for (int side = 0; side < 2; side++) {
			struct merge merge = ship_merge(
				&arena, "a: 1\n", side ? "a: 1\n" : bad[i],
				side ? bad[i] : "a: 1\n");
			struct error err = { 0 };

			assert_false(merge_run(&merge, &err));
			assert_int_equal(err.fault, FAULT_DATA);
			error_clear(&err);
			merge_clear(&merge);
		}
	arena_clear(&arena);
}

static void what_would_take_long_is_refused(void **state)
{
	struct arena arena = { 0 };
	struct buf wide = { 0 };
	struct error err = { 0 };
	struct merge merge;

	(void)state;
	for (int i = 0; i < 5000; i++)
		buf_format(&wide, "k%d: 1\n", i);
	merge = ship_merge(&arena, "", wide.text, "a: 1\n");
	assert_false(merge_run(&merge, &err));
	assert_int_equal(err.fault, FAULT_DATA);
	error_clear(&err);
	merge_clear(&merge);
	buf_clear(&wide);
	arena_clear(&arena);
}

static void a_choice_settles_a_clash(void **state)
{
	struct arena arena = { 0 };
	struct merge merge =
		ship_merge(&arena, "title: a\nresidual: {impact: 1}\n",
			   "title: b\nresidual: {impact: 2}\n",
			   "title: c\nresidual: {impact: 3}\n");
	struct merge_choice choices[] = {
		{ "title", MERGE_THEIRS, NULL, false },
		{ "residual", MERGE_VALUE, node_text(&arena, "5", NODE_PLAIN),
		  false },
	};
	struct error err = { 0 };

	(void)state;
	merge.choices = choices;
	merge.choice_count = 2;
	assert_true(merge_run(&merge, &err));
	assert_int_equal(merge.clashes.count, 0);
	assert_string_equal(merge.text.bytes,
			    "title: c\nresidual: {impact: 5}\n");
	merge_clear(&merge);
	arena_clear(&arena);
}

static void without_a_base_one_sided_fields_are_asked_about(void **state)
{
	struct arena arena = { 0 };
	struct merge merge = ship_merge(
		&arena, "title: a\n", "title: a\nowner: PER-A\n", "title: a\n");
	struct error err = { 0 };

	(void)state;
	merge.guess = true;
	assert_true(merge_run(&merge, &err));
	assert_int_equal(merge.clashes.count, 1);
	assert_string_equal(merge.clashes.items[0].path, "owner");
	merge_clear(&merge);
	arena_clear(&arena);
}

static void values_are_shown_on_one_line(void **state)
{
	struct arena arena = { 0 };
	struct node *map = node_map(&arena);
	struct node *list = node_list(&arena);
	struct buf out = { 0 };

	(void)state;
	node_push(&arena, list, node_text(&arena, "a", NODE_PLAIN));
	node_push(&arena, list, node_text(&arena, "b\nc", NODE_PLAIN));
	node_put(&arena, map, "x", list);
	clash_show(map, &out);
	assert_string_equal(out.text, "{x: [a, b ...]}");
	buf_reset(&out);
	clash_show(NULL, &out);
	assert_string_equal(out.text, "nothing");
	buf_clear(&out);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_one_side_changed_is_taken),
		cmocka_unit_test(comments_of_both_sides_stay),
		cmocka_unit_test(sets_are_merged_by_element),
		cmocka_unit_test(groups_are_merged_by_key),
		cmocka_unit_test(texts_are_merged_by_line),
		cmocka_unit_test(nobody_wins_by_coming_last),
		cmocka_unit_test(a_base_may_be_missing_or_broken),
		cmocka_unit_test(line_ends_are_those_of_ours),
		cmocka_unit_test(what_is_no_record_is_refused),
		cmocka_unit_test(what_would_take_long_is_refused),
		cmocka_unit_test(a_choice_settles_a_clash),
		cmocka_unit_test(
			without_a_base_one_sided_fields_are_asked_about),
		cmocka_unit_test(values_are_shown_on_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
