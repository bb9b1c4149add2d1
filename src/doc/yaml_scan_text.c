/* yaml_scan_text.c - keys, texts and [a, b] for the fast way to read. */
#include <string.h>

#include "scan_internal.h"

/* Longer keys are none for YAML, which counts to 1,024. */
enum {
	KEY_LIMIT = 128
};

/* -- characters ----------------------------------------------------------- */

static bool is_letter(char byte)
{
	return (unsigned char)((byte | 0x20) - 'a') <= 'z' - 'a';
}

static bool is_word(char byte)
{
	return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '_' ||
	       (byte & 0x80);
}

/* What a plain text may begin with, whatever follows. */
static bool starts_plain(char byte)
{
	return is_word(byte) || (byte && strchr("(/.+$=~^;<\\", byte));
}

/* Where a plain text may end, in a block and in brackets; and what cannot stand
 * in a key, which is all that is left of ASCII once the guard has looked. */
enum {
	SIGN_BLOCK = 1,
	SIGN_FLOW = 2,
	SIGN_KEY = 4,
	SIGN_INNER = SIGN_FLOW | SIGN_KEY,
	SIGN_ALL = SIGN_BLOCK | SIGN_FLOW | SIGN_KEY
};

static const unsigned char signs[256] = {
	['\n'] = SIGN_ALL,  ['#'] = SIGN_ALL,	[':'] = SIGN_ALL,
	[','] = SIGN_INNER, [']'] = SIGN_INNER, ['}'] = SIGN_INNER,
	['['] = SIGN_INNER, ['{'] = SIGN_INNER, ['?'] = SIGN_INNER,
	['!'] = SIGN_KEY,   ['"'] = SIGN_KEY,	['$'] = SIGN_KEY,
	['%'] = SIGN_KEY,   ['&'] = SIGN_KEY,	['\''] = SIGN_KEY,
	['*'] = SIGN_KEY,   [';'] = SIGN_KEY,	['<'] = SIGN_KEY,
	['='] = SIGN_KEY,   ['>'] = SIGN_KEY,	['\\'] = SIGN_KEY,
	['^'] = SIGN_KEY,   ['`'] = SIGN_KEY,	['|'] = SIGN_KEY,
	['~'] = SIGN_KEY,
};

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

/* Makes [begin, end) of the copy the node's text. */
static void keep(struct scan *scan, struct node *node, size_t begin, size_t end)
{
	scan->kept[end] = '\0';
	node->text = scan->kept + begin;
	node->length = end - begin;
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

static struct node *read_quoted(struct scan *scan)
{
	bool single = scan->text[scan->at] == '\'';
	struct node *node =
		scan_node(scan, NODE_TEXT,
			  single ? NODE_SINGLE_QUOTED : NODE_DOUBLE_QUOTED);
	size_t begin = ++scan->at, to = begin;

	if (!(single ? read_single(scan, &to) : read_double(scan, &to)))
		return NULL;
	node->end = scan->at;
	keep(scan, node, begin, to);
	return node;
}

/* -- plain ---------------------------------------------------------------- */

/* Up to the line's end, a comment, or a sign of a collection in brackets;
 * *end is behind the last byte that is not blank. */
static bool read_run(struct scan *scan, bool flow, size_t *end)
{
	const unsigned char *text = (const unsigned char *)scan->text;
	unsigned char sign = flow ? SIGN_FLOW : SIGN_BLOCK;
	size_t at = scan->at;
	int more;

	if (!starts_plain(scan->text[at]))
		return false;
	do {
		do
			at++;
		while (!(signs[text[at]] & sign));
		more = goes_on(scan, at, flow);
	} while (more > 0);
	scan->at = *end = at;
	while (scan->text[*end - 1] == ' ')
		--*end;
	return !more;
}

/* Lines that go on below, indented deeper than the parent, follow behind a
 * blank; empty lines between them are libyaml's. */
static struct node *read_plain(struct scan *scan, size_t parent)
{
	struct node *node = scan_node(scan, NODE_TEXT, NODE_PLAIN);
	size_t begin = scan->at, to, from;

	if (!read_run(scan, false, &node->end))
		return NULL;
	to = node->end;
	while (scan->text[scan->at] == '\n' && scan->at + 1 < scan->length) {
		size_t indent = scan_indent(scan, scan->at + 1);
		char first = scan->text[scan->at + 1 + indent];

		if (first == '\n' || first == '#' || indent <= parent)
			break;
		scan_next_line(scan);
		scan->at += indent;
		from = scan->at;
		if (!read_run(scan, false, &node->end))
			return NULL;
		scan->kept[to++] = ' ';
		memmove(scan->kept + to, scan->text + from, node->end - from);
		to += node->end - from;
	}
	keep(scan, node, begin, to);
	scan_next_line(scan);
	return node;
}

/* -- blocks of text ------------------------------------------------------- */

/* One line of a block behind its indent, to the copy. */
static void keep_line(struct scan *scan, size_t begin, size_t *to)
{
	size_t length = scan->line_begin - 1 - begin;

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
static bool keep_lines(struct scan *scan, struct node *node, size_t indent,
		       size_t *to)
{
	bool folded = node->style == NODE_FOLDED;
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
			node->end = scan->at - 1;
			breaks = 0;
		}
		breaks++;
	}
	return true;
}

