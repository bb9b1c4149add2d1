/* git.c - runs the git program so that neither its environment nor the
 * repository can make it run anything else. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "isms/base/buf.h"
#include "isms/base/file.h"
#include "isms/base/memory.h"
#include "isms/base/vec.h"
#include "git_internal.h"
#include "store_internal.h"

enum {
	COMPLAINT_LIMIT = 4096,
	CHUNK = 65536,
	WORDS_MOST = 64,
};

/* A folder that looks like a bare repository, hooks, fsmonitor, signature
 * programs, external diffs, lazy fetches: all could run commands or open
 * connections that the repository chose. */
static const char *const safe_words[] = {
	"--no-pager",
	"--no-optional-locks",
	"--literal-pathspecs",
	"-c",
	"safe.bareRepository=explicit",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.untrackedCache=false",
	"-c",
	"core.quotePath=false",
	"-c",
	"diff.external=",
	"-c",
	"log.showSignature=false",
	"-c",
	"protocol.allow=never",
	"-c",
	"submodule.recurse=false",
	"-c",
	"color.ui=false",
};

static const char search_path[] = "/usr/local/bin:/usr/bin:/bin";

/* -- where ---------------------------------------------------------------- */

static bool holds_git(struct arena *arena, const char *folder)
{
	struct stat status;

	return !lstat(arena_format(arena, "%s/.git", folder), &status) &&
	       (S_ISDIR(status.st_mode) || S_ISREG(status.st_mode));
}

bool git_work_tree(const struct store *store, struct arena *arena,
		   struct work_tree *tree)
{
	char *top = arena_copy(arena, store->path);
	char *slash = top;

	while (slash && !holds_git(arena, top)) {
		slash = strrchr(top, '/');
		if (slash)
			*slash = '\0';
	}
	if (!slash || !*top)
		return false;
	tree->top = top;
	tree->below = store->path + strlen(top);
	if (*tree->below == '/')
		tree->below = arena_format(arena, "%s/", tree->below + 1);
	return true;
}

static const char *find_git(void)
{
	static const char *const places[] = { "/usr/local/bin/git",
					      "/usr/bin/git", "/bin/git" };

	for (size_t i = 0; i < ARRAY_SIZE(places); i++)
		if (!access(places[i], X_OK))
			return places[i];
	return NULL;
}

/* -- the child ------------------------------------------------------------ */

/* Both ends closed on exec; the child gets its end by dup2. */
struct pipes {
	int out[2];
	int complaint[2];
};

static void close_pipe(int pipe[2])
{
	for (int i = 0; i < 2; i++)
		if (pipe[i] >= 0)
			close(pipe[i]);
	pipe[0] = pipe[1] = -1;
}

static bool open_pipes(struct pipes *pipes, struct error *err)
{
	*pipes = (struct pipes){ { -1, -1 }, { -1, -1 } };
	if (!pipe2(pipes->out, O_CLOEXEC) &&
	    !pipe2(pipes->complaint, O_CLOEXEC))
		return true;
	error_system(err, errno, "cannot make a pipe to git");
	close_pipe(pipes->out);
	return false;
}

static void make_words(const struct git_run *run, char **words)
{
	size_t count = 0;

	words[count++] = (char *)"git";
	for (size_t i = 0; i < ARRAY_SIZE(safe_words); i++)
		words[count++] = (char *)safe_words[i];
	words[count++] = (char *)"-C";
	words[count++] = (char *)run->top;
	for (size_t i = 0; run->words[i] && count < WORDS_MOST - 1; i++)
		words[count++] = (char *)run->words[i];
	words[count] = NULL;
}

