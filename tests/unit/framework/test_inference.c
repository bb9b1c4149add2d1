/* test_inference.c - standings passed on: the weakest link decides. */
#include "isms/framework/inference.h"

#include "land.h"

/* "A=full B=none": what is known, by id. */
struct told {
	struct knowledge knowledge;
	const char *what;
};

static enum standing told_of(const struct knowledge *knowledge,
			     const struct catalogue *catalogue,
			     const struct entry *entry)
{
	const struct told *told = (const struct told *)(const void *)knowledge;
	size_t length = strlen(entry->id);

	(void)catalogue;
	for (const char *at = told->what; at;
	     at = strchr(at, ' ') ? strchr(at, ' ') + 1 : NULL)
		for (int i = 0; i < STANDING_COUNT; i++) {
			const char *name = standing_name((enum standing)i);

			if (!strncmp(at, entry->id, length) &&
			    at[length] == '=' &&
			    !strncmp(at + length + 1, name, 3))
				return (enum standing)i;
		}
	return STANDING_UNKNOWN;
}

static void infer_told(struct land *land, const char *target, const char *what,
		       struct inferences *inferences)
{
	const struct told told = { { told_of }, what };

	infer(inferences, &land->atlas, atlas_country(&land->atlas, target),
	      &told.knowledge, WALK_HOPS);
}

/* A.5.9 -intersect-> X -equal-> Y is partial. */
static void the_weakest_link_decides(void **state)
{
	struct land land = { 0 };
	struct inferences inferences;
	const struct inference *only;

	(void)state;
	land_catalogue(&land, "iso", "  A.5.9: {title: a}");
	land_catalogue(&land, "hub", "  X: {title: x}");
	land_catalogue(&land, "new", "  Y: {title: y}");
	land_crosswalk(&land, "source: iso\ntarget: hub",
		       "  A.5.9: {intersect: [X]}");
	land_crosswalk(&land, "source: new\ntarget: hub", "  Y: {equal: [X]}");
	land_open(&land);
	infer_told(&land, "new", "A.5.9=full", &inferences);
	only = &inferences.items[0];
	assert_int_equal(inferences.count, 1);
	assert_int_equal(only->standing, STANDING_PARTIAL);
	assert_false(only->weak);
	assert_int_equal(only->relation, RELATION_INTERSECT);
	assert_string_equal(legs_text(&inferences.arena, &land.atlas,
				      only->legs, only->leg_count, LEGS_BACK),
			    "iso/A.5.9 -intersect-> hub/X -equal-> new/Y");
	assert_string_equal(legs_text(&inferences.arena, &land.atlas,
				      only->legs, only->leg_count,
				      LEGS_BARE_FROM | LEGS_BARE_TO),
			    "Y -equal-> hub/X -intersect-> A.5.9");
	inferences_clear(&inferences);
	land_close(&land);
}

/* What one crosswalk from S (and R) to T makes of what is known. */
static const struct {
	const char *maps, *known;
	enum standing expected;
	size_t sources;
} cases[] = {
	{ "S: {equal: [T]}", "S=full", STANDING_FULL, 1 },
	{ "S: {equal: [T]}", "S=partial", STANDING_PARTIAL, 1 },
	{ "S: {equal: [T]}", "S=none", STANDING_NONE, 1 },
	{ "S: {equal: [T]}", "S=exc", STANDING_UNKNOWN, 0 },
	{ "S: {equal: [T]}", "", STANDING_UNKNOWN, 0 },
	{ "S: {superset: [T]}", "S=full", STANDING_FULL, 1 },
	{ "S: {superset: [T]}", "S=partial", STANDING_PARTIAL, 1 },
	{ "S: {superset: [T]}", "S=none", STANDING_NONE, 1 },
	{ "S: {subset: [T]}", "S=full", STANDING_PARTIAL, 1 },
	{ "S: {subset: [T]}", "S=none", STANDING_UNKNOWN, 0 },
	{ "S: {intersect: [T]}", "S=full", STANDING_PARTIAL, 1 },
	{ "S: {intersect: [T]}", "S=none", STANDING_UNKNOWN, 0 },
	/* Several: the higher, but what is equal decides. */
	{ "S: {superset: [T]}\n  R: {intersect: [T]}", "S=full R=full",
	  STANDING_FULL, 2 },
	{ "S: {superset: [T]}\n  R: {intersect: [T]}", "S=none R=full",
	  STANDING_PARTIAL, 2 },
	{ "S: {equal: [T]}\n  R: {superset: [T]}", "S=partial R=full",
	  STANDING_PARTIAL, 2 },
	{ "S: {equal: [T]}\n  R: {equal: [T]}", "S=full R=partial",
	  STANDING_PARTIAL, 2 },
	/* A decision of its own is never replaced. */
	{ "S: {equal: [T]}", "S=full T=none", STANDING_NONE, 0 },
	{ "S: {equal: [T]}", "S=none T=exc", STANDING_EXCLUDED, 0 },
};

