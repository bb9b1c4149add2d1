/* github.c - problems as annotations of a workflow, in the lines that the
 * runners of GitHub and Forgejo take out of a step's output. */
#include "isms/base/utf8.h"
#include "problem_format_internal.h"

/* A runner shows so many of each kind for a step and drops the rest. */
enum {
	SHOWN = 10
};

/* The runner's own escapes; in a property colon and comma too. */
static void put_escaped(struct buf *out, const char *text, bool property)
{
	struct buf plain = { 0 };

	utf8_visible(&plain, text, false);
	for (const char *at = buf_string(&plain); *at; at++)
		if (*at == '%' || *at == '\n' || *at == '\r' ||
		    (property && (*at == ':' || *at == ',')))
			buf_format(out, "%%%02X", (unsigned char)*at);
		else
			buf_char(out, *at);
	buf_clear(&plain);
}

static const char *kind(enum severity severity)
{
	return severity == SEVERITY_NOTE ? "notice" : severity_name(severity);
}

static void put_annotation(struct buf *out, const struct problem_sheet *sheet,
			   const struct problem *problem)
{
	struct buf path = { 0 };

	problem_path(&path, sheet, problem);
	buf_format(out, "::%s file=", kind(problem->severity));
	put_escaped(out, buf_string(&path), true);
	buf_format(out, ",line=%u", problem_line(problem));
	if (problem->line && problem->column)
		buf_format(out, ",col=%u,endColumn=%u", problem->column,
			   problem->column +
				   (problem->width ? problem->width : 1));
	buf_format(out, ",title=%s::", problem_rows[problem->code].name);
	put_escaped(out, problem->text, false);
	buf_text(out, ". ");
	put_escaped(out, problem_remedy(problem), false);
	buf_char(out, '\n');
	buf_clear(&path);
}

/* What the runner would drop is said in the log, where all is kept. */
static void put_line(struct buf *out, const struct problem_sheet *sheet,
		     const struct problem *problem)
{
	utf8_visible(out, sheet->within, true);
	utf8_visible(out, problem->file, true);
	buf_format(out, ":%u: %s: ", problem_line(problem),
		   severity_name(problem->severity));
	utf8_visible(out, problem->text, true);
	buf_format(out, " [%s]\n", problem_rows[problem->code].name);
}

void problems_github(const struct problem_sheet *sheet, struct buf *out)
{
	size_t counts[SEVERITY_ERROR + 1] = { 0 };

	for (size_t i = 0; i < sheet->problems->list.count; i++) {
		const struct problem *problem = &sheet->problems->list.items[i];

		if (counts[problem->severity]++ < SHOWN)
			put_annotation(out, sheet, problem);
		else
			put_line(out, sheet, problem);
	}
}
