/* main.c - starts here: arguments to exit status. */
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "isms/cli/run.h"
#include "table.h"

/* A closed descriptor 0, 1 or 2 would be the next file to be opened, and an
 * error message would land in a register.  What is closed becomes /dev/null,
 * opened the wrong way round so that its use fails instead of vanishing. */
static void hold_descriptors(void)
{
	static const int modes[] = { O_WRONLY, O_RDONLY, O_RDONLY };

	for (int i = 0; i < 3; i++)
		if (fcntl(i, F_GETFD) < 0)
			open("/dev/null", modes[i]);
}

int main(int count, char **words)
{
	hold_descriptors();
	signal(SIGXFSZ, SIG_IGN); /* a write error says it better */
	return program_run(&isms_program, count - 1, words + 1);
}
