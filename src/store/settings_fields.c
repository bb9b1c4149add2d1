/* settings_fields.c - fields and registers that isms.yaml declares, made into
 * the same rows that the modules are written in. */
#include "isms/store/settings.h"

#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "isms/doc/node.h"
#include "isms/model/common.h"
#include "store_internal.h"

enum {
	NAME_LENGTH = 40,
	PREFIX_LENGTH = 8,
	CHOICE_LIMIT = 1000
};

struct problem *setting_problem(struct problems *problems,
				const struct node *node, const char *path,
				const char *text)
{
	struct problem *problem = problem_add(problems, PROBLEM_BAD_SETTING,
					      "isms.yaml", "%s", text);

	problem->path = *path ? arena_copy(&problems->arena, path) : NULL;
	problem->line = node->place.line;
	problem->column = node->place.column;
	problem->width = 1;
	if (node->kind == NODE_TEXT && node->length)
		problem->width = (uint32_t)utf8_width(node->text);
	return problem;
}

const char *setting_text(struct setting_reader *reader, const struct node *node,
			 const char *path)
{
	if (node->kind == NODE_TEXT && !node_is_empty(node) && node->length)
		return node->text;
	setting_problem(reader->problems, node, path,
			arena_format(reader->arena,
				     "%s must be a word or "
				     "line of text",
				     path));
	return NULL;
}

static bool is_among(const char *name, const char *const *names)
{
	for (; *names; names++)
		if (!strcmp(name, *names))
			return true;
	return false;
}

bool setting_map(struct setting_reader *reader, const struct node *node,
		 const char *path, const char *const *names)
{
	size_t count = 0;

	if (node->kind != NODE_MAP) {
		setting_problem(
			reader->problems, node, path,
			arena_format(reader->arena, "%s must be a map", path));
		return false;
	}
	while (names[count])
		count++;
	for (size_t i = 0; i < node->count; i++) {
		const char *key = node->keys[i]->text;
		const char *at = arena_format(reader->arena, "%s%s%s", path,
					      *path ? "." : "", key);
		const char *near;

		if (is_among(key, names))
			continue;
		near = nearest_name(key, names, count, sizeof *names);
		setting_problem(reader->problems, node->keys[i], at,
				arena_format(reader->arena,
					     "there is no setting '%s'%s%s%s",
					     at, near ? "; did you mean '" : "",
					     near ? near : "",
					     near ? "'?" : ""));
	}
	return true;
}

