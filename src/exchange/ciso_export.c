/* ciso_export.c - a catalogue of ours as a library of CISO Assistant: a
 * framework, or a list of threats or controls. */
#include <string.h>

#include "framework_export_internal.h"
#include "intake_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/words.h"
#include "isms/doc/yaml_write.h"

struct outgoing {
	struct arena *arena;
	struct library *library;
	const struct catalogue *catalogue;
	const char *of_library, *of_framework, *of_entries; /* URNs */
	const char **tails; /* of entries, by place */
};

static void put(struct outgoing *outgoing, struct node *map, const char *key,
		const char *text)
{
	if (text)
		node_put(outgoing->arena, map, key,
			 node_text(outgoing->arena, text, NODE_DOUBLE_QUOTED));
}

static void put_plain(struct outgoing *outgoing, struct node *map,
		      const char *key, const char *text)
{
	node_put(outgoing->arena, map, key,
		 node_text(outgoing->arena, text, NODE_PLAIN));
}

static const char *number(struct outgoing *outgoing, size_t count)
{
	return arena_format(outgoing->arena, "%zu", count);
}

/* -- URNs ----------------------------------------------------------------- */

/* The one of the origin's words that has the part in it. */
static const char *origin_with(struct outgoing *outgoing, const char *part)
{
	const char *words = outgoing->catalogue->origin;
	size_t length;

	for (const char *word = words ? words_next(&words, &length) : NULL;
	     word; word = words_next(&words, &length)) {
		const char *text = arena_text(outgoing->arena, word, length);

		if (!strncmp(text, "urn:", 4) && strstr(text, part))
			return text;
	}
	return NULL;
}

static const char *kind_of(const struct catalogue *catalogue)
{
	const char *content = catalogue->content ? catalogue->content : "";

	return !strcmp(content, "threats")    ? "threat"
	       : !strcmp(content, "controls") ? "function"
					      : "req_node";
}

/* Where it came from, or a name of its own. */
static void choose_urns(struct outgoing *outgoing)
{
	struct arena *arena = outgoing->arena;
	const struct catalogue *catalogue = outgoing->catalogue;
	const char *kind = kind_of(catalogue);

	outgoing->of_library = origin_with(outgoing, ":library:");
	outgoing->of_framework = origin_with(outgoing, ":framework:");
	outgoing->of_entries =
		origin_with(outgoing, arena_join(arena, ":", kind, ":"));
	if (!outgoing->of_library)
		outgoing->of_library = arena_join(
			arena, "urn:isms:risk:library:", catalogue->id, "");
	if (!outgoing->of_framework)
		outgoing->of_framework = arena_join(
			arena, "urn:isms:risk:framework:", catalogue->id, "");
	if (!outgoing->of_entries)
		outgoing->of_entries = arena_format(
			arena, "urn:isms:risk:%s:%s", kind, catalogue->id);
}

static const char *tail_of(struct arena *arena, const struct entry *entry)
{
	const struct node *theirs = entry_attribute(entry, "urn");

	return theirs && theirs->kind == NODE_TEXT
		       ? theirs->text
		       : utf8_fold(arena, entry->id);
}

static void choose_tails(struct outgoing *outgoing)
{
	const struct catalogue *catalogue = outgoing->catalogue;
	struct map taken = { 0 };

	outgoing->tails = arena_array(outgoing->arena, catalogue->count + 1,
				      sizeof *outgoing->tails);
	for (size_t i = 0; i < catalogue->count; i++) {
		const char *tail =
			tail_of(outgoing->arena, &catalogue->entries[i]);

		if (map_get(&taken, tail))
			tail = catalogue->entries[i].id;
		map_put(&taken, tail, outgoing);
		outgoing->tails[i] = tail;
	}
	map_clear(&taken);
}

static const char *urn_of(struct outgoing *outgoing, const struct entry *entry)
{
	return arena_join(
		outgoing->arena, outgoing->of_entries, ":",
		outgoing->tails[entry - outgoing->catalogue->entries]);
}

/* Of an address in a catalogue that came from a library, else as it is. */
static const char *reference(struct outgoing *outgoing, const char *address)
{
	const struct catalogue *catalogue;
	const struct entry *entry =
		library_entry(outgoing->library, address, &catalogue);
	struct outgoing other = { .arena = outgoing->arena,
				  .catalogue = catalogue };

	if (!entry)
		return address;
	choose_urns(&other);
	return arena_join(outgoing->arena, other.of_entries, ":",
			  tail_of(outgoing->arena, entry));
}

