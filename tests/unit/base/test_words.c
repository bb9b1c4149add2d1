/* test_words.c - lists of words kept as one string. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/base/words.h"

static void words_have_whole_words_only(void **state)
{
	(void)state;
	assert_true(words_have("person role", "role"));
	assert_true(words_have("  person   role ", "person"));
	assert_false(words_have("person role", "rol"));
	assert_false(words_have("person role", "roles"));
	assert_false(words_have("person role", "person role"));
	assert_false(words_have("person role", ""));
	assert_false(words_have("", "role"));
	assert_false(words_have(NULL, "role"));
}

static void words_next_walks_to_the_end(void **state)
{
	const char *words = " a  bcd ";
	size_t length;

	(void)state;
	assert_memory_equal(words_next(&words, &length), "a", 1);
	assert_int_equal(length, 1);
	assert_memory_equal(words_next(&words, &length), "bcd", 3);
	assert_int_equal(length, 3);
	assert_null(words_next(&words, &length));
	assert_null(words_next(&words, &length));
}

static void a_word_has_its_article(void **state)
{
	(void)state;
	assert_string_equal(word_article("risk"), "a");
	assert_string_equal(word_article("asset"), "an");
	assert_string_equal(word_article(""), "a");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_have_whole_words_only),
		cmocka_unit_test(words_next_walks_to_the_end),
		cmocka_unit_test(a_word_has_its_article),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
