/* yaml_write.h - a tree as the text of a new file, or of a value in one.
 *
 * Block style, two blanks of indent, list items indented below their key,
 * literal blocks for text of several lines, plain words where YAML 1.1 and 1.2
 * readers both see a string, quotes elsewhere; lines end in LF. */
#ifndef ISMS_DOC_YAML_WRITE_H
#define ISMS_DOC_YAML_WRITE_H

#include "isms/doc/node.h"

struct buf;

/* A whole file from a map. */
void yaml_write(struct buf *out, const struct node *map);

/* A value as it stands behind "key:" or "-" whose own column is `indent`,
 * starting with a blank or a line break, ending without one. */
void yaml_write_value(struct buf *out, const struct node *value, size_t indent);

/* One scalar on one line; `flow` inside [ ] or { }. */
void yaml_write_scalar(struct buf *out, const struct node *scalar, bool flow);

/* Would a YAML 1.1 or 1.2 core reader type this plain word as anything else
 * than a string, or could it not be written plain at all? */
bool yaml_needs_quotes(const char *text, bool flow);

#endif
