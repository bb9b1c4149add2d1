/* faults.c - preloaded by the sweeps: lets allocations fail, or lets fsync or
 * flock do nothing.
 *
 *   FAULTS_AT=N      the Nth allocation fails
 *   FAULTS_FROM=N    so do all behind it
 *   FAULTS_REPORT=F  at the end F gets the count of allocations, and of those
 *                    still held
 *   FAULTS_NOSYNC=1  fsync, fdatasync and syncfs say yes and do nothing
 *   FAULTS_NOLOCK=1  flock too
 *
 * Programs started by the program under test run without it. */
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void __libc_free(void *memory);

static atomic_long count, held;
static long fail_at, fail_from;
static const char *report;
static int watching, lazy, loose;

static long number_of(const char *name)
{
	const char *text = getenv(name);

	return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void)
{
	fail_at = number_of("FAULTS_AT");
	fail_from = number_of("FAULTS_FROM");
	lazy = number_of("FAULTS_NOSYNC") != 0;
	loose = number_of("FAULTS_NOLOCK") != 0;
	report = getenv("FAULTS_REPORT");
	unsetenv("LD_PRELOAD");
	watching = 1;
}

__attribute__((destructor)) static void end(void)
{
	char line[64];
	int length, file;

	watching = 0;
	if (!report)
		return;
	length = snprintf(line, sizeof line, "%ld %ld\n", count, held);
	file = open(report, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (file < 0 || write(file, line, (size_t)length) != length)
		_exit(99);
	close(file);
}

static int fails(void)
{
	long number;

	if (!watching)
		return 0;
	number = ++count;
	if (number != fail_at && (!fail_from || number < fail_from))
		return 0;
	errno = ENOMEM;
	return 1;
}

static void *hold(void *memory)
{
	if (watching && memory)
		held++;
	return memory;
}

void *malloc(size_t size)
{
	return fails() ? NULL : hold(__libc_malloc(size));
}

void *calloc(size_t number, size_t size)
{
	return fails() ? NULL : hold(__libc_calloc(number, size));
}

void *realloc(void *old, size_t size)
{
	if (fails())
		return NULL;
	return old ? __libc_realloc(old, size) : hold(__libc_malloc(size));
}

void free(void *memory)
{
	if (watching && memory)
		held--;
	__libc_free(memory);
}

int fsync(int file)
{
	return lazy ? 0 : (int)syscall(SYS_fsync, file);
}

int fdatasync(int file)
{
	return lazy ? 0 : (int)syscall(SYS_fdatasync, file);
}

int syncfs(int file)
{
	return lazy ? 0 : (int)syscall(SYS_syncfs, file);
}

int flock(int file, int operation)
{
	return loose ? 0 : (int)syscall(SYS_flock, file, operation);
}
