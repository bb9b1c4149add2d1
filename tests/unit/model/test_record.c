/* test_record.c - files through a table: what is read, what is a problem. */
#include "isms/model/record.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/doc/tape.h"
#include "scene.h"

static void a_whole_record_fills_its_struct(void **state)
{
	struct scene *scene = *state;
	struct record *record = read_text(scene, whole);
	const struct boat *boat = record->at;
	const struct sail *sails = boat->sails.items;
	const struct gauge *marks = boat->marks.items;

	assert_int_equal(scene->problems.list.count, 0);
	assert_false(record->broken);
	assert_string_equal(boat->common.title, "Marie");
	assert_int_equal(boat->common.status, 1);
	assert_true(boat->hull.length.value > 12.4);
	assert_int_equal(boat->hull.risk, 4);
	assert_int_equal(boat->crew.count, 2);
	assert_string_equal(boat->crew.items[1], "PER-BOB");
	assert_int_equal(boat->sails.count, 2);
	assert_string_equal(sails[1].name, "main");
	assert_false(sails[1].area.set);
	assert_int_equal(boat->marks.count, 2);
	assert_string_equal(marks[0].name, "depth");
	assert_int_equal(marks[0].level, 3);
	assert_int_equal(marks[1].level, 4);
}

struct flaw {
	const char *text;
	enum problem_code code;
	unsigned line, column;
	const char *said;
};

static const struct flaw flaws[] = {
	{ "status: afloat\n", PROBLEM_MISSING_FIELD, 1, 1, "title is missing" },
	{ "title: a\nstatus: afloat\nhul: {}\n", PROBLEM_UNKNOWN_FIELD, 3, 1,
	  "boat has no field 'hul'; did you mean 'hull'?" },
	{ "title: a\nstatus: afloat\nhull: {length: 70}\n",
	  PROBLEM_OUT_OF_RANGE, 3, 16, "length is 70, allowed 1..60" },
	{ "title: a\nstatus: afloat\nhull:\n  risk: 7\n", PROBLEM_OUT_OF_RANGE,
	  4, 9, "risk is 7, allowed 1..5" },
	{ "title: a\nstatus: afloat\ncrew: PER-A\n", PROBLEM_BAD_VALUE, 3, 7,
	  "crew must be a list, not a single value" },
	{ "title: a\nstatus: afloat\ncrew: [Bob Smith]\n", PROBLEM_BAD_VALUE, 3,
	  8, "crew is 'Bob Smith', not the id of a record" },
	{ "title: a\nstatus: afloat\nsails: [{area: 3}]\n",
	  PROBLEM_MISSING_FIELD, 3, 9, "sails[0].name is missing" },
	{ "title: a\nstatus: afloat\nbuilt: 2026-02-30\n", PROBLEM_BAD_VALUE, 3,
	  8, "built is '2026-02-30', not a date that exists (YYYY-MM-DD)" },
	{ "title: a\nstatus: flying\n", PROBLEM_BAD_VALUE, 2, 9,
	  "status is 'flying', not one of: afloat, sunk" },
	{ "title: a\nstatus: afloat\ncrew_size: 3\n", PROBLEM_UNKNOWN_FIELD, 3,
	  1, "crew_size is computed and never stored; remove it" },
	{ "title: [a]\nstatus: afloat\n", PROBLEM_BAD_VALUE, 1, 8,
	  "title must be a single value, not a list" },
};

static void each_flaw_has_its_name_and_place(void **state)
{
	struct scene *scene = *state;

	for (size_t i = 0; i < sizeof flaws / sizeof *flaws; i++) {
		const struct problem *problem;

		read_text(scene, flaws[i].text);
		assert_int_equal(scene->problems.list.count, 1);
		problem = &scene->problems.list.items[0];
		assert_string_equal(problem->text, flaws[i].said);
		assert_int_equal(problem->code, flaws[i].code);
		assert_int_equal(problem->line, flaws[i].line);
		assert_int_equal(problem->column, flaws[i].column);
	}
}

/* As each_flaw_has_its_name_and_place does, but every file is read after others
 * whose keys are remembered. */
