/* signs_internal.h - what single bytes mean to the fast way to read. */
#ifndef ISMS_DOC_SIGNS_INTERNAL_H
#define ISMS_DOC_SIGNS_INTERNAL_H

#include <stdbool.h>

/* Where a plain text may end, in a block and in brackets; what cannot stand in
 * a key, which is all that is left of ASCII once the guard has looked; and what
 * a plain text may begin with, whatever follows, besides words. */
enum {
	SIGN_BLOCK = 1,
	SIGN_FLOW = 2,
	SIGN_KEY = 4,
	SIGN_INNER = SIGN_FLOW | SIGN_KEY,
	SIGN_ALL = SIGN_BLOCK | SIGN_FLOW | SIGN_KEY,
	SIGN_START = 8,
	SIGN_BEGIN = SIGN_START | SIGN_KEY
};

extern const unsigned char scan_signs[256]; /* yaml_scan_text.c */

static inline bool scan_has(char byte, unsigned char sign)
{
	return scan_signs[(unsigned char)byte] & sign;
}

/* No branch can be foretold here. */
static inline bool scan_is_word(char byte)
{
	unsigned char letter = (unsigned char)((byte | 0x20) - 'a');
	unsigned char digit = (unsigned char)(byte - '0');

	return (letter < 26) | (digit < 10) | (byte == '_') |
	       ((byte & 0x80) != 0);
}

#endif
