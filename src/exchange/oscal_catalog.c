/* oscal_catalog.c - a catalog of OSCAL: groups and controls become entries,
 * what isms wrote into it comes back as it was. */
#include <string.h>

#include "oscal_internal.h"
#include "isms/base/words.h"

/* -- properties ----------------------------------------------------------- */

static bool is_ours(struct intake *intake, const struct node *property)
{
	const char *ns = intake_line_of(intake, property, "ns");

	return ns && !strcmp(ns, OSCAL_NS);
}

/* Of ours: does it say something of the entry, or is it an attribute? */
static bool is_word(struct intake *intake, const struct node *property)
{
	const char *class = intake_line_of(intake, property, "class");

	return class && !strcmp(class, "isms");
}

/* A property that has a class is another kind of what it is called. */
const char *oscal_property(struct intake *intake, const struct node *node,
			   const char *name, bool ours)
{
	const struct node *list = node_get(node, "props");
	const char *found = NULL;

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *property = node_item(list, i);
		const char *is = intake_line_of(intake, property, "name");

		if (!is || strcmp(is, name) != 0 ||
		    is_ours(intake, property) != ours ||
		    (ours && !is_word(intake, property)))
			continue;
		if (ours || !node_get(property, "class"))
			return intake_line_of(intake, property, "value");
		if (!found)
			found = intake_line_of(intake, property, "value");
	}
	return found;
}

/* A name that is no token of OSCAL stands in the remarks. */
static const char *name_of(struct intake *intake, const struct node *property)
{
	const char *name = is_ours(intake, property)
				   ? intake_line_of(intake, property, "remarks")
				   : NULL;

	return name ? name : intake_line_of(intake, property, "name");
}

/* One more value of an attribute; two make a list. */
static void add_value(struct intake *intake, struct draft_entry *entry,
		      const char *name, const char *value, bool list)
{
	struct node *old = node_get(entry->attributes, name);
	struct node *fresh = intake_node(intake, value);
	struct node *items;

	if (!old && !list) {
		draft_attribute(intake, entry, name, fresh);
		return;
	}
	items = old && old->kind == NODE_LIST ? old : node_list(intake->arena);
	if (old && items != old)
		node_push(intake->arena, items, old);
	node_push(intake->arena, items, fresh);
	draft_attribute(intake, entry, name, items);
}

static void take_property(struct intake *intake, struct draft_entry *entry,
			  const struct node *property)
{
	const char *name = name_of(intake, property);
	const char *value = intake_text_of(intake, property, "value");
	const char *class = intake_line_of(intake, property, "class");
	bool ours = is_ours(intake, property);

	if (!name || !value)
		return;
	if (ours && is_word(intake, property))
		entry->assess =
			strcmp(name, "assess") != 0 ? entry->assess : value;
	else if (ours)
		add_value(intake, entry, name, value,
			  class && !strcmp(class, "list"));
	else if (!strcmp(name, "label") && class)
		intake_left(intake, "labels of another class", value);
	else if (!strcmp(name, "label") || !strcmp(name, "sort-id"))
		return; /* the id, and the order of the file */
	else if (!strcmp(name, "status") && !strcmp(value, "withdrawn")) {
		entry->assess = "no";
		add_value(intake, entry, "withdrawn", "yes", false);
	} else
		add_value(intake, entry, name, value, false);
}

/* -- links and parameters ------------------------------------------------- */

/* Those to other controls are attributes; the file's references stay there. */
static void take_links(struct oscal *oscal, struct draft_entry *entry,
		       const struct node *node)
{
	struct intake *intake = oscal->intake;
	const struct node *list = node_get(node, "links");

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *link = node_item(list, i);
		const char *href = intake_line_of(intake, link, "href");
		const char *rel = intake_line_of(intake, link, "rel");
		const char *id = href && *href == '#'
					 ? map_get(&oscal->ids, href + 1)
					 : NULL;

		if (id && rel)
			add_value(intake, entry, rel, id, true);
		else
			intake_left(intake, "links to references",
				    rel ? rel : href);
	}
}

