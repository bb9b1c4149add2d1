/* requirement.h - what is demanded of the organisation: obligations (REQ-),
 * and decisions on the requirements of frameworks, at their addresses.
 *
 * How a requirement stands is derived: from the controls that satisfy it and
 * their latest tests, and from the latest assessment.  The weakest counts. */
#ifndef ISMS_MODULES_REQUIREMENT_H
#define ISMS_MODULES_REQUIREMENT_H

#include "isms/base/error.h"
#include "isms/base/vec.h"
#include "isms/framework/catalogue.h"
#include "isms/framework/standing.h"
#include "isms/model/common.h"
#include "isms/model/record.h"

struct link;
struct store;

/* What somebody found when they looked. */
struct assessment {
	struct date on;
	struct ref by;
	int status; /* enum standing, none to full; 0: not said */
	struct number maturity;
	const char *note;
};

/* A status set against what is derived. */
struct standing_override {
	int status; /* as above */
	const char *reason;
};

struct requirement {
	struct common common;
	int kind;
	const char *source;
	const char *clause;
	const char *jurisdiction;
	struct list maps_to;
	enum answer applicable;
	struct list reasons;
	const char *justification;
	struct date decided;
	const char *provider;
	struct number target;
	struct groups assessed; /* struct assessment */
	struct standing_override override;
};

extern const struct module requirement_module;

/* -- one requirement ------------------------------------------------------ */

/* How it stands, and what makes it so. */
struct verdict {
	enum standing standing;
	const char *because; /* a clause of a sentence, in world->arena */
	size_t controls;     /* live ones that satisfy it */
};

/* decision NULL: nobody wrote one.  graph_build first. */
void requirement_judge(const char *address, const struct record *decision,
		       const struct world *world, struct verdict *verdict);

/* Links that lead to an address, whether there is a record or not. */
const struct link *const *requirement_links(const struct store *store,
					    const char *address,
					    const struct record *decision,
					    size_t *count);

/* Does the link come from a live control that satisfies? */
bool link_satisfies(const struct link *link);
/* ... from a live obligation that maps to it? */
bool link_obliges(const struct link *link);

/* Why a requirement is there, and who does what about it. */
struct support {
	VEC(const struct record *) controls;	/* that satisfy it */
	VEC(const struct record *) risks;	/* treated by these controls */
	VEC(const struct record *) obligations; /* that map to it */
};

/* Live ones, in order of ids, each once. */
void support_find(struct support *support, const struct store *store,
		  const char *address, const struct record *decision);
void support_clear(struct support *support);

/* The latest assessment up to a day that has a status or a maturity (any of
 * both); NULL: none. */
const struct assessment *requirement_assessed(const struct requirement *what,
					      struct date until);

/* -- a whole framework ---------------------------------------------------- */

/* Where one entry of a catalogue stands. */
struct position {
	const struct entry *entry;
	const char *address;
	const struct record *decision; /* NULL: no file at its address */
	enum answer applicable;	       /* ANSWER_NONE: not decided */
	struct verdict verdict;
};

struct positions {
	const struct catalogue *catalogue;
	struct position *items; /* parallel to catalogue->entries */
	size_t count;
	struct standings all; /* of entries that are there to be assessed */
};

/* Reads all registers when that was not done; lives in the store's arena. */
bool positions_find(struct store *store, const struct catalogue *catalogue,
		    struct positions *positions, struct error *err);

/* The same up to a day: later decisions stay, later tests and assessments do
 * not count. */
bool positions_find_on(struct store *store, const struct catalogue *catalogue,
		       struct date day, struct positions *positions,
		       struct error *err);

#endif
