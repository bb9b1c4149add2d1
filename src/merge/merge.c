/* merge.c - three texts in, one text out, checked before it leaves. */
#include "isms/merge/merge.h"

#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "isms/merge/markers.h"
#include "merge_internal.h"

enum {
	SHOWN_MOST = 60, /* bytes of a value in a message */
	/* What takes longer is left to whoever merges lines. */
	KEYS_MOST = 4096,	/* of one map */
	EDITED_MOST = 64 << 20, /* bytes read in edit after edit */
};

/* -- reading -------------------------------------------------------------- */

static const struct node *read_text(struct merge *merge,
				    const struct merge_text *text,
				    struct problems *problems)
{
	struct source source = { merge->path, text->bytes, text->length };

	return yaml_read(&source, merge->arena, problems);
}

static const struct node *try_text(struct merge *merge,
				   const struct merge_text *text)
{
	struct problems problems = { 0 };
	const struct node *tree = read_text(merge, text, &problems);

	problems_clear(&problems);
	return tree;
}

static bool is_wide(const struct node *node)
{
	if (node->kind == NODE_MAP && node->count > KEYS_MOST)
		return true;
	for (size_t i = 0; node->kind != NODE_TEXT && i < node->count; i++)
		if (is_wide(node->values[i]))
			return true;
	return false;
}

static const struct node *read_side(struct merge *merge,
				    const struct merge_text *text,
				    const char *label, struct error *err)
{
	struct problems problems = { 0 };
	const struct node *tree = read_text(merge, text, &problems);

	if (!tree) {
		const struct problem *first = problems.list.items;

		error_set(err, FAULT_DATA, "%s: %s cannot be read: line %u: %s",
			  merge->path, label, first ? first->line : 0,
			  first ? first->text : "no record");
	}
	problems_clear(&problems);
	if (tree && is_wide(tree)) {
		error_set(err, FAULT_DATA,
			  "%s: %s has a map of more than %d keys", merge->path,
			  label, KEYS_MOST);
		return NULL;
	}
	return tree;
}

/* A base with markers is that of a criss-cross merge, and is what both parts
 * of it agree on.  *lines: its text can be used too. */
static const struct node *read_base(struct merge *merge, bool *lines)
{
	struct shape shape = shape_of_record(merge->fields);
	const struct node *tree = NULL;
	struct markers markers;

	*lines = false;
	if (!merge->base.length)
		return NULL;
	tree = try_text(merge, &merge->base);
	*lines = tree != NULL;
	if (tree || !markers_split(merge->arena, &merge->base, &markers))
		return tree;
	return tree_common(merge->arena, &shape, try_text(merge, &markers.ours),
			   try_text(merge, &markers.theirs));
}

/* -- writing -------------------------------------------------------------- */

static bool reads_as(struct merge *merge, const struct merge_text *text,
		     const struct node *wish)
{
	struct shape shape = shape_of_record(merge->fields);
	const struct node *tree = try_text(merge, text);

	return tree && shape_same(&shape, tree, wish);
}

/* The ground changed so that it reads as the wish; it may do so already. */
static bool build_on(struct merge *merge, const struct merge_text *ground,
		     const struct node *wish, struct merge_text *text)
{
	struct shape shape = shape_of_record(merge->fields);
	const struct node *tree = try_text(merge, ground);
	struct source source = { merge->path, ground->bytes, ground->length };
	struct error ignored = { 0 };
	struct buf out = { 0 };
	edit_list edits = { 0 };
	bool ok;

	if (!tree)
		return false;
	if (shape_same(&shape, tree, wish)) {
		*text = *ground;
		return true;
	}
	ok = edits_between(merge->arena, &shape, tree, wish, &edits) &&
	     edits.count * ground->length <= EDITED_MOST &&
	     yaml_edit(&source, edits.items, edits.count, &out, &ignored);
	if (ok) {
		struct merge_text made = { buf_keep(&out, merge->arena),
					   out.length };

		ok = reads_as(merge, &made, wish);
		if (ok)
			*text = made;
	}
	error_clear(&ignored);
	buf_clear(&out);
	vec_clear(&edits);
	return ok;
}

/* Texts to start from, the best first, made when they are wanted. */
enum ground {
	GROUND_LINES, /* of both sides, where they do not touch */
	GROUND_WOVEN, /* line by line, what both inserted one after the other */
	GROUND_CHOSEN, /* and what ours inserted only */
	GROUND_OURS,
	GROUND_THEIRS,
	GROUNDS
};

struct grounds {
	struct lines sides[3]; /* base, ours, theirs */
	bool by_lines;
	bool made[GROUNDS];
	struct merge_text texts[GROUNDS]; /* bytes NULL: there is none */
};

static void open_grounds(struct merge *merge, bool use_base,
			 struct grounds *grounds)
{
	static const struct merge_text nothing = { "", 0 };

	grounds->sides[0] =
		lines_split(merge->arena, use_base ? &merge->base : &nothing);
	grounds->sides[1] = lines_split(merge->arena, &merge->ours);
	grounds->sides[2] = lines_split(merge->arena, &merge->theirs);
	grounds->by_lines = use_base && !grounds->sides[1].mixed;
}

static struct merge_text make_ground(struct merge *merge,
				     struct grounds *grounds, enum ground which)
{
	static const struct merge_text none;
	const struct lines *sides = grounds->sides;
	struct lines merged;

	if (which == GROUND_OURS)
		return merge->ours;
	if (which == GROUND_THEIRS)
		return merge->theirs;
	if (!grounds->by_lines)
		return none;
	if (which != GROUND_LINES)
		merged =
			lines_weave(merge->arena, sides, which == GROUND_WOVEN);
	else if (!lines_merge(merge->arena, &sides[0], &sides[1], &sides[2],
			      &merged))
		return none;
	return lines_join(merge->arena, &merged);
}

