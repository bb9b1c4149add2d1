/* value.h - what a person typed behind FIELD= as a tree for yaml_edit. */
#ifndef ISMS_MODEL_VALUE_H
#define ISMS_MODEL_VALUE_H

#include "isms/base/error.h"
#include "isms/doc/node.h"
#include "isms/model/record.h"

/* Parsed and checked by the row's kind, in its stored form (level names as
 * numbers).  Lists are "a; b" (ids and choices also "a,b").  NULL with FAULT_USAGE when it
 * does not fit. */
struct node *record_value(const struct field *field, const char *text,
			  const struct reading *reading, struct error *err);

/* "on=2026-01-02, by=PER-ALICE, result=pass": one group of a GROUP or GROUPS
 * row. */
struct node *record_group(const struct field *field, const char *text,
			  const struct reading *reading, struct error *err);

/* Is it written without quotes whatever it looks like?  Numbers, dates and
 * truths are: every reader may type them. */
bool value_is_bare(enum field_kind kind);

/* A member as the tree that a file would hold, parts in the order of the rows;
 * NULL when it is not set.  Computed parts are left out. */
struct node *value_node(const struct field *field, const void *member,
			struct arena *arena);

#endif