/* -- entries -------------------------------------------------------------- */

static struct node *references(struct outgoing *outgoing,
			       const struct node *value)
{
	struct node *list = node_list(outgoing->arena);

	for (size_t i = 0; i < node_items(value); i++)
		node_push(outgoing->arena, list,
			  node_text(outgoing->arena,
				    reference(outgoing,
					      node_item(value, i)->text),
				    NODE_DOUBLE_QUOTED));
	return list;
}

/* "Is there a policy? [Yes | No]" */
static struct node *question(struct outgoing *outgoing, const char *text)
{
	struct node *map = node_map(outgoing->arena);
	struct node *choices = node_list(outgoing->arena);
	const char *open = strrchr(text, '[');
	size_t length = strlen(text);

	put_plain(outgoing, map, "type", "text");
	if (!open || open == text || open[-1] != ' ' ||
	    text[length - 1] != ']') {
		put(outgoing, map, "text", text);
		return map;
	}
	put_plain(outgoing, map, "type", "unique_choice");
	put(outgoing, map, "text",
	    arena_text(outgoing->arena, text, (size_t)(open - text) - 1));
	for (const char *at = open + 1; *at;) {
		const char *bar = strstr(at, " | ");
		const char *end = bar ? bar : text + length - 1;
		struct node *choice = node_map(outgoing->arena);

		put(outgoing, choice, "value",
		    arena_text(outgoing->arena, at, (size_t)(end - at)));
		node_push(outgoing->arena, choices, choice);
		at = bar ? bar + 3 : "";
	}
	node_put(outgoing->arena, map, "choices", choices);
	return map;
}

static struct node *questions(struct outgoing *outgoing,
			      const struct entry *entry,
			      const struct node *value)
{
	struct node *map = node_map(outgoing->arena);

	for (size_t i = 0; i < node_items(value); i++)
		node_put(outgoing->arena, map,
			 arena_format(outgoing->arena, "%s:question:%zu",
				      urn_of(outgoing, entry), i + 1),
			 question(outgoing, node_item(value, i)->text));
	return map;
}

/* Theirs for ours; NULL: the same word. */
static const char *their_key(const char *key)
{
	static const char *const pairs[][2] = {
		{ "note", "annotation" },
		{ "evidence", "typical_evidence" },
		{ "groups", "implementation_groups" },
		{ "controls", "reference_controls" },
	};

	for (size_t i = 0; i < ARRAY_SIZE(pairs); i++)
		if (!strcmp(pairs[i][0], key))
			return pairs[i][1];
	return key;
}

static void put_attributes(struct outgoing *outgoing, struct node *map,
			   const struct entry *entry)
{
	const struct node *node = entry->node;

	for (size_t i = 0; i < node->count; i++) {
		const char *key = node->keys[i]->text;
		struct node *value = node->values[i];

		if (entry_key_is_own(key) || !strcmp(key, "urn"))
			continue;
		if (!strcmp(key, "controls") || !strcmp(key, "threats"))
			value = references(outgoing, value);
		else if (!strcmp(key, "questions"))
			value = questions(outgoing, entry, value);
		else if (node_get(map, their_key(key)))
			key = arena_join(outgoing->arena, "x_", key, "");
		node_put(outgoing->arena, map, their_key(key), value);
	}
}

static struct node *entry_map(struct outgoing *outgoing,
			      const struct entry *entry)
{
	bool framework = !strcmp(kind_of(outgoing->catalogue), "req_node");
	struct node *map = node_map(outgoing->arena);

	put(outgoing, map, "urn", urn_of(outgoing, entry));
	if (framework) {
		put_plain(outgoing, map, "assessable",
			  entry->assessable ? "true" : "false");
		put_plain(outgoing, map, "depth",
			  number(outgoing, (size_t)entry->depth + 1));
	}
	if (entry->parent)
		put(outgoing, map, "parent_urn",
		    urn_of(outgoing, entry->parent));
	put(outgoing, map, "ref_id", entry->id);
	put(outgoing, map, "name", *entry->title ? entry->title : NULL);
	put(outgoing, map, "description", entry->text);
	put_attributes(outgoing, map, entry);
	return map;
}

