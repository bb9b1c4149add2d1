/* evidence_internal.h - the verbs of the evidence module, which have files of
 * their own. */
#ifndef ISMS_MODULES_EVIDENCE_INTERNAL_H
#define ISMS_MODULES_EVIDENCE_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/evidence.h"

/* -- evidence_collect.c, evidence_verify.c -------------------------------- */

extern const struct verb evidence_verbs[];
extern const struct option evidence_verify_options[];
bool evidence_verify(struct context *context, struct error *err);

#endif