/* Nothing of the caller's environment but where its own settings lie. */
static char **make_environment(struct arena *arena, const struct git_run *run)
{
	static const char *const kept[] = { "HOME", "XDG_CONFIG_HOME" };
	static const char *const fixed[] = {
		"LC_ALL=C",
		"GIT_TERMINAL_PROMPT=0",
		"GIT_PAGER=cat",
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_NO_LAZY_FETCH=1",
		"GIT_NO_REPLACE_OBJECTS=1",
	};
	size_t settings = 0;
	size_t count = 0;
	char **environment;

	while (run->settings && run->settings[2 * settings])
		settings++;
	environment =
		arena_array(arena, 16 + 2 * settings, sizeof *environment);
	environment[count++] = arena_format(arena, "PATH=%s", search_path);
	for (size_t i = 0; i < ARRAY_SIZE(kept); i++) {
		const char *value = getenv(kept[i]);

		if (value)
			environment[count++] =
				arena_format(arena, "%s=%s", kept[i], value);
	}
	for (size_t i = 0; i < ARRAY_SIZE(fixed); i++)
		environment[count++] = (char *)fixed[i];
	environment[count++] =
		arena_format(arena, "GIT_CONFIG_COUNT=%zu", settings);
	for (size_t i = 0; i < settings; i++) {
		environment[count++] =
			arena_format(arena, "GIT_CONFIG_KEY_%zu=%s", i,
				     run->settings[2 * i]);
		environment[count++] =
			arena_format(arena, "GIT_CONFIG_VALUE_%zu=%s", i,
				     run->settings[2 * i + 1]);
	}
	return environment;
}

/* A child's end of a pipe, or /dev/null. */
static int direct(posix_spawn_file_actions_t *actions, int from, int to)
{
	if (from >= 0)
		return posix_spawn_file_actions_adddup2(actions, from, to);
	return posix_spawn_file_actions_addopen(actions, to, "/dev/null",
						to ? O_WRONLY : O_RDONLY, 0);
}

/* ends: what becomes its standard input, output and error; -1: nothing. */
static int spawn(const struct git_run *run, const int ends[3],
		 const char *program, pid_t *child)
{
	struct arena arena = { 0 };
	char *words[WORDS_MOST];
	char **environment;
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none;
	int number = posix_spawn_file_actions_init(&actions);

	if (number)
		return number;
	number = posix_spawnattr_init(&attributes);
	if (number) {
		posix_spawn_file_actions_destroy(&actions);
		return number;
	}
	make_words(run, words);
	environment = make_environment(&arena, run);
	sigemptyset(&none);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
	for (int i = 0; i < 3 && !number; i++)
		number = direct(&actions, ends[i], i);
	if (!number)
		number = posix_spawn(child, program, &actions, &attributes,
				     words, environment);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	arena_clear(&arena);
	if (number == ENOMEM)
		memory_none(); /* not "there is no git" */
	return number;
}

/* -- listening ------------------------------------------------------------ */

/* Takes what is there; at the end of the pipe it is closed.  What exceeds the
 * limit is read and dropped. */
static bool drain(struct pollfd *from, struct buf *to, size_t limit)
{
	char bytes[CHUNK];
	ssize_t got = read(from->fd, bytes, sizeof bytes);

	if (got < 0)
		return errno == EINTR || errno == EAGAIN;
	if (got == 0) {
		close(from->fd);
		from->fd = -1;
		return true;
	}
	if ((size_t)got > limit - to->length)
		got = (ssize_t)(limit - to->length);
	buf_add(to, bytes, (size_t)got);
	return true;
}

static bool listen_to(struct git_run *run, struct pipes *pipes)
{
	struct pollfd ends[2] = { { pipes->out[0], POLLIN, 0 },
				  { pipes->complaint[0], POLLIN, 0 } };
	bool ok = true;

	while (ok && (ends[0].fd >= 0 || ends[1].fd >= 0)) {
		int ready = poll(ends, 2, -1);

		if (ready < 0) {
			ok = errno == EINTR;
			continue;
		}
		if (ends[0].fd >= 0 && ends[0].revents)
			ok = drain(&ends[0], &run->out, GIT_OUTPUT_LIMIT) &&
			     run->out.length < GIT_OUTPUT_LIMIT;
		if (ok && ends[1].fd >= 0 && ends[1].revents)
			ok = drain(&ends[1], &run->complaint, COMPLAINT_LIMIT);
	}
	pipes->out[0] = ends[0].fd;
	pipes->complaint[0] = ends[1].fd;
	return ok;
}