static struct node *read_text_block(struct scan *scan, size_t parent)
{
	bool folded = scan->text[scan->at] == '>';
	struct node *node =
		scan_node(scan, NODE_TEXT, folded ? NODE_FOLDED : NODE_LITERAL);
	size_t begin = ++scan->at, to = begin, indent;
	bool strip = scan->text[scan->at] == '-';

	scan->at += strip;
	if (scan->text[scan->at] != '\n')
		return NULL;
	scan_next_line(scan);
	indent = scan_indent(scan, scan->at);
	if (scan->at + indent >= scan->length || indent <= parent ||
	    scan->text[scan->at + indent] == '\n')
		return NULL;
	if (!keep_lines(scan, node, indent, &to))
		return NULL;
	if (!strip)
		scan->kept[to++] = '\n';
	keep(scan, node, begin, to);
	return node;
}

/* -- a value -------------------------------------------------------------- */

struct node *scan_scalar(struct scan *scan, size_t parent)
{
	struct node *node;

	switch (scan->text[scan->at]) {
	case '|':
	case '>':
		return read_text_block(scan, parent);
	case '\'':
	case '"':
		node = read_quoted(scan);
		break;
	case '[':
	case '{':
		node = scan_flow(scan);
		break;
	default:
		return read_plain(scan, parent);
	}
	return node && scan_rest(scan) ? node : NULL;
}

/* -- keys ----------------------------------------------------------------- */

/* The end of a plain key: its colon; 0 when it is none for sure. */
static size_t key_end(const struct scan *scan)
{
	size_t at = scan->at;

	if (!is_word(scan->text[at]))
		return 0;
	while (!(signs[(unsigned char)scan->text[at]] & SIGN_KEY))
		at++;
	if (scan->text[at] != ':' || scan->text[at - 1] == ' ' ||
	    at - scan->at > KEY_LIMIT ||
	    (scan->text[at + 1] != ' ' && scan->text[at + 1] != '\n'))
		return 0;
	return at;
}

bool scan_is_key(const struct scan *scan)
{
	return key_end(scan) != 0;
}

struct node *scan_key(struct scan *scan)
{
	size_t end = key_end(scan), begin = scan->at;
	char quote = scan->text[begin];
	struct node *key;

	if (scan->nodes > scan->most)
		return NULL;
	if (end) {
		key = scan_node(scan, NODE_TEXT, NODE_PLAIN);
		keep(scan, key, begin, end);
		key->end = scan->at = end;
	} else if (quote == '\'' || quote == '"') {
		key = read_quoted(scan);
	} else {
		return NULL;
	}
	if (!key || scan->text[scan->at] != ':' || scan->at - begin > KEY_LIMIT)
		return NULL;
	scan->at++;
	return key;
}

/* -- brackets ------------------------------------------------------------- */

static struct node *flow_value(struct scan *scan)
{
	struct node *node;
	char first = scan->text[scan->at];

	if (first == '[' || first == '{')
		return scan_flow(scan);
	if (first == '\'' || first == '"')
		return read_quoted(scan);
	node = scan_node(scan, NODE_TEXT, NODE_PLAIN);
	if (!read_run(scan, true, &node->end))
		return NULL;
	scan->at = node->end;
	keep(scan, node, node->begin, node->end);
	return node;
}

static bool flow_entry(struct scan *scan, bool is_map)
{
	struct node *node;

	if (scan->nodes > scan->most)
		return false;
	if (is_map) {
		node = scan_key(scan);
		if (!node || scan->text[scan->at] != ' ')
			return false;
		vec_push(&scan->pile, node);
		scan_blanks(scan);
	}
	node = flow_value(scan);
	if (node)
		vec_push(&scan->pile, node);
	return node != NULL;
}

struct node *scan_flow(struct scan *scan)
{
	bool is_map = scan->text[scan->at] == '{';
	struct node *node =
		scan_node(scan, is_map ? NODE_MAP : NODE_LIST, NODE_FLOW);
	size_t first = scan->pile.count;
	char close = is_map ? '}' : ']';

	if (++scan->depth > SCAN_DEPTH)
		return NULL;
	scan->at++;
	scan_blanks(scan);
	while (scan->text[scan->at] != close || scan->pile.count > first) {
		if (!flow_entry(scan, is_map))
			return NULL;
		scan_blanks(scan);
		if (scan->text[scan->at] == close)
			break;
		if (scan->text[scan->at] != ',')
			return NULL;
		scan->at++;
		scan_blanks(scan);
	}
	node->end = ++scan->at;
	scan->depth--;
	return scan_close(scan, node, first) ? node : NULL;
}
