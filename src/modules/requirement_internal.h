/* requirement_internal.h - the parts of the requirement module that have files
 * of their own. */
#ifndef ISMS_MODULES_REQUIREMENT_INTERNAL_H
#define ISMS_MODULES_REQUIREMENT_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/requirement.h"

/* One thing that a standing hangs on. */
struct strand {
	const char *id;
	const char *title;
	const char *says; /* "implemented, latest test passed" */
	struct date on;	  /* of the test or assessment */
	enum standing standing;
	bool outdone; /* an assessment older than a test: does not count */
};
typedef VEC(struct strand) strand_vec;

/* All of them, in order of ids; requirement_standing.c. */
void requirement_strands(const char *address, const struct record *decision,
			 const struct world *world, strand_vec *strands);

/* requirement_check.c */
void requirement_check(const struct checking *checking,
		       const struct record *record);
void requirement_check_all(const struct checking *checking);

/* requirement_why.c */
void requirement_why(const struct record *record, const struct world *world,
		     struct report *report);

/* requirement_verbs.c */
extern const struct verb requirement_verbs[];

/* Entries that the operands and --where of a command mean. */
struct chosen {
	VEC(const char *) addresses; /* of catalogue entries, or REQ- ids */
	bool many;		     /* more than what was named one by one */
};

/* requirement_select.c; words with = are left to the caller. */
bool requirement_select(struct context *context, struct chosen *chosen,
			struct error *err);

#endif
