/* yaml_edit.c - turns a text into the one that edits mean, change by change. */
#include "isms/doc/yaml_edit.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "doc_internal.h"

struct editing {
	const struct source *source; /* as it was */
	struct buf text;	     /* as it is by now */
	struct yaml_layout layout;
	struct arena trees[2]; /* what is, what shall be; they take turns */
	struct arena wishes;
	struct splice splice;
	const struct edit *edit;
	struct error *err;
};

/* -- how the file is laid out --------------------------------------------- */

static void learn(const struct node *node, struct yaml_layout *layout)
{
	if (node->style == NODE_FLOW)
		return;
	for (size_t i = 0; i < node->count; i++) {
		const struct node *value = node->values[i];
		size_t step = value->place.column - node->place.column;

		if (value->kind == NODE_TEXT || value->style != NODE_BLOCK)
			continue;
		if (node->kind == NODE_MAP && value->kind == NODE_MAP &&
		    !layout->map_step && step <= 8)
			layout->map_step = step;
		if (node->kind == NODE_MAP && value->kind == NODE_LIST &&
		    layout->list_step > 8)
			layout->list_step = step;
		if (!layout->map_step || layout->list_step > 8)
			learn(value, layout);
	}
}

static struct yaml_layout layout_of(const struct node *root)
{
	struct yaml_layout layout = { .list_step = 9 };

	learn(root, &layout);
	if (!layout.map_step)
		layout.map_step = yaml_default_layout.map_step;
	if (layout.list_step > 8)
		layout.list_step = layout.map_step;
	return layout;
}

/* -- the first difference ------------------------------------------------- */

/* These return the tree as it will be after one change, which they have put
 * into the splice. */
static const struct node *approach(struct editing *editing,
				   const struct spot *spot,
				   const struct node *wish);

static const struct node *replace(struct editing *editing,
				  const struct spot *spot,
				  const struct node *wish)
{
	splice_replace(&editing->splice, spot, wish);
	return wish;
}

static const struct node *insert(struct editing *editing,
				 const struct node *node, size_t index,
				 const struct node *wish, size_t from)
{
	const struct node *key =
		wish->kind == NODE_MAP ? wish->keys[from] : NULL;

	splice_insert(&editing->splice, node, index, wish, from);
	return node_inserted(editing->splice.arena, node, index, key,
			     wish->values[from]);
}

static const struct node *drop(struct editing *editing, const struct node *node,
			       size_t index)
{
	splice_remove(&editing->splice, node, index);
	return node_without(editing->splice.arena, node, index);
}

static const struct node *descend(struct editing *editing,
				  const struct spot *spot,
				  const struct node *node, size_t index,
				  const struct node *wish)
{
	struct spot inner = {
		.parent = node,
		.index = index,
		.indent = node->place.column - 1,
		.flow = (spot && spot->flow) || node->style == NODE_FLOW,
	};
	const struct node *value = approach(editing, &inner, wish);

	if (!value)
		return NULL;
	return node_with(editing->splice.arena, node, index, value);
}

static bool same_key(const struct node *left, const struct node *right)
{
	return left->length == right->length &&
	       memcmp(left->text, right->text, left->length) == 0;
}

/* Keys that both hold are in one order, or the whole is written anew. */
static const struct node *approach_map(struct editing *editing,
				       const struct spot *spot,
				       const struct node *node,
				       const struct node *wish)
{
	size_t at = 0;

	while (at < node->count && at < wish->count &&
	       same_key(node->keys[at], wish->keys[at]) &&
	       node_equal(node->values[at], wish->values[at]))
		at++;
	if (at < node->count && at < wish->count &&
	    same_key(node->keys[at], wish->keys[at]))
		return descend(editing, spot, node, at, wish->values[at]);
	if (at < node->count && !node_get(wish, node->keys[at]->text)) {
		if (node->count > 1 || !spot)
			return drop(editing, node, at);
	} else if (at < wish->count && !node_get(node, wish->keys[at]->text) &&
		   !span_is_pair(&editing->splice, node)) {
		return insert(editing, node, at, wish, at);
	}
	return spot ? replace(editing, spot, wish) : NULL;
}

static const struct node *approach_list(struct editing *editing,
					const struct spot *spot,
					const struct node *node,
					const struct node *wish)
{
	size_t least = node->count < wish->count ? node->count : wish->count;
	size_t head = 0, tail = 0;

	while (head < least &&
	       node_equal(node->values[head], wish->values[head]))
		head++;
	while (tail < least - head &&
	       node_equal(node->values[node->count - 1 - tail],
			  wish->values[wish->count - 1 - tail]))
		tail++;
	if (head + tail < least)
		return descend(editing, spot, node, head, wish->values[head]);
	if (node->count > wish->count)
		return drop(editing, node, head);
	return insert(editing, node, head, wish, head);
}

static const struct node *approach(struct editing *editing,
				   const struct spot *spot,
				   const struct node *wish)
{
	const struct node *node = spot->parent->values[spot->index];

	if (node->kind != wish->kind || node->kind == NODE_TEXT ||
	    node->count == 0 || wish->count == 0)
		return replace(editing, spot, wish);
	return node->kind == NODE_MAP
		       ? approach_map(editing, spot, node, wish)
		       : approach_list(editing, spot, node, wish);
}

