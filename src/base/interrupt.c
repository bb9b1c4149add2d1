/* interrupt.c - a person's "stop" waits while files are written. */
#include "isms/base/interrupt.h"

#include <signal.h>

static const int stops[] = { SIGINT, SIGTERM, SIGHUP };

enum {
	STOPS = sizeof stops / sizeof *stops
};

void interrupts_hold(sigset_t *before)
{
	sigset_t held;

	sigemptyset(&held);
	for (size_t i = 0; i < STOPS; i++)
		sigaddset(&held, stops[i]);
	pthread_sigmask(SIG_BLOCK, &held, before);
}

bool interrupts_wait(void)
{
	sigset_t waiting;
	bool one = false;

	if (sigpending(&waiting))
		return false;
	for (size_t i = 0; i < STOPS; i++)
		one = one || sigismember(&waiting, stops[i]) == 1;
	return one;
}

void interrupts_release(const sigset_t *before)
{
	pthread_sigmask(SIG_SETMASK, before, NULL);
}
