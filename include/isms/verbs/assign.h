/* assign.h - FIELD=VALUE words of the command line as edits. */
#ifndef ISMS_VERBS_ASSIGN_H
#define ISMS_VERBS_ASSIGN_H

#include "isms/verbs/change.h"

typedef VEC(struct edit) edit_vec;

/* Is the word FIELD=VALUE, FIELD+=VALUE or FIELD-=VALUE? */
bool is_assignment(const char *word);

/* One word as edits: = sets (nothing behind it empties), += adds to a list,
 * -= takes out; @FILE and - read the value from a file or stdin. */
bool assign_parse(struct context *context, const struct noun *noun,
		  const char *word, edit_vec *edits, struct error *err);

/* All operands from the `first` on as such words. */
bool assign_words(struct context *context, size_t first, edit_vec *edits,
		  struct error *err);

/* Apply the edits to the record; they are empty then. */
bool assign_apply(struct changes *changes, const struct record *record,
		  edit_vec *edits, struct error *err);

/* An edit made by a verb itself; value NULL unsets. */
bool assign_set(struct context *context, const struct noun *noun,
		const char *path, const char *value, edit_vec *edits,
		struct error *err);

/* The text of a field as its value: parsed, checked, ids in full.  NULL with
 * err when it does not fit. */
struct node *assign_value(struct context *context, const struct field *field,
			  const char *text, struct arena *arena,
			  struct error *err);

/* The names before one in the table's order, as yaml_edit wants them. */
const char *const *assign_after(const struct noun *noun, const char *path);

#endif
