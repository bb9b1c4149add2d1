/* git_internal.h - a git that keeps running and answers questions.
 *
 * One `git cat-file --batch` gives commits, trees and files; it is started
 * once for a store and lives as long. */
#ifndef ISMS_STORE_GIT_INTERNAL_H
#define ISMS_STORE_GIT_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "isms/base/buf.h"
#include "isms/base/error.h"

struct arena;

enum {
	OBJECT_NAME_MOST = 64 /* hexadecimal digits of SHA-256 */
};

/* -- git.c ---------------------------------------------------------------- */

struct git_process {
	pid_t child; /* 0: none */
	int in;	     /* write questions here */
	int out;     /* read answers here */
};

/* Hardened like git_run; its complaints go nowhere. */
bool git_start(struct git_process *process, const char *top,
	       const char *const *words, struct error *err);

/* Without letting a git that has died end us, too. */
bool git_write(const struct git_process *process, const char *bytes,
	       size_t length);

/* Closes both ends and waits for it; the exit status, or -1. */
int git_stop(struct git_process *process);

/* -- git_objects.c -------------------------------------------------------- */

enum object_kind {
	OBJECT_MISSING,
	OBJECT_COMMIT,
	OBJECT_TREE,
	OBJECT_BLOB,
	OBJECT_OTHER,
	OBJECT_LARGE, /* above the limit, not kept */
};

struct object {
	enum object_kind kind;
	char name[OBJECT_NAME_MOST + 1];
	const char *bytes; /* with a NUL behind them */
	size_t length;
};

struct git_objects {
	struct git_process process;
	struct buf input; /* read, not used yet */
	size_t at;	  /* in input */
};

bool objects_open(struct git_objects *objects, const char *top,
		  struct error *err);
void objects_close(struct git_objects *objects);

/* Ask for a name ("HEAD^{commit}", "v1:risk", a hash), later take the answers
 * in the same order.  At most OBJECTS_ASKED may be open, so that neither side
 * waits for the other. */
enum {
	OBJECTS_ASKED = 512
};
bool objects_ask(struct git_objects *objects, const char *name,
		 struct error *err);
bool objects_take(struct git_objects *objects, size_t limit,
		  struct arena *arena, struct object *object,
		  struct error *err);

/* Both at once. */
bool objects_read(struct git_objects *objects, const char *name,
		  struct arena *arena, struct object *object,
		  struct error *err);

#endif
