/* manual.h - manual pages from the rows, with a hand-written part inside. */
#ifndef ISMS_CLI_MANUAL_H
#define ISMS_CLI_MANUAL_H

#include "isms/cli/run.h"

/* "isms", "isms-NOUN" or "isms-problems" as mdoc; false for other names.  The
 * line `.\" HAND` is where make docs puts docs/man/hand/NAME.mdoc. */
bool manual_write(const struct program *program, const char *page,
		  struct buf *out);

#endif
