/* baseline.h - what a change made worse: problems that an earlier commit did not
 * have. */
#ifndef ISMS_VERBS_BASELINE_H
#define ISMS_VERBS_BASELINE_H

#include "isms/cli/command.h"

/* Add what only a comparison shows (forbidden-move), and take away what the
 * commit had too, judged as of the same day; the sum of those to *older. */
bool baseline_compare(struct context *context, const char *revision,
		      struct problems *problems, size_t *older,
		      struct error *err);

#endif
