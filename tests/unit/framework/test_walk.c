/* test_walk.c - what a requirement is to others, over crosswalks. */
#include "isms/framework/walk.h"

#include "land.h"

/* The best reach to a spot; NULL without one. */
static const struct reach *reach_to(const struct walk *walk, size_t spot)
{
	for (size_t i = 0; i < walk->reached.count; i++)
		if (walk->reached.items[i].spot == spot &&
		    walk_is_best(walk, &walk->reached.items[i]))
			return &walk->reached.items[i];
	return NULL;
}

static void chain(struct land *land, const char *first, const char *second)
{
	land_catalogue(land, "one", "  A: {title: a}");
	land_catalogue(land, "two", "  X: {title: x}");
	land_catalogue(land, "three", "  Y: {title: y}");
	land_crosswalk(
		land, "source: one\ntarget: two\ntrust: high",
		arena_format(&land->shelf.arena, "  A: {%s: [X]}", first));
	land_crosswalk(
		land, "source: two\ntarget: three\ntrust: medium",
		arena_format(&land->shelf.arena, "  X: {%s: [Y]}", second));
	land_open(land);
}

/* Sets that are not empty; "" where nothing follows from them. */
static const struct {
	const char *first, *second, *both;
} chains[] = {
	{ "equal", "equal", "equal" },
	{ "equal", "superset", "superset" },
	{ "equal", "subset", "subset" },
	{ "equal", "intersect", "intersect" },
	{ "superset", "equal", "superset" },
	{ "superset", "superset", "superset" },
	{ "superset", "subset", "intersect" },
	{ "superset", "intersect", "intersect" },
	{ "subset", "equal", "subset" },
	{ "subset", "superset", "" },
	{ "subset", "subset", "subset" },
	{ "subset", "intersect", "" },
	{ "intersect", "equal", "intersect" },
	{ "intersect", "superset", "" },
	{ "intersect", "subset", "intersect" },
	{ "intersect", "intersect", "" },
};

static void relations_compose_as_sets_do(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(chains); i++) {
		struct land land = { 0 };
		struct walk walk = { 0 };
		const struct reach *reach;

		chain(&land, chains[i].first, chains[i].second);
		walk_from(&walk, &land.atlas, land_spot(&land, "one", "A"),
			  WALK_HOPS, false);
		reach = reach_to(&walk, land_spot(&land, "three", "Y"));
		assert_non_null(reach);
		assert_int_equal(reach->hops, 2);
		assert_int_equal(reach->trust, trust_rank("medium"));
		assert_int_equal(reach->proved, chains[i].both[0] != '\0');
		assert_string_equal(relation_name(reach->relation),
				    reach->proved ? chains[i].both
						  : "intersect");
		walk_clear(&walk);
		land_close(&land);
	}
}

/* Proof by cases: all triples of sets out of three things. */
static enum relation of_sets(unsigned a, unsigned b)
{
	return a == b	      ? RELATION_EQUAL
	       : (a & b) == b ? RELATION_SUPERSET
	       : (a & b) == a ? RELATION_SUBSET
	       : (a & b) != 0 ? RELATION_INTERSECT
			      : RELATION_COUNT;
}

/* Is what was concluded true of the two sets?  An equal one is a subset too,
 * and all but strangers intersect. */
static bool holds(enum relation said, enum relation is)
{
	return said == is ||
	       (said == RELATION_INTERSECT && is != RELATION_COUNT) ||
	       (is == RELATION_EQUAL && said != RELATION_COUNT);
}

static void what_is_proved_is_true_and_what_is_not_can_be_false(void **state)
{
	bool refuted[RELATION_COUNT][RELATION_COUNT] = { { false } };
	enum relation both;

	(void)state;
	for (unsigned at = 0; at < 16 * 16 * 16; at++) {
		unsigned a = at & 15, b = at >> 4 & 15, c = at >> 8;
		enum relation first = of_sets(a, b);
		enum relation second = of_sets(b, c);

		if (!a || !b || !c || first == RELATION_COUNT ||
		    second == RELATION_COUNT)
			continue;
		if (relation_compose(first, second, &both))
			assert_true(holds(both, of_sets(a, c)));
		else if (of_sets(a, c) == RELATION_COUNT)
			refuted[first][second] = true;
	}
	for (int i = 0; i < RELATION_COUNT * RELATION_COUNT; i++)
		assert_int_equal(
			relation_compose((enum relation)(i / RELATION_COUNT),
					 (enum relation)(i % RELATION_COUNT),
					 &both),
			!refuted[i / RELATION_COUNT][i % RELATION_COUNT]);
}

static void hops_are_limited(void **state)
{
	struct land land = { 0 };
	struct walk walk = { 0 };
	size_t start;

	(void)state;
	chain(&land, "equal", "equal");
	start = land_spot(&land, "one", "A");
	walk_from(&walk, &land.atlas, start, 1, false);
	assert_non_null(reach_to(&walk, land_spot(&land, "two", "X")));
	assert_null(reach_to(&walk, land_spot(&land, "three", "Y")));
	/* A walk can be followed by another. */
	walk_from(&walk, &land.atlas, land_spot(&land, "three", "Y"), 2, false);
	assert_non_null(reach_to(&walk, start));
	walk_clear(&walk);
	land_close(&land);
}

