/* problem.h - what is imperfect in the ISMS: coded, positioned, collected.
 *
 * A problem never stops a command by itself.  Every kind of problem is one row
 * of problems.def; from it come this enum, names, severities, the config keys
 * under `check:` in isms.yaml and isms-problems(7). */
#ifndef ISMS_BASE_PROBLEM_H
#define ISMS_BASE_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "isms/base/arena.h"
#include "isms/base/vec.h"

enum severity {
	SEVERITY_OFF,
	SEVERITY_NOTE,
	SEVERITY_WARNING,
	SEVERITY_ERROR,
};

#define PROBLEM(code, ...) PROBLEM_##code,
enum problem_code {
#include "isms/base/problems.def"
	PROBLEM_COUNT
};
#undef PROBLEM

struct problem_row {
	const char *name;
	enum severity severity; /* the default */
	const char *group;	/* yaml, record, reference, risk, asset ... */
	const char *clause;	/* of ISO/IEC 27001:2022 unless named */
	bool excusable;		/* may a record's `excuse:` silence it? */
	const char *trigger;	/* one sentence each, with full stop */
	const char *meaning;
	const char *remedy;
	const char *example; /* lines that show it, or NULL */
};

/* One problem.  Strings live in the collection's arena. */
struct problem {
	enum problem_code code;
	enum severity severity; /* after configuration and excuse */
	const char *file;	/* relative to the ISMS root */
	const char *id;		/* of the record, or NULL */
	const char *path;	/* dotted field, or NULL */
	uint32_t line;		/* 1-based; 0: to be found from path */
	uint32_t column;	/* 1-based, in characters */
	uint32_t width;		/* characters to underline, at least 1 */
	const char *text;
	const char *hint; /* what else helps, or NULL */
	bool excused;
};

struct problems {
	struct arena arena;
	VEC(struct problem) list;
};

extern const struct problem_row problem_rows[PROBLEM_COUNT];

/* PROBLEM_COUNT when there is no such name. */
enum problem_code problem_code_of(const char *name);

/* What helps: the problem's own hint, else the remedy of its kind. */
const char *problem_remedy(const struct problem *problem);

/* "error", "warning", "note", "off". */
const char *severity_name(enum severity severity);
bool severity_parse(const char *name, enum severity *severity);

/* Add one; file and text are copied.  Fill the rest in the returned problem
 * (valid until the next add) with strings that live as long. */
struct problem *problem_add(struct problems *problems, enum problem_code code,
			    const char *file, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* One order whatever came first: file, line, column, code, text, id, path. */
void problems_sort(struct problems *problems);

/* Append all of `from`, or some, copying its strings; `from` stays as it is. */
void problems_merge(struct problems *problems, const struct problems *from);
void problems_append(struct problems *problems, const struct problems *from,
		     size_t first, size_t count);

void problems_clear(struct problems *problems);

#endif
