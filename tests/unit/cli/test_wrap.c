/* test_wrap.c - lines fit the screen, and lists stay lists. */
#include "isms/cli/wrap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
	int width;
	const char *text, *wrapped;
} samples[] = {
	{ 30, "", "" },
	{ 30, "short\n\n  two\n", "short\n\n  two\n" },
	{ 0, "no screen, however long the line may become\n",
	  "no screen, however long the line may become\n" },
	{ 30, "prose that is longer than a line of it\n",
	  "prose that is longer than a\nline of it\n" },
	{ 40, "  name  what it is for, which takes more than a line\n",
	  "  name  what it is for, which takes more\n"
	  "        than a line\n" },
	{ 40, "          indented text that goes on and on, no end\n",
	  "          indented text that goes on and\n"
	  "          on, no end\n" },
	{ 41, "\033[32mok\033[0m    file  one two three four five six 7\n",
	  "\033[32mok\033[0m    file  one two three four five six 7\n" },
	{ 38, "\033[32mok\033[0m    file  one two three four five six 7\n",
	  "\033[32mok\033[0m    file  one two three four five\n"
	  "            six 7\n" },
	{ 24,
	  "\u6f22\u5b57\u6f22\u5b57 \u6f22\u5b57\u6f22\u5b57 \u6f22\u5b57"
	  "\u6f22\u5b57 x",
	  "\u6f22\u5b57\u6f22\u5b57 \u6f22\u5b57\u6f22\u5b57\n\u6f22\u5b57"
	  "\u6f22\u5b57 x" },
	{ 20, "  isms risk add title=\"two words\"\n",
	  "  isms risk add title=\"two words\"\n" },
	{ 30, "    = Write a value of the kind it is.\n",
	  "    = Write a value of the\n      kind it is.\n" },
	{ 20, "awordwithoutanyblanksinitatall and more\n",
	  "awordwithoutanyblanksinitatall\nand more\n" },
	{ 30, "               name       no room for it here, none\n",
	  "               name       no room for it here, none\n" },
};

static void lines_break_between_words_below_their_column(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf text = { 0 };

		buf_text(&text, samples[i].text);
		wrap_lines(&text, samples[i].width);
		assert_string_equal(buf_string(&text), samples[i].wrapped);
		buf_clear(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_between_words_below_their_column),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