static bool reap(pid_t child, int *status, struct error *err)
{
	pid_t reaped;

	do
		reaped = waitpid(child, status, 0);
	while (reaped < 0 && errno == EINTR);
	if (reaped < 0)
		return error_system(err, errno, "cannot wait for git");
	if (!WIFEXITED(*status))
		return error_set(err, FAULT_SYSTEM, "git was killed");
	*status = WEXITSTATUS(*status);
	return true;
}

static bool need_git(const char **program, struct error *err)
{
	*program = find_git();
	return *program ||
	       error_set(err, FAULT_SYSTEM,
			 "this needs the program git, which is not in %s",
			 search_path);
}

bool git_run(struct git_run *run, struct error *err)
{
	const char *program;
	struct pipes pipes;
	pid_t child = -1;
	int number;
	bool heard, ok;

	if (!need_git(&program, err) || !open_pipes(&pipes, err))
		return false;
	const int ends[3] = { -1, pipes.out[1], pipes.complaint[1] };

	number = spawn(run, ends, program, &child);
	close(pipes.out[1]);
	close(pipes.complaint[1]);
	pipes.out[1] = pipes.complaint[1] = -1;
	heard = !number && listen_to(run, &pipes);
	close_pipe(pipes.out);
	close_pipe(pipes.complaint);
	if (number)
		return error_system(err, number, "cannot run git");
	if (!heard)
		kill(child, SIGKILL);
	ok = reap(child, &run->status, err);
	if (!heard)
		return error_set(err, FAULT_SYSTEM,
				 "git said more than can be held, or its "
				 "output could not be read");
	return ok;
}

void git_clear(struct git_run *run)
{
	buf_clear(&run->out);
	buf_clear(&run->complaint);
}

bool git_failed(const struct git_run *run, const char *what, struct error *err)
{
	const char *text = buf_string(&run->complaint);
	int length = (int)strcspn(text, "\n");

	if (length)
		return error_set(err, FAULT_SYSTEM, "cannot %s: %.*s", what,
				 length, text);
	return error_set(err, FAULT_SYSTEM, "cannot %s: git left with %d", what,
			 run->status);
}

/* -- a git that keeps running ---------------------------------------------- */

/* A file without a name for git to read: a pipe would want somebody who fills
 * it while its answers are read. */
static bool hold(const struct buf *input, int *file)
{
	*file = memfd_create("git", MFD_CLOEXEC);
	return *file >= 0 &&
	       file_write(*file, input->text, input->length, NULL) &&
	       !lseek(*file, 0, SEEK_SET);
}

bool git_start(struct git_process *process, const char *top,
	       const char *const *words, const struct buf *input,
	       struct error *err)
{
	const struct git_run run = { .top = top, .words = words };
	const char *program;
	int in[2] = { -1, -1 };
	int out[2] = { -1, -1 };
	int number = 0;

	*process = (struct git_process){ .in = -1, .out = -1 };
	if (!need_git(&program, err))
		return false;
	if ((input ? !hold(input, &in[0]) : pipe2(in, O_CLOEXEC)) ||
	    pipe2(out, O_CLOEXEC)) {
		number = errno;
	} else {
		const int ends[3] = { in[0], out[1], -1 };

		number = spawn(&run, ends, program, &process->child);
	}
	if (number) {
		close_pipe(in);
		close_pipe(out);
		process->child = 0;
		return error_system(err, number, "cannot run git");
	}
	close(in[0]);
	close(out[1]);
	process->in = in[1];
	process->out = out[0];
	return true;
}

bool git_write(const struct git_process *process, const char *bytes,
	       size_t length)
{
	static const struct timespec at_once = { 0, 0 };
	sigset_t broken, before;
	bool ok;

	sigemptyset(&broken);
	sigaddset(&broken, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &broken, &before);
	ok = file_write(process->in, bytes, length, NULL);
	if (!ok)
		sigtimedwait(&broken, NULL, &at_once);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return ok;
}

int git_stop(struct git_process *process)
{
	int status = -1;

	if (process->in >= 0)
		close(process->in);
	if (process->out >= 0)
		close(process->out);
	if (process->child && !reap(process->child, &status, NULL))
		status = -1;
	*process = (struct git_process){ .in = -1, .out = -1 };
	return status;
}
