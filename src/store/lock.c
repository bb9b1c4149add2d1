/* lock.c - one writer at a time: flock on the root folder itself, so that no
 * lock file can be left behind. */
#include "store_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
	LOCK_PATIENCE = 10, /* seconds */
	LOCK_STEP = 20,	    /* milliseconds between two tries */
};

long lock_holder(int root)
{
	struct stat status;
	char line[256];
	long holder = 0;
	FILE *locks;

	if (fstat(root, &status))
		return 0;
	locks = fopen("/proc/locks", "re");
	if (!locks)
		return 0;
	while (!holder && fgets(line, sizeof line, locks)) {
		unsigned major_number, minor_number;
		uintmax_t inode;
		long process;

		if (sscanf(line, "%*d: FLOCK %*s %*s %ld %x:%x:%" SCNuMAX,
			   &process, &major_number, &minor_number,
			   &inode) == 4 &&
		    inode == status.st_ino)
			holder = process;
	}
	fclose(locks);
	return holder;
}

static void pause_shortly(void)
{
	struct timespec step = { 0, LOCK_STEP * 1000000L };

	nanosleep(&step, NULL);
}

static bool too_late(const struct timespec *begin)
{
	struct timespec now;

	if (clock_gettime(CLOCK_MONOTONIC, &now))
		return true;
	return now.tv_sec - begin->tv_sec >= LOCK_PATIENCE;
}

static bool lock_busy(int root, struct error *err)
{
	long holder = lock_holder(root);

	if (holder > 0)
		return error_set(err, FAULT_SYSTEM,
				 "the ISMS folder is locked by process %ld",
				 holder);
	return error_set(err, FAULT_SYSTEM,
			 "the ISMS folder is locked by another process");
}

bool lock_take(int root, bool shared, struct error *err)
{
	int operation = (shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
	struct timespec begin = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &begin);
	while (flock(root, operation)) {
		/* Where readers cannot lock (a read-only network folder), no
		 * writer is near either. */
		if (shared && errno != EWOULDBLOCK && errno != EINTR)
			return true;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return error_system(err, errno,
					    "cannot lock the ISMS folder");
		if (too_late(&begin))
			return lock_busy(root, err);
		pause_shortly();
	}
	return true;
}

void lock_drop(int root)
{
	while (flock(root, LOCK_UN) && errno == EINTR)
		continue;
}

bool lock_is_held(int root)
{
	if (flock(root, LOCK_SH | LOCK_NB))
		return errno == EWOULDBLOCK;
	lock_drop(root);
	return false;
}
