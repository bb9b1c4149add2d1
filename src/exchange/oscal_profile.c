/* oscal_profile.c - a profile of OSCAL: which controls of which catalogue, and
 * what their parameters are set to, as a catalogue of its own. */
#include <errno.h>
#include <string.h>

#include <sys/stat.h>

#include "oscal_internal.h"

enum {
	PROFILE_DEPTH = 8 /* profiles that import profiles */
};

/* A profile while it is resolved. */
struct profile {
	struct intake *intake;
	const struct node *node;
	struct draft *draft;
	struct map settings; /* ids of parameters to texts */
	bool flat;
};

/* What one import selects from. */
struct base {
	struct draft *draft;
	struct map forms; /* normal forms of keys and ids to entries */
	bool *chosen;	  /* by place */
	size_t *up;	  /* places of parents from 1 */
};

/* -- a catalogue of ours --------------------------------------------------- */

static struct node *copy_attribute(struct intake *intake,
				   const struct node *value)
{
	struct node *list;

	if (value->kind == NODE_TEXT)
		return intake_node(intake, value->text);
	list = node_list(intake->arena);
	for (size_t i = 0; i < value->count; i++)
		node_push(intake->arena, list,
			  intake_node(intake, value->values[i]->text));
	return list;
}

static struct draft *draft_of(struct intake *intake,
			      const struct catalogue *catalogue)
{
	struct draft *draft = arena_new(intake->arena, struct draft);

	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *from = &catalogue->entries[i];
		struct draft_entry *to = draft_add(draft, from->id, NULL);

		to->id = from->id;
		to->title = from->title;
		to->text = from->text;
		to->parent = from->parent ? from->parent->id : NULL;
		to->assess = from->assessable ? "yes" : "no";
		for (size_t k = 0; k < from->node->count; k++)
			if (!entry_key_is_own(from->node->keys[k]->text))
				draft_attribute(
					intake, to, from->node->keys[k]->text,
					copy_attribute(intake,
						       from->node->values[k]));
	}
	return draft;
}

/* -- where the catalogue is ------------------------------------------------ */

static const struct volume *volume_named(const struct intake *intake,
					 const char *name)
{
	for (size_t i = 0; i < intake->library->count; i++)
		if (!strcmp(intake->library->volumes[i].name, name))
			return &intake->library->volumes[i];
	return NULL;
}

static bool ends_in(const char *text, const char *ending)
{
	size_t length = strlen(text), size = strlen(ending);

	return length >= size && !strcmp(text + length - size, ending);
}

/* "#UUID" is a resource of the back matter: its link to a file we read. */
static const char *resource(struct profile *profile, const char *uuid)
{
	struct intake *intake = profile->intake;
	const struct node *list =
		node_get(node_get(profile->node, "back-matter"), "resources");
	const char *found = NULL;

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *one = node_item(list, i);
		const struct node *links = node_get(one, "rlinks");
		const char *is = intake_line_of(intake, one, "uuid");

		for (size_t k = 0;
		     is && !strcmp(is, uuid) && k < node_items(links); k++) {
			const char *href = intake_line_of(
				intake, node_item(links, k), "href");

			if (href && (ends_in(href, ".json") ||
				     (!found && !ends_in(href, ".xml"))))
				found = href;
		}
	}
	return found;
}

/* A path beside the profile. */
static const char *beside(const struct intake *intake, const char *href)
{
	const char *slash = strrchr(intake->path, '/');

	if (!slash || *href == '/')
		return href;
	return arena_format(intake->arena, "%.*s/%s",
			    (int)(slash - intake->path), intake->path, href);
}

/* What a profile of others names may not be a pipe or a device: those wait. */
static bool is_file(const char *path, struct error *err)
{
	struct stat state;

	if (stat(path, &state) != 0)
		return error_system(err, errno, "cannot read '%s'", path);
	return S_ISREG(state.st_mode) ||
	       error_set(err, FAULT_DATA, "'%s' is no regular file", path);
}

/* A document at a path, resolved; what was being read goes on afterwards. */
static struct draft *read_document(struct profile *profile, const char *path,
				   struct error *err)
{
	struct intake *intake = profile->intake;
	const char *outer = intake->path;
	struct source source = intake->source;
	struct draft *draft = NULL;
	const struct node *tree = NULL;

	if (is_file(path, err) && intake_open(intake, path, err))
		tree = intake_tree(intake, err);
	if (tree && node_get(tree, "catalog"))
		draft = oscal_catalog(intake, node_get(tree, "catalog"),
				      &profile->settings, err);
	else if (tree && node_get(tree, "profile"))
		draft = oscal_profile(intake, node_get(tree, "profile"), err);
	else if (tree)
		intake_refuse(intake, tree, err,
			      "this is no catalog and no profile of OSCAL");
	intake->path = outer;
	intake->source = source;
	/* It is a step on the way, and no file of ours. */
	if (draft)
		intake->drafts.count--;
	return draft;
}

