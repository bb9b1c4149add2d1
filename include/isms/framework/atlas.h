/* atlas.h - the crosswalks there are as one graph: requirements of all
 * frameworks, and what each is to others, both ways. */
#ifndef ISMS_FRAMEWORK_ATLAS_H
#define ISMS_FRAMEWORK_ATLAS_H

#include "isms/base/map.h"
#include "isms/base/vec.h"
#include "isms/framework/library.h"

/* One side of a pair, seen from the other. */
struct way {
	size_t from, to; /* spots */
	enum relation relation;
	int trust; /* trust_rank of the crosswalk */
	const struct crosswalk *crosswalk;
	const struct pair *pair;
};

/* A requirement or heading. */
struct spot {
	size_t country;
	const char *id;
	const struct entry *entry; /* NULL: its catalogue is not here */
	const struct way *ways;
	size_t way_count;
};

/* A framework. */
struct country {
	const char *id;
	const struct catalogue *catalogue; /* NULL: only crosswalks know it */
	size_t first; /* spot of the first entry; the rest follow */
};

struct atlas {
	struct library *library;
	VEC(struct country) countries;
	VEC(struct spot) spots;
	struct way *ways; /* by from */
	size_t way_count;
	struct arena arena;
	struct map named; /* spots without a catalogue, by address */
};

/* All catalogues and crosswalks of the library, which must outlive the atlas;
 * false with FAULT_DATA when one cannot be read.  Pairs that name an entry
 * which its catalogue does not have are left out. */
bool atlas_open(struct atlas *atlas, struct library *library,
		struct error *err);
void atlas_close(struct atlas *atlas);

/* The framework of that name; NULL when neither catalogue nor crosswalk has
 * it. */
const struct country *atlas_country(const struct atlas *atlas, const char *id);
size_t atlas_spot(const struct atlas *atlas, const struct catalogue *catalogue,
		  const struct entry *entry);

/* Has it parts, and is not assessed itself? */
bool entry_is_heading(const struct entry *entry);

#endif
