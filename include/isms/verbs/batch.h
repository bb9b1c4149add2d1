/* batch.h - `add -` and `set -`: many records from standard input.
 *
 * The input is JSON when it begins with { or [, else YAML: records one after
 * the other (JSON lines), a list of them, or what `list` and `show` print with
 * --format json, jsonl and yaml.  Fields have the shape they have there; what
 * is computed is left out.  `id` names the record.
 *
 * For `set` a record is a merge patch (RFC 7396): what is not there stays, null
 * empties, groups are gone into, lists are replaced.
 *
 * All bad records are told, with line and column; then nothing is saved.  What
 * would be saved is shown first and wants --yes. */
#ifndef ISMS_VERBS_BATCH_H
#define ISMS_VERBS_BATCH_H

#include "isms/cli/command.h"

/* Is one of the operands "-"? */
bool batch_is_asked(const struct context *context);

bool batch_add(struct context *context, struct error *err);
bool batch_set(struct context *context, struct error *err);

#endif
