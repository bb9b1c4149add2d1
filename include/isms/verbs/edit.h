/* edit.h - records through the person's editor. */
#ifndef ISMS_VERBS_EDIT_H
#define ISMS_VERBS_EDIT_H

#include "isms/verbs/change.h"

/* A new record on a commented template, gathered as a change. */
bool edit_new(struct context *context, struct changes *changes, const char *id,
	      const struct node *map, struct error *err);

/* Take a whole new text for a record's file; refused (err names line and
 * problem) when it makes a problem that the old text did not have. */
bool changes_text(struct changes *changes, const struct record *record,
		  const char *text, size_t length, struct error *err);

#endif
