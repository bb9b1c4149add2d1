/* inference.c - standings passed on over crosswalks, the weakest link
 * deciding. */
#include "isms/framework/inference.h"

#include <string.h>

/* -- legs ----------------------------------------------------------------- */

const struct way **reach_legs(struct arena *arena, const struct walk *walk,
			      const struct reach *reach)
{
	const struct way **legs =
		arena_array(arena, (size_t)reach->hops + 1, sizeof *legs);

	for (size_t i = (size_t)reach->hops; i-- > 0;
	     reach = &walk->reached.items[reach->previous])
		legs[i] = reach->way;
	return legs;
}

static void put_spot(struct buf *text, const struct atlas *atlas, size_t number,
		     bool bare)
{
	const struct spot *spot = &atlas->spots.items[number];

	if (!bare)
		buf_format(text, "%s/",
			   atlas->countries.items[spot->country].id);
	buf_text(text, spot->id);
}

const char *legs_text(struct arena *arena, const struct atlas *atlas,
		      const struct way *const *legs, size_t count,
		      unsigned style)
{
	bool back = style & LEGS_BACK;
	struct buf text = { 0 };
	size_t last = SIZE_MAX;
	const char *kept;

	for (size_t i = 0; i < count; i++) {
		const struct way *way = legs[back ? count - 1 - i : i];
		size_t from = back ? way->to : way->from;
		enum relation relation = way->relation;

		if (!i)
			put_spot(&text, atlas, from, style & LEGS_BARE_FROM);
		else if (from != last) /* over a heading or a part of it */
			buf_format(&text, " ~ %s", atlas->spots.items[from].id);
		if (back)
			relation = relation_inverse(relation);
		last = back ? way->from : way->to;
		buf_format(&text, " -%s-> ", relation_name(relation));
		put_spot(&text, atlas, last,
			 (style & LEGS_BARE_TO) && i + 1 == count);
	}
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

/* -- what passes ---------------------------------------------------------- */

enum standing relation_passes(enum relation relation, enum standing standing)
{
	if (standing == STANDING_EXCLUDED)
		return STANDING_UNKNOWN;
	switch (relation) {
	case RELATION_EQUAL:
	case RELATION_SUPERSET:
		return standing;
	case RELATION_SUBSET:
	case RELATION_INTERSECT:
	case RELATION_COUNT:
		break;
	}
	return standing >= STANDING_PARTIAL ? STANDING_PARTIAL
					    : STANDING_UNKNOWN;
}

struct inferring {
	const struct atlas *atlas;
	const struct knowledge *knowledge;
	unsigned char *known; /* by spot: standing + 1, 0 not asked yet */
	struct walk walk;
	struct inferences *result;
};

static enum standing standing_at(struct inferring *inferring, size_t spot);

/* A heading stands where its requirements do; between, in part. */
static enum standing standing_of_heading(struct inferring *inferring,
					 const struct country *country,
					 const struct entry *heading)
{
	size_t at[STANDING_COUNT] = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < country->catalogue->count; i++) {
		const struct entry *entry = &country->catalogue->entries[i];

		if (!entry->assessable || !entry_is_in(entry, heading->id))
			continue;
		at[standing_at(inferring, country->first + i)]++;
		count++;
	}
	count -= at[STANDING_EXCLUDED];
	if (!count)
		return STANDING_UNKNOWN;
	for (int i = 0; i < STANDING_EXCLUDED; i++)
		if (at[i] == count)
			return (enum standing)i;
	return at[STANDING_FULL] + at[STANDING_PARTIAL] ? STANDING_PARTIAL
							: STANDING_NONE;
}

static enum standing standing_at(struct inferring *inferring, size_t number)
{
	const struct spot *spot = &inferring->atlas->spots.items[number];
	const struct country *country =
		&inferring->atlas->countries.items[spot->country];
	enum standing standing = STANDING_UNKNOWN;

