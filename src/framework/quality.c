/* quality.c - what is wrong in a crosswalk, and how good it is. */
#include "isms/framework/quality.h"

#include <string.h>

static const char *const names[FLAW_COUNT] = {
	[FLAW_DEAD] = "dead-id",	 [FLAW_DOUBLED] = "doubled",
	[FLAW_TWO_EQUAL] = "two-equals", [FLAW_ONE_SIDED] = "one-sided",
	[FLAW_ABSENT] = "no-catalogue",	 [FLAW_HEADING] = "heading",
	[FLAW_WIDE] = "fan-out",	 [FLAW_UNCOVERED] = "uncovered",
};

const char *flaw_name(enum flaw_kind kind)
{
	return names[kind];
}

bool flaw_is_error(enum flaw_kind kind)
{
	return kind <= FLAW_ONE_SIDED;
}

struct measuring {
	const struct atlas *atlas;
	const struct crosswalk *crosswalk;
	const struct catalogue *source, *target; /* NULL: not here */
	struct quality *quality;
	struct map pairs;   /* "source\ttarget" to const struct pair * */
	struct map sources; /* id to size_t *, how many targets */
	struct map targets;
};

static void add_flaw(struct measuring *measuring, enum flaw_kind kind,
		     const struct pair *pair, const char *text)
{
	struct flaw flaw = { kind, pair->source, pair->target, text };

	vec_push(&measuring->quality->flaws, flaw);
	measuring->quality->count[kind]++;
}

static const char *key_of(struct arena *arena, const char *source,
			  const char *target)
{
	return arena_join(arena, source, "\t", target);
}

static void count_end(struct measuring *measuring, struct map *map,
		      const char *id)
{
	size_t *count = map_get(map, id);

	if (!count) {
		count = arena_new(&measuring->quality->arena, size_t);
		map_put(map, id, count);
	}
	++*count;
}

/* -- wrong ---------------------------------------------------------------- */

static bool is_dead(const struct catalogue *catalogue, const char *id)
{
	return catalogue && !catalogue_entry(catalogue, id);
}

static void find_dead(struct measuring *measuring)
{
	const struct crosswalk *crosswalk = measuring->crosswalk;
	struct arena *arena = &measuring->quality->arena;

	for (size_t i = 0; i < crosswalk->count; i++) {
		const struct pair *pair = &crosswalk->pairs[i];
		bool source = is_dead(measuring->source, pair->source);

		if (source || is_dead(measuring->target, pair->target))
			add_flaw(measuring, FLAW_DEAD, pair,
				 arena_format(arena, "%s has no '%s'",
					      source ? crosswalk->source
						     : crosswalk->target,
					      source ? pair->source
						     : pair->target));
	}
}

static void find_doubled(struct measuring *measuring)
{
	const struct crosswalk *crosswalk = measuring->crosswalk;
	struct arena *arena = &measuring->quality->arena;

	for (size_t i = 0; i < crosswalk->count; i++) {
		const struct pair *pair = &crosswalk->pairs[i];
		const char *key = key_of(arena, pair->source, pair->target);
		const struct pair *before = map_get(&measuring->pairs, key);

		count_end(measuring, &measuring->sources, pair->source);
		count_end(measuring, &measuring->targets, pair->target);
		if (before)
			add_flaw(measuring, FLAW_DOUBLED, pair,
				 arena_format(arena, "%s and %s at once",
					      relation_name(before->relation),
					      relation_name(pair->relation)));
		else
			map_put(&measuring->pairs, key, &crosswalk->pairs[i]);
	}
}

/* Two that are equal to a third are equal to each other: of two lines of one
 * catalogue, one is then too many. */
