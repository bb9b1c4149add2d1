/* compare.c - two states of a record, side by side along the rows of its
 * table. */
#include "isms/verbs/compare.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "isms/model/method.h"
#include "isms/verbs/cells.h"

enum {
	SHOWN_MOST = 60, /* columns of a text; longer ones are counted */
};

struct comparing {
	const struct side *sides[2]; /* before, after */
	struct arena *arena;
	difference_vec *out;
};

/* Where a row stands; put together only for what differs. */
struct path {
	const struct path *above; /* NULL: the record */
	const char *name;
	const char *key; /* in brackets behind it, or NULL */
};

/* Rows and the struct they describe, of one side; base NULL: it is absent. */
struct part {
	const struct field *rows;
	const char *base;
};

static const struct field no_rows[] = { { .name = NULL, .kind = FIELD_END } };

static void compare_parts(struct comparing *comparing, const struct path *above,
			  const struct part *before, const struct part *after);

static const char *path_name(const struct comparing *comparing,
			     const struct path *path)
{
	const char *above =
		path->above ? path_name(comparing, path->above) : "";

	return arena_format(comparing->arena, "%s%s%s%s%s%s", above,
			    *above ? "." : "", path->name, path->key ? "[" : "",
			    path->key ? path->key : "", path->key ? "]" : "");
}

static void add(struct comparing *comparing, const struct path *path,
		const struct field *field, const void *before,
		const void *after)
{
	struct difference difference = { .name = path_name(comparing, path),
					 .field = field,
					 .before = before,
					 .after = after };

	vec_push(comparing->out, difference);
}

static const struct field *row_named(const struct field *rows, const char *name)
{
	for (; rows->name; rows++)
		if (!strcmp(rows->name, name))
			return rows;
	return NULL;
}

static const void *member_of(const struct field *field, const char *base)
{
	return field && base && field_is_set(field, base + field->offset)
		       ? base + field->offset
		       : NULL;
}

static bool same_text(const struct field *left_row, const void *left,
		      const struct field *right_row, const void *right)
{
	struct buf texts[2] = { 0 };
	bool same;

	if (!left || !right)
		return left == right;
	/* one string need not be written out to be compared */
	if (left_row->kind == right_row->kind &&
	    field_kind_is_text(left_row->kind))
		return !strcmp(*(const char *const *)left,
			       *(const char *const *)right);
	field_format(left_row, left, &texts[0]);
	field_format(right_row, right, &texts[1]);
	same = !strcmp(buf_string(&texts[0]), buf_string(&texts[1]));
	buf_clear(&texts[0]);
	buf_clear(&texts[1]);
	return same;
}

/* -- lists of groups ------------------------------------------------------ */

static const char *item_base(const struct field *field, const char *base,
			     size_t item)
{
	const struct groups *groups = (const void *)(base + field->offset);

	return (const char *)groups->items + item * field->rule.group.size;
}

static size_t item_count(const struct field *field, const char *base)
{
	return field && base
		       ? ((const struct groups *)(const void *)(base +
								field->offset))
				 ->count
		       : 0;
}

/* "on=2026-01-02"; by number where there is no key, or twice the same. */
static const char *item_key(struct arena *arena, const struct field *field,
			    const char *base, size_t item)
{
	const char *name = field->rule.group.key;
	const struct field *row =
		name ? row_named(field->rule.group.fields, name)
		     : field->rule.group.fields;
	const void *member = member_of(row, item_base(field, base, item));
	struct buf text = { 0 };
	const char *key;

	if (!member || (!name && !(field->flags & FIELD_KEYED)))
		return arena_format(arena, "%zu", item);
	field_format(row, member, &text);
	key = arena_format(arena,
			   field->flags & FIELD_KEYED ? "%.0s%s" : "%s=%s",
			   row->name, buf_string(&text));
	buf_clear(&text);
	return key;
}

static void index_items(struct arena *arena, const struct field *field,
			const char *base, struct map *keys)
{
	for (size_t i = 0; i < item_count(field, base); i++) {
		const char *key = item_key(arena, field, base, i);

		while (map_get(keys, key))
			key = arena_format(arena, "%s, again", key);
		map_put(keys, key, (void *)item_base(field, base, i));
	}
}

static void compare_item(struct comparing *comparing, const struct path *path,
			 const struct field *const rows[2],
			 const char *const bases[2])
{
	struct part parts[2];

	for (int i = 0; i < 2; i++) {
		parts[i].base = bases[i];
		parts[i].rows = bases[i] ? rows[i]->rule.group.fields : no_rows;
	}
	compare_parts(comparing, path, &parts[0], &parts[1]);
}

