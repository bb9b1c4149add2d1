/* test_pager.c - which command shows long output, and what becomes of it. */
#include "isms/cli/pager.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <unistd.h>

#include <cmocka.h>

#include "isms/base/buf.h"

/* NULL: not set. */
static void set(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static void the_own_variable_comes_first(void **state)
{
	static const struct {
		const char *own, *usual, *command;
	} samples[] = {
		{ "more", "less", "more" }, { NULL, "less -R", "less -R" },
		{ "", "less", NULL },	    { "cat", "less", NULL },
		{ NULL, "", NULL },	    { NULL, "  ", NULL },
		{ NULL, "cat", NULL },	    { NULL, "cat -n", "cat -n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const char *command;

		set("ISMS_PAGER", samples[i].own);
		set("PAGER", samples[i].usual);
		command = pager_command();
		if (samples[i].command)
			assert_string_equal(command, samples[i].command);
		else
			assert_null(command);
	}
	set("ISMS_PAGER", NULL);
	set("PAGER", NULL);
	set("PATH", "/nowhere");
	assert_null(pager_command());
	set("PATH", "/usr/bin:/bin");
}

static void commands_are_looked_for(void **state)
{
	(void)state;
	assert_true(command_is_there("sh -c x"));
	assert_true(command_is_there("/bin/sh"));
	assert_true(command_is_there("FOO=1 some shell words"));
	assert_false(command_is_there("no-such-program"));
	assert_false(command_is_there("/no/such/program -x"));
	assert_false(command_is_there(""));
}

static void a_pager_gets_all_of_it(void **state)
{
	char path[] = "/tmp/isms-pager-XXXXXX";
	int file = mkstemp(path);
	struct buf command = { 0 };
	struct buf text = { 0 };
	char got[32] = "";

	(void)state;
	assert_true(file >= 0);
	buf_text(&text, "one\n\033[1mtwo\033[0m  \033[12Gthree\n");
	buf_format(&command, "cat >%s", path);
	assert_true(pager_show(command.text, &text));
	assert_true(read(file, got, sizeof got - 1) > 0);
	assert_string_equal(got, "one\n\033[1mtwo\033[0m  three\n");
	close(file);
	unlink(path);
	buf_clear(&command);
	buf_clear(&text);
}

static void one_that_leaves_early_is_no_fault(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_pad(&text, 'x', 1 << 20);
	assert_true(pager_show("true", &text));
	assert_true(pager_show("false", &text));
	assert_false(pager_show("no-such-pager 2>/dev/null", &text));
	buf_clear(&text);
}

static void a_file_is_no_screen(void **state)
{
	struct buf text = { 0 };
	int file = open("/dev/null", O_WRONLY);

	(void)state;
	buf_pad(&text, '\n', 1000);
	assert_false(pager_wanted(file, &text));
	close(file);
	buf_clear(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_own_variable_comes_first),
		cmocka_unit_test(commands_are_looked_for),
		cmocka_unit_test(a_pager_gets_all_of_it),
		cmocka_unit_test(one_that_leaves_early_is_no_fault),
		cmocka_unit_test(a_file_is_no_screen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
