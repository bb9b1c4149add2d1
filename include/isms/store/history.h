/* history.h - the git program, hardened; the only place that runs it.
 *
 * Fixed arguments switch off hooks, fsmonitor, pagers, prompts and bare
 * repositories inside the work tree; GIT_* variables are scrubbed; git is
 * found in a fixed search path, never in the working directory. */
#ifndef ISMS_STORE_HISTORY_H
#define ISMS_STORE_HISTORY_H

#include "isms/base/date.h"
#include "isms/store/store.h"

struct revision {
	const char *commit; /* full hash */
	struct instant at;  /* author date */
	const char *author;
	const char *subject;
};

struct history {
	struct revision *revisions; /* newest first */
	size_t count;
};

/* Commits that touched a file (following renames) or, with NULL, the root.
 * FAULT_DATA when this is no Git repository or its history is shallow;
 * everything lives in the arena. */
bool history_read(struct store *store, const char *file, struct arena *arena,
		  struct history *history, struct error *err);

/* Files below the root that differ from HEAD, relative to the root; count 0
 * and true outside a repository. */
bool history_changed(struct store *store, struct arena *arena,
		     struct list *files, struct error *err);

#endif
