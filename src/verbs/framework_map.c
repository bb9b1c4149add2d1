/* framework_map.c - `isms framework map`: what the requirements of one
 * framework are to those of another, and how that is known. */
#include <stdlib.h>
#include <string.h>

#include "isms/framework/inference.h"
#include "isms/verbs/framework.h"

const struct option framework_map_options[] = {
	{ "hops", 0, "N", "over at most so many crosswalks (2)" },
	{ "all", 'a', NULL, "weak lines too where there are proved ones" },
	{ NULL, 0, NULL, NULL },
};

struct mapping {
	struct context *context;
	struct atlas atlas;
	struct walk walk;
	const struct country *source, *target;
	const char *from, *to; /* ids, or NULL: all */
	int hops;
	bool all;
	size_t block;
	/* Counted for the footer. */
	size_t sources, lines, left_out;
};

static size_t number_of(const struct mapping *mapping,
			const struct country *country)
{
	return (size_t)(country - mapping->atlas.countries.items);
}

/* Is it the entry of that id, or in it? */
static bool is_asked(const struct spot *spot, const char *id)
{
	if (!id || !strcmp(spot->id, id))
		return true;
	return spot->entry && entry_is_in(spot->entry, id);
}

static bool is_target(const struct mapping *mapping, const struct reach *reach)
{
	const struct spot *spot = &mapping->atlas.spots.items[reach->spot];

	return spot->country == number_of(mapping, mapping->target) &&
	       is_asked(spot, mapping->to) &&
	       walk_is_best(&mapping->walk, reach);
}

/* Which crosswalks, each once. */
static void put_origins(struct report *report, struct cell *cell,
			const struct way *const *legs, size_t count)
{
	struct cell *items = cell_list(report, cell, count);

	for (size_t i = 0; i < count; i++)
		cell_text(report, &items[i], legs[i]->crosswalk->id);
}

static const char *why_of(const struct way *const *legs, size_t count)
{
	return count == 1 ? legs[0]->pair->why : NULL;
}

/* The word of the file for what the walk has as a rank. */
static const char *trust_of(const struct way *const *legs, size_t count,
			    int rank)
{
	for (size_t i = 0; i < count; i++) {
		const char *trust = legs[i]->crosswalk->trust;

		if (trust_rank(trust) == rank)
			return trust;
	}
	return NULL;
}

static void put_line(struct mapping *mapping, const struct spot *source,
		     const struct reach *reach)
{
	struct report *report = &mapping->context->report;
	struct arena *arena = &mapping->context->arena;
	const struct spot *target = &mapping->atlas.spots.items[reach->spot];
	const struct way **legs = reach_legs(arena, &mapping->walk, reach);
	size_t count = (size_t)reach->hops;
	struct cell *cells = report_row(report, mapping->block);

	cell_text(report, &cells[0], source->id);
	cell_text(report, &cells[1], relation_name(reach->relation));
	cell_text(report, &cells[2], target->id);
	cell_bool(&cells[3], !reach->proved);
	cell_text(report, &cells[4], trust_of(legs, count, reach->trust));
	if (count > 1)
		cell_text(report, &cells[5],
			  legs_text(arena, &mapping->atlas, legs, count,
				    LEGS_BARE_FROM | LEGS_BARE_TO));
	cell_text(report, &cells[6],
		  target->entry ? target->entry->title : NULL);
	put_origins(report, &cells[7], legs, count);
	cell_text(report, &cells[8], why_of(legs, count));
	if (!reach->proved)
		cells[1].tone = cells[3].tone = TONE_DIM;
	mapping->lines++;
}

static int by_nearness(const void *left, const void *right)
{
	const struct reach *const *a = left;
	const struct reach *const *b = right;

	if (reach_is_better(*a, *b) || reach_is_better(*b, *a))
		return reach_is_better(*a, *b) ? -1 : 1;
	return (*a)->spot < (*b)->spot ? -1 : (*a)->spot > (*b)->spot;
}

static void map_spot(struct mapping *mapping, size_t number)
{
	const struct spot *spot = &mapping->atlas.spots.items[number];
	VEC(const struct reach *) found = { 0 };
	size_t lines = mapping->lines;

	walk_from(&mapping->walk, &mapping->atlas, number, mapping->hops,
		  false);
	for (size_t i = 1; i < mapping->walk.reached.count; i++)
		if (is_target(mapping, &mapping->walk.reached.items[i]))
			vec_push(&found, &mapping->walk.reached.items[i]);
	if (found.count)
		qsort(found.items, found.count, sizeof(*found.items),
		      by_nearness);
	for (size_t i = 0; i < found.count; i++) {
		bool weak = !found.items[i]->proved;

		if (weak && found.items[0]->proved && !mapping->all)
			mapping->left_out++;
		else
			put_line(mapping, spot, found.items[i]);
	}
	mapping->sources += mapping->lines > lines;
	vec_clear(&found);
}

static void say_more(const struct mapping *mapping)
{
	struct report *report = &mapping->context->report;

	if (!mapping->lines)
		report_footer(report,
			      "nothing leads from %s to %s over %d crosswalk%s",
			      mapping->source->id, mapping->target->id,
			      mapping->hops, mapping->hops == 1 ? "" : "s");
	else
		report_footer(report, "%zu line%s from %zu entr%s of %s",
			      mapping->lines, mapping->lines == 1 ? "" : "s",
			      mapping->sources,
			      mapping->sources == 1 ? "y" : "ies",
			      mapping->source->id);
	if (mapping->left_out)
		report_footer(report,
			      "%zu weak line%s left out: chains that prove "
			      "nothing, beside proved lines; --all shows them",
			      mapping->left_out,
			      mapping->left_out == 1 ? "" : "s");
}

static void map_all(struct mapping *mapping)
{
	static const struct column columns[] = {
		{ .name = "source" }, { .name = "relation" },
		{ .name = "target" }, { .name = "weak" },
		{ .name = "trust" },  { .name = "path" },
		{ .name = "title" },  { .name = "crosswalks", .list = true },
		{ .name = "why" },
	};
	struct report *report = &mapping->context->report;

	report->kind = "mapping";
	report->records = true;
	mapping->context->reported = true;
	mapping->block = report_table(report, BLOCK_TABLE, NULL, columns,
				      ARRAY_SIZE(columns));
	for (size_t i = 0; i < mapping->atlas.spots.count; i++) {
		const struct spot *spot = &mapping->atlas.spots.items[i];

		if (spot->country == number_of(mapping, mapping->source) &&
		    is_asked(spot, mapping->from))
			map_spot(mapping, i);
	}
	say_more(mapping);
}

static bool find_both(struct mapping *mapping, struct error *err)
{
	struct context *context = mapping->context;

	mapping->source = framework_country(context, &mapping->atlas, 0,
					    &mapping->from, err);
	if (!mapping->source)
		return false;
	mapping->target = framework_country(context, &mapping->atlas, 1,
					    &mapping->to, err);
	if (!mapping->target)
		return false;
	if (mapping->target == mapping->source)
		return error_set(err, FAULT_USAGE,
				 "%s leads to itself: name another framework",
				 mapping->source->id);
	return true;
}

bool framework_map(struct context *context, struct error *err)
{
	struct mapping mapping = {
		.context = context,
		.all = option_given(&context->arguments, "all"),
	};
	bool ok = framework_hops(context, &mapping.hops, err) &&
		  framework_atlas(context, &mapping.atlas, err) &&
		  find_both(&mapping, err);

	if (ok)
		map_all(&mapping);
	walk_clear(&mapping.walk);
	atlas_close(&mapping.atlas);
	return ok;
}
