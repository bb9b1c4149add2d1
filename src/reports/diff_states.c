/* diff_states.c - pairs the records of two states of the ISMS: changed, added,
 * removed, renamed. */
#include <stdlib.h>
#include <string.h>

#include "diff_internal.h"
#include "isms/base/utf8.h"
#include "isms/verbs/select.h"

enum {
	/* Above so many pairs of a removed and an added record, renamed ones
	 * are told by their whole content only. */
	PAIRS_MOST = 20000,
	/* Of ten fields so many must be the same in a renamed record. */
	SAME_TENTHS = 6,
};

const struct record *changed_record(const struct changed_record *changed)
{
	const struct record *after = changed->sides[1].record;

	return after ? after : changed->sides[0].record;
}

const char *fate_name(enum fate fate)
{
	static const char *const names[FATE_COUNT] = { "changed", "renamed",
						       "added", "removed" };

	return names[fate];
}

/* -- which ---------------------------------------------------------------- */

/* One register in both states; a folder is NULL where there is none. */
struct pairing {
	struct state_diff *diff;
	const struct narrowing *narrowing;
	struct folder *folders[2];
	struct query queries[2];
	struct context *contexts[2];
};

static bool is_listed(const struct narrowing *narrowing, const char *id)
{
	for (size_t i = 0; i < narrowing->id_count; i++)
		if (!strcmp(narrowing->ids[i], id))
			return true;
	return !narrowing->id_count;
}

static bool is_wanted(const struct pairing *pairing,
		      const struct changed_record *changed)
{
	bool listed = false;
	bool matches = !pairing->narrowing->term_count;

	for (int i = 0; i < 2; i++) {
		const struct record *record = changed->sides[i].record;

		if (!record)
			continue;
		listed |= is_listed(pairing->narrowing, record->id);
		matches =
			matches || query_matches(&pairing->queries[i], record);
	}
	return listed && matches;
}

static void keep(struct pairing *pairing, struct changed_record *changed)
{
	if (is_wanted(pairing, changed))
		vec_push(&pairing->diff->records, *changed);
	else
		vec_clear(&changed->differences);
}

static struct changed_record pair(const struct pairing *pairing, enum fate fate,
				  const struct record *before,
				  const struct record *after)
{
	struct changed_record changed = { .fate = fate };

	changed.sides[0].record = before;
	changed.sides[1].record = after;
	for (int i = 0; i < 2; i++)
		changed.sides[i].world = &pairing->contexts[i]->store.world;
	records_compare(&changed.sides[0], &changed.sides[1],
			pairing->diff->arena, &changed.differences);
	return changed;
}

/* -- renamed records ------------------------------------------------------ */

typedef VEC(const struct record *) records;

static size_t set_count(const struct record *record)
{
	size_t count = 0;

	for (const struct slot *slot = noun_slots(record->noun); slot->name;
	     slot++) {
		count += !(slot->flags & FIELD_DERIVED) &&
			 slot->field->kind != FIELD_GROUP &&
			 record_has(record, slot, NULL);
	}
	return count;
}

/* How much of a record another one is, in tenths; 10: all of it. */
static size_t likeness(const struct pairing *pairing,
		       const struct record *before, const struct record *after)
{
	struct changed_record changed =
		pair(pairing, FATE_RENAMED, before, after);
	size_t differ = changed.differences.count;
	size_t all = set_count(before);

	vec_clear(&changed.differences);
	if (!differ)
		return 10;
	return differ >= all ? 0 : (all - differ) * 10 / all;
}

static const struct record **best_match(const struct pairing *pairing,
					const struct record *before,
					const records *added, size_t least)
{
	const struct record **best = NULL;

	for (size_t i = 0; i < added->count; i++) {
		size_t like;

		if (!added->items[i])
			continue;
		like = likeness(pairing, before, added->items[i]);
		if (like >= least) {
			best = &added->items[i];
			least = like + 1;
		}
	}
	return best;
}

/* What is new and was there under another id. */
static void match_renamed(struct pairing *pairing, records *removed,
			  records *added)
{
	bool many = removed->count * added->count > PAIRS_MOST;
	size_t least = many ? 10 : SAME_TENTHS;

	if (many && removed->count * added->count > PAIRS_MOST * (size_t)50)
		return;
	for (size_t i = 0; i < removed->count; i++) {
		const struct record **match =
			best_match(pairing, removed->items[i], added, least);
		struct changed_record changed;

		if (!match)
			continue;
		changed =
			pair(pairing, FATE_RENAMED, removed->items[i], *match);
		keep(pairing, &changed);
		removed->items[i] = NULL;
		*match = NULL;
	}
}

