/* test_source.c - places, lines and what the guard refuses. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/file.h"
#include "isms/base/problem.h"
#include "isms/doc/source.h"

#define SOURCE(text)                             \
	{                                        \
		"t.yaml", text, sizeof(text) - 1 \
	}

static void place_counts_characters_and_skips_the_mark(void **state)
{
	static const struct {
		struct source source;
		size_t offset;
		struct place place;
	} rows[] = {
		{ SOURCE("abc"), 0, { 1, 1 } },
		{ SOURCE("abc"), 3, { 1, 4 } },
		{ SOURCE("abc"), 99, { 1, 4 } },
		{ SOURCE("a\nbc\n"), 2, { 2, 1 } },
		{ SOURCE("a\nbc\n"), 5, { 3, 1 } },
		{ SOURCE("a\r\nbc"), 4, { 2, 2 } },
		{ SOURCE("\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80x"),
		  9,
		  { 1, 4 } },
		{ SOURCE("\xef\xbb\xbf"
			 "ab"),
		  4,
		  { 1, 2 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct place place =
			source_place(&rows[i].source, rows[i].offset);

		assert_int_equal(place.line, rows[i].place.line);
		assert_int_equal(place.column, rows[i].place.column);
	}
}

static void line_comes_without_its_end(void **state)
{
	static const struct {
		struct source source;
		uint32_t line;
		const char *text;
	} rows[] = {
		{ SOURCE("a\nbc\nd"), 1, "a" },
		{ SOURCE("a\nbc\nd"), 2, "bc" },
		{ SOURCE("a\nbc\nd"), 3, "d" },
		{ SOURCE("a\nbc\nd"), 4, NULL },
		{ SOURCE("a\n"), 2, NULL },
		{ SOURCE("a\r\n\r\nb\r\n"), 1, "a" },
		{ SOURCE("a\r\n\r\nb\r\n"), 2, "" },
		{ SOURCE("a\r\n\r\nb\r\n"), 3, "b" },
		{ SOURCE("\xef\xbb\xbf"
			 "ab"),
		  1, "ab" },
		{ SOURCE(""), 1, NULL },
		{ SOURCE("a"), 0, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t begin = 0, end = 0;
		bool found = source_line(&rows[i].source, rows[i].line, &begin,
					 &end);

		assert_int_equal(found, rows[i].text != NULL);
		if (!found)
			continue;
		assert_int_equal(end - begin, strlen(rows[i].text));
		assert_memory_equal(rows[i].source.text + begin, rows[i].text,
				    end - begin);
	}
}

static void guard_names_what_it_refuses(void **state)
{
	static const struct {
		struct source source;
		enum problem_code code;
		uint32_t line, column;
	} rows[] = {
		{ SOURCE("a: \x01"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: b\nc: \x1b]0;x\x07"), PROBLEM_CHARACTER, 2, 4 },
		{ SOURCE("a: \0 b"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: \x7f"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("\xc3\xa9: \xc2\x9b"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: \xc2\x85"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: \xe2\x80\xa8"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: \xe2\x80\xa9"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: \xe2\x80\xae"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: \xe2\x81\xa6"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: \xef\xbf\xbf"), PROBLEM_CHARACTER, 1, 4 },
		{ SOURCE("a: b\rc: d"), PROBLEM_CHARACTER, 1, 5 },
		{ SOURCE("a: b\r"), PROBLEM_CHARACTER, 1, 5 },
		{ SOURCE("a: \xef\xbb\xbf"), PROBLEM_ENCODING, 1, 4 },
		{ SOURCE("\xef\xbb\xbf\xef\xbb\xbf"
			 "a: b"),
		  PROBLEM_ENCODING, 1, 1 },
		{ SOURCE("a: \xff"), PROBLEM_ENCODING, 1, 4 },
		{ SOURCE("a: \xc0\x80"), PROBLEM_ENCODING, 1, 4 },
		{ SOURCE("a: \xed\xa0\x80"), PROBLEM_ENCODING, 1, 4 },
		{ SOURCE("a: \xe2\x82"), PROBLEM_ENCODING, 1, 4 },
		{ SOURCE("\xff\xfe"
			 "a\0"),
		  PROBLEM_ENCODING, 1, 1 },
		{ SOURCE("a\0:\0 \0"), PROBLEM_ENCODING, 1, 1 },
		{ SOURCE("\0a\0:"), PROBLEM_ENCODING, 1, 1 },
		{ SOURCE("%YAML 1.1\n---\na: b"), PROBLEM_SUBSET, 1, 1 },
		{ SOURCE("a: 1\n%TAG ! x\n"), PROBLEM_SUBSET, 2, 1 },
		{ SOURCE("a: 1\n<<<<<<< HEAD\n"), PROBLEM_CONFLICT_MARKER, 2,
		  1 },
		{ SOURCE("=======\n"), PROBLEM_CONFLICT_MARKER, 1, 1 },
		{ SOURCE("a: b\n>>>>>>> x"), PROBLEM_CONFLICT_MARKER, 2, 1 },
		{ SOURCE("||||||| base\r\n"), PROBLEM_CONFLICT_MARKER, 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct problems problems = { 0 };

		assert_false(source_guard(&rows[i].source, &problems));
		assert_true(problems.list.count > 0);
		assert_int_equal(problems.list.items[0].code, rows[i].code);
		assert_int_equal(problems.list.items[0].line, rows[i].line);
		assert_int_equal(problems.list.items[0].column, rows[i].column);
		assert_string_equal(problems.list.items[0].file, "t.yaml");
		problems_clear(&problems);
	}
}

static void guard_lets_ordinary_text_pass(void **state)
{
	static const struct source rows[] = {
		SOURCE(""),
		SOURCE("\xef\xbb\xbf"
		       "a: b\r\nc: d\r\n"),
		SOURCE("a: \"\t\"\n"),
		SOURCE("a: |\n  =======\n  <<<<<<< HEAD\n"),
		SOURCE("a: b # 100%\n"),
		SOURCE("===== x\n"),
		SOURCE("======= x\n"),
		SOURCE("a: \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7\n"),
		SOURCE("a: \xd8\xa7\xd7\x90\n"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct problems problems = { 0 };

		assert_true(source_guard(&rows[i], &problems));
		assert_int_equal(problems.list.count, 0);
		problems_clear(&problems);
	}
}

static void conflict_is_one_problem(void **state)
{
	struct source source = SOURCE("<<<<<<< a\nx: 1\n||||||| b\nx: 0\n"
				      "=======\nx: 2\n>>>>>>> c\n");
	struct problems problems = { 0 };

	(void)state;
	assert_false(source_guard(&source, &problems));
	assert_int_equal(problems.list.count, 1);
	assert_int_equal(problems.list.items[0].width, 7);
	problems_clear(&problems);
}

static void limits_hold_at_their_edge(void **state)
{
	static const struct {
		size_t count;
		bool fine;
	} runs[] = { { 1024, true }, { 1025, false } };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct problems problems = { 0 };
		struct buf text = { 0 };
		struct source source = { .path = "t.yaml" };

		buf_text(&text, "a: \"x");
		buf_pad(&text, ' ', runs[i].count);
		buf_text(&text, "y\"");
		source.text = text.text;
		source.length = text.length;
		assert_int_equal(source_guard(&source, &problems),
				 runs[i].fine);
		problems_clear(&problems);
		buf_reset(&text);
		buf_text(&text, "a: b\n");
		buf_pad(&text, '#', FILE_REGISTER_LIMIT - 6 + i);
		buf_char(&text, '\n');
		source.text = text.text;
		source.length = text.length;
		assert_int_equal(source_guard(&source, &problems),
				 runs[i].fine);
		if (!runs[i].fine)
			assert_int_equal(problems.list.items[0].code,
					 PROBLEM_LIMIT);
		problems_clear(&problems);
		buf_clear(&text);
	}
}

static void problems_of_one_file_are_bounded(void **state)
{
	struct problems problems = { 0 };
	struct buf text = { 0 };
	struct source source = { .path = "t.yaml" };

	(void)state;
	buf_pad(&text, '\x01', 100000);
	source.text = text.text;
	source.length = text.length;
	assert_false(source_guard(&source, &problems));
	assert_in_range(problems.list.count, 1, 20);
	problems_clear(&problems);
	buf_clear(&text);
}

static size_t problems_in(const struct buf *text)
{
	struct source source = { "t.yaml", text->text, text->length };
	struct problems problems = { 0 };
	size_t count;

	source_guard(&source, &problems);
	count = problems.list.count;
	problems_clear(&problems);
	return count;
}

/* A tab makes the guard look at each byte, and adds no problem. */
static void a_glance_finds_what_a_look_at_each_byte_finds(void **state)
{
	static const char *const parts[] = {
		"a",	    "key: value", "\n",		"\n",	  " ",
		"%",	    "=",	  "<<<<<<< a",	"|",	  "~",
		"\n% x",    "\n======= ", "\n>>>>>>> ", "\x7f",	  "\x1f",
		"\xc3\xa9", "\x80",	  "\r\n",	"a\n# b", "a long word",
	};
	uint32_t random = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct buf text = { 0 };
		size_t count, quick;

		random = random * 1664525u + 1013904223u;
		count = random >> 28;
		for (size_t k = 0; k < count; k++) {
			random = random * 1664525u + 1013904223u;
			buf_text(&text, parts[(random >> 16) % 20]);
			if (random >> 26 == 0)
				buf_pad(&text, " \n"[random >> 8 & 1],
					1016 + (random >> 9) % 16);
		}
		buf_text(&text, "\n");
		quick = problems_in(&text);
		buf_text(&text, "x\ty\n");
		assert_int_equal(quick, problems_in(&text));
		buf_clear(&text);
	}
}

