/* interrupt.h - a person's "stop" waits while files are written.
 *
 * INT, TERM and HUP end the program with 128+n, but only before or after a
 * change, so that no temporary is left behind.  Holding may be nested. */
#ifndef ISMS_BASE_INTERRUPT_H
#define ISMS_BASE_INTERRUPT_H

#include <signal.h>
#include <stdbool.h>

/* Keeps what was held before in `before`, for interrupts_release. */
void interrupts_hold(sigset_t *before);

/* Has one come that is held? */
bool interrupts_wait(void);

/* What came meanwhile takes effect now, unless `before` held it, too. */
void interrupts_release(const sigset_t *before);

#endif
