/* add.h - what every new record begins with, for verbs that make one. */
#ifndef ISMS_VERBS_ADD_H
#define ISMS_VERBS_ADD_H

#include "isms/cli/command.h"

struct edit;
struct node;

/* The id of --id, or one that is made for that register; NULL with
 * FAULT_USAGE when it is none or taken. */
const char *add_id(struct context *context, const struct noun *noun,
		   struct error *err);

/* The first state of the lifecycle, where the map says none. */
void add_defaults(struct context *context, struct node *map);

/* A new record of the edits, saved (or shown with --dry-run); its id is printed
 * and returned in *id. */
bool add_record(struct context *context, const struct edit *edits, size_t count,
		const char **id, struct error *err);

#endif
