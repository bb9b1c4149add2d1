/* oscal_export.c - a catalogue of ours as a catalog of OSCAL 1.1.2.
 *
 * What has parts and is not to be met itself is a group, everything else a
 * control; a group holds groups or controls, not both, so among siblings that
 * cannot all be groups all are controls.  Whatever OSCAL has no word for is a
 * property, or a part where it has several lines, in a name space of isms. */
#include <string.h>

#include "framework_export_internal.h"
#include "oscal_internal.h"
#include "isms/base/file.h"
#include "isms/base/utf8.h"
#include "isms/out/json_text.h"

/* The class of what is no attribute. */
static const char own[] = "isms";

struct writer {
	struct arena *arena;
	struct buf *out;
	const struct catalogue *catalogue;
	const char **tokens; /* of entries, by place */
	bool *groups;	     /* which entries are groups */
	size_t *first;	     /* first part of each entry, from 1; 0 none */
	size_t *next;	     /* next one in the same, from 1 */
	size_t top;
	struct map taken; /* tokens */
	size_t depth;
	bool begun; /* something stands in this list or object */
};

/* -- JSON ----------------------------------------------------------------- */

static void item(struct writer *writer)
{
	if (writer->begun)
		buf_char(writer->out, ',');
	buf_char(writer->out, '\n');
	buf_pad(writer->out, ' ', 2 * writer->depth);
	writer->begun = true;
}

static void key(struct writer *writer, const char *name)
{
	item(writer);
	buf_format(writer->out, "\"%s\": ", name);
}

static void begin(struct writer *writer, char bracket)
{
	buf_char(writer->out, bracket);
	writer->depth++;
	writer->begun = false;
}

static void end(struct writer *writer, char bracket)
{
	writer->depth--;
	buf_char(writer->out, '\n');
	buf_pad(writer->out, ' ', 2 * writer->depth);
	buf_char(writer->out, bracket);
	writer->begun = true;
}

static void text(struct writer *writer, const char *name, const char *value)
{
	if (!value)
		return;
	key(writer, name);
	json_text(writer->out, value);
}

/* -- tokens, versions of UUID ---------------------------------------------- */

/* Letters, digits and . _ - behind a letter: AC-2(1) is ac-2.1 to others. */
static const char *token_of(struct arena *arena, const char *id)
{
	const char *folded = utf8_fold(arena, id);
	struct buf out = { 0 };
	const char *kept;

	if (!(*folded >= 'a' && *folded <= 'z'))
		buf_char(&out, '_');
	for (; *folded; folded++) {
		bool plain = (*folded >= 'a' && *folded <= 'z') ||
			     (*folded >= '0' && *folded <= '9') ||
			     strchr(".-_", *folded);

		if (plain)
			buf_char(&out, *folded);
		else if (folded[1] && out.text[out.length - 1] != '.')
			buf_char(&out, '.');
	}
	kept = buf_keep(&out, arena);
	buf_clear(&out);
	return kept;
}

/* May it be the name of a property as it is? */
static bool is_token(const char *name)
{
	if (!(*name >= 'a' && *name <= 'z') && !(*name >= 'A' && *name <= 'Z'))
		return false;
	for (; *name; name++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_",
			    *name))
			return false;
	return true;
}

static void choose_token(struct writer *writer, size_t place)
{
	const struct entry *entry = &writer->catalogue->entries[place];
	const struct node *theirs = entry_attribute(entry, "oscal");
	const char *token =
		theirs && theirs->kind == NODE_TEXT && is_token(theirs->text)
			? theirs->text
			: token_of(writer->arena, entry->id);

	for (int i = 2; map_get(&writer->taken, token); i++)
		token = arena_format(writer->arena, "%s_%d",
				     token_of(writer->arena, entry->id), i);
	map_put(&writer->taken, token, writer);
	writer->tokens[place] = token;
}

/* The same for the same words, in the form of a random one. */
static const char *uuid_of(struct arena *arena, const char *words)
{
	const char *hex = sha256_hex(arena, words, strlen(words));

	return arena_format(arena, "%.8s-%.4s-5%.3s-a%.3s-%.12s", hex, hex + 8,
			    hex + 13, hex + 17, hex + 20);
}

/* -- properties and parts -------------------------------------------------- */

/* On one line: a file of ours may have it on several. */
static const char *line_of(struct arena *arena, const char *value)
{
	char *line;
	size_t length = 0;

	if (!value)
		return NULL;
	line = arena_copy(arena, value);
	for (const char *at = value; *at; at++) {
		bool blank = strchr(" \t\n", *at) != NULL;

		if (!blank)
			line[length++] = *at;
		else if (length && line[length - 1] != ' ')
			line[length++] = ' ';
	}
	while (length && line[length - 1] == ' ')
		length--;
	line[length] = '\0';
	return length ? line : NULL;
}