static bool is_remote(const char *href)
{
	return strstr(href, "://") != NULL;
}

/* What an import selects from: --from, a framework of that name, a file. */
static struct draft *find_base(struct profile *profile,
			       const struct node *import, struct error *err)
{
	struct intake *intake = profile->intake;
	const struct node *node = node_get(import, "href");
	const char *href = intake_line(intake, node);
	const struct volume *volume;
	const struct catalogue *catalogue;

	if (!href) {
		intake_refuse(intake, import, err, "this import has no href");
		return NULL;
	}
	if (*href == '#')
		href = resource(profile, href + 1);
	volume = intake->from ? volume_named(intake, intake->from)
		 : href	      ? volume_named(intake, href)
			      : NULL;
	if (volume) {
		catalogue =
			library_catalogue(intake->library, volume->name, err);
		return catalogue ? draft_of(intake, catalogue) : NULL;
	}
	if (intake->from)
		return read_document(profile, intake->from, err);
	if (href && !is_remote(href))
		return read_document(profile, beside(intake, href), err);
	intake_refuse(intake, node, err,
		      href ? "its catalogue is at '%s', and no network is asked"
			   : "nothing says which file '%s' is",
		      href ? href : node->text);
	error_hint(err, "say where it is with --from FILE|FRAMEWORK");
	return NULL;
}

/* -- selecting ------------------------------------------------------------ */

static void put_form(struct profile *profile, struct base *base, const char *id,
		     struct draft_entry *entry)
{
	if (id)
		map_put(&base->forms, intake_normal(profile->intake->arena, id),
			entry);
}

static void open_base(struct profile *profile, struct base *base)
{
	struct arena *arena = profile->intake->arena;
	struct draft *draft = base->draft;
	struct map keys = { 0 };

	base->chosen = arena_alloc(arena, draft->entries.count + 1);
	base->up =
		arena_array(arena, draft->entries.count + 1, sizeof *base->up);
	for (size_t i = 0; i < draft->entries.count; i++) {
		struct draft_entry *entry = &draft->entries.items[i];

		map_put(&keys, entry->key, entry);
		put_form(profile, base, entry->id, entry);
		put_form(profile, base, entry->key, entry);
	}
	for (size_t i = 0; i < draft->entries.count; i++) {
		const struct draft_entry *entry = &draft->entries.items[i];
		const struct draft_entry *parent =
			entry->parent ? map_get(&keys, entry->parent) : NULL;

		if (parent)
			base->up[i] =
				(size_t)(parent - draft->entries.items) + 1;
	}
	map_clear(&keys);
}

/* Entries come before what is in them. */
static void choose_below(struct base *base, size_t place, bool chosen)
{
	for (size_t i = 0; i < base->draft->entries.count; i++) {
		size_t at = base->up[i];

		for (int steps = 0; at && at != place + 1 && steps < 64;
		     steps++)
			at = base->up[at - 1];
		if (at == place + 1)
			base->chosen[i] = chosen;
	}
}

/* "*" and "?", as in file names. */
static bool matches(const char *pattern, const char *text)
{
	const char *star = NULL, *again = NULL;

	while (*text) {
		if (*pattern == '*') {
			star = pattern++;
			again = text;
		} else if (*pattern && (*pattern == '?' || *pattern == *text)) {
			pattern++;
			text++;
		} else if (star) {
			pattern = star + 1;
			text = ++again;
		} else {
			return false;
		}
	}
	while (*pattern == '*')
		pattern++;
	return !*pattern;
}

static bool choose_ids(struct profile *profile, struct base *base,
		       const struct node *select, bool chosen,
		       struct error *err)
{
	struct intake *intake = profile->intake;
	const struct node *ids = node_get(select, "with-ids");
	const char *children =
		intake_line_of(intake, select, "with-child-controls");

	for (size_t i = 0; i < node_items(ids); i++) {
		const struct node *node = node_item(ids, i);
		const char *id = intake_line(intake, node);
		const struct draft_entry *entry =
			id ? map_get(&base->forms,
				     intake_normal(intake->arena, id))
			   : NULL;
		size_t place;

		if (!entry && intake->partial) {
			intake_left(intake, "controls that are not there", id);
			continue;
		}
		if (!entry)
			return intake_refuse(intake, node, err,
					     "there is no control '%s' to "
					     "select",
					     id ? id : "");
		place = (size_t)(entry - base->draft->entries.items);
		base->chosen[place] = chosen;
		if (children && !strcmp(children, "yes"))
			choose_below(base, place, chosen);
	}
	return true;
}

static void choose_pattern(struct base *base, const char *pattern, bool chosen)
{
	for (size_t i = 0; pattern && i < base->draft->entries.count; i++) {
		const struct draft_entry *entry =
			&base->draft->entries.items[i];

		if (matches(pattern, entry->key) ||
		    (entry->id && matches(pattern, entry->id)))
			base->chosen[i] = chosen;
	}
}

