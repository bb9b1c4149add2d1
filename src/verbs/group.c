/* group.c - reads NAME=VALUE words that belong together. */
#include "isms/verbs/group.h"

#include <string.h>

#include "isms/base/utf8.h"
#include "isms/verbs/select.h"

static const struct field *part_named(const struct field *parts,
				      const char *name)
{
	for (; parts->name; parts++)
		if (!strcmp(parts->name, name))
			return parts;
	return NULL;
}

static bool unknown_part(const struct group_words *words, const char *name,
			 struct error *err)
{
	VEC(const char *) names = { 0 };
	struct buf all = { 0 };
	const char *near;

	for (const struct field *part = words->parts; part->name; part++) {
		vec_push(&names, part->name);
		buf_format(&all, "%s%s", all.length ? ", " : "", part->name);
	}
	near = nearest_name(name, names.items, names.count,
			    sizeof *names.items);
	error_set(err, FAULT_USAGE, "%s has no '%s'", words->what, name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "it has %s", buf_string(&all));
	buf_clear(&all);
	vec_clear(&names);
	return false;
}

static bool read_word(struct context *context, const struct group_words *words,
		      const char *word, struct node *map, struct error *err)
{
	size_t length = strcspn(word, "=");
	const char *name = arena_text(&context->arena, word, length);
	const struct field *part = part_named(words->parts, name);
	struct node *value;

	if (!word[length])
		return error_set(err, FAULT_USAGE,
				 "'%s' is not NAME=VALUE, such as %s", word,
				 words->example);
	if (!part)
		return unknown_part(words, name, err);
	if (node_get(map, name))
		return error_set(err, FAULT_USAGE, "%s is given twice", name);
	if (!word[length + 1])
		return true;
	value = assign_value(context, part, word + length + 1, &context->arena,
			     err);
	if (value)
		node_put(&context->arena, map, name, value);
	else if (part->kind != FIELD_REF)
		error_while(err, "%s", name);
	return value;
}

bool group_read(struct context *context, const struct group_words *words,
		struct node *map, struct error *err)
{
	for (size_t i = 0; i < words->count; i++)
		if (!read_word(context, words, words->words[i], map, err))
			return false;
	return true;
}

bool group_day(struct context *context, struct node *map, struct error *err)
{
	struct date on;

	if (!option_date(context, "on", &on, err))
		return false;
	if (option_given(&context->arguments, "on") && node_get(map, "on"))
		return error_set(err, FAULT_USAGE,
				 "give either --on or on=, not both");
	if (!node_get(map, "on"))
		node_put(&context->arena, map, "on",
			 node_text(&context->arena, date_text(context, on),
				   NODE_PLAIN));
	return true;
}
