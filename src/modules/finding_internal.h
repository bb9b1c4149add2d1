/* finding_internal.h - the parts of the finding module that have files of their
 * own. */
#ifndef ISMS_MODULES_FINDING_INTERNAL_H
#define ISMS_MODULES_FINDING_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/finding.h"

/* Major or minor: the whole chain of 10.2 is asked for. */
bool finding_is_nonconformity(const struct finding *finding);

/* The next action for it, from the *at-th link on; NULL: no more.  graph_build
 * first. */
const struct record *finding_action(const struct world *world,
				    const struct record *finding, size_t *at);

/* finding_check.c */
void finding_check(const struct checking *checking,
		   const struct record *record);

/* finding_verbs.c */
extern const struct verb finding_verbs[];

#endif
