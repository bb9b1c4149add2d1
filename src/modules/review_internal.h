/* review_internal.h - a management review, shared by its parts. */
#ifndef ISMS_MODULES_REVIEW_INTERNAL_H
#define ISMS_MODULES_REVIEW_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/model/common.h"

enum review_status {
	REVIEW_UNKNOWN,
	REVIEW_PLANNED,
	REVIEW_HELD,
	REVIEW_CANCELLED,
};

/* One input of 9.3.2. */
struct review_input {
	int input; /* place in review_inputs */
	const char *what;
	const char *result;
};

struct review_decision {
	const char *what;
	struct ref owner;
	struct date due;
	struct ref action;
};

struct prepared {
	struct date on;
	struct date since;
	const char *commit;
	const char *digest;
};

struct management_review {
	struct common common;
	struct date planned;
	struct date held;
	struct ref chair;
	struct list attendees;
	struct groups inputs; /* struct review_input */
	struct prepared prepared;
	struct groups decisions; /* struct review_decision */
	const char *summary;
};

/* "a" to "g" with what 9.3.2 calls them. */
extern const struct choice review_inputs[];
extern const struct verb review_verbs[];

/* Is one of them top management: the sponsor of the commitment, or who holds
 * that role?  Yes, where no commitment says who that is. */
bool review_has_top(const struct world *world, const struct list *attendees);

/* The day of the latest review that was held; unset when none was. */
struct date review_last_held(struct store *store);

/* What the registers say to an input since a day, as lines; borrowed from the
 * arena. */
bool review_input_text(struct context *context, int input, struct date since,
		       const char **text, struct error *err);

#endif
