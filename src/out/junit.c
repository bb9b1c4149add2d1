/* junit.c - problems as JUnit XML: a suite for each group of checks, a test
 * case for each check, failed when it found what --fail-on counts. */
#include <string.h>

#include "isms/out/xml_text.h"
#include "problem_format_internal.h"

/* What one check found; what does not count lies in `below`. */
struct found {
	size_t failing, below;
	const struct problem *first;
};

static void count_all(const struct problem_sheet *sheet, struct found *found)
{
	for (size_t i = 0; i < sheet->problems->list.count; i++) {
		const struct problem *problem = &sheet->problems->list.items[i];
		struct found *check = &found[problem->code];

		if (problem->severity < sheet->limit) {
			check->below++;
			continue;
		}
		if (!check->failing++)
			check->first = problem;
	}
}

static void put_attribute(struct buf *out, const char *name, const char *text)
{
	buf_format(out, " %s=\"", name);
	xml_text(out, text);
	buf_char(out, '"');
}

/* Lines of the problems of one check, or of a group's that do not count. */
static void put_lines(struct buf *out, const struct problem_sheet *sheet,
		      int code, const char *group)
{
	for (size_t i = 0; i < sheet->problems->list.count; i++) {
		const struct problem *problem = &sheet->problems->list.items[i];
		const struct problem_row *row = &problem_rows[problem->code];
		struct buf path = { 0 };

		if (group ? strcmp(row->group, group) != 0 ||
				    problem->severity >= sheet->limit
			  : (int)problem->code != code ||
				    problem->severity < sheet->limit)
			continue;
		problem_path(&path, sheet, problem);
		xml_text(out, buf_string(&path));
		buf_format(out, ":%u: ", problem_line(problem));
		buf_format(out, "%s: ", severity_name(problem->severity));
		xml_text(out, problem->text);
		buf_format(out, " [%s]\n", row->name);
		buf_clear(&path);
	}
}

static void put_case(struct buf *out, const struct problem_sheet *sheet,
		     int code, const struct found *found)
{
	const struct problem_row *row = &problem_rows[code];
	struct buf text = { 0 };

	buf_text(out, "<testcase");
	put_attribute(out, "name", row->name);
	buf_format(&text, "isms.%s", row->group);
	put_attribute(out, "classname", text.text);
	buf_text(out, " time=\"0\"");
	buf_clear(&text);
	if (!found->failing) {
		buf_text(out, "/>\n");
		return;
	}
	buf_text(out, "><failure");
	put_attribute(out, "type", row->name);
	buf_format(&text, "%s", found->first->text);
	if (found->failing > 1)
		buf_format(&text, ", and %zu more", found->failing - 1);
	put_attribute(out, "message", text.text);
	buf_char(out, '>');
	put_lines(out, sheet, code, NULL);
	xml_text(out, problem_remedy(found->first));
	buf_text(out, "</failure></testcase>\n");
	buf_clear(&text);
}

/* The schema wants an instant without zone; it is UTC. */
static void put_time(struct buf *out, struct instant now)
{
	struct buf text = { 0 };

	now.offset = 0;
	instant_format(now, &text);
	buf_format(out, " timestamp=\"%.19s\"", buf_string(&text));
	buf_clear(&text);
}

static void put_suite(struct buf *out, const struct problem_sheet *sheet,
		      const struct found *found, const char *group, int number)
{
	size_t tests = 0;
	size_t failures = 0;

	for (int code = 0; code < PROBLEM_COUNT; code++)
		if (!strcmp(problem_rows[code].group, group)) {
			tests++;
			failures += found[code].failing > 0;
		}
	buf_text(out, "<testsuite");
	put_attribute(out, "name", group);
	buf_format(out, " package=\"isms\" id=\"%d\"", number);
	put_time(out, sheet->now);
	buf_format(out,
		   " hostname=\"localhost\" tests=\"%zu\" failures=\"%zu\" "
		   "errors=\"0\" time=\"0\">\n<properties/>\n",
		   tests, failures);
	for (int code = 0; code < PROBLEM_COUNT; code++)
		if (!strcmp(problem_rows[code].group, group))
			put_case(out, sheet, code, &found[code]);
	buf_text(out, "<system-out>");
	put_lines(out, sheet, -1, group);
	buf_text(out, "</system-out>\n<system-err/>\n</testsuite>\n");
}

void problems_junit(const struct problem_sheet *sheet, struct buf *out)
{
	struct found found[PROBLEM_COUNT] = { { 0 } };
	int number = 0;

	count_all(sheet, found);
	buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		      "<testsuites>\n");
	/* The rows of a group stand together. */
	for (int code = 0; code < PROBLEM_COUNT; code++)
		if (!code || strcmp(problem_rows[code].group,
				    problem_rows[code - 1].group) != 0)
			put_suite(out, sheet, found, problem_rows[code].group,
				  number++);
	buf_text(out, "</testsuites>\n");
}
