/* yaml_block.c - where the header, the lines and the end of a block text are. */
#include <string.h>

#include "doc_internal.h"

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r';
}

size_t yaml_block_header(const char *text, size_t begin, size_t end)
{
	size_t at = begin + 1;

	while (at < end && (text[at] == '+' || text[at] == '-' ||
			    (text[at] >= '0' && text[at] <= '9')))
		at++;
	return at;
}

static size_t count_blanks(const char *text, size_t begin, size_t end,
			   bool *is_empty)
{
	size_t at = begin, spaces;

	while (at < end && text[at] == ' ')
		at++;
	spaces = at - begin;
	while (at < end && is_blank(text[at]))
		at++;
	*is_empty = at == end || text[at] == '\n';
	return spaces;
}

/* Bytes of the longest line, without its line end. */
static size_t widest(const char *text, size_t begin, size_t end)
{
	size_t most = 0;

	while (begin < end) {
		const char *found = memchr(text + begin, '\n', end - begin);
		size_t next = found ? (size_t)(found - text) : end;
		size_t last = next;

		if (last > begin && text[last - 1] == '\r')
			last--;
		if (last - begin > most)
			most = last - begin;
		begin = next + 1;
	}
	return most;
}

/* Of a text that is all blanks: what its longest line has more than the value's
 * is the indent. */
static size_t column_of_blanks(const char *text, size_t begin, size_t end,
			       const char *value)
{
	size_t inner = widest(value, 0, strlen(value));
	size_t outer = widest(text, begin, end);

	return inner && outer > inner ? outer - inner : 0;
}

/* Source and value are compared at the first line that is not blank: what the
 * source has more in front of it is the indent. */
size_t yaml_block_column(const char *text, size_t begin, size_t end,
			 const char *value)
{
	size_t length = strlen(value), at = 0, inner = 0, outer = 0;
	const char *found = memchr(text + begin, '\n', end - begin);
	bool is_empty = true;
	size_t first = found ? (size_t)(found - text) + 1 : end;

	while (found && is_empty) {
		begin = (size_t)(found - text) + 1;
		outer = count_blanks(text, begin, end, &is_empty);
		found = memchr(text + begin, '\n', end - begin);
	}
	if (is_empty)
		return column_of_blanks(text, first, end, value);
	for (;;) {
		inner = count_blanks(value, at, length, &is_empty);
		if (!is_empty)
			break;
		at += strcspn(value + at, "\n");
		if (at == length)
			return 0;
		at++;
	}
	return outer > inner ? outer - inner : 0;
}

/* libyaml's end mark lies behind all blank lines that follow.  Those that "|+"
 * keeps, and those with blanks beyond the indent, are content. */
size_t yaml_block_end(const char *text, size_t begin, size_t end,
		      const char *value)
{
	size_t header = yaml_block_header(text, begin, end);
	bool keep = memchr(text + begin, '+', header - begin) != NULL;
	size_t column = yaml_block_column(text, header, end, value);

	while (end > header) {
		size_t line = end;
		bool is_empty;

		if (text[line - 1] == '\n')
			line--;
		end = line;
		if (end > header && text[end - 1] == '\r')
			end--;
		while (line > header && text[line - 1] != '\n')
			line--;
		if (keep || line == header)
			break;
		count_blanks(text, line, end, &is_empty);
		if (!is_empty || (column > 0 && end - line > column))
			break;
		end = line;
	}
	if (memchr(text + header, '\n', end - header))
		return end;
	return header;
}
