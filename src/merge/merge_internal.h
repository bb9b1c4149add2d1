/* merge_internal.h - what the files of this room share.
 *
 * shape.c says what may stand at a place; sequence.c finds what sequences have
 * in common; tree.c merges trees; lines.c merges texts; edits.c gets from a
 * text to a tree; merge.c puts them together. */
#ifndef ISMS_MERGE_MERGE_INTERNAL_H
#define ISMS_MERGE_MERGE_INTERNAL_H

#include "isms/base/map.h"
#include "isms/doc/yaml_edit.h"
#include "isms/merge/merge.h"

/* -- shape.c -------------------------------------------------------------- */

enum shape_kind {
	SHAPE_ANY,     /* no row knows it */
	SHAPE_VALUE,   /* one value */
	SHAPE_TEXT,    /* lines */
	SHAPE_SET,     /* a list whose order means nothing */
	SHAPE_GROUP,   /* a map of rows */
	SHAPE_KEYED,   /* a list of groups with a key */
	SHAPE_ENTRIES, /* a map from key to group */
};

struct shape {
	enum shape_kind kind;
	const struct field *row;  /* of a value */
	const struct field *rows; /* of a group, an item, an entry */
	const char *key;
};

struct shape shape_of_record(const struct field *rows);
/* Of the value under a key of a map; of the items of a list. */
struct shape shape_under(const struct shape *shape, const char *key);
struct shape shape_item(const struct shape *shape);

/* Do both mean the same?  Order does not count in maps, sets and lists with
 * keys; NULL is nothing, and so is an empty value where a row is known. */
bool shape_same(const struct shape *shape, const struct node *left,
		const struct node *right);

/* What tells the items of a list apart, the same number for the same item in
 * all lists of one pool.  A group whose key stands twice has two numbers. */
struct pool {
	struct arena *arena;
	struct map numbers;
};
const uint32_t *pool_number(struct pool *pool, const struct shape *shape,
			    const struct node *list);
void pool_clear(struct pool *pool);

/* A path one step further down. */
const char *path_key(struct arena *arena, const char *path, const char *key);
const char *path_item(struct arena *arena, const char *path, size_t index);

/* -- sequence.c ----------------------------------------------------------- */

struct sequence {
	const uint32_t *items; /* equal numbers are equal things */
	size_t count;
};

/* For each item of left the place of its partner in right, from 1, 0: none;
 * partners stand in the same order on both sides. */
uint32_t *sequence_match(struct arena *arena, const struct sequence *left,
			 const struct sequence *right);

enum chunk_kind {
	CHUNK_SAME,   /* as in the base */
	CHUNK_OURS,   /* only ours changed it */
	CHUNK_THEIRS, /* only theirs did */
	CHUNK_BOTH,   /* both did the same */
	CHUNK_CLASH,
};

struct range {
	size_t begin, end;
};

struct chunk {
	enum chunk_kind kind;
	struct range base, ours, theirs;
};

struct chunks {
	struct chunk *items;
	size_t count;
};

struct chunks sequence_merge(struct arena *arena, const struct sequence *base,
			     const struct sequence *ours,
			     const struct sequence *theirs);

/* -- tree.c --------------------------------------------------------------- */

struct trees {
	const struct node *base, *ours, *theirs; /* NULL: nothing */
};

/* One walk through three trees. */
struct walk {
	struct merge *merge;
	struct arena *arena;
	enum merge_side prefer;
	bool record;
};

/* What becomes of a place; NULL: nothing. */
const struct node *tree_meet(struct walk *walk, const struct shape *shape,
			     const struct trees *at, const char *path);

/* In tree_items.c: lists of items by number, whatever their order. */
const struct node *tree_meet_items(struct walk *walk, const struct shape *shape,
				   const struct trees *at, const char *path);

/* The merged tree, with this side's value at clashes, which are added to
 * merge->clashes when `record` is set. */
const struct node *tree_merge(struct merge *merge, const struct trees *trees,
			      enum merge_side prefer, bool record);

/* What both have in common, for a base that is not certain. */
const struct node *tree_common(struct arena *arena, const struct shape *shape,
			       const struct node *left,
			       const struct node *right);

/* -- lines.c -------------------------------------------------------------- */

/* A text as lines without their ends. */
struct lines {
	const char **items;
	size_t count;
	bool crlf;   /* the first line ends so */
	bool mixed;  /* not all do */
	bool closed; /* the last one ends */
};

struct lines lines_split(struct arena *arena, const struct merge_text *text);
struct merge_text lines_join(struct arena *arena, const struct lines *lines);

/* Numbers for lines, as pool_number has for items. */
struct sequence lines_number(struct pool *pool, const struct lines *lines);

/* As `git merge-file` does it: false where both changed lines that touch. */
bool lines_merge(struct arena *arena, const struct lines *base,
		 const struct lines *ours, const struct lines *theirs,
		 struct lines *merged);

/* Line by line, those with the same key facing each other: where both changed
 * a line ours stands; where both inserted some ours stand, and theirs behind
 * them when `both`.  sides are base, ours, theirs. */
struct lines lines_weave(struct arena *arena, const struct lines sides[3],
			 bool both);

/* -- edits.c -------------------------------------------------------------- */

typedef VEC(struct edit) edit_list;

/* What makes a text that reads as `from` read as `wish`.  False: too much. */
bool edits_between(struct arena *arena, const struct shape *shape,
		   const struct node *from, const struct node *wish,
		   edit_list *edits);

#endif
