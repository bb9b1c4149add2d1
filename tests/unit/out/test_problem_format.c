/* test_problem_format.c - problems for other programs: known again when lines
 * move, within what the programs take, with nothing live in them. */
#include "isms/out/problem_format.h"

#include <string.h>

#include "rendering.h"

static struct problem *add(struct problems *problems, const char *id,
			   unsigned line, const char *text)
{
	struct problem *problem = problem_add(problems, PROBLEM_BAD_VALUE,
					      "risk/RISK-1.yaml", "%s", text);

	problem->id = id;
	problem->line = line;
	problem->column = 3;
	problem->width = 2;
	return problem;
}

static const char *written(const char *format, const struct problems *problems,
			   struct arena *arena)
{
	struct problem_sheet sheet = {
		.problems = problems,
		.fingerprints = problem_fingerprints(arena, problems),
		.shown = "../",
		.within = "a b/",
		.version = "9",
		.limit = SEVERITY_ERROR,
	};
	struct buf out = { 0 };
	const char *kept;

	problem_format_by_name(format)->write(&sheet, &out);
	kept = buf_keep(&out, arena);
	buf_clear(&out);
	return kept;
}

/* The sanitizer makes each strstr look at all of a text. */
static size_t occurrences(const char *text, const char *word)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == *word && !strncmp(text, word, strlen(word));
	return count;
}

static void fingerprint_stays_when_lines_move(void **state)
{
	struct arena arena = { 0 };
	struct problems before = { 0 };
	struct problems after = { 0 };
	const char *const *old;
	const char *const *now;

	(void)state;
	add(&before, "RISK-1", 4, "same");
	add(&after, "RISK-1", 9, "same");
	old = problem_fingerprints(&arena, &before);
	now = problem_fingerprints(&arena, &after);
	assert_int_equal(strlen(old[0]), 64);
	assert_string_equal(old[0], now[0]);
	problems_clear(&before);
	problems_clear(&after);
	arena_clear(&arena);
}

static void fingerprint_tells_problems_apart(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	const char *const *prints;

	(void)state;
	add(&problems, "RISK-1", 4, "one");
	add(&problems, "RISK-1", 4, "two");
	add(&problems, "RISK-2", 4, "one");
	add(&problems, "RISK-1", 4, "one");
	add(&problems, "RISK-1", 4, "one")->path = "owner";
	prints = problem_fingerprints(&arena, &problems);
	for (size_t i = 0; i < 5; i++)
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(prints[i], prints[j]);
	problems_clear(&problems);
	arena_clear(&arena);
}

static void formats_are_found_by_name_and_ending(void **state)
{
	(void)state;
	assert_non_null(problem_format_by_name("sarif"));
	assert_null(problem_format_by_name("sarf"));
	assert_string_equal(problem_format_by_ending("x/isms.SARIF")->name,
			    "sarif");
	assert_string_equal(problem_format_by_ending("a.xml")->name, "junit");
	assert_null(problem_format_by_ending("xml"));
	assert_null(problem_format_by_ending("x/.xml"));
}

static void github_escapes_what_a_runner_reads(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };

	(void)state;
	add(&problems, "RISK-1", 4, "100 % a,b:c\n::error::x\x1b[31m")->hint =
		"do";
	assert_string_equal(
		written("github", &problems, &arena),
		"::error file=a b/risk/RISK-1.yaml,line=4,col=3,endColumn=5,"
		"title=bad-value::100 %25 a,b:c%0A::error::x\\u{1b}[31m. do\n");
	problems_clear(&problems);
	arena_clear(&arena);
}

static void github_annotates_ten_of_a_kind_and_logs_the_rest(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	const char *text;
	size_t count;

	(void)state;
	for (unsigned i = 1; i <= 12; i++)
		add(&problems, "RISK-1", i, "x")->hint = "do";
	text = written("github", &problems, &arena);
	count = occurrences(text, "::error ");
	assert_int_equal(count, 10);
	assert_non_null(strstr(text, "\na b/risk/RISK-1.yaml:12: error: x "
				     "[bad-value]\n"));
	problems_clear(&problems);
	arena_clear(&arena);
}

static void sarif_encodes_paths_and_keeps_the_worst(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	const char *text;
	size_t count;

	(void)state;
	for (unsigned i = 1; i <= 25001; i++)
		add(&problems, "RISK-1", i, "x")->severity = SEVERITY_NOTE;
	problems.list.items[25000].severity = SEVERITY_ERROR;
	text = written("sarif", &problems, &arena);
	assert_non_null(strstr(text, "\"uri\": \"a%20b/risk/RISK-1.yaml\""));
	assert_non_null(strstr(text, "1 of 25001 problems are left out"));
	count = occurrences(text, "\"ruleId\"");
	assert_int_equal(count, 25000);
	text = strstr(text, "\"ruleId\"");
	assert_non_null(strstr(text, "\"startLine\": 25001"));
	assert_true(strstr(text, "\"startLine\": 25001") <
		    strstr(text, "\"startLine\": 1,"));
	problems_clear(&problems);
	arena_clear(&arena);
}

static void junit_fails_only_what_counts(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };
	const char *text;

	(void)state;
	add(&problems, "RISK-1", 4, "<bad>")->severity = SEVERITY_WARNING;
	text = written("junit", &problems, &arena);
	assert_null(strstr(text, "<failure"));
	assert_non_null(strstr(text, "<system-out>a b/risk/RISK-1.yaml:4: "
				     "warning: &lt;bad&gt; [bad-value]"));
	add(&problems, "RISK-1", 5, "worse");
	text = written("junit", &problems, &arena);
	assert_non_null(strstr(text, "failures=\"1\""));
	assert_non_null(strstr(text, "<failure type=\"bad-value\" "
				     "message=\"worse\">"));
	problems_clear(&problems);
	arena_clear(&arena);
}

static void gitlab_writes_a_list_even_of_nothing(void **state)
{
	struct arena arena = { 0 };
	struct problems problems = { 0 };

	(void)state;
	assert_string_equal(written("gitlab", &problems, &arena), "[\n]\n");
	add(&problems, "RISK-1", 0, "x");
	assert_non_null(strstr(written("gitlab", &problems, &arena),
			       "\"lines\": {\"begin\": 1}"));
	problems_clear(&problems);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fingerprint_stays_when_lines_move),
		cmocka_unit_test(fingerprint_tells_problems_apart),
		cmocka_unit_test(formats_are_found_by_name_and_ending),
		cmocka_unit_test(github_escapes_what_a_runner_reads),
		cmocka_unit_test(
			github_annotates_ten_of_a_kind_and_logs_the_rest),
		cmocka_unit_test(sarif_encodes_paths_and_keeps_the_worst),
		cmocka_unit_test(junit_fails_only_what_counts),
		cmocka_unit_test(gitlab_writes_a_list_even_of_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
