/* fuzz_yaml_read.c - a tree's spans lie where they say: in order, inside each
 * other, and a text cut out by its span reads as its value. */
#include "fuzz.h"

#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/base/utf8.h"
#include "isms/doc/yaml_read.h"
#include "../../src/doc/doc_internal.h"

struct reading {
	struct arena arena, other;
	struct source source;
	size_t texts; /* seen so far */
	size_t wanted;
	struct buf text;
};

/* Everything that is told of a file names one of its lines, or the one that
 * would follow. */
static void check_problems(const struct source *source,
			   const struct problems *problems)
{
	struct place last = source_place(source, source->length);

	HOLDS(problems->list.count > 0);
	for (size_t i = 0; i < problems->list.count; i++) {
		const struct problem *problem = &problems->list.items[i];

		HOLDS(problem->line >= 1 && problem->line <= last.line + 1);
		HOLDS(problem->column >= 1 && problem->width >= 1);
		HOLDS(problem->text && *problem->text);
	}
}

/* The slice alone, where it has the indent and the brackets it had, as a value
 * or as a key. */
static void check_slice(struct reading *reading, const struct node *node,
			const struct node *parent, bool is_key)
{
	bool flow = parent->style == NODE_FLOW;
	struct source source = { .path = "slice" };
	struct problems problems = { 0 };
	struct buf *text = &reading->text;
	const struct node *value;

	buf_reset(text);
	buf_pad(text, ' ', flow ? 0 : parent->place.column - 1);
	buf_text(text, is_key ? (flow ? "{" : "") : flow ? "v: [" : "v: ");
	buf_add(text, reading->source.text + node->begin,
		node->end - node->begin);
	/* in braces a key alone may go over lines */
	if (is_key && strchr(text->text, '\n'))
		buf_text(text, "}");
	else if (is_key)
		buf_text(text, flow ? ": v}" : ": v");
	else if (flow) /* "-" before a line end would be an item */
		buf_text(text,
			 text->text[text->length - 1] == '-' ? "]" : "\n]");
	if (node->end < reading->source.length)
		buf_char(text, '\n');
	source.text = text->text;
	source.length = text->length;
	value = yaml_parse(&source, false, &reading->other, &problems);
	HOLDS(value && value->count == 1);
	value = is_key ? value->keys[0] : value->values[0];
	if (flow && !is_key) {
		HOLDS(value->kind == NODE_LIST);
		HOLDS(value->count == (node->begin < node->end));
		value = value->count ? value->values[0] : node;
	}
	HOLDS(value->kind == NODE_TEXT && value->style == node->style);
	HOLDS(value->length == node->length);
	HOLDS(!memcmp(value->text, node->text, node->length));
	problems_clear(&problems);
	arena_reset(&reading->other);
}

/* It ends with its last line; only "|+" keeps the empty ones behind it. */
static void check_end(const struct source *source, const struct node *node)
{
	const char *text = source->text;

	if (node->begin == node->end || text[node->end - 1] != '\n')
		return;
	HOLDS(node->style == NODE_LITERAL || node->style == NODE_FOLDED);
	HOLDS(text[node->begin + 1] == '+' || text[node->begin + 2] == '+');
}

static void check_text(struct reading *reading, const struct node *node,
		       const struct node *parent, bool is_key)
{
	HOLDS(node->text && strlen(node->text) == node->length);
	HOLDS(utf8_check(node->text, node->length) == node->length);
	check_end(&reading->source, node);
	if (reading->texts++ == reading->wanted)
		check_slice(reading, node, parent, is_key);
}

static void check_node(struct reading *reading, const struct node *node,
		       const struct node *parent)
{
	struct place place = source_place(&reading->source, node->begin);
	size_t at = node->begin;

	HOLDS(node->begin <= node->end);
	HOLDS(parent->begin <= node->begin && node->end <= parent->end);
	HOLDS(node->kind == NODE_TEXT || node->begin == node->end ||
	      (node->place.line == place.line &&
	       node->place.column == place.column));
	if (node->kind == NODE_TEXT) {
		check_text(reading, node, parent, false);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		const struct node *value = node->values[i];

		if (node->kind == NODE_MAP) {
			const struct node *key = node->keys[i];

			HOLDS(at <= key->begin && node->begin <= key->begin);
			HOLDS(key->begin <= key->end && key->end <= node->end);
			check_text(reading, key, node, true);
			HOLDS(node_get(node, key->text) == value);
			at = key->end;
		}
		HOLDS(at <= value->begin);
		check_node(reading, value, node);
		at = value->end;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct reading reading;
	struct problems problems = { 0 };
	const struct node *root;

	reading.source = (struct source){ "x.yaml", (const char *)data, size };
	reading.texts = 0;
	/* One slice of each input is enough: there are many inputs. */
	reading.wanted = size ? (data[size / 2] + size) % 32 : 0;
	root = yaml_read(&reading.source, &reading.arena, &problems);
	if (root) {
		HOLDS(root->kind == NODE_MAP && root->end <= size);
		HOLDS(problems.list.count == 0);
		check_node(&reading, root, root);
	} else {
		check_problems(&reading.source, &problems);
	}
	problems_clear(&problems);
	arena_reset(&reading.arena);
	return 0;
}
