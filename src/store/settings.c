/* settings.c - reads isms.yaml; what does not fit becomes a problem with a
 * place. */
#include "isms/store/settings.h"

#include <string.h>

#include "isms/base/number.h"
#include "isms/base/utf8.h"
#include "isms/doc/node.h"
#include "store_internal.h"

static const char *join(struct setting_reader *reader, const char *path,
			const char *name)
{
	return arena_format(reader->arena, "%s.%s", path, name);
}

/* Only the form "must be a map"; the keys are data. */
static bool is_map(struct setting_reader *reader, const struct node *node,
		   const char *path)
{
	if (node->kind == NODE_MAP)
		return true;
	if (!node_is_empty(node))
		setting_problem(
			reader->problems, node, path,
			arena_format(reader->arena, "%s must be a map", path));
	return false;
}

/* -- one key each --------------------------------------------------------- */

static void read_format(struct setting_reader *reader, const char *path,
			const struct node *node)
{
	const char *text = setting_text(reader, node, path);
	int64_t number;

	if (!text)
		return;
	if (!integer_parse(text, &number) || number < 1 || number > 9999) {
		setting_problem(reader->problems, node, path,
				"format must be a number, now 1");
		return;
	}
	reader->settings->format = (int)number;
	if (number != SETTINGS_FORMAT)
		setting_problem(
			reader->problems, node, path,
			arena_format(reader->arena,
				     "format is %d, this isms knows format "
				     "%d; run a newer isms",
				     (int)number, SETTINGS_FORMAT));
}

static void read_organisation(struct setting_reader *reader, const char *path,
			      const struct node *node)
{
	reader->settings->organisation = setting_text(reader, node, path);
}

static void read_frameworks(struct setting_reader *reader, const char *path,
			    const struct node *node)
{
	struct list *list = &reader->settings->frameworks;

	if (node_is_empty(node))
		return;
	if (node->kind != NODE_LIST) {
		setting_problem(reader->problems, node, path,
				"frameworks must be a list");
		return;
	}
	list->items = arena_array(reader->arena, node->count + 1,
				  sizeof *list->items);
	for (size_t i = 0; i < node->count; i++) {
		const char *at =
			arena_format(reader->arena, "%s[%zu]", path, i);
		const char *text = setting_text(reader, node->values[i], at);

		if (text)
			list->items[list->count++] = text;
	}
}

static void read_ids(struct setting_reader *reader, const char *path,
		     const struct node *node)
{
	static char counts[] = "sequence";

	for (size_t i = 0; is_map(reader, node, path) && i < node->count; i++) {
		const char *noun = node->keys[i]->text;
		const char *at = join(reader, path, noun);
		const char *style = setting_text(reader, node->values[i], at);

		if (!style)
			continue;
		if (!strcmp(style, "sequence"))
			map_put(&reader->settings->sequences, noun, counts);
		else if (strcmp(style, "random") != 0)
			setting_problem(reader->problems, node->values[i], at,
					"an id style is 'random' or "
					"'sequence'");
	}
}

static const char *nearest_check(const char *name)
{
	return nearest_name(name, problem_rows, PROBLEM_COUNT,
			    sizeof *problem_rows);
}

static void read_one_check(struct setting_reader *reader, const char *at,
			   const struct node *key, const struct node *value)
{
	enum problem_code code = problem_code_of(key->text);
	const char *near = NULL;
	const char *text;

	if (code == PROBLEM_COUNT) {
		near = nearest_check(key->text);
		setting_problem(
			reader->problems, key, at,
			arena_format(reader->arena,
				     "there is no check '%s'%s%s%s", key->text,
				     near ? "; did you mean '" : "",
				     near ? near : "", near ? "'?" : ""));
		return;
	}
	text = setting_text(reader, value, at);
	if (!text)
		return;
	if (severity_parse(text, &reader->settings->severities[code]))
		reader->settings->changed[code] = true;
	else
		setting_problem(reader->problems, value, at,
				"a check is set to error, warning, note or "
				"off");
}

