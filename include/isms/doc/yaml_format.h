/* yaml_format.h - one layout for a file, whoever wrote it.
 *
 * The layout is that of yaml_write: keys in a given order, block style, two
 * blanks of indent, quotes where a reader needs them, literal blocks for text
 * of several lines (what was folded stays folded), at most one blank line,
 * lines that end in LF.  Comments stay with what they stand above, beside or
 * below; those at the top with a blank line below them stay at the top.
 * Formatting twice is formatting once. */
#ifndef ISMS_DOC_YAML_FORMAT_H
#define ISMS_DOC_YAML_FORMAT_H

#include "isms/base/error.h"
#include "isms/doc/node.h"

struct arena;
struct buf;

/* The order of a map's keys, as rows closed by a NULL name.  Keys that no row
 * names come last, in the order they have. */
struct yaml_keys {
	const char *name;
	bool bare;  /* numbers, dates ...: never in quotes, items neither */
	bool keyed; /* a map from any key to what `below` (or bare) says */
	const struct yaml_keys *below; /* of a map, and of maps in a list */
};

/* The laid out text into out.  FAULT_DATA, with path, line and column, when
 * the text is not in our subset of YAML, and when reading back what was laid
 * out would not give the same values and comments; out is then untouched. */
bool yaml_format(const struct source *source, const struct yaml_keys *keys,
		 struct buf *out, struct error *err);

#endif
