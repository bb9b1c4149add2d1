/* test_quality.c - what is wrong in crosswalks, and the figure. */
#include "isms/framework/quality.h"

#include <math.h>

#include "land.h"

static void measure(struct land *land, const char *maps,
		    struct quality *quality)
{
	land_catalogue(land, "one",
		       "  A: {title: a}\n  B: {title: b}\n  H: {title: h}\n"
		       "  H.1: {in: H, title: i}");
	land_catalogue(land, "two",
		       "  X: {title: x}\n  Y: {title: y}\n  G: {title: g}\n"
		       "  G.1: {in: G, title: k}");
	land_crosswalk(land, "source: one\ntarget: two", maps);
	land_open(land);
	crosswalk_measure(&land->atlas, &land->crosswalks[2], quality);
}

/* How many flaws of each kind. */
static const struct {
	const char *maps;
	size_t count[FLAW_COUNT];
} cases[] = {
	{ "  A: {equal: [X]}\n  B: {subset: [Y]}\n  H: {superset: [G.1]}",
	  { [FLAW_HEADING] = 1 } },
	{ "  A: {equal: [Z]}\n  C: {equal: [X]}",
	  { [FLAW_DEAD] = 2, [FLAW_UNCOVERED] = 2 } },
	{ "  A: {equal: [X], intersect: [X]}\n  B: {equal: [Y]}\n"
	  "  H.1: {equal: [G.1]}",
	  { [FLAW_DOUBLED] = 1 } },
	{ "  A: {equal: [X, Y]}\n  B: {equal: [Y]}\n  H.1: {subset: [Y]}",
	  { [FLAW_TWO_EQUAL] = 2 } },
};

static void flaws_are_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct land land = { 0 };
		struct quality quality;

		measure(&land, cases[i].maps, &quality);
		for (int kind = 0; kind < FLAW_COUNT; kind++)
			assert_int_equal(quality.count[kind],
					 cases[i].count[kind]);
		quality_clear(&quality);
		land_close(&land);
	}
}

static void the_figure_is_the_formula(void **state)
{
	struct land land = { 0 };
	struct quality quality;

	(void)state;
	/* Three of three requirements, one of four pairs at a heading, half
	 * telling, one explained, none wide, all live. */
	measure(&land,
		"  A: {equal: [X], why: the same words}\n"
		"  B: {subset: [Y], intersect: [G]}\n  H: {intersect: [G.1]}",
		&quality);
	assert_true(fabs(quality.covered - 1) < 1e-9);
	assert_true(fabs(quality.precise - 0.5) < 1e-9);
	assert_true(fabs(quality.telling - 0.5) < 1e-9);
	assert_true(fabs(quality.explained - 0.25) < 1e-9);
	assert_true(fabs(quality.narrow - 1) < 1e-9);
	assert_true(fabs(quality.target_covered - 1) < 1e-9);
	assert_true(fabs(quality.figure - (1 + 0.5 + 0.5 + 0.25 + 1) / 5) <
		    1e-9);
	quality_clear(&quality);
	land_close(&land);
}

static void two_crosswalks_of_the_same_two_must_agree(void **state)
{
	struct land land = { 0 };
	struct quality quality;

	(void)state;
	land_catalogue(&land, "one", "  A: {title: a}\n  B: {title: b}");
	land_catalogue(&land, "two", "  X: {title: x}\n  Y: {title: y}");
	land_crosswalk(&land, "source: one\ntarget: two",
		       "  A: {subset: [X]}\n  B: {equal: [Y]}");
	land_crosswalk(&land, "source: two\ntarget: one",
		       "  X: {superset: [A], intersect: [B]}\n"
		       "  Y: {intersect: [B]}");
	land_open(&land);
	crosswalk_measure(&land.atlas, &land.crosswalks[2], &quality);
	/* X and A are each other's inverse; X and B is only there, and of Y and
	 * B they differ. */
	assert_int_equal(quality.count[FLAW_ONE_SIDED], 2);
	assert_string_equal(quality.flaws.items[0].source, "B");
	assert_string_equal(quality.flaws.items[0].target, "X");
	assert_true(flaw_is_error(FLAW_ONE_SIDED));
	assert_false(flaw_is_error(FLAW_HEADING));
	assert_string_equal(flaw_name(FLAW_DEAD), "dead-id");
	quality_clear(&quality);
	land_close(&land);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(flaws_are_found),
		cmocka_unit_test(the_figure_is_the_formula),
		cmocka_unit_test(two_crosswalks_of_the_same_two_must_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
