/* needle.c - finding a text in another regardless of case. */
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "query_internal.h"

static bool is_ascii(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

void needle_init(struct needle *needle, struct arena *arena, const char *text)
{
	needle->text = utf8_fold(arena, text);
	needle->length = strlen(needle->text);
	needle->ascii = is_ascii(needle->text);
}

static bool starts_here(const struct needle *needle, const char *text)
{
	for (size_t i = 0; i < needle->length; i++)
		if (lower(text[i]) != needle->text[i])
			return false;
	return true;
}

static bool found_in_ascii(const struct needle *needle, const char *text)
{
	for (; *text; text++)
		if (lower(*text) == *needle->text && starts_here(needle, text))
			return true;
	return false;
}

/* Folding a text costs far more than looking at it: only texts that could
 * match in no simpler way are folded. */
bool needle_in(const struct needle *needle, const char *text)
{
	struct arena arena = { 0 };
	bool found;

	if (!needle->length)
		return *text != '\0';
	if (needle->ascii && found_in_ascii(needle, text))
		return true;
	if (is_ascii(text))
		return false;
	found = strstr(utf8_fold(&arena, text), needle->text) != NULL;
	arena_clear(&arena);
	return found;
}

bool needle_is(const struct needle *needle, const char *text)
{
	struct arena arena = { 0 };
	bool same;

	if (is_ascii(text))
		return needle->ascii && strlen(text) == needle->length &&
		       starts_here(needle, text);
	same = !strcmp(utf8_fold(&arena, text), needle->text);
	arena_clear(&arena);
	return same;
}
