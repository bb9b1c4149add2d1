/* foundation.h - what registers share whose records are approved as a whole,
 * and whether a one-record register is there at all. */
#ifndef ISMS_MODULES_FOUNDATION_H
#define ISMS_MODULES_FOUNDATION_H

#include "isms/model/approval.h"
#include "isms/model/checking.h"

bool approval_is_given(const struct approval *approval);

/* APPROVAL_OUTDATED when the digest no longer matches or the date passed,
 * APPROVED_BY_AUTHOR when whoever made the record approved it. */
void approval_check(const struct checking *checking,
		    const struct record *record,
		    const struct approval *approval);

/* The same for a record whose status says that it is approved:
 * APPROVAL_MISSING when it is not. */
void approval_demand(const struct checking *checking,
		     const struct record *record,
		     const struct approval *approval);

/* A problem at isms.yaml when the one-record register has no file. */
void foundation_check(const struct checking *checking, const char *noun,
		      enum problem_code code);

#endif
