/* test_interrupt.c - a held signal takes effect when it is released. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/interrupt.h"

static volatile sig_atomic_t seen;

static void see(int number)
{
	seen = seen * 100 + number;
}

static void watch(int number)
{
	struct sigaction action = { .sa_handler = see };

	sigaction(number, &action, NULL);
	seen = 0;
}

static void held_until_released(void **state)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		sigset_t before;

		watch(numbers[i]);
		interrupts_hold(&before);
		assert_false(interrupts_wait());
		raise(numbers[i]);
		assert_true(interrupts_wait());
		assert_int_equal(seen, 0);
		interrupts_release(&before);
		assert_int_equal(seen, numbers[i]);
	}
}

static void the_outer_hold_counts(void **state)
{
	sigset_t outer, inner;

	(void)state;
	watch(SIGTERM);
	interrupts_hold(&outer);
	interrupts_hold(&inner);
	raise(SIGTERM);
	interrupts_release(&inner);
	assert_int_equal(seen, 0);
	interrupts_release(&outer);
	assert_int_equal(seen, SIGTERM);
}

static void others_are_not_held(void **state)
{
	sigset_t before;

	(void)state;
	watch(SIGUSR1);
	interrupts_hold(&before);
	raise(SIGUSR1);
	assert_int_equal(seen, SIGUSR1);
	interrupts_release(&before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(held_until_released),
		cmocka_unit_test(the_outer_hold_counts),
		cmocka_unit_test(others_are_not_held),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
