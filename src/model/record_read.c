/* record_read.c - from a parsed file to a register's struct, with all that is
 * wrong with it. */
#include "isms/model/record.h"

#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/base/utf8.h"
#include "isms/doc/tape.h"

/* Where the walk is: a name in a group, or an item of a list.  Paths are only
 * written out for problems; building them all cost more than parsing. */
struct trail {
	const struct trail *above; /* NULL: the record */
	const char *name;	   /* NULL: item */
	size_t item;
};

enum {
	PROBLEM_LIMIT_OF_FILE = 100,
	LIST_LIMIT = 10000,
	GROUPS_LIMIT = 1000
};

/* One walk over one file. */
struct walk {
	struct record *record;
	const struct tape *tape;
	const struct reading *reading;
	struct problems *problems;
	struct buf why;
	size_t found;
};

static void write_trail(const struct trail *trail, struct buf *out)
{
	if (trail->above)
		write_trail(trail->above, out);
	if (trail->name)
		buf_format(out, "%s%s", out->length ? "." : "", trail->name);
	else
		buf_format(out, "[%zu]", trail->item);
}

/* "treatment.controls[1]", for as long as the problems live. */
static const char *path_of(struct walk *walk, const struct trail *at)
{
	struct buf path = { 0 };
	const char *kept;

	write_trail(at, &path);
	kept = buf_keep(&path, &walk->problems->arena);
	buf_clear(&path);
	return kept;
}

static void blame(struct walk *walk, enum problem_code code,
		  const struct mark *mark, const struct trail *at)
{
	struct problem *problem;

	if (code != PROBLEM_MISSING_FIELD && code != PROBLEM_UNKNOWN_FIELD)
		walk->record->broken = true;
	/* The rest of a file that is wrong all over tells nothing new. */
	if (walk->found++ >= PROBLEM_LIMIT_OF_FILE) {
		buf_reset(&walk->why);
		return;
	}
	problem = problem_add(walk->problems, code, walk->record->file, "%s",
			      buf_string(&walk->why));
	problem->id = walk->record->id;
	problem->path = path_of(walk, at);
	if (mark)
		tape_locate(walk->tape, mark, problem);
	buf_reset(&walk->why);
}

/* A scalar's text for as long as the record lives. */
static const char *lasting(const struct walk *walk, const struct mark *mark)
{
	if (!walk->reading->scratch)
		return mark->text;
	return arena_text(walk->reading->arena, mark->text, mark->length);
}

static enum problem_code code_for(const struct field *field,
				  const struct mark *mark)
{
	int64_t number;

	if ((field->kind == FIELD_LEVEL || field->kind == FIELD_NUMBER) &&
	    (integer_parse(mark->text, &number) || field->kind == FIELD_LEVEL))
		return PROBLEM_OUT_OF_RANGE;
	return PROBLEM_BAD_VALUE;
}

static const char *wanted(const struct field *field)
{
	switch (field->kind) {
	case FIELD_LIST:
		return "a list";
	case FIELD_GROUPS:
		return field->flags & FIELD_KEYED ? "a map" : "a list of maps";
	case FIELD_GROUP:
		return "a map";
	case FIELD_END:
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_CHOICE:
	case FIELD_NUMBER:
	case FIELD_LEVEL:
	case FIELD_DATE:
	case FIELD_INSTANT:
	case FIELD_DURATION:
	case FIELD_MONEY:
	case FIELD_REF:
	case FIELD_CITE:
	case FIELD_URL:
	case FIELD_PATH:
	case FIELD_RECURRENCE:
	case FIELD_BOOL:
	case FIELD_KINDS:
		break;
	}
	return "a single value";
}

static void blame_shape(struct walk *walk, const struct field *field,
			const struct mark *mark, const struct trail *at)
{
	static const char *const shapes[] = { "a single value", "a list",
					      "a map" };

	buf_format(&walk->why, "%s must be %s, not %s", path_of(walk, at),
		   wanted(field), shapes[mark->kind]);
	blame(walk, PROBLEM_BAD_VALUE, mark, at);
}

/* The word of a choice is the table's, and lasts as long. */
static const char *chosen(const struct field *item, const void *place)
{
	return choice_at(item->rule.choices, *(const int *)place)->name;
}

static void read_item(struct walk *walk, const struct field *item,
		      const struct mark *mark, const struct trail *at,
		      struct list *list)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE] = { 0 };

	if (mark->kind != NODE_TEXT) {
		blame_shape(walk, item, mark, at);
		return;
	}
	if (mark_is_empty(mark))
		buf_format(&walk->why, "%s has an empty item",
			   path_of(walk, at->above));
	else
		field_parse(item, mark->text, walk->reading, scratch,
			    &walk->why);
	if (walk->why.length)
		blame(walk, PROBLEM_BAD_VALUE, mark, at);
	else if (item->kind == FIELD_CHOICE)
		list->items[list->count++] = chosen(item, scratch);
	else
		list->items[list->count++] = lasting(walk, mark);
}

