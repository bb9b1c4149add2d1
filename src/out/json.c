/* json.c - reports as JSON, one document, and as JSON lines, one a record. */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/number.h"
#include "isms/out/json_text.h"
#include "out_internal.h"

/* Where a comma or a line break belongs is told by the last byte written: an
 * opening bracket begins, anything else is a value before. */
struct json {
	struct buf *out;
	size_t depth;
	bool pretty;
};

static void json_break(struct json *json)
{
	if (!json->pretty)
		return;
	buf_char(json->out, '\n');
	buf_pad(json->out, ' ', 2 * json->depth);
}

static bool is_fresh(const struct json *json)
{
	char last = json->out->length ? json->out->text[json->out->length - 1]
				      : '\n';

	return last == '{' || last == '[';
}

static void json_next(struct json *json)
{
	if (!is_fresh(json))
		buf_char(json->out, ',');
	json_break(json);
}

static void json_open(struct json *json, char bracket)
{
	buf_char(json->out, bracket);
	json->depth++;
}

static void json_close(struct json *json, char bracket)
{
	bool fresh = is_fresh(json);

	assert(json->depth > 0);
	json->depth--;
	if (!fresh)
		json_break(json);
	buf_char(json->out, bracket);
}

static void json_key(struct json *json, const char *key)
{
	json_next(json);
	json_text(json->out, key);
	buf_text(json->out, json->pretty ? ": " : ":");
}

static void json_text_or_null(struct json *json, const char *text)
{
	if (text)
		json_text(json->out, text);
	else
		buf_text(json->out, "null");
}

static void json_number(struct json *json, double number)
{
	if (isfinite(number))
		number_format(number, json->out);
	else
		buf_text(json->out, "null");
}

/* -- cells and rows ------------------------------------------------------- */

static void json_cell(struct json *json, const struct cell *cell)
{
	bool map = cell->kind == CELL_MAP;

	switch (cell->kind) {
	case CELL_NONE:
		buf_text(json->out, "null");
		break;
	case CELL_TEXT:
		json_text_or_null(json, cell->text);
		break;
	case CELL_NUMBER:
		json_number(json, cell->number);
		break;
	case CELL_BOOL:
		buf_text(json->out, cell->number != 0 ? "true" : "false");
		break;
	case CELL_LEVEL:
		json_open(json, '{');
		json_key(json, "level");
		json_number(json, cell->number);
		json_key(json, "label");
		json_text_or_null(json, cell->text);
		json_close(json, '}');
		break;
	case CELL_LIST:
	case CELL_MAP:
		json_open(json, map ? '{' : '[');
		for (size_t i = 0; i < cell->count; i++) {
			if (map)
				json_key(json, cell->keys[i]);
			else
				json_next(json);
			json_cell(json, &cell->items[i]);
		}
		json_close(json, map ? '}' : ']');
		break;
	}
}

/* The members of one row, between braces the caller writes. */
static void json_row(struct json *json, const struct shape *shape,
		     const struct block *table, const struct cell *cells)
{
	for (size_t i = 0; i < shape->steps.count; i++) {
		const struct shape_step *step = &shape->steps.items[i];

		switch (step->kind) {
		case SHAPE_OPEN:
			json_key(json, step->key);
			json_open(json, '{');
			break;
		case SHAPE_CLOSE:
			json_close(json, '}');
			break;
		case SHAPE_LEAF:
			json_key(json, step->key);
			if (cells[step->column].kind == CELL_NONE &&
			    table->columns[step->column].list)
				buf_text(json->out, "[]");
			else
				json_cell(json, &cells[step->column]);
			break;
		}
	}
}

/* Rows with the rows below them; `open` are lists of those. */
static void json_tree(struct json *json, const struct shape *shape,
		      const struct block *tree)
{
	size_t open = 0;

	for (size_t i = 0; i <= tree->rows.count; i++) {
		const struct row *row =
			i < tree->rows.count ? &tree->rows.items[i] : NULL;

		for (; open > (row ? row->depth : 0); open--) {
			json_close(json, ']');
			json_close(json, '}');
		}
		if (!row)
			break;
		json_next(json);
		json_open(json, '{');
		json_row(json, shape, tree, row->cells);
		json_key(json, TREE_KEY);
		json_open(json, '[');
		open++;
	}
}

