/* policy_internal.h - the parts of the policy module that have files of their
 * own. */
#ifndef ISMS_MODULES_POLICY_INTERNAL_H
#define ISMS_MODULES_POLICY_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/policy.h"

/* -- policy_verbs.c, policy_new.c ----------------------------------------- */

extern const struct verb policy_verbs[];
bool policy_may_approve(struct context *context, const struct record *record,
			struct error *err);
extern const struct option policy_new_options[];
bool policy_new(struct context *context, struct error *err);

#endif