static struct node *entry_list(struct outgoing *outgoing)
{
	struct node *list = node_list(outgoing->arena);

	for (size_t i = 0; i < outgoing->catalogue->count; i++)
		node_push(
			outgoing->arena, list,
			entry_map(outgoing, &outgoing->catalogue->entries[i]));
	return list;
}

/* -- the framework and the library ------------------------------------------ */

static void put_levels(struct outgoing *outgoing, struct node *framework)
{
	const struct node *levels = outgoing->catalogue->levels;
	struct node *list = node_list(outgoing->arena);

	for (size_t i = 0; i < node_items(levels); i++) {
		struct node *map = node_map(outgoing->arena);

		put_plain(outgoing, map, "score", number(outgoing, i));
		put(outgoing, map, "name", node_item(levels, i)->text);
		node_push(outgoing->arena, list, map);
	}
	if (!list->count)
		return;
	put_plain(outgoing, framework, "min_score", "0");
	put_plain(outgoing, framework, "max_score",
		  number(outgoing, list->count - 1));
	node_put(outgoing->arena, framework, "scores_definition", list);
}

static void put_groups(struct outgoing *outgoing, struct node *framework)
{
	const struct node *groups = outgoing->catalogue->groups;
	struct node *list = node_list(outgoing->arena);

	for (size_t i = 0;
	     groups && groups->kind == NODE_MAP && i < groups->count; i++) {
		struct node *map = node_map(outgoing->arena);

		put(outgoing, map, "ref_id", groups->keys[i]->text);
		put(outgoing, map, "name", groups->values[i]->text);
		node_push(outgoing->arena, list, map);
	}
	if (list->count)
		node_put(outgoing->arena, framework,
			 "implementation_groups_definition", list);
}

static struct node *framework_map(struct outgoing *outgoing)
{
	const struct catalogue *catalogue = outgoing->catalogue;
	struct node *map = node_map(outgoing->arena);

	put(outgoing, map, "urn", outgoing->of_framework);
	put(outgoing, map, "ref_id", catalogue->id);
	put(outgoing, map, "name", catalogue->title);
	put(outgoing, map, "description", catalogue->name);
	put_levels(outgoing, map);
	put_groups(outgoing, map);
	node_put(outgoing->arena, map, "requirement_nodes",
		 entry_list(outgoing));
	return map;
}

/* Without what the name of a list of threats or controls ends in. */
static const char *without(struct outgoing *outgoing, const char *text,
			   const char *ending)
{
	size_t length = strlen(text), size = strlen(ending);

	return length > size && !strcmp(text + length - size, ending)
		       ? arena_text(outgoing->arena, text, length - size)
		       : text;
}

static struct node *objects_map(struct outgoing *outgoing, const char *key)
{
	struct node *map = node_map(outgoing->arena);

	node_put(outgoing->arena, map, key,
		 strcmp(key, "framework") ? entry_list(outgoing)
					  : framework_map(outgoing));
	return map;
}

void ciso_export(struct arena *arena, struct library *library,
		 const struct catalogue *catalogue, struct buf *out)
{
	struct outgoing outgoing = { .arena = arena,
				     .library = library,
				     .catalogue = catalogue };
	const char *kind = kind_of(catalogue);
	const char *id = catalogue->id, *title = catalogue->title;
	const char *key = "framework";
	struct node *map = node_map(arena);

	choose_urns(&outgoing);
	choose_tails(&outgoing);
	if (strcmp(kind, "req_node") != 0) {
		key = *kind == 't' ? "threats" : "reference_controls";
		id = without(&outgoing, id,
			     arena_join(arena, "-", catalogue->content, ""));
		title = without(
			&outgoing, title,
			arena_join(arena, ": ", catalogue->content, ""));
	}
	put(&outgoing, map, "urn", outgoing.of_library);
	put_plain(&outgoing, map, "locale", "en");
	put(&outgoing, map, "ref_id", id);
	put(&outgoing, map, "name", title);
	put(&outgoing, map, "copyright", catalogue->licence);
	put_plain(&outgoing, map, "version",
		  catalogue->version ? catalogue->version : "1");
	put(&outgoing, map, "publication_date", catalogue->date);
	put(&outgoing, map, "provider", catalogue->publisher);
	node_put(arena, map, "objects", objects_map(&outgoing, key));
	yaml_write(out, map);
}
