/* ciso_library.c - a library of CISO Assistant: frameworks, reference controls
 * and threats become catalogues; mapping sets and matrices have files of their
 * own beside this one.
 *
 * The format, as its libraries have it: at the top urn, ref_id, name, version,
 * provider, copyright, publication_date, dependencies, translations, objects;
 * in objects one of a kind or a list of them, in singular or plural. */
#include <string.h>

#include "intake_internal.h"
#include "isms/base/words.h"

/* -- entries -------------------------------------------------------------- */

static bool take_entries(struct intake *intake, struct draft *draft,
			 const struct node *list, struct error *err)
{
	for (size_t i = 0; i < node_items(list); i++)
		if (!ciso_entry(intake, draft, node_item(list, i), err))
			return false;
	return true;
}

/* Where it comes from, as words: of the library, of the framework, and what
 * the URNs of its entries begin with. */
static void put_origin(struct intake *intake, struct draft *draft,
		       const struct node *library, const struct node *framework)
{
	const char *of[3] = { intake_line_of(intake, library, "urn"),
			      framework
				      ? intake_line_of(intake, framework, "urn")
				      : NULL,
			      NULL };
	const char *origin = "";

	if (draft->entries.count)
		of[2] = urn_base(intake->arena, draft->entries.items[0].key);
	for (int i = 0; i < 3; i++)
		if (of[i])
			origin = arena_join(intake->arena, origin,
					    *origin ? " " : "", of[i]);
	draft_head(intake, draft, "origin", *origin ? origin : NULL);
}

static void put_head(struct intake *intake, struct draft *draft,
		     const struct node *library, const struct node *framework)
{
	draft_head(intake, draft, "version",
		   intake_line_of(intake, library, "version"));
	draft_head(intake, draft, "publisher",
		   intake_line_of(intake, library, "provider"));
	draft_head(intake, draft, "date",
		   intake_line_of(intake, library, "publication_date"));
	draft_head(intake, draft, "licence",
		   intake_line_of(intake, library, "copyright"));
	put_origin(intake, draft, library, framework);
}

/* -- levels and groups of a framework -------------------------------------- */

enum {
	LEVEL_LIMIT = 20
};

/* The score of a row, or -1. */
static long score_of(struct intake *intake, const struct node *row)
{
	const char *text = intake_line_of(intake, row, "score");
	long score = 0;

	for (size_t i = 0; text && text[i]; i++) {
		if (text[i] < '0' || text[i] > '9' || i > 2)
			return -1;
		score = score * 10 + text[i] - '0';
	}
	return text ? score : -1;
}

/* Names of the levels from 0 up; a scale of many points has none. */
static void take_levels(struct intake *intake, struct draft *draft,
			const struct node *framework)
{
	const struct node *rows = node_get(framework, "scores_definition");
	const char *names[LEVEL_LIMIT] = { 0 };
	struct node *levels = node_list(intake->arena);
	long most = -1;

	for (size_t i = 0; i < node_items(rows); i++) {
		const struct node *row = node_item(rows, i);
		long score = score_of(intake, row);

		if (score < 0 || score >= LEVEL_LIMIT) {
			intake_left(intake,
				    "scores of a scale that has more "
				    "than 20 points",
				    ciso_line(intake, row, "name"));
			return;
		}
		names[score] = ciso_line(intake, row, "name");
		if (score > most)
			most = score;
		if (node_get(row, "description"))
			intake_left(intake, "descriptions of scores",
				    names[score]);
	}
	for (long i = 0; i <= most; i++)
		node_push(intake->arena, levels,
			  intake_node(intake, names[i] ? names[i] : "none"));
	if (levels->count)
		node_put(intake->arena, draft->head, "levels", levels);
	else if (node_get(framework, "max_score"))
		intake_left(intake, "scales of scores without names",
			    intake_line_of(intake, framework, "max_score"));
}

static void take_groups(struct intake *intake, struct draft *draft,
			const struct node *framework)
{
	const struct node *rows =
		node_get(framework, "implementation_groups_definition");
	struct node *groups = node_map(intake->arena);

	for (size_t i = 0; i < node_items(rows); i++) {
		const struct node *row = node_item(rows, i);
		const char *id = intake_line_of(intake, row, "ref_id");
		const char *name = ciso_line(intake, row, "name");

		if (id)
			node_put(intake->arena, groups, id,
				 intake_node(intake, name ? name : id));
		ciso_translations(intake, row);
		if (node_get(row, "description"))
			intake_left(intake, "descriptions of groups", id);
	}
	if (groups->count)
		node_put(intake->arena, draft->head, "groups", groups);
}

