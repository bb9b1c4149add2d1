/* test_method.c - scales and matrices against their published cells. */
#include "isms/model/method.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/model/record.h"

struct cells {
	const char *preset;
	const char *levels; /* of risk, lowest first */
	const char *grid;   /* a digit per impact, / between likelihoods */
};

/* ISO/IEC 27005:2022 Annex A; EBIOS RM; NIST SP 800-30r1 I-2, G-5; BSI 200-3;
 * products by arithmetic. */
static const struct cells vectors[] = {
	{ "iso27005-5x5", "very low, low, medium, high, very high",
	  "11222/12233/22344/23445/34455" },
	{ "ebios-4x4", "low, medium, high", "1112/1122/2233/2333" },
	{ "nist-800-30", "very low, low, moderate, high, very high",
	  "11122/12223/12334/12345/12345" },
	{ "nist-800-30-g5", "very low, low, moderate, high, very high",
	  "11222/12233/22334/23345/23455" },
	{ "bsi-200-3", "low, medium, high, very high", "1122/1123/1234/1344" },
	{ "product-5x5", "low, medium, high, critical",
	  "11111/11222/12233/12334/12344" },
	{ "product-4x4", "low, medium, high, critical", "1112/1223/1234/2344" },
	{ "product-3x3", "low, medium, high", "112/123/233" },
};

static struct method *prepared(struct arena *arena, const char *preset)
{
	struct method *method = arena_new(arena, struct method);

	method->preset = choice_place(method_presets, preset);
	assert_int_not_equal(method->preset, 0);
	method_prepare(method, NULL, arena, NULL);
	return method;
}

static void presets_give_every_published_cell(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	for (size_t v = 0; v < sizeof vectors / sizeof *vectors; v++) {
		struct method *method = prepared(&arena, vectors[v].preset);
		const char *at = vectors[v].grid;
		int likelihood = 1;
		int impact = 1;

		assert_string_equal(method_level_names(&arena, method, "risk"),
				    vectors[v].levels);
		for (; *at; at++) {
			if (*at == '/') {
				likelihood++;
				impact = 1;
				continue;
			}
			assert_int_equal(
				method_risk_level(method, likelihood, impact),
				*at - '0');
			impact++;
		}
		assert_int_equal(method_scale_size(method, "likelihood"),
				 likelihood);
		assert_int_equal(method_scale_size(method, "impact"),
				 impact - 1);
	}
	arena_clear(&arena);
}

static void every_preset_has_a_vector(void **state)
{
	(void)state;
	assert_int_equal(choice_count(method_presets),
			 sizeof vectors / sizeof *vectors);
}

static void iso27005_examples_by_name(void **state)
{
	static const char *const tests[][3] = {
		{ "very likely", "critical", "high" },
		{ "almost certain", "critical", "very high" },
		{ "unlikely", "catastrophic", "low" },
		{ "likely", "serious", "medium" },
	};
	struct arena arena = { 0 };
	struct method *method = prepared(&arena, "iso27005-5x5");

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		int likelihood =
			method_level_of(method, "likelihood", tests[i][0]);
		int impact = method_level_of(method, "impact", tests[i][1]);

		assert_string_equal(
			method_level_name(
				method, "risk",
				method_risk_level(method, likelihood, impact)),
			tests[i][2]);
	}
	arena_clear(&arena);
}

static void product_scores_fall_into_bands(void **state)
{
	static const struct {
		int likelihood, impact, score;
		const char *level;
	} tests[] = {
		{ 1, 5, 5, "low" },	  { 2, 3, 6, "medium" },
		{ 3, 4, 12, "high" },	  { 4, 5, 20, "critical" },
		{ 5, 5, 25, "critical" },
	};
	struct arena arena = { 0 };
	const struct method *method = method_default(&arena);

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		int level = method_risk_level(method, tests[i].likelihood,
					      tests[i].impact);

		assert_int_equal(method_score(method, tests[i].likelihood,
					      tests[i].impact),
				 tests[i].score);
		assert_string_equal(method_level_name(method, "risk", level),
				    tests[i].level);
	}
	arena_clear(&arena);
}

static void cells_outside_the_matrix_have_no_level(void **state)
{
	struct arena arena = { 0 };
	const struct method *method = method_default(&arena);

	(void)state;
	assert_int_equal(method_risk_level(method, 0, 3), 0);
	assert_int_equal(method_risk_level(method, 6, 3), 0);
	assert_int_equal(method_risk_level(method, 3, -1), 0);
	assert_null(method_risk_row(method, 0));
	assert_null(method_level_name(method, "impact", 6));
	assert_int_equal(method_level_of(method, "impact", "7"), 0);
	assert_int_equal(method_level_of(method, "impact", "no such"), 0);
	arena_clear(&arena);
}

static void a_table_line_of_wrong_length_is_a_problem(void **state)
{
	static const char *lines[] = { "low, low", "low, high, high",
				       "low, huge, high" };
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct record record = { .file = "method.yaml", .id = "method" };
	struct method *method = arena_new(&arena, struct method);

	(void)state;
	method->preset = choice_place(method_presets, "product-3x3");
	method->matrix.rule = RULE_TABLE;
	method->matrix.table.items = lines;
	method->matrix.table.count = 3;
	method_prepare(method, &record, &arena, &problems);
	assert_int_equal(problems.list.count, 2);
	assert_string_equal(problems.list.items[0].text,
			    "line 1 of matrix.table has 2 levels, the impact "
			    "scale 3");
	assert_string_equal(problems.list.items[1].text,
			    "matrix.table names 'huge', which is no level of "
			    "`levels`");
	problems_clear(&problems);
	arena_clear(&arena);
}

static void scales_have_a_longest(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct record record = { .file = "method.yaml", .id = "method" };
	struct method *method = arena_new(&arena, struct method);

	(void)state;
	method->likelihood.count = method->impact.count = 30000;
	method->likelihood.items =
		arena_array(&arena, 30000, sizeof(struct level));
	method->impact.items = arena_array(&arena, 30000, sizeof(struct level));
	method_prepare(method, &record, &arena, &problems);
	assert_int_equal(problems.list.count, 2);
	assert_string_equal(problems.list.items[0].text,
			    "likelihood has 30000 levels, more than 99");
	assert_int_equal(method_scale_size(method, "impact"), 99);
	problems_clear(&problems);
	arena_clear(&arena);
}

static void levels_say_what_they_mean(void **state)
{
	struct arena arena = { 0 };
	struct level steps[] = {
		{ .name = "rare", .text = "once in ten years" },
		{ .name = "often" },
	};
	struct method method = { .likelihood = { steps, 2 } };

	(void)state;
	method_prepare(&method, NULL, &arena, NULL);
	assert_string_equal(method_level_text(&method, "likelihood", 1),
			    "once in ten years");
	assert_null(method_level_text(&method, "likelihood", 2));
	assert_null(method_level_text(&method, "likelihood", 3));
	assert_null(method_level_text(&method, "risk", 1));
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(presets_give_every_published_cell),
		cmocka_unit_test(every_preset_has_a_vector),
		cmocka_unit_test(iso27005_examples_by_name),
		cmocka_unit_test(product_scores_fall_into_bands),
		cmocka_unit_test(cells_outside_the_matrix_have_no_level),
		cmocka_unit_test(scales_have_a_longest),
		cmocka_unit_test(levels_say_what_they_mean),
		cmocka_unit_test(a_table_line_of_wrong_length_is_a_problem),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