static void the_stronger_way_wins_then_the_shorter_one(void **state)
{
	struct land land = { 0 };
	struct walk walk = { 0 };
	const struct reach *reach;

	(void)state;
	land_catalogue(&land, "one", "  A: {title: a}\n  B: {title: b}");
	land_catalogue(&land, "two", "  X: {title: x}\n  Z: {title: z}");
	land_catalogue(&land, "three", "  Y: {title: y}");
	land_crosswalk(&land, "source: one\ntarget: two",
		       "  A: {equal: [X]}\n  B: {equal: [Z]}");
	land_crosswalk(&land, "source: two\ntarget: three",
		       "  X: {equal: [Y]}\n  Z: {intersect: [Y]}");
	land_crosswalk(&land, "source: one\ntarget: three",
		       "  A: {intersect: [Y]}\n  B: {intersect: [Y]}");
	land_open(&land);
	walk_from(&walk, &land.atlas, land_spot(&land, "one", "A"), 2, false);
	reach = reach_to(&walk, land_spot(&land, "three", "Y"));
	assert_int_equal(reach->relation, RELATION_EQUAL);
	assert_int_equal(reach->hops, 2);
	walk_from(&walk, &land.atlas, land_spot(&land, "one", "B"), 2, false);
	reach = reach_to(&walk, land_spot(&land, "three", "Y"));
	assert_int_equal(reach->relation, RELATION_INTERSECT);
	assert_int_equal(reach->hops, 1);
	walk_clear(&walk);
	land_close(&land);
}

static void a_way_never_comes_back_to_its_own_framework(void **state)
{
	struct land land = { 0 };
	struct walk walk = { 0 };

	(void)state;
	land_catalogue(&land, "one", "  A: {title: a}\n  B: {title: b}");
	land_catalogue(&land, "two", "  X: {title: x}");
	land_crosswalk(&land, "source: one\ntarget: two",
		       "  A: {equal: [X]}\n  B: {equal: [X]}");
	land_open(&land);
	walk_from(&walk, &land.atlas, land_spot(&land, "one", "A"), 4, false);
	assert_null(reach_to(&walk, land_spot(&land, "one", "B")));
	walk_clear(&walk);
	land_close(&land);
}

/* What is said of a heading in the middle, and at the start. */
static const struct {
	const char *to_two, *from_two, *expected;
} headings[] = {
	/* A is all of H, so it holds H.1 whole. */
	{ "A: {equal: [H]}", "H.1: {equal: [Y]}", "superset" },
	{ "A: {superset: [H]}", "H.1: {intersect: [Y]}", "intersect" },
	/* A overlaps with H, perhaps with another part of it. */
	{ "A: {intersect: [H]}", "H.1: {equal: [Y]}", NULL },
	/* A is H.1, a part of H, which is a part of Y. */
	{ "A: {equal: [H.1]}", "H: {subset: [Y]}", "subset" },
	{ "A: {intersect: [H.1]}", "H: {equal: [Y]}", "intersect" },
	{ "A: {equal: [H.1]}", "H: {intersect: [Y]}", NULL },
};

static void a_heading_is_stepped_over_where_the_sets_prove_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(headings); i++) {
		struct land land = { 0 };
		struct walk walk = { 0 };
		const struct reach *reach;

		land_catalogue(&land, "one", "  A: {title: a}");
		land_catalogue(&land, "two",
			       "  H: {title: h}\n  H.1: {in: H, title: i}");
		land_catalogue(&land, "three", "  Y: {title: y}");
		land_crosswalk(&land, "source: one\ntarget: two",
			       arena_format(&land.shelf.arena, "  %s",
					    headings[i].to_two));
		land_crosswalk(&land, "source: two\ntarget: three",
			       arena_format(&land.shelf.arena, "  %s",
					    headings[i].from_two));
		land_open(&land);
		walk_from(&walk, &land.atlas, land_spot(&land, "one", "A"), 2,
			  false);
		reach = reach_to(&walk, land_spot(&land, "three", "Y"));
		if (headings[i].expected)
			assert_string_equal(relation_name(reach->relation),
					    headings[i].expected);
		else
			assert_null(reach);
		walk_clear(&walk);
		land_close(&land);
	}
}

static void a_part_shares_what_is_said_of_its_heading(void **state)
{
	struct land land = { 0 };
	struct walk walk = { 0 };
	const struct reach *reach;

	(void)state;
	land_catalogue(&land, "one",
		       "  H: {title: h}\n  H.1: {in: H, title: i}");
	land_catalogue(&land, "two", "  X: {title: x}\n  Y: {title: y}");
	land_crosswalk(&land, "source: one\ntarget: two",
		       "  H: {subset: [X], intersect: [Y]}");
	land_open(&land);
	walk_from(&walk, &land.atlas, land_spot(&land, "one", "H.1"), 1, true);
	reach = reach_to(&walk, land_spot(&land, "two", "X"));
	assert_int_equal(reach->relation, RELATION_SUBSET);
	assert_true(reach->proved);
	reach = reach_to(&walk, land_spot(&land, "two", "Y"));
	assert_false(reach->proved);
	walk_from(&walk, &land.atlas, land_spot(&land, "one", "H.1"), 1, false);
	assert_null(reach_to(&walk, land_spot(&land, "two", "X")));
	walk_clear(&walk);
	land_close(&land);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(relations_compose_as_sets_do),
		cmocka_unit_test(
			what_is_proved_is_true_and_what_is_not_can_be_false),
		cmocka_unit_test(hops_are_limited),
		cmocka_unit_test(the_stronger_way_wins_then_the_shorter_one),
		cmocka_unit_test(a_way_never_comes_back_to_its_own_framework),
		cmocka_unit_test(
			a_heading_is_stepped_over_where_the_sets_prove_it),
		cmocka_unit_test(a_part_shares_what_is_said_of_its_heading),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
