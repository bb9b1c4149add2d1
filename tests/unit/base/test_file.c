/* test_file.c - files are opened without following links out of a folder. */
#include "isms/base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <stdlib.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/arena.h"

#include <cmocka.h>

static char folder[] = "/tmp/isms-test-XXXXXX";
static int directory = -1;

static int make_folder(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	mkdirat(directory, "in", 0700);
	symlinkat("/etc/passwd", directory, "out.yaml");
	symlinkat("/etc", directory, "etc");
	mkfifoat(directory, "pipe", 0600);
	return directory < 0;
}

static int drop_folder(void **state)
{
	static const char *const names[] = { "in/a", "out.yaml", "etc",
					     "pipe" };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		unlinkat(directory, names[i], 0);
	unlinkat(directory, "in", AT_REMOVEDIR);
	close(directory);
	return rmdir(folder);
}

static void put_text(const char *text, size_t length)
{
	int file =
		openat(directory, "in/a", O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(file >= 0);
	assert_true(file_write(file, text, length, NULL));
	close(file);
}

static void paths_that_lead_out_are_refused(void **state)
{
	static const char *const bad[] = { "",	     "/etc/passwd", "..",
					   "a/../b", "../a",	    "a//b",
					   "./a",    "a\\b",	    "a/",
					   "a\nb",   "a/.." };

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct error err = { 0 };

		assert_false(path_is_safe(bad[i]));
		assert_int_equal(file_open(directory, bad[i], O_RDONLY, &err),
				 -1);
		assert_int_equal(err.fault, FAULT_DATA);
		error_clear(&err);
	}
	assert_true(path_is_safe("risk/RISK-1.yaml"));
	assert_true(path_is_safe("..a/b.."));
}

static void links_and_pipes_are_refused(void **state)
{
	static const char *const bad[] = { "out.yaml", "etc/passwd", "pipe",
					   "in" };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct error err = { 0 };

		assert_int_equal(file_open(directory, bad[i], O_RDONLY, &err),
				 -1);
		assert_int_equal(err.fault, FAULT_DATA);
		error_clear(&err);
	}
}

static void the_walk_follows_no_link_either(void **state)
{
	int file;

	(void)state;
	put_text("x", 1);
	assert_int_equal(file_open_walk(directory, "etc/passwd", O_RDONLY), -1);
	assert_int_equal(file_open_walk(directory, "out.yaml", O_RDONLY), -1);
	file = file_open_walk(directory, "in/a", O_RDONLY);
	assert_true(file >= 0);
	close(file);
}

static void files_are_read_up_to_a_limit(void **state)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct text text = { 0 };

	(void)state;
	put_text("a\0b\n", 4);
	assert_true(file_read(directory, "in/a", 4, &arena, &text, &err));
	assert_int_equal(text.length, 4);
	assert_memory_equal(text.bytes, "a\0b\n", 5);
	assert_false(file_read(directory, "in/a", 3, &arena, &text, &err));
	assert_int_equal(err.fault, FAULT_DATA);
	assert_false(file_read(directory, "in/none", 3, &arena, &text, &err));
	error_clear(&err);
	arena_clear(&arena);
}

static void the_digest_is_sha256(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(
		sha256_hex(&arena, "abc", 3),
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f200"
		"15ad");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_that_lead_out_are_refused),
		cmocka_unit_test(links_and_pipes_are_refused),
		cmocka_unit_test(the_walk_follows_no_link_either),
		cmocka_unit_test(files_are_read_up_to_a_limit),
		cmocka_unit_test(the_digest_is_sha256),
	};

	return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
