/* tape.h - a YAML file as a row of marks: what a tree says, for those who read
 * it once from front to end.
 *
 * A mark stands for each key, text, list and map, in the order of the text.
 * Behind the mark of a map follow its keys and values in turn, behind that of a
 * list its items, each with all that it holds; `next` leads past it. */
#ifndef ISMS_DOC_TAPE_H
#define ISMS_DOC_TAPE_H

#include "isms/doc/node.h"

struct problem;
struct problems;

struct mark {
	const char *text;    /* NODE_TEXT: the value, NUL-terminated */
	uint32_t length;     /* of the text; of a list or map: its entries */
	uint32_t next;	     /* place in the row of what stands behind it */
	uint32_t begin, end; /* its span as in struct node, of a text that was
				scanned */
	unsigned char kind;  /* enum node_kind */
	unsigned char style; /* enum node_style */
	uint16_t known; /* of a key: its place in the habit, from 1; or 0 */
};

/* The keys of the files that were read before it, in their order: most files of
 * a register have the same ones, which are then compared instead of looked for.
 * One for each thread and register; all zeros know nothing. */
enum {
	HABIT_KEYS = 64,
	HABIT_LENGTH = 16
};

struct habit_key {
	char text[HABIT_LENGTH]; /* with its colon */
	uint16_t bits;		 /* one for each byte of it */
	unsigned char length, hash;
	const void *table, *row; /* the reader's: what the key was for it */
};

struct habit {
	size_t count;
	struct habit_key keys[HABIT_KEYS];
};

/* The first mark is the map at the top. */
struct tape {
	const struct mark *marks;
	size_t count;
	struct source source;		  /* that was scanned */
	bool ascii;			  /* all of it */
	struct habit *habit;		  /* that it was scanned by, or NULL */
	const struct node *const *origin; /* or of each mark its node */
};

/* yaml_read without a tree.  The marks and their texts are the arena's; the
 * tape borrows the source and the habit, which may be NULL.  False when there
 * were problems. */
bool tape_read(const struct source *source, struct habit *habit,
	       struct arena *arena, struct problems *problems,
	       struct tape *tape);

/* A tree as a tape.  The texts stay those of the tree. */
void tape_of_tree(const struct node *root, struct arena *arena,
		  struct tape *tape);

/* A tape that was scanned as a tree. */
struct node *tape_tree(const struct tape *tape, struct arena *arena);

/* Line, column and width of a mark; nothing for a tree made by hand. */
void tape_locate(const struct tape *tape, const struct mark *mark,
		 struct problem *problem);

static inline const struct mark *tape_behind(const struct tape *tape,
					     const struct mark *mark)
{
	return tape->marks + mark->next;
}

/* The value under a key of a map; NULL when there is none. */
const struct mark *tape_get(const struct tape *tape, const struct mark *map,
			    const char *key);

/* node_is_empty; few texts are short enough to be looked at. */
static inline bool mark_is_empty(const struct mark *mark)
{
	return mark->kind == NODE_TEXT && mark->style == NODE_PLAIN &&
	       mark->length <= NULL_LENGTH &&
	       text_is_null(mark->text, mark->length);
}

#endif
