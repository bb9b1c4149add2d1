/* utf8.h - what terminals, sorting and searching need to know of Unicode. */
#ifndef ISMS_BASE_UTF8_H
#define ISMS_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct buf;

/* Bytes of the code point at text (1 to 4), its value in *point; 0 when it is
 * not valid UTF-8 (overlong, surrogate, beyond U+10FFFF, cut). */
size_t utf8_decode(const char *text, size_t length, uint32_t *point);

/* How many bytes at the start are printable ASCII: most texts are nothing
 * else. */
size_t utf8_plain_run(const char *text, size_t length);

/* Offset of the first bad byte, or length when all is valid. */
size_t utf8_check(const char *text, size_t length);

/* Columns on a terminal: CJK and emoji count two, combining marks none. */
size_t utf8_width(const char *text);

/* The same on a terminal that makes no picture of several characters. */
size_t utf8_width_apart(const char *text);

/* The longest start of text (whole grapheme clusters) that fits in columns. */
size_t utf8_fit(const char *text, size_t columns);

/* May a terminal or a page show this as it is?  False for C0 (newline and tab
 * too), DEL, C1, bidi controls, zero-width, tags, LS, PS, U+FEFF.  True for
 * the joiner U+200D, which only its neighbours can judge: see utf8_visible. */
bool utf8_is_plain(uint32_t point);

/* Append text with everything not plain written as \u{9b}, and so a joiner
 * that does not make one picture of two; bytes that are not UTF-8 as \x{ff}.
 * Newlines become a blank when `line`, else they stay. */
void utf8_visible(struct buf *out, const char *text, bool line);

/* Case-folded NFC copy for searching and comparing names. */
char *utf8_fold(struct arena *arena, const char *text);

/* Natural order: digit runs compare as numbers (A.5.2 before A.5.19), the rest
 * by bytes.  Zero only for equal strings. */
int natural_compare(const char *left, const char *right);

/* Where the keys of two texts differ, their order is that of the texts. */
uint64_t natural_key(const char *text);

/* The nearest of count names (row stride bytes apart, name pointer first), or
 * NULL when none is near enough to be meant. */
const char *nearest_name(const char *wrong, const void *names, size_t count,
			 size_t stride);

#endif
