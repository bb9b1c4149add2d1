/* test_field.c - what each kind of field takes, refuses, prints and orders. */
#include "isms/model/field.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/model/method.h"

static const struct choice sizes[] = {
	{ "small", NULL, NULL, false },
	{ "large", NULL, NULL, false },
	{ NULL, NULL, NULL, false },
};

struct sample {
	struct field field;
	const char *text;
	const char *stored; /* NULL: refused with `why` */
	const char *why;    /* its beginning */
};

#define KIND(k)                          \
	{                                \
		.name = "f", .kind = (k) \
	}

static const struct sample samples[] = {
	{ KIND(FIELD_LINE), "no", "no", NULL },
	{ KIND(FIELD_LINE), "a\nb", NULL, "f must be a single line" },
	{ KIND(FIELD_TEXT), "a\nb", "a\nb", NULL },
	{ KIND(FIELD_DATE), "2026-02-28", "2026-02-28", NULL },
	{ KIND(FIELD_DATE), "2026-02-30", NULL, "f is '2026-02-30'" },
	{ KIND(FIELD_DATE), "today", NULL, "f is 'today'" },
	{ KIND(FIELD_DURATION), "1 year", "12 months", NULL },
	{ KIND(FIELD_DURATION), "soon", NULL, "f is 'soon'" },
	{ KIND(FIELD_MONEY), "1200 EUR", "1200 EUR", NULL },
	{ KIND(FIELD_MONEY), "1200", NULL, "f is '1200'" },
	{ KIND(FIELD_NUMBER), "1.10", "1.1", NULL },
	{ KIND(FIELD_NUMBER), "0o17", NULL, "f is '0o17', not a number" },
	{ KIND(FIELD_BOOL), "yes", "yes", NULL },
	{ KIND(FIELD_BOOL), "false", "no", NULL },
	{ KIND(FIELD_BOOL), "on", NULL, "f is 'on', not yes or no" },
	{ KIND(FIELD_REF), "PER-ALICE", "PER-ALICE", NULL },
	{ KIND(FIELD_REF), "Alice Smith", NULL, "f is 'Alice Smith'" },
	{ KIND(FIELD_URL), "https://example.com/a", "https://example.com/a",
	  NULL },
	{ KIND(FIELD_URL), "javascript:alert(1)", NULL,
	  "f is 'javascript:alert(1)', not a URL" },
	{ KIND(FIELD_PATH), "policy/text/a.md", "policy/text/a.md", NULL },
	{ KIND(FIELD_PATH), "../secret", NULL, "f is '../secret'" },
	{ KIND(FIELD_PATH), "a/../../b", NULL, "f is 'a/../../b'" },
	{ KIND(FIELD_PATH), "/etc/passwd", NULL, "f is '/etc/passwd'" },
	{ KIND(FIELD_RECURRENCE), "FREQ=WEEKLY;BYDAY=MO",
	  "FREQ=WEEKLY;BYDAY=MO", NULL },
	{ KIND(FIELD_RECURRENCE), "weekly", NULL, "f: 'weekly' is not" },
	{ KIND(FIELD_CITE), "iso27001-2022/A.5.9", "iso27001-2022/A.5.9",
	  NULL },
	{ KIND(FIELD_INSTANT), "2026-11-23T09:30Z", "2026-11-23T09:30:00Z",
	  NULL },
	{ { .name = "f", .kind = FIELD_CHOICE, .rule.choices = sizes },
	  "large",
	  "large",
	  NULL },
	{ { .name = "f", .kind = FIELD_CHOICE, .rule.choices = sizes },
	  "larg",
	  NULL,
	  "f is 'larg', not one of: small, large; did you mean 'large'?" },
	{ { .name = "f", .kind = FIELD_LEVEL, .rule.scale = "impact" },
	  "7",
	  NULL,
	  "f is 7, allowed 1..5" },
	{ { .name = "f", .kind = FIELD_LEVEL, .rule.scale = "impact" },
	  "severe",
	  "4",
	  NULL },
	{ { .name = "f", .kind = FIELD_NUMBER, .rule.range = { 0, 1 } },
	  "1.5",
	  NULL,
	  "f is 1.5, allowed 0..1" },
	{ { .name = "f", .kind = FIELD_LIST, .item = FIELD_LINE },
	  "a; b\\;c ;d",
	  "a; b\\;c; d",
	  NULL },
	{ { .name = "f", .kind = FIELD_LIST, .item = FIELD_REF },
	  "a b",
	  NULL,
	  "f is 'a b', not the id of a record" },
};

