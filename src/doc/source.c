/* source.c - finds places in a text and refuses what no parser should see. */
#include "isms/doc/source.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/file.h"
#include "isms/base/problem.h"
#include "isms/base/utf8.h"
#include "bytes_internal.h"
#include "doc_internal.h"
#include "glance_internal.h"

enum {
	BLANK_RUN_LIMIT = 1024,
	MARKER_WIDTH = 7
};

struct guard {
	const struct source *source;
	bool any_size;
	struct problems *problems;
	size_t found;
	bool in_conflict;
	bool ascii;
};

size_t yaml_most_nodes(size_t length)
{
	enum {
		SMALL = 100000,
		BYTES_EACH = 16
	};

	return length / BYTES_EACH > SMALL ? length / BYTES_EACH : SMALL;
}

size_t source_mark(const struct source *source)
{
	return source->length >= 3 &&
			       memcmp(source->text, "\xef\xbb\xbf", 3) == 0
		       ? 3
		       : 0;
}

struct place source_place(const struct source *source, size_t offset)
{
	struct place place = { .line = 1, .column = 1 };
	size_t begin = source_mark(source);

	if (offset > source->length)
		offset = source->length;
	while (begin < offset) {
		const char *end =
			memchr(source->text + begin, '\n', offset - begin);

		if (!end)
			break;
		begin = (size_t)(end - source->text) + 1;
		place.line++;
	}
	for (; begin < offset; begin++)
		place.column += (source->text[begin] & 0xc0) != 0x80;
	return place;
}

bool source_line(const struct source *source, uint32_t line, size_t *begin,
		 size_t *end)
{
	size_t at = source_mark(source);
	const char *found;

	for (; line > 1 && at < source->length; line--) {
		found = memchr(source->text + at, '\n', source->length - at);
		if (!found)
			return false;
		at = (size_t)(found - source->text) + 1;
	}
	if (line == 0 || at >= source->length)
		return false;
	found = memchr(source->text + at, '\n', source->length - at);
	*begin = at;
	*end = found ? (size_t)(found - source->text) : source->length;
	if (found && *end > at && source->text[*end - 1] == '\r')
		--*end;
	return true;
}

const char *source_refused(uint32_t point)
{
	if (point < 0x20)
		return point == '\n' || point == '\t' ? NULL
						      : "control character";
	if (point < 0x7f)
		return NULL;
	if (point == 0x85 || point == 0x2028 || point == 0x2029)
		return "line separator";
	if (point < 0xa0)
		return "control character";
	/* all of the property Bidi_Control */
	if (point == 0x61c || point == 0x200e || point == 0x200f ||
	    (point >= 0x202a && point <= 0x202e) ||
	    (point >= 0x2066 && point <= 0x2069))
		return "bidirectional control";
	if (point == 0xfeff)
		return "byte order mark";
	if (point == 0xfffe || point == 0xffff)
		return "non-character";
	return NULL;
}

static void locate(struct guard *guard, struct problem *problem, size_t offset)
{
	struct place place = source_place(guard->source, offset);

	problem->line = place.line;
	problem->column = place.column;
	problem->width = 1;
	guard->found++;
}

/* What can be seen from the first bytes and the length. */
static bool guard_whole(struct guard *guard)
{
	const struct source *source = guard->source;
	const unsigned char *text = (const unsigned char *)source->text;
	size_t length = source->length;
	bool utf16;

	if (length > FILE_REGISTER_LIMIT && !guard->any_size) {
		locate(guard,
		       problem_add(guard->problems, PROBLEM_LIMIT, source->path,
				   "the file has %zu bytes, at most %d are "
				   "read: move bulk content to evidence",
				   length, FILE_REGISTER_LIMIT),
		       0);
		return false;
	}
	utf16 = length >= 2 && ((text[0] == 0xff && text[1] == 0xfe) ||
				(text[0] == 0xfe && text[1] == 0xff));
	if (length >= 4 && !utf16)
		utf16 = !text[0] == !text[2] && !text[1] == !text[3] &&
			!text[0] != !text[1];
	if (!utf16)
		return true;
	locate(guard,
	       problem_add(guard->problems, PROBLEM_ENCODING, source->path,
			   "the file is not UTF-8 (it looks like UTF-16): save "
			   "it as UTF-8"),
	       0);
	return false;
}

