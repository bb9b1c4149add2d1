/* buf.h - a growing byte string.
 *
 * Invariants: text is NULL only while nothing was ever added; otherwise
 * text[length] is NUL.  `struct buf buf = {0};` is a valid empty buffer. */
#ifndef ISMS_BASE_BUF_H
#define ISMS_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

struct buf {
	char *text;
	size_t length;
	size_t space;
};

void buf_add(struct buf *buf, const char *bytes, size_t length);
void buf_text(struct buf *buf, const char *text);
void buf_char(struct buf *buf, char byte);
void buf_pad(struct buf *buf, char byte, size_t count);
void buf_format(struct buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buf_vformat(struct buf *buf, const char *format, va_list arguments)
	__attribute__((format(printf, 2, 0)));

/* Replace the bytes [begin, end) by others: the splice of an edit. */
void buf_replace(struct buf *buf, size_t begin, size_t end, const char *bytes,
		 size_t length);

/* The text, never NULL; borrowed until the next change. */
const char *buf_string(const struct buf *buf);

/* A copy that lives in an arena. */
char *buf_keep(const struct buf *buf, struct arena *arena);

/* Empty it, keep its memory / give the memory back. */
void buf_reset(struct buf *buf);
void buf_clear(struct buf *buf);

#endif
