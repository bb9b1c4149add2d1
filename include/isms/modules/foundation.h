/* foundation.h - what the one-record registers share: an approval of the whole
 * record, and the question whether the record is there at all. */
#ifndef ISMS_MODULES_FOUNDATION_H
#define ISMS_MODULES_FOUNDATION_H

#include "isms/model/approval.h"
#include "isms/model/checking.h"

bool approval_is_given(const struct approval *approval);

/* APPROVAL_OUTDATED when the digest no longer matches or the date passed. */
void approval_check(const struct checking *checking,
		    const struct record *record,
		    const struct approval *approval);

/* A problem at isms.yaml when the one-record register has no file. */
void foundation_check(const struct checking *checking, const char *noun,
		      enum problem_code code);

#endif
