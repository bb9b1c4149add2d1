/* asset_internal.h - the parts of the asset module that have files of their
 * own. */
#ifndef ISMS_MODULES_ASSET_INTERNAL_H
#define ISMS_MODULES_ASSET_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/asset.h"

/* Confidentiality, integrity, availability as members of struct asset. */
struct asset_axis {
	const char *name;
	size_t offset;
};
enum {
	ASSET_NEEDS = 3
};
extern const struct asset_axis asset_needs[ASSET_NEEDS];

/* The need on each axis: the maximum over the asset and all that depend on it
 * (directly or not; circles are walked once). */
void asset_needed(const struct record *record, const struct world *world,
		  int levels[ASSET_NEEDS]);
/* The highest need, or the override. */
int asset_criticality(const struct asset *asset, const int levels[ASSET_NEEDS]);

/* asset_check.c */
void asset_check(const struct checking *checking, const struct record *record);
void asset_check_all(const struct checking *checking);

/* asset_graph.c, asset_why.c */
extern const struct verb asset_verbs[];
void asset_why(const struct record *record, const struct world *world,
	       struct report *report);

#endif
