/* words.c - lists of words kept as one string, blanks between them. */
#include "isms/base/words.h"

#include <string.h>

const char *words_next(const char **words, size_t *length)
{
	const char *word;

	if (!*words)
		return NULL;
	word = *words + strspn(*words, " ");
	*length = strcspn(word, " ");
	*words = word + *length;
	return *length > 0 ? word : NULL;
}

bool words_have(const char *words, const char *word)
{
	size_t wanted = strlen(word);
	size_t length;
	const char *next = words_next(&words, &length);

	while (next && (length != wanted || memcmp(next, word, length) != 0))
		next = words_next(&words, &length);
	return next != NULL;
}

const char *word_article(const char *word)
{
	return *word && strchr("aeiou", *word) ? "an" : "a";
}
