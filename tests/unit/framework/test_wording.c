/* test_wording.c - vague words are found, the same words elsewhere are not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/framework/wording.h"

static void words_are_found_where_they_stand(void **state)
{
	static const struct {
		const char *text;
		size_t line, column;
		const char *words; /* NULL: nothing */
	} cases[] = {
		{ "Access is reviewed as needed.", 1, 20, "as needed" },
		{ "One\nTwo as\n  needed.", 2, 5, "as needed" },
		{ "Doors Should be shut", 1, 7, "Should" },
		{ "Keys, doors etc.", 1, 13, "etc" },
		{ "Run `etc` and ``a should b``", 0, 0, NULL },
		{ "```\nshould\n```\n", 0, 0, NULL },
		{ "an open ` should", 1, 11, "should" },
		{ "shoulder, etcetera, inappropriate", 0, 0, NULL },
		{ "The {owner} acts; {} and {Owner} do not", 1, 5, "{owner}" },
		{ "Uber\xc3\xbcshould", 0, 0, NULL },
		{ "Backups are tested every month.", 0, 0, NULL },
		{ "", 0, 0, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena arena = { 0 };
		vague_vec found = { 0 };

		wording_find(cases[i].text, &arena, &found);
		assert_int_equal(found.count, cases[i].words ? 1 : 0);
		if (cases[i].words) {
			assert_string_equal(found.items[0].words,
					    cases[i].words);
			assert_int_equal(found.items[0].line, cases[i].line);
			assert_int_equal(found.items[0].column,
					 cases[i].column);
			assert_non_null(found.items[0].advice);
		}
		vec_clear(&found);
		arena_clear(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found_where_they_stand),
	};

	return cmocka_run_group_tests_name("wording", tests, NULL, NULL);
}
