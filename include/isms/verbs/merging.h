/* merging.h - the files that git hands over: of which register they are, how
 * they are merged. */
#ifndef ISMS_VERBS_MERGING_H
#define ISMS_VERBS_MERGING_H

#include "isms/cli/command.h"
#include "isms/merge/merge.h"

/* The built-in register whose record a path names by its folders, in the
 * context's arena: nothing of the ISMS is read.  NULL: none. */
const struct noun *merging_noun(struct context *context, const char *path);

/* The same by the file's name alone. */
const struct noun *merging_noun_by_id(struct context *context,
				      const char *path);

/* Path, rows and what may differ by them. */
struct merge merging_begin(struct context *context, const char *path);

/* "path: both changed treatment.due: 2026-01-01 (ours), nothing (theirs)" for
 * each clash. */
void merging_tell(const struct merge *merge, struct buf *out);

bool command_merge_driver(struct context *context, struct error *err);
bool command_textconv(struct context *context, struct error *err);

extern const struct option merge_driver_options[];

#endif
