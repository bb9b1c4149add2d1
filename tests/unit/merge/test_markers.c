/* test_markers.c - texts with Git's conflict markers, apart and together. */
#include "isms/merge/markers.h"
#include "ship.h"

struct sample {
	const char *text, *ours, *theirs;
	const char *base; /* NULL: not shown */
};

static void markers_come_apart_in_all_styles(void **state)
{
	static const struct sample samples[] = {
		{ "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> topic\nd\n",
		  "a\nb\nd\n", "a\nc\nd\n", NULL },
		{ "<<<<<<< HEAD\nb\n||||||| merged\nx\n=======\nc\n"
		  ">>>>>>> topic\n",
		  "b\n", "c\n", "x\n" },
		/* sides may be empty, labels missing, line ends CRLF */
		{ "<<<<<<<\r\n=======\r\nc\r\n>>>>>>>\r\n", "", "c\r\n", NULL },
		/* larger markers have smaller ones as text */
		{ "<<<<<<<<< A\n<<<<<<< B\n=========\nc\n>>>>>>>>> B\n",
		  "<<<<<<< B\n", "c\n", NULL },
		{ "<<<<<<< a\nb\n=======\nc\n>>>>>>> a\nm\n<<<<<<< a\nd\n"
		  "=======\n>>>>>>> a",
		  "b\nm\nd\n", "c\nm\n", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct arena arena = { 0 };
		struct merge_text text = ship_text(samples[i].text);
		struct markers markers;

		assert_true(markers_split(&arena, &text, &markers));
		assert_string_equal(markers.ours.bytes, samples[i].ours);
		assert_string_equal(markers.theirs.bytes, samples[i].theirs);
		assert_int_equal(markers.has_base, samples[i].base != NULL);
		if (samples[i].base)
			assert_string_equal(markers.base.bytes,
					    samples[i].base);
		arena_clear(&arena);
	}
}

static void markers_that_do_not_pair_are_refused(void **state)
{
	static const char *const bad[] = {
		"",
		"a\n",
		"<<<<<<< a\nb\n",
		"<<<<<<< a\nb\n=======\n",
		"<<<<<<< a\nb\n>>>>>>> c\n",
		"<<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b\n",
		"=======\n>>>>>>> b\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct arena arena = { 0 };
		struct merge_text text = ship_text(bad[i]);
		struct markers markers;

		assert_false(markers_split(&arena, &text, &markers));
		arena_clear(&arena);
	}
}

static void markers_stand_around_what_differs(void **state)
{
	struct arena arena = { 0 };
	struct merge merge = { .marker = 9, .ours_label = "HEAD" };
	struct merge_text ours = ship_text("a\nb\nc\n");
	struct merge_text theirs = ship_text("a\nB\nc\nd");
	struct merge_text text;

	(void)state;
	markers_join(&arena, &merge, &ours, &theirs, &text);
	assert_string_equal(text.bytes, "a\n<<<<<<<<< HEAD\nb\n=========\nB\n"
					">>>>>>>>> theirs\nc\n<<<<<<<<< HEAD\n"
					"=========\nd\n>>>>>>>>> theirs\n");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markers_come_apart_in_all_styles),
		cmocka_unit_test(markers_that_do_not_pair_are_refused),
		cmocka_unit_test(markers_stand_around_what_differs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
