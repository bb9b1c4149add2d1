/* test_timeline.c - the ISMS from commit to commit is what each commit has. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/store/timeline.h"
#include "opened.h"

static void commit(struct scene *scene, const char *day, const char *command)
{
	char line[2048];

	snprintf(line, sizeof line,
		 "cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null "
		 "GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=a@example.org "
		 "GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=a@example.org "
		 "GIT_COMMITTER_DATE='%sT12:00:00Z' && { %s ; } "
		 ">/dev/null 2>&1 && git add -A && "
		 "git commit -qm x --allow-empty",
		 scene->path, day, command);
	if (system(line) != 0)
		fail_msg("%s", command);
}

/* January two things, March one changed and one gone, April one renamed, June
 * another setting. */
static void begin(struct opened *opened)
{
	opened_begin(opened);
	scene_write(&opened->scene, "thing/THG-1.yaml", "title: one\n");
	scene_write(&opened->scene, "thing/THG-2.yaml", "title: two\n");
	scene_write(&opened->scene, "thing/note.txt", "no record\n");
	commit(&opened->scene, "2026-01-05", "git init -q");
	scene_write(&opened->scene, "thing/THG-1.yaml", "title: changed\n");
	commit(&opened->scene, "2026-03-05", "rm thing/THG-2.yaml");
	commit(&opened->scene, "2026-04-05",
	       "git mv thing/THG-1.yaml thing/THG-9.yaml");
	scene_write(&opened->scene, "isms.yaml",
		    "format: 1\norganisation: Other\n");
	commit(&opened->scene, "2026-06-05", "true");
	opened_open(opened);
}

/* "DAY ID=TITLE ID=TITLE" for each tick, and how many turns it took. */
static const char *tell(struct opened *opened, enum timeline_by by,
			const char *nouns)
{
	static char text[2048];
	struct timeline_span span = { .by = by,
				      .to = { 2026, 6, 30 },
				      .nouns = nouns };
	struct timeline timeline;
	bool more = true;
	size_t at = 0;

	text[0] = '\0';
	assert_true(timeline_open(&timeline, &opened->store, &span,
				  test_schemas, &opened->err));
	for (;;) {
		const struct folder *folder;

		assert_true(timeline_next(&timeline, &more, &opened->err));
		if (!more)
			break;
		assert_true(timeline.present);
		folder = store_folder(timeline.then, "thing");
		at += (size_t)snprintf(
			text + at, sizeof text - at,
			"%02d-%02d %zu:", timeline.tick.day.month,
			timeline.tick.day.day, timeline.turns.count);
		for (size_t i = 0; i < folder->records.count; i++)
			at += (size_t)snprintf(
				text + at, sizeof text - at, " %s=%s",
				folder->records.items[i]->id,
				record_title(folder->records.items[i]));
		at += (size_t)snprintf(text + at, sizeof text - at, "\n");
	}
	assert_int_equal(timeline.unreadable, 0);
	timeline_close(&timeline);
	return text;
}

static void timeline_goes_from_commit_to_commit(void **state)
{
	struct opened opened;

	(void)state;
	begin(&opened);
	assert_string_equal(tell(&opened, BY_COMMIT, "thing"),
			    "01-05 2: THG-1=one THG-2=two\n"
			    "03-05 2: THG-1=changed\n"
			    "04-05 2: THG-9=changed\n"
			    "06-05 3: THG-9=changed\n");
	opened_end(&opened);
}

static void timeline_fills_months_without_a_commit(void **state)
{
	struct opened opened;

	(void)state;
	begin(&opened);
	assert_string_equal(tell(&opened, BY_MONTH, NULL),
			    "01-31 2: THG-1=one THG-2=two\n"
			    "02-28 0: THG-1=one THG-2=two\n"
			    "03-31 2: THG-1=changed\n"
			    "04-30 2: THG-9=changed\n"
			    "05-31 0: THG-9=changed\n"
			    "06-30 3: THG-9=changed\n");
	opened_end(&opened);
}

static void timeline_ends_early_without_harm(void **state)
{
	struct timeline_span span = { .by = BY_COMMIT, .to = { 2026, 6, 30 } };
	struct opened opened;
	struct timeline timeline;
	bool more;

	(void)state;
	begin(&opened);
	assert_true(timeline_open(&timeline, &opened.store, &span, test_schemas,
				  &opened.err));
	assert_true(timeline_next(&timeline, &more, &opened.err));
	assert_true(more && timeline.fresh);
	timeline_close(&timeline);
	opened_end(&opened);
}

static void timeline_without_a_commit_is_empty(void **state)
{
	struct timeline_span span = { .by = BY_MONTH, .to = { 2026, 6, 30 } };
	struct opened opened;
	struct timeline timeline;
	bool more;
	char line[1024];

	(void)state;
	opened_begin(&opened);
	opened_open(&opened);
	assert_false(timeline_open(&timeline, &opened.store, &span,
				   test_schemas, &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	snprintf(line, sizeof line, "git init -q '%s'", opened.scene.path);
	assert_int_equal(system(line), 0);
	assert_true(timeline_open(&timeline, &opened.store, &span, test_schemas,
				  &opened.err));
	assert_true(timeline_next(&timeline, &more, &opened.err));
	assert_false(more);
	timeline_close(&timeline);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(timeline_goes_from_commit_to_commit),
		cmocka_unit_test(timeline_fills_months_without_a_commit),
		cmocka_unit_test(timeline_ends_early_without_harm),
		cmocka_unit_test(timeline_without_a_commit_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
