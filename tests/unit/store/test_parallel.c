/* test_parallel.c - each place is worked on once, by whatever thread. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/progress.h"
#include "isms/store/parallel.h"

enum {
	PLACES = 1000
};

struct counting {
	struct parallel work;
	atomic_int times[PLACES];
};

static void count_one(struct parallel *work, size_t place)
{
	struct counting *counting = (struct counting *)work;

	atomic_fetch_add(&counting->times[place], 1);
	atomic_fetch_add(&work->done, 1);
}

static size_t ends;

static void see(struct progress *progress, const char *what, size_t done,
		size_t total)
{
	(void)progress;
	(void)what;
	ends += done == total;
}

static void each_place_is_done_once(void **state)
{
	static const size_t counts[] = { 0, 1, 2, PLACES };

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		struct counting counting = { .work = { .one = count_one,
						       .count = counts[i],
						       .total = counts[i] } };
		struct progress progress = { .show = see };

		ends = 0;
		parallel_run(&counting.work, i % 2 ? &progress : NULL);
		assert_int_equal(ends, i % 2);
		assert_int_equal(counting.work.done, counts[i]);
		for (size_t k = 0; k < PLACES; k++)
			assert_int_equal(counting.times[k], k < counts[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_place_is_done_once),
	};

	return cmocka_run_group_tests_name("parallel", tests, NULL, NULL);
}
