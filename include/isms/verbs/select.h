/* select.h - the records a command line means. */
#ifndef ISMS_VERBS_SELECT_H
#define ISMS_VERBS_SELECT_H

#include "isms/cli/command.h"

typedef VEC(const struct record *) record_vec;

/* Loads the noun's register, applies terms (operands from `first` on) and
 * --all, sorts by --sort, cuts by --limit.  Ended records are left out unless
 * --all or a term asks for them. */
bool select_terms(struct context *context, size_t first, record_vec *records,
		  struct error *err);

/* A query for the noun, with the tags every register has and its own. */
bool select_query(struct context *context, const struct noun *noun,
		  struct query *query, struct error *err);

/* The same for another store than the context's, such as one of the past. */
void select_query_in(struct context *context, struct store *store,
		     const struct noun *noun, struct query *query);

/* What the operand at this place means as a record of the noun (or of any
 * register when noun is NULL); one-record registers need no operand. */
const struct record *select_record(struct context *context,
				   const struct noun *noun, size_t operand,
				   struct error *err);

/* The one record of a one-record register; NULL (err FAULT_NONE) when there
 * is no file yet. */
const struct record *select_single(struct context *context,
				   const struct noun *noun, struct error *err);

/* Tags every register has: +overdue +unreviewed +unowned +orphan +ended. */
extern const struct tag common_tags[];

/* A typed date option, "today" when not given. */
bool option_date(struct context *context, const char *name, struct date *date,
		 struct error *err);

/* Is a review due before today, or (rated or active) never done? */
bool is_overdue(const struct record *record, const struct world *world);

#endif
