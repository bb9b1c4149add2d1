/* requirement_upgrade.c - `isms framework upgrade`: what became of each
 * requirement, and the edits that carry decisions and citations over. */
#include "isms/modules/requirement_upgrade.h"

#include <stdlib.h>
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/modules/requirement.h"
#include "isms/store/graph.h"
#include "isms/verbs/framework.h"
#include "isms/verbs/save.h"
#include "requirement_upgrade_internal.h"

const char *address_of(struct upgrade *upgrade, const struct country *country,
		       const char *id)
{
	return arena_join(&upgrade->context->arena, country->id, "/", id);
}

const char *old_id(const struct upgrade *upgrade, const char *address)
{
	size_t length = strlen(upgrade->from->id);

	return !strncmp(address, upgrade->from->id, length) &&
			       address[length] == '/'
		       ? address + length + 1
		       : NULL;
}

struct old *old_named(struct upgrade *upgrade, const char *address)
{
	const char *id = old_id(upgrade, address);

	for (size_t i = 0; id && i < upgrade->olds.count; i++)
		if (!strcmp(upgrade->olds.items[i].id, id))
			return &upgrade->olds.items[i];
	return NULL;
}

static const struct record *record_at(struct upgrade *upgrade,
				      const struct country *country,
				      const char *id)
{
	const struct folder *folder =
		store_folder(&upgrade->context->store, "requirement");

	return map_get(&folder->by_id, address_of(upgrade, country, id));
}

/* -- what became of each -------------------------------------------------- */

static size_t number_of(const struct upgrade *upgrade,
			const struct country *country)
{
	return (size_t)(country - upgrade->atlas.countries.items);
}

static void add_lead(struct upgrade *upgrade, const struct entry *to,
		     enum relation relation)
{
	struct lead lead = { .old = upgrade->olds.count - 1,
			     .to = to,
			     .relation = relation };

	vec_push(&upgrade->leads, lead);
	upgrade->olds.items[upgrade->olds.count - 1].count++;
}

/* Where no crosswalk says anything, the id has to.  Where one does, and not of
 * this, the same id may well be another thing: A.7.1 was about employment. */
static void lead_by_name(struct upgrade *upgrade, const struct old *old)
{
	const struct entry *to =
		catalogue_entry(upgrade->to->catalogue, old->id);
	struct lead *lead;

	if (!to || (upgrade->crossed &&
		    (!old->title || strcmp(old->title, to->title) != 0)))
		return;
	add_lead(upgrade, to, RELATION_EQUAL);
	lead = &upgrade->leads.items[upgrade->leads.count - 1];
	lead->by_name = true;
	lead->retitled = old->title && strcmp(old->title, to->title) != 0;
	if (lead->retitled)
		lead->remark = "the title differs: look whether it still fits";
}

/* Does a crosswalk lead from one to the other? */
static bool is_crossed(const struct upgrade *upgrade)
{
	const struct atlas *atlas = &upgrade->atlas;

	for (size_t i = 0; i < atlas->way_count; i++)
		if (atlas->spots.items[atlas->ways[i].from].country ==
			    number_of(upgrade, upgrade->from) &&
		    atlas->spots.items[atlas->ways[i].to].country ==
			    number_of(upgrade, upgrade->to))
			return true;
	return false;
}

static void add_old(struct upgrade *upgrade, const struct spot *spot)
{
	struct old old = {
		.id = spot->id,
		.title = spot->entry ? spot->entry->title : NULL,
		.record = record_at(upgrade, upgrade->from, spot->id),
		.first = upgrade->leads.count,
	};

	vec_push(&upgrade->olds, old);
	for (size_t i = 0; i < spot->way_count; i++) {
		const struct way *way = &spot->ways[i];
		const struct spot *to = &upgrade->atlas.spots.items[way->to];

		if (to->country == number_of(upgrade, upgrade->to))
			add_lead(upgrade, to->entry, way->relation);
	}
	if (upgrade->leads.count == old.first)
		lead_by_name(upgrade, &old);
}

