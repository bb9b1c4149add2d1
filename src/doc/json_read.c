/* json_read.c - strict JSON to trees whose nodes know where they stand. */
#include "isms/doc/json_read.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/utf8.h"
#include "isms/doc/yaml_read.h"
#include "doc_internal.h"

/* No record has as many fields. */
enum {
	ENTRY_LIMIT = 4096
};

static char peek(const struct json_reader *reader)
{
	return reader->at < reader->source->length
		       ? reader->source->text[reader->at]
		       : '\0';
}

/* Behind blanks and line ends. */
static void skip(struct json_reader *reader)
{
	for (;; reader->at++) {
		char byte = peek(reader);

		if (byte == '\n') {
			reader->line++;
			reader->counted = reader->at + 1;
			reader->column = 0;
		} else if (byte != ' ' && byte != '\t' && byte != '\r') {
			return;
		}
	}
}

/* Counts on from the last place: a file may be one long line. */
static struct place here(struct json_reader *reader)
{
	for (; reader->counted < reader->at; reader->counted++)
		reader->column +=
			(reader->source->text[reader->counted] & 0xc0) != 0x80;
	return (struct place){ reader->line + 1, reader->column + 1 };
}

/* Always NULL. */
static struct node *wrong_at(struct json_reader *reader, struct place place,
			     struct error *err, const char *what)
{
	reader->place = place;
	reader->why = what;
	error_set(err, FAULT_DATA, "%s:%u:%u: %s", reader->source->path,
		  (unsigned)reader->place.line, (unsigned)reader->place.column,
		  what);
	return NULL;
}

static struct node *wrong(struct json_reader *reader, struct error *err,
			  const char *what)
{
	return wrong_at(reader, here(reader), err, what);
}

static struct node *node_new(struct json_reader *reader, enum node_kind kind,
			     enum node_style style)
{
	struct node *node = arena_new(reader->arena, struct node);

	reader->count++;
	node->kind = kind;
	node->style = style;
	node->begin = node->end = reader->at;
	node->place = here(reader);
	return node;
}

/* -- strings -------------------------------------------------------------- */

static bool read_hex(struct json_reader *reader, uint32_t *unit)
{
	static const char digits[] = "0123456789abcdefABCDEF";

	*unit = 0;
	for (int i = 0; i < 4; i++, reader->at++) {
		char byte = peek(reader);
		const char *found = byte ? strchr(digits, byte) : NULL;
		uint32_t digit;

		if (!found)
			return false;
		digit = (uint32_t)(found - digits);
		*unit = *unit * 16 + (digit < 16 ? digit : digit - 6);
	}
	return true;
}

static void put_point(struct buf *out, uint32_t point)
{
	if (point < 0x80) {
		buf_char(out, (char)point);
	} else if (point < 0x800) {
		buf_char(out, (char)(0xc0 | point >> 6));
		buf_char(out, (char)(0x80 | (point & 0x3f)));
	} else if (point < 0x10000) {
		buf_char(out, (char)(0xe0 | point >> 12));
		buf_char(out, (char)(0x80 | (point >> 6 & 0x3f)));
		buf_char(out, (char)(0x80 | (point & 0x3f)));
	} else {
		buf_char(out, (char)(0xf0 | point >> 18));
		buf_char(out, (char)(0x80 | (point >> 12 & 0x3f)));
		buf_char(out, (char)(0x80 | (point >> 6 & 0x3f)));
		buf_char(out, (char)(0x80 | (point & 0x3f)));
	}
}

/* The second of two that make one character. */
static bool read_low(struct json_reader *reader, uint32_t *unit)
{
	if (peek(reader) != '\\')
		return false;
	reader->at++;
	if (peek(reader) != 'u')
		return false;
	reader->at++;
	return read_hex(reader, unit) && *unit >= 0xdc00 && *unit <= 0xdfff;
}

/* Behind "\u": what is wrong, or NULL. */
static const char *read_point(struct json_reader *reader, struct buf *out)
{
	uint32_t point, low;

	if (!read_hex(reader, &point))
		return "\\u wants four digits of 0-9 and a-f behind it";
	if (point == 0)
		return "\\u0000 cannot stand in a text: leave it out";
	if (point >= 0xdc00 && point < 0xe000)
		return "half a character: the other half of \\u is missing";
	if (point >= 0xd800 && point < 0xdc00) {
		if (!read_low(reader, &low))
			return "half a character: the other half of \\u is "
			       "missing";
		point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
	}
	put_point(out, point);
	return NULL;
}

