/* asset_check.c - the rules an asset must meet. */
#include <string.h>

#include "asset_internal.h"
#include "isms/store/graph.h"

static int level_at(const struct record *record, const struct asset_axis *axis)
{
	return *(const int *)((const char *)record->at + axis->offset);
}

static bool is_rated(const int levels[ASSET_NEEDS])
{
	for (size_t i = 0; i < ASSET_NEEDS; i++)
		if (levels[i])
			return true;
	return false;
}

static void check_classified(const struct checking *checking,
			     const struct record *record,
			     const int levels[ASSET_NEEDS])
{
	const struct asset *asset = record->at;
	const struct slot *type = noun_slot(record->noun, "type");
	const struct choice *kind =
		choice_at(type->field->rule.choices, asset->type);

	if (kind && !strcmp(kind->name, "information") &&
	    !asset->classification)
		check_add(checking, record, PROBLEM_ASSET_UNCLASSIFIED, NULL,
			  "an information asset without classification");
	else if (!is_rated(levels))
		check_add(checking, record, PROBLEM_ASSET_UNCLASSIFIED, NULL,
			  "no need for confidentiality, integrity or "
			  "availability is stated, and none is inherited");
}

/* Own level below that of something that depends on it (A.5.12). */
static void check_underrated(const struct checking *checking,
			     const struct record *record,
			     const int levels[ASSET_NEEDS])
{
	for (size_t i = 0; i < ASSET_NEEDS; i++) {
		int own = level_at(record, &asset_needs[i]);

		if (own && own < levels[i])
			check_add(checking, record,
				  PROBLEM_DEPENDENCY_UNDERRATED,
				  asset_needs[i].name,
				  "%s is %d, and an asset that depends on "
				  "this one needs %d",
				  asset_needs[i].name, own, levels[i]);
	}
}

static bool in_a_risk(const struct record *record, const struct world *world)
{
	size_t place = 0;

	return graph_source(world->store, record,
			    store_noun(world->store, "risk"), &place);
}

static void check_assessed(const struct checking *checking,
			   const struct record *record,
			   const int levels[ASSET_NEEDS])
{
	const struct world *world = checking->world;
	int top = (int)method_scale_size(world->method, "protection");

	if (asset_criticality(record->at, levels) == top &&
	    !in_a_risk(record, world))
		check_add(checking, record, PROBLEM_ASSET_WITHOUT_RISK, NULL,
			  "an asset of the highest criticality, and no risk "
			  "names it");
}

void asset_check(const struct checking *checking, const struct record *record)
{
	const struct asset *asset = record->at;
	int levels[ASSET_NEEDS];

	if (record_is_ended(record))
		return;
	asset_needed(record, checking->world, levels);
	if (!asset->common.owner.id)
		check_add(checking, record, PROBLEM_ASSET_OWNER, NULL,
			  "the asset has no owner");
	check_classified(checking, record, levels);
	check_underrated(checking, record, levels);
	check_assessed(checking, record, levels);
	if (date_is_set(asset->end_of_support) &&
	    date_compare(asset->end_of_support, checking->world->today) < 0)
		check_add(checking, record, PROBLEM_ASSET_UNSUPPORTED,
			  "end_of_support", "support has ended");
}

/* -- circles -------------------------------------------------------------- */

enum mark {
	MARK_OPEN,
	MARK_DONE
};

struct tour {
	const struct checking *checking;
	struct map marks; /* id to one of the two below */
	enum mark open;
	enum mark done;
	VEC(const struct record *) path;
};

static void report_circle(struct tour *tour, const struct record *start)
{
	struct buf text = { 0 };
	size_t from = tour->path.count;

	while (from > 0 && tour->path.items[from - 1] != start)
		from--;
	for (size_t i = from - 1; i < tour->path.count; i++)
		buf_format(&text, "%s -> ", tour->path.items[i]->id);
	check_add(tour->checking, start, PROBLEM_DEPENDENCY_CYCLE, "depends_on",
		  "depends on itself: %s%s", buf_string(&text), start->id);
	buf_clear(&text);
}

static void visit(struct tour *tour, const struct record *record)
{
	const enum mark *mark = map_get(&tour->marks, record->id);
	const struct asset *asset = record->at;

	if (mark && *mark == MARK_OPEN)
		report_circle(tour, record);
	if (mark)
		return;
	map_put(&tour->marks, record->id, &tour->open);
	vec_push(&tour->path, record);
	for (size_t i = 0; i < asset->depends_on.count; i++) {
		const struct record *next =
			store_find(tour->checking->world->store,
				   asset->depends_on.items[i], NULL);

		if (next && next->noun == record->noun)
			visit(tour, next);
	}
	tour->path.count--;
	map_put(&tour->marks, record->id, &tour->done);
}

void asset_check_all(const struct checking *checking)
{
	struct tour tour = { .checking = checking,
			     .open = MARK_OPEN,
			     .done = MARK_DONE };
	const struct folder *folder =
		store_folder(checking->world->store, "asset");

	for (size_t i = 0; i < folder->records.count; i++)
		visit(&tour, folder->records.items[i]);
	map_clear(&tour.marks);
	vec_clear(&tour.path);
}
