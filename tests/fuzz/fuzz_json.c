/* fuzz_json.c - JSON that is read, written by our printer and read again is the
 * same; spans lie in each other. */
#include "fuzz.h"

#include "isms/base/buf.h"
#include "isms/doc/json_read.h"
#include "isms/out/json_text.h"

static void write_node(struct buf *out, const struct node *node)
{
	if (node->kind == NODE_TEXT) {
		if (node->style == NODE_PLAIN)
			buf_text(out, node->text);
		else
			json_text(out, node->text);
		return;
	}
	buf_char(out, node->kind == NODE_MAP ? '{' : '[');
	for (size_t i = 0; i < node->count; i++) {
		if (i)
			buf_char(out, ',');
		if (node->kind == NODE_MAP) {
			json_text(out, node->keys[i]->text);
			buf_char(out, ':');
		}
		write_node(out, node->values[i]);
	}
	buf_char(out, node->kind == NODE_MAP ? '}' : ']');
}

static void check_node(const struct source *source, const struct node *node)
{
	struct place place = source_place(source, node->begin);
	size_t at = node->begin;

	HOLDS(node->begin < node->end && node->end <= source->length);
	HOLDS(node->place.line == place.line);
	HOLDS(node->place.column == place.column);
	if (node->kind == NODE_TEXT) {
		HOLDS(strlen(node->text) == node->length);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAP) {
			HOLDS(node->keys[i]->begin > at);
			check_node(source, node->keys[i]);
			at = node->keys[i]->end;
		}
		HOLDS(node->values[i]->begin > at);
		check_node(source, node->values[i]);
		at = node->values[i]->end;
		HOLDS(at < node->end);
	}
}

/* Styles count here: 1 is not "1". */
static bool same(const struct node *left, const struct node *right)
{
	if (left->style != right->style || left->count != right->count)
		return false;
	for (size_t i = 0; i < left->count; i++)
		if (!same(left->values[i], right->values[i]))
			return false;
	return node_equal(left, right);
}

static void check_value(struct arena *arena, struct buf *out,
			const struct node *node)
{
	struct source source = { .path = "again.json" };
	struct json_reader reader = { .source = &source, .arena = arena };
	struct error err = { 0 };
	const struct node *again;

	buf_reset(out);
	write_node(out, node);
	source.text = out->text;
	source.length = out->length;
	again = json_read(&reader, &err);
	HOLDS(again && same(node, again));
	HOLDS(!json_read(&reader, &err) && err.fault == FAULT_NONE);
	error_clear(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena arena;
	static struct buf out;
	struct source source = { "x.json", size ? (const char *)data : "",
				 size };
	struct json_reader reader = { .source = &source, .arena = &arena };
	struct error err = { 0 };
	const struct node *node;
	size_t end = 0;

	for (node = json_read(&reader, &err); node;
	     node = json_read(&reader, &err)) {
		HOLDS(node->begin >= end);
		end = node->end;
		check_node(&source, node);
		check_value(&arena, &out, node);
	}
	HOLDS(err.fault == FAULT_NONE ||
	      (err.fault == FAULT_DATA && err.text.length));
	error_clear(&err);
	arena_reset(&arena);
	return 0;
}
