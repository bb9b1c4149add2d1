/* duty.h - who stands behind a duty, and duties that one person should not have
 * at once (ISO/IEC 27001:2022, A.5.3).
 *
 * A duty is the id of a person or of a role, as owner fields hold it.  Who made
 * a record stands in its fields with FIELD_AUTHOR. */
#ifndef ISMS_VERBS_DUTY_H
#define ISMS_VERBS_DUTY_H

#include "isms/model/checking.h"

/* Is it the person, or a role that the person holds or deputises for? */
bool duty_is_of(const struct world *world, const char *duty,
		const char *person);

/* The person: of a role its holder; NULL when nobody holds it. */
const char *duty_person(const struct world *world, const char *duty);

/* Do both lead to one person? */
bool duty_is_same(const struct world *world, const char *one,
		  const char *other);

/* The field that says that this one made the record; NULL when none does. */
const struct slot *duty_own_work(const struct world *world,
				 const struct record *record, const char *id);

/* Does the method forbid what is otherwise only said? */
bool duty_is_strict(const struct world *world);

/* The same one did it and looked at it: a warning, or an error where method.yaml
 * wants `separation: error`. */
void duty_check(const struct checking *checking, const struct record *record,
		const char *path, const char *did, const char *looked);

#endif
