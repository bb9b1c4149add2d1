/* test_language.c - each kind of field is explained, each form of a term known. */
#include "isms/cli/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/model/field.h"

static void each_kind_of_field_has_a_row(void **state)
{
	size_t count = 0;

	(void)state;
	for (const struct form *row = value_forms; row->name; row++, count++)
		assert_int_not_equal(field_kind_of(row->name), FIELD_END);
	assert_int_equal(count, FIELD_KINDS - 1); /* FIELD_END is none */
}

static void a_term_is_like_one_of_the_rows(void **state)
{
	static const char *const same[][2] = {
		{ "status=closed", "status=open,closed" },
		{ "a.b=..+30d", "score=15.." },
		{ "tags~", "tags~cloud" },
		{ "owner=", "acceptance.until=" },
		{ "not:x", "not:owner=PER-ALICE" },
		{ "not:+overdue", "not:owner=PER-ALICE" },
		{ "+orphan", "+overdue" },
		{ "@top", "@mine" },
		{ "", "laptop" },
		{ "two words", "laptop" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		assert_string_equal(term_form(same[i][0])->name, same[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_field_has_a_row),
		cmocka_unit_test(a_term_is_like_one_of_the_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
