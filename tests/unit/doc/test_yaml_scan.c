/* test_yaml_scan.c - what the fast way accepts is what libyaml says. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "messy.h"
#include "same_tree.h"

/* With nothing known of other texts, then with all that came before; the last
 * keys of a habit are never forgotten, so it is a new one now and then. */
static int compare(const char *text, size_t length)
{
	static struct habit habit;
	static unsigned read;
	struct arena arena = { 0 };
	int result = same_reading(&arena, NULL, text, length);

	if (read++ % 8 == 0)
		habit = (struct habit){ 0 };
	for (int i = 0; i < 2; i++)
		if (same_reading(&arena, &habit, text, length) != result)
			result = -1;
	arena_clear(&arena);
	return result;
}

static void what_records_hold_is_taken(void **state)
{
	static const char *const texts[] = {
		"a: b\n",
		"a: b  # c\nb: c\n",
		"a: 'it''s' # c\n",
		"a: \"say \\\"x\\\"\\n\\\\\"\n",
		"a: one\n  two # c\nb: c\n",
		"a: one\n   two\n  three\n",
		"a:\nb: c\n",
		"a: # c\n\n# d\nb:   c\n",
		"a:\n  b: c\n  d:\n    e: f\ng: h\n",
		"a:\n- b\n-\n- c: d\n  e: f\n  g:\n  - h\nz: y\n",
		"a:\n  - b\n  # x\n  - c\n",
		"a: [b, 'c, d', \"e\", [f]] # x\nb: []\n",
		"a: {b: c, 'A.5': d, e: [f]}\nb: {}\n",
		"a: |\n  one\n    two\n\n  three \n\nb: c\n",
		"a: >-\n  one\n  two\n\n\n  three\n\n",
		"a: |\n  text\n# remark\nb: c\n",
		"\xc3\xa9\xe2\x82\xac: [\xf0\x9f\x98\x80, x]\nb: c\n",
		"\xc3\xa9: [\xc3\xa9, {\xc3\xa9: x, y: '\xc3\xa9'}, z]\nb: c\n",
		"A.5.9 (b): https://x.y/?z=1#f\nc: 12:30 -- ok\n",
		"\"A.5\": x\n'b': y\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (compare(texts[i], strlen(texts[i])) != 1)
			fail_msg("%d for %s",
				 compare(texts[i], strlen(texts[i])), texts[i]);
}

static void what_is_doubtful_is_left_to_libyaml(void **state)
{
	static const char *const texts[] = {
		"a: b",
		"a: b\r\n",
		"\357\273\277a: b\n",
		"a:\tb\n",
		"a: b: c\n",
		"a: b\na: c\n",
		"a: &x b\n",
		"a: *x\n",
		"a: !t b\n",
		"- a\n",
		"a\n",
		"",
		"# only\n",
		"---\na: b\n",
		"a: b\n...\n",
		"? a\n",
		"a: b\n   c: d\n",
		"a:\n  b: c\n d: e\n",
		"a: |2\n    x\n",
		"a: >\n  x\n    y\n",
		"a: |\n\n  x\n",
		"a: \"x\\u200b\"\n",
		"a: 'x\n",
		"a: [b\n  ]\n",
		"a: [b: c]\n",
		"a: [b, ]\n",
		"a: {b: }\n",
		"<<: {a: b}\n",
		"a: x\n\n  y\n",
		"a: x # c\n  y\n",
		"a: [b] c\n",
		"a: 'b'c\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (compare(texts[i], strlen(texts[i])) != 0)
			fail_msg("taken: %s", texts[i]);
}

/* A catalogue is one: its keys are told apart in another way. */
static void maps_of_many_keys_are_taken_when_all_differ(void **state)
{
	static const struct {
		unsigned keys, again; /* number of the last key */
		int taken;
	} rows[] = {
		{ 256, 255, 1 }, { 256, 0, 0 },	  { 257, 256, 1 },
		{ 257, 0, 0 },	 { 257, 255, 0 }, { 2000, 1999, 1 },
		{ 2000, 7, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf text = { 0 };

		buf_text(&text, "map:\n");
		for (unsigned k = 0; k + 1 < rows[i].keys; k++)
			buf_format(&text, "  k%u: {v%u: [%u]}\n", k, k, k);
		buf_format(&text, "  k%u: x\n", rows[i].again);
		assert_int_equal(compare(buf_string(&text), text.length),
				 rows[i].taken);
		buf_clear(&text);
	}
}

/* Keys that come, go, change places and stand twice. */
static void keys_in_any_order_are_those_of_the_text(void **state)
{
	static const char *const texts[] = {
		"title: a\nowner: b\ntags: [c]\n",
		"title: a\ntags: [c]\n",
		"tags: [c]\ntitle: a\nowner: b\nlinks: []\n",
		"titles: a\ntitle: b\ntitl: c\nowner:\n- on: d\n  by: e\n",
		"title: {on: a, by: b}\non: {by: c, on: d}\nby: long enough\n",
		"vulnerabilities: a\nvulnerabilities_: b\nx: long enough\n",
		"'title': a\nowner: b\n\"tags\": c\nlinks: long enough\n",
	};
	static const char *const twice[] = {
		"title: a\nowner: b\ntitle: c\nlinks: long enough\n",
		"title: a\n'title': b\nlinks: long enough\n",
		"'title': a\ntitle: b\nlinks: long enough\n",
	};

	(void)state;
	for (size_t i = 0; i < 100 * sizeof texts / sizeof *texts; i++) {
		const char *text =
			texts[i * 5 % (sizeof texts / sizeof *texts)];

		assert_int_equal(compare(text, strlen(text)), 1);
		text = twice[i % (sizeof twice / sizeof *twice)];
		assert_int_equal(compare(text, strlen(text)), 0);
	}
}

/* More than a habit holds. */
static void many_keys_are_read_without_a_habit(void **state)
{
	(void)state;
	for (char first = 'a'; first < 'e'; first++) {
		struct buf text = { 0 };

		for (char last = 'a'; last <= 'z'; last++)
			buf_format(&text, "%c%c: x\n", first, last);
		for (char last = 'z'; last >= 'a'; last--)
			buf_format(&text, "%c_%c: x\n", last, first);
		assert_int_equal(compare(buf_string(&text), text.length), 1);
		buf_clear(&text);
	}
}

/* Bytes that mean something, put in at random. */
static void spoil(struct dice *dice, struct buf *text)
{
	static const char signs[] = "\n :-#'\"[]{},|>\\?&ax ";
	size_t at = throw(dice, (unsigned)text->length);

	text->text[at] = signs[throw(dice, sizeof signs - 1)];
}

static void random_files_read_alike(void **state)
{
	struct dice dice = { .state = 88172645463325252 };
	size_t taken = 0;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct buf text = { 0 };

		dice.name = 0;
		messy_file(&dice, &text);
		for (unsigned i = throw(&dice, 3); i > 0; i--)
			spoil(&dice, &text);
		switch (compare(buf_string(&text), text.length)) {
		case 1:
			taken++;
			break;
		case -1:
			fail_msg("differs:\n%s", buf_string(&text));
			break;
		}
		buf_clear(&text);
	}
	assert_in_range(taken, 200, 20000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_records_hold_is_taken),
		cmocka_unit_test(what_is_doubtful_is_left_to_libyaml),
		cmocka_unit_test(maps_of_many_keys_are_taken_when_all_differ),
		cmocka_unit_test(keys_in_any_order_are_those_of_the_text),
		cmocka_unit_test(many_keys_are_read_without_a_habit),
		cmocka_unit_test(random_files_read_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
