/* problem_format.h - what a check found, in the formats of other programs.
 *
 * One row and one writer for each; none knows a register.  Each problem has a
 * fingerprint by which a program knows it again when lines have moved. */
#ifndef ISMS_OUT_PROBLEM_FORMAT_H
#define ISMS_OUT_PROBLEM_FORMAT_H

#include "isms/base/buf.h"
#include "isms/base/date.h"
#include "isms/base/problem.h"

/* What a writer is given; texts are borrowed. */
struct problem_sheet {
	const struct problems *problems; /* in order */
	const char *const *fingerprints; /* parallel to the problems */
	const char *shown;   /* path from the working directory: "", "x/" */
	const char *within;  /* path from the Git top level: "", "x/" */
	const char *version; /* of isms */
	struct instant now;
	enum severity limit; /* the least that fails: --fail-on */
	bool colour;
};

struct problem_format {
	const char *name;
	const char *ending; /* of a file; NULL: none of its own */
	const char *summary;
	void (*write)(const struct problem_sheet *sheet, struct buf *out);
};

/* NULL-name closed: short sarif junit github gitlab. */
extern const struct problem_format problem_formats[];

/* NULL when there is none. */
const struct problem_format *problem_format_by_name(const char *name);
const struct problem_format *problem_format_by_ending(const char *path);

/* Its line for people: "risk/RISK-1.yaml:6:9: error: text [name]". */
void problem_head(struct buf *out, const struct problem_sheet *sheet,
		  const struct problem *problem);

/* One for each problem, in the arena: 64 hexadecimal digits, the SHA-256 of
 * check, record (or file), field and text, and how many alike came before.
 * Lines do not count: what moves stays the same problem. */
const char *const *problem_fingerprints(struct arena *arena,
					const struct problems *problems);

#endif
