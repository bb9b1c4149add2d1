/* yaml_span.c - finds lines, anchors and entries in the bytes of a file. */
#include <string.h>

#include "doc_internal.h"

size_t span_line_begin(const struct splice *splice, size_t offset)
{
	while (offset > splice->start && splice->text[offset - 1] != '\n')
		offset--;
	return offset;
}

static const char *find_break(const struct splice *splice, size_t offset)
{
	if (offset >= splice->length)
		return NULL;
	return memchr(splice->text + offset, '\n', splice->length - offset);
}

size_t span_line_end(const struct splice *splice, size_t offset)
{
	const char *found = find_break(splice, offset);
	size_t end = splice->length;

	if (!found)
		return end;
	end = (size_t)(found - splice->text);
	return end > offset && splice->text[end - 1] == '\r' ? end - 1 : end;
}

size_t span_next_line(const struct splice *splice, size_t offset)
{
	const char *found = find_break(splice, offset);

	return found ? (size_t)(found - splice->text) + 1 : splice->length;
}

bool span_is_blank(const struct splice *splice, size_t begin, size_t end)
{
	while (begin < end &&
	       (splice->text[begin] == ' ' || splice->text[begin] == '\t'))
		begin++;
	return begin >= end;
}

size_t span_skip_blanks(const struct splice *splice, size_t offset)
{
	while (offset < splice->length &&
	       (splice->text[offset] == ' ' || splice->text[offset] == '\t'))
		offset++;
	return offset;
}

bool span_starts_line(const struct splice *splice, size_t offset)
{
	return span_is_blank(splice, span_line_begin(splice, offset), offset);
}

size_t span_tail(const struct splice *splice, size_t offset, size_t column)
{
	size_t end = span_line_end(splice, offset);

	for (;;) {
		size_t next = span_next_line(splice, end), at = next;

		while (at < splice->length && splice->text[at] == ' ')
			at++;
		if (at == splice->length || splice->text[at] != '#' ||
		    at - next <= column)
			return end;
		end = span_line_end(splice, at);
	}
}

/* The next byte of a kind that stands outside comments. */
static size_t find_sign(const struct splice *splice, size_t offset, char sign)
{
	while (offset < splice->length && splice->text[offset] != sign)
		offset = splice->text[offset] == '#'
				 ? span_next_line(splice, offset)
				 : offset + 1;
	return offset;
}

size_t span_entry(const struct splice *splice, const struct node *node,
		  size_t index)
{
	if (node->kind == NODE_MAP)
		return node->keys[index]->begin;
	if (node->style == NODE_FLOW)
		return node->values[index]->begin;
	if (index == 0)
		return node->begin;
	return find_sign(splice, node->values[index - 1]->end, '-');
}

size_t span_anchor(const struct splice *splice, const struct node *node,
		   size_t index)
{
	if (node->kind == NODE_LIST)
		return span_entry(splice, node, index) + 1;
	return find_sign(splice, node->keys[index]->end, ':') + 1;
}

bool span_is_pair(const struct splice *splice, const struct node *node)
{
	return node->kind == NODE_MAP && node->style == NODE_FLOW &&
	       node->begin < splice->length && splice->text[node->begin] != '{';
}
