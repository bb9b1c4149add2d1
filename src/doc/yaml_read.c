/* yaml_read.c - libyaml's events become a tree whose spans are exact bytes. */
#include "isms/doc/yaml_read.h"

#include <string.h>

#include <yaml.h>

#include "isms/base/arena.h"
#include "isms/base/memory.h"
#include "isms/base/problem.h"
#include "isms/base/vec.h"
#include "doc_internal.h"
#include "glance_internal.h"

/* A collection that is not closed yet; its children lie in the pile. */
struct frame {
	struct node *node;
	size_t first;
	struct anchor *anchor; /* or NULL */
};

struct reader {
	const struct source *source;
	struct arena *arena;
	struct problems *problems;
	size_t found;
	bool ascii;
	bool is_input; /* not a file of a register */
	bool foreign;  /* anchors and tags are taken */
	struct anchors anchors;
	/* A pair that belongs together: libyaml counts characters, spans are
	 * bytes.  It walks along, for events come in the order of the text. */
	size_t index, byte;
	size_t behind; /* the end of what was read last */
	VEC(struct node *) pile;
	struct frame frames[YAML_DEPTH_LIMIT];
	size_t depth;
	struct node *root;
	size_t nodes, most;
	bool ended;
};

static size_t byte_of(struct reader *reader, size_t index)
{
	const char *text = reader->source->text;
	size_t length = reader->source->length;

	if (reader->ascii)
		return source_mark(reader->source) + index;
	while (reader->index < index && reader->byte < length) {
		reader->byte++;
		while (reader->byte < length &&
		       (text[reader->byte] & 0xc0) == 0x80)
			reader->byte++;
		reader->index++;
	}
	while (reader->index > index) {
		reader->byte--;
		while ((text[reader->byte] & 0xc0) == 0x80)
			reader->byte--;
		reader->index--;
	}
	return reader->byte;
}

static void locate(struct reader *reader, struct problem *problem,
		   struct place place)
{
	problem->line = place.line;
	problem->column = place.column;
	problem->width = 1;
	reader->found++;
}

static void subset(struct reader *reader, struct place place, const char *what,
		   const char *remedy)
{
	locate(reader,
	       problem_add(reader->problems, PROBLEM_SUBSET,
			   reader->source->path, "%s: %s", what, remedy),
	       place);
}

/* -- nodes ---------------------------------------------------------------- */

static struct frame *top_frame(struct reader *reader)
{
	return reader->depth ? &reader->frames[reader->depth - 1] : NULL;
}

/* Is a key due now? */
static bool wants_key(struct reader *reader)
{
	struct frame *frame = top_frame(reader);

	return frame && frame->node->kind == NODE_MAP &&
	       (reader->pile.count - frame->first) % 2 == 0;
}

static void too_many(struct reader *reader, struct place place)
{
	locate(reader,
	       problem_add(reader->problems, PROBLEM_LIMIT,
			   reader->source->path,
			   "more than %zu keys and values stand in front of "
			   "this one",
			   reader->most),
	       place);
	reader->ended = true;
}

static struct node *node_new(struct reader *reader, const yaml_event_t *event,
			     enum node_kind kind)
{
	struct node *node = arena_new(reader->arena, struct node);

	node->kind = kind;
	node->place = yaml_place(&event->start_mark);
	node->begin = byte_of(reader, event->start_mark.index);
	if (++reader->nodes > reader->most)
		too_many(reader, node->place);
	return node;
}

static struct anchor *check_anchor(struct reader *reader, struct node *node,
				   const yaml_char_t *anchor,
				   const yaml_char_t *tag)
{
	if (reader->foreign) /* and it is not asked of which type a text is */
		return anchor ? anchors_open(&reader->anchors,
					     (const char *)anchor, node,
					     reader->nodes)
			      : NULL;
	if (anchor)
		subset(reader, node->place, "anchors (&name) are not used here",
		       "delete it, or put a text that begins with & in quotes");
	if (tag)
		subset(reader, node->place, "tags (!name) are not used here",
		       "delete it, or put a text that begins with ! in quotes");
	return NULL;
}

static void check_key(struct reader *reader, const struct node *node)
{
	if (yaml_is_complex(reader->source, reader->behind, node->begin))
		subset(reader, node->place, "complex keys (? key) are not used",
		       "write 'key: value'");
	else if (node->kind != NODE_TEXT)
		subset(reader, node->place, "a key must be a word",
		       "write 'key: value', and put a value that begins with "
		       "[ or { in quotes");
	else if (node->style == NODE_PLAIN && strcmp(node->text, "<<") == 0)
		subset(reader, node->place, "merge keys (<<) are not used here",
		       "write the values out where they are meant");
}

static void place_empty(struct reader *reader, struct node *node)
{
	struct frame *frame = top_frame(reader);

	if (!frame || frame->node->kind != NODE_MAP ||
	    frame->node->style != NODE_FLOW || wants_key(reader))
		return;
	node->begin = yaml_flow_empty(
		reader->source, reader->pile.items[reader->pile.count - 1],
		node->begin);
	node->end = node->begin;
}