struct old *old_stranger(struct upgrade *upgrade, const char *address)
{
	struct spot spot = { .id = old_id(upgrade, address) };

	add_old(upgrade, &spot);
	return &upgrade->olds.items[upgrade->olds.count - 1];
}

/* Decisions on what the old edition does not have are there, too. */
static void add_strangers(struct upgrade *upgrade)
{
	const struct folder *folder =
		store_folder(&upgrade->context->store, "requirement");

	for (size_t i = 0; i < folder->records.count; i++) {
		const char *address = folder->records.items[i]->id;

		if (old_id(upgrade, address) && !old_named(upgrade, address))
			old_stranger(upgrade, address);
	}
}

static void find_olds(struct upgrade *upgrade)
{
	upgrade->crossed = is_crossed(upgrade);
	for (size_t i = 0; i < upgrade->atlas.spots.count; i++) {
		const struct spot *spot = &upgrade->atlas.spots.items[i];

		if (spot->country == number_of(upgrade, upgrade->from))
			add_old(upgrade, spot);
	}
	add_strangers(upgrade);
}

/* -- decisions ------------------------------------------------------------ */

static bool is_part_only(const struct lead *lead)
{
	return lead->relation == RELATION_SUBSET ||
	       lead->relation == RELATION_INTERSECT;
}

static enum answer answer_of(const struct record *record)
{
	const struct requirement *what = record ? record->at : NULL;

	return what ? what->applicable : ANSWER_NONE;
}

/* What those who lead to an entry said. */
struct votes {
	share_vec shares;
	size_t yes, no, silent, assessed;
	bool part_only; /* none is the whole of it */
};

static void count_vote(struct upgrade *upgrade, struct votes *votes,
		       const struct lead *lead)
{
	const struct record *record = upgrade->olds.items[lead->old].record;
	struct share share = { record, answer_of(record), lead->relation };

	votes->yes += share.applicable == ANSWER_YES;
	votes->no += share.applicable == ANSWER_NO;
	votes->silent += share.applicable == ANSWER_NONE;
	votes->part_only = votes->part_only && is_part_only(lead);
	if (!record)
		return;
	votes->assessed +=
		((const struct requirement *)record->at)->assessed.count > 0;
	vec_push(&votes->shares, share);
}

/* What is part of the whole makes it apply; it does not when no part does. */
static enum answer decide(const struct votes *votes)
{
	return votes->yes ? ANSWER_YES : votes->no ? ANSWER_NO : ANSWER_NONE;
}

/* First the one that says what the whole will say. */
static void order_shares(share_vec *shares, enum answer answer)
{
	for (size_t i = 0; i < shares->count; i++)
		if (shares->items[i].applicable == answer) {
			struct share first = shares->items[i];

			for (; i; i--)
				shares->items[i] = shares->items[i - 1];
			shares->items[0] = first;
			return;
		}
}

static void mark(struct upgrade *upgrade, const struct entry *to, bool carried,
		 const char *remark)
{
	for (size_t i = 0; i < upgrade->leads.count; i++) {
		struct lead *lead = &upgrade->leads.items[i];

		if (lead->to != to)
			continue;
		lead->carried = carried;
		if (remark)
			lead->remark = remark;
	}
}

static const char *remark_on(const struct votes *votes)
{
	if (votes->yes && votes->no)
		return "a part was excluded: its reason is in the notes";
	if (votes->part_only && votes->silent && votes->yes)
		return "decided in part only: look at the rest";
	if (votes->assessed && votes->shares.count > 1)
		return "assessed in parts: assess the whole again";
	return NULL;
}

static bool write_decision(struct upgrade *upgrade, const struct entry *to,
			   struct votes *votes, struct error *err)
{
	enum answer answer = decide(votes);
	struct change change = { .file = NULL };
	const struct noun *noun = votes->shares.items[0].record->noun;

	order_shares(&votes->shares, answer);
	change.like = votes->shares.items[0].record->file;
	change.file = store_path(&upgrade->context->store, noun,
				 address_of(upgrade, upgrade->to, to->id));
	change.new = carry_text(upgrade, &votes->shares, answer,
				&change.new_length, err);
	if (!change.new)
		return false;
	changes_file(&upgrade->changes, &change);
	mark(upgrade, to, true, remark_on(votes));
	return true;
}

