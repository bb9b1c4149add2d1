/* field.c - a field by its kind; lists and groups, and the table of kinds. */
#include "isms/model/field.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "isms/model/method.h"
#include "kind_internal.h"

/* -- what holds several --------------------------------------------------- */

static bool list_is_set(const void *member)
{
	return ((const struct list *)member)->count != 0;
}

static bool list_parse(const struct field *field, const char *text,
		       const struct reading *reading, void *member,
		       struct buf *why)
{
	struct list list = field_split(reading->arena, text);
	struct field item = *field;
	char scratch[64];

	item.kind = field->item;
	for (size_t i = 0; i < list.count; i++) {
		memset(scratch, 0, sizeof scratch);
		if (!field_parse(&item, list.items[i], reading, scratch, why))
			return false;
	}
	*(struct list *)member = list;
	return true;
}

static void list_format(const struct field *field, const void *member,
			struct buf *out)
{
	const struct list *list = member;

	(void)field;
	for (size_t i = 0; i < list->count; i++) {
		if (i)
			buf_text(out, "; ");
		for (const char *at = list->items[i]; *at;) {
			size_t run = strcspn(at, ";\\");

			buf_add(out, at, run);
			at += run;
			if (!*at)
				break;
			buf_char(out, '\\');
			buf_char(out, *at++);
		}
	}
}

static int list_compare(const struct field *field, const void *left,
			const void *right)
{
	const struct list *a = left;
	const struct list *b = right;
	size_t count = a->count < b->count ? a->count : b->count;

	(void)field;
	for (size_t i = 0; i < count; i++) {
		int order = natural_compare(a->items[i], b->items[i]);

		if (order)
			return order;
	}
	return (a->count > b->count) - (a->count < b->count);
}

static bool groups_are_set(const void *member)
{
	return ((const struct groups *)member)->count != 0;
}

static bool group_is_set(const void *member)
{
	(void)member;
	return false; /* answered by field_is_set, which has the rows */
}

static bool group_parse(const struct field *field, const char *text,
			const struct reading *reading, void *member,
			struct buf *why)
{
	(void)text, (void)reading, (void)member;
	buf_format(why, "%s holds fields of its own; name one, such as %s.%s",
		   field->name, field->name, field->rule.group.fields[0].name);
	return false;
}

static void groups_format(const struct field *field, const void *member,
			  struct buf *out)
{
	(void)field;
	if (groups_are_set(member))
		buf_format(out, "%zu", ((const struct groups *)member)->count);
}

static void group_format(const struct field *field, const void *member,
			 struct buf *out)
{
	(void)field, (void)member, (void)out;
}

static int groups_compare(const struct field *field, const void *left,
			  const void *right)
{
	size_t a = ((const struct groups *)left)->count;
	size_t b = ((const struct groups *)right)->count;

	(void)field;
	return (a > b) - (a < b);
}

static int group_compare(const struct field *field, const void *left,
			 const void *right)
{
	(void)field, (void)left, (void)right;
	return 0;
}

/* -- the table ------------------------------------------------------------ */

static const struct kind kind_none = { .name = "" };
static const struct kind kind_list = { "list",	    sizeof(struct list),
				       list_parse,  list_is_set,
				       list_format, list_compare };
static const struct kind kind_group = { "group",      0,
					group_parse,  group_is_set,
					group_format, group_compare };
static const struct kind kind_groups = { "groups",	sizeof(struct groups),
					 group_parse,	groups_are_set,
					 groups_format, groups_compare };

