/* walk.c - from one requirement outwards over crosswalks, the nearest first.
 *
 * For each spot one reach is kept for each relation, proved or not: any of them
 * may become the better one on the next leg, and there are no more than that.
 * So the work is bounded by the graph, not by the number of ways through it. */
#include "isms/framework/walk.h"

/* Unproved ones are all intersects. */
enum {
	KINDS = RELATION_COUNT + 1
};

static size_t kind_of(const struct reach *reach)
{
	return reach->proved ? (size_t)reach->relation : RELATION_COUNT;
}

bool reach_is_better(const struct reach *a, const struct reach *b)
{
	if (kind_of(a) != kind_of(b))
		return kind_of(a) < kind_of(b);
	if (a->hops != b->hops)
		return a->hops < b->hops;
	return a->trust > b->trust;
}

bool walk_is_best(const struct walk *walk, const struct reach *reach)
{
	const size_t *seen = &walk->seen[reach->spot * KINDS];

	for (size_t kind = 0; kind < kind_of(reach); kind++)
		if (seen[kind])
			return false;
	return true;
}

static void keep(struct walk *walk, const struct reach *reach)
{
	size_t *seen = &walk->seen[reach->spot * KINDS + kind_of(reach)];

	if (!*seen) {
		vec_push(&walk->reached, *reach);
		*seen = walk->reached.count;
	} else if (reach_is_better(reach, &walk->reached.items[*seen - 1])) {
		walk->reached.items[*seen - 1] = *reach;
	}
}

/* No framework twice: what is said of a neighbour in it is not said of us. */
static bool was_in(const struct walk *walk, size_t at, size_t country)
{
	const struct spot *spots = walk->atlas->spots.items;
	const struct reach *reach = &walk->reached.items[at];

	while (reach->way) {
		if (spots[reach->spot].country == country)
			return true;
		reach = &walk->reached.items[reach->previous];
	}
	return spots[reach->spot].country == country;
}

/* Where a leg sets off: the spot reached, or a heading or part of it. */
struct leave {
	size_t at; /* in reached */
	size_t spot;
	enum relation relation; /* what the start is to that spot */
	bool proved, stepped;
};

static void follow(struct walk *walk, const struct leave *leave)
{
	const struct spot *spot = &walk->atlas->spots.items[leave->spot];

	for (size_t i = 0; i < spot->way_count; i++) {
		const struct way *way = &spot->ways[i];
		const struct reach from = walk->reached.items[leave->at];
		struct reach reach = {
			.spot = way->to,
			.hops = from.hops + 1,
			.trust = from.way && from.trust < way->trust
					 ? from.trust
					 : way->trust,
			.previous = leave->at,
			.way = way,
		};

		reach.proved = relation_compose(leave->relation, way->relation,
						&reach.relation) &&
			       leave->proved;
		if (!reach.proved)
			reach.relation = RELATION_INTERSECT;
		if (leave->stepped && !reach.proved && reach.hops > 1)
			continue;
		if (!was_in(walk, leave->at,
			    walk->atlas->spots.items[way->to].country))
			keep(walk, &reach);
	}
}

/* The same from a heading or a part, one step from where we are. */
static void step(struct walk *walk, size_t at, const struct entry *to,
		 enum relation relation)
{
	const struct atlas *atlas = walk->atlas;
	const struct reach *reach = &walk->reached.items[at];
	const struct spot *spot = &atlas->spots.items[reach->spot];
	const struct country *country = &atlas->countries.items[spot->country];
	struct leave leave = {
		.at = at,
		.spot = country->first +
			(size_t)(to - country->catalogue->entries),
		.stepped = true,
	};

	leave.proved =
		relation_compose(reach->relation, relation, &leave.relation) &&
		reach->proved;
	if (leave.proved)
		follow(walk, &leave);
}

static void step_down(struct walk *walk, size_t at, const struct entry *heading)
{
	const struct atlas *atlas = walk->atlas;
	const struct reach *reach = &walk->reached.items[at];
	const struct country *country =
		&atlas->countries
			 .items[atlas->spots.items[reach->spot].country];

	/* Of its parts the sets know only when we hold all of it. */
	if (reach->relation != RELATION_EQUAL &&
	    reach->relation != RELATION_SUPERSET)
		return;
	for (size_t i = 0; i < country->catalogue->count; i++) {
		const struct entry *entry = &country->catalogue->entries[i];

		if (entry != heading && entry_is_in(entry, heading->id))
			step(walk, at, entry, RELATION_SUPERSET);
	}
}

static void leave(struct walk *walk, size_t at, bool steps)
{
	const struct reach *reach = &walk->reached.items[at];
	const struct entry *entry = walk->atlas->spots.items[reach->spot].entry;
	struct leave leave = { at, reach->spot, reach->relation, reach->proved,
			       false };

	follow(walk, &leave);
	if (!entry || !steps)
		return;
	for (const struct entry *up = entry->parent; up; up = up->parent)
		if (entry_is_heading(up))
			step(walk, at, up, RELATION_SUBSET);
	if (entry_is_heading(entry))
		step_down(walk, at, entry);
}

static void begin(struct walk *walk, const struct atlas *atlas)
{
	if (walk->atlas != atlas) {
		walk_clear(walk);
		walk->atlas = atlas;
		walk->seen =
			arena_array(&walk->arena, atlas->spots.count * KINDS,
				    sizeof *walk->seen);
	}
	for (size_t i = 0; i < walk->reached.count; i++) {
		const struct reach *reach = &walk->reached.items[i];

		walk->seen[reach->spot * KINDS + kind_of(reach)] = 0;
	}
	walk->reached.count = 0;
}

void walk_from(struct walk *walk, const struct atlas *atlas, size_t spot,
	       int hops, bool up)
{
	struct reach start = { .spot = spot,
			       .relation = RELATION_EQUAL,
			       .proved = true };

	begin(walk, atlas);
	keep(walk, &start);
	for (size_t at = 0; at < walk->reached.count; at++) {
		const struct reach *reach = &walk->reached.items[at];

		/* What is not proved proves nothing further on. */
		if (reach->hops < hops && reach->proved)
			leave(walk, at, at ? true : up);
	}
}

void walk_clear(struct walk *walk)
{
	vec_clear(&walk->reached);
	arena_clear(&walk->arena);
	walk->atlas = NULL;
}