static void keys_of_other_files_change_nothing(void **state)
{
	struct scene *scene = *state;
	struct reading reading = { .arena = &scene->arena,
				   .method = scene->world.method };
	struct habit habit = { 0 };
	size_t count = sizeof flaws / sizeof *flaws;

	for (size_t i = 0; i < 20 * count; i++) {
		const struct flaw *flaw = &flaws[i * 5 % count];
		struct source source = { "x.yaml", flaw->text,
					 strlen(flaw->text) };
		struct record record = { .noun = scene->noun,
					 .id = "BOAT-A",
					 .file = "x.yaml" };
		const struct problem *problem;
		struct tape tape;

		problems_clear(&scene->problems);
		assert_true(tape_read(&source, &habit, &scene->arena,
				      &scene->problems, &tape));
		record_read_tape(&record, &tape, &reading, &scene->problems);
		assert_int_equal(scene->problems.list.count, 1);
		problem = &scene->problems.list.items[0];
		assert_string_equal(problem->text, flaw->said);
		assert_int_equal(problem->line, flaw->line);
		assert_int_equal(problem->column, flaw->column);
	}
	assert_in_range(habit.count, 3, HABIT_KEYS);
}

/* What a text reads as that repeats an item in its middle, # being its number.
 */
static struct record *read_many(struct scene *scene, const char *before,
				const char *item, size_t count,
				const char *after)
{
	struct buf text = { 0 };
	struct record *record;

	buf_text(&text, before);
	for (size_t i = 0; i < count; i++)
		buf_format(&text, "%.*s%zu%s", (int)strcspn(item, "#"), item, i,
			   strchr(item, '#') + 1);
	buf_text(&text, after);
	record = read_text(scene, buf_string(&text));
	buf_clear(&text);
	return record;
}

static void a_file_wrong_all_over_is_not_told_in_full(void **state)
{
	struct scene *scene = *state;
	struct record *record;

	record = read_many(scene, "title: a\nstatus: afloat\n", "k#: v\n", 5000,
			   "");
	assert_int_equal(scene->problems.list.count, 100);
	assert_false(record->broken);
	record = read_many(scene, "title: a\nstatus: afloat\n", "k#: v\n", 100,
			   "built: never\n");
	assert_int_equal(scene->problems.list.count, 100);
	assert_true(record->broken);
}

static void lists_have_a_longest(void **state)
{
	static const char start[] = "title: a\nstatus: afloat\ntags: [";
	struct scene *scene = *state;
	const struct problem *problem;

	read_many(scene, start, "t#, ", 9999, "t]\n");
	assert_int_equal(scene->problems.list.count, 0);
	read_many(scene, start, "t#, ", 10000, "t]\n");
	assert_int_equal(scene->problems.list.count, 1);
	problem = &scene->problems.list.items[0];
	assert_int_equal(problem->code, PROBLEM_LIMIT);
	assert_string_equal(problem->text,
			    "tags has 10001 items, more than 10000");
	assert_int_equal(problem->line, 3);
}

static void words_that_yaml_types_stay_what_the_field_says(void **state)
{
	struct scene *scene = *state;
	struct record *record =
		read_text(scene, "title: no\nstatus: afloat\nnotes: 1.10\n"
				 "external_id: 0o17\n");

	assert_int_equal(scene->problems.list.count, 0);
	assert_string_equal(record_common(record)->title, "no");
	assert_string_equal(record_common(record)->notes, "1.10");
	assert_string_equal(record_common(record)->external_id, "0o17");
}

static void derived_members_are_computed(void **state)
{
	struct scene *scene = *state;
	struct record *record = read_text(scene, whole);
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct number *number =
		record_member(record, noun_slot(scene->noun, "crew_size"),
			      &scene->world, scratch);

	assert_non_null(number);
	assert_true(number->value > 1.9 && number->value < 2.1);
}

static void custom_fields_read_like_the_others(void **state)
{
	struct scene *scene = *state;
	static const struct field custom[] = {
		{ .name = "home_port", .kind = FIELD_LINE, .help = "port" },
		{ .name = "tax", .kind = FIELD_MONEY, .help = "a year" },
		END_OF_FIELDS
	};
	struct record *record;
	const struct slot *slot;

	noun_clear(scene->noun);
	scene->noun = noun_build(&scene->arena, &boat_schema, custom);
	record = read_text(scene, "title: a\nstatus: afloat\n"
				  "home_port: Brest\ntax: 12 EUR\n");
	assert_int_equal(scene->problems.list.count, 0);
	slot = noun_slot(scene->noun, "home_port");
	assert_string_equal(*(const char *const *)record_member(
				    record, slot, &scene->world, NULL),
			    "Brest");
	assert_true(record_has(record, noun_slot(scene->noun, "tax"),
			       &scene->world));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(a_whole_record_fills_its_struct),
		SCENE(each_flaw_has_its_name_and_place),
		SCENE(keys_of_other_files_change_nothing),
		SCENE(a_file_wrong_all_over_is_not_told_in_full),
		SCENE(lists_have_a_longest),
		SCENE(words_that_yaml_types_stay_what_the_field_says),
		SCENE(derived_members_are_computed),
		SCENE(custom_fields_read_like_the_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
