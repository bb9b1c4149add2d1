/* doc_internal.h - what the files of this room share and no other room sees. */
#ifndef ISMS_DOC_INTERNAL_H
#define ISMS_DOC_INTERNAL_H

#include "isms/base/arena.h"
#include "isms/base/error.h"
#include "isms/base/map.h"
#include "isms/doc/node.h"
#include "isms/doc/yaml_edit.h"

struct buf;
struct problems;

/* -- source.c ------------------------------------------------------------- */

/* More problems than these help nobody to mend a file. */
enum {
	SOURCE_PROBLEM_LIMIT = 20
};

/* Why a character may not stand in a text ("control character", ...); NULL
 * when it may.  Newline and tab may; a carriage return may not. */
const char *source_refused(uint32_t point);

/* Keys and values that a YAML text of so many bytes may hold: trees take fifty
 * times the memory of a text that is nothing but separators. */
size_t yaml_most_nodes(size_t length);

/* The same for what comes by a pipe: many records, some half a GiB of trees. */
enum {
	INPUT_MOST_NODES = 4000000
};

/* source_guard that also says whether every byte is ASCII; what is no file of a
 * register may have any size. */
bool source_scan(const struct source *source, bool any_size,
		 struct problems *problems, bool *ascii);

/* Bytes of a leading byte order mark: 0 or 3. */
size_t source_mark(const struct source *source);

/* -- node.c: steps of a path ---------------------------------------------- */

enum step_kind {
	STEP_KEY,   /* name, or ["name with.dots"] */
	STEP_INDEX, /* [2] */
	STEP_MATCH, /* [on=2026-01-02] */
	STEP_BAD,   /* not a path */
};

struct step {
	enum step_kind kind;
	const char *key;
	size_t key_length;
	const char *value; /* STEP_MATCH */
	size_t value_length;
	size_t index; /* STEP_INDEX */
};

/* Take the next step off the path; false when there is none left. */
bool step_next(const char **path, struct step *step);

/* The entry a step means in a node; node->count when there is none. */
size_t step_find(const struct node *node, const struct step *step);

/* An array for count entries that node_push and node_put may fill up. */
struct node **node_room(struct arena *arena, size_t count);

/* -- yaml_subset.c ---------------------------------------------------------- */

/* Keys that stand twice; escapes that make refused characters.  How many
 * problems were found, and added unless problems is NULL. */
size_t yaml_check_keys(const struct source *source, const struct node *map,
		       struct problems *problems);
size_t yaml_check_escapes(const struct source *source, const struct node *text,
			  struct problems *problems);

/* Is the key that begins there behind a "?"; `behind` is the end of what was
 * read before it. */
bool yaml_is_complex(const struct source *source, size_t behind, size_t begin);

/* The place of a value in { } that is not there, before `end`. */
size_t yaml_flow_empty(const struct source *source, const struct node *key,
		       size_t end);

/* -- yaml_read.c ------------------------------------------------------------ */

/* The tree by libyaml alone, of a file that passed source_scan. */
struct node *yaml_parse(const struct source *source, bool ascii,
			struct arena *arena, struct problems *problems);

/* -- yaml_anchor.c ---------------------------------------------------------- */

/* What an alias may stand for. */
struct anchor {
	struct node *node; /* NULL until it is whole */
	size_t nodes;	   /* in it; until it is whole, before it */
};

struct anchors {
	struct map by_name; /* a name may be given anew */
	struct arena arena;
};

/* The anchor at a node; `nodes` were read so far. */
struct anchor *anchors_open(struct anchors *anchors, const char *name,
			    struct node *node, size_t nodes);
/* The list or map is whole; the anchor may be NULL. */
void anchors_close(struct anchor *anchor, struct node *node, size_t nodes);
/* The last of that name, NULL while it is not whole: an alias in what it stands
 * for would have no end. */
const struct anchor *anchors_find(const struct anchors *anchors,
				  const char *name);
void anchors_clear(struct anchors *anchors);

/* -- yaml_block.c ------------------------------------------------------------ */

/* Where the header of a block scalar ("|2-") ends. */
size_t yaml_block_header(const char *text, size_t begin, size_t end);

/* The column its content is indented to in the source; 0 when all is blank. */
size_t yaml_block_column(const char *text, size_t begin, size_t end,
			 const char *value);

/* The end of its span, from libyaml's end mark behind all blank lines. */
size_t yaml_block_end(const char *text, size_t begin, size_t end,
		      const char *value);

/* -- yaml_syntax.c -------------------------------------------------------- */

struct problem;
struct yaml_mark_s;
struct yaml_parser_s;

/* Of libyaml's mark, and of its style of a scalar. */
struct place yaml_place(const struct yaml_mark_s *mark);
enum node_style yaml_style(int style);

/* What made libyaml give up, as a problem with its place. */
struct problem *yaml_syntax(const struct source *source,
			    const struct yaml_parser_s *parser,
			    struct problems *problems);

/* -- yaml_scalar.c -------------------------------------------------------- */

/* Quoted as asked for if the style can carry it, else in double quotes. */
void yaml_write_quoted(struct buf *out, const char *text,
		       enum node_style style);

/* A key, with as few quotes as its style asks for. */
void yaml_write_key(struct buf *out, const struct node *key, bool flow);

