/* test_graph.c - references from both sides. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/store/graph.h"
#include "opened.h"

static void write_all(struct opened *opened)
{
	opened_begin(opened);
	scene_write(&opened->scene, "thing/THG-1.yaml",
		    "title: A\nstatus: live\nowner: CRW-1\npart: THG-2\n"
		    "uses: [THG-10, THG-2, CRW-1]\n"
		    "cites: [iso27001-2022/A.5.9, bsi/G 0.1, REQ-9, ISO-9]\n"
		    "trials:\n  - {on: 2025-01-01, by: CRW-2}\n"
		    "  - {by: CRW-2, with: THG-9}\n");
	scene_write(&opened->scene, "thing/THG-2.yaml",
		    "title: A\nstatus: gone\npart: CRW-2\n");
	scene_write(&opened->scene, "thing/THG-3.yaml",
		    "title: A\nstatus: live\npart: CRW-1\nuses: [THG-4]\n");
	scene_write(&opened->scene, "thing/THG-4.yaml", "title: [\n");
	scene_write(&opened->scene, "thing/THG-10.yaml",
		    "title: A\nstatus: live\n");
	scene_write(&opened->scene, "crew/CRW-1.yaml",
		    "title: A\nstatus: live\n");
	scene_write(&opened->scene, "crew/CRW-2.yaml",
		    "title: A\nstatus: gone\n");
	scene_write(&opened->scene, "requirement/iso27001-2022/A.5.9.yaml",
		    "title: A\n");
	opened_open(opened);
	assert_true(graph_build(&opened->store, &opened->err));
}

static void graph_goes_both_ways_in_natural_order(void **state)
{
	static const char *const out[] = {
		"owner CRW-1",		"uses[2] CRW-1",
		"trials[0].by CRW-2",	"trials[1].by CRW-2",
		"cites[3] ISO-9",	"cites[2] REQ-9",
		"part THG-2",		"uses[1] THG-2",
		"trials[1].with THG-9", "uses[0] THG-10",
		"cites[1] bsi/G 0.1",	"cites[0] iso27001-2022/A.5.9",
	};
	struct opened opened;
	const struct link *const *links;
	const struct record *record;
	size_t count;

	(void)state;
	write_all(&opened);
	record = store_find(&opened.store, "THG-1", &opened.err);
	links = graph_out(&opened.store, record, &count);
	assert_int_equal(count, sizeof out / sizeof *out);
	for (size_t i = 0; i < count; i++) {
		char text[64];

		snprintf(text, sizeof text, "%s %s",
			 link_place(links[i], &opened.store.arena),
			 links[i]->to);
		assert_string_equal(text, out[i]);
	}
	assert_ptr_equal(
		links[count - 1]->target,
		store_find(&opened.store, "iso27001-2022/A.5.9", &opened.err));
	record = store_find(&opened.store, "CRW-1", &opened.err);
	links = graph_in(&opened.store, record, &count);
	assert_int_equal(count, 3);
	assert_string_equal(links[0]->from->id, "THG-1");
	assert_string_equal(links[0]->path, "owner");
	assert_string_equal(links[1]->path, "uses");
	assert_string_equal(links[2]->from->id, "THG-3");
	opened_end(&opened);
}

static void what_is_no_record_is_found_by_its_name(void **state)
{
	static const struct {
		const char *to;
		bool dangles;
	} loose[] = {
		{ "ISO-9", false }, { "REQ-9", true },	    { "THG-4", false },
		{ "THG-9", true },  { "bsi/G 0.1", false },
	};
	struct opened opened;
	const struct link *const *links;
	size_t count;

	(void)state;
	write_all(&opened);
	links = graph_loose(&opened.store, NULL, &count);
	assert_int_equal(count, sizeof loose / sizeof *loose);
	for (size_t i = 0; i < count; i++) {
		assert_string_equal(links[i]->to, loose[i].to);
		assert_int_equal(link_dangles(&opened.store, links[i]),
				 loose[i].dangles);
	}
	links = graph_loose(&opened.store, "bsi/G 0.1", &count);
	assert_int_equal(count, 1);
	assert_string_equal(links[0]->from->id, "THG-1");
	graph_loose(&opened.store, "THG-1", &count);
	assert_int_equal(count, 0);
	opened_end(&opened);
}

static void graph_check_names_each_bad_reference(void **state)
{
	static const struct {
		enum problem_code code;
		const char *id, *path;
		unsigned line;
	} rows[] = {
		{ PROBLEM_WRONG_TYPE, "THG-1", "owner", 3 },
		{ PROBLEM_WRONG_TYPE, "THG-2", "part", 3 },
		{ PROBLEM_WRONG_TYPE, "THG-3", "part", 3 },
		{ PROBLEM_DANGLING, "THG-1", "cites[2]", 6 },
		{ PROBLEM_DANGLING, "THG-1", "trials[1].with", 9 },
		{ PROBLEM_ENDED_REFERENCE, "THG-1", "part", 4 },
		{ PROBLEM_ENDED_REFERENCE, "THG-1", "uses[1]", 5 },
		{ PROBLEM_ENDED_REFERENCE, "THG-1", "trials[1].by", 9 },
	};
	struct opened opened;
	struct problems problems = { 0 };

	(void)state;
	write_all(&opened);
	graph_check(&opened.store, &problems);
	store_locate(&opened.store, &problems);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		bool found = false;

		for (size_t k = 0; k < problems.list.count; k++) {
			const struct problem *problem = &problems.list.items[k];

			found |= problem->code == rows[i].code &&
				 !strcmp(problem->id, rows[i].id) &&
				 !strcmp(problem->path, rows[i].path) &&
				 problem->line == rows[i].line;
		}
		if (!found)
			fail_msg("%s %s", rows[i].id, rows[i].path);
	}
	assert_int_equal(problems.list.count, sizeof rows / sizeof *rows);
	problems_clear(&problems);
	opened_end(&opened);
}

static void dangling_reference_hints_at_the_nearest_id(void **state)
{
	struct opened opened;
	struct problems problems = { 0 };

	(void)state;
	opened_begin(&opened);
	scene_write(&opened.scene, "thing/THG-1.yaml",
		    "title: A\nstatus: live\nowner: CRW-ALCIE\n");
	scene_write(&opened.scene, "crew/CRW-ALICE.yaml",
		    "title: A\nstatus: live\n");
	opened_open(&opened);
	assert_true(graph_build(&opened.store, &opened.err));
	graph_check(&opened.store, &problems);
	assert_int_equal(problems.list.count, 1);
	assert_non_null(strstr(problems.list.items[0].hint, "CRW-ALICE"));
	problems_clear(&problems);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(graph_goes_both_ways_in_natural_order),
		cmocka_unit_test(what_is_no_record_is_found_by_its_name),
		cmocka_unit_test(graph_check_names_each_bad_reference),
		cmocka_unit_test(dangling_reference_hints_at_the_nearest_id),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
