/* test_compare.c - two states of a record differ in what was written, and in
 * nothing else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../model/scene.h"
#include "isms/verbs/compare.h"

/* All differences as "name: shown" lines. */
static const char *compare(struct scene *scene, const char *before,
			   const char *after)
{
	struct side sides[2] = { { NULL, &scene->world },
				 { NULL, &scene->world } };
	difference_vec differences = { 0 };
	struct buf out = { 0 };
	const char *text;

	if (before)
		sides[0].record = read_text(scene, before);
	if (after)
		sides[1].record = read_text(scene, after);
	records_compare(&sides[0], &sides[1], &scene->arena, &differences);
	for (size_t i = 0; i < differences.count; i++) {
		struct buf shown = { 0 };

		difference_show(&differences.items[i], &sides[0], &sides[1],
				&shown);
		buf_format(&out, "%s: %s\n", differences.items[i].name,
			   buf_string(&shown));
		buf_clear(&shown);
	}
	text = buf_keep(&out, &scene->arena);
	buf_clear(&out);
	vec_clear(&differences);
	return text;
}

static void compare_tells_what_was_written(void **state)
{
	static const struct {
		const char *before, *after, *differences;
	} rows[] = {
		{ "title: A\n", "# new\ntitle: 'A'\n", "" },
		{ "title: A\n", "title: B\n", "title: A -> B\n" },
		{ "title: A\n", "title: A\nbuilt: 2020-01-02\n",
		  "built: (none) -> 2020-01-02\n" },
		{ "title: A\nowner: PER-A\n", "title: A\n",
		  "owner: PER-A -> (none)\n" },
		{ "hull: {risk: 2}\n", "hull: {risk: 4, length: 9}\n",
		  "hull.length: (none) -> 9\n"
		  "hull.risk: 2 unlikely -> 4 likely\n" },
		{ "crew: [PER-A, PER-B]\n", "crew: [PER-B, PER-C]\n",
		  "crew: +PER-C -PER-A\n" },
		{ "crew: [PER-A, PER-B]\n", "crew: [PER-B, PER-A]\n",
		  "crew: in another order\n" },
		{ "description: |\n  a\n  b\n", "description: one\n",
		  "description: 2 lines -> one\n" },
		{ "description: |\n  a\n  b\n", "description: |\n  a\n  c\n",
		  "description: reworded (2 lines)\n" },
		{ NULL, "title: A\n", "title: (none) -> A\n" },
		{ "title: A\n", NULL, "title: A -> (none)\n" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(
			compare(*state, rows[i].before, rows[i].after),
			rows[i].differences);
}

static void compare_pairs_groups_by_their_key(void **state)
{
	assert_string_equal(
		compare(*state,
			"sails:\n- {name: main, area: 20}\n"
			"- {name: jib, area: 9}\n",
			"sails:\n- {name: jib, area: 10}\n"
			"- {name: main, area: 20}\n- {name: storm}\n"),
		"sails[name=jib].area: 9 -> 10\n"
		"sails[name=storm].name: (none) -> storm\n");
	assert_string_equal(
		compare(*state, "marks: {a: 1, b: 2}\n", "marks: {b: 3}\n"),
		"marks[a].name: a -> (none)\n"
		"marks[a].level: 1 negligible -> (none)\n"
		"marks[b].level: 2 minor -> 3 serious\n");
}

static void compare_shortens_long_lines(void **state)
{
	const char *text = compare(
		*state, "title: A\n",
		"title: A line that is so long that nobody would read all of "
		"it in the middle of a list of differences\n");

	assert_true(strlen(text) < 90);
	assert_non_null(strstr(text, "..."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(compare_tells_what_was_written,
						open_scene, close_scene),
		cmocka_unit_test_setup_teardown(
			compare_pairs_groups_by_their_key, open_scene,
			close_scene),
		cmocka_unit_test_setup_teardown(compare_shortens_long_lines,
						open_scene, close_scene),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
