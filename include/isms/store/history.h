/* history.h - the git program, hardened; the only place that runs it.
 *
 * Fixed arguments switch off hooks, fsmonitor, pagers, prompts and bare
 * repositories inside the work tree; GIT_* variables are scrubbed; git is
 * found in a fixed search path, never in the working directory. */
#ifndef ISMS_STORE_HISTORY_H
#define ISMS_STORE_HISTORY_H

#include "isms/base/date.h"
#include "isms/store/store.h"

/* A file as a commit left it.  Objects are names of Git's; NULL: no file. */
struct file_change {
	const char *file;  /* relative to the root */
	const char *from;  /* its earlier path when it was renamed, or NULL */
	const char **olds; /* what each parent had: several for a merge that
			    * differs from all of them */
	size_t old_count;
	const char *new;
};

struct revision {
	const char *commit; /* full hash */
	struct instant at;  /* author date */
	const char *author;
	const char *subject;
	bool carries_signature; /* whose, and whether it is good, was not
				 * looked at */
	struct file_change *changes;
	size_t change_count;
};

struct history {
	struct revision *revisions; /* newest first */
	size_t count;
};

/* Commits up to the one the store is read from (or HEAD) that touched a file
 * ("risk/RISK-1.yaml", following renames), a folder ("risk") or, with NULL, the
 * root.  A merge is there when it made something that no parent had.
 * FAULT_DATA when this is no Git repository or its history is shallow;
 * everything lives in the arena. */
bool history_read(struct store *store, const char *file, struct arena *arena,
		  struct history *history, struct error *err);

/* A record as an object has it, read through today's tables and method.  NULL
 * with FAULT_NONE when it is no record that can be read. */
const struct record *history_record(struct store *store,
				    const struct noun *noun, const char *object,
				    struct arena *arena, struct error *err);

/* The path of the root from the top of its Git work tree: "registers/"; "" when
 * they are the same, and outside a repository. */
const char *history_below(const struct store *store, struct arena *arena);

/* The commit that the store is read from, or HEAD: full hash; NULL outside a
 * repository and before its first commit. */
const char *history_head(const struct store *store, struct arena *arena);

/* Files below the root that differ from HEAD, relative to the root; count 0
 * and true outside a repository. */
bool history_changed(struct store *store, struct arena *arena,
		     struct list *files, struct error *err);

#endif
