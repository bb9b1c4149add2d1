/* gitlab.c - problems as a GitLab code quality report: the part of the Code
 * Climate format that merge requests show. */
#include "isms/out/json_text.h"
#include "problem_format_internal.h"

static const char *weight(enum severity severity)
{
	return severity == SEVERITY_ERROR     ? "major"
	       : severity == SEVERITY_WARNING ? "minor"
					      : "info";
}

static void put_issue(struct buf *out, const struct problem_sheet *sheet,
		      size_t at)
{
	const struct problem *problem = &sheet->problems->list.items[at];
	struct buf text = { 0 };

	buf_format(&text, "%s. %s", problem->text, problem_remedy(problem));
	buf_text(out, "\n  {\"description\": ");
	json_text(out, buf_string(&text));
	buf_text(out, ",\n   \"check_name\": ");
	json_text(out, problem_rows[problem->code].name);
	buf_format(out,
		   ",\n   \"fingerprint\": \"%s\",\n   \"severity\": \"%s\"",
		   sheet->fingerprints[at], weight(problem->severity));
	buf_reset(&text);
	problem_path(&text, sheet, problem);
	buf_text(out, ",\n   \"location\": {\"path\": ");
	json_text(out, buf_string(&text));
	buf_format(out, ", \"lines\": {\"begin\": %u}}}",
		   problem_line(problem));
	buf_clear(&text);
}

void problems_gitlab(const struct problem_sheet *sheet, struct buf *out)
{
	buf_char(out, '[');
	for (size_t i = 0; i < sheet->problems->list.count; i++) {
		if (i)
			buf_char(out, ',');
		put_issue(out, sheet, i);
	}
	buf_text(out, "\n]\n");
}
