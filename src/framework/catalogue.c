/* catalogue.c - from the tree of a file to entries that know their place. */
#include "isms/framework/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "framework_internal.h"
#include "isms/base/arena.h"
#include "isms/base/number.h"
#include "isms/base/vec.h"

struct catalogue_reader {
	struct volume_reader volume;
	struct catalogue *catalogue;
};

/* -- the head ------------------------------------------------------------- */

static const struct volume_text texts[] = {
	{ "title", offsetof(struct catalogue, title), true },
	{ "name", offsetof(struct catalogue, name), false },
	{ "version", offsetof(struct catalogue, version), false },
	{ "publisher", offsetof(struct catalogue, publisher), false },
	{ "date", offsetof(struct catalogue, date), false },
	{ "licence", offsetof(struct catalogue, licence), false },
	{ "origin", offsetof(struct catalogue, origin), false },
	{ "url", offsetof(struct catalogue, url), false },
	{ "soa", offsetof(struct catalogue, soa), false },
	{ "successor", offsetof(struct catalogue, successor), false },
	{ "content", offsetof(struct catalogue, content), false },
	{ NULL, 0, false },
};

/* -- entries -------------------------------------------------------------- */

static const char *const own_keys[] = { "in", "title", "text", "assess" };

bool entry_key_is_own(const char *key)
{
	for (size_t i = 0; i < ARRAY_SIZE(own_keys); i++)
		if (!strcmp(own_keys[i], key))
			return true;
	return false;
}

static const char *text_of(const struct node *node, const char *key)
{
	const struct node *value = node_get(node, key);

	return value && value->kind == NODE_TEXT && value->length ? value->text
								  : NULL;
}

/* Attributes are texts or lists of texts. */
static void check_keys(struct catalogue_reader *reader, const struct node *node)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct node *value = node->values[i];
		bool list = value->kind == NODE_LIST &&
			    !entry_key_is_own(node->keys[i]->text);
		bool fine = value->kind == NODE_TEXT || list;

		for (size_t at = 0; list && at < value->count; at++)
			fine = fine && value->values[at]->kind == NODE_TEXT;
		if (!fine)
			volume_complain(&reader->volume, value,
					"'%s' must be a text%s",
					node->keys[i]->text,
					list ? " in each line" : "");
	}
}

static void read_entry(struct catalogue_reader *reader, struct entry *entry,
		       const struct node *key, const struct node *node)
{
	entry->id = key->text;
	entry->node = node;
	entry->title = text_of(node, "title");
	entry->text = text_of(node, "text");
	if (node->kind != NODE_MAP)
		volume_complain(&reader->volume, node,
				"'%s' must be {title: ...}", key->text);
	else if (!entry->title && !entry->text)
		volume_complain(&reader->volume, key, "'%s' has no title",
				key->text);
	else
		check_keys(reader, node);
	if (!entry->title)
		entry->title = "";
}

static int by_id(const void *left, const void *right)
{
	const struct entry *const *a = left;
	const struct entry *const *b = right;

	return strcmp((*a)->id, (*b)->id);
}

static int id_against(const void *id, const void *right)
{
	const struct entry *const *entry = right;

	return strcmp(id, (*entry)->id);
}

const struct entry *catalogue_entry(const struct catalogue *catalogue,
				    const char *id)
{
	const struct entry *const *found = NULL;

	if (catalogue->count)
		found = bsearch(id, catalogue->sorted, catalogue->count,
				sizeof *catalogue->sorted, id_against);
	return found ? *found : NULL;
}

static void read_parent(struct catalogue_reader *reader, struct entry *entry)
{
	const struct node *node = node_get(entry->node, "in");
	const struct entry *parent;

	if (!node || node->kind != NODE_TEXT || !node->length)
		return;
	parent = catalogue_entry(reader->catalogue, node->text);
	if (!parent) {
		volume_complain(&reader->volume, node,
				"'%s' is in '%s', which is not there",
				entry->id, node->text);
		return;
	}
	entry->parent = parent;
	/* The entries are ours. */
	reader->catalogue->entries[parent - reader->catalogue->entries].below++;
}