static void what_others_wrote_is_made_fit(void **state)
{
	static const struct {
		const char *text, *clean;
		size_t changed;
	} rows[] = {
		{ "a: b\n", "a: b\n", 0 },
		{ "a\tb\r\nc", "a\tb\nc", 0 },
		{ "a\rb\xe2\x80\xa8"
		  "c\xc2\x85",
		  "a\nb c ", 3 },
		{ "\xe2\x80\x8e\x07z\xef\xbb\xbf", "z", 3 },
		{ "\xef\xbb\xbfz\xc3\xa9", "z\xc3\xa9", 0 },
	};
	static const struct {
		const char *text;
		size_t length;
		uint32_t line;
	} bad[] = {
		{ "a\nb\xe9t\xe9", 6, 2 },
		{ "\xff\xfe"
		  "a\0",
		  4, 1 },
		{ "{\0\"\0", 4, 1 },
		{ "ab\ncd\0e", 7, 2 },
	};
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct source clean;
	size_t changed;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct source source = { "x", rows[i].text,
					 strlen(rows[i].text) };

		assert_true(source_clean(&source, &arena, &clean, &changed,
					 &problems));
		assert_int_equal(clean.length, strlen(rows[i].clean));
		assert_memory_equal(clean.text, rows[i].clean, clean.length);
		assert_int_equal(changed, rows[i].changed);
	}
	assert_int_equal(problems.list.count, 0);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct source source = { "x", bad[i].text, bad[i].length };

		assert_false(source_clean(&source, &arena, &clean, &changed,
					  &problems));
		assert_int_equal(problems.list.count, 1);
		assert_int_equal(problems.list.items[0].line, bad[i].line);
		problems_clear(&problems);
	}
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(place_counts_characters_and_skips_the_mark),
		cmocka_unit_test(line_comes_without_its_end),
		cmocka_unit_test(guard_names_what_it_refuses),
		cmocka_unit_test(guard_lets_ordinary_text_pass),
		cmocka_unit_test(conflict_is_one_problem),
		cmocka_unit_test(limits_hold_at_their_edge),
		cmocka_unit_test(problems_of_one_file_are_bounded),
		cmocka_unit_test(a_glance_finds_what_a_look_at_each_byte_finds),
		cmocka_unit_test(what_others_wrote_is_made_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
