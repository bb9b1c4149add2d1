/* xml_text.c - a string as XML 1.0 and HTML write it. */
#include "isms/out/xml_text.h"

#include <stdint.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"

/* What has a meaning in markup; NULL for all else. */
static const char *reference(char byte)
{
	switch (byte) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	case '\n':
		return "&#10;";
	case '\t':
		return "&#9;";
	default:
		return NULL;
	}
}

void xml_text(struct buf *out, const char *text)
{
	size_t left = strlen(text);

	while (left) {
		uint32_t point = 0xfffd;
		size_t size = utf8_decode(text, left, &point);
		const char *written = reference(*text);

		if (written)
			buf_text(out, written);
		else if (!size)
			buf_text(out, "\xef\xbf\xbd");
		else if (!utf8_is_plain(point) || (point & 0xfffe) == 0xfffe)
			buf_format(out, "\\u{%x}", (unsigned)point);
		else
			buf_add(out, text, size);
		size += !size;
		text += size;
		left -= size;
	}
}
