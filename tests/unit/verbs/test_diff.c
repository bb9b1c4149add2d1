/* test_diff.c - previews of changes. */
#include "isms/verbs/diff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct texts {
	const char *old, *new, *shown;
};

static const struct texts samples[] = {
	{ "a\nb\nc\nd\n", "a\nB\nc\nd\n",
	  "--- a/f\n+++ b/f\n a\n-b\n+B\n c\n" },
	{ NULL, "x\n", "--- /dev/null\n+++ b/f\n+x\n" },
	{ "x\n", NULL, "--- a/f\n+++ /dev/null\n-x\n" },
	{ "a\nb\nc\n", "a\nc\n", "--- a/f\n+++ b/f\n a\n-b\n c\n" },
	{ "a\nb", "a\nb\n",
	  "--- a/f\n+++ b/f\n a\n-b\n\\ No newline at end of file\n+b\n" },
	{ "k: \033[31m\n", "k: 1\n",
	  "--- a/f\n+++ b/f\n-k: \\u{1b}[31m\n+k: 1\n" },
};

static void changes_show_with_a_line_around(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf out = { 0 };

		diff_show(&out, "f", samples[i].old, samples[i].new);
		assert_string_equal(buf_string(&out), samples[i].shown);
		buf_clear(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_show_with_a_line_around),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