/* A way up longer than the catalogue goes round in a circle. */
static void measure_depth(struct catalogue_reader *reader, struct entry *entry)
{
	const struct entry *at = entry->parent;

	for (; at && entry->depth <= (int)reader->catalogue->count;
	     at = at->parent)
		entry->depth++;
	if (!at)
		return;
	volume_complain(&reader->volume, entry->node, "'%s' lies in itself",
			entry->id);
	entry->parent = NULL;
	entry->depth = 0;
}

static void settle_entry(struct catalogue_reader *reader, struct entry *entry)
{
	const struct node *assess = node_get(entry->node, "assess");

	measure_depth(reader, entry);
	entry->assessable = !entry->below;
	if (!assess || assess->kind != NODE_TEXT)
		return;
	if (strcmp(assess->text, "yes") != 0 && strcmp(assess->text, "no") != 0)
		volume_complain(&reader->volume, assess, "assess is yes or no");
	entry->assessable = !strcmp(assess->text, "yes");
}

static void read_entries(struct catalogue_reader *reader,
			 const struct node *map)
{
	struct catalogue *catalogue = reader->catalogue;
	size_t count = map->count;

	catalogue->entries = arena_array(reader->volume.arena, count,
					 sizeof *catalogue->entries);
	catalogue->sorted = arena_array(reader->volume.arena, count,
					sizeof *catalogue->sorted);
	for (size_t i = 0; i < count; i++) {
		read_entry(reader, &catalogue->entries[i], map->keys[i],
			   map->values[i]);
		catalogue->sorted[i] = &catalogue->entries[i];
	}
	catalogue->count = count;
	qsort(catalogue->sorted, count, sizeof *catalogue->sorted, by_id);
	for (size_t i = 0; i < count; i++)
		read_parent(reader, &catalogue->entries[i]);
	for (size_t i = 0; i < count; i++)
		settle_entry(reader, &catalogue->entries[i]);
}

bool catalogue_read(const struct source *source, const struct node *tree,
		    struct arena *arena, struct catalogue *catalogue,
		    struct problems *problems)
{
	struct catalogue_reader reader = { { source, arena, problems, 0 },
					   catalogue };
	const struct node *map = node_get(tree, "requirements");

	volume_head(&reader.volume, tree, texts, catalogue,
		    "kind levels groups requirements");
	catalogue->levels = node_get(tree, "levels");
	catalogue->groups = node_get(tree, "groups");
	if (!map || map->kind != NODE_MAP || !map->count)
		volume_complain(
			&reader.volume, map ? map : tree,
			"requirements must be a map of ids, each with a "
			"title");
	else
		read_entries(&reader, map);
	if (!reader.volume.found && catalogue->soa &&
	    !catalogue_entry(catalogue, catalogue->soa))
		volume_complain(&reader.volume, node_get(tree, "soa"),
				"soa names no entry of the catalogue");
	return !reader.volume.found;
}

/* -- asking --------------------------------------------------------------- */

bool entry_is_in(const struct entry *entry, const char *id)
{
	for (; entry; entry = entry->parent)
		if (!strcmp(entry->id, id))
			return true;
	return false;
}

const struct node *entry_attribute(const struct entry *entry, const char *name)
{
	return entry_key_is_own(name) ? NULL : node_get(entry->node, name);
}

bool entry_has(const struct entry *entry, const char *name, const char *word)
{
	const struct node *node = entry_attribute(entry, name);

	if (!node)
		return false;
	if (node->kind == NODE_TEXT)
		return !strcmp(node->text, word);
	for (size_t i = 0; i < node->count; i++)
		if (!strcmp(node->values[i]->text, word))
			return true;
	return false;
}

const char *catalogue_level(const struct catalogue *catalogue, int level)
{
	const struct node *levels = catalogue->levels;
	const struct node *name = NULL;

	if (!levels || level < 0)
		return NULL;
	if (levels->kind == NODE_LIST && (size_t)level < levels->count)
		name = levels->values[level];
	for (size_t i = 0; levels->kind == NODE_MAP && i < levels->count; i++) {
		int64_t number;

		if (integer_parse(levels->keys[i]->text, &number) &&
		    number == level)
			name = levels->values[i];
	}
	return name && name->kind == NODE_TEXT ? name->text : NULL;
}

size_t catalogue_assessable(const struct catalogue *catalogue)
{
	size_t count = 0;

	for (size_t i = 0; i < catalogue->count; i++)
		count += catalogue->entries[i].assessable;
	return count;
}
