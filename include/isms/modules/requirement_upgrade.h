/* requirement_upgrade.h - from one edition of a framework to the next: decisions
 * and citations follow a crosswalk, none is lost. */
#ifndef ISMS_MODULES_REQUIREMENT_UPGRADE_H
#define ISMS_MODULES_REQUIREMENT_UPGRADE_H

#include "isms/cli/command.h"

extern const struct option framework_upgrade_options[];

bool framework_upgrade(struct context *context, struct error *err);

#endif
