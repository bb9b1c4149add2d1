/* json_read.h - JSON (RFC 8259) and JSON lines as trees like those of YAML.
 *
 * Strict: UTF-8, no duplicate keys, no comments, no trailing commas, at most
 * YAML_DEPTH_LIMIT levels and four million values, no NUL in texts.  Strings
 * have the style NODE_DOUBLE_QUOTED, numbers and true, false, null are
 * NODE_PLAIN with their text as written; lists and maps are NODE_FLOW.  Spans
 * and places are set. */
#ifndef ISMS_DOC_JSON_READ_H
#define ISMS_DOC_JSON_READ_H

#include "isms/base/error.h"
#include "isms/doc/node.h"

/* Start as { source, arena }; the rest is json_read's own. */
struct json_reader {
	const struct source *source;
	struct arena *arena;
	size_t at;
	uint32_t line, column; /* from 0, up to counted */
	size_t counted;
	int depth;
	size_t count;	    /* of values and keys */
	struct place place; /* where it is not JSON, and why */
	const char *why;
};

/* The next value of a text that holds one or many, blanks or line ends between
 * them.  NULL at the end, with err's fault FAULT_NONE; NULL with FAULT_DATA
 * and "file:line:column: ..." when it is not JSON. */
struct node *json_read(struct json_reader *reader, struct error *err);

/* After what was no JSON: go on at the next line that begins with "{".  False
 * when there is none. */
bool json_skip(struct json_reader *reader);

#endif
