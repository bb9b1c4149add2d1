/* same_tree.h - is what the fast way reads what libyaml reads? */
#ifndef TEST_SAME_TREE_H
#define TEST_SAME_TREE_H

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "../../../src/doc/doc_internal.h"
#include "../../../src/doc/glance_internal.h"

static inline bool same_tree(const struct node *left, const struct node *right)
{
	bool same = left->kind == right->kind && left->style == right->style &&
		    left->begin == right->begin && left->end == right->end &&
		    left->place.line == right->place.line &&
		    left->place.column == right->place.column &&
		    left->count == right->count &&
		    left->length == right->length;

	if (same && left->kind == NODE_TEXT)
		return !memcmp(left->text, right->text, left->length + 1);
	for (size_t i = 0; same && i < left->count; i++)
		same = same_tree(left->values[i], right->values[i]) &&
		       (left->kind != NODE_MAP ||
			same_tree(left->keys[i], right->keys[i]));
	return same;
}

/* 1 taken by both alike, 0 left to libyaml, -1 a difference.  The habit is what
 * the fast way knows of other texts. */
static inline int same_reading(struct arena *arena, struct habit *habit,
			       const char *text, size_t length)
{
	struct problems problems = { 0 };
	struct source source = { "x.yaml", text, length };
	const struct node *fast = NULL, *slow;
	struct glance glance = { .scratch = arena, .habit = habit };
	bool ascii;
	int result = 0;

	if (yaml_glance(&source, arena, &problems, &glance) && glance.scanned)
		fast = tape_tree(&glance.tape, arena);
	if (fast) {
		slow = source_scan(&source, false, &problems, &ascii)
			       ? yaml_parse(&source, ascii, arena, &problems)
			       : NULL;
		result = slow && same_tree(fast, slow) ? 1 : -1;
	}
	problems_clear(&problems);
	return result;
}

#endif