/* What an alias stands for has its place further up. */
static void read_up_to(struct reader *reader, size_t offset)
{
	if (offset > reader->behind)
		reader->behind = offset;
}

static void push(struct reader *reader, struct node *node)
{
	if (wants_key(reader))
		check_key(reader, node);
	if (reader->depth)
		vec_push(&reader->pile, node);
	else
		reader->root = node;
	read_up_to(reader, node->kind == NODE_TEXT ? node->end : node->begin);
}

static void read_scalar(struct reader *reader, const yaml_event_t *event)
{
	struct node *node = node_new(reader, event, NODE_TEXT);
	const char *value = (const char *)event->data.scalar.value;

	node->style = yaml_style(event->data.scalar.style);
	node->length = event->data.scalar.length;
	node->text = arena_text(reader->arena, value, node->length);
	node->end = byte_of(reader, event->end_mark.index);
	check_anchor(reader, node, event->data.scalar.anchor,
		     event->data.scalar.tag);
	if (node->style == NODE_LITERAL || node->style == NODE_FOLDED)
		node->end = yaml_block_end(reader->source->text, node->begin,
					   node->end, node->text);
	else if (node->style == NODE_DOUBLE_QUOTED && !reader->foreign)
		reader->found += yaml_check_escapes(reader->source, node,
						    reader->problems);
	else if (node->begin == node->end)
		place_empty(reader, node);
	push(reader, node);
}

static void open_collection(struct reader *reader, const yaml_event_t *event)
{
	bool is_map = event->type == YAML_MAPPING_START_EVENT;
	struct node *node =
		node_new(reader, event, is_map ? NODE_MAP : NODE_LIST);
	bool flow = is_map ? event->data.mapping_start.style ==
				     YAML_FLOW_MAPPING_STYLE
			   : event->data.sequence_start.style ==
				     YAML_FLOW_SEQUENCE_STYLE;

	struct anchor *anchor;

	node->style = flow ? NODE_FLOW : NODE_BLOCK;
	if (is_map)
		anchor = check_anchor(reader, node,
				      event->data.mapping_start.anchor,
				      event->data.mapping_start.tag);
	else
		anchor = check_anchor(reader, node,
				      event->data.sequence_start.anchor,
				      event->data.sequence_start.tag);
	push(reader, node);
	if (reader->depth == YAML_DEPTH_LIMIT) {
		locate(reader,
		       problem_add(reader->problems, PROBLEM_LIMIT,
				   reader->source->path,
				   "lists and maps are nested deeper than %d: "
				   "flatten them",
				   YAML_DEPTH_LIMIT),
		       node->place);
		reader->ended = true;
		return;
	}
	reader->frames[reader->depth].node = node;
	reader->frames[reader->depth].anchor = anchor;
	reader->frames[reader->depth++].first = reader->pile.count;
}

/* The end mark of a block collection lies behind the comments that follow, so
 * the end is that of its last child; brackets end where libyaml says. */
static void close_collection(struct reader *reader, const yaml_event_t *event)
{
	struct frame *frame = &reader->frames[reader->depth - 1];
	struct node *node = frame->node;
	size_t count = reader->pile.count - frame->first;
	struct node **children =
		count ? reader->pile.items + frame->first : NULL;
	const char *text = reader->source->text;
	size_t width = node->kind == NODE_MAP ? 2 : 1;

	node->count = count / width;
	if (node->count) {
		node->values = node_room(reader->arena, node->count);
		node->end = children[count - 1]->end;
	}
	if (node->count && width == 2)
		node->keys = node_room(reader->arena, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (width == 2)
			node->keys[i] = children[2 * i];
		node->values[i] = children[width * i + width - 1];
	}
	if (node->style == NODE_FLOW &&
	    (text[node->begin] == '{' || text[node->begin] == '['))
		node->end = byte_of(reader, event->end_mark.index);
	anchors_close(frame->anchor, node, reader->nodes);
	reader->pile.count = frame->first;
	reader->depth--;
	read_up_to(reader, node->end);
	if (node->kind == NODE_MAP)
		reader->found +=
			yaml_check_keys(reader->source, node, reader->problems);
}

/* The node itself stands in both places; what it holds counts again, so that
 * aliases of aliases have an end. */
static void follow_alias(struct reader *reader, const yaml_event_t *event)
{
	const struct anchor *found = anchors_find(
		&reader->anchors, (const char *)event->data.alias.anchor);

	if (!found) {
		subset(reader, yaml_place(&event->start_mark),
		       "this alias stands for nothing before it",
		       "write the value out");
		reader->ended = true;
		return;
	}
	reader->nodes += found->nodes;
	if (reader->nodes > reader->most)
		too_many(reader, yaml_place(&event->start_mark));
	else
		push(reader, found->node);
	read_up_to(reader, byte_of(reader, event->end_mark.index));
}

