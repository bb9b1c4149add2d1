/* problem_text.c - a problem as one line for people. */
#include "isms/base/utf8.h"
#include "problem_format_internal.h"

static const char *tone(const struct problem_sheet *sheet,
			enum severity severity)
{
	if (!sheet->colour)
		return "";
	return severity == SEVERITY_ERROR     ? "\033[1;31m"
	       : severity == SEVERITY_WARNING ? "\033[1;33m"
					      : "\033[1;36m";
}

void problem_head(struct buf *out, const struct problem_sheet *sheet,
		  const struct problem *problem)
{
	const char *plain = sheet->colour ? "\033[0m" : "";

	buf_text(out, sheet->colour ? "\033[1m" : "");
	utf8_visible(out, sheet->shown, true);
	utf8_visible(out, problem->file, true);
	buf_format(out, ":%u:%u:%s ", problem->line, problem->column, plain);
	buf_format(out, "%s%s:%s ", tone(sheet, problem->severity),
		   severity_name(problem->severity), plain);
	utf8_visible(out, problem->text, true);
	buf_format(out, " [%s]\n", problem_rows[problem->code].name);
}

void problems_short(const struct problem_sheet *sheet, struct buf *out)
{
	for (size_t i = 0; i < sheet->problems->list.count; i++)
		problem_head(out, sheet, &sheet->problems->list.items[i]);
}