static bool is_name(const char *text)
{
	size_t length = strlen(text);

	return *text >= 'a' && *text <= 'z' && length <= NAME_LENGTH &&
	       strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

static bool is_prefix(const char *text)
{
	size_t length = strlen(text);

	return *text >= 'A' && *text <= 'Z' && length >= 2 &&
	       length <= PREFIX_LENGTH &&
	       strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == length;
}

/* -- one field ------------------------------------------------------------ */

static const char *key_path(struct setting_reader *reader, const char *path,
			    const char *key)
{
	return arena_format(reader->arena, "%s.%s", path, key);
}

/* Scalar under a key: NULL when the key is absent (no problem) or no scalar. */
static const char *text_under(struct setting_reader *reader,
			      const struct node *map, const char *path,
			      const char *key)
{
	const struct node *node = node_get(map, key);

	return node ? setting_text(reader, node, key_path(reader, path, key))
		    : NULL;
}

static bool truth_under(struct setting_reader *reader, const struct node *map,
			const char *path, const char *key)
{
	const char *text = text_under(reader, map, path, key);

	if (!text || !strcmp(text, "false") || !strcmp(text, "no"))
		return false;
	if (strcmp(text, "true") != 0 && strcmp(text, "yes") != 0)
		setting_problem(reader->problems, node_get(map, key),
				key_path(reader, path, key),
				"the answer is true or false");
	return true;
}

/* "choices: [eu, us]", or a map from word to help. */
static const struct choice *choices_under(struct setting_reader *reader,
					  const struct node *map,
					  const char *path)
{
	const char *at = key_path(reader, path, "choices");
	const struct node *node = node_get(map, "choices");
	struct choice *choices;
	size_t count = 0;

	if (!node || node->kind == NODE_TEXT || !node->count) {
		setting_problem(reader->problems, node ? node : map, at,
				"a choice needs 'choices', a list of words");
		return NULL;
	}
	if (node->count > CHOICE_LIMIT) {
		setting_problem(reader->problems, node, at,
				arena_format(reader->arena,
					     "a choice has at most %d words",
					     CHOICE_LIMIT));
		return NULL;
	}
	choices = arena_array(reader->arena, node->count + 1, sizeof *choices);
	for (size_t i = 0; i < node->count; i++) {
		const struct node *word = node->kind == NODE_MAP
						  ? node->keys[i]
						  : node->values[i];
		const char *text = setting_text(reader, word, at);

		if (!text)
			continue;
		if (strpbrk(text, " \t,;") || choice_place(choices, text)) {
			setting_problem(reader->problems, word, at,
					"a choice is one word, and stands "
					"once");
			continue;
		}
		choices[count].name = text;
		if (node->kind == NODE_MAP &&
		    node->values[i]->kind == NODE_TEXT)
			choices[count].help = node->values[i]->text;
		count++;
	}
	return choices;
}

static bool kind_is_simple(enum field_kind kind)
{
	return kind != FIELD_END && kind != FIELD_GROUP &&
	       kind != FIELD_GROUPS && kind != FIELD_KINDS;
}

static enum field_kind kind_under(struct setting_reader *reader,
				  const struct node *map, const char *path,
				  const char *key)
{
	const char *text = text_under(reader, map, path, key);
	enum field_kind kind = text ? field_kind_of(text) : FIELD_LINE;

	if (kind_is_simple(kind))
		return kind;
	setting_problem(reader->problems, node_get(map, key),
			key_path(reader, path, key),
			"a type is one of line text choice number level date "
			"instant duration recurrence money ref cite url "
			"path bool list");
	return FIELD_END;
}

static const char *scale_under(struct setting_reader *reader,
			       const struct node *map, const char *path)
{
	static const char *const scales[] = { "likelihood",	"impact",
					      "classification", "protection",
					      "risk",		NULL };
	const char *scale = text_under(reader, map, path, "scale");

	if (scale && is_among(scale, scales))
		return scale;
	setting_problem(reader->problems,
			node_get(map, "scale") ? node_get(map, "scale") : map,
			key_path(reader, path, "scale"),
			"a level needs a 'scale': likelihood, impact, "
			"classification, protection or risk");
	return NULL;
}

/* A bound of a number; what it is without one stays. */
static void bound_under(struct setting_reader *reader, const struct node *map,
			const char *path, const char *key, double *bound)
{
	const char *text = text_under(reader, map, path, key);
	struct number limit = { 0 };

	if (!text)
		return;
	if (number_parse(text, &limit))
		*bound = limit.value;
	else
		setting_problem(reader->problems, node_get(map, key),
				key_path(reader, path, key),
				"a bound is a number of at most 15 digits");
}

static bool rule_under(struct setting_reader *reader, const struct node *map,
		       const char *path, struct field *field)
{
	enum field_kind kind =
		field->kind == FIELD_LIST ? field->item : field->kind;

	if (kind == FIELD_CHOICE) {
		field->rule.choices = choices_under(reader, map, path);
		return field->rule.choices;
	}
	if (kind == FIELD_LEVEL) {
		field->rule.scale = scale_under(reader, map, path);
		return field->rule.scale;
	}
	if (kind == FIELD_REF)
		field->rule.target = text_under(reader, map, path, "to");
	if (kind != FIELD_NUMBER)
		return true;
	bound_under(reader, map, path, "minimum", &field->rule.range.minimum);
	bound_under(reader, map, path, "maximum", &field->rule.range.maximum);
	return true;
}

static bool read_field(struct setting_reader *reader, const struct node *key,
		       const struct node *map, const char *path,
		       struct field *field)
{
	static const char *const names[] = { "type",	"help",	   "required",
					     "choices", "to",	   "scale",
					     "minimum", "maximum", "item",
					     NULL };

	if (!is_name(key->text)) {
		setting_problem(reader->problems, key, path,
				"a field's name is lower-case letters, digits "
				"and _");
		return false;
	}
	if (!setting_map(reader, map, path, names))
		return false;
	field->name = key->text;
	field->flags = FIELD_CUSTOM;
	field->help = text_under(reader, map, path, "help");
	if (!field->help)
		field->help = "declared in isms.yaml";
	if (truth_under(reader, map, path, "required"))
		field->flags |= FIELD_REQUIRED;
	field->kind = kind_under(reader, map, path, "type");
	if (field->kind == FIELD_LIST)
		field->item = kind_under(reader, map, path, "item");
	if (field->kind == FIELD_LIST && field->item == FIELD_LIST) {
		setting_problem(reader->problems, node_get(map, "item"),
				key_path(reader, path, "item"),
				"a list of lists is not a field");
		return false;
	}
	if (field->kind == FIELD_END ||
	    (field->kind == FIELD_LIST && field->item == FIELD_END))
		return false;
	return rule_under(reader, map, path, field);
}

void setting_fields(struct setting_reader *reader, const char *noun,
		    const struct node *map, const char *path)
{
	struct map *all = &reader->settings->fields;
	struct field *fields;
	size_t count = 0;

	if (node_is_empty(map))
		return;
	if (map->kind != NODE_MAP || map_get(all, noun)) {
		setting_problem(reader->problems, map, path,
				map->kind != NODE_MAP
					? "fields must be a map"
					: "this register has fields of its "
					  "own under 'registers'");
		return;
	}
	fields = arena_array(reader->arena, map->count + 1, sizeof *fields);
	for (size_t i = 0; i < map->count; i++) {
		const char *at = key_path(reader, path, map->keys[i]->text);
		struct field field = { 0 };

		if (read_field(reader, map->keys[i], map->values[i], at,
			       &field))
			fields[count++] = field;
	}
	map_put(all, noun, fields);
}

/* -- registers ------------------------------------------------------------ */

static const struct choice plain_states[] = {
	{ "active", "in use", "retired", false },
	{ "retired", "history", NULL, true },
	{ NULL, NULL, NULL, false },
};

/* "states: {open: [closed], closed: []}": what may follow; nothing: the end. */
static const struct choice *states_under(struct setting_reader *reader,
					 const struct node *map,
					 const char *path)
{
	const struct node *node = node_get(map, "states");
	const char *at = key_path(reader, path, "states");
	struct choice *states;

	if (!node)
		return plain_states;
	if (node->kind != NODE_MAP || !node->count) {
		setting_problem(reader->problems, node, at,
				"states must be a map from a state to the "
				"list of states that may follow");
		return plain_states;
	}
	states = arena_array(reader->arena, node->count + 1, sizeof *states);
	for (size_t i = 0; i < node->count; i++) {
		const struct node *next = node->values[i];
		const char *words = NULL;

		states[i].name = node->keys[i]->text;
		for (size_t k = 0; next->kind == NODE_LIST && k < next->count;
		     k++) {
			const char *word =
				setting_text(reader, next->values[k], at);

			if (word && !node_get(node, word))
				setting_problem(reader->problems,
						next->values[k], at,
						"this is no state of the "
						"register");
			else if (word)
				words = arena_format(reader->arena, "%s%s%s",
						     words ? words : "",
						     words ? " " : "", word);
		}
		states[i].next = words;
		states[i].ends = !words;
	}
	return states;
}

static const char *prefix_under(struct setting_reader *reader,
				const struct node *map, const char *path)
{
	const char *prefix = text_under(reader, map, path, "prefix");

	if (prefix && is_prefix(prefix))
		return prefix;
	setting_problem(reader->problems,
			node_get(map, "prefix") ? node_get(map, "prefix") : map,
			key_path(reader, path, "prefix"),
			"a register needs a 'prefix' of 2 to 8 capitals and "
			"digits");
	return NULL;
}

static const struct schema *read_register(struct setting_reader *reader,
					  const struct node *key,
					  const struct node *map,
					  const char *path)
{
	static const char *const names[] = { "prefix", "title",	 "plural",
					     "fields", "states", NULL };
	static const char *const columns[] = { "title", "status", "owner",
					       NULL };
	static const struct field none[] = { { .kind = FIELD_END } };
	struct schema *schema = arena_new(reader->arena, struct schema);
	const char *text;

	if (!is_name(key->text)) {
		setting_problem(reader->problems, key, path,
				"a register's name is lower-case letters, "
				"digits and _");
		return NULL;
	}
	if (!setting_map(reader, map, path, names))
		return NULL;
	schema->noun = key->text;
	schema->prefix = prefix_under(reader, map, path);
	text = text_under(reader, map, path, "title");
	schema->summary = text ? text : "a register declared in isms.yaml";
	text = text_under(reader, map, path, "plural");
	schema->plural =
		text ? text : arena_format(reader->arena, "%ss", key->text);
	schema->clause = "";
	schema->group = "Own";
	schema->size = sizeof(struct common);
	schema->fields = none;
	schema->states = states_under(reader, map, path);
	schema->columns = columns;
	schema->example = "title=Example";
	if (node_get(map, "fields"))
		setting_fields(reader, key->text, node_get(map, "fields"),
			       key_path(reader, path, "fields"));
	return schema->prefix ? schema : NULL;
}

void setting_registers(struct setting_reader *reader,
		       const struct node *registers)
{
	const struct schema **schemas = arena_array(
		reader->arena, registers->count + 1, sizeof *schemas);
	size_t count = 0;

	for (size_t i = 0; i < registers->count; i++) {
		const struct node *key = registers->keys[i];
		const char *path = key_path(reader, "registers", key->text);
		const struct schema *schema =
			read_register(reader, key, registers->values[i], path);

		if (schema)
			schemas[count++] = schema;
	}
	reader->settings->registers = schemas;
}
