/* test_share.c - all of the work is done once, and what is found keeps the
 * order of the work. */
#include "isms/base/share.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum {
	MOST = 2000
};

struct scene {
	size_t count;
	unsigned char done[MOST];
	struct harvest harvest;
	uint32_t numbers[MOST]; /* what was found is of: the same, backwards */
};

/* Backwards; every seventh number is worth a problem. */
static void do_portion(void *context, const struct portion *portion)
{
	struct scene *scene = context;
	struct problems *problems =
		harvest_open(&scene->harvest, portion->worker);

	for (size_t i = portion->end; i > portion->begin; i--) {
		size_t number = scene->count - i;

		scene->done[number]++;
		if (number % 7 == 0)
			problem_add(problems, PROBLEM_LIMIT, "f", "%zu",
				    number);
		scene->numbers[scene->count - 1 - number] = (uint32_t)number;
		harvest_mark(&scene->harvest, portion->worker,
			     scene->count - 1 - number);
	}
}

static void
each_number_is_done_once_and_problems_come_in_its_order(void **state)
{
	static const size_t counts[] = { 0, 1, 63, 64, 65, MOST };

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(counts); i++)
		for (size_t workers = 1; workers <= SHARE_MOST; workers++) {
			struct problems problems = { 0 };
			size_t count = counts[i];
			struct scene scene = { .count = count };
			struct portion all = { .end = count };

			share_work(&all, workers, do_portion, &scene);
			harvest_renumber(&scene.harvest, scene.numbers);
			harvest_gather(&scene.harvest, &problems);
			for (size_t k = 0; k < MOST; k++)
				assert_int_equal(scene.done[k], k < count);
			assert_int_equal(problems.list.count, (count + 6) / 7);
			for (size_t k = 0; k < problems.list.count; k++) {
				char text[24];

				snprintf(text, sizeof text, "%zu", 7 * k);
				assert_string_equal(problems.list.items[k].text,
						    text);
			}
			problems_clear(&problems);
		}
}

static void little_work_is_for_one(void **state)
{
	(void)state;
	assert_int_equal(share_workers(0), 1);
	assert_int_equal(share_workers(255), 1);
	assert_in_range(share_workers(1 << 20), 1, SHARE_MOST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			each_number_is_done_once_and_problems_come_in_its_order),
		cmocka_unit_test(little_work_is_for_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
