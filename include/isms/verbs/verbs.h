/* verbs.h - what every register can do: one file each, rows in verbs.c. */
#ifndef ISMS_VERBS_VERBS_H
#define ISMS_VERBS_VERBS_H

#include "isms/cli/run.h"

extern const struct verb register_verbs[];

bool verb_list(struct context *context, struct error *err);
bool verb_show(struct context *context, struct error *err);
bool verb_add(struct context *context, struct error *err);
bool verb_set(struct context *context, struct error *err);
bool verb_edit(struct context *context, struct error *err);
bool verb_retire(struct context *context, struct error *err);
bool verb_remove(struct context *context, struct error *err);
bool verb_rename(struct context *context, struct error *err);
bool verb_approve(struct context *context, struct error *err);
bool verb_schema(struct context *context, struct error *err);

/* Rows of options that commands outside this room share with them. */
extern const struct option list_options[];
extern const struct option write_options[];

#endif
