/* attempt.c - runs a program with each line of arguments, and judges how it
 * behaved and whether anything it said is alive.
 *
 *   attempt [-c MILLISECONDS] [-m KIB] [-i FILE] [-o FOLDER] TREE PROGRAM
 *
 * Lines come from standard input: arguments between tabs, in the escapes of
 * expand.h.  The program runs in TREE, with FILE for its standard input.  It
 * must leave by itself with a status of its own, within the processor time and
 * memory given (0: not judged), and what it writes must be UTF-8 without a
 * character that does anything to who reads it, nor a line that begins with
 * INJECTED.  FOLDER gets what was written, as NUMBER.FORMAT and NUMBER.err.
 *
 * Prints a line for each fault, and last "= RUNS FAULTS MILLISECONDS KIB": the
 * slowest and the largest run. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "expand.h"

enum {
	ARGUMENTS = 64,
	PATIENCE = 60, /* seconds on the clock, when the machine is busy */
	LAST_STATUS = 4
};

struct trial {
	const char *program, *tree, *input, *folder;
	long most_time, most_memory;
	int out, err; /* files that exist in memory only */
	long runs, faults, time, memory;
	char *words[ARGUMENTS + 2];
	const char *line;
};

__attribute__((format(printf, 2, 3))) static void fault(struct trial *trial,
							const char *format, ...)
{
	va_list arguments;

	trial->faults++;
	printf("%.200s: ", trial->line);
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	putchar('\n');
}

/* -- what is alive --------------------------------------------------------- */

/* One character, strictly; 0 for what is no UTF-8. */
static size_t decode(const unsigned char *text, size_t length, uint32_t *point)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t size = text[0] < 0x80   ? 1
		      : text[0] < 0xc2 ? 0
		      : text[0] < 0xe0 ? 2
		      : text[0] < 0xf0 ? 3
		      : text[0] < 0xf5 ? 4
				       : 0;

	if (!size || size > length)
		return 0;
	*point = size == 1 ? text[0] : text[0] & (0x7fu >> size);
	for (size_t i = 1; i < size; i++) {
		if (text[i] >> 6 != 2)
			return 0;
		*point = *point << 6 | (text[i] & 0x3fu);
	}
	if (*point < least[size] || *point > 0x10ffff || *point >> 11 == 0x1b)
		return 0;
	return size;
}

static bool is_alive(uint32_t point, uint32_t before)
{
	static const uint32_t ranges[][2] = {
		{ 0, 8 },
		{ 0xb, 0x1f },
		{ 0x7f, 0x9f },
		{ 0xad, 0xad },
		{ 0x61c, 0x61c },
		{ 0x180e, 0x180e },
		{ 0x200b, 0x200c },
		{ 0x200e, 0x200f },
		{ 0x2028, 0x202e },
		{ 0x2060, 0x206f },
		{ 0xfeff, 0xfeff },
		{ 0xfff9, 0xfffb },
		{ 0xfffe, 0xffff },
		{ 0xd800, 0xdfff },
		{ 0xe0000, 0xe007f },
		{ 0x1fffe, 0x1ffff },
	};

	if (point == 0x200d) /* joins pictures, and hides between letters */
		return before < 0x2190;
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (point >= ranges[i][0] && point <= ranges[i][1])
			return true;
	return false;
}

/* Nothing is lost of what a data format carries: these are only unseen. */
static bool is_unseen(uint32_t point)
{
	return point == 0xad || point == 0x180e ||
	       (point >= 0x200b && point <= 0x200d) ||
	       (point >= 0x2060 && point <= 0x2064) ||
	       (point >= 0xfff9 && point <= 0xfffb) || point >> 7 == 0x1c00;
}

static const char *format_of(const struct trial *trial)
{
	for (int i = 1; trial->words[i]; i++)
		if (!strcmp(trial->words[i], "--format"))
			return trial->words[i + 1] ? trial->words[i + 1] : "";
	return trial->words[1] && !strcmp(trial->words[1], "export") ? "csv"
								     : "text";
}

static bool is_data(const struct trial *trial, const char *where)
{
	const char *format = format_of(trial);

	return !strcmp(where, "out") &&
	       (strstr("json jsonl csv tsv yaml", format) != NULL);
}

static void judge_text(struct trial *trial, const char *where, const char *text,
		       size_t length)
{
	static const char injected[] = "INJECTED";
	const unsigned char *bytes = (const unsigned char *)text;
	uint32_t before = '\n';
	bool data = is_data(trial, where);
	bool quoted = false; /* a cell of CSV may have lines */

	for (size_t at = 0; at < length;) {
		uint32_t point = 0;
		size_t size = decode(bytes + at, length - at, &point);

		if (!size ||
		    (is_alive(point, before) && !(data && is_unseen(point)))) {
			fault(trial, "%s in %s at byte %zu: %x",
			      size ? "a living character" : "no UTF-8", where,
			      at, size ? (unsigned)point : bytes[at]);
			return;
		}
		quoted ^= point == '"';
		if (!quoted && before == '\n' &&
		    length - at >= sizeof injected - 1 &&
		    !memcmp(text + at, injected, sizeof injected - 1)) {
			fault(trial, "a line of its own in %s", where);
			return;
		}
		before = point;
		at += size;
	}
}