/* What is wrong with an escape, which is then where the reader stands; or
 * NULL. */
static const char *read_escape(struct json_reader *reader, struct buf *out)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	size_t begin = reader->at++;
	char byte = peek(reader);
	const char *found = strchr(names, byte);
	const char *fault = "no escape of JSON: write \\\\ for a backslash";

	if (byte) { /* else the end of the text, or a NUL in it */
		reader->at++;
		if (found)
			buf_char(out, values[found - names]);
		if (found)
			fault = NULL;
		else if (byte == 'u')
			fault = read_point(reader, out);
	}
	if (fault)
		reader->at = begin;
	return fault;
}

/* How far a string goes on without quote, escape or control character. */
static size_t plain_run(const struct json_reader *reader)
{
	const char *text = reader->source->text;
	size_t at = reader->at, end = reader->source->length;

	while (at < end && (unsigned char)text[at] >= 0x20 && text[at] != '"' &&
	       text[at] != '\\')
		at++;
	return at - reader->at;
}

/* Up to the closing quote; what is wrong there, or NULL. */
static const char *read_runs(struct json_reader *reader, struct buf *text)
{
	for (;;) {
		size_t run = plain_run(reader);
		const char *fault;

		buf_add(text, reader->source->text + reader->at, run);
		reader->at += run;
		if (peek(reader) == '"')
			return NULL;
		if (peek(reader) != '\\')
			return reader->at < reader->source->length
				       ? "a control character or line end in "
					 "a string; write \\n"
				       : "the text ends inside a string";
		fault = read_escape(reader, text);
		if (fault)
			return fault;
	}
}

static bool is_utf8(const char *text, size_t length)
{
	return utf8_plain_run(text, length) == length ||
	       utf8_check(text, length) == length;
}

static struct node *read_string(struct json_reader *reader, struct error *err)
{
	struct node *node = node_new(reader, NODE_TEXT, NODE_DOUBLE_QUOTED);
	const char *fault = NULL, *begin;
	struct buf text = { 0 };

	begin = reader->source->text + ++reader->at;
	node->length = plain_run(reader);
	reader->at += node->length;
	if (peek(reader) == '"') {
		node->text = arena_text(reader->arena, begin, node->length);
	} else {
		buf_add(&text, begin, node->length);
		fault = read_runs(reader, &text);
		node->length = text.length;
		node->text = buf_keep(&text, reader->arena);
		buf_clear(&text);
	}
	if (!fault && !is_utf8(node->text, node->length))
		fault = "this string is not UTF-8";
	if (fault)
		return wrong(reader, err, fault);
	node->end = ++reader->at;
	return node;
}

/* -- numbers and words ---------------------------------------------------- */

static size_t digits(const struct json_reader *reader, size_t at)
{
	size_t begin = at;

	while (at < reader->source->length && reader->source->text[at] >= '0' &&
	       reader->source->text[at] <= '9')
		at++;
	return at - begin;
}

/* The end of a number by the grammar of RFC 8259 section 6; 0: it is none. */
static size_t number_end(const struct json_reader *reader)
{
	const char *text = reader->source->text;
	size_t end = reader->source->length, at = reader->at, count;

	at += text[at] == '-';
	count = digits(reader, at);
	if (!count || (count > 1 && text[at] == '0'))
		return 0;
	at += count;
	if (at < end && text[at] == '.') {
		count = digits(reader, at + 1);
		if (!count)
			return 0;
		at += 1 + count;
	}
	if (at < end && (text[at] == 'e' || text[at] == 'E')) {
		at++;
		at += at < end && (text[at] == '+' || text[at] == '-');
		count = digits(reader, at);
		if (!count)
			return 0;
		at += count;
	}
	return at;
}

static size_t word_end(const struct json_reader *reader)
{
	static const char *const words[] = { "true", "false", "null" };
	size_t left = reader->source->length - reader->at;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t length = strlen(words[i]);

		if (left >= length && !memcmp(reader->source->text + reader->at,
					      words[i], length))
			return reader->at + length;
	}
	return 0;
}

