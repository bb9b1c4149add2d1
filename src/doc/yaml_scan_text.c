/* yaml_scan_text.c - texts and [a, b] for the fast way to read. */
#include <string.h>

#include "scan_internal.h"
#include "signs_internal.h"

/* -- characters ----------------------------------------------------------- */

const unsigned char scan_signs[256] = {
	['\n'] = SIGN_ALL,  ['#'] = SIGN_ALL,	 [':'] = SIGN_ALL,
	[','] = SIGN_INNER, [']'] = SIGN_INNER,	 ['}'] = SIGN_INNER,
	['['] = SIGN_INNER, ['{'] = SIGN_INNER,	 ['?'] = SIGN_INNER,
	['!'] = SIGN_KEY,   ['"'] = SIGN_KEY,	 ['%'] = SIGN_KEY,
	['&'] = SIGN_KEY,   ['\''] = SIGN_KEY,	 ['*'] = SIGN_KEY,
	['>'] = SIGN_KEY,   ['`'] = SIGN_KEY,	 ['|'] = SIGN_KEY,
	['$'] = SIGN_BEGIN, [';'] = SIGN_BEGIN,	 ['<'] = SIGN_BEGIN,
	['='] = SIGN_BEGIN, ['\\'] = SIGN_BEGIN, ['^'] = SIGN_BEGIN,
	['~'] = SIGN_BEGIN, ['('] = SIGN_START,	 ['/'] = SIGN_START,
	['.'] = SIGN_START, ['+'] = SIGN_START,
};

/* Of sixteen bytes, those with SIGN_BLOCK and with SIGN_FLOW. */
static unsigned block_signs(bytes16 byte)
{
	return bytes_bits((byte == '\n') | (byte == ':') | (byte == '#'));
}

static unsigned flow_signs(bytes16 byte)
{
	return block_signs(byte) |
	       bytes_bits((byte == ',') | (byte == ']') | (byte == '}') |
			  (byte == '[') | (byte == '{') | (byte == '?'));
}

/* The first byte from `at` on with a sign; the line's end has all. */
static size_t find_sign(const struct scan *scan, size_t at, unsigned char sign)
{
	const char *text = scan->text;

	while (scan->length - at >= sizeof(bytes16)) {
		bytes16 byte = bytes_at(text + at);
		unsigned found = sign == SIGN_BLOCK ? block_signs(byte)
						    : flow_signs(byte);

		if (found)
			return at + (size_t)__builtin_ctz(found);
		at += sizeof byte;
	}
	while (!scan_has(text[at], sign))
		at++;
	return at;
}

/* Does the plain text go on with this sign?  '\n' ends it, and what would be
 * doubtful is left to libyaml: -1. */
static int goes_on(const struct scan *scan, size_t at, bool flow)
{
	char next;

	switch (scan->text[at]) {
	case '\n':
		return 0;
	case '#':
		return scan->text[at - 1] == ' ' ? 0 : 1;
	case ':':
		next = scan->text[at + 1];
		if (flow)
			return scan_is_word(next) || next == '/' ? 1 : -1;
		return next == ' ' || next == '\n' ? -1 : 1;
	case ',':
	case ']':
	case '}':
		return flow ? 0 : 1;
	case '[':
	case '{':
	case '?':
		return flow ? -1 : 1;
	default:
		return 1;
	}
}

/* -- in quotes, on one line ----------------------------------------------- */

static bool read_single(struct scan *scan, size_t *to)
{
	for (; scan->text[scan->at] != '\n'; scan->at++) {
		char byte = scan->text[scan->at];

		if (byte == '\'' && scan->text[++scan->at] != '\'')
			return true;
		scan->kept[(*to)++] = byte;
	}
	return false;
}

static bool read_double(struct scan *scan, size_t *to)
{
	for (; scan->text[scan->at] != '\n'; scan->at++) {
		char byte = scan->text[scan->at];

		if (byte == '"') {
			scan->at++;
			return true;
		}
		if (byte == '\\') {
			byte = scan->text[++scan->at];
			if (byte == 'n')
				byte = '\n';
			else if (byte != '"' && byte != '\\')
				return false;
		}
		scan->kept[(*to)++] = byte;
	}
	return false;
}

bool scan_quoted(struct scan *scan)
{
	bool single = scan->text[scan->at] == '\'';
	struct mark *mark =
		scan_mark(scan, NODE_TEXT,
			  single ? NODE_SINGLE_QUOTED : NODE_DOUBLE_QUOTED);
	size_t begin = ++scan->at, to = begin;

	if (!(single ? read_single(scan, &to) : read_double(scan, &to)))
		return false;
	mark->end = (uint32_t)scan->at;
	scan_keep(scan, mark, begin, to);
	return true;
}

/* -- plain ---------------------------------------------------------------- */

/* Up to the line's end, a comment, or a sign of a collection in brackets;
 * *end is behind the last byte that is not blank. */
static bool read_run(struct scan *scan, bool flow, size_t *end)
{
	unsigned char sign = flow ? SIGN_FLOW : SIGN_BLOCK;
	size_t at = scan->at;
	int more;

	if (!scan_is_word(scan->text[at]) &&
	    !scan_has(scan->text[at], SIGN_START))
		return false;
	do {
		at = find_sign(scan, at + 1, sign);
		more = goes_on(scan, at, flow);
	} while (more > 0);
	scan->at = *end = at;
	while (scan->text[*end - 1] == ' ')
		--*end;
	return !more;
}

/* Lines that go on below, indented deeper than the parent, follow behind a
 * blank; empty lines between them are libyaml's. */
