/* test_settings.c - isms.yaml is read, and what does not fit is named. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "opened.h"

static void settings_take_what_is_written(void **state)
{
	struct opened opened;
	const struct settings *settings = &opened.store.settings;
	const struct duration *every;

	(void)state;
	opened_begin(&opened);
	scene_write(
		&opened.scene, "isms.yaml",
		"format: 1\norganisation: Example Ltd\n"
		"frameworks: [iso27001-2022, nis2]\n"
		"ids: {thing: sequence, crew: random}\n"
		"check: {ended-reference: error, bad-id: off}\n"
		"review: {thing: 12 months}\n"
		"filters: {mine: owner=CRW-1 status=live, two: [a=b, c]}\n");
	opened_open(&opened);
	assert_int_equal(opened.store.problems.list.count, 0);
	assert_string_equal(settings->organisation, "Example Ltd");
	assert_int_equal(settings->frameworks.count, 2);
	assert_string_equal(settings->frameworks.items[1], "nis2");
	assert_non_null(map_get(&settings->sequences, "thing"));
	assert_null(map_get(&settings->sequences, "crew"));
	assert_true(settings->changed[PROBLEM_ENDED_REFERENCE]);
	assert_int_equal(settings->severities[PROBLEM_ENDED_REFERENCE],
			 SEVERITY_ERROR);
	assert_true(settings->changed[PROBLEM_BAD_ID]);
	assert_false(settings->changed[PROBLEM_DANGLING]);
	every = map_get(&settings->reviews, "thing");
	assert_int_equal(every->count, 12);
	assert_int_equal(every->unit, DURATION_MONTHS);
	assert_string_equal(map_get(&settings->filters, "mine"),
			    "owner=CRW-1 status=live");
	assert_string_equal(map_get(&settings->filters, "two"), "a=b c");
	opened_end(&opened);
}

static void settings_name_each_thing_that_does_not_fit(void **state)
{
	static const struct {
		const char *text, *path;
		unsigned column;
	} rows[] = {
		{ "formt: 1\n", "formt", 1 },
		{ "format: one\n", "format", 9 },
		{ "format: [1]\n", "format", 9 },
		{ "frameworks: iso\n", "frameworks", 13 },
		{ "ids: {thing: serial}\n", "ids.thing", 14 },
		{ "ids: {thingy: random}\n", "ids.thingy", 7 },
		{ "ids: yes\n", "ids", 6 },
		{ "check: {no-check: error}\n", "check.no-check", 9 },
		{ "check: {bad-id: fatal}\n", "check.bad-id", 17 },
		{ "review: {thing: soon}\n", "review.thing", 17 },
		{ "review: {thin: 1 year}\n", "review.thin", 10 },
		{ "fields: {thin: {}}\n", "fields.thin", 10 },
		{ "fields: {thing: {x: {type: colour}}}\n",
		  "fields.thing.x.type", 28 },
		{ "fields: {thing: {x: {typ: line}}}\n", "fields.thing.x.typ",
		  22 },
		{ "fields: {thing: {X: {type: line}}}\n", "fields.thing.X",
		  18 },
		{ "fields: {thing: {x: {type: choice}}}\n",
		  "fields.thing.x.choices", 21 },
		{ "fields: {thing: {x: {type: choice, choices: [a, a]}}}\n",
		  "fields.thing.x.choices", 49 },
		{ "fields: {thing: {x: {type: level}}}\n",
		  "fields.thing.x.scale", 21 },
		{ "fields: {thing: {x: {required: maybe}}}\n",
		  "fields.thing.x.required", 32 },
		{ "fields: {thing: {owner: {type: line}}}\n", "fields.thing",
		  10 },
		{ "fields: {thing: {status: {type: line}}}\n", "fields.thing",
		  10 },
		{ "fields: {thing: {part: {type: line}}}\n", "fields.thing",
		  10 },
		{ "fields: {thing: {x: {type: number, minimum: 1e999}}}\n",
		  "fields.thing.x.minimum", 45 },
		{ "fields: {thing: {x: {type: list, item: list}}}\n",
		  "fields.thing.x.item", 40 },
		{ "fields: {thing: {x: {type: ref, to: nowhere}}}\n",
		  "fields.thing", 10 },
		{ "registers: {vessel: {}}\n", "registers.vessel.prefix", 21 },
		{ "registers: {vessel: {prefix: v}}\n",
		  "registers.vessel.prefix", 30 },
		{ "registers: {vessel: {prefix: THG}}\n", "registers.vessel",
		  13 },
		{ "registers: {thing: {prefix: VSL}}\n", "registers.thing",
		  13 },
		{ "registers: {Vessel: {prefix: VSL}}\n", "registers.Vessel",
		  13 },
		{ "registers: {a: {prefix: AA}, b: {prefix: AA}}\n",
		  "registers.b", 30 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct opened opened;
		const struct problem *problem;

		opened_begin(&opened);
		scene_write(&opened.scene, "isms.yaml", rows[i].text);
		opened_open(&opened);
		problem = opened.store.problems.list.items;
		if (opened.store.problems.list.count != 1 ||
		    problem->code != PROBLEM_BAD_SETTING ||
		    strcmp(problem->path, rows[i].path) != 0 ||
		    problem->line != 1 || problem->column != rows[i].column)
			fail_msg("%s: %zu, %s:%u", rows[i].text,
				 opened.store.problems.list.count,
				 problem ? problem->path : "",
				 problem ? problem->column : 0);
		opened_end(&opened);
	}
}

static void choices_have_a_longest(void **state)
{
	struct opened opened;
	struct buf text = { 0 };

	(void)state;
	buf_text(&text, "format: 1\nfields: {thing: {a: {type: choice, "
			"choices: [");
	for (int i = 0; i < 20000; i++)
		buf_format(&text, "c%d, ", i);
	buf_text(&text, "z]}}}\n");
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml", buf_string(&text));
	opened_open(&opened);
	assert_int_equal(opened.store.problems.list.count, 1);
	assert_string_equal(opened.store.problems.list.items[0].text,
			    "a choice has at most 1000 words");
	opened_end(&opened);
	buf_clear(&text);
}

static void settings_offer_the_nearest_name(void **state)
{
	struct opened opened;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml", "framework: [x]\n");
	opened_open(&opened);
	assert_non_null(strstr(opened.store.problems.list.items[0].text,
			       "'frameworks'"));
	opened_end(&opened);
}

static void custom_states_are_a_lifecycle(void **state)
{
	struct opened opened;
	const struct choice *states;

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "isms.yaml",
		    "registers: {vessel: {prefix: VSL, states: "
		    "{afloat: [docked, sunk], docked: [afloat], sunk: []}}}\n");
	opened_open(&opened);
	assert_int_equal(opened.store.problems.list.count, 0);
	states = store_noun(&opened.store, "vessel")->states;
	assert_string_equal(states[0].next, "docked sunk");
	assert_false(states[0].ends);
	assert_true(states[2].ends);
	assert_null(states[3].name);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(settings_take_what_is_written),
		cmocka_unit_test(settings_name_each_thing_that_does_not_fit),
		cmocka_unit_test(choices_have_a_longest),
		cmocka_unit_test(settings_offer_the_nearest_name),
		cmocka_unit_test(custom_states_are_a_lifecycle),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