/* -- one register --------------------------------------------------------- */

static const struct record *record_in(const struct folder *folder,
				      const char *id)
{
	return folder ? map_get(&folder->by_id, id) : NULL;
}

static void keep_alone(struct pairing *pairing, const records *alone,
		       enum fate fate)
{
	for (size_t i = 0; i < alone->count; i++) {
		const struct record *record = alone->items[i];
		struct changed_record changed = { .fate = fate };

		if (!record)
			continue;
		changed.sides[fate == FATE_ADDED].record = record;
		for (int k = 0; k < 2; k++)
			changed.sides[k].world =
				&pairing->contexts[k]->store.world;
		keep(pairing, &changed);
	}
}

static void compare_folders(struct pairing *pairing)
{
	const struct folder *old = pairing->folders[0];
	const struct folder *new = pairing->folders[1];
	records removed = { 0 };
	records added = { 0 };

	for (size_t i = 0; old && i < old->records.count; i++) {
		const struct record *before = old->records.items[i];
		const struct record *after = record_in(new, before->id);
		struct changed_record changed;

		if (!after) {
			vec_push(&removed, before);
			continue;
		}
		changed = pair(pairing, FATE_CHANGED, before, after);
		if (changed.differences.count)
			keep(pairing, &changed);
	}
	for (size_t i = 0; new &&i < new->records.count; i++)
		if (!record_in(old, new->records.items[i]->id))
			vec_push(&added, new->records.items[i]);
	match_renamed(pairing, &removed, &added);
	keep_alone(pairing, &added, FATE_ADDED);
	keep_alone(pairing, &removed, FATE_REMOVED);
	vec_clear(&removed);
	vec_clear(&added);
}

static bool add_terms(struct pairing *pairing, struct error *err)
{
	const struct narrowing *narrowing = pairing->narrowing;

	for (int i = 0; i < 2; i++) {
		if (!pairing->folders[i])
			continue;
		if (!select_query(pairing->contexts[i],
				  pairing->folders[i]->noun,
				  &pairing->queries[i], err))
			return false;
		for (size_t k = 0; k < narrowing->term_count; k++)
			if (!query_add(&pairing->queries[i],
				       narrowing->terms[k], err))
				return false;
	}
	return true;
}

static bool compare_noun(struct state_diff *diff,
			 const struct narrowing *narrowing, const char *noun,
			 struct error *err)
{
	struct pairing pairing = { .diff = diff,
				   .narrowing = narrowing,
				   .contexts = { diff->before, diff->after } };
	bool ok = true;

	for (int i = 0; ok && i < 2; i++) {
		struct store *store = &pairing.contexts[i]->store;

		pairing.folders[i] = store_folder(store, noun);
		ok = !pairing.folders[i] ||
		     store_load(store, pairing.folders[i], err);
	}
	ok = ok && store_sound(&diff->before->store, err) &&
	     store_sound(&diff->after->store, err) && add_terms(&pairing, err);
	if (ok)
		compare_folders(&pairing);
	query_clear(&pairing.queries[0]);
	query_clear(&pairing.queries[1]);
	return ok;
}

static bool is_noun_wanted(const struct narrowing *narrowing, const char *noun)
{
	return !narrowing->noun || !strcmp(narrowing->noun, noun);
}

/* Registers in the order of now; those that are gone come last. */
bool states_compare(struct state_diff *diff, const struct narrowing *narrowing,
		    struct error *err)
{
	const struct store *after = &diff->after->store;
	const struct store *before = &diff->before->store;

	for (size_t i = 0; i < after->folder_count; i++) {
		const char *noun = after->folders[i].noun->name;

		if (is_noun_wanted(narrowing, noun) &&
		    !compare_noun(diff, narrowing, noun, err))
			return false;
	}
	for (size_t i = 0; i < before->folder_count; i++) {
		const char *noun = before->folders[i].noun->name;

		if (is_noun_wanted(narrowing, noun) &&
		    !map_get(&after->folder_map, noun) &&
		    !compare_noun(diff, narrowing, noun, err))
			return false;
	}
	return true;
}

void states_clear(struct state_diff *diff)
{
	for (size_t i = 0; i < diff->records.count; i++)
		vec_clear(&diff->records.items[i].differences);
	vec_clear(&diff->records);
}
