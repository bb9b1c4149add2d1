/* action_internal.h - the parts of the action module that have files of their
 * own. */
#ifndef ISMS_MODULES_ACTION_INTERNAL_H
#define ISMS_MODULES_ACTION_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/action.h"

/* The dates of an action that comes again, as of a day. */
struct turns {
	struct date settles; /* by doing it now: the last that has come, else
			      * the one to come; not set: there is none */
	struct date next;    /* behind that one */
	int missed;	     /* that came before it and nobody did */
};
struct turns action_turns(const struct action *action, struct date today);

/* Is somebody to look whether it helped before it counts as done? */
bool action_wants_review(const struct action *action);
/* On which day; not set as long as it is not carried out. */
struct date action_review_on(const struct action *action);

/* action_check.c */
void action_check(const struct checking *checking, const struct record *record);
void action_check_all(const struct checking *checking);

/* action_verbs.c */
extern const struct verb action_verbs[];

#endif
