/* shape.c - dotted column names as nested maps, and the keys of blocks. */
#include <string.h>

#include "isms/base/arena.h"
#include "out_internal.h"

/* One level of a table's columns while the steps are made. */
struct level {
	struct shape *shape;
	const struct block *table;
	bool *done;	    /* columns that have a step */
	const char *prefix; /* "residual." or "" */
	int depth;
};

static bool starts_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

/* A column of exactly this name keeps others from opening a map of it. */
static bool is_taken(const struct level *level, const char *name, size_t length)
{
	for (size_t i = 0; i < level->table->column_count; i++) {
		const char *other = level->table->columns[i].name;

		if (!strncmp(other, name, length) && !other[length])
			return true;
	}
	return false;
}

static void add_step(struct shape *shape, enum shape_kind kind, const char *key,
		     size_t column)
{
	struct shape_step step = { kind, key, column };

	vec_push(&shape->steps, step);
}

static void add_level(const struct level *level)
{
	size_t skip = strlen(level->prefix);
	struct arena *arena = &level->shape->arena;

	for (size_t i = 0; i < level->table->column_count; i++) {
		const char *name = level->table->columns[i].name;
		const char *rest = name + skip;
		size_t length;

		if (level->done[i] || !starts_with(name, level->prefix))
			continue;
		length = strcspn(rest, ".");
		if (!rest[length] || level->depth == SHAPE_DEPTH ||
		    is_taken(level, name, skip + length)) {
			add_step(level->shape, SHAPE_LEAF, rest, i);
			for (size_t k = i; k < level->table->column_count; k++)
				if (!strcmp(level->table->columns[k].name,
					    name))
					level->done[k] = true;
		} else {
			struct level below = *level;

			below.prefix =
				arena_text(arena, name, skip + length + 1);
			below.depth++;
			add_step(level->shape, SHAPE_OPEN,
				 arena_text(arena, rest, length), i);
			add_level(&below);
			add_step(level->shape, SHAPE_CLOSE, NULL, i);
		}
	}
}

void shape_init(struct shape *shape, const struct block *table)
{
	struct level top = { .shape = shape, .table = table, .prefix = "" };

	*shape = (struct shape){ 0 };
	top.done = arena_array(&shape->arena, table->column_count,
			       sizeof *top.done);
	add_level(&top);
}

void shape_clear(struct shape *shape)
{
	vec_clear(&shape->steps);
	arena_clear(&shape->arena);
}

/* -- keys of blocks ------------------------------------------------------- */

bool shape_is_keyed(const struct block *block)
{
	return block->kind == BLOCK_TABLE || block->kind == BLOCK_TREE ||
	       block->kind == BLOCK_FIELDS;
}

bool shape_is_single(const struct block *block)
{
	return block->kind == BLOCK_FIELDS && block->rows.count == 1;
}

const struct block *shape_records(const struct report *report)
{
	for (size_t i = 0; i < report->blocks.count; i++)
		if (report->blocks.items[i].kind == BLOCK_TABLE ||
		    report->blocks.items[i].kind == BLOCK_TREE)
			return &report->blocks.items[i];
	return NULL;
}

static const char *wanted_key(const struct report *report,
			      const struct block *block)
{
	if (report->records && block == shape_records(report))
		return "records";
	if (block->name)
		return block->name;
	return block->kind == BLOCK_FIELDS ? "record" : "records";
}

const char *shape_key(const struct report *report, size_t block,
		      struct arena *arena)
{
	static const char *const taken[] = { "schema", "kind", "title", "text",
					     "footers" };
	const char *key = wanted_key(report, &report->blocks.items[block]);
	size_t same = 1;

	for (size_t i = 0; i < ARRAY_SIZE(taken); i++)
		same += !strcmp(taken[i], key);
	for (size_t i = 0; i < block; i++)
		if (shape_is_keyed(&report->blocks.items[i]) &&
		    !strcmp(wanted_key(report, &report->blocks.items[i]), key))
			same++;
	return same == 1 ? key : arena_format(arena, "%s_%zu", key, same);
}

/* -- blocks as lines ------------------------------------------------------ */

bool block_is_silent(const struct block *block)
{
	switch (block->kind) {
	case BLOCK_TABLE:
	case BLOCK_TREE:
	case BLOCK_FIELDS:
		return !block->rows.count || !block->column_count;
	case BLOCK_PICTURE:
		return !block->picture.count;
	case BLOCK_HEADING:
	case BLOCK_TEXT:
		break;
	}
	return false;
}

bool block_is_apart(const struct block *before, const struct block *block)
{
	if (!before)
		return false;
	if (before->kind == BLOCK_HEADING)
		return block->kind == BLOCK_HEADING;
	return before->kind != BLOCK_TEXT || block->kind != BLOCK_TEXT;
}
