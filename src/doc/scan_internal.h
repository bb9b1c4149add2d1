/* scan_internal.h - what yaml_scan.c, _key and _text share. */
#ifndef ISMS_DOC_SCAN_INTERNAL_H
#define ISMS_DOC_SCAN_INTERNAL_H

#include <string.h>

#include "bytes_internal.h"
#include "doc_internal.h"
#include "glance_internal.h"

enum {
	SCAN_DEPTH = 16, /* of collections; deeper ones are libyaml's */
	SCAN_KEYS = 256, /* each compared with those before it; more at once */
};

/* A walk through a file.  Functions return NULL or false as soon as anything
 * is met that is not sure to mean what libyaml says. */
struct scan {
	const char *text; /* what the file holds; '\n' is its last byte */
	char *kept;	  /* a copy; texts lie in it, closed by NUL in place */
	size_t length;
	size_t at;
	int depth;
	struct arena *arena; /* of the marks */
	struct mark *marks;
	size_t count, space, most;
	struct habit *habit; /* or NULL */
	size_t expected;     /* of its keys, the next one */
};

/* A list or map that is being read: the place of its mark, how many entries
 * it has, where the last one lies; and bits for the keys of a map. */
struct opened {
	size_t place, entries, last;
	uint64_t seen[4];
};

/* Room for more marks. */
void scan_more_marks(struct scan *scan);

/* The next mark, of what begins here; it moves when another one comes. */
static inline struct mark *scan_mark(struct scan *scan, enum node_kind kind,
				     enum node_style style)
{
	struct mark *mark;

	if (scan->count == scan->space)
		scan_more_marks(scan);
	mark = &scan->marks[scan->count++];
	mark->kind = (unsigned char)kind;
	mark->style = (unsigned char)style;
	mark->begin = mark->end = (uint32_t)scan->at;
	mark->next = (uint32_t)scan->count;
	return mark;
}

/* Makes [begin, end) of the copy the mark's text. */
static inline void scan_keep(struct scan *scan, struct mark *mark, size_t begin,
			     size_t end)
{
	scan->kept[end] = '\0';
	mark->text = scan->kept + begin;
	mark->length = (uint32_t)(end - begin);
}

/* A list or map begins here; an entry of it, with its value, comes next; the
 * last one has been read. */
struct opened scan_open(struct scan *scan, enum node_kind kind,
			enum node_style style);
bool scan_close(struct scan *scan, const struct opened *opened);

static inline void scan_entry(const struct scan *scan, struct opened *opened)
{
	opened->entries++;
	opened->last = scan->count;
}

/* Step over blanks; over the line's end. */
static inline void scan_blanks(struct scan *scan)
{
	while (scan->text[scan->at] == ' ')
		scan->at++;
}

static inline void scan_next_line(struct scan *scan)
{
	if (scan->text[scan->at] != '\n') {
		const char *end = memchr(scan->text + scan->at, '\n',
					 scan->length - scan->at);

		scan->at = (size_t)(end - scan->text);
	}
	scan->at++;
}

/* Only blanks and a comment up to the line's end?  Then go behind it. */
bool scan_rest(struct scan *scan);

/* Blanks from `begin` on; '\n' ends them at the latest.  None and one are so
 * frequent that a processor foresees them. */
static inline size_t scan_indent(const struct scan *scan, size_t begin)
{
	size_t at = begin;

	if (begin == scan->length || scan->text[begin] != ' ')
		return 0;
	if (scan->text[begin + 1] != ' ')
		return 1;
	if (scan->length - begin >= sizeof(bytes16)) {
		unsigned others = bytes_bits(bytes_at(scan->text + at) != ' ');

		if (others)
			return (size_t)__builtin_ctz(others);
	}
	while (scan->text[at] == ' ')
		at++;
	return at - begin;
}

/* A key of a map up to its colon, and behind it: "name", 'A.5.9'.  False also
 * when the map has that key. */
bool scan_key(struct scan *scan, struct opened *map);

/* Stands "key:" here, rather than a text? */
bool scan_is_key(const struct scan *scan);

/* A text in quotes, which begins here. */
bool scan_quoted(struct scan *scan);

/* A value that begins here and whose lines are indented deeper than `parent`,
 * with the rest of its last line. */
bool scan_scalar(struct scan *scan, size_t parent);

/* [a, b] or {a: b} on one line. */
bool scan_flow(struct scan *scan);

#endif