static bool take_framework(struct intake *intake, const struct node *framework,
			   const struct node *library, struct error *err)
{
	const char *id = intake_line_of(intake, framework, "ref_id");
	const char *urn = ciso_urn(intake, node_get(framework, "urn"));
	const char *title = ciso_line(intake, framework, "name");
	struct draft *draft;

	if (urn)
		id = urn_tail(urn);
	if (intake->name)
		id = intake->name;
	draft = draft_new(intake, intake_slug(intake->arena, id), "catalogue",
			  title ? title : id);
	draft_head(intake, draft, "name",
		   ciso_line(intake, framework, "description"));
	if (!take_entries(intake, draft,
			  node_get(framework, "requirement_nodes"), err))
		return false;
	put_head(intake, draft, library, framework);
	take_levels(intake, draft, framework);
	take_groups(intake, draft, framework);
	intake_rest(intake, framework, "keys of the framework itself",
		    "urn ref_id name description min_score max_score "
		    "scores_definition implementation_groups_definition "
		    "requirement_nodes translations");
	ciso_translations(intake, framework);
	return draft_finish(intake, draft, err);
}

/* -- reference controls and threats ---------------------------------------- */

static bool take_list(struct intake *intake, const struct node *list,
		      const struct node *library, const char *what,
		      struct error *err)
{
	const char *base = intake->name;
	const char *title = ciso_line(intake, library, "name");
	struct draft *draft;

	if (!base)
		base = intake_line_of(intake, library, "ref_id");
	if (!base)
		base = "library";
	draft = draft_new(
		intake,
		intake_slug(intake->arena,
			    arena_join(intake->arena, base, "-", what)),
		what,
		arena_format(intake->arena, "%s: %s", title ? title : base,
			     what));
	if (!take_entries(intake, draft, list, err))
		return false;
	draft_head(intake, draft, "content", what);
	put_head(intake, draft, library, NULL);
	return draft_finish(intake, draft, err);
}

/* -- the library ---------------------------------------------------------- */

static const struct node *object(const struct node *library, const char *one,
				 const char *many)
{
	const struct node *objects = node_get(library, "objects");
	const struct node *found = node_get(objects, one);

	return found ? found : node_get(objects, many);
}

static void leave_objects(struct intake *intake, const struct node *objects)
{
	static const char taken[] =
		"framework frameworks reference_control reference_controls "
		"threat threats risk_matrix risk_matrices "
		"requirement_mapping_set requirement_mapping_sets";

	for (size_t i = 0; i < objects->count; i++) {
		const struct node *value = objects->values[i];
		bool known = words_have(taken, objects->keys[i]->text);

		for (size_t k = 0; !known && k < node_items(value); k++)
			intake_left(
				intake, objects->keys[i]->text,
				ciso_line(intake, node_item(value, k), "name"));
	}
}

static bool check_dependencies(struct intake *intake,
			       const struct node *library, struct error *err)
{
	const struct node *list = node_get(library, "dependencies");

	for (size_t i = 0; i < node_items(list); i++) {
		const struct node *node = node_item(list, i);
		const char *urn = ciso_urn(intake, node);

		if (!urn || intake_catalogue(intake, urn))
			continue;
		if (intake->partial) {
			intake_left(intake, "libraries it depends on", urn);
			continue;
		}
		intake_refuse(intake, node, err,
			      "it depends on '%s', which is not there", urn);
		error_hint(err, "import that library first, or take what can "
				"be taken with --partial");
		return false;
	}
	return true;
}

bool ciso_is_library(const struct node *tree)
{
	const struct node *objects = node_get(tree, "objects");

	return objects && objects->kind == NODE_MAP;
}

bool ciso_library(struct intake *intake, const struct node *tree,
		  struct error *err)
{
	const struct node *frameworks = object(tree, "framework", "frameworks");
	const struct node *controls =
		object(tree, "reference_controls", "reference_control");
	const struct node *threats = object(tree, "threats", "threat");
	const struct node *sets = object(tree, "requirement_mapping_sets",
					 "requirement_mapping_set");
	const struct node *matrices =
		object(tree, "risk_matrix", "risk_matrices");

	ciso_translations(intake, tree);
	intake_rest(intake, tree, "keys of the library itself",
		    "urn ref_id name version publication_date provider "
		    "copyright dependencies translations objects");
	leave_objects(intake, node_get(tree, "objects"));
	if (!check_dependencies(intake, tree, err))
		return false;
	if (node_items(controls) &&
	    !take_list(intake, controls, tree, "controls", err))
		return false;
	if (node_items(threats) &&
	    !take_list(intake, threats, tree, "threats", err))
		return false;
	for (size_t i = 0; i < node_items(frameworks); i++)
		if (!take_framework(intake, node_item(frameworks, i), tree,
				    err))
			return false;
	for (size_t i = 0; i < node_items(matrices); i++)
		vec_push(&intake->matrices, node_item(matrices, i));
	return ciso_mappings(intake, sets, tree, err);
}
