/* requirement_cite.c - citations of an old edition follow to the new one. */
#include <string.h>

#include "isms/store/graph.h"
#include "isms/verbs/assign.h"
#include "requirement_upgrade_internal.h"

/* One field of one record: what it names, before and after. */
struct citing {
	struct upgrade *upgrade;
	const struct record *record;
	VEC(const struct link *) links; /* of the field, by item */
	VEC(const char *) named;	/* what it will name */
	edit_vec edits;
};

static bool is_named(const struct citing *citing, const char *address)
{
	for (size_t i = 0; i < citing->named.count; i++)
		if (!strcmp(citing->named.items[i], address))
			return true;
	return false;
}

static void add_edit(struct citing *citing, enum edit_kind kind,
		     const char *path, const char *address)
{
	struct arena *arena = &citing->upgrade->context->arena;
	struct edit edit = { kind, path,
			     node_text(arena, address, NODE_DOUBLE_QUOTED),
			     NULL };

	vec_push(&citing->edits, edit);
}

/* The addresses that come for one item: the first takes its place. */
static void replace(struct citing *citing, const struct link *link,
		    const struct old *old)
{
	struct upgrade *upgrade = citing->upgrade;
	struct arena *arena = &upgrade->context->arena;
	bool first = true;

	for (size_t i = 0; i < old->count; i++) {
		const struct lead *lead = &upgrade->leads.items[old->first + i];
		const char *address =
			address_of(upgrade, upgrade->to, lead->to->id);

		if (is_named(citing, address))
			continue;
		vec_push(&citing->named, address);
		if (first)
			add_edit(citing, EDIT_SET, link_place(link, arena),
				 address);
		else
			add_edit(citing, EDIT_ADD, link->path, address);
		first = false;
	}
	if (first) /* all were named already */
		add_edit(citing, EDIT_REMOVE, link->path, link->to);
}

/* Places behind what is removed move up: removals come last. */
static void order_edits(struct citing *citing, edit_vec *ordered)
{
	static const enum edit_kind order[] = { EDIT_SET, EDIT_ADD,
						EDIT_REMOVE };

	for (size_t kind = 0; kind < ARRAY_SIZE(order); kind++)
		for (size_t i = 0; i < citing->edits.count; i++)
			if (citing->edits.items[i].kind == order[kind])
				vec_push(ordered, citing->edits.items[i]);
}

/* A field for one name alone cannot take two. */
static bool can_follow(const struct link *link, const struct old *old)
{
	return old->count == 1 || (old->count && link->item);
}

static bool follow(struct citing *citing, struct error *err)
{
	struct upgrade *upgrade = citing->upgrade;
	edit_vec ordered = { 0 };
	bool ok = true;

	for (size_t i = 0; i < citing->links.count; i++)
		vec_push(&citing->named, citing->links.items[i]->to);
	for (size_t i = 0; i < citing->links.count; i++) {
		const struct link *link = citing->links.items[i];
		struct old *old;

		if (!old_id(upgrade, link->to))
			continue;
		old = old_named(upgrade, link->to);
		if (!old)
			old = old_stranger(upgrade, link->to);
		old->cited++;
		if (can_follow(link, old))
			replace(citing, link, old);
		else
			old->left = true;
	}
	order_edits(citing, &ordered);
	if (ordered.count)
		ok = changes_edit(&upgrade->changes, citing->record,
				  ordered.items, ordered.count, err);
	vec_clear(&ordered);
	return ok;
}

/* The links of the record that stand in the same field as the one at `from`. */
static bool follow_field(struct upgrade *upgrade, const struct record *record,
			 const struct link *const *links, size_t count,
			 struct error *err)
{
	struct citing citing = { .upgrade = upgrade, .record = record };
	bool ok;

	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->path, links[0]->path))
			vec_push(&citing.links, links[i]);
	ok = follow(&citing, err);
	vec_clear(&citing.links);
	vec_clear(&citing.named);
	vec_clear(&citing.edits);
	return ok;
}

/* Was the field of the link met further up? */
static bool is_first(const struct link *const *links, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (!strcmp(links[i]->path, links[at]->path))
			return false;
	return true;
}

static bool follow_record(struct upgrade *upgrade, const struct record *record,
			  struct error *err)
{
	size_t count;
	const struct link *const *links =
		graph_out(&upgrade->context->store, record, &count);

	for (size_t i = 0; i < count; i++)
		if (is_first(links, i) &&
		    !follow_field(upgrade, record, links + i, count - i, err))
			return false;
	return true;
}

bool carry_citations(struct upgrade *upgrade, struct error *err)
{
	struct store *store = &upgrade->context->store;

	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];

		for (size_t at = 0; at < folder->records.count; at++) {
			const struct record *record = folder->records.items[at];

			if (!old_id(upgrade, record->id) &&
			    !follow_record(upgrade, record, err))
				return false;
		}
	}
	return true;
}
