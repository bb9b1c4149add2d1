/* action.h - an action as the reports read it. */
#ifndef ISMS_MODULES_ACTION_H
#define ISMS_MODULES_ACTION_H

#include "isms/model/common.h"
#include "isms/modules/effect.h"

enum action_kind {
	ACTION_NO_KIND,
	ACTION_TREATMENT,
	ACTION_CORRECTIVE,
	ACTION_PREVENTIVE,
	ACTION_IMPROVEMENT,
	ACTION_TASK,
};

enum action_status {
	ACTION_UNKNOWN,
	ACTION_PLANNED,
	ACTION_STARTED,
	ACTION_VERIFYING,
	ACTION_DROPPED,
	ACTION_DONE,
};

/* One time that a recurring action was carried out. */
struct completion {
	struct date due; /* the date it settled */
	struct date on;
	struct ref by;
	const char *note;
};

struct action {
	struct common common;
	int kind;	    /* enum action_kind */
	struct list serves; /* `for`: ids of any records */
	struct list after;  /* ids of actions */
	struct date due;
	const char *recurrence; /* base/recurrence.h; `due` is its start */
	struct date started;
	struct date done;
	struct number progress;
	struct money cost;
	struct duration effort;
	struct date verify_on;
	struct effect effectiveness;
	struct groups completions; /* struct completion */
};

/* When it must be done, or done again; not set: never (any more). */
struct date action_next(const struct action *action);

/* Does it serve that record? */
bool action_is_for(const struct action *action, const char *id);

extern const struct module action_module;

#endif
