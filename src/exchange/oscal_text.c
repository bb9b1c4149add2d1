/* oscal_text.c - prose of OSCAL as lines that people read: items with their
 * labels, parameters as what they stand for. */
#include <string.h>

#include "oscal_internal.h"

enum {
	INSERT_DEPTH = 8,	 /* of parameters that insert parameters */
	INSERT_LIMIT = 16 << 20, /* bytes that they make in one catalog */
	ITEM_INDENT = 2
};

/* -- parameters ----------------------------------------------------------- */

static void put_params(struct oscal *oscal, const struct node *list)
{
	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *param = node_item(list, i);
		const char *id = intake_line_of(oscal->intake, param, "id");

		if (id)
			map_put(&oscal->params, id, (void *)(uintptr_t)param);
	}
}

void oscal_params(struct oscal *oscal, const struct node *node)
{
	static const char *const below[] = { "groups", "controls" };

	put_params(oscal, node_get(node, "params"));
	for (size_t k = 0; k < ARRAY_SIZE(below); k++) {
		const struct node *list = node_get(node, below[k]);

		for (size_t i = 0; i < node_items(list); i++)
			oscal_params(oscal, node_item(list, i));
	}
}

static void put_inserted(struct oscal *oscal, struct buf *out, const char *text,
			 int depth);

static void put_list(struct oscal *oscal, struct buf *out,
		     const struct node *list, const char *between, int depth)
{
	for (size_t i = 0; i < node_items(list); i++) {
		const char *text =
			intake_line(oscal->intake, node_item(list, i));

		if (i)
			buf_text(out, between);
		if (text)
			put_inserted(oscal, out, text, depth + 1);
	}
}

static void put_choice(struct oscal *oscal, struct buf *out,
		       const struct node *select, int depth)
{
	const char *many = intake_line_of(oscal->intake, select, "how-many");

	buf_text(out, many && !strcmp(many, "one-or-more") ? "one or more of: "
							   : "one of: ");
	put_list(oscal, out, node_get(select, "choice"), "; ", depth);
}

/* What it is set to, or in brackets what it may be. */
static void put_param(struct oscal *oscal, struct buf *out, const char *id,
		      int depth)
{
	const struct node *param = map_get(&oscal->params, id);
	const struct node *values = node_get(param, "values");
	const struct node *select = node_get(param, "select");
	const char *label = intake_line_of(oscal->intake, param, "label");
	const char *text =
		oscal->overrides ? map_get(oscal->overrides, id) : NULL;

	if (text) {
		map_put(&oscal->used, id, oscal);
		buf_text(out, text);
	} else if (node_items(values)) {
		put_list(oscal, out, values, ", ", depth);
	} else {
		buf_char(out, '[');
		if (select)
			put_choice(oscal, out, select, depth);
		else
			buf_text(out, label ? label : id);
		buf_char(out, ']');
	}
}

/* Is there such a parameter, and may its text be put in?  Parameters that
 * insert parameters would else have no end, or one that nobody waits for. */
static bool is_param(const struct oscal *oscal, const char *id, int depth)
{
	return depth <= INSERT_DEPTH && oscal->inserted < INSERT_LIMIT &&
	       (map_get(&oscal->params, id) ||
		(oscal->overrides && map_get(oscal->overrides, id)));
}

/* "{{ insert: param, ac-1_prm_1 }}", in older files "{{ ac-1_prm_1 }}". */
static void put_inserted(struct oscal *oscal, struct buf *out, const char *text,
			 int depth)
{
	while (*text) {
		const char *open = strstr(text, "{{");
		const char *close = open ? strstr(open, "}}") : NULL;
		const char *word = close, *id;
		size_t length, before;

		if (!close)
			break;
		buf_add(out, text, (size_t)(open - text));
		before = out->length;
		while (word > open + 2 && word[-1] == ' ')
			word--;
		for (length = 0; word > open + 2 && !strchr(" ,", word[-1]);
		     length++)
			word--;
		id = arena_text(oscal->intake->arena, word, length);
		text = close + 2;
		if (is_param(oscal, id, depth))
			put_param(oscal, out, id, depth);
		else
			buf_add(out, open, (size_t)(text - open));
		oscal->inserted += out->length - before;
	}
	buf_text(out, text);
}

const char *oscal_param(struct oscal *oscal, const struct node *param)
{
	const char *id = intake_line_of(oscal->intake, param, "id");
	struct buf out = { 0 };
	const char *text;

	if (!id)
		return NULL;
	buf_format(&out, "%s: ", id);
	put_param(oscal, &out, id, 0);
	text = buf_keep(&out, oscal->intake->arena);
	buf_clear(&out);
	return text;
}

/* -- parts ---------------------------------------------------------------- */

/* Each line behind the indent; the first one behind its label, too. */
static void put_prose(struct oscal *oscal, struct buf *out, const char *label,
		      const char *prose, size_t indent)
{
	struct buf whole = { 0 };
	const char *line;

	put_inserted(oscal, &whole, prose, 0);
	line = buf_string(&whole);
	for (bool first = true; *line || first; first = false) {
		size_t length = strcspn(line, "\n");

		if (length)
			buf_pad(out, ' ', indent);
		if (first && label)
			buf_format(out, "%s ", label);
		buf_add(out, line, length);
		buf_char(out, '\n');
		line += length + (line[length] == '\n');
	}
	buf_clear(&whole);
}

static void put_part(struct oscal *oscal, struct buf *out,
		     const struct node *part, size_t indent)
{
	struct intake *intake = oscal->intake;
	const struct node *parts = node_get(part, "parts");
	const char *label = oscal_property(intake, part, "label", false);
	const char *title = intake_line_of(intake, part, "title");
	const char *prose = intake_text_of(intake, part, "prose");

	if (title)
		put_prose(oscal, out, label, title, indent);
	if (prose)
		put_prose(oscal, out, title ? NULL : label, prose, indent);
	if (title || prose)
		indent += ITEM_INDENT;
	for (size_t i = 0; i < node_items(parts); i++)
		put_part(oscal, out, node_item(parts, i), indent);
}

/* The items of a statement stand at the margin. */
static void put_top(struct oscal *oscal, struct buf *out,
		    const struct node *part)
{
	const struct node *parts = node_get(part, "parts");
	const char *prose = intake_text_of(oscal->intake, part, "prose");

	if (prose)
		put_prose(oscal, out, NULL, prose, 0);
	for (size_t i = 0; i < node_items(parts); i++)
		put_part(oscal, out, node_item(parts, i), 0);
}

static const char *keep(struct oscal *oscal, struct buf *out)
{
	const char *text = NULL;

	while (out->length && out->text[out->length - 1] == '\n')
		out->text[--out->length] = '\0';
	if (out->length)
		text = buf_keep(out, oscal->intake->arena);
	buf_clear(out);
	return text;
}

const char *oscal_part(struct oscal *oscal, const struct node *part)
{
	struct buf out = { 0 };

	put_top(oscal, &out, part);
	return keep(oscal, &out);
}

const char *oscal_prose(struct oscal *oscal, const struct node *node,
			const char *name)
{
	const struct node *parts = node_get(node, "parts");
	struct buf out = { 0 };

	for (size_t i = 0; i < node_items(parts); i++) {
		const struct node *part = node_item(parts, i);
		const char *is = intake_line_of(oscal->intake, part, "name");

		if (is && !strcmp(is, name))
			put_top(oscal, &out, part);
	}
	return keep(oscal, &out);
}
