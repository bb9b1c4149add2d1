/* settings_check.c - isms.yaml against the built-in registers: no clash, no
 * setting for a register that does not exist. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "isms/doc/node.h"
#include "isms/model/common.h"
#include "store_internal.h"

struct checking {
	struct settings *settings;
	const struct schema *const *schemas;
	struct arena *arena;
	struct problems *problems;
};

static const struct schema *find_schema(const struct schema *const *schemas,
					const char *noun)
{
	for (; *schemas; schemas++)
		if (!strcmp((*schemas)->noun, noun))
			return *schemas;
	return NULL;
}

/* Where a dotted setting stands: its key, when there is one. */
static const struct node *place_of(const struct settings *settings,
				   const char *section, const char *key)
{
	const struct node *map = node_get(settings->tree, section);

	for (size_t i = 0; map && map->kind == NODE_MAP && i < map->count; i++)
		if (!strcmp(map->keys[i]->text, key))
			return map->keys[i];
	return settings->tree;
}

static void blame(struct checking *checking, const char *section,
		  const char *key, const char *text)
{
	setting_problem(
		checking->problems, place_of(checking->settings, section, key),
		arena_format(checking->arena, "%s.%s", section, key), text);
}

static bool same_prefix(const struct schema *left, const struct schema *right)
{
	return left->prefix && right->prefix &&
	       !strcmp(left->prefix, right->prefix);
}

/* Does a declared register stand in the way of a built-in or earlier one? */
static bool clashes(struct checking *checking, const struct schema *own,
		    size_t earlier)
{
	const struct schema *const *schemas = checking->schemas;
	const struct schema *other = find_schema(schemas, own->noun);

	for (; !other && *schemas; schemas++)
		if (same_prefix(own, *schemas))
			other = *schemas;
	for (size_t i = 0; !other && i < earlier; i++)
		if (same_prefix(own, checking->settings->registers[i]))
			other = checking->settings->registers[i];
	if (other)
		blame(checking, "registers", own->noun,
		      arena_format(checking->arena,
				   "name or prefix (%s) is taken by the "
				   "register '%s'",
				   own->prefix, other->noun));
	return other;
}

static void check_registers(struct checking *checking)
{
	const struct schema **registers = checking->settings->registers;
	size_t kept = 0;

	for (size_t i = 0; registers[i]; i++)
		if (!clashes(checking, registers[i], kept))
			registers[kept++] = registers[i];
	registers[kept] = NULL;
}

static bool has_row(const struct field *fields, const char *name)
{
	for (; fields && fields->name; fields++)
		if (!strcmp(fields->name, name))
			return true;
	return false;
}

static bool is_built_in(const struct schema *schema, const char *name)
{
	return has_row(schema->fields, name) || has_row(common_first, name) ||
	       has_row(common_last, name) ||
	       (schema->states && !strcmp(name, "status"));
}

static const struct schema *any_schema(struct checking *checking,
				       const char *noun)
{
	const struct schema *schema = find_schema(checking->schemas, noun);

	return schema ? schema
		      : find_schema(checking->settings->registers, noun);
}

/* "person role": every register that a reference may lead to exists. */
static void check_target(struct checking *checking, const char *noun,
			 const struct field *field)
{
	bool refers = field->kind == FIELD_REF ||
		      (field->kind == FIELD_LIST && field->item == FIELD_REF);
	const char *word = refers ? field->rule.target : NULL;

	while (word && *word) {
		size_t length = strcspn(word, " ");
		const char *target = arena_text(checking->arena, word, length);

		if (length && !any_schema(checking, target))
			blame(checking, "fields", noun,
			      arena_format(checking->arena,
					   "'%s' refers to '%s', which is no "
					   "register",
					   field->name, target));
		word += length + strspn(word + length, " ");
	}
}

static void check_fields(struct checking *checking)
{
	struct map *all = &checking->settings->fields;

	for (size_t i = 0; i < all->count; i++) {
		const char *noun = all->entries[i].key;
		const struct schema *schema = any_schema(checking, noun);
		struct field *fields = all->entries[i].value;
		size_t kept = 0;

		for (size_t k = 0; schema && fields[k].name; k++)
			check_target(checking, noun, &fields[k]);
		for (size_t k = 0; schema && fields[k].name; k++)
			if (!is_built_in(schema, fields[k].name))
				fields[kept++] = fields[k];
			else
				blame(checking, "fields", noun,
				      arena_format(checking->arena,
						   "'%s' is a built-in field "
						   "of %s",
						   fields[k].name, noun));
		if (schema)
			fields[kept] = (struct field){ 0 };
	}
}

/* Keys of a section must be registers. */
static void check_section(struct checking *checking, const char *section)
{
	const struct node *map = node_get(checking->settings->tree, section);
	VEC(const char *) names = { 0 };

	if (!map || map->kind != NODE_MAP)
		return;
	for (size_t i = 0; checking->schemas[i]; i++)
		vec_push(&names, checking->schemas[i]->noun);
	for (size_t i = 0; checking->settings->registers[i]; i++)
		vec_push(&names, checking->settings->registers[i]->noun);
	for (size_t i = 0; i < map->count; i++) {
		const char *noun = map->keys[i]->text;
		const char *near;

		if (any_schema(checking, noun))
			continue;
		near = nearest_name(noun, names.items, names.count,
				    sizeof *names.items);
		blame(checking, section, noun,
		      arena_format(checking->arena,
				   "there is no register '%s'%s%s%s", noun,
				   near ? "; did you mean '" : "",
				   near ? near : "", near ? "'?" : ""));
	}
	vec_clear(&names);
}

void settings_check(struct settings *settings,
		    const struct schema *const *schemas, struct arena *arena,
		    struct problems *problems)
{
	struct checking checking = { settings, schemas, arena, problems };

	if (!settings->tree)
		return;
	check_registers(&checking);
	check_fields(&checking);
	check_section(&checking, "fields");
	check_section(&checking, "ids");
	check_section(&checking, "review");
}
