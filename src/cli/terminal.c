/* terminal.c - the screen and the person in front of it. */
#include "isms/cli/terminal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <signal.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "isms/base/number.h"
#include "isms/base/vec.h"

extern char **environ;

static int terminal_width(int descriptor)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");
	int64_t number;

	if (columns && integer_parse(columns, &number) && number >= 20 &&
	    number < 10000)
		return (int)number;
	if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
		return size.ws_col;
	return 80;
}

/* What the terminal is set to, by the first of the usual variables; no
 * setlocale, which would change how numbers are written. */
static bool is_unicode(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	const char *locale = NULL;

	for (size_t i = 0; i < ARRAY_SIZE(names) && !(locale && *locale); i++)
		locale = getenv(names[i]);
	return locale &&
	       (strcasestr(locale, "UTF-8") || strcasestr(locale, "utf8"));
}

struct look terminal_look(int descriptor)
{
	const char *plain = getenv("NO_COLOR");
	const char *term = getenv("TERM");
	struct look look = { 0 };

	if (!isatty(descriptor))
		return look;
	look.moves = term && *term && strcmp(term, "dumb") != 0;
	look.colour = look.moves && !(plain && *plain);
	look.width = terminal_width(descriptor);
	look.unicode = is_unicode();
	return look;
}

bool terminal_is_interactive(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

bool terminal_ask(const char *prompt, struct buf *answer)
{
	char byte;
	ssize_t got;

	buf_reset(answer);
	file_write(STDERR_FILENO, prompt, strlen(prompt), NULL);
	for (;;) {
		got = read(STDIN_FILENO, &byte, 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return answer->length > 0;
		if (byte == '\n')
			return true;
		buf_char(answer, byte);
	}
}

/* Milliseconds; 0 when there is no such clock, and then nothing is shown. */
static int64_t clock_now(void)
{
	struct timespec now;

	if (clock_gettime(CLOCK_MONOTONIC, &now))
		return 0;
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Not before a second has gone by, and ten times in each that follows. */
static void show_progress(struct progress *progress, const char *what,
			  size_t done, size_t total)
{
	int64_t now = clock_now();

	if (done >= total) {
		if (progress->shown)
			fputs("\r\033[K", stderr);
		progress->shown = 0;
	} else if (now - progress->begun >= 1000 &&
		   now - progress->shown >= 100) {
		fprintf(stderr, "\r%s: %zu of %zu\033[K", what, done, total);
		progress->shown = now;
	} else {
		return;
	}
	fflush(stderr);
}

void terminal_watch(struct progress *progress)
{
	*progress = (struct progress){ 0 };
	if (!isatty(STDERR_FILENO))
		return;
	progress->show = show_progress;
	progress->begun = clock_now();
}

const char *terminal_editor(void)
{
	static const char *const names[] = { "VISUAL", "EDITOR", NULL };
	const char *editor = NULL;

	for (int i = 0; names[i] && !(editor && *editor); i++)
		editor = getenv(names[i]);
	return editor && *editor ? editor : "vi";
}

bool terminal_edit(const char *path, struct error *err)
{
	char *words[] = { (char *)"sh", (char *)"-c", NULL,
			  (char *)"sh", (char *)path, NULL };
	struct buf command = { 0 };
	pid_t child;
	int status = -1;
	int failed;

	/* The person's own setting, run the way every tool runs it. */
	buf_format(&command, "%s \"$1\"", terminal_editor());
	words[2] = command.text;
	failed = posix_spawn(&child, "/bin/sh", NULL, NULL, words, environ);
	if (failed) {
		buf_clear(&command);
		return error_system(err, failed, "cannot run the editor");
	}
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	buf_clear(&command);
	if (status != 0)
		return error_set(err, FAULT_SYSTEM,
				 "the editor did not end well; nothing saved");
	return true;
}
