/* test_digest.c - sums of files, and of what other line ends made of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <unistd.h>

#include "isms/base/arena.h"
#include "isms/base/digest.h"
#include "isms/base/file.h"

static struct digest digest_of(const char *text, size_t length,
			       enum digest_lines lines)
{
	FILE *file = tmpfile();
	struct digest digest;
	atomic_ullong done = 0;
	struct error err = { 0 };

	assert_non_null(file);
	fwrite(text, 1, length, file);
	rewind(file);
	assert_true(digest_read(fileno(file), lines, &digest, &done, &err));
	assert_int_equal(done, length);
	assert_int_equal(digest.size, length);
	fclose(file);
	return digest;
}

static void a_sum_is_that_of_the_bytes(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(
		digest_of("", 0, LINES_KEPT).hex,
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8"
		"55");
	for (size_t length = 65530; length < 65545; length++) {
		char *text = arena_alloc(&arena, length);

		memset(text, 'x', length);
		assert_string_equal(digest_of(text, length, LINES_KEPT).hex,
				    sha256_hex(&arena, text, length));
	}
	arena_clear(&arena);
}

static void line_ends_can_be_told_apart(void **state)
{
	static const char lf[] = "one\ntwo\r\rthree\n";
	static const char crlf[] = "one\r\ntwo\r\rthree\r\n";
	static const char open[] = "one\ntwo\r";

	(void)state;
	assert_string_equal(digest_of(crlf, strlen(crlf), LINES_LF).hex,
			    digest_of(lf, strlen(lf), LINES_KEPT).hex);
	assert_string_equal(digest_of(lf, strlen(lf), LINES_CRLF).hex,
			    digest_of(crlf, strlen(crlf), LINES_KEPT).hex);
	assert_string_equal(digest_of(crlf, strlen(crlf), LINES_CRLF).hex,
			    digest_of(crlf, strlen(crlf), LINES_KEPT).hex);
	assert_string_equal(digest_of(open, strlen(open), LINES_LF).hex,
			    digest_of(open, strlen(open), LINES_KEPT).hex);
}

/* A CR at the end of one block and its LF at the beginning of the next. */
static void a_line_end_may_lie_across_blocks(void **state)
{
	struct arena arena = { 0 };
	char *crlf = arena_alloc(&arena, 65538);
	char *lf = arena_alloc(&arena, 65537);

	(void)state;
	memset(crlf, 'x', 65538);
	memset(lf, 'x', 65537);
	crlf[65535] = '\r';
	crlf[65536] = '\n';
	lf[65535] = '\n';
	assert_string_equal(digest_of(crlf, 65538, LINES_LF).hex,
			    digest_of(lf, 65537, LINES_KEPT).hex);
	assert_string_equal(digest_of(lf, 65537, LINES_CRLF).hex,
			    digest_of(crlf, 65538, LINES_KEPT).hex);
	assert_string_equal(digest_of(crlf, 65538, LINES_CRLF).hex,
			    digest_of(crlf, 65538, LINES_KEPT).hex);
	arena_clear(&arena);
}

static void what_cannot_be_read_is_an_error(void **state)
{
	struct digest digest;
	struct error err = { 0 };
	int folder = open("/", O_RDONLY | O_DIRECTORY);

	(void)state;
	assert_false(digest_read(folder, LINES_KEPT, &digest, NULL, &err));
	assert_int_equal(err.fault, FAULT_SYSTEM);
	error_clear(&err);
	close(folder);
}

static void sums_have_64_digits(void **state)
{
	static const char good[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4"
				   "649b934ca495991b7852b855";

	(void)state;
	assert_true(digest_is_valid(good));
	assert_false(digest_is_valid(good + 1));
	assert_false(digest_is_valid(""));
	assert_false(digest_is_valid("g3b0c44298fc1c149afbf4c8996fb92427ae41e4"
				     "649b934ca495991b7852b855"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sum_is_that_of_the_bytes),
		cmocka_unit_test(line_ends_can_be_told_apart),
		cmocka_unit_test(a_line_end_may_lie_across_blocks),
		cmocka_unit_test(what_cannot_be_read_is_an_error),
		cmocka_unit_test(sums_have_64_digits),
	};

	return cmocka_run_group_tests_name("digest", tests, NULL, NULL);
}
