/* term.c - from words on the command line to terms. */
#include "isms/query/term.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "query_internal.h"

/* Saved filters may use saved filters, but not without end: eight that each
 * name the next one ten times would stand for a hundred million terms. */
enum {
	FILTER_DEPTH = 8,
	FILTER_SIZE = 1000
};

static bool unknown(struct error *err, const char *what, const char *name,
		    const char *near)
{
	if (!near) {
		error_set(err, FAULT_USAGE, "there is no %s%s'", what, name);
		error_hint(err, "'isms explain %c' lists them",
			   what[strlen(what) - 1]);
		return false;
	}
	return error_set(err, FAULT_USAGE,
			 "there is no %s%s'; did you mean '%c%s'?", what, name,
			 what[strlen(what) - 1], near);
}

/* -- "+overdue" ----------------------------------------------------------- */

static bool parse_tag(struct term *term, const struct query *query,
		      const char *name, struct error *err)
{
	size_t count = 0;

	term->test = TEST_TAG;
	for (; query->tags && query->tags[count].name; count++)
		if (!strcmp(query->tags[count].name, name))
			term->tag = &query->tags[count];
	if (term->tag)
		return true;
	return unknown(
		err, "tag '+", name,
		nearest_name(name, query->tags, count, sizeof *query->tags));
}

/* -- fields and words ----------------------------------------------------- */

static size_t name_length(const char *word)
{
	return strspn(word, "abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");
}

/* What people coming from elsewhere write between a field and its value. */
static bool is_foreign(const struct query *query, const char *word,
		       const char *name, size_t length, struct error *err)
{
	const char *sign = word + length;
	const char *value = sign + strspn(sign, "!<>=:");

	if (!*sign || !strchr("!<>:", *sign) ||
	    (!noun_slot(query->noun, name) && strcmp(name, "id") != 0))
		return false;
	if (*sign == '!')
		error_set(err, FAULT_USAGE, "'%s' is no term; write not:%s=%s",
			  word, name, value);
	else if (*sign == '>')
		error_set(err, FAULT_USAGE,
			  "'%s' is no term; write %s=%s.. (ends count in)",
			  word, name, value);
	else if (*sign == '<')
		error_set(err, FAULT_USAGE,
			  "'%s' is no term; write %s=..%s (ends count in)",
			  word, name, value);
	else
		error_set(err, FAULT_USAGE, "'%s' is no term; write %s=%s",
			  word, name, value);
	return true;
}

static bool parse_word(struct term *term, const struct query *query,
		       const char *word, struct error *err)
{
	size_t length = name_length(word);
	const char *name = arena_text(query->arena, word, length);
	const char *value = word + length + 1;

	if (length && is_foreign(query, word, name, length, err))
		return false;
	if (!length || (word[length] != '=' && word[length] != '~')) {
		term->test = TEST_WORD;
		needle_init(&term->needle, query->arena, word);
		return true;
	}
	if (!target_find(&term->target, query, name, err))
		return false;
	if (word[length] == '~') {
		term->test = TEST_CONTAINS;
		needle_init(&term->needle, query->arena, value);
		return true;
	}
	term->test = *value ? TEST_ONE_OF : TEST_EMPTY;
	return !*value || value_parse(term, query, value, err);
}

/* -- "@mine" -------------------------------------------------------------- */

/* The next word of a saved filter; quotes hold blanks together.  NULL at the
 * end. */
static const char *next_word(struct arena *arena, const char **text)
{
	const char *at = *text + strspn(*text, " \t\n");
	struct buf word = { 0 };
	char quote = '\0';
	const char *kept;

	if (!*at)
		return NULL;
	for (; *at && (quote || !strchr(" \t\n", *at)); at++) {
		if (quote ? *at == quote : *at == '"' || *at == '\'')
			quote = quote ? '\0' : *at;
		else
			buf_char(&word, *at);
	}
	kept = buf_keep(&word, arena);
	buf_clear(&word);
	*text = at;
	return kept;
}