static const struct kind *const kinds[FIELD_KINDS] = {
	[FIELD_END] = &kind_none,
	[FIELD_LINE] = &kind_line,
	[FIELD_TEXT] = &kind_text,
	[FIELD_CHOICE] = &kind_choice,
	[FIELD_NUMBER] = &kind_number,
	[FIELD_LEVEL] = &kind_level,
	[FIELD_DATE] = &kind_date,
	[FIELD_INSTANT] = &kind_instant,
	[FIELD_DURATION] = &kind_duration,
	[FIELD_MONEY] = &kind_money,
	[FIELD_REF] = &kind_ref,
	[FIELD_CITE] = &kind_cite,
	[FIELD_URL] = &kind_url,
	[FIELD_PATH] = &kind_path,
	[FIELD_RECURRENCE] = &kind_recurrence,
	[FIELD_BOOL] = &kind_bool,
	[FIELD_LIST] = &kind_list,
	[FIELD_GROUP] = &kind_group,
	[FIELD_GROUPS] = &kind_groups,
};

const char *field_kind_name(enum field_kind kind)
{
	return kinds[kind]->name;
}

enum field_kind field_kind_of(const char *name)
{
	for (int kind = FIELD_LINE; kind < FIELD_KINDS; kind++)
		if (!strcmp(kinds[kind]->name, name))
			return (enum field_kind)kind;
	return FIELD_END;
}

bool field_kind_is_text(enum field_kind kind)
{
	return kinds[kind]->is_set == kind_text.is_set;
}

size_t field_size(const struct field *field)
{
	return field->kind == FIELD_GROUP ? field->rule.group.size
					  : kinds[field->kind]->size;
}

bool field_parse(const struct field *field, const char *text,
		 const struct reading *reading, void *member, struct buf *why)
{
	return kinds[field->kind]->parse(field, text, reading, member, why);
}

bool field_is_set(const struct field *field, const void *member)
{
	if (field->kind != FIELD_GROUP)
		return kinds[field->kind]->is_set(member);
	for (const struct field *part = field->rule.group.fields; part->name;
	     part++)
		if (!(part->flags & FIELD_DERIVED) &&
		    field_is_set(part, (const char *)member + part->offset))
			return true;
	return false;
}

void field_format(const struct field *field, const void *member,
		  struct buf *out)
{
	kinds[field->kind]->format(field, member, out);
}

void field_show(const struct field *field, const void *member,
		const struct method *method, struct buf *out)
{
	const struct list *list = member;

	if (field->kind == FIELD_LEVEL && *(const int *)member) {
		const char *name = method_level_name(method, field->rule.scale,
						     *(const int *)member);

		buf_format(out, "%d %s", *(const int *)member,
			   name ? name : "?");
	} else if (field->kind == FIELD_LIST) {
		for (size_t i = 0; i < list->count; i++)
			buf_format(out, "%s%s", i ? ", " : "", list->items[i]);
	} else {
		field_format(field, member, out);
	}
}

int field_compare(const struct field *field, const void *left,
		  const void *right)
{
	return kinds[field->kind]->compare(field, left, right);
}

/* The next item of a text, unescaped and without blanks around it; the text
 * moves on to the semicolon behind it. */
static void next_item(const char **text, struct buf *item)
{
	const char *at = *text + strspn(*text, " ");

	buf_reset(item);
	while (*at && *at != ';') {
		size_t run = strcspn(at, ";\\");

		buf_add(item, at, run);
		at += run;
		if (*at == '\\') {
			at += at[1] == ';' || at[1] == '\\';
			buf_char(item, *at++);
		}
	}
	while (item->length && item->text[item->length - 1] == ' ')
		item->text[--item->length] = '\0';
	*text = at;
}

struct list field_split(struct arena *arena, const char *text)
{
	VEC(const char *) items = { 0 };
	struct buf item = { 0 };
	struct list list = { 0 };

	for (;; text++) {
		next_item(&text, &item);
		if (item.length)
			vec_push(&items, buf_keep(&item, arena));
		if (!*text)
			break;
	}
	list.items = arena_array(arena, items.count ? items.count : 1,
				 sizeof *list.items);
	list.count = items.count;
	if (items.count)
		memcpy(list.items, items.items,
		       items.count * sizeof *items.items);
	vec_clear(&items);
	buf_clear(&item);
	return list;
}
