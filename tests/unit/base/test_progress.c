/* test_progress.c - steps reach whoever watches, and nobody else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/progress.h"

static void note(struct progress *progress, const char *what, size_t done,
		 size_t total)
{
	assert_string_equal(what, "files");
	progress->shown = (int64_t)(100 * done + total);
}

static void progress_is_told_to_the_one_who_watches(void **state)
{
	struct progress progress = { .show = note };

	(void)state;
	progress_step(&progress, "files", 3, 7);
	assert_int_equal(progress.shown, 307);
}

static void progress_may_be_told_to_nobody(void **state)
{
	struct progress progress = { 0 };

	(void)state;
	progress_step(&progress, "files", 3, 7);
	progress_step(NULL, "files", 3, 7);
	assert_int_equal(progress.shown, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(progress_is_told_to_the_one_who_watches),
		cmocka_unit_test(progress_may_be_told_to_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
