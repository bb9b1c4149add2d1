/* yaml_read.h - text to tree through libyaml, inside our subset of YAML.
 *
 * The subset: one document, a map at the top, block or flow collections at
 * most 64 deep, any scalar style; no anchors, aliases, tags, directives, merge
 * keys, complex or duplicate keys, no escapes that make NUL, control or bidi
 * characters.  What leaves it is a problem with a place. */
#ifndef ISMS_DOC_YAML_READ_H
#define ISMS_DOC_YAML_READ_H

#include "isms/doc/node.h"

struct problems;

enum {
	YAML_DEPTH_LIMIT = 64
};

/* Guards, parses, checks the subset.  NULL when there were problems.  An empty
 * file (or only comments) is an empty map. */
struct node *yaml_read(const struct source *source, struct arena *arena,
		       struct problems *problems);

/* The same for what is no file of a register: it may have any size, and a list
 * at its top. */
struct node *yaml_read_input(const struct source *source, struct arena *arena,
			     struct problems *problems);

/* The same for what other programs wrote, after source_clean: anchors, aliases
 * and tags are taken, the texts may hold any character.  An alias shares the
 * nodes of its anchor. */
struct node *yaml_read_foreign(const struct source *source, struct arena *arena,
			       struct problems *problems);

#endif