/* Is the line one of Git's: seven signs (more with a larger marker size), then
 * a blank or the line's end? */
static size_t marker_width(const struct source *source, size_t offset)
{
	const char *text = source->text + offset;
	size_t length = source->length - offset, width = 0;

	while (width < length && text[width] == text[0])
		width++;
	if (width < MARKER_WIDTH)
		return 0;
	if (width == length || text[width] == '\n' || text[width] == '\r')
		return width;
	return text[width] == ' ' && text[0] != '=' ? width : 0;
}

/* The first sign of a line at the left margin.  Of a whole conflict only the
 * opening marker is told. */
static void guard_margin(struct guard *guard, size_t offset)
{
	const struct source *source = guard->source;
	char sign = source->text[offset];
	struct problem *problem;
	size_t width;

	if (sign == '%') {
		locate(guard,
		       problem_add(guard->problems, PROBLEM_SUBSET,
				   source->path,
				   "a line that begins with %% is a YAML "
				   "directive: delete it, or put the text in "
				   "quotes"),
		       offset);
		return;
	}
	if (sign != '<' && sign != '=' && sign != '>' && sign != '|')
		return;
	width = marker_width(source, offset);
	if (!width)
		return;
	if (!guard->in_conflict) {
		problem = problem_add(guard->problems, PROBLEM_CONFLICT_MARKER,
				      source->path,
				      "a conflict marker of Git: choose "
				      "between both sides and delete the "
				      "markers");
		locate(guard, problem, offset);
		problem->width = (uint32_t)width;
	}
	if (sign == '<')
		guard->in_conflict = true;
	if (sign == '>')
		guard->in_conflict = false;
}

static void guard_refuse(struct guard *guard, size_t offset, uint32_t point)
{
	const char *path = guard->source->path;
	struct problem *problem;

	if (point == '\r')
		problem = problem_add(guard->problems, PROBLEM_CHARACTER, path,
				      "a carriage return stands alone: end "
				      "lines with LF or CRLF");
	else if (point == 0xfeff)
		problem = problem_add(guard->problems, PROBLEM_ENCODING, path,
				      "a byte order mark (U+FEFF) stands "
				      "inside the text: delete it");
	else
		problem = problem_add(guard->problems, PROBLEM_CHARACTER, path,
				      "a %s (U+%04X) stands in the text: "
				      "delete it",
				      source_refused(point), (unsigned)point);
	locate(guard, problem, offset);
}

/* A character that is not printable ASCII; its size, 0 to stop. */
static size_t guard_point(struct guard *guard, size_t offset)
{
	const struct source *source = guard->source;
	uint32_t point = 0;
	size_t size = utf8_decode(source->text + offset,
				  source->length - offset, &point);

	if (!size) {
		locate(guard,
		       problem_add(guard->problems, PROBLEM_ENCODING,
				   source->path,
				   "byte 0x%02x is not UTF-8: save the file as "
				   "UTF-8",
				   (unsigned char)source->text[offset]),
		       offset);
		return 0;
	}
	if (size > 1)
		guard->ascii = false;
	if (source_refused(point))
		guard_refuse(guard, offset, point);
	return size;
}

/* Bytes of a character from the parts of Unicode where none is refused; 0
 * elsewhere. */
static size_t common_size(const char *text, size_t length)
{
	unsigned char first = (unsigned char)text[0];

	if (length < 3 || (text[1] & 0xc0) != 0x80)
		return 0;
	if (first >= 0xc3 && first <= 0xd7)
		return 2;
	return first >= 0xe3 && first <= 0xec && (text[2] & 0xc0) == 0x80 ? 3
									  : 0;
}

static size_t guard_wide(struct guard *guard, size_t offset)
{
	const struct source *source = guard->source;
	size_t size =
		common_size(source->text + offset, source->length - offset);

	if (!size)
		return guard_point(guard, offset);
	guard->ascii = false;
	return size;
}

static void guard_run(struct guard *guard, size_t offset)
{
	locate(guard,
	       problem_add(guard->problems, PROBLEM_LIMIT, guard->source->path,
			   "more than %d blanks or empty lines in a row: "
			   "delete them",
			   BLANK_RUN_LIMIT),
	       offset);
}

