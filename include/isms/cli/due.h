/* due.h - dates that registers tell, for `due`, `status` and calendars. */
#ifndef ISMS_CLI_DUE_H
#define ISMS_CLI_DUE_H

#include "isms/base/date.h"
#include "isms/base/vec.h"
#include "isms/model/record.h"

/* A dated thing to do. */
struct due {
	struct date on;
	const struct record *record;
	const char *what; /* "review", "treatment" ... */
	/* How it comes again from then on, as an RRULE; NULL: it does not.  In
	 * the world's arena. */
	const char *rule;
	size_t number; /* of those of the record that are called the same */
};

struct due_list {
	VEC(struct due) items;
};

void due_add(struct due_list *list, const struct record *record, struct date on,
	     const char *what);
/* The same for what comes again. */
void due_add_again(struct due_list *list, const struct record *record,
		   struct date on, const char *what, const char *rule);

#endif
