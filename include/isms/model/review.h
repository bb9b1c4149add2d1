/* review.h - when a record wants to be looked at again.  */
#ifndef ISMS_MODEL_REVIEW_H
#define ISMS_MODEL_REVIEW_H

#include "isms/model/record.h"

/* The interval that holds: the record's own, else its register's rule, else
 * the default of isms.yaml, else none. */
struct duration review_interval(const struct record *record,
				const struct world *world);

/* The next review: last plus interval.  Unset when either is. */
struct date review_next(const struct record *record, const struct world *world);

#endif