/* A value of OSCAL has neither line breaks nor blanks at its ends. */
static bool fits_property(const char *value)
{
	size_t length = strlen(value);

	return length && !strpbrk(value, "\n\t") && value[0] != ' ' &&
	       value[length - 1] != ' ';
}

static void property(struct writer *writer, const char *name, const char *value,
		     const char *class)
{
	bool token = is_token(name);

	item(writer);
	begin(writer, '{');
	text(writer, "name", token ? name : "attribute");
	text(writer, "ns", OSCAL_NS);
	text(writer, "value", value);
	text(writer, "class", class);
	if (!token)
		text(writer, "remarks", name);
	end(writer, '}');
}

static void prose_part(struct writer *writer, const char *name,
		       const char *value, const char *class)
{
	bool token = is_token(name);

	item(writer);
	begin(writer, '{');
	text(writer, "name", token ? name : "attribute");
	text(writer, "ns", OSCAL_NS);
	text(writer, "class", class);
	if (!token)
		text(writer, "title", name);
	text(writer, "prose", value);
	end(writer, '}');
}

/* The attributes whose values do, or do not, fit into a property. */
static void attributes(struct writer *writer, const struct entry *entry,
		       bool fitting)
{
	const struct node *node = entry->node;

	for (size_t i = 0; i < node->count; i++) {
		const char *name = node->keys[i]->text;
		const struct node *value = node->values[i];
		bool list = value->kind == NODE_LIST;
		bool fits = true;

		if (entry_key_is_own(name))
			continue;
		for (size_t k = 0; k < node_items(value); k++)
			fits &= fits_property(node_item(value, k)->text);
		for (size_t k = 0; fits == fitting && k < node_items(value);
		     k++)
			(fits ? property : prose_part)(
				writer, name, node_item(value, k)->text,
				list ? "list" : NULL);
	}
}

/* A list that is there only when something is in it. */
static bool any_attribute(const struct entry *entry, bool fitting)
{
	struct arena scratch = { 0 };
	struct buf out = { 0 };
	struct writer writer = { .arena = &scratch, .out = &out };

	attributes(&writer, entry, fitting);
	buf_clear(&out);
	arena_clear(&scratch);
	return writer.begun;
}

static void put_props(struct writer *writer, size_t place)
{
	const struct entry *entry = &writer->catalogue->entries[place];

	key(writer, "props");
	begin(writer, '[');
	item(writer);
	begin(writer, '{');
	text(writer, "name", "label");
	text(writer, "value", line_of(writer->arena, entry->id));
	end(writer, '}');
	property(writer, "label", line_of(writer->arena, entry->id), own);
	property(writer, "isms", "yes", own);
	if (entry->assessable != !entry->below)
		property(writer, "assess", entry->assessable ? "yes" : "no",
			 own);
	attributes(writer, entry, true);
	end(writer, ']');
}

static void put_parts(struct writer *writer, size_t place)
{
	const struct entry *entry = &writer->catalogue->entries[place];
	bool group = writer->groups[place];

	if (!entry->text && !any_attribute(entry, false))
		return;
	key(writer, "parts");
	begin(writer, '[');
	if (entry->text) {
		item(writer);
		begin(writer, '{');
		text(writer, "id",
		     arena_format(writer->arena, "%s_%s", writer->tokens[place],
				  group ? "overview" : "smt"));
		text(writer, "name", group ? "overview" : "statement");
		text(writer, "prose", entry->text);
		end(writer, '}');
	}
	attributes(writer, entry, false);
	end(writer, ']');
}

/* -- entries -------------------------------------------------------------- */

static bool may_be_group(const struct writer *writer, size_t place)
{
	const struct entry *entry = &writer->catalogue->entries[place];
	const struct entry *parent = entry->parent;

	return entry->below && !entry->assessable &&
	       (!parent || writer->groups[parent - writer->catalogue->entries]);
}

/* At the top both may stand, but then their order would not come back. */
static void choose_groups(struct writer *writer, size_t first)
{
	bool all = true;

	for (size_t at = first; at; at = writer->next[at - 1])
		all &= may_be_group(writer, at - 1);
	for (size_t at = first; at; at = writer->next[at - 1])
		writer->groups[at - 1] = all;
	for (size_t at = first; at; at = writer->next[at - 1])
		choose_groups(writer, writer->first[at - 1]);
}

static void put_list(struct writer *writer, size_t first, bool groups);

