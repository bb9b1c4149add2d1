/* common.h - what every record has; the first member of each module's struct.
 *
 *	struct risk { struct common common; ... }; */
#ifndef ISMS_MODEL_COMMON_H
#define ISMS_MODEL_COMMON_H

#include "isms/model/field.h"

struct review {
	struct duration every;
	struct date last;
};

struct ended {
	struct date on;
	const char *reason;
};

/* One entry of `excuse: {review-overdue: {reason, by, until}}`. */
struct excuse {
	const char *check;
	const char *reason;
	struct ref by;
	struct date until;
};

struct common {
	const char *title;
	const char *description;
	struct ref owner;
	struct review review;
	int status; /* place in the noun's states */
	struct list tags;
	struct list links;
	const char *external_id;
	struct ended ended;
	const char *notes;
	struct groups excuses; /* struct excuse, written as `excuse:` */
};

/* Rows of the common fields before and behind a register's own, in file
 * order; status is added by noun_build from the lifecycle. */
extern const struct field common_first[];
extern const struct field common_last[];

#endif