static void take_params(struct oscal *oscal, struct draft_entry *entry,
			const struct node *node)
{
	const struct node *list = node_get(node, "params");

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *param = node_item(list, i);
		const char *text = oscal_param(oscal, param);

		if (text)
			add_value(oscal->intake, entry, "parameters", text,
				  true);
		if (node_get(param, "guidelines") ||
		    node_get(param, "constraints"))
			intake_left(oscal->intake,
				    "guidelines and constraints of parameters",
				    NULL);
	}
}

/* -- parts ---------------------------------------------------------------- */

static void take_part(struct oscal *oscal, struct draft_entry *entry,
		      const struct node *part)
{
	struct intake *intake = oscal->intake;
	const char *name = intake_line_of(intake, part, "name");
	bool ours = is_ours(intake, part);
	const char *class = intake_line_of(intake, part, "class");
	const char *text;

	if (!name || (!ours && words_have("statement overview", name)))
		return;
	if (!ours && !words_have("guidance example", name)) {
		intake_left(intake,
			    arena_format(intake->arena, "parts '%s'", name),
			    NULL);
		return;
	}
	text = ours ? intake_text_of(intake, part, "prose")
		    : oscal_part(oscal, part);
	if (ours && intake_line_of(intake, part, "title"))
		name = intake_line_of(intake, part, "title");
	if (text)
		add_value(intake, entry, name, text,
			  !strcmp(name, "example") ||
				  (ours && class && !strcmp(class, "list")));
}

static void take_rest(struct oscal *oscal, struct draft_entry *entry,
		      const struct node *node)
{
	struct intake *intake = oscal->intake;
	const struct node *props = node_get(node, "props");
	const struct node *parts = node_get(node, "parts");
	const char *class = intake_line_of(intake, node, "class");

	if (class)
		add_value(intake, entry, "class", class, false);
	for (size_t i = 0; i < node_items(props); i++)
		take_property(intake, entry, node_item(props, i));
	for (size_t i = 0; i < node_items(parts); i++)
		take_part(oscal, entry, node_item(parts, i));
	take_params(oscal, entry, node);
	take_links(oscal, entry, node);
}

/* -- entries -------------------------------------------------------------- */

/* The label where it can be an id: "AC-2(1)", not "Organizational Context". */
static const char *id_of(struct intake *intake, const struct node *node)
{
	const char *label = oscal_property(intake, node, "label", true);

	if (label)
		return label;
	label = oscal_property(intake, node, "label", false);
	if (label && !strchr(label, ' ') && !strchr(label, '/'))
		return label;
	return intake_line_of(intake, node, "id");
}

static void put_ids(struct oscal *oscal, const struct node *node)
{
	static const char *const below[] = { "groups", "controls" };
	struct intake *intake = oscal->intake;
	const char *key = intake_line_of(intake, node, "id");

	if (key)
		map_put(&oscal->ids, key,
			(void *)(uintptr_t)id_of(intake, node));
	for (size_t k = 0; k < ARRAY_SIZE(below); k++) {
		const struct node *list = node_get(node, below[k]);

		for (size_t i = 0; i < node_items(list); i++)
			put_ids(oscal, node_item(list, i));
	}
}

/* A control with controls in it is to be met itself, unless it is called what
 * headings are. */
static const char *assess_of(struct intake *intake, const struct node *node,
			     bool control)
{
	const char *class = intake_line_of(intake, node, "class");

	if (!control)
		return node_items(node_get(node, "groups")) ||
				       node_items(node_get(node, "controls"))
			       ? NULL
			       : "no";
	if (class && words_have("category function family theme domain section "
				"chapter",
				class))
		return NULL;
	return node_items(node_get(node, "controls")) ? "yes" : NULL;
}

static bool take_node(struct oscal *oscal, const struct node *node,
		      const char *parent, bool control, struct error *err);

