/* test_merge_damaged.c - files that are broken in all ways are refused, or what
 * comes out of them reads. */
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "isms/merge/markers.h"
#include "dice.h"
#include "ship.h"

static const char *damaged(struct dice *dice, struct arena *arena,
			   const char *text)
{
	static const char *const pieces[] = {
		"\n",	       "\r\n",	    "  ",	   ": ",
		"- ",	       "#",	    "\"",	   "'",
		"[",	       "}",	    "|\n",	   "&a",
		"*a",	       "\t",	    "\xff",	   "\xef\xbb\xbf",
		"<<<<<<< x\n", "=======\n", ">>>>>>> y\n", "title: z\n",
		"tags: [a]\n",
	};
	struct buf out = { 0 };

	buf_text(&out, text);
	for (unsigned times = 1 + throw(dice, 4); times > 0; times--) {
		size_t at = throw(dice, (unsigned)out.length + 1);
		size_t gone = throw(dice, 3) ? 0 : throw(dice, 30);
		const char *piece =
			pieces[throw(dice, sizeof pieces / sizeof *pieces)];

		if (at + gone > out.length)
			gone = out.length - at;
		buf_replace(&out, at, at + gone, piece, strlen(piece));
	}
	text = buf_keep(&out, arena);
	buf_clear(&out);
	return text;
}

static bool reads(const struct merge *merge)
{
	struct source source = { "ship", merge->text.bytes,
				 merge->text.length };
	struct problems problems = { 0 };
	struct markers markers;
	bool fine = yaml_read(&source, merge->arena, &problems) != NULL;

	problems_clear(&problems);
	if (merge->clashes.count)
		return markers_split(merge->arena, &merge->text, &markers);
	return fine;
}

static void damaged_texts_are_refused_or_merged(void **state)
{
	unsigned merged = 0, refused = 0;

	(void)state;
	for (unsigned seed = 1; seed < 4000; seed++) {
		struct dice dice = { seed * 0x9e3779b97f4a7c15ULL };
		struct arena arena = { 0 };
		struct error err = { 0 };
		const char *base, *ours, *theirs;
		struct merge merge;

		for (int i = 0; i < 20; i++)
			throw(&dice, 2);
		base = damaged(&dice, &arena, first_text);
		ours = throw(&dice, 3) ? damaged(&dice, &arena, base)
				       : first_text;
		theirs = throw(&dice, 3) ? damaged(&dice, &arena, base)
					 : first_text;
		merge = ship_merge(&arena, base, ours, theirs);
		merge.guess = throw(&dice, 2);
		if (!merge_run(&merge, &err)) {
			assert_int_equal(err.fault, FAULT_DATA);
			refused++;
		} else {
			merged++;
			if (!reads(&merge))
				fail_msg("round %u:\n%s", seed,
					 merge.text.bytes);
		}
		error_clear(&err);
		merge_clear(&merge);
		arena_clear(&arena);
	}
	assert_in_range(merged, 400, 3900);
	assert_in_range(refused, 400, 3900);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(damaged_texts_are_refused_or_merged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
