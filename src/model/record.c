/* record.c - from a parsed file to a register's struct, with all that is wrong
 * with it. */
#include "isms/model/record.h"

#include <assert.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/base/utf8.h"
#include "isms/base/words.h"
#include "isms/doc/node.h"

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
		  const struct node *node, const struct trail *at)
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
	if (node && node->place.line) {
		problem->line = node->place.line;
		problem->column = node->place.column;
		problem->width = node_width(node);
	}
	buf_reset(&walk->why);
}

/* A scalar's text for as long as the record lives. */
static const char *lasting(const struct walk *walk, const struct node *node)
{
	if (!walk->reading->scratch)
		return node->text;
	return arena_text(walk->reading->arena, node->text, node->length);
}

/* Kinds that keep their text by reference. */
static bool keeps_text(enum field_kind kind)
{
	return kind == FIELD_LINE || kind == FIELD_TEXT || kind == FIELD_REF ||
	       kind == FIELD_CITE || kind == FIELD_URL || kind == FIELD_PATH ||
	       kind == FIELD_RECURRENCE;
}

static enum problem_code code_for(const struct field *field,
				  const struct node *node)
{
	int64_t number;

	if ((field->kind == FIELD_LEVEL || field->kind == FIELD_NUMBER) &&
	    (integer_parse(node->text, &number) || field->kind == FIELD_LEVEL))
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
			const struct node *node, const struct trail *at)
{
	static const char *const shapes[] = { "a single value", "a list",
					      "a map" };

	buf_format(&walk->why, "%s must be %s, not %s", path_of(walk, at),
		   wanted(field), shapes[node->kind]);
	blame(walk, PROBLEM_BAD_VALUE, node, at);
}

static void read_list(struct walk *walk, const struct field *field,
		      const struct node *node, const struct trail *path,
		      void *member)
{
	struct list *list = member;
	struct field item = *field;
	char scratch[FIELD_MEMBER_SIZE];

	item.kind = field->item;
	list->items =
		arena_array(walk->reading->arena, node->count ? node->count : 1,
			    sizeof *list->items);
	for (size_t i = 0; i < node->count; i++) {
		const struct node *value = node->values[i];
		struct trail at = { path, NULL, i };

		memset(scratch, 0, sizeof scratch);
		if (value->kind != NODE_TEXT) {
			blame_shape(walk, &item, value, &at);
			continue;
		}
		if (node_is_empty(value))
			buf_format(&walk->why, "%s has an empty item",
				   path_of(walk, path));
		else
			field_parse(&item, value->text, walk->reading, scratch,
				    &walk->why);
		if (walk->why.length)
			blame(walk, PROBLEM_BAD_VALUE, value, &at);
		else
			list->items[list->count++] = lasting(walk, value);
	}
}

static void read_fields(struct walk *walk, const struct field *fields,
			const struct node *map, const struct trail *group,
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
		     const struct node *value, const struct trail *at,
		     char *base);

static void read_keyed(struct walk *walk, const struct field *field,
		       const struct node *map, const struct trail *path,
		       struct groups *groups)
{
	const struct field *key = key_row(field);
	const struct field *only = short_row(field);
	size_t size = field->rule.group.size;

	for (size_t i = 0; i < map->count; i++) {
		char *base = (char *)groups->items + groups->count++ * size;
		const struct node *value = map->values[i];
		struct trail at = { path, map->keys[i]->text, 0 };

		read_one(walk, key, map->keys[i], &at, base);
		if (value->kind == NODE_MAP)
			read_fields(walk, field->rule.group.fields, value, &at,
				    base);
		else
			read_one(walk, only, value, &at, base);
	}
}

static void read_groups(struct walk *walk, const struct field *field,
			const struct node *node, const struct trail *path,
			void *member)
{
	struct groups *groups = member;
	size_t size = field->rule.group.size;

	groups->items = arena_array(walk->reading->arena,
				    node->count ? node->count : 1, size);
	if (field->flags & FIELD_KEYED) {
		read_keyed(walk, field, node, path, groups);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		struct trail at = { path, NULL, i };

		if (node->values[i]->kind != NODE_MAP) {
			struct field item = { .kind = FIELD_GROUP };

			blame_shape(walk, &item, node->values[i], &at);
			continue;
		}
		read_fields(walk, field->rule.group.fields, node->values[i],
			    &at,
			    (char *)groups->items + groups->count++ * size);
	}
}

/* What is longer is no list that people keep, and costs too much to judge. */
static bool length_fits(struct walk *walk, const struct field *field,
			const struct node *node, const struct trail *at)
{
	size_t limit = field->kind == FIELD_GROUPS ? GROUPS_LIMIT : LIST_LIMIT;

	if (node->count <= limit)
		return true;
	buf_format(&walk->why, "%s has %zu items, more than %zu",
		   path_of(walk, at), node->count, limit);
	blame(walk, PROBLEM_LIMIT, node, at);
	return false;
}

static bool shape_fits(const struct field *field, const struct node *node)
{
	switch (node->kind) {
	case NODE_LIST:
		return field->kind == FIELD_LIST ||
		       (field->kind == FIELD_GROUPS &&
			!(field->flags & FIELD_KEYED));
	case NODE_MAP:
		return field->kind == FIELD_GROUP ||
		       (field->kind == FIELD_GROUPS &&
			(field->flags & FIELD_KEYED));
	case NODE_TEXT:
		break;
	}
	return field->kind != FIELD_LIST && field->kind != FIELD_GROUP &&
	       field->kind != FIELD_GROUPS;
}

