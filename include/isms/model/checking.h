/* checking.h - what a module's check is given, and how it speaks. */
#ifndef ISMS_MODEL_CHECKING_H
#define ISMS_MODEL_CHECKING_H

#include "isms/base/problem.h"
#include "isms/model/record.h"

struct checking {
	const struct world *world;
	struct problems *problems;
};

/* A problem of a record at a dotted field (NULL: the record as a whole).  The
 * place is found later.  Add a remedy with the returned problem's hint. */
struct problem *check_add(const struct checking *checking,
			  const struct record *record, enum problem_code code,
			  const char *path, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

#endif
