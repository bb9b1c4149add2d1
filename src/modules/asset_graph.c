/* asset_graph.c - what depends on what, as a tree or for Graphviz. */
#include <string.h>

#include "asset_internal.h"
#include "isms/base/map.h"
#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/store/graph.h"
#include "isms/verbs/select.h"

typedef VEC(const struct record *) asset_vec;

enum mark {
	MARK_NEW,
	MARK_SHOWN, /* its branch stands further up already */
	MARK_CIRCLE,
};

struct node_row {
	const struct record *record;
	size_t depth;
	enum mark mark;
	const char *lines; /* what is drawn to the left of it */
};

struct tree {
	struct context *context;
	bool reverse;
	struct map shown; /* ids whose branch was walked */
	asset_vec path;	  /* from the root to here */
	VEC(struct node_row) rows;
};

/* -- walking -------------------------------------------------------------- */

/* Assets it depends on; in reverse, assets that depend on it. */
static void neighbours(const struct tree *tree, const struct record *record,
		       asset_vec *found)
{
	const struct store *store = &tree->context->store;
	size_t count;
	const struct link *const *links =
		tree->reverse ? graph_in(store, record, &count)
			      : graph_out(store, record, &count);

	for (size_t i = 0; i < count; i++) {
		const struct record *other =
			tree->reverse ? links[i]->from : links[i]->target;

		if (!strcmp(links[i]->path, "depends_on") && other &&
		    other->noun == record->noun)
			vec_push(found, other);
	}
}

static bool on_path(const struct tree *tree, const struct record *record)
{
	for (size_t i = 0; i < tree->path.count; i++)
		if (tree->path.items[i] == record)
			return true;
	return false;
}

static void walk(struct tree *tree, const struct record *record,
		 const char *lines, const char *below)
{
	struct node_row row = { record, tree->path.count, MARK_NEW, lines };
	struct arena *arena = &tree->context->arena;
	asset_vec next = { 0 };

	if (on_path(tree, record))
		row.mark = MARK_CIRCLE;
	else
		neighbours(tree, record, &next);
	if (row.mark == MARK_NEW && map_get(&tree->shown, record->id) &&
	    next.count)
		row.mark = MARK_SHOWN;
	vec_push(&tree->rows, row);
	map_put(&tree->shown, record->id, tree);
	if (row.mark == MARK_NEW) {
		vec_push(&tree->path, record);
		for (size_t i = 0; i < next.count; i++) {
			bool last = i + 1 == next.count;

			walk(tree, next.items[i],
			     arena_format(arena, "%s%s", below,
					  last ? "\u2514\u2500 "
					       : "\u251c\u2500 "),
			     arena_format(arena, "%s%s", below,
					  last ? "   " : "\u2502  "));
		}
		tree->path.count--;
	}
	vec_clear(&next);
}

/* Trees begin at what nothing leads to; circles have no such place, so what is
 * left begins one, too. */
static void walk_all(struct tree *tree, const struct folder *folder)
{
	bool all = option_given(&tree->context->arguments, "all");

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < folder->records.count; i++) {
			const struct record *record = folder->records.items[i];
			struct tree back = { .context = tree->context,
					     .reverse = !tree->reverse };
			asset_vec found = { 0 };
			bool root;

			neighbours(&back, record, &found);
			root = pass == 1 || found.count == 0;
			vec_clear(&found);
			if (root && (all || !record_is_ended(record)) &&
			    !map_get(&tree->shown, record->id))
				walk(tree, record, "", "");
		}
}

/* -- showing -------------------------------------------------------------- */

static const char *needs_text(struct context *context,
			      const struct record *record)
{
	const struct world *world = &context->store.world;
	int levels[ASSET_NEEDS];
	struct buf out = { 0 };
	const char *kept;

	asset_needed(record, world, levels);
	for (size_t i = 0; i < ASSET_NEEDS; i++) {
		buf_format(&out, "%s%c", i ? " " : "",
			   asset_needs[i].name[0] - 'a' + 'A');
		if (levels[i])
			buf_format(&out, "%d", levels[i]);
		else
			buf_char(&out, '-');
	}
	kept = buf_keep(&out, &context->arena);
	buf_clear(&out);
	return kept;
}

static const char *mark_text(enum mark mark)
{
	switch (mark) {
	case MARK_NEW:
		break;
	case MARK_SHOWN:
		return "see above";
	case MARK_CIRCLE:
		return "circle";
	}
	return NULL;
}

static void draw_row(struct tree *tree, size_t picture,
		     const struct node_row *row)
{
	struct context *context = tree->context;
	struct report *report = &context->report;
	const char *mark = mark_text(row->mark);
	struct buf title = { 0 };

	report_draw(report, picture, TONE_DIM, row->lines);
	report_draw(report, picture, TONE_BOLD, row->record->id);
	utf8_visible(&title, record_title(row->record), true);
	report_draw(report, picture, TONE_PLAIN,
		    arena_format(&context->arena, " %s  ", buf_string(&title)));
	buf_clear(&title);
	report_draw(report, picture, TONE_CYAN,
		    needs_text(context, row->record));
	if (record_is_ended(row->record))
		report_draw(report, picture, TONE_DIM,
			    arena_format(&context->arena, " (%s)",
					 record_status(row->record)));
	if (mark)
		report_draw(report, picture,
			    row->mark == MARK_CIRCLE ? TONE_RED : TONE_DIM,
			    arena_format(&context->arena, " (%s)", mark));
	report_draw(report, picture, TONE_PLAIN, "\n");
}

