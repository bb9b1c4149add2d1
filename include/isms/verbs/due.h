/* due.h - the dates of all registers, for `due`, `status` and reports. */
#ifndef ISMS_VERBS_DUE_H
#define ISMS_VERBS_DUE_H

#include "isms/cli/command.h"

/* All of them, earliest first.  FAULT_DATA when registers cannot be read. */
bool due_collect(struct context *context, struct due_list *list,
		 struct error *err);

enum {
	DUE_COLUMNS = 6
};
extern const struct column due_columns[DUE_COLUMNS];

/* One date as a row of a table with due_columns. */
void due_cells(struct context *context, size_t block, const struct due *due);

#endif
