/* test_yaml_scalar.c - which texts need quotes, and how they get them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/doc/yaml_write.h"

static void words_that_readers_type_need_quotes(void **state)
{
	static const char *const rows[] = {
		"",
		"no",
		"No",
		"NO",
		"n",
		"y",
		"Y",
		"yes",
		"on",
		"off",
		"true",
		"False",
		"null",
		"Null",
		"~",
		"=",
		"<<",
		"0",
		"1",
		"-1",
		"+1",
		"1.10",
		"1.0",
		".5",
		"5.",
		"-.5",
		"1e3",
		"1E-5",
		"1.5e+3",
		"0o17",
		"017",
		"0x1F",
		"0b101",
		"1_000",
		"1,000",
		".inf",
		"-.INF",
		"+.inf",
		".NaN",
		"12:30:45",
		"1:20",
		"190:20:30.1",
		"2024-01-01",
		"2024-1-1",
		"2024-01-01T10:00:00Z",
		"2024-01-01 10:00:00 +1",
		"2001-12-14t21:59:43.10-05:00",
		"10.0.0.1",
		"A: b",
		"a:",
		": a",
		":a",
		"a #b",
		"#a",
		"- a",
		"-",
		"? a",
		"?a",
		"a\tb",
		" a",
		"a ",
		"\ta",
		"a\nb",
		"\n",
		"[a",
		"]a",
		"{a",
		"}a",
		",a",
		"&a",
		"*a",
		"!a",
		"|a",
		">a",
		"'a",
		"\"a",
		"%a",
		"@a",
		"`a",
		"---",
		"--- a",
		"...",
		"\xe2\x80\xa8 a",
		"\x01",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (!yaml_needs_quotes(rows[i], false))
			print_error("'%s'\n", rows[i]);
		assert_true(yaml_needs_quotes(rows[i], false));
		assert_true(yaml_needs_quotes(rows[i], true));
	}
}

static void ordinary_words_need_none(void **state)
{
	static const char *const rows[] = {
		"a",
		"word",
		"two words",
		"A.5.9",
		"PER-ALICE",
		"RISK-7K3QF",
		"12 months",
		"72h",
		"30d",
		"P1Y",
		"nobody",
		"none",
		"it's",
		"say \"x\"",
		"a:b",
		"a#b",
		"-a",
		"-- a",
		"http://x.y/z",
		"1200 EUR",
		"2026-Q1",
		"v1.0",
		"a=b",
		"50%",
		"a@b.c",
		"na\xc3\xafve",
		"\xe2\x82\xac 5",
		"\xf0\x9f\x98\x80",
		"2026-02",
		"1.a",
		"0xg",
		"e3",
		"<a",
		"(a)",
		"a - b",
		"$(x)",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (yaml_needs_quotes(rows[i], false))
			print_error("'%s'\n", rows[i]);
		assert_false(yaml_needs_quotes(rows[i], false));
	}
}

static void brackets_need_quotes_only_inside_brackets(void **state)
{
	static const char *const rows[] = {
		"a,b", "a, b", "a[0]", "a]", "a{b}", "why?", "x?y=z", "-]",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_false(yaml_needs_quotes(rows[i], false));
		assert_true(yaml_needs_quotes(rows[i], true));
	}
}

static void quotes_are_as_few_as_can_be(void **state)
{
	static const struct {
		const char *text;
		enum node_style style;
		const char *written;
	} rows[] = {
		{ "a", NODE_DOUBLE_QUOTED, "a" },
		{ "a", NODE_LITERAL, "a" },
		{ "no", NODE_DOUBLE_QUOTED, "'no'" },
		{ "no", NODE_PLAIN, "no" },
		{ "2026-01-02", NODE_PLAIN, "2026-01-02" },
		{ "2026-01-02", NODE_SINGLE_QUOTED, "'2026-01-02'" },
		{ "1.10", NODE_DOUBLE_QUOTED, "'1.10'" },
		{ "", NODE_DOUBLE_QUOTED, "''" },
		{ "", NODE_PLAIN, "''" },
		{ "a: b", NODE_PLAIN, "'a: b'" },
		{ "- 'x'", NODE_PLAIN, "\"- 'x'\"" },
		{ "- 'x' \"y\"", NODE_PLAIN, "'- ''x'' \"y\"'" },
		{ "- 'x' \\", NODE_PLAIN, "'- ''x'' \\'" },
		{ "a\tb", NODE_PLAIN, "\"a\\tb\"" },
		{ "a\nb\"\\", NODE_PLAIN, "\"a\\nb\\\"\\\\\"" },
		{ "\x1b", NODE_PLAIN, "\"\\x1b\"" },
		{ "\r", NODE_PLAIN, "\"\\r\"" },
		{ "\xe2\x80\xae", NODE_PLAIN, "\"\\u202e\"" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf out = { 0 };

		yaml_write_scalar(
			&out, node_text(&arena, rows[i].text, rows[i].style),
			false);
		assert_string_equal(buf_string(&out), rows[i].written);
		buf_clear(&out);
	}
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_that_readers_type_need_quotes),
		cmocka_unit_test(ordinary_words_need_none),
		cmocka_unit_test(brackets_need_quotes_only_inside_brackets),
		cmocka_unit_test(quotes_are_as_few_as_can_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
