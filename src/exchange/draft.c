/* draft.c - entries as a reader found them become a catalogue of ours: unique
 * ids, parents that are there, titles for all; written, and read back. */
#include <string.h>

#include "intake_internal.h"
#include "isms/base/utf8.h"
#include "isms/doc/yaml_read.h"
#include "isms/doc/yaml_write.h"

enum {
	DEPTH_LIMIT = 64, /* of entries in entries */
	TITLE_LIMIT = 80, /* of one made of a text, in columns */
	LINE_LIMIT = 160  /* bytes of an entry that stands on one line */
};

struct draft *draft_new(struct intake *intake, const char *name,
			const char *what, const char *title)
{
	struct draft *draft = arena_new(intake->arena, struct draft);
	bool crosswalk = !strcmp(what, "crosswalk");

	draft->name = name;
	draft->what = what;
	draft->head = node_map(intake->arena);
	draft_head(intake, draft, "kind",
		   crosswalk ? "crosswalk" : "catalogue");
	draft_head(intake, draft, "title", title ? title : name);
	vec_push(&intake->drafts, draft);
	return draft;
}

void draft_head(struct intake *intake, struct draft *draft, const char *key,
		const char *text)
{
	if (text)
		node_put(intake->arena, draft->head, key,
			 node_text(intake->arena, text, NODE_DOUBLE_QUOTED));
}

struct draft_entry *draft_add(struct draft *draft, const char *key,
			      const struct node *node)
{
	struct draft_entry entry = { .key = key, .node = node };

	vec_push(&draft->entries, entry);
	return &draft->entries.items[draft->entries.count - 1];
}

void draft_attribute(struct intake *intake, struct draft_entry *entry,
		     const char *key, struct node *value)
{
	if (!value)
		return;
	key = intake_line(intake, intake_node(intake, key));
	if (!key) {
		intake_left(intake, "values without a name", value->text);
		return;
	}
	if (!entry->attributes)
		entry->attributes = node_map(intake->arena);
	if (entry_key_is_own(key))
		key = arena_join(intake->arena, "x_", key, "");
	value->style = NODE_FLOW;
	node_put(intake->arena, entry->attributes, key, value);
}

/* -- ids ------------------------------------------------------------------ */

static bool wrong(const struct intake *intake, const struct draft_entry *entry,
		  struct error *err, const char *what)
{
	if (entry->node)
		return intake_refuse(intake, entry->node, err, "%s", what);
	return error_set(err, FAULT_DATA, "%s:%u: %s", intake->path,
			 (unsigned)entry->line, what);
}

static uint32_t line_of(const struct draft_entry *entry)
{
	return entry->node ? entry->node->place.line : entry->line;
}

static bool twice(const struct intake *intake, const struct draft_entry *entry,
		  const struct draft_entry *first, struct error *err)
{
	return wrong(intake, entry, err,
		     arena_format(intake->arena,
				  "'%s' stands twice, first in line %u",
				  entry->key, (unsigned)line_of(first)));
}

/* The address NAME/ID is read up to the first slash, and a list of them up to
 * a semicolon; nobody has ids like that but by accident. */
static bool settle_id(struct intake *intake, struct map *ids,
		      struct draft_entry *entry, struct error *err)
{
	bool spare = !entry->id || map_get(ids, entry->id);

	if (spare && entry->spare && entry->id &&
	    strcmp(entry->id, entry->spare) != 0)
		intake_altered(intake,
			       "ids that stand twice, taken from the URN",
			       entry->spare);
	if (spare && entry->spare)
		entry->id = entry->spare;
	if (!entry->id || !*entry->id)
		return wrong(intake, entry, err, "this entry has no id");
	if (map_get(ids, entry->id))
		return twice(intake, entry, map_get(ids, entry->id), err);
	map_put(ids, entry->id, entry);
	return true;
}

static bool settle_ids(struct intake *intake, struct draft *draft,
		       struct error *err)
{
	struct map ids = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < draft->entries.count; i++) {
		struct draft_entry *entry = &draft->entries.items[i];
		const struct draft_entry *first =
			map_put(&draft->by_key, entry->key, entry);

		ok = (!first || twice(intake, entry, first, err)) &&
		     settle_id(intake, &ids, entry, err);
	}
	map_clear(&ids);
	return ok;
}

