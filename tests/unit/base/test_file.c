/* test_file.c - files are opened without following links out of a folder. */
#include "isms/base/file.h"

#include <setjmp.h>
#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
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
	symlinkat("in/new", directory, "gone");
	mkfifoat(directory, "pipe", 0600);
	return directory < 0;
}

static int drop_folder(void **state)
{
	static const char *const names[] = { "in/a", "out.yaml", "etc", "pipe",
					     "gone" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
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
	static const struct {
		const char *path;
		int flags;
		const char *said;
	} bad[] = {
		{ "out.yaml", O_RDONLY,
		  "'out.yaml' is a link, which is never followed" },
		{ "etc/passwd", O_RDONLY,
		  "'etc/passwd' is a link, which is never followed" },
		{ "etc", O_RDONLY | O_DIRECTORY,
		  "'etc' is a link, which is never followed" },
		{ "gone", O_WRONLY | O_CREAT,
		  "'gone' is a link, which is never followed" },
		{ "pipe", O_RDONLY, "'pipe' is a pipe, not a file" },
		{ "pipe", O_WRONLY,
		  "'pipe' is a pipe, socket or device, not a file" },
		{ "in", O_RDONLY, "'in' is a folder, not a file" },
		{ "in", O_WRONLY, "'in' is a folder, not a file" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct error err = { 0 };

		assert_int_equal(
			file_open(directory, bad[i].path, bad[i].flags, &err),
			-1);
		assert_int_equal(err.fault, FAULT_DATA);
		assert_string_equal(buf_string(&err.text), bad[i].said);
		error_clear(&err);
	}
	assert_int_equal(faccessat(directory, "in/new", F_OK, 0), -1);
}

static void the_walk_follows_no_link_either(void **state)
{
	static const struct {
		const char *path;
		int flags;
		int number;
	} bad[] = {
		{ "etc/passwd", O_RDONLY, ELOOP },
		{ "etc", O_RDONLY | O_DIRECTORY, ELOOP },
		{ "out.yaml", O_RDONLY, ELOOP },
		{ "gone", O_WRONLY | O_CREAT, ELOOP },
		{ "in/a/b", O_RDONLY, ENOTDIR },
		{ "in/none", O_RDONLY, ENOENT },
		{ "none/a", O_RDONLY, ENOENT },
	};
	char byte = 0;
	int file;

	(void)state;
	put_text("x", 1);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		errno = 0;
		assert_int_equal(
			file_open_walk(directory, bad[i].path, bad[i].flags),
			-1);
		assert_int_equal(errno, bad[i].number);
	}
	file = file_open_walk(directory, "in/a", O_RDONLY);
	assert_true(file >= 0);
	assert_int_equal(read(file, &byte, 1), 1);
	assert_int_equal(byte, 'x');
	assert_int_equal(fcntl(file, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
	close(file);
}

static void a_name_longer_than_the_kernel_allows_is_an_error(void **state)
{
	struct buf path = { 0 };

	(void)state;
	buf_pad(&path, 'n', 300);
	assert_int_equal(file_open_walk(directory, buf_string(&path), O_RDONLY),
			 -1);
	assert_int_equal(errno, ENAMETOOLONG);
	assert_int_equal(
		file_open(directory, buf_string(&path), O_RDONLY, NULL), -1);
	buf_clear(&path);
}

/* What the kernel says of its own files is a size of 0: they are longer when
 * they are read, as a file is that someone appends to meanwhile. */
static void a_named_file_is_read_up_to_a_limit(void **state)
{
	struct arena arena = { 0 };
	struct text text = { 0 };
	struct error err = { 0 };
	char path[sizeof folder + 8];

	(void)state;
	put_text("four", 4);
	snprintf(path, sizeof path, "%s/in/a", folder);
	assert_true(file_read_named(path, 4, &arena, &text, &err));
	assert_int_equal(text.length, 4);
	assert_memory_equal(text.bytes, "four", 4);
	assert_false(file_read_named(path, 3, &arena, &text, &err));
	assert_non_null(strstr(err.text.text, path));
	snprintf(path, sizeof path, "%s/in/b", folder);
	error_clear(&err);
	assert_false(file_read_named(path, 4, &arena, &text, &err));
	assert_non_null(strstr(err.text.text, path));
	assert_true(file_read_named("/dev/null", 4, &arena, &text, &err));
	assert_int_equal(text.length, 0);
	assert_false(
		file_read_named("/dev/zero", SIZE_MAX, &arena, &text, &err));
	assert_string_equal(buf_string(&err.text),
			    "'/dev/zero' is above 1 MiB");
	error_clear(&err);
	arena_clear(&arena);
}

static void a_file_that_grows_is_not_taken_for_whole(void **state)
{
	int kernel = open("/proc/self", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct text text = { 0 };

	(void)state;
	if (kernel < 0)
		skip();
	assert_false(file_read(kernel, "status", 4096, &arena, &text, &err));
	assert_string_equal(buf_string(&err.text),
			    "'status' grew while it was read");
	close(kernel);
	error_clear(&err);
	arena_clear(&arena);
}

static void writing_to_what_takes_nothing_fails(void **state)
{
	int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
	struct error err = { 0 };

	(void)state;
	if (full < 0)
		skip();
	assert_true(file_write(full, "", 0, &err));
	assert_false(file_write(full, "x", 1, &err));
	assert_int_equal(err.fault, FAULT_SYSTEM);
	close(full);
	error_clear(&err);
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

static void what_is_not_simple_is_left_to_the_long_way(void **state)
{
	char room[8];
	int in;

	(void)state;
	put_text("1234567", 7);
	in = openat(directory, "in", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_int_equal(file_read_short(in, "a", room, sizeof room), 7);
	assert_memory_equal(room, "1234567", 7);
	assert_int_equal(file_read_short(in, "a", room, 7), 0);
	put_text("", 0);
	assert_int_equal(file_read_short(in, "a", room, sizeof room), 0);
	assert_int_equal(file_read_short(in, "none", room, sizeof room), 0);
	assert_int_equal(file_read_short(directory, "out.yaml", room, 8), 0);
	assert_int_equal(file_read_short(directory, "pipe", room, 8), 0);
	assert_int_equal(file_read_short(directory, "in", room, 8), 0);
	close(in);
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
		cmocka_unit_test(
			a_name_longer_than_the_kernel_allows_is_an_error),
		cmocka_unit_test(files_are_read_up_to_a_limit),
		cmocka_unit_test(a_named_file_is_read_up_to_a_limit),
		cmocka_unit_test(a_file_that_grows_is_not_taken_for_whole),
		cmocka_unit_test(writing_to_what_takes_nothing_fails),
		cmocka_unit_test(what_is_not_simple_is_left_to_the_long_way),
		cmocka_unit_test(the_digest_is_sha256),
	};

	return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