static bool read_plain(struct scan *scan, size_t parent)
{
	struct mark *mark = scan_mark(scan, NODE_TEXT, NODE_PLAIN);
	size_t begin = scan->at, end, to, from;

	if (!read_run(scan, false, &end))
		return false;
	to = end;
	while (scan->text[scan->at] == '\n' && scan->at + 1 < scan->length) {
		size_t indent = scan_indent(scan, scan->at + 1);
		char first = scan->text[scan->at + 1 + indent];

		if (first == '\n' || first == '#' || indent <= parent)
			break;
		scan_next_line(scan);
		scan->at += indent;
		from = scan->at;
		if (!read_run(scan, false, &end))
			return false;
		scan->kept[to++] = ' ';
		memmove(scan->kept + to, scan->text + from, end - from);
		to += end - from;
	}
	mark->end = (uint32_t)end;
	scan_keep(scan, mark, begin, to);
	scan_next_line(scan);
	return true;
}

/* -- blocks of text ------------------------------------------------------- */

/* The line before this one, of a block, behind its indent, to the copy. */
static void keep_line(struct scan *scan, size_t begin, size_t *to)
{
	size_t length = scan->at - 1 - begin;

	memmove(scan->kept + *to, scan->text + begin, length);
	*to += length;
}

/* Between two lines stand `breaks` line breaks. */
static void keep_breaks(struct scan *scan, size_t breaks, bool folded,
			size_t *to)
{
	if (folded && breaks == 1)
		scan->kept[(*to)++] = ' ';
	for (size_t i = folded ? 1 : 0; i < breaks; i++)
		scan->kept[(*to)++] = '\n';
}

/* The lines from here on that are indented by `indent` or empty. */
static bool keep_lines(struct scan *scan, struct mark *mark, size_t indent,
		       size_t *to)
{
	bool folded = mark->style == NODE_FOLDED;
	size_t breaks = 0;

	while (scan->at < scan->length) {
		size_t found = scan_indent(scan, scan->at);
		size_t begin = scan->at + indent;
		char first = scan->text[scan->at + found];

		if (first == '\n' && found)
			return false; /* blanks alone: content or none */
		if (first != '\n' && found < indent)
			break;
		if (first != '\n' && folded && found > indent)
			return false;
		scan_next_line(scan);
		if (first != '\n') {
			keep_breaks(scan, breaks, folded, to);
			keep_line(scan, begin, to);
			mark->end = (uint32_t)scan->at - 1;
			breaks = 0;
		}
		breaks++;
	}
	return true;
}

static bool read_text_block(struct scan *scan, size_t parent)
{
	bool folded = scan->text[scan->at] == '>';
	struct mark *mark =
		scan_mark(scan, NODE_TEXT, folded ? NODE_FOLDED : NODE_LITERAL);
	size_t begin = ++scan->at, to = begin, indent;
	bool strip = scan->text[scan->at] == '-';

	scan->at += strip;
	if (scan->text[scan->at] != '\n')
		return false;
	scan_next_line(scan);
	indent = scan_indent(scan, scan->at);
	if (scan->at + indent >= scan->length || indent <= parent ||
	    scan->text[scan->at + indent] == '\n')
		return false;
	if (!keep_lines(scan, mark, indent, &to))
		return false;
	if (!strip)
		scan->kept[to++] = '\n';
	scan_keep(scan, mark, begin, to);
	return true;
}

/* -- a value -------------------------------------------------------------- */

bool scan_scalar(struct scan *scan, size_t parent)
{
	switch (scan->text[scan->at]) {
	case '|':
	case '>':
		return read_text_block(scan, parent);
	case '\'':
	case '"':
		return scan_quoted(scan) && scan_rest(scan);
	case '[':
	case '{':
		return scan_flow(scan) && scan_rest(scan);
	default:
		return read_plain(scan, parent);
	}
}

/* -- brackets ------------------------------------------------------------- */

static bool flow_value(struct scan *scan)
{
	char first = scan->text[scan->at];
	size_t begin = scan->at, end;
	struct mark *mark;

	if (first == '[' || first == '{')
		return scan_flow(scan);
	if (first == '\'' || first == '"')
		return scan_quoted(scan);
	mark = scan_mark(scan, NODE_TEXT, NODE_PLAIN);
	if (!read_run(scan, true, &end))
		return false;
	scan->at = end;
	mark->end = (uint32_t)end;
	scan_keep(scan, mark, begin, end);
	return true;
}

static bool flow_entry(struct scan *scan, struct opened *opened, bool is_map)
{
	if (scan->count > scan->most)
		return false;
	if (is_map) {
		if (!scan_key(scan, opened) || scan->text[scan->at] != ' ')
			return false;
		scan_blanks(scan);
	}
	scan_entry(scan, opened);
	return flow_value(scan);
}

bool scan_flow(struct scan *scan)
{
	bool is_map = scan->text[scan->at] == '{';
	struct opened opened =
		scan_open(scan, is_map ? NODE_MAP : NODE_LIST, NODE_FLOW);
	char close = is_map ? '}' : ']';

	if (++scan->depth > SCAN_DEPTH)
		return false;
	scan->at++;
	scan_blanks(scan);
	while (scan->text[scan->at] != close || opened.entries) {
		if (!flow_entry(scan, &opened, is_map))
			return false;
		scan_blanks(scan);
		if (scan->text[scan->at] == close)
			break;
		if (scan->text[scan->at] != ',')
			return false;
		scan->at++;
		scan_blanks(scan);
	}
	scan->at++;
	scan->depth--;
	return scan_close(scan, &opened);
}
