/* test_noun.c - from a table to the register as it runs. */
#include "isms/model/noun.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene.h"

static void slots_have_dotted_names_in_file_order(void **state)
{
	struct scene *scene = *state;
	static const char *const names[] = {
		"title",       "description", "owner", "status", "hull",
		"hull.length", "hull.risk",   "crew",  "sails"
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_string_equal(noun_slots(scene->noun)[i].name, names[i]);
	assert_null(noun_slot(scene->noun, "sails.name"));
	assert_null(noun_slot(scene->noun, "no.such"));
	assert_string_equal(noun_nearest(scene->noun, "titel"), "title");
}

static void names_before_a_slot_end_with_the_first(void **state)
{
	struct scene *scene = *state;
	const char *const *names =
		noun_before(scene->noun, noun_slot(scene->noun, "owner"));

	assert_string_equal(names[0], "description");
	assert_string_equal(names[1], "title");
	assert_null(names[2]);
	assert_null(*noun_before(scene->noun, noun_slots(scene->noun)));
	assert_null(*noun_before(scene->noun, NULL));
}

static void approval_covers_the_parts_of_a_group(void **state)
{
	struct scene *scene = *state;
	const struct slot *part = noun_slot(scene->noun, "hull.length");
	const struct slot *free = noun_slot(scene->noun, "built");

	assert_true(part->flags & FIELD_APPROVED);
	assert_false(free->flags & FIELD_APPROVED);
	assert_int_equal(part->offset, offsetof(struct boat, hull) +
					       offsetof(struct hull, length));
}

static void choices_count_from_one(void **state)
{
	struct scene *scene = *state;

	assert_int_equal(choice_count(boat_states), 2);
	assert_int_equal(choice_place(boat_states, "sunk"), 2);
	assert_int_equal(choice_place(boat_states, "lost"), 0);
	assert_null(choice_at(boat_states, 0));
	assert_null(choice_at(boat_states, 3));
	assert_null(choice_at(NULL, 1));
	assert_string_equal(choice_at(boat_states, 1)->name, "afloat");
	assert_string_equal(choice_names(&scene->arena, boat_states),
			    "afloat sunk");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(slots_have_dotted_names_in_file_order),
		SCENE(names_before_a_slot_end_with_the_first),
		SCENE(approval_covers_the_parts_of_a_group),
		SCENE(choices_count_from_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
