/* format_internal.h - the parts of a file that formatting moves about. */
#ifndef ISMS_DOC_FORMAT_INTERNAL_H
#define ISMS_DOC_FORMAT_INTERNAL_H

#include "isms/base/vec.h"
#include "isms/doc/node.h"
#include "isms/doc/yaml_format.h"

struct arena;

/* A comment with its sign, or "" for blank lines. */
struct remark {
	size_t begin;
	size_t column; /* of one on a line of its own */
	bool beside;   /* something stands in front of it */
	const char *text;
};

typedef VEC(struct remark) remark_vec;
typedef VEC(const char *) line_vec;

/* An entry of a map or list, and the comments that go where it goes. */
struct piece {
	const struct node *key; /* NULL: item of a list */
	const struct node *value;
	enum node_style style; /* how a text is to be written */
	size_t begin, end;     /* in the source, from key or dash on */
	line_vec head;	       /* lines above it */
	const char *beside;    /* on its line, or NULL */
	struct piece *pieces;  /* of the value */
	size_t count;
	line_vec tail; /* lines below the last of them */
};

/* -- yaml_remark.c -------------------------------------------------------- */

/* All comments and blank lines of a text, in its order. */
void remarks_read(const struct source *source, const struct node *root,
		  struct arena *arena, remark_vec *remarks);

/* Do both hold the same comments, in whatever order? */
bool remarks_equal(const remark_vec *left, const remark_vec *right);

/* -- yaml_piece.c --------------------------------------------------------- */

/* The entries of a whole file, and each remark where it belongs. */
void piece_read(const struct source *source, const struct node *root,
		struct arena *arena, struct piece *piece);
void piece_remark(const struct source *source, struct piece *piece,
		  const remark_vec *remarks);

/* Sorts the entries; says how texts are to be written. */
void piece_order(struct piece *piece, const struct yaml_keys *keys);

/* The values, without the comments. */
struct node *piece_tree(const struct piece *piece, struct arena *arena);

void piece_clear(struct piece *piece);

#endif