static void read_check(struct setting_reader *reader, const char *path,
		       const struct node *node)
{
	for (size_t i = 0; is_map(reader, node, path) && i < node->count; i++)
		read_one_check(reader, join(reader, path, node->keys[i]->text),
			       node->keys[i], node->values[i]);
}

static void read_review(struct setting_reader *reader, const char *path,
			const struct node *node)
{
	for (size_t i = 0; is_map(reader, node, path) && i < node->count; i++) {
		const char *noun = node->keys[i]->text;
		const char *at = join(reader, path, noun);
		const char *text = setting_text(reader, node->values[i], at);
		struct duration *every =
			arena_new(reader->arena, struct duration);

		if (!text)
			continue;
		if (duration_parse(text, every))
			map_put(&reader->settings->reviews, noun, every);
		else
			setting_problem(reader->problems, node->values[i], at,
					arena_format(reader->arena,
						     "'%s' is no span of time "
						     "such as 12 months",
						     text));
	}
}

/* One line of terms, or a list of them. */
static const char *read_terms(struct setting_reader *reader,
			      const struct node *node, const char *at)
{
	const char *terms = NULL;

	if (node->kind != NODE_LIST)
		return setting_text(reader, node, at);
	for (size_t i = 0; i < node->count; i++) {
		const char *term = setting_text(reader, node->values[i], at);

		if (term)
			terms = terms ? arena_format(reader->arena, "%s %s",
						     terms, term)
				      : term;
	}
	return terms;
}

static void read_filters(struct setting_reader *reader, const char *path,
			 const struct node *node)
{
	for (size_t i = 0; is_map(reader, node, path) && i < node->count; i++) {
		const char *name = node->keys[i]->text;
		const char *terms = read_terms(reader, node->values[i],
					       join(reader, path, name));

		if (terms)
			map_put(&reader->settings->filters, name,
				arena_copy(reader->arena, terms));
	}
}

static void read_fields(struct setting_reader *reader, const char *path,
			const struct node *node)
{
	for (size_t i = 0; is_map(reader, node, path) && i < node->count; i++) {
		const char *noun = node->keys[i]->text;

		setting_fields(reader, noun, node->values[i],
			       join(reader, path, noun));
	}
}

static void read_registers(struct setting_reader *reader, const char *path,
			   const struct node *node)
{
	if (is_map(reader, node, path))
		setting_registers(reader, node);
}

/* -- the whole ------------------------------------------------------------ */

struct setting {
	const char *name;
	void (*read)(struct setting_reader *reader, const char *path,
		     const struct node *node);
};

/* registers stand first: fields may add to them. */
static const struct setting all_settings[] = {
	{ "registers", read_registers },
	{ "format", read_format },
	{ "organisation", read_organisation },
	{ "frameworks", read_frameworks },
	{ "ids", read_ids },
	{ "check", read_check },
	{ "review", read_review },
	{ "filters", read_filters },
	{ "fields", read_fields },
	{ NULL, NULL },
};

const char *const settings_names[] = { "format",  "organisation", "frameworks",
				       "ids",	  "check",	  "review",
				       "filters", "fields",	  "registers",
				       NULL };

void settings_read(struct settings *settings, const struct node *tree,
		   struct arena *arena, struct problems *problems)
{
	struct setting_reader reader = { settings, arena, problems };

	settings->format = SETTINGS_FORMAT;
	settings->tree = tree;
	settings->registers = arena_array(arena, 1, sizeof(struct schema *));
	if (!tree)
		return;
	setting_map(&reader, tree, "", settings_names);
	for (const struct setting *row = all_settings; row->name; row++) {
		const struct node *node = node_get(tree, row->name);

		if (node)
			row->read(&reader, row->name, node);
	}
}