static void find_equals(struct measuring *measuring)
{
	const struct crosswalk *crosswalk = measuring->crosswalk;
	struct arena *arena = &measuring->quality->arena;
	struct map from = { 0 };
	struct map to = { 0 };

	for (size_t i = 0; i < crosswalk->count; i++) {
		const struct pair *pair = &crosswalk->pairs[i];
		const struct pair *other;

		if (pair->relation != RELATION_EQUAL)
			continue;
		other = map_put(&from, pair->source, &crosswalk->pairs[i]);
		if (other && strcmp(other->target, pair->target) != 0)
			add_flaw(measuring, FLAW_TWO_EQUAL, pair,
				 arena_format(arena, "%s is equal to %s, too",
					      pair->source, other->target));
		other = map_put(&to, pair->target, &crosswalk->pairs[i]);
		if (other && strcmp(other->source, pair->source) != 0)
			add_flaw(measuring, FLAW_TWO_EQUAL, pair,
				 arena_format(arena, "%s is equal to %s, too",
					      other->source, pair->target));
	}
	map_clear(&from);
	map_clear(&to);
}

/* Against another crosswalk of the same two, whichever way it goes. */
static void compare_with(struct measuring *measuring,
			 const struct crosswalk *other, bool turned)
{
	struct arena *arena = &measuring->quality->arena;

	for (size_t i = 0; i < other->count; i++) {
		const struct pair *pair = &other->pairs[i];
		enum relation relation =
			turned ? relation_inverse(pair->relation)
			       : pair->relation;
		const struct pair seen = {
			.source = turned ? pair->target : pair->source,
			.target = turned ? pair->source : pair->target,
		};
		const struct pair *ours =
			map_get(&measuring->pairs,
				key_of(arena, seen.source, seen.target));

		if (!ours)
			add_flaw(measuring, FLAW_ONE_SIDED, &seen,
				 arena_format(arena, "only %s has it",
					      other->id));
		else if (ours->relation != relation)
			add_flaw(measuring, FLAW_ONE_SIDED, ours,
				 arena_format(arena, "%s here, %s by %s",
					      relation_name(ours->relation),
					      relation_name(relation),
					      other->id));
	}
}

static void find_one_sided(struct measuring *measuring)
{
	const struct crosswalk *crosswalk = measuring->crosswalk;
	const struct library *library = measuring->atlas->library;

	for (size_t i = 0; i < library->count; i++) {
		const struct crosswalk *other = library->volumes[i].crosswalk;

		if (!other || other == crosswalk)
			continue;
		if (!strcmp(other->source, crosswalk->target) &&
		    !strcmp(other->target, crosswalk->source))
			compare_with(measuring, other, true);
		else if (!strcmp(other->source, crosswalk->source) &&
			 !strcmp(other->target, crosswalk->target))
			compare_with(measuring, other, false);
	}
}

/* -- less useful ---------------------------------------------------------- */

static bool is_heading(const struct catalogue *catalogue, const char *id)
{
	const struct entry *entry =
		catalogue ? catalogue_entry(catalogue, id) : NULL;

	return entry && entry_is_heading(entry);
}

static void find_absent(struct measuring *measuring)
{
	const struct crosswalk *crosswalk = measuring->crosswalk;
	const struct pair pair = { .source = NULL };

	if (!measuring->source)
		add_flaw(measuring, FLAW_ABSENT, &pair,
			 arena_format(&measuring->quality->arena,
				      "there is no catalogue %s here",
				      crosswalk->source));
	if (!measuring->target)
		add_flaw(measuring, FLAW_ABSENT, &pair,
			 arena_format(&measuring->quality->arena,
				      "there is no catalogue %s here",
				      crosswalk->target));
}

static void find_headings(struct measuring *measuring)
{
	const struct crosswalk *crosswalk = measuring->crosswalk;
	struct arena *arena = &measuring->quality->arena;

	for (size_t i = 0; i < crosswalk->count; i++) {
		const struct pair *pair = &crosswalk->pairs[i];
		bool source = is_heading(measuring->source, pair->source);

		if (source || is_heading(measuring->target, pair->target))
			add_flaw(measuring, FLAW_HEADING, pair,
				 arena_format(arena, "%s is a heading of %s",
					      source ? pair->source
						     : pair->target,
					      source ? crosswalk->source
						     : crosswalk->target));
	}
}

