/* test_arena.c - memory that is freed all at once. */
#include "isms/base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void memory_comes_zeroed_and_aligned(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	for (size_t size = 1; size < 5000; size += 37) {
		char *memory = arena_alloc(&arena, size);

		assert_int_equal((uintptr_t)memory % (size % 16 ? 8 : 16), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(memory[i], 0);
		memset(memory, 0xff, size);
	}
	arena_clear(&arena);
}

static void reset_gives_zeroed_memory_again(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	for (int round = 0; round < 3; round++) {
		char *small = arena_alloc(&arena, 100);
		char *large = arena_alloc(&arena, 3 << 20);

		for (size_t i = 0; i < 100; i++)
			assert_int_equal(small[i], 0);
		assert_int_equal(large[(3 << 20) - 1], 0);
		memset(small, 1, 100);
		memset(large, 1, 3 << 20);
		arena_reset(&arena);
	}
	arena_clear(&arena);
	arena_clear(&arena);
}

static void texts_are_copied(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(arena_copy(&arena, "abc"), "abc");
	assert_string_equal(arena_text(&arena, "abc", 2), "ab");
	assert_string_equal(arena_join(&arena, "a", "", "bc"), "abc");
	assert_string_equal(arena_format(&arena, "%s-%d", "x", 7), "x-7");
	for (int width = 1; width < 300; width++)
		assert_int_equal(strlen(arena_format(&arena, "%*d", width, 7)),
				 width);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_comes_zeroed_and_aligned),
		cmocka_unit_test(reset_gives_zeroed_memory_again),
		cmocka_unit_test(texts_are_copied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
