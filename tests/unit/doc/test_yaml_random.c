/* test_yaml_random.c - random edits of random files do what they mean. */
#include <stdio.h>

#include "edit_case.h"
#include "messy.h"
#include "isms/doc/yaml_write.h"

static const char *const words[] = {
	"a",
	"two words",
	"no",
	"1.10",
	"2026-01-02",
	"x: y",
	"# x",
	"it's",
	"say \"x\"",
	"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80",
	"",
	"a, b",
	"[x]",
	"- a",
	"null",
	"C:\\x",
	"why?",
	"http://x.y/?z=1#f",
	" a ",
	"tab\tx",
	"one\ntwo\n",
	"one\n\ntwo",
	"  in\nout\n",
	"x\n\n",
	"end\n",
	"\n",
	"? a",
};

static const char *word(struct dice *dice)
{
	return words[throw(dice, sizeof words / sizeof *words)];
}

/* -- random edits, and what they mean, by other means than the code's ----- */

struct spot_of {
	struct node *chain[16]; /* the collections above, root first */
	size_t index[16];
	size_t depth;
	char path[256];
};

/* Walk down at random; false when it stays at the root. */
static bool pick(struct dice *dice, struct node *root, struct spot_of *spot)
{
	struct node *node = root;

	*spot = (struct spot_of){ 0 };
	while (node->kind != NODE_TEXT && node->count &&
	       (spot->depth == 0 || throw(dice, 4))) {
		size_t at = throw(dice, (unsigned)node->count);
		size_t used = strlen(spot->path);

		spot->chain[spot->depth] = node;
		spot->index[spot->depth++] = at;
		if (node->kind == NODE_MAP)
			snprintf(spot->path + used, sizeof spot->path - used,
				 "%s%s", used ? "." : "", node->keys[at]->text);
		else
			snprintf(spot->path + used, sizeof spot->path - used,
				 "[%zu]", at);
		node = node->values[at];
	}
	return spot->depth > 0;
}

static struct node **place_of(struct spot_of *spot)
{
	return &spot->chain[spot->depth - 1]
			->values[spot->index[spot->depth - 1]];
}

static void take_out(struct node *node, size_t index)
{
	for (size_t i = index; i + 1 < node->count; i++) {
		node->values[i] = node->values[i + 1];
		if (node->kind == NODE_MAP)
			node->keys[i] = node->keys[i + 1];
	}
	node->count--;
}

static void unset(struct spot_of *spot)
{
	while (spot->depth > 0) {
		struct node *node = spot->chain[--spot->depth];

		take_out(node, spot->index[spot->depth]);
		if (node->count)
			return;
	}
}

static struct node *random_value(struct dice *dice, struct arena *arena,
				 unsigned depth)
{
	unsigned kind = throw(dice, depth ? 6 : 10);
	struct node *node;

	if (kind < 6)
		return node_text(arena, word(dice),
				 throw(dice, 3) ? NODE_DOUBLE_QUOTED
						: NODE_PLAIN);
	node = kind < 8 ? node_list(arena) : node_map(arena);
	if (throw(dice, 3) == 0)
		node->style = NODE_FLOW;
	for (unsigned i = throw(dice, 4); i-- > 0;) {
		if (node->kind == NODE_LIST)
			node_push(arena, node,
				  random_value(dice, arena, depth + 1));
		else
			node_put(arena, node,
				 arena_format(arena, "n%u", dice->name++),
				 random_value(dice, arena, depth + 1));
	}
	return node;
}

/* Makes an edit and does to the tree what it means. */
static bool random_edit(struct dice *dice, struct arena *arena,
			struct node *root, struct edit *edit)
{
	struct spot_of spot;
	struct node **place, *node;

	if (!pick(dice, root, &spot))
		return false;
	place = place_of(&spot);
	node = *place;
	edit->path = arena_copy(arena, spot.path);
	edit->value = random_value(dice, arena, 0);
	edit->kind = (enum edit_kind) throw(dice, 4);
	switch (edit->kind) {
	case EDIT_SET:
		if (node->kind == NODE_MAP && throw(dice, 2)) {
			edit->path = arena_format(arena, "%s.n%u", edit->path,
						  dice->name);
			node_put(arena, node,
				 arena_format(arena, "n%u", dice->name++),
				 (struct node *)edit->value);
		} else {
			*place = (struct node *)edit->value;
		}
		return true;
	case EDIT_UNSET:
		unset(&spot);
		return true;
	case EDIT_ADD:
		if (node->kind == NODE_MAP ||
		    (node->kind == NODE_TEXT && !node_is_empty(node)))
			return false;
		if (node->kind == NODE_TEXT)
			*place = node = node_list(arena);
		node_push(arena, node, (struct node *)edit->value);
		return true;
	case EDIT_REMOVE:
		if (node->kind != NODE_LIST || node->count == 0)
			return false;
		edit->value = node->values[throw(dice, (unsigned)node->count)];
		for (size_t i = 0; i < node->count; i++) {
			if (!node_equal(node->values[i], edit->value))
				continue;
			spot.chain[spot.depth] = node;
			spot.index[spot.depth++] = i;
			unset(&spot);
			break;
		}
		return true;
	}
	return false;
}

