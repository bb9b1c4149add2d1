/* files_internal.h - where the files of a store come from: its folder on disk,
 * or a commit.
 *
 * Everything that reads a register goes through the three functions of a row;
 * paths are relative to the root and safe.  Reading may be done by several
 * threads at once. */
#ifndef ISMS_STORE_FILES_INTERNAL_H
#define ISMS_STORE_FILES_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "isms/base/error.h"
#include "isms/base/file.h"

struct arena;
struct files;
struct snapshot;

enum file_kind {
	FILE_NOTHING,
	FILE_REGULAR,
	FILE_FOLDER,
	FILE_LINK,
	FILE_OTHER,
};

/* How reading a file went. */
enum file_state {
	FILE_READ,
	FILE_ABSENT,
	FILE_IS_LINK,
	FILE_IS_NO_FILE,
	FILE_TOO_LARGE,
	FILE_FORBIDDEN,
	FILE_FAILED, /* the system's fault */
};

/* One name in a folder. */
struct file_name {
	const char *name;
	uint64_t inode; /* files are read fastest in the order of these */
	uint32_t length;
	enum file_kind kind;
};

struct file_names {
	struct file_name *items;
	size_t count;
	size_t space;
};

struct file_source {
	/* What stands at a path; false when it cannot be told. */
	bool (*look)(const struct files *files, const char *path,
		     enum file_kind *kind, struct error *err);
	/* The names in a folder ("." is the root), hidden ones left out, in
	 * any order, in the arena. */
	bool (*list)(const struct files *files, const char *folder,
		     struct arena *arena, struct file_names *names,
		     struct error *err);
	/* The bytes of a file; err says why when it is not FILE_READ. */
	enum file_state (*read)(const struct files *files, const char *path,
				size_t limit, struct arena *arena,
				struct text *text, struct error *err);
};

/* Of one thread that reads file after file: the folder that it is at, held
 * open, and room for the text of one file. */
struct desk {
	int folder;	  /* descriptor; 0: none */
	const char *path; /* begins with the folder's path */
	size_t path_length;
	struct arena *arena;
	char *room; /* in the arena, once needed */
};

struct files {
	const struct file_source *source;
	int root;		   /* open directory */
	struct snapshot *snapshot; /* of a commit; NULL: the folder */
	struct desk *desk;	   /* or NULL */
};

/* -- files.c -------------------------------------------------------------- */

/* The folder itself. */
extern const struct file_source folder_source;

/* A text that was read at a desk is there until the next one is. */
void desk_begin(struct desk *desk, struct arena *arena);
/* Nothing is held open then; reading on is allowed. */
void desk_leave(struct desk *desk);

/* -- snapshot.c ----------------------------------------------------------- */

extern const struct file_source commit_source;

/* The files below a tree ("v1^{tree}", "v1:registers"); lives in the arena
 * until snapshot_close and uses `objects` as long. */
struct git_objects;
struct snapshot *snapshot_open(struct arena *arena, struct git_objects *objects,
			       const char *name, struct error *err);
void snapshot_close(struct snapshot *snapshot);

/* Ask for these files before several threads read them, best in the same order;
 * until snapshot_forget.  The paths are borrowed. */
bool snapshot_fetch(struct snapshot *snapshot, const char *const *paths,
		    size_t count, struct error *err);
void snapshot_forget(struct snapshot *snapshot);

#endif
