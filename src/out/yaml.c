/* yaml.c - reports as one YAML document, shaped as their JSON; what is absent
 * is left out. */
#include <math.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/number.h"
#include "isms/doc/yaml_write.h"
#include "out_internal.h"

static struct node *number_node(struct arena *arena, double number)
{
	struct buf text = { 0 };
	struct node *node;

	number_format(number, &text);
	node = node_text(arena, buf_string(&text), NODE_PLAIN);
	buf_clear(&text);
	return node;
}

static struct node *string_node(struct arena *arena, const char *text)
{
	return node_text(arena, text, NODE_DOUBLE_QUOTED);
}

static struct node *level_node(struct arena *arena, const struct cell *cell)
{
	struct node *map = node_map(arena);

	map->style = NODE_FLOW;
	node_put(arena, map, "level", number_node(arena, cell->number));
	if (cell->text)
		node_put(arena, map, "label", string_node(arena, cell->text));
	return map;
}

static struct node *cell_node(struct arena *arena, const struct cell *cell);

static struct node *items_node(struct arena *arena, const struct cell *cell)
{
	bool map = cell->kind == CELL_MAP;
	struct node *node = map ? node_map(arena) : node_list(arena);

	for (size_t i = 0; i < cell->count; i++) {
		struct node *item = cell_node(arena, &cell->items[i]);

		if (item && map)
			node_put(arena, node, cell->keys[i], item);
		else if (item)
			node_push(arena, node, item);
	}
	return node->count ? node : NULL;
}

/* NULL for what is absent. */
static struct node *cell_node(struct arena *arena, const struct cell *cell)
{
	switch (cell->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
		return cell->text ? string_node(arena, cell->text) : NULL;
	case CELL_NUMBER:
		return isfinite(cell->number) ? number_node(arena, cell->number)
					      : NULL;
	case CELL_BOOL:
		return node_text(arena, cell->number != 0 ? "yes" : "no",
				 NODE_PLAIN);
	case CELL_LEVEL:
		return level_node(arena, cell);
	case CELL_LIST:
	case CELL_MAP:
		return items_node(arena, cell);
	}
	return NULL;
}

static struct node *row_node(struct arena *arena, const struct shape *shape,
			     const struct cell *cells)
{
	struct node *maps[SHAPE_DEPTH + 1];
	const char *keys[SHAPE_DEPTH + 1];
	size_t depth = 0;

	maps[0] = node_map(arena);
	for (size_t i = 0; i < shape->steps.count; i++) {
		const struct shape_step *step = &shape->steps.items[i];
		struct node *value = NULL;
		const char *key = step->key;

		switch (step->kind) {
		case SHAPE_OPEN:
			depth++;
			maps[depth] = node_map(arena);
			keys[depth] = key;
			break;
		case SHAPE_CLOSE:
			value = maps[depth]->count ? maps[depth] : NULL;
			key = keys[depth];
			depth--;
			break;
		case SHAPE_LEAF:
			value = cell_node(arena, &cells[step->column]);
			break;
		}
		if (value)
			node_put(arena, maps[depth], key, value);
	}
	return maps[0];
}

/* A tree has its rows in one another, so it is written as a whole. */
static void put_tree(struct buf *out, const struct block *tree)
{
	struct arena arena = { 0 };
	VEC(struct node *) lists = { 0 };
	struct shape shape;

	shape_init(&shape, tree);
	vec_push(&lists, node_list(&arena));
	for (size_t i = 0; i < tree->rows.count; i++) {
		const struct row *row = &tree->rows.items[i];
		struct node *map = row_node(&arena, &shape, row->cells);
		size_t below = i + 1 < tree->rows.count ? row[1].depth : 0;

		lists.count = row->depth + 1;
		node_push(&arena, lists.items[row->depth], map);
		if (below <= row->depth)
			continue;
		vec_push(&lists, node_list(&arena));
		node_put(&arena, map, TREE_KEY, lists.items[below]);
	}
	yaml_write_value(out, lists.items[0], 0);
	buf_char(out, '\n');
	vec_clear(&lists);
	shape_clear(&shape);
	arena_clear(&arena);
}

/* Rows are written one by one, so that memory does not grow with them. */
static void put_rows(struct buf *out, const struct block *block)
{
	struct arena arena = { 0 };
	struct shape shape;

	shape_init(&shape, block);
	for (size_t i = 0; i < block->rows.count; i++) {
		struct node *row =
			row_node(&arena, &shape, block->rows.items[i].cells);
		struct node *list = node_list(&arena);

		node_push(&arena, list, row);
		yaml_write_value(out, shape_is_single(block) ? row : list, 0);
		arena_reset(&arena);
	}
	if (!block->rows.count)
		buf_text(out, " []");
	buf_char(out, '\n');
	shape_clear(&shape);
	arena_clear(&arena);
}

static void put_pair(struct buf *out, const char *key, struct node *value)
{
	yaml_write_scalar(out,
			  &(struct node){ .text = key, .length = strlen(key) },
			  false);
	buf_char(out, ':');
	if (value) {
		yaml_write_value(out, value, 0);
		buf_char(out, '\n');
	}
}

static void put_texts(struct buf *out, const struct report *report,
		      struct arena *arena)
{
	struct node *texts = node_list(arena);
	struct node *footers = node_list(arena);

	for (size_t i = 0; i < report->blocks.count; i++)
		if (report->blocks.items[i].kind == BLOCK_TEXT)
			node_push(arena, texts,
				  string_node(arena,
					      report->blocks.items[i].text));
	for (size_t i = 0; i < report->footers.count; i++)
		node_push(arena, footers,
			  string_node(arena, report->footers.items[i]));
	if (texts->count)
		put_pair(out, "text", texts);
	if (footers->count)
		put_pair(out, "footers", footers);
}

void render_yaml(const struct report *report, const struct look *look,
		 struct buf *out)
{
	struct arena arena = { 0 };

	(void)look;
	put_pair(out, "schema", number_node(&arena, 1));
	if (report->kind)
		put_pair(out, "kind", string_node(&arena, report->kind));
	if (report->title && !report->records)
		put_pair(out, "title", string_node(&arena, report->title));
	if (report->records && !shape_records(report))
		put_pair(out, "records", node_list(&arena));
	for (size_t i = 0; i < report->blocks.count; i++) {
		if (!shape_is_keyed(&report->blocks.items[i]))
			continue;
		put_pair(out, shape_key(report, i, &arena), NULL);
		if (block_is_silent(&report->blocks.items[i]) ||
		    report->blocks.items[i].kind != BLOCK_TREE)
			put_rows(out, &report->blocks.items[i]);
		else
			put_tree(out, &report->blocks.items[i]);
	}
	put_texts(out, report, &arena);
	arena_clear(&arena);
}
