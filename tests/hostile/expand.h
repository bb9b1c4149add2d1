/* expand.h - the escapes in which the tables of this folder write bytes.
 *
 *   \n \r \t \e \s \\        line feed ... escape, space, backslash
 *   \xHH                     a byte
 *   \uHHHH \UHHHHHHHH        a character, as UTF-8
 *   \{COUNT:TEXT}            TEXT so many times, escapes and all
 *   \#                       in it: the number of the round, from 1
 *
 * Anything else stands for itself. */
#ifndef ISMS_HOSTILE_EXPAND_H
#define ISMS_HOSTILE_EXPAND_H

#include <stddef.h>

struct bytes {
	char *text;
	size_t length, room;
};

void bytes_add(struct bytes *bytes, const char *text, size_t length);

/* Adds what the text stands for; ends the program for a wrong escape. */
void expand(struct bytes *out, const char *text);

_Noreturn void die(const char *what, const char *why);

#endif