static void read_list(struct walk *walk, const struct field *field,
		      const struct mark *mark, const struct trail *path,
		      void *member)
{
	struct list *list = member;
	struct field item = *field;
	struct trail at = { path, NULL, 0 };

	item.kind = field->item;
	list->items = arena_array(walk->reading->arena,
				  mark->length ? mark->length : 1,
				  sizeof *list->items);
	for (const struct mark *value = mark + 1; at.item < mark->length;
	     value = tape_behind(walk->tape, value), at.item++)
		read_item(walk, &item, value, &at, list);
}

static void read_fields(struct walk *walk, const struct field *fields,
			const struct mark *map, const struct trail *group,
			char *base);

/* `financial: 3` in a keyed map is short for `financial: {level: 3}`: the
 * first row that is not the key. */
static const struct field *short_row(const struct field *field)
{
	for (const struct field *part = field->rule.group.fields; part->name;
	     part++)
		if (strcmp(part->name, field->rule.group.key) != 0)
			return part;
	return NULL;
}

static const struct field *key_row(const struct field *field)
{
	for (const struct field *part = field->rule.group.fields; part->name;
	     part++)
		if (field->rule.group.key &&
		    !strcmp(part->name, field->rule.group.key))
			return part;
	return NULL;
}

static void read_one(struct walk *walk, const struct field *field,
		     const struct mark *value, const struct trail *at,
		     char *base);

static void read_keyed(struct walk *walk, const struct field *field,
		       const struct mark *map, const struct trail *path,
		       struct groups *groups)
{
	const struct field *key = key_row(field);
	const struct field *only = short_row(field);
	size_t size = field->rule.group.size;
	const struct mark *at = map + 1;

	for (size_t i = 0; i < map->length; i++) {
		char *base = (char *)groups->items + groups->count++ * size;
		const struct mark *value = tape_behind(walk->tape, at);
		struct trail trail = { path, at->text, 0 };

		read_one(walk, key, at, &trail, base);
		if (value->kind == NODE_MAP)
			read_fields(walk, field->rule.group.fields, value,
				    &trail, base);
		else
			read_one(walk, only, value, &trail, base);
		at = tape_behind(walk->tape, value);
	}
}

static void read_groups(struct walk *walk, const struct field *field,
			const struct mark *mark, const struct trail *path,
			void *member)
{
	struct groups *groups = member;
	size_t size = field->rule.group.size;
	const struct mark *item = mark + 1;

	groups->items = arena_array(walk->reading->arena,
				    mark->length ? mark->length : 1, size);
	if (field->flags & FIELD_KEYED) {
		read_keyed(walk, field, mark, path, groups);
		return;
	}
	for (size_t i = 0; i < mark->length; i++) {
		struct trail at = { path, NULL, i };
		struct field map = { .kind = FIELD_GROUP };

		if (item->kind == NODE_MAP)
			read_fields(walk, field->rule.group.fields, item, &at,
				    (char *)groups->items +
					    groups->count++ * size);
		else
			blame_shape(walk, &map, item, &at);
		item = tape_behind(walk->tape, item);
	}
}

/* What is longer is no list that people keep, and costs too much to judge. */
static bool length_fits(struct walk *walk, const struct field *field,
			const struct mark *mark, const struct trail *at)
{
	size_t limit = field->kind == FIELD_GROUPS ? GROUPS_LIMIT : LIST_LIMIT;

	if (mark->length <= limit)
		return true;
	buf_format(&walk->why, "%s has %u items, more than %zu",
		   path_of(walk, at), (unsigned)mark->length, limit);
	blame(walk, PROBLEM_LIMIT, mark, at);
	return false;
}

static void read_scalar(struct walk *walk, const struct field *field,
			const struct mark *value, const struct trail *at,
			void *member)
{
	const char *text = field_kind_is_text(field->kind)
				   ? lasting(walk, value)
				   : value->text;

	field_parse(field, text, walk->reading, member, &walk->why);
	if (walk->why.length)
		blame(walk, code_for(field, value), value, at);
}

static void read_one(struct walk *walk, const struct field *field,
		     const struct mark *value, const struct trail *at,
		     char *base)
{
	void *member = base + field->offset;
	bool keyed = field->flags & FIELD_KEYED;
	enum node_kind shape = NODE_TEXT;

	if (mark_is_empty(value))
		return;
	if (field->kind == FIELD_LIST)
		shape = NODE_LIST;
	else if (field->kind == FIELD_GROUP)
		shape = NODE_MAP;
	else if (field->kind == FIELD_GROUPS)
		shape = keyed ? NODE_MAP : NODE_LIST;
	if (value->kind != shape)
		blame_shape(walk, field, value, at);
	else if (shape == NODE_TEXT)
		read_scalar(walk, field, value, at, member);
	else if (field->kind == FIELD_GROUP)
		read_fields(walk, field->rule.group.fields, value, at, member);
	else if (!length_fits(walk, field, value, at))
		return;
	else if (field->kind == FIELD_LIST)
		read_list(walk, field, value, at, member);
	else
		read_groups(walk, field, value, at, member);
}

