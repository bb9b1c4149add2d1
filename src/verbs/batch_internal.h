/* batch_internal.h - the steps from standard input to records. */
#ifndef ISMS_VERBS_BATCH_INTERNAL_H
#define ISMS_VERBS_BATCH_INTERNAL_H

#include "isms/verbs/assign.h"

/* More complaints than these help nobody; work ends there. */
enum {
	COMPLAINTS_SHOWN = 20
};

/* A record of the input: its fields, without the id. */
struct entry {
	struct node *map;      /* NULL: batch_map reads it again */
	size_t at;	       /* where it stands in the source */
	struct place place;    /* likewise, for people */
	const struct node *id; /* NULL: none given */
	const char *name;      /* the id it is to have */
};

struct complaint {
	struct place place;
	size_t number; /* in the order they came */
	const char *text;
};

struct batch {
	struct context *context;
	const struct noun *noun;
	struct changes changes;
	VEC(struct entry) entries; /* in the order of the input */
	struct map seen;	   /* ids to the node that gave them */
	struct map left_out;	   /* names of computed fields */
	VEC(struct complaint) complaints;
	struct arena scratch; /* of the entry that is worked on */
	struct source source; /* JSON, whose trees are not kept */
	bool glance;	      /* read no more than need be, if that will do: */
	bool glanced;	      /* then all must go well */
	bool quiet;	      /* only say whether anything is wrong: */
	bool wrong;
};

/* -- batch.c -------------------------------------------------------------- */

/* One thing that is wrong: "stdin:3:14: what", and what to do, or NULL. */
void batch_complain(struct batch *batch, const struct node *node,
		    const char *text, const char *hint);
void batch_complain_error(struct batch *batch, const struct node *node,
			  struct error *wrong);
/* Has so much been said that nothing more is looked at? */
bool batch_is_full(const struct batch *batch);

/* The record of exactly this id, not one that another system calls so; NULL
 * with FAULT_NONE when there is none. */
const struct record *batch_find(struct batch *batch, const char *id,
				struct error *err);
/* Is there one, readable or not? */
bool batch_is_there(struct batch *batch, const char *id);

/* The id that a record brings; false when there is something wrong with it. */
bool batch_name(struct batch *batch, struct entry *entry);

/* The fields as a record; what does not fit is told where it stands.  Of a
 * patch (of `old`) nothing is missing. */
bool batch_fields(struct batch *batch, const struct entry *entry,
		  const struct record *old, struct record *record);

/* No other operand or option of the verb beside "-". */
bool batch_stands_alone(const struct context *context, struct error *err);

/* The end: complaints, or what was left out and the plan. */
bool batch_save(struct batch *batch, struct error *err);
void batch_clear(struct batch *batch);

/* -- batch_add.c ---------------------------------------------------------- */

void batch_add_entry(struct batch *batch, const struct entry *entry);

/* -- batch_read.c --------------------------------------------------------- */

/* Standard input as entries; false for what stops everything at once. */
bool batch_read(struct batch *batch, struct error *err);

/* The fields of an entry, in the batch's scratch when they are read again; NULL
 * when a glance was wrong. */
struct node *batch_map(struct batch *batch, const struct entry *entry);

/* -- batch_glance.c ------------------------------------------------------- */

/* Lines of JSON as entries; false when they are not all plain. */
bool batch_glance(struct batch *batch);

/* -- batch_work.c --------------------------------------------------------- */

/* From so many entries on the registers that they refer to are read whole. */
enum {
	BATCH_AHEAD = 2048
};

/* Take each entry, until there is too much wrong.  When there is a way to
 * sketch them, all cores do so with what is plainly right; each has a quiet
 * batch of its own. */
typedef void batch_take(struct batch *batch, const struct entry *entry);
typedef bool batch_sketch(struct batch *batch, const struct entry *entry,
			  struct changes *changes, struct sketch *sketch);
void batch_work(struct batch *batch, batch_take *take, batch_sketch *sketch);

/* -- batch_shape.c -------------------------------------------------------- */

/* The fields as a file would hold them: levels as what they are, computed ones
 * left out, names with dots gone into.  Texts stay as they are written. */
void batch_shape(struct batch *batch, struct node *map);

/* Complain about references that lead nowhere; those that `old` holds, too, do
 * not count. */
void batch_check_references(struct batch *batch, const struct node *map,
			    const struct record *old);

#endif
