/* ciso_mapping.c - requirement mapping sets of a library become crosswalks.
 *
 * Libraries carry each set twice, there and back; what only says again what
 * another one says is left out. */
#include <string.h>

#include "intake_internal.h"

enum {
	TWINS_LIMIT = 32 /* sets that are compared with each other */
};

/* One set while it is read. */
struct mapping {
	struct intake *intake;
	const struct node *set;
	const struct catalogue *source, *target;
	struct draft *draft;
	struct map by_source; /* ids to struct side */
	struct map seen;      /* pairs */
	size_t pairs;
};

/* What is said of one source. */
struct side {
	struct node *map;
	const char *why;    /* of the first pair */
	bool same;	    /* all pairs give the same */
	const char *listed; /* "TARGET: why" in lines */
};

/* -- there and back -------------------------------------------------------- */

static const char *pair_key(struct intake *intake, const struct node *pair,
			    bool back)
{
	const char *word = intake_line_of(intake, pair, "relationship");
	const char *ends[2] = {
		ciso_urn(intake, node_get(pair, "source_requirement_urn")),
		ciso_urn(intake, node_get(pair, "target_requirement_urn")),
	};
	enum relation relation;

	if (word && back && relation_parse(word, &relation))
		word = relation_name(relation_inverse(relation));
	return arena_format(intake->arena, "%s %s %s",
			    ends[back] ? ends[back] : "", word ? word : "",
			    ends[!back] ? ends[!back] : "");
}

static bool same_text(struct intake *intake, const struct node *one,
		      const char *key, const struct node *other,
		      const char *other_key)
{
	const char *left = ciso_urn(intake, node_get(one, key));
	const char *right = ciso_urn(intake, node_get(other, other_key));

	return left && right && !strcmp(left, right);
}

/* Does the second set say nothing that the first one does not? */
static bool is_reverse(struct intake *intake, const struct node *first,
		       const struct node *second)
{
	const struct node *there = node_get(first, "requirement_mappings");
	const struct node *back = node_get(second, "requirement_mappings");
	struct map pairs = { 0 };
	bool ok = same_text(intake, first, "source_framework_urn", second,
			    "target_framework_urn") &&
		  same_text(intake, first, "target_framework_urn", second,
			    "source_framework_urn");

	for (size_t i = 0; ok && i < node_items(there); i++)
		map_put(&pairs, pair_key(intake, node_item(there, i), false),
			&pairs);
	for (size_t i = 0; ok && i < node_items(back); i++)
		ok = map_get(&pairs,
			     pair_key(intake, node_item(back, i), true));
	map_clear(&pairs);
	return ok;
}

/* -- pairs ---------------------------------------------------------------- */

/* The entry at one end; NULL with err, or without in a partial import. */
static const struct entry *end_of(struct mapping *mapping,
				  const struct node *pair, const char *key,
				  struct error *err)
{
	struct intake *intake = mapping->intake;
	const struct catalogue *catalogue =
		*key == 's' ? mapping->source : mapping->target;
	const struct node *node = node_get(pair, key);
	const char *urn = ciso_urn(intake, node);
	const struct entry *entry =
		urn ? intake_entry(intake, catalogue, urn_tail(urn)) : NULL;

	if (entry)
		return entry;
	if (urn && intake->partial) {
		intake_left(intake,
			    "mappings to requirements that are not "
			    "there",
			    arena_format(intake->arena, "%s/%s", catalogue->id,
					 urn_tail(urn)));
		return NULL;
	}
	if (!urn)
		intake_refuse(intake, node ? node : pair, err, "%s is missing",
			      key);
	else
		intake_refuse(intake, node, err, "%s has no '%s'",
			      catalogue->id, urn_tail(urn));
	error_hint(err, "take the pairs that have both ends with --partial");
	return NULL;
}

static struct side *side_of(struct mapping *mapping, const char *id)
{
	struct arena *arena = mapping->intake->arena;
	struct side *side = map_get(&mapping->by_source, id);

	if (side)
		return side;
	side = arena_new(arena, struct side);
	side->map = node_map(arena);
	side->map->style = NODE_FLOW;
	side->same = true;
	map_put(&mapping->by_source, id, side);
	return side;
}

/* A pair that was there already, with whatever relation. */
static bool is_again(struct mapping *mapping, const struct entry *source,
		     const struct entry *target)
{
	struct arena *arena = mapping->intake->arena;
	const char *key = arena_join(arena, source->id, "\n", target->id);

	if (!map_put(&mapping->seen, key, mapping))
		return false;
	intake_left(mapping->intake, "pairs that stand twice",
		    arena_join(arena, source->id, " ", target->id));
	return true;
}

static void put_why(struct mapping *mapping, struct side *side,
		    const struct node *pair, const char *target)
{
	struct intake *intake = mapping->intake;
	const char *why = intake_line_of(intake, pair, "rationale");
	bool first = !side->map->count;

	if (first)
		side->why = why;
	else if (!why != !side->why || (why && strcmp(why, side->why) != 0))
		side->same = false;
	if (why)
		side->listed =
			arena_format(intake->arena, "%s%s%s: %s",
				     side->listed ? side->listed : "",
				     side->listed ? "; " : "", target, why);
	if (node_get(pair, "strength_of_relationship"))
		intake_left(intake, "strengths of relationships",
			    intake_line_of(intake, pair,
					   "strength_of_relationship"));
}

static bool take_pair(struct mapping *mapping, const struct node *pair,
		      struct error *err)
{
	struct intake *intake = mapping->intake;
	const struct node *word = node_get(pair, "relationship");
	const char *name = intake_line(intake, word);
	const struct entry *source, *target;
	enum relation relation;
	struct side *side;
	struct node *list;

