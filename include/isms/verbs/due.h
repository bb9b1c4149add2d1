/* due.h - the dates of all registers, for `due`, `status` and reports. */
#ifndef ISMS_VERBS_DUE_H
#define ISMS_VERBS_DUE_H

#include "isms/cli/command.h"
#include "isms/out/problem_format.h"

/* All of them, earliest first.  FAULT_DATA when registers cannot be read. */
bool due_collect(struct context *context, struct due_list *list,
		 struct error *err);

enum {
	DUE_COLUMNS = 6
};
extern const struct column due_columns[DUE_COLUMNS];

/* Which of them. */
struct due_choice {
	struct date until; /* not set: all that come */
	const char *owner; /* what this one answers for; NULL: everybody */
};
bool due_is_chosen(const struct due *due, const struct due_choice *choice);

/* One date as a row of a table with due_columns. */
void due_cells(struct context *context, size_t block, const struct due *due);

/* -- as a calendar; due_calendar.c ---------------------------------------- */

/* NULL-name closed: ics. */
extern const struct problem_format due_formats[];

/* Is it asked for, by --format or by the ending of -o? */
bool due_is_calendar(const struct context *context);

/* Into context->out. */
void due_calendar(struct context *context, const struct due_list *list,
		  const struct due_choice *choice);

#endif
