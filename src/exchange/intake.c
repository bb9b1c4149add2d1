/* intake.c - a foreign file's texts as ours may be, and what did not fit. */
#include <stdarg.h>
#include <string.h>

#include "intake_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/words.h"

enum {
	EXAMPLES = 3,
	KINDS = 100, /* of remarks */
	NAME_LIMIT = 60
};

/* -- what is wrong -------------------------------------------------------- */

bool intake_refuse(const struct intake *intake, const struct node *node,
		   struct error *err, const char *format, ...)
{
	struct buf text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buf_vformat(&text, format, arguments);
	va_end(arguments);
	error_set(err, FAULT_DATA, "%s:%u:%u: %s", intake->path,
		  (unsigned)node->place.line, (unsigned)node->place.column,
		  buf_string(&text));
	buf_clear(&text);
	return false;
}

bool intake_problem(const struct intake *intake,
		    const struct problems *problems, struct error *err)
{
	const struct problem *problem = &problems->list.items[0];

	return error_set(err, FAULT_DATA, "%s:%u:%u: %s", intake->path,
			 (unsigned)problem->line, (unsigned)problem->column,
			 problem->text);
}

/* -- what did not fit ----------------------------------------------------- */

static void remark(struct intake *intake, remark_vec *remarks, const char *what,
		   const char *example)
{
	struct remark *found = NULL;
	struct remark fresh = { .what = what, .examples = "" };

	for (size_t i = 0; i < remarks->count; i++)
		if (!strcmp(remarks->items[i].what, what))
			found = &remarks->items[i];
	if (!found && remarks->count == KINDS) {
		found = &remarks->items[KINDS - 1];
		found->what = "and other kinds";
	}
	if (!found) {
		fresh.what = arena_copy(intake->arena, what);
		vec_push(remarks, fresh);
		found = &remarks->items[remarks->count - 1];
	}
	if (example && found->count < EXAMPLES)
		found->examples = arena_join(intake->arena, found->examples,
					     found->count ? ", " : "", example);
	found->count++;
}

void intake_left(struct intake *intake, const char *what, const char *example)
{
	remark(intake, &intake->left, what, example);
}

void intake_rest(struct intake *intake, const struct node *map,
		 const char *what, const char *taken)
{
	for (size_t i = 0; map && map->kind == NODE_MAP && i < map->count; i++)
		if (!words_have(taken, map->keys[i]->text) &&
		    !node_is_empty(map->values[i]))
			intake_left(intake, what, map->keys[i]->text);
}

void intake_altered(struct intake *intake, const char *what,
		    const char *example)
{
	remark(intake, &intake->altered, what, example);
}

/* -- texts ---------------------------------------------------------------- */

/* An escape can still make what source_clean took out. */
static const char *clean_text(struct intake *intake, const struct node *node)
{
	struct source source = { "", node->text, node->length };
	struct problems problems = { 0 };
	struct source clean;
	size_t changed = 0;
	const char *text = "";

	if (source_clean(&source, intake->arena, &clean, &changed, &problems))
		text = clean.text == node->text
			       ? node->text
			       : arena_text(intake->arena, clean.text,
					    clean.length);
	else
		changed = 1;
	problems_clear(&problems);
	if (changed)
		intake_altered(intake,
			       "texts with characters that registers "
			       "refuse, taken without them",
			       NULL);
	return text;
}

/* Is it the word null, which YAML and JSON take for nothing? */
static bool is_nothing(const struct node *node)
{
	return !node || node->kind != NODE_TEXT || node_is_empty(node);
}

const char *intake_line(struct intake *intake, const struct node *node)
{
	struct buf out = { 0 };
	const char *text;

	if (is_nothing(node))
		return NULL;
	text = clean_text(intake, node);
	while (*text) {
		size_t blank = strspn(text, " \t\r\n");
		size_t word = strcspn(text + blank, " \t\r\n");

		if (out.length && word)
			buf_char(&out, ' ');
		buf_add(&out, text + blank, word);
		text += blank + word;
	}
	text = out.length ? buf_keep(&out, intake->arena) : NULL;
	buf_clear(&out);
	return text;
}

/* Lines keep their indent, not their blanks at the end: those would make a
 * text that has to be quoted. */
const char *intake_text(struct intake *intake, const struct node *node)
{
	struct buf out = { 0 };
	const char *text;

	if (is_nothing(node))
		return NULL;
	text = clean_text(intake, node);
	text += strspn(text, " \t\r\n");
	while (*text) {
		size_t length = strcspn(text, "\n"), end = length;

		while (end && strchr(" \t\r", text[end - 1]))
			end--;
		buf_add(&out, text, end);
		text += length;
		if (*text)
			text++;
		buf_char(&out, '\n');
	}
	while (out.length && out.text[out.length - 1] == '\n')
		out.text[--out.length] = '\0';
	text = out.length ? buf_keep(&out, intake->arena) : NULL;
	buf_clear(&out);
	return text;
}

const char *intake_line_of(struct intake *intake, const struct node *map,
			   const char *key)
{
	return intake_line(intake, node_get(map, key));
}

const char *intake_text_of(struct intake *intake, const struct node *map,
			   const char *key)
{
	return intake_text(intake, node_get(map, key));
}

struct node *intake_node(struct intake *intake, const char *text)
{
	return text ? node_text(intake->arena, text, NODE_DOUBLE_QUOTED) : NULL;
}

/* -- lists ---------------------------------------------------------------- */

size_t node_items(const struct node *node)
{
	if (!node || node_is_empty(node))
		return 0;
	return node->kind == NODE_LIST ? node->count : 1;
}

const struct node *node_item(const struct node *node, size_t index)
{
	return node->kind == NODE_LIST ? node->values[index] : node;
}

/* -- names ---------------------------------------------------------------- */

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/* Runs of other characters become one sign; points may stay. */
static const char *squeeze(struct arena *arena, const char *text, char sign,
			   bool points)
{
	const char *folded = utf8_fold(arena, text);
	char *out = arena_alloc(arena, strlen(folded) + 1);
	size_t length = 0;

	for (; *folded; folded++) {
		if (is_letter(*folded))
			out[length++] = *folded;
		else if (points && *folded == '.' && length &&
			 is_letter(out[length - 1]))
			out[length++] = '.';
		else if (length && is_letter(out[length - 1]))
			out[length++] = sign;
	}
	while (length && !is_letter(out[length - 1]))
		length--;
	out[length] = '\0';
	return out;
}

const char *intake_slug(struct arena *arena, const char *text)
{
	const char *slug = squeeze(arena, text ? text : "", '-', true);
	size_t length = strlen(slug);

	if (length > NAME_LIMIT)
		length = NAME_LIMIT;
	while (length && !is_letter(slug[length - 1]))
		length--;
	return length ? arena_text(arena, slug, length) : "framework";
}

const char *intake_normal(struct arena *arena, const char *id)
{
	return squeeze(arena, id, '.', false);
}

void intake_clear(struct intake *intake)
{
	for (size_t i = 0; i < intake->drafts.count; i++)
		vec_clear(&intake->drafts.items[i]->entries);
	for (size_t i = 0; i < intake->entries.count; i++)
		map_clear(intake->entries.entries[i].value);
	map_clear(&intake->entries);
	map_clear(&intake->catalogues);
	vec_clear(&intake->drafts);
	vec_clear(&intake->matrices);
	vec_clear(&intake->left);
	vec_clear(&intake->altered);
}
