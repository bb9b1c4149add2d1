/* save.h - the end of every writing verb: preview or save, and say so. */
#ifndef ISMS_VERBS_SAVE_H
#define ISMS_VERBS_SAVE_H

#include "isms/verbs/assign.h"

/* Save, unless --dry-run asks for the diff only. */
bool save_changes(struct context *context, struct changes *changes,
		  struct error *err);

/* For what touches many records or destroys: the plan as a diff, saved only
 * with --yes; without it the status is 1 and a note says so. */
bool save_planned(struct context *context, struct changes *changes,
		  struct error *err);

/* The same for a command that has a report as well: the diff goes before it, and
 * is left out where a program reads. */
bool save_reported(struct context *context, struct changes *changes,
		   struct error *err);

/* One record, these edits, saved: what most verbs of modules do. */
bool save_edits(struct context *context, const struct record *record,
		const edit_vec *edits, struct error *err);

extern const struct option plan_options[];

#endif
