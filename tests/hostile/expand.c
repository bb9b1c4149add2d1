/* expand.c - from a line of a table to the bytes it means. */
#include "expand.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void die(const char *what, const char *why)
{
	fprintf(stderr, "%s: %s\n", what, why);
	exit(1);
}

void bytes_add(struct bytes *bytes, const char *text, size_t length)
{
	if (bytes->length + length + 1 > bytes->room) {
		bytes->room = (bytes->length + length) * 2 + 64;
		bytes->text = realloc(bytes->text, bytes->room);
		if (!bytes->text)
			die("memory", strerror(errno));
	}
	memcpy(bytes->text + bytes->length, text, length);
	bytes->length += length;
	bytes->text[bytes->length] = '\0';
}

/* So many hexadecimal digits behind the place. */
static uint32_t digits(const char **at, int count)
{
	char number[9] = { 0 };
	char *end;
	uint32_t value;

	memcpy(number, *at, strnlen(*at, (size_t)count));
	value = (uint32_t)strtoul(number, &end, 16);
	if (end != number + count)
		die(*at, "not enough hexadecimal digits");
	*at += count;
	return value;
}

/* As it stands: surrogates too. */
static void add_character(struct bytes *out, uint32_t point)
{
	static const unsigned char first[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	char text[4];
	int size = point < 0x80	     ? 1
		   : point < 0x800   ? 2
		   : point < 0x10000 ? 3
				     : 4;

	for (int i = size - 1; i > 0; i--) {
		text[i] = (char)(0x80 | (point & 0x3f));
		point >>= 6;
	}
	text[0] = (char)(first[size] | point);
	bytes_add(out, text, (size_t)size);
}

static const char *add_text(struct bytes *out, const char *at, long round);

static const char *repeat(struct bytes *out, const char *at)
{
	char *text;
	long count = strtol(at, &text, 10);
	const char *end = text;

	if (*text++ != ':' || count < 1)
		die(at, "a repetition is \\{COUNT:TEXT}");
	for (long i = 1; i <= count; i++)
		end = add_text(out, text, i);
	if (*end != '}')
		die(at, "the repetition has no end");
	return end + 1;
}

static const char *escape(struct bytes *out, const char *at, long round)
{
	static const char names[] = "nrtes\\";
	static const char bytes[] = "\n\r\t\033 \\";
	const char *name = strchr(names, *at);
	char text[24];

	if (*at && name) {
		bytes_add(out, bytes + (name - names), 1);
		return at + 1;
	}
	switch (*at++) {
	case 'x':
		text[0] = (char)digits(&at, 2);
		bytes_add(out, text, 1);
		return at;
	case 'u':
		add_character(out, digits(&at, 4));
		return at;
	case 'U':
		add_character(out, digits(&at, 8));
		return at;
	case '{':
		return repeat(out, at);
	case '#':
		snprintf(text, sizeof text, "%ld", round);
		bytes_add(out, text, strlen(text));
		return at;
	default:
		die(at - 1, "there is no such escape");
	}
}

/* Up to the end, in a repetition to its brace; braces pair up inside. */
static const char *add_text(struct bytes *out, const char *at, long round)
{
	int depth = 0;

	while (*at) {
		if (*at == '\\') {
			at = escape(out, at + 1, round);
			continue;
		}
		if (round && *at == '}' && depth-- == 0)
			return at;
		if (*at == '{')
			depth++;
		bytes_add(out, at++, 1);
	}
	return at;
}

void expand(struct bytes *out, const char *text)
{
	bytes_add(out, "", 0);
	add_text(out, text, 0);
}
