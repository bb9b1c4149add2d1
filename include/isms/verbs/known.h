/* known.h - what can be told of references without reading any file.
 *
 * Several threads may ask at once, while nobody reads registers.  They only say
 * yes: whoever gets no answer asks changes_target and assign_value, which look
 * further and say what is wrong. */
#ifndef ISMS_VERBS_KNOWN_H
#define ISMS_VERBS_KNOWN_H

#include "isms/cli/command.h"

struct node;

/* Is it, in full, the id of a record that was read and that the field takes? */
bool known_target(struct store *store, const struct field *field,
		  const char *id);

/* Are all references of a record such ids? */
bool known_references(struct store *store, const struct record *record);

/* The text of a field as its value, in reading->arena; NULL when it does not
 * fit, or its ids are not known. */
struct node *known_value(struct store *store, const struct field *field,
			 const char *text, const struct reading *reading);

/* Read the registers that the fields of one refer to, for those who are about
 * to ask for many; what cannot be read stays unknown. */
void known_read(struct store *store, const struct noun *noun);

#endif
