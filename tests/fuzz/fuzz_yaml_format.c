/* fuzz_yaml_format.c - a file laid out anew holds the same values and comments,
 * and laying it out once more changes nothing. */
#include "comments.h"

#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_format.h"
#include "isms/doc/yaml_read.h"

static const struct yaml_keys below_keys[] = {
	{ .name = "on", .bare = true },
	{ .name = "a" },
	{ .name = NULL },
};

static const struct yaml_keys keys[] = {
	{ .name = "title" },
	{ .name = "a" },
	{ .name = "level", .bare = true },
	{ .name = "tests", .below = below_keys },
	{ .name = "excuse", .keyed = true, .below = below_keys },
	{ .name = NULL },
};

struct layout {
	struct arena arena;
	struct buf once, twice;
	struct comments was, is;
};

/* Whatever the order of keys. */
static bool same_values(const struct node *left, const struct node *right)
{
	if (left->kind != right->kind || left->count != right->count ||
	    node_is_empty(left) != node_is_empty(right))
		return false;
	if (left->kind == NODE_TEXT)
		return left->length == right->length &&
		       !memcmp(left->text, right->text, left->length);
	for (size_t i = 0; i < left->count; i++) {
		const struct node *other =
			left->kind == NODE_LIST
				? right->values[i]
				: node_get(right, left->keys[i]->text);

		if (!other || !same_values(left->values[i], other))
			return false;
	}
	return true;
}

static const struct node *read_whole(struct layout *layout,
				     const struct source *source,
				     struct comments *comments)
{
	struct problems problems = { 0 };
	const struct node *root = yaml_read(source, &layout->arena, &problems);

	problems_clear(&problems);
	if (root)
		comments_read(source, root, &layout->arena, comments);
	return root;
}

static void check_layout(struct layout *layout, const struct source *before)
{
	struct source after = { "x.yaml", layout->once.text,
				layout->once.length };
	const struct node *old, *new;
	struct error err = { 0 };

	old = read_whole(layout, before, &layout->was);
	new = read_whole(layout, &after, &layout->is);
	HOLDS(old && new);
	HOLDS(same_values(old, new));
	HOLDS(comments_equal(&layout->was, &layout->is));
	HOLDS(!memchr(after.text, '\r', after.length));
	HOLDS(!after.length || after.text[after.length - 1] == '\n');
	HOLDS(yaml_format(&after, keys, &layout->twice, &err));
	HOLDS(!strcmp(buf_string(&layout->once), buf_string(&layout->twice)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct layout layout;
	struct source source = { "x.yaml", size ? (const char *)data : "",
				 size };
	struct error err = { 0 };

	buf_reset(&layout.once);
	buf_reset(&layout.twice);
	if (yaml_format(&source, keys, &layout.once, &err))
		check_layout(&layout, &source);
	else
		HOLDS(err.fault == FAULT_DATA && err.text.length &&
		      !layout.once.length);
	error_clear(&err);
	arena_reset(&layout.arena);
	return 0;
}
