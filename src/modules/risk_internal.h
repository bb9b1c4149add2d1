/* risk_internal.h - the parts of the risk module that have files of their own.
 */
#ifndef ISMS_MODULES_RISK_INTERNAL_H
#define ISMS_MODULES_RISK_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/risk.h"

/* risk_check.c */
void risk_check(const struct checking *checking, const struct record *record);

/* The owner in person, or who holds (or deputises for) the owning role. */
bool risk_is_owner(const struct record *record, const struct world *world,
		   const char *person);

/* The digest of what an owner accepts (6.1.3 f): the treatment and the residual
 * rating, or today's where there is no residual one. */
const char *risk_digest(const struct record *record,
			const struct method *method, struct arena *arena);

/* risk_verbs.c */
extern const struct verb risk_verbs[];

/* risk_decide.c: treat, accept */
bool risk_treat(struct context *context, struct error *err);
bool risk_accept(struct context *context, struct error *err);
extern const struct option risk_treat_options[];
extern const struct option risk_accept_options[];

/* risk_why.c */
void risk_why(const struct record *record, const struct world *world,
	      struct report *report);

#endif
