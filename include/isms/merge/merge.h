/* merge.h - three versions of one record become one, field by field.
 *
 * What one side changed is taken; sets are merged by element, lists of groups
 * by their key, texts by line.  Where both changed one value differently there
 * is a clash: never does one side win by coming last.
 *
 * The text that comes out is ours with what theirs changed, comments included
 * where lines allow it, everything else byte for byte.  It is read back and
 * compared with the record that was meant before anybody sees it.  With
 * clashes left, Git's markers stand around their lines only; taking the upper
 * (lower) part of each gives a record that reads. */
#ifndef ISMS_MERGE_MERGE_H
#define ISMS_MERGE_MERGE_H

#include "isms/base/arena.h"
#include "isms/base/error.h"
#include "isms/base/vec.h"
#include "isms/doc/node.h"
#include "isms/model/field.h"

enum merge_side {
	MERGE_OURS,
	MERGE_THEIRS,
	MERGE_BASE,
	MERGE_VALUE, /* of a choice: none of the three */
};

struct merge_text {
	const char *bytes;
	size_t length;
};

/* Both sides changed it, differently.  NULL: not there. */
struct clash {
	const char *path; /* as in node_at; "" is the whole record */
	const struct node *base, *ours, *theirs;
};

/* How to settle a clash at path, or at anything below it. */
struct merge_choice {
	const char *path;
	enum merge_side side;
	const struct node *value; /* MERGE_VALUE; NULL: no value */
	bool used;		  /* it settled something */
};

struct merge {
	/* What is given. */
	struct arena *arena;
	const char *path;	    /* of the file, for messages */
	const struct field *fields; /* a noun's rows; NULL: not known */
	/* An empty base means that both sides added the file; one that cannot
	 * be read counts as empty, one with markers by what both its parts
	 * have. */
	struct merge_text base, ours, theirs;
	/* What only one side has may have been added by it or removed by the
	 * other: ask.  Set where there was no base to be had. */
	bool guess;
	/* Two files that were added under one name may be two records: with
	 * different titles the whole file clashes. */
	bool strangers;
	size_t marker; /* signs of a marker, 0: 7 */
	const char *ours_label, *theirs_label;
	struct merge_choice *choices;
	size_t choice_count;
	/* What comes out, in the arena. */
	struct merge_text text;
	VEC(struct clash) clashes;
};

/* False with FAULT_DATA, naming the side, when ours or theirs does not read as
 * a record or the text that is meant cannot be made by editing. */
bool merge_run(struct merge *merge, struct error *err);
void merge_clear(struct merge *merge);

/* A value of a clash on one line, for people: "4", "[a, b]", "nothing". */
void clash_show(const struct node *value, struct buf *out);

/* The top fields in which two trees differ, in the arena; NULL tree: none. */
struct list merge_fields(struct arena *arena, const struct field *fields,
			 const struct node *left, const struct node *right);

/* Do two trees have the same title, or both none? */
bool merge_same_title(const struct node *ours, const struct node *theirs);
const char *merge_title(const struct node *record); /* "" without one */

#endif