static bool choose(struct profile *profile, struct base *base,
		   const struct node *selects, bool chosen, struct error *err)
{
	for (size_t i = 0; i < node_items(selects); i++) {
		const struct node *select = node_item(selects, i);
		const struct node *patterns = node_get(select, "matching");

		for (size_t k = 0; k < node_items(patterns); k++)
			choose_pattern(base,
				       intake_line_of(profile->intake,
						      node_item(patterns, k),
						      "pattern"),
				       chosen);
		if (!choose_ids(profile, base, select, chosen, err))
			return false;
	}
	return true;
}

/* -- what comes out ------------------------------------------------------- */

/* Is it chosen, or is something in it; a heading then, which is not met. */
static void keep_ways(struct base *base, bool *kept)
{
	for (size_t i = 0; i < base->draft->entries.count; i++) {
		size_t at = i + 1;

		for (int steps = 0; base->chosen[i] && at && steps <= 64;
		     steps++) {
			kept[at - 1] = true;
			at = base->up[at - 1];
		}
	}
}

static void take_chosen(struct profile *profile, struct base *base)
{
	struct draft *from = base->draft;
	bool *kept =
		arena_alloc(profile->intake->arena, from->entries.count + 1);

	keep_ways(base, kept);
	for (size_t i = 0; i < from->entries.count; i++) {
		struct draft_entry entry = from->entries.items[i];

		if (profile->flat ? !base->chosen[i] : !kept[i])
			continue;
		if (profile->flat)
			entry.parent = NULL;
		if (!base->chosen[i])
			entry.assess = "no";
		vec_push(&profile->draft->entries, entry);
	}
}

static bool take_import(struct profile *profile, const struct node *import,
			struct error *err)
{
	const struct node *include = node_get(import, "include-controls");
	struct base base = { .draft = find_base(profile, import, err) };
	bool ok;

	if (!base.draft)
		return false;
	open_base(profile, &base);
	if (!include)
		memset(base.chosen, true, base.draft->entries.count);
	ok = choose(profile, &base, include, true, err) &&
	     choose(profile, &base, node_get(import, "exclude-controls"), false,
		    err);
	if (ok)
		take_chosen(profile, &base);
	map_clear(&base.forms);
	vec_clear(&base.draft->entries);
	return ok;
}

/* -- settings ------------------------------------------------------------- */

static void read_settings(struct profile *profile)
{
	struct intake *intake = profile->intake;
	const struct node *modify = node_get(profile->node, "modify");
	const struct node *list = node_get(modify, "set-parameters");
	const struct node *alters = node_get(modify, "alters");

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *set = node_item(list, i);
		const struct node *values = node_get(set, "values");
		const char *id = intake_line_of(intake, set, "param-id");
		const char *text = intake_line_of(intake, set, "label");

		for (size_t k = 0; k < node_items(values); k++) {
			const char *value =
				intake_line(intake, node_item(values, k));

			text = k ? arena_join(intake->arena, text, ", ",
					      value ? value : "")
				 : value;
		}
		if (id && text)
			map_put(&profile->settings, id,
				(void *)(uintptr_t)text);
		else
			intake_left(intake, "settings without a value", id);
	}
	for (size_t i = 0; i < node_items(alters); i++)
		intake_left(intake, "alterations of controls",
			    intake_line_of(intake, node_item(alters, i),
					   "control-id"));
}

static void read_merge(struct profile *profile)
{
	const struct node *merge = node_get(profile->node, "merge");

	profile->flat = node_get(merge, "flat") != NULL;
	if (node_get(merge, "custom"))
		intake_left(profile->intake, "an order of its own (merge)",
			    "custom");
	if (node_get(merge, "combine"))
		intake_left(profile->intake, "how to combine (merge)",
			    intake_line_of(profile->intake,
					   node_get(merge, "combine"),
					   "method"));
}

struct draft *oscal_profile(struct intake *intake, const struct node *node,
			    struct error *err)
{
	struct profile profile = { .intake = intake, .node = node };
	const struct node *imports = node_get(node, "imports");
	bool ok = true;

	if (intake->depth == PROFILE_DEPTH) {
		intake_refuse(intake, node, err,
			      "profiles import each other more than %d deep",
			      PROFILE_DEPTH);
		return NULL;
	}
	if (!node_items(imports)) {
		intake_refuse(intake, node, err,
			      "this profile imports nothing");
		return NULL;
	}
	intake->depth++;
	profile.draft = oscal_draft(intake, node);
	read_settings(&profile);
	read_merge(&profile);
	for (size_t i = 0; ok && i < node_items(imports); i++)
		ok = take_import(&profile, node_item(imports, i), err);
	map_clear(&profile.settings);
	intake->depth--;
	return ok ? profile.draft : NULL;
}