static void kinds_take_and_refuse(void **state)
{
	struct arena arena = { 0 };
	struct reading reading = { .arena = &arena,
				   .method = method_default(&arena) };
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const struct sample *sample = &samples[i];
		_Alignas(16) char member[64] = { 0 };
		bool taken;

		buf_reset(&out);
		taken = field_parse(&sample->field, sample->text, &reading,
				    member, &out);
		if (taken)
			field_format(&sample->field, member, &out);
		if (sample->stored)
			assert_string_equal(buf_string(&out), sample->stored);
		else
			assert_memory_equal(buf_string(&out), sample->why,
					    strlen(sample->why));
		assert_int_equal(taken, sample->stored != NULL);
		assert_int_equal(field_is_set(&sample->field, member), taken);
	}
	buf_clear(&out);
	arena_clear(&arena);
}

static void what_people_type_may_be_relative(void **state)
{
	struct arena arena = { 0 };
	struct reading reading = { .arena = &arena,
				   .method = method_default(&arena),
				   .today = { 2026, 11, 23 } };
	struct field field = KIND(FIELD_DATE);
	struct date date = { 0 };
	struct buf out = { 0 };

	(void)state;
	assert_true(field_parse(&field, "+30d", &reading, &date, &out));
	field_format(&field, &date, &out);
	assert_string_equal(buf_string(&out), "2026-12-23");
	buf_clear(&out);
	arena_clear(&arena);
}

static void lists_split_and_join_to_the_same(void **state)
{
	static const char *const texts[] = { "a", "a; b", "a\\;b; c\\\\",
					     "one two; three" };
	struct arena arena = { 0 };
	struct field field = { .name = "f",
			       .kind = FIELD_LIST,
			       .item = FIELD_LINE };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct list list = field_split(&arena, texts[i]);
		struct buf out = { 0 };

		field_format(&field, &list, &out);
		assert_string_equal(buf_string(&out), texts[i]);
		buf_clear(&out);
	}
	assert_int_equal(field_split(&arena, "").count, 0);
	assert_int_equal(field_split(&arena, " ; ;").count, 0);
	arena_clear(&arena);
}

static void levels_are_shown_with_their_names(void **state)
{
	struct arena arena = { 0 };
	struct field field = { .name = "f",
			       .kind = FIELD_LEVEL,
			       .rule.scale = "likelihood" };
	struct buf out = { 0 };
	int level = 3;

	(void)state;
	field_show(&field, &level, method_default(&arena), &out);
	assert_string_equal(buf_string(&out), "3 possible");
	buf_clear(&out);
	arena_clear(&arena);
}

static void every_kind_has_a_name_that_is_found_again(void **state)
{
	(void)state;
	for (int kind = FIELD_LINE; kind < FIELD_KINDS; kind++)
		assert_int_equal(
			field_kind_of(field_kind_name((enum field_kind)kind)),
			kind);
	assert_int_equal(field_kind_of("colour"), FIELD_END);
}

static void texts_are_the_kinds_with_a_text(void **state)
{
	(void)state;
	for (int kind = FIELD_END; kind < FIELD_KINDS; kind++) {
		bool text = kind == FIELD_LINE || kind == FIELD_TEXT ||
			    kind == FIELD_REF || kind == FIELD_CITE ||
			    kind == FIELD_URL || kind == FIELD_PATH ||
			    kind == FIELD_RECURRENCE;

		assert_int_equal(field_kind_is_text((enum field_kind)kind),
				 text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_the_kinds_with_a_text),
		cmocka_unit_test(kinds_take_and_refuse),
		cmocka_unit_test(what_people_type_may_be_relative),
		cmocka_unit_test(lists_split_and_join_to_the_same),
		cmocka_unit_test(levels_are_shown_with_their_names),
		cmocka_unit_test(every_kind_has_a_name_that_is_found_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