/* May the text stand as lines of a literal (folded) block? */
bool yaml_is_literal(const char *text);
bool yaml_is_folded(const char *text);

/* A block: "|2-" and its lines, each behind a line break, none at the end.
 * `indent` is the column of the key or dash, `column` that of the lines. */
void yaml_write_literal(struct buf *out, const char *text, size_t indent,
			size_t column);
void yaml_write_folded(struct buf *out, const char *text, size_t indent,
		       size_t column);

/* -- yaml_write.c --------------------------------------------------------- */

/* How a file is laid out, learnt from what it holds. */
struct yaml_layout {
	size_t map_step;  /* of a map below its key */
	size_t list_step; /* of dashes below their key; 0 is common */
	bool no_keep;	  /* blank lines follow, so "|+" would swallow them */
};

extern const struct yaml_layout yaml_default_layout;

/* Behind "key:" in column indent; behind "-" in column indent. */
void yaml_write_behind(struct buf *out, const struct node *value, size_t indent,
		       const struct yaml_layout *layout);
void yaml_write_item(struct buf *out, const struct node *value, size_t indent,
		     const struct yaml_layout *layout);

/* One "key: value" or "- item" of a collection, in a column, on its line. */
void yaml_write_entry(struct buf *out, const struct node *collection,
		      size_t index, size_t column,
		      const struct yaml_layout *layout);

/* All of them, each behind a line break and its indent. */
void yaml_write_entries(struct buf *out, const struct node *collection,
			size_t column, const struct yaml_layout *layout);

/* Anything on one line, as it may stand inside [ ] or { }. */
void yaml_write_flow(struct buf *out, const struct node *node);
void yaml_write_flow_entry(struct buf *out, const struct node *collection,
			   size_t index);

/* -- yaml_change.c: an edit as a tree ------------------------------------- */

/* The tree that an edit means; root itself when it changes nothing; NULL with
 * err when it makes no sense there.  Shares nodes with root and the edit. */
const struct node *yaml_change(struct arena *arena, const struct node *root,
			       const struct edit *edit, struct error *err);

/* Copies with one entry put in place, inserted or left out. */
struct node *node_with(struct arena *arena, const struct node *node,
		       size_t index, const struct node *value);
struct node *node_inserted(struct arena *arena, const struct node *node,
			   size_t index, const struct node *key,
			   const struct node *value);
struct node *node_without(struct arena *arena, const struct node *node,
			  size_t index);

/* -- yaml_splice.c, yaml_entry.c: one change as bytes --------------------- */

/* Replace [begin, end) by text. */
struct cut {
	size_t begin, end;
	const char *text;
	size_t length;
};

/* The cuts of one change, in the order of the text, not overlapping. */
struct splice {
	struct arena *arena;
	const char *text;
	size_t start, length; /* start: behind a byte order mark */
	bool crlf;
	struct yaml_layout layout;
	struct cut cuts[4];
	size_t count;
};

/* Where a value stands: entry `index` of parent, whose own block is indented
 * to column `indent`; `flow` when it stands inside brackets. */
struct spot {
	const struct node *parent;
	size_t index;
	size_t indent;
	bool flow;
};

/* In yaml_splice.c: another value in the place of one. */
void splice_replace(struct splice *splice, const struct spot *spot,
		    const struct node *value);
/* In yaml_entry.c: entry `from` of `wish` becomes entry `index` of `node`; an
 * entry goes (not the only one of a block, but at the top); `{}` at the top
 * becomes a block. */
void splice_insert(struct splice *splice, const struct node *node, size_t index,
		   const struct node *wish, size_t from);
void splice_remove(struct splice *splice, const struct node *node,
		   size_t index);
void splice_root(struct splice *splice, const struct node *root,
		 const struct node *wish);

/* Is the line below the one that ends at `end` blank, or is there none? */
bool splice_blank_below(const struct splice *splice, size_t end);

/* Does the value end in a block whose last line break must be there? */
bool splice_ends_in_break(const struct node *value);

/* Add a cut; the text is copied, its line ends become the file's. */
void splice_cut(struct splice *splice, size_t begin, size_t end,
		const char *text);

/* -- yaml_span.c: lines and entries in a text ----------------------------- */

size_t span_line_begin(const struct splice *splice, size_t offset);
/* Before the line's end. */
size_t span_line_end(const struct splice *splice, size_t offset);
/* Behind its line end. */
size_t span_next_line(const struct splice *splice, size_t offset);
bool span_is_blank(const struct splice *splice, size_t begin, size_t end);
size_t span_skip_blanks(const struct splice *splice, size_t offset);
/* Is there nothing before offset on its line? */
bool span_starts_line(const struct splice *splice, size_t offset);
/* End of the line at offset and of comment lines below it that are indented
 * deeper than column: they belong to what stands there. */
size_t span_tail(const struct splice *splice, size_t offset, size_t column);

/* First byte of an entry: its key, its dash, or the value in a flow list. */
size_t span_entry(const struct splice *splice, const struct node *node,
		  size_t index);
/* Behind ":" or "-" of an entry of a block collection. */
size_t span_anchor(const struct splice *splice, const struct node *node,
		   size_t index);
/* Is the text a map without braces in a flow list: [a: b]? */
bool span_is_pair(const struct splice *splice, const struct node *node);

#endif
