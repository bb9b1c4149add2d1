/* frameworks.h - what the registers know of one framework says of another: how
 * far each is met before anybody looked, and which is worth the work. */
#ifndef ISMS_REPORTS_FRAMEWORKS_H
#define ISMS_REPORTS_FRAMEWORKS_H

#include "isms/cli/command.h"

extern const struct option framework_recommend_options[];
extern const struct option framework_force_options[];

bool framework_recommend(struct context *context, struct error *err);
bool framework_enable(struct context *context, struct error *err);
bool framework_disable(struct context *context, struct error *err);

#endif