/* Files mostly keep the order of the table: look from the row behind the last
 * one found on first. */
static const struct field *row_named(const struct field *fields,
				     const struct field *next, const char *name)
{
	for (const struct field *field = next; field->name; field++)
		if (*field->name == *name && !strcmp(field->name, name))
			return field;
	for (const struct field *field = fields; field != next; field++)
		if (*field->name == *name && !strcmp(field->name, name))
			return field;
	return NULL;
}

/* A key of the habit is mostly the row that it was in the file before. */
static const struct field *row_of(const struct walk *walk,
				  const struct field *fields,
				  const struct field *next,
				  const struct mark *key)
{
	struct habit_key *known;

	if (!key->known)
		return row_named(fields, next, key->text);
	known = &walk->tape->habit->keys[key->known - 1];
	if (known->table != fields) {
		known->table = fields;
		known->row = row_named(fields, next, key->text);
	}
	return known->row;
}

static size_t row_count(const struct field *fields)
{
	size_t count = 0;

	while (fields[count].name)
		count++;
	return count;
}

static void blame_unknown(struct walk *walk, const struct field *fields,
			  const struct mark *key, const struct trail *at)
{
	const struct field *field = row_named(fields, fields, key->text);
	const char *near;

	if (walk->found >= PROBLEM_LIMIT_OF_FILE)
		return; /* looking for the nearest name is not free */
	if (field) {
		buf_format(&walk->why,
			   "%s is computed and never stored; remove it",
			   path_of(walk, at));
		blame(walk, PROBLEM_UNKNOWN_FIELD, key, at);
		return;
	}
	near = nearest_name(key->text, fields, row_count(fields),
			    sizeof *fields);
	buf_format(&walk->why, "%s has no field '%s'", walk->record->noun->name,
		   path_of(walk, at));
	if (near)
		buf_format(&walk->why, "; did you mean '%s'?", near);
	blame(walk, PROBLEM_UNKNOWN_FIELD, key, at);
}

static void blame_missing(struct walk *walk, const struct field *field,
			  const struct mark *map, const struct trail *group)
{
	const struct mark *mark = tape_get(walk->tape, map, field->name);
	struct trail at = { group, field->name, 0 };

	if (mark && !mark_is_empty(mark))
		return; /* there, but wrong: already said */
	buf_format(&walk->why, "%s is missing", path_of(walk, &at));
	blame(walk, PROBLEM_MISSING_FIELD, mark ? mark : map, &at);
}

static void read_fields(struct walk *walk, const struct field *fields,
			const struct mark *map, const struct trail *group,
			char *base)
{
	const struct field *next = fields;
	const struct mark *key = map + 1;

	for (size_t i = 0; i < map->length; i++) {
		const struct field *field = row_of(walk, fields, next, key);
		const struct mark *value = tape_behind(walk->tape, key);
		struct trail at = { group, key->text, 0 };

		if (!field || (field->flags & FIELD_DERIVED))
			blame_unknown(walk, fields, key, &at);
		else
			read_one(walk, field, value, &at, base);
		next = field ? field + 1 : next;
		key = tape_behind(walk->tape, value);
	}
	for (const struct field *field = fields; field->name; field++)
		if ((field->flags & FIELD_REQUIRED) &&
		    !field_is_set(field, base + field->offset))
			blame_missing(walk, field, map, group);
}

/* Where the register knows titles by address, those with an id need one. */
static void check_title(struct walk *walk)
{
	const struct noun *noun = walk->record->noun;
	const struct common *common = walk->record->at;
	struct trail at = { NULL, "title", 0 };
	const struct mark *title;

	if (!noun->schema->title || common->title ||
	    strncmp(walk->record->id, noun->prefix, strlen(noun->prefix)) != 0)
		return;
	title = tape_get(walk->tape, walk->tape->marks, "title");
	if (title && !mark_is_empty(title))
		return;
	buf_text(&walk->why, "title is missing");
	blame(walk, PROBLEM_MISSING_FIELD, walk->tape->marks, &at);
}

void record_read_tape(struct record *record, const struct tape *tape,
		      const struct reading *reading, struct problems *problems)
{
	struct walk walk = { .record = record,
			     .tape = tape,
			     .reading = reading,
			     .problems = problems };

	record->at = arena_alloc(reading->arena, noun_size(record->noun));
	record->tree = NULL;
	read_fields(&walk, noun_fields(record->noun), tape->marks, NULL,
		    record->at);
	check_title(&walk);
	buf_clear(&walk.why);
}

void record_read(struct record *record, const struct node *tree,
		 const struct reading *reading, struct problems *problems)
{
	struct tape tape;

	tape_of_tree(tree, reading->scratch ? reading->scratch : reading->arena,
		     &tape);
	record_read_tape(record, &tape, reading, problems);
	record->tree = reading->scratch ? NULL : tree;
}