static void json_block(struct json *json, const struct block *block)
{
	bool single = shape_is_single(block);
	bool tree = block->kind == BLOCK_TREE;
	struct shape shape;

	shape_init(&shape, block);
	if (!single)
		json_open(json, '[');
	if (tree)
		json_tree(json, &shape, block);
	for (size_t i = 0; !tree && i < block->rows.count; i++) {
		if (!single)
			json_next(json);
		json_open(json, '{');
		json_row(json, &shape, block, block->rows.items[i].cells);
		json_close(json, '}');
	}
	if (!single)
		json_close(json, ']');
	shape_clear(&shape);
}

/* -- the document --------------------------------------------------------- */

static void json_blocks(struct json *json, const struct report *report)
{
	struct arena arena = { 0 };

	if (report->records && !shape_records(report)) {
		json_key(json, "records");
		buf_text(json->out, "[]");
	}
	for (size_t i = 0; i < report->blocks.count; i++) {
		if (!shape_is_keyed(&report->blocks.items[i]))
			continue;
		json_key(json, shape_key(report, i, &arena));
		json_block(json, &report->blocks.items[i]);
	}
	arena_clear(&arena);
}

/* A record list speaks of text and footers only when there are any. */
static void json_texts(struct json *json, const struct report *report)
{
	bool any = !report->records;

	for (size_t i = 0; i < report->blocks.count; i++)
		any |= report->blocks.items[i].kind == BLOCK_TEXT;
	if (!any)
		return;
	json_key(json, "text");
	json_open(json, '[');
	for (size_t i = 0; i < report->blocks.count; i++) {
		if (report->blocks.items[i].kind != BLOCK_TEXT)
			continue;
		json_next(json);
		json_text_or_null(json, report->blocks.items[i].text);
	}
	json_close(json, ']');
}

static void json_footers(struct json *json, const struct report *report)
{
	if (report->records && !report->footers.count)
		return;
	json_key(json, "footers");
	json_open(json, '[');
	for (size_t i = 0; i < report->footers.count; i++) {
		json_next(json);
		json_text(json->out, report->footers.items[i]);
	}
	json_close(json, ']');
}

void render_json(const struct report *report, const struct look *look,
		 struct buf *out)
{
	struct json json = { .out = out, .pretty = true };

	(void)look;
	json_open(&json, '{');
	json_key(&json, "schema");
	buf_text(out, "1");
	json_key(&json, "kind");
	json_text_or_null(&json, report->kind);
	if (!report->records) {
		json_key(&json, "title");
		json_text_or_null(&json, report->title);
	}
	json_blocks(&json, report);
	json_texts(&json, report);
	json_footers(&json, report);
	json_close(&json, '}');
	buf_char(out, '\n');
}

/* -- a record a line ------------------------------------------------------ */

static bool has_kind(const struct shape *shape)
{
	for (size_t i = 0, depth = 0; i < shape->steps.count; i++) {
		const struct shape_step *step = &shape->steps.items[i];

		if (step->kind == SHAPE_CLOSE)
			depth--;
		else if (!depth && !strcmp(step->key, "kind"))
			return true;
		depth += step->kind == SHAPE_OPEN;
	}
	return false;
}

void render_jsonl(const struct report *report, const struct look *look,
		  struct buf *out)
{
	const struct block *table = shape_records(report);
	struct json json = { .out = out };
	struct shape shape;
	bool own_kind;

	(void)look;
	for (size_t i = 0; !table && i < report->blocks.count; i++)
		if (report->blocks.items[i].kind == BLOCK_FIELDS)
			table = &report->blocks.items[i];
	if (!table)
		return;
	shape_init(&shape, table);
	own_kind = has_kind(&shape);
	for (size_t i = 0; i < table->rows.count; i++) {
		json_open(&json, '{');
		if (!own_kind) {
			json_key(&json, "kind");
			json_text_or_null(&json, report->kind);
		}
		if (table->kind == BLOCK_TREE) {
			json_key(&json, TREE_DEPTH);
			json_number(&json, (double)table->rows.items[i].depth);
		}
		json_row(&json, &shape, table, table->rows.items[i].cells);
		json_close(&json, '}');
		buf_char(out, '\n');
	}
	shape_clear(&shape);
}