static void guard_text(struct guard *guard)
{
	const struct source *source = guard->source;
	const char *text = source->text;
	size_t offset = source_mark(source), line = offset, blanks = 0;

	while (offset < source->length && guard->found < SOURCE_PROBLEM_LIMIT) {
		unsigned char byte = (unsigned char)text[offset];
		size_t size = 1;

		if (byte > ' ' && byte < 0x7f) {
			if (offset == line)
				guard_margin(guard, offset);
			blanks = 0;
		} else if (byte == ' ' || byte == '\n' || byte == '\t' ||
			   (byte == '\r' && offset + 1 < source->length &&
			    text[offset + 1] == '\n')) {
			if (++blanks == BLANK_RUN_LIMIT + 1)
				guard_run(guard, offset);
			if (byte == '\n')
				line = offset + 1;
		} else {
			size = guard_wide(guard, offset);
			blanks = 0;
			if (!size)
				return;
		}
		offset += size;
	}
}

/* -- at a glance ---------------------------------------------------------- */

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\n';
}

/* A run that is too long lies on a multiple of the limit. */
static bool has_long_run(const struct source *source)
{
	const char *text = source->text;

	for (size_t at = 0; at < source->length; at += BLANK_RUN_LIMIT) {
		size_t begin = at, end = at;

		while (begin > 0 && is_blank(text[begin - 1]))
			begin--;
		while (end < source->length && is_blank(text[end]))
			end++;
		if (end > at && end - begin > BLANK_RUN_LIMIT)
			return true;
	}
	return false;
}

/* Sixteen bytes at once.  Some bytes are looked at twice. */
static bool has_plain_bytes(const struct source *source)
{
	const char *text = source->text;
	size_t length = source->length, at = 0;
	truth16 odd = { 0 };

	if (length < sizeof odd)
		return false;
	for (; at < length - sizeof odd; at += sizeof odd) {
		bytes16 byte = bytes_at(text + at);

		odd |= (byte - ' ' > '~' - ' ') & (byte != '\n');
	}
	odd |= (bytes_at(text + length - sizeof odd) - ' ' > '~' - ' ') &
	       (bytes_at(text + length - sizeof odd) != '\n');
	return !bytes_bits(odd);
}

bool source_is_plain(const struct source *source, bool any_size)
{
	return (any_size || source->length <= FILE_REGISTER_LIMIT) &&
	       has_plain_bytes(source) && !has_long_run(source);
}

bool source_scan(const struct source *source, bool any_size,
		 struct problems *problems, bool *ascii)
{
	struct guard guard = { .source = source,
			       .any_size = any_size,
			       .problems = problems,
			       .ascii = true };

	if (guard_whole(&guard))
		guard_text(&guard);
	*ascii = guard.ascii;
	return guard.found == 0;
}

bool source_guard(const struct source *source, struct problems *problems)
{
	bool ascii;

	return source_scan(source, false, problems, &ascii);
}

/* -- of others ------------------------------------------------------------ */

/* One character into out; false when it is another there, or none. */
static bool clean_point(char **out, const char *text, size_t size,
			uint32_t point)
{
	if (!source_refused(point)) {
		memcpy(*out, text, size);
		*out += size;
		return true;
	}
	if (point == '\r')
		*(*out)++ = '\n';
	else if (point == 0x85 || point == 0x2028 || point == 0x2029)
		*(*out)++ = ' ';
	return false;
}

bool source_clean(const struct source *source, struct arena *arena,
		  struct source *clean, size_t *changed,
		  struct problems *problems)
{
	struct guard guard = { .source = source,
			       .problems = problems,
			       .any_size = true };
	size_t at = source_mark(source), size;
	char *out;

	*clean = *source;
	*changed = 0;
	if (source_is_plain(source, true))
		return true;
	if (!guard_whole(&guard))
		return false;
	out = arena_alloc(arena, source->length + 1);
	clean->text = out;
	for (; at < source->length; at += size) {
		const char *text = source->text + at;
		uint32_t point = 0;

		size = utf8_decode(text, source->length - at, &point);
		if (!size || !point) {
			guard_point(&guard, at);
			return false;
		}
		if (point == '\r' && at + 1 < source->length && text[1] == '\n')
			continue;
		*changed += !clean_point(&out, text, size, point);
	}
	clean->length = (size_t)(out - clean->text);
	return true;
}