static struct term *parse_term(struct query *query, const char *word, int depth,
			       struct error *err);

static bool parse_parts(struct term *term, const char *name, const char *text,
			int depth, struct error *err)
{
	struct query *filter = &term->filter;
	const char *word;

	for (word = next_word(filter->arena, &text); word;
	     word = next_word(filter->arena, &text)) {
		struct term *part = parse_term(filter, word, depth + 1, err);

		if (!part)
			return depth ? false
				     : error_while(err, "saved filter '@%s'",
						   name);
		vec_push(&filter->terms, part);
		term->size += part->size;
		if (term->size > FILTER_SIZE)
			return error_set(err, FAULT_USAGE,
					 "saved filter '@%s' stands for more "
					 "than %d terms",
					 name, FILTER_SIZE);
	}
	return true;
}

static bool parse_filter(struct term *term, const struct query *query,
			 const char *name, int depth, struct error *err)
{
	const struct map *filters = query->filters;
	const char *text = filters ? map_get(filters, name) : NULL;

	term->test = TEST_FILTER;
	term->filter = *query;
	memset(&term->filter.terms, 0, sizeof term->filter.terms);
	if (!text)
		return unknown(err, "saved filter '@", name,
			       filters ? nearest_name(name, filters->entries,
						      filters->count,
						      sizeof(struct map_entry))
				       : NULL);
	if (depth == FILTER_DEPTH)
		return error_set(err, FAULT_USAGE,
				 "saved filter '@%s' refers to itself", name);
	return parse_parts(term, name, text, depth, err);
}

/* -- the whole ------------------------------------------------------------ */

static void term_clear(struct term *term)
{
	if (term->test == TEST_FILTER)
		query_clear(&term->filter);
}

static struct term *parse_term(struct query *query, const char *word, int depth,
			       struct error *err)
{
	struct term *term = arena_new(query->arena, struct term);
	bool ok;

	term->size = 1;
	while (!strncmp(word, "not:", 4)) {
		term->negated = !term->negated;
		word += 4;
	}
	if (!*word)
		ok = error_set(err, FAULT_USAGE, "a term is empty");
	else if (*word == '+')
		ok = parse_tag(term, query, word + 1, err);
	else if (*word == '@')
		ok = parse_filter(term, query, word + 1, depth, err);
	else
		ok = parse_word(term, query, word, err);
	if (ok)
		return term;
	term_clear(term);
	return NULL;
}

bool query_add(struct query *query, const char *word, struct error *err)
{
	struct term *term = parse_term(query, word, 0, err);

	if (term)
		vec_push(&query->terms, term);
	return term != NULL;
}

bool query_matches(const struct query *query, const struct record *record)
{
	for (size_t i = 0; i < query->terms.count; i++)
		if (!term_holds(query->terms.items[i], record, query->world))
			return false;
	return true;
}

bool slot_is_steady(const struct slot *slot)
{
	return !(slot->flags & FIELD_DERIVED) || (slot->flags & FIELD_STEADY);
}

static bool term_is_steady(const struct term *term)
{
	const struct field *field = term->target.field;

	switch (term->test) {
	case TEST_TAG:
		return false;
	case TEST_FILTER:
		return query_is_steady(&term->filter);
	case TEST_WORD:
		return true;
	case TEST_EMPTY:
	case TEST_ONE_OF:
	case TEST_CONTAINS:
		break;
	}
	/* A date may have been given as -30d. */
	return !term->target.slot ||
	       (slot_is_steady(term->target.slot) &&
		field->kind != FIELD_DATE && field->kind != FIELD_INSTANT);
}

bool query_is_steady(const struct query *query)
{
	for (size_t i = 0; i < query->terms.count; i++)
		if (!term_is_steady(query->terms.items[i]))
			return false;
	return true;
}

void query_clear(struct query *query)
{
	for (size_t i = 0; i < query->terms.count; i++)
		term_clear(query->terms.items[i]);
	vec_clear(&query->terms);
}
