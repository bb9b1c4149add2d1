/* comments.h - the comments of a YAML text, found by other means than those of
 * the code: whatever no key and no value covers and begins with "#". */
#ifndef TESTS_FUZZ_COMMENTS_H
#define TESTS_FUZZ_COMMENTS_H

#include "fuzz.h"

#include "isms/base/vec.h"
#include "isms/doc/node.h"

struct comments {
	VEC(const char *) list; /* without blanks behind */
};

static inline void comments_cover(const struct source *source,
				  const struct node *node, char *covered)
{
	size_t begin = node->begin;

	if (node->kind == NODE_TEXT) {
		const char *header = NULL;

		/* "| # this is a comment", and no text of the block */
		if (node->style == NODE_LITERAL || node->style == NODE_FOLDED)
			header = memchr(source->text + begin, '\n',
					source->length - begin);
		if (header)
			begin = (size_t)(header - source->text);
		if (begin < node->end)
			memset(covered + begin, 1, node->end - begin);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAP)
			comments_cover(source, node->keys[i], covered);
		comments_cover(source, node->values[i], covered);
	}
}

static inline void comments_read(const struct source *source,
				 const struct node *root, struct arena *arena,
				 struct comments *comments)
{
	char *covered = arena_alloc(arena, source->length + 1);
	const char *text = source->text;

	comments->list.count = 0;
	comments_cover(source, root, covered);
	for (size_t at = 0; at < source->length; at++) {
		size_t end = at;

		if (covered[at] || text[at] != '#')
			continue;
		while (end < source->length && text[end] != '\n')
			end++;
		for (size_t last = end;; last--)
			if (last == at || !strchr(" \t\r", text[last - 1])) {
				const char *kept =
					arena_text(arena, text + at, last - at);

				vec_push(&comments->list, kept);
				break;
			}
		at = end;
	}
}

static inline size_t comments_count(const struct comments *comments,
				    const char *text)
{
	size_t count = 0;

	for (size_t i = 0; i < comments->list.count; i++)
		count += !strcmp(comments->list.items[i], text);
	return count;
}

/* The same ones, in whatever order. */
static inline bool comments_equal(const struct comments *left,
				  const struct comments *right)
{
	for (size_t i = 0; i < left->list.count; i++)
		if (comments_count(left, left->list.items[i]) !=
		    comments_count(right, left->list.items[i]))
			return false;
	return left->list.count == right->list.count;
}

/* All of `few` are in `many`, in the same order. */
static inline bool comments_within(const struct comments *few,
				   const struct comments *many)
{
	size_t at = 0;

	for (size_t i = 0; i < few->list.count; i++, at++) {
		while (at < many->list.count &&
		       strcmp(many->list.items[at], few->list.items[i]) != 0)
			at++;
		if (at == many->list.count)
			return false;
	}
	return true;
}

#endif