static bool take_list(struct oscal *oscal, const struct node *node,
		      const char *key, const char *parent, struct error *err)
{
	const struct node *list = node_get(node, key);

	for (size_t i = 0; i < node_items(list); i++)
		if (!take_node(oscal, node_item(list, i), parent, *key == 'c',
			       err))
			return false;
	return true;
}

/* Not ours: a catalog that isms wrote says which of them is to be assessed. */
static bool take_node(struct oscal *oscal, const struct node *node,
		      const char *parent, bool control, struct error *err)
{
	struct intake *intake = oscal->intake;
	const char *key = intake_line_of(intake, node, "id");
	const char *title = intake_line_of(intake, node, "title");
	struct draft_entry *entry;

	if (node->kind != NODE_MAP || (control && !key))
		return intake_refuse(intake, node, err,
				     "a control must have an id");
	if (!key)
		key = arena_format(intake->arena, "group-%zu", ++oscal->groups);
	entry = draft_add(oscal->draft, key, node);
	entry->id = id_of(intake, node);
	entry->spare = key;
	entry->parent = parent;
	entry->title = title;
	entry->text = oscal_prose(oscal, node, "statement");
	if (!entry->text)
		entry->text = oscal_prose(oscal, node, "overview");
	if (!oscal_property(intake, node, "isms", true))
		entry->assess = assess_of(intake, node, control);
	if (entry->id && !oscal_property(intake, node, "isms", true) &&
	    strcmp(intake_normal(intake->arena, entry->id),
		   intake_normal(intake->arena, key)) != 0)
		draft_attribute(intake, entry, "oscal",
				intake_node(intake, key));
	take_rest(oscal, entry, node);
	return take_list(oscal, node, "groups", key, err) &&
	       take_list(oscal, node, "controls", key, err);
}

/* -- metadata ------------------------------------------------------------- */

/* The name of who published or made it. */
static const char *publisher(struct intake *intake, const struct node *metadata)
{
	const struct node *roles = node_get(metadata, "responsible-parties");
	const struct node *parties = node_get(metadata, "parties");
	const char *uuid = NULL;

	for (size_t i = 0; i < node_items(roles) && !uuid; i++) {
		const struct node *role = node_item(roles, i);
		const char *id = intake_line_of(intake, role, "role-id");
		const struct node *uuids = node_get(role, "party-uuids");

		if (id && words_have("publisher creator author", id) &&
		    node_items(uuids))
			uuid = intake_line(intake, node_item(uuids, 0));
	}
	for (size_t i = 0; i < node_items(parties) && uuid; i++) {
		const struct node *party = node_item(parties, i);
		const char *is = intake_line_of(intake, party, "uuid");

		if (is && !strcmp(is, uuid))
			return intake_line_of(intake, party, "name");
	}
	return NULL;
}

static const char *day_of(struct intake *intake, const struct node *metadata)
{
	const char *text = intake_line_of(intake, metadata, "published");
	struct date date;

	if (!text)
		text = intake_line_of(intake, metadata, "last-modified");
	if (!text || strlen(text) < 10)
		return NULL;
	text = arena_text(intake->arena, text, 10);
	return date_parse(text, &date) ? text : NULL;
}

/* Lists that isms put there: levels in order, groups as "WORD=name". */
static void own_lists(struct intake *intake, struct draft *draft,
		      const struct node *metadata)
{
	const struct node *list = node_get(metadata, "props");
	struct node *levels = node_list(intake->arena);
	struct node *groups = node_map(intake->arena);

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *property = node_item(list, i);
		const char *name = intake_line_of(intake, property, "name");
		const char *value = intake_line_of(intake, property, "value");
		const char *word = intake_line_of(intake, property, "remarks");

		if (!name || !value || !is_ours(intake, property))
			continue;
		if (!strcmp(name, "level"))
			node_push(intake->arena, levels,
				  intake_node(intake, value));
		if (!strcmp(name, "group") && word)
			node_put(intake->arena, groups, word,
				 intake_node(intake, value));
	}
	if (levels->count)
		node_put(intake->arena, draft->head, "levels", levels);
	if (groups->count)
		node_put(intake->arena, draft->head, "groups", groups);
}