static size_t count_comments(const char *text)
{
	size_t count = 0;

	for (text = strstr(text, "# c"); text; text = strstr(text + 1, "# c"))
		count++;
	return count;
}

/* Bytes that both begin with, plus bytes that both end with. */
static size_t common(const struct buf *left, const struct buf *right)
{
	size_t least =
		left->length < right->length ? left->length : right->length;
	size_t head = 0, tail = 0;

	while (head < least && left->text[head] == right->text[head])
		head++;
	while (tail < least - head &&
	       left->text[left->length - 1 - tail] ==
		       right->text[right->length - 1 - tail])
		tail++;
	return head + tail;
}

static void check_bytes(const struct edit *edit, const struct node *was,
			const struct buf *before, const struct buf *after)
{
	if (edit->kind == EDIT_UNSET || edit->kind == EDIT_REMOVE)
		assert_true(common(before, after) + 2 >= after->length);
	if (edit->kind == EDIT_ADD || (edit->kind == EDIT_SET && !was))
		assert_int_equal(count_comments(before->text),
				 count_comments(after->text));
	if (edit->kind == EDIT_SET && was && was->kind == NODE_TEXT &&
	    was->style < NODE_LITERAL && was->end > was->begin &&
	    edit->value->kind == NODE_TEXT && edit->value->length &&
	    !strchr(edit->value->text, '\n')) {
		size_t rest = before->length - was->end;

		assert_true(after->length >= was->begin + rest);
		assert_memory_equal(before->text, after->text, was->begin);
		assert_memory_equal(before->text + was->end,
				    after->text + after->length - rest, rest);
	}
}

/* Does it end in a block text that lacks its last line break? */
static bool is_open_ended(const struct buf *text)
{
	return text->length && text->text[text->length - 1] != '\n';
}

static void random_edits_do_what_they_mean(void **state)
{
	struct dice dice = { .state = 20261123 };
	size_t done = 0, refused = 0;

	(void)state;
	for (unsigned round = 0; round < 4000; round++) {
		struct arena arena = { 0 };
		struct buf before = { 0 }, after = { 0 };
		struct edit edit = { 0 };
		struct node *root, *was;

		messy_file(&dice, &before);
		root = case_read(&arena, before.text, before.length);
		if (!root)
			print_error("%s\n", before.text);
		assert_non_null(root);
		if (random_edit(&dice, &arena, root, &edit)) {
			struct node *first =
				case_read(&arena, before.text, before.length);
			bool ok = case_edit(&arena, before.text, &edit, &after);

			was = node_at(first, edit.path);
			if (!ok && !is_open_ended(&before))
				print_error("round %u %d %s\n%s\n%s\n", round,
					    edit.kind, edit.path, before.text,
					    after.text);
			assert_true(ok || is_open_ended(&before));
			refused += !ok;
			done++;
			if (ok) {
				struct node *back = case_read(
					&arena, after.text, after.length);

				assert_true(node_equal(back, root));
				check_bytes(&edit, was, &before, &after);
			}
		}
		buf_clear(&before);
		buf_clear(&after);
		arena_clear(&arena);
	}
	assert_true(done > 2000);
	assert_true(refused < done / 50);
}

static void random_trees_are_written_and_edited(void **state)
{
	struct dice dice = { .state = 1123 };

	(void)state;
	for (unsigned round = 0; round < 1500; round++) {
		struct arena arena = { 0 };
		struct buf text = { 0 }, out = { 0 };
		struct node *root = node_map(&arena);

		for (unsigned i = 0; i < 4; i++)
			node_put(&arena, root, arena_format(&arena, "k%u", i),
				 random_value(&dice, &arena, 0));
		yaml_write(&text, root);
		for (unsigned i = 0; i < 4; i++) {
			struct edit edit = { 0 };
			struct node *back =
				case_read(&arena, text.text, text.length);
			bool ok;

			assert_true(node_equal(back, root));
			root = back;
			if (!random_edit(&dice, &arena, root, &edit)) {
				root = case_read(&arena, text.text,
						 text.length);
				continue;
			}
			ok = case_edit(&arena, buf_string(&text), &edit, &out);
			if (!ok)
				print_error("round %u %d %s\n%s\n%s\n", round,
					    edit.kind, edit.path,
					    buf_string(&text), out.text);
			assert_true(ok);
			buf_reset(&text);
			buf_add(&text, out.text, out.length);
		}
		buf_clear(&text);
		buf_clear(&out);
		arena_clear(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_edits_do_what_they_mean),
		cmocka_unit_test(random_trees_are_written_and_edited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
