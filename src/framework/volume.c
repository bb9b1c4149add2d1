/* volume.c - the top of a catalogue or a crosswalk, and complaints about it. */
#include <stdarg.h>
#include <string.h>

#include "framework_internal.h"
#include "isms/base/buf.h"
#include "isms/base/words.h"

void volume_complain(struct volume_reader *reader, const struct node *node,
		     const char *format, ...)
{
	struct buf text = { 0 };
	struct problem *problem;
	va_list arguments;

	va_start(arguments, format);
	buf_vformat(&text, format, arguments);
	va_end(arguments);
	problem = problem_add(reader->problems, PROBLEM_CATALOGUE_INVALID,
			      reader->source->path, "%s", buf_string(&text));
	problem->line = node->place.line;
	problem->column = node->place.column;
	reader->found++;
	buf_clear(&text);
}

static void read_text(struct volume_reader *reader, const struct node *tree,
		      const struct volume_text *row, void *base)
{
	const struct node *node = node_get(tree, row->key);

	if (node && node->kind == NODE_TEXT && node->length)
		*(const char **)(void *)((char *)base + row->offset) =
			node->text;
	else if (node && node->kind != NODE_TEXT)
		volume_complain(reader, node, "%s must be a text", row->key);
	else if (row->required)
		volume_complain(reader, node ? node : tree, "%s is missing",
				row->key);
}

void volume_head(struct volume_reader *reader, const struct node *tree,
		 const struct volume_text *rows, void *base, const char *others)
{
	for (const struct volume_text *row = rows; row->key; row++)
		read_text(reader, tree, row, base);
	for (size_t i = 0; i < tree->count; i++) {
		const char *key = tree->keys[i]->text;
		const struct volume_text *row = rows;

		while (row->key && strcmp(row->key, key) != 0)
			row++;
		if (!row->key && !words_have(others, key))
			volume_complain(reader, tree->keys[i],
					"there is no '%s' here", key);
	}
}
