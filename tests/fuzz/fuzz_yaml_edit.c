/* fuzz_yaml_edit.c - an edit does what it means and nothing else: what it does
 * not name keeps its bytes, comments stay, or it is refused. */
#include "comments.h"

#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_edit.h"
#include "isms/doc/yaml_read.h"
#include "../unit/doc/messy.h"

enum {
	DEPTH = 12 /* of places that are picked */
};

/* The way to a place in a tree. */
struct way {
	struct node *chain[DEPTH]; /* the collections above, root first */
	size_t index[DEPTH];
	size_t depth;
	struct buf path;
};

struct trial {
	struct arena arena;
	struct source source;
	struct node *root;    /* as it was */
	struct node *wish;    /* as it shall be */
	struct node *changed; /* of root: the value that is replaced */
	struct edit edit;
	struct way way;
	struct buf out, messy;
	struct comments was, is;
};

static struct node *read_tree(struct trial *trial, const struct source *source)
{
	struct problems problems = { 0 };
	struct node *root = yaml_read(source, &trial->arena, &problems);

	problems_clear(&problems);
	return root;
}

/* -- the place and the value ---------------------------------------------- */

/* A key as a step of a path; false when it cannot be one. */
static bool add_key(struct buf *path, const char *key)
{
	if (strpbrk(key, "\"") || !*key)
		return false;
	if (strpbrk(key, ".[]="))
		buf_format(path, "[\"%s\"]", key);
	else
		buf_format(path, "%s%s", path->length ? "." : "", key);
	return true;
}

static bool walk(struct way *way, struct node *node, struct feed *feed)
{
	buf_reset(&way->path);
	for (way->depth = 0; node->kind != NODE_TEXT && node->count;) {
		size_t at = feed_pick(feed, node->count);

		if (way->depth == DEPTH ||
		    (way->depth && feed_pick(feed, 4) == 0))
			break;
		way->chain[way->depth] = node;
		way->index[way->depth++] = at;
		if (node->kind == NODE_LIST)
			buf_format(&way->path, "[%zu]", at);
		else if (!add_key(&way->path, node->keys[at]->text))
			return false;
		node = node->values[at];
	}
	return way->depth > 0;
}

static struct node **place_of(struct way *way)
{
	return &way->chain[way->depth - 1]->values[way->index[way->depth - 1]];
}

static struct node *make_value(struct trial *trial, struct feed *feed,
			       unsigned depth)
{
	unsigned kind = feed_pick(feed, depth < 2 ? 8 : 6);
	struct node *node;

	if (kind < 6)
		return node_text(&trial->arena, feed_text(feed, &trial->arena),
				 kind ? NODE_DOUBLE_QUOTED : NODE_PLAIN);
	node = kind == 6 ? node_list(&trial->arena) : node_map(&trial->arena);
	if (feed_pick(feed, 3) == 0)
		node->style = NODE_FLOW;
	for (unsigned i = feed_pick(feed, 4); i > 0; i--) {
		struct node *value = make_value(trial, feed, depth + 1);

		if (node->kind == NODE_LIST)
			node_push(&trial->arena, node, value);
		else
			node_put(&trial->arena, node,
				 arena_format(&trial->arena, "n%u", i), value);
	}
	return node;
}

/* -- what an edit means, by other means than the code's ------------------- */

static void take_out(struct node *node, size_t index)
{
	for (size_t i = index; i + 1 < node->count; i++) {
		node->values[i] = node->values[i + 1];
		if (node->kind == NODE_MAP)
			node->keys[i] = node->keys[i + 1];
	}
	node->count--;
}

/* What it leaves empty goes too. */
static void unset(struct way *way)
{
	while (way->depth > 0) {
		struct node *node = way->chain[--way->depth];

		take_out(node, way->index[way->depth]);
		if (node->count)
			return;
	}
}

static bool mean_set(struct trial *trial, struct node **place, bool inside)
{
	struct node *node = *place;
	struct node *value = (struct node *)trial->edit.value;

	if (!inside || node->kind != NODE_MAP) {
		*place = value;
		return true;
	}
	if (node_get(node, "new"))
		return false;
	add_key(&trial->way.path, "new");
	node_put(&trial->arena, node, "new", value);
	return true;
}

static bool mean_remove(struct trial *trial, struct node *node,
			struct feed *feed)
{
	struct way *way = &trial->way;

	if (node->kind != NODE_LIST || !node->count || way->depth == DEPTH)
		return false;
	trial->edit.value = node->values[feed_pick(feed, node->count)];
	for (size_t i = 0; i < node->count; i++) {
		if (!node_equal(node->values[i], trial->edit.value))
			continue;
		way->chain[way->depth] = node;
		way->index[way->depth++] = i;
		unset(way);
		break;
	}
	return true;
}

static bool mean(struct trial *trial, struct feed *feed)
{
	struct node **place = place_of(&trial->way), *node = *place;
	bool inside = feed_pick(feed, 2);

	switch (trial->edit.kind) {
	case EDIT_SET:
		return mean_set(trial, place, inside);
	case EDIT_UNSET:
		unset(&trial->way);
		return true;
	case EDIT_ADD:
		if (node_is_empty(node))
			*place = node = node_list(&trial->arena);
		if (node->kind != NODE_LIST)
			return false;
		node_push(&trial->arena, node,
			  (struct node *)trial->edit.value);
		return true;
	case EDIT_REMOVE:
		return mean_remove(trial, node, feed);
	}
	return false;
}

/* -- what must hold ------------------------------------------------------- */

