/* test_review.c - when a record wants to be looked at again. */
#include "isms/model/review.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene.h"

static void the_next_review_is_last_plus_interval(void **state)
{
	struct scene *scene = *state;
	struct record *record = read_text(scene, whole);
	struct date next = review_next(record, &scene->world);

	assert_int_equal(next.year, 2026);
	assert_int_equal(next.month, 11);
	assert_int_equal(next.day, 23);
	record = read_text(scene, "title: a\nstatus: afloat\n");
	assert_false(date_is_set(review_next(record, &scene->world)));
}

static void the_interval_falls_back_to_the_default(void **state)
{
	struct scene *scene = *state;
	struct record *record =
		read_text(scene, "title: a\nstatus: afloat\n"
				 "review: {last: 2026-01-31}\n");
	struct duration month = { 1, DURATION_MONTHS };
	struct map defaults = { 0 };
	struct date next;

	assert_int_equal(review_interval(record, &scene->world).unit,
			 DURATION_NONE);
	map_put(&defaults, "boat", &month);
	scene->world.reviews = &defaults;
	next = review_next(record, &scene->world);
	assert_int_equal(next.month, 2);
	assert_int_equal(next.day, 28);
	map_clear(&defaults);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(the_next_review_is_last_plus_interval),
		SCENE(the_interval_falls_back_to_the_default),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
