/* sarif.c - problems as SARIF 2.1.0 (OASIS, 2020), for code scanning. */
#include <string.h>

#include "isms/out/json_text.h"
#include "problem_format_internal.h"

/* What GitHub takes of one run; the worst go first when there are more. */
enum {
	RESULT_LIMIT = 25000
};

static const char *level(enum severity severity)
{
	return severity == SEVERITY_OFF ? "none" : severity_name(severity);
}

/* RFC 3986, 2.3: what needs no percent sign, and the slash of a path. */
static void put_uri(struct buf *out, const char *path)
{
	for (; *path; path++)
		if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
			   "0123456789-._~/",
			   *path))
			buf_char(out, *path);
		else
			buf_format(out, "%%%02X", (unsigned char)*path);
}

static void put_message(struct buf *out, const char *text)
{
	buf_text(out, "{\"text\": ");
	json_text(out, text);
	buf_char(out, '}');
}

/* -- the checks ----------------------------------------------------------- */

static void put_rule(struct buf *out, const struct problem_row *row)
{
	buf_text(out, "\n\t\t\t{\"id\": ");
	json_text(out, row->name);
	buf_text(out, ",\n\t\t\t \"shortDescription\": ");
	put_message(out, row->trigger);
	buf_text(out, ",\n\t\t\t \"fullDescription\": ");
	put_message(out, row->meaning);
	buf_text(out, ",\n\t\t\t \"help\": ");
	put_message(out, row->remedy);
	buf_format(out,
		   ",\n\t\t\t \"defaultConfiguration\": {\"level\": \"%s\"}",
		   level(row->severity));
	buf_text(out, ",\n\t\t\t \"properties\": {\"tags\": [");
	json_text(out, row->group);
	buf_text(out, ", ");
	json_text(out, row->clause);
	buf_text(out, "]}}");
}

/* The checks that found something; index[code] is where each stands. */
static void put_rules(struct buf *out, const struct problems *problems,
		      size_t *index)
{
	bool found[PROBLEM_COUNT] = { false };
	size_t count = 0;

	for (size_t i = 0; i < problems->list.count; i++)
		found[problems->list.items[i].code] = true;
	for (int code = 0; code < PROBLEM_COUNT; code++) {
		if (!found[code])
			continue;
		index[code] = count;
		if (count++)
			buf_char(out, ',');
		put_rule(out, &problem_rows[code]);
	}
}

/* -- what they found ------------------------------------------------------ */

static void put_place(struct buf *out, const struct problem_sheet *sheet,
		      const struct problem *problem)
{
	struct buf path = { 0 };

	problem_path(&path, sheet, problem);
	buf_text(out, ",\n\t\t \"locations\": [{\"physicalLocation\": "
		      "{\"artifactLocation\": {\"uri\": \"");
	put_uri(out, buf_string(&path));
	buf_format(out,
		   "\", \"uriBaseId\": \"%%SRCROOT%%\"},\n\t\t  \"region\": "
		   "{\"startLine\": %u",
		   problem_line(problem));
	if (problem->line && problem->column)
		buf_format(out, ", \"startColumn\": %u, \"endColumn\": %u",
			   problem->column,
			   problem->column +
				   (problem->width ? problem->width : 1));
	buf_text(out, "}}");
	if (problem->id) {
		buf_reset(&path);
		buf_format(&path, "%s%s%s", problem->id,
			   problem->path ? "." : "",
			   problem->path ? problem->path : "");
		buf_text(out, ", \"logicalLocations\": "
			      "[{\"fullyQualifiedName\": ");
		json_text(out, buf_string(&path));
		buf_text(out, "}]");
	}
	buf_text(out, "}]");
	buf_clear(&path);
}

static void put_result(struct buf *out, const struct problem_sheet *sheet,
		       size_t at, const size_t *index)
{
	const struct problem *problem = &sheet->problems->list.items[at];
	struct buf text = { 0 };

	buf_text(out, "\n\t\t{\"ruleId\": ");
	json_text(out, problem_rows[problem->code].name);
	buf_format(out, ", \"ruleIndex\": %zu, \"level\": \"%s\"",
		   index[problem->code], level(problem->severity));
	buf_format(&text, "%s. %s", problem->text, problem_remedy(problem));
	buf_text(out, ",\n\t\t \"message\": ");
	put_message(out, buf_string(&text));
	put_place(out, sheet, problem);
	buf_format(out,
		   ",\n\t\t \"partialFingerprints\": {\"ismsProblem/v1\": "
		   "\"%s\"}}",
		   sheet->fingerprints[at]);
	buf_clear(&text);
}

/* All, or the worst as far as they go; how many that is. */
static size_t put_results(struct buf *out, const struct problem_sheet *sheet,
			  const size_t *index)
{
	const struct problems *problems = sheet->problems;
	bool all = problems->list.count <= RESULT_LIMIT;
	size_t put = 0;

	for (int severity = SEVERITY_ERROR; severity > SEVERITY_OFF; severity--)
		for (size_t i = 0; i < problems->list.count; i++) {
			const struct problem *problem =
				&problems->list.items[i];

			if (put == RESULT_LIMIT ||
			    (all ? severity != SEVERITY_ERROR
				 : (int)problem->severity != severity))
				continue;
			if (put++)
				buf_char(out, ',');
			put_result(out, sheet, i, index);
		}
	return put;
}

void problems_sarif(const struct problem_sheet *sheet, struct buf *out)
{
	size_t count = sheet->problems->list.count;
	size_t index[PROBLEM_COUNT] = { 0 };
	size_t put;

	buf_text(out, "{\"$schema\": "
		      "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
		      " \"version\": \"2.1.0\",\n \"runs\": [{\n"
		      "\t\"tool\": {\"driver\": {\"name\": \"isms\", "
		      "\"version\": ");
	json_text(out, sheet->version);
	buf_text(out, ",\n\t\t\"rules\": [");
	put_rules(out, sheet->problems, index);
	buf_text(out, "]}},\n\t\"columnKind\": \"unicodeCodePoints\",\n"
		      "\t\"results\": [");
	put = put_results(out, sheet, index);
	buf_text(out, "],\n\t\"invocations\": [{\"executionSuccessful\": true");
	if (put < count) {
		buf_text(out, ", \"toolExecutionNotifications\": "
			      "[{\"level\": \"warning\", \"message\": ");
		buf_format(out,
			   "{\"text\": \"%zu of %zu problems are left out: "
			   "a run holds %d at most\"}}]",
			   count - put, count, RESULT_LIMIT);
	}
	buf_text(out, "}]\n }]\n}\n");
}
