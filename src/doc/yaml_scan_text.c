/* yaml_scan_text.c - keys, texts and [a, b] for the fast way to read. */
#include <string.h>

#include "scan_internal.h"

/* Longer keys are none for YAML, which counts to 1,024. */
enum {
	KEY_LIMIT = 128
};

/* -- characters ----------------------------------------------------------- */

/* Where a plain text may end, in a block and in brackets; what cannot stand in
 * a key, which is all that is left of ASCII once the guard has looked; and what
 * a plain text may begin with, whatever follows, besides words. */
enum {
	SIGN_BLOCK = 1,
	SIGN_FLOW = 2,
	SIGN_KEY = 4,
	SIGN_INNER = SIGN_FLOW | SIGN_KEY,
	SIGN_ALL = SIGN_BLOCK | SIGN_FLOW | SIGN_KEY,
	SIGN_START = 8,
	SIGN_BEGIN = SIGN_START | SIGN_KEY
};

static const unsigned char signs[256] = {
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

static inline bool has_sign(char byte, unsigned char sign)
{
	return signs[(unsigned char)byte] & sign;
}

/* No branch can be foretold here. */
static inline bool is_word(char byte)
{
	unsigned char letter = (unsigned char)((byte | 0x20) - 'a');
	unsigned char digit = (unsigned char)(byte - '0');

	return (letter < 26) | (digit < 10) | (byte == '_') |
	       ((byte & 0x80) != 0);
}

/* Of sixteen bytes, those with SIGN_BLOCK, with SIGN_FLOW, and those that stand
 * in few keys. */
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

static unsigned rare_signs(bytes16 byte)
{
	return bytes_bits(((byte < 'a') | (byte > 'z')) & (byte != '_'));
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
	while (!has_sign(text[at], sign))
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
			return is_word(next) || next == '/' ? 1 : -1;
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

/* Makes [begin, end) of the copy the mark's text. */
static void keep(struct scan *scan, struct mark *mark, size_t begin, size_t end)
{
	scan->kept[end] = '\0';
	mark->text = scan->kept + begin;
	mark->length = (uint32_t)(end - begin);
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

static bool read_quoted(struct scan *scan)
{
	bool single = scan->text[scan->at] == '\'';
	struct mark *mark =
		scan_mark(scan, NODE_TEXT,
			  single ? NODE_SINGLE_QUOTED : NODE_DOUBLE_QUOTED);
	size_t begin = ++scan->at, to = begin;

	if (!(single ? read_single(scan, &to) : read_double(scan, &to)))
		return false;
	mark->end = (uint32_t)scan->at;
	keep(scan, mark, begin, to);
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

	if (!is_word(scan->text[at]) && !has_sign(scan->text[at], SIGN_START))
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
	keep(scan, mark, begin, to);
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
	keep(scan, mark, begin, to);
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
		return read_quoted(scan) && scan_rest(scan);
	case '[':
	case '{':
		return scan_flow(scan) && scan_rest(scan);
	default:
		return read_plain(scan, parent);
	}
}

/* -- keys ----------------------------------------------------------------- */

/* The end of a plain key: its colon; 0 when it is none for sure. */
static inline size_t key_end(const struct scan *scan)
{
	const char *text = scan->text;
	size_t at = scan->at, common = 0;

	if (scan->length - at >= sizeof(bytes16)) {
		unsigned others = rare_signs(bytes_at(text + at));

		common = others ? (size_t)__builtin_ctz(others) : 0;
	}
	if (!common && !is_word(text[at]))
		return 0;
	at += common;
	while (!has_sign(text[at], SIGN_KEY))
		at++;
	if (text[at] != ':' || text[at - 1] == ' ' ||
	    at - scan->at > KEY_LIMIT ||
	    (text[at + 1] != ' ' && text[at + 1] != '\n'))
		return 0;
	return at;
}

bool scan_is_key(const struct scan *scan)
{
	return key_end(scan) != 0;
}

/* One of 256; equal keys have the same, those of a register mostly not. */
static unsigned char hash_of(const struct mark *key)
{
	const unsigned char *text = (const unsigned char *)key->text;
	uint32_t length = key->length, hash = length;

	hash = hash * 53 ^ text[0];
	hash = hash * 53 ^ text[length / 2];
	hash = hash * 53 ^ text[length - (length > 0)];
	return (unsigned char)(hash ^ hash >> 8);
}

/* Has the map a key before its last mark, which is this one, with the same
 * text? */
static bool stands_twice(const struct scan *scan, const struct opened *map)
{
	const struct mark *marks = scan->marks;
	const struct mark *key = &marks[scan->count - 1];

	for (const struct mark *other = &marks[map->place + 1]; other != key;
	     other = &marks[marks[other->next].next])
		if (other->length == key->length &&
		    !memcmp(other->text, key->text, key->length))
			return true;
	return false;
}

static bool is_new_key(const struct scan *scan, struct opened *map)
{
	unsigned char hash = hash_of(&scan->marks[scan->count - 1]);
	uint64_t *seen = &map->seen[hash / 64];
	uint64_t bit = UINT64_C(1) << hash % 64;

	if ((*seen & bit) && map->entries < SCAN_KEYS &&
	    stands_twice(scan, map))
		return false;
	*seen |= bit;
	return true;
}

static bool quoted_key(struct scan *scan)
{
	size_t begin = scan->at;
	char quote = scan->text[begin];

	if ((quote != '\'' && quote != '"') || !read_quoted(scan) ||
	    scan->text[scan->at] != ':' || scan->at - begin > KEY_LIMIT)
		return false;
	scan->at++;
	return true;
}

bool scan_key(struct scan *scan, struct opened *map)
{
	size_t end = key_end(scan);

	if (scan->count > scan->most)
		return false;
	if (end) {
		struct mark *key = scan_mark(scan, NODE_TEXT, NODE_PLAIN);

		keep(scan, key, scan->at, end);
		key->end = (uint32_t)end;
		scan->at = end + 1;
	} else if (!quoted_key(scan)) {
		return false;
	}
	return is_new_key(scan, map);
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
		return read_quoted(scan);
	mark = scan_mark(scan, NODE_TEXT, NODE_PLAIN);
	if (!read_run(scan, true, &end))
		return false;
	scan->at = end;
	mark->end = (uint32_t)end;
	keep(scan, mark, begin, end);
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