struct draft *oscal_draft(struct intake *intake, const struct node *document)
{
	const struct node *metadata = node_get(document, "metadata");
	const char *title = intake_line_of(intake, metadata, "title");
	const char *name = intake->name;

	if (!name)
		name = oscal_property(intake, metadata, "id", true);
	return draft_new(intake,
			 intake_slug(intake->arena, name ? name : title),
			 "catalogue", title);
}

void oscal_metadata(struct intake *intake, struct draft *draft,
		    const struct node *document)
{
	static const char *const keys[] = { "name", "version", "publisher",
					    "date", "licence", "origin",
					    "url",  "soa",     "content" };
	const struct node *metadata = node_get(document, "metadata");
	const char *uuid = intake_line_of(intake, document, "uuid");
	bool ours = oscal_property(intake, metadata, "id", true);
	const struct node *resources =
		node_get(node_get(document, "back-matter"), "resources");

	for (size_t i = 0; ours && i < ARRAY_SIZE(keys); i++)
		draft_head(intake, draft, keys[i],
			   oscal_property(intake, metadata, keys[i], true));
	own_lists(intake, draft, metadata);
	if (ours)
		return;
	draft_head(intake, draft, "version",
		   intake_line_of(intake, metadata, "version"));
	draft_head(intake, draft, "publisher", publisher(intake, metadata));
	draft_head(intake, draft, "date", day_of(intake, metadata));
	if (uuid)
		draft_head(intake, draft, "origin",
			   arena_join(intake->arena, "urn:uuid:", uuid, ""));
	intake_rest(intake, metadata, "keys of the metadata",
		    "title version published last-modified oscal-version");
	for (size_t i = 0; i < node_items(resources); i++)
		intake_left(intake, "resources of the back matter",
			    intake_line_of(intake, node_item(resources, i),
					   "title"));
}

/* -- the catalog ---------------------------------------------------------- */

struct draft *oscal_catalog(struct intake *intake, const struct node *catalog,
			    const struct map *overrides, struct error *err)
{
	struct oscal oscal = { .intake = intake, .overrides = overrides };
	bool ok;

	oscal.draft = oscal_draft(intake, catalog);
	oscal_params(&oscal, catalog);
	put_ids(&oscal, catalog);
	ok = take_list(&oscal, catalog, "groups", NULL, err) &&
	     take_list(&oscal, catalog, "controls", NULL, err);
	for (size_t i = 0; ok && overrides && i < overrides->count; i++)
		if (!map_get(&oscal.used, overrides->entries[i].key))
			intake_left(intake, "settings of unknown parameters",
				    overrides->entries[i].key);
	map_clear(&oscal.params);
	map_clear(&oscal.ids);
	map_clear(&oscal.used);
	return ok ? oscal.draft : NULL;
}

bool oscal_is_document(const struct node *tree)
{
	return node_get(tree, "catalog") || node_get(tree, "profile");
}

bool oscal_document(struct intake *intake, const struct node *tree,
		    struct error *err)
{
	const struct node *catalog = node_get(tree, "catalog");
	const struct node *profile = node_get(tree, "profile");
	const struct node *document = catalog ? catalog : profile;
	struct draft *draft;

	if (document->kind != NODE_MAP || !node_get(document, "metadata"))
		return intake_refuse(intake, document, err,
				     "this is no OSCAL: it has no metadata");
	draft = catalog ? oscal_catalog(intake, catalog, NULL, err)
			: oscal_profile(intake, profile, err);
	if (!draft)
		return false;
	oscal_metadata(intake, draft, document);
	return draft_finish(intake, draft, err);
}