static void read_alias(struct reader *reader, const yaml_event_t *event)
{
	struct node *node;

	if (reader->foreign) {
		follow_alias(reader, event);
		return;
	}
	node = node_new(reader, event, NODE_TEXT);
	node->text = "";
	node->end = byte_of(reader, event->end_mark.index);
	subset(reader, node->place, "aliases (*name) are not used here",
	       "write the value out, or put a text that begins with * in "
	       "quotes");
	push(reader, node);
}

static void read_event(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (!reader->root)
			break;
		subset(reader, yaml_place(&event->start_mark),
		       "a second document begins here",
		       reader->is_input
			       ? "write one list, each record behind '- '"
			       : "one file holds one record; delete the '---' "
				 "or make two files");
		reader->ended = true;
		break;
	case YAML_SCALAR_EVENT:
		read_scalar(reader, event);
		break;
	case YAML_ALIAS_EVENT:
		read_alias(reader, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
	case YAML_MAPPING_START_EVENT:
		open_collection(reader, event);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_collection(reader, event);
		break;
	case YAML_NO_EVENT: /* what libyaml says for ever after an error */
	case YAML_STREAM_END_EVENT:
		reader->ended = true;
		break;
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		break;
	}
	if (reader->found >= SOURCE_PROBLEM_LIMIT)
		reader->ended = true;
}

static void read_events(struct reader *reader, yaml_parser_t *parser)
{
	yaml_event_t event;

	while (!reader->ended) {
		if (!yaml_parser_parse(parser, &event)) {
			struct problem *problem = yaml_syntax(
				reader->source, parser, reader->problems);

			reader->found += problem != NULL;
			return;
		}
		read_event(reader, &event);
		yaml_event_delete(&event);
	}
}

static struct node *finish(struct reader *reader)
{
	struct node *root = reader->root;

	if (reader->found)
		return NULL;
	if (!root || (root->kind == NODE_TEXT && root->style == NODE_PLAIN &&
		      root->length == 0)) {
		root = node_map(reader->arena);
		root->begin = root->end = reader->source->length;
		root->place = (struct place){ 1, 1 };
	}
	if (root->kind == NODE_MAP ||
	    (root->kind == NODE_LIST && reader->is_input))
		return root;
	subset(reader, root->place,
	       root->kind == NODE_LIST ? "a list stands at the top"
				       : "all of it is one text",
	       "write lines of 'key: value'");
	return NULL;
}

static struct node *parse(struct reader *reader)
{
	const struct source *source = reader->source;
	size_t mark = source_mark(source);
	struct node *root = NULL;
	yaml_parser_t parser;

	if (!yaml_parser_initialize(&parser))
		memory_none();
	reader->most = reader->is_input ? INPUT_MOST_NODES
					: yaml_most_nodes(source->length);
	reader->byte = reader->behind = mark;
	/* Left alone, libyaml would guess UTF-16 and count a mark as text. */
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser,
				     (const unsigned char *)source->text + mark,
				     source->length - mark);
	read_events(reader, &parser);
	root = finish(reader);
	yaml_parser_delete(&parser);
	vec_clear(&reader->pile);
	anchors_clear(&reader->anchors);
	return root;
}

struct node *yaml_parse(const struct source *source, bool ascii,
			struct arena *arena, struct problems *problems)
{
	struct reader reader = {
		.source = source,
		.arena = arena,
		.problems = problems,
		.ascii = ascii,
	};

	return parse(&reader);
}

/* Marks are in the way once there is a tree. */
static struct node *tree_of(struct glance *glance, struct arena *arena)
{
	struct node *root =
		glance->scanned ? tape_tree(&glance->tape, arena) : NULL;

	arena_clear(glance->scratch);
	return root;
}

struct node *yaml_read(const struct source *source, struct arena *arena,
		       struct problems *problems)
{
	struct arena scratch = { 0 };
	struct glance glance = { .scratch = &scratch };
	bool sound = yaml_glance(source, arena, problems, &glance);
	struct node *root = tree_of(&glance, arena);

	return root || !sound
		       ? root
		       : yaml_parse(source, glance.ascii, arena, problems);
}

struct node *yaml_read_input(const struct source *source, struct arena *arena,
			     struct problems *problems)
{
	struct arena scratch = { 0 };
	struct glance glance = { .any_size = true, .scratch = &scratch };
	bool sound = yaml_glance(source, arena, problems, &glance);
	struct node *root = tree_of(&glance, arena);
	struct reader reader = {
		.source = source,
		.arena = arena,
		.problems = problems,
		.ascii = glance.ascii,
		.is_input = true,
	};

	return root || !sound ? root : parse(&reader);
}

struct node *yaml_read_foreign(const struct source *source, struct arena *arena,
			       struct problems *problems)
{
	struct arena scratch = { 0 };
	struct problems ignored = { 0 };
	struct glance glance = { .any_size = true, .scratch = &scratch };
	bool sound = yaml_glance(source, arena, &ignored, &glance);
	struct node *root = tree_of(&glance, arena);
	struct reader reader = {
		.source = source,
		.arena = arena,
		.problems = problems,
		.ascii = sound && glance.ascii,
		.is_input = true,
		.foreign = true,
	};

	problems_clear(&ignored);
	return root ? root : parse(&reader);
}
