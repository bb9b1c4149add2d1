/* findings.h - all problems of an ISMS: found, configured, excused, placed. */
#ifndef ISMS_VERBS_FINDINGS_H
#define ISMS_VERBS_FINDINGS_H

#include "isms/cli/command.h"

/* Reads everything and runs every rule; severities are as isms.yaml sets them,
 * excused problems are marked, places found, the order stable. */
bool problems_find(struct context *context, struct problems *problems,
		   struct error *err);

/* Footer lines of a report: changed severities and excuses in force. */
void problems_footers(struct context *context);

#endif
