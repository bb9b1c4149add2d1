/* test_value.c - what people type behind FIELD=. */
#include "isms/model/value.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "boat.h"
#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "isms/doc/yaml_write.h"
#include "isms/model/method.h"

struct typed {
	const char *field;
	const char *text;
	const char *yaml; /* NULL: refused */
};

static const struct typed samples[] = {
	{ "title", "no", " 'no'" },
	{ "title", "Marie", " Marie" },
	{ "built", "2026-01-02", " 2026-01-02" },
	{ "built", "tomorrow", " 2026-11-24" },
	{ "built", "soon", NULL },
	{ "hull.length", "12", " 12" },
	{ "hull.length", "99", NULL },
	{ "hull.risk", "likely", " 4" },
	{ "crew", "PER-A,PER-B", "\n  - PER-A\n  - PER-B" },
	{ "crew", "PER-A; PER-B", "\n  - PER-A\n  - PER-B" },
	{ "sails", "name=jib, area=3", "\n  name: jib\n  area: 3" },
	{ "sails", "name=a, b, area=3", "\n  name: a, b\n  area: 3" },
	{ "sails", "colour=red", NULL },
	{ "crew_size", "3", NULL },
};

static void values_become_what_a_file_would_hold(void **state)
{
	struct arena arena = { 0 };
	struct noun *noun = noun_build(&arena, &boat_schema, NULL);
	struct reading reading = { .arena = &arena,
				   .method = method_default(&arena),
				   .today = { 2026, 11, 23 } };

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const struct slot *slot = noun_slot(noun, samples[i].field);
		struct error err = { 0 };
		struct buf out = { 0 };
		struct node *node = record_value(slot->field, samples[i].text,
						 &reading, &err);

		assert_int_equal(node != NULL, samples[i].yaml != NULL);
		if (node) {
			yaml_write_value(&out, node, 0);
			assert_string_equal(buf_string(&out), samples[i].yaml);
		} else {
			assert_int_equal(err.fault, FAULT_USAGE);
		}
		buf_clear(&out);
		error_clear(&err);
	}
	noun_clear(noun);
	arena_clear(&arena);
}

static void members_become_what_a_file_would_hold(void **state)
{
	static const char text[] = "title: Marie\nstatus: afloat\n"
				   "hull:\n"
				   "  risk: likely\n"
				   "crew: [PER-A, 'PER-B']\n"
				   "sails:\n"
				   "  - area: 3.0\n"
				   "    name: jib\n"
				   "marks: {bow: {level: 2}, stern: 3}\n";
	static const struct {
		const char *field, *yaml;
	} rows[] = {
		{ "title", " Marie" },
		{ "hull", "\n  risk: 4" },
		{ "hull.length", NULL },
		{ "crew", "\n  - PER-A\n  - PER-B" },
		{ "sails", "\n  - name: jib\n    area: 3" },
		{ "marks", "\n  bow: 2\n  stern: 3" },
		{ "built", NULL },
	};
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	struct noun *noun = noun_build(&arena, &boat_schema, NULL);
	struct reading reading = { .arena = &arena,
				   .method = method_default(&arena) };
	struct source source = { "boat", text, sizeof text - 1 };
	struct record record = { .noun = noun, .id = "BOAT-1", .file = "boat" };

	(void)state;
	record_read(&record, yaml_read(&source, &arena, &problems), &reading,
		    &problems);
	assert_int_equal(problems.list.count, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct slot *slot = noun_slot(noun, rows[i].field);
		struct node *node = value_node(
			slot->field, (char *)record.at + slot->offset, &arena);
		struct buf out = { 0 };

		assert_int_equal(node != NULL, rows[i].yaml != NULL);
		if (node)
			yaml_write_value(&out, node, 0);
		assert_string_equal(buf_string(&out),
				    rows[i].yaml ? rows[i].yaml : "");
		buf_clear(&out);
	}
	problems_clear(&problems);
	noun_clear(noun);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_become_what_a_file_would_hold),
		cmocka_unit_test(members_become_what_a_file_would_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
