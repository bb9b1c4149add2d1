/* buf.c - a growing byte string. */
#include "isms/base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/memory.h"

enum {
	SHORT = 40
};

static void grow(struct buf *buf, size_t more)
{
	size_t need = buf->length + more + 1;

	if (need <= buf->space)
		return;
	buf->space = need + need / 2 + 32;
	buf->text = memory_resize(buf->text, buf->space, 1);
}

void buf_add(struct buf *buf, const char *bytes, size_t length)
{
	grow(buf, length);
	if (length)
		memcpy(buf->text + buf->length, bytes, length);
	buf->length += length;
	buf->text[buf->length] = '\0';
}

void buf_text(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_char(struct buf *buf, char byte)
{
	grow(buf, 1);
	buf->text[buf->length++] = byte;
	buf->text[buf->length] = '\0';
}

void buf_pad(struct buf *buf, char byte, size_t count)
{
	grow(buf, count);
	memset(buf->text + buf->length, byte, count);
	buf->length += count;
	buf->text[buf->length] = '\0';
}

/* Most are short and fit at once. */
void buf_vformat(struct buf *buf, const char *format, va_list arguments)
{
	va_list again;
	size_t room;
	int length;

	grow(buf, SHORT);
	room = buf->space - buf->length;
	va_copy(again, arguments);
	length = vsnprintf(buf->text + buf->length, room, format, again);
	va_end(again);
	if (length >= 0 && (size_t)length >= room) {
		grow(buf, (size_t)length);
		vsnprintf(buf->text + buf->length, (size_t)length + 1, format,
			  arguments);
	}
	if (length > 0)
		buf->length += (size_t)length;
	buf->text[buf->length] = '\0';
}

void buf_format(struct buf *buf, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	buf_vformat(buf, format, arguments);
	va_end(arguments);
}

void buf_replace(struct buf *buf, size_t begin, size_t end, const char *bytes,
		 size_t length)
{
	size_t tail = buf->length - end;

	assert(begin <= end && end <= buf->length);
	grow(buf, length);
	memmove(buf->text + begin + length, buf->text + end, tail);
	if (length)
		memcpy(buf->text + begin, bytes, length);
	buf->length = begin + length + tail;
	buf->text[buf->length] = '\0';
}

const char *buf_string(const struct buf *buf)
{
	return buf->text ? buf->text : "";
}

char *buf_keep(const struct buf *buf, struct arena *arena)
{
	return arena_text(arena, buf_string(buf), buf->length);
}

void buf_reset(struct buf *buf)
{
	buf->length = 0;
	if (buf->text)
		buf->text[0] = '\0';
}

void buf_clear(struct buf *buf)
{
	memory_free(buf->text);
	*buf = (struct buf){ 0 };
}
