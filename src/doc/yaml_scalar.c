/* yaml_scalar.c - one text in YAML: plain, quoted or as a block. */
#include <string.h>
#include <strings.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "isms/doc/yaml_write.h"
#include "doc_internal.h"

/* People who write folded blocks wrap them about here. */
enum {
	FOLD_WIDTH = 80
};

/* -- what a reader would type --------------------------------------------- */

/* Words that YAML 1.1 or 1.2 reads as a boolean or null, in any case: sooner
 * one pair of quotes too many. */
static bool is_typed_word(const char *text)
{
	static const char *const words[] = {
		"y",  "n",   "yes",  "no", "true", "false",
		"on", "off", "null", "~",  "=",	   "<<",
	};

	if (!strchr("yYnNtTfFoO~=<", *text) || strlen(text) > strlen("false"))
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strcasecmp(text, words[i]) == 0)
			return true;
	return false;
}

/* 2026-01-02, with or without a time behind it. */
static bool is_date(const char *text)
{
	size_t year = strspn(text, "0123456789"), month, day;

	if (year != 4 || text[4] != '-')
		return false;
	text += 5;
	month = strspn(text, "0123456789");
	if (month < 1 || month > 2 || text[month] != '-')
		return false;
	text += month + 1;
	day = strspn(text, "0123456789");
	if (day < 1 || day > 2)
		return false;
	text += day;
	return text[strspn(text, "0123456789Tt:.Zz+- \t")] == '\0';
}

/* Integers, floats, base 60, with the separators and bases of all versions;
 * "10.0.0.1" is a float to the letter of YAML 1.1. */
static bool is_number(const char *text)
{
	size_t length;

	text += *text == '+' || *text == '-';
	if (!*text || !strchr("0123456789_.,:", *text))
		return false;
	if (strcasecmp(text, ".inf") == 0 || strcasecmp(text, ".nan") == 0)
		return true;
	if (text[0] == '0' && text[1] && strchr("xXoObB", text[1]))
		return text[2 + strspn(text + 2, "0123456789abcdefABCDEF_")] ==
		       '\0';
	length = strspn(text, "0123456789_.,:");
	text += length;
	if (*text == 'e' || *text == 'E') {
		text++;
		text += *text == '+' || *text == '-';
		text += strspn(text, "0123456789");
	}
	return *text == '\0';
}

/* -- what can be written -------------------------------------------------- */

/* Is it all characters that may stand as they are, on one line? */
static bool is_printable(const char *text, bool lines)
{
	size_t length = strlen(text);

	for (size_t at = utf8_plain_run(text, length); at < length;) {
		uint32_t point = 0;
		size_t size = utf8_decode(text + at, length - at, &point);

		if (!size || source_refused(point) ||
		    (!lines && (point == '\n' || point == '\t')))
			return false;
		at += size;
		at += utf8_plain_run(text + at, length - at);
	}
	return true;
}

/* Could a scanner take the text for anything else than a plain scalar? */
static bool is_plain(const char *text, bool flow)
{
	size_t length = strlen(text);

	if (length == 0 || text[0] == ' ' || text[length - 1] == ' ' ||
	    text[length - 1] == ':')
		return false;
	if (strchr(",[]{}#&*!|>'\"%@`?:", text[0]))
		return false;
	if (text[0] == '-' &&
	    (!text[1] || text[1] == ' ' || (flow && strchr(",[]{}", text[1]))))
		return false;
	/* at the left margin these end a document, or look like a conflict */
	if (strchr("-.<=", text[0]) &&
	    (strncmp(text, "---", 3) == 0 || strncmp(text, "...", 3) == 0 ||
	     strncmp(text, "<<<<<<<", 7) == 0 ||
	     strncmp(text, "=======", 7) == 0))
		return false;
	if ((strchr(text, ':') && strstr(text, ": ")) ||
	    (strchr(text, '#') && strstr(text, " #")))
		return false;
	if (flow && strpbrk(text, ",[]{}?"))
		return false;
	return is_printable(text, false);
}

/* A letter and no sign of YAML behind it, as most texts are: plain, and neither
 * number nor date. */
static bool is_harmless(const char *text)
{
	const char *at = text;

	if ((*text | 0x20) < 'a' || (*text | 0x20) > 'z')
		return false;
	while (*at >= ' ' && *at < 0x7f && *at != ':' && *at != '#')
		at++;
	return !*at && at[-1] != ' ';
}

bool yaml_needs_quotes(const char *text, bool flow)
{
	if (!flow && is_harmless(text))
		return is_typed_word(text);
	return !is_plain(text, flow) || is_typed_word(text) || is_date(text) ||
	       is_number(text);
}

/* -- quotes --------------------------------------------------------------- */

static void write_single(struct buf *out, const char *text)
{
	buf_char(out, '\'');
	for (; *text; text++) {
		if (*text == '\'')
			buf_char(out, '\'');
		buf_char(out, *text);
	}
	buf_char(out, '\'');
}

static void write_escape(struct buf *out, uint32_t point)
{
	switch (point) {
	case '\n':
		buf_text(out, "\\n");
		break;
	case '\t':
		buf_text(out, "\\t");
		break;
	case '\r':
		buf_text(out, "\\r");
		break;
	default:
		buf_format(out, point < 0x100 ? "\\x%02x" : "\\u%04x",
			   (unsigned)point);
		break;
	}
}