/* A value that both trees hold has its bytes. */
static void check_bytes(const struct trial *trial, const struct source *after,
			const struct node *was, const struct node *is)
{
	const char *old = trial->source.text, *new = after->text;

	if (was->kind == NODE_TEXT && was != trial->changed) {
		HOLDS(is->end - is->begin == was->end - was->begin);
		HOLDS(!memcmp(old + was->begin, new + is->begin,
			      was->end - was->begin));
	}
	for (size_t i = 0; was != trial->changed && i < was->count; i++)
		check_bytes(trial, after, was->values[i],
			    was->kind == NODE_LIST
				    ? is->values[i]
				    : node_get(is, was->keys[i]->text));
}

static bool is_one_line(const struct node *node)
{
	return node->kind == NODE_TEXT && node->length &&
	       !strchr(node->text, '\n');
}

/* Blanks behind the colon may go, and a line break there; a comment before it
 * may stand behind the header of a block text. */
static size_t behind_colon(const char *text, size_t begin)
{
	for (;;) {
		size_t line;

		while (begin && strchr(" \t\r\n", text[begin - 1]))
			begin--;
		for (line = begin; line && text[line - 1] != '\n';)
			line--;
		while (line < begin && text[line] != '#')
			line++;
		if (line == begin)
			return begin;
		begin = line;
	}
}

/* All but the value, where one line takes the place of another; else all but
 * the lines that the value stands in. */
static void check_lines(const struct trial *trial, const struct source *after)
{
	const struct source *before = &trial->source;
	const struct node *node = trial->changed;
	size_t begin = node->begin, end = node->end;
	size_t rest;

	/* where nothing stands a map may come to stand, below the key */
	if (node->style >= NODE_LITERAL || node_is_empty(node) ||
	    !is_one_line(trial->edit.value)) {
		while (end < before->length && before->text[end] != '\n')
			end++;
		begin = behind_colon(before->text, begin);
	}
	rest = before->length - end;
	HOLDS(after->length >= begin + rest);
	HOLDS(!memcmp(before->text, after->text, begin));
	HOLDS(!memcmp(before->text + end, after->text + after->length - rest,
		      rest));
}

static void check_result(struct trial *trial)
{
	struct source after = { "x.yaml", buf_string(&trial->out),
				trial->out.length };
	struct node *is = read_tree(trial, &after);
	bool puts =
		trial->edit.kind == EDIT_SET || trial->edit.kind == EDIT_ADD;

	HOLDS(is && node_equal(is, trial->wish));
	comments_read(&trial->source, trial->root, &trial->arena, &trial->was);
	comments_read(&after, is, &trial->arena, &trial->is);
	HOLDS(comments_within(&trial->is, &trial->was));
	if (puts && (!trial->changed || trial->changed->kind == NODE_TEXT))
		HOLDS(comments_within(&trial->was, &trial->is));
	if (puts)
		check_bytes(trial, &after, trial->root, is);
	if (puts && trial->changed && trial->changed->kind == NODE_TEXT &&
	    trial->changed->begin < trial->changed->end)
		check_lines(trial, &after);
}

static void try_edit(struct trial *trial)
{
	struct error err = { 0 };
	bool ok;

	buf_reset(&trial->out);
	ok = yaml_edit(&trial->source, &trial->edit, 1, &trial->out, &err);
	if (!ok)
		HOLDS(err.fault == FAULT_DATA && err.text.length &&
		      !trial->out.length);
	else if (trial->wish)
		check_result(trial);
	else
		HOLDS(read_tree(trial,
				&(struct source){ "x.yaml",
						  buf_string(&trial->out),
						  trial->out.length }));
	error_clear(&err);
}

/* Half of the files are not those of the input but drawn by it: few mutations
 * of a file leave one that can be read. */
static void take_file(struct trial *trial, struct feed *rest, bool drawn)
{
	struct dice dice = { .state = 88172645463325252 };

	trial->source = (struct source){ .path = "x.yaml" };
	trial->source.text = rest->left ? (const char *)rest->bytes : "";
	trial->source.length = rest->left;
	if (drawn) {
		for (size_t i = 0; i < 8; i++)
			dice.state ^= (uint64_t)feed_byte(rest) << 8 * i;
		dice.state += !dice.state;
		buf_reset(&trial->messy);
		messy_file(&dice, &trial->messy);
		trial->source.text = trial->messy.text;
		trial->source.length = trial->messy.length;
	}
	trial->root = read_tree(trial, &trial->source);
	trial->wish = trial->root ? read_tree(trial, &trial->source) : NULL;
	trial->changed = NULL;
	HOLDS(trial->root || !drawn);
}

/* What the edit is, up to a NUL, then the file. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct trial trial;
	struct feed rest = { data, size }, feed = { data, 0 };
	bool known;

	feed.left = strlen(feed_text(&rest, &trial.arena));
	trial.edit =
		(struct edit){ .kind = (enum edit_kind)feed_pick(&feed, 4) };
	take_file(&trial, &rest, feed_pick(&feed, 2) == 0);
	if (feed_pick(&feed, 8) == 0) {
		trial.edit.path = feed_until(&feed, '|', &trial.arena);
		trial.edit.value = make_value(&trial, &feed, 0);
		trial.wish = NULL;
		try_edit(&trial);
	} else if (trial.root && walk(&trial.way, trial.wish, &feed)) {
		trial.edit.value = make_value(&trial, &feed, 0);
		known = mean(&trial, &feed);
		trial.edit.path = buf_string(&trial.way.path);
		trial.changed = node_at(trial.root, trial.edit.path);
		if (!known)
			trial.wish = NULL;
		try_edit(&trial);
	}
	arena_reset(&trial.arena);
	return 0;
}