static void read_one(struct walk *walk, const struct field *field,
		     const struct node *value, const struct trail *at,
		     char *base)
{
	void *member = base + field->offset;

	if (node_is_empty(value))
		return;
	if (!shape_fits(field, value)) {
		blame_shape(walk, field, value, at);
	} else if (field->kind == FIELD_LIST) {
		if (length_fits(walk, field, value, at))
			read_list(walk, field, value, at, member);
	} else if (field->kind == FIELD_GROUP) {
		read_fields(walk, field->rule.group.fields, value, at, member);
	} else if (field->kind == FIELD_GROUPS) {
		if (length_fits(walk, field, value, at))
			read_groups(walk, field, value, at, member);
	} else {
		field_parse(field,
			    keeps_text(field->kind) ? lasting(walk, value)
						    : value->text,
			    walk->reading, member, &walk->why);
		if (walk->why.length)
			blame(walk, code_for(field, value), value, at);
	}
}

/* Files mostly keep the order of the table: look behind the last one found
 * first. */
static const struct field *row_named(const struct field *fields,
				     const struct field *last, const char *name)
{
	for (const struct field *field = last; field->name; field++)
		if (*field->name == *name && !strcmp(field->name, name))
			return field;
	for (const struct field *field = fields; field != last; field++)
		if (*field->name == *name && !strcmp(field->name, name))
			return field;
	return NULL;
}

static size_t row_count(const struct field *fields)
{
	size_t count = 0;

	while (fields[count].name)
		count++;
	return count;
}

static void blame_unknown(struct walk *walk, const struct field *fields,
			  const struct node *key, const struct trail *at)
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

static void read_fields(struct walk *walk, const struct field *fields,
			const struct node *map, const struct trail *group,
			char *base)
{
	const struct field *last = fields;

	for (size_t i = 0; i < map->count; i++) {
		const struct node *key = map->keys[i];
		const struct field *field = row_named(fields, last, key->text);
		struct trail at = { group, key->text, 0 };

		if (!field || (field->flags & FIELD_DERIVED))
			blame_unknown(walk, fields, key, &at);
		else
			read_one(walk, field, map->values[i], &at, base);
		last = field ? field : last;
	}
	for (const struct field *field = fields; field->name; field++) {
		struct trail at = { group, field->name, 0 };
		const struct node *node;

		if (!(field->flags & FIELD_REQUIRED) ||
		    field_is_set(field, base + field->offset))
			continue;
		node = node_get(map, field->name);
		if (node && !node_is_empty(node))
			continue; /* there, but wrong: already said */
		buf_format(&walk->why, "%s is missing", path_of(walk, &at));
		blame(walk, PROBLEM_MISSING_FIELD, node ? node : map, &at);
	}
}

/* Where the register knows titles by address, those with an id need one. */
static void check_title(struct walk *walk, const struct node *tree)
{
	const struct noun *noun = walk->record->noun;
	const struct node *title = node_get(tree, "title");
	struct trail at = { NULL, "title", 0 };

	if (!noun->schema->title || (title && !node_is_empty(title)) ||
	    strncmp(walk->record->id, noun->prefix, strlen(noun->prefix)) != 0)
		return;
	buf_text(&walk->why, "title is missing");
	blame(walk, PROBLEM_MISSING_FIELD, tree, &at);
}

void record_read(struct record *record, const struct node *tree,
		 const struct reading *reading, struct problems *problems)
{
	struct walk walk = { record, reading, problems, { 0 }, 0 };

	record->at = arena_alloc(reading->arena, record->noun->size);
	record->tree = reading->scratch ? NULL : tree;
	read_fields(&walk, record->noun->fields, tree, NULL, record->at);
	check_title(&walk, tree);
	buf_clear(&walk.why);
}

const void *record_member(const struct record *record, const struct slot *slot,
			  const struct world *world, void *scratch)
{
	const char *base = record->at;

	if (!(slot->flags & FIELD_DERIVED))
		return base + slot->offset;
	memset(scratch, 0, FIELD_MEMBER_SIZE);
	if (!world ||
	    !slot->field->derive(base + slot->base, record, world, scratch))
		return NULL;
	return scratch;
}

bool record_has(const struct record *record, const struct slot *slot,
		const struct world *world)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const void *member = record_member(record, slot, world, scratch);

	return member && field_is_set(slot->field, member);
}

const struct common *record_common(const struct record *record)
{
	return record->at;
}

const char *record_title(const struct record *record)
{
	const char *title = record_common(record)->title;

	return title && *title ? title : record->id;
}

bool title_is_lent(const struct record *record, const struct world *world)
{
	const char *title = record_common(record)->title;

	return title && record->noun->schema->title &&
	       title == record->noun->schema->title(record, world);
}

bool record_is_ended(const struct record *record)
{
	const struct choice *state =
		choice_at(record->noun->states, record_common(record)->status);

	return (state && state->ends) ||
	       (!record->noun->states &&
		date_is_set(record_common(record)->ended.on));
}

const char *record_status(const struct record *record)
{
	const struct choice *state =
		choice_at(record->noun->states, record_common(record)->status);

	return state ? state->name : "";
}

bool record_may_follow(const struct record *now, const struct record *before,
		       const struct choice **from, const struct choice **to)
{
	const struct choice *states = now->noun->states;

	*from = choice_at(states, record_common(before)->status);
	*to = choice_at(states, record_common(now)->status);
	return !*from || !*to || *from == *to || !(*from)->next ||
	       words_have((*from)->next, (*to)->name);
}
