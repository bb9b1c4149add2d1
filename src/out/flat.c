/* flat.c - cells as one text, for people and for reading back. */
#include <string.h>

#include "isms/base/number.h"
#include "isms/base/utf8.h"
#include "out_internal.h"

void flat_visible(struct buf *out, const char *text, bool line)
{
	size_t length = 0;

	while (text[length] >= 0x20 && text[length] < 0x7f)
		length++;
	buf_add(out, text, length);
	if (text[length]) /* the slow way, from where it is needed */
		utf8_visible(out, text + length, line);
}

const char *flat_title(const struct column *column)
{
	return column->title ? column->title : column->name;
}

bool flat_is_empty(const struct cell *cell)
{
	switch (cell->kind) {
	case CELL_NONE:
		return true;
	case CELL_TEXT:
		return !cell->text || !*cell->text;
	case CELL_LIST:
	case CELL_MAP:
		for (size_t i = 0; i < cell->count; i++)
			if (!flat_is_empty(&cell->items[i]))
				return false;
		return true;
	case CELL_NUMBER:
	case CELL_BOOL:
	case CELL_LEVEL:
		break;
	}
	return false;
}

bool flat_is_deep(const struct cell *cell)
{
	if (cell->kind != CELL_LIST)
		return false;
	for (size_t i = 0; i < cell->count; i++)
		if (cell->items[i].kind == CELL_LIST ||
		    cell->items[i].kind == CELL_MAP)
			return true;
	return false;
}

/* -- for people ----------------------------------------------------------- */

static void shown_level(struct buf *out, const struct cell *cell, bool line)
{
	bool labelled = cell->text && *cell->text;

	if (cell->number != 0 || !labelled)
		number_format(cell->number, out);
	if (cell->number != 0 && labelled)
		buf_char(out, ' ');
	if (labelled)
		flat_visible(out, cell->text, line);
}

static void shown_items(struct buf *out, const struct cell *cell, bool line)
{
	const char *between = flat_is_deep(cell) ? "; " : ", ";
	bool first = true;

	for (size_t i = 0; i < cell->count; i++) {
		if (flat_is_empty(&cell->items[i]))
			continue;
		if (!first)
			buf_text(out, between);
		first = false;
		if (cell->kind == CELL_MAP) {
			flat_visible(out, cell->keys[i], true);
			buf_text(out, ": ");
		}
		flat_shown(out, &cell->items[i], line);
	}
}

void flat_shown(struct buf *out, const struct cell *cell, bool line)
{
	switch (cell->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
		flat_visible(out, cell->text ? cell->text : "", line);
		break;
	case CELL_NUMBER:
		number_format(cell->number, out);
		break;
	case CELL_BOOL:
		buf_text(out, cell->number != 0 ? "yes" : "no");
		break;
	case CELL_LEVEL:
		shown_level(out, cell, line);
		break;
	case CELL_LIST:
	case CELL_MAP:
		shown_items(out, cell, line);
		break;
	}
}

/* -- for reading back ----------------------------------------------------- */

static void stored_item(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == ';' || *text == '\\')
			buf_char(out, '\\');
		buf_char(out, *text);
	}
}

static void stored_items(struct buf *out, const struct cell *cell)
{
	struct buf item = { 0 };
	bool first = true;

	for (size_t i = 0; i < cell->count; i++) {
		if (flat_is_empty(&cell->items[i]))
			continue;
		if (!first)
			buf_text(out, cell->kind == CELL_MAP ? ", " : "; ");
		first = false;
		if (cell->kind == CELL_MAP) {
			buf_format(out, "%s=", cell->keys[i]);
			flat_stored(out, &cell->items[i]);
		} else {
			buf_reset(&item);
			flat_stored(&item, &cell->items[i]);
			stored_item(out, buf_string(&item));
		}
	}
	buf_clear(&item);
}

void flat_stored(struct buf *out, const struct cell *cell)
{
	switch (cell->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
		buf_text(out, cell->text ? cell->text : "");
		break;
	case CELL_NUMBER:
		number_format(cell->number, out);
		break;
	case CELL_BOOL:
		buf_text(out, cell->number != 0 ? "yes" : "no");
		break;
	case CELL_LEVEL:
		if (cell->number != 0 || !cell->text)
			number_format(cell->number, out);
		else
			buf_text(out, cell->text);
		break;
	case CELL_LIST:
	case CELL_MAP:
		stored_items(out, cell);
		break;
	}
}
