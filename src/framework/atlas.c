/* atlas.c - all crosswalks as one graph. */
#include "isms/framework/atlas.h"

#include <stdlib.h>
#include <string.h>

bool entry_is_heading(const struct entry *entry)
{
	return entry->below && !entry->assessable;
}

static size_t country_number(const struct atlas *atlas, const char *id)
{
	size_t i = 0;

	while (i < atlas->countries.count &&
	       strcmp(atlas->countries.items[i].id, id) != 0)
		i++;
	return i;
}

const struct country *atlas_country(const struct atlas *atlas, const char *id)
{
	size_t number = country_number(atlas, id);

	return number < atlas->countries.count ? &atlas->countries.items[number]
					       : NULL;
}

size_t atlas_spot(const struct atlas *atlas, const struct catalogue *catalogue,
		  const struct entry *entry)
{
	return atlas_country(atlas, catalogue->id)->first +
	       (size_t)(entry - catalogue->entries);
}

static void add_catalogue(struct atlas *atlas,
			  const struct catalogue *catalogue)
{
	struct country country = { catalogue->id, catalogue,
				   atlas->spots.count };

	for (size_t i = 0; i < catalogue->count; i++) {
		struct spot spot = { .country = atlas->countries.count,
				     .id = catalogue->entries[i].id,
				     .entry = &catalogue->entries[i] };

		vec_push(&atlas->spots, spot);
	}
	vec_push(&atlas->countries, country);
}

/* A spot of a framework that only crosswalks know. */
static size_t named_spot(struct atlas *atlas, size_t country, const char *id)
{
	const char *address = arena_join(
		&atlas->arena, atlas->countries.items[country].id, "/", id);
	size_t *number = map_get(&atlas->named, address);
	struct spot spot = { .country = country, .id = id };

	if (number)
		return *number;
	number = arena_new(&atlas->arena, size_t);
	*number = atlas->spots.count;
	vec_push(&atlas->spots, spot);
	map_put(&atlas->named, address, number);
	return *number;
}

/* False: the catalogue has no such entry. */
static bool find_spot(struct atlas *atlas, size_t number, const char *id,
		      size_t *spot)
{
	const struct country *country = &atlas->countries.items[number];
	const struct entry *entry;

	if (!country->catalogue) {
		*spot = named_spot(atlas, number, id);
		return true;
	}
	entry = catalogue_entry(country->catalogue, id);
	if (entry)
		*spot = country->first +
			(size_t)(entry - country->catalogue->entries);
	return entry;
}

static void add_country(struct atlas *atlas, const char *id)
{
	struct country country = { .id = id };

	if (!atlas_country(atlas, id))
		vec_push(&atlas->countries, country);
}

static void add_crosswalk(struct atlas *atlas,
			  const struct crosswalk *crosswalk)
{
	int trust = trust_rank(crosswalk->trust);
	size_t source, target;

	add_country(atlas, crosswalk->source);
	add_country(atlas, crosswalk->target);
	source = country_number(atlas, crosswalk->source);
	target = country_number(atlas, crosswalk->target);
	for (size_t i = 0; source != target && i < crosswalk->count; i++) {
		const struct pair *pair = &crosswalk->pairs[i];
		struct way *way = &atlas->ways[atlas->way_count];
		size_t from, to;

		if (!find_spot(atlas, source, pair->source, &from) ||
		    !find_spot(atlas, target, pair->target, &to))
			continue;
		way[0] = (struct way){ from,  to,	 pair->relation,
				       trust, crosswalk, pair };
		way[1] = (struct way){
			to,    from,	  relation_inverse(pair->relation),
			trust, crosswalk, pair
		};
		atlas->way_count += 2;
	}
}

/* Strong ones first, so that equals among the found stand in that order. */
static int by_start(const void *left, const void *right)
{
	const struct way *a = left;
	const struct way *b = right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->relation != b->relation)
		return a->relation < b->relation ? -1 : 1;
	return a->to < b->to ? -1 : a->to > b->to;
}

static void hang_ways(struct atlas *atlas)
{
	qsort(atlas->ways, atlas->way_count, sizeof *atlas->ways, by_start);
	for (size_t i = 0; i < atlas->way_count; i++) {
		struct spot *spot = &atlas->spots.items[atlas->ways[i].from];

		if (!spot->way_count)
			spot->ways = &atlas->ways[i];
		spot->way_count++;
	}
}

bool atlas_open(struct atlas *atlas, struct library *library, struct error *err)
{
	size_t pairs = 0;

	*atlas = (struct atlas){ .library = library };
	for (size_t i = 0; i < library->count; i++) {
		struct volume *volume = &library->volumes[i];

		if (!library_read(library, volume, err))
			return false;
		if (volume->catalogue)
			add_catalogue(atlas, volume->catalogue);
		else
			pairs += volume->crosswalk->count;
	}
	atlas->ways =
		arena_array(&atlas->arena, 2 * pairs + 1, sizeof *atlas->ways);
	for (size_t i = 0; i < library->count; i++)
		if (library->volumes[i].crosswalk)
			add_crosswalk(atlas, library->volumes[i].crosswalk);
	hang_ways(atlas);
	return true;
}

void atlas_close(struct atlas *atlas)
{
	vec_clear(&atlas->countries);
	vec_clear(&atlas->spots);
	map_clear(&atlas->named);
	arena_clear(&atlas->arena);
	*atlas = (struct atlas){ 0 };
}
