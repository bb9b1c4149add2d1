/* commands.h - what concerns the whole ISMS: one file each, rows here. */
#ifndef ISMS_VERBS_COMMANDS_H
#define ISMS_VERBS_COMMANDS_H

#include "isms/cli/run.h"

bool command_init(struct context *context, struct error *err);
bool command_check(struct context *context, struct error *err);
bool command_status(struct context *context, struct error *err);
bool command_due(struct context *context, struct error *err);
bool command_inbox(struct context *context, struct error *err);
bool command_search(struct context *context, struct error *err);
bool command_show(struct context *context, struct error *err);
bool command_trace(struct context *context, struct error *err);
bool command_migrate(struct context *context, struct error *err);
bool command_fmt(struct context *context, struct error *err);
bool command_doctor(struct context *context, struct error *err);
bool command_resolve(struct context *context, struct error *err);
bool command_explain(struct context *context, struct error *err);
/* All words that explain knows but ids, in the context's arena. */
struct list explain_words(struct context *context);

bool command_help(struct context *context, struct error *err);
bool command_complete(struct context *context, struct error *err);
bool command_completion(struct context *context, struct error *err);
bool command_version(struct context *context, struct error *err);

extern const struct option init_options[];
extern const struct option check_options[];
extern const struct option due_options[];
extern const struct option inbox_options[];
extern const struct option search_options[];
extern const struct option trace_options[];
extern const struct option fmt_options[];
extern const struct option resolve_options[];
extern const struct option help_options[];

extern const struct verb git_verbs[];

#endif
