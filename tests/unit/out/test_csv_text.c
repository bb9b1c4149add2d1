/* test_csv_text.c - cells that no spreadsheet runs, and back. */
#include "isms/out/csv_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/buf.h"

static const char *const samples[][2] = {
	{ "plain", "plain" },
	{ "-5", "-5" },
	{ "=1+1", "'=1+1" },
	{ "'=1+1", "''=1+1" },
	{ "''@x", "'''@x" },
	{ "'quoted'", "'quoted'" },
	{ "-x", "'-x" },
	{ "'-5", "''-5" },
	{ "a,b", "\"a,b\"" },
	{ "say \"x\"", "\"say \"\"x\"\"\"" },
	{ "a\nb", "\"a\nb\"" },
	{ " a", "\" a\"" },
	{ "a\t", "\"a\t\"" },
	{ "+49 30 1", "'+49 30 1" },
	{ "", "" },
};

static void cells_are_guarded_and_quoted(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf out = { 0 };

		csv_text(&out, samples[i][0], ',');
		assert_string_equal(buf_string(&out), samples[i][1]);
		buf_clear(&out);
	}
}

static void the_guard_comes_off_again(void **state)
{
	(void)state;
	assert_string_equal(csv_unguard("'=1+1"), "=1+1");
	assert_string_equal(csv_unguard("''=1+1"), "'=1+1");
	assert_string_equal(csv_unguard("'quoted'"), "'quoted'");
	assert_string_equal(csv_unguard("-5"), "-5");
	assert_string_equal(csv_unguard(""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_guarded_and_quoted),
		cmocka_unit_test(the_guard_comes_off_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
