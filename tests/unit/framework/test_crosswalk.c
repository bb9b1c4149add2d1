/* test_crosswalk.c - pairs of requirements, and what is wrong with them. */
#include "isms/framework/crosswalk.h"

#include "shelf.h"

static void pairs_come_in_the_order_of_the_file(void **state)
{
	struct shelf shelf = { 0 };
	struct crosswalk crosswalk = { .id = "x" };
	const char *text = "source: s\ntarget: t\nmaps:\n"
			   "  B: {equal: [X, Y], subset: Z, why: because}\n"
			   "  A: {intersect: [X]}\n";

	(void)state;
	assert_true(crosswalk_read(&shelf.source, shelf_tree(&shelf, text),
				   &shelf.arena, &crosswalk, &shelf.problems));
	assert_int_equal(crosswalk.count, 4);
	assert_string_equal(crosswalk.pairs[1].source, "B");
	assert_string_equal(crosswalk.pairs[1].target, "Y");
	assert_int_equal(crosswalk.pairs[2].relation, RELATION_SUBSET);
	assert_string_equal(crosswalk.pairs[2].why, "because");
	assert_null(crosswalk.pairs[3].why);
	shelf_clear(&shelf);
}

static const struct {
	const char *text, *problem;
	unsigned line;
} wrong[] = {
	{ "target: t\nmaps:\n  A: {equal: B}\n", "source is missing", 1 },
	{ "source: s\ntarget: t\n",
	  "maps must be a map of ids, each {RELATION: [ID, ...]}", 1 },
	{ "source: s\ntarget: t\nmaps:\n  A: [B]\n",
	  "must be {RELATION: [ID, ...]}", 4 },
	{ "source: s\ntarget: t\nmaps:\n  A: {near: B}\n",
	  "'near' is no relation: equal, superset, subset, intersect", 4 },
	{ "source: s\ntarget: t\nmaps:\n  A: {equal: [{a: b}]}\n",
	  "must be the id of an entry", 4 },
	{ "source: s\ntarget: t\nhue: x\nmaps:\n  A: {equal: B}\n",
	  "there is no 'hue' here", 3 },
};

static void what_is_wrong_has_a_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct shelf shelf = { 0 };
		struct crosswalk crosswalk = { .id = "x" };

		assert_false(crosswalk_read(
			&shelf.source, shelf_tree(&shelf, wrong[i].text),
			&shelf.arena, &crosswalk, &shelf.problems));
		assert_string_equal(shelf.problems.list.items[0].text,
				    wrong[i].problem);
		assert_int_equal(shelf.problems.list.items[0].line,
				 wrong[i].line);
		shelf_clear(&shelf);
	}
}

static void a_relation_has_an_inverse(void **state)
{
	enum relation relation;

	(void)state;
	for (int i = 0; i < RELATION_COUNT; i++) {
		assert_true(relation_parse(relation_name((enum relation)i),
					   &relation));
		assert_int_equal(relation, i);
		assert_int_equal(relation_inverse(relation_inverse(relation)),
				 i);
	}
	assert_int_equal(relation_inverse(RELATION_SUBSET), RELATION_SUPERSET);
	assert_int_equal(relation_inverse(RELATION_EQUAL), RELATION_EQUAL);
	assert_false(relation_parse("near", &relation));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_come_in_the_order_of_the_file),
		cmocka_unit_test(what_is_wrong_has_a_place),
		cmocka_unit_test(a_relation_has_an_inverse),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
