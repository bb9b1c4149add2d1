/* test_atlas.c - crosswalks as one graph. */
#include "isms/framework/atlas.h"

#include "land.h"

static void a_pair_is_a_way_there_and_back(void **state)
{
	struct land land = { 0 };
	const struct spot *spots;
	size_t a, b;

	(void)state;
	land_catalogue(&land, "one", "  A: {title: a}");
	land_catalogue(&land, "two", "  B: {title: b}");
	land_crosswalk(&land, "source: one\ntarget: two", "  A: {subset: [B]}");
	land_open(&land);
	a = land_spot(&land, "one", "A");
	b = land_spot(&land, "two", "B");
	spots = land.atlas.spots.items;
	assert_int_equal(spots[a].way_count, 1);
	assert_int_equal(spots[a].ways[0].to, b);
	assert_int_equal(spots[a].ways[0].relation, RELATION_SUBSET);
	assert_int_equal(spots[b].way_count, 1);
	assert_int_equal(spots[b].ways[0].to, a);
	assert_int_equal(spots[b].ways[0].relation, RELATION_SUPERSET);
	land_close(&land);
}

static void a_pair_that_names_nothing_is_no_way(void **state)
{
	struct land land = { 0 };

	(void)state;
	land_catalogue(&land, "one", "  A: {title: a}");
	land_catalogue(&land, "two", "  B: {title: b}");
	land_crosswalk(&land, "source: one\ntarget: two",
		       "  A: {subset: [C]}\n  X: {equal: [B]}");
	land_open(&land);
	assert_int_equal(land.atlas.way_count, 0);
	land_close(&land);
}

static void a_framework_without_a_catalogue_can_be_passed_through(void **state)
{
	struct land land = { 0 };
	const struct country *hub;

	(void)state;
	land_catalogue(&land, "one", "  A: {title: a}");
	land_crosswalk(&land, "source: one\ntarget: hub",
		       "  A: {equal: [H, I]}");
	land_open(&land);
	hub = atlas_country(&land.atlas, "hub");
	assert_non_null(hub);
	assert_null(hub->catalogue);
	assert_int_equal(land.atlas.way_count, 4);
	assert_int_equal(land.atlas.spots.count, 3);
	assert_null(atlas_country(&land.atlas, "nothing"));
	land_close(&land);
}

static void a_heading_has_parts_and_is_not_assessed(void **state)
{
	struct land land = { 0 };
	const struct catalogue *one;

	(void)state;
	land_catalogue(&land, "one",
		       "  A: {title: a}\n  A.1: {in: A, title: b}\n"
		       "  B: {title: c, assess: yes}\n"
		       "  B.1: {in: B, title: d}");
	one = &land.catalogues[0];
	assert_true(entry_is_heading(catalogue_entry(one, "A")));
	assert_false(entry_is_heading(catalogue_entry(one, "A.1")));
	assert_false(entry_is_heading(catalogue_entry(one, "B")));
	land_close(&land);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pair_is_a_way_there_and_back),
		cmocka_unit_test(a_pair_that_names_nothing_is_no_way),
		cmocka_unit_test(
			a_framework_without_a_catalogue_can_be_passed_through),
		cmocka_unit_test(a_heading_has_parts_and_is_not_assessed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