	if (!spot->entry)
		return standing;
	if (inferring->known[number])
		return (enum standing)(inferring->known[number] - 1);
	if (spot->entry->assessable)
		standing = inferring->knowledge->standing(
			inferring->knowledge, country->catalogue, spot->entry);
	else if (spot->entry->below)
		standing = standing_of_heading(inferring, country, spot->entry);
	inferring->known[number] = (unsigned char)(standing + 1);
	return standing;
}

/* -- sources combined ----------------------------------------------------- */

/* The better told: from an equal, then the higher standing, then the better
 * way. */
static bool tells_more(const struct reach *a, enum standing from_a,
		       const struct reach *b, enum standing from_b)
{
	bool a_decides = a->proved && a->relation == RELATION_EQUAL;
	bool b_decides = b->proved && b->relation == RELATION_EQUAL;

	if (a_decides != b_decides)
		return a_decides;
	if (a_decides && from_a != from_b)
		return from_a < from_b; /* the weaker of two equals */
	if (a->proved != b->proved)
		return a->proved;
	if (from_a != from_b)
		return from_a > from_b;
	return reach_is_better(a, b);
}

static void settle(struct inferring *inferring, struct inference *inference,
		   const struct reach *best, enum standing standing)
{
	struct arena *arena = &inferring->result->arena;
	const struct way **legs = reach_legs(arena, &inferring->walk, best);
	size_t count = (size_t)best->hops;

	inference->standing = standing;
	inference->weak = !best->proved;
	inference->source = best->spot;
	inference->relation = relation_inverse(best->relation);
	inference->trust = best->trust;
	inference->legs = legs;
	inference->leg_count = count;
}

static void combine(struct inferring *inferring, struct inference *inference)
{
	const struct walk *walk = &inferring->walk;
	const struct reach *best = NULL;
	enum standing standing = STANDING_UNKNOWN;

	for (size_t i = 1; i < walk->reached.count; i++) {
		const struct reach *reach = &walk->reached.items[i];
		enum standing passed =
			relation_passes(relation_inverse(reach->relation),
					standing_at(inferring, reach->spot));

		if (passed == STANDING_UNKNOWN)
			continue;
		inference->sources += walk_is_best(walk, reach);
		if (best && !tells_more(reach, passed, best, standing))
			continue;
		best = reach;
		standing = passed;
	}
	if (best)
		settle(inferring, inference, best, standing);
}

static void count(struct inferences *inferences,
		  const struct inference *inference)
{
	inferences->weak += inference->weak;
	inferences->standings.count[inference->weak ? STANDING_UNKNOWN
						    : inference->standing]++;
}

void infer(struct inferences *inferences, const struct atlas *atlas,
	   const struct country *target, const struct knowledge *knowledge,
	   int hops)
{
	const struct catalogue *catalogue = target->catalogue;
	struct inferring inferring = { .atlas = atlas,
				       .knowledge = knowledge,
				       .result = inferences };

	*inferences = (struct inferences){ .atlas = atlas };
	inferences->items = arena_array(&inferences->arena, catalogue->count,
					sizeof *inferences->items);
	inferring.known =
		arena_array(&inferences->arena, atlas->spots.count, 1);
	for (size_t i = 0; i < catalogue->count; i++) {
		struct inference *inference =
			&inferences->items[inferences->count];

		if (!catalogue->entries[i].assessable)
			continue;
		inferences->count++;
		inference->entry = &catalogue->entries[i];
		inference->standing =
			standing_at(&inferring, target->first + i);
		inference->decided = inference->standing != STANDING_UNKNOWN;
		if (!inference->decided) {
			walk_from(&inferring.walk, atlas, target->first + i,
				  hops, true);
			combine(&inferring, inference);
		}
		count(inferences, inference);
	}
	walk_clear(&inferring.walk);
}

void inferences_clear(struct inferences *inferences)
{
	arena_clear(&inferences->arena);
	*inferences = (struct inferences){ 0 };
}
