/* race.c - runs commands in turn, round after round, and measures each.
 *
 *   race [-n ROUNDS] [-b SECONDS] [-o FOLDER] <ENTRIES
 *
 * An entry is a line of fields between tabs:
 *
 *   NAME STATUS PREPARE SYNC PROGRAM ARGUMENT...
 *
 * STATUS is the exit status that the program must give; any other ends the
 * race, as a program that fails is fast for the wrong reason.  PREPARE runs in
 * a shell before each round and is not timed.  SYNC names a file that is
 * synced, with its folder, within the time.  Any of the two may be "-".  In
 * arguments and PREPARE, %r is the number of the round.
 *
 * Round 0 warms up and does not count, except for a program that takes more
 * than half of its SECONDS for it.  Who has used them leaves the race early.
 * What a program writes is kept in FOLDER/NAME.out.
 * A line for each entry: name, rounds, shortest and median time, median
 * processor time (all in seconds), largest resident memory (KiB).
 */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
	ENTRIES = 32,
	ARGUMENTS = 64,
	ROUNDS = 1000
};

struct entry {
	char *name, *prepare, *sync;
	int status;
	char *arguments[ARGUMENTS + 1];
	double wall[ROUNDS], cpu[ROUNDS];
	double spent;
	int rounds;
	long memory;
};

static _Noreturn void die(const char *what, const char *why)
{
	fprintf(stderr, "race: %s: %s\n", what, why);
	exit(1);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + 1e-6 * (double)time.tv_usec;
}

/* The text with each %r replaced; the caller frees it. */
static char *fill_in(const char *text, int round)
{
	size_t size = strlen(text) * 8 + 1;
	char *result = malloc(size), *end = result;

	if (!result)
		die("memory", strerror(errno));
	while (*text) {
		if (text[0] == '%' && text[1] == 'r') {
			end += snprintf(end, 16, "%d", round);
			text += 2;
		} else {
			*end++ = *text++;
		}
	}
	*end = '\0';
	return result;
}

static void sync_path(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);

	if (file < 0 || fsync(file))
		die(path, strerror(errno));
	close(file);
}

static void sync_file(const char *path)
{
	char *copy = strdup(path);

	if (!copy)
		die("memory", strerror(errno));
	sync_path(path);
	sync_path(dirname(copy));
	free(copy);
}

static pid_t start(char **arguments, const char *output)
{
	posix_spawn_file_actions_t actions;
	pid_t child;
	int fault;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 1, output,
					 O_WRONLY | O_CREAT | O_TRUNC, 0666);
	fault = posix_spawnp(&child, arguments[0], &actions, NULL, arguments,
			     environ);
	posix_spawn_file_actions_destroy(&actions);
	if (fault)
		die(arguments[0], strerror(fault));
	return child;
}

static void check_status(const struct entry *entry, int status)
{
	char why[80];

	if (WIFEXITED(status) && WEXITSTATUS(status) == entry->status)
		return;
	snprintf(why, sizeof(why), "wait status %#x, exit status %d expected",
		 (unsigned)status, entry->status);
	die(entry->name, why);
}

static void prepare(const struct entry *entry, int round)
{
	char *command;

	if (!strcmp(entry->prepare, "-"))
		return;
	command = fill_in(entry->prepare, round);
	if (system(command))
		die(entry->name, "its preparation failed");
	free(command);
}

static void keep(struct entry *entry, double wall, const struct rusage *usage)
{
	entry->wall[entry->rounds] = wall;
	entry->cpu[entry->rounds++] =
		seconds(usage->ru_utime) + seconds(usage->ru_stime);
}

static void run(struct entry *entry, int round, const char *folder,
		double budget)
{
	char *arguments[ARGUMENTS + 1] = { 0 };
	char output[4096];
	struct rusage usage;
	double begin, wall;
	int status;

	prepare(entry, round);
	for (int i = 0; entry->arguments[i]; i++)
		arguments[i] = fill_in(entry->arguments[i], round);
	snprintf(output, sizeof(output), "%s/%s.out", folder, entry->name);
	unlink(output);
	begin = now();
	if (wait4(start(arguments, output), &status, 0, &usage) < 0)
		die(entry->name, strerror(errno));
	if (strcmp(entry->sync, "-"))
		sync_file(entry->sync);
	wall = now() - begin;
	check_status(entry, status);
	entry->spent += wall;
	if (usage.ru_maxrss > entry->memory)
		entry->memory = usage.ru_maxrss;
	if (round || entry->spent > budget / 2)
		keep(entry, wall, &usage);
	for (int i = 0; arguments[i]; i++)
		free(arguments[i]);
}

static int by_size(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

static double median(double *times, int count)
{
	qsort(times, (size_t)count, sizeof(times[0]), by_size);
	return (times[(count - 1) / 2] + times[count / 2]) / 2;
}

static double shortest(const double *times, int count)
{
	double least = times[0];

	for (int i = 1; i < count; i++)
		if (times[i] < least)
			least = times[i];
	return least;
}

static void read_entry(struct entry *entry, char *line)
{
	char *status, *field;
	int count = 0;

	line[strcspn(line, "\n")] = '\0';
	entry->name = strsep(&line, "\t");
	status = strsep(&line, "\t");
	entry->prepare = strsep(&line, "\t");
	entry->sync = strsep(&line, "\t");
	if (!line)
		die(entry->name, "an entry of fewer than five fields");
	entry->status = (int)strtol(status, NULL, 10);
	for (field = strsep(&line, "\t"); field; field = strsep(&line, "\t")) {
		if (count == ARGUMENTS)
			die(entry->name, "too many arguments");
		entry->arguments[count++] = field;
	}
}

static int read_entries(struct entry *entries)
{
	char *line = NULL;
	size_t size = 0;
	int count = 0;

	for (;;) {
		if (getline(&line, &size, stdin) < 0)
			break;
		if (count == ENTRIES)
			die("entries", "too many");
		read_entry(&entries[count++], line);
		line = NULL;
		size = 0;
	}
	free(line);
	return count;
}

int main(int argc, char **argv)
{
	static struct entry entries[ENTRIES];
	const char *folder = ".";
	double budget = 10;
	int rounds = 10, count, option;

	for (;;) {
		option = getopt(argc, argv, "n:b:o:");
		if (option == -1)
			break;
		if (option == 'n')
			rounds = (int)strtol(optarg, NULL, 10);
		else if (option == 'b')
			budget = strtod(optarg, NULL);
		else if (option == 'o')
			folder = optarg;
		else
			return 2;
	}
	if (rounds < 1 || rounds >= ROUNDS)
		die("-n", "1 to 1000 rounds");
	count = read_entries(entries);
	for (int round = 0; round <= rounds; round++)
		for (int i = 0; i < count; i++)
			if (!entries[i].rounds || entries[i].spent < budget)
				run(&entries[i], round, folder, budget);
	for (int i = 0; i < count; i++) {
		struct entry *entry = &entries[i];

		printf("%s\t%d\t%.6f\t%.6f\t%.6f\t%ld\n", entry->name,
		       entry->rounds, shortest(entry->wall, entry->rounds),
		       median(entry->wall, entry->rounds),
		       median(entry->cpu, entry->rounds), entry->memory);
	}
	return 0;
}
