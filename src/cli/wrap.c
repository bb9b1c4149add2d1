/* wrap.c - finished lines of prose and lists, made to fit a screen. */
#include "isms/cli/wrap.h"

#include <string.h>

#include "isms/base/utf8.h"

enum {
	ROOM = 20, /* less than this behind the indent: not worth it */
};

/* Bytes of a colour of ours; 0: none here. */
static size_t colour(const char *at, const char *end)
{
	const char *from = at;

	if (end - at < 3 || at[0] != '\033' || at[1] != '[')
		return 0;
	while (at < end && *at != 'm')
		at++;
	return (size_t)(at - from) + (at < end);
}

static size_t columns(const char *at, const char *end)
{
	struct buf plain = { 0 };
	size_t width;

	while (at < end) {
		size_t skipped = colour(at, end);

		if (!skipped)
			buf_char(&plain, *at++);
		at += skipped;
	}
	width = utf8_width(buf_string(&plain));
	buf_clear(&plain);
	return width;
}

/* Commands are to be copied, and a broken one would be two. */
static bool is_command(const char *at, const char *end)
{
	static const char start[] = "isms ";

	return (size_t)(end - at) > strlen(start) &&
	       !strncmp(at, start, strlen(start));
}

/* Where the last column begins: behind the last gap that leaves room. */
static const char *last_column(const char *line, const char *end, size_t width)
{
	const char *found = line;

	while (found < end && *found == ' ')
		found++;
	if (end - found > 2 && found[0] == '=' && found[1] == ' ')
		found += 2; /* a remedy */
	for (const char *at = found; at + 2 < end; at++)
		if (at[0] == ' ' && at[1] == ' ' && at[2] != ' ' &&
		    columns(line, at + 2) + ROOM <= width)
			found = at + 2;
	return found;
}

static void wrap_line(struct buf *out, const char *line, const char *end,
		      size_t width)
{
	const char *at = last_column(line, end, width);
	size_t indent = columns(line, at);
	size_t used = indent;
	bool first = true;

	if (columns(line, end) <= width || width < indent + ROOM ||
	    (indent && is_command(at, end))) {
		buf_add(out, line, (size_t)(end - line));
		return;
	}
	buf_add(out, line, (size_t)(at - line));
	while (at < end) {
		const char *blank = memchr(at, ' ', (size_t)(end - at));
		const char *stop = blank ? blank : end;
		size_t word = columns(at, stop);

		if (!first && used + 1 + word > width) {
			buf_char(out, '\n');
			buf_pad(out, ' ', indent);
			used = indent;
		} else if (!first) {
			buf_char(out, ' ');
			used++;
		}
		buf_add(out, at, (size_t)(stop - at));
		used += word;
		first = false;
		at = stop + (stop < end);
	}
}

void wrap_lines(struct buf *text, int width)
{
	struct buf out = { 0 };
	const char *at = buf_string(text);

	if (width <= 0)
		return;
	while (*at) {
		const char *end = at + strcspn(at, "\n");

		wrap_line(&out, at, end, (size_t)width);
		if (*end)
			buf_char(&out, '\n');
		at = end + (*end != '\0');
	}
	buf_clear(text);
	*text = out;
}
