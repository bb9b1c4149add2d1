/* problem_format_internal.h - what the formats of problems share. */
#ifndef ISMS_OUT_PROBLEM_FORMAT_INTERNAL_H
#define ISMS_OUT_PROBLEM_FORMAT_INTERNAL_H

#include "isms/out/problem_format.h"

/* Programs that show problems beside a diff want a line at least. */
static inline unsigned problem_line(const struct problem *problem)
{
	return problem->line ? problem->line : 1;
}

/* "registers/risk/RISK-7K3QF.yaml" */
void problem_path(struct buf *out, const struct problem_sheet *sheet,
		  const struct problem *problem);

void problems_short(const struct problem_sheet *sheet, struct buf *out);
void problems_sarif(const struct problem_sheet *sheet, struct buf *out);
void problems_junit(const struct problem_sheet *sheet, struct buf *out);
void problems_github(const struct problem_sheet *sheet, struct buf *out);
void problems_gitlab(const struct problem_sheet *sheet, struct buf *out);

#endif
