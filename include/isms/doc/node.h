/* node.h - a parsed YAML file: what stands where.
 *
 * Everything is arena memory.  Spans are bytes of the source: [begin, end)
 * covers exactly the value as written (quotes and flow brackets included, no
 * comment, no trailing blank, for a block scalar without its trailing blank
 * lines' excess), so it can be cut out.  A tree built by hand (node_text ...)
 * has no span and is what edits and new files are made of. */
#ifndef ISMS_DOC_NODE_H
#define ISMS_DOC_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "isms/doc/source.h"

struct arena;

enum node_kind {
	NODE_TEXT, /* a scalar; "empty" when nothing is written */
	NODE_LIST,
	NODE_MAP,
};

enum node_style {
	NODE_PLAIN,
	NODE_SINGLE_QUOTED,
	NODE_DOUBLE_QUOTED,
	NODE_LITERAL,
	NODE_FOLDED,
	NODE_BLOCK, /* list or map over lines */
	NODE_FLOW,  /* [a, b] or {a: b} */
};

struct node {
	enum node_kind kind;
	enum node_style style;
	size_t begin, end;
	struct place place;
	const char *text; /* NODE_TEXT: the value, NUL-terminated */
	size_t length;
	struct node **keys;   /* NODE_MAP: NODE_TEXT each */
	struct node **values; /* NODE_MAP and NODE_LIST */
	size_t count;
};

/* The value under a key of a map; NULL when absent or not a map. */
struct node *node_get(const struct node *map, const char *key);

/* By dotted path with list positions from 0: "residual.impact",
 * "tests[2].result", "tests[on=2026-01-02].result" by a key of the item, and
 * excuse["A.5.9"] for keys with dots; NULL when it is not there. */
struct node *node_at(const struct node *root, const char *path);

/* Is it `key:` with nothing behind (or null, ~)? */
bool node_is_empty(const struct node *node);

/* Is the plain text one that means nothing; none of these is longer. */
enum {
	NULL_LENGTH = 4
};
bool text_is_null(const char *text, size_t length);

/* Characters that a scalar of one line takes as written, quotes included; 1 for
 * all others.  Escapes of several bytes may count for fewer. */
uint32_t node_width(const struct node *node);

/* Hand-made trees.  Style NODE_PLAIN asks for no quotes even where YAML 1.1
 * would type the word (numbers, dates, booleans the schema knows as such);
 * NODE_DOUBLE_QUOTED and the others leave the choice to the writer, which then
 * sees to it that every reader gets a string. */
struct node *node_text(struct arena *arena, const char *text,
		       enum node_style style);
struct node *node_list(struct arena *arena);
struct node *node_map(struct arena *arena);
void node_push(struct arena *arena, struct node *list, struct node *value);
void node_put(struct arena *arena, struct node *map, const char *key,
	      struct node *value);

/* The same for a key that the map does not have yet; it is borrowed. */
void node_append(struct arena *arena, struct node *map, const char *key,
		 struct node *value);

/* Same keys in the same order, same kinds, same texts (styles do not count). */
bool node_equal(const struct node *left, const struct node *right);

#endif