static const struct node *approach_root(struct editing *editing,
					const struct node *root,
					const struct node *wish)
{
	if (root->count == 0 && root->style == NODE_FLOW) {
		splice_root(&editing->splice, root, wish);
		return wish;
	}
	return approach_map(editing, NULL, root, wish);
}

/* -- one edit ------------------------------------------------------------- */

static bool refuse(struct editing *editing, const struct problem *problem)
{
	struct error *err = editing->err;
	const char *path = editing->source->path;

	if (problem)
		error_set(err, FAULT_DATA,
			  "cannot change '%s' in '%s' without touching other "
			  "text: line %u would read wrong (%s); nothing was "
			  "changed",
			  editing->edit->path, path, (unsigned)problem->line,
			  problem->text);
	else
		error_set(err, FAULT_DATA,
			  "cannot change '%s' in '%s' without touching other "
			  "text; nothing was changed",
			  editing->edit->path, path);
	if (editing->source->length &&
	    editing->source->text[editing->source->length - 1] != '\n')
		error_hint(err, "end the file with a line break and try again, "
				"or edit it by hand");
	else
		error_hint(err, "edit the file by hand");
	return false;
}

static const struct node *parse(struct editing *editing, struct arena *arena)
{
	struct source source = {
		.path = editing->source->path,
		.text = buf_string(&editing->text),
		.length = editing->text.length,
	};
	struct problems problems = { 0 };
	const struct node *root;

	arena_reset(arena);
	root = yaml_read(&source, arena, &problems);
	if (!root)
		refuse(editing,
		       problems.list.count ? &problems.list.items[0] : NULL);
	problems_clear(&problems);
	return root;
}

static void open_splice(struct editing *editing, struct arena *arena)
{
	const char *end =
		memchr(buf_string(&editing->text), '\n', editing->text.length);
	struct source source = {
		.text = buf_string(&editing->text),
		.length = editing->text.length,
	};

	editing->splice = (struct splice){
		.arena = arena,
		.text = source.text,
		.start = source_mark(&source),
		.length = source.length,
		.crlf = end && end > source.text && end[-1] == '\r',
		.layout = editing->layout,
	};
}

static void apply_cuts(struct editing *editing)
{
	const struct splice *splice = &editing->splice;

	for (size_t i = splice->count; i-- > 0;)
		buf_replace(&editing->text, splice->cuts[i].begin,
			    splice->cuts[i].end, splice->cuts[i].text,
			    splice->cuts[i].length);
}

/* Change after change until the text reads as the wish.  After each the text
 * must read as the tree with that one change: a splice that touched anything
 * else is not mended but refused. */
static bool reach(struct editing *editing, const struct node *wish)
{
	struct arena *now = &editing->trees[0], *next = &editing->trees[1];
	const struct node *tree = parse(editing, now), *expected;

	while (tree && !node_equal(tree, wish)) {
		struct arena *last = now;

		open_splice(editing, now);
		expected = approach_root(editing, tree, wish);
		if (!expected)
			return refuse(editing, NULL);
		apply_cuts(editing);
		tree = parse(editing, next);
		if (tree && !node_equal(tree, expected))
			return refuse(editing, NULL);
		now = next;
		next = last;
	}
	return tree != NULL;
}

static bool apply(struct editing *editing, const struct edit *edit)
{
	const struct node *root, *wish;

	editing->edit = edit;
	root = parse(editing, &editing->wishes);
	if (!root)
		return false;
	wish = yaml_change(&editing->wishes, root, edit, editing->err);
	if (!wish)
		return false;
	return wish == root || reach(editing, wish);
}

/* Is the text in our subset at all?  Learns its layout on the way. */
static bool look(struct editing *editing)
{
	struct problems problems = { 0 };
	const struct node *root =
		yaml_read(editing->source, &editing->wishes, &problems);

	if (root) {
		editing->layout = layout_of(root);
	} else {
		const struct problem *first = problems.list.items;

		error_set(editing->err, FAULT_DATA, "%s:%u:%u: %s",
			  editing->source->path,
			  first ? (unsigned)first->line : 0,
			  first ? (unsigned)first->column : 0,
			  first ? first->text : "cannot be read");
	}
	problems_clear(&problems);
	return root != NULL;
}

bool yaml_edit(const struct source *source, const struct edit *edits,
	       size_t count, struct buf *out, struct error *err)
{
	struct editing editing = { .source = source, .err = err };
	bool ok = look(&editing);

	buf_add(&editing.text, source->text, source->length);
	for (size_t i = 0; ok && i < count; i++)
		ok = apply(&editing, &edits[i]);
	if (ok) {
		buf_reset(out);
		buf_add(out, buf_string(&editing.text), editing.text.length);
	}
	buf_clear(&editing.text);
	arena_clear(&editing.trees[0]);
	arena_clear(&editing.trees[1]);
	arena_clear(&editing.wishes);
	return ok;
}
