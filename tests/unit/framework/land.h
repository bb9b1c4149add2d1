/* land.h - frameworks of one line and crosswalks between them, for the tests
 * of the graph. */
#ifndef ISMS_TESTS_LAND_H
#define ISMS_TESTS_LAND_H

#include "isms/framework/atlas.h"
#include "shelf.h"

enum {
	LAND_LIMIT = 12
};

struct land {
	struct shelf shelf;
	struct library library;
	struct volume volumes[LAND_LIMIT];
	struct catalogue catalogues[LAND_LIMIT];
	struct crosswalk crosswalks[LAND_LIMIT];
	struct atlas atlas;
};

/* requirements: "A: {title: a}" in one line, or several. */
static inline void land_catalogue(struct land *land, const char *id,
				  const char *requirements)
{
	size_t at = land->library.count++;
	const char *text =
		arena_format(&land->shelf.arena,
			     "title: x\nrequirements:\n%s\n", requirements);

	land->catalogues[at].id = id;
	assert_true(catalogue_read(&land->shelf.source,
				   shelf_tree(&land->shelf, text),
				   &land->shelf.arena, &land->catalogues[at],
				   &land->shelf.problems));
	land->volumes[at] = (struct volume){
		.name = id, .sound = true, .catalogue = &land->catalogues[at]
	};
}

static inline void land_crosswalk(struct land *land, const char *head,
				  const char *maps)
{
	size_t at = land->library.count++;
	const char *text =
		arena_format(&land->shelf.arena, "%s\nmaps:\n%s\n", head, maps);

	land->crosswalks[at].id = "walk";
	assert_true(crosswalk_read(&land->shelf.source,
				   shelf_tree(&land->shelf, text),
				   &land->shelf.arena, &land->crosswalks[at],
				   &land->shelf.problems));
	land->volumes[at] =
		(struct volume){ .name = "walk",
				 .sound = true,
				 .crosswalk = &land->crosswalks[at] };
}

static inline void land_open(struct land *land)
{
	struct error err = { 0 };

	land->library.volumes = land->volumes;
	assert_true(atlas_open(&land->atlas, &land->library, &err));
}

static inline size_t land_spot(const struct land *land, const char *country,
			       const char *id)
{
	const struct country *found = atlas_country(&land->atlas, country);

	assert_non_null(found);
	assert_non_null(catalogue_entry(found->catalogue, id));
	return atlas_spot(&land->atlas, found->catalogue,
			  catalogue_entry(found->catalogue, id));
}

static inline void land_close(struct land *land)
{
	atlas_close(&land->atlas);
	shelf_clear(&land->shelf);
}

#endif