static void a_relation_passes_what_it_can(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct land land = { 0 };
		struct inferences inferences;

		land_catalogue(&land, "one",
			       "  S: {title: s}\n  R: {title: r}");
		land_catalogue(&land, "two", "  T: {title: t}");
		land_crosswalk(
			&land, "source: one\ntarget: two",
			arena_format(&land.shelf.arena, "  %s", cases[i].maps));
		land_open(&land);
		infer_told(&land, "two", cases[i].known, &inferences);
		assert_int_equal(inferences.items[0].standing,
				 cases[i].expected);
		assert_int_equal(inferences.items[0].sources, cases[i].sources);
		inferences_clear(&inferences);
		land_close(&land);
	}
}

static void a_chain_of_overlaps_is_weak_and_counts_as_not_met(void **state)
{
	struct land land = { 0 };
	struct inferences inferences;

	(void)state;
	land_catalogue(&land, "one", "  S: {title: s}");
	land_catalogue(&land, "hub", "  X: {title: x}");
	land_catalogue(&land, "two", "  T: {title: t}\n  U: {title: u}");
	land_crosswalk(&land, "source: one\ntarget: hub",
		       "  S: {intersect: [X]}");
	land_crosswalk(&land, "source: hub\ntarget: two",
		       "  X: {intersect: [T]}");
	land_open(&land);
	infer_told(&land, "two", "S=full", &inferences);
	assert_int_equal(inferences.items[0].standing, STANDING_PARTIAL);
	assert_true(inferences.items[0].weak);
	assert_int_equal(inferences.weak, 1);
	assert_int_equal(inferences.standings.count[STANDING_PARTIAL], 0);
	assert_int_equal(inferences.standings.count[STANDING_UNKNOWN], 2);
	inferences_clear(&inferences);
	land_close(&land);
}

static const struct {
	const char *known;
	enum standing expected;
} headings[] = {
	{ "H.1=full H.2=full", STANDING_FULL },
	{ "H.1=full H.2=exc", STANDING_FULL },
	{ "H.1=full H.2=none", STANDING_PARTIAL },
	{ "H.1=full", STANDING_PARTIAL },
	{ "H.1=none H.2=none", STANDING_NONE },
	{ "H.1=exc H.2=exc", STANDING_UNKNOWN },
	{ "", STANDING_UNKNOWN },
};

static void a_heading_stands_where_its_requirements_do(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(headings); i++) {
		struct land land = { 0 };
		struct inferences inferences;

		land_catalogue(&land, "one",
			       "  H: {title: h}\n  H.1: {in: H, title: i}\n"
			       "  H.2: {in: H, title: j}");
		land_catalogue(&land, "two", "  T: {title: t}");
		land_crosswalk(&land, "source: one\ntarget: two",
			       "  H: {equal: [T]}");
		land_open(&land);
		infer_told(&land, "two", headings[i].known, &inferences);
		assert_int_equal(inferences.items[0].standing,
				 headings[i].expected);
		inferences_clear(&inferences);
		land_close(&land);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_weakest_link_decides),
		cmocka_unit_test(a_relation_passes_what_it_can),
		cmocka_unit_test(
			a_chain_of_overlaps_is_weak_and_counts_as_not_met),
		cmocka_unit_test(a_heading_stands_where_its_requirements_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
