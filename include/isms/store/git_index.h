/* git_index.h - the versions of a file that git keeps while it merges, and for
 * a while after that. */
#ifndef ISMS_STORE_GIT_INDEX_H
#define ISMS_STORE_GIT_INDEX_H

#include "isms/base/file.h"
#include "isms/store/store.h"

enum git_stage {
	STAGE_SETTLED, /* what will be committed */
	STAGE_BASE,
	STAGE_OURS,
	STAGE_THEIRS,
	STAGES
};

/* Objects by stage, NULL: that version has no such file. */
struct stages {
	const char *file; /* relative to the root */
	const char *objects[STAGES];
	bool moved; /* both added it, and one of them has another name now */
};

struct stage_list {
	struct stages *items;
	size_t count;
};

/* Files below the root with a conflict; none outside a repository. */
bool git_unmerged(struct store *store, struct arena *arena,
		  struct stage_list *list, struct error *err);

/* Files that had one and were settled since, with what settled them. */
bool git_settled(struct store *store, struct arena *arena,
		 struct stage_list *list, struct error *err);

/* The bytes of an object, or of "COMMIT:path" relative to the root; false,
 * err's fault FAULT_NONE, when there is none. */
bool git_object(struct store *store, const char *name, struct arena *arena,
		struct text *text, struct error *err);
bool git_file_at(struct store *store, const char *commit, const char *file,
		 struct arena *arena, struct text *text, struct error *err);

/* The commit that is being merged, picked or rebased; NULL: none. */
const char *git_other_side(struct store *store, struct arena *arena);

/* Files below the root that hold a word at a commit. */
bool git_files_with(struct store *store, const char *commit, const char *word,
		    struct arena *arena, struct list *files, struct error *err);

/* Take files as they are, removed ones too, into the index. */
bool git_stage(struct store *store, const struct list *files,
	       struct error *err);

#endif