static bool build(struct merge *merge, struct grounds *grounds,
		  const struct node *wish, struct merge_text *text)
{
	for (int i = 0; i < GROUNDS; i++) {
		if (!grounds->made[i])
			grounds->texts[i] =
				make_ground(merge, grounds, (enum ground)i);
		grounds->made[i] = true;
		if (grounds->texts[i].bytes &&
		    build_on(merge, &grounds->texts[i], wish, text))
			return true;
	}
	return false;
}

/* The parts of the markers must give back what they were made of. */
static bool join(struct merge *merge, const struct merge_text *ours,
		 const struct merge_text *theirs, const struct node *upper,
		 const struct node *lower)
{
	struct markers markers;

	markers_join(merge->arena, merge, ours, theirs, &merge->text);
	return markers_split(merge->arena, &merge->text, &markers) &&
	       reads_as(merge, &markers.ours, upper) &&
	       reads_as(merge, &markers.theirs, lower);
}

static bool write(struct merge *merge, const struct trees *trees, bool use_base)
{
	struct grounds grounds = { 0 };
	const struct node *ours = tree_merge(merge, trees, MERGE_OURS, true);
	const struct node *theirs;
	struct merge_text upper, lower;

	open_grounds(merge, use_base, &grounds);
	if (!merge->clashes.count)
		return build(merge, &grounds, ours, &merge->text);
	theirs = tree_merge(merge, trees, MERGE_THEIRS, false);
	if (!build(merge, &grounds, ours, &upper))
		return false;
	if (build_on(merge, &upper, theirs, &lower) &&
	    join(merge, &upper, &lower, ours, theirs))
		return true;
	return build(merge, &grounds, theirs, &lower) &&
	       join(merge, &upper, &lower, ours, theirs);
}

/* Two records in one file: both in full. */
static bool write_strangers(struct merge *merge, const struct trees *trees)
{
	struct clash whole = { "", NULL, trees->ours, trees->theirs };

	vec_push(&merge->clashes, whole);
	return join(merge, &merge->ours, &merge->theirs, trees->ours,
		    trees->theirs);
}

/* -- the whole ------------------------------------------------------------ */

bool merge_run(struct merge *merge, struct error *err)
{
	struct trees trees = { 0 };
	bool use_base, ok;

	trees.ours = read_side(merge, &merge->ours, "our side", err);
	if (trees.ours)
		trees.theirs =
			read_side(merge, &merge->theirs, "their side", err);
	if (!trees.theirs)
		return false;
	trees.base = read_base(merge, &use_base);
	if (merge->strangers && !merge->base.length &&
	    !merge_same_title(trees.ours, trees.theirs))
		ok = write_strangers(merge, &trees);
	else
		ok = write(merge, &trees, use_base);
	if (!ok)
		return error_set(err, FAULT_DATA,
				 "%s: the sides cannot be put together "
				 "without touching other text",
				 merge->path);
	return true;
}

void merge_clear(struct merge *merge)
{
	vec_clear(&merge->clashes);
}

struct list merge_fields(struct arena *arena, const struct field *fields,
			 const struct node *left, const struct node *right)
{
	struct shape shape = shape_of_record(fields);
	size_t most = (left ? left->count : 0) + (right ? right->count : 0);
	struct list list = { arena_array(arena, most + 1, sizeof(char *)), 0 };

	for (int side = 0; side < 2; side++) {
		const struct node *tree = side ? right : left;
		const struct node *other = side ? left : right;

		for (size_t i = 0; tree && i < tree->count; i++) {
			const char *key = tree->keys[i]->text;
			struct shape under = shape_under(&shape, key);
			const struct node *there = node_get(other, key);

			if (!(side && there) &&
			    !shape_same(&under, tree->values[i], there))
				list.items[list.count++] = key;
		}
	}
	return list;
}

bool merge_same_title(const struct node *ours, const struct node *theirs)
{
	struct shape line = { .kind = SHAPE_VALUE };

	return shape_same(&line, node_get(ours, "title"),
			  node_get(theirs, "title"));
}

/* -- for people ----------------------------------------------------------- */

const char *merge_title(const struct node *record)
{
	const struct node *title = node_get(record, "title");

	return title && title->kind == NODE_TEXT ? title->text : "";
}

static void show(const struct node *value, struct buf *out)
{
	static const char *const marks[] = { "", "[", "{" };
	static const char *const ends[] = { "", "]", "}" };

	if (value->kind == NODE_TEXT) {
		size_t length = strcspn(value->text, "\n");

		buf_add(out, value->text, length);
		if (value->text[length] && value->text[length + 1])
			buf_text(out, " ...");
		return;
	}
	buf_text(out, marks[value->kind]);
	for (size_t i = 0; i < value->count; i++) {
		if (i)
			buf_text(out, ", ");
		if (value->kind == NODE_MAP)
			buf_format(out, "%s: ", value->keys[i]->text);
		show(value->values[i], out);
	}
	buf_text(out, ends[value->kind]);
}

void clash_show(const struct node *value, struct buf *out)
{
	struct buf whole = { 0 };
	size_t length;

	if (!value || (value->kind == NODE_TEXT && !value->length)) {
		buf_text(out, "nothing");
		return;
	}
	show(value, &whole);
	length = whole.length;
	if (length > SHOWN_MOST) {
		length = SHOWN_MOST;
		while (length && (whole.text[length] & 0xc0) == 0x80)
			length--;
	}
	buf_add(out, buf_string(&whole), length);
	if (length < whole.length)
		buf_text(out, " ...");
	buf_clear(&whole);
}
