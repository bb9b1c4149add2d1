/* test_approval.c - the digest that guards an approval. */
#include "isms/model/approval.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scene.h"

static const char *digest_of(struct scene *scene, const char *text)
{
	return approval_digest(read_text(scene, text), NULL,
			       scene->world.method, &scene->arena);
}

static void the_digest_covers_approved_fields_only(void **state)
{
	struct scene *scene = *state;
	const char *base = digest_of(scene, "title: a\nstatus: afloat\n"
					    "hull: {length: 9, risk: 2}\n");

	assert_memory_equal(base, "v1:sha256:", 10);
	assert_int_equal(strlen(base), 74);
	/* comments, order, names for numbers, other fields: the same */
	assert_string_equal(base,
			    digest_of(scene, "hull:\n  risk: unlikely # 2\n"
					     "  length: 9.0\nstatus: afloat\n"
					     "title: b\nnotes: new\n"));
	assert_string_not_equal(
		base, digest_of(scene, "title: a\nstatus: afloat\n"
				       "hull: {length: 9, risk: 3}\n"));
	assert_string_not_equal(base,
				digest_of(scene, "title: a\nstatus: afloat\n"
						 "hull: {length: 9, risk: 2}\n"
						 "crew: [PER-A]\n"));
}

static void a_part_can_be_digested_alone(void **state)
{
	struct scene *scene = *state;
	struct record *record = read_text(scene, whole);
	struct record *other = read_text(scene, "title: a\nstatus: afloat\n"
						"crew: [PER-ALICE, PER-BOB]\n"
						"hull: {length: 3}\n");
	struct arena *arena = &scene->arena;
	const struct method *method = scene->world.method;

	assert_string_equal(approval_digest(record, "crew", method, arena),
			    approval_digest(other, "crew", method, arena));
	assert_string_not_equal(
		approval_digest(record, "crew hull", method, arena),
		approval_digest(other, "crew hull", method, arena));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(the_digest_covers_approved_fields_only),
		SCENE(a_part_can_be_digested_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
