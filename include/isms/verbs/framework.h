/* framework.h - `isms framework`: the standards, laws and own lists that the
 * ISMS answers to, and what leads from one to another. */
#ifndef ISMS_VERBS_FRAMEWORK_H
#define ISMS_VERBS_FRAMEWORK_H

#include "isms/cli/command.h"
#include "isms/out/problem_format.h"
#include "isms/framework/walk.h"

bool framework_list(struct context *context, struct error *err);
bool framework_show(struct context *context, struct error *err);
bool framework_tree(struct context *context, struct error *err);
bool framework_search(struct context *context, struct error *err);
bool framework_map(struct context *context, struct error *err);
bool framework_compare(struct context *context, struct error *err);
bool framework_diff(struct context *context, struct error *err);
bool framework_check(struct context *context, struct error *err);

extern const struct option framework_list_options[];
extern const struct option framework_map_options[];
extern const struct option framework_hops_options[];

/* Is it named in isms.yaml? */
bool framework_in_force(const struct context *context, const char *name);

/* All crosswalks there are; close it whatever comes back. */
bool framework_atlas(struct context *context, struct atlas *atlas,
		     struct error *err);

/* The framework that an operand names, "NAME" or "NAME/ID"; id may be NULL
 * where only a whole one will do. */
const struct country *framework_country(struct context *context,
					const struct atlas *atlas,
					size_t operand, const char **id,
					struct error *err);

/* --hops, or WALK_HOPS. */
bool framework_hops(const struct context *context, int *hops,
		    struct error *err);

/* These two know foreign formats: their rows are among the others, their code
 * is in the room exchange. */
bool framework_import(struct context *context, struct error *err);
bool framework_export(struct context *context, struct error *err);
extern const struct option framework_import_options[];
extern const struct problem_format framework_formats[];

#endif
