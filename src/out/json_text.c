/* json_text.c - a string as JSON writes it, safe to print anywhere. */
#include "isms/out/json_text.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"

/* \uXXXX, beyond the first plane as two of them. */
static void put_escape(struct buf *out, uint32_t point)
{
	if (point < 0x10000) {
		buf_format(out, "\\u%04x", (unsigned)point);
		return;
	}
	point -= 0x10000;
	buf_format(out, "\\u%04x\\u%04x", 0xd800 + (unsigned)(point >> 10),
		   0xdc00 + (unsigned)(point & 0x3ff));
}

static void put_byte(struct buf *out, char byte)
{
	switch (byte) {
	case '"':
		buf_text(out, "\\\"");
		break;
	case '\\':
		buf_text(out, "\\\\");
		break;
	case '\n':
		buf_text(out, "\\n");
		break;
	case '\r':
		buf_text(out, "\\r");
		break;
	case '\t':
		buf_text(out, "\\t");
		break;
	default:
		put_escape(out, (unsigned char)byte);
	}
}

/* Bytes at the start of text that need no look: ASCII but for quotes,
 * backslashes and controls. */
static size_t simple_run(const char *text)
{
	size_t length = 0;

	while (text[length] >= 0x20 && text[length] < 0x7f &&
	       text[length] != '"' && text[length] != '\\')
		length++;
	return length;
}

void json_text(struct buf *out, const char *text)
{
	size_t left = strlen(text);

	buf_char(out, '"');
	while (left) {
		size_t size = simple_run(text);
		uint32_t point;

		if (size) {
			buf_add(out, text, size);
		} else if ((unsigned char)*text < 0x80) {
			size = 1;
			put_byte(out, *text);
		} else {
			size = utf8_decode(text, left, &point);
			if (!size)
				put_escape(out, 0xfffd);
			else if (utf8_is_plain(point))
				buf_add(out, text, size);
			else
				put_escape(out, point);
			size += !size;
		}
		text += size;
		left -= size;
	}
	buf_char(out, '"');
}