static void table_rows(struct tree *tree)
{
	static const struct column columns[] = {
		{ .name = "depth", .right = true },
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "confidentiality" },
		{ .name = "integrity" },
		{ .name = "availability" },
		{ .name = "mark" },
	};
	const struct world *world = &tree->context->store.world;
	struct report *report = &tree->context->report;
	size_t block = report_table(report, BLOCK_TABLE, "nodes", columns,
				    ARRAY_SIZE(columns));

	for (size_t i = 0; i < tree->rows.count; i++) {
		const struct node_row *row = &tree->rows.items[i];
		struct cell *cells = report_row(report, block);
		int levels[ASSET_NEEDS];

		cell_number(&cells[0], (double)row->depth);
		cell_text(report, &cells[1], row->record->id);
		cell_text(report, &cells[2], record_title(row->record));
		asset_needed(row->record, world, levels);
		for (size_t n = 0; n < ASSET_NEEDS; n++)
			if (levels[n])
				cell_level(report, &cells[3 + n], levels[n],
					   method_level_name(world->method,
							     "protection",
							     levels[n]));
		cell_text(report, &cells[6], mark_text(row->mark));
	}
}

static bool show_tree(struct tree *tree, struct error *err)
{
	struct context *context = tree->context;
	const struct renderer *renderer = output_renderer(context, err);
	size_t picture;

	if (!renderer)
		return false;
	context->report.kind = "asset-graph";
	context->reported = true;
	if (!renderer->page) {
		table_rows(tree);
		return true;
	}
	if (!tree->rows.count)
		return true;
	picture = report_picture(&context->report);
	for (size_t i = 0; i < tree->rows.count; i++)
		draw_row(tree, picture, &tree->rows.items[i]);
	return true;
}

/* -- Graphviz ------------------------------------------------------------- */

static void dot_text(struct buf *out, const char *text)
{
	struct buf visible = { 0 };

	utf8_visible(&visible, text, true);
	for (const char *at = buf_string(&visible); *at; at++) {
		if (*at == '"' || *at == '\\')
			buf_char(out, '\\');
		buf_char(out, *at);
	}
	buf_clear(&visible);
}

static void dot_edges(struct tree *tree, const struct record *record)
{
	struct buf *out = &tree->context->out;
	asset_vec next = { 0 };

	neighbours(tree, record, &next);
	for (size_t i = 0; i < next.count; i++) {
		const struct record *other = next.items[i];

		buf_text(out, "\t\"");
		dot_text(out, tree->reverse ? other->id : record->id);
		buf_text(out, "\" -> \"");
		dot_text(out, tree->reverse ? record->id : other->id);
		buf_text(out, "\";\n");
	}
	vec_clear(&next);
}

static void show_dot(struct tree *tree)
{
	struct buf *out = &tree->context->out;

	buf_text(out, "digraph assets {\n\trankdir=LR;\n\tnode [shape=box];\n");
	for (size_t i = 0; i < tree->rows.count; i++) {
		const struct node_row *row = &tree->rows.items[i];

		if (row->mark != MARK_NEW)
			continue;
		if (map_put(&tree->shown, row->record->id, NULL) == NULL)
			continue; /* a leaf that several depend on */
		buf_text(out, "\t\"");
		dot_text(out, row->record->id);
		buf_text(out, "\" [label=\"");
		dot_text(out, row->record->id);
		buf_text(out, "\\n");
		dot_text(out, record_title(row->record));
		buf_text(out, "\\n");
		dot_text(out, needs_text(tree->context, row->record));
		buf_text(out, "\"];\n");
		dot_edges(tree, row->record);
	}
	buf_text(out, "}\n");
}

/* -- the verb ------------------------------------------------------------- */

static const struct option graph_options[] = {
	{ "dot", 0, NULL, "for Graphviz: isms asset graph --dot | dot -Tsvg" },
	{ "reverse", 'r', NULL, "what depends on it, instead" },
	{ "all", 'a', NULL, "trees of retired assets, too" },
	{ NULL, 0, NULL, NULL },
};

static bool asset_graph(struct context *context, struct error *err)
{
	struct tree tree = { .context = context };
	const struct record *record = NULL;
	bool one = context->arguments.operands.count > 0;
	bool ok = graph_build(&context->store, err) &&
		  store_sound(&context->store, err);

	tree.reverse = option_given(&context->arguments, "reverse");
	if (ok && one)
		record = select_record(context, context->noun, 0, err);
	ok = ok && (!one || record);
	if (ok && record)
		walk(&tree, record, "", "");
	else if (ok)
		walk_all(&tree, store_folder(&context->store, "asset"));
	if (ok && option_given(&context->arguments, "dot"))
		show_dot(&tree);
	else
		ok = ok && show_tree(&tree, err);
	map_clear(&tree.shown);
	vec_clear(&tree.path);
	vec_clear(&tree.rows);
	return ok;
}

const struct verb asset_verbs[] = {
	{ .name = "graph",
	  .operands = "[ID]",
	  .summary = "what depends on what, with the needs that follow",
	  .options = graph_options,
	  .flags = COMMAND_STORE,
	  .run = asset_graph,
	  .examples = "asset graph\nasset graph AST-CRM --reverse\n"
		      "asset graph --dot -o assets.dot" },
	{ .name = NULL },
};