/* Why no value begins here, and what to do. */
static const char *no_value(const struct json_reader *reader)
{
	char byte = peek(reader);

	if (reader->at >= reader->source->length)
		return "the text ends where a value should be";
	if (byte == ',')
		return "a ',' where a value should be: delete it";
	if (byte == '}' || byte == ']')
		return "a value is missing here, or the ',' before is too much";
	if (byte == '-' || (byte >= '0' && byte <= '9'))
		return "no number of JSON: write one like -1.5, without 0 in "
		       "front";
	return "no JSON value: a text stands in double quotes";
}

static struct node *read_bare(struct json_reader *reader, struct error *err)
{
	char byte = peek(reader);
	size_t end = 0;
	struct node *node;

	if (byte == '-' || (byte >= '0' && byte <= '9'))
		end = number_end(reader);
	else
		end = word_end(reader);
	if (!end)
		return wrong(reader, err, no_value(reader));
	node = node_new(reader, NODE_TEXT, NODE_PLAIN);
	node->end = end;
	node->length = end - reader->at;
	node->text = arena_text(
		reader->arena, reader->source->text + reader->at, node->length);
	reader->at = end;
	return node;
}

/* -- lists and maps ------------------------------------------------------- */

static struct node *read_value(struct json_reader *reader, struct error *err);

/* One "key": in a map. */
static struct node *read_key(struct json_reader *reader, struct error *err)
{
	struct node *key;

	if (peek(reader) != '"')
		return wrong(reader, err,
			     peek(reader) == '}'
				     ? "a key is missing here, or the ',' "
				       "before is too much"
				     : "expected a key in double quotes");
	key = read_string(reader, err);
	if (!key)
		return NULL;
	skip(reader);
	if (peek(reader) != ':')
		return wrong(reader, err, "expected ':' behind the key");
	reader->at++;
	skip(reader);
	return key;
}

static bool read_entry(struct json_reader *reader, struct node *node,
		       struct error *err)
{
	struct node *key = NULL, *value;
	size_t count = node->count;

	if (count == ENTRY_LIMIT && node->kind == NODE_MAP) {
		wrong(reader, err, "an object with more than 4,096 keys");
		return false;
	}
	if (node->kind == NODE_MAP) {
		key = read_key(reader, err);
		if (!key)
			return false;
	}
	value = read_value(reader, err);
	if (!value)
		return false;
	if (!key) {
		node_push(reader->arena, node, value);
		return true;
	}
	if (node_get(node, key->text)) {
		wrong_at(reader, key->place, err,
			 "this key stands twice in its object");
		return false;
	}
	node_append(reader->arena, node, key->text, value);
	node->keys[count] = key;
	return true;
}

static struct node *read_collection(struct json_reader *reader, char close,
				    struct error *err)
{
	struct node *node = node_new(
		reader, close == '}' ? NODE_MAP : NODE_LIST, NODE_FLOW);

	if (++reader->depth > YAML_DEPTH_LIMIT)
		return wrong(reader, err, "nested too deep");
	reader->at++;
	skip(reader);
	while (peek(reader) != close || node->count) {
		if (!read_entry(reader, node, err))
			return NULL;
		skip(reader);
		if (peek(reader) == close)
			break;
		if (peek(reader) != ',')
			return wrong(reader, err,
				     close == '}' ? "expected ',' or '}'"
						  : "expected ',' or ']'");
		reader->at++;
		skip(reader);
	}
	reader->depth--;
	node->end = ++reader->at;
	return node;
}

static struct node *read_value(struct json_reader *reader, struct error *err)
{
	if (reader->count >= INPUT_MOST_NODES)
		return wrong(reader, err,
			     "more than four million values stand in front of "
			     "this one");
	switch (peek(reader)) {
	case '{':
		return read_collection(reader, '}', err);
	case '[':
		return read_collection(reader, ']', err);
	case '"':
		return read_string(reader, err);
	default:
		return read_bare(reader, err);
	}
}

struct node *json_read(struct json_reader *reader, struct error *err)
{
	size_t mark = source_mark(reader->source);

	if (reader->at < mark)
		reader->at = reader->counted = mark;
	skip(reader);
	reader->depth = 0;
	if (reader->at >= reader->source->length)
		return NULL;
	return read_value(reader, err);
}

bool json_skip(struct json_reader *reader)
{
	const struct source *source = reader->source;

	while (reader->at < source->length) {
		const char *end = memchr(source->text + reader->at, '\n',
					 source->length - reader->at);

		if (!end)
			break;
		reader->at = (size_t)(end - source->text);
		skip(reader);
		if (peek(reader) == '{' && reader->at == reader->counted)
			return true;
	}
	return false;
}
