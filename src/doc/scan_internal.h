/* scan_internal.h - what yaml_scan.c and yaml_scan_text.c share. */
#ifndef ISMS_DOC_SCAN_INTERNAL_H
#define ISMS_DOC_SCAN_INTERNAL_H

#include "isms/base/vec.h"
#include "doc_internal.h"

enum {
	SCAN_DEPTH = 16 /* of collections; deeper ones are libyaml's */
};

/* A walk through a file.  Functions return NULL or false as soon as anything
 * is met that is not sure to mean what libyaml says. */
struct scan {
	const char *text; /* what the file holds; '\n' is its last byte */
	char *kept;	  /* a copy; texts lie in it, closed by NUL in place */
	size_t length;
	size_t at;
	size_t line_begin;
	uint32_t line;
	bool ascii;
	size_t counted; /* where of this line characters were counted to */
	size_t inner;	/* bytes before it that begin no character */
	size_t nodes, most;
	int depth;
	struct arena *arena;
	struct node *fresh; /* room for so many nodes */
	size_t fresh_count;
	VEC(struct node *) pile; /* children of collections not yet closed */
};

/* Room for some more. */
void scan_more_nodes(struct scan *scan);

/* Columns are characters. */
uint32_t scan_column(struct scan *scan);

/* The next node, which begins here. */
static inline struct node *scan_node(struct scan *scan, enum node_kind kind,
				     enum node_style style)
{
	struct node *node;

	if (!scan->fresh_count)
		scan_more_nodes(scan);
	node = &scan->fresh[--scan->fresh_count];
	scan->nodes++;
	node->kind = kind;
	node->style = style;
	node->begin = node->end = scan->at;
	node->place.line = scan->line;
	node->place.column =
		scan->ascii ? (uint32_t)(scan->at - scan->line_begin) + 1
			    : scan_column(scan);
	return node;
}

/* A collection's children are those piled up from `first` on. */
bool scan_close(struct scan *scan, struct node *node, size_t first);

/* Step over blanks; over the line's end. */
void scan_blanks(struct scan *scan);
void scan_next_line(struct scan *scan);

/* Only blanks and a comment up to the line's end?  Then go behind it. */
bool scan_rest(struct scan *scan);

/* Go to the next line that holds anything; its indent in column.  False when
 * the file ends or a line's blanks are doubtful. */
bool scan_content(struct scan *scan, size_t *column);

/* The indent of the line that starts at `begin`. */
size_t scan_indent(const struct scan *scan, size_t begin);

/* A key up to its colon, and behind it: "name", 'A.5.9'. */
struct node *scan_key(struct scan *scan);

/* Stands "key:" here, rather than a text? */
bool scan_is_key(const struct scan *scan);

/* A value that begins here and whose lines are indented deeper than `parent`,
 * with the rest of its last line. */
struct node *scan_scalar(struct scan *scan, size_t parent);

/* [a, b] or {a: b} on one line. */
struct node *scan_flow(struct scan *scan);

#endif