/* -- a run ----------------------------------------------------------------- */

static void keep(const struct trial *trial, const char *ending,
		 const char *text, size_t length)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/%06ld.%s", trial->folder, trial->runs,
		 ending);
	file = fopen(path, "w");
	if (!file || fwrite(text, 1, length, file) != length || fclose(file))
		die(path, strerror(errno));
}

static void judge_file(struct trial *trial, const char *where, int file)
{
	struct stat status;
	char *text = NULL;

	if (fstat(file, &status))
		die(where, strerror(errno));
	if (status.st_size) {
		text = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED,
			    file, 0);
		if (text == MAP_FAILED)
			die(where, strerror(errno));
		judge_text(trial, where, text, (size_t)status.st_size);
	}
	if (trial->folder)
		keep(trial, file == trial->out ? format_of(trial) : where,
		     text ? text : "", (size_t)status.st_size);
	if (text)
		munmap(text, (size_t)status.st_size);
}

static _Noreturn void become(const struct trial *trial)
{
	int in = open(trial->input, O_RDONLY);

	if (in < 0 || chdir(trial->tree) || dup2(in, 0) < 0 ||
	    dup2(trial->out, 1) < 0 || dup2(trial->err, 2) < 0)
		_exit(126);
	alarm(PATIENCE);
	execv(trial->program, trial->words);
	_exit(127);
}

static void judge_run(struct trial *trial, int status,
		      const struct rusage *usage)
{
	long time = (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000 +
		    (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1000;

	if (WIFSIGNALED(status))
		fault(trial, "died of signal %d", WTERMSIG(status));
	else if (WEXITSTATUS(status) > LAST_STATUS)
		fault(trial, "left with %d", WEXITSTATUS(status));
	if (trial->most_time && time > trial->most_time)
		fault(trial, "took %ld milliseconds", time);
	if (trial->most_memory && usage->ru_maxrss > trial->most_memory)
		fault(trial, "took %ld KiB", usage->ru_maxrss);
	if (time > trial->time)
		trial->time = time;
	if (usage->ru_maxrss > trial->memory)
		trial->memory = usage->ru_maxrss;
}

static void run(struct trial *trial)
{
	struct rusage usage;
	int status;
	pid_t child;

	if (ftruncate(trial->out, 0) || ftruncate(trial->err, 0) ||
	    lseek(trial->out, 0, SEEK_SET) || lseek(trial->err, 0, SEEK_SET))
		die("output", strerror(errno));
	child = fork();
	if (child < 0)
		die("fork", strerror(errno));
	if (!child)
		become(trial);
	if (wait4(child, &status, 0, &usage) != child)
		die("wait", strerror(errno));
	trial->runs++;
	judge_run(trial, status, &usage);
	judge_file(trial, "out", trial->out);
	judge_file(trial, "err", trial->err);
}

static void run_line(struct trial *trial, char *line)
{
	char *copy, *rest, *word;
	int count = 1;

	line[strcspn(line, "\n")] = '\0';
	trial->line = line;
	copy = rest = strdup(line);
	if (!copy)
		die("memory", strerror(errno));
	trial->words[0] = (char *)trial->program;
	for (word = strsep(&rest, "\t"); word; word = strsep(&rest, "\t")) {
		struct bytes bytes = { 0 };

		expand(&bytes, word);
		if (count > ARGUMENTS)
			die(line, "too many arguments");
		trial->words[count++] = bytes.text;
	}
	trial->words[count] = NULL;
	run(trial);
	while (--count > 0)
		free(trial->words[count]);
	free(copy);
}

int main(int count, char **words)
{
	static const char options[] = "c:m:i:o:";
	struct trial trial = { .input = "/dev/null" };
	char *line = NULL;
	size_t room = 0;
	int letter;

	for (letter = getopt(count, words, options); letter > 0;
	     letter = getopt(count, words, options)) {
		if (letter == 'c')
			trial.most_time = strtol(optarg, NULL, 10);
		else if (letter == 'm')
			trial.most_memory = strtol(optarg, NULL, 10);
		else if (letter == 'i')
			trial.input = optarg;
		else if (letter == 'o')
			trial.folder = optarg;
		else
			return 1;
	}
	if (count - optind != 2)
		die("attempt", "wants TREE PROGRAM");
	trial.tree = words[optind];
	trial.program = words[optind + 1];
	trial.out = memfd_create("out", MFD_CLOEXEC);
	trial.err = memfd_create("err", MFD_CLOEXEC);
	if (trial.out < 0 || trial.err < 0)
		die("memfd_create", strerror(errno));
	while (getline(&line, &room, stdin) > 0)
		run_line(&trial, line);
	printf("= %ld %ld %ld %ld\n", trial.runs, trial.faults, trial.time,
	       trial.memory);
	return trial.faults > 0;
}
