/* words.h - lists of words kept as one string, blanks between them: the targets
 * of a reference, the states that may follow a state. */
#ifndef ISMS_BASE_WORDS_H
#define ISMS_BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* The next word at *words, its length in *length; *words moves behind it.
 * NULL at the end, and when *words is NULL. */
const char *words_next(const char **words, size_t *length);

/* Is word one of them?  No, when words is NULL. */
bool words_have(const char *words, const char *word);

/* "a" or "an", as its first letter asks for. */
const char *word_article(const char *word);

#endif
