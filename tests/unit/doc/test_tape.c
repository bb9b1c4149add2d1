/* test_tape.c - a tape says what the tree says, scanned or made of a tree. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/doc/tape.h"
#include "isms/doc/yaml_read.h"

static const char *const plain = "# first\n"
				 "title: 'it''s'\n"
				 "empty:\n"
				 "tags: [a, b]\n"
				 "residual:\n"
				 "  impact: 3 # high\n"
				 "  on: ~\n"
				 "tests:\n"
				 "- on: 2026-01-01\n"
				 "- |\n"
				 "  text\n";

/* The same, but that only libyaml reads it. */
static const char *const doubtful = "# first\n"
				    "title: 'it''s'\n"
				    "empty:\n"
				    "tags: [a,\n"
				    "b]\n"
				    "residual:\n"
				    "  impact: 3 # high\n"
				    "  on: ~\n"
				    "tests:\n"
				    "- on: 2026-01-01\n"
				    "- |\n"
				    "  text\n";

static struct tape read_text(struct arena *arena, const char *text)
{
	struct source source = { "x.yaml", text, strlen(text) };
	struct problems problems = { 0 };
	struct tape tape = { 0 };

	assert_true(tape_read(&source, NULL, arena, &problems, &tape));
	assert_int_equal(problems.list.count, 0);
	problems_clear(&problems);
	return tape;
}

static void what_it_holds(const struct tape *tape)
{
	const struct mark *map = tape->marks;
	const struct mark *tests = tape_get(tape, map, "tests");
	const struct mark *residual = tape_get(tape, map, "residual");
	const struct mark *tags = tape_get(tape, map, "tags");

	assert_int_equal(map->kind, NODE_MAP);
	assert_int_equal(map->length, 5);
	assert_int_equal(map->next, tape->count);
	assert_string_equal(map[1].text, "title");
	assert_string_equal(tape_get(tape, map, "title")->text, "it's");
	assert_true(mark_is_empty(tape_get(tape, map, "empty")));
	assert_null(tape_get(tape, map, "impact"));
	assert_null(tape_get(tape, tags, "a"));
	assert_string_equal(tape_get(tape, residual, "impact")->text, "3");
	assert_true(mark_is_empty(tape_get(tape, residual, "on")));
	assert_int_equal(tags->kind, NODE_LIST);
	assert_int_equal(tags->length, 2);
	assert_string_equal(tape_behind(tape, tags + 1)->text, "b");
	assert_int_equal(tests->length, 2);
	assert_string_equal(tape_behind(tape, tests + 1)->text, "text\n");
}

static void both_ways_to_read_make_the_same(void **state)
{
	struct arena arena = { 0 };
	struct tape scanned = read_text(&arena, plain);
	struct tape planted = read_text(&arena, doubtful);

	(void)state;
	assert_null(scanned.origin);
	assert_non_null(planted.origin);
	what_it_holds(&scanned);
	what_it_holds(&planted);
	arena_clear(&arena);
}

static void assert_place(const struct tape *tape, const char *group,
			 const char *name, const struct place *place,
			 uint32_t width)
{
	const struct mark *map =
		group ? tape_get(tape, tape->marks, group) : tape->marks;
	struct problem problem = { 0 };

	tape_locate(tape, tape_get(tape, map, name), &problem);
	assert_int_equal(problem.line, place->line);
	assert_int_equal(problem.column, place->column);
	assert_int_equal(problem.width, width);
}

static void marks_have_places(void **state)
{
	struct arena arena = { 0 };
	struct tape scanned = read_text(&arena, plain);
	struct tape planted = read_text(&arena, doubtful);
	const struct place title = { 2, 8 };

	(void)state;
	assert_place(&scanned, NULL, "title", &title, 7);
	assert_place(&planted, NULL, "title", &title, 7);
	assert_place(&scanned, "residual", "impact", &(struct place){ 6, 11 },
		     1);
	assert_place(&planted, "residual", "impact", &(struct place){ 7, 11 },
		     1);
	arena_clear(&arena);
}

static void a_tree_made_by_hand_has_no_places(void **state)
{
	struct arena arena = { 0 };
	struct node *map = node_map(&arena);
	struct problem problem = { 0 };
	struct tape tape;

	(void)state;
	node_put(&arena, map, "a", node_text(&arena, "b", NODE_PLAIN));
	tape_of_tree(map, &arena, &tape);
	assert_string_equal(tape_get(&tape, tape.marks, "a")->text, "b");
	tape_locate(&tape, tape.marks + 2, &problem);
	assert_int_equal(problem.line, 0);
	arena_clear(&arena);
}

static void a_tape_becomes_the_tree(void **state)
{
	struct arena arena = { 0 };
	struct tape tape = read_text(&arena, plain);
	struct node *root = tape_tree(&tape, &arena);

	(void)state;
	assert_string_equal(node_at(root, "residual.impact")->text, "3");
	assert_string_equal(node_at(root, "tests[1]")->text, "text\n");
	assert_int_equal(node_at(root, "tags")->begin,
			 strstr(plain, "[a") - plain);
	assert_int_equal(node_at(root, "residual.on")->place.line, 7);
	arena_clear(&arena);
}

static void what_is_wrong_has_no_tape(void **state)
{
	static const char *const texts[] = { "a: b\na: c\n",   "a: &x b\n",
					     "<<<<<<< ours\n", "a: b\n%c: d\n",
					     "- a\n",	       "a: \xff\n" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct source source = { "x.yaml", texts[i], strlen(texts[i]) };
		struct problems problems = { 0 };
		struct arena arena = { 0 };
		struct tape tape;

		assert_false(
			tape_read(&source, NULL, &arena, &problems, &tape));
		assert_int_not_equal(problems.list.count, 0);
		problems_clear(&problems);
		arena_clear(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_ways_to_read_make_the_same),
		cmocka_unit_test(marks_have_places),
		cmocka_unit_test(a_tree_made_by_hand_has_no_places),
		cmocka_unit_test(a_tape_becomes_the_tree),
		cmocka_unit_test(what_is_wrong_has_no_tape),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
