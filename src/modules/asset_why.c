/* asset_why.c - where an asset's protection need comes from. */
#include <string.h>

#include "asset_internal.h"
#include "isms/base/map.h"
#include "isms/store/graph.h"

/* One step of a search against the direction of `depends_on`. */
struct step {
	const struct record *record;
	size_t before; /* the step that led here; its own place: the start */
};

typedef VEC(struct step) step_vec;

static int own_level(const struct record *record, size_t offset)
{
	return *(const int *)((const char *)record->at + offset);
}

/* Nearest first, so that the shortest path is the one that is told. */
static void spread(const struct store *store, const struct record *record,
		   step_vec *steps)
{
	struct step first = { record, 0 };
	struct map seen = { 0 };

	vec_push(steps, first);
	map_put(&seen, record->id, steps);
	for (size_t at = 0; at < steps->count; at++) {
		size_t count;
		const struct link *const *links =
			graph_in(store, steps->items[at].record, &count);

		for (size_t i = 0; i < count; i++) {
			struct step next = { links[i]->from, at };

			if (!strcmp(links[i]->path, "depends_on") &&
			    next.record->noun == record->noun &&
			    !record_is_ended(next.record) &&
			    !map_put(&seen, next.record->id, steps))
				vec_push(steps, next);
		}
	}
	map_clear(&seen);
}

static void put_level(struct report *report, struct cell *cell,
		      const struct world *world, int level)
{
	if (level)
		cell_level(
			report, cell, level,
			method_level_name(world->method, "protection", level));
}

/* "AST-SHOP -> AST-DB": who needs it, down to the asset itself. */
static void put_path(struct report *report, struct cell *cell,
		     const step_vec *steps, size_t at)
{
	struct buf path = { 0 };

	buf_text(&path, steps->items[at].record->id);
	while (at != 0) {
		at = steps->items[at].before;
		buf_format(&path, " -> %s", steps->items[at].record->id);
	}
	cell_text(report, cell, buf_string(&path));
	buf_clear(&path);
}

static void why_axis(struct report *report, size_t block,
		     const struct world *world, const step_vec *steps,
		     const struct asset_axis *axis)
{
	struct cell *cells = report_row(report, block);
	size_t best = 0;
	int own = own_level(steps->items[0].record, axis->offset);
	int highest = own;

	for (size_t i = 1; i < steps->count; i++) {
		int level = own_level(steps->items[i].record, axis->offset);

		if (level > highest) {
			highest = level;
			best = i;
		}
	}
	cell_text(report, &cells[0], axis->name);
	put_level(report, &cells[1], world, own);
	put_level(report, &cells[2], world, highest);
	if (highest && best == 0)
		cell_text(report, &cells[3], "its own");
	else if (highest)
		put_path(report, &cells[3], steps, best);
}

void asset_why(const struct record *record, const struct world *world,
	       struct report *report)
{
	static const struct column columns[] = {
		{ .name = "axis" },
		{ .name = "own" },
		{ .name = "effective" },
		{ .name = "from" },
	};
	const struct asset *asset = record->at;
	step_vec steps = { 0 };
	size_t block;

	if (!graph_build(world->store, NULL))
		return;
	spread(world->store, record, &steps);
	report_heading(report, 2, "Where the needs come from");
	block = report_table(report, BLOCK_TABLE, "needs", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < ASSET_NEEDS; i++)
		why_axis(report, block, world, &steps, &asset_needs[i]);
	if (asset->override.level)
		report_text(report, "Criticality is set by hand to %d %s: %s",
			    asset->override.level,
			    method_level_name(world->method, "protection",
					      asset->override.level),
			    asset->override.reason ? asset->override.reason
						   : "no reason given");
	else
		report_text(report, "Criticality is the highest of them.");
	vec_clear(&steps);
}