static void put_entry(struct writer *writer, size_t place)
{
	const struct entry *entry = &writer->catalogue->entries[place];
	size_t below = writer->first[place];

	item(writer);
	begin(writer, '{');
	text(writer, "id", writer->tokens[place]);
	text(writer, "title",
	     line_of(writer->arena, *entry->title ? entry->title : entry->id));
	put_props(writer, place);
	put_parts(writer, place);
	put_list(writer, below, true);
	put_list(writer, below, false);
	end(writer, '}');
}

/* Those of the siblings that are groups, or that are none. */
static void put_list(struct writer *writer, size_t first, bool groups)
{
	bool any = false;

	for (size_t at = first; at; at = writer->next[at - 1])
		any |= writer->groups[at - 1] == groups;
	if (!any)
		return;
	key(writer, groups ? "groups" : "controls");
	begin(writer, '[');
	for (size_t at = first; at; at = writer->next[at - 1])
		if (writer->groups[at - 1] == groups)
			put_entry(writer, at - 1);
	end(writer, ']');
}

/* Parts in the order of the file, without asking all for each. */
static void link_entries(struct writer *writer)
{
	const struct catalogue *catalogue = writer->catalogue;
	size_t count = catalogue->count + 1;

	writer->tokens = arena_array(writer->arena, count, sizeof(char *));
	writer->groups = arena_alloc(writer->arena, count);
	writer->first = arena_array(writer->arena, count, sizeof(size_t));
	writer->next = arena_array(writer->arena, count, sizeof(size_t));
	for (size_t i = catalogue->count; i > 0; i--) {
		const struct entry *parent = catalogue->entries[i - 1].parent;
		size_t *head =
			parent ? &writer->first[parent - catalogue->entries]
			       : &writer->top;

		writer->next[i - 1] = *head;
		*head = i;
	}
	for (size_t i = 0; i < catalogue->count; i++)
		choose_token(writer, i);
	choose_groups(writer, writer->top);
}

/* -- metadata ------------------------------------------------------------- */

static void head_property(struct writer *writer, const char *name,
			  const char *value)
{
	value = line_of(writer->arena, value);
	if (value)
		property(writer, name, value, own);
}

static void put_head(struct writer *writer)
{
	const struct catalogue *catalogue = writer->catalogue;
	const struct node *levels = catalogue->levels;
	const struct node *groups = catalogue->groups;

	head_property(writer, "id", catalogue->id);
	head_property(writer, "name", catalogue->name);
	head_property(writer, "version", catalogue->version);
	head_property(writer, "publisher", catalogue->publisher);
	head_property(writer, "date", catalogue->date);
	head_property(writer, "licence", catalogue->licence);
	head_property(writer, "origin", catalogue->origin);
	head_property(writer, "url", catalogue->url);
	head_property(writer, "soa", catalogue->soa);
	head_property(writer, "content", catalogue->content);
	for (size_t i = 0; i < node_items(levels); i++)
		head_property(writer, "level", node_item(levels, i)->text);
	for (size_t i = 0;
	     groups && groups->kind == NODE_MAP && i < groups->count; i++) {
		item(writer);
		begin(writer, '{');
		text(writer, "name", "group");
		text(writer, "ns", OSCAL_NS);
		text(writer, "class", own);
		text(writer, "value",
		     line_of(writer->arena, groups->values[i]->text));
		text(writer, "remarks", groups->keys[i]->text);
		end(writer, '}');
	}
}

/* The day of the catalogue, so that the same catalogue gives the same file. */
static const char *modified(struct writer *writer)
{
	struct date date = { 0 };
	const char *text = writer->catalogue->date;

	if (!text || !date_parse(text, &date))
		text = "2000-01-01";
	return arena_format(writer->arena, "%sT00:00:00Z", text);
}

void oscal_export(struct arena *arena, const struct catalogue *catalogue,
		  struct buf *out)
{
	struct writer writer = { .arena = arena,
				 .out = out,
				 .catalogue = catalogue };
	const char *version;

	link_entries(&writer);
	begin(&writer, '{');
	key(&writer, "catalog");
	begin(&writer, '{');
	text(&writer, "uuid",
	     uuid_of(arena, arena_join(arena, OSCAL_NS, ":", catalogue->id)));
	key(&writer, "metadata");
	begin(&writer, '{');
	text(&writer, "title", line_of(arena, catalogue->title));
	text(&writer, "last-modified", modified(&writer));
	version = line_of(arena, catalogue->version);
	text(&writer, "version", version ? version : "1");
	text(&writer, "oscal-version", "1.1.2");
	key(&writer, "props");
	begin(&writer, '[');
	put_head(&writer);
	end(&writer, ']');
	end(&writer, '}');
	put_list(&writer, writer.top, true);
	put_list(&writer, writer.top, false);
	end(&writer, '}');
	end(&writer, '}');
	buf_char(out, '\n');
	map_clear(&writer.taken);
}
