/* test_option.c - command lines sorted into options and operands. */
#include "isms/cli/option.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct option own[] = {
	{ "sort", 's', "LIST", "order" },
	{ "limit", 'n', "NUMBER", "how many" },
	{ "all", 'a', NULL, "all" },
	{ "yes", 'y', NULL, "do it" },
	{ NULL, 0, NULL, NULL },
};

static const struct option shared[] = {
	{ "format", 'f', "FORMAT", "how" },
	{ "fields", 0, "LIST", "what" },
	{ NULL, 0, NULL, NULL },
};

static const struct option *const rows[] = { own, shared, NULL };

static bool parse(struct arguments *arguments, const char *const *words,
		  struct error *err)
{
	int count = 0;

	while (words[count])
		count++;
	return arguments_parse(arguments, rows, count, (char **)words, err);
}

static void options_stand_anywhere(void **state)
{
	static const char *const words[] = { "a",      "--sort",  "level",
					     "b",      "-an",	  "20",
					     "-fjson", "--fie=x", "--",
					     "--c",    NULL };
	struct arguments arguments = { 0 };
	struct error err = { 0 };
	long limit;

	(void)state;
	assert_true(parse(&arguments, words, &err));
	assert_int_equal(arguments.operands.count, 3);
	assert_string_equal(arguments.operands.items[2], "--c");
	assert_string_equal(option_text(&arguments, "sort"), "level");
	assert_string_equal(option_text(&arguments, "format"), "json");
	assert_string_equal(option_text(&arguments, "fields"), "x");
	assert_true(option_given(&arguments, "all"));
	assert_false(option_given(&arguments, "yes"));
	assert_true(option_number(&arguments, "limit", 1, &limit, &err));
	assert_int_equal(limit, 20);
	arguments_clear(&arguments);
}

static void relative_dates_and_stdin_are_operands(void **state)
{
	static const char *const words[] = { "-", "-30d", NULL };
	struct arguments arguments = { 0 };
	struct error err = { 0 };

	(void)state;
	assert_true(parse(&arguments, words, &err));
	assert_int_equal(arguments.operands.count, 2);
	arguments_clear(&arguments);
}

struct wrong {
	const char *words[3];
	const char *said;
};

static const struct wrong wrongs[] = {
	{ { "--srot", "x", NULL },
	  "unknown option '--srot'\n  did you mean '--sort'?" },
	{ { "--f", "x", NULL }, "option '--f' could mean several options" },
	{ { "--sort", NULL, NULL }, "option '--sort' wants LIST" },
	{ { "--all=x", NULL, NULL }, "option '--all' takes no value" },
	{ { "-z", NULL, NULL }, "unknown option '-z'" },
};

static void wrong_options_are_named(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
		struct arguments arguments = { 0 };
		struct error err = { 0 };

		assert_false(parse(&arguments, wrongs[i].words, &err));
		assert_int_equal(err.fault, FAULT_USAGE);
		assert_string_equal(buf_string(&err.text), wrongs[i].said);
		error_clear(&err);
		arguments_clear(&arguments);
	}
}

static void numbers_are_whole(void **state)
{
	static const char *const words[] = { "-n", "many", NULL };
	struct arguments arguments = { 0 };
	struct error err = { 0 };
	long limit;

	(void)state;
	assert_true(parse(&arguments, words, &err));
	assert_false(option_number(&arguments, "limit", 1, &limit, &err));
	assert_string_equal(buf_string(&err.text),
			    "option '--limit' wants a whole number, not "
			    "'many'");
	error_clear(&err);
	arguments_clear(&arguments);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_stand_anywhere),
		cmocka_unit_test(relative_dates_and_stdin_are_operands),
		cmocka_unit_test(wrong_options_are_named),
		cmocka_unit_test(numbers_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