static void compare_groups(struct comparing *comparing, const struct path *path,
			   const struct field *const rows[2],
			   const char *const bases[2])
{
	struct map keys[2] = { 0 };

	for (int i = 0; i < 2; i++)
		if (rows[i])
			index_items(comparing->arena, rows[i], bases[i],
				    &keys[i]);
	for (size_t i = 0; i < keys[0].count; i++) {
		const char *key = keys[0].entries[i].key;
		const char *items[2] = { keys[0].entries[i].value,
					 map_get(&keys[1], key) };
		struct path item = { path->above, path->name, key };

		compare_item(comparing, &item, rows, items);
	}
	for (size_t i = 0; i < keys[1].count; i++) {
		const char *key = keys[1].entries[i].key;
		const char *items[2] = { NULL, keys[1].entries[i].value };
		struct path item = { path->above, path->name, key };

		if (!map_get(&keys[0], key))
			compare_item(comparing, &item, rows, items);
	}
	map_clear(&keys[0]);
	map_clear(&keys[1]);
}

/* -- groups --------------------------------------------------------------- */

/* "12 high": the numbers and levels that a group's computed rows say. */
static const char *sum_up(const struct comparing *comparing, int number,
			  const struct part *part)
{
	static const enum field_kind kinds[] = { FIELD_NUMBER, FIELD_LEVEL };
	const struct side *side = comparing->sides[number];
	struct buf text = { 0 };
	const char *kept = NULL;

	for (size_t k = 0; k < ARRAY_SIZE(kinds); k++)
		for (const struct field *row = part->rows; row->name; row++) {
			_Alignas(16) char member[FIELD_MEMBER_SIZE] = { 0 };
			const char *level;

			if (!(row->flags & FIELD_DERIVED) ||
			    row->kind != kinds[k] || !part->base ||
			    !row->derive(part->base, side->record, side->world,
					 member))
				continue;
			buf_text(&text, text.length ? " " : "");
			level = row->kind == FIELD_LEVEL
					? method_level_name(
						  side->world->method,
						  row->rule.scale,
						  *(const int *)(void *)member)
					: NULL;
			if (level)
				buf_text(&text, level);
			else
				field_format(row, member, &text);
		}
	if (text.length)
		kept = buf_keep(&text, comparing->arena);
	buf_clear(&text);
	return kept;
}

static void compare_sums(struct comparing *comparing, const struct path *path,
			 const struct part *before, const struct part *after)
{
	struct difference difference = {
		.before_text = sum_up(comparing, 0, before),
		.after_text = sum_up(comparing, 1, after),
	};
	const char *old = difference.before_text;
	const char *new = difference.after_text;

	if ((!old && !new) || (old && new && !strcmp(old, new)))
		return;
	difference.name = path_name(comparing, path);
	vec_push(comparing->out, difference);
}

static void compare_group(struct comparing *comparing, const struct path *path,
			  const struct field *const rows[2],
			  const char *const bases[2])
{
	struct part parts[2];

	for (int i = 0; i < 2; i++) {
		bool there = rows[i] && bases[i];

		parts[i].rows = there ? rows[i]->rule.group.fields : no_rows;
		parts[i].base = there ? bases[i] + rows[i]->offset : NULL;
	}
	compare_sums(comparing, path, &parts[0], &parts[1]);
	compare_parts(comparing, path, &parts[0], &parts[1]);
}

/* -- rows ----------------------------------------------------------------- */

static void compare_row(struct comparing *comparing, const struct path *path,
			const struct field *const rows[2],
			const char *const bases[2])
{
	const struct field *row = rows[1] ? rows[1] : rows[0];
	bool both = rows[0] && rows[1];
	const void *before;
	const void *after;

	if (row->flags & FIELD_DERIVED)
		return;
	if (row->kind == FIELD_GROUP &&
	    (!both || rows[0]->kind == FIELD_GROUP)) {
		compare_group(comparing, path, rows, bases);
		return;
	}
	if (row->kind == FIELD_GROUPS &&
	    (!both || rows[0]->kind == FIELD_GROUPS)) {
		compare_groups(comparing, path, rows, bases);
		return;
	}
	before = member_of(rows[0], bases[0]);
	after = member_of(rows[1], bases[1]);
	if (same_text(rows[0], before, rows[1], after))
		return;
	if (both && rows[0]->kind != rows[1]->kind) {
		add(comparing, path, rows[0], before, NULL);
		add(comparing, path, rows[1], NULL, after);
		return;
	}
	add(comparing, path, row, before, after);
}

