/* messy.h - random files as people might write them: all styles, comments. */
#ifndef TEST_MESSY_H
#define TEST_MESSY_H

#include <stddef.h>
#include <stdint.h>

#include "isms/base/buf.h"
#include "isms/doc/yaml_write.h"

struct dice {
	uint64_t state;
	unsigned name;
};

static unsigned throw(struct dice * dice, unsigned sides)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 7;
	dice->state ^= dice->state << 17;
	return (unsigned)(dice->state >> 33) % sides;
}

static void comment(struct dice *dice, struct buf *out)
{
	if (throw(dice, 3) == 0)
		buf_format(out, "%s# c%u: [x", throw(dice, 2) ? " " : "   ",
			   dice->name++);
}

static void line(struct dice *dice, struct buf *out, size_t column)
{
	buf_char(out, '\n');
	if (throw(dice, 6) == 0)
		buf_char(out, '\n');
	if (throw(dice, 6) == 0) {
		buf_pad(out, ' ', column);
		buf_format(out, "# c%u - above\n", dice->name++);
	}
	buf_pad(out, ' ', column);
}

static void messy_block(struct dice *dice, struct buf *out, size_t column)
{
	static const char *const headers[] = {
		"|", "|-", ">", ">-", "|+", ">+"
	};
	unsigned kind = throw(dice, 6), lines = 1 + throw(dice, 3);

	buf_format(out, " %s", headers[kind]);
	comment(dice, out);
	column += 1 + throw(dice, 4);
	for (unsigned i = 0; i < lines; i++) {
		if (i && throw(dice, 4) == 0)
			buf_char(out, '\n');
		buf_char(out, '\n');
		buf_pad(out, ' ', column + (i ? throw(dice, 3) : 0));
		buf_text(out, "text # of: [a block");
	}
	if (throw(dice, 4) == 0)
		buf_char(out, '\n');
}

static void messy_flow(struct dice *dice, struct buf *out, size_t column,
		       unsigned depth)
{
	bool map = throw(dice, 2), lines = throw(dice, 4) == 0;
	unsigned count = throw(dice, 4);

	buf_char(out, map ? '{' : '[');
	for (unsigned i = 0; i < count; i++) {
		struct node node = { .text = throw(dice, 2) ? "w" : "v w" };

		if (lines) {
			buf_char(out, '\n');
			buf_pad(out, ' ', column + 2);
		}
		if (map)
			buf_format(out, "k%u: ", dice->name++);
		if (depth < 3 && throw(dice, 4) == 0)
			messy_flow(dice, out, column + 2, depth + 1);
		else
			yaml_write_scalar(out, &node, true);
		if (i + 1 < count || throw(dice, 4) == 0)
			buf_text(out, throw(dice, 2) ? ", " : ",");
		if (lines)
			comment(dice, out);
	}
	if (lines) {
		buf_char(out, '\n');
		buf_pad(out, ' ', column + 1);
	}
	buf_char(out, map ? '}' : ']');
}

static void messy_text(struct dice *dice, struct buf *out, size_t column)
{
	switch (throw(dice, 6)) {
	case 0:
		buf_text(out, " plain text");
		break;
	case 1:
		buf_text(out, "   'single: # ''quoted'");
		break;
	case 2:
		buf_text(out, " \"double \\u00e9 \xc3\xa9\"");
		break;
	case 3:
		buf_text(out, " plain");
		buf_char(out, '\n');
		buf_pad(out, ' ', column + 1);
		buf_text(out, "over lines");
		break;
	case 4:
		buf_char(out, '\n');
		buf_pad(out, ' ', column + 3);
		buf_text(out, "below");
		break;
	default:
		break;
	}
	comment(dice, out);
}

static void messy_map(struct dice *dice, struct buf *out, size_t column,
		      unsigned depth);

static void messy_list(struct dice *dice, struct buf *out, size_t column,
		       unsigned depth)
{
	unsigned count = 1 + throw(dice, 3);

	for (unsigned i = 0; i < count; i++) {
		line(dice, out, column);
		buf_char(out, '-');
		switch (throw(dice, depth < 3 ? 5 : 3)) {
		case 0:
		case 1:
			messy_text(dice, out, column);
			break;
		case 2:
			buf_char(out, ' ');
			messy_flow(dice, out, column, depth);
			comment(dice, out);
			break;
		case 3:
			buf_char(out, ' ');
			messy_map(dice, out, column + 2, depth + 1);
			break;
		default:
			messy_block(dice, out, column);
			break;
		}
	}
}

/* Begins where the first key stands. */
static void messy_map(struct dice *dice, struct buf *out, size_t column,
		      unsigned depth)
{
	unsigned count = 1 + throw(dice, 4), step = 1 + throw(dice, 4);

	for (unsigned i = 0; i < count; i++) {
		if (i)
			line(dice, out, column);
		buf_format(out,
			   throw(dice, 4) ? "k%u:" : "'k%u' :", dice->name++);
		switch (throw(dice, depth < 3 ? 7 : 4)) {
		case 0:
		case 1:
			messy_text(dice, out, column);
			break;
		case 2:
			messy_block(dice, out, column);
			break;
		case 3:
			buf_char(out, ' ');
			messy_flow(dice, out, column, depth);
			comment(dice, out);
			break;
		case 4:
		case 5:
			comment(dice, out);
			messy_list(dice, out, column + throw(dice, 2) * step,
				   depth + 1);
			break;
		default:
			comment(dice, out);
			line(dice, out, column + step);
			messy_map(dice, out, column + step, depth + 1);
			break;
		}
	}
}

static void messy_file(struct dice *dice, struct buf *out)
{
	struct buf text = { 0 };

	messy_map(dice, &text, 0, 0);
	buf_char(&text, '\n');
	if (throw(dice, 4) == 0)
		buf_text(&text, "\n# at the end\n");
	if (throw(dice, 4) == 0)
		text.text[--text.length] = '\0';
	if (throw(dice, 8) == 0)
		buf_text(out, "\xef\xbb\xbf");
	if (throw(dice, 4)) {
		buf_add(out, text.text, text.length);
	} else {
		for (size_t i = 0; i < text.length; i++) {
			if (text.text[i] == '\n')
				buf_char(out, '\r');
			buf_char(out, text.text[i]);
		}
	}
	buf_clear(&text);
}

#endif
