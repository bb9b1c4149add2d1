/* test_memory.c - the door to the heap. */
#include "isms/base/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void memory_is_zeroed_and_kept_when_it_grows(void **state)
{
	char *memory = memory_alloc(10, 3);

	(void)state;
	for (int i = 0; i < 30; i++)
		assert_int_equal(memory[i], 0);
	memcpy(memory, "kept", 5);
	memory = memory_resize(memory, 100000, 1);
	assert_string_equal(memory, "kept");
	memory_free(memory);
	memory_free(NULL);
}

static void a_size_beyond_reason_ends_the_program(void **state)
{
	char said[64] = { 0 };
	int ends[2];
	int status = 0;
	pid_t child;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		memory_resize(NULL, SIZE_MAX / 2, 4);
		_exit(0);
	}
	close(ends[1]);
	assert_true(read(ends[0], said, sizeof said - 1) > 0);
	close(ends[0]);
	assert_string_equal(said, "isms: out of memory\n");
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 4);
}

/* What a library that got no memory leads to. */
static void the_end_is_told_by_the_exit_status(void **state)
{
	int status = 0;
	pid_t child = fork();

	(void)state;
	if (child == 0) {
		close(STDERR_FILENO);
		memory_none();
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_kept_when_it_grows),
		cmocka_unit_test(a_size_beyond_reason_ends_the_program),
		cmocka_unit_test(the_end_is_told_by_the_exit_status),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
