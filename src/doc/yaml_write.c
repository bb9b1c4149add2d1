/* yaml_write.c - lays out a tree as block YAML, by hand and in one pass. */
#include "isms/doc/yaml_write.h"

#include <string.h>

#include "isms/base/buf.h"
#include "doc_internal.h"

const struct yaml_layout yaml_default_layout = {
	.map_step = 2,
	.list_step = 2,
};

void yaml_write_flow_entry(struct buf *out, const struct node *collection,
			   size_t index)
{
	if (collection->kind == NODE_MAP) {
		yaml_write_key(out, collection->keys[index], true);
		buf_text(out, ": ");
	}
	yaml_write_flow(out, collection->values[index]);
}

void yaml_write_flow(struct buf *out, const struct node *node)
{
	if (node->kind == NODE_TEXT) {
		yaml_write_scalar(out, node, true);
		return;
	}
	buf_char(out, node->kind == NODE_MAP ? '{' : '[');
	for (size_t i = 0; i < node->count; i++) {
		if (i)
			buf_text(out, ", ");
		yaml_write_flow_entry(out, node, i);
	}
	buf_char(out, node->kind == NODE_MAP ? '}' : ']');
}

/* Does "|+" have to keep empty lines at the end? */
static bool ends_in_blank_lines(const char *text)
{
	size_t length = strlen(text);

	return length > 1 && text[length - 1] == '\n' &&
	       text[length - 2] == '\n';
}

static void write_text(struct buf *out, const struct node *text, size_t indent,
		       const struct yaml_layout *layout)
{
	if (text->length == 0 && text->style == NODE_PLAIN)
		return;
	buf_char(out, ' ');
	if (yaml_is_literal(text->text) &&
	    !(layout->no_keep && ends_in_blank_lines(text->text)))
		yaml_write_literal(out, text->text, indent,
				   indent + layout->map_step);
	else
		yaml_write_scalar(out, text, false);
}

static bool is_block(const struct node *node)
{
	return node->kind != NODE_TEXT && node->count &&
	       node->style != NODE_FLOW;
}

static void write_inline(struct buf *out, const struct node *value,
			 size_t indent, const struct yaml_layout *layout)
{
	if (value->kind == NODE_TEXT) {
		write_text(out, value, indent, layout);
		return;
	}
	buf_char(out, ' ');
	yaml_write_flow(out, value);
}

void yaml_write_behind(struct buf *out, const struct node *value, size_t indent,
		       const struct yaml_layout *layout)
{
	if (!is_block(value))
		write_inline(out, value, indent, layout);
	else
		yaml_write_entries(out, value,
				   indent + (value->kind == NODE_MAP
						     ? layout->map_step
						     : layout->list_step),
				   layout);
}

/* The first entry stands on the line of the dash. */
void yaml_write_item(struct buf *out, const struct node *value, size_t indent,
		     const struct yaml_layout *layout)
{
	size_t column = indent + 2;

	if (!is_block(value)) {
		write_inline(out, value, indent, layout);
		return;
	}
	for (size_t i = 0; i < value->count; i++) {
		if (i) {
			buf_char(out, '\n');
			buf_pad(out, ' ', column);
		} else {
			buf_char(out, ' ');
		}
		yaml_write_entry(out, value, i, column, layout);
	}
}

void yaml_write_entry(struct buf *out, const struct node *collection,
		      size_t index, size_t column,
		      const struct yaml_layout *layout)
{
	if (collection->kind == NODE_LIST) {
		buf_char(out, '-');
		yaml_write_item(out, collection->values[index], column, layout);
		return;
	}
	yaml_write_key(out, collection->keys[index], false);
	buf_char(out, ':');
	yaml_write_behind(out, collection->values[index], column, layout);
}

void yaml_write_entries(struct buf *out, const struct node *collection,
			size_t column, const struct yaml_layout *layout)
{
	for (size_t i = 0; i < collection->count; i++) {
		buf_char(out, '\n');
		buf_pad(out, ' ', column);
		yaml_write_entry(out, collection, i, column, layout);
	}
}

void yaml_write_value(struct buf *out, const struct node *value, size_t indent)
{
	yaml_write_behind(out, value, indent, &yaml_default_layout);
}

void yaml_write(struct buf *out, const struct node *map)
{
	for (size_t i = 0; i < map->count; i++) {
		yaml_write_entry(out, map, i, 0, &yaml_default_layout);
		buf_char(out, '\n');
	}
}
