/* screen.c - lines of a fixed-width screen: tones, waiting blanks, wrapping. */
#include <string.h>

#include "isms/base/utf8.h"
#include "out_internal.h"

/* SGR of each tone; orange is of the 256 colours, which all terminals of this
 * century know. */
static const char *const tones[] = {
	[TONE_PLAIN] = "",	    [TONE_DIM] = "\033[2m",
	[TONE_BOLD] = "\033[1m",    [TONE_GREEN] = "\033[32m",
	[TONE_YELLOW] = "\033[33m", [TONE_ORANGE] = "\033[38;5;208m",
	[TONE_RED] = "\033[31m",    [TONE_MAGENTA] = "\033[35m",
	[TONE_CYAN] = "\033[36m",
};

/* Room that a wrapped text needs at least; with less it is not wrapped. */
enum {
	NARROWEST = 20
};

void screen_blank(struct screen *screen, size_t count)
{
	screen->pending += count;
}

void screen_newline(struct screen *screen)
{
	screen->pending = 0;
	screen->column = 0;
	screen->doubtful = false;
	screen->excess = 0;
	buf_char(screen->out, '\n');
}

/* Terminals have not agreed on how wide emoji of several characters are, those
 * newer than their tables, and letters of India and South East Asia. */
static bool is_doubtful(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)text[i];

		if (byte >= 0xf0 || byte == 0xe0 || byte == 0xe1 ||
		    (byte == 0xef && length - i > 2 &&
		     !memcmp(text + i, "\xef\xb8\x8f", 3)))
			return true;
	}
	return false;
}

/* Where the text ends, for us and for the terminal. */
static void pass(struct screen *screen, const char *text, size_t length)
{
	struct buf copy = { 0 };
	size_t width;
	size_t apart;

	buf_add(&copy, text, length);
	width = utf8_width(buf_string(&copy));
	apart = utf8_width_apart(buf_string(&copy));
	buf_clear(&copy);
	screen->column += width;
	screen->excess += apart > width ? apart - width : 0;
	screen->doubtful |= is_doubtful(text, length);
}

/* Blanks, and where the terminal may have counted others than we did, the
 * column by its number: what follows stands in line whoever was right.  Not
 * where that might be in the middle of the text. */
static void put_pending(struct screen *screen)
{
	buf_pad(screen->out, ' ', screen->pending);
	screen->column += screen->pending;
	if (screen->doubtful && screen->pending > screen->excess) {
		buf_format(screen->out, "\033[%zuG", screen->column + 1);
		screen->doubtful = false;
		screen->excess = 0;
	}
	screen->pending = 0;
}

/* Text without newline. */
static void put_piece(struct screen *screen, enum tone tone, const char *text,
		      size_t length)
{
	bool toned = screen->colour && tone != TONE_PLAIN;
	size_t before = 0;
	size_t size = length;

	while (before < length && text[before] == ' ')
		before++;
	while (size > before && text[size - 1] == ' ')
		size--;
	screen->pending += before;
	size -= before;
	if (size) {
		put_pending(screen);
		if (toned)
			buf_text(screen->out, tones[tone]);
		buf_add(screen->out, text + before, size);
		if (screen->moves)
			pass(screen, text + before, size);
		if (toned)
			buf_text(screen->out, "\033[0m");
	}
	screen->pending += length - before - size;
}

void screen_text(struct screen *screen, enum tone tone, const char *text,
		 size_t length)
{
	const char *end = text + length;

	for (;;) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));

		put_piece(screen, tone, text,
			  (size_t)((newline ? newline : end) - text));
		if (!newline)
			break;
		screen_newline(screen);
		text = newline + 1;
	}
}

/* The ellipsis takes a column; blanks before it go. */
size_t screen_cut(struct screen *screen, enum tone tone, const char *text,
		  size_t columns)
{
	size_t width = utf8_width(text);
	struct buf shown = { 0 };
	size_t length;

	if (width <= columns) {
		screen_text(screen, tone, text, strlen(text));
		return width;
	}
	if (!columns)
		return 0;
	length = utf8_fit(text, columns - 1);
	while (length && text[length - 1] == ' ')
		length--;
	buf_add(&shown, text, length);
	buf_text(&shown, "\xe2\x80\xa6");
	width = utf8_width(shown.text);
	screen_text(screen, tone, shown.text, shown.length);
	buf_clear(&shown);
	return width;
}

