/* batch_glance.c - lines of JSON at a glance: where records begin and which ids
 * they bring, before anybody reads the rest.
 *
 * Whatever is not a plain line is left to those who read all of it; so is
 * everything as soon as anything turns out to be wrong. */
#include <string.h>

#include "batch_internal.h"

enum {
	SIGNS_MOST = 1300000 /* a third of the values that json_read takes */
};

struct glance {
	struct batch *batch;
	const char *at, *end;
	const char *line_begin;
	uint32_t line; /* from 1 */
	size_t signs;  /* seen so far */
	const struct node *id;
};

static void skip_blanks(struct glance *glance)
{
	while (glance->at < glance->end &&
	       (*glance->at == ' ' || *glance->at == '\t' ||
		*glance->at == '\r'))
		glance->at++;
}

static char peek(const struct glance *glance)
{
	return glance->at < glance->end ? *glance->at : '\0';
}

/* Past a string without escapes; its length, or 0. */
static size_t plain_string(struct glance *glance, const char **text)
{
	const char *at = glance->at + 1;

	while (at < glance->end && *at != '"' && *at != '\\' && *at != '\n')
		at++;
	if (at == glance->end || *at != '"')
		return 0;
	*text = glance->at + 1;
	glance->at = at + 1;
	return (size_t)(at - *text);
}

static bool skip_string(struct glance *glance)
{
	for (glance->at++; peek(glance) != '"'; glance->at++) {
		if (peek(glance) == '\\')
			glance->at++;
		if (glance->at >= glance->end)
			return false;
	}
	glance->at++;
	return true;
}

static bool take_id(struct glance *glance)
{
	static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz"
				    "0123456789-./";
	struct arena *arena = &glance->batch->context->arena;
	struct node *id = arena_new(arena, struct node);
	const char *text;
	uint32_t column = 1;

	for (const char *at = glance->line_begin; at < glance->at; at++)
		column += (*at & 0xc0) != 0x80;
	if (glance->id || peek(glance) != '"')
		return false;
	id->length = plain_string(glance, &text);
	if (!id->length)
		return false;
	id->kind = NODE_TEXT;
	id->style = NODE_DOUBLE_QUOTED;
	id->text = arena_text(arena, text, id->length);
	id->place = (struct place){ glance->line, column };
	glance->id = id;
	return strspn(id->text, signs) == id->length;
}

/* What stands under some keys at the top says more than the value of a field. */
static bool take_key(struct glance *glance)
{
	const struct noun *noun = glance->batch->noun;
	const char *key, *kind;
	size_t length;

	skip_blanks(glance);
	length = peek(glance) == '"' ? plain_string(glance, &key) : 0;
	skip_blanks(glance);
	if (!length || peek(glance) != ':')
		return false;
	glance->at++;
	skip_blanks(glance);
	if (length == 2 && !memcmp(key, "id", 2))
		return take_id(glance);
	if (length == 7 && !memcmp(key, "records", 7))
		return noun_slot(noun, "records");
	if (length != 4 || memcmp(key, "kind", 4) != 0 ||
	    noun_slot(noun, "kind"))
		return true;
	length = peek(glance) == '"' ? plain_string(glance, &kind) : 0;
	return length == strlen(noun->name) &&
	       !memcmp(kind, noun->name, length);
}

/* From "{" to the "}" that ends the line. */
static bool take_object(struct glance *glance)
{
	int depth = 0;

	do {
		char sign = peek(glance);

		if (sign == '"') {
			if (!skip_string(glance))
				return false;
			continue;
		}
		if (sign == '\n' || !sign)
			return false;
		depth += (sign == '{' || sign == '[') -
			 (sign == '}' || sign == ']');
		glance->signs += sign == '{' || sign == '[' || sign == ',';
		glance->at++;
		if (depth == 1 && (sign == ',' || sign == '{') &&
		    !take_key(glance))
			return false;
	} while (depth);
	skip_blanks(glance);
	return glance->signs < SIGNS_MOST &&
	       (glance->at == glance->end || *glance->at == '\n');
}

static bool take_line(struct glance *glance)
{
	const struct source *source = &glance->batch->source;
	struct entry entry = { .place = { glance->line, 1 } };

	glance->line_begin = glance->at;
	glance->id = NULL;
	entry.at = (size_t)(glance->at - source->text);
	if (peek(glance) == '{' && !take_object(glance))
		return false;
	if (glance->line_begin < glance->at) {
		entry.id = glance->id;
		vec_push(&glance->batch->entries, entry);
	}
	if (glance->at < glance->end && *glance->at != '\n')
		return false;
	glance->at++;
	glance->line++;
	return true;
}

bool batch_glance(struct batch *batch)
{
	const struct source *source = &batch->source;
	struct glance glance = {
		.batch = batch,
		.at = source->text,
		.end = source->text + source->length,
		.line = 1,
	};

	while (glance.at < glance.end)
		if (!take_line(&glance))
			return false;
	return batch->entries.count != 0;
}
