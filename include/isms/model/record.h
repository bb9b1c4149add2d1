/* record.h - a file seen through its register's table.
 *
 * record->at is the module's struct (struct risk *).  The tree may have been
 * dropped (NULL) when a whole register was read; positions are then found by
 * reading the file again (store_locate). */
#ifndef ISMS_MODEL_RECORD_H
#define ISMS_MODEL_RECORD_H

#include "isms/base/error.h"
#include "isms/model/common.h"
#include "isms/model/noun.h"

struct node;
struct problems;
struct tape;

struct record {
	const struct noun *noun;
	const char *id;	  /* the noun's name for one-record registers */
	const char *file; /* relative to the root */
	void *at;
	const struct node *tree; /* or NULL */
	uint32_t number; /* in the store's graph, from 1; 0: not in it */
	bool broken; /* had problems of group yaml or record: values are partial */
};

/* What a rule or derived field may look at besides its record.  `store` is
 * opaque here; modules reach it through isms/store. */
struct world {
	const struct method *method;
	struct store *store;
	const struct map *reviews; /* noun to struct duration *, defaults */
	struct date today;
	struct arena *arena; /* for what derived fields compute */
};

/* Reads the tree into a new struct; unknown, missing, mistyped fields become
 * problems with places (file is record->file).  Strings are borrowed from the
 * tree's arena, or copied when reading->scratch says that the tree goes; then
 * record->tree stays NULL.  Sets broken. */
void record_read(struct record *record, const struct node *tree,
		 const struct reading *reading, struct problems *problems);

/* The same from a tape.  Strings are borrowed from its arena, or copied when
 * reading->scratch says that it goes. */
void record_read_tape(struct record *record, const struct tape *tape,
		      const struct reading *reading, struct problems *problems);

/* The member of a slot; derived ones are computed into scratch (at least
 * FIELD_MEMBER_SIZE bytes).  NULL when derived and without answer. */
enum {
	FIELD_MEMBER_SIZE = 64
};
const void *record_member(const struct record *record, const struct slot *slot,
			  const struct world *world, void *scratch);

/* Is the slot's member there and set? */
bool record_has(const struct record *record, const struct slot *slot,
		const struct world *world);

/* Says that the record is looked at soon: its fields are fetched from memory
 * meanwhile. */
void record_expect(const struct record *record);

/* The record's common part. */
const struct common *record_common(const struct record *record);
const char *record_title(const struct record *record); /* or its id */
/* Is the title that of what stands at its address, and not in the file? */
bool title_is_lent(const struct record *record, const struct world *world);

/* In an end state of its lifecycle? */
/* May the state follow that of the record before, by the lifecycle? The two
 * states then; NULL where there is none. */
bool record_may_follow(const struct record *now, const struct record *before,
		       const struct choice **from, const struct choice **to);

bool record_is_ended(const struct record *record);

/* The state's name, or "" where there is no lifecycle or status. */
const char *record_status(const struct record *record);

#endif
