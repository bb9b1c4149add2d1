/* pager.c - output longer than the screen, a screen at a time. */
#include "isms/cli/pager.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"
#include "isms/cli/terminal.h"

extern char **environ;

static const char usual_pager[] = "less -FRX";

enum {
	COMMAND_MISSING = 127, /* of sh */
	USUAL_ROWS = 24,
};

/* -- which ---------------------------------------------------------------- */

static bool is_in_path(const char *name, size_t length)
{
	const char *path = getenv("PATH");
	bool there = false;

	while (path && *path && !there) {
		size_t folder = strcspn(path, ":");
		struct buf file = { 0 };

		buf_add(&file, path, folder);
		buf_char(&file, '/');
		buf_add(&file, name, length);
		there = folder && !access(buf_string(&file), X_OK);
		buf_clear(&file);
		path += folder + (path[folder] ? 1 : 0);
	}
	return there;
}

bool command_is_there(const char *command)
{
	size_t length;

	command += strspn(command, " \t");
	length = strcspn(command, " \t");
	if (strcspn(command, "\"'$`\\=~(){};&|<>") < length)
		return true;
	if (memchr(command, '/', length)) {
		struct buf file = { 0 };
		bool there;

		buf_add(&file, command, length);
		there = !access(buf_string(&file), X_OK);
		buf_clear(&file);
		return there;
	}
	return length && is_in_path(command, length);
}

const char *pager_command(void)
{
	const char *command = getenv("ISMS_PAGER");

	if (!command)
		command = getenv("PAGER");
	if (!command)
		return command_is_there(usual_pager) ? usual_pager : NULL;
	if (!command[strspn(command, " \t")] || !strcmp(command, "cat"))
		return NULL;
	return command;
}

/* Bytes of the control sequence here; 0: none.  They are ours, records have
 * none. */
static size_t sequence(const char *at)
{
	size_t length;

	if (at[0] != '\033' || at[1] != '[')
		return 0;
	length = 2 + strspn(at + 2, "0123456789;");
	return length + (at[length] != '\0');
}

/* -- when ----------------------------------------------------------------- */

bool pager_wanted(int descriptor, const struct buf *text)
{
	size_t width = (size_t)terminal_look(descriptor).width;
	struct winsize size = { 0 };
	size_t rows = 0;
	const char *at;

	if (!isatty(descriptor) || !text->length)
		return false;
	if (ioctl(descriptor, TIOCGWINSZ, &size) || !size.ws_row)
		size.ws_row = USUAL_ROWS;
	for (at = text->text; *at && rows < size.ws_row; at += *at == '\n') {
		struct buf line = { 0 };

		while (*at && *at != '\n') {
			size_t skipped = sequence(at);

			if (!skipped)
				buf_char(&line, *at++);
			at += skipped;
		}
		rows += 1 + utf8_width(buf_string(&line)) / (width + 1);
		buf_clear(&line);
	}
	/* The prompt takes the last row. */
	return rows >= size.ws_row;
}

/* -- how ------------------------------------------------------------------ */

/* The person's interrupt is for the pager; when it ends early, writing to it
 * must not end us: the exit status is the command's. */
static const int quiet_signals[] = { SIGPIPE, SIGINT, SIGQUIT };

enum {
	QUIET_COUNT = sizeof quiet_signals / sizeof *quiet_signals
};

static void be_quiet(struct sigaction *before)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	for (int i = 0; i < QUIET_COUNT; i++)
		sigaction(quiet_signals[i], &ignore, &before[i]);
}

static void speak_again(const struct sigaction *before)
{
	for (int i = 0; i < QUIET_COUNT; i++)
		sigaction(quiet_signals[i], &before[i], NULL);
}

/* The person's own setting, run the way every tool runs it. */
static int spawn(const char *command, int input, pid_t *child)
{
	struct buf line = { 0 };
	char *words[] = { (char *)"sh", (char *)"-c", NULL, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t usual;
	int number;

	/* Colours, and no pager for one screen, unless it is set up. */
	buf_format(&line, "LESS=${LESS-FRX}; export LESS; %s", command);
	words[2] = line.text;
	sigemptyset(&usual);
	for (int i = 0; i < QUIET_COUNT; i++)
		sigaddset(&usual, quiet_signals[i]);
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigdefault(&attributes, &usual);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
	number = posix_spawn_file_actions_adddup2(&actions, input, 0);
	if (!number)
		number = posix_spawn(child, "/bin/sh", &actions, &attributes,
				     words, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	buf_clear(&line);
	return number;
}

static void feed(int output, const struct buf *text)
{
	size_t at = 0;

	while (at < text->length) {
		ssize_t wrote =
			write(output, text->text + at, text->length - at);

		if (wrote < 0 && errno != EINTR)
			return;
		at += wrote > 0 ? (size_t)wrote : 0;
	}
}

/* Pagers let colours through, and show what moves to a column as letters. */
static void stay(struct buf *out, const struct buf *text)
{
	const char *at = buf_string(text);

	while (*at) {
		size_t length = sequence(at);

		if (length && at[length - 1] == 'G')
			at += length;
		else
			buf_char(out, *at++);
	}
}

bool pager_show(const char *command, const struct buf *text)
{
	struct buf lines = { 0 };
	struct sigaction before[QUIET_COUNT];
	int ends[2];
	int status = 0;
	pid_t child;
	bool ran;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	be_quiet(before);
	ran = spawn(command, ends[0], &child) == 0;
	close(ends[0]);
	if (ran) {
		stay(&lines, text);
		feed(ends[1], &lines);
		buf_clear(&lines);
	}
	close(ends[1]);
	while (ran && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	speak_again(before);
	return ran &&
	       !(WIFEXITED(status) && WEXITSTATUS(status) == COMMAND_MISSING);
}
