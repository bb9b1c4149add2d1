/* source.h - the text of one file and the places in it.
 *
 * A source borrows its text; offsets are bytes from its start.  The text stays
 * exactly what the file holds (BOM, CRLF and all). */
#ifndef ISMS_DOC_SOURCE_H
#define ISMS_DOC_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct problems;

struct source {
	const char *path; /* shown in problems, relative to the root */
	const char *text;
	size_t length;
};

/* Where an offset lies: both 1-based, columns in characters. */
struct place {
	uint32_t line;
	uint32_t column;
};

/* Refuses what must never reach a parser: size above FILE_REGISTER_LIMIT,
 * invalid UTF-8, UTF-16, NUL, control and bidi characters, NEL/LS/PS, lone CR,
 * inner BOM, blank runs above 1,024, conflict markers, % directives.  Each is
 * a problem with its place; true when none was found. */
bool source_guard(const struct source *source, struct problems *problems);

/* A text of others made fit for our readers: characters that registers refuse
 * go, separators and lone CR become blanks and LF; *changed of them.  False,
 * with a problem, when it is UTF-16, no UTF-8, or holds a NUL. */
bool source_clean(const struct source *source, struct arena *arena,
		  struct source *clean, size_t *changed,
		  struct problems *problems);

struct place source_place(const struct source *source, size_t offset);

/* The line's bytes without its line end; false when there is no such line. */
bool source_line(const struct source *source, uint32_t line, size_t *begin,
		 size_t *end);

#endif