static void write_double(struct buf *out, const char *text)
{
	size_t length = strlen(text);

	buf_char(out, '"');
	for (size_t at = 0; at < length;) {
		uint32_t point = 0;
		size_t size = utf8_decode(text + at, length - at, &point);

		if (!size) { /* not text; reading it back will say so */
			point = 0xfffd;
			size = 1;
			buf_text(out, "\xef\xbf\xbd");
		} else if (point == '"' || point == '\\') {
			buf_char(out, '\\');
			buf_char(out, text[at]);
		} else if (point == '\n' || point == '\t' ||
			   source_refused(point)) {
			write_escape(out, point);
		} else {
			buf_add(out, text + at, size);
		}
		at += size;
	}
	buf_char(out, '"');
}

void yaml_write_quoted(struct buf *out, const char *text, enum node_style style)
{
	bool single = is_printable(text, false);

	if (style != NODE_SINGLE_QUOTED && single)
		single = style != NODE_DOUBLE_QUOTED &&
			 (!strchr(text, '\'') || strpbrk(text, "\"\\"));
	if (single)
		write_single(out, text);
	else
		write_double(out, text);
}

void yaml_write_scalar(struct buf *out, const struct node *scalar, bool flow)
{
	bool plain = scalar->style == NODE_PLAIN
			     ? (!flow && is_harmless(scalar->text)) ||
				       is_plain(scalar->text, flow)
			     : !yaml_needs_quotes(scalar->text, flow);

	if (plain)
		buf_text(out, scalar->text);
	else
		yaml_write_quoted(out, scalar->text, NODE_PLAIN);
}

/* The schema's `on:` stays without quotes; what reads as null or as a merge
 * does not. */
void yaml_write_key(struct buf *out, const struct node *key, bool flow)
{
	if (key->style == NODE_PLAIN &&
	    (node_is_empty(key) || strcmp(key->text, "<<") == 0))
		yaml_write_quoted(out, key->text, NODE_PLAIN);
	else
		yaml_write_scalar(out, key, flow);
}

/* -- blocks --------------------------------------------------------------- */

bool yaml_is_literal(const char *text)
{
	size_t length;

	if (!strchr(text, '\n') || text[strspn(text, " \t\n")] == '\0')
		return false;
	length = strlen(text);
	/* Editors strip blanks from ends of lines: do not trust the last. */
	if (length && (text[length - 1] == ' ' || text[length - 1] == '\t'))
		return false;
	return is_printable(text, true);
}

bool yaml_is_folded(const char *text)
{
	size_t length = strlen(text);

	if (length == 0 || strstr(text, "\n ") || strstr(text, "\n\t") ||
	    strstr(text, " \n") || strstr(text, "\t\n") ||
	    strchr(" \t\n", text[0]) || strchr(" \t", text[length - 1]))
		return false;
	if (length > 1 && strcmp(text + length - 2, "\n\n") == 0)
		return false;
	return is_printable(text, true);
}

/* "|", the indent where the text cannot show it, and how it ends. */
static void write_header(struct buf *out, char sign, const char *text,
			 size_t step)
{
	size_t length = strlen(text);
	char first = text[strspn(text, "\n")];

	buf_char(out, sign);
	if (first == ' ' || first == '\t')
		buf_format(out, "%zu", step);
	if (text[length - 1] != '\n')
		buf_char(out, '-');
	else if (length > 1 && text[length - 2] == '\n')
		buf_char(out, '+');
}

void yaml_write_literal(struct buf *out, const char *text, size_t indent,
			size_t column)
{
	write_header(out, '|', text, column - indent);
	while (*text) {
		size_t length = strcspn(text, "\n");

		buf_char(out, '\n');
		if (length)
			buf_pad(out, ' ', column);
		buf_add(out, text, length);
		text += length + (text[length] == '\n');
	}
}

/* A paragraph in lines of at most FOLD_WIDTH where a single blank allows. */
static void fold_line(struct buf *out, const char *text, size_t length,
		      size_t column)
{
	while (length) {
		size_t end = length, width = column;

		for (size_t at = 1; at + 1 < length; at++) {
			width += (text[at] & 0xc0) != 0x80;
			if (text[at] != ' ' || strchr(" \t", text[at - 1]) ||
			    strchr(" \t", text[at + 1]))
				continue;
			if (end == length || width < FOLD_WIDTH)
				end = at;
			if (width >= FOLD_WIDTH)
				break;
		}
		if (end < length && width < FOLD_WIDTH)
			end = length; /* the rest fits */
		buf_char(out, '\n');
		buf_pad(out, ' ', column);
		buf_add(out, text, end);
		end += end < length;
		text += end;
		length -= end;
	}
}

/* Between two lines of the text stands an empty one: a single line break would
 * read as a blank. */
void yaml_write_folded(struct buf *out, const char *text, size_t indent,
		       size_t column)
{
	write_header(out, '>', text, column - indent);
	while (*text) {
		size_t length = strcspn(text, "\n");

		fold_line(out, text, length, column);
		text += length;
		if (*text == '\n' && text[1] && length)
			buf_char(out, '\n');
		else if (*text == '\n' && !length)
			buf_char(out, '\n');
		text += *text == '\n';
	}
}
