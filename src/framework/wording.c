/* wording.c - finds what a rule leaves open. */
#include "isms/framework/wording.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "isms/base/arena.h"

static const char how_often[] = "say how often";
static const char by_when[] = "give a time";
static const char which[] = "say what is enough, or who decides";
static const char must[] = "say must, may, or leave it out";
static const char when_not[] = "say when, and when not";
static const char open_end[] = "end the list";
static const char standard[] = "name it";
static const char unfinished[] = "is to be filled in";

/* A blank stands for any white space. */
static const struct {
	const char *phrase;
	const char *advice;
} phrases[] = {
	{ "should", must },
	{ "try to", must },
	{ "tries to", must },
	{ "strive to", must },
	{ "strives to", must },
	{ "endeavour to", must },
	{ "endeavours to", must },
	{ "are encouraged to", must },
	{ "is encouraged to", must },
	{ "appropriate", which },
	{ "appropriately", which },
	{ "adequate", which },
	{ "adequately", which },
	{ "sufficient", which },
	{ "sufficiently", which },
	{ "reasonable", which },
	{ "reasonably", which },
	{ "suitable", which },
	{ "as needed", when_not },
	{ "as necessary", when_not },
	{ "as required", when_not },
	{ "if necessary", when_not },
	{ "when necessary", when_not },
	{ "where necessary", when_not },
	{ "if possible", when_not },
	{ "when possible", when_not },
	{ "where possible", when_not },
	{ "wherever possible", when_not },
	{ "as far as possible", when_not },
	{ "where feasible", when_not },
	{ "where practicable", when_not },
	{ "if applicable", when_not },
	{ "generally", when_not },
	{ "normally", when_not },
	{ "typically", when_not },
	{ "in principle", when_not },
	{ "as a rule", when_not },
	{ "regularly", how_often },
	{ "on a regular basis", how_often },
	{ "periodically", how_often },
	{ "frequently", how_often },
	{ "occasionally", how_often },
	{ "from time to time", how_often },
	{ "timely", by_when },
	{ "promptly", by_when },
	{ "as soon as possible", by_when },
	{ "in due course", by_when },
	{ "etc", open_end },
	{ "and so on", open_end },
	{ "and the like", open_end },
	{ "and/or", "say and, or say or" },
	{ "best effort", which },
	{ "best efforts", which },
	{ "best practice", standard },
	{ "best practices", standard },
	{ "industry standard", standard },
	{ "industry standards", standard },
	{ "state of the art", standard },
	{ "todo", unfinished },
	{ "tbd", unfinished },
	{ "xxx", unfinished },
	{ "lorem ipsum", unfinished },
};

static bool is_word(char byte)
{
	return isalnum((unsigned char)byte) || byte == '_' || byte < 0;
}

/* Length of the phrase where it stands at `at`; 0: it does not. */
static size_t match(const char *at, const char *phrase)
{
	const char *from = at;

	for (; *phrase; phrase++) {
		if (*phrase == ' ') {
			if (!isspace((unsigned char)*at))
				return 0;
			while (isspace((unsigned char)*at))
				at++;
		} else if (tolower((unsigned char)*at++) != *phrase) {
			return 0;
		}
	}
	return is_word(*at) ? 0 : (size_t)(at - from);
}

/* "{owner}": a place of a template that nobody filled. */
static size_t match_place(const char *at)
{
	size_t length = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz_");

	return length && at[length + 1] == '}' ? length + 2 : 0;
}

static size_t match_any(const char *at, const char **advice)
{
	if (*at == '{') {
		*advice = unfinished;
		return match_place(at);
	}
	for (size_t i = 0; i < ARRAY_SIZE(phrases); i++) {
		size_t length = match(at, phrases[i].phrase);

		*advice = phrases[i].advice;
		if (length)
			return length;
	}
	return 0;
}

/* Behind `code` or a fenced block that begins here; NULL: it has no end. */
static const char *behind_code(const char *at)
{
	size_t ticks = strspn(at, "`");
	const char *end = at + ticks;

	while (end && *end) {
		size_t closing = strspn(end, "`");

		if (closing == ticks)
			return end + closing;
		end = closing ? end + closing : strchr(end, '`');
	}
	return NULL;
}

/* One blank for each run of white space. */
static const char *kept_words(struct arena *arena, const char *at,
			      size_t length)
{
	char *copy = arena_text(arena, at, length);
	char *to = copy;

	for (const char *from = copy; *from; from++) {
		bool blank = isspace((unsigned char)*from);

		if (!blank || (to > copy && to[-1] != ' '))
			*to++ = blank ? ' ' : *from;
	}
	*to = '\0';
	return copy;
}

void wording_find(const char *text, struct arena *arena, vague_vec *found)
{
	const char *begin = text;
	size_t line = 1;
	char before = ' ';

	for (const char *at = text; *at;) {
		const char *next = at + 1;
		const char *advice = NULL;
		size_t length = is_word(before) ? 0 : match_any(at, &advice);

		if (length) {
			struct vague vague = { line, (size_t)(at - begin) + 1,
					       kept_words(arena, at, length),
					       advice };

			vec_push(found, vague);
			next = at + length;
		} else if (*at == '`' && behind_code(at)) {
			next = behind_code(at);
		}
		for (; at < next; at++)
			if (*at == '\n') {
				line++;
				begin = at + 1;
			}
		before = at[-1];
	}
}
