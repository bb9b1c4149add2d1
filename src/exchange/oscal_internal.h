/* oscal_internal.h - what the files that know OSCAL share.
 *
 * Catalogs and profiles of 1.1 and 1.2 are alike in what is read here. */
#ifndef ISMS_EXCHANGE_OSCAL_INTERNAL_H
#define ISMS_EXCHANGE_OSCAL_INTERNAL_H

#include "intake_internal.h"

/* What isms adds to a catalog, so that it comes back as it was. */
#define OSCAL_NS "urn:isms:catalogue"

/* A catalog while it is taken apart. */
struct oscal {
	struct intake *intake;
	struct draft *draft;
	struct map params;	     /* ids to nodes */
	struct map ids;		     /* of controls to ours */
	const struct map *overrides; /* ids of params to texts, or NULL */
	struct map used;	     /* overrides that found their param */
	size_t groups;		     /* without an id */
	size_t inserted;	     /* bytes that parameters made */
};

/* -- oscal_catalog.c ------------------------------------------------------ */

/* The catalog's entries as a draft that is not finished; NULL with err. */
struct draft *oscal_catalog(struct intake *intake, const struct node *catalog,
			    const struct map *overrides, struct error *err);
/* Title, version ... of a catalog or a profile into a draft. */
void oscal_metadata(struct intake *intake, struct draft *draft,
		    const struct node *document);
/* A draft, named and titled by metadata. */
struct draft *oscal_draft(struct intake *intake, const struct node *document);
/* The value of a property, of isms' name space or of none; NULL without. */
const char *oscal_property(struct intake *intake, const struct node *node,
			   const char *name, bool ours);

/* -- oscal_text.c --------------------------------------------------------- */

/* All parameters below a node, by id. */
void oscal_params(struct oscal *oscal, const struct node *node);
/* "ac-1_prm_1: personnel or roles", or NULL. */
const char *oscal_param(struct oscal *oscal, const struct node *param);
/* The prose of parts of that name, items below it on lines of their own. */
const char *oscal_prose(struct oscal *oscal, const struct node *node,
			const char *part);
/* Of one part. */
const char *oscal_part(struct oscal *oscal, const struct node *part);

/* -- oscal_profile.c ------------------------------------------------------ */

struct draft *oscal_profile(struct intake *intake, const struct node *profile,
			    struct error *err);

#endif
