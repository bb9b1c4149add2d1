/* test_error.c - why a command cannot go on. */
#include "isms/base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <errno.h>

#include <cmocka.h>

static void text_and_fault_are_kept(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_false(error_set(&err, FAULT_DATA, "cannot read '%s'", "x"));
	assert_int_equal(err.fault, FAULT_DATA);
	assert_false(error_while(&err, "%s", "while"));
	error_hint(&err, "try %d", 2);
	assert_string_equal(buf_string(&err.text),
			    "while: cannot read 'x'\n  try 2");
	error_set(&err, FAULT_USAGE, "again: %s", buf_string(&err.text));
	assert_string_equal(buf_string(&err.text),
			    "again: while: cannot read 'x'\n  try 2");
	error_system(&err, ENOENT, "cannot open");
	assert_string_equal(buf_string(&err.text),
			    "cannot open: No such file or directory");
	assert_int_equal(err.fault, FAULT_SYSTEM);
	error_clear(&err);
	assert_int_equal(err.fault, FAULT_NONE);
}

static void a_cause_named_twice_is_kept_once(void **state)
{
	struct error err = { 0 };

	(void)state;
	error_set(&err, FAULT_DATA, "first");
	error_set(&err, FAULT_USAGE, "second");
	assert_string_equal(buf_string(&err.text), "second");
	error_while(&err, "reading %s", "x");
	assert_int_equal(err.fault, FAULT_USAGE);
	assert_string_equal(buf_string(&err.text), "reading x: second");
	error_clear(&err);
	error_clear(&err);
}

static void nobody_need_listen(void **state)
{
	(void)state;
	assert_false(error_set(NULL, FAULT_DATA, "x"));
	assert_false(error_system(NULL, ENOENT, "x"));
	assert_false(error_while(NULL, "x"));
	error_hint(NULL, "x");
	error_clear(NULL);
}

static void what_is_quoted_stays_on_its_line(void **state)
{
	struct error err = { 0 };
	struct error copy = { 0 };

	(void)state;
	error_set(&err, FAULT_DATA, "no '%s'", "x\nisms: fine");
	error_hint(&err, "try '%s'", "y\n  z");
	error_while(&err, "%s", "a\nb");
	assert_string_equal(buf_string(&err.text),
			    "a b: no 'x isms: fine'\n  try 'y   z'");
	assert_false(error_copy(&copy, &err));
	assert_string_equal(buf_string(&copy.text), buf_string(&err.text));
	assert_int_equal(copy.fault, FAULT_DATA);
	assert_false(error_copy(NULL, &err));
	assert_false(error_lines(&copy, FAULT_USAGE, "a:1: x\na:2: y"));
	assert_string_equal(buf_string(&copy.text), "a:1: x\na:2: y");
	error_clear(&copy);
	error_clear(&err);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_and_fault_are_kept),
		cmocka_unit_test(a_cause_named_twice_is_kept_once),
		cmocka_unit_test(nobody_need_listen),
		cmocka_unit_test(what_is_quoted_stays_on_its_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
