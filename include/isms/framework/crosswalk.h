/* crosswalk.h - which requirements of one framework answer to which of another.
 *
 * A crosswalk is a YAML file, built in or in framework/ of the ISMS:
 *
 *	kind: crosswalk
 *	source: soc2-tsc-2017
 *	target: iso27001-2022
 *	method: own judgement
 *	trust: medium
 *	maps:
 *	  A1.1: {equal: [A.8.6]}
 *	  CC1.1: {intersect: [A.5.4, "5.1"], why: who leads sets the tone}
 *
 * Relations are those of NIST IR 8477, the source seen from the target: equal,
 * subset (of the target), superset, intersect. */
#ifndef ISMS_FRAMEWORK_CROSSWALK_H
#define ISMS_FRAMEWORK_CROSSWALK_H

#include <stdbool.h>
#include <stddef.h>

#include "isms/doc/node.h"

struct arena;
struct problems;

enum relation {
	RELATION_EQUAL,
	RELATION_SUPERSET,
	RELATION_SUBSET,
	RELATION_INTERSECT,
	RELATION_COUNT
};

struct pair {
	const char *source, *target; /* ids of entries */
	enum relation relation;
	const char *why; /* rationale, or NULL */
	const struct node *node;
};

struct crosswalk {
	const char *id;		     /* the file's name */
	const char *source, *target; /* ids of catalogues */
	/* Texts of the file, NULL when it does not say. */
	const char *title, *version, *method, *trust, *licence, *origin;
	const char *author, *reviewed;
	bool built_in;
	struct pair *pairs; /* in the order of the file */
	size_t count;
};

/* "equal", "superset", "subset", "intersect". */
const char *relation_name(enum relation relation);
bool relation_parse(const char *name, enum relation *relation);
/* As seen from the other side. */
enum relation relation_inverse(enum relation relation);

/* What A is to C when A is `first` to B and B is `second` to C.  True where it
 * follows from the sets; where nothing follows (two parts of one thing need
 * have nothing in common), the weakest link is left: an intersect that nobody
 * has proved. */
bool relation_compose(enum relation first, enum relation second,
		      enum relation *both);

/* "high" is 4, "good" 3, "medium" 2, "low" 1; anything else, or NULL, 0. */
int trust_rank(const char *trust);

/* Problems have a place (code CATALOGUE_INVALID); false then. */
bool crosswalk_read(const struct source *source, const struct node *tree,
		    struct arena *arena, struct crosswalk *crosswalk,
		    struct problems *problems);

#endif
