/* resolve_internal.h - what the files of `isms resolve` share. */
#ifndef ISMS_VERBS_RESOLVE_INTERNAL_H
#define ISMS_VERBS_RESOLVE_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/merge/merge.h"
#include "isms/store/commit.h"
#include "isms/store/git_index.h"

/* A file that git, or whoever left its markers, could not put together.  Bytes
 * NULL: that version has no such file. */
struct tangle {
	const char *file, *id;
	const struct noun *noun; /* NULL: of no register */
	struct merge_text base, ours, theirs;
	struct merge_text now; /* in the work tree */
	bool staged;	       /* git knows it as a conflict */
	bool guess;	       /* there was no base to be had */
	bool moved; /* settled before, and one side has another name now */
	bool settled_before; /* it was one, by git's memory */
};

typedef VEC(struct tangle) tangle_vec;

/* resolve_find.c: conflicts of the index, then markers in files; or, of files
 * that were settled already, what git remembers. */
bool resolve_find(struct context *context, tangle_vec *tangles,
		  struct error *err);
bool resolve_remembered(struct context *context, tangle_vec *tangles,
			struct error *err);
const struct node *resolve_tree(struct context *context,
				const struct tangle *tangle,
				const struct merge_text *text);

/* What one run of the command is about. */
struct resolving {
	struct context *context;
	VEC(struct merge_choice) choices;
	VEC(struct change) changes; /* to be written */
	VEC(const char *) staged;   /* to be added to the index */
	struct map used; /* fields that were chosen and in conflict */
	size_t block;	 /* of the report: what is open */
	size_t open, settled;
};

void resolve_change(struct resolving *resolving, const struct tangle *tangle,
		    const struct merge_text *text);

/* resolve_both.c: two records under one id: theirs gets another one, and what
 * their side refers to with the old one. */
bool resolve_both(struct resolving *resolving, const struct tangle *tangle,
		  struct error *err);

/* resolve_dropped.c: settled conflicts of which one side is gone. */
bool resolve_dropped(struct context *context, size_t *count, struct error *err);

#endif
