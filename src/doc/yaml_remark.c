/* yaml_remark.c - finds the comments and blank lines of a file. */
#include <stdlib.h>
#include <string.h>

#include "isms/base/arena.h"
#include "doc_internal.h"
#include "format_internal.h"

struct search {
	struct splice splice; /* the text, for yaml_span.c */
	struct arena *arena;
	remark_vec *remarks;
	size_t at; /* behind the last key or text */
};

/* Up to the end of the line, without the blanks there. */
static size_t add_comment(struct search *search, size_t begin)
{
	const char *text = search->splice.text;
	size_t end = span_line_end(&search->splice, begin), last = end;
	struct remark remark = { .begin = begin };

	while (text[last - 1] == ' ' || text[last - 1] == '\t')
		last--;
	remark.text = arena_text(search->arena, text + begin, last - begin);
	remark.beside = !span_starts_line(&search->splice, begin);
	remark.column = begin - span_line_begin(&search->splice, begin);
	vec_push(search->remarks, remark);
	return end;
}

static void add_blank(struct search *search, size_t begin)
{
	struct remark remark = { .begin = begin, .text = "" };

	vec_push(search->remarks, remark);
}

static bool is_marker(const struct search *search, size_t at)
{
	return at + 3 <= search->splice.length &&
	       at == span_line_begin(&search->splice, at) &&
	       strncmp(search->splice.text + at, "---", 3) == 0;
}

/* A comment that stands further in than one above it cannot belong deeper. A
 * blank line goes with what is below it. */
static void settle_columns(remark_vec *remarks, size_t from)
{
	size_t limit = SIZE_MAX;

	for (size_t i = from; i < remarks->count; i++) {
		struct remark *remark = &remarks->items[i];

		if (remark->beside || !*remark->text)
			continue;
		if (remark->column > limit)
			remark->column = limit;
		limit = remark->column;
	}
	for (size_t i = remarks->count; i-- > from;)
		if (!*remarks->items[i].text && i + 1 < remarks->count &&
		    !remarks->items[i + 1].beside)
			remarks->items[i].column = remarks->items[i + 1].column;
}

/* What stands between two texts: signs, blanks, comments.  The end of the
 * mark before the document counts as a blank line. */
static void search_gap(struct search *search, size_t end)
{
	const char *text = search->splice.text;
	size_t first = search->remarks->count, breaks = 0;

	for (size_t at = search->at; at < end; at++) {
		if (text[at] == '#') {
			at = add_comment(search, at) - 1;
			breaks = 0;
		} else if (text[at] == '\n') {
			if (++breaks == 2)
				add_blank(search, at);
		} else if (is_marker(search, at)) {
			add_blank(search, at);
			at += 2;
			breaks = 2;
		} else if (!strchr(" \t\r", text[at])) {
			breaks = 0;
		}
	}
	settle_columns(search->remarks, first);
}

static void search_text(struct search *search, const struct node *node)
{
	const char *text = search->splice.text;
	size_t header;

	if (node->begin == node->end)
		return;
	search_gap(search, node->begin);
	search->at = node->end;
	if (node->style != NODE_LITERAL && node->style != NODE_FOLDED)
		return;
	header = span_skip_blanks(
		&search->splice,
		yaml_block_header(text, node->begin, search->splice.length));
	if (header >= search->splice.length || text[header] != '#')
		return;
	header = add_comment(search, header);
	if (header > search->at)
		search->at = header;
}

static void search_node(struct search *search, const struct node *node)
{
	if (node->kind == NODE_TEXT) {
		search_text(search, node);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAP)
			search_text(search, node->keys[i]);
		search_node(search, node->values[i]);
	}
}

void remarks_read(const struct source *source, const struct node *root,
		  struct arena *arena, remark_vec *remarks)
{
	struct search search = {
		.splice = { .text = source->text,
			    .start = source_mark(source),
			    .length = source->length },
		.arena = arena,
		.remarks = remarks,
	};

	search.at = search.splice.start;
	search_node(&search, root);
	search_gap(&search, source->length);
}

static int compare_lines(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void sorted_comments(const remark_vec *remarks, line_vec *lines)
{
	for (size_t i = 0; i < remarks->count; i++)
		if (*remarks->items[i].text)
			vec_push(lines, remarks->items[i].text);
	if (lines->count)
		qsort(lines->items, lines->count, sizeof *lines->items,
		      compare_lines);
}

bool remarks_equal(const remark_vec *left, const remark_vec *right)
{
	line_vec mine = { 0 }, theirs = { 0 };
	bool same;

	sorted_comments(left, &mine);
	sorted_comments(right, &theirs);
	same = mine.count == theirs.count;
	for (size_t i = 0; same && i < mine.count; i++)
		same = !strcmp(mine.items[i], theirs.items[i]);
	vec_clear(&mine);
	vec_clear(&theirs);
	return same;
}