static void compare_parts(struct comparing *comparing, const struct path *above,
			  const struct part *before, const struct part *after)
{
	const char *bases[2] = { before->base, after->base };
	const struct field *guess = before->rows; /* the order is mostly the
						   * same */
	bool same = before->rows == after->rows;

	for (const struct field *row = after->rows; row->name; row++) {
		const struct field *rows[2] = { row, row };
		struct path path = { above, row->name, NULL };

		if (!same && guess->name && !strcmp(guess->name, row->name))
			rows[0] = guess;
		else if (!same)
			rows[0] = row_named(before->rows, row->name);
		if (rows[0])
			guess = rows[0] + 1;
		compare_row(comparing, &path, rows, bases);
	}
	for (const struct field *row = before->rows; !same && row->name;
	     row++) {
		const struct field *rows[2] = { row, NULL };
		struct path path = { above, row->name, NULL };

		if (!row_named(after->rows, row->name))
			compare_row(comparing, &path, rows, bases);
	}
}

void records_compare(const struct side *before, const struct side *after,
		     struct arena *arena, difference_vec *out)
{
	struct comparing comparing = { { before, after }, arena, out };
	struct part parts[2];

	for (int i = 0; i < 2; i++) {
		const struct record *record = comparing.sides[i]->record;

		parts[i].rows = record ? noun_fields(record->noun) : no_rows;
		parts[i].base = record ? record->at : NULL;
	}
	compare_parts(&comparing, NULL, &parts[0], &parts[1]);
}

/* -- for people ----------------------------------------------------------- */

static bool holds(const struct list *list, const char *item)
{
	for (size_t i = 0; list && i < list->count; i++)
		if (!strcmp(list->items[i], item))
			return true;
	return false;
}

static void show_items(const struct list *list, const struct list *other,
		       char mark, struct buf *out)
{
	for (size_t i = 0; list && i < list->count; i++)
		if (!holds(other, list->items[i]))
			buf_format(out, "%s%c%s", out->length ? " " : "", mark,
				   list->items[i]);
}

static void show_list(const struct difference *difference, struct buf *out)
{
	const struct list *before = difference->before;
	const struct list *after = difference->after;
	struct buf text = { 0 };

	show_items(after, before, '+', &text);
	show_items(before, after, '-', &text);
	buf_text(out, text.length ? buf_string(&text) : "in another order");
	buf_clear(&text);
}

static size_t line_count(const char *text)
{
	size_t count = *text ? 1 : 0;

	for (; *text; text++)
		count += *text == '\n' && text[1];
	return count;
}

/* A text that would fill the screen is told by its size. */
static void show_value(const struct difference *difference, const void *member,
		       const char *text, const struct side *side,
		       struct buf *out)
{
	struct buf value = { 0 };

	if (text)
		buf_text(&value, text);
	else if (member)
		field_show(difference->field, member, side->world->method,
			   &value);
	if (!value.length)
		buf_text(&value, "(none)");
	if (line_count(value.text) > 1)
		buf_format(out, "%zu lines", line_count(value.text));
	else if (utf8_width(value.text) > SHOWN_MOST)
		buf_format(out, "%.*s...",
			   (int)utf8_fit(value.text, SHOWN_MOST - 3),
			   value.text);
	else
		buf_text(out, value.text);
	buf_clear(&value);
}

void difference_show(const struct difference *difference,
		     const struct side *before, const struct side *after,
		     struct buf *out)
{
	struct buf texts[2] = { 0 };

	if (difference->field && difference->field->kind == FIELD_LIST) {
		show_list(difference, out);
		return;
	}
	show_value(difference, difference->before, difference->before_text,
		   before, &texts[0]);
	show_value(difference, difference->after, difference->after_text, after,
		   &texts[1]);
	if (!strcmp(texts[0].text, texts[1].text))
		buf_format(out, "reworded (%s)", texts[0].text);
	else
		buf_format(out, "%s -> %s", texts[0].text, texts[1].text);
	buf_clear(&texts[0]);
	buf_clear(&texts[1]);
}

static void value_cell(struct report *report, struct cell *cell,
		       const struct difference *difference, const void *member,
		       const struct side *side)
{
	if (member)
		cell_member(report, cell, difference->field, member,
			    side->world->method);
	else if (difference->field->kind == FIELD_LIST)
		cell_list(report, cell, 0);
}

void difference_cells(struct report *report, struct cell *before,
		      struct cell *after, const struct difference *difference,
		      const struct side sides[2])
{
	if (!difference->field) {
		cell_text(report, before, difference->before_text);
		cell_text(report, after, difference->after_text);
		return;
	}
	value_cell(report, before, difference, difference->before, &sides[0]);
	value_cell(report, after, difference, difference->after, &sides[1]);
}
