/* approval.h - who agreed to what, when, and whether it still is that.
 *
 * The digest is "v1:sha256:" over "name=value" lines of the fields marked
 * APPROVED, in table order, levels as "number name" so that a changed scale
 * changes it.  It detects change; it is no signature. */
#ifndef ISMS_MODEL_APPROVAL_H
#define ISMS_MODEL_APPROVAL_H

#include "isms/model/field.h"

struct arena;
struct map;
struct method;
struct record;

struct approval {
	struct ref by;
	struct ref role;
	struct date on, until;
	const char *digest;
	const char *comment;
};

extern const struct field approval_fields[];

/* The digest of the record's APPROVED fields below `under` ("residual"), or
 * of all of them when under is NULL.  Several names blank separated. */
const char *approval_digest(const struct record *record, const char *under,
			    const struct method *method, struct arena *arena);

/* The same, where some fields count by another value than their own, such as
 * a path by the sum of its file: a map from dotted name to text, or NULL. */
const char *approval_digest_with(const struct record *record, const char *under,
				 const struct method *method,
				 const struct map *instead,
				 struct arena *arena);

#endif