	if (!name || !relation_parse(name, &relation)) {
		if (name && strncmp(name, "no", 2) != 0)
			return intake_refuse(intake, word, err,
					     "'%s' is no relation: equal, "
					     "superset, subset, intersect, "
					     "not_related",
					     name);
		intake_left(intake, "pairs that are not related", name);
		return true;
	}
	source = end_of(mapping, pair, "source_requirement_urn", err);
	target = source ? end_of(mapping, pair, "target_requirement_urn", err)
			: NULL;
	if (!source || !target)
		return intake->partial && err->fault == FAULT_NONE;
	if (is_again(mapping, source, target))
		return true;
	side = side_of(mapping, source->id);
	put_why(mapping, side, pair, target->id);
	list = node_get(side->map, relation_name(relation));
	if (!list) {
		list = node_list(intake->arena);
		list->style = NODE_FLOW;
		node_put(intake->arena, side->map, relation_name(relation),
			 list);
	}
	node_push(intake->arena, list,
		  node_text(intake->arena, target->id, NODE_DOUBLE_QUOTED));
	mapping->pairs++;
	return true;
}

static struct node *maps_node(struct mapping *mapping)
{
	struct arena *arena = mapping->intake->arena;
	struct node *maps = node_map(arena);

	maps->count = mapping->by_source.count;
	maps->keys = arena_array(arena, maps->count, sizeof *maps->keys);
	maps->values = arena_array(arena, maps->count, sizeof *maps->values);
	for (size_t i = 0; i < maps->count; i++) {
		const struct map_entry *entry = &mapping->by_source.entries[i];
		const struct side *side = entry->value;
		const char *why = side->same ? side->why : side->listed;

		maps->keys[i] =
			node_text(arena, entry->key, NODE_DOUBLE_QUOTED);
		maps->values[i] = side->map;
		if (why)
			node_put(arena, side->map, "why",
				 node_text(arena, why, NODE_DOUBLE_QUOTED));
	}
	return maps;
}

/* -- a set ---------------------------------------------------------------- */

/* NULL with err, or without when it is left out of a partial import. */
static const struct catalogue *framework_of(struct mapping *mapping,
					    const char *key, struct error *err)
{
	struct intake *intake = mapping->intake;
	const struct node *node = node_get(mapping->set, key);
	const char *urn = ciso_urn(intake, node);
	const struct catalogue *catalogue =
		urn ? intake_catalogue(intake, urn) : NULL;

	if (catalogue)
		return catalogue;
	if (urn && intake->partial) {
		intake_left(intake,
			    "mapping sets of frameworks that are not "
			    "there",
			    urn_tail(urn));
		return NULL;
	}
	if (!urn)
		intake_refuse(intake, mapping->set, err, "%s is missing", key);
	else
		intake_refuse(intake, node, err,
			      "it maps '%s', which is not there", urn);
	error_hint(err, "import that framework first, or take what can be "
			"taken with --partial");
	return NULL;
}

static void put_head(struct mapping *mapping, const struct node *library)
{
	struct intake *intake = mapping->intake;
	struct draft *draft = mapping->draft;

	draft_head(intake, draft, "source", mapping->source->id);
	draft_head(intake, draft, "target", mapping->target->id);
	draft_head(intake, draft, "version",
		   intake_line_of(intake, library, "version"));
	draft_head(intake, draft, "author",
		   intake_line_of(intake, library, "provider"));
	draft_head(intake, draft, "licence",
		   intake_line_of(intake, library, "copyright"));
	draft_head(intake, draft, "origin",
		   intake_line_of(intake, mapping->set, "urn"));
	node_put(intake->arena, draft->head, "maps", maps_node(mapping));
}

static bool take_pairs(struct mapping *mapping, struct error *err)
{
	const struct node *list =
		node_get(mapping->set, "requirement_mappings");

	for (size_t i = 0; i < node_items(list); i++)
		if (!take_pair(mapping, node_item(list, i), err))
			return false;
	return true;
}

static bool take_set(struct intake *intake, const struct node *set,
		     const struct node *library, struct error *err)
{
	struct mapping mapping = { .intake = intake, .set = set };
	const char *title = ciso_line(intake, set, "name");
	bool ok;

	intake_rest(intake, set, "keys of mapping sets",
		    "urn ref_id name source_framework_urn "
		    "target_framework_urn requirement_mappings translations");
	ciso_translations(intake, set);
	mapping.source = framework_of(&mapping, "source_framework_urn", err);
	if (mapping.source)
		mapping.target =
			framework_of(&mapping, "target_framework_urn", err);
	if (!mapping.source || !mapping.target)
		return err->fault == FAULT_NONE;
	ok = take_pairs(&mapping, err);
	if (ok && mapping.pairs) {
		mapping.draft =
			draft_new(intake,
				  arena_join(intake->arena, mapping.source->id,
					     "-", mapping.target->id),
				  "crosswalk", title);
		put_head(&mapping, library);
		ok = draft_crosswalk(intake, mapping.draft, err);
	} else if (ok) {
		intake_left(intake, "mapping sets without a pair", title);
	}
	map_clear(&mapping.by_source);
	map_clear(&mapping.seen);
	return ok;
}

bool ciso_mappings(struct intake *intake, const struct node *sets,
		   const struct node *library, struct error *err)
{
	for (size_t i = 0; i < node_items(sets); i++) {
		const struct node *set = node_item(sets, i);
		bool again = false;

		for (size_t k = 0; !again && k < i && i < TWINS_LIMIT; k++)
			again = is_reverse(intake, node_item(sets, k), set);
		if (again)
			intake_left(intake,
				    "mapping sets that say another "
				    "one the other way round",
				    ciso_line(intake, set, "name"));
		else if (!take_set(intake, set, library, err))
			return false;
	}
	return true;
}
