/* killed.h - a commit whose process is killed at a system call. */
#ifndef ISMS_TEST_KILLED_H
#define ISMS_TEST_KILLED_H

#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>

#include "isms/store/commit.h"
#include "scene.h"

static inline struct change change_of(const char *file, const char *old,
				      const char *new)
{
	struct change change = {
		.file = file,
		.old = old,
		.old_length = old ? strlen(old) : 0,
		.new = new,
		.new_length = new ? strlen(new) : 0,
	};

	return change;
}

typedef int commit_of(struct scene *scene);

/* True when the child came to its end before call number n. */
static inline bool killed_late(struct scene *scene, commit_of *commit,
			       int calls)
{
	int status = 0;
	pid_t child = fork();

	if (!child) {
		scene->root = open(scene->path, O_RDONLY | O_DIRECTORY);
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL))
			_exit(99);
		raise(SIGSTOP);
		_exit(commit(scene));
	}
	waitpid(child, &status, 0);
	/* Each call stops twice: before and behind. */
	for (int i = 0; i < calls && WIFSTOPPED(status); i++) {
		ptrace(PTRACE_SYSCALL, child, NULL, NULL);
		waitpid(child, &status, 0);
	}
	if (!WIFSTOPPED(status)) {
		assert_true(WIFEXITED(status));
		if (WEXITSTATUS(status) == 99)
			skip();
		assert_int_equal(WEXITSTATUS(status), 0);
		return true;
	}
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	return false;
}

#endif
