/* surroundings.h - what an ISMS lies in: the folder, the file system, the Git
 * repository.  Looking opens no register, finishes no journal and writes
 * nothing, so that what is wrong can still be seen. */
#ifndef ISMS_STORE_SURROUNDINGS_H
#define ISMS_STORE_SURROUNDINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "isms/base/error.h"

struct arena;

enum git_version {
	/* The first that knows safe.bareRepository. */
	GIT_MAJOR = 2,
	GIT_MINOR = 38,
};

/* So many files, and the first of them; relative to the root. */
struct some_files {
	size_t count;
	const char *first;
};

/* Texts live in the arena; what cannot be told stays empty. */
struct surroundings {
	const char *path;  /* of the root, absolute */
	const char *shown; /* from the working directory: "", "registers/" */
	/* The folder. */
	bool writable;
	bool journal;	       /* a change of several files is unfinished */
	size_t temporaries;    /* in .isms/tmp */
	bool locked;	       /* a writer is at work */
	long holder;	       /* its process, or 0 */
	const char *network;   /* kind of the file system when it is one where
				* locks are in doubt, such as "nfs" */
	bool folds_case;       /* names differ by more than case here */
	struct some_files all; /* files below the root, none hidden */
	struct some_files unreadable;
	struct some_files open; /* anybody may write them */
	struct some_files foreign;
};

/* From `start`, or the working directory when NULL, as store_open does. */
bool surroundings_look(struct arena *arena, const char *start,
		       struct surroundings *found, struct error *err);

/* Only path and shown. */
bool surroundings_find(struct arena *arena, const char *start,
		       struct surroundings *found, struct error *err);

/* A file of the root's folder as text, at most 1 MiB; NULL without one. */
const char *surroundings_text(const struct surroundings *found,
			      const char *name, struct arena *arena);

struct git_state {
	int major, minor; /* 0: git is not there */
	bool repository;
	const char *complaint; /* why git would not look; NULL: it did */
	size_t changed, untracked, conflicts;
	bool index_locked;	/* .git/index.lock is there */
	bool shallow;		/* the clone lacks a part of the history */
	const char *email;	/* user.email; NULL: not set */
	int64_t newest;		/* seconds of the last commit, or 0 */
	const char *attributes; /* text of the top's .gitattributes, or NULL */
};

/* found NULL: only whether git is there, and who commits. */
void git_look(struct arena *arena, const struct surroundings *found,
	      struct git_state *state);

/* user.email as git knows it in this folder, or outside any when NULL; NULL
 * when it is not set or there is no git. */
const char *git_email(struct arena *arena, const char *root);

#endif
