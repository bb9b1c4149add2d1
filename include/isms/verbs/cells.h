/* cells.h - records as cells of a report. */
#ifndef ISMS_VERBS_CELLS_H
#define ISMS_VERBS_CELLS_H

#include "isms/cli/command.h"
#include "isms/verbs/select.h"

/* One slot of a record, derived ones computed. */
void cell_slot(struct report *report, struct cell *cell,
	       const struct record *record, const struct slot *slot,
	       const struct world *world);

/* One member, by its row. */
void cell_member(struct report *report, struct cell *cell,
		 const struct field *field, const void *member,
		 const struct method *method);

/* A table of records with these fields ("id" allowed); named block, or the
 * report's record list when name is NULL. */
bool report_records(struct context *context, const char *name,
		    const struct noun *noun, const record_vec *records,
		    const struct list *fields, struct error *err);

/* A risk level's tone by the method's colour. */
enum tone level_tone(const struct method *method, const char *scale, int level);

#endif
