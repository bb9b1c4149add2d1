/* ciso_matrix.c - a risk matrix of a library as the method of the ISMS.
 *
 * grid[probability][impact] is the place of a level in the list of risks, all
 * of them lowest first, which is how method.yaml has its table. */
#include <string.h>

#include "intake_internal.h"
#include "isms/base/number.h"

enum {
	STEPS_LIMIT = 99 /* as of a method */
};

static bool is_among(const char **names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}

/* Names of steps must differ, and a table separates them by commas. */
static const char *name_of(struct intake *intake, const struct node *list,
			   size_t place, const char **before)
{
	const struct node *step = node_item(list, place);
	const char *name = ciso_line(intake, step, "name");
	struct buf out = { 0 };

	if (!name)
		name = ciso_line(intake, step, "abbreviation");
	for (; name && *name; name++)
		buf_char(&out, *name == ',' ? ';' : *name);
	if (!out.length)
		buf_format(&out, "step %zu", place + 1);
	while (is_among(before, place, buf_string(&out)))
		buf_format(&out, " (%zu)", place + 1);
	name = buf_keep(&out, intake->arena);
	buf_clear(&out);
	ciso_translations(intake, step);
	return name;
}

static const char **names_of(struct intake *intake, const struct node *list)
{
	size_t count = node_items(list);
	const char **names =
		arena_array(intake->arena, count + 1, sizeof *names);

	for (size_t i = 0; i < count; i++)
		names[i] = name_of(intake, list, i, names);
	return names;
}

static void put(struct intake *intake, struct node *map, const char *key,
		const char *text)
{
	if (text)
		node_put(intake->arena, map, key, intake_node(intake, text));
}

static void edit(struct intake *intake, edit_vec *edits, const char *path,
		 struct node *value)
{
	struct edit set = { EDIT_SET, path, value, NULL };

	if (!value)
		set.kind = EDIT_UNSET;
	set.after = assign_after(store_noun(&intake->context->store, "method"),
				 path);
	vec_push(edits, set);
}

static struct node *scale(struct intake *intake, const struct node *list)
{
	const char **names = names_of(intake, list);
	struct node *steps = node_list(intake->arena);

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *step = node_item(list, i);
		struct node *map = node_map(intake->arena);

		node_put(intake->arena, map, "level",
			 node_text(intake->arena,
				   arena_format(intake->arena, "%zu", i + 1),
				   NODE_PLAIN));
		put(intake, map, "name", names[i]);
		put(intake, map, "text",
		    ciso_line(intake, step, "description"));
		map->style = NODE_FLOW;
		node_push(intake->arena, steps, map);
		intake_rest(intake, step, "keys of steps of a scale",
			    "id name description translations");
	}
	return steps;
}

/* A level of risk has no text in a method; what it says about acceptance is a
 * decision of the organisation. */
static struct node *levels(struct intake *intake, const struct node *list,
			   const char **names)
{
	struct node *rows = node_list(intake->arena);

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *step = node_item(list, i);
		const char *text = ciso_line(intake, step, "description");
		struct node *map = node_map(intake->arena);

		put(intake, map, "name", names[i]);
		put(intake, map, "colour",
		    intake_line_of(intake, step, "hexcolor"));
		if (text)
			intake_left(intake, "descriptions of levels of risk",
				    arena_format(intake->arena, "%s (%s)",
						 names[i], text));
		map->style = NODE_FLOW;
		node_push(intake->arena, rows, map);
	}
	return rows;
}

/* -- the grid ------------------------------------------------------------- */

static bool put_row(struct intake *intake, const struct node *row,
		    const struct node *matrix, const char **names,
		    struct node *table, struct error *err)
{
	size_t columns = node_items(node_get(matrix, "impact"));
	size_t risks = node_items(node_get(matrix, "risk"));
	const char *line = "";

	if (row->kind != NODE_LIST || row->count != columns)
		return intake_refuse(intake, row, err,
				     "this row of the grid has %zu cells, the "
				     "impact scale %zu steps",
				     node_items(row), columns);
	for (size_t i = 0; i < columns; i++) {
		const struct node *cell = row->values[i];
		int64_t place;

		if (cell->kind != NODE_TEXT ||
		    !integer_parse(cell->text, &place) || place < 0 ||
		    (size_t)place >= risks)
			return intake_refuse(intake, cell, err,
					     "a cell of the grid is a place in "
					     "the list of risks, 0 to %zu",
					     risks - 1);
		line = arena_join(intake->arena, line, i ? ", " : "",
				  names[place]);
	}
	node_push(intake->arena, table, intake_node(intake, line));
	return true;
}

static bool check_shape(struct intake *intake, const struct node *matrix,
			struct error *err)
{
	static const char *const keys[] = { "probability", "impact", "risk",
					    "grid" };

	for (size_t i = 0; i < ARRAY_SIZE(keys); i++) {
		const struct node *list = node_get(matrix, keys[i]);

		if (!list || list->kind != NODE_LIST || !list->count ||
		    list->count > STEPS_LIMIT)
			return intake_refuse(intake, list ? list : matrix, err,
					     "%s must be a list of 1 to %d",
					     keys[i], STEPS_LIMIT);
	}
	if (node_get(matrix, "grid")->count !=
	    node_get(matrix, "probability")->count)
		return intake_refuse(intake, node_get(matrix, "grid"), err,
				     "the grid has %zu rows, the probability "
				     "scale %zu steps",
				     node_get(matrix, "grid")->count,
				     node_get(matrix, "probability")->count);
	return true;
}

bool ciso_matrix(struct intake *intake, const struct node *matrix,
		 edit_vec *edits, struct error *err)
{
	const struct node *grid = node_get(matrix, "grid");
	const struct node *risks = node_get(matrix, "risk");
	struct node *table = node_list(intake->arena);
	struct node *rule = NULL;
	const char **names;

	intake_rest(intake, matrix, "keys of the risk matrix",
		    "name probability impact risk grid translations");
	ciso_translations(intake, matrix);
	if (!check_shape(intake, matrix, err))
		return false;
	names = names_of(intake, risks);
	for (size_t i = 0; i < grid->count; i++)
		if (!put_row(intake, grid->values[i], matrix, names, table,
			     err))
			return false;
	rule = node_map(intake->arena);
	node_put(intake->arena, rule, "rule",
		 node_text(intake->arena, "table", NODE_PLAIN));
	node_put(intake->arena, rule, "table", table);
	edit(intake, edits, "preset", NULL);
	edit(intake, edits, "likelihood",
	     scale(intake, node_get(matrix, "probability")));
	edit(intake, edits, "impact",
	     scale(intake, node_get(matrix, "impact")));
	edit(intake, edits, "matrix", rule);
	edit(intake, edits, "levels", levels(intake, risks, names));
	return true;
}