/* -- parents -------------------------------------------------------------- */

static bool settle_parents(struct intake *intake, struct draft *draft,
			   struct error *err)
{
	struct draft_entry *entries = draft->entries.items;

	for (size_t i = 0; i < draft->entries.count; i++) {
		struct draft_entry *entry = &entries[i], *parent;

		if (!entry->parent)
			continue;
		parent = map_get(&draft->by_key, entry->parent);
		if (!parent)
			return wrong(intake, entry, err,
				     arena_format(intake->arena,
						  "'%s' is in '%s', which is "
						  "not there",
						  entry->id, entry->parent));
		entry->up = (size_t)(parent - entries) + 1;
		parent->below++;
	}
	return true;
}

static bool check_depth(struct intake *intake, const struct draft *draft,
			struct error *err)
{
	const struct draft_entry *entries = draft->entries.items;

	for (size_t i = 0; i < draft->entries.count; i++) {
		size_t at = entries[i].up, steps = 0;

		while (at && steps < DEPTH_LIMIT) {
			at = entries[at - 1].up;
			steps++;
		}
		if (!at)
			continue;
		while (at && steps++ <= draft->entries.count)
			at = entries[at - 1].up;
		return wrong(
			intake, &entries[i], err,
			arena_format(intake->arena,
				     at ? "'%s' lies in itself"
					: "'%s' lies deeper than 64 entries",
				     entries[i].id));
	}
	return true;
}

/* -- titles --------------------------------------------------------------- */

/* The beginning of a text, to its first sentence or to what a list shows. */
static const char *title_of(struct intake *intake, const char *text)
{
	size_t line = strcspn(text, "\n"), fit;
	const char *first = arena_text(intake->arena, text, line);

	if (utf8_width(first) <= TITLE_LIMIT)
		return first;
	fit = utf8_fit(first, TITLE_LIMIT - 1);
	while (fit && first[fit] != ' ')
		fit--;
	if (!fit)
		fit = utf8_fit(first, TITLE_LIMIT - 1);
	return arena_format(intake->arena, "%.*s\xe2\x80\xa6", (int)fit, first);
}

static void settle_titles(struct intake *intake, struct draft *draft)
{
	for (size_t i = 0; i < draft->entries.count; i++) {
		struct draft_entry *entry = &draft->entries.items[i];

		if (entry->title)
			continue;
		entry->title =
			entry->text ? title_of(intake, entry->text) : entry->id;
		if (entry->text && !strcmp(entry->text, entry->title))
			entry->text = NULL;
		intake_altered(intake,
			       entry->text || entry->title != entry->id
				       ? "entries without a name, titled by "
					 "the beginning of their text"
				       : "entries without a name or text, "
					 "titled by their id",
			       entry->id);
	}
}

/* -- writing -------------------------------------------------------------- */

static void put(struct arena *arena, struct node *map, const char *key,
		const char *text)
{
	if (text)
		node_put(arena, map, key,
			 node_text(arena, text, NODE_DOUBLE_QUOTED));
}

/* What is to be assessed is said where it differs from what parts say. */
static const char *assess_of(const struct draft_entry *entry)
{
	if (!entry->assess)
		return NULL;
	return (*entry->assess == 'y') == !entry->below ? NULL : entry->assess;
}

/* What its file called it, where that became the id. */
static bool is_needless(const struct draft_entry *entry, size_t attribute)
{
	return !strcmp(entry->attributes->keys[attribute]->text, "urn") &&
	       entry->attributes->values[attribute]->kind == NODE_TEXT &&
	       !strcmp(entry->attributes->values[attribute]->text, entry->id);
}

static struct node *entry_node(struct arena *arena, const struct draft *draft,
			       const struct draft_entry *entry)
{
	struct node *map = node_map(arena);
	const char *assess = assess_of(entry);

	if (entry->up)
		put(arena, map, "in", draft->entries.items[entry->up - 1].id);
	put(arena, map, "title", entry->title);
	put(arena, map, "text", entry->text);
	for (size_t i = 0; entry->attributes && i < entry->attributes->count;
	     i++)
		if (!is_needless(entry, i))
			node_put(arena, map, entry->attributes->keys[i]->text,
				 entry->attributes->values[i]);
	if (assess)
		node_put(arena, map, "assess",
			 node_text(arena, assess, NODE_PLAIN));
	return map;
}

