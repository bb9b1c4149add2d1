/* sort.h - order of records by fields: "level,-due" (minus: descending).
 *
 * Ties, and no order at all, fall back to the natural order of ids; records
 * without the field come last in both directions. */
#ifndef ISMS_QUERY_SORT_H
#define ISMS_QUERY_SORT_H

#include "isms/base/error.h"
#include "isms/model/record.h"

/* Sorts in place; FAULT_USAGE for an unknown field.  All records are of one
 * register. */
bool records_sort(const struct record **records, size_t count,
		  const char *fields, const struct world *world,
		  struct error *err);

/* Could records of this register be sorted so?  records_sort cannot tell when
 * there are none. */
bool records_sort_check(const struct noun *noun, const char *fields,
			struct error *err);

#endif
