/* error.c - the text and kind of a failure. */
#include "isms/base/error.h"

#include <stdarg.h>
#include <string.h>

/* What is quoted must not look like a message of its own: a line feed in it
 * becomes a blank.  Those of hints stay. */
static void flatten(char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (text[i] == '\n')
			text[i] = ' ';
}

__attribute__((format(printf, 3, 0))) static void
set(struct error *err, enum fault fault, const char *format, va_list arguments)
{
	struct buf text = { 0 };
	const char *old;

	buf_vformat(&text, format, arguments);
	/* The new text may quote the old one. */
	old = err->text.length ? strstr(buf_string(&text), err->text.text)
			       : NULL;
	flatten(text.text, old ? (size_t)(old - text.text) : text.length);
	buf_clear(&err->text);
	err->text = text;
	err->fault = fault;
}

bool error_set(struct error *err, enum fault fault, const char *format, ...)
{
	va_list arguments;

	if (!err)
		return false;
	va_start(arguments, format);
	set(err, fault, format, arguments);
	va_end(arguments);
	return false;
}

bool error_system(struct error *err, int number, const char *format, ...)
{
	va_list arguments;

	if (!err)
		return false;
	va_start(arguments, format);
	set(err, FAULT_SYSTEM, format, arguments);
	va_end(arguments);
	buf_format(&err->text, ": %s", strerror(number));
	return false;
}

bool error_while(struct error *err, const char *format, ...)
{
	struct buf text = { 0 };
	va_list arguments;

	if (!err)
		return false;
	va_start(arguments, format);
	buf_vformat(&text, format, arguments);
	va_end(arguments);
	flatten(text.text, text.length);
	buf_text(&text, ": ");
	buf_replace(&err->text, 0, 0, text.text, text.length);
	buf_clear(&text);
	return false;
}

void error_hint(struct error *err, const char *format, ...)
{
	va_list arguments;
	size_t begin;

	if (!err)
		return;
	buf_text(&err->text, "\n  ");
	begin = err->text.length;
	va_start(arguments, format);
	buf_vformat(&err->text, format, arguments);
	va_end(arguments);
	flatten(err->text.text + begin, err->text.length - begin);
}

bool error_lines(struct error *err, enum fault fault, const char *lines)
{
	if (!err)
		return false;
	buf_reset(&err->text);
	buf_text(&err->text, lines);
	err->fault = fault;
	return false;
}

bool error_copy(struct error *err, const struct error *from)
{
	if (!err)
		return false;
	buf_reset(&err->text);
	buf_add(&err->text, from->text.text, from->text.length);
	err->fault = from->fault;
	return false;
}

void error_clear(struct error *err)
{
	if (!err)
		return;
	buf_clear(&err->text);
	err->fault = FAULT_NONE;
}