/* Columns of a word; scratch is there to end it with a NUL. */
static size_t word_width(const char *word, size_t length, struct buf *scratch)
{
	size_t plain = 0;

	while (plain < length && (unsigned char)word[plain] < 0x80)
		plain++;
	if (plain == length)
		return length;
	buf_reset(scratch);
	buf_add(scratch, word, length);
	return utf8_width(scratch->text);
}

/* -- where a line may break: at blanks, and between signs that need none --- */

/* Does the text begin with a character of this set? */
static bool begins_with(const char *text, const char *set)
{
	char sign[5] = { 0 };
	uint32_t point;
	size_t length = utf8_decode(text, strnlen(text, 4), &point);

	memcpy(sign, text, length);
	return length && strstr(set, sign);
}

/* Not the first on a line. */
static bool closes(const char *text)
{
	return begins_with(text,
			   ",.;:!?)]}%、。，．！？：；）］｝」』】〉》〕〗"
			   "…・ー々ゝゞヽヾぁぃぅぇぉっゃゅょ"
			   "ァィゥェォッャュョ");
}

/* Not the last on a line. */
static bool opens(const char *text)
{
	return begins_with(text, "（［｛「『【〈《〔〖");
}

/* Chinese and Japanese are written without blanks; Korean has them. */
static bool is_ideograph(const char *text)
{
	uint32_t point;

	return (unsigned char)*text >= 0xe0 &&
	       utf8_decode(text, strnlen(text, 4), &point) &&
	       !(point >= 0xac00 && point <= 0xd7ff) &&
	       !(point >= 0x1100 && point <= 0x11ff) && !utf8_fit(text, 1);
}

/* The end of what stays together from `word` on. */
static const char *word_end(const char *word, const char *end)
{
	const char *at = word;
	bool free = false, held = false; /* by what stands before */

	while (at < end && *at != ' ') {
		bool plain = (unsigned char)*at < 0x80;
		bool ideograph = !plain && is_ideograph(at);

		if (at > word && !held && (free || ideograph) && !closes(at))
			return at;
		held = plain ? *at == '(' || *at == '[' || *at == '{'
			     : opens(at);
		free = ideograph;
		at += ideograph ? utf8_fit(at, 2) : 1;
	}
	return at;
}

/* One line of the text, [text, end), on as many lines as it takes. */
static void wrap_line(struct screen *screen, enum tone tone, const char *text,
		      const char *end, size_t column)
{
	struct buf scratch = { 0 };
	const char *from = text;
	size_t used = column;

	while (text < end) {
		const char *word = text;
		const char *stop;
		size_t width;

		while (word < end && *word == ' ')
			word++;
		stop = word_end(word, end);
		width = word_width(word, (size_t)(stop - word), &scratch);
		if (text > from &&
		    used + (size_t)(word - text) + width > screen->width) {
			screen_text(screen, tone, from, (size_t)(text - from));
			screen_newline(screen);
			screen_blank(screen, column);
			from = word;
			used = column;
		} else {
			used += (size_t)(word - text);
		}
		used += width;
		text = stop;
	}
	screen_text(screen, tone, from, (size_t)(end - from));
	buf_clear(&scratch);
}

void screen_wrap(struct screen *screen, enum tone tone, const char *text,
		 size_t column)
{
	bool wrap = screen->width >= column + NARROWEST;

	for (;;) {
		const char *end = text + strcspn(text, "\n");

		if (wrap)
			wrap_line(screen, tone, text, end, column);
		else
			screen_text(screen, tone, text, (size_t)(end - text));
		if (!*end || !end[1])
			break;
		screen_newline(screen);
		screen_blank(screen, column);
		text = end + 1;
	}
}
