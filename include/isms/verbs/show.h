/* show.h - showing one record, shared by `isms NOUN show` and `isms show`. */
#ifndef ISMS_VERBS_SHOW_H
#define ISMS_VERBS_SHOW_H

#include "isms/cli/command.h"

extern const struct option show_options[];

bool show_record(struct context *context, const struct record *record,
		 struct error *err);

#endif
