/* yaml_edit.h - change a value in a text and keep every other byte.
 *
 * An edit names a place by path and what should stand there.  Comments, order,
 * quoting, blank lines, line endings and a missing final newline stay; only
 * the span of the value changes.  Afterwards the text is parsed again and
 * compared with the tree that the edits mean; when they differ nothing comes
 * out and the caller is told to edit by hand.
 *
 * Style follows the place: a scalar that was quoted stays quoted the same way
 * if it can, flow collections stay flow, block lists keep their indent, a
 * comment behind the value stays there, CRLF files get CRLF. */
#ifndef ISMS_DOC_YAML_EDIT_H
#define ISMS_DOC_YAML_EDIT_H

#include "isms/base/error.h"
#include "isms/doc/node.h"

struct arena;
struct buf;

enum edit_kind {
	EDIT_SET,    /* put value at path, creating maps on the way */
	EDIT_UNSET,  /* remove the key or item (and what it leaves empty) */
	EDIT_ADD,    /* append value to the list at path, creating it */
	EDIT_REMOVE, /* take the first item equal to value out of the list;
		      * the last one takes the key with it */
};

struct edit {
	enum edit_kind kind;
	const char *path; /* as in node_at */
	const struct node *value;
	/* Where new keys go: dotted names of what stands before them by the
	 * schema, groups too, in any order, NULL-terminated ("title",
	 * "inherent", "residual.likelihood" before "residual.impact"); NULL:
	 * at the end. */
	const char *const *after;
};

/* Apply in order; each path is resolved after the edits before it.  out gets
 * the new text.  When nothing changes the text comes out byte for byte.
 * FAULT_DATA when the text is not in our subset or an edit cannot be made. */
bool yaml_edit(const struct source *source, const struct edit *edits,
	       size_t count, struct buf *out, struct error *err);

/* The map that the edits make of nothing, keys in the order of the edits; NULL
 * with err when one cannot be made. */
struct node *yaml_edit_map(struct arena *arena, const struct edit *edits,
			   size_t count, struct error *err);

#endif
