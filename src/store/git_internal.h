/* git_internal.h - git as this room uses it: run once and done, or kept
 * running to answer questions.
 *
 * One `git cat-file --batch` gives commits, trees and files; it is started
 * once for a store and lives as long. */
#ifndef ISMS_STORE_GIT_INTERNAL_H
#define ISMS_STORE_GIT_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "isms/base/buf.h"
#include "isms/base/date.h"
#include "isms/base/error.h"

struct arena;
struct moment;
struct store;

enum {
	OBJECT_NAME_MOST = 64 /* hexadecimal digits of SHA-256 */
};

/* -- git.c ---------------------------------------------------------------- */

/* The work tree that the ISMS lies in. */
struct work_tree {
	const char *top;   /* absolute */
	const char *below; /* the root below it: "" or "registers/" */
};

/* False when the ISMS lies in no Git repository. */
bool git_work_tree(const struct store *store, struct arena *arena,
		   struct work_tree *tree);

/* Runs git with fixed safe options in front of the words (NULL-closed); its
 * output to out, its exit status to status.  False: it could not be run, was
 * killed, or said more than GIT_OUTPUT_LIMIT bytes. */
enum {
	GIT_OUTPUT_LIMIT = 256 << 20
};
struct git_run {
	const char *top;
	const char *const *words;
	const char *const *settings; /* keys and values, NULL-closed, or NULL */
	struct buf out;
	struct buf complaint; /* start of its standard error */
	int status;
};
bool git_run(struct git_run *run, struct error *err);
void git_clear(struct git_run *run);

/* The same for what looks at files of the work tree; git_filters.c. */
bool git_run_unfiltered(struct git_run *run, struct error *err);

/* A regular file of a folder, at most 1 MiB; NULL without one. */
const char *plain_text(const char *folder, const char *name,
		       struct arena *arena);

/* FAULT_SYSTEM with git's first line of complaint. */
bool git_failed(const struct git_run *run, const char *what, struct error *err);

/* FAULT_DATA when the clone is shallow. */
bool history_is_whole(const char *top, struct error *err);
/* Is there a commit? */
bool history_begun(const char *top, bool *has, struct error *err);

struct git_process {
	pid_t child; /* 0: none */
	int in;	     /* write questions here */
	int out;     /* read answers here */
};

/* Hardened like git_run; its complaints go nowhere.  input: all that it is
 * asked; NULL: what is written to process->in. */
bool git_start(struct git_process *process, const char *top,
	       const char *const *words, const struct buf *input,
	       struct error *err);

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
	const char *top;  /* borrowed */
	bool many;	  /* asked for all of them at once */
	struct buf input; /* read, not used yet */
	size_t at;	  /* in input */
	size_t got;	  /* by the last read */
};

bool objects_open(struct git_objects *objects, const char *top,
		  struct error *err);

/* One that is asked for many objects at once, their names in lines, and leaves
 * after the last answer. */
bool objects_open_many(struct git_objects *objects, const char *top,
		       const struct buf *names, struct error *err);
void objects_close(struct git_objects *objects);

/* Ask for a name ("HEAD^{commit}", "v1:risk", a hash), later take the answers
 * in the same order.  At most OBJECTS_ASKED may be open, so that neither side
 * waits for the other. */
enum {
	OBJECTS_ASKED = 512
};
bool objects_ask(struct git_objects *objects, const char *name,
		 struct error *err);
bool objects_ask_all(struct git_objects *objects, const struct buf *names,
		     struct error *err);
bool objects_take(struct git_objects *objects, size_t limit,
		  struct arena *arena, struct object *object,
		  struct error *err);

/* Both at once. */
bool objects_read(struct git_objects *objects, const char *name,
		  struct arena *arena, struct object *object,
		  struct error *err);

/* -- moment.c ------------------------------------------------------------- */

/* Have store->own->objects running. */
bool git_objects_need(struct store *store, struct work_tree *tree,
		      struct error *err);

/* The commit that a revision or a day means; lives in the store's arena. */
bool moment_find(struct store *store, const char *asked, struct date today,
		 struct moment *moment, struct error *err);

#endif
