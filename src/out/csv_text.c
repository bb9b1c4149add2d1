/* csv_text.c - one cell of CSV, guarded against spreadsheets that run text.
 *
 * What a spreadsheet would take for a formula gets an apostrophe in front, and
 * so does text that already starts with apostrophes before such a sign: a
 * reader that takes one apostrophe off both gets back what was written. */
#include "isms/out/csv_text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/number.h"
#include "isms/base/utf8.h"

/* Controls never get out; zero-width joiners and the like are part of words in
 * some scripts and stay, so that an import gives the same text. */
static bool is_harmless(uint32_t point)
{
	if (point == '\n' || point == '\t')
		return true;
	return !(point < 0x20 || (point >= 0x7f && point <= 0x9f) ||
		 point == 0x61c || point == 0x200e || point == 0x200f ||
		 (point >= 0x2028 && point <= 0x202e) ||
		 (point >= 0x2066 && point <= 0x2069));
}

static bool is_simple(const char *text)
{
	while (*text >= 0x20 && *text < 0x7f)
		text++;
	return !*text;
}

/* The text with controls made visible. */
static void put_harmless(struct buf *out, const char *text)
{
	size_t left = strlen(text);

	while (left) {
		uint32_t point = 0;
		size_t size = utf8_decode(text, left, &point);

		if (!size)
			buf_format(out, "\\x{%02x}", (unsigned char)*text);
		else if (is_harmless(point))
			buf_add(out, text, size);
		else
			buf_format(out, "\\u{%x}", (unsigned)point);
		size += !size;
		text += size;
		left -= size;
	}
}

static bool is_formula(const char *text)
{
	const char *start = text + strspn(text, "'");
	struct number number;

	return *start && strchr("=+-@\t\r\n", *start) &&
	       !(start == text && number_parse(text, &number));
}

/* Blanks at the ends are quoted too, and tabs: some readers trim them. */
static bool needs_quotes(const char *text, char separator)
{
	size_t length = strlen(text);

	return length &&
	       (strpbrk(text, "\"\r\n\t") || strchr(text, separator) ||
		text[0] == ' ' || text[length - 1] == ' ');
}

static void put_quoted(struct buf *out, const char *text)
{
	for (const char *quote = strchr(text, '"'); quote;
	     quote = strchr(text, '"')) {
		buf_add(out, text, (size_t)(quote - text) + 1);
		buf_char(out, '"');
		text = quote + 1;
	}
	buf_text(out, text);
}

static void put_cell(struct buf *out, const char *text, char separator)
{
	bool quoted = needs_quotes(text, separator);

	if (quoted)
		buf_char(out, '"');
	if (is_formula(text))
		buf_char(out, '\'');
	if (quoted)
		put_quoted(out, text);
	else
		buf_text(out, text);
	if (quoted)
		buf_char(out, '"');
}

void csv_text(struct buf *out, const char *text, char separator)
{
	struct buf harmless = { 0 };

	if (is_simple(text)) {
		put_cell(out, text, separator);
		return;
	}
	put_harmless(&harmless, text);
	put_cell(out, buf_string(&harmless), separator);
	buf_clear(&harmless);
}

const char *csv_unguard(const char *text)
{
	return *text == '\'' && is_formula(text) ? text + 1 : text;
}