/* What cannot be carried, and why; NULL when it can. */
static const char *refusal(struct upgrade *upgrade, const struct entry *to,
			   const struct votes *votes)
{
	if (record_at(upgrade, upgrade->to, to->id))
		return "the new one is decided already";
	if (!votes->yes && votes->no && votes->silent && votes->part_only)
		return "only a part was excluded: decide on the whole";
	return NULL;
}

static bool carry_to(struct upgrade *upgrade, const struct entry *to,
		     struct error *err)
{
	struct votes votes = { .part_only = true };
	const char *refused;
	bool ok = true;

	for (size_t i = 0; i < upgrade->leads.count; i++)
		if (upgrade->leads.items[i].to == to)
			count_vote(upgrade, &votes, &upgrade->leads.items[i]);
	if (votes.shares.count) {
		refused = refusal(upgrade, to, &votes);
		if (refused)
			mark(upgrade, to, false, refused);
		else
			ok = write_decision(upgrade, to, &votes, err);
	}
	vec_clear(&votes.shares);
	return ok;
}

/* The old file goes when all that it became has its word. */
static bool leave_old(struct upgrade *upgrade, const struct old *old,
		      struct error *err)
{
	bool carried = old->count;

	for (size_t i = 0; i < old->count; i++)
		carried =
			carried && upgrade->leads.items[old->first + i].carried;
	if (!old->record)
		return true;
	upgrade->staying += !carried;
	return !carried || changes_remove(&upgrade->changes, old->record, err);
}

static bool carry_decisions(struct upgrade *upgrade, struct error *err)
{
	const struct catalogue *to = upgrade->to->catalogue;

	for (size_t i = 0; i < to->count; i++)
		if (!carry_to(upgrade, &to->entries[i], err))
			return false;
	for (size_t i = 0; i < upgrade->olds.count; i++)
		if (!leave_old(upgrade, &upgrade->olds.items[i], err))
			return false;
	return true;
}

/* -- the command ---------------------------------------------------------- */

static bool find_both(struct upgrade *upgrade, struct error *err)
{
	struct context *context = upgrade->context;
	const char *next = NULL;

	upgrade->from =
		framework_country(context, &upgrade->atlas, 0, NULL, err);
	if (!upgrade->from)
		return false;
	if (upgrade->from->catalogue)
		next = upgrade->from->catalogue->successor;
	upgrade->to = context->arguments.operands.count < 2 && next
			      ? atlas_country(&upgrade->atlas, next)
			      : framework_country(context, &upgrade->atlas, 1,
						  NULL, err);
	if (!upgrade->to)
		return false;
	if (upgrade->to == upgrade->from)
		return error_set(err, FAULT_USAGE,
				 "%s to itself: name two frameworks",
				 upgrade->from->id);
	if (!upgrade->to->catalogue)
		return error_set(err, FAULT_USAGE,
				 "there is no catalogue of %s, only "
				 "crosswalks know it",
				 upgrade->to->id);
	return true;
}

bool framework_upgrade(struct context *context, struct error *err)
{
	struct upgrade upgrade = { .context = context,
				   .changes = { .context = context } };
	bool ok = graph_build(&context->store, err) &&
		  store_sound(&context->store, err) &&
		  framework_atlas(context, &upgrade.atlas, err) &&
		  find_both(&upgrade, err);

	if (ok)
		find_olds(&upgrade);
	ok = ok && carry_decisions(&upgrade, err) &&
	     carry_citations(&upgrade, err) && carry_force(&upgrade, err);
	if (ok)
		report_upgrade(&upgrade);
	ok = ok && save_reported(context, &upgrade.changes, err);
	vec_clear(&upgrade.olds);
	vec_clear(&upgrade.leads);
	changes_clear(&upgrade.changes);
	atlas_close(&upgrade.atlas);
	return ok;
}
