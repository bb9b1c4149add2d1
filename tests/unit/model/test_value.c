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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_become_what_a_file_would_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
