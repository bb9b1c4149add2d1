/* test_seal.c - what an approval is bound to: fields and the texts they name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/model/approval.h"
#include "isms/store/seal.h"
#include "opened.h"

struct paper {
	struct common common;
	const char *version;
	const char *text;
};

static const struct field paper_fields[] = {
	LINE(paper, version, FIELD_APPROVED, "of the text"),
	FILEPATH(paper, text, FIELD_APPROVED, "where the text is"),
	END_OF_FIELDS
};

static const struct schema paper_schema = {
	.noun = "paper",
	.plural = "papers",
	.prefix = "PAP",
	.summary = "a paper",
	.size = sizeof(struct paper),
	.fields = paper_fields,
};

/* The digest when the text is this; NULL: there is none. */
static const char *digest_of(struct opened *opened, const char *record,
			     const char *file, const char *text,
			     struct arena *arena)
{
	static const struct schema *const schemas[] = { &paper_schema, NULL };
	const struct date today = { 2026, 3, 1 };
	const struct record *paper;
	const char *digest;

	opened_begin(opened);
	scene_write(&opened->scene, "paper/PAP-1.yaml", record);
	if (text)
		scene_write(&opened->scene, file, text);
	assert_true(store_open(&opened->store, opened->scene.path, schemas,
			       today, &opened->err));
	paper = store_find(&opened->store, "PAP-1", &opened->err);
	assert_non_null(paper);
	digest = seal_digest(&opened->store, paper, opened->store.world.method,
			     arena, &opened->err);
	assert_true(digest || opened->err.fault == FAULT_DATA ||
		    opened->err.fault == FAULT_SYSTEM);
	opened_end(opened);
	return digest;
}

static void the_text_counts_and_not_its_name(void **state)
{
	const char *record = "title: A\nversion: \"1\"\ntext: text/a.md\n";
	const char *moved = "title: A\nversion: \"1\"\ntext: text/b.md\n";
	const char *newer = "title: A\nversion: \"2\"\ntext: text/a.md\n";
	struct arena arena = { 0 };
	struct opened opened;
	const char *base =
		digest_of(&opened, record, "text/a.md", "One\nTwo\n", &arena);

	(void)state;
	assert_memory_equal(base, "v1:sha256:", 10);
	assert_string_equal(base, digest_of(&opened, moved, "text/b.md",
					    "One\nTwo\n", &arena));
	assert_string_equal(base, digest_of(&opened, record, "text/a.md",
					    "One\r\nTwo\r\n", &arena));
	assert_string_not_equal(base, digest_of(&opened, record, "text/a.md",
						"One\nTwo.\n", &arena));
	assert_string_not_equal(base, digest_of(&opened, record, "text/a.md",
						"One\rTwo\n", &arena));
	assert_string_not_equal(base, digest_of(&opened, newer, "text/a.md",
						"One\nTwo\n", &arena));
	arena_clear(&arena);
}

static void without_the_text_there_is_no_digest(void **state)
{
	struct arena arena = { 0 };
	struct opened opened;

	(void)state;
	assert_null(digest_of(&opened, "title: A\ntext: text/a.md\n", NULL,
			      NULL, &arena));
	assert_non_null(digest_of(&opened, "title: A\n", NULL, NULL, &arena));
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_text_counts_and_not_its_name),
		cmocka_unit_test(without_the_text_there_is_no_digest),
	};

	return cmocka_run_group_tests_name("seal", tests, NULL, NULL);
}
