/* progress.c - passes on how far long work has come. */
#include "isms/base/progress.h"

void progress_step(struct progress *progress, const char *what, size_t done,
		   size_t total)
{
	if (progress && progress->show)
		progress->show(progress, what, done, total);
}
