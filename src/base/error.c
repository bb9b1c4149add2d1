/* error.c - the text and kind of a failure. */
#include "isms/base/error.h"

#include <stdarg.h>
#include <string.h>

__attribute__((format(printf, 3, 0))) static void
set(struct error *err, enum fault fault, const char *format, va_list arguments)
{
	struct buf text = { 0 };

	/* The new text may quote the old one. */
	buf_vformat(&text, format, arguments);
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
	buf_text(&text, ": ");
	buf_replace(&err->text, 0, 0, text.text, text.length);
	buf_clear(&text);
	return false;
}

void error_hint(struct error *err, const char *format, ...)
{
	va_list arguments;

	if (!err)
		return;
	buf_text(&err->text, "\n  ");
	va_start(arguments, format);
	buf_vformat(&err->text, format, arguments);
	va_end(arguments);
}

void error_clear(struct error *err)
{
	if (!err)
		return;
	buf_clear(&err->text);
	err->fault = FAULT_NONE;
}