/* On one line what fits there; texts of several lines are blocks. */
static bool fits_line(const struct node *map)
{
	size_t length = 0;

	for (size_t i = 0; i < map->count; i++) {
		const struct node *value = map->values[i];

		for (size_t k = 0; k < node_items(value); k++) {
			const struct node *item = node_item(value, k);

			length += item->length + 4;
			if (strchr(item->text, '\n'))
				return false;
		}
	}
	return length <= LINE_LIMIT;
}

static void write_entry(struct buf *out, const struct draft *draft,
			const struct draft_entry *entry)
{
	struct arena scratch = { 0 };
	struct node *map = entry_node(&scratch, draft, entry);

	if (fits_line(map))
		map->style = NODE_FLOW;
	buf_text(out, "  ");
	yaml_write_scalar(
		out, node_text(&scratch, entry->id, NODE_DOUBLE_QUOTED), false);
	buf_char(out, ':');
	yaml_write_value(out, map, 2);
	buf_char(out, '\n');
	arena_clear(&scratch);
}

/* -- reading back --------------------------------------------------------- */

static bool read_back(struct intake *intake, struct draft *draft,
		      struct error *err)
{
	struct source source = { draft->name, draft->text, draft->length };
	struct problems problems = { 0 };
	struct crosswalk crosswalk = { 0 };
	const struct node *tree =
		yaml_read_input(&source, intake->arena, &problems);
	bool ok = tree != NULL;

	draft->is_catalogue = strcmp(draft->what, "crosswalk") != 0;
	draft->catalogue.id = draft->name;
	if (ok && draft->is_catalogue)
		ok = catalogue_read(&source, tree, intake->arena,
				    &draft->catalogue, &problems);
	else if (ok)
		ok = crosswalk_read(&source, tree, intake->arena, &crosswalk,
				    &problems);
	draft->count =
		draft->is_catalogue ? draft->catalogue.count : crosswalk.count;
	if (!ok && draft->text == intake->source.text)
		intake_problem(intake, &problems, err);
	else if (!ok)
		error_set(err, FAULT_DATA,
			  "%s: framework/%s.yaml would be wrong: %s",
			  intake->path, draft->name,
			  problems.list.items[0].text);
	problems_clear(&problems);
	return ok;
}

static bool keep(struct intake *intake, struct draft *draft, struct buf *text,
		 struct error *err)
{
	draft->text = arena_text(intake->arena, buf_string(text), text->length);
	draft->length = text->length;
	buf_clear(text);
	return read_back(intake, draft, err);
}

bool draft_finish(struct intake *intake, struct draft *draft, struct error *err)
{
	struct buf text = { 0 };
	bool ok = settle_ids(intake, draft, err) &&
		  settle_parents(intake, draft, err) &&
		  check_depth(intake, draft, err);

	map_clear(&draft->by_key);
	if (!ok)
		return false;
	if (!draft->entries.count)
		return error_set(err, FAULT_DATA, "%s: %s has no entries",
				 intake->path, draft->what);
	settle_titles(intake, draft);
	yaml_write(&text, draft->head);
	buf_text(&text, "requirements:\n");
	for (size_t i = 0; i < draft->entries.count; i++)
		write_entry(&text, draft, &draft->entries.items[i]);
	return keep(intake, draft, &text, err);
}

bool draft_crosswalk(struct intake *intake, struct draft *draft,
		     struct error *err)
{
	struct buf text = { 0 };

	yaml_write(&text, draft->head);
	return keep(intake, draft, &text, err);
}

bool draft_own(struct intake *intake, const char *name, const struct node *tree,
	       struct error *err)
{
	const struct source *source = &intake->source;
	const char *kind = intake_line_of(intake, tree, "kind");
	struct problems problems = { 0 };
	struct draft *draft;
	bool ok;

	draft = draft_new(intake, name, kind,
			  intake_line_of(intake, tree, "title"));
	draft->text = source->text;
	draft->length = source->length;
	ok = yaml_read_input(source, intake->arena, &problems) != NULL;
	if (!ok)
		intake_problem(intake, &problems, err);
	problems_clear(&problems);
	return ok && read_back(intake, draft, err);
}