static void find_wide(struct measuring *measuring)
{
	struct quality *quality = measuring->quality;

	for (size_t i = 0; i < measuring->sources.count; i++) {
		const struct map_entry *entry = &measuring->sources.entries[i];
		size_t count = *(const size_t *)entry->value;
		const struct pair pair = { .source = entry->key };

		if (count > quality->widest)
			quality->widest = count;
		if (count > QUALITY_NARROW)
			add_flaw(measuring, FLAW_WIDE, &pair,
				 arena_format(&quality->arena, "%zu targets",
					      count));
	}
}

static bool is_covered(const struct map *ends, const struct entry *entry)
{
	for (; entry; entry = entry->parent)
		if (map_get(ends, entry->id))
			return true;
	return false;
}

static void find_uncovered(struct measuring *measuring)
{
	const struct catalogue *source = measuring->source;

	for (size_t i = 0; source && i < source->count; i++) {
		const struct entry *entry = &source->entries[i];
		const struct pair pair = { .source = entry->id };

		if (entry->assessable &&
		    !is_covered(&measuring->sources, entry))
			add_flaw(measuring, FLAW_UNCOVERED, &pair,
				 entry->title);
	}
}

/* -- the figure ----------------------------------------------------------- */

static double share(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : 1;
}

static double covered_share(const struct catalogue *catalogue,
			    const struct map *ends)
{
	size_t covered = 0;

	if (!catalogue)
		return 1;
	for (size_t i = 0; i < catalogue->count; i++)
		covered += catalogue->entries[i].assessable &&
			   is_covered(ends, &catalogue->entries[i]);
	return share(covered, catalogue_assessable(catalogue));
}

static void reckon(struct measuring *measuring)
{
	const struct crosswalk *crosswalk = measuring->crosswalk;
	struct quality *quality = measuring->quality;
	size_t pairs = crosswalk->count, telling = 0, explained = 0;

	for (size_t i = 0; i < pairs; i++) {
		telling += crosswalk->pairs[i].relation != RELATION_INTERSECT;
		explained += crosswalk->pairs[i].why != NULL;
	}
	quality->pairs = pairs;
	quality->sources = measuring->sources.count;
	quality->live = share(pairs - quality->count[FLAW_DEAD], pairs);
	quality->covered =
		covered_share(measuring->source, &measuring->sources);
	quality->target_covered =
		covered_share(measuring->target, &measuring->targets);
	quality->precise = share(pairs - quality->count[FLAW_HEADING], pairs);
	quality->telling = share(telling, pairs);
	quality->explained = share(explained, pairs);
	quality->narrow = share(quality->sources - quality->count[FLAW_WIDE],
				quality->sources);
	quality->figure =
		quality->live *
		(quality->covered + quality->precise + quality->telling +
		 quality->explained + quality->narrow) /
		5;
}

static const struct catalogue *catalogue_of(const struct atlas *atlas,
					    const char *id)
{
	const struct country *country = atlas_country(atlas, id);

	return country ? country->catalogue : NULL;
}

void crosswalk_measure(const struct atlas *atlas,
		       const struct crosswalk *crosswalk,
		       struct quality *quality)
{
	struct measuring measuring = {
		.atlas = atlas,
		.crosswalk = crosswalk,
		.source = catalogue_of(atlas, crosswalk->source),
		.target = catalogue_of(atlas, crosswalk->target),
		.quality = quality,
	};

	*quality = (struct quality){ .pairs = 0 };
	find_dead(&measuring);
	find_doubled(&measuring);
	find_equals(&measuring);
	find_one_sided(&measuring);
	find_absent(&measuring);
	find_headings(&measuring);
	find_wide(&measuring);
	find_uncovered(&measuring);
	reckon(&measuring);
	map_clear(&measuring.pairs);
	map_clear(&measuring.sources);
	map_clear(&measuring.targets);
}

void quality_clear(struct quality *quality)
{
	vec_clear(&quality->flaws);
	arena_clear(&quality->arena);
	*quality = (struct quality){ .pairs = 0 };
}
