/* audit_internal.h - the parts of the audit module that have files of their own.
 */
#ifndef ISMS_MODULES_AUDIT_INTERNAL_H
#define ISMS_MODULES_AUDIT_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/audit.h"
#include "isms/verbs/assign.h"

/* The finding raised in the audit about this criterion; NULL: none.
 * graph_build first. */
const struct record *audit_finding(const struct store *store,
				   const struct record *audit,
				   const char *criterion);

/* Is it a result of which a finding must be raised? */
bool line_wants_finding(const struct audit_line *line);

/* An edit by the verb itself. */
bool audit_put(struct context *context, const char *path, const char *value,
	       edit_vec *edits, struct error *err);

/* audit_check.c */
void audit_check(const struct checking *checking, const struct record *record);
void audit_check_all(const struct checking *checking);

/* audit_checklist.c */
bool audit_checklist(struct context *context, struct error *err);
bool audit_answer(struct context *context, struct error *err);
bool audit_raise(struct context *context, struct error *err);

/* audit_sample.c */
extern const struct option audit_sample_options[];
bool audit_sample(struct context *context, struct error *err);

/* audit_freeze.c */
extern const struct option audit_freeze_options[];
bool audit_freeze(struct context *context, struct error *err);

/* audit_plan.c */
extern const struct option audit_plan_options[];
bool audit_plan(struct context *context, struct error *err);

/* audit_verbs.c */
extern const struct verb audit_verbs[];

#endif
